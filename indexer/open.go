package indexer

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/zstd"
)

const (
	formatJSONL = "jsonl"
	formatText  = "text"
)

// A compressed file may grow to bombRatio times its size: text shrinks to a
// tenth, repetitive dumps to a fiftieth. Below bombFloor any ratio passes, since
// small files of one repeated record are common in tests and harmless.
const (
	bombRatio = 200
	bombFloor = 64 << 20
)

// maxWindow is the memory a zstd stream may ask for: that of zstd --long.
const maxWindow = 128 << 20

// sniffSize is how much of a file is looked at to tell its format.
const sniffSize = 64 << 10

// magics are the first bytes of the compressions that are opened.
var magics = []struct {
	raw  []byte
	open func(r io.Reader) (io.ReadCloser, error)
}{
	{[]byte{0x1f, 0x8b}, func(r io.Reader) (io.ReadCloser, error) { return gzip.NewReader(r) }},
	{[]byte{0x28, 0xb5, 0x2f, 0xfd}, openZstd},
}

func openZstd(r io.Reader) (io.ReadCloser, error) {
	// One goroutine: the pipeline owns all parallelism.
	d, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return nil, err
	}
	return d.IOReadCloser(), nil
}

// counter counts what is read through it.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// guard stops a stream that grows beyond reason when it is decompressed.
type guard struct {
	r     io.Reader
	in    *counter
	out   int64
	floor int64
}

func (g *guard) Read(p []byte) (int, error) {
	n, err := g.r.Read(p)
	g.out += int64(n)
	if g.out > g.floor && g.out > bombRatio*g.in.n {
		return 0, fmt.Errorf("decompresses to more than %d times its size; unpack it first if it is meant to", bombRatio)
	}
	return n, err
}

// stream is an open file, decompressed and ready to be sniffed.
type stream struct {
	*bufio.Reader
	in    *counter
	close func() error
}

// open decompresses r as its first bytes ask for, whatever its name says.
func (ix *Indexer) open(r io.Reader) (*stream, error) {
	in := &counter{r: r}
	s := &stream{Reader: bufio.NewReaderSize(in, sniffSize), in: in, close: func() error { return nil }}
	for _, m := range magics {
		if !s.startsWith(m.raw) {
			continue
		}
		d, err := m.open(s.Reader)
		if err != nil {
			return nil, fmt.Errorf("cannot be decompressed: %w", err)
		}
		s.close = d.Close
		s.Reader = bufio.NewReaderSize(&guard{r: d, in: in, floor: ix.bombFloor}, sniffSize)
		break
	}
	for _, m := range magics {
		if s.startsWith(m.raw) {
			s.close()
			return nil, errors.New("compressed twice; unpack it once first")
		}
	}
	return s, nil
}

func (s *stream) startsWith(raw []byte) bool {
	head, _ := s.Peek(len(raw))
	return bytes.Equal(head, raw)
}

// nameFormat tells the format from a file's name, "" when that says nothing.
func nameFormat(name string) string {
	name = strings.ToLower(name)
	for _, packed := range []string{".gz", ".zst", ".zstd"} {
		name = strings.TrimSuffix(name, packed)
	}
	switch filepath.Ext(name) {
	case ".jsonl", ".ndjson":
		return formatJSONL
	case ".txt":
		return formatText
	}
	return ""
}

// sniff tells the format from the first bytes, "" when they fit none. why is
// what to tell the user then.
func (s *stream) sniff() (format, why string) {
	head, _ := s.Peek(sniffSize)
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n\x00")
	switch {
	case len(head) == 0:
		return formatJSONL, "" // nothing to read in any format
	case head[0] == '{':
		return formatJSONL, ""
	case head[0] == '[':
		return "", "it is one JSON array; write one record a line, for instance with: jq -c '.[]'"
	}
	return "", "it begins like none of the formats; name it with the option Format"
}

func (s *stream) empty() bool {
	_, err := s.Peek(1)
	return err != nil
}

// wholeRecord reports whether the first line is one object, as far as it can be
// seen. In folders this tells JSON Lines from settings and other indented JSON.
func (s *stream) wholeRecord() bool {
	head, _ := s.Peek(sniffSize)
	line, _, more := bytes.Cut(head, []byte("\n"))
	line = bytes.TrimSpace(line)
	return !more && len(head) == sniffSize || len(line) > 1 && line[len(line)-1] == '}'
}
