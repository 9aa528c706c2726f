package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"syscall"
	"time"

	"dateline/bench/ask"
	"dateline/index"
	"dateline/news"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"
)

func processorSeconds() float64 {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}

// serve answers the searches of two files with an engine in Go.
func serve(engine, dir, queries, others string) (err error) {
	a := ask.Answering{CPU: processorSeconds}
	if a.Queries, err = readQueries(queries); err != nil {
		return err
	}
	if a.Others, err = readQueries(others); err != nil {
		return err
	}
	open := map[string]func(string, *ask.Answering) error{"dateline": openDateline, "bleve": openBleve}[engine]
	if open == nil {
		return fmt.Errorf("bench: there is no engine %s", engine)
	}
	if err := open(dir, &a); err != nil {
		return err
	}
	return a.Serve(os.Stdin, os.Stdout)
}

// facets are the four that are counted.
var facets = []string{"source", "section", "tag", "year"}

func openDateline(dir string, e *ask.Answering) error {
	a, err := index.Open(dir, index.Options{Afresh: true})
	if err != nil {
		return err
	}
	e.Forget = a.Forget
	e.Search = func(q ask.Query, amount string) (int, error) {
		r := index.Request{Query: typed(q), Size: 10, NoCounts: amount == ask.Plain, Snippets: amount == ask.Page, Today: news.DateOf(2024, 1, 1)}
		if amount != ask.Plain {
			r.Facets, r.Timeline = facets, index.Monthly
		}
		if q.Class == ask.Newest {
			r.Sort = index.ByNewest
		}
		if q.Class == ask.Range {
			r.From, r.To, r.HasFrom, r.HasTo = day(q.From), day(q.To), true, true
		}
		res, err := a.Search(context.Background(), r)
		if err != nil || res.Total == nil {
			return -1, err
		}
		return res.Total.Articles, nil
	}
	return nil
}

func day(text string) news.Day {
	at, err := news.ParseTime(text)
	if err != nil {
		panic(err) // the searches are our own
	}
	return at.Day()
}

// typed writes a search as a reader would type it.
func typed(q ask.Query) string {
	switch q.Class {
	case ask.Any:
		return strings.Join(q.Words, " OR ")
	case ask.Phrase:
		return `"` + strings.Join(q.Words, " ") + `"`
	case ask.Prefix:
		return q.Words[0] + "*"
	case ask.Fuzzy:
		return q.Words[0] + "~1"
	case ask.NameWords:
		return "=" + strings.Join(q.Words, " =")
	case ask.DayWords: // the word as any, those of the date as no date
		return strings.Join(q.Words, " =")
	}
	return strings.Join(q.Words, " ")
}

// openBleve searches as bleve's first page shows, in the field that holds all.
func openBleve(dir string, e *ask.Answering) error {
	ix, err := bleve.Open(dir)
	if err != nil {
		return err
	}
	e.Search = func(q ask.Query, amount string) (int, error) {
		r := bleve.NewSearchRequestOptions(bleveQuery(q), 10, 0, false)
		if q.Class == ask.Newest {
			r.SortBy([]string{"-published"})
		}
		if amount != ask.Plain {
			for _, field := range []string{"source", "section", "tags"} {
				r.AddFacet(field, bleve.NewFacetRequest(field, 10))
			}
			months := bleve.NewFacetRequest("published", 100)
			for at := time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2024; at = at.AddDate(0, 1, 0) {
				months.AddDateTimeRange(at.Format("2006-01"), at, at.AddDate(0, 1, 0))
			}
			r.AddFacet("months", months)
		}
		if amount == ask.Page {
			r.Fields, r.Highlight = []string{"title", "source", "published"}, bleve.NewHighlight()
		}
		res, err := ix.Search(r)
		if err != nil {
			return 0, err
		}
		return int(res.Total), nil
	}
	return nil
}

func bleveQuery(q ask.Query) query.Query {
	text := strings.Join(q.Words, " ")
	switch q.Class {
	case ask.Any:
		return bleve.NewMatchQuery(text)
	case ask.Phrase:
		return bleve.NewMatchPhraseQuery(text)
	case ask.Prefix:
		return bleve.NewPrefixQuery(text)
	case ask.Fuzzy:
		near := bleve.NewFuzzyQuery(text)
		near.SetFuzziness(1)
		return near
	}
	all := bleve.NewMatchQuery(text)
	all.SetOperator(query.MatchQueryOperatorAnd)
	if q.Class != ask.Range {
		return all
	}
	from, to := day(q.From).Time(), (day(q.To) + 1).Time()
	within := bleve.NewDateRangeQuery(from, to)
	within.SetField("published")
	return bleve.NewConjunctionQuery(all, within)
}
