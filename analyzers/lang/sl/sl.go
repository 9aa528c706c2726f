// Package sl is the language pack of Slovenian.
package sl

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/alternation"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Slovenian.
var Pack = lang.Pack{
	Tag:       "sl",
	Name:      "Slovenian",
	Script:    "Latn",
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// endings are those of nouns and adjectives, dual ones among them. A noun in -r
// and a name in -y set a j before theirs (Pahor, Pahorja), and a name in a silent
// -e keeps it (Pence, Pencea).
var endings = new(lang.Endings).
	After(3, "", "a e i o u").
	After(3, "", "om em oma ema ama ih eh ah am im ami imi ima ega emu").
	After(3, "", "ovi ove ea eu eom").
	After(4, "", "ov ev").
	After(4, "ry", "ja ju je ji jem jev jih jema").
	After(3, "st", "jo")

// again are endings that may stand behind the vowel of another: those of a
// possessive (Trumpova), and those that look like one and belong to the word, as
// in problem, of which problema must not leave more.
var again = new(lang.Endings).
	After(4, "", "ov ev").
	After(4, "", "em om am im ih eh")

// stem takes the ending of case and number off, and the e that stands in
// minister but not in ministra.
func stem(folded string) string {
	folded = strings.ReplaceAll(folded, "'", "")
	s, ending := endings.Strip(alternation.Turn(folded, 3, "itev", "itv")) // volitev, volitve
	if len(ending) != 2 || ending == "om" || ending == "im" || ending == "ih" || ending == "em" {
		s, _ = again.Strip(s)
	}
	return alternation.Fleeting(s, "e", "rcklnvtm", 3)
}
