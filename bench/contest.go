package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"dateline/bench/ask"
)

// contest lets engines index one corpus and answer the same searches in turn.
type contest struct {
	corpus string // gzipped JSON Lines
	dir    string // of indexes and searches
	names  []string
	rounds int
	builds int
}

// The seeds of the lists of searches: those that count, those that warm up, and two
// for each round of pages over HTTP that nobody asked for before.
const (
	seedQueries = 1
	seedOthers  = 2
	seedUnseen  = 3
)

// contests holds a contest at each size, of articles made of those of the corpus, and
// writes the tables.
func contests(c contest, sizes, table string) error {
	c.names = prepared(c.names, c.dir)
	if len(c.names) == 0 {
		return errors.New("bench: no engine can be started")
	}
	var out strings.Builder
	if sizes == "" {
		if err := c.hold(&out); err != nil {
			return err
		}
	}
	for text := range strings.SplitSeq(sizes, ",") {
		if sizes == "" {
			break
		}
		n, err := strconv.Atoi(text)
		if err != nil {
			return fmt.Errorf("bench: -sizes: %w", err)
		}
		one := c
		one.dir = filepath.Join(c.dir, text)
		if one.corpus, err = made(c.corpus, one.dir, n); err != nil {
			return err
		}
		if err := one.hold(&out); err != nil {
			return err
		}
	}
	if table == "" {
		_, err := fmt.Print(out.String())
		return err
	}
	return os.WriteFile(table, []byte(preface+out.String()), 0o644)
}

// made returns the corpus of a size, written once.
func made(corpus, dir string, n int) (string, error) {
	path := filepath.Join(dir, "made.jsonl.gz")
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	part := path + ".part" // so that one that was not finished is not taken for whole
	if err := generate(corpus, part, n, 1); err != nil {
		return "", err
	}
	return path, os.Rename(part, path)
}

// turns returns the engines in the order of a round: each begins in its turn, and
// every other round goes the other way.
func turns[T any](of []T, round int) (out []T) {
	step := 1
	if round%2 == 1 {
		step = len(of) - 1
	}
	for i := range of {
		out = append(out, of[(round+i*step)%len(of)])
	}
	return out
}

// hold measures indexing, opening, searches and pages, in this order.
func (c contest) hold(w io.Writer) (err error) {
	r := ask.Report{Engines: c.names}
	if r.Articles, err = count(c.corpus); err != nil {
		return err
	}
	lists, err := c.lists()
	if err != nil {
		return err
	}
	r.Queries = lists[0]
	if r.Builds, err = c.index(); err != nil {
		return err
	}
	if r.Opening, err = c.open(); err != nil {
		return err
	}
	if r.Cold, r.Warm, err = c.search(); err != nil {
		return err
	}
	if r.Web, err = c.visit(lists); err != nil {
		return err
	}
	r.Write(w)
	return nil
}

// open starts each engine anew and lets it make one search.
func (c contest) open() (map[string][]ask.Opening, error) {
	all := map[string][]ask.Opening{}
	for n := range c.rounds {
		for _, name := range turns(c.names, n) {
			begin := time.Now()
			e, err := c.start(name)
			if err != nil {
				return nil, err
			}
			if _, err := e.Ask(ask.Task{Amount: ask.Page, First: true}); err != nil {
				return nil, err
			}
			took := time.Since(begin)
			used, err := e.Close()
			if err != nil {
				return nil, err
			}
			all[name] = append(all[name], ask.Opening{Took: float64(took.Microseconds()) / 1000, CPU: float64(used.Microseconds()) / 1000})
		}
	}
	return all, nil
}

func (c contest) start(name string) (*ask.Engine, error) {
	e, _, err := ask.Start(name, engineCommand(name, "serve", filepath.Join(c.dir, name), c.path(queriesFile), c.path(othersFile)))
	return e, err
}

// search makes all searches with all engines, first so that each begins with nothing
// kept, then so that each was made before.
func (c contest) search() (cold, warm ask.Results, err error) {
	var running []*ask.Engine
	for _, name := range c.names {
		e, err := c.start(name)
		if err != nil {
			return nil, nil, err
		}
		defer e.Close()
		running = append(running, e)
		for range warmUps(name) {
			for _, amount := range ask.Amounts {
				if _, err := e.Ask(ask.Task{Amount: amount, Others: true}); err != nil {
					return nil, nil, err
				}
			}
		}
	}
	cold, warm = ask.Results{}, ask.Results{}
	for n := range c.rounds {
		if err := round(running, n, ask.Task{Cold: true}, cold); err != nil {
			return nil, nil, err
		}
	}
	for n := range c.rounds + 1 { // the first fills the caches
		kept := warm
		if n == 0 {
			kept = ask.Results{}
		}
		if err := round(running, n, ask.Task{}, kept); err != nil {
			return nil, nil, err
		}
	}
	return cold, warm, nil
}

// round lets each engine make all searches once for each amount.
func round(running []*ask.Engine, n int, t ask.Task, into ask.Results) error {
	for _, t.Amount = range ask.Amounts {
		for _, e := range turns(running, n) {
			r, err := e.Ask(t)
			if err != nil {
				return err
			}
			into.Add(e.Name, t.Amount, r)
		}
	}
	return nil
}

const (
	queriesFile = "queries.jsonl"
	othersFile  = "others.jsonl"
)

func (c contest) path(name string) string { return filepath.Join(c.dir, name) }

// lists makes the searches for a corpus, those that count first, then those that warm
// up, then those of pages that nobody asked for before. The first two are written to
// files for the engines.
func (c contest) lists() (lists [][]ask.Query, err error) {
	seeds := []uint64{seedQueries, seedOthers}
	for n := range 2 * c.rounds {
		seeds = append(seeds, seedUnseen+uint64(n))
	}
	lists, err = ask.Make(func(take func(ask.Article) error) error {
		return lines(c.corpus, func(raw []byte) error {
			var a ask.Article
			if err := json.Unmarshal(raw, &a); err != nil {
				return err
			}
			return take(a)
		})
	}, seeds...)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(c.dir, 0o755); err != nil {
		return nil, err
	}
	for i, name := range []string{queriesFile, othersFile} {
		var out strings.Builder
		for _, q := range lists[i] {
			if err := json.NewEncoder(&out).Encode(q); err != nil {
				return nil, err
			}
		}
		if err := os.WriteFile(c.path(name), []byte(out.String()), 0o644); err != nil {
			return nil, err
		}
	}
	return lists, nil
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
