package index

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"os"
	"runtime/debug"
	"slices"
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
	go func() { // zapx wants a channel it may keep, ours may be nil
		select {
		case <-stop:
			close(halt)
		case <-done:
		}
	}()
	_, _, err := plugin.Merge(segs, drops, path, halt, nil)
	close(done)
	if err != nil {
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
// differ in some bytes. The entries are sorted and the CRC is made anew.
func canonise(path string) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %s has no readable fields section: %v", ErrDamaged, path, r)
		}
	}()
	raw, err := mapFile(path) // 300 MB for 60,000 articles: not to be held in memory
	if err != nil {
		return err
	}
	defer unmap(raw)
	n := len(raw)
	if n < 40 || binary.BigEndian.Uint32(raw[n-footerVersion:]) != zapVersion {
		return fmt.Errorf("%w: %s is not a segment of zap version %d", ErrDamaged, path, zapVersion)
	}
	if crc32.ChecksumIEEE(raw[:n-footerCRC]) != binary.BigEndian.Uint32(raw[n-footerCRC:]) {
		return fmt.Errorf("%w: %s fails its checksum", ErrDamaged, path)
	}
	return putSections(path, raw)
}

// putSections sorts the section entries of a mapped segment in its file.
func putSections(path string, raw []byte) error {
	n := len(raw)
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	sortSections(raw, binary.BigEndian.Uint64(raw[n-footerSections:]), func(at uint64, table []byte) {
		if _, werr := f.WriteAt(table, int64(at)); err == nil {
			err = werr
		}
	})
	if err == nil { // the mapping shows what was written
		sum := binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(raw[:n-footerCRC]))
		_, err = f.WriteAt(sum, int64(n-footerCRC))
	}
	if err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return fmt.Errorf("index: cannot write %s: %w", path, err)
	}
	return nil
}

// sortSections puts the section entries of every field in order, wherever they are not.
func sortSections(raw []byte, at uint64, put func(at uint64, table []byte)) {
	count, w := binary.Uvarint(raw[at:])
	at += uint64(w)
	for i := range count {
		p := binary.BigEndian.Uint64(raw[at+8*i:])
		length, w := binary.Uvarint(raw[p:])
		p += uint64(w) + length
		_, w = binary.Uvarint(raw[p:]) // options
		p += uint64(w)
		entries, w := binary.Uvarint(raw[p:])
		p += uint64(w)
		table := slices.Collect(slices.Chunk(raw[p:p+entries*sectionEntry], sectionEntry))
		if !slices.IsSortedFunc(table, bytes.Compare) {
			slices.SortFunc(table, bytes.Compare)
			put(p, slices.Concat(table...))
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
