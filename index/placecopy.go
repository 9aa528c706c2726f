package index

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// placeSource is a volume whose places go into a merged one.
type placeSource struct {
	v      *volume
	number []int32 // of each article in the merged volume, -1 where it is left out
	dict   segment.TermDictionary
	list   segment.PostingsList
	terms  termCursor
	ended  bool
}

// placeSources numbers the articles of the runs anew.
func placeSources(runs []run) (out []*placeSource) {
	number := int32(0)
	for _, r := range runs {
		i := slices.IndexFunc(out, func(s *placeSource) bool { return s.v == r.wv.v })
		if i < 0 {
			i = len(out)
			out = append(out, &placeSource{v: r.wv.v, number: slices.Repeat([]int32{-1}, r.wv.v.columns.len())})
		}
		for it := r.docs.Iterator(); it.HasNext(); number++ {
			out[i].number[it.Next()] = number
		}
	}
	return out
}

// copyPlaces writes the places of a merged volume out of those of its sources.
func copyPlaces(ctx context.Context, sources []*placeSource, path string) error {
	w, err := newPlaceWriter(path)
	if err != nil {
		return err
	}
	for f := range textFields {
		if err := copyField(ctx, sources, f, w); err != nil {
			w.abort()
			return err
		}
		w.field(f)
	}
	return w.close()
}

func copyField(ctx context.Context, sources []*placeSource, f int, w *placeWriter) (err error) {
	for _, s := range sources {
		if err = s.begin(f); err != nil {
			return err
		}
	}
	c := placeCopy{}
	for {
		if err = ctx.Err(); err != nil {
			return err
		}
		var first *placeSource
		for _, s := range sources {
			if !s.ended && (first == nil || bytes.Compare(s.terms.term, first.terms.term) < 0) {
				first = s
			}
		}
		if first == nil {
			return nil
		}
		c.term = append(c.term[:0], first.terms.term...)
		c.articles, c.positions = c.articles[:0], c.positions[:0]
		for _, s := range sources {
			if s.ended || !bytes.Equal(s.terms.term, c.term) {
				continue
			}
			if err = c.take(s, f); err == nil {
				err = s.next(f)
			}
			if err != nil {
				return err
			}
		}
		c.give(w)
	}
}

// begin goes to the first term of a field.
func (s *placeSource) begin(f int) (err error) {
	if s.dict, err = s.v.segment.Dictionary(textFields[f].name); err != nil {
		return fmt.Errorf("index: the dictionary of %s: %w", textFields[f].name, err)
	}
	from := &s.v.places[f]
	if s.ended = len(from.groups) == 0; s.ended {
		return nil
	}
	if !s.terms.enter(from, 0) {
		return s.damaged(f)
	}
	return s.next(f)
}

// next goes to the next term.
func (s *placeSource) next(f int) error {
	if s.ended = len(s.terms.rest) == 0; s.ended || s.terms.next() {
		return nil
	}
	return s.damaged(f)
}

func (s *placeSource) damaged(f int) error {
	return fmt.Errorf("%w: the terms of the field %s in %s of volume %s cannot be read", ErrDamaged, textFields[f].name, placesFile, s.v.name)
}

// placeCopy is one term on its way.
type placeCopy struct {
	term      []byte
	articles  []copied
	positions []int32
}

// copied is an article of a term by its new number: its positions are from up to to.
type copied struct {
	number   int32
	from, to int
}

// take reads the articles of the term in one source.
func (c *placeCopy) take(s *placeSource, f int) (err error) {
	if s.list, err = s.dict.PostingsList(c.term, nil, s.list); err != nil {
		return fmt.Errorf("index: the postings of %q: %w", printable(string(c.term)), err)
	}
	one, set := articlesOf(s.list)
	if set == nil {
		set = roaring.BitmapOf(one)
	}
	where := placeList{raw: s.v.places[f].lists[s.terms.from:], size: s.terms.size, docs: int(set.GetCardinality())}
	rank := 0
	for it := set.Iterator(); it.HasNext(); rank++ {
		number, from := s.number[it.Next()], len(c.positions)
		if number < 0 {
			continue
		}
		if c.positions, err = where.read(c.positions, rank); err != nil {
			return err
		}
		c.articles = append(c.articles, copied{number, from, len(c.positions)})
	}
	return nil
}

// give writes the term with its articles in their new order.
func (c *placeCopy) give(w *placeWriter) {
	slices.SortFunc(c.articles, func(a, b copied) int { return int(a.number - b.number) })
	for _, a := range c.articles {
		w.encoder.add(c.positions[a.from:a.to])
	}
	w.term(c.term)
}
