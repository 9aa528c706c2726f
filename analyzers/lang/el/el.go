// Package el is the language pack of Greek.
package el

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Greek.
var Pack = lang.Pack{
	Tag:       "el",
	Name:      "Greek",
	Script:    "Grek",
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// endings are those of nouns and adjectives. A final ι stays: that of παιδί is in
// παιδιά as well, and Ρωσία must not leave what Ρώσος does.
var endings = new(lang.Endings).
	After(3, "", "α η ο ε υ ασ ησ οσ εσ ου ων οι ουσ υσ").
	After(3, "", "εισ εων εωσ").
	After(4, "", "εασ εα").
	After(3, "μ", "ατοσ ατα ατων").
	After(3, "κ", "ηδεσ ηδων")

// stem takes the ending of case and number off.
func stem(folded string) string {
	s, _ := endings.Strip(strings.ReplaceAll(folded, "'", ""))
	return s
}
