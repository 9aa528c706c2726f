// Package indextest holds an engine to search scripts: what is found, in which
// order, what is marked and what is counted. A script is a text file of articles
// and of searches with what they must answer; any engine can be run on it.
//
//	article ID LANGUAGE DAY | TITLE | BODY     an article; keys may follow: | source=x | tag=y
//	search QUERY                               the search that the next lines are about
//	with sort=newest names=broad source=x      how it is asked
//	hits ID ID ...                             exactly these, in this order
//	set ID ID ...                              exactly these, in any order
//	marks ID MARK | MARK ...                   the stretches marked in the article's snippets, in order
//	how ID REASON ...                          reasons among those given for the article
//	facet FIELD VALUE=COUNT ...                these counts
//	warns TEXT                                 a warning that holds the text
package indextest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/index"
	"dateline/news"
)

// Searcher is the engine under test.
type Searcher interface {
	Search(ctx context.Context, r index.Request) (*index.Result, error)
}

// Today is what relative dates in scripts are resolved against.
var Today = news.DateOf(2025, 10, 15)

// Run runs every script that matches the pattern. Build binds the articles and
// returns the engine over them.
func Run(t *testing.T, pattern string, build func(t *testing.T, articles []news.Article) Searcher) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts match %s", pattern)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			run(t, string(raw), build)
		})
	}
}

// script is a script on its way.
type script struct {
	engine  Searcher
	request index.Request
	result  *index.Result
}

func run(t *testing.T, text string, build func(*testing.T, []news.Article) Searcher) {
	s := &script{}
	var articles []news.Article
	checks := 0
	for n, line := range strings.Split(text, "\n") {
		word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if word == "" || strings.HasPrefix(word, "#") {
			continue
		}
		if word == "article" {
			a, err := article(rest)
			if err != nil {
				t.Fatalf("line %d: %v", n+1, err)
			}
			articles = append(articles, a)
			continue
		}
		if s.engine == nil {
			s.engine = build(t, articles)
		}
		if err := s.line(word, strings.TrimSpace(rest)); err != nil {
			t.Errorf("line %d: %s\n%v", n+1, line, err)
		}
		checks++
	}
	if checks == 0 {
		t.Error("the script asks nothing")
	}
}

func article(s string) (a news.Article, err error) {
	parts := strings.Split(s, "|")
	head := strings.Fields(parts[0])
	if len(head) != 3 || len(parts) < 3 {
		return a, fmt.Errorf("write article ID LANGUAGE DAY | TITLE | BODY")
	}
	a = news.Article{GivenID: head[0], Language: head[1], Title: strings.TrimSpace(parts[1]), Body: strings.ReplaceAll(strings.TrimSpace(parts[2]), `\n`, "\n")}
	if a.Published, err = news.ParseTime(strings.Trim(head[2], "-")); err != nil {
		return a, err
	}
	for _, p := range parts[3:] {
		k, v, _ := strings.Cut(strings.TrimSpace(p), "=")
		switch k {
		case "source":
			a.Source.Name = v
		case "section":
			a.Section = v
		case "tag":
			a.Tags = append(a.Tags, v)
		case "person":
			a.People = append(a.People, v)
		case "place":
			a.Places = append(a.Places, v)
		case "lead":
			a.Lead = v
		default:
			return a, fmt.Errorf("no key %q", k)
		}
	}
	return a, nil
}

func (s *script) line(word, rest string) error {
	if word == "search" {
		s.request = index.Request{Query: rest, Size: 50, Snippets: true, Facets: index.FacetFields, Today: Today}
		return s.search()
	}
	if s.result == nil {
		return fmt.Errorf("%s stands before any search", word)
	}
	fields := strings.Fields(rest)
	switch word {
	case "with":
		return s.with(fields)
	case "hits":
		return equal(s.found(), fields)
	case "set":
		return equal(slices.Sorted(slices.Values(s.found())), slices.Sorted(slices.Values(fields)))
	case "marks":
		return s.marks(rest)
	case "how":
		return s.how(fields)
	case "facet":
		return s.facet(fields)
	case "warns":
		for _, w := range s.result.Query.Warnings {
			if strings.Contains(w.String(), rest) {
				return nil
			}
		}
		return fmt.Errorf("warnings are %v", s.result.Query.Warnings)
	}
	return fmt.Errorf("no such line: %s", word)
}

func (s *script) search() (err error) {
	if s.result, err = s.engine.Search(context.Background(), s.request); err != nil {
		return err
	}
	if got := s.result.Total.Articles; got != len(s.result.Hits) {
		return fmt.Errorf("total %d, but %d hits on one page", got, len(s.result.Hits))
	}
	return nil
}

// with asks the search again in another way.
func (s *script) with(fields []string) error {
	for _, f := range fields {
		k, v, _ := strings.Cut(f, "=")
		switch k {
		case "sort":
			s.request.Sort = index.Sort(v)
		case "names":
			s.request.Names = index.Breadth(v)
		case "from":
			d, err := news.ParseDay(v)
			if err != nil {
				return err
			}
			s.request.From, s.request.HasFrom = d, true
		case "to":
			d, err := news.ParseDay(v)
			if err != nil {
				return err
			}
			s.request.To, s.request.HasTo = d, true
		case "mentions":
			s.request.Mentions = append(s.request.Mentions, v)
		default:
			if s.request.Filters == nil {
				s.request.Filters = map[string][]string{}
			}
			s.request.Filters[k] = append(s.request.Filters[k], v)
		}
	}
	return s.search()
}

func (s *script) found() (ids []string) {
	for _, h := range s.result.Hits {
		ids = append(ids, h.GivenID)
	}
	return ids
}

func (s *script) hit(id string) (index.Hit, error) {
	for _, h := range s.result.Hits {
		if h.GivenID == id {
			return h, nil
		}
	}
	return index.Hit{}, fmt.Errorf("%s was not found; found are %v", id, s.found())
}

func (s *script) marks(rest string) error {
	id, list, _ := strings.Cut(rest, " ")
	h, err := s.hit(id)
	if err != nil {
		return err
	}
	var got, want []string
	for _, part := range []string{"title", "lead", "body"} {
		for _, f := range h.Snippets[part] {
			letters := []rune(f.Text)
			for _, m := range f.Marks {
				got = append(got, string(letters[m[0]:m[1]]))
			}
		}
	}
	for w := range strings.SplitSeq(list, "|") {
		if w = strings.TrimSpace(w); w != "" {
			want = append(want, w)
		}
	}
	return equal(got, want)
}

func (s *script) how(fields []string) error {
	h, err := s.hit(fields[0])
	if err != nil {
		return err
	}
	for _, want := range fields[1:] {
		if !slices.ContainsFunc(h.Matched, func(m index.Match) bool { return m.How == want }) {
			return fmt.Errorf("no %s among %v", want, h.Matched)
		}
	}
	return nil
}

func (s *script) facet(fields []string) error {
	f := s.result.Facets[fields[0]]
	for _, pair := range fields[1:] {
		value, count, _ := strings.Cut(pair, "=")
		want, err := strconv.Atoi(count)
		if err != nil {
			return err
		}
		got := -1
		switch value {
		case "missing":
			got = f.Missing
		case "other":
			got = f.Other
		}
		for _, v := range f.Values {
			if v.Value == value {
				got = v.Count
			}
		}
		if got != want {
			return fmt.Errorf("%s is %d of %+v", value, got, f)
		}
	}
	return nil
}

func equal(got, want []string) error {
	if !slices.Equal(got, want) {
		return fmt.Errorf("got  %q\nwant %q", got, want)
	}
	return nil
}
