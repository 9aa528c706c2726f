package indexer

import (
	"context"
	"errors"
	"hash/maphash"
	"runtime"
	"sync"

	"golang.org/x/sync/semaphore"

	"dateline/indexer/record"
	"dateline/news"
)

// Records travel in blocks, so that the cost of handing them over is spread:
// one at a time would cost as much as reading a short record.
const (
	blockItems = 128
	blockBytes = 256 << 10

	usualBuffer = 2 * blockBytes // of a block, which ends with the record that fills it
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
	id      string // of a text file: its path from its folder's own name
	section string // of a text file: the folder it lies in

	format      string
	parse       parser
	encoding    string // of the file
	decoded     bool   // the stream is UTF-8 already
	ownEncoding bool   // each record says how it is encoded
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
	encoding   string // it was found in; "" when it says so itself
	repaired   bool   // see repair
	language   string
	guessed    bool // the language, which may be "" even so
	trace      *record.Trace
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

	bytes  int64        // read since the last block
	before int64        // input of the files that are done
	in     func() int64 // input of the open file; nil without one

	skipped map[string]int
	idle    sync.Pool // buffers of blocks that were delivered, of the usual size
	seed    maphash.Seed
	texts   map[uint64]uint64 // ids of the text files of the run and their names, hashed: a folder may hold millions
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
		seed:    maphash.MakeSeed(),
		texts:   make(map[uint64]uint64),
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
		b.buf = f.buffer(len(raw))
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

// buffer returns an empty buffer for at least so many bytes.
func (f *feeder) buffer(size int) []byte {
	if size > usualBuffer {
		return make([]byte, 0, size)
	}
	if have, ok := f.idle.Get().(*[]byte); ok {
		return (*have)[:0]
	}
	return make([]byte, 0, usualBuffer)
}

// recycle takes a block back that was delivered: nothing of it is looked at any more,
// since what a parser keeps of a record is its own.
func (f *feeder) recycle(b *block) {
	if cap(b.buf) == usualBuffer {
		f.idle.Put(&b.buf)
	}
	f.budget.Release(b.cost)
}

// makeRoom starts a block for a large record and waits for its share of the
// budget before the record is copied, so that the copy does not come on top.
func (f *feeder) makeRoom(size int) error {
	if err := f.flush(); err != nil {
		return err
	}
	f.block.cost = min(int64(size), rawBudget)
	if err := f.budget.Acquire(f.ctx, f.block.cost); err != nil {
		return err
	}
	if size > hugeRecord {
		runtime.GC()
	}
	return nil
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
	return f.before + f.in()
}

// closed counts the open file as done; size is that of the whole file, which may
// be more than was read, or 0 when it is not known.
func (f *feeder) closed(size int64) {
	f.before += max(size, f.in())
	f.in = nil
}
