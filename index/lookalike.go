package index

import (
	"cmp"
	"slices"
	"time"

	"dateline/analyzers/names"
)

// lookalike is a term that the sieve of a query admits.
type lookalike struct {
	term   string
	tier   names.Tier // the best that it can be, and once it was compared what it is
	known  bool       // it was compared
	cost   float64
	most   int    // articles that have it, at most; of volumes that write it like a name until it is wide
	within uint64 // those volumes, the 64th and later ones as one
	wide   bool   // so do the volumes that write it otherwise
}

// best returns the spellings of a query, the best tiers and then the most frequent
// first. Signatures say how good a term can be and the vocabulary how frequent, so
// that most terms are neither compared nor counted.
func (s *state) best(q *names.Query, now time.Time) (out []spelling) {
	r := ranking{state: s, query: q, now: now, list: s.lookalikes(q)}
	for tier := names.Dictionary; tier <= names.Loose && len(out) < maxSpellings; tier++ {
		out = append(out, r.tier(tier, maxSpellings-len(out))...)
	}
	return out
}

// lookalikes lists the terms under the keys of a query that its sieve admits.
func (s *state) lookalikes(q *names.Query) []lookalike {
	g := lookalikes{sieve: names.NewSieve(q)}
	defer g.sieve.Close()
	if len(s.volumes) > 1 {
		g.places = map[string]int{}
	}
	for i := range s.volumes {
		g.volume(s.volumes[i].names, q.Keys(), i)
	}
	return slices.DeleteFunc(g.list, func(l lookalike) bool { return s.stops[l.term] }) // Apple sounds like the Hebrew but
}

// lookalikes gathers them.
type lookalikes struct {
	sieve  *names.Sieve
	list   []lookalike
	places map[string]int // in the list, by term; nil where no second volume can bring a term again
}

// signBatch is how many signatures are fetched at once: they lie apart, and the
// memory brings many in the time of one.
const signBatch = 32

// volume gathers those of the i-th volume.
func (g *lookalikes) volume(v *vocabulary, keys []string, i int) {
	seen := newBitset(v.terms.len()) // a term has several keys
	var fresh [signBatch]uint32
	var signs [signBatch]names.Signature
	for _, key := range keys {
		for list := v.filed(key); len(list) > 0; list = list[min(len(list), signBatch):] {
			n := 0
			for _, t := range list[:min(len(list), signBatch)] {
				fresh[n], signs[n] = t, v.signs[t]
				if !seen.has(t) {
					seen.set(t)
					n++
				}
			}
			for k, t := range fresh[:n] {
				if _, ok := g.sieve.Admits(signs[k]); ok {
					g.add(v, t, i)
				}
			}
		}
	}
}

// add notes a term of the i-th volume.
func (g *lookalikes) add(v *vocabulary, t uint32, i int) {
	word := v.terms.raw(int(t))
	best, ok := g.sieve.AdmitsWord(v.signs[t], word)
	if !ok {
		return
	}
	at, met := g.places[string(word)]
	if !met {
		at = len(g.list)
		g.list = append(g.list, lookalike{term: v.terms.get(t), tier: max(best, names.Dictionary)})
		if g.places != nil {
			g.places[g.list[at].term] = at
		}
	}
	g.list[at].within |= 1 << min(i, 63)
	g.list[at].most += int(atMost(v.often[t]))
}

// widen finds the volumes that have a term but write it like no name, and counts
// its articles there if asked to.
func (s *state) widen(l *lookalike, count bool) {
	if l.wide || len(s.volumes) == 1 {
		return
	}
	l.wide = true
	for i := range s.volumes {
		v := &s.volumes[i]
		if i < 63 && l.within&(1<<i) != 0 || !v.names.other.mayHave(l.term) {
			continue
		}
		l.within |= 1 << min(i, 63)
		if count {
			l.most += int(v.having(l.term).GetCardinality())
		}
	}
}

// ranking picks the spellings of a query.
type ranking struct {
	*state
	query    *names.Query
	now      time.Time
	list     []lookalike
	compared int
}

// tier returns the n best spellings of a tier.
func (r *ranking) tier(tier names.Tier, n int) (top []spelling) {
	var group []*lookalike
	for i := range r.list {
		if r.list[i].tier == tier {
			group = append(group, &r.list[i])
		}
	}
	if len(group) > n { // or all of them are counted
		for _, l := range group {
			r.widen(l, true)
		}
	}
	slices.SortFunc(group, func(a, b *lookalike) int { return cmp.Or(b.most-a.most, cmp.Compare(a.term, b.term)) })
	for _, l := range group {
		bound := spelling{term: l.term, articles: l.most}
		if len(top) == n && bound.before(&top[n-1]) >= 0 {
			break // nor does any that follows
		}
		if r.compare(l); l.tier != tier {
			continue // it is of a later one, or no spelling
		}
		r.widen(l, false)
		sp := spelling{term: l.term, tier: tier, cost: l.cost, articles: r.frequency(l.term, l.within, r.now)}
		if sp.articles == 0 {
			continue
		}
		at, _ := slices.BinarySearchFunc(top, &sp, func(a spelling, b *spelling) int { return a.before(b) })
		if top = slices.Insert(top, at, sp); len(top) > n {
			top = top[:n]
		}
	}
	return top
}

// before orders spellings of one tier.
func (a *spelling) before(b *spelling) int {
	return cmp.Or(b.articles-a.articles, cmp.Compare(a.term, b.term))
}

// noTier marks what is no other spelling.
const noTier = names.Loose + 1

// compare finds the tier of a term.
func (r *ranking) compare(l *lookalike) {
	if l.known {
		return
	}
	if l.known = true; r.compared == maxCandidates {
		l.tier = noTier
		return
	}
	r.compared++
	tier, cost, ok := r.query.CompareFiled(l.term)
	if l.tier, l.cost = tier, cost; !ok || tier <= names.Folded {
		l.tier = noTier
	}
}

// frequency counts the articles that have a surface term and may be found, in the
// volumes of a set as a lookalike has it.
func (s *state) frequency(term string, within uint64, now time.Time) (n int) {
	for i, v := range s.volumes {
		if within&(1<<min(i, 63)) == 0 {
			continue
		}
		docs := v.having(term)
		n += int(docs.GetCardinality())
		if docs.IsEmpty() || !v.veiled(now) {
			continue
		}
		hidden := v.hiddenAt(now)
		for it := docs.Iterator(); it.HasNext(); {
			if hidden.has(it.Next()) {
				n--
			}
		}
	}
	return n
}
