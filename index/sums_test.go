package index

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"testing"
	"time"

	"dateline/index/internal/sample"
	"dateline/news"
)

// sumQueries is how many random searches are added up in every way there is.
var sumQueries = 10_000

// injected gives articles the days from 1970 to 2030 in many zones and written
// with every precision, leaves some undated, and publishes copies of some texts in
// other outlets, on the same day and on others.
func injected(articles []news.Article, random *rand.Rand) []news.Article {
	zones := []*time.Location{time.UTC, time.FixedZone("", 4*3600), time.FixedZone("", -11*3600), time.FixedZone("", 5*3600+1800), time.FixedZone("", 14*3600)}
	first, last := news.DateOf(1970, 1, 1), news.DateOf(2030, 12, 31)
	for i := range articles {
		a := &articles[i]
		day := first + news.Day(random.IntN(int(last-first)+1))
		moment := day.Time().Add(time.Duration(random.IntN(daySeconds)) * time.Second)
		a.Published = news.Time{Instant: moment.In(zones[random.IntN(len(zones))]), Precision: news.PrecisionSecond}
		switch random.IntN(12) {
		case 0:
			a.Published = news.Time{}
		case 1:
			a.Published, _ = news.ParseTime(day.String()[:4])
		case 2:
			a.Published, _ = news.ParseTime(day.String()[:7])
		case 3, 4:
			a.Published, _ = news.ParseTime(day.String())
		}
	}
	for i := range len(articles) / 5 {
		a := articles[random.IntN(len(articles))]
		a.GivenID = fmt.Sprint("copy ", i)
		a.Source = news.Source{Name: fmt.Sprint("agency ", random.IntN(9))}
		switch {
		case a.Published.IsZero() || a.Published.Precision < news.PrecisionDay:
		case random.IntN(4) == 0:
			a.Published.Instant = a.Published.Instant.AddDate(0, 0, 1)
		case a.Published.Precision > news.PrecisionDay:
			y, m, d := a.Published.Instant.Date()
			a.Published.Instant = time.Date(y, m, d, random.IntN(24), random.IntN(60), 0, 0, a.Published.Instant.Location())
		}
		articles = append(articles, a)
	}
	return articles
}

// TestSumsAgree: whatever is searched, the total, the sums of single-valued facets,
// the timeline and a walk by cursors say the same, and what the walk shows is what
// the timeline counts, bucket by bucket.
func TestSumsAgree(t *testing.T) {
	random := rand.New(rand.NewPCG(91, 92))
	articles := injected(sample.Articles(400, 93), random)
	articles[7].Status, articles[8].Status = news.Withheld, news.Cancelled
	articles[9].Embargo = news.Time{Instant: time.Now().AddDate(1, 0, 0), Precision: news.PrecisionSecond}
	a := open(t, archiveOf(t, articles, 3, WriterOptions{}))
	sorts := []Sort{ByRelevance, ByNewest, ByOldest, ByModified}
	zones := []*time.Location{nil, time.UTC, zone(t, "Asia/Baku"), zone(t, "America/New_York"), zone(t, "Pacific/Apia")}
	for i, q := range sample.Queries(sumQueries, 94) {
		r := Request{Query: q, Size: 50 + i%51, Sort: sorts[i%4], Unfolded: i%3 == 0, Facets: FacetFields, FacetMax: 1 + i%30,
			Timeline: intervals[i%len(intervals)], Zone: zones[i%len(zones)]}
		switch i % 5 {
		case 1:
			r.Filters = map[string][]string{"tag": {"oil", "Putin"}}
		case 2:
			r.Missing = []string{"section"}
		case 3:
			r.Exclude = map[string][]string{"source": {"harbour", "agency 3"}}
		}
		first := mustSearch(t, a, r)
		addsUp(t, a, r, first)
		if got := walked(t, a, r, first); !maps.Equal(got, nonEmpty(first.Timeline)) {
			t.Fatalf("%q in %v by %s: the walk shows %v, the timeline %v", q, r.Zone, r.Timeline, got, nonEmpty(first.Timeline))
		}
		if t.Failed() {
			t.Fatalf("first failure at search %d: %+v", i, r)
		}
	}
}

func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	z, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// addsUp compares the total with every sum in the answer. A facet in which
// something was chosen adds up to the total without that choice.
func addsUp(t *testing.T, a *Archive, r Request, res *Result) {
	t.Helper()
	q := r.Query
	chosen := map[string]bool{"section": len(r.Missing) > 0, "source": len(r.Exclude) > 0}
	for _, field := range []string{"source", "section", "language", "year"} {
		f := res.Facets[field]
		sum := f.Other + f.Missing
		for _, v := range f.Values {
			sum += v.Count
		}
		total := res.Total.Articles
		if chosen[field] {
			free := r
			free.Missing, free.Exclude, free.Size = nil, nil, 0
			total = mustSearch(t, a, free).Total.Articles
		}
		if sum != total {
			t.Errorf("%q: the facet %s sums to %d, total %d", q, field, sum, total)
		}
	}
	sum := res.Timeline.Missing
	for _, b := range append(res.Timeline.Buckets, res.Timeline.Coarse...) {
		sum += b.Count
	}
	if sum != res.Total.Articles {
		t.Errorf("%q: the timeline by %s sums to %d, total %d", q, res.Timeline.Interval, sum, res.Total.Articles)
	}
}

// nonEmpty lists the buckets of a timeline that hold something.
func nonEmpty(l *Timeline) map[string]int {
	counts := map[string]int{}
	for _, b := range append(l.Buckets, l.Coarse...) {
		if b.Count > 0 {
			counts[b.Start] += b.Count
		}
	}
	if l.Missing > 0 {
		counts[""] = l.Missing
	}
	return counts
}

// walked follows the cursors of a search to the end and counts what it meets by
// bucket, with the time package and the printed dates alone.
func walked(t *testing.T, a *Archive, r Request, first *Result) map[string]int {
	t.Helper()
	counts, hits, articles := map[string]int{}, 0, 0
	seen := map[string]bool{}
	meet := func(id, published string) {
		if seen[id] {
			t.Errorf("%q: %s is met twice", r.Query, id)
		}
		seen[id] = true
		articles++
		counts[bucketOf(t, published, first.Timeline.Interval, r.Zone)]++
	}
	r.Facets, r.Timeline = nil, ""
	for page := first; ; {
		for _, h := range page.Hits {
			hits++
			meet(h.ID, h.Published)
			if h.Copies != nil {
				for _, c := range h.Copies.List {
					meet(c.ID, c.Published)
				}
			}
		}
		if r.Cursor = page.Page.NextCursor; r.Cursor == "" {
			break
		}
		page = mustSearch(t, a, r)
	}
	if hits != first.Total.Stories || articles != first.Total.Articles || r.Unfolded && hits != articles {
		t.Errorf("%q: %d hits with %d articles were met, total %+v", r.Query, hits, articles, first.Total)
	}
	return counts
}

// bucketOf names the bucket that a printed date belongs to.
func bucketOf(t *testing.T, published string, v Interval, zone *time.Location) string {
	t.Helper()
	length := map[Interval]int{Yearly: 4, Monthly: 7, Daily: 10, Hourly: 13}[v]
	if len(published) > 10 && zone != nil {
		at, err := news.ParseTime(published)
		if err != nil {
			t.Fatal(err)
		}
		published = at.Instant.In(zone).Format("2006-01-02T15")
	}
	return published[:min(length, len(published))]
}
