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

// Run reads the sources in their order into the sink; "-" is standard input.
// Articles arrive in the order of the input however many workers read them.
// The Report says what was done even when the run ends early, with the error
// that ended it: context.Canceled, *TooManyRejects, or one of the sink.
func (ix *Indexer) Run(ctx context.Context, sink Sink, sources []string) (Report, error) {
	total, err := ix.check(sources)
	if err != nil {
		return Report{}, err
	}
	return ix.run(ctx, &delivery{ix: ix, sink: sink, total: total, start: time.Now()}, sources)
}

// run drives the stages until the last record is delivered.
func (ix *Indexer) run(ctx context.Context, d *delivery, sources []string) (Report, error) {
	g, inner := errgroup.WithContext(ctx)
	f := ix.newFeeder(inner)
	d.feeder = f
	g.Go(func() error { return ix.read(f, sources) })
	for range ix.workers {
		g.Go(func() error { return ix.work(inner, f.jobs) })
	}
	g.Go(func() error { return d.run(inner) })
	err := g.Wait()
	if err != nil && ctx.Err() != nil && errors.Is(err, inner.Err()) {
		err = ctx.Err()
	}
	return d.finish(err)
}

// delivery is the last stage: it hands articles to the sink, in order, and keeps count.
type delivery struct {
	ix      *Indexer
	sink    Sink
	survey  *Survey // takes the articles instead of the sink
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
		d.feeder.recycle(b)
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
	outcome, err := d.take(ctx, it)
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
	r.count(it)
	return nil
}

// take hands an article to the sink, or to the survey that stands for it.
func (d *delivery) take(ctx context.Context, it *item) (Outcome, error) {
	if d.survey != nil {
		return d.survey.add(it), nil
	}
	return d.sink.Add(ctx, it.article)
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
