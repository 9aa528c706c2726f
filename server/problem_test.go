package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"dateline/index"
	"dateline/query"

	"github.com/rs/zerolog"
)

// failingWith is a searcher whose every answer is err.
func failingWith(err error) fake {
	return fake{
		search:  func(context.Context, index.Request) (*index.Result, error) { return nil, err },
		article: func(string) (*index.ArticleView, error) { return nil, err },
		status:  index.Status{Reason: "volume 3 is being checked"},
	}
}

func problemIn(t *testing.T, body string) Problem {
	t.Helper()
	var p Problem
	if err := json.Unmarshal([]byte(body), &p); err != nil {
		t.Fatalf("%v in %q", err, body)
	}
	return p
}

func TestErrorsBecomeProblems(t *testing.T) {
	for _, tt := range []struct {
		err    error
		status int
		title  string
	}{
		{&query.SyntaxError{Pos: 7, Msg: "the quotation mark is not closed", Hint: "close it"}, 400, "the quotation mark is not closed"},
		{fmt.Errorf("index: search: %w", context.DeadlineExceeded), 504, "the search took too long"},
		{fmt.Errorf("index: %w", index.ErrNotFound), 404, "no such article"},
		{fmt.Errorf("%w: it is none", index.ErrCursor), 400, "the cursor cannot be used"},
		{fmt.Errorf("index: edition 3: %w", index.ErrStale), 410, "the archive has changed since"},
		{errors.New("index: volume 3: read: /secret/path: input/output error"), 500, "the search failed"},
	} {
		h := serverFor(t, failingWith(tt.err)).Handler()
		res, body := ask(t, h, "/api/v1/search?q=x")
		p := problemIn(t, body)
		if res.StatusCode != tt.status || p.Status != tt.status || p.Title != tt.title || p.Hint == "" || p.RequestID == "" {
			t.Errorf("%v: %d %+v", tt.err, res.StatusCode, p)
		}
		if strings.Contains(body, "/secret/path") {
			t.Errorf("%v: the answer tells the inner error", tt.err)
		}
		if res.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%v: an error may be cached", tt.err)
		}
		res, body = ask(t, h, "/search?q=x")
		if res.StatusCode != tt.status || !strings.Contains(body, "<h1>"+capital(tt.title)+"</h1>") || strings.Contains(body, "/secret/path") {
			t.Errorf("%v: the page has status %d", tt.err, res.StatusCode)
		}
	}
}

func TestCursorProblemsSayHowToGoOn(t *testing.T) {
	for err, hint := range map[error]string{index.ErrCursor: "page.next_cursor", index.ErrStale: "start the walk again without cursor"} {
		_, body := ask(t, serverFor(t, failingWith(err)).Handler(), "/api/v1/search?q=x&cursor=AQ")
		if p := problemIn(t, body); p.Param != "cursor" || !strings.Contains(p.Hint, hint) {
			t.Errorf("%v: %s", err, body)
		}
	}
	h := serverFor(t, fake{}).Handler() // whatever reaches the archive ends in a panic
	for _, target := range []string{"/api/v1/search?cursor=%3Cscript%3E", "/api/v1/search?cursor=AQ&page=2", "/api/v1/search?cursor=" + strings.Repeat("A", 2000)} {
		if res, body := ask(t, h, target); res.StatusCode != 400 || problemIn(t, body).Hint == "" {
			t.Errorf("%.50s: %d %s", target, res.StatusCode, body)
		}
	}
}

func TestSyntaxErrorsTellThePlace(t *testing.T) {
	h := serverFor(t, failingWith(&query.SyntaxError{Pos: 0, Msg: "m", Hint: "h"})).Handler()
	_, body := ask(t, h, "/api/v1/search?q=%22&syntax=strict")
	if p := problemIn(t, body); p.Position == nil || *p.Position != 0 || p.Param != "q" {
		t.Errorf("%s does not tell position 0 of q", body)
	}
}

func TestBrokenAddressesAreRefused(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	for _, target := range []string{"/api/v1/search?q=%zz", "/api/v1/search?q=a;b", "/api/v1/names?q=%", "/api/v1/dates?text=%"} {
		req := httptest.NewRequest(http.MethodGet, "/", nil)
		req.URL.Path, req.URL.RawQuery, _ = strings.Cut(target, "?")
		rec := httptest.NewRecorder()
		h.ServeHTTP(rec, req)
		if rec.Code != http.StatusBadRequest || problemIn(t, rec.Body.String()).Hint == "" {
			t.Errorf("%s: %d %s", target, rec.Code, rec.Body)
		}
	}
}

func TestPanicIsAProblem(t *testing.T) {
	var log bytes.Buffer
	f := fake{search: func(context.Context, index.Request) (*index.Result, error) { panic("torn page") }}
	h := serverFor(t, f, func(o *Options) { o.Log, o.MaxSearches = zerolog.New(&log), 1 }).Handler() // the second search needs the first one's slot
	res, body := ask(t, h, "/api/v1/search?q=secretword")
	p := problemIn(t, body)
	if res.StatusCode != 500 || p.RequestID != res.Header.Get("X-Request-Id") || strings.Contains(body, "torn page") {
		t.Errorf("%d %s", res.StatusCode, body)
	}
	checkHeaders(t, "panic", res.Header)
	if !strings.Contains(log.String(), "torn page") || !strings.Contains(log.String(), p.RequestID) {
		t.Error("the log does not tell of the panic")
	}
	if res, body := ask(t, h, "/search?q=x"); res.StatusCode != 500 || !strings.Contains(body, "<h1>") {
		t.Errorf("the page: %d %s", res.StatusCode, body)
	}
}

func TestOneLineIsLoggedWithoutTheQuery(t *testing.T) {
	var log bytes.Buffer
	h := serverFor(t, found(sampleResult()), func(o *Options) { o.Log = zerolog.New(&log) }).Handler()
	req := httptest.NewRequest(http.MethodGet, "/article/"+someID+"?q=secretword", nil)
	req.Header.Set("X-Request-Id", "proxy-17")
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, req)
	var line struct {
		Method, Route, Request string
		Status, Bytes          int
		MS                     *float64
	}
	if err := json.Unmarshal(log.Bytes(), &line); err != nil {
		t.Fatalf("%v in %q", err, log.String())
	}
	if line.Method != "GET" || line.Route != "/article/{id}" || line.Request != "proxy-17" || line.Status != 200 || line.Bytes != rec.Body.Len() || line.MS == nil {
		t.Errorf("line %s", log.String())
	}
	if strings.Contains(log.String(), "secretword") || rec.Header().Get("X-Request-Id") != "proxy-17" {
		t.Errorf("line %s, header %q", log.String(), rec.Header().Get("X-Request-Id"))
	}
}

func TestStrangeRequestIDsAreReplaced(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	for _, id := range []string{"", "two words", "a\"b", "<x>", strings.Repeat("a", 65), "é"} {
		req := httptest.NewRequest(http.MethodGet, "/healthz", nil)
		req.Header.Set("X-Request-Id", id)
		rec := httptest.NewRecorder()
		h.ServeHTTP(rec, req)
		if got := rec.Header().Get("X-Request-Id"); got == id || len(got) < 20 {
			t.Errorf("%q was answered with %q", id, got)
		}
	}
}

func TestNotReadyIsTold(t *testing.T) {
	h := serverFor(t, failingWith(nil)).Handler()
	res, body := ask(t, h, "/readyz")
	if p := problemIn(t, body); res.StatusCode != 503 || p.Detail != "volume 3 is being checked" || res.Header.Get("Retry-After") == "" {
		t.Errorf("%d %s", res.StatusCode, body)
	}
	if res, _ := ask(t, h, "/healthz"); res.StatusCode != 200 {
		t.Errorf("healthz: %d", res.StatusCode)
	}
}

func TestSearchesBeyondTheSlotsAreTurnedAway(t *testing.T) {
	hold, begun := make(chan struct{}), make(chan struct{})
	f := fake{search: func(context.Context, index.Request) (*index.Result, error) {
		begun <- struct{}{}
		<-hold
		res := sampleResult()
		return &res, nil
	}}
	s := serverFor(t, f, func(o *Options) { o.MaxSearches = 1 })
	s.slots.wait = 20 * time.Millisecond
	first := make(chan int)
	go func() {
		rec := httptest.NewRecorder()
		s.Handler().ServeHTTP(rec, httptest.NewRequest(http.MethodGet, "/api/v1/search", nil))
		first <- rec.Code
	}()
	<-begun
	res, body := ask(t, s.Handler(), "/api/v1/search")
	if res.StatusCode != 503 || res.Header.Get("Retry-After") == "" || problemIn(t, body).Hint == "" {
		t.Errorf("no slot: %d %s", res.StatusCode, body)
	}
	close(hold)
	if code := <-first; code != 200 {
		t.Errorf("the search that had the slot: %d", code)
	}
	go func() { <-begun }()
	if res, _ := ask(t, s.Handler(), "/api/v1/search"); res.StatusCode != 200 {
		t.Errorf("the slot was not given back: %d", res.StatusCode)
	}
}

func TestSearchHasADeadline(t *testing.T) {
	f := fake{search: func(ctx context.Context, _ index.Request) (*index.Result, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	}}
	h := serverFor(t, f, func(o *Options) { o.SearchTimeout = 10 * time.Millisecond }).Handler()
	if res, _ := ask(t, h, "/api/v1/search?q=x"); res.StatusCode != http.StatusGatewayTimeout {
		t.Errorf("status %d", res.StatusCode)
	}
}
