// Package bg is the language pack of Bulgarian.
package bg

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/alternation"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Bulgarian.
var Pack = lang.Pack{
	Tag:       "bg",
	Name:      "Bulgarian",
	Script:    "Cyrl",
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// articles are "the", written on to the last letter of a noun or adjective; the
// ending before it stays for the next table. -та after a consonant is an article
// in областта, but президента ends in -а. -ия after most letters is a noun's own.
var articles = new(lang.Endings).
	After(3, "", "ът ят ият").
	After(3, "аят", "та").
	After(3, "оеи", "то").
	After(3, "ие", "те").
	After(3, "кшщ", "ия").
	After(2, "", "вия").
	After(2, consonants, "ния")

const consonants = "бвгджзклмнпрстхцчшщ"

// endings are those of number and gender, and the article of one letter.
var endings = new(lang.Endings).
	After(3, "", "а я о е и й ове еве ища")

// senate is what сенат ends in, of which сената must not leave more, although it
// looks like an article behind an -а.
var senate = new(lang.Endings).After(3, "", "ат")

// stem takes article, number and gender off, the vowel that stands in министър
// but not in министри, and writes the ц of войници as a к. A noun in -ия keeps
// its и, so that Русия and руси stay two words.
func stem(folded string) string {
	s, article := articles.Strip(strings.ReplaceAll(folded, "'", ""))
	switch article {
	case "ния":
		s += "н"
	case "вия":
		s += "в"
	case "ия", "ият", "ът", "ят":
	default:
		s, _ = endings.Strip(s)
	}
	if head, ok := strings.CutSuffix(s, "ин"); ok && len(head) > len("гражд") {
		for _, people := range []string{"ан", "ян", "ар"} {
			if strings.HasSuffix(head, people) {
				s = head // гражданин, граждани
			}
		}
	}
	s, _ = senate.Strip(s)
	s = alternation.Fleeting(s, "ъе", "рлкцнм", 3)
	s = alternation.Turn(s, 2, "ац", "ак")
	s = alternation.Turn(s, 2, "яц", "як")
	return alternation.Turn(s, 3, "иц", "ик")
}
