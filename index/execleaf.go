package index

import (
	"fmt"
	"slices"

	"dateline/analyzers/lang/all"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// dictionaries are the term dictionaries of one volume for one search: a
// dictionary holds its reader's state and must not be shared by goroutines.
type dictionaries map[string]segment.TermDictionary

func (e *execution) dictionary(volume int, field string) (segment.TermDictionary, error) {
	if d := e.dicts[volume][field]; d != nil {
		return d, nil
	}
	d, err := e.state.volumes[volume].segment.Dictionary(field)
	if err != nil {
		return nil, fmt.Errorf("index: the dictionary of %s: %w", field, err)
	}
	if e.dicts[volume] == nil {
		e.dicts[volume] = dictionaries{}
	}
	e.dicts[volume][field] = d
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

// leafIn finds the occurrences of a leaf in one volume.
func (e *execution) leafIn(l *leaf, volume int) (occurrences, error) {
	acc := newAccumulator(e.state.volumes[volume].columns.len())
	for _, f := range l.fields {
		var err error
		if len(l.slots) == 1 {
			err = e.wordIn(acc, l.slots[0], volume, f)
		} else {
			err = e.phraseIn(acc, l, volume, f)
		}
		if err != nil {
			return occurrences{}, err
		}
	}
	return acc.occurrences(), nil
}

// accumulator adds up what one leaf finds in a volume, article by article.
type accumulator struct {
	tf    []float32
	class []uint8
	docs  []uint32
}

func newAccumulator(n int) *accumulator {
	return &accumulator{tf: make([]float32, n), class: make([]uint8, n)}
}

func (a *accumulator) add(doc uint32, tf float32, class uint8) {
	if a.tf[doc] == 0 {
		a.docs = append(a.docs, doc)
		a.class[doc] = class
	}
	a.tf[doc] += tf
	a.class[doc] = min(a.class[doc], class)
}

func (a *accumulator) occurrences() occurrences {
	slices.Sort(a.docs)
	o := occurrences{doc: a.docs, tf: make([]float32, len(a.docs)), class: make([]uint8, len(a.docs))}
	for i, d := range a.docs {
		o.tf[i], o.class[i] = a.tf[d], a.class[d]
	}
	return o
}

// wordIn adds the occurrences of a slot in one part of the articles.
func (e *execution) wordIn(acc *accumulator, s slot, volume, f int) error {
	weight := textFields[f].weight
	for _, alt := range s {
		list, err := e.postings(volume, textFields[f].name, alt.term)
		if err != nil || list == nil {
			if err != nil {
				return err
			}
			continue
		}
		it, speaks := list.Iterator(true, false, false, nil), e.speakers(volume, alt)
		for {
			p, err := it.Next()
			if err != nil {
				return fmt.Errorf("index: the postings of %q: %w", printable(alt.term), err)
			}
			if p == nil {
				break
			}
			if err := e.tick(); err != nil {
				return err
			}
			if d := uint32(p.Number()); speaks.has(d) {
				acc.add(d, weight*alt.weight*float32(p.Frequency()), alt.class)
			}
		}
	}
	return nil
}

// speakers are the articles of a volume that are written in some languages.
type speakers struct {
	column facetColumn
	ords   []bool // by number of the language in the column; nil means every article
}

// speakers returns the articles in which an alternative counts.
func (e *execution) speakers(volume int, alt alternative) speakers {
	if alt.in == "" {
		return speakers{}
	}
	s := speakers{column: e.state.volumes[volume].columns.facets["language"]}
	s.ords = make([]bool, s.column.values.len())
	for i := range s.ords {
		s.ords[i] = alt.fits(all.For(s.column.values.get(uint32(i))).Tag)
	}
	return s
}

func (s speakers) has(d uint32) bool {
	if s.ords == nil {
		return true
	}
	of := s.column.of(d)
	return len(of) > 0 && s.ords[of[0]]
}

// place is one position of a slot in a text.
type place struct {
	pos    int
	weight float32
	class  uint8
}

// phraseIn adds the occurrences of several slots in one part of the articles.
func (e *execution) phraseIn(acc *accumulator, l *leaf, volume, f int) error {
	docs, err := e.candidates(l, volume, f)
	if err != nil || docs == nil {
		return err
	}
	return e.phraseAmong(acc, l, volume, f, docs)
}

// phraseAmong adds those in some articles, which have every slot.
func (e *execution) phraseAmong(acc *accumulator, l *leaf, volume, f int, docs *roaring.Bitmap) (err error) {
	if docs.IsEmpty() {
		return nil
	}
	places := make([]map[uint32][]place, len(l.slots))
	for i, s := range l.slots {
		if places[i], err = e.places(s, docs, volume, f); err != nil {
			return err
		}
	}
	each := make([][]place, len(l.slots))
	for it := docs.Iterator(); it.HasNext(); {
		d := it.Next()
		for i := range places {
			each[i] = places[i][d]
			slices.SortFunc(each[i], func(a, b place) int { return a.pos - b.pos })
		}
		found := follow(each)
		if l.window > 0 {
			found = near(each, l.window)
		}
		for _, p := range found {
			acc.add(d, textFields[f].weight*p.weight, p.class)
		}
	}
	return nil
}

// candidates are the articles that have every slot somewhere in the part.
func (e *execution) candidates(l *leaf, volume, f int) (*roaring.Bitmap, error) {
	var docs *roaring.Bitmap
	for _, s := range l.slots {
		have := roaring.New()
		for _, alt := range s {
			list, err := e.postings(volume, textFields[f].name, alt.term)
			if err != nil {
				return nil, err
			}
			if list != nil {
				orInto(have, list)
			}
		}
		if docs == nil {
			docs = have
		} else {
			docs.And(have)
		}
		if docs.IsEmpty() {
			return docs, nil
		}
	}
	return docs, nil
}

// orInto adds all articles of a list to a bitmap.
func orInto(to *roaring.Bitmap, list segment.PostingsList) {
	it, ok := list.Iterator(false, false, false, nil).(segment.OptimizablePostingsIterator)
	if !ok {
		return
	}
	if n, one := it.DocNum1Hit(); one {
		to.Add(uint32(n))
		return
	}
	if b := it.ActualBitmap(); b != nil {
		to.Or(b)
	}
}

// places reads the positions of a slot in the articles of docs.
func (e *execution) places(s slot, docs *roaring.Bitmap, volume, f int) (map[uint32][]place, error) {
	out := map[uint32][]place{}
	for _, alt := range s {
		list, err := e.postings(volume, textFields[f].name, alt.term)
		if err != nil {
			return nil, err
		}
		if list == nil {
			continue
		}
		it, speaks := list.Iterator(true, false, true, nil), e.speakers(volume, alt)
		for want := docs.Iterator(); want.HasNext(); {
			p, err := it.Advance(uint64(want.Next()))
			if err != nil {
				return nil, fmt.Errorf("index: the positions of %q: %w", printable(alt.term), err)
			}
			if p == nil {
				break
			}
			if err := e.tick(); err != nil {
				return nil, err
			}
			if d := uint32(p.Number()); docs.Contains(d) && speaks.has(d) {
				for _, loc := range p.Locations() {
					out[d] = append(out[d], place{int(loc.Pos()), alt.weight, alt.class})
				}
			}
			want.AdvanceIfNeeded(uint32(p.Number()) + 1)
		}
	}
	return out, nil
}

// follow returns the places where each slot stands right after the one before.
func follow(slots [][]place) (found []place) {
	for _, first := range slots[0] {
		at, ok := first, true
		for i := 1; i < len(slots) && ok; i++ {
			next := bestAt(slots[i], first.pos+i)
			if ok = next != nil; ok {
				at.weight, at.class = min(at.weight, next.weight), max(at.class, next.class)
			}
		}
		if ok && (len(found) == 0 || found[len(found)-1].pos != at.pos) {
			found = append(found, at)
		}
	}
	return found
}

// bestAt returns the place at pos of the best class, nil when there is none.
func bestAt(list []place, pos int) (best *place) {
	from, _ := slices.BinarySearchFunc(list, pos, func(p place, pos int) int { return p.pos - pos })
	for i := from; i < len(list) && list[i].pos == pos; i++ {
		if best == nil || list[i].class < best.class {
			best = &list[i]
		}
	}
	return best
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
			if err := e.advanceKey(list, i, starts, next); err != nil {
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

func (e *execution) advanceKey(list segment.PostingsList, i int, starts, next map[uint32]map[int]bool) error {
	it := list.Iterator(true, false, true, nil)
	for {
		p, err := it.Next()
		if err != nil || p == nil {
			return err
		}
		if err := e.tick(); err != nil {
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
