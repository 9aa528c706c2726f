// Package ur is the language pack of Urdu.
package ur

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Urdu.
var Pack = lang.Pack{
	Tag:       "ur",
	Name:      "Urdu",
	Script:    "Arab",
	RTL:       true,
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// endings are those of gender, number and the oblique case. -ی stays: پارٹیاں and
// پارٹیوں leave it.
var endings = new(lang.Endings).
	After(3, "", "وں يں ے ا ه ات").
	After(2, "ي", "اں").
	After(3, "ا", "ؤں ئيں")

// stem takes the ending off.
func stem(folded string) string {
	s, _ := endings.Strip(strings.ReplaceAll(folded, "'", ""))
	return s
}
