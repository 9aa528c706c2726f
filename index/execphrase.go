package index

import (
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

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
	slots := make([]slotReader, len(l.slots))
	for i, s := range l.slots {
		if slots[i], err = e.slotReader(s, volume, f); err != nil {
			return err
		}
	}
	each := make([][]place, len(l.slots))
	for it := docs.Iterator(); it.HasNext(); {
		d := it.Next()
		whole := true
		for i := range slots {
			if err := e.tick(); err != nil {
				return err
			}
			if each[i], err = slots[i].places(each[i][:0], d); err != nil {
				return err
			}
			if whole = len(each[i]) > 0; !whole {
				break
			}
		}
		if !whole {
			continue
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
