package index

import (
	"container/heap"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"dateline/news"
)

// Search answers one request from the edition in force. It ends with the
// context's error when the deadline passes, with a *query.SyntaxError when a
// strict request cannot be read, and with ErrDamaged when a volume turns out to
// be unreadable. Safe for concurrent use.
func (a *Archive) Search(ctx context.Context, r Request) (*Result, error) {
	began := time.Now()
	s, err := a.acquire()
	if err != nil {
		return nil, err
	}
	defer s.release()
	r = r.filled()
	b, err := bind(s, r)
	if err != nil {
		return nil, err
	}
	res := &Result{Query: b.read, Edition: s.info(), Hits: []Hit{}, Page: Page{Number: r.Page, Size: r.Size}}
	if r.Explain {
		res.Explain = &Explain{Tree: b.tree, Plan: b.plan.String()}
	}
	e := newExecution(ctx, s)
	e.setAside(b.damaged)
	found, err := e.run(b.plan)
	if err != nil {
		return nil, err
	}
	c := collect(s, found, r)
	if err := e.show(res, c.page(r), b, r); err != nil {
		return nil, err
	}
	if names := e.damaged(); len(names) > 0 {
		a.log.Error().Strs("volumes", names).Msg("volumes turned out to be damaged in a search")
		res.Edition.Partial, res.Edition.Damaged = true, append(slices.Clone(res.Edition.Damaged), names...)
	}
	if !r.NoCounts {
		res.Total = &Total{Articles: c.total, Exact: !res.Edition.Partial}
		res.Facets = c.count(r)
	}
	res.TookMS = math.Round(float64(time.Since(began).Microseconds())/10) / 100
	return res, nil
}

// filled returns the request with defaults in place of what was left out.
func (r Request) filled() Request {
	r.Size = min(max(r.Size, 0), MaxSize)
	r.Page = min(max(r.Page, 1), MaxReach/max(r.Size, 1))
	if r.FacetMax <= 0 {
		r.FacetMax = DefaultFacetMax
	}
	r.FacetMax = min(r.FacetMax, MaxFacetValues)
	if r.Names == "" {
		r.Names = NamesNormal
	}
	return r
}

// candidate is a hit on its way to the page.
type candidate struct {
	volume  int
	doc     uint32
	score   float32
	class   uint8
	instant int64
}

// collected are the hits that pass the filters.
type collected struct {
	state *state
	order Sort
	total int
	top   []candidate // a heap, worst on top, until page sorts it
	keep  int
	seen  [][]counted // by volume: what facets count
	masks map[string]uint16
}

// counted is a hit with the filters that it fails, at most one of them.
type counted struct {
	doc  uint32
	fail uint16
}

// collect leaves out what is hidden or filtered. A hit that fails the filter of
// one field alone still counts in that field's facet, so that a reader sees what
// choosing another value would give.
func collect(s *state, found []hits, r Request) *collected {
	c := &collected{state: s, order: r.order(), keep: r.Page * r.Size, seen: make([][]counted, len(found)), masks: map[string]uint16{}}
	for i, h := range found {
		v := s.volumes[i]
		tests := newFilters(v.columns, r, c.masks)
		for j, d := range h.doc {
			if v.hidden.has(d) {
				continue
			}
			fail := tests.fails(d)
			if fail&(fail-1) != 0 {
				continue // two filters or more
			}
			c.seen[i] = append(c.seen[i], counted{d, fail})
			if fail != 0 {
				continue
			}
			c.total++
			c.offer(candidate{i, d, h.score[j], h.class[j], v.columns.instant[d]})
		}
	}
	return c
}

func (r Request) order() Sort {
	switch {
	case r.Sort == ByNewest || r.Sort == ByOldest || r.Sort == ByRelevance:
		return r.Sort
	case r.Query == "":
		return ByNewest
	}
	return ByRelevance
}

// offer keeps the best keep candidates.
func (c *collected) offer(k candidate) {
	if c.keep == 0 {
		return
	}
	if len(c.top) < c.keep {
		heap.Push(c, k)
		return
	}
	if c.before(k, c.top[0]) {
		c.top[0] = k
		heap.Fix(c, 0)
	}
}

// before is the order of hits. By relevance the class comes first: a hit that
// has every word as it was typed stands before one that has another spelling,
// whatever their scores.
func (c *collected) before(a, b candidate) bool {
	switch c.order {
	case ByRelevance:
		if a.class != b.class {
			return a.class < b.class
		}
		if a.score != b.score {
			return a.score > b.score
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

func (c *collected) id(k candidate) string { return c.state.volumes[k.volume].columns.id(k.doc) }

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
	from := min((r.Page-1)*r.Size, len(c.top))
	return c.top[from:]
}

// show fills in the hits of the page.
func (e *execution) show(res *Result, page []candidate, b *reading, r Request) error {
	m := newMatcher(b.plan)
	for _, k := range page {
		if err := e.ctx.Err(); err != nil {
			return fmt.Errorf("index: the search was stopped: %w", err)
		}
		a, err := e.state.volumes[k.volume].article(k.doc)
		if errors.Is(err, ErrDamaged) { // the hit stands, its text cannot be shown
			e.broken[k.volume] = true
			a = &news.Article{ID: e.state.volumes[k.volume].columns.id(k.doc), Title: unreadable}
		} else if err != nil {
			return err
		}
		h := Hit{ID: a.ID, GivenID: a.GivenID, Score: round(float64(k.score)), Title: headline(a), URL: a.URL, Source: a.Source,
			Published: a.Published.String(), Precision: a.Published.Precision.String(), Language: a.Language,
			Dir: dir(a.Language), Section: a.Section, Updated: a.Revised}
		if r.Snippets {
			if h.Snippets, h.Matched, err = m.snippets(e.ctx, a); err != nil {
				return fmt.Errorf("index: the search was stopped: %w", err)
			}
		}
		if r.Explain {
			h.Explanation = e.explain(b.plan, k)
		}
		res.Hits = append(res.Hits, h)
	}
	return nil
}

// unreadable stands in place of the title of an article whose text is damaged.
const unreadable = "[this text is damaged: run dateline verify]"

func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// explain tells how a hit came by its score.
func (e *execution) explain(p plan, k candidate) (lines []string) {
	leaves(p, func(l *leaf) {
		o := e.found[l][k.volume]
		i, ok := slices.BinarySearch(o.doc, k.doc)
		if !ok {
			return
		}
		c := e.state.volumes[k.volume].columns
		idf, length := inverse(e.stats.articles, e.df[l]), weightedLength(c, k.doc)
		lines = append(lines, fmt.Sprintf("%s: %.4f = bm25f(tf %.2f, idf %.4f of %d in %d, length %.0f of %.1f), class %d",
			l.typed, bm25(idf, float64(o.tf[i]), length, e.stats.average), o.tf[i], idf, e.df[l], e.stats.articles, length, e.stats.average, o.class[i]))
	})
	return lines
}
