package index

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sort"

	bleve "github.com/blevesearch/bleve_index_api"
)

// indexOptions are those of words with positions. The options of a field never
// vary by document: a merge keeps only those that all segments share.
const indexOptions = bleve.IndexField | bleve.IncludeTermVectors

// idField is the field of the ids, which zapx wants first.
const idField = "_id"

// sewer sews the quires of a volume together: one segment file out of all, term
// by term, with no more of it in memory than one term and a buffer for each quire.
type sewer struct {
	z      *zapWriter
	quires []*quire
	files  []*os.File
	base   []uint32 // of each quire, the number of its first document
	ids    func(i uint32) string
	byID   []uint32 // documents in order of id
	norms  []uint32 // of the field in hand, by document
	stack  []*quireReader
	list   postings
}

// sew writes the segment of a volume. The documents of the quires follow each other.
func sew(ctx context.Context, path string, quires []*quire, id func(i uint32) string, byID []uint32) error {
	z, err := createZap(path, len(byID))
	if err != nil {
		return err
	}
	s := &sewer{z: z, quires: quires, ids: id, byID: byID, norms: make([]uint32, len(byID))}
	defer s.close()
	if err := s.open(); err != nil {
		z.abort()
		return err
	}
	z.ids(id)
	s.idTerms()
	for _, field := range fieldOrder() {
		if err := s.field(ctx, field); err != nil {
			z.abort()
			return err
		}
	}
	return z.close()
}

func (s *sewer) open() error {
	base := 0
	for _, q := range s.quires {
		f, err := os.Open(q.path)
		if err != nil {
			return fmt.Errorf("index: %w", err)
		}
		s.files, s.base = append(s.files, f), append(s.base, uint32(base))
		base += q.docs
	}
	if base != len(s.byID) {
		return fmt.Errorf("%w: %d documents of %d", errQuire, base, len(s.byID))
	}
	return nil
}

func (s *sewer) close() {
	for _, f := range s.files {
		f.Close() // read only
	}
}

// fieldOrder returns the rows of the schema that are indexed, in the order in which
// a segment has them.
func fieldOrder() (order []int) {
	for i, f := range schema {
		if f.kind != unindexed {
			order = append(order, i)
		}
	}
	sort.Slice(order, func(i, j int) bool { return schema[order[i]].name < schema[order[j]].name })
	return order
}

func (s *sewer) idTerms() {
	for i := range s.norms {
		s.norms[i] = 1
	}
	one := &postings{freqs: []uint32{1}}
	for _, doc := range s.byID {
		one.docs = append(one.docs[:0], doc)
		s.z.term([]byte(s.ids(doc)), one, s.norms, 0)
	}
	s.z.endField(idField, bleve.IndexField|bleve.StoreField)
}

// field writes a field, unless no document has it.
func (s *sewer) field(ctx context.Context, field int) error {
	has := false
	for i, q := range s.quires {
		copy(s.norms[s.base[i]:], q.norms[field])
		for _, n := range q.norms[field] {
			has = has || n > 0
		}
	}
	if !has {
		return nil
	}
	if err := s.begin(field); err != nil {
		return err
	}
	number := uint64(len(s.z.names))
	for len(s.stack) > 0 {
		if err := ctx.Err(); err != nil {
			return context.Cause(ctx)
		}
		if err := s.term(number); err != nil {
			return err
		}
	}
	opts := indexOptions
	if schema[field].kind == whole {
		opts = bleve.IndexField // nothing stands beside a whole value
	}
	s.z.endField(schema[field].name, opts)
	return s.z.err
}

// begin puts a reader for each quire that has the field on the stack, which is a
// heap: the least term is on top, of equal ones the first quire's.
func (s *sewer) begin(field int) error {
	s.stack = s.stack[:0]
	for i, q := range s.quires {
		r := newQuireReader(s.files[i], q, field, s.base[i])
		switch err := r.next(); {
		case errors.Is(err, io.EOF):
		case err != nil:
			return err
		default:
			s.stack = append(s.stack, r)
		}
	}
	for i := len(s.stack)/2 - 1; i >= 0; i-- {
		s.sink(i)
	}
	return nil
}

// term writes the least term with the postings of all quires that have it.
func (s *sewer) term(number uint64) error {
	s.list.reset()
	top := s.stack[0]
	term := append([]byte(nil), top.term...)
	for len(s.stack) > 0 && bytes.Equal(s.stack[0].term, term) {
		top = s.stack[0]
		if err := top.appendTo(&s.list); err != nil {
			return err
		}
		switch err := top.next(); {
		case errors.Is(err, io.EOF):
			last := len(s.stack) - 1
			s.stack[0] = s.stack[last]
			s.stack = s.stack[:last]
		case err != nil:
			return err
		}
		s.sink(0)
	}
	s.z.term(term, &s.list, s.norms, number)
	return s.z.err
}

// sink moves a reader down the heap to its place.
func (s *sewer) sink(i int) {
	for {
		least := i
		for _, child := range [2]int{2*i + 1, 2*i + 2} {
			if child < len(s.stack) && s.before(child, least) {
				least = child
			}
		}
		if least == i {
			return
		}
		s.stack[i], s.stack[least] = s.stack[least], s.stack[i]
		i = least
	}
}

func (s *sewer) before(i, j int) bool {
	a, b := s.stack[i], s.stack[j]
	if c := bytes.Compare(a.term, b.term); c != 0 {
		return c < 0
	}
	return a.base < b.base
}
