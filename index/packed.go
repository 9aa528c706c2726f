package index

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"sort"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
	"github.com/blevesearch/vellum"
	zap "github.com/blevesearch/zapx/v17"
)

// packedList is the list of one term in one part of the articles of a volume, as its
// segment file holds it. zapx reads it through iterators, posting by posting, which
// takes six times as long; what is read here is held to them by a test. The articles
// may lie in the mapped file: they are valid while the volume is held, and read under
// guarded alone.
type packedList struct {
	docs  *roaring.Bitmap // shared: never changed
	n     int
	chunk uint32 // how many article numbers a chunk spans
	times []byte // the chunks: their number, where each ends, and what is in them; nil for once in each
}

// packedPart is one part of the articles of a volume.
type packedPart struct {
	file  []byte
	mode  uint32
	count uint64 // of the volume's articles
	terms *vellum.FST
	// readers of the terms: each holds the state of one look-up.
	readers sync.Pool
}

// packedParts opens the dictionaries of a volume when the first search needs them.
type packedParts struct {
	once  sync.Once
	parts [3]*packedPart // nil where no article has the part
	err   error
}

// packedPart returns a text field of the volume, nil where no article has it.
func (v *volume) packedPart(f int) (*packedPart, error) {
	p := &v.packed
	p.once.Do(func() { // a panic within is kept as damage: the next to ask must not find nothing
		p.err = guarded("volume "+v.name, func() (err error) {
			for f := range p.parts {
				if p.parts[f], err = openPacked(v.segment, textFields[f].name); err != nil {
					return err
				}
			}
			return nil
		})
	})
	return p.parts[f], p.err
}

// openPacked finds the dictionary of a field in a segment file.
func openPacked(s segment.Segment, field string) (*packedPart, error) {
	file, ok := s.(*zap.Segment)
	if !ok {
		return nil, fmt.Errorf("index: a segment of type %T has no file", s)
	}
	at, err := file.DictAddr(field)
	if err != nil {
		return nil, nil // no article has the field
	}
	p := &packedPart{file: file.Data(), mode: file.ChunkMode(), count: file.NumDocs()}
	if p.mode != zap.DefaultChunkMode {
		return nil, fmt.Errorf("%w: a segment has the chunk mode %d, only %d is written", ErrDamaged, p.mode, zap.DefaultChunkMode)
	}
	length, raw := value(p.file[at:])
	if p.terms, err = vellum.Load(raw[:length]); err != nil {
		return nil, fmt.Errorf("%w: the dictionary of %s: %v", ErrDamaged, field, err)
	}
	return p, nil
}

// get returns the list of a term, nil where no article has it.
func (p *packedPart) get(term string) (*packedList, error) {
	r, ok := p.readers.Get().(*vellum.Reader)
	if !ok {
		r, _ = p.terms.Reader() // it returns no error
	}
	defer p.readers.Put(r)
	place, ok, err := r.Get([]byte(term))
	if err != nil {
		return nil, fmt.Errorf("%w: the dictionary at %q: %v", ErrDamaged, printable(term), err)
	}
	if !ok {
		return nil, nil
	}
	return p.list(place)
}

// list reads the list at a place that the dictionary gives for a term.
func (p *packedPart) list(place uint64) (*packedList, error) {
	if place&zap.FSTValEncodingMask == zap.FSTValEncoding1Hit {
		doc, _ := zap.FSTValDecode1Hit(place)
		return &packedList{docs: roaring.BitmapOf(uint32(doc)), n: 1}, nil
	}
	raw := p.file[place:]
	times, raw := value(raw)
	_, raw = value(raw) // where the positions are
	size, raw := value(raw)
	l := &packedList{docs: roaring.New(), times: p.file[times:]}
	if _, err := l.docs.FromBuffer(raw[:size]); err != nil {
		return nil, fmt.Errorf("%w: a list of postings: %v", ErrDamaged, err)
	}
	l.n = int(l.docs.GetCardinality())
	l.chunk = max(uint32(p.count)/uint32(l.n/chunkPostings+1), 1)
	return l, nil
}

// chunkPostings is how many postings zapx aims at in a chunk.
const chunkPostings = 1024

// chunkBuffer has room for the ends of the chunks of nearly every list.
const chunkBuffer = 128

// packedChunks are the counts of a list, open.
type packedChunks struct {
	ends []uint32
	data []byte
	one  bool // there are none: every article has the term once
}

// open reads where the chunks are into a buffer.
func (l *packedList) open(ends []uint32) packedChunks {
	if l.times == nil {
		return packedChunks{one: true}
	}
	count, raw := value(l.times)
	for range count {
		var end uint64
		end, raw = value(raw)
		ends = append(ends, uint32(end))
	}
	return packedChunks{ends: ends, data: raw}
}

// value reads a number and returns what follows it. Bytes that are none are damage, as
// are places outside the file: the panic comes back from guarded as ErrDamaged.
func value(raw []byte) (uint64, []byte) {
	v, n := binary.Uvarint(raw)
	if n <= 0 {
		panic("no number in the postings")
	}
	return v, raw[n:]
}

// of returns one chunk.
func (c packedChunks) of(i uint32) []byte {
	from := uint32(0)
	if i > 0 {
		from = c.ends[i-1]
	}
	return c.data[from:c.ends[i]]
}

// all appends how often each article of the list has the term; docs are all of them.
func (l *packedList) all(freqs, docs, ends []uint32) []uint32 {
	c := l.open(ends)
	if c.one {
		return append(freqs, 1)
	}
	for i := 0; i < len(docs); {
		chunk := docs[i] / l.chunk
		raw, end, at := c.of(chunk), (chunk+1)*l.chunk, 0
		for ; i < len(docs) && docs[i] < end; i++ {
			times := uint32(raw[at])
			if at++; times >= 0x80 {
				times, at = longValue(raw, at-1)
			}
			for raw[at] >= 0x80 { // the length of the part, which the columns have too
				at++
			}
			at++
			freqs = append(freqs, times>>1) // the last bit tells of positions
		}
	}
	return freqs
}

func longValue(raw []byte, at int) (uint32, int) {
	v, rest := value(raw[at:])
	return uint32(v), len(raw) - len(rest)
}

// some sets how often each of the wanted articles, in order, has the term: 0 where it
// has not. Chunks in which none is wanted are not read.
func (l *packedList) some(freqs, wanted, docs, ends []uint32) {
	c := l.open(ends)
	raw, chunk, at, read := []byte(nil), uint32(0), 0, 0 // read: the number of the posting that stands at at
	i := 0
	for j, d := range wanted {
		if i = seek(docs, i, d); i == len(docs) {
			clear(freqs[j:])
			return
		}
		if freqs[j] = 0; docs[i] != d {
			continue
		}
		if c.one {
			freqs[j] = 1
			continue
		}
		if raw == nil || d/l.chunk != chunk {
			chunk = d / l.chunk
			raw, at = c.of(chunk), 0
			first := chunk * l.chunk
			read += sort.Search(i-read, func(k int) bool { return docs[read+k] >= first })
		}
		at = skip(raw, at, 2*(i-read))
		times, next := longValue(raw, at)
		freqs[j], at, read = times>>1, skip(raw, next, 1), i+1
	}
}

// skip returns where the value stands that comes so many values after the one at at.
func skip(raw []byte, at, values int) int {
	for values >= 8 && at+8 <= len(raw) { // the last byte of a value has no high bit
		word := binary.LittleEndian.Uint64(raw[at:])
		values -= bits.OnesCount64(^word & 0x8080808080808080)
		at += 8
	}
	for ; values > 0; at++ {
		if raw[at] < 0x80 {
			values--
		}
	}
	return at
}

// seek returns the first place from i on where docs has d or more, by steps that
// grow: what is sought is mostly near.
func seek(docs []uint32, i int, d uint32) int {
	for near := min(i+4, len(docs)); i < near; i++ {
		if docs[i] >= d {
			return i
		}
	}
	step := 4
	for i+step < len(docs) && docs[i+step] < d {
		i += step
		step *= 2
	}
	for end := min(i+step, len(docs)); i < end; {
		if mid := int(uint(i+end) / 2); docs[mid] < d {
			i = mid + 1
		} else {
			end = mid
		}
	}
	return i
}
