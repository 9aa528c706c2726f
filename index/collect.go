package index

import (
	"container/heap"
	"context"
	"math"
	"slices"
)

// candidate is a hit on its way to the page.
type candidate struct {
	volume   int
	doc      uint32
	score    float32
	class    uint8
	instant  int64  // of publication
	modified int64  // that of publication where nothing was changed
	id       string // of the hit a cursor stands at; the others' is in their volume
}

// collected are the hits that pass the filters.
type collected struct {
	ctx     context.Context
	state   *state
	order   Sort
	total   int
	stories int
	after   *candidate  // only hits behind this one are kept; nil keeps all
	top     []candidate // a heap, worst on top, until page sorts it
	keep    int
	offered int         // hits that the page could have shown, had it room
	seen    [][]counted // by volume: what facets count; nothing where nothing is to be counted
	counts  bool        // what is found is counted
	masks   map[string]uint16
	folds   []fold // by number of the story; nil where copies are not folded
}

// counted is a hit with the filters that it fails, at most one of them.
type counted struct {
	doc  uint32
	fail uint16
}

// collected evaluates what a request matches and collects its hits.
func (e *execution) collected(b *reading, r Request, at *cursor) ([]hits, *collected, error) {
	found, err := e.ranked(b, r)
	if err != nil {
		return nil, nil, err
	}
	c := collect(e.ctx, e.state, found, r, at)
	return found, c, e.stopped()
}

// collect leaves out what is hidden or filtered. A hit that fails the filter of
// one field alone still counts in that field's facet, so that a reader sees what
// choosing another value would give. It ends early with its context, for nothing.
func collect(ctx context.Context, s *state, found []hits, r Request, at *cursor) *collected {
	c := &collected{ctx: ctx, state: s, order: r.order(), keep: r.Page * r.Size, seen: make([][]counted, len(found)), counts: !r.NoCounts || r.WhyNot != "", masks: map[string]uint16{}}
	if at != nil {
		c.after, c.keep = &at.last, r.Size
	}
	if !r.Unfolded {
		c.folds = make([]fold, s.stories().count)
	}
	for i, h := range found {
		if c.late() {
			break
		}
		c.take(i, h, newFilters(s.volumes[i].columns, r, c.masks), s.volumes[i].hiddenAt(r.Now))
	}
	c.stories = c.total
	for _, f := range c.folds {
		if f.hits > 0 {
			c.stories -= f.hits - 1
			c.offer(f.first)
		}
	}
	return c
}

// late reports whether the search was stopped or has no time left. A volume is gone
// through in a millisecond or two.
func (c *collected) late() bool { return c.ctx.Err() != nil }

// take goes through the hits of one volume.
func (c *collected) take(volume int, h hits, tests filters, hidden bitset) {
	columns, folds := c.state.volumes[volume].columns, c.folds != nil && c.state.copies.of[volume] != nil
	var seen []counted
	if c.counts || folds {
		seen = make([]counted, 0, len(h.doc))
		defer func() { c.seen[volume] = seen }()
	}
	for j, d := range h.doc {
		if hidden.has(d) {
			continue
		}
		fail := tests.fails(d)
		if fail&(fail-1) != 0 {
			continue // two filters or more
		}
		if seen != nil {
			seen = append(seen, counted{d, fail})
		}
		if fail != 0 {
			continue
		}
		c.total++
		if c.beyond(h.score[j], h.class[j], columns.instant[d]) && (!folds || c.story(volume, d) == 0) {
			if c.offered++; seen == nil && c.order == ByNewest {
				return // those that follow are older
			}
			continue
		}
		k := withChange(candidate{volume: volume, doc: d, score: h.score[j], class: h.class[j], instant: columns.instant[d], modified: columns.modified[d]})
		if story := c.story(volume, d); story > 0 {
			c.fold(story, k)
			continue
		}
		c.offer(k)
	}
}

// withChange gives a candidate without a change the moment of its publication for one.
func withChange(k candidate) candidate {
	if k.modified == math.MinInt64 {
		k.modified = k.instant
	}
	return k
}

func (r Request) order() Sort {
	switch {
	case slices.Contains([]Sort{ByRelevance, ByNewest, ByOldest, ByModified}, r.Sort):
		return r.Sort
	case r.Query == "":
		return ByNewest
	}
	return ByRelevance
}

// offer keeps the best keep candidates.
func (c *collected) offer(k candidate) {
	if c.keep == 0 || c.after != nil && !c.before(*c.after, k) {
		return
	}
	c.offered++
	if len(c.top) < c.keep {
		heap.Push(c, k)
		return
	}
	if c.before(k, c.top[0]) {
		c.top[0] = k
		heap.Fix(c, 0)
	}
}

// beyond reports whether a hit is worse than all that are kept, which its score and
// class tell, or its moment, before the rest of it is looked up.
func (c *collected) beyond(score float32, class uint8, instant int64) bool {
	if c.after != nil || c.keep == 0 || len(c.top) < c.keep {
		return false
	}
	worst := &c.top[0]
	switch c.order {
	case ByRelevance:
		return class > worst.class || class == worst.class && score < worst.score
	case ByNewest:
		return instant < worst.instant
	}
	return false
}

// before is the order of hits. By relevance the class comes first: a hit that
// has every word as it was typed stands before one that has another spelling,
// whatever their scores. It is strict and total: no two hits are equal in it.
func (c *collected) before(a, b candidate) bool {
	switch c.order {
	case ByRelevance:
		if a.class != b.class {
			return a.class < b.class
		}
		if a.score != b.score {
			return a.score > b.score
		}
	case ByModified:
		if a.modified != b.modified {
			return a.modified > b.modified
		}
	case ByOldest:
		if a.instant != b.instant {
			if a.instant == math.MinInt64 || b.instant == math.MinInt64 {
				return b.instant == math.MinInt64 // undated come last either way
			}
			return a.instant < b.instant
		}
		return c.id(a) < c.id(b)
	}
	if a.instant != b.instant {
		return a.instant > b.instant
	}
	return c.id(a) < c.id(b)
}

func (c *collected) id(k candidate) string {
	if k.id != "" {
		return k.id
	}
	return c.state.volumes[k.volume].columns.id(k.doc)
}

// collected is a heap with the worst candidate on top.
func (c *collected) Len() int           { return len(c.top) }
func (c *collected) Swap(i, j int)      { c.top[i], c.top[j] = c.top[j], c.top[i] }
func (c *collected) Less(i, j int) bool { return c.before(c.top[j], c.top[i]) }
func (c *collected) Push(x any)         { c.top = append(c.top, x.(candidate)) }
func (c *collected) Pop() any {
	last := c.top[len(c.top)-1]
	c.top = c.top[:len(c.top)-1]
	return last
}

// page returns the hits of the page asked for, best first.
func (c *collected) page(r Request) []candidate {
	slices.SortFunc(c.top, func(a, b candidate) int {
		if c.before(a, b) {
			return -1
		}
		return 1
	})
	if c.after != nil {
		return c.top
	}
	return c.top[min((r.Page-1)*r.Size, len(c.top)):]
}

// more reports whether hits follow behind the page.
func (c *collected) more() bool { return c.offered > len(c.top) }
