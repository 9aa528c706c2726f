package index

import (
	"fmt"
	"slices"
	"strings"

	"dateline/news"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"
)

// bleveQuery compiles a plan to a query of bleve's own, which answers it from
// the same articles, see bleveWithPlaces. It is the oracle of the tests: ids
// and counts must agree. Plans with more than three words near each other, which
// are too many phrases, are an error.
func bleveQuery(p plan) (query.Query, error) {
	switch p := p.(type) {
	case *leaf:
		return bleveLeaf(p)
	case *speaks:
		return bleveLeaf(p.leaf)
	case *key:
		return bleveSlots(p.field, p.slots, ""), nil
	case *days:
		return bleveDays(p), nil
	case *ids:
		return bleve.NewDocIDQuery([]string{p.id}), nil
	case *noneOf:
		q, err := bleveQuery(p.p)
		b := bleve.NewBooleanQuery()
		b.AddMust(bleve.NewMatchAllQuery())
		b.AddMustNot(q)
		return b, err
	case allOf:
		list, err := bleveList(p)
		return bleve.NewConjunctionQuery(list...), err
	case anyOf:
		list, err := bleveList(p)
		return bleve.NewDisjunctionQuery(list...), err
	case every:
		return bleve.NewMatchAllQuery(), nil
	}
	return bleve.NewMatchNoneQuery(), nil
}

func bleveList(list []plan) (out []query.Query, err error) {
	for _, c := range list {
		q, err := bleveQuery(c)
		if err != nil {
			return nil, err
		}
		out = append(out, q)
	}
	return out, nil
}

func bleveLeaf(l *leaf) (query.Query, error) {
	if l.window > 0 && len(l.slots) > 3 {
		return nil, fmt.Errorf("index: too many phrases for words near each other: %s", l)
	}
	any := bleve.NewDisjunctionQuery()
	languages := map[string]bool{"": true}
	for _, s := range l.slots {
		for _, alt := range s {
			for tag := range strings.FieldsSeq(alt.in) {
				languages[tag] = true
			}
		}
	}
	for tag := range languages {
		for _, f := range l.fields {
			for _, slots := range arrangements(l.slots, l.window) {
				if q := bleveSlots(textFields[f].name, slots, tag); q != nil {
					any.AddQuery(q)
				}
			}
		}
	}
	return any, nil
}

// gap stands for a position at which any word may stand.
var gap = slot{{}}

// arrangements lists the phrases that words near each other can stand in: every
// order, with up to window other words in all between them. Bleve takes a position
// without a term for any word.
func arrangements(slots []slot, window int) (out [][]slot) {
	if window == 0 || len(slots) < 2 {
		return [][]slot{slots}
	}
	var place func(done []slot, left []slot, room int)
	place = func(done, left []slot, room int) {
		if len(left) == 0 {
			out = append(out, slices.Clone(done))
			return
		}
		for i := range left {
			rest := append(slices.Clone(left[:i]), left[i+1:]...)
			for gaps := 0; gaps <= room; gaps++ {
				if gaps > 0 && len(done) == 0 {
					break
				}
				next := slices.Clone(done)
				for range gaps {
					next = append(next, gap)
				}
				place(append(next, left[i]), rest, room-gaps)
			}
		}
	}
	place(nil, slots, window)
	return out
}

// bleveSlots finds the slots in the articles of one language, by the alternatives
// that count there; the language "" stands for every article, with those that
// count everywhere. It is nil when a slot has none.
func bleveSlots(field string, slots []slot, tag string) query.Query {
	terms := make([][]string, len(slots))
	for i, s := range slots {
		for _, alt := range s {
			if alt.fits(tag) {
				terms[i] = append(terms[i], alt.term)
			}
		}
		if len(terms[i]) == 0 {
			return nil
		}
	}
	var q query.Query = query.NewMultiPhraseQuery(terms, field)
	if len(terms) == 1 {
		any := bleve.NewDisjunctionQuery()
		for _, t := range terms[0] {
			any.AddQuery(termQuery(field, t))
		}
		q = any
	}
	if tag == "" {
		return q
	}
	return bleve.NewConjunctionQuery(termQuery("language", valueMark+tag), q)
}

func termQuery(field, term string) query.Query {
	q := bleve.NewTermQuery(term)
	q.SetField(field)
	return q
}

func bleveDays(d *days) query.Query {
	end := func(day news.Day, open string) string {
		if openDay(day) == "" {
			return valueMark + open
		}
		return valueMark + dayTerm(day)
	}
	yes := true
	q := bleve.NewTermRangeInclusiveQuery(end(d.from, "0"), end(d.to, ":"), &yes, &yes)
	q.SetField("published")
	return q
}
