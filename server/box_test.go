package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"dateline/index"
)

// maxBoxBytes bounds the script of the box: what a reader on a slow line waits for
// must stay small beside the style sheet.
const maxBoxBytes = 6000

// TestScriptsOfOurOwn: every page names the script of the box by its hash, one with marks
// that of their keys too, and holds no other; the field of the box is an ordinary one until
// the script runs.
func TestScriptsOfOurOwn(t *testing.T) {
	unmarked := *sampleView()
	unmarked.Title.Marks, unmarked.Lead, unmarked.Body = nil, nil, []index.Fragment{{Text: "Plain"}}
	plain := found(sampleResult())
	plain.article = func(string) (*index.ArticleView, error) { return &unmarked, nil }
	bare := serverFor(t, plain).Handler()
	h := serverFor(t, found(sampleResult())).Handler()
	own := regexp.MustCompile(`<script src="(/assets/([a-z]+)-[0-9a-f]{12}\.js)" defer></script>`)
	for _, tt := range []struct {
		h              http.Handler
		target, wanted string
	}{{h, "/", "box"}, {h, "/search?q=x", "box"}, {h, "/article/" + someID, "box marks"}, {bare, "/article/" + someID, "box"},
		{h, "/facets/source", "box"}, {h, "/names?q=x", "box"}, {h, "/nothing", "box"}} {
		target := tt.target
		_, page := ask(t, tt.h, target)
		scripts := own.FindAllStringSubmatch(page, -1)
		var named []string
		for _, s := range scripts {
			named = append(named, s[2])
		}
		if strings.Join(named, " ") != tt.wanted || strings.Count(page, "<script") != len(named) || regexp.MustCompile(`<[^>]* on[a-z]+=`).MatchString(page) {
			t.Fatalf("%s: scripts %q, or one within the page", target, scripts)
		}
		if strings.Contains(page, "combobox") || !strings.Contains(page, `<input id="q" name="q" type="search"`) {
			t.Errorf("%s: without script the box is not an ordinary field", target)
		}
		for _, script := range scripts {
			res, body := ask(t, h, script[1])
			if res.StatusCode != http.StatusOK || res.Header.Get("Content-Type") != "text/javascript; charset=utf-8" || !strings.Contains(res.Header.Get("Cache-Control"), "immutable") {
				t.Errorf("%s: %d %v", script[1], res.StatusCode, res.Header)
			}
			if len(body) > maxBoxBytes || regexp.MustCompile(`innerHTML|insertAdjacent|document\.write|eval\(|Function\(|https?:`).MatchString(body) {
				t.Errorf("%s has %d bytes of %d, or makes markup of text", script[1], len(body), maxBoxBytes)
			}
		}
	}
}

// TestKeysOfMarksInABrowser: n and p go from mark to mark and stop at the ends; typed in
// the box, or with another key held, they are letters.
func TestKeysOfMarksInABrowser(t *testing.T) {
	dom, _ := browse(t, "marks", "/article/"+someID+"?q=words")
	_, rest, ok := strings.Cut(dom, `<pre id="told">`)
	text, _, _ := strings.Cut(rest, "</pre>")
	var told map[string]string
	if err := json.Unmarshal([]byte(html.UnescapeString(text)), &told); !ok || err != nil {
		t.Fatalf("the reader did not come to an end: %v\n%s", err, dom)
	}
	for step, want := range map[string]string{"start": "", "in the box": "", "held": "", "p": "#m2", "p again": "#m1", "p at the first": "#m1", "n": "#m2", "n at the last": "#m2",
		"shown": "Two", "history": "0"} {
		if got, ok := told[step]; !ok || got != want {
			t.Errorf("%s: at %q, want %q", step, got, want)
		}
	}
	if !strings.Contains(dom, "the keys n and p go to the next") {
		t.Error("nobody tells the reader of the keys")
	}
}

// TestGroupsOfTheBox holds the script to the kinds that an archive suggests.
func TestGroupsOfTheBox(t *testing.T) {
	raw, err := files.ReadFile("ui/box.js")
	if err != nil {
		t.Fatal(err)
	}
	for kind, heading := range map[string]string{index.KindDate: "Dates", index.KindName: "Names", index.KindPhrase: "Phrases", index.KindSource: "Sources", index.KindSection: "Sections", index.KindTag: "Topics"} {
		if !strings.Contains(string(raw), kind+`: "`+heading+`"`) {
			t.Errorf("suggestions of the kind %s have no heading", kind)
		}
	}
}

// boxArchive suggests by what is typed; "slow" takes its time and "broken" fails.
type boxArchive struct{ fake }

func (boxArchive) Suggest(ctx context.Context, r index.Request, _ int) ([]index.Suggestion, error) {
	name := func(text string, also ...string) index.Suggestion {
		return index.Suggestion{Text: text, Kind: index.KindName, Count: 1200, Also: append([]string{}, also...)}
	}
	switch r.Query {
	case "ali", "alij":
		return []index.Suggestion{name("Aliyev", "Алиев", "علييف"), name("<img src=x>"), {Text: "Alias Post", Kind: index.KindSource, Value: "alias", Count: 1, Also: []string{}}}, nil
	case "wor":
		return []index.Suggestion{name("Worth"), {Text: "World", Kind: index.KindSection, Value: "World & all", Count: 17, Also: []string{}}}, nil
	case "习":
		return []index.Suggestion{name("习近平")}, nil
	case "slow":
		select {
		case <-ctx.Done():
		case <-time.After(500 * time.Millisecond):
		}
		return []index.Suggestion{name("Slow")}, nil
	case "broken":
		return nil, errors.New("out of order")
	}
	return nil, nil
}

// typist serves the pages of a server and puts the script of a reader at the box
// into the first one. It notes what is asked for, and leads nowhere else.
type typist struct {
	pages http.Handler
	plan  string
	lock  sync.Mutex
	asked []string
}

func (y *typist) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	y.lock.Lock()
	y.asked = append(y.asked, r.URL.RequestURI())
	first := len(y.asked) == 1
	y.lock.Unlock()
	if r.URL.Path == "/typing.js" {
		w.Header().Set("Content-Type", "text/javascript")
		raw, err := os.ReadFile("testdata/typing.js")
		if err != nil {
			panic(err)
		}
		w.Write(raw)
		return
	}
	if !first && r.URL.Path == searchPath { // the reader stays on the first page, so that it can be read
		w.WriteHeader(http.StatusNoContent)
		return
	}
	if !first {
		y.pages.ServeHTTP(w, r)
		return
	}
	rec := httptest.NewRecorder()
	y.pages.ServeHTTP(rec, r)
	for name, values := range rec.Header() { // the policy above all
		if name != "Content-Length" {
			w.Header()[name] = values
		}
	}
	script := fmt.Sprintf(`<script src="/typing.js" data-plan=%q defer></script></body>`, y.plan)
	fmt.Fprint(w, strings.Replace(rec.Body.String(), "</body>", script, 1))
}

// browse opens a page in a browser without a window, lets a reader follow a plan,
// and returns what the page then holds and what was asked for.
func browse(t *testing.T, plan, target string) (dom string, asked []string) {
	t.Helper()
	browser := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil && browser == "" {
			browser = path
		}
	}
	if browser == "" {
		t.Skip("no Chromium or Chrome is installed; the box is only tested in a real browser where there is one")
	}
	y := &typist{pages: serverFor(t, boxArchive{found(sampleResult())}).Handler(), plan: plan}
	ts := httptest.NewServer(y)
	defer ts.Close()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir="+t.TempDir(), "--virtual-time-budget=15000", "--dump-dom", ts.URL+target)
	cmd.WaitDelay = 5 * time.Second
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v", browser, err)
	}
	y.lock.Lock()
	defer y.lock.Unlock()
	return string(out), slices.Clone(y.asked)
}

// boxState is what a reader is told of the box at one moment.
type boxState struct {
	Expanded, Marked, Value, Said string
	Hidden                        bool
	Options                       []string
	Selected                      int
	Roles, Row, Bold              string
	Moved                         bool
	Groups                        []string
	Markup                        int
}

func TestBoxInABrowser(t *testing.T) {
	dom, asked := browse(t, "states", "/")
	_, rest, ok := strings.Cut(dom, `<pre id="told">`)
	text, _, _ := strings.Cut(rest, "</pre>")
	told := map[string]boxState{}
	if err := json.Unmarshal([]byte(html.UnescapeString(text)), &told); !ok || err != nil {
		t.Fatalf("the reader did not come to an end: %v\n%s", err, dom)
	}
	const first, second, last = "Aliyev", "<img src=x>", "Alias Post"
	for step, want := range map[string]boxState{
		"start": {Hidden: true}, "one letter": {Hidden: true}, "escape": {Hidden: true}, "composing": {Hidden: true}, "broken": {Hidden: true},
		"inside a word": {Hidden: true}, "left": {Hidden: true},
		"one character": {Options: []string{"习近平"}, Said: "1 suggestion"},
		"typed":         {Said: "3 suggestions"}, "home": {}, "opened again": {}, "composed": {}, "late": {},
		"down": {Marked: first}, "up past the first": {Marked: last}, "down past the last": {Marked: first}, "up from the box": {Marked: last},
	} {
		got := told[step]
		if got.Hidden != want.Hidden || (got.Expanded == "true") == want.Hidden || got.Marked != want.Marked || (got.Selected == 1) != (want.Marked != "") {
			t.Errorf("%s: %+v", step, got)
		}
		if want.Options == nil {
			want.Options = []string{first, second, last}
		}
		if !want.Hidden && !slices.Equal(got.Options, want.Options) || want.Said != "" && got.Said != want.Said {
			t.Errorf("%s: %q, %q", step, got.Options, got.Said)
		}
	}
	if got := told["start"].Roles; got != "combobox list suggestions" {
		t.Errorf("the roles of the field are %q", got)
	}
	typed := told["typed"]
	if typed.Row != "Aliyev also Алиев, علييف 1\u2009200 articles" || typed.Bold != "yev" || !slices.Equal(typed.Groups, []string{"Names", "Sources"}) {
		t.Errorf("the list reads %+v", typed)
	}
	if typed.Moved || typed.Markup != 0 || typed.Value != "ali" {
		t.Errorf("the page moved, text became markup, or the text of the reader changed: %+v", typed)
	}
	for _, never := range []string{"/api/v1/suggest?q=a", "/api/v1/suggest?q=al", "/api/v1/suggest?q=ali+oil", "/search"} {
		if slices.Contains(asked, never) {
			t.Errorf("%s was asked for", never)
		}
	}
}

func TestChoosingInABrowser(t *testing.T) {
	for plan, want := range map[string]url.Values{
		"name":    {"q": {"Aliyev"}, "source": {"wire"}},
		"section": {"section": {"World & all"}, "source": {"wire"}},
	} {
		dom, asked := browse(t, plan, "/search?q=before&source=wire")
		to := asked[slices.IndexFunc(asked, func(a string) bool { return strings.HasPrefix(a, "/api/v1/suggest") })+1:]
		i := slices.IndexFunc(to, func(a string) bool { return strings.HasPrefix(a, "/search") })
		if i < 0 {
			t.Errorf("%s: no search followed: %q", plan, asked)
			continue
		}
		u, err := url.Parse(to[i])
		if err != nil || u.Query().Encode() != want.Encode() {
			t.Errorf("%s leads to %s, want %s", plan, to[i], want.Encode())
		}
		if strings.Contains(dom, `aria-expanded="true"`) {
			t.Errorf("%s: the list is still open", plan)
		}
	}
}
