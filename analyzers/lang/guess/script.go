package guess

import (
	"unicode"

	"dateline/analyzers/lang/guess/grams"

	"golang.org/x/text/unicode/norm"
)

// only are the scripts that stand for one language.
var only = map[grams.Script]string{
	grams.Hangul: "ko", grams.Kana: "ja", grams.Greek: "el", grams.Armenian: "hy", grams.Georgian: "ka",
	grams.Thai: "th", grams.Lao: "lo", grams.Khmer: "km", grams.Myanmar: "my", grams.Tibetan: "bo",
	grams.Tamil: "ta", grams.Telugu: "te", grams.Kannada: "kn", grams.Malayalam: "ml", grams.Sinhala: "si",
	grams.Gujarati: "gu", grams.Gurmukhi: "pa", grams.Oriya: "or", grams.Thaana: "dv", grams.OlChiki: "sat",
	grams.Tifinagh: "zgh", grams.Canadian: "iu", grams.Cherokee: "chr", grams.Mongolian: "mn", grams.Yi: "ii",
	grams.Syriac: "syr", grams.Nko: "nqo", grams.Adlam: "ff", grams.Javanese: "jv",
}

// survey counts what a text is made of.
type survey struct {
	letters [grams.Scripts]int
	signs   int // neither letters nor spaces
	code    int // signs of programs and tables
}

const (
	// leastLetters is the number of letters of a script below which nothing is said.
	leastLetters = 3

	// maxForeign is the part of the letters, as one in so many, that may be of
	// another script than the one decided on. Latin names abound in other scripts,
	// but not the other way round.
	maxForeignInLatin, maxForeign = 5, 2

	// latinWorth is what Latin letters count for, in thirds, when the script of a
	// text is decided: half as much again of another script outweighs them.
	latinWorth = 2

	// dense is the number of letters that a character of Chinese, Japanese or Korean
	// counts for: it is half a word.
	dense = 3

	// maxCode is the part of the letters, likewise, that signs of programs may have.
	maxCode = 13
)

// look counts the letters of each script.
func look(text string) (s survey) {
	a := grams.Letters()
	for _, r := range text {
		script := a.Script(r)
		switch {
		case script != grams.None:
			s.letters[script]++
		case r <= ' ' || unicode.IsSpace(r):
		default:
			s.signs++
			if isCode(r) {
				s.code++
			}
		}
	}
	return s
}

func isCode(r rune) bool {
	switch r {
	case '{', '}', '[', ']', ';', '=', '<', '>', '_', '\\', '|', '^', '~', '*', '+', '#', '$':
		return true
	}
	return false
}

// script returns the script that rules a text, or None.
func (s *survey) script() grams.Script {
	l := s.letters
	for _, script := range []grams.Script{grams.Han, grams.Hangul, grams.Kana} {
		l[script] *= dense
	}
	if l[grams.Kana] > 0 {
		l[grams.Kana], l[grams.Han] = l[grams.Kana]+l[grams.Han], 0
	} else if l[grams.Hangul] > 0 {
		l[grams.Hangul], l[grams.Han] = l[grams.Hangul]+l[grams.Han], 0
	}
	// Latin names fill many a headline in another script.
	l[grams.Latin] = l[grams.Latin] * latinWorth / 3
	best, sum := grams.None, 0
	for script := grams.Latin; script < grams.Scripts; script++ {
		sum += l[script]
		if l[script] > l[best] {
			best = script
		}
	}
	foreign := maxForeign
	if best == grams.Latin {
		foreign = maxForeignInLatin
	}
	if l[best] < leastLetters || (sum-l[best])*foreign > sum || s.signs > sum || s.code*maxCode > sum {
		return grams.None
	}
	return best
}

// bilingual reports whether nearly half of a text in another script is Latin, so
// that it may be a second language rather than names.
func (s *survey) bilingual(script grams.Script) bool {
	worth := 1
	if script == grams.Han || script == grams.Hangul || script == grams.Kana {
		worth = dense
	}
	return script != grams.Latin && s.letters[grams.Latin]*5 > s.letters[script]*worth*4
}

// eastAsian tells Chinese from a Japanese line that has no Kana, by the characters
// that Japan alone has simplified so.
func eastAsian(text string) string {
	for _, r := range text {
		if japanese[r] {
			return "ja"
		}
	}
	return "zh"
}

var japanese = runeSet("対円図売広団経済転込働峠枠畑駅気伝仏単厳関発検圧変様総権応戦歩帰県労両辺焼験険労徳拡拠渋渓満")

// A text is Sorani Kurdish when its own letters make up one in soraniOwn, one in a
// line or several in a page that only names someone in them; or when its vowel ە,
// which Uyghur and Kazakh have too, makes up one in soraniVowel.
const (
	soraniOwn   = 60
	soraniVowel = 20
)

// sorani reports whether a text in Arabic letters is Sorani Kurdish.
func sorani(text string, letters int) bool {
	own, vowels := 0, 0
	for _, r := range text {
		switch r {
		case 'ێ', 'ڵ', 'ڕ':
			own++
		case 'ە':
			vowels++
		case 'ۇ', 'ۈ', 'ې', 'ڭ', 'ۋ': // of Uyghur and Kazakh
			return false
		}
	}
	return own*soraniOwn > letters || vowels*soraniVowel > letters
}

func runeSet(s string) map[rune]bool {
	m := map[rune]bool{}
	for _, r := range s {
		m[r] = true
	}
	return m
}

// composed joins letters with the accents that follow them, in the rare text
// that writes them apart.
func composed(text string) string {
	for i := 0; i < len(text); i++ {
		if text[i] == 0xCC || text[i] == 0xCD { // the lead bytes of combining accents
			return norm.NFC.String(text)
		}
	}
	return text
}
