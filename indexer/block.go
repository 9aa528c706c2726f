package indexer

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/sync/semaphore"

	"dateline/news"
)

// Records travel in blocks, so that the cost of handing them over is spread:
// one at a time would cost as much as reading a short record.
const (
	blockItems = 128
	blockBytes = 256 << 10
)

// rawBudget is how many bytes of records may be under way at once: one line of
// the greatest length, or hundreds of blocks of ordinary ones. It bounds the
// memory of a hostile input; eight lines of 63 MB peak at 380 MB.
const rawBudget = 64 << 20

// errLimit ends reading when Options.Limit is reached.
var errLimit = errors.New("indexer: limit reached")

// origin is where a record comes from.
type origin struct {
	name    string // as the user would name it
	format  string
	id      string // of a text file: its path from its folder's own name
	section string // of a text file: the folder it lies in
}

// item is one record on its way.
type item struct {
	from       *origin
	start, end int // in the block's buffer
	line       int
	offset     int64
	article    news.Article
	shortened  bool   // a text was over its limit
	undated    bool   // it has a date that cannot be read
	reason     string // why it is rejected; "" when it is not
}

// block is a run of records of one or several files.
type block struct {
	buf   []byte
	items []item
	cost  int64
	bytes int64         // read since the block before
	input int64         // read from storage since the start
	done  chan struct{} // closed when all items are articles or rejects
}

func (b *block) raw(it *item) []byte { return b.buf[it.start:it.end] }

// feeder gathers records into blocks and sends each to a worker and, in the
// order of the input, to delivery. Only the reading goroutine uses it.
type feeder struct {
	ctx    context.Context
	jobs   chan *block
	order  chan *block
	budget *semaphore.Weighted
	block  *block
	left   int // records until the limit, -1 without one

	bytes  int64    // read since the last block
	before int64    // input of the files that are done
	in     *counter // input of the open file

	skipped map[string]int
}

func (ix *Indexer) newFeeder(ctx context.Context) *feeder {
	f := &feeder{
		ctx:     ctx,
		jobs:    make(chan *block, ix.workers),
		order:   make(chan *block, 2*ix.workers),
		budget:  semaphore.NewWeighted(rawBudget),
		block:   &block{done: make(chan struct{})},
		left:    -1,
		skipped: make(map[string]int),
	}
	if ix.opt.Limit > 0 {
		f.left = ix.opt.Limit
	}
	return f
}

// add queues a record, or with a reason a record that is rejected as it is.
func (f *feeder) add(from *origin, line int, offset int64, raw []byte, reason string) error {
	if len(raw) > blockBytes {
		if err := f.makeRoom(len(raw)); err != nil {
			return err
		}
	}
	b := f.block
	if b.buf == nil {
		b.buf = make([]byte, 0, max(len(raw), 2*blockBytes))
	}
	start := len(b.buf)
	b.buf = append(b.buf, raw...)
	b.items = append(b.items, item{from: from, start: start, end: len(b.buf), line: line, offset: offset, reason: reason})
	if f.left--; f.left == 0 {
		return errLimit
	}
	if len(b.items) >= blockItems || len(b.buf) >= blockBytes {
		return f.flush()
	}
	return nil
}

// makeRoom starts a block for a large record and waits for its share of the
// budget before the record is copied, so that the copy does not come on top.
func (f *feeder) makeRoom(size int) error {
	if err := f.flush(); err != nil {
		return err
	}
	f.block.cost = min(int64(size), rawBudget)
	return f.budget.Acquire(f.ctx, f.block.cost)
}

// failed queues the reject of a file, or of the rest of one, unless the run
// itself has been ended.
func (f *feeder) failed(from *origin, line int, offset int64, err error) error {
	if f.ctx.Err() != nil {
		return f.ctx.Err()
	}
	return f.add(from, line, offset, nil, err.Error())
}

// flush sends the block that is being filled.
func (f *feeder) flush() error {
	b := f.block
	b.bytes, f.bytes = f.bytes, 0
	if len(b.items) == 0 && b.bytes == 0 {
		return nil
	}
	b.input = f.input()
	if b.cost == 0 {
		b.cost = int64(cap(b.buf))
		if err := f.budget.Acquire(f.ctx, b.cost); err != nil {
			return err
		}
	}
	for _, to := range []chan *block{f.order, f.jobs} {
		select {
		case to <- b:
		case <-f.ctx.Done():
			return f.ctx.Err()
		}
	}
	f.block = &block{done: make(chan struct{}), items: make([]item, 0, len(b.items))}
	return nil
}

func (f *feeder) input() int64 {
	if f.in == nil {
		return f.before
	}
	return f.before + f.in.n
}

// opened notes the file whose input is counted from now on, nil for none.
func (f *feeder) opened(in *counter) { f.before, f.in = f.input(), in }

// work turns the records of blocks into articles until there are no more.
func (ix *Indexer) work(ctx context.Context, jobs <-chan *block) error {
	for b := range jobs {
		for i := range b.items {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if it := &b.items[i]; it.reason == "" {
				ix.decode(it, b.raw(it))
			}
		}
		close(b.done)
	}
	return nil
}

// decode reads one record. A panic costs that record, not the run.
func (ix *Indexer) decode(it *item, raw []byte) {
	defer func() {
		if r := recover(); r != nil {
			it.reason = fmt.Sprintf("a fault in reading it, please report it: %v", r)
		}
	}()
	a, err := ix.readers[it.from.format](raw)
	if err == nil {
		if it.from.format == formatText {
			a.GivenID = it.from.id
			if a.Section == "" {
				a.Section = it.from.section
			}
		}
		it.shortened, err = finish(&a, &ix.opt)
	}
	if err != nil {
		it.reason = err.Error()
		return
	}
	it.article = a
	it.undated = a.Published.IsZero() && a.Extra["published"] != "" // told before the sink owns the map
}
