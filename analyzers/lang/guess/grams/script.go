package grams

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// Script is a writing system that can tell something of a language.
type Script uint8

// The scripts that several languages share come first; Cut gives their words.
const (
	None Script = iota
	Latin
	Cyrillic
	Arabic
	Devanagari
	Hebrew
	Ethiopic
	Bengali
	Han
	Kana
	Hangul
	Greek
	Armenian
	Georgian
	Thai
	Lao
	Khmer
	Myanmar
	Tibetan
	Tamil
	Telugu
	Kannada
	Malayalam
	Sinhala
	Gujarati
	Gurmukhi
	Oriya
	Thaana
	OlChiki
	Tifinagh
	Canadian
	Cherokee
	Mongolian
	Yi
	Syriac
	Nko
	Adlam
	Javanese
	Scripts // their number
)

var tables = [Scripts]*unicode.RangeTable{
	Latin: unicode.Latin, Cyrillic: unicode.Cyrillic, Arabic: unicode.Arabic, Devanagari: unicode.Devanagari,
	Hebrew: unicode.Hebrew, Ethiopic: unicode.Ethiopic, Bengali: unicode.Bengali, Han: unicode.Han,
	Hangul: unicode.Hangul, Greek: unicode.Greek, Armenian: unicode.Armenian, Georgian: unicode.Georgian,
	Thai: unicode.Thai, Lao: unicode.Lao, Khmer: unicode.Khmer, Myanmar: unicode.Myanmar, Tibetan: unicode.Tibetan,
	Tamil: unicode.Tamil, Telugu: unicode.Telugu, Kannada: unicode.Kannada, Malayalam: unicode.Malayalam,
	Sinhala: unicode.Sinhala, Gujarati: unicode.Gujarati, Gurmukhi: unicode.Gurmukhi, Oriya: unicode.Oriya,
	Thaana: unicode.Thaana, OlChiki: unicode.Ol_Chiki, Tifinagh: unicode.Tifinagh, Canadian: unicode.Canadian_Aboriginal,
	Cherokee: unicode.Cherokee, Mongolian: unicode.Mongolian, Yi: unicode.Yi, Syriac: unicode.Syriac, Nko: unicode.Nko,
	Adlam: unicode.Adlam, Javanese: unicode.Javanese,
}

// Alphabet knows script and lower case of every letter.
type Alphabet struct {
	script [0x10000]Script
	lower  [0x10000]uint16
}

// tatweel stretches a line of Arabic and is no letter.
const tatweel = 'ـ'

// Letters returns the alphabet, which is built at the first call: looking in the
// tables of package unicode for each letter would cost as much as all the rest.
var Letters = sync.OnceValue(build)

func build() *Alphabet {
	a := new(Alphabet)
	for s, table := range tables {
		if table == nil {
			continue
		}
		for _, r16 := range table.R16 {
			for r := rune(r16.Lo); r <= rune(r16.Hi); r += rune(r16.Stride) {
				if unicode.IsLetter(r) || unicode.IsMark(r) {
					a.script[r], a.lower[r] = Script(s), uint16(lowered(r))
				}
			}
		}
	}
	a.script[tatweel] = Arabic // unicode counts it to all scripts; its lower case is none
	for r := rune(0x3041); r <= 0x30FF; r++ {
		if unicode.In(r, unicode.Hiragana, unicode.Katakana) {
			a.script[r], a.lower[r] = Kana, uint16(r)
		}
	}
	return a
}

// lowered folds case and the spellings of one letter.
func lowered(r rune) rune {
	if 'Ａ' <= r && r <= 'ｚ' { // full width
		r -= 'Ａ' - 'A'
	}
	switch r = unicode.ToLower(r); r {
	case 'ț': // with comma, as Romanian wants it; older texts have the cedilla
		return 'ţ'
	case 'ș':
		return 'ş'
	case 'ς':
		return 'σ'
	}
	if unicode.Is(unicode.Mn, r) && unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Latin, unicode.Cyrillic) {
		return 0 // vowel signs that most texts leave out
	}
	return r
}

// Script returns the script of a letter, and None for what is no letter.
func (a *Alphabet) Script(r rune) Script {
	switch {
	case uint32(r) < 0x10000:
		return a.script[r]
	case unicode.Is(unicode.Han, r):
		return Han
	case unicode.Is(unicode.Adlam, r):
		return Adlam
	}
	return None
}

// Fold returns the form of a letter that counts, and 0 for a sign that does not.
func (a *Alphabet) Fold(r rune) rune {
	if uint32(r) < 0x10000 {
		return rune(a.lower[r])
	}
	return unicode.ToLower(r)
}

// decode is utf8.DecodeRuneInString with the common case inlined.
func decode(text string, i int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}
