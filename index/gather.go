package index

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"

	"dateline/analyzers"
)

// gatherer takes down the terms of articles as they are met, as numbers, and puts
// them in order once for many articles. It belongs to one goroutine, which uses it
// again for one chunk after the other: a word that was met before costs no look-up,
// since the analyzer's own record of it holds the numbers.
type gatherer struct {
	known  map[string]uint32 // number of a term
	terms  []string          // by number
	heads  []uint64          // their first eight bytes: most comparisons end there
	round  uint32            // of the numbers, see analyzers.Mark
	hits   [][]hit           // by row of the schema
	has    []bool            // rows that an article has, be it without a term
	docs   int
	marks  []int     // where the hits of the article in hand begin
	in     []bool    // rows that it has
	counts []uint32  // scratch of sorting, by term
	met    []uint32  // scratch: terms of a field
	sorted []place32 // scratch: where they stand, by term
}

// hit is one occurrence of a term: where it stands, and 0 where that is not kept.
type hit struct{ term, doc, pos uint32 }

type place32 struct{ doc, pos uint32 }

// maxNumbers is how many terms a gatherer numbers before it begins anew: about
// 20 MB with their texts, and more than the words of most volumes.
const maxNumbers = 1 << 18

func newGatherer() *gatherer {
	n := len(schema)
	return &gatherer{known: map[string]uint32{}, round: 1, hits: make([][]hit, n), has: make([]bool, n), marks: make([]int, n), in: make([]bool, n)}
}

// begin starts an article, end keeps what it gave and drop forgets it.
func (g *gatherer) begin() {
	for f := range g.hits {
		g.marks[f] = len(g.hits[f])
		g.in[f] = false
	}
}

// enter begins a field of the article in hand.
func (g *gatherer) enter(field int) { g.in[field] = true }

func (g *gatherer) end() {
	g.docs++
	for f, in := range g.in {
		g.has[f] = g.has[f] || in
	}
}

func (g *gatherer) drop() {
	for f := range g.hits {
		g.hits[f] = g.hits[f][:g.marks[f]]
	}
}

// reset forgets the articles of a chunk.
func (g *gatherer) reset() {
	for f := range g.hits {
		g.hits[f], g.has[f] = g.hits[f][:0], false
	}
	g.docs = 0
}

// full reports whether there are so many numbers that they should begin anew.
func (g *gatherer) full() bool { return len(g.terms) > maxNumbers }

// renumber forgets all numbers. No article may be in hand, nor a chunk.
func (g *gatherer) renumber() {
	clear(g.known)
	clear(g.terms)
	g.terms, g.heads = g.terms[:0], g.heads[:0]
	g.round++
}

// number returns the number of a term, which outlives its text.
func (g *gatherer) number(term string) uint32 {
	n, ok := g.known[term]
	if !ok {
		n = g.name(term)
	}
	return n
}

// numberOf is number for a term that is kept only if it is new.
func (g *gatherer) numberOf(term []byte) uint32 {
	n, ok := g.known[string(term)]
	if !ok {
		n = g.name(string(term))
	}
	return n
}

func (g *gatherer) name(term string) uint32 {
	n := uint32(len(g.terms))
	g.known[term] = n
	g.terms, g.heads = append(g.terms, term), append(g.heads, head8(term))
	return n
}

// head8 is the first eight bytes of a term as a number of the same order.
func head8[T string | []byte](s T) uint64 {
	var b [8]byte
	copy(b[:], s)
	return binary.BigEndian.Uint64(b[:])
}

// add takes down a term of a field of the article in hand.
func (g *gatherer) add(field int, term uint32, pos int) {
	g.hits[field] = append(g.hits[field], hit{term, uint32(g.docs), uint32(pos)})
}

// mark gives the analyzer's record of a word the numbers of its terms.
func (g *gatherer) mark(f *analyzers.Form) {
	f.Mark.Round, f.Mark.Word = g.round, g.number(f.Word)
	if f.Stem != "" {
		f.Mark.Stem = g.number(f.Stem)
	}
}

// sort puts the hits of a field in order: it returns the terms in order, and for
// each, in the same order, how many places it has and where they are.
func (g *gatherer) sort(field int) (terms, counts []uint32, places []place32) {
	hits := g.hits[field]
	if len(g.counts) < len(g.terms) {
		g.counts = make([]uint32, len(g.terms)+len(g.terms)/4)
	}
	g.met = g.met[:0]
	for i := range hits {
		if g.counts[hits[i].term]++; g.counts[hits[i].term] == 1 {
			g.met = append(g.met, hits[i].term)
		}
	}
	slices.SortFunc(g.met, func(a, b uint32) int {
		if c := cmp.Compare(g.heads[a], g.heads[b]); c != 0 {
			return c
		}
		return strings.Compare(g.terms[a], g.terms[b])
	})
	g.sorted = slices.Grow(g.sorted[:0], len(hits))[:len(hits)]
	counts = make([]uint32, len(g.met))
	at := uint32(0)
	for i, term := range g.met {
		counts[i] = g.counts[term]
		g.counts[term] = at
		at += counts[i]
	}
	for i := range hits {
		h := &hits[i]
		g.sorted[g.counts[h.term]] = place32{h.doc, h.pos}
		g.counts[h.term]++
	}
	for _, term := range g.met {
		g.counts[term] = 0
	}
	return g.met, counts, g.sorted
}
