package index

import (
	"context"
	"os"
	"path/filepath"
	"sort"

	bleve "github.com/blevesearch/bleve_index_api"
	"golang.org/x/sync/errgroup"
)

// The options of words: texts have their positions in a file of our own, see placesFile,
// labels, whose are few, in the segment. The options of a field never vary by document:
// a merge keeps only those that all segments share.
const (
	textOptions  = bleve.IndexField
	labelOptions = bleve.IndexField | bleve.IncludeTermVectors
)

// idField is the field of the ids, which zapx wants first.
const idField = "_id"

// sewing is a volume that is bound out of its quires.
type sewing struct {
	quires []*quire
	id     func(i uint32) string
	byID   []uint32 // documents in order of id
}

// write writes the segment and the places into a folder, at the same time: two files
// that nothing but their quires have in common.
func (s *sewing) write(ctx context.Context, dir string) error {
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return s.segment(ctx, filepath.Join(dir, segmentFile)) })
	g.Go(func() error { return s.places(ctx, filepath.Join(dir, placesFile)) })
	return g.Wait()
}

// segment writes the segment file.
func (s *sewing) segment(ctx context.Context, path string) error {
	stack, err := stackQuires(s.quires, len(s.byID))
	if err != nil {
		return err
	}
	defer stack.close()
	z, err := createZap(path, len(s.byID))
	if err != nil {
		return err
	}
	z.ids(s.id)
	s.ids(z)
	for _, field := range fieldOrder() {
		if !s.has(field) {
			continue
		}
		number := uint64(len(z.names))
		err := stack.each(ctx, func(q *quire) fileSpan { return q.fields[field] }, listFormOf(field), func(term []byte, p *postings) error {
			z.term(term, p, number)
			return z.err
		})
		if err != nil {
			z.abort()
			return err
		}
		z.endField(schema[field].name, optionsOf(field))
	}
	return z.close()
}

func optionsOf(field int) bleve.FieldIndexingOptions {
	if schema[field].kind == keyword {
		return labelOptions
	}
	return textOptions // nothing stands beside a whole value either
}

// has reports whether any document has a field.
func (s *sewing) has(field int) bool {
	for _, q := range s.quires {
		if q.has[field] {
			return true
		}
	}
	return false
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

// ids writes the field of the ids.
func (s *sewing) ids(z *zapWriter) {
	one := &postings{docs: []uint32{0}, freqs: []uint32{1}}
	for _, doc := range s.byID {
		one.docs[0] = doc
		z.term([]byte(s.id(doc)), one, 0)
	}
	z.endField(idField, bleve.IndexField|bleve.StoreField)
}

// places writes where the words of texts stand.
func (s *sewing) places(ctx context.Context, path string) error {
	stack, err := stackQuires(s.quires, len(s.byID))
	if err != nil {
		return err
	}
	defer stack.close()
	w, err := newPlaceWriter(path)
	if err != nil {
		return err
	}
	for f := range textFields {
		err := stack.each(ctx, func(q *quire) fileSpan { return q.places[f] }, listPlaced, func(term []byte, p *postings) error {
			rest := p.positions
			for _, n := range p.freqs {
				w.encoder.add(rest[:n])
				rest = rest[n:]
			}
			w.term(term)
			return nil
		})
		if err != nil {
			w.abort()
			return err
		}
		w.field(f)
	}
	return w.close()
}

// clear removes the quires.
func (s *sewing) clear() {
	for _, q := range s.quires {
		os.Remove(q.path)
	}
}
