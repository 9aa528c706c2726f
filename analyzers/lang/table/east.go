package table

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/fa"

	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/analysis/lang/ckb"
	"github.com/blevesearch/bleve/v2/analysis/lang/hi"
	"github.com/blevesearch/snowballstem/tamil"
)

// Polish: rules. The tables of Stempel were learned from words with their accents.
// What softens before an ending is brought back first (parlamencie, radzie, Polsce),
// and the i that is left of softer endings goes last (Belgia, Belgię). The ów of a
// plural and that of Kraków look alike, so that both go.
var polish = by(swap{
	{0, "ludzie", "ludzi"},
	{3, "ncie", "nta"}, {3, "acie", "ata"}, {3, "tecie", "teta"}, {2, "dzie", "da"},
	{3, "yce", "yka"}, {3, "ece", "eka"}, {1, "sce", "ska"}, {3, "czycy", "czyka"},
}.apply, strip(new(lang.Endings).
	After(3, "", "ego iego emu iemu ymi imi ych ich ami iami owi owie ach iach").
	After(3, "kgn", "iej").
	After(3, "bcdfghjklmnprstwz", "ej").
	After(3, "", "ym im ow iom om iem em ie a e i o u y")),
	strip(new(lang.Endings).After(3, "", "ow")),
	swap{{2, "sterz ster", "str"}, {2, "trz", "tr"}, {3, "i", ""}}.apply) // minister, ministra

// Croatian and Bosnian: rules. bleve's stemmer tells endings by č, ć, đ, š and ž
// and makes saraj of Sarajeva.
var croatian = by(strip(new(lang.Endings).
	After(3, "", "ima ama ovima ovi oga omu ome ega emu").
	After(3, "", "og oj om eg em im ih a e i o u")),
	strip(new(lang.Endings).After(4, "", "ov")),
	swap{{3, "tar", "tr"}}.apply) // ministar, ministra

// Arabic: bleve's light stemmer. It takes any waw at the head of a word for "and",
// which Arabic writes on to the word; words that begin with waw keep theirs.
var arabic = func() func(string) string {
	light := through(&ar.ArabicStemmerFilter{})
	return func(folded string) string {
		folded = bare(folded)
		if slices.ContainsFunc(wawWords, func(w string) bool { return strings.HasPrefix(folded, w) }) {
			return light("ال" + folded) // the article goes, and one prefix is all it takes
		}
		if rest, ok := strings.CutPrefix(folded, "و"); ok && slices.ContainsFunc(wawWords, func(w string) bool { return strings.HasPrefix(rest, w) }) {
			return light("ال" + rest)
		}
		return light(folded)
	}
}()

// wawWords are the heads of words of the news that begin with waw.
var wawWords = strings.Fields("وزير وزار وزرا ولايه ولايا ولاء وكال وكيل وكلا وفد وفود وفاه وفاق وضع وقف وقت وقع وقود وصل وصف وصول وطن واشنطن " +
	"وثيق وثائق وباء وسط وسائل وسيل وساط ورق ورد وحد وجه وجود وعد وعود وظيف وظائف واقع واجب واسع واضح والد ولد وليد ولي ودائع وراء وديع وسام وسيم وفيق ويكي ويليام")

// Persian: the stemmer of its folder, which knows nouns, behind one that takes the
// sign of the present off verbs. It is written behind a half-space, joined or apart;
// folding drops the half-space, and what stands apart is a word of its own.
var persian = by(present, fa.Pack.Stem)

func present(word string) string {
	for _, sign := range []string{"نمي", "مي"} {
		rest, ok := strings.CutPrefix(word, sign)
		if n := utf8.RuneCountInString(rest); ok && n >= 3 && verbEnd(rest) && !slices.Contains(notPresent, word) {
			return rest
		}
	}
	return word
}

// verbEnd reports whether a word ends like a Persian verb in the present.
func verbEnd(word string) bool {
	for _, e := range []string{"د", "م", "يد"} {
		if strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}

// notPresent are words that begin and end like such a verb.
var notPresent = strings.Fields("ميلاد ميعاد ميوند ميرزاد ميثم مينياتوريسم")

// sorani brings letters that folding has unified with Arabic ones back to those
// that bleve's stemmer of Central Kurdish knows.
var sorani = strings.NewReplacer("ك", "ک", "ي", "ی", "ه", "ە")

var kurdish = by(sorani.Replace, through(ckb.NewSoraniStemmerFilter()), swap{{3, "ە", ""}}.apply, lang.FoldString)

// Hindi: bleve's chain, which brings nukta, nasal signs and long vowels to one
// before it takes the ending off.
var hindi = through(hi.NewHindiNormalizeFilter(), hi.NewHindiStemmerFilter())

var tamilStem = of(tamil.Stem)
