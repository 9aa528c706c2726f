package server

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"testing"

	"dateline/index"
	"dateline/news"
)

// hostile are texts that would do harm where one is not escaped for its place.
var hostile = []string{
	`<script>alert(1)</script>`, `</title><script>alert(1)</script>`, `</style><script>x</script>`, `</textarea><svg onload=alert(1)>`,
	`"><script>alert(1)</script>`, `'><script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `" autofocus onfocus=alert(1) x="`,
	`' onmouseover='alert(1)`, `" onclick="alert(1)`, "` onclick=alert(1) `", `x onerror=alert(1)`, `<img src=x onerror=alert(1)>`,
	`<svg/onload=alert(1)>`, `<svg><script>alert(1)</script></svg>`, `<math><mi xlink:href="javascript:alert(1)">`, `<iframe src=javascript:alert(1)>`,
	`<a href="javascript:alert(1)">x</a>`, `javascript:alert(1)`, `JaVaScRiPt:alert(1)`, `java&#9;script:alert(1)`, `&#106;avascript:alert(1)`,
	`data:text/html,<script>alert(1)</script>`, `vbscript:msgbox(1)`, `//evil.example/x`, `\\evil.example\x`, `<!--><script>alert(1)</script>`,
	`--><script>alert(1)</script>`, `<![CDATA[<script>alert(1)</script>]]>`, `<mark onmouseover=alert(1)>x</mark>`, `</mark><b id=x>`, `<base href=//evil.example>`,
	`<meta http-equiv=refresh content=0;url=//evil.example>`, `<link rel=stylesheet href=//evil.example>`, `<form action=//evil.example><input name=q>`,
	`{{.}}`, `{{template "hit" .}}`, `${alert(1)}`, `&lt;script&gt;alert(1)&lt;/script&gt;`, `%3Cscript%3Ealert(1)%3C/script%3E`, "\u2028alert(1)", "\u202egnp.exe", `<style>*{display:none}</style>`,
	`<details open ontoggle=alert(1)>`, `+ADw-script+AD4-alert(1)`, `<scr<script>ipt>alert(1)</scr</script>ipt>`,
}

// harmless stands where a hostile text will: the page must not differ in shape.
const harmless = "harmless"

// shape lists the elements and attribute names of a page in order, and fails on
// any address that leads elsewhere than to this server, or to the web by http.
func shape(t *testing.T, page string) []string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var all []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("the page cannot be parsed: %v", err)
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		names := []string{e.Name.Local}
		for _, a := range e.Attr {
			names = append(names, a.Name.Local)
			if a.Name.Local == "href" || a.Name.Local == "src" || a.Name.Local == "action" {
				checkAddress(t, a.Value)
			}
		}
		all = append(all, strings.Join(names, " "))
	}
}

func checkAddress(t *testing.T, address string) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Errorf("address %q: %v", address, err)
		return
	}
	local := u.Scheme == "" && u.Host == "" && (strings.HasPrefix(address, "/") || strings.HasPrefix(address, "#"))
	web := (u.Scheme == "http" || u.Scheme == "https") && u.Host == "example.org"
	if !local && !web {
		t.Errorf("a link to %q", address)
	}
}

// poisoned finds and shows s in every text that an archive can hold.
func poisoned(s string) fake {
	marks := [][2]int{{0, 2}}
	fragment := index.Fragment{Text: s + " and more", Marks: marks}
	res := index.Result{
		Query: index.ReadAs{
			ReadAs:    s,
			Spellings: []index.Spelling{{Typed: "typed " + s, Found: s, How: s, Articles: 2}},
			Dates:     []index.DateRead{{Typed: s, From: s, To: "2025-06-27"}},
		},
		Total: &index.Total{Articles: 60, Stories: 50, Exact: true}, Edition: index.EditionInfo{ID: s, Articles: 1},
		Explain:     &index.Explain{Tree: s, Plan: s},
		Significant: &index.Significant{Words: []index.SignificantWord{{Text: s, With: s}}, Names: []index.SignificantWord{{Text: s, With: s}}},
		Hits: []index.Hit{{
			ID: someID, Title: s, Dir: s, Language: s, Source: news.Source{ID: s, Name: s}, Published: "2025", Section: s, URL: s,
			Snippets: map[string][]index.Fragment{"title": {{Text: s, Marks: marks}}, "lead": {fragment}, "body": {fragment}},
			Matched:  []index.Match{{Typed: "typed " + s, Found: s, How: "date:" + s}}, Explanation: []string{s},
			Updated: true, Modified: s,
			Copies: &index.Copies{Articles: 4, Outlets: 2, List: []index.Copied{
				{ID: s, Source: news.Source{ID: s, Name: s, Domain: s}, Published: s}, {ID: someID, Published: s},
			}},
		}},
		Facets: map[string]index.Facet{},
		Timeline: &index.Timeline{
			Interval: index.Interval(s), Zone: s, Buckets: []index.Bucket{{Start: s, Count: 1}, {Start: "2025-06T" + s, Count: 2}, {Start: s}},
			Coarse: []index.Bucket{{Start: s, Count: 1}}, Missing: 2,
		},
		Page: index.Page{NextCursor: s},
	}
	for _, field := range index.FacetFields {
		res.Facets[field] = index.Facet{Values: []index.FacetValue{{Value: s, Label: s, Count: 1}}, Other: 1, Missing: 1, Distinct: 90}
	}
	f := found(res)
	f.article = func(string) (*index.ArticleView, error) {
		list := []string{s}
		a := news.Article{
			ID: someID, GivenID: s, Title: s, Source: news.Source{ID: s, Name: s}, Language: s, Section: s, Dateline: s + "!", Authors: list,
			Tags: list, People: list, Places: list, Organisations: list, URL: "https://example.org/?" + url.QueryEscape(s),
		}
		return &index.ArticleView{Article: a, Dir: s, Title: fragment, Lead: []index.Fragment{fragment}, Body: []index.Fragment{fragment}, Matched: res.Hits[0].Matched}, nil
	}
	return f
}

func TestHostileArticlesStayText(t *testing.T) {
	if len(hostile) < 40 {
		t.Fatalf("only %d hostile texts", len(hostile))
	}
	for _, target := range []string{
		"/search?q=x&explain=1", "/search?q=x&cursor=AQ&fold=none", "/article/" + someID + "?q=x", "/facets/person", "/facets/source?q=x&has=y&size=1&page=2", "/names?q=x",
	} {
		_, page := ask(t, serverFor(t, poisoned(harmless)).Handler(), target)
		want := shape(t, page)
		for _, s := range hostile {
			_, page := ask(t, serverFor(t, poisoned(s)).Handler(), target)
			if got := shape(t, page); !slices.Equal(got, want) {
				t.Errorf("%s: %q changes the page:\n%s", target, s, firstDifference(got, want))
			}
		}
	}
}

func TestHostileParametersStayText(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	names := append([]string{"unknown", "id"}, paramNames...)
	for _, name := range names {
		ordinary := harmless
		if name == "cursor" {
			ordinary = "not a cursor" // a harmless word would be one
		}
		for _, path := range []string{"/search", "/names"} {
			ask := func(value string) []string {
				v := url.Values{"q": {"aliyev"}}
				if path == "/search" {
					v.Del("q")
				}
				v.Set(name, value)
				_, page := ask(t, h, path+"?"+v.Encode())
				return shape(t, page)
			}
			want := ask(ordinary)
			for _, s := range hostile {
				if name == "facets" || strings.HasPrefix(s, "-") {
					continue // a leading - turns a filter round; facets are compared below
				}
				if got := ask(s); !slices.Equal(got, want) {
					t.Errorf("%s?%s=%q changes the page:\n%s", path, name, s, firstDifference(got, want))
				}
			}
		}
	}
	for _, s := range hostile {
		_, want := ask(t, h, "/facets/source?has="+harmless)
		_, got := ask(t, h, "/facets/source?has="+url.QueryEscape(s))
		if got, want := shape(t, got), shape(t, want); !slices.Equal(got, want) {
			t.Errorf("has=%q changes the page:\n%s", s, firstDifference(got, want))
		}
		for _, target := range []string{"/facets/" + url.PathEscape(s), "/" + url.PathEscape(s), "/search?" + url.QueryEscape(s) + "=1", "/article/" + url.PathEscape(s), "/search?facets=" + url.QueryEscape(s), "/search?page=" + url.QueryEscape(s)} {
			_, page := ask(t, h, target)
			if strings.Contains(page, "<!doctype html>") {
				shape(t, page)
			}
			if strings.ContainsAny(s, "<>\"'") && strings.Contains(page, s) {
				t.Errorf("%s repeats %q as it is", target, s)
			}
		}
	}
}

func firstDifference(got, want []string) string {
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			return fmt.Sprintf("element %d is <%s>, not <%s>", i, got[i], want[i])
		}
	}
	return fmt.Sprintf("%d elements, not %d", len(got), len(want))
}
