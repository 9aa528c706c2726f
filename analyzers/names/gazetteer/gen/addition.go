package main

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"dateline/analyzers/names/gazetteer"
)

// additions is read by amend; its head says how it is written.
//
//go:embed additions.txt
var additions string

var kinds = map[string]gazetteer.Kind{
	"territory": gazetteer.Territory, "city": gazetteer.City, "given": gazetteer.Given,
	"family": gazetteer.Family, "person": gazetteer.Person,
}

// line is a line of additions.txt.
type line struct {
	kind        gazetteer.Kind
	main        string // folded
	apart       bool   // a set of its own whatever else is called so
	firm, loose []string
}

// catalogue finds things by a kind and a name.
type catalogue map[string][]*Thing

func key(k gazetteer.Kind, name string) string { return fmt.Sprint(k, " ", name) }

// amend adds what additions.txt says.
func amend(places, people []*Thing) ([]*Thing, []*Thing, error) {
	byName := catalogue{}
	for _, t := range slices.Concat(places, people) {
		for name := range t.weight {
			byName[key(t.kind, name)] = append(byName[key(t.kind, name)], t)
		}
	}
	n := 0
	for text := range strings.Lines(additions) {
		n++
		text = strings.TrimSpace(text)
		if text == "" || text[0] == '#' {
			continue
		}
		l, err := parse(text)
		if err != nil {
			return nil, nil, fmt.Errorf("additions.txt:%d: %w", n, err)
		}
		t, isNew := byName.amend(l)
		switch {
		case !isNew:
		case l.kind <= gazetteer.City:
			places = append(places, t)
		default:
			people = append(people, t)
		}
	}
	return places, people, nil
}

func parse(text string) (line, error) {
	kind, rest, _ := strings.Cut(text, " ")
	main, rest, ok := strings.Cut(rest, ":")
	k, known := kinds[kind]
	if !ok || !known {
		return line{}, fmt.Errorf("want a kind, a name and a colon")
	}
	firm, loose, _ := strings.Cut(rest, ";")
	_, apart := strings.CutPrefix(main, "~")
	l := line{kind: k, main: fold(main), apart: apart, firm: listed(firm), loose: listed(loose)}
	return l, nil
}

func listed(names string) []string {
	var list []string
	for name := range strings.SplitSeq(names, ",") {
		if name = strings.TrimSpace(name); name != "" {
			list = append(list, name)
		}
	}
	return list
}

// amend carries out a line and returns its thing.
func (c catalogue) amend(l line) (t *Thing, isNew bool) {
	var alike []*Thing
	if !l.apart {
		alike = c[key(l.kind, l.main)]
		switch l.kind {
		case gazetteer.Given, gazetteer.Family:
			alike = append(alike, c[key(gazetteer.Given+gazetteer.Family-l.kind, l.main)]...)
		}
	}
	if t = biggest(alike, l); t == nil {
		t, isNew = newThing(l.kind, 1), true
	}
	if !l.apart {
		t.main = l.main
		l.firm = append(l.firm, l.main)
	}
	if l.kind > gazetteer.City && !l.apart {
		t.size += territorySize // what is stated here is well known
		t.stated = true
		for _, other := range alike {
			other.loosen(l.loose)
		}
	}
	t.amend(l)
	return t, isNew
}

// biggest returns the best of things for a line: of its kind, called so before
// all else, and big.
func biggest(things []*Thing, l line) *Thing {
	var best *Thing
	for _, t := range things {
		if best == nil || better(t, best, l) {
			best = t
		}
	}
	return best
}

func better(a, b *Thing, l line) bool {
	if x, y := a.kind == l.kind, b.kind == l.kind; x != y {
		return x
	}
	if x, y := a.main == l.main, b.main == l.main; x != y && l.kind <= gazetteer.City {
		return x
	}
	if a.size != b.size {
		return a.size > b.size
	}
	return a.source < b.source
}

// amend adds the names; a star at the end of a loose one makes loose whatever
// begins so.
func (t *Thing) amend(l line) {
	for _, name := range l.firm {
		if folded := fold(name); folded != "" {
			t.weight[folded] = max(t.weight[folded], 0) + mainWeight
		}
	}
	for _, name := range l.loose {
		if stem, star := strings.CutSuffix(name, "*"); star {
			t.addLoose(fold(stem))
		} else if folded := fold(name); folded != "" {
			t.weight[folded] = looseWeight
		}
	}
}

// addLoose makes loose what begins with the stem, or the stem itself where nothing does.
func (t *Thing) addLoose(stem string) {
	t.loose = append(t.loose, stem)
	for name := range t.weight {
		if strings.HasPrefix(name, stem) {
			return
		}
	}
	t.add(stem, looseWeight)
}

// loosen makes those of the names loose that the thing has.
func (t *Thing) loosen(names []string) {
	for _, name := range names {
		if folded := fold(name); t.weight[folded] != 0 {
			t.weight[folded] = looseWeight
		}
	}
}
