package index

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"sort"

	"dateline/news"

	"github.com/RoaringBitmap/roaring/v2"
)

// BM25 as measured on six judged collections: the usual constants over one
// weighted stream equal the best that was tried.
const (
	bm25K1 = 1.2
	bm25B  = 0.75
)

// hits are the articles of one volume that a plan matches, in order of number.
type hits struct {
	doc   []uint32
	score []float32
	class []uint8 // worst tier that was needed, see alternative.class
}

func (h *hits) add(doc uint32, score float32, class uint8) {
	h.doc = append(h.doc, doc)
	h.score = append(h.score, score)
	h.class = append(h.class, class)
}

// occurrences are the raw findings of a leaf in one volume: weighted counts that
// wait for the document frequency of the whole edition.
type occurrences struct {
	doc   []uint32
	tf    []float32
	class []uint8
}

// execution evaluates one plan over one edition: first every leaf in every
// volume, then, with the sums of the edition known, the scores.
type execution struct {
	ctx    context.Context
	state  *state
	found  map[*leaf][]occurrences // by volume
	df     map[*leaf]int
	stats  *statistics
	steps  int // postings since the deadline was last looked at
	dicts  []dictionaries
	marked map[*key][]*roaring.Bitmap
	acc    accumulator
	raised map[located][]Clause // why scores were raised; nil where nobody asks
	fading fading               // of scores by age
	broken []bool               // volumes that turned out to be unreadable on the way
}

// statistics are the sums of an edition that scores need. Hidden articles are
// in them until a merge: constant per volume, and equal however articles are bound.
type statistics struct {
	articles int
	average  float64 // words of an article, weighted by part
}

func (s *state) statistics() *statistics {
	st := &statistics{}
	weighted := 0.0
	for _, v := range s.volumes {
		st.articles += v.columns.len()
		for i, f := range textFields {
			weighted += float64(textFields[i].weight) * float64(v.manifest.Fields[f.name].Words)
		}
	}
	st.average = max(weighted/float64(max(st.articles, 1)), 1)
	return st
}

func newExecution(ctx context.Context, s *state) *execution {
	return &execution{ctx: ctx, state: s, found: map[*leaf][]occurrences{}, df: map[*leaf]int{}, stats: s.statistics(),
		dicts: make([]dictionaries, len(s.volumes)), marked: map[*key][]*roaring.Bitmap{}, broken: make([]bool, len(s.volumes))}
}

// run evaluates the plan and returns the hits of each volume, hidden ones among them.
func (e *execution) run(p plan) ([]hits, error) {
	if err := e.gather(p); err != nil {
		return nil, err
	}
	out := make([]hits, len(e.state.volumes))
	for i := range e.state.volumes {
		if err := e.ctx.Err(); err != nil {
			return nil, err
		}
		if !e.broken[i] {
			out[i] = e.combine(p, i)
		}
	}
	return out, nil
}

// gather evaluates the leaves and keys under p in all volumes.
func (e *execution) gather(p plan) error {
	switch p := p.(type) {
	case *leaf:
		return e.gatherLeaf(p)
	case *speaks:
		return e.gatherLeaf(p.leaf)
	case *key:
		return e.gatherKey(p)
	case *noneOf:
		return e.gather(p.p)
	case allOf:
		return e.gatherAll(p)
	case anyOf:
		return e.gatherAll(p)
	}
	return nil
}

func (e *execution) gatherAll(list []plan) error {
	for _, c := range list {
		if err := e.gather(c); err != nil {
			return err
		}
	}
	return nil
}

func (e *execution) gatherLeaf(l *leaf) error {
	if e.found[l] != nil {
		return nil
	}
	all := make([]occurrences, len(e.state.volumes))
	err := e.each(func(i int) (err error) {
		all[i], err = e.leafIn(l, i)
		e.df[l] += len(all[i].doc)
		return err
	})
	e.found[l] = all
	return err
}

// each reads every volume. One that turns out to be damaged, even cut short
// under us, is set aside for this search, and the rest goes on.
func (e *execution) each(read func(i int) error) error {
	for i, v := range e.state.volumes {
		if e.broken[i] {
			continue
		}
		err := guarded("volume "+v.name, func() error { return read(i) })
		if errors.Is(err, ErrDamaged) {
			e.broken[i] = true
			continue
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// setAside leaves volumes out that turned out to be damaged before.
func (e *execution) setAside(names []string) {
	for i, v := range e.state.volumes {
		e.broken[i] = e.broken[i] || slices.Contains(names, v.name)
	}
}

// damaged names the volumes that were set aside on the way.
func (e *execution) damaged() (names []string) {
	for i, v := range e.state.volumes {
		if e.broken[i] {
			names = append(names, v.name)
		}
	}
	return names
}

// combine returns the hits of p in volume i, scored.
func (e *execution) combine(p plan, i int) hits {
	switch p := p.(type) {
	case *leaf:
		return e.scored(p, i)
	case *speaks:
		return unscored(e.found[p.leaf][i].doc)
	case *key:
		return unscored(e.marked[p][i].ToArray())
	case *days:
		return unscored(daysIn(e.state.volumes[i].columns, p))
	case *ids:
		if n, ok := e.state.volumes[i].columns.find(p.id); ok {
			return unscored([]uint32{n})
		}
	case *noneOf:
		return without(allIn(e.state.volumes[i].columns), e.combine(p.p, i))
	case every:
		return allIn(e.state.volumes[i].columns)
	case allOf:
		return e.intersect(p, i)
	case anyOf:
		return e.union(p, i)
	}
	return hits{}
}

func unscored(docs []uint32) hits {
	return hits{docs, make([]float32, len(docs)), make([]uint8, len(docs))}
}

func allIn(c *columns) hits {
	docs := make([]uint32, c.len())
	for i := range docs {
		docs[i] = uint32(i)
	}
	return unscored(docs)
}

// daysIn lists the articles whose whole written period of publication lies in
// the span: an article of "March 2021" is not one of 1 March.
func daysIn(c *columns, d *days) (docs []uint32) {
	// Articles stand newest first by instant, so that those of a span are
	// neighbours; zones from -12 to +14 hours move a day by two at most. 64 bits
	// hold the open ends.
	const zones = 2
	at := clockIn(d.zone)
	from := sort.Search(c.len(), func(i int) bool { return int64(c.day[i]) <= int64(d.to)+zones })
	for i := from; i < c.len() && int64(c.day[i]) >= int64(d.from)-zones; i++ {
		first, last := news.Day(c.day[i]), news.Day(c.last[i])
		if at != nil && news.Precision(c.precision[i]) >= news.PrecisionMinute {
			first, _ = at.show(c.instant[i])
			last = first
		}
		if first != news.NoDay && first >= d.from && last <= d.to {
			docs = append(docs, uint32(i))
		}
	}
	return docs
}

// scored turns occurrences into BM25F scores.
func (e *execution) scored(l *leaf, i int) hits {
	o, c := e.found[l][i], e.state.volumes[i].columns
	h := hits{doc: o.doc, class: o.class, score: make([]float32, len(o.doc))}
	idf := inverse(e.stats.articles, e.df[l])
	for j, d := range o.doc {
		h.score[j] = bm25(idf, float64(o.tf[j]), weightedLength(c, d), e.stats.average)
	}
	return h
}

func inverse(articles, df int) float64 {
	return math.Log1p((float64(articles) - float64(df) + 0.5) / (float64(df) + 0.5))
}

func bm25(idf, tf, length, average float64) float32 {
	return float32(idf * tf * (bm25K1 + 1) / (tf + bm25K1*(1-bm25B+bm25B*length/average)))
}

// weightedLength is the length of the one stream that is scored.
func weightedLength(c *columns, d uint32) float64 {
	n := 0.0
	for i := range textFields {
		n += float64(textFields[i].weight) * float64(c.words[i][d])
	}
	return n
}

// intersect combines with AND: scores add, the worst class counts.
func (e *execution) intersect(list allOf, i int) hits {
	var out hits
	started := false
	var minus []plan
	for _, p := range list {
		if n, ok := p.(*noneOf); ok {
			minus = append(minus, n.p)
			continue
		}
		h := e.combine(p, i)
		if !started {
			out, started = h, true
			continue
		}
		out = both(out, h)
	}
	if !started {
		out = allIn(e.state.volumes[i].columns)
	}
	for _, p := range minus {
		out = without(out, e.combine(p, i))
	}
	return out
}

func both(a, b hits) (out hits) {
	for i, j := 0, 0; i < len(a.doc) && j < len(b.doc); {
		switch {
		case a.doc[i] < b.doc[j]:
			i++
		case a.doc[i] > b.doc[j]:
			j++
		default:
			out.add(a.doc[i], a.score[i]+b.score[j], max(a.class[i], b.class[j]))
			i++
			j++
		}
	}
	return out
}

func without(a, b hits) (out hits) {
	j := 0
	for i, d := range a.doc {
		for j < len(b.doc) && b.doc[j] < d {
			j++
		}
		if j == len(b.doc) || b.doc[j] != d {
			out.add(d, a.score[i], a.class[i])
		}
	}
	return out
}

// union combines with OR: scores add, the best class counts.
func (e *execution) union(list anyOf, i int) hits {
	var out hits
	for _, p := range list {
		out = either(out, e.combine(p, i))
	}
	return out
}

func either(a, b hits) hits {
	if len(a.doc) == 0 {
		return b
	}
	out := hits{doc: make([]uint32, 0, len(a.doc)+len(b.doc))}
	i, j := 0, 0
	for i < len(a.doc) || j < len(b.doc) {
		switch {
		case j == len(b.doc) || i < len(a.doc) && a.doc[i] < b.doc[j]:
			out.add(a.doc[i], a.score[i], a.class[i])
			i++
		case i == len(a.doc) || b.doc[j] < a.doc[i]:
			out.add(b.doc[j], b.score[j], b.class[j])
			j++
		default:
			out.add(a.doc[i], a.score[i]+b.score[j], min(a.class[i], b.class[j]))
			i++
			j++
		}
	}
	return out
}

// tick looks at the deadline every few thousand postings.
func (e *execution) tick() error { return e.ticks(1) }

// ticks is n ticks at once.
func (e *execution) ticks(n int) error {
	const every = 4096
	if e.steps += n; e.steps < every {
		return nil
	}
	e.steps = 0
	if err := e.ctx.Err(); err != nil {
		return fmt.Errorf("index: the search was stopped: %w", err)
	}
	return nil
}
