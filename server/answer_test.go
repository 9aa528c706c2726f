package server

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/analyzers/dates"
	"dateline/index"
	"dateline/news"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares the indented form of a JSON answer with testdata/name.
func golden(t *testing.T, name, body string) {
	t.Helper()
	var b bytes.Buffer
	if err := json.Indent(&b, []byte(body), "", "  "); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func TestShapesOfAnswers(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	for name, target := range map[string]string{
		"search.json":  "/api/v1/search?q=aliyev+june+2025&source=wire&page=2&sorce=x",
		"article.json": "/api/v1/articles/" + someID + "?q=words",
		"facet.json":   "/api/v1/facets/source?q=aliyev&has=w&size=2",
		"names.json":   "/api/v1/names?q=aliyev",
		"ready.json":   "/readyz",
	} {
		_, body := ask(t, h, target)
		golden(t, name, body)
	}
	h = serverFor(t, found(agencyResult())).Handler()
	for name, target := range map[string]string{
		"agency.json":   "/api/v1/search?q=aliyev&missing=section&tz=%2B04:00",
		"timeline.json": "/api/v1/timeline?q=aliyev&interval=month",
	} {
		_, body := ask(t, h, target)
		golden(t, name, body)
	}
}

func TestEmptyAnswerHasNoNull(t *testing.T) {
	res := index.Result{
		Hits:   []index.Hit{{Snippets: map[string][]index.Fragment{"body": {{Text: "x"}}}, Copies: &index.Copies{Articles: 1}}},
		Facets: map[string]index.Facet{"year": {}}, Timeline: &index.Timeline{},
	}
	var b strings.Builder
	n, err := NewAnswer(index.Request{}, &res).WriteTo(&b)
	if err != nil || int(n) != b.Len() {
		t.Fatal(n, err)
	}
	if strings.Contains(b.String(), "null") {
		t.Errorf("null in %s", b.String())
	}
	if res.Hits[0].Snippets["body"][0].Marks != nil || res.Hits[0].Copies.List != nil || res.Timeline.Buckets != nil {
		t.Error("the result itself was changed")
	}
}

func TestLinksLeadThroughThePages(t *testing.T) {
	for _, tt := range []struct {
		page, size, total int
		next, prev        bool
	}{
		{1, 20, 45, true, false}, {2, 20, 45, true, true}, {3, 20, 45, false, true}, {1, 20, 20, false, false},
		{1, 0, 45, false, false}, {100, 100, 20_000, false, true}, {99, 100, 20_000, true, true}, {4, 20, 45, false, true},
	} {
		l := linksOf(index.Request{Page: tt.page, Size: tt.size}, &index.Result{Total: &index.Total{Articles: 2 * tt.total, Stories: tt.total}})
		if (l.Next != "") != tt.next || (l.Prev != "") != tt.prev || l.Self == "" || l.HTML == "" {
			t.Errorf("page %d of %d articles by %d: %+v", tt.page, tt.total, tt.size, l)
		}
	}
}

func TestPagesEndInACursor(t *testing.T) {
	for _, tt := range []struct{ name, address, cursor, next string }{
		{"a page further has a number", "q=x&page=499", "AQ", "/api/v1/search?page=500&q=x"},
		{"the last page that has one", "q=x&page=500", "AQ", "/api/v1/search?cursor=AQ&q=x"},
		{"of other sizes too", "size=100&page=100&fold=none", "AQ", "/api/v1/search?cursor=AQ&fold=none&size=100"},
		{"from cursor to cursor", "q=x&cursor=old", "new", "/api/v1/search?cursor=new&q=x"},
		{"the walk ends", "q=x&cursor=old", "", ""},
		{"an archive without cursors", "q=x&page=500", "", ""},
		{"no hits, no next ones", "q=x&size=0", "AQ", ""},
	} {
		r, _, p := read(t, tt.address)
		if p != nil {
			t.Fatal(p)
		}
		res := index.Result{Total: &index.Total{Articles: 60_000, Stories: 50_000}, Page: index.Page{NextCursor: tt.cursor}}
		if l := linksOf(r, &res); l.Next != tt.next || r.Cursor != "" && l.Prev != "" {
			t.Errorf("%s: next is %q, want %q; %+v", tt.name, l.Next, tt.next, l)
		}
	}
}

func TestMentionsAreDescribed(t *testing.T) {
	text := "27 June 2025, some day"
	from := mustDay("2025-06-27")
	got := describe(text, []dates.Mention{{Start: 0, End: 12, From: from, To: from}, {Start: 14, End: 22, From: news.NoDay, To: news.NoDay}}, false)
	if got[0].Text != "27 June 2025" || got[0].From != "2025-06-27" || got[0].To != "2025-06-27" || got[1].From != "" || got[1].Text != "some day" {
		t.Errorf("%+v", got)
	}
}
