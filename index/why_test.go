package index

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/analyzers"
	"dateline/index/internal/sample"
	"dateline/news"
)

// TestReasonsAddUp: the clauses of a hit add up to its score, and the terms of a
// clause to its own, whatever the query.
func TestReasonsAddUp(t *testing.T) {
	articles := sample.Articles(400, 51)
	a := open(t, archiveOf(t, articles, 3, WriterOptions{}))
	n := newNaive(articles)
	hits, clauses, phrases := 0, 0, 0
	for _, q := range sample.Queries(250, 52) {
		for _, h := range mustSearch(t, a, Request{Query: q, Size: 5, Explain: true, Names: NamesBroad, Today: news.DateOf(2025, 10, 15)}).Hits {
			hits++
			sum := 0.0
			for _, c := range h.Why.Clauses {
				sum += c.Score
				terms := 0.0
				for _, term := range c.Terms {
					terms += term.Adds
					clauses++
					if strings.Contains(term.Term, " ") {
						phrases++
					}
					checkTimes(t, n, q, h.GivenID, term)
				}
				if math.Abs(terms-c.Score) > 1e-4 {
					t.Errorf("%q: the terms of %s add up to %g, not %g", q, c.Typed, terms, c.Score)
				}
			}
			if math.Abs(sum-h.Score) > 1e-4 {
				t.Errorf("%q: the clauses of %s add up to %g, not %g:\n%s", q, h.GivenID, sum, h.Score, strings.Join(h.Explanation, "\n"))
			}
		}
	}
	if hits < 300 || clauses < 500 || phrases < 20 {
		t.Errorf("only %d hits with %d terms, %d of them phrases: too weak a test", hits, clauses, phrases)
	}
}

// checkTimes compares how often a word is said to stand in a part with a count of
// its tokens.
func checkTimes(t *testing.T, n *naive, q, given string, term Adds) {
	t.Helper()
	if term.How != "word" || strings.Contains(term.Term, " ") {
		return
	}
	i, part := atoi(given), slices.IndexFunc(textFields, func(f field) bool { return f.name == term.Part })
	times := 0
	for _, tk := range n.tokens[i][part] {
		if tk.Kind == analyzers.Word && tk.Term == term.Term {
			times++
		}
	}
	if times != term.Times {
		t.Errorf("%q: %s stands %d times in the %s of %s, not %d", q, term.Term, times, term.Part, given, term.Times)
	}
}

// TestConditionsAreReasonsToo: what is not scored is told all the same, and what an
// alternative has that fails as a whole is not.
func TestConditionsAreReasonsToo(t *testing.T) {
	a := open(t, archiveOf(t, []news.Article{
		{GivenID: "1", Title: "Harvest of grain", Section: "Farming", Published: at("2025-06-01"), Source: news.Source{Name: "Pier"}},
	}, 1, WriterOptions{}))
	res := mustSearch(t, a, Request{Query: `source:pier (harvest OR (grain section:sport)) -fish after:2024`, Size: 1, Explain: true})
	if len(res.Hits) != 1 {
		t.Fatal("not found")
	}
	text := strings.Join(res.Hits[0].Explanation, "\n")
	for _, want := range []string{"source:pier: holds", "harvest", "published:["} {
		if !strings.Contains(text, want) {
			t.Errorf("no word of %s in\n%s", want, text)
		}
	}
	for _, no := range []string{"grain", "section", "fish"} {
		if strings.Contains(text, no) {
			t.Errorf("%s is a reason in\n%s", no, text)
		}
	}
}

// TestPlansAreToldInBrief: of the spellings of a name the first are told and the
// others counted, and no plan fills more than two screens.
func TestPlansAreToldInBrief(t *testing.T) {
	var articles []news.Article
	for i := range 40 {
		articles = append(articles, news.Article{GivenID: fmt.Sprint(i), Title: "Aliyev Алиев Əliyev Aliev Alijev Alieff", Language: sample.Articles(40, 1)[i].Language})
	}
	a := open(t, archiveOf(t, articles, 1, WriterOptions{}))
	long := strings.Repeat("Aliyev OR ", 20) + `"` + strings.Repeat("大", 41) + `"`
	for q, most := range map[string]int{"aliyev": 1500, long: briefBytes + 40} {
		res := mustSearch(t, a, Request{Query: q, Explain: true})
		if n := len(res.Explain.Plan); n > most || !strings.Contains(res.Explain.Plan, " more") {
			t.Errorf("the plan of %q takes %d bytes: %s", q, n, res.Explain.Plan)
		}
		if c := res.Explain.Clauses; len(c) == 0 || c[0].Articles != 40 || c[0].Terms < 9 {
			t.Errorf("%q: %+v", q, c)
		}
	}
}

// TestWhyNotAgreesWithTheList asks after every article for random queries: what is
// said of its rank, its copy, its filter or its query is what the whole list says.
func TestWhyNotAgreesWithTheList(t *testing.T) {
	articles := sample.Articles(120, 61)
	for i := range 20 { // copies of one text in other outlets
		c := articles[i]
		c.GivenID, c.Source = "copy "+c.GivenID, news.Source{Name: "copyist"}
		articles = append(articles, c)
	}
	a := open(t, archiveOf(t, articles, 2, WriterOptions{}))
	seen := map[string]int{}
	for i, q := range sample.Queries(40, 62) {
		r := Request{Query: q, Size: 7, Page: 1 + i%2, Today: news.DateOf(2025, 10, 15)}
		if i%3 == 0 {
			r.Filters = map[string][]string{"source": {"harbour", "beacon", "pier", "copyist"}}
		}
		listed := givenIDs(mustSearch(t, a, Request{Query: q, Filters: r.Filters, Size: 100, Page: 1, Today: r.Today}))
		listed = append(listed, givenIDs(mustSearch(t, a, Request{Query: q, Filters: r.Filters, Size: 100, Page: 2, Today: r.Today}))...)
		unfolded := givenIDs(mustSearch(t, a, Request{Query: q, Filters: r.Filters, Size: 100, Unfolded: true, Today: r.Today}))
		unfiltered := givenIDs(mustSearch(t, a, Request{Query: q, Size: 100, Unfolded: true, Today: r.Today}))
		unfiltered = append(unfiltered, givenIDs(mustSearch(t, a, Request{Query: q, Size: 100, Page: 2, Unfolded: true, Today: r.Today}))...)
		shown := givenIDs(mustSearch(t, a, r))
		for j := i % 5; j < len(articles); j += 5 {
			id := articles[j].GivenID
			r.WhyNot = id
			w := mustSearch(t, a, r).WhyNot
			seen[w.Reason]++
			rank := slices.Index(listed, id) + 1
			want := WhyQuery
			switch {
			case slices.Contains(shown, id):
				want = WhyShown
			case rank > 0:
				want = WhyPage
			case slices.Contains(unfolded, id):
				want = WhyFolded
			case slices.Contains(unfiltered, id):
				want = WhyFilter
			}
			if len(unfolded) == 100 && (want == WhyFilter || w.Reason == WhyFolded) {
				continue // the list of copies was cut off
			}
			if w.Reason != want || w.Rank != rank || len(w.Says) == 0 || w.GivenID != id {
				t.Fatalf("%q (page %d), article %s: %+v; want %s, rank %d", q, r.Page, id, w, want, rank)
			}
		}
	}
	for _, reason := range []string{WhyQuery, WhyFilter, WhyFolded, WhyPage, WhyShown} {
		if seen[reason] < 3 {
			t.Errorf("the reason %s was met %d times: too weak a test", reason, seen[reason])
		}
	}
}

func givenIDs(res *Result) (ids []string) {
	for _, h := range res.Hits {
		ids = append(ids, h.GivenID)
	}
	return ids
}

// TestWhyNotTellsNothingOfHiddenArticles: what a reader may not see is answered as
// what is not there, to the letter.
func TestWhyNotTellsNothingOfHiddenArticles(t *testing.T) {
	end := time.Date(2025, 6, 27, 12, 0, 0, 0, time.UTC)
	hidden := []news.Article{
		{GivenID: "w", Title: "Zweigbruck withheld", Status: news.Withheld}, {GivenID: "c", Title: "Zweigbruck cancelled", Status: news.Cancelled},
		{GivenID: "e", Title: "Zweigbruck embargoed", Embargo: news.Time{Instant: end, Precision: news.PrecisionMinute}},
	}
	a := open(t, archiveOf(t, append(hidden, news.Article{GivenID: "o", Title: "Zweigbruck open"}), 1, WriterOptions{}))
	ask := func(id string, now time.Time) string {
		w := mustSearch(t, a, Request{Query: "Zweigbruck", Size: 5, WhyNot: id, Now: now, Explain: true}).WhyNot
		return strings.ReplaceAll(fmt.Sprintf("%+v", *w), id, "ID")
	}
	unknown := ask("nowhere", end.Add(-time.Second))
	for i := range hidden {
		for _, id := range []string{hidden[i].GivenID + "", news.MakeID(&hidden[i])} {
			if got := ask(id, end.Add(-time.Second)); len(id) > 1 && got != unknown {
				t.Errorf("%s is answered by %s, an unknown id by %s", id, got, unknown)
			}
		}
		w := mustSearch(t, a, Request{WhyNot: hidden[i].GivenID, Now: end.Add(-time.Second)}).WhyNot
		if w.Reason != WhyUnknown || w.Title != "" || w.ID != "" {
			t.Errorf("%s: %+v", hidden[i].GivenID, w)
		}
	}
	if got := ask(news.MakeID(&hidden[2]), end); !strings.Contains(got, WhyShown) {
		t.Errorf("once the embargo is over: %s", got)
	}
	res := mustSearch(t, a, Request{Query: "Zweigbruck", Size: 5, Now: end.Add(-time.Second), Explain: true})
	if n := res.Explain.Clauses[0].Articles; n != 1 || res.Hits[0].Why.Clauses[0].Articles != 1 {
		t.Errorf("%d articles are told to have a word of which one may be read", n)
	}
}

// TestNearestIsTold: for each way of failing, what comes nearest.
func TestNearestIsTold(t *testing.T) {
	a := open(t, archiveOf(t, []news.Article{{
		GivenID: "1", Title: "Minister Алиев opens harbour", Body: "The old bridges were closed. Crude exports of oil fell on 3 September 2025.", Language: "en",
		Source: news.Source{Name: "Pier"}, Section: "World", Published: at("2025-09-05"), Tags: []string{"ports"},
	}}, 1, WriterOptions{}))
	for q, want := range map[string]string{
		"=bridge":             "it has no \"bridge\" as asked; nearest: bridges in the body (another form)",
		"=Aliyev":             "it has no \"aliyev\" as asked; nearest: Алиев in the title (another spelling)",
		"title:oil":           "it has no \"oil\" as asked; nearest: oil in the body (not the part that was asked for)",
		"harbur":              "it has no \"harbur\" as asked; nearest: harbour in the title (one letter differs)",
		`"crude oil"`:         "the words of \"crude oil\" do not stand as asked: 2 other words between them where they come closest",
		`"oil exports"`:       "the words of \"oil exports\" do not stand as asked: 1 other words between them where they come closest, in another order",
		`"minister bridges"`:  "the words of \"minister bridges\" stand in different parts of it",
		"harbour -crude":      "it has crude, which the query leaves out",
		"section:sport":       "section:sport does not hold: it has World",
		"tag:rail":            "does not hold: it has ports",
		"on:2025-09-04":       "does not hold: it has 2025-09-05",
		"mentions:2025-09-04": "mentions:2025-09-04 does not hold: it has 2025-09, 2025-09-03",
		"quicksilver":         "it has no \"quicksilver\", nor anything near",
		"harbour OR pier":     "it is on this page, at rank 1",
	} {
		w := mustSearch(t, a, Request{Query: q, Size: 5, WhyNot: "1", Today: news.DateOf(2025, 10, 15)}).WhyNot
		if got := strings.Join(w.Says, "\n"); !strings.Contains(got, want) {
			t.Errorf("%s:\n got %s\nwant %s", q, got, want)
		}
	}
	w := mustSearch(t, a, Request{Query: "harbour", Size: 5, WhyNot: "1", Filters: map[string][]string{"source": {"Quay"}}, Exclude: map[string][]string{"tag": {"ports"}}}).WhyNot
	if w.Reason != WhyFilter || !slices.Equal(w.Filters, []string{"source", "tag"}) || !strings.Contains(w.Says[0], "it has Pier there") {
		t.Errorf("filtered out: %+v", w)
	}
}
