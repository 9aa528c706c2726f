// Command bench measures indexing beside bleve as one would first write it: the
// default mapping, batches of a thousand, documents as maps. Both read the same
// gzipped JSON Lines in processes of their own, taking turns; medians are printed
// with their ratios as a table for docs/benchmarks.md. With -search it compares
// indexing, searches and pages over HTTP with other engines, at several sizes.
//
// It is a module of its own, so that nobody who uses Dateline downloads what
// only a comparison needs.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"runtime/pprof"
	"strings"

	"dateline/bench/ask"
	"dateline/cli"

	"github.com/blevesearch/bleve/v2"
)

func main() {
	corpus := flag.String("corpus", "", "gzipped JSON Lines")
	rounds := flag.Int("rounds", 5, "rounds of each engine")
	builds := flag.Int("builds", 1, "of -search: how often each engine indexes; 0 takes the indexes and figures of an earlier run")
	sizes := flag.String("sizes", "", "of -search: articles to make of the corpus, with commas between; empty takes the corpus as it is")
	table := flag.String("table", "", "of -search: write the tables to this file instead of the output")
	engine := flag.String("engine", "", "run one engine once (used by bench itself)")
	out := flag.String("out", "", "folder of that run, or file of -generate")
	verb := flag.String("verb", "", "build CORPUS DIR or serve DIR QUERIES OTHERS (used by bench itself)")
	names := flag.String("search", "", "compare these engines: dateline,bleve,sqlite,lucene,tantivy")
	made := flag.Int("generate", 0, "write this many articles, made of those of the corpus, to -out")
	seed := flag.Uint64("seed", 1, "of -generate")
	profile := flag.String("profile", "", "write a processor profile of that run")
	flag.Parse()
	log.SetFlags(0)
	var err error
	switch {
	case *made > 0:
		err = generate(*corpus, *out, *made, *seed)
	case *verb == "build":
		err = engines[*engine](flag.Arg(0), flag.Arg(1))
	case *verb == "serve":
		err = profiled(*profile, func() error { return serve(*engine, flag.Arg(0), flag.Arg(1), flag.Arg(2)) })
	case *names != "":
		err = contests(contest{corpus: *corpus, dir: *out, names: strings.Split(*names, ","), rounds: *rounds, builds: *builds}, *sizes, *table)
	case *engine != "":
		err = profiled(*profile, func() error { return engines[*engine](*corpus, *out) })
	default:
		err = compare(*corpus, *rounds)
	}
	if err != nil {
		log.Fatal(err)
	}
}

var engines = map[string]func(corpus, out string) error{"dateline": runDateline, "bleve": runBleve}

// profiled runs f and writes where its time went.
func profiled(path string, f func() error) error {
	if path == "" {
		return f()
	}
	w, err := os.Create(path)
	if err != nil {
		return err
	}
	defer w.Close()
	if err := pprof.StartCPUProfile(w); err != nil {
		return err
	}
	defer pprof.StopCPUProfile()
	return f()
}

func compare(corpus string, rounds int) error {
	if _, err := os.Stat(corpus); err != nil {
		return fmt.Errorf("bench: the corpus is missing: %w", err)
	}
	articles, err := count(corpus)
	if err != nil {
		return err
	}
	runs := map[string][]ask.Build{}
	for range rounds {
		for _, name := range []string{"bleve", "dateline"} {
			m, err := once(name, corpus)
			if err != nil {
				return err
			}
			runs[name] = append(runs[name], m)
			fmt.Fprintf(os.Stderr, "%s: %.2f s CPU, %.2f s, %.0f MB peak, %.1f MB\n", name, m.CPU, m.Wall, m.Peak, m.Size)
		}
	}
	b, d := medians(runs["bleve"]), medians(runs["dateline"])
	fmt.Printf("%d articles, medians of %d alternating rounds\n\n", articles, rounds)
	fmt.Println("| | bleve, default mapping | dateline | ratio |\n|---|---|---|---|")
	n := float64(articles)
	fmt.Printf("| articles a CPU second | %.0f | %.0f | %.2f |\n", n/b.CPU, n/d.CPU, b.CPU/d.CPU)
	fmt.Printf("| articles a second | %.0f | %.0f | %.2f |\n", n/b.Wall, n/d.Wall, b.Wall/d.Wall)
	fmt.Printf("| peak memory, MB | %.0f | %.0f | %.2f |\n", b.Peak, d.Peak, d.Peak/b.Peak)
	fmt.Printf("| size on disk, MB | %.1f | %.1f | %.2f |\n", b.Size, d.Size, d.Size/b.Size)
	return nil
}

// lines calls f for every line of a gzipped file.
func lines(path string, f func(raw []byte) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		return err
	}
	scan := bufio.NewScanner(z)
	scan.Buffer(nil, 16<<20)
	for scan.Scan() {
		if err := f(scan.Bytes()); err != nil {
			return err
		}
	}
	return scan.Err()
}

func count(path string) (n int, err error) {
	err = lines(path, func([]byte) error { n++; return nil })
	return n, err
}

// runBleve is what bleve's own first page shows, with batches.
func runBleve(corpus, out string) error {
	ix, err := bleve.New(out, bleve.NewIndexMapping())
	if err != nil {
		return err
	}
	batch := ix.NewBatch()
	flush := func() error {
		defer batch.Reset()
		return ix.Batch(batch)
	}
	err = lines(corpus, func(raw []byte) error {
		doc := map[string]any{}
		if err := json.Unmarshal(raw, &doc); err != nil {
			return err
		}
		if err := batch.Index(doc["id"].(string), doc); err != nil {
			return err
		}
		if batch.Size() < 1000 {
			return nil
		}
		return flush()
	})
	if err == nil {
		err = flush()
	}
	if err != nil {
		return err
	}
	return ix.Close()
}

// runDateline runs the index command.
func runDateline(corpus, out string) error {
	if code := cli.Main([]string{"index", "--data", out, corpus}, os.Stdin, os.Stdout, io.Discard); code != 0 {
		return fmt.Errorf("bench: dateline index ended with %d", code)
	}
	return nil
}
