// Package indexer turns sources into articles and hands them to a sink, as one
// pipeline: files, folders and standard input are opened, decompressed, split
// into records, read as articles by several goroutines and delivered in the
// order of the input.
//
// Every record is accounted for: it is added, updated, the same as before, or
// rejected with its file, line, offset and reason while the run goes on.
package indexer

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/rs/zerolog"

	"dateline/indexer/field"
	"dateline/indexer/record"
	"dateline/news"
)

// Outcome is what became of an article.
type Outcome uint8

// The outcomes. Rejected articles are counted as the sink's refusals.
const (
	Added    Outcome = iota // new
	Updated                 // replaces another text under the same id
	Same                    // there already, word for word
	Rejected                // set aside
)

// Sink takes articles, one at a time and from one goroutine. A *Reject as error
// sets the article aside; any other error ends the run.
type Sink interface {
	Add(ctx context.Context, a news.Article) (Outcome, error)
}

// Reject is the error of a sink that refuses one article.
type Reject struct{ Reason string }

func (r *Reject) Error() string { return r.Reason }

// Options tune an Indexer. The zero value reads every format it can tell and
// stops at the first record that has to be rejected.
type Options struct {
	Format     string            // one of Formats, for every file; "" looks at each
	Encoding   string            // of every file, in any usual spelling; "" looks at each
	Map        map[string]string // our field to the name, dot path or column it has in the input
	Source     string            // outlet of articles that name none
	Language   string            // language of articles that name none
	MaxRejects int               // more than these end the run; -1 means any number
	Archive    string            // folder of the archive that is written, which is no source; "" for none
	RejectFile string            // where rejected records go, made for the first of them; "" keeps none
	Limit      int               // records to read; 0 means all
	Progress   func(Progress)    // called a few times a second and at the end; nil for none
	Log        zerolog.Logger
}

// Indexer runs the pipeline. It may run several times, one run at a time.
type Indexer struct {
	opt    Options
	mapper *field.Mapper

	tracing bool // a survey, which writes nothing

	// Set by New; tests lower them.
	workers   int
	maxLine   int
	bombFloor int64
	stdin     io.Reader
}

// maxWorkers bounds the goroutines that read records: eight outrun any sink.
const maxWorkers = 8

// New returns an Indexer, or an error that names the option that is wrong.
func New(opt Options) (*Indexer, error) {
	mapper, err := field.New(opt.Map)
	if err != nil {
		return nil, fmt.Errorf("indexer: option Map: %w", err)
	}
	if opt.Format == formatAuto {
		opt.Format = ""
	}
	if opt.Format != "" && !slices.Contains(Formats, opt.Format) {
		return nil, fmt.Errorf("indexer: option Format: %q is not a format; the formats are %s", opt.Format, strings.Join(Formats, ", "))
	}
	if opt.Encoding, err = encodingOf(opt.Encoding); err != nil {
		return nil, err
	}
	if opt.Limit < 0 || opt.MaxRejects < -1 {
		return nil, errors.New("indexer: options Limit and MaxRejects: a count below zero; leave Limit at 0 for all, set MaxRejects to -1 for any number")
	}
	return &Indexer{
		opt:       opt,
		mapper:    mapper,
		workers:   min(runtime.GOMAXPROCS(0), maxWorkers),
		maxLine:   record.MaxSize,
		bombFloor: bombFloor,
		stdin:     os.Stdin,
	}, nil
}
