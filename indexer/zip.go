package indexer

import (
	"archive/zip"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/klauspost/compress/zstd"

	"dateline/indexer/charset"
)

// maxSpill is the largest zip that is put aside in a temporary file, which one
// inside another file or on standard input has to be: its directory stands at
// its end. A temporary folder can be expected to hold this much.
const maxSpill = 4 << 30

// maxDirectory bounds the directory of a zip, which is held in memory at five
// times its size: room for three hundred thousand entries.
const maxDirectory = 32 << 20

var errDirectory = fmt.Errorf("the directory of the zip is longer than %d MB; unpack it first", maxDirectory>>20)

// Methods of compression beside those that archive/zip knows.
const (
	zipBzip2 = 12
	zipZstd  = 93
)

func isZip(head []byte) bool {
	return begins("PK\x03\x04")(head) || begins("PK\x05\x06")(head)
}

// readZip reads the entries in the order of the directory.
func (ix *Indexer) readZip(f *feeder, m *member, s *stream) error {
	if m.depth >= maxNesting {
		return f.failed(m.from, 0, 0, errNesting)
	}
	in := &counterAt{r: m.at, size: m.size, stop: f.ctx.Err}
	var broken error
	if m.at != nil && m.depth == 0 {
		f.in, m.account.in = in.count, func() int64 { return in.size } // all of it: entries may share bytes
	} else {
		file, n, err := spill(s)
		if file == nil {
			return f.failed(m.from, 0, 0, err)
		}
		defer os.Remove(file.Name())
		defer file.Close()
		in.r, in.size, broken = file, n, err
	}
	in.limit = maxDirectory
	z, err := zip.NewReader(in, in.size)
	in.limit = 0
	switch {
	case broken != nil:
		return ix.readCutZip(f, m, in, broken)
	case errors.Is(err, errDirectory):
		return f.failed(m.from, 0, 0, err)
	case err != nil && !errors.Is(err, zip.ErrInsecurePath): // we look at names ourselves
		return ix.readCutZip(f, m, in, err)
	}
	if what := documentZip(z); what != "" {
		return ix.unknown(f, m, what)
	}
	return ix.readEntries(f, m, z)
}

func (ix *Indexer) readEntries(f *feeder, m *member, z *zip.Reader) error {
	z.RegisterDecompressor(zipZstd, zstd.ZipDecompressor(zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow)))
	z.RegisterDecompressor(zipBzip2, func(r io.Reader) io.ReadCloser { return io.NopCloser(bzip2.NewReader(r)) })
	decode := nameDecoder(z)
	for _, file := range z.File {
		e := entry{name: decode(file.Name), refused: zipKind(file.Mode(), file.Flags), open: func() (io.ReadCloser, error) {
			r, err := file.Open()
			if err != nil {
				return nil, zipError(err, file.Method)
			}
			return guarded{&guard{r, m.account}, r}, nil
		}}
		if err := ix.readEntry(f, m, e); err != nil {
			return err
		}
		if m.account.spent() {
			return f.failed(m.from, 0, 0, fmt.Errorf("the rest of the zip is not read: it %w", errBomb))
		}
	}
	return nil
}

// guarded is a guard that can be closed.
type guarded struct {
	io.Reader
	io.Closer
}

// zipKind says why an entry of its kind is not read, "" when it may be.
func zipKind(mode fs.FileMode, flags uint16) string {
	switch {
	case flags&1 != 0:
		return "the entry is encrypted; unpack it with its password first"
	case mode&fs.ModeSymlink != 0:
		return "the entry is a link; pack the file itself"
	case !mode.IsRegular():
		return "the entry is no file"
	}
	return ""
}

func zipError(err error, method uint16) error {
	if errors.Is(err, zip.ErrAlgorithm) {
		return fmt.Errorf("the entry is compressed by the method %d, which is not known here; unpack it first", method)
	}
	return fmt.Errorf("the entry cannot be read: %w", noEOF(err))
}

// documentZip names the documents that are zips inside; "" for a plain zip.
func documentZip(z *zip.Reader) string {
	for _, file := range z.File[:min(len(z.File), 3)] {
		switch file.Name {
		case "[Content_Types].xml", "mimetype":
			return "an office document or e-book"
		case "META-INF/MANIFEST.MF", "AndroidManifest.xml":
			return "a program"
		}
	}
	return ""
}

// nameDecoder reads names of entries. Those that are no UTF-8 come from one
// machine, so that one encoding is chosen for all of them.
func nameDecoder(z *zip.Reader) func(string) string {
	var odd strings.Builder
	for _, file := range z.File {
		if !utf8.ValidString(file.Name) && odd.Len() < sniffSize {
			odd.WriteString(file.Name + "\n")
		}
	}
	if odd.Len() == 0 {
		return func(name string) string { return name }
	}
	encoding := charset.Choose([]byte(odd.String()), "")
	return func(name string) string {
		if utf8.ValidString(name) {
			return name
		}
		return string(charset.Decode([]byte(name), encoding))
	}
}

// spill puts a zip aside in a temporary file, of which nothing stays. What was
// written before an error is returned with it.
func spill(r io.Reader) (*os.File, int64, error) {
	file, err := os.CreateTemp("", "dateline-*.zip")
	if err != nil {
		return nil, 0, fmt.Errorf("a zip inside another file or on standard input has to be put aside: %w", err)
	}
	os.Remove(file.Name()) // at once where systems allow it, whatever becomes of the process
	n, err := io.Copy(file, io.LimitReader(r, maxSpill+1))
	if n > maxSpill {
		file.Close()
		os.Remove(file.Name())
		return nil, 0, fmt.Errorf("a zip of more than %d GB inside another file or on standard input; unpack it first", maxSpill>>30)
	}
	return file, n, err
}
