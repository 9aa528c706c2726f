package indexer

import (
	"context"
	"fmt"
	"runtime"

	"dateline/analyzers/lang/guess"
	"dateline/indexer/record"
	"dateline/news"
)

// guessSize is how much of a body is looked at to guess its language; more
// changes no guess and costs time.
const guessSize = 4 << 10

// hugeRecord is the size of a record around which garbage is collected at once:
// its copies would be left to a collector that runs seldom while binding.
const hugeRecord = 16 << 20

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
	if ix.tracing {
		it.trace = &record.Trace{}
	}
	text, encoding := ix.text(it.from, raw)
	if len(raw) > hugeRecord {
		runtime.GC()
	}
	a, err := it.from.parse(text, it.trace)
	if len(raw) > hugeRecord {
		runtime.GC()
	}
	if err != nil {
		it.reason = err.Error()
		return
	}
	it.encoding = encoding
	it.repaired = repair(&a.Title, &a.Lead, &a.Body)
	it.from.place(&a)
	if it.shortened, err = finish(&a, &ix.opt); err != nil {
		it.reason = err.Error()
		return
	}
	if a.Language == "" {
		body, _ := cut(a.Body, guessSize)
		a.Language = guess.Language(a.Title + "\n" + a.Lead + "\n" + body)
		it.guessed = true
	}
	it.article, it.language = a, a.Language
	it.undated = a.Published.IsZero() && a.Extra["published"] != "" // told before the sink owns the map
}

// place fills in what a file of one article says by where it lies.
func (o *origin) place(a *news.Article) {
	if o.format == formatText {
		a.GivenID = o.id
	}
	if (o.format == formatText || o.format == formatMail) && a.Section == "" {
		a.Section = o.section
	}
}
