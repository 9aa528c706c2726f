package table

import (
	"strings"

	"dateline/analyzers/lang"

	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/finnish"
	"github.com/blevesearch/snowballstem/irish"
	"github.com/blevesearch/snowballstem/norwegian"
	"github.com/blevesearch/snowballstem/swedish"
)

// Dutch: Snowball's stemmer, which makes aanvall of aanvallen and leaves aanval.
var nederlands = by(of(dutch.Stem), swap{
	{2, "ll", "l"}, {2, "kk", "k"}, {2, "tt", "t"}, {2, "ss", "s"}, {2, "pp", "p"}, {2, "nn", "n"}, {2, "mm", "m"}, {2, "rr", "r"}, {2, "gg", "g"}, {2, "ff", "f"},
}.apply)

// Swedish: Snowball's stemmer, to which the article of neuter nouns is added:
// kriget, avtalet; but säkerhet and universitet end so without one.
var swedishStem = by(func(word string) string {
	rest, ending := swedishNeuter.Strip(word)
	if ending == "" || strings.HasSuffix(rest, "h") || strings.HasSuffix(rest, "it") {
		return word
	}
	return rest
}, of(swedish.Stem))

var swedishNeuter = new(lang.Endings).After(3, "", "et ets")

// Norwegian: Snowball's stemmer, which takes the er of minister and the et of
// nyhet for endings.
var norwegianStem = by(swap{
	{0, "ministeren ministerens ministere ministerne ministrene ministre ministers", "minister"},
	{2, "hetene hetenes heten hetens heter het", "hetet"},
}.apply, of(norwegian.Stem))

// Finnish: Snowball's stemmer, whose long vowels and harmony survive folding as far
// as they must. It takes the ends of poliisi and Ukraina for endings, where those of
// poliisin and Ukrainan are; and it leaves suomi and suome, hallitus and hallituks.
var finnishStem = by(swap{{3, "isi", "is"}, {2, "ina", "inan"}}.apply,
	of(finnish.Stem), swap{{3, "ks", "s"}, {3, "i e", ""}}.apply)

// Irish: Snowball's stemmer, which undoes the changes at the head of a word, after
// what it does not know: the h before a vowel and the slender endings.
var irishStem = by(func(word string) string {
	if len(word) > 3 && word[0] == 'h' && strings.IndexByte("aeiou", word[1]) >= 0 {
		word = word[1:]
	}
	return word
}, swap{
	{3, "eanna anna", ""}, {4, "ain", "an"}, {4, "ais", "as"}, {3, "oiri", "oir"},
}.apply, of(irish.Stem))

// Hungarian: rules. Snowball's stemmer tells most endings by their accents (-ból,
// -ről, -nál), and folding has taken them off. Endings stand one behind the other:
// választás-ok-on.
var hungarian = by(withoutWith, stripAll(new(lang.Endings).
	After(3, "", "ban ben bol nak nek nal nel hoz hez rol tol ert kent").
	After(4, "", "ba be ra re on en at et ot ok ek ak ig").
	After(4, "aeioulnrsyzj", "t").
	After(4, "aeiou", "val vel k n").
	After(5, "", "ja je a e i")))

// withoutWith takes -val off, whose v has become the letter before it:
// miniszterrel. It is always the last ending.
func withoutWith(word string) string {
	head, ok := strings.CutSuffix(word, "al")
	if !ok {
		head, ok = strings.CutSuffix(word, "el")
	}
	if n := len(head); ok && n > 4 && head[n-1] == head[n-2] {
		return head[:n-1]
	}
	return word
}

// Indonesian: the endings that may follow any noun. Prefixes make words of their
// own (menteri, kementerian), and so they stay.
var indonesian = by(strip(new(lang.Endings).After(4, "", "nya").After(5, "", "kah")))
