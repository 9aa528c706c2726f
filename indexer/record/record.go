// Package record holds what all formats share: one record of a stream, and where
// in it the fields of an article came from.
//
// A format is two things: a Reader that cuts a stream into records, and a
// function that reads one record as an article.
package record

// MaxSize is the largest record that is held in memory, in bytes. The longest
// articles known are below 5 MB; 64 MiB leaves room for dumps that embed page
// sources.
const MaxSize = 64 << 20

// Record is one record of a stream, as it stands there.
type Record struct {
	Raw    []byte // valid until the next record is read
	Line   int    // of its first byte, from 1
	Offset int64  // of its first byte in the stream
}

// Reader cuts a stream into records. Next returns io.EOF at the regular end;
// after a *Bad the record is named and reading may go on; with any other error
// the record holds what stood before the break. Offset is how many bytes have
// been consumed. A Reader is used by one goroutine.
type Reader interface {
	Next() (Record, error)
	Offset() int64
}

// Bad says why one record cannot be read while those after it can.
type Bad struct{ Reason string }

func (b *Bad) Error() string { return b.Reason }

// Filled says that a field of an article came from a place in its record.
type Filled struct {
	Field  string // ours: title, body, published ...
	From   string // theirs: a key, a column, a tag, "first line"
	Sample string // the value as it was read
}

// Trace notes where the fields of one article came from. A nil *Trace notes
// nothing and costs nothing.
type Trace struct{ Filled []Filled }

// Note adds one entry.
func (t *Trace) Note(field, from, sample string) {
	if t != nil && sample != "" {
		t.Filled = append(t.Filled, Filled{field, from, sample})
	}
}
