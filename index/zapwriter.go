package index

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"os"

	bleve "github.com/blevesearch/bleve_index_api"
	"github.com/blevesearch/vellum"
)

// zapWriter writes one segment file of zap version 17, from its beginning to its
// end and in the canonical form: what zapx makes of the same documents, merged and
// put in order by canonise, comes out the same byte for byte. It takes postings
// that are in order already, where zapx takes documents as maps, puts each of them
// through four more maps and writes them twice: half of all time of binding.
type zapWriter struct {
	f    *os.File
	w    *bufio.Writer
	n    uint64 // bytes so far
	crc  uint32
	err  error // the first; all that comes after it is void
	docs uint64

	stored uint64   // where the index of stored documents begins
	fields []uint64 // where each field begins
	names  []string
	opts   []bleve.FieldIndexingOptions

	dict   dictionary
	coder  [2]intCoder // frequencies and norms, positions
	bitmap []byte
	buf    []byte
}

// Numbers of the format.
const (
	zapChunkMode    = 1026 // lists are cut in pieces of 1,024 at most
	zapPiece        = 1024
	zapOneHit       = 1 << 63 // marks an offset that is the one posting itself
	zapNoDocValues  = math.MaxUint64
	zapWriterBuffer = 1 << 20
)

// oneLength is the length of every field in the segment. Scores take lengths from the
// columns; in the segment they would take a byte or two of each posting, a seventh of it.
const oneLength = 1

// zapSections are the kinds of sections that zapx lists for each field, in order.
// Only the first, the inverted index, is ever written here.
var zapSections = []uint16{0, 2, 3}

// dictionary builds the automaton of one field's terms.
type dictionary struct {
	raw sliceWriter
	b   *vellum.Builder
}

type sliceWriter []byte

func (s *sliceWriter) Write(p []byte) (int, error) {
	*s = append(*s, p...)
	return len(p), nil
}

// createZap begins a segment of so many documents. The file must not exist yet.
func createZap(path string, docs int) (*zapWriter, error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	z := &zapWriter{f: f, w: bufio.NewWriterSize(f, zapWriterBuffer), docs: uint64(docs)}
	// The options of zapx's own dictionaries: ends of terms are not shared.
	z.dict.b, err = vellum.New(&z.dict.raw, &vellum.BuilderOpts{Encoder: 1, RegistryTableSize: 0, RegistryMRUSize: 1})
	z.note(err)
	return z, nil
}

func (z *zapWriter) note(err error) {
	if z.err == nil {
		z.err = err
	}
}

func (z *zapWriter) write(p []byte) {
	if z.err != nil {
		return
	}
	_, z.err = z.w.Write(p)
	z.n += uint64(len(p))
	z.crc = crc32.Update(z.crc, crc32.IEEETable, p)
}

func (z *zapWriter) uvarints(values ...uint64) {
	z.buf = z.buf[:0]
	for _, v := range values {
		z.buf = binary.AppendUvarint(z.buf, v)
	}
	z.write(z.buf)
}

// ids writes the stored part: of each document its id alone.
func (z *zapWriter) ids(id func(i uint32) string) {
	at := make([]byte, 0, 8*z.docs)
	for i := range uint32(z.docs) {
		at = binary.BigEndian.AppendUint64(at, z.n)
		s := id(i)
		z.buf = binary.AppendUvarint(z.buf[:0], uint64(len(s)))
		meta := len(z.buf)
		z.buf = append(append(z.buf, s...), 0) // nothing else, packed by snappy
		var head [2 * binary.MaxVarintLen64]byte
		z.write(binary.AppendUvarint(binary.AppendUvarint(head[:0], uint64(meta)), uint64(len(z.buf)-meta)))
		z.write(z.buf)
	}
	z.stored = z.n
	z.write(at)
	z.uvarints(0) // no document is part of another
}

// term writes the postings of a term; terms come in order within a field, and no
// term is empty. Documents ascend. Positions are given where the field has them.
func (z *zapWriter) term(term []byte, p *postings, field uint64) {
	if len(p.docs) == 1 && p.freqs[0] == 1 && len(p.positions) == 0 {
		z.insert(term, zapOneHit|oneLength<<31|uint64(p.docs[0]))
		return
	}
	z.encode(p, field)
	freqs := z.coder[0].put(z)
	where := z.coder[1].put(z)
	at := z.n
	z.bitmap = appendBitmap(z.bitmap[:0], p.docs)
	z.uvarints(freqs, where, uint64(len(z.bitmap)))
	z.write(z.bitmap)
	z.insert(term, at)
}

func (z *zapWriter) insert(term []byte, at uint64) {
	if z.err == nil {
		z.err = z.dict.b.Insert(term, at)
	}
}

// encode fills the coders with the postings of a term.
func (z *zapWriter) encode(p *postings, field uint64) {
	piece := z.docs / (uint64(len(p.docs))/zapPiece + 1)
	freqs, where := &z.coder[0], &z.coder[1]
	freqs.begin(piece, z.docs)
	where.begin(piece, z.docs)
	rest := p.positions
	follow := uint64(0) // whether positions follow
	if len(rest) > 0 {
		follow = 1
	}
	for i, doc := range p.docs {
		n := p.freqs[i]
		freqs.seek(doc)
		freqs.raw = append(binary.AppendUvarint(freqs.raw, uint64(n)<<1|follow), oneLength)
		if follow == 0 {
			continue
		}
		where.seek(doc)
		size := 0
		for _, pos := range rest[:n] {
			size += uvarintSize(field) + uvarintSize(uint64(pos)) + 3
		}
		where.raw = binary.AppendUvarint(where.raw, uint64(size))
		for _, pos := range rest[:n] {
			where.raw = binary.AppendUvarint(binary.AppendUvarint(where.raw, field), uint64(pos))
			where.raw = append(where.raw, 0, 0, 0) // no bytes, no place in a list of values
		}
		rest = rest[n:]
	}
}

func uvarintSize(v uint64) int {
	n := 1
	for ; v >= 0x80; v >>= 7 {
		n++
	}
	return n
}

// endField finishes the field whose terms were written.
func (z *zapWriter) endField(name string, opts bleve.FieldIndexingOptions) {
	z.note(z.dict.b.Close())
	dict := z.n
	z.uvarints(uint64(len(z.dict.raw)))
	z.write(z.dict.raw)
	z.fields, z.names, z.opts = append(z.fields, z.n), append(z.names, name), append(z.opts, opts)
	z.uvarints(zapNoDocValues, zapNoDocValues, dict)
	z.dict.raw = z.dict.raw[:0]
	z.note(z.dict.b.Reset(&z.dict.raw))
}

// close writes what stands behind the fields and has the file on disk.
func (z *zapWriter) close() error {
	at := make([]byte, 0, 8*len(z.fields))
	for i, name := range z.names {
		at = binary.BigEndian.AppendUint64(at, z.n)
		z.uvarints(uint64(len(name)))
		z.write([]byte(name))
		z.uvarints(uint64(z.opts[i]), uint64(len(zapSections)))
		for _, id := range zapSections {
			start := uint64(0)
			if id == 0 {
				start = z.fields[i]
			}
			z.write(binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint16(nil, id), start))
		}
	}
	sections := z.n
	z.uvarints(uint64(len(z.names)))
	z.write(at)
	foot := binary.BigEndian.AppendUint32(nil, 0) // no name of a writer
	for _, v := range []uint64{z.docs, z.stored, sections} {
		foot = binary.BigEndian.AppendUint64(foot, v)
	}
	z.write(binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(foot, zapChunkMode), zapVersion))
	z.write(binary.BigEndian.AppendUint32(nil, z.crc))
	if z.err == nil {
		z.err = z.w.Flush()
	}
	if z.err == nil {
		z.err = z.f.Sync()
	}
	z.note(z.f.Close())
	if z.err != nil {
		return fmt.Errorf("index: cannot write %s: %w", z.f.Name(), z.err)
	}
	return nil
}

// abort gives the file back.
func (z *zapWriter) abort() { z.f.Close() }

// intCoder holds the numbers of a term's postings, cut in pieces of documents.
type intCoder struct {
	piece uint64 // documents in each
	count int    // of pieces
	ends  []uint64
	raw   []byte
}

func (c *intCoder) begin(piece, docs uint64) {
	c.piece, c.count = piece, int((docs-1)/piece+1)
	c.ends, c.raw = c.ends[:0], c.raw[:0]
}

// seek ends the pieces before the one that a document is in.
func (c *intCoder) seek(doc uint32) { c.fill(int(uint64(doc) / c.piece)) }

func (c *intCoder) fill(n int) {
	for len(c.ends) < n {
		c.ends = append(c.ends, uint64(len(c.raw)))
	}
}

// put writes the numbers and returns where; 0 where there are none.
func (c *intCoder) put(z *zapWriter) uint64 {
	if len(c.raw) == 0 {
		return 0
	}
	c.fill(c.count)
	at := z.n
	z.buf = binary.AppendUvarint(z.buf[:0], uint64(c.count))
	for _, end := range c.ends {
		z.buf = binary.AppendUvarint(z.buf, end)
	}
	z.write(z.buf)
	z.write(c.raw)
	return at
}
