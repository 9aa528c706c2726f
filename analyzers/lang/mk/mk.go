// Package mk is the language pack of Macedonian.
package mk

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/alternation"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Macedonian.
var Pack = lang.Pack{
	Tag:       "mk",
	Name:      "Macedonian",
	Script:    "Cyrl",
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// articles are "the", written on to the last letter of a noun or adjective; the
// ending before it stays for the next table.
var articles = new(lang.Endings).
	After(3, "", "от иот").
	After(3, "аја", "та").
	After(3, "тндчш", "та").
	After(3, "оеи", "то").
	After(3, "иеа", "те")

// endings are those of number and gender.
var endings = new(lang.Endings).
	After(3, "", "а о е и ови еви иња").
	After(3, "и", "ја ју").
	After(3, "е", "ј ја")

// again is what пилот ends in, of which пилотот must not leave more.
var again = new(lang.Endings).After(3, "", "от")

// stem takes article, number and gender off, the vowel that stands in министер
// but not in министри, and writes the ц of војници as a к. A noun in -ија keeps
// its и, so that Русија and Руси stay two words.
func stem(folded string) string {
	s, article := articles.Strip(strings.ReplaceAll(folded, "'", ""))
	switch article {
	case "от":
		s, _ = again.Strip(s)
	case "иот":
	default:
		s, _ = endings.Strip(s)
		s, _ = again.Strip(s)
	}
	s = alternation.Fleeting(s, "ае", "рнлцк", 4)
	s = alternation.Turn(s, 3, "иц", "ик")
	return alternation.Turn(s, 2, "ац", "ак")
}
