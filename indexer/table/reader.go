package table

import (
	"bytes"
	"fmt"
	"io"

	"dateline/indexer/record"
)

// maxWaste is how many times the limit of one row is read in vain, for quotes
// that are opened and never closed, before quotes are no longer believed.
const maxWaste = 4

var mark = []byte("\xEF\xBB\xBF")

// hole says that a row holds nothing but NUL bytes.
var hole = &record.Bad{Reason: "nothing but NUL bytes, as left by an interrupted write"}

// Reader cuts a file into rows.
type Reader struct {
	w       *record.Window
	t       *Table
	dialect Dialect
	begun   bool
	head    []byte // the row of names as it stands in the file, nil until it is passed
	waste   int
}

// NewReader returns a Reader that begins at the first byte of the file and
// passes over a mark, the line "sep=;" and rows of names. Rows are at most max
// bytes; 0 means record.MaxSize.
func (t *Table) NewReader(r io.Reader, max int) *Reader {
	return &Reader{w: record.NewWindow(r, max), t: t, dialect: t.dialect}
}

// Offset returns how many bytes have been consumed.
func (r *Reader) Offset() int64 { return r.w.Offset() }

// Next returns the next row that holds anything, without its line end. A row
// over the limit or of NUL bytes alone is a *record.Bad. The row is valid until
// the next call.
func (r *Reader) Next() (record.Record, error) {
	if !r.begun {
		r.begin()
	}
	for {
		n, long := r.row()
		rec := r.w.Record(n)
		if n == 0 {
			if err := r.w.Err(); err != nil {
				return rec, err
			}
			return record.Record{}, io.EOF
		}
		broken := r.w.Ended() && n == len(r.w.Bytes()) && r.w.Err() != nil
		r.w.Skip(n)
		rec.Raw = trimEnd(rec.Raw)
		switch {
		case broken:
			return rec, r.w.Err()
		case long:
			return rec, &record.Bad{Reason: fmt.Sprintf("a row longer than the limit of %d bytes; a quote in it may not be closed", r.w.Max())}
		case !r.blank(rec.Raw):
			if !r.isHead(rec.Raw) {
				return rec, nil
			}
		case bytes.IndexByte(rec.Raw, 0) >= 0:
			return rec, hole
		}
	}
}

// isHead reports whether a row holds the names: the first row of a table that
// has names, and every later one like it, since files joined with cat have one
// each. The row is compared as it stands in the file, whose encoding need not be
// that of the sample.
func (r *Reader) isHead(raw []byte) bool {
	if r.t.named && r.head == nil {
		r.head = bytes.Clone(raw)
		return true
	}
	return r.t.named && bytes.Equal(raw, r.head)
}

// begin passes over what may stand before the first row.
func (r *Reader) begin() {
	r.begun = true
	for len(r.w.Bytes()) < 16 && r.w.More() {
	}
	if bytes.HasPrefix(r.w.Bytes(), mark) {
		r.w.Skip(len(mark))
	}
	if _, n := sepLine(r.w.Bytes()); n > 0 {
		r.w.Skip(n)
	}
}

// row returns the length of the next row with its line end, 0 at the end of the
// stream. long says that it is only the start of a row that is over the limit.
func (r *Reader) row() (n int, long bool) {
	columns := r.t.columns.Len()
	for {
		b := r.w.Bytes()
		if n, ok, vain := r.dialect.row(b, r.w.Ended(), columns); ok && n <= r.w.Max()+1 {
			r.spend(vain)
			return n, false
		}
		if r.w.Full() {
			return r.tooLong()
		}
		if !r.w.Double() && len(b) == 0 {
			return 0, false
		}
	}
}

// tooLong gives up a row over the limit at its first line end, where reading
// goes on.
func (r *Reader) tooLong() (int, bool) {
	b := r.w.Bytes()
	r.spend(len(b))
	if n := bytes.IndexByte(b, '\n') + 1; n > 0 {
		return n, true
	}
	return len(b), true
}

// spend counts what has been looked through for a closing quote in vain.
func (r *Reader) spend(n int) {
	if r.waste += n; r.waste > maxWaste*r.w.Max() {
		r.dialect.Quote = 0
	}
}

// blank reports whether a row holds nothing but delimiters, quotes and space.
func (r *Reader) blank(raw []byte) bool {
	for _, c := range raw {
		if c > ' ' && c != r.dialect.Comma && c != r.dialect.Quote {
			return false
		}
	}
	return true
}

func trimEnd(raw []byte) []byte {
	raw = bytes.TrimSuffix(raw, []byte{'\n'})
	return bytes.TrimSuffix(raw, []byte{'\r'})
}

// skipBlank drops blank lines at the start.
func skipBlank(sample []byte) []byte {
	for {
		line, rest, more := bytes.Cut(sample, []byte{'\n'})
		if !more || len(bytes.TrimSpace(line)) > 0 {
			return sample
		}
		sample = rest
	}
}
