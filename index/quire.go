package index

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
)

// quire is a part of a volume before it is bound: the postings of some articles
// that stand together in it, on disk, field by field in the order of their terms.
// Its documents are numbered from 0.
type quire struct {
	path   string
	docs   int
	fields []fileSpan // of the file
	norms  [][]uint32 // length of each field, by document; 0 where it has none
}

// fileSpan is a piece of a file.
type fileSpan struct{ from, to int64 }

// quireBuffer is how much of a field of a quire is in memory when it is bound; a
// volume has a hundred quires.
const quireBuffer = 32 << 10

// errQuire is a fault of ours, or of the disk: a quire is read once, by the process
// that wrote it.
var errQuire = errors.New("index: a part of the volume in the build folder is damaged; run the command again")

// writeQuire writes what was gathered. A term is the length of what it shares with
// the term before and of its rest, the rest, the number of its documents, and the
// length of its postings in bytes; each of these the distance to the document
// before, how often it stands there, and where: the distances between places.
func writeQuire(path string, g *gatherer) (q *quire, err error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	q = &quire{path: path, docs: g.docs, fields: make([]fileSpan, len(schema)), norms: make([][]uint32, len(schema))}
	w := bufio.NewWriterSize(f, 1<<18)
	at := int64(0)
	for field := range schema {
		q.norms[field] = slices.Clone(g.norms[field])
		n, werr := writeQuireField(w, g, field)
		err = errors.Join(err, werr)
		q.fields[field] = fileSpan{at, at + n}
		at += n
	}
	if err = errors.Join(err, w.Flush(), f.Close()); err != nil {
		return nil, fmt.Errorf("index: cannot write %s: %w", path, err)
	}
	return q, nil
}

func writeQuireField(w *bufio.Writer, g *gatherer, field int) (size int64, err error) {
	terms, counts, places := g.sort(field)
	located := schema[field].kind != whole
	var list, buf []byte
	last := ""
	for i, number := range terms {
		var docs int
		list, docs = appendPostings(list[:0], places[:counts[i]], located)
		places = places[counts[i]:]
		term := g.terms[number]
		same := sameStart(last, term)
		last = term
		buf = buf[:0]
		for _, n := range []int{same, len(term) - same} {
			buf = binary.AppendUvarint(buf, uint64(n))
		}
		buf = append(buf, term[same:]...)
		buf = binary.AppendUvarint(binary.AppendUvarint(buf, uint64(docs)), uint64(len(list)))
		if _, err = w.Write(buf); err == nil {
			_, err = w.Write(list)
		}
		if err != nil {
			return size, err
		}
		size += int64(len(buf) + len(list))
	}
	return size, nil
}

func sameStart(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// appendPostings appends the postings of a term that stands at these places.
func appendPostings(dst []byte, places []place32, located bool) (raw []byte, docs int) {
	last := uint32(0)
	for len(places) > 0 {
		doc, n := places[0].doc, 1
		for n < len(places) && places[n].doc == doc {
			n++
		}
		dst = binary.AppendUvarint(binary.AppendUvarint(dst, uint64(doc-last)), uint64(n))
		last = doc
		if located {
			pos := uint32(0)
			for _, p := range places[:n] {
				dst = binary.AppendUvarint(dst, uint64(p.pos-pos))
				pos = p.pos
			}
		}
		places = places[n:]
		docs++
	}
	return dst, docs
}

// quireReader reads the terms of one field of a quire in their order.
type quireReader struct {
	base    uint32 // number of the quire's first document in the volume
	located bool
	r       io.ReaderAt
	left    fileSpan
	buf     []byte // unread
	whole   []byte // buf with the room before it
	term    []byte
	docs    int
	list    []byte // postings of term, good until next
}

func newQuireReader(r io.ReaderAt, q *quire, field int, base uint32) *quireReader {
	return &quireReader{base: base, located: schema[field].kind != whole, r: r, left: q.fields[field], whole: make([]byte, 0, quireBuffer)}
}

// next goes to the next term; io.EOF behind the last.
func (q *quireReader) next() error {
	if len(q.buf) == 0 && q.left.from == q.left.to {
		return io.EOF
	}
	same, err := q.uvarint()
	if err != nil {
		return err
	}
	rest, err := q.uvarint()
	if err != nil {
		return err
	}
	suffix, err := q.take(rest)
	if err != nil || same > len(q.term) {
		return errors.Join(errQuire, err)
	}
	q.term = append(q.term[:same], suffix...)
	if q.docs, err = q.uvarint(); err != nil {
		return err
	}
	size, err := q.uvarint()
	if err != nil {
		return err
	}
	q.list, err = q.take(size)
	return err
}

func (q *quireReader) uvarint() (int, error) {
	if len(q.buf) < binary.MaxVarintLen64 {
		if err := q.fill(binary.MaxVarintLen64); err != nil {
			return 0, err
		}
	}
	v, n := binary.Uvarint(q.buf)
	if n <= 0 || v > 1<<31 {
		return 0, errQuire
	}
	q.buf = q.buf[n:]
	return int(v), nil
}

// take returns the next n bytes, good until the next call.
func (q *quireReader) take(n int) ([]byte, error) {
	if len(q.buf) < n {
		if err := q.fill(n); err != nil {
			return nil, err
		}
		if len(q.buf) < n {
			return nil, errQuire
		}
	}
	p := q.buf[:n]
	q.buf = q.buf[n:]
	return p, nil
}

// fill reads on until n bytes are there, if there are so many.
func (q *quireReader) fill(n int) error {
	if q.left.from == q.left.to {
		return nil
	}
	if cap(q.whole) < n {
		q.whole = make([]byte, 0, n+quireBuffer)
	}
	have := copy(q.whole[:cap(q.whole)], q.buf)
	more := min(int64(cap(q.whole)-have), q.left.to-q.left.from)
	q.buf = q.whole[:have+int(more)]
	if _, err := q.r.ReadAt(q.buf[have:], q.left.from); err != nil {
		return fmt.Errorf("%w: %v", errQuire, err)
	}
	q.left.from += more
	return nil
}

// postings are those of one term of a field, in the order of documents.
type postings struct {
	docs, freqs []uint32
	positions   []uint32 // freqs of each document; none where they are not kept
}

func (p *postings) reset() {
	p.docs, p.freqs, p.positions = p.docs[:0], p.freqs[:0], p.positions[:0]
}

// appendTo appends the postings of the term the reader stands at.
func (q *quireReader) appendTo(p *postings) error {
	raw, doc := q.list, q.base
	for range q.docs {
		d, n := binary.Uvarint(raw)
		f, m := binary.Uvarint(raw[max(n, 0):])
		if n <= 0 || m <= 0 {
			return errQuire
		}
		raw = raw[n+m:]
		doc += uint32(d)
		p.docs, p.freqs = append(p.docs, doc), append(p.freqs, uint32(f))
		if !q.located {
			continue
		}
		pos := uint32(0)
		for range f {
			d, n := binary.Uvarint(raw)
			if n <= 0 {
				return errQuire
			}
			raw = raw[n:]
			pos += uint32(d)
			p.positions = append(p.positions, pos)
		}
	}
	if len(raw) != 0 {
		return errQuire
	}
	return nil
}
