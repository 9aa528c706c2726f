// Package cs is the language pack of Czech.
package cs

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/alternation"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Czech.
var Pack = lang.Pack{
	Tag:       "cs",
	Name:      "Czech",
	Script:    "Latn",
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// endings are those of nouns and adjectives, on folded words: -e is -ě and -é
// as well, -u is -ů.
var endings = new(lang.Endings).
	After(3, "", "a e i o u y").
	After(3, "", "em am um im ym om ech ach ich ych ami emi imi ymi ou yj").
	After(3, "", "eho emu iho imu yho ymu").
	After(4, "", "ovi ove ata aty atum atech")

// again are endings that may stand behind the vowel of another: those of a
// possessive or a woman's name (Zemanova), and those that look like one and
// belong to the word, as in problém, of which problémy must not leave more.
var again = new(lang.Endings).
	After(4, "", "ov uv").
	After(4, "", "em am um im ym ech ach ich")

// stem takes the ending of case and number off, the e that stands in Pavel but
// not in Pavla, and undoes the softening before endings (Praze, politice, čeští).
func stem(folded string) string {
	s, ending := endings.Strip(strings.ReplaceAll(folded, "'", ""))
	if len(ending) < 2 || ending == "ou" || ending == "ym" {
		s, _ = again.Strip(s)
	}
	if ending == "i" {
		for _, before := range []string{"n", "l", "p", "v", "r", "m"} {
			s = alternation.Turn(s, 2, before+"st", before+"sk") // evropští
		}
		s = alternation.Turn(s, 2, "ct", "ck") // němečtí
	}
	s = alternation.Fleeting(s, "e", "cknlbrtv", 3)
	s = alternation.Turn(s, 3, "c", "k")
	if !strings.HasSuffix(s, "ch") {
		s = alternation.Turn(s, 3, "h", "z")
	}
	return s
}
