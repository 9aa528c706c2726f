package server

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"dateline/index"
)

// TestArticlePageLeadsToSimilarOnes: five links at most, without script, and a page
// without them where they cannot be had.
func TestArticlePageLeadsToSimilarOnes(t *testing.T) {
	f := found(sampleResult())
	_, page := ask(t, serverFor(t, f).Handler(), "/article/"+someID+"?q=x")
	from := strings.Index(page, "More like this")
	if from < 0 {
		t.Fatal("no similar articles on the page")
	}
	list := page[from:]
	list = list[:strings.Index(list, "</ul>")]
	if n := strings.Count(list, `<a href="/article/`+someID+`"`); n != 5 {
		t.Errorf("%d links:\n%s", n, list)
	}
	for _, want := range []string{`lang="ru"`, "Алиев заявил", "The Wire", `<time datetime="2025-06-27T09:00:00Z">`, `title="Shares Алиев заявил"`} {
		if !strings.Contains(list, want) {
			t.Errorf("%s is missing:\n%s", want, list)
		}
	}
	f.search = func(context.Context, index.Request) (*index.Result, error) { return nil, errors.New("no similar ones") }
	res, page := ask(t, serverFor(t, f).Handler(), "/article/"+someID)
	if res.StatusCode != 200 || strings.Contains(page, "More like this") || !strings.Contains(page, "And a second.") {
		t.Errorf("without similar articles: %d\n%s", res.StatusCode, page)
	}
}

// TestSimilarAnswer: lists are never null, and size is what was asked for.
func TestSimilarAnswer(t *testing.T) {
	_, body := ask(t, serverFor(t, found(sampleResult())).Handler(), "/api/v1/articles/"+someID+"/similar?size=3")
	var a SimilarAnswer
	if err := json.Unmarshal([]byte(body), &a); err != nil {
		t.Fatal(err)
	}
	if len(a.Hits) != 3 || a.Hits[0].Similarity != 0.5 || !strings.Contains(body, `"words":[]`) || a.Links.HTML != "/article/"+someID {
		t.Errorf("%s", body)
	}
	_, body = ask(t, serverFor(t, found(index.Result{})).Handler(), "/api/v1/articles/"+someID+"/similar")
	if !strings.Contains(body, `"hits":[]`) {
		t.Errorf("nothing found: %s", body)
	}
}
