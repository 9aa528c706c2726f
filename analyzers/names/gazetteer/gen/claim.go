package main

import (
	"slices"
	"strings"

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
	derived []string // names cut out of longer ones, kept where nothing else has them
}

// Weights of a name by where it stands.
const (
	mainWeight   = 8   // the English or the local name
	stray        = 0.2 // a name of no known language
	commonWeight = 6   // from which on a name is Common
	usualWeight  = 2
	looseWeight  = -1 // marks what is loose
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
	weight := max(t.weight[folded], 0.05)
	if t.kind == gazetteer.City {
		weight = min(weight, mainWeight)
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
	case t.isLoose(folded):
		return packed.Loose
	case w >= commonWeight || folded == t.main:
		return packed.Common
	case w >= usualWeight:
		return packed.Usual
	}
	return packed.Rare
}

// settle gives each name of several places to the one that answers to it most:
// of two places of one name, a reader means the bigger. A place that loses the
// name it is known by keeps nothing, for nobody could tell what else it is called.
func settle(places []*Thing) {
	winner := map[string]*Thing{}
	for _, t := range places {
		for name := range t.weight {
			if w := winner[name]; w == nil || t.claim(name) > w.claim(name) || t.claim(name) == w.claim(name) && t.main < w.main {
				winner[name] = t
			}
		}
	}
	for _, t := range places {
		lost := winner[t.main] != t && t.kind == gazetteer.City
		for name := range t.weight {
			if lost || winner[name] != t {
				delete(t.weight, name)
			}
		}
	}
}

// set returns the thing as it is packed, and whether it has two names at least.
func (t *Thing) set() (packed.Set, bool) {
	s := packed.Set{Kind: uint8(t.kind)}
	for name := range t.weight {
		s.Members = append(s.Members, packed.Member{Text: name, Rank: t.rank(name)})
	}
	return s, len(s.Members) > 1
}
