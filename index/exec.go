package index

import (
	"context"
	"errors"
	"fmt"
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

// execution evaluates one plan over one edition: first, in every volume, which
// articles have each leaf, then, with the sums of the edition known, the scores of
// those that are hits.
type execution struct {
	ctx   context.Context
	state *state
	lists map[*leaf][][]termList      // the lists of leaves of one slot, by volume
	found map[*leaf][]occurrences     // of leaves of several slots, by volume
	sets  map[*leaf][]*roaring.Bitmap // the articles that have a leaf, by volume
	near  map[*leaf][]*roaring.Bitmap // of leaves beside others: the articles with all of their words in one part
	df    map[*leaf]int
	lazy  bool // leaves beside others are read in full for the best hits alone
	// unscored: hits are not ordered by their scores, which only those shown are given.
	unscored bool
	later    []*later
	stats    *statistics
	steps    int // postings since the deadline was last looked at
	desks    []desk
	marked   map[*key][]*roaring.Bitmap
	raised   map[located][]Clause // why scores were raised; nil where nobody asks
	fading   fading               // of scores by age
	broken   []bool               // volumes that turned out to be unreadable on the way
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
	n := len(s.volumes)
	return &execution{ctx: ctx, state: s, lists: map[*leaf][][]termList{}, found: map[*leaf][]occurrences{}, sets: map[*leaf][]*roaring.Bitmap{},
		near: map[*leaf][]*roaring.Bitmap{}, df: map[*leaf]int{}, stats: s.statistics(), desks: newDesks(n), marked: map[*key][]*roaring.Bitmap{}, broken: make([]bool, n)}
}

// run evaluates the plan and returns the hits of each volume, hidden ones among them.
func (e *execution) run(p plan) ([]hits, error) {
	if err := e.gather(p); err != nil {
		return nil, err
	}
	out := make([]hits, len(e.state.volumes))
	err := e.each(func(i int) (err error) {
		if err = e.stopped(); err == nil {
			out[i], err = e.hitsIn(p, i)
		}
		return err
	})
	return out, err
}

// hitsIn returns the hits of one volume, with scores if these are wanted.
func (e *execution) hitsIn(p plan, i int) (hits, error) {
	if !e.unscored {
		return e.hits(p, i, nil)
	}
	set, err := e.matching(p, i)
	if err != nil || set == nil {
		return hits{}, err
	}
	w := e.workspace(i)
	return w.unscored(w.array(set)), nil
}

// gather evaluates the leaves and keys under p in all volumes.
func (e *execution) gather(p plan) error { return e.gatherIn(p, e.lazy, nil) }

// gatherIn evaluates a plan. A lazy one is the whole plan, or one of the plans that all
// must hold; rest are the others of these that were evaluated before.
func (e *execution) gatherIn(p plan, lazy bool, rest allOf) error {
	switch p := p.(type) {
	case *leaf:
		return e.gatherLeaf(p)
	case *speaks:
		return e.gatherLeaf(p.leaf)
	case *key:
		return e.gatherKey(p)
	case *noneOf:
		return e.gatherIn(p.p, false, nil)
	case allOf:
		return e.gatherAll(p, lazy, rest)
	case anyOf:
		if lazy {
			return e.gatherAny(p, rest)
		}
		return e.gatherEach(p)
	}
	return nil
}

func (e *execution) gatherEach(list []plan) error {
	for _, c := range list {
		if err := e.gatherIn(c, false, nil); err != nil {
			return err
		}
	}
	return nil
}

// gatherLeaf finds the articles that have a leaf. Of a word that is all: how often
// they have it is read where they are hits.
func (e *execution) gatherLeaf(l *leaf) error {
	if e.sets[l] != nil {
		return nil
	}
	n := len(e.state.volumes)
	sets, lists, found := make([]*roaring.Bitmap, n), make([][]termList, n), make([]occurrences, n)
	err := e.each(func(i int) (err error) {
		if len(l.slots) == 1 {
			if lists[i], err = e.termLists(l.slots[0], l.fields, i); err == nil {
				sets[i] = unionOf(lists[i])
			}
		} else if found[i], err = e.phraseLeaf(l, i); err == nil {
			sets[i] = roaring.BitmapOf(found[i].doc...)
		}
		if err == nil {
			e.df[l] += int(sets[i].GetCardinality())
		}
		return err
	})
	e.sets[l], e.lists[l], e.found[l] = sets, lists, found
	if err == nil && l.beside {
		err = e.gatherNear(l)
	}
	return err
}

// forget lets go of a leaf that will not be asked for again.
func (e *execution) forget(l *leaf) {
	delete(e.sets, l)
	delete(e.lists, l)
	delete(e.found, l)
	delete(e.near, l)
}

// readers counts the articles with a leaf that are not hidden.
func (e *execution) readers(l *leaf, hidden func(volume int) bitset) (n int, err error) {
	err = e.each(func(i int) error {
		veil := hidden(i)
		for it := e.sets[l][i].Iterator(); it.HasNext(); {
			if !veil.has(it.Next()) {
				n++
			}
		}
		return nil
	})
	return n, err
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
func (e *execution) setAside(names []string) *execution {
	for i, v := range e.state.volumes {
		e.broken[i] = e.broken[i] || slices.Contains(names, v.name)
	}
	return e
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

// ticks looks at the deadline every few thousand postings of a volume, of which n more
// were read.
func (e *execution) ticks(volume, n int) error { return e.count(&e.desks[volume].steps, n) }

func (e *execution) count(steps *int, n int) error {
	const every = 4096
	if *steps += n; *steps < every {
		return nil
	}
	*steps = 0
	return e.stopped()
}

// stopped is an error once the deadline has passed or nobody waits any more.
func (e *execution) stopped() error { return timeUp(e.ctx) }

func timeUp(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("index: the search was stopped: %w", err)
	}
	return nil
}
