package cli

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"dateline/eval"
	"dateline/news"
	"dateline/seeds"

	"github.com/spf13/cobra"
)

// maxDepth is as deep as TREC runs go; no measure here looks below it.
const maxDepth = 1000

func (p *program) eval() *cobra.Command {
	var topics, qrels, run, pairs, cases string
	depth, wrong := 100, false
	c := &cobra.Command{Use: "eval", Short: "Measure the search on judged topics, name pairs or date cases", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case depth < 1 || depth > maxDepth:
				return usage("--depth %d: give a number from 1 to %d", depth, maxDepth)
			case pairs != "":
				return p.evalNames(cmd.Context(), pairs, wrong)
			case cases != "":
				return p.evalDates(cmd.Context(), cases, wrong)
			case (topics == "") != (qrels == ""):
				return usage("--topics and --qrels go together; without both the demonstration's own are used")
			}
			return p.evalTopics(cmd.Context(), topics, qrels, run, depth)
		}}
	c.Flags().StringVar(&topics, "topics", "", "file of id TAB query")
	c.Flags().StringVar(&qrels, "qrels", "", "TREC judgements; may be gzipped")
	c.Flags().StringVar(&run, "run", "", "write a TREC run to this file")
	c.Flags().IntVar(&depth, "depth", depth, fmt.Sprintf("hits taken for each topic, %d at most", maxDepth))
	c.Flags().StringVar(&pairs, "name-pairs", "", "file of query TAB text TAB match|nomatch")
	c.Flags().StringVar(&cases, "date-cases", "", "file of language TAB day TAB sentence TAB expression TAB expected")
	c.Flags().BoolVar(&wrong, "wrong", false, "print the cases that came out wrong")
	return c
}

// readFile opens a file, gzipped or not.
func readFile(path string, f func(io.Reader) error) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("cannot read: %w", err)
	}
	defer file.Close()
	if !strings.HasSuffix(path, ".gz") {
		return f(file)
	}
	z, err := gzip.NewReader(file)
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", path, err)
	}
	return f(z)
}

func (p *program) evalTopics(ctx context.Context, topicFile, qrelFile, runFile string, depth int) (err error) {
	topics, err := eval.ReadTopics(strings.NewReader(seeds.Topics()))
	if topicFile != "" {
		err = readFile(topicFile, func(r io.Reader) (err error) { topics, err = eval.ReadTopics(r); return err })
	}
	if err != nil {
		return err
	}
	qrels, err := eval.ReadQrels(strings.NewReader(seeds.Qrels()))
	if qrelFile != "" {
		err = readFile(qrelFile, func(r io.Reader) (err error) { qrels, err = eval.ReadQrels(r); return err })
	}
	if err != nil {
		return err
	}
	archive, err := p.open()
	if err != nil {
		return err
	}
	defer archive.Close()
	found, err := eval.Run(ctx, archive, topics, depth, news.DayOf(time.Now()))
	if err != nil {
		return err
	}
	if runFile != "" {
		f, err := os.Create(runFile)
		if err != nil {
			return fmt.Errorf("cannot write the run: %w", err)
		}
		if err := errors.Join(eval.WriteRun(f, topics, found), f.Close()); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintln(p.out, eval.Measure(found, qrels))
	return err
}

func (p *program) evalNames(ctx context.Context, path string, wrong bool) error {
	return readFile(path, func(r io.Reader) error {
		res, err := eval.Names(ctx, r)
		if err != nil {
			return err
		}
		fmt.Fprintf(p.out, "names: matches found %s, mismatches refused %s\n", res.Match, res.NoMatch)
		if wrong {
			fmt.Fprintln(p.out, strings.Join(res.Wrong, "\n"))
		}
		return nil
	})
}

func (p *program) evalDates(ctx context.Context, path string, wrong bool) error {
	return readFile(path, func(r io.Reader) error {
		all, err := eval.Dates(ctx, r)
		if err != nil {
			return err
		}
		languages := make([]string, 0, len(all))
		for l := range all {
			languages = append(languages, l)
		}
		slices.Sort(languages)
		for _, l := range languages {
			fmt.Fprintf(p.out, "dates %s: right %s, traps avoided %s\n", l, all[l].Dates, all[l].Traps)
			if wrong {
				fmt.Fprintln(p.out, strings.Join(all[l].Wrong, "\n"))
			}
		}
		return nil
	})
}
