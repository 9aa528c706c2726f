package index

import (
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// dictionaries are the term dictionaries of one volume for one search: a
// dictionary holds its reader's state and must not be shared by goroutines.
type dictionaries map[string]segment.TermDictionary

func (e *execution) dictionary(volume int, field string) (segment.TermDictionary, error) {
	if d := e.desks[volume].dicts[field]; d != nil {
		return d, nil
	}
	d, err := e.state.volumes[volume].segment.Dictionary(field)
	if err != nil {
		return nil, fmt.Errorf("index: the dictionary of %s: %w", field, err)
	}
	e.desks[volume].dicts[field] = d
	return d, nil
}

// postings returns the list of a term, nil when the field does not have it. The
// exception list of zapx is never used: it leaks (hidden articles are left out
// when hits are collected).
func (e *execution) postings(volume int, field, term string) (segment.PostingsList, error) {
	d, err := e.dictionary(volume, field)
	if err != nil {
		return nil, err
	}
	list, err := d.PostingsList([]byte(term), nil, nil)
	if err != nil {
		return nil, fmt.Errorf("index: the postings of %q: %w", printable(term), err)
	}
	if list.Count() == 0 {
		return nil, nil
	}
	return list, nil
}

// termList is one of the lists that answer a word in a volume.
type termList struct {
	*packedList
	part   int // of the articles
	alt    *alternative
	speaks speakers // in whose texts it counts
	twice  speakers // in whose texts it counts less; none where alt.twice is empty
}

// termLists returns the lists of the alternatives of a slot in parts of a volume.
func (e *execution) termLists(s slot, fields []int, volume int) (out []termList, err error) {
	for _, f := range fields {
		for k := range s {
			alt := &s[k]
			packed, err := e.packed(volume, f, alt.term)
			if err != nil {
				return nil, err
			}
			if packed == nil {
				continue
			}
			l := termList{packedList: packed, part: f, alt: alt, speaks: e.speakers(volume, alt.in)}
			if alt.twice != "" {
				l.twice = e.speakers(volume, alt.twice)
			}
			if !l.speaks.none() {
				out = append(out, l)
			}
		}
	}
	return out, e.ticks(volume, len(s))
}

// unionOf returns the articles that have one of some lists. It may be shared: it is
// not to be changed.
func unionOf(lists []termList) *roaring.Bitmap {
	sets := make([]*roaring.Bitmap, len(lists))
	for i, l := range lists {
		if sets[i] = l.docs; l.speaks.docs != nil {
			sets[i] = roaring.And(l.docs, l.speaks.docs)
		}
	}
	if len(sets) == 1 {
		return sets[0]
	}
	return roaring.FastOr(sets...)
}

// gatherKey evaluates a keyword clause in all volumes.
func (e *execution) gatherKey(k *key) error {
	if e.marked[k] != nil {
		return nil
	}
	all := make([]*roaring.Bitmap, len(e.state.volumes))
	err := e.each(func(i int) (err error) {
		all[i], err = e.keyIn(k, i)
		return err
	})
	e.marked[k] = all
	return err
}

// keyIn finds the articles whose value has the slots one after the other.
func (e *execution) keyIn(k *key, volume int) (*roaring.Bitmap, error) {
	docs := roaring.New()
	starts := map[uint32]map[int]bool{} // article -> positions at which the slots so far can have begun
	for i, s := range k.slots {
		next := map[uint32]map[int]bool{}
		for _, alt := range s {
			list, err := e.postings(volume, k.field, alt.term)
			if err != nil {
				return nil, err
			}
			if list == nil {
				continue
			}
			if len(k.slots) == 1 {
				orInto(docs, list)
				continue
			}
			if err := e.advanceKey(list, volume, i, starts, next); err != nil {
				return nil, err
			}
		}
		starts = next
	}
	for d := range starts {
		docs.Add(d)
	}
	return docs, nil
}

func (e *execution) advanceKey(list segment.PostingsList, volume, i int, starts, next map[uint32]map[int]bool) error {
	it := list.Iterator(true, false, true, nil)
	for {
		p, err := it.Next()
		if err != nil || p == nil {
			return err
		}
		if err := e.ticks(volume, 1); err != nil {
			return err
		}
		d := uint32(p.Number())
		for _, loc := range p.Locations() {
			begin := int(loc.Pos()) - i
			if i == 0 || starts[d][begin] {
				if next[d] == nil {
					next[d] = map[int]bool{}
				}
				next[d][begin] = true
			}
		}
	}
}
