package main

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"dateline/analyzers/names"
)

// pair is two words and whether they are one name.
type pair struct {
	a, b string
	same bool
}

// sample is the pairs of one relation.
type sample []pair

func (s sample) String() string {
	same := 0
	for _, p := range s {
		if p.same {
			same++
		}
	}
	return fmt.Sprintf("%d pairs of one name and %d of two", same, len(s)-same)
}

// Limits of what is learned from. Rows mined from articles hold words that have
// nothing to do with each other: a pair that costs more than half of a word is
// taken for such, and two names that cost more are never taken for one.
const (
	maxShare  = 40 // percent of the weight
	maxSame   = 12000
	maxRivals = 36000
	maxTrials = 400000
)

// collector gathers the pairs of one half.
type collector struct {
	prices *names.Prices
	owners map[string][]int // groups of a word
	pairs  map[names.Relation]sample
	seen   map[[2]string]bool
	random *rand.Rand
}

// collect pairs the words of a half: those of one group that the present prices
// find alike, and as rivals those of two groups that sound somewhat alike.
func collect(groups []*group, prices *names.Prices, half int) map[names.Relation]sample {
	c := &collector{prices, map[string][]int{}, map[names.Relation]sample{}, map[[2]string]bool{}, rand.New(rand.NewPCG(1, uint64(half)))}
	for i, g := range groups {
		if g.half == half {
			c.own(i, g)
		}
	}
	for _, g := range groups {
		if g.half == half {
			c.sameOf(g)
		}
	}
	all := map[names.Relation]sample{}
	for rel := range names.Relation(len(prices.Sound)) {
		same := c.pairs[rel]
		c.random.Shuffle(len(same), func(i, j int) { same[i], same[j] = same[j], same[i] })
		all[rel] = append(slices.Clone(same[:min(len(same), maxSame)]), c.rivals(rel, same)...)
	}
	return all
}

func (c *collector) own(i int, g *group) {
	for _, form := range g.forms {
		for _, w := range form {
			if !slices.Contains(c.owners[w], i) {
				c.owners[w] = append(c.owners[w], i)
			}
		}
	}
}

// sameOf pairs each word of a form with the nearest one of every other form.
func (c *collector) sameOf(g *group) {
	for i, form := range g.forms {
		for _, other := range g.forms[:i] {
			for _, w := range form {
				if best, rel, ok := c.nearest(w, other); ok && best != w && !c.seen[[2]string{w, best}] {
					c.seen[[2]string{w, best}], c.seen[[2]string{best, w}] = true, true
					c.pairs[rel] = append(c.pairs[rel], pair{w, best, true})
				}
			}
		}
	}
}

func (c *collector) nearest(word string, others []string) (best string, rel names.Relation, ok bool) {
	least := maxShare
	for _, other := range others {
		if al, read := c.prices.Align(word, other); read && al.Weight > 0 && al.Allowance[2] > 0 && al.Price*100/al.Weight < least {
			best, rel, ok, least = other, al.Relation, true, al.Price*100/al.Weight
		}
	}
	return best, rel, ok
}

// rivals picks pairs of words that share a key, as a search does, every such pair
// as likely as any other, and returns those of two groups that are near. Labels do
// not tell that two people bear one name, so that some rivals are none.
func (c *collector) rivals(rel names.Relation, same sample) (rivals sample) {
	filed, buckets, all := c.file(same)
	for _, bucket := range buckets {
		words := filed[bucket]
		trials := maxTrials * float64(len(words)) * float64(len(words)) / float64(all)
		for whole := int(trials + c.random.Float64()); whole > 0; whole-- {
			a, b := words[c.random.IntN(len(words))], words[c.random.IntN(len(words))]
			if a == b || names.RelationOf(a, b) != rel || c.seen[[2]string{a, b}] || c.related(a, b) {
				continue
			}
			if al, ok := c.prices.Align(a, b); ok && al.Allowance[2] > 0 && al.Price*100 <= maxShare*al.Weight {
				rivals = append(rivals, pair{a, b, false})
				c.seen[[2]string{a, b}], c.seen[[2]string{b, a}] = true, true
			}
		}
	}
	c.random.Shuffle(len(rivals), func(i, j int) { rivals[i], rivals[j] = rivals[j], rivals[i] })
	return rivals[:min(len(rivals), maxRivals)]
}

// file files the words of the pairs under their keys, and counts the pairs of words
// that share one.
func (c *collector) file(same sample) (filed map[string][]string, keys []string, pairs int) {
	filed = map[string][]string{}
	done := map[string]bool{}
	for _, p := range same {
		for _, w := range [2]string{p.a, p.b} {
			if done[w] {
				continue
			}
			done[w] = true
			for _, key := range names.Keys(nil, w) {
				filed[key] = append(filed[key], w)
			}
		}
	}
	for key, words := range filed {
		keys = append(keys, key)
		pairs += len(words) * len(words)
	}
	slices.Sort(keys)
	return filed, keys, pairs
}

// related reports whether two words are of one group.
func (c *collector) related(a, b string) bool {
	return slices.ContainsFunc(c.owners[a], func(i int) bool { return slices.Contains(c.owners[b], i) })
}
