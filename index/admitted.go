package index

import (
	"fmt"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
)

// admitted returns the articles of each volume that readers may see and that pass
// the filters of a request; nil where all of them do. They are kept for the next
// stroke of a key unless an embargo will end.
func (c *counter) admitted(r Request) []*roaring.Bitmap {
	key := fmt.Sprintf("%q %q %q", r.Filters, r.Exclude, r.Missing)
	if out := c.kept[key]; out != nil {
		return out
	}
	s := c.e.state
	lasting := s.lasting(r.Now)
	out, ok := s.admitted.get(key)
	if !ok || !lasting {
		out = make([]*roaring.Bitmap, len(s.volumes))
		for i := range out {
			out[i] = s.volumes[i].admits(r)
		}
		if lasting {
			s.admitted.put(key, out)
		}
	}
	c.kept[key] = out
	return out
}

// admits returns the articles of a volume that may be counted, nil where all may.
func (o *openVolumeState) admits(r Request) *roaring.Bitmap {
	tests := newFilters(o.columns, r, map[string]uint16{})
	if len(tests) == 0 && !o.veiled(r.Now) {
		return nil
	}
	out := everyOf(o.columns)
	if o.veiled(r.Now) {
		out.AndNot(roaring.FromDense(o.hiddenAt(r.Now), true))
	}
	for _, f := range tests {
		out.And(f.passing(o.columns.len()))
	}
	return out
}

// passing returns the articles that pass one filter: those for which filters.fails
// finds nothing.
func (f filter) passing(n int) *roaring.Bitmap {
	set := newBitset(n)
	for d := range uint32(n) {
		ords := f.column.of(d)
		pass := !f.any || f.none && len(ords) == 0
		for _, o := range ords {
			if f.unwanted.has(o) {
				pass = false
				break
			}
			pass = pass || f.wanted.has(o)
		}
		if pass {
			set.set(d)
		}
	}
	return roaring.FromDense(set, false)
}

// maxAdmitted is how many sets of filters are kept for each edition: those of the
// readers who type at one moment. One of a million articles takes 125 kB.
const maxAdmitted = 32

// admissions keeps the articles that pass filters.
type admissions struct {
	mu   sync.Mutex
	sets map[string][]*roaring.Bitmap
}

func (c *admissions) get(key string) ([]*roaring.Bitmap, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	set, ok := c.sets[key]
	return set, ok
}

func (c *admissions) put(key string, set []*roaring.Bitmap) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.sets == nil || len(c.sets) >= maxAdmitted {
		c.sets = map[string][]*roaring.Bitmap{}
	}
	c.sets[key] = set
}
