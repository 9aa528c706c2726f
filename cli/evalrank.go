package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"dateline/eval"
	"dateline/index"
	"dateline/news"
)

// found returns the rankings to be measured: those of another engine's run of all
// topics where one is named, else what the archive answers to some.
func (p *program) found(ctx context.Context, e evaluation, topics, all []eval.Topic, today news.Day) (map[string][]string, error) {
	if e.score != "" {
		return readRun(e.score, all, e.depth)
	}
	archive, err := p.open()
	if err != nil {
		return nil, err
	}
	defer archive.Close()
	return eval.Run(ctx, archive, topics, e.depth, index.Request{Today: today, Names: index.Breadth(e.breadth)})
}

func readRun(path string, topics []eval.Topic, depth int) (found map[string][]string, err error) {
	if err = readFile(path, func(r io.Reader) (err error) { found, err = eval.ReadRun(r, topics, depth); return err }); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return found, nil
}

// measure prints the scores of a run and, where another is named, how far it is
// from that one.
func (p *program) measure(e evaluation, all []eval.Topic, judged map[string]map[string]int, found map[string][]string) error {
	if _, err := fmt.Fprintln(p.out, eval.Measure(found, judged)); err != nil || e.against == "" {
		return err
	}
	other, err := readRun(e.against, all, e.depth)
	if err != nil {
		return err
	}
	for _, d := range eval.Compare(found, other, judged) {
		fmt.Fprintln(p.out, "  "+d.String())
	}
	return nil
}

// ofKind keeps the topics of one kind.
func ofKind(topics []eval.Topic, kind string) []eval.Topic {
	if kind == "" {
		return topics
	}
	return slices.DeleteFunc(slices.Clone(topics), func(t eval.Topic) bool { return t.Kind != kind })
}

// makeItems makes queries for known items of an archive's articles and writes them
// into a folder, as topics and judgements.
func (p *program) makeItems(e evaluation) error {
	var items []eval.Item
	err := readFile(e.known, func(r io.Reader) (err error) { items, err = eval.KnownItems(r, e.items); return err })
	if err != nil {
		return fmt.Errorf("%s: %w", e.known, err)
	}
	if err := os.MkdirAll(e.into, 0o755); err != nil {
		return fmt.Errorf("cannot write the queries: %w", err)
	}
	return errors.Join(
		writeLines(filepath.Join(e.into, "queries.tsv"), func(w io.Writer) {
			for _, i := range items {
				fmt.Fprintf(w, "%s\t%s\ten\t%s\n", i.ID, i.Query, i.Kind)
			}
		}),
		writeLines(filepath.Join(e.into, "qrels.tsv"), func(w io.Writer) {
			for _, i := range items {
				fmt.Fprintf(w, "%s\t0\t%s\t1\n", i.ID, i.Doc)
			}
		}))
}

func writeLines(path string, f func(w io.Writer)) error {
	file, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("cannot write the queries: %w", err)
	}
	w := bufio.NewWriter(file)
	f(w)
	return errors.Join(w.Flush(), file.Close())
}
