package index

import (
	"testing"
	"time"

	"dateline/index/internal/sample"
	"dateline/news"
)

// TestCounterAgreesWithSearch: the fast count of a request is the total of its
// search, whatever is hidden, filtered or written in which language.
func TestCounterAgreesWithSearch(t *testing.T) {
	articles := sample.Articles(700, 61)
	for i := range articles {
		if i%9 == 0 {
			articles[i].Status = news.Withheld
		}
		if i%11 == 0 {
			articles[i].Embargo = news.Time{Instant: time.Now().AddDate(1, 0, 0), Precision: news.PrecisionSecond}
		}
	}
	a := open(t, archiveOf(t, articles, 3, WriterOptions{}))
	c := newCounter(background, a.now.Load())
	some := 0
	for i, q := range sample.Queries(300, 62) {
		r := Request{Query: q, Unfolded: i%2 == 0, Any: i%7 == 0, Today: news.DateOf(2025, 10, 15), Names: []Breadth{NamesNormal, NamesExact, NamesBroad}[i%3]}
		switch i % 5 {
		case 1:
			r.Filters = map[string][]string{"tag": {"oil", "Putin"}, "language": {"ru", "en", "az"}}
		case 2:
			r.Exclude, r.Missing = map[string][]string{"source": {"harbour", "beacon"}}, []string{"section"}
		case 3:
			r.Mentions, r.HasFrom, r.From = []string{"2025-06"}, true, news.DateOf(2025, 4, 1)
		}
		want := mustSearch(t, a, r).Total.Articles
		got, err := c.total(r)
		if err != nil || got != want {
			t.Errorf("%q: counted %d, %v; the search finds %d", q, got, err, want)
		}
		if want > 0 {
			some++
		}
	}
	if some < 100 {
		t.Errorf("only %d searches found anything: too weak a test", some)
	}
}
