// Package table holds the packs of the languages that need a row rather than a
// folder: a name and a script and, where there are any, a stemmer of Snowball's or
// bleve's or a set of endings, bleve's stop words, and the articles that are elided.
package table

import (
	"slices"
	"sync"

	"dateline/analyzers/lang"

	"github.com/blevesearch/bleve/v2/analysis"
)

// row is one language.
type row struct {
	tag, name, script string
	stem              func(folded string) string
	stemBy            string   // whose it is; "" is this project
	stops             []byte   // bleve's
	own               []string // stop words of this project
	elided            string
	notes             string
}

// Tags returns the languages that have a row, in order.
func Tags() []string {
	tags := make([]string, 0, len(rows))
	for i := range rows {
		tags = append(tags, rows[i].tag)
	}
	return tags
}

// packs make the pack of each row when it is first asked for: thirty lists of stop
// words at every start would cost more than most commands take.
var packs = sync.OnceValue(func() map[string]func() lang.Pack {
	m := make(map[string]func() lang.Pack, len(rows))
	for i := range rows {
		m[rows[i].tag] = sync.OnceValue(rows[i].pack)
	}
	return m
})

// For returns the pack of a primary subtag, and whether there is one.
func For(tag string) (lang.Pack, bool) {
	if pack := packs()[tag]; pack != nil {
		return pack(), true
	}
	return lang.Pack{}, false
}

func (r *row) pack() lang.Pack {
	p := lang.Pack{
		Tag: r.tag, Name: r.name, Script: r.script, RTL: lang.Direction(r.tag) == "rtl",
		Stem: r.stem, StemBy: r.stemBy, Elided: lang.WordList(r.elided), Notes: r.notes,
	}
	if r.own != nil {
		p.StopWords = r.own
	} else if r.stops != nil {
		p.StopWords, p.StopBy = stopWords(r.stops), "bleve"
	}
	return p
}

// stopWords reads a list of bleve's. What is no single word, or folds to one that
// was there before, is left out.
func stopWords(raw []byte) (words []string) {
	list := analysis.NewTokenMap()
	if err := list.LoadBytes(raw); err != nil {
		return nil // it reads from memory, and cannot fail
	}
	for w := range list {
		if len(lang.Words(nil, w)) == 1 {
			words = append(words, lang.FoldString(w))
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}
