package index

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
)

// quireStack goes through the quires of a volume, term by term over all of them. In
// memory are one term and a buffer for each quire.
type quireStack struct {
	quires []*quire
	files  []*os.File
	base   []uint32 // of each quire, the number of its first document
	rooms  [][]byte // buffers of the readers
	heap   []*quireReader
	list   postings
	term   []byte
}

// stackQuires opens quires whose documents follow each other, so many in all.
func stackQuires(quires []*quire, docs int) (*quireStack, error) {
	s := &quireStack{quires: quires}
	base := 0
	for _, q := range quires {
		f, err := os.Open(q.path)
		if err != nil {
			s.close()
			return nil, fmt.Errorf("index: %w", err)
		}
		s.files, s.base, s.rooms = append(s.files, f), append(s.base, uint32(base)), append(s.rooms, make([]byte, quireBuffer))
		base += q.docs
	}
	if base != docs {
		s.close()
		return nil, fmt.Errorf("%w: it has %d articles where %d were kept", errQuire, base, docs)
	}
	return s, nil
}

func (s *quireStack) close() {
	for _, f := range s.files {
		f.Close() // read only
	}
}

// each gives the terms of one list of every quire in order, with their postings over
// all quires; both are good until the next.
func (s *quireStack) each(ctx context.Context, span func(*quire) fileSpan, form listForm, give func(term []byte, p *postings) error) error {
	if err := s.begin(span, form); err != nil {
		return err
	}
	for len(s.heap) > 0 {
		if err := ctx.Err(); err != nil {
			return context.Cause(ctx)
		}
		s.list.reset()
		s.term = append(s.term[:0], s.heap[0].term...)
		for len(s.heap) > 0 && bytes.Equal(s.heap[0].term, s.term) {
			if err := s.heap[0].appendTo(&s.list); err != nil {
				return err
			}
			if err := s.advance(); err != nil {
				return err
			}
		}
		if err := give(s.term, &s.list); err != nil {
			return err
		}
	}
	return nil
}

// begin puts a reader for each quire that has a term on the heap.
func (s *quireStack) begin(span func(*quire) fileSpan, form listForm) error {
	s.heap = s.heap[:0]
	for i, q := range s.quires {
		r := &quireReader{form: form, base: s.base[i], end: s.base[i] + uint32(q.docs), r: s.files[i], left: span(q), room: s.rooms[i]}
		switch err := r.next(); {
		case errors.Is(err, io.EOF):
		case err != nil:
			return err
		default:
			s.heap = append(s.heap, r)
		}
	}
	for i := len(s.heap)/2 - 1; i >= 0; i-- {
		s.sink(i)
	}
	return nil
}

// advance moves the reader in front to its next term.
func (s *quireStack) advance() error {
	switch err := s.heap[0].next(); {
	case errors.Is(err, io.EOF):
		last := len(s.heap) - 1
		s.heap[0] = s.heap[last]
		s.heap = s.heap[:last]
	case err != nil:
		return err
	}
	s.sink(0)
	return nil
}

// sink moves a reader down the heap to its place.
func (s *quireStack) sink(i int) {
	for {
		least := 2*i + 1
		if least >= len(s.heap) {
			return
		}
		if right := least + 1; right < len(s.heap) && s.heap[right].before(s.heap[least]) {
			least = right
		}
		if !s.heap[least].before(s.heap[i]) {
			return
		}
		s.heap[i], s.heap[least] = s.heap[least], s.heap[i]
		i = least
	}
}

// before orders readers by their terms, then by their documents.
func (q *quireReader) before(o *quireReader) bool {
	if q.head != o.head {
		return q.head < o.head
	}
	if c := bytes.Compare(q.term, o.term); c != 0 {
		return c < 0
	}
	return q.base < o.base
}
