package index

import (
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// articlesOf returns the articles of a list: one, or a set that nobody may change.
func articlesOf(list segment.PostingsList) (one uint32, set *roaring.Bitmap) {
	it, ok := list.Iterator(false, false, false, nil).(segment.OptimizablePostingsIterator)
	if !ok {
		return 0, roaring.New()
	}
	if n, ok := it.DocNum1Hit(); ok {
		return uint32(n), nil
	}
	if set = it.ActualBitmap(); set == nil {
		set = roaring.New()
	}
	return 0, set
}

// orInto adds all articles of a list to a bitmap.
func orInto(to *roaring.Bitmap, list segment.PostingsList) {
	if one, set := articlesOf(list); set != nil {
		to.Or(set)
	} else {
		to.Add(one)
	}
}

// ranks tells the places of articles in a list of postings.
type ranks struct {
	set   *roaring.Bitmap
	size  int
	asked int      // how often the set was asked
	docs  []uint32 // the set as a list, once that is worth it
	from  int      // articles before it were asked for
}

// unpackWorth is how many articles of a list are unpacked in the time in which the
// rank of one is counted in a set.
const unpackWorth = 64

// of returns the rank of an article. Articles must be asked for in order.
func (r *ranks) of(d uint32) (rank int, ok bool) {
	if r.docs == nil {
		if !r.set.Contains(d) {
			return 0, false
		}
		if r.asked++; r.asked*unpackWorth < r.size {
			return int(r.set.Rank(d)) - 1, true
		}
		r.docs = r.set.ToArray()
	}
	r.from = seek(r.docs, r.from, d)
	return r.from, r.from < len(r.docs) && r.docs[r.from] == d
}

// slotReader walks over the positions of a slot, article by article.
type slotReader []altReader

type altReader struct {
	alternative
	speaks speakers
	ranks  ranks
	where  placeList
	at     []int32 // positions in the last article
}

func (e *execution) slotReader(s slot, volume, f int) (slotReader, error) {
	out := make(slotReader, 0, len(s))
	for _, alt := range s {
		list, err := e.packed(volume, f, alt.term)
		if err != nil {
			return nil, err
		}
		if list == nil {
			continue
		}
		a := altReader{alternative: alt, speaks: e.speakers(volume, alt.in), ranks: ranks{set: list.docs, size: list.n}}
		if a.where, err = e.state.volumes[volume].places.list(f, alt.term, list.n); err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// places appends the places of the slot in an article, in order. Articles must be
// asked for in order.
func (s slotReader) places(dst []place, d uint32) ([]place, error) {
	begin := len(dst)
	for i := range s {
		a := &s[i]
		rank, ok := a.ranks.of(d)
		if !ok || !a.speaks.has(d) {
			continue
		}
		var err error
		if a.at, err = a.where.read(a.at[:0], rank); err != nil {
			return dst, fmt.Errorf("the positions of %q: %w", printable(a.term), err)
		}
		dst = a.merge(dst, begin)
	}
	return dst, nil
}

// merge puts the positions of an alternative among the places from begin on, behind
// those of the alternatives before it that stand there too.
func (a *altReader) merge(dst []place, begin int) []place {
	from := len(dst) - 1
	for _, pos := range a.at {
		dst = append(dst, place{int(pos), a.weight, a.class})
	}
	if from < begin {
		return dst
	}
	for to, i := len(dst)-1, len(a.at)-1; i >= 0; to-- {
		if pos := int(a.at[i]); from < begin || pos >= dst[from].pos {
			dst[to] = place{pos, a.weight, a.class}
			i--
		} else {
			dst[to] = dst[from]
			from--
		}
	}
	return dst
}
