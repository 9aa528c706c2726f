package server

import (
	"context"
	"encoding/json"
	"encoding/xml"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"dateline/index"
)

// suggesting is a searcher with a list of suggestions of its own.
type suggesting struct {
	fake
	list []index.Suggestion
}

func (s suggesting) Suggest(context.Context, index.Request, int) ([]index.Suggestion, error) {
	return s.list, nil
}

// TestDescriptionOfTheSearch reads the description as a browser does.
func TestDescriptionOfTheSearch(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	for _, tt := range []struct{ host, proto, base string }{
		{"archive.example", "", "http://archive.example"}, {"archive.example:8080", "https", "https://archive.example:8080"},
		{"127.0.0.1:8080", "", "http://127.0.0.1:8080"}, {"[::1]:8080", "gopher", "http://[::1]:8080"},
	} {
		req := httptest.NewRequest(http.MethodGet, "/opensearch.xml", nil)
		req.Host = tt.host
		req.Header.Set("X-Forwarded-Proto", tt.proto)
		rec := httptest.NewRecorder()
		h.ServeHTTP(rec, req)
		var d searchDescription
		if err := xml.Unmarshal(rec.Body.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		told := map[string]string{}
		for _, u := range d.URLs {
			told[u.Kind] = u.Template
		}
		for kind, want := range map[string]string{
			"text/html": "/search?q={searchTerms}", "application/x-suggestions+json": "/suggest?q={searchTerms}",
			"application/opensearchdescription+xml": "/opensearch.xml",
		} {
			if told[kind] != tt.base+want {
				t.Errorf("%s: %s is at %q, want %s", tt.host, kind, told[kind], tt.base+want)
			}
		}
		if n := len([]rune(d.ShortName)); n == 0 || n > 16 || d.Description == "" || d.Encoding != "UTF-8" || d.Image.Address != tt.base+"/assets/icon.svg" {
			t.Errorf("%s: %+v", tt.host, d)
		}
		if cache := rec.Header().Get("Cache-Control"); !strings.Contains(cache, "private") {
			t.Errorf("%s: an answer that depends on the host may be shared: %q", tt.host, cache)
		}
	}
}

func TestHostsThatAreNoneAreRefused(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	for _, host := range append([]string{"", "a b", "a/b", "a@b", "a:b", "a?b", "-a", "a\"><Url", "[::1", "é.example"}, hostile...) {
		for _, path := range []string{"/opensearch.xml", "/suggest?q=a"} {
			req := httptest.NewRequest(http.MethodGet, path, nil)
			req.Host = host
			rec := httptest.NewRecorder()
			h.ServeHTTP(rec, req)
			if rec.Code != http.StatusBadRequest || problemIn(t, rec.Body.String()).Hint == "" {
				t.Errorf("%s with Host %q: %d %s", path, host, rec.Code, rec.Body)
			}
		}
	}
}

// FuzzBase: whatever a request names as its host, the description stays XML whose
// addresses are those of one host.
func FuzzBase(f *testing.F) {
	for _, host := range []string{"archive.example:80", "[::1]", `a"><b>`, "a/../b", "\xff", "x:99999"} {
		f.Add(host)
	}
	f.Fuzz(func(t *testing.T, host string) {
		base, err := baseOf(httptest.NewRecorder(), &http.Request{Host: host})
		if err != nil {
			return
		}
		if u, err := url.Parse(base); err == nil && (u.Host != host || u.Path != "" || u.User != nil) {
			t.Errorf("%q makes %q", host, base)
		}
		if strings.ContainsAny(base, "<>&\"' \\?#@") {
			t.Errorf("%q makes %q", host, base)
		}
	})
}

func TestPagesNameTheDescription(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	for _, target := range []string{"/", "/search?q=x", "/article/" + someID, "/facets/source", "/names", "/nothing"} {
		_, body := ask(t, h, target)
		head, _, _ := strings.Cut(body, "</head>")
		if !strings.Contains(head, `<link rel="search" href="/opensearch.xml" type="application/opensearchdescription+xml" title="Dateline">`) {
			t.Errorf("%s does not say how to search here", target)
		}
	}
}

func TestSuggestionsForBrowsers(t *testing.T) {
	s := suggesting{found(sampleResult()), []index.Suggestion{
		{Text: "Aliyev", Kind: index.KindName, Count: 1200, Also: []string{"Алиев", "علييف"}},
		{Text: `A "b" & <c>`, Kind: index.KindSource, Value: "a&b=c", Count: 1, Also: []string{}},
	}}
	h := serverFor(t, s).Handler()
	for q, typed := range map[string]string{"ali": "ali", "%20Al%20": " Al ", "%22%3Cb%3E": `"<b>`, "%D0%B0": "а", "a%00b": "a\x00b", "%FF": "\uFFFD"} {
		_, body := ask(t, h, "/suggest?q="+q)
		var answer []any
		if err := json.Unmarshal([]byte(body), &answer); err != nil || len(answer) != 4 {
			t.Fatalf("%s: %v", body, err)
		}
		if answer[0] != typed {
			t.Errorf("%q is repeated as %q", typed, answer[0])
		}
		for i, want := range [][]string{
			{"Aliyev", `A "b" & <c>`}, {"1\u2009200 articles, also Алиев, علييف", "Source, 1 article"},
			{"http://example.com/search?q=Aliyev", "http://example.com/search?source=a%26b%3Dc"},
		} {
			list, _ := answer[i+1].([]any)
			if len(list) != len(want) || list[0] != want[0] || list[1] != want[1] {
				t.Errorf("part %d is %q, want %q", i+1, list, want)
			}
		}
	}
	if _, body := ask(t, serverFor(t, found(sampleResult())).Handler(), "/suggest"); strings.TrimSpace(body) != `["",[],[],[]]` {
		t.Errorf("nothing typed: %s", body)
	}
	if res, body := ask(t, h, "/suggest?q="+strings.Repeat("a", maxQueryBytes+1)); res.StatusCode != http.StatusBadRequest || problemIn(t, body).Param != "q" {
		t.Errorf("a text as a query: %d %s", res.StatusCode, body)
	}
}
