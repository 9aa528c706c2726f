package charset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// windowsMark is the punctuation that the Windows encodings have at the place of a
// control character U+0080 to U+009F, 0 where they have none or a letter.
func windowsMark(r rune) rune {
	if r < 0x80 || r > 0x9F {
		return 0
	}
	if m := charmap.Windows1252.DecodeByte(byte(r)); m > 0x9F && m != utf8.RuneError && !unicode.IsLetter(m) {
		return m
	}
	return 0
}

// maxRepairs bounds how often a text is taken to have been encoded over again.
const maxRepairs = 3

// Repair undoes two losses that no decoder can: U+0080 to U+009F, which stand where
// windows-1252 has quotes and dashes, become these; and a text whose UTF-8 was taken
// for windows-1252 or Latin-1 and encoded again ("Ð¿Ñ€Ð¸Ð²ÐµÑ‚") becomes what it was. The
// second is done only if all letters beyond ASCII fit that story. It reports whether
// the text was changed.
func Repair(text string) (string, bool) {
	if !strange(text) {
		return text, false
	}
	changed := false
	for range maxRepairs {
		before, ok := undouble(text)
		if !ok {
			break
		}
		text, changed = before, true
	}
	marked := strings.Map(func(r rune) rune {
		if m := windowsMark(r); m != 0 {
			return m
		}
		return r
	}, text)
	return marked, changed || marked != text
}

// strange reports whether text has a letter that Repair could begin with: the first
// byte of UTF-8 as a letter (U+00C2 to U+00F4) before a sign, or a control character.
func strange(text string) bool {
	for i := 0; i+2 < len(text); i++ {
		switch {
		case text[i] == 0xC3 && text[i+1] < 0xB5 && text[i+2] >= 0xC2: // UTF-8 of U+00C2 … before another
			return true
		case text[i] == 0xC2 && text[i+1] < 0xA0:
			return true
		}
	}
	return len(text) >= 2 && text[len(text)-2] == 0xC2 && text[len(text)-1] < 0xA0
}

// windowsByte is the byte that was taken for r by a reader of windows-1252 or Latin-1.
func windowsByte(r rune) (byte, bool) {
	if r < 0x100 {
		return byte(r), true
	}
	return charmap.Windows1252.EncodeRune(r)
}

// undouble takes back one encoding too many. Two capitals before signs can be chance
// ("BEAUTÉ !", "IRMÃ»"), so one place is asked for that no writing has.
func undouble(text string) (string, bool) {
	raw := make([]byte, 0, len(text))
	for _, r := range text {
		b, ok := windowsByte(r)
		if !ok {
			return "", false
		}
		raw = append(raw, b)
	}
	if !utf8.Valid(raw) {
		return "", false
	}
	sure, before := false, ' '
	for i, r := range string(raw) {
		if r >= utf8.RuneSelf {
			if !written(r) {
				return "", false
			}
			sure = sure || unmistakable(raw[i:], before, r)
		}
		before = r
	}
	return string(raw), sure
}

// unmistakable reports whether r, which raw begins with and which stands behind
// before, cannot come of letters and signs that happen to stand side by side.
func unmistakable(raw []byte, before, r rune) bool {
	n := utf8.RuneLen(r)
	after, _ := utf8.DecodeRune(raw[n:])
	switch {
	case n == 3 && (r >= 0x2010 && r <= 0x203A || r == 0x20AC || r == 0x2122): // the quote in â€™
		return true
	case n > 3, r >= 0x1E00 && r <= 0x1EFF && 'a' <= after && after <= 'z': // Cá»™ng
		return true
	case r > 0x24F && unicode.IsLetter(r) && before > 0x24F && unicode.IsLetter(before): // Ð¿Ñ€
		return true
	case n != 2:
		return false
	case 'a' <= before && before <= 'z': // the Ã in cafÃ©
		return true
	case raw[0] > 0xC3:
		return false
	case 'a' <= after && after <= 'z': // the © in Ã©lan, but not the quote in IRMÃ’s
		return raw[1] >= 0xA0 && raw[1] != 0xAB && raw[1] != 0xAE && raw[1] != 0xBB
	}
	return raw[1] >= 0x87 && raw[1] <= 0x89 // the per mille in Ã‰TAT
}

// written reports whether r is of a kind that news text is written with; among the
// letters that chance makes of signs most are not.
func written(r rune) bool {
	switch {
	case r < 0xA0: // of a text encoded three times; signs do not give these
		return charmap.Windows1252.DecodeByte(byte(r)) == utf8.RuneError
	case r < 0x180, r >= 0x218 && r <= 0x21B, r == 0x259, r >= 0x2010 && r <= 0x203A, r == 0x20AC, r == 0x2116, r == 0x2122, r == 0xFEFF:
		return true
	case r >= 0x2190 && r < 0x3000:
		return r >= 0x2500 // boxes and bullets, emoji
	case r < 0x370: // rare letters, where É before a no-break space would lead
		return false
	}
	return unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Hebrew, unicode.Arabic, unicode.Armenian,
		unicode.Georgian, unicode.Ethiopic, unicode.Devanagari, unicode.Bengali, unicode.Thai, unicode.Han, unicode.Hiragana,
		unicode.Katakana, unicode.Hangul, unicode.Mn) || r >= 0x3000 && r < 0x3040 || r >= 0xFF00 && r < 0xFFF0 || r >= 0x1F300 && r < 0x1FB00
}
