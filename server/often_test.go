package server

import (
	"context"
	"html"
	"net/url"
	"slices"
	"strings"
	"testing"

	"dateline/index"
)

// oftenResult has words and names that are often mentioned.
func oftenResult() index.Result {
	res := sampleResult()
	res.Significant = &index.Significant{Articles: 45, Of: 1000, Exact: true,
		Words: []index.SignificantWord{{Text: "barrels", With: "barrels|barrel", Count: 1200, Background: 4000}},
		Names: []index.SignificantWord{{Text: "Saudi Arabia", With: "saudi arabia", Count: 12, Background: 40}}}
	return res
}

// TestOftenMentionedNarrows: each word leads to the search with the word, everything
// else kept, and says its count; a chip leads back.
func TestOftenMentionedNarrows(t *testing.T) {
	_, page := ask(t, serverFor(t, found(oftenResult())).Handler(), "/search?q=oil&source=wire&with=gulf")
	list := page[strings.Index(page, "Often mentioned"):]
	list = html.UnescapeString(list[:strings.Index(list, "</details>")])
	for _, want := range []struct{ with, text, count string }{{"barrels|barrel", "barrels", grouped(1200)}, {"saudi arabia", "Saudi Arabia", "12"}} {
		v := url.Values{"q": {"oil"}, "source": {"wire"}, "with": {"gulf", want.with}}
		if !strings.Contains(list, `href="/search?`+v.Encode()+`"`) || !strings.Contains(list, "<bdi>"+want.text+`</bdi> <span class="n">`+want.count+"</span>") {
			t.Errorf("%+v is not among\n%s", want, list)
		}
	}
	if !strings.Contains(page, "With gulf") || !strings.Contains(page, `href="/search?q=oil&amp;source=wire"`) {
		t.Error("no way back from the word")
	}
}

// TestOftenMentionedIsAskedForOnce: on the first page of a search that asks for
// something, and of the API only where it is asked for.
func TestOftenMentionedIsAskedForOnce(t *testing.T) {
	for target, want := range map[string]bool{
		"/": false, "/search?q=oil": true, "/search?source=wire": true, "/search?q=oil&page=2": false, "/search?q=oil&cursor=AQ": false,
		"/search?q=oil&counts=none": false, "/api/v1/search?q=oil": false, "/api/v1/search?q=oil&significant=true": true,
	} {
		f, asked := found(oftenResult()), []bool{}
		search := f.search
		f.search = func(ctx context.Context, r index.Request) (*index.Result, error) {
			asked = append(asked, r.Significant)
			return search(ctx, r)
		}
		ask(t, serverFor(t, f).Handler(), target)
		if !slices.Equal(asked, []bool{want}) {
			t.Errorf("%s: asked %v, want %t", target, asked, want)
		}
	}
	res, _ := ask(t, serverFor(t, found(oftenResult())).Handler(), "/api/v1/search?with=1&with=2&with=3&with=4&with=5&with=6&with=7&with=8&with=9")
	if res.StatusCode != 400 {
		t.Errorf("nine words: %d", res.StatusCode)
	}
}
