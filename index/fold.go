package index

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"sync"
	"time"

	"dateline/news"
)

// maxCopies is how many copies of a hit are listed: an agency text can stand in
// hundreds of outlets, and a reader looks at the first few.
const maxCopies = 20

// stories number the texts that stand in an edition more than once. They are
// worked out when a search first needs them.
type stories struct {
	once  sync.Once
	count int
	of    [][]uint32 // by volume and article: the number of its story from 1, 0 where it has no copy; nil without copies
}

// stories returns the stories of the edition.
func (s *state) stories() *stories {
	s.copies.once.Do(func() {
		numbers := s.told()
		s.copies.count, s.copies.of = len(numbers), make([][]uint32, len(s.volumes))
		if len(numbers) == 0 {
			return
		}
		for i, v := range s.volumes {
			s.copies.of[i] = numbered(v.columns.story, numbers)
		}
	})
	return &s.copies
}

// told numbers the sums that stand in the edition more than once, in order. A sieve
// of bits tells most of those that stand there once, so that few are sorted: a million
// articles take 10 ms, where sorting all of their sums took 90.
func (s *state) told() map[uint64]uint32 {
	const spare = 16 // bits of the sieve for each article: one in sixteen is sorted for nothing
	n := 0
	for _, v := range s.volumes {
		n += len(v.columns.story)
	}
	shift := 64 - bits.Len64(uint64(n*spare))
	seen, twice := make(bitset, 1<<max(64-shift-6, 0)), make(bitset, 1<<max(64-shift-6, 0))
	each := func(f func(sum uint64, bit uint32)) {
		for _, v := range s.volumes {
			for _, sum := range v.columns.story {
				if sum != 0 {
					f(sum, uint32(sum>>shift))
				}
			}
		}
	}
	each(func(_ uint64, bit uint32) {
		if seen.has(bit) {
			twice.set(bit)
		}
		seen.set(bit)
	})
	var some []uint64
	each(func(sum uint64, bit uint32) {
		if twice.has(bit) {
			some = append(some, sum)
		}
	})
	slices.Sort(some)
	numbers := map[uint64]uint32{}
	for i := 1; i < len(some); i++ {
		if some[i] == some[i-1] && numbers[some[i]] == 0 {
			numbers[some[i]] = uint32(len(numbers) + 1)
		}
	}
	return numbers
}

func numbered(sums []uint64, numbers map[uint64]uint32) (of []uint32) {
	for i, sum := range sums {
		n := numbers[sum]
		if n == 0 {
			continue
		}
		if of == nil {
			of = make([]uint32, len(sums))
		}
		of[i] = n
	}
	return of
}

// fold gathers the hits that have one text. The earliest stands for all.
type fold struct {
	first candidate
	hits  int
}

// fold adds a hit to the copies of its text.
func (c *collected) fold(story uint32, k candidate) {
	f := &c.folds[story-1]
	if f.hits++; f.hits == 1 || c.earlier(k, f.first) {
		f.first = k
	}
}

// earlier is the order of copies: of publication, then of ids.
func (c *collected) earlier(a, b candidate) bool {
	if a.instant != b.instant {
		return a.instant < b.instant
	}
	return c.id(a) < c.id(b)
}

// copies tells which articles each hit of a page stands for beside itself.
func (c *collected) copies(page []candidate) map[uint32]*Copies {
	members := map[uint32][]candidate{}
	for _, k := range page {
		if n := c.story(k.volume, k.doc); n > 0 && c.folds[n-1].hits > 1 {
			members[n] = nil
		}
	}
	if len(members) == 0 {
		return nil
	}
	for i, seen := range c.seen {
		if c.late() {
			break
		}
		for _, k := range seen {
			if n := c.story(i, k.doc); n > 0 && k.fail == 0 {
				if list, ok := members[n]; ok {
					members[n] = append(list, candidate{volume: i, doc: k.doc, instant: c.state.volumes[i].columns.instant[k.doc]})
				}
			}
		}
	}
	out := map[uint32]*Copies{}
	for n, list := range members {
		out[n] = c.listed(list)
	}
	return out
}

// story returns the number of an article's story, 0 where copies are not folded
// or it has none.
func (c *collected) story(volume int, doc uint32) uint32 {
	if c.folds == nil || c.state.copies.of[volume] == nil {
		return 0
	}
	return c.state.copies.of[volume][doc]
}

// listed describes the copies of a story, the earliest of which is the hit itself.
func (c *collected) listed(members []candidate) *Copies {
	slices.SortFunc(members, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.instant, b.instant), strings.Compare(c.id(a), c.id(b)))
	})
	out := &Copies{Articles: len(members) - 1}
	outlets := map[string]bool{}
	for i, k := range members {
		v := c.state.volumes[k.volume]
		source := v.columns.source(k.doc)
		if i == 0 {
			outlets[strings.ToLower(source.Key())] = true
			continue
		}
		if key := strings.ToLower(source.Key()); key != "" && !outlets[key] {
			outlets[key] = true
			out.Outlets++
		}
		if len(out.List) < maxCopies {
			out.List = append(out.List, Copied{ID: c.id(k), Source: source, Published: v.columns.moment(k.doc).String()})
		}
	}
	return out
}

// source is the outlet of an article as far as the columns know it.
func (c *columns) source(d uint32) news.Source {
	f := c.facets["source"]
	ords := f.of(d)
	if len(ords) == 0 {
		return news.Source{}
	}
	key, label := f.values.get(ords[0]), f.labels.get(ords[0])
	if key != label {
		return news.Source{ID: key, Name: label}
	}
	return news.Source{Name: key}
}

// moment is when an article appeared, as it was written.
func (c *columns) moment(d uint32) news.Time {
	if c.precision[d] == uint8(news.PrecisionNone) {
		return news.Time{}
	}
	zone := time.UTC
	if minutes := int(c.zone[d]); minutes != 0 {
		zone = time.FixedZone("", minutes*60)
	}
	return news.Time{Instant: time.Unix(c.instant[d], 0).In(zone), Precision: news.Precision(c.precision[d])}
}
