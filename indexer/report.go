package indexer

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"
)

// shownRejects is how many rejects a report lists; the reject file has all.
const shownRejects = 20

// Report says what became of every record. Read is always the sum of Added,
// Updated, Same and Rejected.
type Report struct {
	Read       int           `json:"read"`
	Added      int           `json:"added"`
	Updated    int           `json:"updated"`
	Same       int           `json:"same"`
	Rejected   int           `json:"rejected"`
	Undated    int           `json:"undated"` // articles whose date cannot be read; they are kept without one
	Cut        int           `json:"cut"`     // articles with a text over its limit
	Skipped    int           `json:"skipped"` // files in folders: hidden, links, of no known format
	Bytes      int64         `json:"bytes"`   // read, after decompression
	Elapsed    time.Duration `json:"elapsed_ns"`
	Rejects    []RejectLine  `json:"rejects,omitempty"` // the first of them
	RejectFile string        `json:"reject_file,omitempty"`
}

// RejectLine names one record that was set aside.
type RejectLine struct {
	File   string `json:"file"`
	Line   int    `json:"line"`   // from 1; 0 for a whole file
	Offset int64  `json:"offset"` // in bytes, after decompression
	Reason string `json:"reason"`
	Sample string `json:"sample,omitempty"` // how the record begins
}

// String names the place, the reason and how the record begins.
func (r RejectLine) String() string {
	where := r.File
	if r.Line > 0 {
		where = fmt.Sprintf("%s:%d (byte %d)", r.File, r.Line, r.Offset)
	}
	if r.Sample == "" {
		return where + ": " + r.Reason
	}
	return fmt.Sprintf("%s: %s: %q", where, r.Reason, r.Sample)
}

// String sums the run up in one line for a person.
func (r Report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "read %d (%s) in %s: %d added, %d updated, %d same, %d rejected",
		r.Read, megabytes(r.Bytes), r.Elapsed.Round(time.Millisecond), r.Added, r.Updated, r.Same, r.Rejected)
	if r.RejectFile != "" {
		fmt.Fprintf(&b, " (see %s)", r.RejectFile)
	}
	for _, note := range []struct {
		n    int
		what string
	}{{r.Undated, "with a date that cannot be read"}, {r.Cut, "cut to the limit"}, {r.Skipped, "files skipped"}} {
		if note.n > 0 {
			fmt.Fprintf(&b, "; %d %s", note.n, note.what)
		}
	}
	return b.String()
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }

// Progress is a glimpse of a run.
type Progress struct {
	File     string // being read
	Read     int
	Rejected int
	Bytes    int64 // after decompression
	Input    int64 // as stored
	Total    int64 // of Input when done; 0 when unknown, as with standard input
	Elapsed  time.Duration
}

// Left estimates the time to the end by bytes; 0 when it cannot be known.
func (p Progress) Left() time.Duration {
	if p.Total <= 0 || p.Input <= 0 || p.Input >= p.Total {
		return 0
	}
	return time.Duration(float64(p.Elapsed) * float64(p.Total-p.Input) / float64(p.Input))
}

// TooManyRejects ends a run that rejected more records than Options.MaxRejects.
type TooManyRejects struct {
	Count, Max int
	Last       RejectLine
	RejectFile string
}

func (e *TooManyRejects) Error() string {
	where := ""
	if e.RejectFile != "" {
		where = "; they are kept in " + e.RejectFile
	}
	return fmt.Sprintf("indexer: %d records rejected where %d are allowed, the last at %s%s; mend the input or allow more", e.Count, e.Max, e.Last, where)
}

// rejected is a line of the reject file.
type rejected struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Offset int64  `json:"offset"`
	Reason string `json:"reason"`
	Record string `json:"record"`
}

// writeTo writes the line without the escapes that only web pages need, so that
// a record can be cut out, mended and read again.
func (r rejected) writeTo(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(r)
}

// Withdraw counts an article as rejected that the sink had taken and could not
// keep after all; updated says how it was counted before.
func (r *Report) Withdraw(updated bool, line RejectLine) {
	if updated {
		r.Updated--
	} else {
		r.Added--
	}
	r.Rejected++
	if len(r.Rejects) < shownRejects {
		r.Rejects = append(r.Rejects, line)
	}
}
