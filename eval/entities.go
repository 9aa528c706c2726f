package eval

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Entity is a person, place or body with the names it goes by, no two alike.
type Entity struct {
	ID       string
	Kind     string // person, place or org
	Set      string
	Variants []string
	asked    bool // its names are searched for; those of others only stand by
}

// Choice says which entities to read and for how many of them to search.
type Choice struct {
	Sets  []string // none means all
	Kind  string   // empty means all
	Limit int      // entities asked for, told by a hash of their id; 0 means all
}

// ReadEntities reads one entity a line as JSON. Other names of a person (form
// alias) are left out: no search is expected to know that two names are one man.
func ReadEntities(r io.Reader, c Choice) (list []Entity, err error) {
	err = eachLine(r, func(n int, line string) error {
		var raw struct {
			ID, Kind, Set string
			Variants      []struct{ Text, Form string }
		}
		if err := json.Unmarshal([]byte(line), &raw); err != nil {
			return fmt.Errorf("eval: line %d of the names: %w", n, err)
		}
		if c.Kind != "" && raw.Kind != c.Kind || len(c.Sets) > 0 && !slices.Contains(c.Sets, raw.Set) {
			return nil
		}
		e := Entity{ID: raw.ID, Kind: raw.Kind, Set: raw.Set}
		for _, v := range raw.Variants {
			if raw.Kind != "person" || v.Form != "alias" {
				e.add(v.Text)
			}
		}
		list = append(list, e)
		return nil
	})
	ask(list, c.Limit)
	return list, err
}

// ReadTokens reads rows of English word TAB language TAB form TAB count TAB
// source: the forms of one English word are one entity. Names are written with
// a capital, so that the words get one. Rows in quotation marks are
// what was left of sentences. Only the words that the limit asks for are kept.
func ReadTokens(r io.Reader, limit int) (list []Entity, err error) {
	place := map[string]int{}
	err = eachLine(r, func(n int, line string) error {
		cols := strings.Split(line, "\t")
		if len(cols) < 3 {
			return fmt.Errorf("eval: line %d of the words has %d columns; write word, language, form", n, len(cols))
		}
		if strings.ContainsAny(cols[0]+cols[2], "\"«»「」“”") {
			return nil
		}
		i, known := place[cols[0]]
		if !known {
			i = len(list)
			place[cols[0]] = i
			list = append(list, Entity{ID: cols[0], Kind: "word", Set: "words"})
			list[i].add(capital(cols[0]))
		}
		list[i].add(capital(cols[2]))
		return nil
	})
	ask(list, limit)
	return slices.DeleteFunc(list, func(e Entity) bool { return !e.asked }), err
}

func (e *Entity) add(text string) {
	if strings.ContainsFunc(text, unicode.IsLetter) && !slices.Contains(e.Variants, text) {
		e.Variants = append(e.Variants, text)
	}
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToTitle(r)) + s[n:]
}

// ask marks limit entities of two names and more, those whose ids have the smallest hashes.
func ask(list []Entity, limit int) {
	var order []int
	for i := range list {
		if len(list[i].Variants) > 1 {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return compareHashes(list[a].ID, list[b].ID) })
	if limit > 0 {
		order = order[:min(limit, len(order))]
	}
	for _, i := range order {
		list[i].asked = true
	}
}

func compareHashes(a, b string) int {
	x, y := hashOf(a), hashOf(b)
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return strings.Compare(a, b)
}

func hashOf(s string) uint64 {
	h := fnv.New64a()
	io.WriteString(h, s)
	return h.Sum64() * 0x9e3779b97f4a7c15 >> 8 // FNV alone keeps neighbours together
}

// scripts are the writings that figures are told apart by. Hiragana and
// Katakana count as Kana, and a text with either is Kana.
var scripts = []struct {
	name  string
	table *unicode.RangeTable
}{
	{"Latin", unicode.Latin}, {"Cyrillic", unicode.Cyrillic}, {"Arabic", unicode.Arabic}, {"Hebrew", unicode.Hebrew}, {"Greek", unicode.Greek},
	{"Georgian", unicode.Georgian}, {"Armenian", unicode.Armenian}, {"Han", unicode.Han}, {"Kana", unicode.Katakana}, {"Kana", unicode.Hiragana},
	{"Hangul", unicode.Hangul}, {"Devanagari", unicode.Devanagari}, {"Bengali", unicode.Bengali}, {"Tamil", unicode.Tamil}, {"Thai", unicode.Thai},
	{"Ethiopic", unicode.Ethiopic}, {"Gujarati", unicode.Gujarati}, {"Gurmukhi", unicode.Gurmukhi}, {"Kannada", unicode.Kannada}, {"Khmer", unicode.Khmer},
	{"Lao", unicode.Lao}, {"Malayalam", unicode.Malayalam}, {"Myanmar", unicode.Myanmar}, {"Odia", unicode.Oriya}, {"Sinhala", unicode.Sinhala},
	{"Telugu", unicode.Telugu}, {"Tibetan", unicode.Tibetan},
}

// ScriptOf names the script that most letters of a text are written in, other
// where it is none that is told apart.
func ScriptOf(text string) string {
	counts, last := map[string]int{}, 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		if !unicode.Is(scripts[last].table, r) {
			last = max(0, slices.IndexFunc(scripts, func(s struct {
				name  string
				table *unicode.RangeTable
			}) bool {
				return unicode.Is(s.table, r)
			}))
		}
		if unicode.Is(scripts[last].table, r) {
			counts[scripts[last].name]++
		}
	}
	if counts["Kana"] > 0 && counts["Kana"]+counts["Han"] > counts["Latin"] {
		return "Kana"
	}
	best, most := "other", 0
	for _, s := range scripts {
		if counts[s.name] > most {
			best, most = s.name, counts[s.name]
		}
	}
	return best
}
