// Package hy is the language pack of Armenian.
package hy

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Armenian.
var Pack = lang.Pack{
	Tag:       "hy",
	Name:      "Armenian",
	Script:    "Armn",
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// endings are those of case, number and the article. -ն after ա is none: too many
// names end in -ան.
var endings = new(lang.Endings).
	After(3, "", "ը ի ին ից ով ում ու").
	After(3, "", "եր երը երի երին երից երով երում").
	After(3, "", "ներ ները ների ներին ներից ներով ներում").
	After(3, "աո", "յի յին յից յով յում").
	After(3, "եոիւ", "ն").
	After(2, "", "ություն ությունը ության ությանը ությունից ությամբ").
	After(2, "", "ություններ ությունները ությունների ություններին ություններից ություններով ություններում")

// again are endings that belong to a name when they stand behind another.
var again = new(lang.Endings).After(3, "", "ին ով ում")

// stem takes the ending off. The abstract noun -ություն, which changes inside
// (կառավարություն, կառավարության), goes down to its first letters.
func stem(folded string) string {
	s, ending := endings.Strip(strings.ReplaceAll(folded, "'", ""))
	if strings.HasPrefix(ending, "ությ") {
		return s + "ութ"
	}
	if ending == "ը" || ending == "ի" || ending == "ին" || ending == "ից" || ending == "" {
		s, _ = again.Strip(s)
	}
	return s
}
