package dates

import "unicode"

// bases lists the Latin letters each plain one stands for; only the letters
// that occur in words of the tables, and their neighbours, matter here.
var bases = [...]struct {
	plain  rune
	marked string
}{
	{'a', "àáâãäåāăą"}, {'c', "çćĉċč"}, {'d', "ďđ"}, {'e', "èéêëēĕėęě"}, {'g', "ĝğġģ"},
	{'i', "ìíîïĩīĭįı"}, {'l', "ĺļľł"}, {'n', "ñńņň"}, {'o', "òóôõöøōŏő"}, {'r', "ŕŗř"},
	{'s', "śŝşšßș"}, {'t', "ţťț"}, {'u', "ùúûüũūŭůűų"}, {'y', "ýÿ"}, {'z', "źżž"},
}

// latin maps U+00C0..U+024F to plain lower case.
var latin = func() (t [0x250]rune) {
	for r := range rune(len(t)) {
		t[r] = unicode.ToLower(r)
	}
	t['İ'] = 'i'
	for _, b := range bases {
		for _, r := range b.marked {
			t[r] = b.plain
			if u := unicode.ToUpper(r); u < 0x250 {
				t[u] = b.plain
			}
		}
	}
	t[0xad] = -1 // the soft hyphen
	return t
}()

// foldRune brings a letter to the form the tables are kept in: lower case, no
// marks, one shape for each letter of Arabic. It is coarser than the folding of
// the index (й is и here), so that composed and decomposed text read alike.
// It returns -1 for what is dropped.
func foldRune(r rune) rune {
	switch {
	case r < 0x250:
		return latin[r]
	case r >= 0x300 && r < 0x370, r == 0x200c, r == 0x200d, r == 0xad, r == 0x640,
		r >= 0x64b && r <= 0x65f, r >= 0x591 && r <= 0x5c7:
		return -1
	case r >= 0x410 && r < 0x430:
		r += 0x20
	case r >= 0x400 && r < 0x410:
		r += 0x50
	case r >= 0x600 && r < 0x700:
		return foldArabic(r)
	case r > 0x450:
		r = unicode.ToLower(r)
	}
	switch r {
	case 'й':
		return 'и'
	case 'ё':
		return 'е'
	case 'ї':
		return 'і'
	case 'ў':
		return 'у'
	}
	return r
}

func foldArabic(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ی':
		return 'ي'
	case 'ة':
		return 'ه'
	case 'ک':
		return 'ك'
	}
	return r
}

// foldWord folds a word of a table.
func foldWord(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		if r = foldRune(r); r >= 0 {
			out = append(out, r)
		}
	}
	return string(out)
}
