package indexer

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"
)

// progressEvery is how often progress is told: smooth to the eye, free to the run.
const progressEvery = 200 * time.Millisecond

// sampleSize is how much of a rejected record the report shows.
const sampleSize = 160

// Run reads the sources in their order into the sink; "-" is standard input.
// Articles arrive in the order of the input however many workers read them.
// The Report says what was done even when the run ends early, with the error
// that ended it: context.Canceled, *TooManyRejects, or one of the sink.
func (ix *Indexer) Run(ctx context.Context, sink Sink, sources []string) (Report, error) {
	total, err := ix.check(sources)
	if err != nil {
		return Report{}, err
	}
	g, inner := errgroup.WithContext(ctx)
	f := ix.newFeeder(inner)
	d := &delivery{ix: ix, sink: sink, feeder: f, total: total, start: time.Now()}
	g.Go(func() error { return ix.read(f, sources) })
	for range ix.workers {
		g.Go(func() error { return ix.work(inner, f.jobs) })
	}
	g.Go(func() error { return d.run(inner) })
	err = g.Wait()
	if err != nil && ctx.Err() != nil && errors.Is(err, inner.Err()) {
		err = ctx.Err()
	}
	return d.finish(err)
}

// delivery is the last stage: it hands articles to the sink, in order, and keeps count.
type delivery struct {
	ix      *Indexer
	sink    Sink
	feeder  *feeder
	report  Report
	rejects *os.File
	input   int64
	total   int64
	file    string
	start   time.Time
	told    time.Time // when progress was last told
}

func (d *delivery) run(ctx context.Context) error {
	for {
		var b *block
		select {
		case b = <-d.feeder.order:
		case <-ctx.Done():
			return ctx.Err()
		}
		if b == nil {
			return nil
		}
		select {
		case <-b.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		if err := d.deliver(ctx, b); err != nil {
			return err
		}
		d.feeder.budget.Release(b.cost)
	}
}

func (d *delivery) deliver(ctx context.Context, b *block) error {
	for i := range b.items {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		it := &b.items[i]
		d.file = it.from.name
		if err := d.item(ctx, it, b.raw(it)); err != nil {
			return err
		}
	}
	d.report.Bytes += b.bytes
	d.input = b.input
	if now := time.Now(); now.Sub(d.told) >= progressEvery {
		d.told = now
		d.tell()
	}
	return nil
}

// item counts one record as exactly one of the four outcomes.
func (d *delivery) item(ctx context.Context, it *item, raw []byte) error {
	if it.reason != "" {
		return d.reject(it, raw)
	}
	outcome, err := d.sink.Add(ctx, it.article)
	var refused *Reject
	if errors.As(err, &refused) {
		it.reason = refused.Reason
		return d.reject(it, raw)
	}
	if err != nil {
		return err
	}
	r := &d.report
	switch outcome {
	case Added:
		r.Added++
	case Updated:
		r.Updated++
	case Same:
		r.Same++
	default:
		it.reason = "refused by the index"
		return d.reject(it, raw)
	}
	r.Read++
	if it.shortened {
		r.Cut++
	}
	if it.undated {
		r.Undated++
	}
	return nil
}

func (d *delivery) reject(it *item, raw []byte) error {
	r, opt := &d.report, &d.ix.opt
	r.Read++
	r.Rejected++
	sample, _ := cut(clean(string(raw[:min(len(raw), sampleSize+4)])), sampleSize)
	line := RejectLine{File: it.from.name, Line: it.line, Offset: it.offset, Reason: it.reason, Sample: sample}
	if len(r.Rejects) < shownRejects {
		r.Rejects = append(r.Rejects, line)
		opt.Log.Warn().Str("file", line.File).Int("line", line.Line).Int64("offset", line.Offset).Str("reason", line.Reason).Msg("record rejected")
	}
	if err := d.store(rejected{line.File, line.Line, line.Offset, line.Reason, string(raw)}); err != nil {
		return err
	}
	if opt.MaxRejects >= 0 && r.Rejected > opt.MaxRejects {
		return &TooManyRejects{Count: r.Rejected, Max: opt.MaxRejects, Last: line, RejectFile: r.RejectFile}
	}
	return nil
}

// store appends to the reject file, which is made for the first reject.
func (d *delivery) store(r rejected) error {
	name := d.ix.opt.RejectFile
	if name == "" {
		return nil
	}
	if d.rejects == nil {
		file, err := os.OpenFile(name, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
		if err != nil {
			return fmt.Errorf("indexer: cannot keep rejected records: %w; choose another reject file", err)
		}
		d.rejects, d.report.RejectFile = file, name
	}
	if err := r.writeTo(d.rejects); err != nil {
		return fmt.Errorf("indexer: cannot keep rejected records: %w", err)
	}
	return nil
}

// finish closes what the run opened and completes its report.
func (d *delivery) finish(err error) (Report, error) {
	if d.rejects != nil {
		if e := d.rejects.Close(); e != nil && err == nil {
			err = fmt.Errorf("indexer: cannot keep rejected records: %w", e)
		}
	}
	if kinds := slices.Sorted(maps.Keys(d.feeder.skipped)); len(kinds) > 0 {
		event := d.ix.opt.Log.Info()
		for _, what := range kinds {
			d.report.Skipped += d.feeder.skipped[what]
			event.Int(what, d.feeder.skipped[what])
		}
		event.Msg("files skipped")
	}
	d.report.Elapsed = time.Since(d.start)
	d.tell()
	return d.report, err
}

func (d *delivery) tell() {
	if d.ix.opt.Progress == nil {
		return
	}
	d.ix.opt.Progress(Progress{
		File: d.file, Read: d.report.Read, Rejected: d.report.Rejected, Bytes: d.report.Bytes,
		Input: d.input, Total: d.total, Elapsed: time.Since(d.start),
	})
}

// RunReader reads one source that is already open, such as an embedded file.
// Rejects name it as standard input.
func (ix *Indexer) RunReader(ctx context.Context, sink Sink, r io.Reader) (Report, error) {
	one := *ix
	one.stdin = r
	return one.Run(ctx, sink, []string{"-"})
}
