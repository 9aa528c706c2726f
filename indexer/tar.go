package indexer

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// tarBlock is the unit of a tar: a header is one block, the end two of zeros.
const tarBlock = 512

// isTar trusts the sum over the header, which every tar since the first carries;
// the word "ustar" is younger.
func isTar(head []byte) bool {
	if len(head) < tarBlock || head[0] == 0 {
		return false
	}
	const start, end = 148, 156 // of the sum, which counts itself as spaces
	want, err := strconv.ParseInt(string(bytes.Trim(head[start:end], " \x00")), 8, 64)
	if err != nil {
		return false
	}
	sum := int64(end-start) * ' '
	for i, b := range head[:tarBlock] {
		if i < start || i >= end {
			sum += int64(b)
		}
	}
	return sum == want
}

// zeros counts what is read and how many zeros stand at its end, by which a tar
// that ends is told from one that was cut between two entries.
type zeros struct {
	counter
	run int64
}

func (z *zeros) Read(p []byte) (int, error) {
	n, err := z.counter.Read(p)
	rest := len(bytes.TrimRight(p[:n], "\x00"))
	if rest > 0 {
		z.run = 0
	}
	z.run += int64(n - rest)
	return n, err
}

func (ix *Indexer) readTar(f *feeder, m *member, s *stream) error {
	if m.depth >= maxNesting {
		return f.failed(m.from, 0, 0, errNesting)
	}
	in := &zeros{counter: counter{r: s.Reader}}
	t := tar.NewReader(in)
	for n := 0; ; n++ {
		h, err := t.Next()
		switch {
		case err == nil && n >= maxEntries:
			err = errEntries
		case err == io.EOF && in.run < tarBlock:
			err = io.ErrUnexpectedEOF
		case errors.Is(err, tar.ErrInsecurePath): // we look at names ourselves
			err = nil
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return f.failed(m.from, 0, in.n, fmt.Errorf("the rest of the tar cannot be read: %w", err))
		}
		if h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader {
			continue
		}
		e := entry{name: h.Name, refused: tarKind(h), open: func() (io.ReadCloser, error) { return io.NopCloser(t), nil }}
		if err := ix.readEntry(f, m, e); err != nil {
			return err
		}
	}
}

// sparse refuses files with holes, which cost nothing in the tar whatever their length.
const sparse = "the entry is a sparse file; pack it again without --sparse"

// tarKind says why an entry of its kind is not read, "" when it is a file.
func tarKind(h *tar.Header) string {
	switch h.Typeflag {
	case tar.TypeReg:
		for key := range h.PAXRecords {
			if strings.HasPrefix(key, "GNU.sparse.") {
				return sparse
			}
		}
		return ""
	case tar.TypeGNUSparse:
		return sparse
	case tar.TypeLink, tar.TypeSymlink:
		return "the entry is a link; pack the file itself"
	case tar.TypeChar, tar.TypeBlock, tar.TypeFifo:
		return "the entry is a device or pipe"
	}
	return fmt.Sprintf("the entry is no file but of the type %q", h.Typeflag)
}
