package index

import (
	"strings"

	"dateline/query"

	"github.com/RoaringBitmap/roaring/v2"
)

// evidence is what raises the score of hits and finds nothing by itself: that the
// words of the query stand near each other, and that an article appeared on a day
// that was typed. What was tried and what it brought stands in docs/ranking.md.
type evidence struct {
	words []*leaf // to be near each other; nil where the query has not several
	days  []*leaf // of typed dates
}

const (
	// maxNear is how many words may stand near each other: more are a sentence,
	// which no article has within a few words.
	maxNear = 8
	// nearDepth is how many of the best hits are looked at for nearness. Positions
	// are what costs in a search: 50 rank as 200 do on every set, for half the cost.
	nearDepth = 50
	// appearedWeight is what having appeared on the typed day counts, in occurrences:
	// as much as a text that has the day and its very words.
	appearedWeight = 2
)

// raises returns the evidence for a query whose words were bound to p.
func (b *binder) raises(tree query.Node, p plan) (ev evidence) {
	leaves(p, func(l *leaf) {
		if l.appeared != nil && b.r.Any { // else every hit has the day, and one that speaks of it says more
			ev.days = append(ev.days, l)
		}
	})
	if _, several := tree.(*query.And); !several {
		return ev
	}
	list, _ := p.(allOf)
	if b.r.Any { // the words are the last part, or all there is
		last := p
		if len(list) > 0 {
			last = list[len(list)-1]
		}
		loose, _ := last.(anyOf)
		list = allOf(loose)
	}
	for _, c := range list {
		if l, ok := c.(*leaf); ok && len(l.slots) == 1 && len(l.slots[0]) > 0 && !strings.HasPrefix(l.slots[0][0].how, "date:") {
			ev.words = append(ev.words, l)
		}
	}
	if len(ev.words) < 2 || len(ev.words) > maxNear {
		ev.words = nil
	}
	return ev
}

// located is an article in its volume.
type located struct {
	volume int
	doc    uint32
}

// note keeps why a score was raised, where that is to be explained.
func (e *execution) note(volume int, doc uint32, typed, how string, by float32) {
	if e.raised != nil {
		at := located{volume, doc}
		e.raised[at] = append(e.raised[at], Clause{Typed: typed, Score: fine(float64(by)), Terms: []Adds{{Term: typed, How: how, Times: 1, Adds: fine(float64(by))}}})
	}
}

// ranked evaluates the plan of a request and raises the scores of its hits.
func (e *execution) ranked(b *reading, r Request) ([]hits, error) {
	told := r.Explain || r.WhyNot != ""
	ranks := r.order() == ByRelevance && r.Size > 0
	e.lazy, e.unscored = !told, !told && !ranks
	found, err := e.run(b.plan)
	if err != nil || !ranks {
		return found, err
	}
	return found, e.raise(found, b, r)
}

// raise adds to the scores of hits what evidence there is for them, less what age takes.
func (e *execution) raise(found []hits, b *reading, r Request) error {
	if r.Explain {
		e.raised = map[located][]Clause{}
	}
	if r.order() != ByRelevance || r.Size == 0 {
		return nil
	}
	ev := b.raises
	for _, d := range ev.days {
		if err := e.raiseDays(found, d); err != nil {
			return err
		}
	}
	if err := e.raiseLater(found, b, r); err != nil {
		return err
	}
	e.fade(found, b.recency, r)
	if len(ev.words) == 0 {
		return nil
	}
	l := &leaf{fields: ev.words[0].fields, window: nameWindow}
	for i, w := range ev.words {
		l.slots = append(l.slots, w.slots[0])
		l.typed += strings.Repeat(" ", min(i, 1)) + w.typed
	}
	return e.raiseNear(found, l, e.foremost(found, r))
}

// raiseNear raises those of the best hits that have the words near each other. They
// are scored as a term that stands in these alone.
func (e *execution) raiseNear(found []hits, l *leaf, best []*roaring.Bitmap) error {
	near, df := make([]occurrences, len(found)), 0
	err := e.each(func(i int) error {
		if best[i].IsEmpty() {
			return nil
		}
		w := e.workspace(i)
		w.doubts = true
		for _, f := range l.fields {
			docs, err := e.candidates(l, i, f)
			if err != nil {
				return err
			}
			if docs == nil {
				continue
			}
			if err := e.phraseAmong(w, l, i, f, roaring.And(docs, best[i])); err != nil {
				return err
			}
		}
		near[i] = w.drain()
		w.doubts = false
		df += len(near[i].doc)
		return nil
	})
	idf := inverse(e.stats.articles, df)
	for i, o := range near {
		lengths, instant := e.state.lengthsOf(i, e.stats.average), e.state.volumes[i].columns.instant
		found[i].raise(o.doc, func(j int) float32 {
			by := bm25(idf, o.tf[j], lengths[o.doc[j]])
			e.note(i, o.doc[j], l.typed, "near", by)
			return by * e.fading.of(instant[o.doc[j]])
		})
	}
	return err
}

// raiseDays raises the articles that appeared on the days of a typed date and do not
// speak of them. Their share of the archive says how much that tells.
func (e *execution) raiseDays(found []hits, l *leaf) error {
	df := 0
	err := e.each(func(i int) error {
		df += int(e.daysOf(l.appeared, i).GetCardinality())
		return nil
	})
	if err != nil {
		return err
	}
	by := float32(appearedWeight * inverse(e.stats.articles, df))
	return e.each(func(i int) error {
		silent := roaring.AndNot(e.daysOf(l.appeared, i), e.sets[l][i]).ToArray()
		found[i].raise(silent, func(j int) float32 {
			e.note(i, silent[j], l.typed, "published", by)
			return by
		})
		return nil
	})
}

// foremost returns the best hits of the edition, by volume.
func (e *execution) foremost(found []hits, r Request) []*roaring.Bitmap {
	c := &collected{state: e.state, order: ByRelevance, keep: nearDepth}
	docs := make([]*roaring.Bitmap, len(found))
	for i, h := range found {
		docs[i] = roaring.New()
		v := e.state.volumes[i]
		hidden := v.hiddenAt(r.Now)
		for j, d := range h.doc {
			if !hidden.has(d) {
				c.offer(candidate{volume: i, doc: d, score: h.score[j], class: h.class[j], instant: v.columns.instant[d]})
			}
		}
	}
	for _, k := range c.top {
		docs[k.volume].Add(k.doc)
	}
	return docs
}

// raise adds to the scores of the hits among docs, which come in order.
func (h *hits) raise(docs []uint32, by func(j int) float32) {
	i := 0
	for j, d := range docs {
		for i < len(h.doc) && h.doc[i] < d {
			i++
		}
		if i < len(h.doc) && h.doc[i] == d {
			h.score[i] += by(j)
		}
	}
}
