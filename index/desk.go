package index

import (
	"github.com/RoaringBitmap/roaring/v2"
)

// desk is what one search has open of one volume. It is for one goroutine at a time:
// dictionaries hold the state of their reader.
type desk struct {
	dicts dictionaries
	speak map[string]speakers
	days  map[*days]*roaring.Bitmap
	work  *workspace
	steps int // postings since the deadline was last looked at
}

func newDesks(n int) []desk {
	desks := make([]desk, n)
	for i := range desks {
		desks[i] = desk{dicts: dictionaries{}, speak: map[string]speakers{}, days: map[*days]*roaring.Bitmap{}}
	}
	return desks
}

// workspace returns the one of this search in a volume.
func (e *execution) workspace(volume int) *workspace {
	d := &e.desks[volume]
	if d.work == nil {
		d.work = workspaces.Get().(*workspace).sized(e.state.volumes[volume].columns.len())
	}
	return d.work
}

// release gives back what the search worked with. Its hits are void then.
func (e *execution) release() {
	for i := range e.desks {
		if w := e.desks[i].work; w != nil {
			w.release()
			e.desks[i].work = nil
		}
	}
}

// packed returns the list of a term in a part of the articles of a volume, nil when
// no article has it there.
func (e *execution) packed(volume, f int, term string) (*packedList, error) {
	v := e.state.volumes[volume].volume
	key := listKey{v, f, term}
	if l, ok := e.state.caches.packed.get(key); ok {
		return l, nil
	}
	part, err := v.packedPart(f)
	if err != nil || part == nil {
		return nil, err
	}
	l, err := part.get(term)
	if err != nil {
		return nil, err
	}
	e.state.caches.packed.put(key, l, packedBytes+len(term))
	return l, nil
}
