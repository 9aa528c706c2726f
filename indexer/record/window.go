package record

import (
	"bytes"
	"io"
)

// readSize is how much a Window reads ahead at a time.
const readSize = 256 << 10

// Window shows a stream through a buffer that grows until a record fits and
// that keeps count of lines and bytes. Readers whose records span lines are
// built on it.
type Window struct {
	r      io.Reader
	buf    []byte
	start  int // of what is not yet consumed
	max    int
	line   int
	offset int64
	err    error // what ended the stream
}

// NewWindow returns a Window that holds at most max bytes beside its read-ahead;
// 0 means MaxSize.
func NewWindow(r io.Reader, max int) *Window {
	if max <= 0 {
		max = MaxSize
	}
	return &Window{r: r, max: max, line: 1}
}

// Bytes returns what has been read and not consumed. It is valid until the next
// call of More or Skip.
func (w *Window) Bytes() []byte { return w.buf[w.start:] }

// More reads on, so that Bytes grows. It reports false at the end of the stream
// and when the window is full.
func (w *Window) More() bool {
	if w.err != nil || w.Full() {
		return false
	}
	w.makeRoom()
	for empty := 0; ; {
		n, err := w.r.Read(w.buf[len(w.buf):cap(w.buf)])
		w.buf = w.buf[:len(w.buf)+n]
		w.err = err
		if empty++; n == 0 && err == nil && empty >= 100 {
			w.err = io.ErrNoProgress
		}
		if n > 0 || w.err != nil {
			return n > 0
		}
	}
}

// Double reads on until Bytes is twice as long, so that what searches it again
// from the start does so seldom. It reports false when nothing was added.
func (w *Window) Double() bool {
	had := len(w.Bytes())
	for len(w.Bytes()) < max(2*had, 1) && w.More() {
	}
	return len(w.Bytes()) > had
}

// makeRoom gives the next read space: by moving what is left to the front, else
// by doubling.
func (w *Window) makeRoom() {
	if cap(w.buf)-len(w.buf) >= readSize/4 {
		return
	}
	left := w.buf[w.start:]
	if size := len(left) + readSize; w.start < len(left) && size > cap(w.buf) || w.buf == nil {
		w.buf = make([]byte, len(left), max(2*len(left), size))
		copy(w.buf, left)
	} else {
		w.buf = w.buf[:copy(w.buf, left)]
	}
	w.start = 0
	if cap(w.buf)-len(w.buf) < readSize/4 {
		grown := make([]byte, len(w.buf), 2*cap(w.buf))
		copy(grown, w.buf)
		w.buf = grown
	}
}

// Full reports whether the window holds its limit, so that a record that is not
// yet whole is too long.
func (w *Window) Full() bool { return len(w.buf)-w.start > w.max }

// Err returns what ended the stream, nil while it goes on or has ended well.
func (w *Window) Err() error {
	if w.err == io.EOF {
		return nil
	}
	return w.err
}

// Ended reports whether all of the stream has been read into the window.
func (w *Window) Ended() bool { return w.err != nil }

// Skip consumes n bytes.
func (w *Window) Skip(n int) {
	w.line += bytes.Count(w.buf[w.start:w.start+n], []byte{'\n'})
	w.offset += int64(n)
	w.start += n
}

// Record returns the first n bytes as a record that begins here.
func (w *Window) Record(n int) Record {
	return Record{Raw: w.Bytes()[:n:n], Line: w.line, Offset: w.offset}
}

// Offset returns how many bytes have been consumed.
func (w *Window) Offset() int64 { return w.offset }

// Max returns the limit of one record, in bytes.
func (w *Window) Max() int { return w.max }
