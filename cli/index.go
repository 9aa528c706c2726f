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

// steady is a sink that ends what it has begun: a volume is bound whole though
// the run is to stop, since what is in it is to be published.
type steady struct{ sink }

// Add implements indexer.Sink.
func (s steady) Add(ctx context.Context, a news.Article) (indexer.Outcome, error) {
	return s.sink.Add(context.WithoutCancel(ctx), a)
}

const indexHelp = `Add or update articles from files, folders, containers or - (standard input).

Each file is looked at: JSON Lines, JSON, CSV and TSV, Reuters and TREC SGML, mail
and mbox, plain text; packed with gzip, zstd, bzip2, tar or zip, or several of these.
Files of a folder or container that are none of these are skipped and counted.

The same article again is counted as same; an article with an id that is there
already replaces the older text and is counted as updated, within one run too: of
several records with one id the last one stays.

Records that cannot be read are set aside, and the exit code is then 4. Each is a
line of the reject file with its place, the reason and the record itself (base64 in
record_base64 where it is no UTF-8). To go on, take the records out, mend them and
index them:

  jq -r '.record // empty' REJECTS > mended.jsonl
  dateline index --format jsonl mended.jsonl

Ctrl-C publishes what is whole so far; the same command again does the rest.
With --dry-run nothing is written: it shows how the sources would be read.`

func (p *program) index() *cobra.Command {
	r := &reading{}
	c := &cobra.Command{Use: "index SOURCE...", Short: "Add or update articles from files, folders, containers or - (standard input)",
		Long: indexHelp, Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if r.dry {
				return p.survey(cmd.Context(), r, args)
			}
			return p.read(cmd.Context(), r, args, index.WriterOptions{By: "index"})
		}}
	r.flags(c)
	c.Flags().BoolVar(&r.dry, "dry-run", false, "write nothing: show which fields are filled from where, and what would be rejected")
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
			p.tradeMemory()
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
	ix, m, err := r.prepare(p, sources)
	if err != nil {
		return err
	}
	opt.Memory = p.tradeMemory()
	began := time.Now()
	w, err := index.OpenWriter(p.data, opt)
	if err != nil {
		return err
	}
	defer w.Close()
	var to indexer.Sink = sink{w}
	if !opt.Fresh { // what a rebuild has gathered is of no use unless it is all
		to = steady{sink{w}}
		defer context.AfterFunc(ctx, func() {
			fmt.Fprintln(m, "stopping: what is whole so far is published; Ctrl-C again stops at once and keeps nothing of this run")
		})()
	}
	report, stop := ix.Run(ctx, to, sources)
	m.clear()
	if stop != nil && (opt.Fresh || !errors.Is(stop, context.Canceled)) {
		return p.abandoned(report, stop)
	}
	if !opt.Fresh {
		ctx = context.WithoutCancel(ctx)
	}
	m.say("binding what was read")
	summary, err := w.Commit(ctx)
	m.clear()
	if err != nil {
		return err
	}
	report.Elapsed = time.Since(began) // binding is the larger part
	return p.finished(r, report, summary, stop)
}

// finished tells what was published; stop is the signal that ended the run early.
func (p *program) finished(r *reading, report indexer.Report, s index.Summary, stop error) error {
	if err := late(&report, s.Rejects, r.opt.RejectFile); err != nil {
		return err
	}
	err := p.reported(report, s, r.asJSON)
	if stop == nil {
		return err
	}
	fmt.Fprintln(p.err, "stopped before the end; to go on run the same command again: what is there is counted as same")
	return stop
}

// abandoned tells what was done in a run that publishes nothing.
func (p *program) abandoned(report indexer.Report, err error) error {
	const kept = "nothing was published, the archive is as it was"
	var many *indexer.TooManyRejects
	switch {
	case errors.As(err, &many):
		fmt.Fprintln(p.err, report)
		return &coded{exitRejected, fmt.Errorf("stopped by --max-rejects, %s: %s", kept, strings.TrimPrefix(printable(err.Error()), "indexer: "))}
	case errors.Is(err, context.Canceled):
		fmt.Fprintf(p.err, "%s\nstopped; %s\n", report, kept)
	}
	return inFlags{err}
}

// late moves the articles whose analysis failed after they were counted to the
// rejects, in the report and in the reject file.
func late(report *indexer.Report, rejects []index.Reject, path string) error {
	if len(rejects) == 0 {
		return nil
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return fmt.Errorf("cannot write rejects: %w", err)
	}
	report.RejectFile = path
	e := json.NewEncoder(f)
	for _, r := range rejects {
		line := indexer.RejectLine{File: "article " + r.ID + " (" + r.GivenID + ")", Reason: r.Reason}
		report.Withdraw(r.Revised, line)
		if err == nil {
			err = e.Encode(line)
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
		p.tell(report)
	}
	s.Rejects = nil // they are in the report
	if err := p.published(s); err != nil {
		return err
	}
	return rejectedError(report)
}

// tell prints the sums of a run and the first rejects.
func (p *program) tell(report indexer.Report) {
	fmt.Fprintln(p.err, report)
	for _, r := range report.Rejects {
		fmt.Fprintln(p.err, "rejected:", printable(r.String()))
	}
}

// rejectedError is the error of a run that set records aside, nil without any.
func rejectedError(report indexer.Report) error {
	if report.Rejected == 0 {
		return nil
	}
	where := ""
	if report.RejectFile != "" {
		where = "; they are in " + filepath.ToSlash(report.RejectFile)
	}
	return &coded{exitRejected, fmt.Errorf("%d of %d records were rejected%s", report.Rejected, report.Read, where)}
}
