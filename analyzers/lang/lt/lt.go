// Package lt is the language pack of Lithuanian.
package lt

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/alternation"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Lithuanian.
var Pack = lang.Pack{
	Tag:       "lt",
	Name:      "Lithuanian",
	Script:    "Latn",
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// endings are those of nouns and adjectives, on folded words. The i before many
// of them only softens the letter before it, and goes with them.
var endings = new(lang.Endings).
	After(3, "", "as o ui a u e ai ams us ais uose ame").
	After(3, "", "os oje oms omis ose es ei eje ems emis ese").
	After(3, "", "is ys i io iui iu yje iai iams ius iais iuose").
	After(3, "", "ia ios ioje ioms iomis iose ies imi ims imis yse").
	After(3, "", "aus uje umi ums umis iaus iuje iumi").
	After(3, "", "am ame iam iame oji asis ojo ajam aji uoju ajame ieji uju uosius aisiais osios ajai aja aja ojoje")

// stem takes the ending of case and number off, and brings d and t to one with
// what they become before it (žodis, žodžio; pilietis, piliečio).
func stem(folded string) string {
	s, _ := endings.Strip(strings.ReplaceAll(folded, "'", ""))
	s = alternation.Turn(s, 2, "dz", "d")
	return alternation.Turn(s, 3, "c", "t")
}
