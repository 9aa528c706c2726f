package indexer

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// localHeader is what stands before each entry of a zip.
type localHeader struct {
	Signature               uint32
	Version, Flags, Method  uint16
	Time, Date              uint16
	CRC, Compressed, Size   uint32
	NameLength, ExtraLength uint16
}

const (
	localSignature = "PK\x03\x04"
	hasDescriptor  = 1 << 3    // flag: the lengths stand behind the entry
	inExtra        = 1<<32 - 1 // length: it stands elsewhere
	maxDescriptor  = 24        // bytes between an entry and the next signature
)

// cutZip is a zip that is read from its beginning, as far as it goes.
type cutZip struct {
	in   counter
	r    *bufio.Reader
	body io.Reader // of the entry, decompressed
	tail bool      // a descriptor follows the entry
}

// readCutZip reads the entries of a zip whose directory is lost, as that of an
// unfinished copy is, one behind the other. The loss is one reject.
func (ix *Indexer) readCutZip(f *feeder, m *member, in *counterAt, cause error) error {
	z := &cutZip{in: counter{r: io.NewSectionReader(in, 0, in.size)}}
	z.r = bufio.NewReaderSize(&z.in, sniffSize)
	for n := 0; n <= maxEntries; n++ {
		e, err := z.next(m.account)
		if err == nil {
			err = ix.readEntry(f, m, e)
			if err != nil {
				return err
			}
			err = z.skip()
		}
		if err == nil {
			continue
		}
		if err != io.EOF {
			cause = noEOF(err)
		}
		at := z.in.n - int64(z.r.Buffered())
		return f.failed(m.from, 0, at, fmt.Errorf("the zip is cut or damaged; what stands before this place was read: %w", cause))
	}
	return f.failed(m.from, 0, 0, errEntries)
}

// next finds the next entry; io.EOF when something else follows.
func (z *cutZip) next(a *account) (entry, error) {
	var h localHeader
	if head, _ := z.r.Peek(len(localSignature)); string(head) != localSignature {
		return entry{}, io.EOF
	}
	if err := binary.Read(z.r, binary.LittleEndian, &h); err != nil {
		return entry{}, noEOF(err)
	}
	name := make([]byte, int(h.NameLength)+int(h.ExtraLength))
	if _, err := io.ReadFull(z.r, name); err != nil {
		return entry{}, noEOF(err)
	}
	e := entry{name: string(name[:h.NameLength]), refused: zipKind(0, h.Flags)}
	if h.Method != zip.Store && h.Method != zip.Deflate && e.refused == "" {
		e.refused = zipError(zip.ErrAlgorithm, h.Method).Error()
	}
	z.tail = h.Flags&hasDescriptor != 0
	known := !z.tail && h.Compressed != inExtra
	z.body = z.r
	if known {
		z.body = io.LimitReader(z.r, int64(h.Compressed))
	}
	switch {
	case e.refused == "" && h.Method == zip.Deflate:
		z.body = flate.NewReader(z.body)
	case !known:
		return entry{}, fmt.Errorf("the entry %q does not say where it ends", e.name)
	}
	z.body = &guard{z.body, a}
	e.open = func() (io.ReadCloser, error) { return io.NopCloser(z.body), nil }
	return e, nil
}

// skip goes to what follows the entry.
func (z *cutZip) skip() error {
	if _, err := io.Copy(io.Discard, z.body); err != nil {
		return err
	}
	if !z.tail {
		return nil
	}
	near, _ := z.r.Peek(maxDescriptor + 4)
	for i := 0; i+4 <= len(near); i++ {
		if bytes.HasPrefix(near[i:], []byte("PK")) && string(near[i:i+4]) != "PK\x07\x08" {
			_, err := z.r.Discard(i)
			return err
		}
	}
	return errors.New("nothing readable follows the entry")
}
