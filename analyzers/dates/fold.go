package dates

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

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
	if r < rune(len(latin)) {
		return latin[r]
	}
	return foldFar(r)
}

// foldFar is foldRune beyond Latin.
func foldFar(r rune) rune {
	switch {
	case r >= 0x300 && r < 0x370, r == 0x640, r >= 0x64b && r <= 0x65f, r >= 0x591 && r <= 0x5c7:
		return -1
	case r >= 0x370 && r < 0x400:
		return foldGreek(r)
	case r >= 0x900 && r < 0xe00:
		return foldIndic(r)
	case r >= 0x1e00 && r < 0x1f00:
		return decomposed[r-0x1e00]
	case r >= 0x1f00 && r < 0x2000:
		return foldGreek(decomposed[r-0x1e00])
	case r >= 0x200c && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0x61c:
		return -1 // joiners and the marks of direction
	case r >= 0x410 && r < 0x430:
		r += 0x20
	case r >= 0x400 && r < 0x410:
		r += 0x50
	case r >= 0x600 && r < 0x700:
		return foldArabic(r)
	case r > 0x450 && cased(r):
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

// fold brings a letter to the form in which the table keeps it: with its marks where
// they tell words apart.
func (t *table) fold(r rune) rune {
	if r < rune(len(latin)) {
		return t.latin[r]
	}
	if t.marked && r>>8 == 0x1e {
		return loweredMore[r&0xff]
	}
	return foldFar(r)
}

// loweredMore maps U+1E00..U+1EFF, the letters with two marks, to lower case.
var loweredMore = func() (t [0x100]rune) {
	for r := range rune(len(t)) {
		t[r] = unicode.ToLower(0x1e00 + r)
	}
	return t
}()

// lowered maps U+0000..U+024F to lower case, marks and all.
var lowered = func() (t [len(latin)]rune) {
	for r := range rune(len(t)) {
		t[r] = unicode.ToLower(r)
	}
	t[0xad] = -1
	return t
}()

// blank returns a table without words that folds as one does that keeps marks, or not.
// It is shared, and never changed: to make the tables of all languages took 300 MB of them.
func blank(marked bool) *table {
	if marked {
		return keepsMarks
	}
	return dropsMarks
}

var (
	keepsMarks = &table{vocabulary: &vocabulary{marked: true}, latin: &lowered}
	dropsMarks = &table{vocabulary: &vocabulary{}, latin: &latin}
)

// foldGreek drops the accents and the other shape of sigma at the end of a word.
func foldGreek(r rune) rune {
	switch r = unicode.ToLower(r); r {
	case 'ά':
		return 'α'
	case 'έ':
		return 'ε'
	case 'ή':
		return 'η'
	case 'ί', 'ϊ', 'ΐ':
		return 'ι'
	case 'ό':
		return 'ο'
	case 'ύ', 'ϋ', 'ΰ':
		return 'υ'
	case 'ώ':
		return 'ω'
	case 'ς':
		return 'σ'
	}
	return r
}

// foldIndic drops the dot below, which is written apart or not at all, and takes
// the two marks of a nasal for one.
func foldIndic(r rune) rune {
	switch r {
	case 0x93c, 0x9bc, 0xa3c, 0xabc, 0xb3c:
		return -1
	case 0x901, 0x981, 0xa01, 0xa81, 0xb01:
		return r + 1
	case 0x929, 0x931, 0x934:
		return r - 1
	case 0x9df:
		return 0x9af
	}
	if r >= 0x958 && r <= 0x95f {
		return [...]rune{0x915, 0x916, 0x917, 0x91c, 0x921, 0x922, 0x92b, 0x92f}[r-0x958]
	}
	return r
}

// decomposed are the characters from U+1E00 to U+1FFF, Latin and Greek with several
// marks, without them.
var decomposed = func() (t [0x200]rune) {
	for i := range t {
		r := rune(0x1e00 + i)
		if d := norm.NFD.PropertiesString(string(r)).Decomposition(); len(d) > 0 {
			r, _ = utf8.DecodeRune(d)
		}
		if t[i] = unicode.ToLower(r); r < rune(len(latin)) {
			t[i] = latin[r]
		}
	}
	return t
}()

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
