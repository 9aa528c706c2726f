package index

import (
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// Where the words of a name stand near each other, or those of a date in a row, is told
// by their positions, which take most of the time of a search. Most articles with all of
// the words are hits without that. So positions are read in the other articles, for
// these may be hits by them, and then in those hits whose scores could rise into the
// page, the likeliest first, until no other could. What a page shows is what it would
// show if all were read.

// later is a leaf of which the positions were read in part.
type later struct {
	leaf *leaf
	docs [][3]*roaring.Bitmap // by volume and part: the hits by other plans in which they were not
}

// gatherAll evaluates plans that all must hold. Those with leaves beside others come
// last, when it is known in which articles they matter.
func (e *execution) gatherAll(list allOf, lazy bool, rest allOf) error {
	var last []plan
	for _, p := range list {
		if lazy && postpones(p) {
			last = append(last, p)
			continue
		}
		if err := e.gatherIn(p, lazy, nil); err != nil {
			return err
		}
		rest = append(rest[:len(rest):len(rest)], p)
	}
	for _, p := range last {
		if err := e.gatherIn(p, lazy, rest); err != nil {
			return err
		}
		rest = append(rest[:len(rest):len(rest)], p)
	}
	return nil
}

// postpones reports whether a plan has leaves beside others that may be read later.
func postpones(p plan) bool {
	switch p := p.(type) {
	case allOf:
		return slices.ContainsFunc(p, postpones)
	case anyOf:
		return slices.ContainsFunc(p, isBeside)
	}
	return false
}

func isBeside(p plan) bool {
	l, ok := p.(*leaf)
	return ok && l.beside && len(l.slots) > 1
}

// gatherAny evaluates plans of which one must hold, and leaves beside them as far as
// they find what the others do not.
func (e *execution) gatherAny(list anyOf, rest allOf) error {
	var others anyOf
	for _, p := range list {
		if isBeside(p) {
			continue
		}
		if err := e.gatherIn(p, false, nil); err != nil {
			return err
		}
		others = append(others, p)
	}
	for _, p := range list {
		if isBeside(p) {
			if err := e.gatherBeside(p.(*leaf), others, rest); err != nil {
				return err
			}
		}
	}
	return nil
}

// gatherBeside reads a leaf in those articles that the rest of the query admits and no
// other plan finds, and notes the others for later.
func (e *execution) gatherBeside(l *leaf, others anyOf, rest allOf) error {
	n := len(e.state.volumes)
	at := &later{l, make([][3]*roaring.Bitmap, n)}
	near, sets, found := make([]*roaring.Bitmap, n), make([]*roaring.Bitmap, n), make([]occurrences, n)
	err := e.each(func(i int) error {
		have, admitted, err := e.besideWhat(others, rest, i)
		if err != nil {
			return err
		}
		w := e.workspace(i)
		w.doubts = true
		near[i] = roaring.New()
		for _, f := range l.fields {
			docs, err := e.candidates(l, i, f)
			if err != nil {
				return err
			}
			if docs == nil {
				continue
			}
			near[i].Or(docs)
			if admitted != nil {
				docs = roaring.And(docs, admitted)
			}
			at.docs[i][f] = roaring.And(docs, have)
			if err := e.phraseAmong(w, l, i, f, roaring.AndNot(docs, have)); err != nil {
				return err
			}
		}
		found[i] = w.drain()
		w.doubts = false
		sets[i] = roaring.BitmapOf(found[i].doc...)
		e.df[l] += int(near[i].GetCardinality())
		return nil
	})
	e.near[l], e.sets[l], e.found[l], e.later = near, sets, found, append(e.later, at)
	return err
}

// besideWhat returns what other plans find in a volume, and what the rest of the query
// admits, nil for all.
func (e *execution) besideWhat(others anyOf, rest allOf, i int) (have, admitted *roaring.Bitmap, err error) {
	if len(rest) > 0 {
		if admitted, err = e.matching(rest, i); err != nil {
			return nil, nil, err
		}
	}
	have, err = e.matching(others, i)
	return have, admitted, err
}

// gatherNear finds the document frequency of a leaf beside others.
func (e *execution) gatherNear(l *leaf) error {
	near, df := make([]*roaring.Bitmap, len(e.state.volumes)), 0
	err := e.each(func(i int) error {
		near[i] = roaring.New()
		for _, f := range l.fields {
			docs, err := e.candidates(l, i, f)
			if err != nil {
				return err
			}
			if docs != nil {
				near[i].Or(docs)
			}
		}
		df += int(near[i].GetCardinality())
		return nil
	})
	e.near[l], e.df[l] = near, df
	return err
}

// rising is a hit whose score may rise.
type rising struct {
	volume int
	at     int     // among the hits of the volume
	bound  float32 // what its score can rise to
	class  uint8
}

// besideBatch is how many hits are read at first: a page, with some that it could have.
const besideBatch = 16

// raiseLater raises the scores of those hits that may be among the best shown: of all
// where the page begins behind a cursor or age counts. Scores are summed in one order in
// both cases, for a cursor holds the very bits of one.
func (e *execution) raiseLater(found []hits, b *reading, r Request) error {
	if len(e.later) == 0 {
		return nil
	}
	list, err := e.rising(found)
	if err != nil || len(list) == 0 {
		return err
	}
	if len(list) <= besideBatch || r.Cursor != "" || b.recency != 0 {
		return e.raiseBatch(found, list)
	}
	most := r.Page * r.Size
	if len(b.raises.words) > 0 {
		most = max(most, nearDepth)
	}
	shown := e.shown(found, r)
	for size := besideBatch; ; size *= 2 {
		if last, full := e.worst(found, shown, most); full {
			list = slices.DeleteFunc(list, func(k rising) bool { return k.before(last) < 0 })
		}
		if len(list) == 0 {
			return nil
		}
		batch, rest := foremost(list, size)
		if err := e.raiseBatch(found, batch); err != nil {
			return err
		}
		list = rest
	}
}

// rising lists the hits whose scores may rise.
func (e *execution) rising(found []hits) (list []rising, err error) {
	err = e.each(func(i int) error {
		var sets []*roaring.Bitmap
		for _, l := range e.later {
			for _, docs := range l.docs[i] {
				if docs != nil {
					sets = append(sets, docs)
				}
			}
		}
		w := e.workspace(i)
		docs := w.array(roaring.FastOr(sets...))
		bounds := w.scores.take(len(docs))
		clear(bounds)
		for _, l := range e.later {
			if err := e.bound(bounds, docs, l, i); err != nil {
				return err
			}
		}
		h, at := found[i], 0
		for j, d := range docs {
			if at = seek(h.doc, at, d); at < len(h.doc) && h.doc[at] == d && bounds[j] > 0 {
				list = append(list, rising{i, at, h.score[at] + bounds[j], h.class[at]})
			}
		}
		return nil
	})
	return list, err
}

// boundRoom is more than what sums in another order can differ by.
const boundRoom = 1.0001

// bound adds to each article what a leaf can add to its score: the leaf cannot stand
// there more often, each time weighed, than any of its slots does.
func (e *execution) bound(bounds []float32, docs []uint32, l *later, i int) error {
	w := e.workspace(i)
	tf, idf, lengths := w.scores.take(len(docs)), inverse(e.stats.articles, e.df[l.leaf]), e.state.lengthsOf(i, e.stats.average)
	clear(tf)
	for _, f := range l.leaf.fields {
		if l.docs[i][f] == nil || l.docs[i][f].IsEmpty() {
			continue
		}
		part := w.array(l.docs[i][f])
		least := w.scores.take(len(part))
		for k := range l.leaf.slots {
			if err := e.boundSlot(least, part, l.leaf, k, i, f); err != nil {
				return err
			}
		}
		at := 0
		for j, d := range part {
			at = seek(docs, at, d)
			tf[at] += least[j]
		}
	}
	for j, d := range docs {
		bounds[j] += boundRoom * bm25(idf, tf[j], lengths[d])
	}
	return nil
}

// boundSlot lowers the least of what the slots of a leaf have in one part of some
// articles to what the k-th has.
func (e *execution) boundSlot(least []float32, docs []uint32, l *leaf, k, i, f int) error {
	w := e.workspace(i)
	lists, err := e.termLists(l.slots[k], []int{f}, i)
	if err != nil {
		return err
	}
	w.doubts = true
	for u := range lists {
		found, times, err := e.times(w, &lists[u], i, docs, false)
		if err != nil {
			return err
		}
		w.addAll(found, times, textFields[f].weight*lists[u].alt.weight, 0)
	}
	for j, d := range docs {
		if k == 0 || w.tf[d] < least[j] {
			least[j] = w.tf[d]
		}
		w.tf[d] = 0
	}
	w.doubts = false
	return nil
}

// raiseBatch reads the leaves beside others in some hits.
func (e *execution) raiseBatch(found []hits, list []rising) error {
	return e.each(func(i int) error {
		batch := roaring.New()
		for _, k := range list {
			if k.volume == i {
				batch.Add(found[i].doc[k.at])
			}
		}
		if batch.IsEmpty() {
			return nil
		}
		w := e.workspace(i)
		for _, l := range e.later {
			w.doubts = true
			for _, f := range l.leaf.fields {
				if docs := l.docs[i][f]; docs != nil {
					if err := e.phraseAmong(w, l.leaf, i, f, roaring.And(docs, batch)); err != nil {
						return err
					}
				}
			}
			o := w.drain()
			w.doubts = false
			idf, lengths := inverse(e.stats.articles, e.df[l.leaf]), e.state.lengthsOf(i, e.stats.average)
			found[i].raise(o.doc, func(j int) float32 { return bm25(idf, o.tf[j], lengths[o.doc[j]]) })
		}
		return nil
	})
}

// scorePage gives the hits of a page their scores where hits have none.
func (e *execution) scorePage(page []candidate, p plan) error {
	if !e.unscored {
		return nil
	}
	found := make([]hits, len(e.state.volumes))
	var all []rising
	err := e.each(func(i int) (err error) {
		docs := []uint32{}
		for _, k := range page {
			if k.volume == i {
				docs = append(docs, k.doc)
			}
		}
		slices.Sort(docs)
		found[i], err = e.hits(p, i, docs)
		for at := range found[i].doc {
			all = append(all, rising{volume: i, at: at})
		}
		return err
	})
	if err == nil {
		err = e.raiseBatch(found, all)
	}
	for n := range page {
		h := found[page[n].volume]
		if at, ok := slices.BinarySearch(h.doc, page[n].doc); ok {
			page[n].score, page[n].class = h.score[at], h.class[at]
		}
	}
	return err
}
