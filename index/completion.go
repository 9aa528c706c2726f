package index

import (
	"context"
	"errors"
	"fmt"
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
	phrases  []completion
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
	phrase                    *phrase // of titles; it has no value
	print                     sync.Once
	printed                   string
}

// completionCache keeps the completions of an edition.
type completionCache struct {
	mu     sync.Mutex
	last   *completions
	making chan struct{} // closed when those being made are there; nil when none are
}

// completions returns those of a moment; the first to ask makes them, to the end even
// when that reader types on and is not waited for: the next would begin again. The
// others wait as long as their context lets them.
func (s *state) completions(ctx context.Context, now time.Time) (*completions, error) {
	all := &s.completed
	for {
		all.mu.Lock()
		if c := all.last; c != nil && c.from <= now.Unix() && now.Unix() < c.to {
			all.mu.Unlock()
			return c, nil
		}
		others := all.making
		if others == nil {
			all.making = make(chan struct{})
			all.mu.Unlock()
			return s.complete(context.WithoutCancel(ctx), now)
		}
		all.mu.Unlock()
		select {
		case <-others:
		case <-ctx.Done():
			return nil, fmt.Errorf("index: suggestions are still being made ready: %w", ctx.Err())
		}
	}
}

// complete makes the completions of a moment and lets those go on who wait for them.
func (s *state) complete(ctx context.Context, now time.Time) (c *completions, err error) {
	defer func() {
		all := &s.completed
		all.mu.Lock()
		defer all.mu.Unlock()
		if err == nil && c != nil {
			all.last = c
		}
		close(all.making)
		all.making = nil
	}()
	made := &completions{}
	made.from, made.to = s.unchanged(now)
	for _, f := range completed {
		made.add(f.kind, f.field, s.visibleValues(f.field, s.budget.of(maxCompleted), now))
	}
	sort.Slice(made.list, func(i, j int) bool { return made.list[i].words < made.list[j].words })
	if err := s.addPhrases(ctx, made, now); err != nil {
		return nil, err
	}
	return made, nil
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
// and returns so many at most, the most frequent first.
func (s *state) visibleValues(field string, most int, now time.Time) []*completedValue {
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
	list := make([]*completedValue, 0, len(sums))
	for _, v := range sums {
		list = append(list, v)
	}
	slices.SortFunc(list, func(a, b *completedValue) int {
		if a.count != b.count {
			return b.count - a.count
		}
		return strings.Compare(a.value, b.value)
	})
	return slices.Clone(list[:min(len(list), most)])
}

// add files each value under the words of what a reader sees of it.
func (c *completions) add(kind, field string, values []*completedValue) {
	for _, v := range values {
		v.kind = kind
		c.list = v.filed(c.list, folded(v.label), nil)
	}
}

// filed adds to a list where the value is found by each of its words but those, as of,
// at which nobody begins.
func (v *completedValue) filed(list []completion, words string, stops map[string]bool) []completion {
	for n := 0; words != "" && n < maxBeginning; n++ {
		if word, _, _ := strings.Cut(words[1:], " "); !stops[word] {
			list = append(list, completion{words, v})
		}
		next := strings.IndexByte(words[1:], ' ')
		if next < 0 {
			break
		}
		words = words[1+next:]
	}
	return list
}

// addPhrases adds the phrases of the titles of all volumes.
func (s *state) addPhrases(ctx context.Context, c *completions, now time.Time) error {
	sums := map[string]*phrase{}
	for i := range s.volumes {
		v := &s.volumes[i]
		list, err := v.phrases(ctx, v.hiddenAt(now), s.stops)
		if errors.Is(err, ErrDamaged) {
			continue // the search itself will say so
		}
		if err != nil {
			return err
		}
		for j := range list {
			if had := sums[list[j].words]; had != nil {
				had.titles += list[j].titles
			} else {
				one := list[j]
				sums[one.words] = &one
			}
		}
	}
	all := make([]*phrase, 0, len(sums))
	for _, p := range sums {
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b *phrase) int { return morePhrase(*a, *b) })
	for _, p := range all[:min(len(all), s.budget.of(maxPhrases))] {
		v := &completedValue{kind: KindPhrase, count: p.titles, phrase: p}
		c.phrases = v.filed(c.phrases, p.words, s.stops)
	}
	sort.Slice(c.phrases, func(i, j int) bool { return c.phrases[i].words < c.phrases[j].words })
	return nil
}

// begin returns the n most frequent values of some kinds that have words
// beginning as typed; typed is folded.
func (c *completions) begin(typed string, n int, kinds ...string) []*completedValue {
	return begin(c.list, typed, n, func(v *completedValue) bool { return slices.Contains(kinds, v.kind) })
}

func begin(list []completion, typed string, n int, wanted func(*completedValue) bool) (top []*completedValue) {
	if typed == "" {
		return nil
	}
	i := sort.Search(len(list), func(i int) bool { return list[i].words >= typed })
	for ; i < len(list) && strings.HasPrefix(list[i].words, typed); i++ {
		v := list[i].value
		if len(top) == n && v.count <= top[n-1].count || !wanted(v) || slices.Contains(top, v) {
			continue
		}
		at := sort.Search(len(top), func(j int) bool { return top[j].count < v.count })
		top = slices.Insert(top, at, v)
		top = top[:min(len(top), n)]
	}
	return top
}

// prepare makes ready what the first reader of an edition would wait for: the page that
// he sees first, completions, and the list of the words.
func (a *Archive) prepare(ctx context.Context) {
	_, err := a.Search(ctx, FirstPage(time.Now()))
	if err == nil {
		err = a.prepareBox(ctx)
	}
	if err != nil && ctx.Err() == nil {
		a.log.Error().Err(err).Msg("the first page, suggestions, or the words of the archive cannot be made ready")
	}
}

// prepareBox makes ready what is asked while somebody types.
func (a *Archive) prepareBox(ctx context.Context) error {
	return a.hold(nil, func(s *state) error {
		for i := range s.volumes {
			s.volumes[i].readAhead(true)
		}
		_, err := s.completions(ctx, time.Now())
		_, werr := newExecution(ctx, s).words()
		return errors.Join(err, werr)
	})
}
