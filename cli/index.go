package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"dateline/index"
	"dateline/indexer"
	"dateline/news"

	"github.com/spf13/cobra"
)

// sink hands articles to a Writer.
type sink struct{ w *index.Writer }

var outcomes = map[index.Change]indexer.Outcome{index.Added: indexer.Added, index.Updated: indexer.Updated, index.Same: indexer.Same}

// Add implements indexer.Sink.
func (s sink) Add(ctx context.Context, a news.Article) (indexer.Outcome, error) {
	change, err := s.w.Add(ctx, a)
	var refused *index.Reject
	if errors.As(err, &refused) {
		return indexer.Rejected, &indexer.Reject{Reason: refused.Reason}
	}
	return outcomes[change], err
}

// reading are the flags of the commands that read sources.
type reading struct {
	opt    indexer.Options
	fields []string
	asJSON bool
}

func (r *reading) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&r.opt.Format, "format", "", "jsonl or text, for every file; otherwise each is looked at")
	f.StringArrayVar(&r.fields, "map", nil, "read one of our fields from one of theirs: --map body=maintext")
	f.StringVar(&r.opt.Source, "source", "", "outlet of articles that name none")
	f.StringVar(&r.opt.Language, "language", "", "language of articles that name none")
	f.StringVar(&r.opt.RejectFile, "rejects", "", "file for rejected records (default: rejects/ in the archive)")
	f.IntVar(&r.opt.MaxRejects, "max-rejects", -1, "stop when more records than this are rejected; -1 never")
	f.IntVar(&r.opt.Limit, "limit", 0, "read at most this many records")
	f.BoolVar(&r.asJSON, "json", false, "print the report as JSON")
}

func (p *program) index() *cobra.Command {
	r := &reading{}
	c := &cobra.Command{Use: "index SOURCE...", Short: "Add or update articles from files, folders or - (standard input)", Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.read(cmd.Context(), r, args, index.WriterOptions{By: "index"})
		}}
	r.flags(c)
	return c
}

func (p *program) reindex() *cobra.Command {
	r := &reading{}
	c := &cobra.Command{Use: "reindex [SOURCE...]", Short: "Build every volume anew, from sources or from the stored articles, while the old edition answers",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return p.read(cmd.Context(), r, args, index.WriterOptions{By: "reindex", Fresh: true})
			}
			if err := p.exists(); err != nil {
				return err
			}
			tradeMemory()
			began := time.Now()
			s, err := index.Reindex(cmd.Context(), p.data)
			if err != nil {
				return err
			}
			fmt.Fprintf(p.err, "rebuilt in %s\n", time.Since(began).Round(time.Millisecond))
			return p.published(s)
		}}
	r.flags(c)
	return c
}

// read runs sources into a new edition.
func (p *program) read(ctx context.Context, r *reading, sources []string, opt index.WriterOptions) error {
	if err := r.prepare(p, sources); err != nil {
		return err
	}
	tradeMemory()
	began := time.Now()
	w, err := index.OpenWriter(p.data, opt)
	if err != nil {
		return err
	}
	defer w.Close()
	ix, err := indexer.New(r.opt)
	if err != nil {
		return usage("%s", strings.NewReplacer("indexer: ", "", "option Format", "--format", "option Map", "--map").Replace(err.Error()))
	}
	report, err := ix.Run(ctx, sink{w}, sources)
	if err != nil && !errors.Is(err, context.Canceled) {
		return err
	}
	if err != nil { // Ctrl-C
		fmt.Fprintf(p.err, "%s\nstopped; nothing was published, the edition in force is as it was\n", report)
		return err
	}
	summary, err := w.Commit(ctx)
	if err != nil {
		return err
	}
	report.Elapsed = time.Since(began) // binding is the larger part
	if err := late(&report, summary.Rejects, r.opt.RejectFile); err != nil {
		return err
	}
	return p.reported(report, summary, r.asJSON)
}

// prepare fills in the options, after a look at what can be known to be wrong
// before an archive is touched.
func (r *reading) prepare(p *program, sources []string) (err error) {
	for _, s := range sources {
		if _, err := os.Stat(s); s != "-" && err != nil {
			return usage("cannot read the source: %w", err)
		}
	}
	if r.opt.Map, err = parseMap(r.fields); err != nil {
		return err
	}
	r.opt.Log = p.log.With().Str("part", "indexer").Logger()
	r.opt.Progress = newMeter(p).show
	if r.opt.RejectFile == "" {
		dir := filepath.Join(p.data, "rejects")
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return fmt.Errorf("cannot make the folder for rejects: %w", err)
		}
		r.opt.RejectFile = filepath.Join(dir, time.Now().UTC().Format("20060102T150405.jsonl"))
	}
	return nil
}

// late moves the articles whose analysis failed after they were counted to the
// rejects, in the report and in the reject file.
func late(report *indexer.Report, rejects []index.Reject, path string) error {
	if len(rejects) == 0 {
		return nil
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o644)
	if err != nil {
		return fmt.Errorf("cannot write rejects: %w", err)
	}
	report.RejectFile = path
	e := json.NewEncoder(f)
	for _, r := range rejects {
		report.Withdraw(r.Revised, indexer.RejectLine{File: "article " + r.ID + " (" + r.GivenID + ")", Reason: r.Reason})
		if err == nil {
			err = e.Encode(r)
		}
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}

// reported tells what a run did; rejects make it exit with 4.
func (p *program) reported(report indexer.Report, s index.Summary, asJSON bool) error {
	if asJSON {
		if err := p.printJSON(struct {
			indexer.Report
			Edition string `json:"edition"`
			Changed bool   `json:"changed"`
		}{report, s.Edition, s.Changed}); err != nil {
			return err
		}
	} else {
		fmt.Fprintln(p.err, report)
		for _, r := range report.Rejects {
			fmt.Fprintln(p.err, "rejected:", printable(r.String()))
		}
	}
	s.Rejects = nil // they are in the report
	if err := p.published(s); err != nil {
		return err
	}
	if report.Rejected > 0 {
		return &coded{exitRejected, fmt.Errorf("%d of %d records were rejected; they are in %s", report.Rejected, report.Read, report.RejectFile)}
	}
	return nil
}

// parseMap reads body=maintext pairs.
func parseMap(pairs []string) (map[string]string, error) {
	out := map[string]string{}
	for _, pair := range pairs {
		ours, theirs, ok := cut(pair)
		if !ok {
			return nil, usage("--map %s: write it as ours=theirs, such as --map body=maintext", pair)
		}
		out[ours] = theirs
	}
	return out, nil
}
