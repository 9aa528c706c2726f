package index

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"dateline/analyzers/dates"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// Mentioned counts the matching articles by the days that their texts speak of: in
// each bucket those that name a day in it or the bucket itself. An article counts
// once in each bucket that it speaks of.
type Mentioned struct {
	Interval Interval `json:"interval"` // year, month or day
	Buckets  []Bucket `json:"buckets"`  // in order of time, only those that an article speaks of
	Missing  int      `json:"missing"`  // articles that name no day, month or year
}

// The widths of the buckets of mentioned days: months where nine in ten mentions
// lie within so many years, days where they lie within so many.
const (
	yearsInMonths = 8
	yearsInDays   = 1
	mostMentions  = 0.9
)

// The length in bytes of the term of a unit, its mark included.
const (
	decadeLength = len("\x02202")
	yearLength   = len("\x022025")
	monthLength  = len("\x022025-06")
	dayLength    = len("\x022025-06-27")
)

// mentioned counts the hits by what they speak of. A volume that turns out to be
// damaged is left out and noted.
func (e *execution) mentioned(c *collected) (*Mentioned, error) {
	m := &Mentioned{Buckets: []Bucket{}, Interval: Yearly, Missing: c.total}
	counts, silent, err := e.speakingOf(c, yearLength, "", "")
	if err != nil {
		return nil, err
	}
	m.Missing = silent
	length := yearLength
	from, to := central(counts)
	switch {
	case len(counts) == 0:
	case to-from < yearsInDays:
		m.Interval, length = Daily, dayLength
	case to-from < yearsInMonths:
		m.Interval, length = Monthly, monthLength
	}
	if length != yearLength {
		if counts, _, err = e.speakingOf(c, length, fmt.Sprintf("%04d", from), fmt.Sprintf("%04d", to+1)); err != nil {
			return nil, err
		}
	}
	for _, start := range sortedKeys(counts) {
		m.Buckets = append(m.Buckets, Bucket{start, counts[start]})
	}
	return m, nil
}

// MentionsFacet names the facet of the months that the texts speak of. It has no
// column: what is chosen in it goes into Request.Mentions, and narrows it too.
const MentionsFacet = "mentions"

// mentionsFacet counts the hits by the months that they speak of.
func (e *execution) mentionsFacet(c *collected, r Request) (f Facet, err error) {
	counts, _, err := e.speakingOf(c, monthLength, "", "")
	if err != nil {
		return f, err
	}
	sums := map[string]*tally{}
	for month, n := range counts {
		sums[month] = &tally{count: n}
	}
	r.Filters = map[string][]string{MentionsFacet: r.Mentions}
	all := ranked(MentionsFacet, sums, r)
	f.Distinct = len(all)
	f.Values = all[min(r.FacetSkip, len(all)):min(r.FacetSkip+r.FacetMax, len(all))]
	listed := map[string]bool{}
	for _, v := range f.Values {
		listed[v.Value] = true
	}
	for i, docs := range c.passed {
		if len(docs) == 0 || e.broken[i] {
			continue
		}
		units, err := e.units(i)
		if err != nil {
			return f, err
		}
		silent, others := units.months.without(docs, listed)
		f.Missing += silent
		f.Other += others
	}
	return f, nil
}

// central returns the years between which most mentions lie: a twentieth is cut
// off at either end, history and misread numbers.
func central(years map[string]int) (from, to int) {
	keys := sortedKeys(years)
	if len(keys) == 0 {
		return 0, 0
	}
	all := sum(years)
	stray := int(float64(all) * (1 - mostMentions) / 2)
	first, last := 0, len(keys)-1
	for left := stray - years[keys[first]]; left >= 0 && first < last; left -= years[keys[first]] {
		first++
	}
	for left := stray - years[keys[last]]; left >= 0 && first < last; left -= years[keys[last]] {
		last--
	}
	fmt.Sscanf(keys[first], "%d", &from)
	fmt.Sscanf(keys[last], "%d", &to)
	return from, to
}

// bitmaps returns the hits of each volume that pass all filters.
func (c *collected) bitmaps() []*roaring.Bitmap {
	out := make([]*roaring.Bitmap, len(c.passed))
	for i, docs := range c.passed {
		out[i] = roaring.BitmapOf(docs...)
	}
	return out
}

// speakingOf counts the hits that speak of each unit whose term has a length, from
// one unit up to another (exclusive; "" means all), and those that speak of none
// and of no decade.
func (e *execution) speakingOf(c *collected, length int, from, to string) (counts map[string]int, silent int, err error) {
	counts = map[string]int{}
	for i, docs := range c.passed {
		if len(docs) == 0 || e.broken[i] {
			continue
		}
		missing, err := e.speakingIn(i, docs, length, from, to, counts)
		if errors.Is(err, ErrDamaged) {
			e.broken[i] = true
			continue
		}
		if err != nil {
			return nil, 0, err
		}
		silent += missing
	}
	return counts, silent, nil
}

func (e *execution) speakingIn(volume int, docs []uint32, length int, from, to string, counts map[string]int) (silent int, err error) {
	if length == dayLength {
		return 0, e.daysSpokenOf(volume, docs, from, to, counts)
	}
	units, err := e.units(volume)
	if err != nil {
		return 0, err
	}
	column := &units.months
	if length == yearLength {
		column, silent = &units.years, units.undated(docs)
	}
	for o, n := range column.count(docs) {
		if name := column.names[o]; n > 0 && name >= from && (to == "" || name < to) {
			counts[name] += int(n)
		}
	}
	return silent, nil
}

// dated reads the articles that speak of each unit between two, of the lengths of
// terms that are wanted.
func (v *volume) dated(ctx context.Context, from, to string, want func(length int) bool) (map[string]*roaring.Bitmap, error) {
	out := map[string]*roaring.Bitmap{}
	end := successor(dates.Mark)
	if to != "" {
		end = []byte(dates.Mark + to)
	}
	err := guarded("volume "+v.name, func() error {
		for _, field := range textFields {
			d, err := v.segment.Dictionary(field.name)
			if err != nil {
				return err
			}
			it := d.AutomatonIterator(nil, []byte(dates.Mark+from), end)
			for entry, err := it.Next(); entry != nil || err != nil; entry, err = it.Next() {
				if err != nil {
					return err
				}
				if err := ctx.Err(); err != nil {
					return fmt.Errorf("index: the search was stopped: %w", err)
				}
				if want(len(entry.Term)) && !strings.HasPrefix(entry.Term, dates.ValuePrefix) {
					if err := addArticles(out, d, entry.Term); err != nil {
						return err
					}
				}
			}
		}
		return nil
	})
	return out, err
}

// addArticles adds the articles that a dictionary has of a term.
func addArticles(to map[string]*roaring.Bitmap, d segment.TermDictionary, term string) error {
	list, err := d.PostingsList([]byte(term), nil, nil)
	if err != nil {
		return err
	}
	if to[term] == nil {
		to[term] = roaring.New()
	}
	orInto(to[term], list)
	return nil
}
