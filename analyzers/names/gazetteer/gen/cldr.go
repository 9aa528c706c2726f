package main

import (
	"encoding/json"
	"path"
	"regexp"
	"strings"

	"dateline/analyzers/names/gazetteer"
)

// languages are those of news, with the weight of a name in them.
var languages = weights(map[float64]string{
	mainWeight:   "en",
	commonWeight: "ru zh ar fr de es",
	usualWeight:  "ja pt it tr uk fa ko pl hi he el nl cs sv id vi ro hu bg sr az ka hy kk th bn ur ta fi da no nb sk hr et lv lt ms zh-Hant zh_TW pt-PT pt_BR",
})

func weights(words map[float64]string) map[string]float64 {
	m := map[string]float64{}
	for w, list := range words {
		for _, tag := range strings.Fields(list) {
			m[tag] = w
		}
	}
	return m
}

// weightIn is the weight of a name in a language. What a region or a second script
// has besides counts little: CLDR lists it many times over.
func weightIn(tag string) float64 {
	switch w := languages[tag]; {
	case w > 0:
		return w
	case strings.ContainsAny(tag, "-_"):
		return stray
	}
	return smallWeight
}

// continents are the regions of CLDR that news speaks of.
var continents = map[string]bool{
	"002": true, "003": true, "005": true, "009": true, "013": true, "019": true, "029": true, "142": true, "150": true, "419": true,
}

// territorySize makes a territory better known than any city.
const territorySize = 1e12

var territoryCode = regexp.MustCompile(`^([A-Z]{2}|\d{3})(-alt-.*)?$`)

// eachVersion calls f with the files of both versions of a package of CLDR and with
// what a name in them counts: what the newer one no longer has, little.
func eachVersion(cache, name, suffix string, f func(name string, raw []byte, share float64) error) error {
	newer := func(name string, raw []byte) error { return f(name, raw, 1) }
	older := func(name string, raw []byte) error { return f(name, raw, 0.125) }
	if err := each(cache, name+"48*.tgz", suffix, newer); err != nil {
		return err
	}
	return each(cache, name+"46*.tgz", suffix, older)
}

// territories reads the names of territories in all locales of CLDR.
func territories(cache string) (map[string]*Thing, error) {
	all := map[string]*Thing{}
	err := eachVersion(cache, "cldr-localenames-full-", "/territories.json", func(_ string, raw []byte, share float64) error {
		var file struct {
			Main map[string]struct {
				LocaleDisplayNames struct{ Territories map[string]string }
			}
		}
		if err := json.Unmarshal(raw, &file); err != nil {
			return err
		}
		for tag, locale := range file.Main {
			for key, text := range locale.LocaleDisplayNames.Territories {
				addTerritory(all, tag, key, text, share)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if err := kingdoms(cache, all); err != nil {
		return nil, err
	}
	dropShared(all)
	return all, nil
}

// kingdoms reads the names of the parts of Britain that have them in many locales.
func kingdoms(cache string, all map[string]*Thing) error {
	return each(cache, "cldr-subdivisions-full-*.tgz", ".json", func(name string, raw []byte) error {
		var file struct {
			Subdivisions struct {
				LocaleDisplayNames struct{ Subdivisions map[string]string }
			}
		}
		if err := json.Unmarshal(raw, &file); err != nil {
			return err
		}
		tag := path.Base(path.Dir(name))
		for _, code := range []string{"gbeng", "gbsct", "gbwls"} {
			if text := file.Subdivisions.LocaleDisplayNames.Subdivisions[code]; text != "" {
				addName(all, code, weightIn(tag), tag == "en", text)
			}
		}
		return nil
	})
}

func addTerritory(all map[string]*Thing, tag, key, text string, share float64) {
	m := territoryCode.FindStringSubmatch(key)
	if m == nil || text == m[1] || m[1] == "ZZ" || strings.HasPrefix(m[1], "XA") || strings.HasPrefix(m[1], "XB") {
		return
	}
	if m[1][0] <= '9' && !continents[m[1]] {
		return
	}
	t := addName(all, m[1], weightIn(tag)*share, tag == "en" && m[2] == "", text)
	for _, part := range parts(text, m[1]) {
		if part = fold(part); !tooShort(part) {
			t.derived = append(t.derived, part)
		}
	}
}

// addName adds a name of the territory with the code.
func addName(all map[string]*Thing, code string, weight float64, main bool, text string) *Thing {
	t := all[code]
	if t == nil {
		t = newThing(gazetteer.Territory, territorySize)
		all[code] = t
	}
	folded := fold(text)
	if tooShort(folded) || hasDigit(folded) {
		return t
	}
	t.add(folded, weight)
	if main {
		t.main = folded
	}
	return t
}

// inBrackets matches Myanmar (Burma), Congo [DRC] and Congo - Kinshasa.
var inBrackets = regexp.MustCompile(`^(.+?)\s*(?:[(（\[](.+)[)）\]]|\s[-–—]\s(.+))$`)

// twoNames are the territories of which some locales give two names at once.
// What stands in the brackets of others tells them apart: Congo (Republic).
var twoNames = map[string]bool{"MM": true, "SZ": true, "FK": true, "CI": true, "TR": true, "TL": true, "CZ": true, "CV": true}

func parts(text, code string) []string {
	if !twoNames[code] {
		return nil
	}
	m := inBrackets.FindStringSubmatch(text)
	if m == nil {
		return nil
	}
	return []string{m[1], m[2] + m[3]}
}

// dropShared keeps what was cut out of a name where it belongs to one territory:
// Burma, but neither Congo.
func dropShared(all map[string]*Thing) {
	owners := map[string]map[*Thing]bool{}
	for _, t := range all {
		for _, d := range t.derived {
			if owners[d] == nil {
				owners[d] = map[*Thing]bool{}
			}
			owners[d][t] = true
		}
		for name := range t.weight {
			if owners[name] == nil {
				owners[name] = map[*Thing]bool{}
			}
			owners[name][t] = true
		}
	}
	for _, t := range all {
		for _, d := range t.derived {
			if len(owners[d]) == 1 {
				t.add(d, smallWeight)
			}
		}
	}
}

// zone is a time zone and what its city is called.
type zone struct {
	id    string
	names map[string]float64 // folded, with their weights
	main  string
}

// zones reads the exemplar cities of time zones in all locales.
func zones(cache string) (map[string]*zone, error) {
	all := map[string]*zone{}
	err := eachVersion(cache, "cldr-dates-full-", "/timeZoneNames.json", func(_ string, raw []byte, share float64) error {
		var file struct {
			Main map[string]struct {
				Dates struct{ TimeZoneNames struct{ Zone map[string]any } }
			}
		}
		if err := json.Unmarshal(raw, &file); err != nil {
			return err
		}
		for tag, locale := range file.Main {
			addZones(all, tag, "", locale.Dates.TimeZoneNames.Zone, share)
		}
		return nil
	})
	for _, z := range all {
		if z.main == "" {
			z.main = fold(strings.ReplaceAll(path.Base(z.id), "_", " "))
			z.names[z.main] += mainWeight
		}
	}
	return all, err
}

func addZones(all map[string]*zone, tag, id string, tree map[string]any, share float64) {
	for key, value := range tree {
		switch v := value.(type) {
		case map[string]any:
			addZones(all, tag, path.Join(id, key), v, share)
		case string:
			folded := fold(v)
			if key != "exemplarCity" || id == "" || strings.HasPrefix(id, "Etc/") || tooShort(folded) {
				continue
			}
			if all[id] == nil {
				all[id] = &zone{id: id, names: map[string]float64{}}
			}
			all[id].names[folded] += weightIn(tag) * share
			if tag == "en" {
				all[id].main = folded
			}
		}
	}
}
