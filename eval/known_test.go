package eval

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/news"
)

const corpusPath = "../../shared/corpora/reuters21578.jsonl.gz"

// corpus opens the articles that known items are made of, or skips the test.
func corpus(t *testing.T) io.Reader {
	t.Helper()
	f, err := os.Open(corpusPath)
	if err != nil {
		t.Skip("the corpora beside the project are missing: ../shared/corpora")
	}
	t.Cleanup(func() { f.Close() })
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// harbours are articles of one town after the other: a name that each shares with
// five others, and a day of its own or a neighbour's.
func harbours() string {
	var b strings.Builder
	for i := range 48 {
		name := []string{"Quillon", "Marabel", "Tostrup", "Velmar", "Oskund", "Brennick", "Yarrow", "Pindale"}[i%8]
		fmt.Fprintf(&b, `{"id":"a%d","title":"HARBOUR <HBR> %s GRAIN LOT%c PIER","body":"The mayor met %s again. The mayor thanked %s before March %d.","published":"1987-04-%02dT10:00:00Z"}`+"\n",
			i, []string{"OPENS", "SHUTS", "SELLS"}[i%3], 'A'+rune(i%26), name, name, 1+i%28, 1+i/8)
	}
	return b.String()
}

// TestKnownItems: the same articles give the same queries, and each is meant for
// the only article that it can be meant for.
func TestKnownItems(t *testing.T) {
	items, err := KnownItems(strings.NewReader(harbours()), 8)
	if err != nil {
		t.Fatal(err)
	}
	again, err := KnownItems(strings.NewReader(harbours()), 8)
	if err != nil || !slices.Equal(items, again) {
		t.Errorf("%v, then %v, %v", items, again, err)
	}
	kinds, docs := map[string]int{}, map[string]bool{}
	for _, i := range items {
		kinds[i.Kind]++
		docs[i.Doc] = true
		if i.Kind == ofHeadline {
			if n := len(strings.Fields(i.Query)); n < fewestWords || n > mostWords || strings.Contains(i.Query, "hbr") {
				t.Errorf("%q has %d words, or the ticker among them", i.Query, n)
			}
			continue
		}
		if !strings.HasSuffix(i.Query, " 1987") || !strings.Contains(i.Query, map[string]string{ofPublished: " april ", ofSpoken: " march "}[i.Kind]) {
			t.Errorf("%s: %q is no name with such a day", i.Kind, i.Query)
		}
	}
	if kinds[ofHeadline] != 4 || kinds[ofPublished] != 2 || kinds[ofSpoken] != 2 || len(docs) != len(items) {
		t.Errorf("%v of %d articles", kinds, len(docs))
	}
	if _, err := KnownItems(strings.NewReader(harbours()), 400); err == nil || !strings.Contains(err.Error(), "ask for fewer") {
		t.Errorf("asking for too many: %v", err)
	}
	if _, err := KnownItems(strings.NewReader(harbours()+"{}\n"), 8); err == nil || !strings.Contains(err.Error(), "line 49") {
		t.Errorf("an article without an id: %v", err)
	}
}

func TestNamedDays(t *testing.T) {
	published := news.DateOf(1988, 1, 5)
	got := namedDays("On Dec 30, on February 29 and on Jan 9; not May 1986, not March 32, not Feb 30, but July 4, 1776 and Jan 9.", published)
	want := []news.Day{news.DateOf(1987, 12, 30), news.DateOf(1988, 2, 29), news.DateOf(1988, 1, 9), news.DateOf(1776, 7, 4)}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// FuzzKnownItems: any lines are read or refused with the number of one.
func FuzzKnownItems(f *testing.F) {
	f.Add(harbours())
	f.Add(`{"id":"1","title":"ÉTÉ Ünder Öl","body":"of Ähre, Ähre","published":"1987"}`)
	f.Add("{")
	f.Fuzz(func(t *testing.T, s string) {
		items, err := KnownItems(strings.NewReader(s), 4)
		if err == nil && len(items) != 4 || err != nil && !strings.Contains(err.Error(), "line ") && !strings.Contains(err.Error(), "want") {
			t.Errorf("%q: %d items, %v", s, len(items), err)
		}
	})
}
