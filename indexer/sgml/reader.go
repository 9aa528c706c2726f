package sgml

import (
	"bytes"
	"fmt"
	"io"

	"dateline/indexer/record"
)

// roots are the elements that hold a document.
var roots = []string{"REUTERS", "DOC"}

var mark = []byte("\xEF\xBB\xBF")

// tags are the marks of a root as a file writes them.
type tags struct{ open, close []byte }

// findRoot returns where the first document begins and its tags, or -1.
func findRoot(b []byte) (int, tags) {
	first, found := -1, tags{}
	for _, root := range roots {
		for _, name := range [][]byte{[]byte(root), bytes.ToLower([]byte(root))} {
			t := tags{append([]byte{'<'}, name...), append(append([]byte("</"), name...), '>')}
			if i := t.find(b); i >= 0 && (first < 0 || i < first) {
				first, found = i, t
			}
		}
	}
	return first, found
}

// find returns where the next document begins: its tag at the start of a line,
// so that no letter of a text is taken for one; -1 when there is none.
func (t tags) find(b []byte) int {
	for at := 0; ; {
		i := bytes.Index(b[at:], t.open)
		if i < 0 {
			return -1
		}
		i += at
		at = i + len(t.open)
		if at >= len(b) {
			return -1
		}
		if c := b[at]; (c == '>' || c <= ' ') && (i == 0 || b[i-1] == '\n' || b[i-1] == '\r' || b[i-1] == '>' || bytes.HasSuffix(b[:i], mark)) {
			return i
		}
	}
}

// Sniff reports whether a file begins like one of the corpora.
func Sniff(sample []byte) bool {
	head := sample[:min(len(sample), sniffSize)]
	i, _ := findRoot(head)
	return i >= 0 && !stray(head[:i])
}

// sniffSize is how far the first document may be from the start of its file: a
// document type and a comment stand before it.
const sniffSize = 4 << 10

// stray reports whether something else than space and marks stands between documents.
func stray(gap []byte) bool {
	gap = bytes.TrimSpace(bytes.TrimPrefix(bytes.TrimSpace(gap), mark))
	return len(gap) > 0 && gap[0] != '<'
}

// Reader cuts a file into documents.
type Reader struct {
	w     *record.Window
	tags  tags
	known bool           // of tags
	lost  bool           // in a document that is over the limit
	seen  bool           // that something stands between two documents
	stray *record.Record // what stands there and should not
}

// NewReader returns a Reader whose documents are at most max bytes; 0 means
// record.MaxSize.
func NewReader(r io.Reader, max int) *Reader { return &Reader{w: record.NewWindow(r, max)} }

// Offset returns how many bytes have been consumed.
func (r *Reader) Offset() int64 { return r.w.Offset() }

// Next returns the next document, from its first tag to its last. One that has
// no end or is over the limit is a *record.Bad, as is text outside of documents.
func (r *Reader) Next() (record.Record, error) {
	found := r.find()
	stray := r.stray
	r.stray, r.seen = nil, false
	switch {
	case stray != nil:
		r.lost = false
		return *stray, &record.Bad{Reason: "text outside of a document"}
	case found:
		r.lost = false
		return r.document()
	case r.w.Err() != nil:
		return r.w.Record(0), r.w.Err()
	}
	return record.Record{}, io.EOF
}

// find consumes what stands before the next document. It reports false at the
// end of the stream.
func (r *Reader) find() bool {
	for {
		b := r.w.Bytes()
		i := -1
		if r.known {
			i = r.tags.find(b)
		} else if i, r.tags = findRoot(b); i >= 0 {
			r.known = true
		}
		switch {
		case i >= 0:
			r.pass(i)
			return true
		case r.w.Full(): // all but what a tag that is not yet whole may need
			r.pass(len(b) - len("\n<REUTERS "))
		case !r.w.Double():
			r.pass(len(r.w.Bytes()))
			return false
		}
	}
}

// maxStray is how much of a text between documents is shown, in bytes.
const maxStray = 256

// pass consumes what stands between documents and keeps the start of what
// should not stand there. Tags may: they are those of a root.
func (r *Reader) pass(n int) {
	gap := r.w.Bytes()[:n]
	if r.w.Offset() == 0 && bytes.HasPrefix(gap, mark) {
		gap = gap[len(mark):]
	}
	words := bytes.TrimLeft(gap, " \t\r\n")
	if !r.seen && len(words) > 0 {
		r.seen = true
		r.w.Skip(n - len(words))
		n = len(words)
		if words[0] != '<' && !r.lost {
			rec := r.w.Record(min(n, maxStray))
			rec.Raw = bytes.Clone(rec.Raw)
			r.stray = &rec
		}
	}
	r.w.Skip(n)
}

// document returns the document that begins here.
func (r *Reader) document() (record.Record, error) {
	for {
		b := r.w.Bytes()
		next := r.tags.find(b[1:])
		end := bytes.Index(b[:next+1], r.tags.close)
		if next < 0 {
			end = bytes.Index(b, r.tags.close)
		}
		switch {
		case next >= 0 && end < 0:
			return r.take(next + 1), &record.Bad{Reason: fmt.Sprintf("a document without its end %s", r.tags.close)}
		case end >= 0 && end+len(r.tags.close) <= r.w.Max():
			return r.take(end + len(r.tags.close)), nil
		case end >= 0 || r.w.Full():
			r.lost = true
			return r.take(len(b[:max(end, 1)])), &record.Bad{Reason: fmt.Sprintf("a document longer than the limit of %d bytes", r.w.Max())}
		case r.w.Double():
		case r.w.Err() != nil:
			return r.take(len(b)), r.w.Err()
		default:
			return r.take(len(b)), &record.Bad{Reason: "the file ends in the middle of a document"}
		}
	}
}

func (r *Reader) take(n int) record.Record {
	rec := r.w.Record(n)
	r.w.Skip(n)
	rec.Raw = bytes.TrimSpace(rec.Raw)
	return rec
}
