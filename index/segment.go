package index

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
	zap "github.com/blevesearch/zapx/v17"
)

// zapVersion is the only segment format that is written and read. Version 17 of
// zapx pins it; zapx before 17.1.4 wrote bad posting offsets on merge.
const zapVersion = zap.Version

var plugin = &zap.ZapPlugin{}

// openSegment maps a segment file. zapx checks nothing but the version and may
// panic on a damaged file; the panic comes back as ErrDamaged.
func openSegment(path string) (seg segment.Segment, err error) {
	defer func() {
		if r := recover(); r != nil {
			seg, err = nil, fmt.Errorf("%w: %s cannot be read: %v", ErrDamaged, path, r)
		}
	}()
	seg, err = plugin.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %v", ErrDamaged, path, err)
	}
	return seg, nil
}

// mergeSegments writes all segments as one file, in order, each without the
// articles in its drops, which may be nil. The target is removed
// first: zapx does not truncate, and an older, longer file would keep its tail.
func mergeSegments(segs []segment.Segment, drops []*roaring.Bitmap, path string, stop <-chan struct{}) error {
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		return fmt.Errorf("index: %w", err)
	}
	halt := make(chan struct{})
	done := make(chan struct{})
	defer close(done) // a damaged segment makes zapx panic
	go func() {       // zapx wants a channel it may keep, ours may be nil
		select {
		case <-stop:
			close(halt)
		case <-done:
		}
	}()
	if _, _, err := plugin.Merge(segs, drops, path, halt, nil); err != nil {
		return fmt.Errorf("index: cannot merge %d segments into %s: %w", len(segs), path, err)
	}
	return canonise(path)
}

// The footer of a zap 17 file, counted from its end: CRC 4, version 4, chunk
// mode 4, offset of the fields section 8, offset of stored fields 8, documents 8,
// length of the writer's id 4.
const (
	footerCRC      = 4
	footerVersion  = 8
	footerSections = 20
	sectionEntry   = 10 // two bytes of section id, eight of address
)

// canonise puts a segment file into its one canonical form: zapx writes the
// section table of each field in the order of a Go map, so that two equal runs
// differ in some bytes. The entries are sorted and the CRC is made anew. They stand
// near the end of the file, so that the rest, hundreds of megabytes, is only read through.
func canonise(path string) (err error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %s has no readable fields section: %v", ErrDamaged, path, r)
		}
		if cerr := f.Close(); err == nil && cerr != nil {
			err = fmt.Errorf("index: cannot write %s: %w", path, cerr)
		}
	}()
	tail, err := readZapTail(f)
	if err != nil {
		return err
	}
	sum := crc32.NewIEEE()
	if _, err := io.Copy(sum, io.NewSectionReader(f, 0, tail.at)); err != nil {
		return fmt.Errorf("index: cannot read %s: %w", path, err)
	}
	body := tail.raw[:len(tail.raw)-footerCRC]
	before := sum.Sum32()
	if crc32.Update(before, crc32.IEEETable, body) != binary.BigEndian.Uint32(tail.raw[len(body):]) {
		return fmt.Errorf("%w: %s fails its checksum", ErrDamaged, path)
	}
	tail.sortSections()
	binary.BigEndian.PutUint32(tail.raw[len(body):], crc32.Update(before, crc32.IEEETable, body))
	if _, err = f.WriteAt(tail.raw, tail.at); err == nil {
		err = f.Sync()
	}
	if err != nil {
		return fmt.Errorf("index: cannot write %s: %w", path, err)
	}
	return nil
}

// zapTail is a segment file from its first description of a field on.
type zapTail struct {
	at     int64  // where it begins
	raw    []byte // to the end
	fields []int  // in raw: where each field is described
}

// maxZapTail bounds the descriptions of fields; a dozen take some hundreds of bytes.
const maxZapTail = 1 << 20

func readZapTail(f *os.File) (*zapTail, error) {
	st, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	from := max(st.Size()-maxZapTail, 0)
	raw := make([]byte, st.Size()-from)
	if _, err := f.ReadAt(raw, from); err != nil {
		return nil, fmt.Errorf("index: cannot read %s: %w", f.Name(), err)
	}
	n := len(raw)
	if n < 40 || binary.BigEndian.Uint32(raw[n-footerVersion:]) != zapVersion {
		return nil, fmt.Errorf("%w: %s is not a segment of zap version %d", ErrDamaged, f.Name(), zapVersion)
	}
	index := raw[int64(binary.BigEndian.Uint64(raw[n-footerSections:]))-from:]
	count, w := binary.Uvarint(index)
	t := &zapTail{at: from, raw: raw}
	for i := range count {
		t.fields = append(t.fields, int(int64(binary.BigEndian.Uint64(index[w+8*int(i):]))-from))
	}
	return t, nil
}

// sortSections orders the section entries of every field in place.
func (t *zapTail) sortSections() {
	for _, p := range t.fields {
		length, w := binary.Uvarint(t.raw[p:])
		p += w + int(length)
		_, w = binary.Uvarint(t.raw[p:]) // options
		p += w
		entries, w := binary.Uvarint(t.raw[p:])
		p += w
		table := t.raw[p : p+int(entries)*sectionEntry]
		for j := sectionEntry; j < len(table); j += sectionEntry {
			for k := j; k > 0 && string(table[k-sectionEntry:k]) > string(table[k:k+sectionEntry]); k -= sectionEntry {
				var tmp [sectionEntry]byte
				copy(tmp[:], table[k:])
				copy(table[k:k+sectionEntry], table[k-sectionEntry:k])
				copy(table[k-sectionEntry:k], tmp[:])
			}
		}
	}
}

// firstFrame names the place of a panic: the first line of our own code in it.
func firstFrame(stack []byte) string {
	for line := range strings.Lines(string(stack)) {
		if at := strings.Index(line, "/analyzers/"); at >= 0 && strings.Contains(line, ".go:") {
			place, _, _ := strings.Cut(strings.TrimSpace(line[at+1:]), " ")
			return place
		}
	}
	return "place unknown"
}

// guarded runs f, which reads mapped memory, and turns a fault of the mapping (a
// file cut short under us) or a panic of the segment code into ErrDamaged.
func guarded(what string, f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %s: %v", ErrDamaged, what, r)
		}
	}()
	return f()
}
