// Package jsonl reads articles from JSON, as dumps and services write it: one
// object a line, in an array, in an array inside other objects, or one object
// after the other over several lines.
//
// Sniff tells these shapes apart. A Reader splits lines, a ValuesReader the
// others, and the function that Article returns reads one object. All are
// forgiving where nothing is lost by it: marks before the first brace, carriage
// returns, raw control characters in strings, NaN, lone surrogates.
package jsonl

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"slices"

	"dateline/indexer/record"
)

// readSize is the read-ahead: most lines fit and are then never copied here.
const readSize = 256 << 10

// sampleSize is how much of a line that is too long is kept to show it.
const sampleSize = 256

// hole says that a line holds nothing but NUL bytes.
var hole = &record.Bad{Reason: "nothing but NUL bytes, as left by an interrupted write"}

// Reader splits a stream into lines.
type Reader struct {
	r      *bufio.Reader
	max    int
	long   []byte // a line that outgrew the read-ahead
	number int
	offset int64
}

// NewReader returns a Reader whose lines are at most max bytes; 0 means record.MaxSize.
func NewReader(r io.Reader, max int) *Reader {
	if max <= 0 {
		max = record.MaxSize
	}
	return &Reader{r: bufio.NewReaderSize(r, readSize), max: max}
}

// Offset returns how many bytes have been consumed.
func (r *Reader) Offset() int64 { return r.offset }

// Next returns the next line that is not blank, without its end and surrounding
// space. A line over the limit or of NUL bytes alone is a *record.Bad.
func (r *Reader) Next() (record.Record, error) {
	for {
		line := record.Record{Line: r.number + 1, Offset: r.offset}
		raw, size, err := r.read()
		r.offset += size
		r.number++
		if err != nil && err != io.EOF {
			line.Raw = trim(raw)
			return line, err
		}
		if size == 0 {
			return record.Record{}, io.EOF
		}
		line.Raw = trim(raw)
		if size > int64(r.max)+1 { // one byte for the line end
			line.Raw = raw[:min(len(raw), sampleSize)]
			return line, &record.Bad{Reason: fmt.Sprintf("line of %d bytes is longer than the limit of %d", size, r.max)}
		}
		if len(line.Raw) > 0 {
			return line, nil
		}
		if bytes.IndexByte(raw, 0) >= 0 {
			return line, hole
		}
	}
}

// read returns a line with its end and its size. Of a line over the limit only
// the start is kept, so that its length costs no memory.
func (r *Reader) read() (raw []byte, size int64, err error) {
	raw, err = r.r.ReadSlice('\n')
	if err != bufio.ErrBufferFull {
		return raw, int64(len(raw)), err
	}
	r.long = append(r.long[:0], raw...)
	size = int64(len(raw))
	for err == bufio.ErrBufferFull {
		raw, err = r.r.ReadSlice('\n')
		size += int64(len(raw))
		if size > int64(r.max)+1 {
			continue
		}
		if len(r.long)+len(raw) > cap(r.long) { // by doubling: append's own steps leave four times the line behind
			r.long = slices.Grow(r.long, len(r.long)+len(raw))
		}
		r.long = append(r.long, raw...)
	}
	return r.long, size, err
}

var mark = []byte("\xEF\xBB\xBF")

// trim drops space and control characters at both ends and byte order marks
// at the start: files joined with cat carry them in the middle.
func trim(raw []byte) []byte {
	for {
		n := len(raw)
		for len(raw) > 0 && raw[0] <= ' ' {
			raw = raw[1:]
		}
		raw = bytes.TrimPrefix(raw, mark)
		if len(raw) == n {
			break
		}
	}
	for len(raw) > 0 && raw[len(raw)-1] <= ' ' {
		raw = raw[:len(raw)-1]
	}
	return raw
}
