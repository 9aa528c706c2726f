package indexer

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"unicode/utf8"
)

// shownRejects is how many rejects a report lists; the reject file has all.
const shownRejects = 20

// sampleSize is how much of a rejected record the report shows.
const sampleSize = 160

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
		where += fmt.Sprintf(":%d", r.Line)
	}
	if r.Line > 0 || r.Offset > 0 {
		where += fmt.Sprintf(" (byte %d)", r.Offset)
	}
	if r.Sample == "" {
		return where + ": " + r.Reason
	}
	return fmt.Sprintf("%s: %s: %q", where, r.Reason, r.Sample)
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

// rejected is a line of the reject file. It holds the record as it stood, so that
// records can be taken out, mended and read again.
type rejected struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Offset int64  `json:"offset"`
	Reason string `json:"reason"`
	Record string `json:"record"`
	Base64 string `json:"record_base64,omitempty"` // instead of Record, when that is no UTF-8
}

// line is the line of the reject file. It has none of the escapes that only web
// pages need.
func (r rejected) line() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(r)
	return b.Bytes(), err
}

func (d *delivery) reject(it *item, raw []byte) error {
	r, opt := &d.report, &d.ix.opt
	r.Read++
	r.Rejected++
	sample, _ := cut(clean(string(raw[:min(len(raw), sampleSize+utf8.UTFMax)])), sampleSize)
	line := RejectLine{File: it.from.name, Line: it.line, Offset: it.offset, Reason: it.reason, Sample: sample}
	if len(r.Rejects) < shownRejects {
		r.Rejects = append(r.Rejects, line)
		opt.Log.Warn().Str("file", line.File).Int("line", line.Line).Int64("offset", line.Offset).Str("reason", line.Reason).Msg("record rejected")
	}
	stored := rejected{File: line.File, Line: line.Line, Offset: line.Offset, Reason: line.Reason, Record: string(raw)}
	if !utf8.Valid(raw) {
		stored.Record, stored.Base64 = "", base64.StdEncoding.EncodeToString(raw)
	}
	if err := d.store(stored); err != nil {
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
	line, err := r.line()
	if err == nil && d.rejects == nil {
		d.rejects, err = os.OpenFile(name, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
		d.report.RejectFile = name
	}
	if err == nil {
		_, err = d.rejects.Write(line)
	}
	if err != nil {
		return fmt.Errorf("indexer: cannot keep rejected records: %w; choose another reject file", err)
	}
	return nil
}

// checkRejectFile refuses a reject file that would be written into something
// else: new lines are only ever added to lines of their kind.
func checkRejectFile(name string) error {
	if name == "" {
		return nil
	}
	file, err := os.Open(name)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("indexer: cannot look at the reject file: %w; choose another", err)
	}
	defer file.Close()
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil // a pipe or /dev/null
	}
	head := make([]byte, len(rejectStart))
	n, _ := io.ReadFull(file, head)
	if n > 0 && string(head) != rejectStart {
		return fmt.Errorf("indexer: the reject file %s exists and holds something else; choose another, nothing is overwritten", name)
	}
	return nil
}

// rejectStart is how each line of a reject file begins.
const rejectStart = `{"file":"`

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
