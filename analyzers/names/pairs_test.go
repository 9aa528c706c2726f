package names

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/analyzers/lang"
)

// shared is the folder of the shared data, next to the repository.
func shared(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	for err == nil && dir != filepath.Dir(dir) {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	path := filepath.Join(dir, "..", "shared")
	if _, err := os.Stat(path); err != nil {
		t.Skip("the shared evaluation data at ../shared is missing")
	}
	return path
}

type pair struct {
	query, text string
	match       bool
}

func pairsOf(t testing.TB) []pair {
	raw, err := os.ReadFile(filepath.Join(shared(t), "eval", "name-pairs.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	var list []pair
	for line := range strings.Lines(string(raw)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) >= 3 && f[0] != "query" && (f[2] == "match" || f[2] == "nomatch") {
			list = append(list, pair{f[0], f[1], f[2] == "match"})
		}
	}
	return list
}

// count runs a matcher over the pairs and reports how many of each kind it
// gets right.
func count(t *testing.T, list []pair, match func(query, text string) bool) (found, refused int) {
	for _, p := range list {
		got := match(p.query, p.text)
		switch {
		case got && p.match:
			found++
		case !got && !p.match:
			refused++
		default:
			t.Logf("%s | %s: match is %v", p.query, p.text, got)
		}
	}
	return found, refused
}

func TestPairsAreMatched(t *testing.T) {
	found, refused := count(t, pairsOf(t), func(q, text string) bool { _, ok := Match(q, text, false); return ok })
	t.Logf("Match: %d of 125 found, %d of 111 refused", found, refused)
	if found < 124 || refused < 111 {
		t.Errorf("%d of 125 pairs found and %d of 111 refused; want 124 and 111", found, refused)
	}
}

// indexMatch looks words up as an index does: by keys, a word at a time, and
// pairs of Han characters as a phrase.
func indexMatch(query, text string) bool {
	words := lang.Words(nil, query)
	strict := Convention
	if len(words) > 1 {
		strict = Loose
	}
	filed := map[string][]string{}
	var all []string
	for _, s := range lang.Words(nil, text) {
		term := lang.FoldString(text[s.Start:s.End])
		all = append(all, term)
		if s.Upper || !scriptOf(term).hasCase() {
			for _, k := range Keys(nil, term) {
				filed[k] = append(filed[k], term)
			}
		}
	}
	var typed []string
	missing := false
	for _, s := range words {
		word := query[s.Start:s.End]
		typed = append(typed, word)
		if Particle(lang.FoldString(word)) {
			continue
		}
		missing = missing || !lookUp(Prepare(word), filed, all, strict)
	}
	return !missing || phraseOf(typed, filed) || len(words) > 1 && lookUp(Prepare(strings.Join(typed, "")), filed, all, Loose)
}

func lookUp(q *Query, filed map[string][]string, all []string, strict Tier) bool {
	for _, term := range all {
		if term == q.folded {
			return true
		}
	}
	for _, k := range q.Keys() {
		for _, term := range filed[k] {
			if tier, _, ok := q.Compare(term); ok && tier <= strict {
				return true
			}
		}
	}
	return false
}

func phraseOf(typed []string, filed map[string][]string) bool {
	for _, reading := range Syllables(typed) {
		whole := true
		for i := 0; i+1 < len(reading); i++ {
			whole = whole && len(filed[PinyinKey(reading[i], reading[i+1])]) > 0
		}
		if whole {
			return true
		}
	}
	return false
}

func TestPairsAreFoundByKeys(t *testing.T) {
	found, refused := count(t, pairsOf(t), indexMatch)
	t.Logf("by keys: %d of 125 found, %d of 111 refused", found, refused)
	if found < 121 || refused < 111 {
		t.Errorf("by keys %d of 125 pairs found and %d of 111 refused; want 121 and 111", found, refused)
	}
}

// person is an entity of the development set.
type person struct {
	Kind     string
	Variants []struct{ Text, Script string }
}

func personsOf(t testing.TB, most int) []person {
	file, err := os.Open(filepath.Join(shared(t), "eval", "names", "names.dev.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	var list []person
	lines := bufio.NewScanner(unpacked)
	lines.Buffer(nil, 1<<20)
	for n := 0; lines.Scan() && len(list) < most; n++ {
		var p person
		if json.Unmarshal(lines.Bytes(), &p) == nil && p.Kind == "person" && n%7 == 0 {
			list = append(list, p)
		}
	}
	return list
}

// reachable fails unless an accepted pair of words shares a key.
func reachable(t *testing.T, q *Query, term string) (accepted, reached bool) {
	tier, _, ok := q.Compare(term)
	if !ok || tier == Exact {
		return false, false
	}
	for _, k := range Keys(nil, term) {
		for _, other := range q.Keys() {
			if k == other {
				return true, true
			}
		}
	}
	if tier < Loose {
		t.Errorf("%s accepts %s at %v but no key leads there", q.folded, term, tier)
	}
	t.Logf("%s accepts %s (%v) but shares no key: %v %v", q.folded, term, tier, q.Keys(), Keys(nil, term))
	return true, false
}

func TestWhatIsAcceptedIsReachable(t *testing.T) {
	accepted, reached, variants := 0, 0, 0
	check := func(query, text string) {
		for _, a := range tokens(query, maxQueryWords) {
			q := Prepare(a.folded)
			for _, b := range tokens(text, maxTextWords) {
				if y, r := reachable(t, q, b.folded); y {
					accepted++
					if r {
						reached++
					}
				}
			}
		}
	}
	for _, p := range pairsOf(t) {
		check(p.query, p.text)
	}
	for _, p := range personsOf(t, 1000) {
		for i := 1; i < len(p.Variants) && variants < 2000; i++ {
			check(p.Variants[0].Text, p.Variants[i].Text)
			variants++
		}
	}
	t.Logf("%d accepted pairs of words in %d variants, %d reachable by keys", accepted, variants, reached)
	if accepted-reached > accepted/200 {
		t.Errorf("%d of %d accepted pairs share no key; want at most 1 in 200", accepted-reached, accepted)
	}
}
