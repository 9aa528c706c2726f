package server

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/index"

	"github.com/gorilla/mux"
)

// everyAddress has one address for each route, and some that fail.
var everyAddress = []struct {
	target string
	status int
	kind   string
}{
	{"/", 200, "text/html; charset=utf-8"},
	{"/search?q=aliyev", 200, "text/html; charset=utf-8"},
	{"/article/" + someID, 200, "text/html; charset=utf-8"},
	{"/article/" + strings.Repeat("b", 26), 404, "text/html; charset=utf-8"},
	{"/facets/source?q=aliyev&has=w", 200, "text/html; charset=utf-8"},
	{"/facets/colour", 404, "text/html; charset=utf-8"},
	{"/facets/source?size=101", 400, "text/html; charset=utf-8"},
	{"/names", 200, "text/html; charset=utf-8"},
	{"/names?q=aliyev", 200, "text/html; charset=utf-8"},
	{"/names?q=aliyev&names=wide", 400, "text/html; charset=utf-8"},
	{"/opensearch.xml", 200, openSearchKind},
	{"/suggest", 200, suggestionsKind},
	{"/suggest?q=aliy", 200, suggestionsKind},
	{"/suggest?q=%zz", 400, "application/problem+json"},
	{"/api/v1/search?q=aliyev", 200, "application/json"},
	{"/api/v1/timeline?q=aliyev", 200, "application/json"},
	{"/api/v1/timeline?interval=none", 400, "application/problem+json"},
	{"/api/v1/search?page=NaN", 400, "application/problem+json"},
	{"/api/v1/articles/" + someID, 200, "application/json"},
	{"/api/v1/articles/short", 404, "application/problem+json"},
	{"/api/v1/articles/" + someID + "/similar", 200, "application/json"},
	{"/api/v1/articles/" + someID + "/similar?size=21", 400, "application/problem+json"},
	{"/api/v1/articles/short/similar", 404, "application/problem+json"},
	{"/api/v1/facets/source", 200, "application/json"},
	{"/api/v1/facets/colour", 404, "application/problem+json"},
	{"/api/v1/facets/source?page=0", 400, "application/problem+json"},
	{"/api/v1/names?q=aliyev", 200, "application/json"},
	{"/api/v1/names", 400, "application/problem+json"},
	{"/api/v1/dates?text=27+June+2025", 200, "application/json"},
	{"/api/v1/dates", 400, "application/problem+json"},
	{"/api/v1/nothing", 404, "application/problem+json"},
	{"/openapi.yaml", 200, "application/yaml"},
	{"/healthz", 200, "application/json"},
	{"/readyz", 200, "application/json"},
	{"/assets/box.js", 200, "text/javascript; charset=utf-8"},
	{"/assets/marks.js", 200, "text/javascript; charset=utf-8"},
	{"/assets/style.css", 200, "text/css; charset=utf-8"},
	{"/assets/icon.svg", 200, "image/svg+xml"},
	{"/assets/frame.html", 404, "text/html; charset=utf-8"},
	{"/nothing", 404, "text/html; charset=utf-8"},
}

func TestEveryAnswerHasItsHeaders(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	for _, tt := range everyAddress {
		res, body := ask(t, h, tt.target)
		if res.StatusCode != tt.status || res.Header.Get("Content-Type") != tt.kind {
			t.Errorf("%s: status %d, type %q; want %d, %q", tt.target, res.StatusCode, res.Header.Get("Content-Type"), tt.status, tt.kind)
		}
		checkHeaders(t, tt.target, res.Header)
		if tt.status >= 400 && !strings.Contains(body, res.Header.Get("X-Request-Id")) {
			t.Errorf("%s: the error does not tell the request id", tt.target)
		}
	}
}

func checkHeaders(t *testing.T, target string, h http.Header) {
	t.Helper()
	for name, want := range map[string]string{
		"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
		"X-Content-Type-Options":  "nosniff",
		"Referrer-Policy":         "no-referrer",
	} {
		if got := h.Values(name); len(got) != 1 || got[0] != want {
			t.Errorf("%s: %s is %q", target, name, got)
		}
	}
	for _, name := range []string{"Permissions-Policy", "Cache-Control", "X-Request-Id"} {
		if h.Get(name) == "" {
			t.Errorf("%s: no %s", target, name)
		}
	}
}

func TestHeadIsGetWithoutBody(t *testing.T) {
	ts := httptest.NewServer(serverFor(t, found(sampleResult())).Handler())
	defer ts.Close()
	for _, tt := range everyAddress {
		res, err := http.Head(ts.URL + tt.target)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if res.StatusCode != tt.status || res.Header.Get("Content-Type") != tt.kind {
			t.Errorf("HEAD %s: status %d, type %q", tt.target, res.StatusCode, res.Header.Get("Content-Type"))
		}
	}
}

func TestOtherMethodsAreRefused(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	for target, kind := range map[string]string{"/api/v1/search": "application/problem+json", "/search": "text/html; charset=utf-8"} {
		for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodDelete, http.MethodOptions, "TRACE", "PROPFIND"} {
			rec := httptest.NewRecorder()
			h.ServeHTTP(rec, httptest.NewRequest(method, target, nil))
			if rec.Code != http.StatusMethodNotAllowed || rec.Header().Get("Allow") != "GET, HEAD" || rec.Header().Get("Content-Type") != kind {
				t.Errorf("%s %s: %d %v", method, target, rec.Code, rec.Header())
			}
			checkHeaders(t, method+" "+target, rec.Header())
		}
	}
}

func TestPathGamesReachNothing(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	for _, target := range []string{
		"/assets/../openapi.yaml", "/assets/..%2fopenapi.yaml", "/assets/%2e%2e/%2e%2e/etc/passwd", "/assets/..%5cstyle.css",
		"/assets/style.css%00.svg", "/assets/ui%2fframe.html", "/article/%00", "/article/..", "/article/%2e%2e%2f%2e%2e", "/api/v1/articles/%00",
		"/api/v1/articles/../../../etc/passwd", "/article/" + someID + "%00", "//evil.example/..", "/%2e%2e/%2e%2e/etc/passwd", "/article/" + strings.ToUpper(someID),
		"/facets/..%2f..%2fetc%2fpasswd", "/facets/source%00", "/facets/SOURCE",
	} {
		res, body := ask(t, h, target)
		switch {
		case res.StatusCode == http.StatusMovedPermanently:
			to := res.Header.Get("Location")
			if !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.Contains(to, "..") {
				t.Errorf("%s leads to %q", target, to)
			}
		case res.StatusCode != http.StatusNotFound:
			t.Errorf("%s: status %d", target, res.StatusCode)
		}
		if strings.Contains(body, "root:") || strings.Contains(body, "openapi: 3") {
			t.Errorf("%s gave a file away", target)
		}
		checkHeaders(t, target, res.Header)
	}
}

var (
	pathLine   = regexp.MustCompile(`(?m)^  (/\S*):$`)
	methodLine = regexp.MustCompile(`(?m)^    (get|put|post|delete|options|head|patch|trace):$`)
	refText    = regexp.MustCompile(`#/components/(\w+)/(\w+)`)
)

func TestDescriptionFitsRoutes(t *testing.T) {
	s := serverFor(t, found(sampleResult()))
	var real []string
	err := s.routes().Walk(func(route *mux.Route, _ *mux.Router, _ []*mux.Route) error {
		path, err := route.GetPathTemplate()
		if err != nil {
			return err
		}
		methods, err := route.GetMethods()
		for _, m := range methods {
			real = append(real, strings.ToLower(m)+" "+path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	raw, err := files.ReadFile("openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	text := string(raw)
	paths := text[strings.Index(text, "\npaths:"):strings.Index(text, "\ncomponents:")]
	for _, at := range pathLine.FindAllStringSubmatchIndex(paths, -1) {
		block := paths[at[1]:]
		if next := pathLine.FindStringIndex(block); next != nil {
			block = block[:next[0]]
		}
		for _, m := range methodLine.FindAllStringSubmatch(block, -1) {
			told = append(told, m[1]+" "+paths[at[2]:at[3]])
		}
	}
	slices.Sort(real)
	slices.Sort(told)
	if !slices.Equal(real, told) {
		t.Errorf("routes      %q\ndescription %q", real, told)
	}
}

func TestDescriptionIsWhole(t *testing.T) {
	raw, err := files.ReadFile("openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	for _, ref := range refText.FindAllStringSubmatch(text, -1) {
		if !regexp.MustCompile(`(?m)^    ` + ref[2] + `:`).MatchString(text) {
			t.Errorf("%s is named and not described", ref[0])
		}
	}
	for _, name := range append([]string{"has"}, paramNames...) {
		if !strings.HasPrefix(name, excludePrefix) && !strings.Contains(text, "name: "+name+"\n") && !strings.Contains(text, "{name: "+name+",") {
			t.Errorf("the parameter %s is not described", name)
		}
	}
}

// TestEveryRouteTakesTheFilters: what narrows a search narrows what is counted.
func TestEveryRouteTakesTheFilters(t *testing.T) {
	raw, err := files.ReadFile("openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var asked index.Request
	f := found(agencyResult())
	answer := f.search
	f.search = func(ctx context.Context, r index.Request) (*index.Result, error) {
		asked = r
		return answer(ctx, r)
	}
	h := serverFor(t, f).Handler()
	const search = "?q=oil&from=2025-06&to=2025-07&missing=tag&mentions=2024&names=broad&match=any&fold=none&tz=UTC&source=a&year=-2024"
	for path, target := range map[string]string{"/api/v1/timeline": "/api/v1/timeline", "/api/v1/facets/{field}": "/api/v1/facets/tag", "/facets/{field}": "/facets/tag"} {
		if res, body := ask(t, h, target+search); res.StatusCode != 200 {
			t.Fatal(body)
		}
		if asked.Query != "oil" || asked.From != mustDay("2025-06-01") || asked.To != mustDay("2025-07-31") || len(asked.Missing)+len(asked.Mentions) != 2 ||
			!asked.Any || !asked.Unfolded || asked.Names != index.NamesBroad || asked.Filters["source"][0] != "a" || asked.Exclude["year"][0] != "2024" || asked.Now.IsZero() {
			t.Errorf("%s asks for %+v", target, asked)
		}
		if asked.Size != 0 || asked.Snippets || asked.NoCounts {
			t.Errorf("%s asks for hits, or for no counts: %+v", target, asked)
		}
		_, block, _ := strings.Cut(string(raw), "\n  "+path+":\n")
		block, _, _ = strings.Cut(block, "responses:")
		for _, field := range index.FacetFields {
			if strings.HasPrefix(path, "/api") && !strings.Contains(block, "/parameters/"+field+"\"") {
				t.Errorf("%s: the filter %s is not described", path, field)
			}
		}
	}
}

func TestEveryJSONAnswerParses(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	for _, tt := range everyAddress {
		if !strings.HasSuffix(tt.kind, "json") || tt.kind == suggestionsKind { // that is a list, see TestSuggestionsForBrowsers
			continue
		}
		_, body := ask(t, h, tt.target)
		var v map[string]any
		if err := json.Unmarshal([]byte(body), &v); err != nil {
			t.Errorf("%s: %v", tt.target, err)
		}
		for name, value := range v {
			if value == nil {
				t.Errorf("%s: %s is null", tt.target, name)
			}
		}
	}
}
