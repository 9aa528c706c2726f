package record

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// TestWindow: whatever the pieces in which a stream comes, the window shows all
// of it, in order, with the right places.
func TestWindow(t *testing.T) {
	in := strings.Repeat("some words\nin lines\n", 50_000)
	for name, r := range map[string]io.Reader{
		"at once": strings.NewReader(in), "in halves": iotest.HalfReader(strings.NewReader(in)), "with the end": iotest.DataErrReader(strings.NewReader(in)),
	} {
		w := NewWindow(r, 1000)
		var all bytes.Buffer
		for step := 1; ; step = step%977 + 13 {
			for len(w.Bytes()) < step && w.More() {
			}
			n := min(step, len(w.Bytes()))
			if n == 0 {
				break
			}
			rec := w.Record(n)
			if rec.Offset != int64(all.Len()) {
				t.Fatalf("%s: offset %d, want %d", name, rec.Offset, all.Len())
			}
			all.Write(rec.Raw)
			w.Skip(n)
		}
		if all.String() != in || w.Offset() != int64(len(in)) || w.Record(0).Line != 100_001 || !w.Ended() || w.Err() != nil {
			t.Errorf("%s: %d of %d bytes, line %d, %v", name, all.Len(), len(in), w.Record(0).Line, w.Err())
		}
	}
}

// TestWindowIsBounded: a record without end costs its limit and the read-ahead.
func TestWindowIsBounded(t *testing.T) {
	w := NewWindow(io.LimitReader(zeros{}, 1<<30), 1<<20)
	for w.Double() {
	}
	if !w.Full() || len(w.Bytes()) > 2<<20 || cap(w.buf) > 4<<20 {
		t.Errorf("full %v, %d bytes shown, %d held", w.Full(), len(w.Bytes()), cap(w.buf))
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }

func TestWindowNamesTheBreak(t *testing.T) {
	w := NewWindow(io.MultiReader(strings.NewReader("ab"), iotest.ErrReader(io.ErrUnexpectedEOF)), 0)
	for w.More() {
	}
	if string(w.Bytes()) != "ab" || w.Err() != io.ErrUnexpectedEOF || w.Max() != MaxSize {
		t.Errorf("%q, %v", w.Bytes(), w.Err())
	}
	if w = NewWindow(stuck{}, 0); w.More() || w.Err() != io.ErrNoProgress {
		t.Errorf("a reader that gives nothing: %v", w.Err())
	}
}

type stuck struct{}

func (stuck) Read([]byte) (int, error) { return 0, nil }
