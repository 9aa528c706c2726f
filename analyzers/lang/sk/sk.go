// Package sk is the language pack of Slovak.
package sk

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/alternation"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Slovak.
var Pack = lang.Pack{
	Tag:       "sk",
	Name:      "Slovak",
	Script:    "Latn",
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// endings are those of nouns and adjectives, on folded words.
var endings = new(lang.Endings).
	After(3, "", "a e i o u y").
	After(3, "", "om em ou am im ym um och ach ami mi ich ych ymi imi ej eho emu yho ymu iho imu").
	After(3, "", "ia ie ii iu iou iam iach iami").
	After(3, "", "ovi ovia").
	After(4, "", "ov")

// again are endings that may stand behind the vowel of another: those of a
// possessive or a woman's name (Čaputová), and those that look like one and
// belong to the word, as in problém, of which problémy must not leave more.
var again = new(lang.Endings).
	After(4, "", "ov em am um im ym om ej ach ich")

// stem takes the ending of case and number off, the vowel that stands in Nemec
// and otázok but not in Nemca and otázka, and writes the c of vojaci as a k.
func stem(folded string) string {
	s, ending := endings.Strip(strings.ReplaceAll(folded, "'", ""))
	switch ending {
	case "", "a", "e", "i", "o", "u", "y", "ou", "ej", "ym":
		s, _ = again.Strip(s)
	}
	if ending == "" { // volieb, voľby
		for _, last := range []string{"b", "c", "k", "n", "r", "s", "t", "z"} {
			s = alternation.Turn(s, 3, "ie"+last, "e"+last)
		}
	}
	s = alternation.Fleeting(s, "eo", "cknlbrt", 3)
	return alternation.Turn(s, 3, "c", "k")
}
