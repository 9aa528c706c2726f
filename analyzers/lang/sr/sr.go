// Package sr is the language pack of Serbian, in Cyrillic and Latin letters.
package sr

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/alternation"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Serbian. Papers print Cyrillic and Latin; the
// stem of a word is in Latin letters whichever it was written in.
var Pack = lang.Pack{
	Tag:       "sr",
	Name:      "Serbian",
	Script:    "Cyrl",
	Stem:      stem,
	StopWords: bothAlphabets(lang.WordList(stopWords)),
}

// latin writes a folded word in folded Latin letters, where č and ć are c, š is
// s, ž is z and đ is d. Typed without its mark, đ is dj as often as d.
var latin = strings.NewReplacer(
	"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "ђ", "d", "е", "e", "ж", "z", "з", "z", "и", "i",
	"ј", "j", "к", "k", "л", "l", "љ", "lj", "м", "m", "н", "n", "њ", "nj", "о", "o", "п", "p", "р", "r",
	"с", "s", "т", "t", "ћ", "c", "у", "u", "ф", "f", "х", "h", "ц", "c", "ч", "c", "џ", "dz", "ш", "s",
	"dj", "d", "дј", "d", "'", "",
)

// bothAlphabets returns the words and how they are written in Latin letters.
func bothAlphabets(words []string) []string {
	for _, w := range words {
		words = append(words, latin.Replace(w))
	}
	return words
}

// endings are those of nouns and adjectives.
var endings = new(lang.Endings).
	After(3, "", "a e i o u").
	After(3, "", "om em ama ima oj og oga ome eg ega omu emu im ih").
	After(3, "", "ovi ovima evi evima")

// again are endings that may stand behind the vowel of another: those of a
// possessive (Vučićeva), and those that look like one and belong to the word, as
// in problem, of which problemu must not leave more.
var again = new(lang.Endings).
	After(4, "", "ov ev").
	After(3, "", "em om im")

// stem takes the ending of case and number off, the a that stands in ministar
// but not in ministra, and writes the c of predsednici and Americi as a k.
func stem(folded string) string {
	s, ending := endings.Strip(latin.Replace(folded))
	switch ending {
	case "", "a", "e", "i", "o", "u", "om", "oj", "og", "im", "ih", "ima":
		s, _ = again.Strip(s)
	}
	s = alternation.Turn(s, 3, "anin", "an") // građanin, građani
	s = alternation.Turn(s, 2, "ic", "ik")
	return alternation.Fleeting(s, "a", "rcklnm", 4)
}
