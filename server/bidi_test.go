package server

import (
	"html"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"dateline/index"
	"dateline/news"
)

// TestNamesStayInTheirPlace: whatever values, spellings, outlets and queries hold, no
// text and no attribute of a page leaves a direction open or ends one that it did not open.
func TestNamesStayInTheirPlace(t *testing.T) {
	bad := "ש\u202Eלום\u2069 \u2067x\u202C\u0007"
	res := sampleResult()
	h := &res.Hits[0]
	h.Title, h.Section, h.Source = bad, bad, news.Source{ID: bad, Name: bad}
	h.Snippets = map[string][]index.Fragment{"title": {{Text: bad}}}
	h.Matched, h.Explanation = []index.Match{{Typed: bad, Found: bad + "1", How: "name:balanced"}}, []string{bad}
	h.Copies = &index.Copies{Articles: 3, Outlets: 2, List: []index.Copied{{ID: someID, Source: news.Source{Name: bad + "2"}}}}
	for _, field := range index.FacetFields {
		res.Facets[field] = index.Facet{Values: []index.FacetValue{{Value: bad, Label: bad, Count: 3}, {Value: bad + "3", Count: 2}}, Distinct: 2}
	}
	res.Query.Spellings = []index.Spelling{{Typed: bad, Found: bad + "4", Printed: bad + "4", How: "name:convention", Articles: 3}}
	res.Query.Dates = []index.DateRead{{Typed: bad, From: "2025-06-01", To: "2025-06-30"}, {Typed: bad, From: "2025-06-01", Published: true}}
	res.Query.Recency = &index.RecencyRead{Typed: bad, Recency: "7d"}
	res.DidYouMean = []index.Meant{{Q: bad + "5", Count: 20}}
	res.Significant = &index.Significant{Words: []index.SignificantWord{{Text: bad, With: bad, Count: 3}}, Names: []index.SignificantWord{{Text: bad, With: bad, Count: 3}}}
	res.Explain = &index.Explain{Tree: bad, Plan: bad}
	none := res
	none.Hits, none.Total, none.Absent = nil, &index.Total{Exact: true}, []string{bad}
	none.Relaxations = []index.Relaxation{{Kind: index.RelaxWord, What: bad, Count: 1}, {Kind: index.RelaxFilter, Field: "source", What: bad, Count: 1}}
	view := sampleView()
	a := &view.Article
	a.Title, a.Section, a.Authors, a.People, a.Source, a.Dateline = bad, bad, []string{bad}, []string{bad}, news.Source{Name: bad}, bad
	view.Title = index.Fragment{Text: bad}
	view.Matched = h.Matched
	some, nothing := found(res), found(none)
	some.article = func(string) (*index.ArticleView, error) { return view, nil }
	q := url.Values{"q": {bad}, "source": {bad}, "exclude_tag": {bad}, "without": {bad}, "with": {bad}, "has": {bad}}.Encode()
	for _, f := range []fake{some, nothing} {
		handler := serverFor(t, f).Handler()
		for _, target := range []string{"/search?", "/facets/source?", "/names?", "/article/" + someID + "?"} {
			_, body := ask(t, handler, target+q)
			if n := strayTexts(t, target, body); n < 20 {
				t.Errorf("%s: only %d texts: too weak a test\n%s", target, n, body)
			}
		}
	}
}

var (
	betweenTags = regexp.MustCompile(`>([^<>]+)<`)
	attributes  = regexp.MustCompile(` (title|aria-label)="([^"]*)"`)
)

// strayTexts reports the texts of a page that turn what stands around them, and
// returns how many there are in all.
func strayTexts(t *testing.T, target, page string) (n int) {
	t.Helper()
	for _, m := range append(betweenTags.FindAllStringSubmatch(page, -1), attributes.FindAllStringSubmatch(page, -1)...) {
		n++
		if text := html.UnescapeString(m[len(m)-1]); unclosed(text) || strings.ContainsFunc(text, forbidden) {
			t.Errorf("%s: %q is open, or ends what it did not begin", target, text)
		}
	}
	return n
}

// TestIsolated: a value of another direction is set apart, others carry no signs.
func TestIsolated(t *testing.T) {
	for text, want := range map[string]string{"World": "World", "Алиев 5": "Алиев 5", "中国": "中国", "שלום": "\u2068שלום\u2069", "x علي": "\u2068x علي\u2069", "a\u202Eb": "\u2068a\u202Eb\u202C\u2069", "a\u2069": "a"} {
		if got := isolated(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	c := chipsOf(index.Request{Filters: map[string][]string{"section": {"חדשות"}}}, nil)
	if c[0].Text != "Section: \u2068חדשות\u2069" || c[0].Label != "Remove the filter Section: \u2068חדשות\u2069" {
		t.Errorf("%+v", c[0])
	}
}

// TestEveryBdiIsClosed: no template isolates a text that it does not close.
func TestEveryBdiIsClosed(t *testing.T) {
	entries, err := files.ReadDir("ui")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, e := range entries {
		raw, err := files.ReadFile("ui/" + e.Name())
		if err != nil || !strings.HasSuffix(e.Name(), ".html") {
			continue
		}
		for _, m := range regexp.MustCompile(`<bdi[^>]*>\{\{([^}]*)\}\}`).FindAllStringSubmatch(string(raw), -1) {
			if n++; !strings.HasPrefix(m[1], "closed ") && !strings.HasPrefix(m[1], `template "pieces"`) {
				t.Errorf("%s: %s", e.Name(), m[0])
			}
		}
	}
	if n < 30 {
		t.Errorf("only %d places: too weak a test", n)
	}
}
