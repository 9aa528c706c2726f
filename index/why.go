package index

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// Explain holds the printed stages of a search.
type Explain struct {
	Tree    string         `json:"tree"` // query.Node
	Plan    string         `json:"plan"` // after binding; of many alternatives the first, and how many there are
	Clauses []ClauseCounts `json:"clauses,omitempty"`
}

// ClauseCounts tells how wide one clause of a plan is.
type ClauseCounts struct {
	Typed    string `json:"typed"`
	Terms    int    `json:"terms"`    // spellings and stems that answer it
	Articles int    `json:"articles"` // that have it and may be read
}

// Why tells how a hit came by its place: the clauses that it answers, whose scores
// add up to its own.
type Why struct {
	Score   float64  `json:"score"`
	Class   int      `json:"class"`   // 0 as typed; hits are ordered by it first
	Length  float64  `json:"length"`  // words of the article, weighted by part
	Average float64  `json:"average"` // of all articles
	Clauses []Clause `json:"clauses"`
}

// Clause is one clause of a query that a hit answers. The terms add up to its score.
type Clause struct {
	Typed    string  `json:"typed"`
	Score    float64 `json:"score"` // 0 for conditions, which are not scored
	Class    int     `json:"class"`
	Articles int     `json:"articles,omitempty"` // that have it and may be read
	Rarity   float64 `json:"rarity,omitempty"`   // inverse document frequency
	Terms    []Adds  `json:"terms,omitempty"`
}

// inspector looks at single articles after a search. What it reads is kept for the
// next article of the page.
type inspector struct {
	*execution
	hits     map[plan][]hits // of leaves and days, by volume
	lists    map[termIn]*roaring.Bitmap
	readable map[*leaf]int
	hidden   func(volume int) bitset
	veils    map[int]*roaring.Bitmap
}

// termIn names one list of postings.
type termIn struct {
	volume, field int
	term          string
}

func newInspector(e *execution, r Request) *inspector {
	return &inspector{execution: e, hits: map[plan][]hits{}, lists: map[termIn]*roaring.Bitmap{}, readable: map[*leaf]int{}, veils: map[int]*roaring.Bitmap{},
		hidden: func(volume int) bitset { return e.state.volumes[volume].hiddenAt(r.Now) }}
}

// gone counts the hidden articles.
func (x *inspector) gone() (n int) {
	for i := range x.state.volumes {
		if veil := x.veil(i); veil != nil {
			n += int(veil.GetCardinality())
		}
	}
	return n
}

// veil returns what is hidden of a volume as a set, nil where nothing is.
func (x *inspector) veil(volume int) *roaring.Bitmap {
	veil, ok := x.veils[volume]
	if !ok {
		if veil = roaring.FromDense(x.hidden(volume), true); veil.IsEmpty() {
			veil = nil
		}
		x.veils[volume] = veil
	}
	return veil
}

// why explains a hit.
func (x *inspector) why(p plan, k candidate) (*Why, error) {
	clauses, _, err := x.clauses(p, k.volume, k.doc)
	clauses = append(append(clauses, x.raised[located{k.volume, k.doc}]...), x.faded(k)...)
	return &Why{Score: round(float64(k.score)), Class: int(k.class), Clauses: clauses, Average: round(x.stats.average),
		Length: weightedLength(x.state.volumes[k.volume].columns, k.doc)}, err
}

// clauses returns the clauses of a plan that an article answers, and whether it
// answers the plan: what an alternative has that fails as a whole adds nothing.
func (x *inspector) clauses(p plan, volume int, doc uint32) (list []Clause, ok bool, err error) {
	switch p := p.(type) {
	case allOf:
		return x.several(p, volume, doc, true)
	case anyOf:
		return x.several(p, volume, doc, false)
	case *noneOf:
		_, has, err := x.clauses(p.p, volume, doc)
		return nil, !has, err
	case every:
		return nil, true, nil
	case *leaf:
		return x.clause(p, p, volume, doc)
	case *speaks:
		return x.clause(p, p.leaf, volume, doc)
	}
	if _, _, ok := x.at(p, volume, doc); !ok {
		return nil, false, nil
	}
	return []Clause{{Typed: typedOf(p)}}, true, nil
}

// several gathers from a list of plans, all of which must hold or any.
func (x *inspector) several(list []plan, volume int, doc uint32, all bool) (out []Clause, ok bool, err error) {
	ok = all
	for _, p := range list {
		part, holds, err := x.clauses(p, volume, doc)
		if err != nil || all && !holds {
			return nil, false, err
		}
		ok = ok || holds
		out = append(out, part...)
	}
	return out, ok, nil
}

// clause explains what a leaf adds; p is the leaf itself, or the plan that asks for
// it without a score.
func (x *inspector) clause(p plan, l *leaf, volume int, doc uint32) ([]Clause, bool, error) {
	score, class, ok := x.at(p, volume, doc)
	if !ok {
		return nil, false, nil
	}
	c := Clause{Typed: cmp.Or(l.typed, brief(l)), Score: fine(float64(score)), Class: int(class),
		Articles: x.articles(l), Rarity: fine(inverse(x.stats.articles-x.gone(), x.articles(l)))}
	terms, err := x.terms(l, volume, doc)
	if err != nil {
		return nil, false, err
	}
	c.Terms = dividedAmong(terms, float64(score))
	return []Clause{c}, true, nil
}

// at looks one article up in the hits of a plan that is no list.
func (x *inspector) at(p plan, volume int, doc uint32) (score float32, class uint8, ok bool) {
	if x.broken[volume] {
		return 0, 0, false
	}
	if _, all := p.(every); all {
		return 0, 0, true
	}
	if x.hits[p] == nil {
		x.hits[p] = make([]hits, len(x.state.volumes))
	}
	h := &x.hits[p][volume]
	if h.doc == nil {
		*h = x.combine(p, volume)
	}
	i, ok := slices.BinarySearch(h.doc, doc)
	if !ok {
		return 0, 0, false
	}
	return h.score[i], h.class[i], true
}

// articles counts those that have a leaf, hidden ones left out: the count a reader
// is told must not tell of what an embargo holds back.
func (x *inspector) articles(l *leaf) int {
	n, ok := x.readable[l]
	if !ok {
		n, _ = x.readers(l, x.hidden) // what cannot be read is not counted
		x.readable[l] = n
	}
	return n
}

// Lines prints the explanation, a line for each clause and each of its terms.
func (w *Why) Lines() (lines []string) {
	for _, c := range w.Clauses {
		if len(c.Terms) == 0 {
			lines = append(lines, c.Typed+": holds")
			continue
		}
		lines = append(lines, fmt.Sprintf("%s: %.4f, class %d, in %d articles (rarity %.2f)", c.Typed, c.Score, c.Class, c.Articles, c.Rarity))
		for _, t := range c.Terms {
			part := ""
			if t.Part != "" {
				part = " in the " + t.Part
			}
			lines = append(lines, fmt.Sprintf("  %.4f %s ×%d%s (%s)", t.Adds, t.Term, t.Times, part, t.How))
		}
	}
	return append(lines, fmt.Sprintf("bm25f %.4f, class %d, length %.0f of %.1f on average", w.Score, w.Class, w.Length, w.Average))
}

// explain prints the stages of a search and counts what each clause has.
func (x *inspector) explain(b *reading) *Explain {
	out := &Explain{Tree: b.tree, Plan: brief(b.plan)}
	leaves(b.plan, func(l *leaf) {
		n := 0
		for _, s := range l.slots {
			n += len(s)
		}
		if len(out.Clauses) < maxWhyClauses {
			out.Clauses = append(out.Clauses, ClauseCounts{cmp.Or(l.typed, brief(l)), n, x.articles(l)})
		}
	})
	return out
}

// maxWhyClauses bounds the clauses that are counted: a query of 32 words has fewer,
// but a name in Han is looked for in up to 64 ways.
const maxWhyClauses = 64
