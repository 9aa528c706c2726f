package index

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"
)

// resultKey names an answer: the request, and the state that it was asked of, which
// stands for an edition with what was taken down and set aside by then.
type resultKey struct {
	state   *state
	request string
}

func (k resultKey) of() any { return k.state }

// results keeps the answers that were asked for last, and lets equal requests that come
// at one time wait for one search. Answers are shared: nobody may change what one holds.
type results struct {
	*kept[resultKey, *Result]
	mu      sync.Mutex
	flights map[resultKey]*flight
}

// flight is a search under way, whose answer others wait for.
type flight struct {
	done chan struct{} // closed at its end
	res  *Result
	err  error
}

func newResults(limit int) *results {
	return &results{kept: newKept[resultKey, *Result](limit), flights: map[resultKey]*flight{}}
}

// answer returns the answer to a request: a kept one, that of an equal search under
// way, or that of search itself.
func (c *results) answer(ctx context.Context, k resultKey, search func() (*Result, error)) (*Result, error) {
	for {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("index: the search was stopped: %w", err)
		}
		if res, ok := c.get(k); ok {
			return res, nil
		}
		f, leads := c.board(k)
		if leads {
			return c.lead(k, f, search)
		}
		select {
		case <-f.done:
		case <-ctx.Done():
			continue // which says so
		}
		switch {
		case f.res != nil && !f.res.hurried:
			return f.res, nil
		case f.res != nil:
			return search() // the other had too little time, this one may have more
		case f.err != nil && !stopped(f.err):
			return nil, f.err
		}
		// The other was stopped, which says nothing of this one: its place is free.
	}
}

// board returns the search under way for a key, and whether the caller is to make it.
func (c *results) board(k resultKey) (f *flight, leads bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if f = c.flights[k]; f != nil {
		return f, false
	}
	f = &flight{done: make(chan struct{})}
	c.flights[k] = f
	return f, true
}

// lead makes the search that others wait for. They go on however it ends, by a panic too.
func (c *results) lead(k resultKey, f *flight, search func() (*Result, error)) (*Result, error) {
	defer func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		delete(c.flights, k)
		close(f.done)
	}()
	if res, ok := c.get(k); ok { // the search before ended between the look for it and this one
		f.res = res
		return res, nil
	}
	res, err := search()
	if err != nil {
		f.err = err
		return nil, err
	}
	res = res.alone()
	f.res = res
	if res.Whole() {
		c.put(k, res, bytesOf(res)+len(k.request)+entryBytes)
	}
	return res, nil
}

func stopped(err error) bool {
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}

// alone returns a result that keeps nothing else in memory: its pieces of text are cut
// out of whole articles. Whoever appends to its lists gets lists of his own.
func (res *Result) alone() *Result {
	out := *res
	out.Query.Warnings = slices.Clip(res.Query.Warnings)
	out.Hits = slices.Clone(res.Hits)
	for i := range out.Hits {
		h := &out.Hits[i]
		h.Title = strings.Clone(h.Title)
		h.Snippets = maps.Clone(h.Snippets)
		for part, list := range h.Snippets {
			list = slices.Clone(list)
			for j := range list {
				list[j].Text = strings.Clone(list[j].Text)
			}
			h.Snippets[part] = list
		}
		h.Matched = slices.Clone(h.Matched)
		for j := range h.Matched {
			h.Matched[j].Found = strings.Clone(h.Matched[j].Found)
		}
	}
	return &out
}

// key writes all of a request that decides its answer, but for the moment that it is
// asked at: of that only counts which embargoes have ended. Two requests have one key
// exactly when they are equal otherwise.
func (r Request) key(from int64) string {
	zone := ""
	if r.Zone != nil {
		zone = r.Zone.String()
	}
	return string(fmt.Appendf(nil, "%q %t %t %d %d %t %t %q %q %q %q %q %q %q %q %t %q %d %d %q %d %q %d %q %q %t %t %q %t %t %d %t %d %d",
		r.Query, r.Strict, r.Any, r.From, r.To, r.HasFrom, r.HasTo, r.Filters, r.Exclude, r.Missing, r.Mentions, r.Names, r.With, r.Without,
		r.Sort, r.Unfolded, r.Cursor, r.Page, r.Size, r.Facets, r.FacetMax, r.FacetHas, r.FacetSkip, r.Timeline, zone,
		r.Snippets, r.Explain, r.WhyNot, r.Significant, r.NoCounts, r.Today, r.Help, r.Recency, from))
}

// calm is a span of time in which no embargo ends: seconds since 1970, to is behind it.
type calm struct{ from, to int64 }

// calm returns that around a moment.
func (s *state) calm(now time.Time) calm {
	if at := s.still.Load(); at != nil && at.from <= now.Unix() && now.Unix() < at.to {
		return *at
	}
	at := &calm{}
	at.from, at.to = s.unchanged(now)
	s.still.Store(at)
	return *at
}
