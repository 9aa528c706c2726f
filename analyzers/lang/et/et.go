// Package et is the language pack of Estonian.
package et

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/alternation"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Estonian.
var Pack = lang.Pack{
	Tag:       "et",
	Name:      "Estonian",
	Script:    "Latn",
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

const (
	vowels     = "aeiou"
	consonants = "bdfghjklmnprstvz"
)

// cases are the endings of the cases, and of the plural before them. Most stand
// behind a vowel, that of the genitive.
var cases = new(lang.Endings).
	After(3, "aeio", "s sse st").
	After(6, "u", "s sse st"). // otsus, not the end (ots)
	After(3, vowels, "l le lt ks ga t d").
	After(3, vowels, "de dest des desse del dele delt deks dega").
	After(3, consonants, "te test tes tesse tel tele telt teks tega").
	After(3, vowels, "sid").
	After(4, "s", "t").
	After(4, "s", "se").
	After(3, "aeou", "id")

// again are endings that may belong to the word when a vowel stood behind them:
// Brüssel loses its own as a case, so Brüsseli must.
var again = new(lang.Endings).After(4, vowels, "l t d").After(4, "aeio", "s").After(6, "u", "s")

// vowel is the one of the genitive.
var vowel = new(lang.Endings).After(3, "", "a e i o u")

// derived are endings of a nominative and of the stem of its other cases:
// venelane, venelase; valimine, valimise.
var derived = new(lang.Endings).After(4, "", "in is an as")

// irregular are words that change more than their ending, and the one of which a
// preposition would be left (eest).
var irregular = map[string]string{"soj": "sod", "eest": "eesti"}

// stem takes the endings of case and number off, each once, the vowel of the
// genitive, and brings the strong and the weak end of a stem to one where it is
// short to tell (president, presidendi; erakond, erakonna; riik, riigi).
func stem(folded string) string {
	folded = strings.ReplaceAll(folded, "'", "")
	s, _ := cases.Strip(folded)
	s, _ = vowel.Strip(s)
	if other, ok := irregular[s]; ok && folded != s && folded != "eest" {
		return other
	}
	if rest, ending := again.Strip(s); ending != "" {
		s, _ = vowel.Strip(rest)
	} else {
		s, _ = derived.Strip(s)
	}
	s = alternation.Turn(s, 4, "nn", "nd")
	s = alternation.Turn(s, 2, "nd", "nt")
	s = alternation.Turn(s, 2, "ig", "ik")
	s = alternation.Turn(s, 3, "g", "k")
	return alternation.Fleeting(s, "e", "rln", 4)
}
