package index

import (
	"math"
	"slices"
	"strings"
	"sync"
	"time"

	"dateline/news"
)

// maxCopies is how many copies of a hit are listed: an agency text can stand in
// hundreds of outlets, and a reader looks at the first few.
const maxCopies = 20

// fold gathers the hits that have one text. The earliest stands for all.
type fold struct {
	first candidate
	rest  []candidate
}

// fold adds a hit to the copies of its text.
func (c *collected) fold(sum uint64, k candidate) {
	f := c.folds[sum]
	if f == nil {
		c.folds[sum] = &fold{first: k}
		return
	}
	if c.earlier(k, f.first) {
		k, f.first = f.first, k
	}
	f.rest = append(f.rest, k)
}

// earlier is the order of copies: of publication, then of ids.
func (c *collected) earlier(a, b candidate) bool {
	if a.instant != b.instant {
		return a.instant < b.instant
	}
	return c.id(a) < c.id(b)
}

// copies tells which articles the hit stands for beside itself; nil for none.
func (c *collected) copies(k candidate) (*Copies, error) {
	f := c.folds[c.state.volumes[k.volume].columns.copy[k.doc]]
	if f == nil || len(f.rest) == 0 {
		return nil, nil
	}
	slices.SortFunc(f.rest, func(a, b candidate) int {
		if c.earlier(a, b) {
			return -1
		}
		return 1
	})
	out := &Copies{Articles: len(f.rest), Outlets: c.outlets(f)}
	for _, k := range f.rest[:min(len(f.rest), maxCopies)] {
		a, err := c.state.volumes[k.volume].article(k.doc)
		if err != nil {
			return nil, err
		}
		out.List = append(out.List, Copied{ID: a.ID, URL: a.URL, Source: a.Source, Published: a.Published.String()})
	}
	return out, nil
}

// outlets counts the outlets of the copies, that of the first not among them.
func (c *collected) outlets(f *fold) int {
	source := func(k candidate) string {
		column := c.state.volumes[k.volume].columns.facets["source"]
		for _, o := range column.of(k.doc) {
			return strings.ToLower(column.values.get(o))
		}
		return ""
	}
	seen := map[string]bool{}
	for _, k := range f.rest {
		seen[source(k)] = true
	}
	delete(seen, source(f.first))
	delete(seen, "")
	return len(seen)
}

// copySums holds the sums of texts that stand in an edition more than once. They
// are worked out when a search first needs them: 1 million articles take 80 ms.
type copySums struct {
	once sync.Once
	sums map[uint64]bool
}

func (s *state) copied() map[uint64]bool {
	s.copies.once.Do(func() {
		var all []uint64
		for _, v := range s.volumes {
			all = append(all, v.columns.copy...)
		}
		slices.Sort(all)
		s.copies.sums = map[uint64]bool{}
		for i := 1; i < len(all); i++ {
			if all[i] == all[i-1] {
				s.copies.sums[all[i]] = true
			}
		}
	})
	return s.copies.sums
}

// hiddenAt returns the articles of a volume that no reader may see at a moment:
// those the edition hides, and those whose embargo is not over.
func (o *openVolumeState) hiddenAt(now time.Time) bitset {
	if o.lifted <= now.Unix() {
		return o.hidden
	}
	hidden := slices.Clone(o.hidden)
	for i, until := range o.columns.embargo {
		if until > now.Unix() {
			hidden.set(uint32(i))
		}
	}
	return hidden
}

// waiting counts the articles that only an embargo hides.
func (o *openVolumeState) waiting(now time.Time) (n int) {
	if o.lifted <= now.Unix() {
		return 0
	}
	for i, until := range o.columns.embargo {
		if until > now.Unix() && !o.hidden.has(uint32(i)) {
			n++
		}
	}
	return n
}

// lastEmbargo is the moment from which on nothing is under embargo.
func (c *columns) lastEmbargo() int64 {
	return slices.Max(append([]int64{math.MinInt64}, c.embargo...))
}

// updated reports whether an outlet changed an article after it had appeared.
// Within a minute the two moments are one act of publishing.
func updated(a *news.Article) bool {
	const act = time.Minute
	if a.Published.IsZero() || a.Modified.IsZero() {
		return a.Revised
	}
	if a.Modified.Precision < news.PrecisionMinute || a.Published.Precision < news.PrecisionMinute {
		return a.Revised || a.Modified.Day() > a.Published.Last()
	}
	return a.Revised || a.Modified.Instant.Sub(a.Published.Instant) > act
}
