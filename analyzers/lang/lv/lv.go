// Package lv is the language pack of Latvian.
package lv

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/alternation"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Latvian.
var Pack = lang.Pack{
	Tag:       "lv",
	Name:      "Latvian",
	Script:    "Latn",
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// endings are those of nouns and adjectives, on folded words.
var endings = new(lang.Endings).
	After(3, "", "s a am u i iem us os is im").
	After(3, "", "as ai e es ei em").
	After(3, "", "um ie ais ajam o aja ajiem ajos ajai ajas aji ajus").
	After(3, "bpmv", "ja jam ju ji jiem jus jos"). // kurpe, kurpju
	After(3, "lnrt", "iu")

// stem takes the ending of case and number off. The t that becomes š in latvietis,
// latvieša is written as folding writes š.
func stem(folded string) string {
	s, _ := endings.Strip(strings.ReplaceAll(folded, "'", ""))
	return alternation.Turn(s, 3, "iet", "ies")
}
