package main

import (
	"slices"
	"strings"
	"unicode"

	"dateline/analyzers/names/gazetteer"
	"dateline/analyzers/names/gazetteer/packed"
)

// Thing is something that has names.
type Thing struct {
	kind    gazetteer.Kind
	size    float64  // how well known it is: people who live there, or sources that name it
	main    string   // the name that it must not lose to another
	source  string   // its number in the source, where names alone do not tell things apart
	loose   []string // beginnings of folded names that are loose
	weight  map[string]float64
	stated  bool     // in additions.txt
	derived []string // names cut out of longer ones, kept where nothing else has them
}

// Weights of a name by where it stands.
const (
	mainWeight   = 8    // the English or the local name
	stray        = 0.25 // a name of no known language
	commonWeight = 4    // of the languages with much news
	usualWeight  = 2    // of those with news
	smallWeight  = 0.75 // of another language: two of them do not outweigh one with news
	rareSize     = 3e6  // of a territory under a name that only a small language has
	looseWeight  = -1   // marks what is loose
)

func newThing(kind gazetteer.Kind, size float64) *Thing {
	return &Thing{kind: kind, size: size, weight: map[string]float64{}}
}

// add gives the thing a folded name.
func (t *Thing) add(folded string, weight float64) {
	if folded == "" || t.weight[folded] < 0 {
		return
	}
	if weight < 0 {
		t.weight[folded] = weight
		return
	}
	t.weight[folded] += weight
}

// claim is how strongly the thing answers to a name.
func (t *Thing) claim(folded string) float64 {
	weight := max(t.weight[folded], stray/8)
	switch {
	case t.kind == gazetteer.City:
		return t.size * min(weight, mainWeight)
	case weight < usualWeight:
		return rareSize * weight
	}
	return t.size * weight
}

// isLoose reports historic names.
func (t *Thing) isLoose(folded string) bool {
	return t.weight[folded] < 0 || slices.ContainsFunc(t.loose, func(p string) bool { return strings.HasPrefix(folded, p) })
}

// rank grades a name.
func (t *Thing) rank(folded string) packed.Rank {
	switch w := t.weight[folded]; {
	case t.isLoose(folded), t.leftToSound(folded, w):
		return packed.Loose
	case w >= mainWeight || folded == t.main:
		return packed.Main
	case w >= commonWeight:
		return packed.Common
	case w >= usualWeight:
		return packed.Usual
	case w >= smallWeight:
		return packed.Rare
	}
	return packed.Stray
}

// leftToSound reports the form of a town in a small language that has the consonants
// of the main one. If it is a spelling of it, the rules of sound say so; if it only
// happens to be alike, as Viana and Vienna, they know better. Of countries there are
// too few for that to happen.
func (t *Thing) leftToSound(folded string, weight float64) bool {
	if t.kind != gazetteer.City || weight >= usualWeight || folded == t.main || scriptOf(folded) != unicode.Latin {
		return false
	}
	mine, _ := skeleton(folded)
	main, ok := skeleton(t.main)
	return ok && mine == main
}

// settle gives each name of several places to the one that answers to it most:
// of two places of one name, a reader means the bigger. A city that loses the name
// it is known by is dropped, for nobody could tell what else it is called; what is
// dropped takes no names from others, but leaves its own to a bigger one that is
// called the same, for they spell one word.
func settle(places []*Thing) {
	places = slices.DeleteFunc(slices.Clone(places), func(t *Thing) bool { return len(t.weight) == 0 })
	for _, t := range places {
		if t.weight[t.main] == 0 { // what it is called in English is no name that is kept
			t.main = t.head()
		}
	}
	dropped := map[*Thing]bool{}
	for again := true; again; {
		again = false
		winner := winners(places, dropped)
		for _, t := range places {
			w := winner[t.main]
			if t.kind == gazetteer.City && !dropped[t] && w != t && (w.kind != gazetteer.City || winner[w.main] == w) {
				dropped[t], again = true, true
				if w.kind == gazetteer.City && w.main == t.main {
					w.inherit(t)
				}
			}
		}
	}
	winner := winners(places, dropped)
	for _, t := range places {
		for name := range t.weight {
			if dropped[t] || winner[name] != t {
				delete(t.weight, name)
			}
		}
	}
}

// inherit takes over the names of another place of the same name, but for longer
// ones, which say more than the word.
func (t *Thing) inherit(other *Thing) {
	for name := range other.weight {
		if strings.Count(name, " ") == strings.Count(t.main, " ") && t.weight[name] == 0 {
			t.weight[name] = stray / 8
		}
	}
}

// winners returns the best claimant of each name, among those not dropped.
func winners(places []*Thing, dropped map[*Thing]bool) map[string]*Thing {
	best := map[string]*Thing{}
	for _, t := range places {
		if dropped[t] {
			continue
		}
		for name := range t.weight {
			w := best[name]
			if w == nil || t.claim(name) > w.claim(name) || t.claim(name) == w.claim(name) && t.main+t.source < w.main+w.source {
				best[name] = t
			}
		}
	}
	return best
}

// set returns the thing as it is packed, and whether it has two names at least.
func (t *Thing) set() (packed.Set, bool) {
	s := packed.Set{Kind: uint8(t.kind)}
	for name := range t.weight {
		s.Members = append(s.Members, packed.Member{Text: name, Rank: t.rank(name)})
	}
	return s, len(s.Members) > 1
}
