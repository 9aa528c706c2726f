package server

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"dateline/index"
	"dateline/news"

	"github.com/rs/zerolog"
)

// fake answers every search with the same result and every article alike.
type fake struct {
	search  func(context.Context, index.Request) (*index.Result, error)
	article func(string) (*index.ArticleView, error)
	status  index.Status
}

func (f fake) Search(ctx context.Context, r index.Request) (*index.Result, error) {
	return f.search(ctx, r)
}

func (f fake) Article(_ context.Context, id string, _ index.Request) (*index.ArticleView, error) {
	return f.article(id)
}

func (f fake) Suggest(_ context.Context, r index.Request, _ int) ([]index.Suggestion, error) {
	if r.Query == "" {
		return nil, nil
	}
	return []index.Suggestion{{Text: "Aliyev", Kind: index.KindName, Count: 3, Also: []string{"Алиев"}}}, nil
}

// Forms lists the spellings of the result that every search finds, and as many that
// no article has.
func (f fake) Forms(ctx context.Context, r index.Request) (*index.Listing, error) {
	res, err := f.search(ctx, r)
	if err != nil {
		return nil, err
	}
	n := index.NameForms{Typed: r.Query, End: len([]rune(r.Query))}
	for _, s := range res.Query.Spellings {
		n.Forms = append(n.Forms, index.Form{Form: s.Found, Folded: s.Found, Tier: "convention", Articles: s.Articles, Script: "Cyrl", Language: "ru", IDs: []string{someID}},
			index.Form{Form: "no " + s.Found, Folded: "no " + s.Found, Tier: "dictionary", Script: "Cyrl", IDs: []string{}})
	}
	return &index.Listing{Query: res.Query, Edition: res.Edition, Names: []index.NameForms{n}}, nil
}

// Similar finds the article of every search, as often as it is asked for, like any
// that there is.
func (f fake) Similar(ctx context.Context, id string, r index.Request) (*index.Similar, error) {
	v, err := f.article(id)
	if err != nil {
		return nil, err
	}
	res, err := f.search(ctx, r)
	if err != nil {
		return nil, err
	}
	found := &index.Similar{ID: v.Article.ID, Title: v.Article.Title, Edition: res.Edition}
	for range r.Size {
		for _, h := range res.Hits {
			found.Hits = append(found.Hits, index.SimilarHit{Hit: h, Similarity: 0.5, Shares: []string{h.Title}})
		}
	}
	return found, nil
}

func (f fake) Status() index.Status { return f.status }

// Stamp says that answers of a fake may be of any moment.
func (f fake) Stamp(time.Time) string { return "" }

// someID is an id of the right shape.
var someID = strings.Repeat("a", news.IDLength)

var testDay = time.Date(2025, time.July, 1, 12, 0, 0, 0, time.UTC)

// found is a searcher that always finds the articles of res.
func found(res index.Result) fake {
	return fake{
		search: func(_ context.Context, r index.Request) (*index.Result, error) {
			copied := res
			copied.Query.Q, copied.Page = r.Query, index.Page{Number: r.Page, Size: r.Size, NextCursor: res.Page.NextCursor}
			return &copied, nil
		},
		article: func(id string) (*index.ArticleView, error) {
			if id != someID {
				return nil, index.ErrNotFound
			}
			return sampleView(), nil
		},
		status: index.Status{Ready: true, Edition: res.Edition, Volumes: 1},
	}
}

// sampleResult has a bit of everything that a page or an answer can show.
func sampleResult() index.Result {
	return index.Result{
		Query: index.ReadAs{
			ReadAs:    "aliyev",
			Spellings: []index.Spelling{{Typed: "aliyev", Found: "алиев", How: "name:convention", Articles: 88}},
			Dates:     []index.DateRead{{Typed: "06/2025", From: "2025-06-01", To: "2025-06-30"}},
		},
		Total: &index.Total{Articles: 45, Stories: 45, Exact: true}, TookMS: 3,
		Edition: index.EditionInfo{ID: "000017", Articles: 1204331},
		Hits: []index.Hit{{
			ID: someID, Score: 11.8, Title: "Алиев заявил", URL: "https://example.org/1", Dir: "ltr", Language: "ru",
			Source: news.Source{ID: "wire", Name: "The Wire"}, Published: "2025-06-27T09:00:00Z", Precision: "second", Section: "World",
			Snippets: map[string][]index.Fragment{
				"title": {{Text: "Алиев заявил", Marks: [][2]int{{0, 5}}}},
				"body":  {{Text: "в Баку 27 июня прошла встреча", Offset: 40, Marks: [][2]int{{7, 14}}}},
			},
			Matched: []index.Match{
				{Typed: "aliyev", Found: "Алиев", How: "name:convention"},
				{Typed: "27 June 2025", Found: "27 июня", How: "date:2025-06-27"},
			},
		}},
		Facets: map[string]index.Facet{
			"source": {Values: []index.FacetValue{{Value: "wire", Label: "The Wire", Count: 40}, {Value: "post", Label: "The Post", Count: 4}}, Other: 1, Distinct: 3},
			"year":   {Values: []index.FacetValue{{Value: "2025", Label: "2025", Count: 45}}, Distinct: 1},
		},
	}
}

// agencyResult is an answer with copies, changes, gaps and uncertain dates.
func agencyResult() index.Result {
	res := sampleResult()
	res.Total = &index.Total{Articles: 214, Stories: 131, Exact: true}
	h := &res.Hits[0]
	h.Updated, h.Modified = true, "2025-06-28T14:20:00+04:00"
	h.Copies = &index.Copies{Articles: 5, Outlets: 3, List: []index.Copied{
		{ID: strings.Repeat("b", news.IDLength), Source: news.Source{ID: "post", Name: "The Post"}, Published: "2025-06-27T10:00:00Z"},
		{ID: strings.Repeat("c", news.IDLength), Source: news.Source{Name: "صحيفة"}, Published: "2025-06-27"},
		{ID: strings.Repeat("d", news.IDLength)},
	}}
	res.Facets["section"] = index.Facet{Values: []index.FacetValue{{Value: "World", Label: "World", Count: 202}}, Missing: 12, Distinct: 1}
	res.Timeline = &index.Timeline{
		Interval: index.Monthly, Buckets: []index.Bucket{{Start: "2025-05", Count: 9}, {Start: "2025-06"}, {Start: "2025-07", Count: 900}},
		Coarse: []index.Bucket{{Start: "2024", Count: 2}}, Missing: 3,
	}
	return res
}

func sampleView() *index.ArticleView {
	published, err := news.ParseTime("2025-06-27T09:00:00Z")
	if err != nil {
		panic(err)
	}
	return &index.ArticleView{
		Article: news.Article{
			ID: someID, Title: "Two words", URL: "https://www.example.org/1", Source: news.Source{ID: "wire", Name: "The Wire"},
			Published: published, Language: "en", People: []string{"Ilham Aliyev"}, Authors: []string{"Staff"},
		},
		Dir: "ltr", Title: index.Fragment{Text: "Two words", Marks: [][2]int{{0, 3}}},
		Body: []index.Fragment{{Text: "One paragraph here.", Marks: [][2]int{{4, 13}}}, {Text: "And a second."}},
	}
}

// serverFor makes a Server with a quiet log.
func serverFor(t testing.TB, s Searcher, change ...func(*Options)) *Server {
	t.Helper()
	opt := Options{Log: zerolog.Nop(), Now: func() time.Time { return testDay }}
	for _, c := range change {
		c(&opt)
	}
	srv, err := New(s, opt)
	if err != nil {
		t.Fatal(err)
	}
	return srv
}

// ask sends a GET and returns the answer with its body read.
func ask(t testing.TB, h http.Handler, target string) (*http.Response, string) {
	t.Helper()
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, httptest.NewRequest(http.MethodGet, target, nil))
	raw, err := io.ReadAll(rec.Result().Body)
	if err != nil {
		t.Fatal(err)
	}
	return rec.Result(), string(raw)
}
