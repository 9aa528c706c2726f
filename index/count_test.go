package index

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/index/internal/sample"
	"dateline/news"

	"github.com/rivo/uniseg"
)

// TestCountsAgree: for random queries the total, the sums of single-valued
// facets and a walk over all pages say the same.
func TestCountsAgree(t *testing.T) {
	articles := sample.Articles(800, 51)
	root := archiveOf(t, articles, 4, WriterOptions{})
	w, err := OpenWriter(root, WriterOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < 100; i += 7 {
		w.Delete(news.MakeID(&articles[i]))
	}
	if _, err := w.Commit(background); err != nil {
		t.Fatal(err)
	}
	w.Close()
	a := open(t, root)
	for i, q := range sample.Queries(200, 52) {
		r := Request{Query: q, Unfolded: true, Size: 7 + i%40, Facets: FacetFields, FacetMax: 3 + i%20, Sort: []Sort{ByRelevance, ByNewest, ByOldest}[i%3]}
		if i%4 == 0 {
			r.Filters = map[string][]string{"tag": {"oil", "Putin"}}
		}
		first := mustSearch(t, a, r)
		seen := map[string]bool{}
		for r.Page = 1; ; r.Page++ {
			res := mustSearch(t, a, r)
			for _, h := range res.Hits {
				if seen[h.ID] {
					t.Fatalf("%q: %s is on two pages", q, h.ID)
				}
				seen[h.ID] = true
			}
			if len(res.Hits) < r.Size {
				break
			}
		}
		if len(seen) != first.Total.Articles {
			t.Errorf("%q: %d articles on all pages, total %d", q, len(seen), first.Total.Articles)
		}
		for _, field := range []string{"source", "section", "language", "year"} {
			f := first.Facets[field]
			sum := f.Other + f.Missing
			for _, v := range f.Values {
				sum += v.Count
			}
			if sum != first.Total.Articles {
				t.Errorf("%q: the facet %s sums to %d, total %d: %+v", q, field, sum, first.Total.Articles, f)
			}
		}
	}
}

// TestFacetIgnoresItsOwnChoice: choosing a value leaves the counts of its own
// field as they were.
func TestFacetIgnoresItsOwnChoice(t *testing.T) {
	a := open(t, archiveOf(t, sample.Articles(300, 53), 2, WriterOptions{}))
	free := mustSearch(t, a, Request{Facets: FacetFields, FacetMax: 50})
	chosen := mustSearch(t, a, Request{Facets: FacetFields, FacetMax: 50, Filters: map[string][]string{"source": {"harbour"}}})
	count := func(res *Result, field, value string) int {
		for _, v := range res.Facets[field].Values {
			if v.Value == value {
				return v.Count
			}
		}
		return 0
	}
	for _, value := range []string{"harbour", "beacon", "pier"} {
		if x, y := count(free, "source", value), count(chosen, "source", value); x != y || x == 0 {
			t.Errorf("source %s: %d, and %d once a source is chosen", value, x, y)
		}
	}
	if got := count(chosen, "source", "harbour"); got != chosen.Total.Articles {
		t.Errorf("total %d, the chosen source has %d", chosen.Total.Articles, got)
	}
	if x, y := count(free, "language", "ru"), count(chosen, "language", "ru"); y >= x || y == 0 {
		t.Errorf("language ru: %d of all, %d of one source", x, y)
	}
}

// TestSnippetsAreTrue looks at the snippets of random searches: marks lie inside
// and in order, no grapheme is broken, and each marked stretch analyses to
// something that the query asks for.
func TestSnippetsAreTrue(t *testing.T) {
	articles := sample.Articles(300, 54)
	random := rand.New(rand.NewPCG(54, 1))
	for i := range articles { // texts of marks and joined signs
		if i%3 == 0 {
			articles[i].Body = strings.Repeat("e\u0301te\u0301 👩‍👩‍👧 नमस्ते ", 1+random.IntN(60)) + articles[i].Body
		}
	}
	a := open(t, archiveOf(t, articles, 1, WriterOptions{}))
	marks := 0
	for _, q := range sample.Queries(150, 55) {
		b, err := bind(background, a.now.Load(), Request{Query: q, Names: NamesNormal})
		if err != nil {
			t.Fatal(err)
		}
		wanted := newMatcher(b.plan).terms
		for _, h := range mustSearch(t, a, Request{Query: q, Size: 10, Snippets: true}).Hits {
			for part, fragments := range h.Snippets {
				for _, f := range fragments {
					marks += checkFragment(t, q, part, f, h, wanted)
				}
			}
		}
	}
	if marks < 1000 {
		t.Errorf("only %d marks seen", marks)
	}
}

func checkFragment(t *testing.T, q, part string, f Fragment, h Hit, wanted map[string][]reference) int {
	t.Helper()
	if !utf8.ValidString(f.Text) || strings.TrimSpace(f.Text) == "" || utf8.RuneCountInString(f.Text) > 2*snippetLetters {
		t.Fatalf("%q: %s has a bad snippet %q", q, part, f.Text)
	}
	if r, _ := utf8.DecodeRuneInString(f.Text); part != "title" && (unicode.Is(unicode.Mn, r) || r == '\u200d') {
		t.Errorf("%q: a snippet begins inside a grapheme: %q", q, f.Text)
	}
	letters := []rune(f.Text)
	edges := map[int]bool{0: true}
	n := 0
	for g := uniseg.NewGraphemes(f.Text); g.Next(); {
		n += len(g.Runes())
		edges[n] = true
	}
	at := 0
	for _, m := range f.Marks {
		if m[0] < at || m[1] <= m[0] || m[1] > len(letters) || !edges[m[0]] || !edges[m[1]] {
			t.Fatalf("%q: bad marks %v in %q", q, f.Marks, f.Text)
		}
		at = m[1]
		if text := string(letters[m[0]:m[1]]); !answers(text, h, wanted) {
			t.Errorf("%q: %q is marked and answers nothing", q, text)
		}
	}
	return len(f.Marks)
}

func answers(text string, h Hit, wanted map[string][]reference) bool {
	for _, m := range h.Matched {
		if m.Found == text && strings.HasPrefix(m.How, "date:") {
			return true // relative dates need their day and their neighbours
		}
	}
	for _, tk := range analyzers.New().Append(nil, text, analyzers.Document{Language: h.Language, Dates: true}) {
		if len(wanted[tk.Term]) > 0 {
			return true
		}
	}
	return false
}

func TestUntitledShowsFirstWordsAndTitleHitShowsOpening(t *testing.T) {
	a := open(t, archiveOf(t, []news.Article{
		{GivenID: "u", Body: strings.Repeat("word ", 30) + "zebra."},
		{GivenID: "t", Title: "A zebra", Lead: "The lead says more.", Body: "Nothing here."},
	}, 1, WriterOptions{}))
	res := mustSearch(t, a, Request{Query: "zebra", Size: 5, Snippets: true})
	if len(res.Hits) != 2 {
		t.Fatalf("%d hits", len(res.Hits))
	}
	for _, h := range res.Hits {
		switch h.GivenID {
		case "u":
			if h.Title != strings.TrimSpace(strings.Repeat("word ", headlineWords))+" …" {
				t.Errorf("the untitled article is shown as %q", h.Title)
			}
		case "t":
			if f := h.Snippets["lead"]; len(f) != 1 || f[0].Text != "The lead says more." || len(f[0].Marks) != 0 {
				t.Errorf("a hit in the title shows %+v", h.Snippets)
			}
		}
	}
}
