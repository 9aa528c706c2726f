package index

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"dateline/analyzers/dates"

	"github.com/RoaringBitmap/roaring/v2"
)

// spoken keeps what the articles of a volume speak of, once somebody has asked.
type spoken struct {
	mu    sync.Mutex
	units *unitColumns
}

// unitColumns are the years and months that the articles of a volume speak of.
type unitColumns struct {
	years, months unitColumn
	dated         bitset // the articles that speak of a year or a decade
}

// unitColumn holds, by the number of an article, the units that it speaks of: those of
// article i are ords[start[i]:start[i+1]], each an index into names. To go through the
// units of a hit takes a nanosecond for each, where a list of articles for every unit
// had to be compared with the hits a thousand times however few these were.
type unitColumn struct {
	names []string // sorted
	start []uint32
	ords  []uint32
}

// units returns the years and months that the articles of a volume speak of. They are
// read once and kept, four bytes for each unit of each article and eight for each article.
func (e *execution) units(volume int) (*unitColumns, error) {
	v := e.state.volumes[volume].volume
	v.spoken.mu.Lock()
	defer v.spoken.mu.Unlock()
	if v.spoken.units == nil {
		units, err := v.dated(e.ctx, "", "", func(n int) bool { return n == decadeLength || n == yearLength || n == monthLength })
		if err != nil {
			return nil, err
		}
		v.spoken.units = newUnitColumns(units, v.columns.len())
	}
	return v.spoken.units, nil
}

func newUnitColumns(units map[string]*roaring.Bitmap, articles int) *unitColumns {
	dated := newBitset(articles)
	for term, docs := range units {
		if len(term) == yearLength || len(term) == decadeLength {
			for it := docs.Iterator(); it.HasNext(); {
				dated.set(it.Next())
			}
		}
	}
	return &unitColumns{newUnitColumn(units, yearLength, articles), newUnitColumn(units, monthLength, articles), dated}
}

// newUnitColumn turns the lists of the units whose terms have a length about.
func newUnitColumn(units map[string]*roaring.Bitmap, length, articles int) unitColumn {
	c := unitColumn{start: make([]uint32, articles+1)}
	for term := range units {
		if len(term) == length {
			c.names = append(c.names, strings.TrimPrefix(term, dates.Mark))
		}
	}
	slices.Sort(c.names)
	each := func(f func(ord, doc uint32)) {
		for o, name := range c.names {
			for it := units[dates.Mark+name].Iterator(); it.HasNext(); {
				f(uint32(o), it.Next())
			}
		}
	}
	each(func(_, doc uint32) { c.start[doc+1]++ })
	for i := range articles {
		c.start[i+1] += c.start[i]
	}
	c.ords = make([]uint32, c.start[articles])
	next := slices.Clone(c.start)
	each(func(ord, doc uint32) {
		c.ords[next[doc]] = ord
		next[doc]++
	})
	return c
}

// count counts the units of some articles.
func (c *unitColumn) count(docs []uint32) []uint32 {
	counts := make([]uint32, len(c.names))
	for _, d := range docs {
		for _, o := range c.ords[c.start[d]:c.start[d+1]] {
			counts[o]++
		}
	}
	return counts
}

// without counts the articles that have no unit, and those that have one which is not listed.
func (c *unitColumn) without(docs []uint32, listed map[string]bool) (silent, others int) {
	for _, d := range docs {
		ords := c.ords[c.start[d]:c.start[d+1]]
		if len(ords) == 0 {
			silent++
		}
		if slices.ContainsFunc(ords, func(o uint32) bool { return !listed[c.names[o]] }) {
			others++
		}
	}
	return silent, others
}

// undated counts the articles that speak of no year and no decade.
func (u *unitColumns) undated(docs []uint32) (n int) {
	for _, d := range docs {
		if !u.dated.has(d) {
			n++
		}
	}
	return n
}

// daysSpokenOf counts the hits of a volume by the days between two units that they speak
// of. Days are read when they are asked for, of which a year has few.
func (e *execution) daysSpokenOf(volume int, docs []uint32, from, to string, counts map[string]int) error {
	units, err := e.state.volumes[volume].dated(e.ctx, from, to, func(n int) bool { return n == dayLength })
	if err != nil {
		return fmt.Errorf("days from %s to %s: %w", from, to, err)
	}
	hits := roaring.BitmapOf(docs...)
	for term, docs := range units {
		if day := strings.TrimPrefix(term, dates.Mark); day >= from && day < to {
			if n := int(docs.AndCardinality(hits)); n > 0 {
				counts[day] += n
			}
		}
	}
	return nil
}
