package lang

import (
	"unicode"
	"unicode/utf8"

	"dateline/analyzers/lang/han"
)

// dropped reports what folding leaves out: apostrophes and letters that serve as
// one, joiners, soft hyphens, marks of direction, variation selectors, controls.
func dropped(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return asciiFold[r] == 0
	case isApostrophe(r), isIgnorable(r):
		return true
	case r == 0xb7, r == 0x05f4, r == 0x201d: // l·l, and the Hebrew sign of an abbreviation
		return true
	case r == 0x640: // tatweel only stretches an Arabic word
		return true
	}
	return unicode.Is(unicode.Cc, r)
}

// isApostrophe reports what is typed for an apostrophe inside a word.
func isApostrophe(r rune) bool {
	switch {
	case r == '\'', r == '\u2019', r == '\u2018', r == '\u055a', r == '\u05f3', r == '\u0374', r == '\uff07':
		return true
	}
	return 0x2b9 <= r && r <= 0x2bf // modifier letters: prime to half rings
}

// isIgnorable reports signs that a reader does not see inside a word. The zero
// width space is one: it lets a long word break at the end of a line, and where
// writing has no spaces, pairs of letters do not need it.
func isIgnorable(r rune) bool {
	switch {
	case r == 0xad, r == 0x34f, r == 0x61c, r == 0x180e, r == 0xfeff:
		return true
	case 0x200b <= r && r <= 0x200f, 0x202a <= r && r <= 0x202e:
		return true
	case 0x2060 <= r && r <= 0x2064, 0x2066 <= r && r <= 0x206f:
		return true
	}
	return 0xfe00 <= r && r <= 0xfe0f || 0xe0000 <= r && r <= 0xe01ef
}

// keepsMark reports whether a combining mark belongs to the letter under it
// rather than to its pronunciation.
func keepsMark(base, mark rune) bool {
	switch {
	case 0x591 <= mark && mark <= 0x5c7, 0x610 <= mark && mark <= 0x6ed, 0x8ca <= mark && mark <= 0x8ff:
		return false // Hebrew points, Arabic vowel signs, hamza and madda
	case !isAccent(mark):
		return true // vowels of Indic scripts, voicing of kana
	case !unicode.Is(unicode.Cyrillic, base):
		return false
	}
	switch mark {
	case 0x300:
		return false
	case 0x301: // stress, but ѓ and ќ are letters
		return base == 'г' || base == 'к'
	case 0x308: // ї and ӭ are letters of their own, ё is not
		return base != 'е'
	}
	return true
}

// isAccent reports the combining marks that Latin, Greek and Cyrillic share.
func isAccent(r rune) bool {
	return 0x300 <= r && r <= 0x36f || 0x1ab0 <= r && r <= 0x1aff || 0x1dc0 <= r && r <= 0x1dff ||
		0x20d0 <= r && r <= 0x20ff || 0xfe20 <= r && r <= 0xfe2f
}

// plainLetters maps letters that no decomposition takes apart to what is typed
// for them on a keyboard that lacks them.
var plainLetters = map[rune]string{
	'ß': "ss", 'ı': "i", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th",
	'ħ': "h", 'ŧ': "t", 'ŋ': "n",
	'ς': "σ",
	'ى': "ي", 'ی': "ي", 'ې': "ي", 'ۍ': "ي", // yeh without dots, Persian, Pashto
	'ک': "ك", 'ڪ': "ك",
	'ٱ': "ا",
	'ة': "ه", 'ہ': "ه", 'ە': "ه", 'ۃ': "ه",
}

// appendLetter appends the folded form of a lower-case letter without marks.
func appendLetter(dst []byte, r rune) []byte {
	if s, ok := plainLetters[r]; ok {
		return append(dst, s...)
	}
	if r >= utf8.RuneSelf && unicode.Is(unicode.Nd, r) {
		return append(dst, '0'+digitValue(r))
	}
	return utf8.AppendRune(dst, han.Unify(r))
}

// digitValue returns the value of a decimal digit of any script. The digits of
// a script follow one another from nought, and ranges of the table begin at one.
func digitValue(r rune) byte {
	for _, t := range unicode.Nd.R16 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return byte((r - rune(t.Lo)) % 10)
		}
	}
	for _, t := range unicode.Nd.R32 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return byte((r - rune(t.Lo)) % 10)
		}
	}
	return 0
}
