package index

import (
	"errors"
	"strings"
	"testing"
	"time"

	"dateline/news"
)

// TestCopiesFold: one text in many outlets on one day is one hit, the earliest,
// with the others listed; another day, another title or a changed word is not.
func TestCopiesFold(t *testing.T) {
	text := func(id, source, published, title, body string) news.Article { // "" is no date
		return news.Article{GivenID: id, Source: news.Source{Name: source}, Published: at(published), Title: title, Body: body}
	}
	a := open(t, archiveOf(t, []news.Article{
		text("1", "Harbour", "2025-06-27T10:00Z", "Storm", "The storm came ashore."),
		text("2", "Beacon", "2025-06-27T08:00Z", "Storm", "The storm\ncame  ashore."),
		text("3", "Pier", "2025-06-27T12:00Z", "Storm", "The storm came ashore."),
		text("4", "Pier", "2025-06-27T13:00Z", "Storm", "The storm came ashore."),
		text("5", "Quay", "2025-06-28T09:00Z", "Storm", "The storm came ashore."),
		text("6", "Mast", "2025-06-27T09:00Z", "A storm", "The storm came ashore."),
		text("7", "Keel", "2025-06-27T09:00Z", "Storm", "The storm came ashore!!! Twice."),
		text("8", "Bow", "2025-06", "Storm", "The storm came ashore."),
		text("9", "Stern", "", "Storm", "The storm came ashore."),
		text("10", "Deck", "", "Storm", "The storm came ashore."),
		text("11", "Rudder", "2025-06-27T09:00Z", "Storm", ""),
		text("12", "Anchor", "2025-06-27T09:00Z", "Storm", ""),
	}, 2, WriterOptions{}))
	res := mustSearch(t, a, Request{Query: "storm", Size: 20, Sort: ByOldest})
	if res.Total.Articles != 12 || res.Total.Stories != 9 || len(res.Hits) != 9 {
		t.Fatalf("%d hits, total %+v; want 9 stories of 12 articles", len(res.Hits), res.Total)
	}
	for _, h := range res.Hits {
		if h.GivenID != "2" {
			if h.Copies != nil {
				t.Errorf("article %s has copies: %+v", h.GivenID, h.Copies)
			}
			continue
		}
		var names []string
		for _, c := range h.Copies.List {
			names = append(names, c.Source.Name)
		}
		if got := strings.Join(names, " "); h.Copies.Articles != 3 || h.Copies.Outlets != 2 || got != "Harbour Pier Pier" {
			t.Errorf("the earliest stands for %+v, in %s", h.Copies, got)
		}
	}
	// Only what matches folds: without the earliest the next one stands for the rest.
	res = mustSearch(t, a, Request{Query: "storm", Size: 20, Sort: ByOldest, Exclude: map[string][]string{"source": {"Beacon"}}})
	if res.Total.Articles != 11 || res.Total.Stories != 9 || res.Facets["source"].Missing != 0 {
		t.Errorf("without the earliest: %+v", res.Total)
	}
	if res = mustSearch(t, a, Request{Query: "storm", Size: 20, Unfolded: true}); len(res.Hits) != 12 || res.Total.Stories != 12 {
		t.Errorf("unfolded: %d hits, %+v", len(res.Hits), res.Total)
	}
}

// TestHiddenArticles: neither word, id, facet, timeline, count nor spelling tells
// a reader of an article that is withheld, cancelled or under embargo.
func TestHiddenArticles(t *testing.T) {
	end := time.Date(2025, 6, 27, 12, 0, 0, 0, time.UTC)
	hidden := []news.Article{
		{GivenID: "w", Title: "Zweigbruck withheld", Status: news.Withheld},
		{GivenID: "c", Title: "Zweigbruck cancelled", Status: news.Cancelled},
		{GivenID: "e", Title: "Zweigbruck embargoed", Embargo: news.Time{Instant: end, Precision: news.PrecisionMinute}},
	}
	for i := range hidden {
		hidden[i].Published, hidden[i].Source, hidden[i].Section = at("2019-05-05"), news.Source{Name: "Secretive"}, "Secrets"
	}
	a := open(t, archiveOf(t, append(hidden, news.Article{GivenID: "o", Title: "Zweigbrück open", Published: at("2025-06-01")}), 2, WriterOptions{}))
	search := func(q string, now time.Time) *Result {
		return mustSearch(t, a, Request{Query: q, Size: 10, Now: now, Facets: FacetFields, Timeline: Yearly})
	}
	before := search("", end.Add(-time.Second))
	if before.Total.Articles != 1 || before.Edition.Articles != 1 || len(before.Facets["source"].Values) != 0 || len(before.Timeline.Buckets) != 1 {
		t.Errorf("before the embargo ends: %+v %+v %+v", before.Total, before.Edition, before.Timeline)
	}
	for _, q := range []string{"withheld", "cancelled", "embargoed", "source:Secretive", "section:secrets", "id:" + news.MakeID(&hidden[2])} {
		if res := search(q, end.Add(-time.Second)); res.Total.Articles != 0 || len(res.Hits) != 0 {
			t.Errorf("%q finds %+v", q, res.Hits)
		}
	}
	if _, err := a.Article(background, news.MakeID(&hidden[2]), Request{Now: end.Add(-time.Second)}); !errors.Is(err, ErrNotFound) {
		t.Errorf("an embargoed article opens: %v", err)
	}
	after := search("embargoed", end)
	if after.Total.Articles != 1 || after.Edition.Articles != 2 {
		t.Errorf("once the embargo is over: %+v %+v", after.Total, after.Edition)
	}
	if _, err := a.Article(background, news.MakeID(&hidden[2]), Request{Now: end}); err != nil {
		t.Errorf("once the embargo is over: %v", err)
	}
	for _, q := range []string{"embargo*", "withhel*", "cancelle~1", "name:\"Zweigbruk Embargoet\""} {
		res := mustSearch(t, a, Request{Query: q, Now: end.Add(-time.Second), Explain: true})
		for _, word := range []string{"embargoed", "withheld", "cancelled"} {
			if strings.Contains(res.Explain.Plan, word) && !strings.Contains(q, word) {
				t.Errorf("%q is explained by %s, which only hidden articles have", q, res.Explain.Plan)
			}
		}
	}
	for now, want := range map[time.Time]int{end.Add(-time.Second): 1, end: 2} {
		told := search("Zweigbruk", now).Query.Spellings
		if len(told) != 1 || told[0].Articles != want {
			t.Errorf("at %s the spellings are %+v, want one in %d articles", now, told, want)
		}
	}
}

// TestLabelsComeFromVisibleArticles: what an outlet is called in an article that
// is withheld is not shown.
func TestLabelsComeFromVisibleArticles(t *testing.T) {
	shown := news.Article{GivenID: "1", Title: "x", Source: news.Source{ID: "t", Name: "Times"}, Published: at("2025-01-01")}
	hidden := news.Article{GivenID: "2", Title: "x", Source: news.Source{ID: "t", Name: "Secret Times"}, Published: at("2025-02-01"), Status: news.Withheld}
	a := open(t, archiveOf(t, []news.Article{hidden, shown}, 1, WriterOptions{}))
	if f := mustSearch(t, a, Request{Facets: []string{"source"}}).Facets["source"]; f.Values[0].Label != "Times" {
		t.Errorf("the outlet is called %q", f.Values[0].Label)
	}
}

// TestEmbargoOfADay: a day without a time has begun everywhere before it counts.
func TestEmbargoOfADay(t *testing.T) {
	a := open(t, archiveOf(t, []news.Article{{GivenID: "1", Title: "x", Embargo: at("2025-06-27")}}, 1, WriterOptions{}))
	for now, want := range map[string]int{"2025-06-27T00:00Z": 0, "2025-06-27T11:59Z": 0, "2025-06-27T12:00Z": 1} {
		if got := mustSearch(t, a, Request{Now: at(now).Instant}).Total.Articles; got != want {
			t.Errorf("at %s %d articles are found, want %d", now, got, want)
		}
	}
}

// TestCorrections: a text that was changed after publication says so and when, and
// stands first by time of change.
func TestCorrections(t *testing.T) {
	article := func(id, published, modified string) news.Article {
		a := news.Article{GivenID: id, Title: "harvest"}
		if published != "" {
			a.Published = at(published)
		}
		if modified != "" {
			a.Modified = at(modified)
		}
		return a
	}
	a := open(t, archiveOf(t, []news.Article{
		article("plain", "2025-06-20T10:00Z", ""),
		article("at once", "2025-06-21T10:00:00Z", "2025-06-21T10:00:30Z"),
		article("corrected", "2025-06-01T10:00Z", "2025-06-25T09:00Z"),
		article("same day", "2025-06-02", "2025-06-02"),
		article("undated", "", ""),
	}, 1, WriterOptions{}))
	var order, updates []string
	for _, h := range mustSearch(t, a, Request{Query: "harvest", Size: 10, Sort: ByModified, Unfolded: true}).Hits {
		order = append(order, h.GivenID)
		if h.Updated {
			updates = append(updates, h.GivenID+" "+h.Modified)
		}
	}
	if got, want := strings.Join(order, ", "), "corrected, at once, plain, same day, undated"; got != want {
		t.Errorf("by time of change: %s, want %s", got, want)
	}
	if got, want := strings.Join(updates, ", "), "corrected 2025-06-25T09:00Z"; got != want {
		t.Errorf("shown as updated: %s, want %s", got, want)
	}
}

// TestFacetValues: a long list of values is read page by page and searched by the
// beginnings of words; articles without a value can be chosen.
func TestFacetValues(t *testing.T) {
	var articles []news.Article
	tags := []string{"New York", "Newcastle", "Old Newton", "Ünye", "Renewal", "York", "Baku"}
	for i, tag := range tags {
		for range len(tags) - i {
			articles = append(articles, news.Article{GivenID: tag + string(rune('0'+len(articles))), Title: "x", Tags: []string{tag}, Section: tag[:1]})
		}
	}
	articles = append(articles, news.Article{GivenID: "none", Title: "x"})
	a := open(t, archiveOf(t, articles, 1, WriterOptions{}))
	values := func(has string, skip, most int) (string, Facet) {
		f := mustSearch(t, a, Request{Facets: []string{"tag"}, FacetHas: has, FacetSkip: skip, FacetMax: most}).Facets["tag"]
		var names []string
		for _, v := range f.Values {
			names = append(names, v.Value)
		}
		return strings.Join(names, ", "), f
	}
	for _, tt := range []struct {
		has        string
		skip, most int
		want       string
		distinct   int
	}{
		{"new", 0, 10, "New York, Newcastle, Old Newton", 3}, {"NEW yo", 0, 10, "New York", 1}, {"un", 0, 10, "Ünye", 1},
		{"york", 0, 10, "New York, York", 2}, {"", 2, 2, "Old Newton, Ünye", 7}, {"", 7, 3, "", 7}, {"zzz", 0, 5, "", 0},
	} {
		got, f := values(tt.has, tt.skip, tt.most)
		if got != tt.want || f.Distinct != tt.distinct {
			t.Errorf("has %q from %d: %s (%d), want %s (%d)", tt.has, tt.skip, got, f.Distinct, tt.want, tt.distinct)
		}
		sum := f.Other + f.Missing
		for _, v := range f.Values {
			sum += v.Count
		}
		if sum != len(articles) {
			t.Errorf("has %q from %d: %d articles in all, want %d", tt.has, tt.skip, sum, len(articles))
		}
	}
	none := mustSearch(t, a, Request{Size: 10, Missing: []string{"tag"}, Facets: []string{"tag"}})
	if none.Total.Articles != 1 || none.Hits[0].GivenID != "none" || none.Facets["tag"].Missing != 1 || none.Facets["tag"].Values[0].Count != 7 {
		t.Errorf("without a tag: %+v %+v", none.Total, none.Facets["tag"])
	}
	either := mustSearch(t, a, Request{Size: 10, Missing: []string{"tag"}, Filters: map[string][]string{"tag": {"Baku"}}})
	if either.Total.Articles != 2 {
		t.Errorf("without a tag or tagged Baku: %+v", either.Total)
	}
}
