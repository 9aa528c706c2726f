package index

import (
	"encoding/json"
	"testing"

	"dateline/news"
	"dateline/seeds"
)

// TestMentionedIsWhatASearchFinds: every bar of the second row is the total of the
// search for it, whatever the query, and the articles without a date of any kind are
// those left over.
func TestMentionedIsWhatASearchFinds(t *testing.T) {
	var articles []news.Article
	for lines := json.NewDecoder(seeds.Articles()); lines.More(); {
		var one struct{ ID, Title, Body, Language, Published string }
		if err := lines.Decode(&one); err != nil {
			t.Fatal(err)
		}
		published, _ := news.ParseTime(one.Published)
		articles = append(articles, news.Article{GivenID: one.ID, Title: one.Title, Body: one.Body, Language: one.Language, Published: published})
	}
	a := open(t, archiveOf(t, articles, 40, WriterOptions{}))
	bars := 0
	for _, query := range []string{"", "Baku", "2026", "president", "match nothing at all"} {
		r := Request{Query: query, Timeline: Auto, Size: 1, Filters: map[string][]string{}}
		if query == "Baku" {
			r.Exclude = map[string][]string{"language": {"en"}}
		}
		res, err := a.Search(background, r)
		if err != nil {
			t.Fatal(err)
		}
		m := res.Timeline.Mentioned
		for _, b := range m.Buckets {
			bars++
			r.Mentions = []string{b.Start}
			one, err := a.Search(background, r)
			if err != nil {
				t.Fatal(err)
			}
			if one.Total.Articles != b.Count {
				t.Errorf("%q: %s has %d articles, the search for it %d", query, b.Start, b.Count, one.Total.Articles)
			}
		}
		r.Mentions = []string{"1000..2999"}
		if some, err := a.Search(background, r); err != nil || some.Total.Articles+m.Missing != res.Total.Articles {
			t.Errorf("%q: of %d articles %d speak of no days, %d of some (%v)", query, res.Total.Articles, m.Missing, some.Total.Articles, err)
		}
	}
	if bars < 20 {
		t.Errorf("only %d bars were compared", bars)
	}
}

// TestMentionsFacet: a month counts the articles that the search for it finds, and
// what is not listed or not there is told.
func TestMentionsFacet(t *testing.T) {
	article := func(id, body string) news.Article {
		return news.Article{GivenID: id, Title: "T", Body: body, Language: "en", Published: at("2025-07-01")}
	}
	a := open(t, archiveOf(t, []news.Article{
		article("1", "On 27 June 2025 and in May 2024."), article("2", "In June 2025."), article("3", "In the nineties."), article("4", "A chair."),
		article("5", "On 3 March 2020."),
	}, 2, WriterOptions{}))
	res, err := a.Search(background, Request{Facets: []string{MentionsFacet}, FacetMax: 1})
	if err != nil {
		t.Fatal(err)
	}
	f := res.Facets[MentionsFacet]
	if len(f.Values) != 1 || f.Values[0].Value != "2025-06" || f.Values[0].Count != 2 || f.Other != 2 || f.Missing != 2 || f.Distinct != 3 {
		t.Errorf("%+v, want 2025-06 twice, 2 others of 3 months, 2 without", f)
	}
}

func TestMentionedIntervals(t *testing.T) {
	body := func(days ...string) (list []news.Article) {
		for i, d := range days {
			list = append(list, news.Article{GivenID: string(rune('a' + i)), Title: "T", Body: "It was on " + d + ".", Language: "en", Published: at("2025-07-01")})
		}
		return list
	}
	for _, tt := range []struct {
		days []string
		want Interval
		n    int
	}{
		{[]string{"27 June 2025", "28 June 2025", "28 June 2025"}, Daily, 2},
		{[]string{"27 June 2025", "1 May 2024", "March 2020"}, Monthly, 3},
		{[]string{"27 June 2025", "1 May 1914", "March 1920"}, Yearly, 3},
		{[]string{"a chair"}, Yearly, 0},
	} {
		a := open(t, archiveOf(t, body(tt.days...), 2, WriterOptions{}))
		res, err := a.Search(background, Request{Timeline: Auto})
		if err != nil {
			t.Fatal(err)
		}
		if m := res.Timeline.Mentioned; m.Interval != tt.want || len(m.Buckets) != tt.n {
			t.Errorf("%v: %+v, want %d buckets by %s", tt.days, m, tt.n, tt.want)
		}
	}
}
