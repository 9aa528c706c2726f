package analyzers

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"dateline/analyzers/lang"
	"dateline/analyzers/names"

	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	"github.com/blevesearch/bleve/v2/search/searcher"
	index "github.com/blevesearch/bleve_index_api"
)

// NameQuery is a bleve query that finds a name under its other spellings, in any
// script: Алиев by "Aliyev". It reads the dictionary of the field, so that it
// works on any index whose terms are words, whatever analyzer made them; a
// dictionary of a million terms takes it about a second a word.
type NameQuery struct {
	text  string
	field string
	boost query.Boost
	// Loosest is the least certain spelling that still counts. NewNameQuery sets
	// names.Balanced.
	Loosest names.Tier
}

var (
	_ query.FieldableQuery   = (*NameQuery)(nil)
	_ query.BoostableQuery   = (*NameQuery)(nil)
	_ query.ValidatableQuery = (*NameQuery)(nil)
)

// NewNameQuery returns a query for documents that hold every word of text in
// some spelling.
func NewNameQuery(text string) *NameQuery {
	return &NameQuery{text: text, boost: 1, Loosest: names.Balanced}
}

// SetField sets the field to look in; without one it is the mapping's default.
func (q *NameQuery) SetField(field string) { q.field = field }

// Field returns the field that was set.
func (q *NameQuery) Field() string { return q.field }

// SetBoost sets the weight of the query among others.
func (q *NameQuery) SetBoost(b float64) { q.boost = query.Boost(b) }

// Boost returns the weight.
func (q *NameQuery) Boost() float64 { return float64(q.boost) }

// maxNameWords bounds the words of one name; the longest names in news have a dozen.
const maxNameWords = 16

// Validate reports a name without words or of too many.
func (q *NameQuery) Validate() error {
	switch n := len(QueryWords(q.text)); {
	case n == 0:
		return fmt.Errorf("name query: %q holds no word: type a name", q.text)
	case n > maxNameWords:
		return fmt.Errorf("name query: %d words are too many for a name: type at most %d", n, maxNameWords)
	}
	return nil
}

// maxSpellings is how many spellings of a word are searched for, surest first.
// bleve opens one reader for each; a common name in a large archive has a few dozen.
const maxSpellings = 256

// Searcher implements query.Query.
func (q *NameQuery) Searcher(ctx context.Context, r index.IndexReader, m mapping.IndexMapping, opt search.SearcherOptions) (search.Searcher, error) {
	if err := q.Validate(); err != nil {
		return nil, err
	}
	field := cmp.Or(q.field, m.DefaultSearchField())
	words := QueryWords(q.text)
	spelled, err := q.spellings(ctx, r, field, words)
	if err != nil {
		return nil, err
	}
	var all []search.Searcher
	for _, terms := range spelled {
		if len(terms) == 0 {
			closeAll(all)
			return searcher.NewMatchNoneSearcher(r)
		}
		s, err := searcher.NewMultiTermSearcher(ctx, r, terms, field, q.Boost(), opt, false)
		if err != nil {
			closeAll(all)
			return nil, err
		}
		all = append(all, s)
	}
	return searcher.NewConjunctionSearcher(ctx, r, all, opt)
}

func closeAll(list []search.Searcher) {
	for _, s := range list {
		s.Close() // opened a moment ago and never read: nothing to report
	}
}

// spelling is a term of the dictionary that spells a word.
type spelling struct {
	term string
	tier names.Tier
	cost float64
}

// spellings returns for each word the terms of the field that spell it.
func (q *NameQuery) spellings(ctx context.Context, r index.IndexReader, field string, words []QueryWord) ([][]string, error) {
	found := make([][]spelling, len(words))
	wanted := make([]*names.Query, len(words))
	for i, w := range words {
		wanted[i] = names.Prepare(q.text[w.Start:w.End])
	}
	var buf []byte
	err := eachTerm(ctx, r, field, func(term string) {
		buf = lang.Fold(buf[:0], term) // another analyzer may keep accents
		folded := term
		if string(buf) != term {
			folded = string(buf)
		}
		for i, w := range words {
			if folded == w.Term {
				found[i] = append(found[i], spelling{term: term})
			} else if tier, cost, ok := wanted[i].Compare(folded); ok && tier <= q.Loosest {
				found[i] = append(found[i], spelling{term, tier, cost})
			}
		}
	})
	if err != nil {
		return nil, err
	}
	terms := make([][]string, len(words))
	for i, list := range found {
		slices.SortFunc(list, func(a, b spelling) int {
			return cmp.Or(cmp.Compare(a.tier, b.tier), cmp.Compare(a.cost, b.cost), cmp.Compare(a.term, b.term))
		})
		for _, s := range list[:min(len(list), maxSpellings)] {
			terms[i] = append(terms[i], s.term)
		}
	}
	return terms, nil
}

// eachTerm calls visit with each word of a field's dictionary; stems, dates and
// keys, which begin with a control character, are left out.
func eachTerm(ctx context.Context, r index.IndexReader, field string, visit func(string)) (err error) {
	dict, err := r.FieldDict(field)
	if err != nil {
		return fmt.Errorf("name query: the terms of field %q: %w", field, err)
	}
	defer func() { err = cmp.Or(err, dict.Close()) }()
	for n := 0; ; n++ {
		entry, err := dict.Next()
		if err != nil || entry == nil {
			return err
		}
		if n%1024 == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if entry.Term != "" && entry.Term[0] >= ' ' {
			visit(entry.Term)
		}
	}
}
