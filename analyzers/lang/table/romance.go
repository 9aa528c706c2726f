package table

import (
	"slices"
	"strings"

	"dateline/analyzers/lang"

	"github.com/blevesearch/bleve/v2/analysis/lang/es"
	"github.com/blevesearch/bleve/v2/analysis/lang/fr"
	"github.com/blevesearch/bleve/v2/analysis/lang/it"
)

// French: bleve's light stemmer, which needs no accents. Snowball's takes France
// and français for one word. The light one loses the s of français, so that the
// feminine is brought to the masculine first; and it takes -ie off after r and all,
// so that Algérie would meet Alger.
var french = func() func(string) string {
	light := through(fr.NewFrenchLightStemmerFilter())
	feminine := swap{
		{3, "aises aise", "ais"},
		{3, "oises oise", "ois"},
		{2, "ieres iere", "ier"},
		{1, "lues lue", "lu"}, // élue; but attaque, politique keep theirs
		{2, "nues nue", "nu"},
		{2, "dues due", "du"},
		{2, "vues vue", "vu"},
	}
	return func(folded string) string {
		folded = bare(folded)
		if head := strings.TrimSuffix(folded, "s"); len(head) > 4 && strings.HasSuffix(head, "ie") {
			return head
		}
		return light(feminine.apply(folded))
	}
}()

// Spanish: bleve's light stemmer, which leaves the shortest words as they are.
// Snowball's cuts gobiernos to gobi.
var spanish = func() func(string) string {
	light := through(es.NewSpanishLightStemmerFilter())
	vowels := new(lang.Endings).After(3, "", "a e o")
	return func(folded string) string {
		if folded = bare(folded); len(folded) > 4 {
			return light(folded)
		}
		if len(folded) > 3 && strings.IndexByte("aeo", folded[len(folded)-2]) >= 0 {
			folded = strings.TrimSuffix(folded, "s") // año, años
		}
		rest, _ := vowels.Strip(folded) // voto, votos
		return rest
	}
}()

// Italian: bleve's light stemmer. It leaves short words as they are, of which news
// is full (voto, mese, anno, paese, banca), and takes Russia and russo for one.
var italian = func() func(string) string {
	light := through(it.NewItalianLightStemmerFilterFilter())
	short := new(lang.Endings).After(3, "", "a e i o").After(3, "cg", "he hi")
	return func(folded string) string {
		folded = bare(folded)
		n := len(folded)
		if n < 6 {
			rest, _ := short.Strip(folded)
			return rest
		}
		if folded[n-2] == 'i' && (folded[n-1] == 'a' || folded[n-1] == 'e') && folded[n-3] != 'c' && folded[n-3] != 'g' {
			return folded[:n-1] // but provincia, province
		}
		return light(folded)
	}
}()

// Portuguese and Galician: rules. Both stemmers at hand tell plurals by the til,
// which folding has taken off (eleições, nações).
var (
	portuguese = by(iberian(swap{{2, "ns", "m"}}), iberianEnd)
	galician   = by(iberian(swap{{2, "ns", "n"}}), iberianEnd)
)

// iberianPeoples keep their s, which looks like a plural's: China and chinês are two.
var iberianPeoples = strings.Fields("chines frances ingles japones portugues holandes escoces irlandes islandes finlandes noruegues " +
	"libanes tailandes polones camarones senegales congoles sudanes nepales")

var iberianPlurals = swap{
	{1, "oes aes aos", "ao"},
	{2, "eis", "el"}, {2, "ois", "ol"}, {2, "ais", "al"}, {3, "is", "il"},
	{4, "eses esas esa", "es"}, // português, portuguesa
	{3, "res", "r"}, {3, "zes", "z"}, {3, "les", "l"}, {3, "ses", "s"},
}

func iberian(nasal swap) func(string) string {
	return func(word string) string {
		switch word {
		case "pais", "paises": // the country; pai, the father, would have its stem
			return "pais"
		case "mae", "maes":
			return "mae"
		}
		for _, root := range iberianPeoples {
			if strings.HasPrefix(word, root) {
				return root
			}
		}
		for _, list := range []swap{nasal, iberianPlurals} {
			if w := list.apply(word); w != word {
				return w
			}
		}
		return word
	}
}

// iberianEnd takes the last s of plurals off and then the vowel of gender.
func iberianEnd(word string) string {
	if word == "pais" || slices.Contains(iberianPeoples, word) {
		return word
	}
	if len(word) > 3 {
		word = strings.TrimSuffix(word, "s")
	}
	rest, _ := iberianVowels.Strip(word)
	return rest
}

var iberianVowels = new(lang.Endings).After(4, "", "a e o")

// Catalan: rules, since there is no stemmer at hand. The n of català, catalana and
// of elecció, eleccions stands only before an ending.
var catalan = by(swap{
	{0, "paisos pais", "pais"},
	{2, "ions", "io"}, {3, "ans anes ana", "a"}, {3, "ins ines ina", "i"}, {3, "ons", "o"},
	{3, "ques", "ca"}, {3, "gues", "ga"}, {3, "ces", "ca"},
	{2, "isos", "is"}, {3, "sos", "s"},
	{3, "es", "a"},
	{3, "s", ""},
}.apply, strip(new(lang.Endings).After(4, "", "a e")))

// Romanian: rules. Snowball's stemmer tells endings by ă, â, ș and ț, which
// folding has brought to a, s and t.
var romanian = by(strip(new(lang.Endings).
	After(3, "", "ului elui iului ul iul ilor iilor elor urilor uri urile lor lui").
	After(3, "", "ii iile ile ele le ei a e i u")))
