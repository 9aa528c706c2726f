package index

import (
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"dateline/index/internal/sample"
	"dateline/news"
)

// TestSpreadsOfAllArticles asks for all articles in many ways, twice each, among searches
// for some of them, before and after an embargo ends: what is counted once for the edition
// is what is counted anew.
func TestSpreadsOfAllArticles(t *testing.T) {
	articles := injected(sample.Articles(400, 91), rand.New(rand.NewPCG(92, 93)))
	noon := time.Date(2025, 6, 27, 12, 0, 0, 0, time.UTC)
	articles[7].Embargo = news.Time{Instant: noon, Precision: news.PrecisionSecond}
	root := archiveOf(t, articles, 2, WriterOptions{})
	kept, fresh := open(t, root), open(t, root)
	kept.caches.results, fresh.caches.results = nil, nil
	requests := []Request{{Facets: FacetFields, Timeline: Auto}, {Facets: []string{MentionsFacet, "source"}, FacetMax: 2}, {Facets: FacetFields, FacetMax: 3, FacetSkip: 1},
		{Facets: []string{"tag"}, FacetHas: "a"}, {Timeline: Daily, Zone: time.FixedZone("+09:00", 9*3600)}, {Timeline: Daily}, {Facets: FacetFields, Unfolded: true, Size: 10},
		{Facets: FacetFields, Filters: map[string][]string{"language": {"en"}}}, {Facets: FacetFields, Missing: []string{"section"}}, {Facets: FacetFields, Query: "oil"},
		{Facets: FacetFields, Sort: ByOldest, Size: 5}, {Facets: FacetFields, HasFrom: true, From: news.DateOf(1990, 1, 1)}, {NoCounts: true, Size: 3}}
	for _, at := range []time.Time{noon.Add(-time.Hour), noon.Add(time.Hour)} {
		for round := range 2 {
			for _, r := range requests {
				r.Now = at
				fresh.now.Load().spreads.empty()
				got, want := mustSearch(t, kept, r), mustSearch(t, fresh, r)
				got.TookMS, want.TookMS = 0, 0
				if !reflect.DeepEqual(got, want) {
					t.Errorf("%+v at %v, round %d: facets %v, timeline %v\nwant %v, %v", r, at, round, got.Facets, got.Timeline, want.Facets, want.Timeline)
				}
			}
		}
	}
	if n := len(kept.now.Load().spreads.known); n < 8 || n > maxSpreads {
		t.Errorf("%d are kept", n)
	}
}

// TestFirstPageIsReady: once an edition was made ready, its first page needs no search,
// nor do the tables of suggestions.
func TestFirstPageIsReady(t *testing.T) {
	a := open(t, archiveOf(t, sample.Articles(200, 94), 2, WriterOptions{}))
	a.prepare(background)
	s, r := a.now.Load(), FirstPage(time.Now()).filled()
	if _, ok := a.caches.results.get(resultKey{s, r.key(s.calm(r.Now).from)}); !ok {
		t.Error("the first page is not ready")
	}
	if s.completed.last == nil || !s.words.read {
		t.Error("the tables of suggestions, or the words, are not ready")
	}
	if len(s.spreads.known) != 1 {
		t.Errorf("%d spreads of all articles are kept", len(s.spreads.known))
	}
}
