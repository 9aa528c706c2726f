package main

import (
	"strings"
	"testing"

	"dateline/analyzers/names/gazetteer"
)

func TestEveryAdditionIsWellFormed(t *testing.T) {
	places, people, err := amend(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(places) < 80 || len(people) < 100 {
		t.Errorf("%d places and %d names of persons: much is missing", len(places), len(people))
	}
	for _, thing := range append(places, people...) {
		if len(thing.weight)+len(thing.loose) < 2 {
			t.Errorf("%s has no other name", thing.main)
		}
	}
	for _, text := range []string{"town Paris: Parigi", "city Paris, Parigi", "x"} {
		if _, err := parse(text); err == nil {
			t.Errorf("%q: no error", text)
		}
	}
}

func place(size float64, main string, names ...string) *Thing {
	t := newThing(gazetteer.City, size)
	t.main = main
	t.add(main, mainWeight)
	for _, name := range names {
		t.add(name, commonWeight)
	}
	return t
}

func TestTheBiggerPlaceWins(t *testing.T) {
	big, small := place(2e6, "paris", "parigi"), place(3e4, "paris", "парис", "paris texas")
	namesake := place(1e6, "parijs", "parigi")
	settle([]*Thing{small, big, namesake})
	if big.weight["parigi"] == 0 || namesake.weight["parigi"] != 0 {
		t.Error("the bigger place does not keep a name that both have")
	}
	if len(small.weight) != 0 || big.weight["парис"] == 0 || big.weight["paris texas"] != 0 {
		t.Error("the smaller Paris should leave its spellings, and no more, to the bigger")
	}
	if namesake.weight["parijs"] == 0 {
		t.Error("a place with a name of its own is lost")
	}
}

func TestDoubtfulNames(t *testing.T) {
	for _, name := range []string{"bei jing", "BJS", "Pekin'", "kyyf"} {
		if !doubtful(name) {
			t.Errorf("%s is kept", name)
		}
	}
	for _, name := range []string{"Lemberg", "Львов", "Pékin", "北京"} {
		if doubtful(name) {
			t.Errorf("%s is left out", name)
		}
	}
}

func TestStrangersInAClusterAreLoose(t *testing.T) {
	c := cluster("vladimir, wladimir, владимир, vladímir, вова")
	c.loosenStrangers()
	for name, weight := range c.weight {
		if loose := weight < 0; loose != strings.HasPrefix(name, "вова") {
			t.Errorf("%s: loose is %v", name, loose)
		}
	}
	c = cluster("wang, wong, 王")
	c.loosenStrangers()
	if c.weight["wang"] < 0 || c.weight["wong"] >= 0 {
		t.Error("Wong should be a loose reading of 王, Wang a firm one")
	}
}
