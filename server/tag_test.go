package server

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"dateline/index"
	"dateline/news"
)

// counting counts what is asked of an archive.
type counting struct {
	*index.Archive
	asked int
}

func (c *counting) Search(ctx context.Context, r index.Request) (*index.Result, error) {
	c.asked++
	return c.Archive.Search(ctx, r)
}

func (c *counting) Article(ctx context.Context, id string, r index.Request) (*index.ArticleView, error) {
	c.asked++
	return c.Archive.Article(ctx, id, r)
}

func (c *counting) Suggest(ctx context.Context, r index.Request, n int) ([]index.Suggestion, error) {
	c.asked++
	return c.Archive.Suggest(ctx, r, n)
}

// shelf is an archive that is served, with a clock to set.
type shelf struct {
	*counting
	t    *testing.T
	root string
	now  time.Time
	h    http.Handler
}

func newShelf(t *testing.T, change ...func(*Options)) *shelf {
	t.Helper()
	s := &shelf{t: t, root: t.TempDir(), now: testDay}
	s.publish(
		news.Article{GivenID: "a", Title: "Oil prices fall in Baku", Body: "Aliyev spoke of oil yesterday.", Language: "en", Source: news.Source{ID: "wire"}},
		news.Article{GivenID: "b", Title: "Oil rises", Body: "Aliev was silent.", Language: "en", Source: news.Source{ID: "post"}},
		news.Article{GivenID: "c", Title: "Oil under embargo", Language: "en", Embargo: news.Time{Instant: testDay.Add(90 * time.Minute), Precision: news.PrecisionSecond}},
	)
	a, err := index.Open(s.root, index.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(a.Close)
	s.counting = &counting{Archive: a}
	s.h = serverFor(t, s, append(change, func(o *Options) { o.Now = func() time.Time { return s.now } })...).Handler()
	return s
}

func (s *shelf) publish(articles ...news.Article) {
	s.t.Helper()
	w, err := index.OpenWriter(s.root, index.WriterOptions{})
	if err != nil {
		s.t.Fatal(err)
	}
	defer w.Close()
	for _, a := range articles {
		if _, err := w.Add(s.t.Context(), a); err != nil {
			s.t.Fatal(err)
		}
	}
	if _, err := w.Commit(s.t.Context()); err != nil {
		s.t.Fatal(err)
	}
	if s.counting != nil {
		s.refresh()
	}
}

func (s *shelf) refresh() {
	s.t.Helper()
	if _, err := s.Refresh(); err != nil {
		s.t.Fatal(err)
	}
}

func (s *shelf) get(target string, tags ...string) *http.Response {
	r := httptest.NewRequest(http.MethodGet, target, nil)
	for _, tag := range tags {
		r.Header.Add("If-None-Match", tag)
	}
	rec := httptest.NewRecorder()
	s.h.ServeHTTP(rec, r)
	return rec.Result()
}

// taggedPaths are the routes that tag their answers, each with an address of it.
func taggedPaths(id string) []string {
	return []string{"/", "/search?q=oil", "/article/" + id + "?q=oil", "/facets/source?q=oil", "/names?q=Aliyev", "/suggest?q=al",
		"/api/v1/search?q=oil", "/api/v1/search?q=yesterday&tz=Asia/Tokyo", "/api/v1/articles/" + id, "/api/v1/articles/" + id + "/similar",
		"/api/v1/facets/source?q=oil", "/api/v1/timeline?q=oil", "/api/v1/names?q=Aliyev", "/api/v1/suggest?q=al"}
}

// TestUnchangedAnswersAreNotSentAgain: whoever has an answer is told so with 304 before
// anything is searched; whatever changes it makes the tag another.
func TestUnchangedAnswersAreNotSentAgain(t *testing.T) {
	first := news.Article{GivenID: "a", Source: news.Source{ID: "wire"}}
	id := news.MakeID(&first)
	for _, path := range taggedPaths(id) {
		s := newShelf(t)
		res := s.get(path)
		tag := res.Header.Get("ETag")
		if res.StatusCode != 200 || !strings.HasPrefix(tag, `W/"`) || res.Header.Get("Cache-Control") != revalidate {
			t.Fatalf("%s: %d, tag %q, Cache-Control %q", path, res.StatusCode, tag, res.Header.Get("Cache-Control"))
		}
		asked := s.asked
		for _, tags := range [][]string{{tag}, {`"other", ` + tag}, {`W/"x"`, tag}, {strings.TrimPrefix(tag, "W/")}} {
			again := s.get(path, tags...)
			if again.StatusCode != 304 || again.Header.Get("ETag") != tag || again.Header.Get("Content-Type") != "" || again.ContentLength > 0 || again.Header.Get("Cache-Control") != revalidate {
				t.Errorf("%s with %q: %d, %v", path, tags, again.StatusCode, again.Header)
			}
		}
		if s.asked != asked {
			t.Errorf("%s: the archive was asked %d times for what the client has", path, s.asked-asked)
		}
		for _, tags := range [][]string{{"*"}, {`W/"x"`}, {tag[:len(tag)-2] + `"`}, {""}} {
			if got := s.get(path, tags...); got.StatusCode != 200 {
				t.Errorf("%s with %q: %d, want the answer", path, tags, got.StatusCode)
			}
		}
		changes := []struct {
			what string
			do   func()
		}{
			{"nothing but an hour", func() { s.now = s.now.Add(time.Hour) }},
			{"the end of an embargo", func() { s.now = s.now.Add(time.Hour) }},
			{"a new edition", func() { s.publish(news.Article{GivenID: "d", Title: "More oil"}) }},
			{"a takedown", func() {
				other := news.Article{GivenID: "b", Source: news.Source{ID: "post"}}
				if _, err := index.Takedown(s.root, []string{news.MakeID(&other)}); err != nil {
					t.Fatal(err)
				}
				s.refresh()
			}},
			{"a new day", func() { s.now = s.now.Add(24 * time.Hour) }},
		}
		for i, change := range changes {
			change.do()
			got := s.get(path, tag)
			if changed := got.StatusCode == 200 && got.Header.Get("ETag") != tag; changed != (i > 0) {
				t.Errorf("%s after %s: %d, tag %q, was %q", path, change.what, got.StatusCode, got.Header.Get("ETag"), tag)
			}
			if i > 0 {
				tag = got.Header.Get("ETag")
			}
		}
	}
}

// TestTagsTellAnswersApart: no two addresses share a tag, nor the same address at two
// hosts, in two processes, or before and after midnight in its zone.
func TestTagsTellAnswersApart(t *testing.T) {
	s := newShelf(t)
	seen := map[string]string{}
	tell := func(what, tag string) {
		t.Helper()
		if had, ok := seen[tag]; ok || tag == "" {
			t.Errorf("%s has the tag %q of %s", what, tag, had)
		}
		seen[tag] = what
	}
	for _, q := range []string{"oil", "oil&page=2", "oil&size=5", "Oil", "oil+", "oil&explain=true", "yesterday&tz=Asia/Tokyo"} {
		for _, path := range []string{"/search?q=", "/api/v1/search?q=", "/suggest?q="} {
			tell(path+q, s.get(path+q).Header.Get("ETag"))
		}
	}
	tell("another host", s.get("http://archive.test/suggest?q=oil").Header.Get("ETag"))
	tell("another process", newShelf(t).get("/search?q=oil").Header.Get("ETag"))
	before := s.get("/api/v1/search?q=yesterday").Header.Get("ETag")
	s.now = time.Date(2025, time.July, 1, 12, 30, 0, 0, time.UTC)
	if same := s.get("/api/v1/search?q=yesterday").Header.Get("ETag"); same != before {
		t.Error("half an hour of one day makes another tag")
	}
	s.now = testDay.Add(49 * time.Hour) // no embargo ends any more
	for _, zone := range []string{"Asia/Tokyo", "-08:00"} {
		path := "/api/v1/search?q=yesterday&tz=" + url.QueryEscape(zone)
		tags := map[string]bool{}
		for range 24 {
			s.now = s.now.Add(time.Hour)
			tags[s.get(path).Header.Get("ETag")] = true
		}
		if len(tags) != 2 {
			t.Errorf("%d tags in a day and a night in %s, want 2", len(tags), zone)
		}
	}
}

// TestOnlyWholeAnswersAreTagged: errors have no tag, nor what only a part of the archive
// answers; what depends on the caller says so.
func TestOnlyWholeAnswersAreTagged(t *testing.T) {
	s := newShelf(t)
	for path, status := range map[string]int{"/search?size=x": 400, "/article/" + someID: 404, "/api/v1/search?cursor=x": 400, "/nothing": 404,
		"/healthz": 200, "/readyz": 200, "/api/v1/search?syntax=strict&q=%22oil": 400} {
		res := s.get(path, "*")
		if res.StatusCode != status || res.Header.Get("ETag") != "" || !strings.Contains(res.Header.Get("Cache-Control"), "no-store") {
			t.Errorf("%s: %d, %v", path, res.StatusCode, res.Header)
		}
	}
	partial := sampleResult()
	partial.Edition.Partial = true
	srv := serverFor(t, stamped{found(partial)})
	for _, path := range []string{"/search?q=oil", "/api/v1/search?q=oil", "/api/v1/timeline?q=oil", "/api/v1/names?q=oil"} {
		if res, _ := ask(t, srv.Handler(), path); res.StatusCode != 200 || res.Header.Get("ETag") != "" {
			t.Errorf("%s, answered in part: %d, tag %q", path, res.StatusCode, res.Header.Get("ETag"))
		}
	}
	if vary := s.get("/suggest?q=oil").Header.Values("Vary"); strings.Join(vary, ",") != protoHeader {
		t.Errorf("/suggest varies by %q, want %s: its addresses are whole", vary, protoHeader)
	}
	keyed := newShelf(t, func(o *Options) { o.Keys = []string{"0123456789abcdef"} })
	if res := keyed.get("/search?q=oil", "*"); res.StatusCode != 401 || res.Header.Get("Vary") != "Authorization" || res.Header.Get("ETag") != "" {
		t.Errorf("without a key: %d, %v", res.StatusCode, res.Header)
	}
}

// stamped is a fake that never changes.
type stamped struct{ fake }

func (stamped) Stamp(time.Time) string { return "1" }

// TestFirstPageIsAsOffered: the pages and the answer that readers begin with ask for what
// a serving archive has ready.
func TestFirstPageIsAsOffered(t *testing.T) {
	want := index.FirstPage(testDay)
	for _, path := range []string{"/", "/search", "/api/v1/search"} {
		var got index.Request
		f := found(sampleResult())
		search := f.search
		f.search = func(ctx context.Context, r index.Request) (*index.Result, error) {
			got = r
			return search(ctx, r)
		}
		ask(t, serverFor(t, f).Handler(), path)
		got.Filters, got.Exclude = nil, nil // those without a choice
		if got.Zone != nil || fmt.Sprintf("%+v", got) != fmt.Sprintf("%+v", want) {
			t.Errorf("%s asks for\n%+v\nready is\n%+v", path, got, want)
		}
	}
}
