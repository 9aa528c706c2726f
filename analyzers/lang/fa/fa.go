// Package fa is the language pack of Persian.
package fa

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/alternation"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Persian.
var Pack = lang.Pack{
	Tag:       "fa",
	Name:      "Persian",
	Script:    "Arab",
	RTL:       true,
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// endings are those of the plural and of comparison. A text may set the plural
// behind a joiner, which folding drops (کتاب‌ها), or on its own, where it is a word.
// -ان and -ی are no endings here: too many names end so (ایران, تهران).
var endings = new(lang.Endings).
	After(2, "", "ها هاي هايي هايش هايشان هايم هايمان هاست").
	After(3, "", "تر ترين تري ترينها")

// people is the plural of a noun in -ه (نماینده, نمایندگان).
const people = "گان"

// link is the letter that ties آمریکای to the next word.
var link = new(lang.Endings).After(3, "او", "ي")

// stem takes the ending off.
func stem(folded string) string {
	folded = strings.ReplaceAll(folded, "'", "")
	if folded == "تنها" { // alone; the word that is left means body
		return folded
	}
	s, ending := endings.Strip(folded)
	if ending != "" {
		return s
	}
	if turned := alternation.Turn(folded, 4, people, "ه"); turned != folded {
		return turned
	}
	s, _ = link.Strip(folded)
	return s
}
