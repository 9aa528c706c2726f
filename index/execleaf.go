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
	acc := e.accumulator(e.state.volumes[volume].columns.len())
	defer acc.clear()
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

// accumulator adds up what one leaf finds in a volume, article by article. One
// serves all leaves of a search in turn: between them every tf is 0.
type accumulator struct {
	tf       []float32
	class    []uint8
	docs     []uint32
	unsorted bool // docs came out of order, from several lists
}

// accumulator returns the one of this search, for n articles at the least.
func (e *execution) accumulator(n int) *accumulator {
	if len(e.acc.tf) < n {
		e.acc = accumulator{tf: make([]float32, n), class: make([]uint8, n)}
	}
	return &e.acc
}

func (a *accumulator) add(doc uint32, tf float32, class uint8) {
	if a.tf[doc] == 0 {
		if n := len(a.docs); n > 0 && a.docs[n-1] > doc {
			a.unsorted = true
		}
		a.docs = append(a.docs, doc)
		a.class[doc] = class
	}
	a.tf[doc] += tf
	a.class[doc] = min(a.class[doc], class)
}

// clear makes ready for the next leaf.
func (a *accumulator) clear() {
	for _, d := range a.docs {
		a.tf[d] = 0
	}
	a.docs, a.unsorted = a.docs[:0], false
}

// dense is the share of a volume's articles from which on walking over all of
// them is faster than sorting those that were found.
const dense = 1.0 / 16

func (a *accumulator) occurrences() occurrences {
	o := occurrences{doc: make([]uint32, 0, len(a.docs)), tf: make([]float32, len(a.docs)), class: make([]uint8, len(a.docs))}
	switch {
	case !a.unsorted:
		o.doc = append(o.doc, a.docs...)
	case float64(len(a.docs)) > dense*float64(len(a.tf)):
		for d, tf := range a.tf {
			if tf != 0 {
				o.doc = append(o.doc, uint32(d))
			}
		}
	default:
		o.doc = append(o.doc, a.docs...)
		slices.Sort(o.doc)
	}
	for i, d := range o.doc {
		o.tf[i], o.class[i] = a.tf[d], a.class[d]
	}
	return o
}

// wordIn adds the occurrences of a slot in one part of the articles.
func (e *execution) wordIn(acc *accumulator, s slot, volume, f int) error {
	for _, alt := range s {
		list, err := e.decoded(volume, f, alt.term)
		if err != nil {
			return err
		}
		if list == nil {
			continue
		}
		if err := e.ticks(len(list.docs)); err != nil {
			return err
		}
		weight, speaks := textFields[f].weight*alt.weight, e.speakers(volume, alt.in)
		less, twice := textFields[f].weight*(alt.weight-alt.twin), e.speakers(volume, alt.twice)
		for i, d := range list.docs {
			if !speaks.has(d) {
				continue
			}
			of := weight
			if alt.twice != "" && twice.has(d) {
				of = less
			}
			acc.add(d, of*float32(list.freqs[i]), alt.class)
		}
	}
	return nil
}

// speakers are the articles of a volume that are written in some languages.
type speakers struct {
	column facetColumn
	ords   []bool // by number of the language in the column; nil means every article
}

// speakers returns the articles written in the languages of some tags, all where
// there are none.
func (e *execution) speakers(volume int, tags string) speakers {
	if tags == "" {
		return speakers{}
	}
	s := speakers{column: e.state.volumes[volume].columns.facets["language"]}
	s.ords = make([]bool, s.column.values.len())
	for i := range s.ords {
		s.ords[i] = among(tags, all.For(s.column.values.get(uint32(i))).Tag)
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
