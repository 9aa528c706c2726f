package index

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
)

// placeChunk gathers the places of the articles of one chunk.
type placeChunk struct {
	fields    [3]placeTerms // of textFields
	positions []int32       // of all postings, one after the other
}

// placeTerms are the terms of one field and their postings, article by article.
type placeTerms struct {
	ids      map[string]uint32
	terms    []string
	postings []placePosting
}

// placePosting is one article of a term: its positions are from up to from+n.
type placePosting struct{ term, from, n uint32 }

// placeMark is how far a chunk had come.
type placeMark struct {
	postings  [3]int
	positions int
}

func newPlaceChunk() *placeChunk {
	c := &placeChunk{}
	for f := range c.fields {
		c.fields[f].ids = map[string]uint32{}
	}
	return c
}

// reserve makes room for n positions of a term in the article in hand.
func (c *placeChunk) reserve(f int, term string, n int) (from int) {
	t := &c.fields[f]
	id, ok := t.ids[term]
	if !ok {
		id = uint32(len(t.terms))
		t.ids[term], t.terms = id, append(t.terms, term)
	}
	from = len(c.positions)
	t.postings = append(t.postings, placePosting{id, uint32(from), uint32(n)})
	c.positions = slices.Grow(c.positions, n)[:from+n]
	return from
}

func (c *placeChunk) mark() (m placeMark) {
	for f := range c.fields {
		m.postings[f] = len(c.fields[f].postings)
	}
	m.positions = len(c.positions)
	return m
}

// back forgets what came since the mark, of an article whose analysis failed.
func (c *placeChunk) back(m placeMark) {
	for f := range c.fields {
		c.fields[f].postings = c.fields[f].postings[:m.postings[f]]
	}
	c.positions = c.positions[:m.positions]
}

// clear makes ready for the next chunk.
func (c *placeChunk) clear() {
	for f := range c.fields {
		t := &c.fields[f]
		clear(t.ids)
		clear(t.terms) // their texts can go
		t.terms, t.postings = t.terms[:0], t.postings[:0]
	}
	c.positions = c.positions[:0]
}

// bytes writes a field: its terms in order, each with the number of its articles, and of
// these the number of positions and their distances.
func (c *placeChunk) bytes(dst []byte, f int) []byte {
	t := &c.fields[f]
	from := make([]uint32, len(t.terms)+1) // of each term in sorted
	for _, p := range t.postings {
		from[p.term+1]++
	}
	for i := range t.terms {
		from[i+1] += from[i]
	}
	sorted, next := make([]placePosting, len(t.postings)), slices.Clone(from)
	for _, p := range t.postings {
		sorted[next[p.term]] = p
		next[p.term]++
	}
	for _, id := range inOrder(t.terms) {
		of := sorted[from[id]:from[id+1]]
		if len(of) == 0 {
			continue
		}
		dst = binary.AppendUvarint(dst, uint64(len(t.terms[id])))
		dst = append(dst, t.terms[id]...)
		dst = binary.AppendUvarint(dst, uint64(len(of)))
		for _, p := range of {
			dst = binary.AppendUvarint(dst, uint64(p.n))
			last := int32(0)
			for _, at := range c.positions[p.from : p.from+p.n] {
				dst = binary.AppendUvarint(dst, uint64(uint32(at-last-1)))
				last = at
			}
		}
	}
	return dst
}

// inOrder returns the places of terms in their order. Most differ in the first
// eight bytes, which are compared as a number.
func inOrder(terms []string) []uint32 {
	type keyed struct {
		key uint64
		id  uint32
	}
	list := make([]keyed, len(terms))
	for i, t := range terms {
		list[i] = keyed{sortKey(t), uint32(i)}
	}
	slices.SortFunc(list, func(a, b keyed) int {
		switch {
		case a.key < b.key:
			return -1
		case a.key > b.key:
			return 1
		}
		return strings.Compare(terms[a.id], terms[b.id])
	})
	out := make([]uint32, len(list))
	for i, k := range list {
		out[i] = k.id
	}
	return out
}

// sortKey is the first eight bytes of a term as a number in the same order.
func sortKey[T string | []byte](term T) (key uint64) {
	if len(term) >= 8 {
		return uint64(term[7]) | uint64(term[6])<<8 | uint64(term[5])<<16 | uint64(term[4])<<24 |
			uint64(term[3])<<32 | uint64(term[2])<<40 | uint64(term[1])<<48 | uint64(term[0])<<56
	}
	for i := range len(term) {
		key |= uint64(term[i]) << (56 - 8*i)
	}
	return key
}

// placeSpill is a file beside the volume that is built, where chunks leave their
// places until all are there. Safe for any number of goroutines.
type placeSpill struct {
	f  *os.File
	at atomic.Int64
}

// spilled says where the fields of one chunk lie in the file.
type spilled [3]extent

func newPlaceSpill(folder string) (*placeSpill, error) {
	f, err := os.Create(filepath.Join(folder, "part-places"))
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	return &placeSpill{f: f}, nil
}

// close gives the file up.
func (s *placeSpill) close() {
	s.f.Close()
	os.Remove(s.f.Name())
}

// put leaves a chunk and makes it ready for the next one.
func (s *placeSpill) put(c *placeChunk) (where spilled, err error) {
	var raw []byte
	for f := range c.fields {
		from := len(raw)
		raw = c.bytes(raw, f)
		where[f] = extent{int64(from), int64(len(raw) - from)}
	}
	c.clear()
	at := s.at.Add(int64(len(raw))) - int64(len(raw))
	for f := range where {
		where[f].Offset += at
	}
	if _, err := s.f.WriteAt(raw, at); err != nil {
		return where, fmt.Errorf("index: cannot write %s: %w", s.f.Name(), err)
	}
	return where, nil
}

// spillBuffer is how much of each chunk is in memory while all are merged.
const spillBuffer = 32 << 10

// spillReader reads one field of one chunk, term by term.
type spillReader struct {
	r     *bufio.Reader
	order int // of the chunk
	key   uint64
	term  []byte
	gone  bool // there is no further term
}

// next reads a term; its articles must have been read.
func (r *spillReader) next() error {
	n, err := binary.ReadUvarint(r.r)
	if errors.Is(err, io.EOF) {
		r.gone = true
		return nil
	}
	if err == nil {
		r.term = slices.Grow(r.term[:0], int(n))[:n]
		_, err = io.ReadFull(r.r, r.term)
	}
	r.key = sortKey(r.term)
	return err
}

// give hands the articles of the term to an encoder.
func (r *spillReader) give(to *placeEncoder, positions []int32) ([]int32, error) {
	docs, err := binary.ReadUvarint(r.r)
	for ; docs > 0 && err == nil; docs-- {
		var n, d uint64
		n, err = binary.ReadUvarint(r.r)
		positions = positions[:0]
		for last := int32(0); n > 0 && err == nil; n-- {
			d, err = binary.ReadUvarint(r.r)
			last += int32(uint32(d)) + 1
			positions = append(positions, last)
		}
		to.add(positions)
	}
	return positions, err
}

// before orders readers by their terms, then by their chunks.
func (r *spillReader) before(o *spillReader) bool {
	if r.gone || o.gone {
		return !r.gone && o.gone
	}
	if r.key != o.key {
		return r.key < o.key
	}
	if c := slices.Compare(r.term, o.term); c != 0 {
		return c < 0
	}
	return r.order < o.order
}

// merge writes the places of all chunks, which come in order, as one file.
func (s *placeSpill) merge(ctx context.Context, chunks []spilled, path string) error {
	w, err := newPlaceWriter(path)
	if err != nil {
		return err
	}
	for f := range textFields {
		if err := s.mergeField(ctx, chunks, f, w); err != nil {
			w.abort()
			return fmt.Errorf("index: cannot read %s: %w", s.f.Name(), err)
		}
		w.field(f)
	}
	return w.close()
}

func (s *placeSpill) mergeField(ctx context.Context, chunks []spilled, f int, w *placeWriter) error {
	var h spillHeap
	for i, c := range chunks {
		r := &spillReader{order: i, r: bufio.NewReaderSize(io.NewSectionReader(s.f, c[f].Offset, c[f].Length), spillBuffer)}
		if err := r.next(); err != nil {
			return err
		}
		h = append(h, r)
	}
	for i := len(h)/2 - 1; i >= 0; i-- {
		h.sink(i)
	}
	var term []byte
	var positions []int32
	var err error
	for len(h) > 0 && !h[0].gone {
		r := h[0]
		if !slices.Equal(term, r.term) {
			if err := ctx.Err(); err != nil {
				return err
			}
			w.term(term)
			term = append(term[:0], r.term...)
		}
		if positions, err = r.give(&w.encoder, positions); err != nil {
			return err
		}
		if err := r.next(); err != nil {
			return err
		}
		h.sink(0)
	}
	w.term(term)
	return nil
}

// spillHeap has the reader with the first term in front.
type spillHeap []*spillReader

// sink puts a reader that has moved on where it belongs.
func (h spillHeap) sink(i int) {
	for {
		least := 2*i + 1
		if least >= len(h) {
			return
		}
		if right := least + 1; right < len(h) && h[right].before(h[least]) {
			least = right
		}
		if !h[least].before(h[i]) {
			return
		}
		h[i], h[least] = h[least], h[i]
		i = least
	}
}
