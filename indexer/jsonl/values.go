package jsonl

import (
	"bytes"
	"fmt"
	"io"

	"dateline/indexer/field"
	"dateline/indexer/record"
)

// maxHead is the longest start of an object, up to its first name, by which the
// next one is found behind a broken one.
const maxHead = 256

// maxWaste is how many times the limit of one record is read in vain before a
// file is given up.
const maxWaste = 4

// ValuesReader finds the articles of a file in which they do not stand one a
// line: in an array, in an array inside other objects, or as objects over
// several lines. It holds one article at a time.
type ValuesReader struct {
	w   *record.Window
	m   *field.Mapper
	max int

	lists  int    // open arrays of articles
	around int    // objects around them
	head   []byte // how an object of the array begins
	indent []byte // what stands between the line end and an object, nil where none does
	shaky  bool   // an object was broken: a bracket may be one of its own
	waste  int
	left   []string
	done   error // what every further call returns
}

// NewValues returns a ValuesReader whose records are at most max bytes; 0 means
// record.MaxSize. m tells articles from the objects around them.
func NewValues(r io.Reader, max int, m *field.Mapper) *ValuesReader {
	if max <= 0 {
		max = record.MaxSize
	}
	return &ValuesReader{w: record.NewWindow(r, max+2*maxLook), m: m, max: max}
}

// Offset returns how many bytes have been consumed.
func (r *ValuesReader) Offset() int64 { return r.w.Offset() }

// Left names the arrays of objects that stood beside the one that was read.
func (r *ValuesReader) Left() []string { return r.left }

// Next returns the next object. One that is broken or over the limit is a
// *record.Bad, and reading goes on at the next object that can be made out.
func (r *ValuesReader) Next() (record.Record, error) {
	for r.done == nil {
		c, ok := r.peek()
		switch {
		case !ok:
			return r.finish()
		case c == mark[0] && r.skipMark():
		case c == ',' && r.lists > 0:
			r.w.Skip(1)
		case c == '[':
			r.enterList()
		case c == ']' && r.lists > 0:
			r.closeList()
		case c == '{' && r.lists == 0:
			if rec, err, some := r.outermost(); some {
				return rec, err
			}
		case c == '{':
			return r.object()
		case c == '"' && r.lists > 0 || r.lists > 0 && (c == '-' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z'):
			return r.scalar()
		default:
			return r.astray(1, "neither an object nor an array")
		}
	}
	return record.Record{}, r.done
}

// peek returns the next byte that is no space.
func (r *ValuesReader) peek() (byte, bool) {
	for {
		b := r.w.Bytes()
		at := space(b, 0)
		if at < len(b) {
			if n := bytes.LastIndexByte(b[:at], '\n'); n >= 0 && b[at] == '{' && r.lists > 0 && r.head == nil {
				r.indent = bytes.Clone(b[n+1 : at])
			}
			r.w.Skip(at)
			return b[at], true
		}
		if r.w.Full() {
			r.w.Skip(len(b))
		}
		if !r.w.More() {
			return 0, false
		}
	}
}

// enterList enters an array, which may be one of arrays.
func (r *ValuesReader) enterList() {
	if r.lists == 0 {
		r.head, r.indent, r.shaky = nil, nil, false
	}
	r.w.Skip(1)
	r.lists++
}

// skipMark passes over a byte order mark: files joined with cat carry them in
// the middle.
func (r *ValuesReader) skipMark() bool {
	for len(r.w.Bytes()) < len(mark) && r.w.More() {
	}
	if !bytes.HasPrefix(r.w.Bytes(), mark) {
		return false
	}
	r.w.Skip(len(mark))
	return true
}

// finish ends the reading. A file that ends inside an array was cut off.
func (r *ValuesReader) finish() (record.Record, error) {
	r.done = io.EOF
	switch {
	case r.w.Err() != nil:
		r.done = r.w.Err()
		return r.w.Record(0), r.done
	case r.lists > 0 || r.around > 0:
		return r.w.Record(0), &record.Bad{Reason: "the file ends before its array does; it may have been cut off"}
	}
	return record.Record{}, io.EOF
}

// outermost reads an object that stands in no array: one around an array is
// entered, any other is an article.
func (r *ValuesReader) outermost() (rec record.Record, err error, some bool) {
	for {
		found, st := probe(r.w.Bytes(), r.m)
		switch {
		case found.start > 0:
			r.w.Skip(found.start)
			r.lists, r.around, r.head, r.shaky = 1, found.depth, nil, false
			return rec, nil, false
		case st == more && r.w.Double():
			continue
		}
		rec, err = r.object()
		return rec, err, true
	}
}

// object returns the object that begins here.
func (r *ValuesReader) object() (record.Record, error) {
	for {
		b := r.w.Bytes()
		end, st := skipValue(b, 0)
		switch {
		case st == whole && end <= r.max:
			if r.head == nil {
				r.head = headOf(b[:end])
			}
			rec := r.w.Record(end)
			r.w.Skip(end)
			return rec, nil
		case st == whole || r.w.Full():
			return r.astray(len(b), fmt.Sprintf("a record longer than the limit of %d bytes", r.max))
		case st == broken:
			return r.astray(end, fmt.Sprintf("broken JSON at byte %d of the record: a bracket, a comma or a quote is missing or too many", end))
		case r.w.Double():
		case r.w.Err() != nil:
			r.done = r.w.Err()
			return r.w.Record(len(b)), r.done
		default:
			return r.astray(len(b), "the file ends in the middle of the record")
		}
	}
}

// scalar reports a value of an array that is no object.
func (r *ValuesReader) scalar() (record.Record, error) {
	for {
		b := r.w.Bytes()
		end, st := skipValue(b, 0)
		switch {
		case st == whole:
			rec := r.w.Record(end)
			r.w.Skip(end)
			return rec, &record.Bad{Reason: "a value in the array that is no object"}
		case st == broken || r.w.Full() || !r.w.Double():
			return r.astray(end, "a value in the array that is no object")
		}
	}
}

// headOf returns how an object begins, up to its first name; nil where that is
// too long.
func headOf(b []byte) []byte {
	at := space(b, 1)
	if at >= len(b) || b[at] != '"' {
		return nil
	}
	end := skipString(b, at)
	if end < 0 || end > maxHead {
		return nil
	}
	return bytes.Clone(b[:end])
}
