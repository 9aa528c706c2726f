package index

import (
	"context"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"dateline/index/internal/sample"
	"dateline/news"
)

// TestSuggest: what a reader has begun to type is completed by names with their
// other spellings, by outlets, sections and tags, and nothing is told of articles
// that may not be shown.
func TestSuggest(t *testing.T) {
	article := func(id, title string, a news.Article) news.Article {
		a.GivenID, a.Title, a.Published = id, title, at("2025-06-27")
		return a
	}
	a := open(t, archiveOf(t, []news.Article{
		article("1", "Aliyev meets Alina in Alicante", news.Article{Language: "en", Source: news.Source{Name: "Alinea Post"}}),
		article("2", "Aliyev again on 27 June", news.Article{Language: "en", Tags: []string{"alibi"}}),
		article("3", "Алиев встретился с премьером", news.Article{Language: "ru"}),
		article("4", "Alistair withheld", news.Article{Status: news.Withheld}),
		article("5", "Alioth embargoed", news.Article{Embargo: news.Time{Instant: time.Now().AddDate(1, 0, 0), Precision: news.PrecisionSecond}}),
	}, 2, WriterOptions{}))
	list, err := a.Suggest(background, Request{Query: "ali"}, 10)
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, s := range list {
		told = append(told, s.Kind+":"+s.Text)
	}
	all := strings.Join(told, " ")
	for _, want := range []string{"name:Aliyev", "name:Alina", "source:Alinea Post", "tag:alibi"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not among %s", want, all)
		}
	}
	if list[0].Text != "Aliyev" || list[0].Count != 3 || !strings.Contains(strings.Join(list[0].Also, " "), "Алиев") {
		t.Errorf("first comes %+v, want Aliyev of 3 articles, also Алиев", list[0])
	}
	if strings.Contains(all, "Alistair") || strings.Contains(all, "Alioth") {
		t.Errorf("hidden articles are told of: %s", all)
	}
	if list, err = a.Suggest(background, Request{Query: "алие"}, 10); err != nil || len(list) == 0 || list[0].Text != "Алиев" {
		t.Errorf("in Cyrillic: %+v, %v", list, err)
	}
	if list, err = a.Suggest(background, Request{Query: "27 june"}, 10); err != nil || len(list) != 1 || list[0].Kind != KindDate {
		t.Errorf("a date is suggested once: %+v, %v", list, err)
	}
	for _, typed := range []string{"", " ", "zzzz", "\xff", strings.Repeat("a", 5000)} {
		if list, err := a.Suggest(background, Request{Query: typed}, 10); err != nil || len(list) != 0 {
			t.Errorf("%.20q: %+v, %v", typed, list, err)
		}
	}
}

// TestSuggestionCountsAgree: each count is the total of the search that the suggestion
// makes, whatever else is asked, and none is of a search that finds nothing.
func TestSuggestionCountsAgree(t *testing.T) {
	a := open(t, archiveOf(t, sample.Articles(500, 91), 3, WriterOptions{}))
	random := rand.New(rand.NewPCG(92, 1))
	kinds := map[string]int{}
	for _, q := range sample.Queries(150, 93) {
		letters := []rune(q)
		suggestionsAgree(t, a, randomRequest(random, string(letters[:1+random.IntN(len(letters))])), kinds)
	}
	for _, q := range strings.Fields("al oil Pri 27+June h be wo в т Ал pu Ber pri oil+p Aliyev+p 42 COVID-1 U.S. İst Mü") {
		suggestionsAgree(t, a, Request{Query: strings.ReplaceAll(q, "+", " "), Today: news.DateOf(2025, 10, 15)}, kinds)
	}
	t.Log(kinds)
	for _, kind := range []string{KindDate, KindName, KindPhrase, KindSource, KindSection, KindTag} {
		if kinds[kind] == 0 {
			t.Errorf("nothing of the kind %s was suggested: too weak a test", kind)
		}
	}
}

// suggestionsAgree searches for everything that is suggested.
func suggestionsAgree(t *testing.T, a *Archive, r Request, kinds map[string]int) {
	t.Helper()
	list, err := a.Suggest(background, r, 1+len(r.Query)%MaxSuggestions)
	if err != nil {
		t.Fatalf("%q: %v", r.Query, err)
	}
	for _, s := range list {
		kinds[s.Kind]++
		if n := mustSearch(t, a, r.Suggested(s)).Total.Articles; n != s.Count || n == 0 {
			t.Errorf("%q goes on to %s %q: %d counted, %d found", r.Query, s.Kind, s.Text, s.Count, n)
		}
	}
}

// TestSuggestionsWaitNoLongerThanTheirContext: while an edition's list is being made for
// one reader, another waits until its own time is up, and is served once it is there.
func TestSuggestionsWaitNoLongerThanTheirContext(t *testing.T) {
	s := open(t, archiveOf(t, titled("en", 3, "Harbour bridge opens"), 1, WriterOptions{})).now.Load()
	s.completed.making = make(chan struct{})
	ctx, cancel := context.WithTimeout(background, 10*time.Millisecond)
	defer cancel()
	if _, err := s.completions(ctx, time.Now()); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a reader without time: %v", err)
	}
	served := make(chan error)
	go func() {
		_, err := s.completions(background, time.Now())
		served <- err
	}()
	if _, err := s.complete(background, time.Now()); err != nil {
		t.Fatal(err)
	}
	if err := <-served; err != nil {
		t.Errorf("a reader who waits: %v", err)
	}
}
