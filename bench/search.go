package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"dateline/bench/ask"
	"dateline/index"
	"dateline/news"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"
)

// compareSearches builds each engine's index of the corpus under dir, unless it is
// there, and lets the engines make the same searches in turn.
func compareSearches(corpus, dir string, names []string, rounds int) error {
	queries, err := queriesOf(corpus, dir)
	if err != nil {
		return err
	}
	var engines []*ask.Engine
	for _, name := range names {
		if err := build(name, corpus, dir); err != nil {
			return err
		}
		e, took, err := ask.Start(name, engineCommand(name, "serve", filepath.Join(dir, name), filepath.Join(dir, queriesFile)))
		if err != nil {
			return err
		}
		defer e.Close()
		fmt.Fprintf(os.Stderr, "%s is ready after %v\n", name, took.Round(time.Millisecond))
		engines = append(engines, e)
	}
	results := ask.Results{}
	for n := range rounds + 1 { // the first round warms the caches
		for _, amount := range ask.Amounts {
			for _, e := range engines {
				r, err := e.Ask(amount)
				if err != nil {
					return err
				}
				if n > 0 {
					results.Add(e.Name, amount, r)
				}
			}
		}
	}
	results.Write(os.Stdout, names, queries)
	return nil
}

const queriesFile = "queries.jsonl"

// queriesOf makes the searches for a corpus and keeps them in dir.
func queriesOf(corpus, dir string) ([]ask.Query, error) {
	path := filepath.Join(dir, queriesFile)
	if _, err := os.Stat(path); err == nil {
		return readQueries(path)
	}
	queries, err := ask.Make(func(take func(ask.Article) error) error {
		return lines(corpus, func(raw []byte) error {
			var a ask.Article
			if err := json.Unmarshal(raw, &a); err != nil {
				return err
			}
			return take(a)
		})
	}, 1)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	var out strings.Builder
	for _, q := range queries {
		if err := json.NewEncoder(&out).Encode(q); err != nil {
			return nil, err
		}
	}
	return queries, os.WriteFile(path, []byte(out.String()), 0o644)
}

func readQueries(path string) (queries []ask.Query, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for dec := json.NewDecoder(bufio.NewReader(f)); ; {
		var q ask.Query
		if err := dec.Decode(&q); errors.Is(err, io.EOF) {
			return queries, nil
		} else if err != nil {
			return nil, fmt.Errorf("bench: %s: %w", path, err)
		}
		queries = append(queries, q)
	}
}

// engineCommand is how an engine is started: those in Go are this program.
func engineCommand(name, verb string, args ...string) *exec.Cmd {
	var cmd *exec.Cmd
	if outside, ok := outsideEngines[name]; ok {
		cmd = exec.Command(outside[0], append(append(outside[1:], verb), args...)...)
	} else {
		cmd = exec.Command(os.Args[0], append([]string{"-engine", name, "-verb", verb}, args...)...)
	}
	cmd.Stderr = os.Stderr
	return cmd
}

// outsideEngines are the commands of engines that are not in Go.
var outsideEngines = map[string][]string{
	"sqlite": {"python3", "peers/sqlite.py"},
}

// build indexes the corpus where that was not done before, and says what it took.
func build(name, corpus, dir string) error {
	path := filepath.Join(dir, name)
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	cmd := engineCommand(name, "build", corpus, path)
	begin := time.Now()
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("bench: %s: %w", name, err)
	}
	used := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	mb, err := size(path)
	fmt.Fprintf(os.Stderr, "%s: indexed in %.1f s, %.1f s of processor time, %.0f MB of memory, %.0f MB on disk\n", name, time.Since(begin).Seconds(),
		(cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds(), float64(used.Maxrss)/1024, mb)
	return err
}

func processorSeconds() float64 {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}

// serve answers the searches of a file with an engine in Go.
func serve(engine, dir, path string) error {
	queries, err := readQueries(path)
	if err != nil {
		return err
	}
	open := map[string]func(string) (func(ask.Query, string) (int, error), error){"dateline": openDateline, "bleve": openBleve}[engine]
	if open == nil {
		return fmt.Errorf("bench: there is no engine %s", engine)
	}
	search, err := open(dir)
	if err != nil {
		return err
	}
	return ask.Serve(os.Stdin, os.Stdout, queries, processorSeconds, search)
}

func openDateline(dir string) (func(ask.Query, string) (int, error), error) {
	a, err := index.Open(dir, index.Options{Afresh: true})
	if err != nil {
		return nil, err
	}
	return func(q ask.Query, amount string) (int, error) {
		r := index.Request{Query: typed(q), Size: 10, NoCounts: amount == ask.Plain, Snippets: amount == ask.Page, Today: news.DateOf(2024, 1, 1)}
		if amount != ask.Plain {
			r.Facets, r.Timeline = []string{"source", "section", "tag", "year"}, index.Monthly
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
	}, nil
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
	}
	return strings.Join(q.Words, " ")
}

// openBleve searches as bleve's first page shows, in the field that holds all.
func openBleve(dir string) (func(ask.Query, string) (int, error), error) {
	ix, err := bleve.Open(dir)
	if err != nil {
		return nil, err
	}
	return func(q ask.Query, amount string) (int, error) {
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
	}, nil
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
