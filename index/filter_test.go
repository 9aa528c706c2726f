package index

import (
	"errors"
	"slices"
	"testing"
	"time"

	"dateline/index/internal/sample"
	"dateline/news"
)

func titles(res *Result) (out []string) {
	for _, h := range res.Hits {
		out = append(out, h.Title)
	}
	return out
}

func at(s string) news.Time {
	t, err := news.ParseTime(s)
	if err != nil {
		panic(err)
	}
	return t
}

// TestWithheldArticlesAreNeverFound: what its outlet withholds or withdrew is
// kept, and no search, count, facet or address gives it away.
func TestWithheldArticlesAreNeverFound(t *testing.T) {
	secret := news.Article{Title: "Secret zebra", Status: news.Withheld, Section: "Hidden"}
	gone := news.Article{Title: "Withdrawn zebra", Status: news.Cancelled}
	a := open(t, archiveOf(t, []news.Article{{Title: "Open zebra"}, secret, gone}, 1, WriterOptions{}))
	res := mustSearch(t, a, Request{Query: "zebra", Size: 9, Facets: FacetFields})
	if !slices.Equal(titles(res), []string{"Open zebra"}) || res.Total.Articles != 1 || len(res.Facets["section"].Values) != 0 || res.Edition.Articles != 1 {
		t.Errorf("%v, %+v, %+v", titles(res), res.Total, res.Facets["section"])
	}
	for _, s := range []news.Article{secret, gone} {
		if _, err := a.Article(background, news.MakeID(&s), Request{}); !errors.Is(err, ErrNotFound) {
			t.Errorf("%s opens: %v", s.Title, err)
		}
	}
}

// TestDaysAcrossZones: an article is of the day that its outlet's clock showed,
// though another that was published earlier may be of a later day.
func TestDaysAcrossZones(t *testing.T) {
	a := open(t, archiveOf(t, []news.Article{
		{Title: "Samoa", Published: at("2025-06-28T23:45:00-11:00")},
		{Title: "Kiribati", Published: at("2025-06-30T00:15:00+14:00")},
		{Title: "London", Published: at("2025-06-29T10:00:00Z")},
		{Title: "June", Published: at("2025-06")},
		{Title: "Undated"},
	}, 1, WriterOptions{}))
	day := func(s string) news.Day { d, _ := news.ParseDay(s); return d }
	for _, tt := range []struct {
		from, to string
		want     []string
	}{
		{"2025-06-28", "2025-06-28", []string{"Samoa"}},
		{"2025-06-29", "2025-06-29", []string{"London"}},
		{"2025-06-30", "2025-06-30", []string{"Kiribati"}},
		{"2025-06-01", "2025-06-30", []string{"Samoa", "Kiribati", "London", "June"}},
		{"2025-06-01", "2025-06-29", []string{"Samoa", "London"}},
	} {
		res := mustSearch(t, a, Request{From: day(tt.from), To: day(tt.to), HasFrom: true, HasTo: true, Size: 9})
		if got := titles(res); !slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(tt.want))) {
			t.Errorf("%s to %s: %v, want %v", tt.from, tt.to, got, tt.want)
		}
	}
	for order, last := range map[Sort]string{ByNewest: "Undated", ByOldest: "Undated"} {
		if got := titles(mustSearch(t, a, Request{Sort: order, Size: 9})); got[len(got)-1] != last {
			t.Errorf("%s: %v, want the undated one last", order, got)
		}
	}
	if got := titles(mustSearch(t, a, Request{Sort: ByOldest, Size: 1})); got[0] != "June" {
		t.Errorf("oldest first gives %v", got)
	}
}

func TestExcludedAndChosenValues(t *testing.T) {
	var articles []news.Article
	for i := range 30 {
		a := news.Article{Title: time.Unix(int64(i), 0).UTC().Format("15:04:05"), Source: news.Source{Name: "big"}}
		if i%3 == 0 {
			a.Source.Name = "small"
		}
		if i == 29 {
			a.Source.Name = "tiny"
		}
		articles = append(articles, a)
	}
	a := open(t, archiveOf(t, articles, 1, WriterOptions{}))
	res := mustSearch(t, a, Request{Exclude: map[string][]string{"source": {"big"}}})
	if res.Total.Articles != 11 {
		t.Errorf("%d articles without the big source, want 11", res.Total.Articles)
	}
	res = mustSearch(t, a, Request{Filters: map[string][]string{"source": {"tiny", "small"}}, Exclude: map[string][]string{"source": {"small"}}, Facets: []string{"source"}, FacetMax: 2})
	if f := res.Facets["source"]; res.Total.Articles != 1 || f.Values[0].Value != "small" || !f.Values[0].Selected || f.Values[1].Value != "tiny" || f.Other != 19 {
		t.Errorf("%d articles, %+v; want one, the chosen values first, 19 others", res.Total.Articles, f)
	}
}

func TestPagesHaveAnEnd(t *testing.T) {
	a := open(t, archiveOf(t, sample.Articles(20, 63), 1, WriterOptions{}))
	for _, r := range []Request{{Page: 1 << 62, Size: 4}, {Page: -5, Size: 7}, {Page: 3, Size: -1}, {Page: 1, Size: 1 << 40}} {
		res := mustSearch(t, a, r)
		if len(res.Hits) > MaxSize || res.Page.Number < 1 || res.Page.Number*res.Page.Size > MaxReach {
			t.Errorf("%+v gives page %+v with %d hits", r, res.Page, len(res.Hits))
		}
	}
}
