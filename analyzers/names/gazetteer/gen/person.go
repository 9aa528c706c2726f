package main

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"dateline/analyzers/names/gazetteer"
)

// persons reads the clusters of names of persons.
func persons(cache string) ([]*Thing, error) {
	given, family, err := lists(cache)
	if err != nil {
		return nil, err
	}
	var all []*Thing
	seen := map[string]bool{}
	err = each(cache, "rigour-*.whl", "/names/persons.txt", func(_ string, raw []byte) error {
		for line := range strings.Lines(string(raw)) {
			names, id, ok := strings.Cut(strings.TrimSpace(line), " => ")
			if !ok {
				return fmt.Errorf("no arrow in %q", line)
			}
			t := cluster(names)
			t.source = id
			if key := t.key(); len(t.weight) > 1 && !seen[key] {
				seen[key] = true
				t.kind = kindOf(t, given, family)
				t.loosenStrangers()
				all = append(all, t)
			}
		}
		return nil
	})
	return all, err
}

// cluster reads names between commas. The names of a cluster are of equal weight:
// the source does not say who bears which.
func cluster(names string) *Thing {
	t := newThing(gazetteer.Family, 0)
	for name := range strings.SplitSeq(names, ", ") {
		folded := fold(name)
		if folded == "" || hasDigit(folded) || scriptOf(folded) == nil || strings.Count(folded, " ") > 2 {
			continue
		}
		if n := len([]rune(folded)); n < 2 && scriptOf(folded) != unicode.Han && scriptOf(folded) != unicode.Hangul {
			continue
		}
		t.add(surnameStem(folded), usualWeight)
	}
	t.size = float64(len(t.weight))
	t.main = t.head()
	return t
}

// surnameStem removes what means surname in Chinese, Japanese and Korean.
func surnameStem(folded string) string {
	for _, s := range []string{"姓", "氏", "씨"} {
		if stem, ok := strings.CutSuffix(folded, s); ok && stem != "" {
			return strings.TrimSpace(stem)
		}
	}
	return folded
}

// head is the first name, in Latin letters where there is one.
func (t *Thing) head() string {
	first := ""
	for name := range t.weight {
		latin, has := scriptOf(name) == unicode.Latin, scriptOf(first) == unicode.Latin
		if first == "" || latin && !has || latin == has && name < first {
			first = name
		}
	}
	return first
}

func (t *Thing) key() string {
	names := make([]string, 0, len(t.weight))
	for name := range t.weight {
		names = append(names, name)
	}
	slices.Sort(names)
	return strings.Join(names, "\n")
}

// kindOf tells given names from family names by lists of both. What is in neither
// is taken for a family name, which most names are.
func kindOf(t *Thing, given, family map[string]bool) gazetteer.Kind {
	first, last := 0, 0
	for name := range t.weight {
		if given[name] {
			first++
		}
		if family[name] {
			last++
		}
	}
	if first > last {
		return gazetteer.Given
	}
	return gazetteer.Family
}

// listHead matches the beginning of a list of names in Faker's sources.
var listHead = regexp.MustCompile(`(?m)^    (\w*(?:first|last)_names?\w*)\b[^=\n]*= *(?:OrderedDict\()?[\[({]`)

var quoted = regexp.MustCompile(`"([^"]+)"|'([^']+)'`)

// lists reads given and family names, folded. They tell kinds apart; none of them
// is stored.
func lists(cache string) (given, family map[string]bool, err error) {
	given, family = map[string]bool{}, map[string]bool{}
	err = each(cache, "[Ff]aker-*.whl", "/__init__.py", func(name string, raw []byte) error {
		if !strings.Contains(name, "/providers/person/") {
			return nil
		}
		text := string(raw)
		for _, at := range listHead.FindAllStringSubmatchIndex(text, -1) {
			into := family
			if strings.Contains(text[at[2]:at[3]], "first") {
				into = given
			}
			body, _, _ := strings.Cut(text[at[1]:], "\n    )")
			body, _, _ = strings.Cut(body, "\n    ]")
			for _, m := range quoted.FindAllStringSubmatch(body, -1) {
				into[fold(m[1]+m[2])] = true
			}
		}
		return nil
	})
	return given, family, err
}

// maxShared is how many names of persons a form may stand for. Li belongs to
// twenty; in all but the best known it is loose.
const maxShared = 4

// share makes forms loose that stand for too many names.
func share(people []*Thing) {
	owners := map[string][]*Thing{}
	for _, t := range people {
		for name, weight := range t.weight {
			if weight > 0 {
				owners[name] = append(owners[name], t)
			}
		}
	}
	for name, list := range owners {
		if len(list) <= maxShared {
			continue
		}
		slices.SortFunc(list, func(a, b *Thing) int {
			return cmp.Or(cmp.Compare(b.size, a.size), strings.Compare(a.main, b.main), strings.Compare(a.source, b.source))
		})
		for _, t := range list[maxShared:] {
			if t.stated {
				continue
			}
			t.weight[name] = looseWeight
		}
	}
}
