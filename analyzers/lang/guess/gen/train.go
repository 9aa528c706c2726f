package main

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"dateline/analyzers/lang/guess/grams"
)

const (
	// textShare is the part of a class's probability that running text has where
	// there is also a word list: the text knows the small words, the list the rest.
	textShare = 0.5

	// leastList is the number of words of a list that stands for a language. Where
	// there is none, its share is left to the words that were not seen.
	leastList = 1000

	// dampen takes weight from the words that a help text repeats.
	dampen = 0.7

	// floor is the probability of an n-gram that a class never showed, wordFloor
	// that of a word.
	floor, wordFloor = 4e-6, 2e-5

	// nearCare is how much more telling neighbours apart weighs than the rest.
	nearCare = 6

	// fewPeers is the number of languages of a script below which its n-grams weigh
	// fewPeersCare more: they are spread over many letters, and there are few of them.
	fewPeers, fewPeersCare = 3, 4

	// gramCost is what an n-gram takes in the model, in postings.
	gramCost = 3

	// frequent is how often a word of English or Russian must stand in their texts
	// to be taken out of the lists of others.
	frequent = 5

	// maxGrams is the number of n-grams in the model, a matter of its size.
	maxGrams = 168000

	// maxPostings is the number of classes kept for an n-gram.
	maxPostings = 40

	// leastScore is the smallest advantage worth a posting, in nats.
	leastScore = 0.75
)

// trust weighs the orders of n-grams: those of few letters are met again and again
// and say much the same each time, a whole word says it once.
var trust = [grams.MaxOrder + 2]float64{1: 0.5, 2: 0.7, 3: 1, 4: 1, 5: 1, grams.MaxOrder + 1: 2}

// gram is an n-gram with what it says of the classes.
type gram struct {
	hash     grams.Hash
	weight   float64 // how much the model would miss it
	postings []posting
}

type posting struct {
	class int
	score float64 // nats above the classes that are not named
}

// seen is a probability of an n-gram in a class.
type seen struct {
	hash  grams.Hash
	class int
	p     float64
	order int
}

// train turns counts into a model.
func train(c Counts) []byte {
	c.clear()
	classes := make([]Class, 0, len(c))
	for class := range c {
		classes = append(classes, class)
	}
	slices.SortFunc(classes, func(a, b Class) int { return cmp.Or(strings.Compare(a.Tag, b.Tag), cmp.Compare(a.Script, b.Script)) })
	loans := loanWords(c)
	var all []seen
	for i, class := range classes {
		all = append(all, probabilities(i, c[class], loans(class))...)
	}
	slices.SortFunc(all, func(a, b seen) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.class, b.class)) })
	return encode(classes, choose(classes, all))
}

// loanWords returns for a class the frequent words of the languages that others
// quote, English and Russian.
func loanWords(c Counts) func(Class) map[string]bool {
	common := map[grams.Script]map[string]bool{grams.Latin: {}, grams.Cyrillic: {}}
	quoted := []Class{{"en", grams.Latin}, {"ru", grams.Cyrillic}}
	for _, class := range quoted {
		for word, t := range c[class] {
			if t.Text >= frequent {
				common[class.Script][word] = true
			}
		}
	}
	return func(class Class) map[string]bool {
		if slices.Contains(quoted, class) {
			return nil
		}
		return common[class.Script]
	}
}

// probabilities returns the n-grams of a class that are not too rare.
func probabilities(i int, words map[string]Tally, loans map[string]bool) []seen {
	type sum struct {
		p     float64
		order int
	}
	order := slices.Sorted(maps.Keys(words)) // the order of sums shows in their last digits
	weight := weights(words, order, loans)
	sums := map[grams.Hash]sum{}
	var total [grams.MaxOrder + 2]float64
	var buf []grams.Hash
	for _, word := range order {
		p := weight(word)
		if p == 0 {
			continue
		}
		letters := []rune(word)
		buf = grams.Append(buf[:0], letters)
		for k, h := range buf {
			order := grams.Order(len(letters), k)
			sums[h] = sum{sums[h].p + p, order}
			total[order] += p
		}
	}
	whole := weight("") // what is left for unseen words
	var kept []seen
	for h, s := range sums {
		if p := whole * s.p / total[s.order]; p > floor {
			kept = append(kept, seen{h, i, p, s.order})
		}
	}
	return kept
}

// weights returns a function that gives the probability of a word, and for "" the
// sum of all of them.
func weights(words map[string]Tally, order []string, loans map[string]bool) func(word string) float64 {
	listed := func(word string) float64 {
		if t := words[word]; t.Text > 0 || !loans[word] {
			return min(t.List, 1)
		}
		return 0 // a foreign word in the list
	}
	text, list := 0.0, 0.0
	for _, word := range order {
		text += math.Pow(words[word].Text, dampen)
		list += listed(word)
	}
	return func(word string) float64 {
		switch {
		case word == "" && list < leastList:
			return textShare
		case word == "":
			return 1
		}
		p := textShare * math.Pow(words[word].Text, dampen) / max(text, 1)
		if list >= leastList {
			p += (1 - textShare) * listed(word) / list
		}
		return p
	}
}

// choose makes postings of the probabilities and keeps the n-grams that tell most.
func choose(classes []Class, all []seen) []gram {
	peers := map[grams.Script]int{}
	for _, c := range classes {
		peers[c.Script]++
	}
	var chosen []gram
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].hash == all[0].hash {
			n++
		}
		if g := judge(classes, all[:n], peers[classes[all[0].class].Script]); len(g.postings) > 0 {
			chosen = append(chosen, g)
		}
		all = all[n:]
	}
	slices.SortFunc(chosen, func(a, b gram) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.hash, b.hash)) })
	chosen = chosen[:min(len(chosen), maxGrams)]
	slices.SortFunc(chosen, func(a, b gram) int { return cmp.Compare(a.hash, b.hash) })
	return chosen
}

// judge scores the classes of one n-gram.
func judge(classes []Class, of []seen, peers int) gram {
	g := gram{hash: of[0].hash}
	order, least := of[0].order, floor
	if order > grams.MaxOrder {
		least = wordFloor
	}
	for _, s := range of {
		g.postings = append(g.postings, posting{s.class, math.Log(1 + s.p/least)})
	}
	g.weight = worth(classes, of, g.postings, peers)
	slices.SortStableFunc(g.postings, func(a, b posting) int { return cmp.Compare(b.score, a.score) })
	base := 0.0
	if len(g.postings) == peers {
		base = g.postings[peers-1].score // what all have tells nothing
	}
	if len(g.postings) > maxPostings {
		base = max(base, g.postings[maxPostings].score)
		g.postings = g.postings[:maxPostings]
	}
	for i := range g.postings {
		g.postings[i].score = (g.postings[i].score - base) * trust[order]
	}
	g.postings = slices.DeleteFunc(g.postings, func(p posting) bool { return p.score < leastScore })
	g.weight /= float64(gramCost + len(g.postings))
	return g
}

// worth says how much an n-gram tells: how far the scores lie apart, weighed by
// how often it is met, among all classes of the script and again among neighbours.
func worth(classes []Class, of []seen, scores []posting, peers int) float64 {
	mean, sum := 0.0, 0.0
	for _, s := range scores {
		mean += s.score / float64(peers)
	}
	for i, a := range of {
		sum += a.p * math.Abs(scores[i].score-mean)
		for j, b := range of[:i] {
			if neighbours[classes[a.class].Tag]&neighbours[classes[b.class].Tag] != 0 {
				sum += nearCare * max(a.p, b.p) * math.Abs(scores[i].score-scores[j].score)
			}
		}
	}
	if peers <= fewPeers {
		sum *= fewPeersCare
	}
	return sum
}
