package index

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"sort"
	"strings"
	"testing"
	"time"

	"dateline/analyzers/lang"
	"dateline/analyzers/names"
	"dateline/news"
)

// sharedArticles returns every n-th text of a judged set beside the project.
func sharedArticles(tb testing.TB, set string, n int) (articles []news.Article) {
	f, err := os.Open("../../shared/eval/retrieval/" + set + "/docs.jsonl.gz")
	if err != nil {
		tb.Skip("the sets in ../shared are missing")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		tb.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 16<<20)
	for i := 0; lines.Scan(); i++ {
		var d struct{ ID, Lang, Title, Body, Text string }
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			tb.Fatal(err)
		}
		if i%n == 0 {
			articles = append(articles, news.Article{GivenID: d.ID, Title: d.Title, Body: d.Body + d.Text, Language: d.Lang})
		}
	}
	return articles
}

// commitAll binds articles as one edition on top of what is there.
func commitAll(tb testing.TB, root string, articles []news.Article) {
	w, err := OpenWriter(root, WriterOptions{})
	if err != nil {
		tb.Fatal(err)
	}
	defer w.Close()
	for _, a := range articles {
		if _, err := w.Add(context.Background(), a); err != nil {
			tb.Fatal(err)
		}
	}
	if _, err := w.Commit(context.Background()); err != nil {
		tb.Fatal(err)
	}
}

// slowSpellings is spellings by definition: every term under every key is compared
// and counted.
func slowSpellings(s *state, word string, now time.Time) (out []spelling) {
	q := names.Prepare(word)
	found := map[string]spelling{}
	for _, key := range q.Keys() {
		for _, v := range s.volumes {
			v.names.lookup(key, func(term string) {
				if _, seen := found[term]; seen || s.stops[term] {
					return
				}
				tier, cost, ok := q.Compare(term)
				if found[term] = (spelling{}); ok && tier > names.Folded {
					found[term] = spelling{term: term, tier: tier, cost: cost, articles: s.frequency(term, ^uint64(0), now)}
				}
			})
		}
	}
	for _, sp := range found {
		if sp.articles > 0 {
			out = append(out, sp)
		}
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if a.tier != b.tier {
			return a.tier < b.tier
		}
		if a.articles != b.articles {
			return a.articles > b.articles
		}
		return a.term < b.term
	})
	return out[:min(len(out), maxSpellings)]
}

// expansionStep: one article in so many is bound, and one typed name in so many tried.
var expansionStep = 6

// TestExpansionIsTheSlowOne expands thousands of typed words both ways, over texts
// in 128 languages, in one volume and in three, one of which replaces articles of another.
func TestExpansionIsTheSlowOne(t *testing.T) {
	step := expansionStep
	if testing.Short() {
		step = max(step, 12)
	}
	many, slavic := sharedArticles(t, "ntrex", 2*step), sharedArticles(t, "slavicner", 2*step)
	typed := typedNames(t, 12_000/step)
	for _, a := range slavic[:20] {
		typed = append(typed, strings.Fields(a.Body)...)
	}
	one, three := t.TempDir(), t.TempDir()
	commitAll(t, one, slices.Concat(many, slavic))
	commitAll(t, three, many)
	commitAll(t, three, slavic)
	revised := slices.Clone(many[:len(many)/4])
	for i := range revised {
		revised[i].Body = strings.ToLower(revised[i].Body) // names of one volume are words of another
	}
	commitAll(t, three, revised)
	for _, root := range []string{one, three} {
		a, err := Open(root, Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close()
		s, err := a.acquire()
		if err != nil {
			t.Fatal(err)
		}
		defer s.release()
		t.Run(fmt.Sprintf("volumes=%d", len(s.volumes)), func(t *testing.T) { compareExpansions(t, s, typed) })
		checkOften(t, s)
	}
}

func compareExpansions(t *testing.T, s *state, typed []string) {
	now, full, found := time.Now(), 0, 0
	for _, word := range typed {
		folded := lang.FoldString(word)
		want, got := slowSpellings(s, folded, now), s.spellings(folded, now)
		if !slices.Equal(got, want) {
			t.Errorf("%s is expanded to\n%v, by definition to\n%v", word, got, want)
		}
		if found += len(want); len(want) == maxSpellings {
			full++
		}
	}
	t.Logf("%d words, %d terms: %d spellings, %d words with all that may be", len(typed), termsOf(s), found, full)
	if full < 3 {
		t.Errorf("%d words have more spellings than are kept, too few to try the choice", full)
	}
}

// checkOften holds the bounds of frequency to the postings.
func checkOften(t *testing.T, s *state) {
	for i := range s.volumes {
		v := &s.volumes[i]
		for k := range v.names.terms.len() {
			term := v.names.terms.get(uint32(k))
			if n, most := v.having(term).GetCardinality(), atMost(v.names.often[k]); n > uint64(most) {
				t.Fatalf("%d articles have %s, at most %d by the vocabulary", n, term, most)
			}
		}
		for j := range s.volumes { // what another volume has as a name
			other := s.volumes[j].names.terms
			for k := range other.len() {
				term := other.get(uint32(k))
				_, name := v.names.terms.find(term)
				if !name && !v.names.other.mayHave(term) && v.contains(term) {
					t.Fatalf("a text has %s, which the vocabulary of its volume has not", term)
				}
			}
		}
	}
}

// TestLift: a byte says no less than the number, and an eighth more at most.
func TestLift(t *testing.T) {
	for n := uint32(0); n < 1<<31; n += n/100 + 1 {
		if got := atMost(lift(n)); got < n || got > n+n/8 {
			t.Errorf("%d comes back as %d", n, got)
		}
	}
	if got := atMost(lift(1<<31 - 1)); got != 1<<31 {
		t.Errorf("the greatest number comes back as %d", got)
	}
}
