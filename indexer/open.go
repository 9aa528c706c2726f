package indexer

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// maxNesting is how many layers are unpacked around a file. Compressed files in
// a tar.gz inside a zip have four; what has more was made to have no end.
const maxNesting = 4

// maxWindow is the memory a zstd stream may ask for: that of zstd --long.
const maxWindow = 128 << 20

// sniffSize is how much of a file is looked at to tell what it is.
const sniffSize = 64 << 10

var errNesting = fmt.Errorf("packed in more than %d layers; unpack it first", maxNesting)

// compressions are those that are opened, with how they are told by their first
// bytes. Names are no guide: dumps are renamed and downloads unpacked half-way.
var compressions = []struct {
	is   func(head []byte) bool
	open func(r io.Reader) (io.ReadCloser, error)
}{
	{begins("\x1f\x8b"), func(r io.Reader) (io.ReadCloser, error) { return gzip.NewReader(r) }},
	{begins("\x28\xb5\x2f\xfd"), openZstd},
	{isBzip2, func(r io.Reader) (io.ReadCloser, error) { return io.NopCloser(bzip2.NewReader(r)), nil }},
}

// magicSize is the most that a compression is told by.
const magicSize = 10

func begins(magic string) func([]byte) bool {
	return func(head []byte) bool { return bytes.HasPrefix(head, []byte(magic)) }
}

// isBzip2 looks beyond the three letters, with which a text may begin as well:
// behind the level stands pi for a block or its root for the end.
func isBzip2(head []byte) bool {
	return begins("BZh")(head) && len(head) >= magicSize && head[3] >= '1' && head[3] <= '9' &&
		(string(head[4:10]) == "\x31\x41\x59\x26\x53\x59" || string(head[4:10]) == "\x17\x72\x45\x38\x50\x90")
}

func openZstd(r io.Reader) (io.ReadCloser, error) {
	// One goroutine: the pipeline owns all parallelism.
	d, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return nil, err
	}
	return d.IOReadCloser(), nil
}

// stream is an open file, decompressed and ready to be looked at.
type stream struct {
	*bufio.Reader
	closers []func()
}

// buffers are kept for the next file: containers hold many small ones.
var buffers = sync.Pool{New: func() any { return bufio.NewReaderSize(nil, sniffSize) }}

// push makes r what is read from now on.
func (s *stream) push(r io.Reader) {
	b := buffers.Get().(*bufio.Reader)
	b.Reset(r)
	s.Reader = b
	s.closers = append(s.closers, func() {
		b.Reset(nil)
		buffers.Put(b)
	})
}

// close ends all layers, the innermost first.
func (s *stream) close() {
	for i := len(s.closers) - 1; i >= 0; i-- {
		s.closers[i]()
	}
	s.closers = nil
}

// head is what the stream begins with, without taking it.
func (s *stream) head(n int) []byte {
	head, _ := s.Peek(n)
	return head
}

// open decompresses m as its first bytes ask for, layer by layer; m.depth then
// counts them.
func open(m *member) (*stream, error) {
	s := &stream{}
	s.push(m.r)
	for i := 0; i < len(compressions); i++ {
		c := compressions[i]
		if !c.is(s.head(magicSize)) {
			continue
		}
		if m.depth++; m.depth > maxNesting {
			s.close()
			return nil, errNesting
		}
		d, err := c.open(s.Reader)
		if err != nil {
			s.close()
			return nil, fmt.Errorf("cannot be decompressed: %w", noEOF(err))
		}
		s.closers = append(s.closers, func() { d.Close() })
		s.push(&guard{d, m.account})
		i = -1 // what came out may be compressed again
	}
	return s, nil
}

// noEOF names the end of a stream as what it is where more was expected.
func noEOF(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
