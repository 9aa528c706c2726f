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

// phraseLeaf finds the occurrences of several slots in one volume.
func (e *execution) phraseLeaf(l *leaf, volume int) (occurrences, error) {
	w := e.workspace(volume)
	w.doubts = true
	for _, f := range l.fields {
		docs, err := e.candidates(l, volume, f)
		if err != nil {
			return occurrences{}, err
		}
		if err := e.phraseAmong(w, l, volume, f, docs); err != nil {
			return occurrences{}, err
		}
	}
	w.doubts = false
	return w.drain(), nil
}

// phraseAmong adds the occurrences in one part of some articles, which have every slot.
// Spellings that none of them has are not looked at.
func (e *execution) phraseAmong(w *workspace, l *leaf, volume, f int, docs *roaring.Bitmap) error {
	if docs == nil || docs.IsEmpty() {
		return nil
	}
	slots, err := e.slotReaders(l, volume, f, docs)
	if err != nil {
		return err
	}
	each, seats := make([][]place, len(l.slots)), newSeating(len(l.slots), l.window)
	var found []place
	for it := docs.Iterator(); it.HasNext(); {
		d := it.Next()
		whole := true
		for i := 0; i < len(slots) && whole; i++ {
			if err := e.ticks(volume, positionTicks); err != nil {
				return err
			}
			if each[i], err = slots[i].places(each[i][:0], d); err != nil {
				return err
			}
			whole = len(each[i]) > 0
		}
		if !whole {
			continue
		}
		if found = found[:0]; l.window > 0 {
			found = seats.near(found, each)
		} else {
			found = follow(found, each)
		}
		for _, p := range found {
			w.put(d, textFields[f].weight*p.weight, p.class)
		}
	}
	return nil
}

// slotReaders opens the slots of a leaf as far as some articles have them.
func (e *execution) slotReaders(l *leaf, volume, f int, docs *roaring.Bitmap) (slots []slotReader, err error) {
	slots = make([]slotReader, len(l.slots))
	for i, s := range l.slots {
		if s, err = e.met(s, volume, f, docs); err != nil {
			return nil, err
		}
		if slots[i], err = e.slotReader(s, volume, f); err != nil {
			return nil, err
		}
	}
	return slots, nil
}

// positionTicks is what reading the positions in one article counts in postings.
const positionTicks = 32

// met returns those alternatives of a slot that some of the articles have.
func (e *execution) met(s slot, volume, f int, docs *roaring.Bitmap) (out slot, err error) {
	for _, alt := range s {
		list, err := e.packed(volume, f, alt.term)
		if err != nil {
			return nil, err
		}
		if list != nil && docs.Intersects(list.docs) {
			out = append(out, alt)
		}
	}
	return out, nil
}

// candidates are the articles that have every slot somewhere in the part. The rarest
// slot comes first: the lists of the others are only looked into for what it leaves.
func (e *execution) candidates(l *leaf, volume, f int) (*roaring.Bitmap, error) {
	slots := make([][]termList, len(l.slots))
	for i, s := range l.slots {
		var err error
		if slots[i], err = e.termLists(s, []int{f}, volume); err != nil || len(slots[i]) == 0 {
			return nil, err
		}
	}
	slices.SortStableFunc(slots, func(a, b []termList) int { return postingsOf(a) - postingsOf(b) })
	var docs *roaring.Bitmap
	for _, lists := range slots {
		if docs == nil {
			docs = unionOf(lists)
			continue
		}
		have := make([]*roaring.Bitmap, len(lists))
		for i, list := range lists {
			if have[i] = roaring.And(docs, list.docs); list.speaks.docs != nil {
				have[i].And(list.speaks.docs)
			}
		}
		if docs = roaring.FastOr(have...); docs.IsEmpty() {
			break
		}
	}
	return docs, nil
}

func postingsOf(lists []termList) (n int) {
	for _, l := range lists {
		n += l.n
	}
	return n
}

// follow appends the places where each slot stands right after the one before. The
// places of a slot come in order, so that all of them are gone through once.
func follow(found []place, slots [][]place) []place {
	var room [8]int // more slots are rare
	at := append(room[:0], make([]int, len(slots))...)
	for _, first := range slots[0] {
		all, ok := first, true
		for i := 1; i < len(slots) && ok; i++ {
			list, pos := slots[i], first.pos+i
			for at[i] < len(list) && list[at[i]].pos < pos {
				at[i]++
			}
			next := bestHere(list[at[i]:], pos)
			if ok = next != nil; ok {
				all.weight, all.class = min(all.weight, next.weight), max(all.class, next.class)
			}
		}
		if ok && (len(found) == 0 || found[len(found)-1].pos != all.pos) {
			found = append(found, all)
		}
	}
	return found
}

// bestAt returns the place at pos of the best class, nil when there is none.
func bestAt(list []place, pos int) (best *place) {
	from, _ := slices.BinarySearchFunc(list, pos, func(p place, pos int) int { return p.pos - pos })
	return bestHere(list[from:], pos)
}

// bestHere is bestAt for a list that begins with the places at pos, if it has any.
func bestHere(list []place, pos int) (best *place) {
	for i := 0; i < len(list) && list[i].pos == pos; i++ {
		if best == nil || list[i].class < best.class {
			best = &list[i]
		}
	}
	return best
}
