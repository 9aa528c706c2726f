package index

import (
	"errors"
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/vellum"
	zap "github.com/blevesearch/zapx/v17"
)

// everyTerm takes all terms.
var everyTerm = &vellum.AlwaysMatch{}

// eachTerm calls f with the terms of a field that an automaton takes, from one on and
// before another, in order, with how many articles have each. Its error ends the walk.
//
// The iterator of zapx v17.2.5 keeps the mark of a term that one article has for the
// terms after it, and counts one article for these, too. It is not asked for counts.
func (v *volume) eachTerm(field string, automaton vellum.Automaton, from, to []byte, f func(term string, n int) error) error {
	return guarded("volume "+v.name, func() error {
		p, err := openPacked(v.segment, field)
		if err != nil || p == nil {
			return err
		}
		docs := roaring.New()
		it, err := p.terms.Search(automaton, from, to)
		for ; err == nil; err = it.Next() {
			term, place := it.Current()
			if err := f(string(term), p.size(place, docs)); err != nil {
				return err
			}
		}
		if !errors.Is(err, vellum.ErrIteratorDone) {
			return fmt.Errorf("%w: the dictionary of %s: %v", ErrDamaged, field, err)
		}
		return nil
	})
}

// size counts the articles of the list at a place of the dictionary, by way of a set
// that is overwritten.
func (p *packedPart) size(place uint64, docs *roaring.Bitmap) int {
	if place&zap.FSTValEncodingMask == zap.FSTValEncoding1Hit {
		return 1
	}
	_, raw := value(p.file[place:]) // where the counts are
	_, raw = value(raw)             // where the positions are
	size, raw := value(raw)
	if _, err := docs.FromBuffer(raw[:size]); err != nil {
		panic(fmt.Sprintf("a list of postings: %v", err)) // which guarded tells as damage
	}
	return int(docs.GetCardinality())
}
