package index

import (
	"math"
	"math/bits"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
)

// lengths holds what the length of each article of a volume makes of its score.
type lengths struct {
	once sync.Once
	of   []float32
}

// lengthsOf returns k1*(1-b+b*length/average) of each article of a volume. Each volume
// is read by itself: a fault in the columns of one says nothing of the others.
func (s *state) lengthsOf(volume int, average float64) []float32 {
	l, c := &s.lengths[volume], s.volumes[volume].columns
	l.once.Do(func() {
		of := make([]float32, c.len())
		for d := range of {
			of[d] = float32(bm25K1 * (1 - bm25B + bm25B*weightedLength(c, uint32(d))/average))
		}
		l.of = of
	})
	return l.of
}

// weightedLength is the length of the one stream that is scored.
func weightedLength(c *columns, d uint32) float64 {
	n := 0.0
	for i := range textFields {
		n += float64(textFields[i].weight) * float64(c.words[i][d])
	}
	return n
}

func inverse(articles, df int) float64 {
	return math.Log1p((float64(articles) - float64(df) + 0.5) / (float64(df) + 0.5))
}

// bm25 is the score of one term; length is what lengthsOf makes of the article's.
func bm25(idf float64, tf, length float32) float32 {
	return float32(idf * float64(tf) * (bm25K1 + 1) / (float64(tf) + float64(length)))
}

// leafHits scores a leaf in some articles of a volume, which have it. The whole: they
// are all that have it.
func (e *execution) leafHits(l *leaf, volume int, docs []uint32, whole bool) (h hits, err error) {
	w := e.workspace(volume)
	h = hits{docs, w.scores.take(len(docs)), w.marks.take(len(docs))}
	w.doubts = true
	if len(l.slots) == 1 {
		err = e.countWord(w, l, volume, docs, whole)
	} else {
		w.enter(e.found[l][volume])
	}
	if err != nil {
		return h, err
	}
	idf, lengths := inverse(e.stats.articles, e.df[l]), e.state.lengthsOf(volume, e.stats.average)
	for j, d := range docs {
		h.score[j], h.class[j] = bm25(idf, w.tf[d], lengths[d]), w.class[d]
		w.tf[d] = 0
	}
	if len(l.slots) > 1 {
		w.leave(e.found[l][volume])
	}
	w.doubts = false
	return h, nil
}

// countWord adds up how often some articles have a word.
func (e *execution) countWord(w *workspace, l *leaf, volume int, docs []uint32, whole bool) error {
	for k := range e.lists[l][volume] {
		use := &e.lists[l][volume][k]
		found, times, err := e.times(w, use, volume, docs, whole)
		if err != nil {
			return err
		}
		weight, class := textFields[use.part].weight*use.alt.weight, use.alt.class
		if use.speaks.ords == nil && use.alt.twice == "" {
			w.addAll(found, times, weight, class)
			continue
		}
		less := textFields[use.part].weight * (use.alt.weight - use.alt.twin)
		for k, d := range found {
			switch {
			case !use.speaks.has(d):
			case use.alt.twice != "" && use.twice.has(d):
				w.add(d, less*float32(times[k]), class)
			default:
				w.add(d, weight*float32(times[k]), class)
			}
		}
	}
	return nil
}

// sparse is how many times longer than the articles asked for a list is that is not
// worth being read whole.
const sparse = 8

// times returns those of some articles that are in a list, and how often they have
// its term; where they are the whole, all of the list.
func (e *execution) times(w *workspace, use *termList, volume int, docs []uint32, whole bool) (found, times []uint32, err error) {
	have, ok := e.state.caches.lists.get(listKey{e.state.volumes[volume].volume, use.part, use.alt.term})
	if !ok && !whole && use.n > sparse*len(docs) {
		found, times = w.buffer(0, use.n), w.buffer(1, len(docs))
		use.docs.ToExistingArray(&found)
		use.some(times, docs, found, w.buffer(2, chunkBuffer)[:0])
		kept := w.buffer(3, len(docs))[:0]
		for j, n := range times {
			if n > 0 {
				times[len(kept)] = n
				kept = append(kept, docs[j])
			}
		}
		return kept, times[:len(kept)], e.ticks(volume, use.n/sparse+len(docs))
	}
	if !ok {
		if have, err = e.decoded(volume, use.part, use.alt.term, use.packedList); err != nil {
			return nil, nil, err
		}
	}
	if whole {
		return have.docs, have.freqs, e.ticks(volume, len(have.docs))
	}
	found, times = w.buffer(3, len(docs))[:0], w.buffer(1, len(docs))[:0]
	for i, j := 0, 0; i < len(have.docs) && j < len(docs); {
		switch a, b := have.docs[i], docs[j]; {
		case a == b:
			found, times = append(found, a), append(times, have.freqs[i])
			i++
			j++
		case a < b:
			i = seek(have.docs, i, b)
		default:
			j = seek(docs, j, a)
		}
	}
	return found, times, e.ticks(volume, len(docs))
}

// put adds to an article that drain returns.
func (w *workspace) put(d uint32, tf float32, class uint8) {
	w.met.set(d)
	w.add(d, tf, class)
}

func (w *workspace) add(d uint32, tf float32, class uint8) {
	if w.tf[d] == 0 || class < w.class[d] {
		w.class[d] = class
	}
	w.tf[d] += tf
}

func (w *workspace) addAll(docs, times []uint32, weight float32, class uint8) {
	times = times[:len(docs)]
	for k, d := range docs {
		tf := w.tf[d]
		if tf == 0 || class < w.class[d] {
			w.class[d] = class
		}
		w.tf[d] = tf + weight*float32(times[k])
	}
}

// enter puts occurrences in their places, and leave takes them out.
func (w *workspace) enter(o occurrences) {
	for j, d := range o.doc {
		w.tf[d], w.class[d] = o.tf[j], o.class[j]
	}
}

func (w *workspace) leave(o occurrences) {
	for _, d := range o.doc {
		w.tf[d] = 0
	}
}

// drain returns what was added up article by article and noted as met, and leaves
// nothing of it.
func (w *workspace) drain() (o occurrences) {
	n := 0
	for _, word := range w.met {
		n += bits.OnesCount64(word)
	}
	o = occurrences{make([]uint32, 0, n), make([]float32, 0, n), make([]uint8, 0, n)}
	for i, word := range w.met {
		for ; word != 0; word &= word - 1 {
			d := uint32(i<<6 | bits.TrailingZeros64(word))
			o.doc, o.tf, o.class = append(o.doc, d), append(o.tf, w.tf[d]), append(o.class, w.class[d])
			w.tf[d] = 0
		}
		w.met[i] = 0
	}
	return o
}

// merge joins hits with OR: scores add, the best class counts.
func (w *workspace) merge(list []hits) hits {
	switch len(list) {
	case 0:
		return hits{}
	case 1:
		return list[0]
	}
	n := 0
	w.doubts = true
	for _, h := range list {
		for j, d := range h.doc {
			if bit := uint64(1) << (d & 63); w.met[d>>6]&bit == 0 {
				w.met[d>>6] |= bit
				w.score[d], w.class[d] = h.score[j], h.class[j]
				n++
			} else {
				w.score[d] += h.score[j]
				w.class[d] = min(w.class[d], h.class[j])
			}
		}
	}
	out := hits{w.docs.take(n)[:0], w.scores.take(n)[:0], w.marks.take(n)[:0]}
	for i, word := range w.met {
		for ; word != 0; word &= word - 1 {
			d := uint32(i<<6 | bits.TrailingZeros64(word))
			out.doc, out.score, out.class = append(out.doc, d), append(out.score, w.score[d]), append(out.class, w.class[d])
		}
		w.met[i] = 0
	}
	w.doubts = false
	return out
}

// array lists the articles of a set.
func (w *workspace) array(set *roaring.Bitmap) []uint32 {
	out := w.docs.take(int(set.GetCardinality()))
	set.ToExistingArray(&out)
	return out
}
