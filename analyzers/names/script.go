package names

import (
	"strings"
	"unicode"
)

// script is the writing of a word, as far as it matters to its sounds.
type script uint8

const (
	otherScript script = iota
	latinScript
	cyrillicScript
	greekScript
	georgianScript
	armenianScript
	arabicScript
	hebrewScript
	kanaScript
	hangulScript
	hanScript
	devanagariScript
)

// scriptOf is the script of the first letter that has one.
func scriptOf(word string) script {
	for _, r := range word {
		if s := runeScript(r); s != otherScript {
			return s
		}
	}
	return otherScript
}

func runeScript(r rune) script {
	switch {
	case r < 0x80:
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return latinScript
		}
		return otherScript
	case r < 0x370:
		if unicode.IsLetter(r) && !unicode.Is(unicode.Lm, r) {
			return latinScript
		}
		return otherScript
	case r < 0x400:
		return greekScript
	case r < 0x530:
		return cyrillicScript
	case r < 0x590:
		return armenianScript
	case r < 0x600:
		return hebrewScript
	case r < 0x780:
		return arabicScript
	case r >= 0x900 && r < 0x980:
		return devanagariScript
	case r >= 0x10A0 && r < 0x1100, r >= 0x1C90 && r < 0x1CC0:
		return georgianScript
	case r >= 0x1E00 && r < 0x1F00:
		return latinScript
	case r >= 0x1F00 && r < 0x2000:
		return greekScript
	}
	return wideScript(r)
}

func wideScript(r rune) script {
	switch {
	case r >= 0x3041 && r < 0x3100:
		return kanaScript
	case r >= hangulFirst && r <= hangulLast:
		return hangulScript
	case unicode.Is(unicode.Han, r):
		return hanScript
	case r >= 0xFB50 && r < 0xFE00, r >= 0xFE70 && r < 0xFF00:
		return arabicScript
	}
	return otherScript
}

// hasCase reports whether the script tells capitals from small letters.
func (s script) hasCase() bool {
	return s == latinScript || s == cyrillicScript || s == greekScript || s == armenianScript
}

func (s script) abjad() bool  { return s == arabicScript || s == hebrewScript }
func (s script) opaque() bool { return s == kanaScript || s == hangulScript }

// relate is the relation of two scripts.
func relate(a, b script) relation {
	switch {
	case a == b:
		return sameScript
	case a.opaque() || b.opaque():
		return withOpaque
	case a.abjad() || b.abjad():
		return withAbjad
	}
	return twoAlphabets
}

// listen reads the sounds of a folded word; it reports false where the script
// has no table (Thai, Tamil) or no sounds of its own (Han).
func listen(out *sounds, word string) bool {
	out.n, out.weight, out.consonants = 0, 0, 0
	out.script = scriptOf(word)
	switch out.script {
	case latinScript:
		return latin.read(out, word, true)
	case cyrillicScript:
		return cyrillic.read(out, word, true)
	case greekScript:
		return greek.read(out, word, true)
	case georgianScript:
		return georgian.read(out, word, true)
	case armenianScript:
		return armenian.read(out, word, true)
	case arabicScript:
		return arabic.read(out, word, false)
	case hebrewScript:
		return hebrew.read(out, word, false)
	case kanaScript:
		return kana.read(out, strings.Map(kanaOf, word), false)
	case hangulScript:
		return readHangul(out, word)
	case devanagariScript:
		return readDevanagari(out, word)
	}
	return false
}
