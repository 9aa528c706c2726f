package index

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"path/filepath"
	"sort"
)

// placesFile says where in the articles their words stand. The locations of zap
// did, in five varints each: field, position, start, end, and how many array
// positions, of which the position alone is news.
//
// It is a side file with three sections for each text field: the lists of its
// terms in the order of the terms; the terms, each behind what it shares with the one
// before, with the length of its list; and where every placeGroup-th term
// begins in both.
const placesFile = "places.bin"

const (
	placeGroup = 16    // terms that are read one after the other to find one
	groupEntry = 4 + 8 // bytes: place in the terms, place in the lists
)

// places reads where the words of a volume's articles stand. Safe for any number
// of goroutines, under guarded.
type places [3]placeField // of textFields

// placeField are the sections of one field.
type placeField struct{ lists, terms, groups []byte }

// openPlaces maps the places, for a writer too: they are the greater part of a volume,
// and it looks at them only to merge.
func (v *volume) openPlaces() error {
	path := filepath.Join(v.dir, placesFile)
	raw, err := mapFile(path)
	if err != nil {
		return err
	}
	v.maps, v.lists = append(v.maps, raw), append(v.lists, raw)
	v.readAhead(v.side == sideWhole) // a merge reads all of it
	s, err := parseSections(raw, path)
	if err != nil {
		return err
	}
	v.places, err = parsePlaces(s, path)
	return err
}

func parsePlaces(s sections, path string) (*places, error) {
	p := &places{}
	for i, f := range textFields {
		at := placeField{s[f.name+".lists"], s[f.name+".terms"], s[f.name+".groups"]}
		if at.lists == nil || at.terms == nil || at.groups == nil || len(at.groups)%groupEntry != 0 {
			return nil, fmt.Errorf("%w: %s does not hold the places of the field %s", ErrDamaged, path, f.name)
		}
		p[i] = at
	}
	return p, nil
}

// list returns the places of a term that so many articles have in a field.
func (p *places) list(f int, term string, docs int) (placeList, error) {
	from, size, ok := p[f].find(term)
	if !ok {
		return placeList{}, fmt.Errorf("%w: %s has no places of %q in the field %s", ErrDamaged, placesFile, printable(term), textFields[f].name)
	}
	return placeList{raw: p[f].lists[from:], size: size, docs: docs}, nil
}

// find looks a term up: the last group that does not begin behind it is read.
func (p *placeField) find(term string) (from, size int, ok bool) {
	c := termCursor{}
	group := sort.Search(len(p.groups)/groupEntry, func(i int) bool {
		ok := c.enter(p, i) && c.next()
		return !ok || string(c.term) > term
	}) - 1
	if group < 0 || !c.enter(p, group) {
		return 0, 0, false
	}
	for i := 0; i < placeGroup && c.next(); i++ {
		if cmp := bytes.Compare(c.term, []byte(term)); cmp >= 0 {
			return c.from, c.size, cmp == 0
		}
	}
	return 0, 0, false
}

// termCursor reads terms one after the other.
type termCursor struct {
	rest  []byte // of the terms
	limit int    // bytes of the lists
	term  []byte // good until the next one is read
	from  int    // where its list begins
	size  int    // and how long it is
}

// enter goes before the first term of a group.
func (c *termCursor) enter(p *placeField, group int) bool {
	entry := p.groups[group*groupEntry:]
	at, from := binary.LittleEndian.Uint32(entry), binary.LittleEndian.Uint64(entry[4:])
	if int64(at) > int64(len(p.terms)) || from > uint64(len(p.lists)) {
		return false
	}
	*c = termCursor{rest: p.terms[at:], limit: len(p.lists), term: c.term[:0], from: int(from)}
	return true
}

// next reads a term, and reports false at the end and where that cannot be one.
func (c *termCursor) next() bool {
	c.from += c.size
	shared, rest, ok := number(c.rest, len(c.term))
	if !ok {
		return false
	}
	own, rest, ok := number(rest, len(rest))
	if !ok || own > len(rest) {
		return false
	}
	c.term = append(c.term[:shared], rest[:own]...)
	c.size, c.rest, ok = number(rest[own:], c.limit-c.from)
	return ok
}

// number reads a varint of at most limit.
func number(raw []byte, limit int) (n int, rest []byte, ok bool) {
	v, w := binary.Uvarint(raw)
	if w <= 0 || limit < 0 || v > uint64(limit) {
		return 0, raw, false
	}
	return int(v), raw[w:], true
}
