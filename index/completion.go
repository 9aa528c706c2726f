package index

import (
	"context"
	"math"
	"slices"
	"sort"
	"strings"
	"sync"
	"time"
)

// completed are the fields whose values complete what is typed, with what a
// reader calls them.
var completed = []struct{ field, kind string }{
	{"person", KindName}, {"organisation", KindName}, {"place", KindName},
	{"source", KindSource}, {"section", KindSection}, {"tag", KindTag},
}

// Bounds of the values that are kept ready: those of one field that a reader is
// likely to mean, and the words of a value at which typing may begin.
const (
	maxCompleted = 20_000 // some 10 MB for all six fields
	maxBeginning = 6
)

// completions are the values of an edition's fields, in order of what is typed for
// them. They hold while no embargo ends.
type completions struct {
	from, to int64 // seconds since 1970: the moments for which the counts hold
	list     []completion
}

// completion leads from the folded words of a value, each with a space before it,
// to the value; one leads there from each of its words.
type completion struct {
	words string
	value *completedValue
}

type completedValue struct {
	kind, field, value, label string
	count                     int
}

// completionCache keeps the completions of an edition.
type completionCache struct {
	mu   sync.Mutex
	last *completions
}

// completions returns those of a moment; the first to ask waits until they are made.
func (s *state) completions(ctx context.Context, now time.Time) (*completions, error) {
	s.completed.mu.Lock()
	defer s.completed.mu.Unlock()
	if c := s.completed.last; c != nil && c.from <= now.Unix() && now.Unix() < c.to {
		return c, nil
	}
	c := &completions{}
	c.from, c.to = s.unchanged(now)
	for _, f := range completed {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		c.add(f.kind, f.field, s.visibleValues(f.field, now))
	}
	sort.Slice(c.list, func(i, j int) bool { return c.list[i].words < c.list[j].words })
	s.completed.last = c
	return c, nil
}

// unchanged returns the span around a moment in which no embargo ends.
func (s *state) unchanged(now time.Time) (from, to int64) {
	from, to = math.MinInt64, math.MaxInt64
	for i := range s.volumes {
		if s.volumes[i].lifted == math.MinInt64 {
			continue
		}
		for _, end := range s.volumes[i].columns.embargo {
			if end > now.Unix() {
				to = min(to, end)
			} else {
				from = max(from, end)
			}
		}
	}
	return from, to
}

// visibleValues counts the values of a field in the articles that readers may see,
// the most frequent first.
func (s *state) visibleValues(field string, now time.Time) []completedValue {
	sums := map[string]*completedValue{}
	for i := range s.volumes {
		v := &s.volumes[i]
		column, hidden := v.columns.facets[field], v.hiddenAt(now)
		counts := make([]int, column.values.len())
		for doc := range uint32(v.columns.len()) {
			if hidden.has(doc) {
				continue
			}
			for _, o := range column.of(doc) {
				counts[o]++
			}
		}
		for o, n := range counts {
			if n == 0 {
				continue
			}
			value := column.values.get(uint32(o))
			if sums[value] == nil {
				sums[value] = &completedValue{field: field, value: value, label: label(field, value, column.labels.get(uint32(o)))}
			}
			sums[value].count += n
		}
	}
	list := make([]completedValue, 0, len(sums))
	for _, v := range sums {
		list = append(list, *v)
	}
	slices.SortFunc(list, func(a, b completedValue) int {
		if a.count != b.count {
			return b.count - a.count
		}
		return strings.Compare(a.value, b.value)
	})
	return list[:min(len(list), maxCompleted)]
}

// add files each value under the words of what a reader sees of it.
func (c *completions) add(kind, field string, values []completedValue) {
	for i := range values {
		v := &values[i]
		v.kind = kind
		words := folded(v.label)
		for n := 0; words != "" && n < maxBeginning; n++ {
			c.list = append(c.list, completion{words, v})
			next := strings.IndexByte(words[1:], ' ')
			if next < 0 {
				break
			}
			words = words[1+next:]
		}
	}
}

// begin returns the n most frequent values of some kinds that have words
// beginning as typed; typed is folded.
func (c *completions) begin(typed string, n int, kinds ...string) (top []*completedValue) {
	if typed == "" {
		return nil
	}
	i := sort.Search(len(c.list), func(i int) bool { return c.list[i].words >= typed })
	for ; i < len(c.list) && strings.HasPrefix(c.list[i].words, typed); i++ {
		v := c.list[i].value
		if !slices.Contains(kinds, v.kind) || slices.Contains(top, v) || len(top) == n && v.count <= top[n-1].count {
			continue
		}
		at := sort.Search(len(top), func(j int) bool { return top[j].count < v.count })
		top = slices.Insert(top, at, v)
		top = top[:min(len(top), n)]
	}
	return top
}
