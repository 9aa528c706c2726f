package server

import (
	"context"
	"os"
	"strings"
	"testing"

	"dateline/index"
)

func TestSuggest(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	for address, want := range map[string]string{
		"/api/v1/suggest?q=aliy": `{"suggestions":[{"text":"Aliyev","kind":"name","count":3,"also":["Алиев"]}]}`,
		"/api/v1/suggest":        `{"suggestions":[]}`,
	} {
		if _, body := ask(t, h, address); strings.TrimSpace(body) != want {
			t.Errorf("%s: %s, want %s", address, body, want)
		}
	}
}

// TestDroppedSpellings: a spelling is shown as it is printed, can be dropped with a
// click, and taken back.
func TestDroppedSpellings(t *testing.T) {
	res := sampleResult()
	res.Query.Spellings = []index.Spelling{{Typed: "aliyev", Found: "əliyev", Printed: "Əliyev", How: "name:convention", Articles: 7}}
	h := serverFor(t, found(res)).Handler()
	_, body := ask(t, h, "/search?q=aliyev&without=Алиев")
	contains(t, body, map[string]string{
		"as printed": `<bdi>Əliyev</bdi>`,
		"drop it":    `&amp;without=%D0%B0%D0%BB%D0%B8%D0%B5%D0%B2&amp;without=%C9%99liyev" aria-label="Search without the spelling Əliyev">×</a>`,
		"take back":  `Without the spelling алиев`,
	})
}

// narrowed notes what suggestions were asked for.
type narrowed struct {
	fake
	asked *index.Request
}

func (n narrowed) Suggest(_ context.Context, r index.Request, _ int) ([]index.Suggestion, error) {
	*n.asked = r
	return []index.Suggestion{{Text: "Aliyev", Kind: index.KindName, Count: 3}, {Text: "World", Kind: index.KindSection, Value: "World", Count: 2}}, nil
}

// TestSuggestTakesTheFilters: what narrows a search narrows what is suggested, the
// addresses that a browser is sent keep it, and every filter is described.
func TestSuggestTakesTheFilters(t *testing.T) {
	var asked index.Request
	h := serverFor(t, narrowed{found(sampleResult()), &asked}).Handler()
	const search = "?q=ali&from=2025-06&missing=tag&mentions=2024&names=broad&match=any&source=a&year=-2024"
	for _, path := range []string{"/api/v1/suggest", "/suggest"} {
		asked = index.Request{}
		if res, body := ask(t, h, path+search); res.StatusCode != 200 {
			t.Fatal(body)
		}
		if asked.Query != "ali" || asked.From != mustDay("2025-06-01") || len(asked.Missing)+len(asked.Mentions) != 2 || !asked.Any ||
			asked.Names != index.NamesBroad || asked.Filters["source"][0] != "a" || asked.Exclude["year"][0] != "2024" || asked.Now.IsZero() || asked.Today != mustDay("2025-07-01") {
			t.Errorf("%s asks for %+v", path, asked)
		}
	}
	_, body := ask(t, h, "/suggest?q=ali&source=a&section=Home")
	for _, want := range []string{`/search?q=Aliyev\u0026section=Home\u0026source=a"`, `/search?section=Home\u0026section=World\u0026source=a"`} {
		if !strings.Contains(body, want) && !strings.Contains(body, strings.ReplaceAll(want, `\u0026`, "&")) {
			t.Errorf("%s is missing from %s", want, body)
		}
	}
	raw, err := os.ReadFile("openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(string(raw), "\n  /api/v1/suggest:\n")
	block, _, _ = strings.Cut(block, "responses:")
	for _, field := range append([]string{"from", "to", "names", "match", "mentions", "missing"}, index.FacetFields...) {
		if !strings.Contains(block, "/parameters/"+field+"\"") {
			t.Errorf("the filter %s is not described", field)
		}
	}
}
