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
// that stand together in it, on disk, list by list in the order of their terms.
// Its documents are numbered from 0.
type quire struct {
	path   string
	docs   int
	has    []bool      // rows of the schema that any document has
	fields []fileSpan  // by row: what goes into the segment
	places [3]fileSpan // of the texts: what goes into the places
}

// fileSpan is a piece of a file.
type fileSpan struct{ from, to int64 }

// listForm says what a quire keeps of a posting.
type listForm uint8

const (
	listCounted listForm = iota // the document and how often the term stands in it
	listLocated                 // and where
	listPlaced                  // how often and where: which document follows from its rank
)

// listFormOf returns the form of a field's lists for the segment. Texts have their
// positions in a file of our own.
func listFormOf(field int) listForm {
	if schema[field].kind == keyword {
		return listLocated
	}
	return listCounted
}

// quireBuffer is how much of a field of a quire is in memory when it is bound; a
// volume has a hundred quires.
const quireBuffer = 32 << 10

// errQuire is a fault of ours, or of the disk: a quire is read once, by the process
// that wrote it.
var errQuire = errors.New("index: a part of the volume in the build folder is damaged; run the command again")

// writeQuire writes what was gathered. A term is the length of what it shares with
// the term before and of its rest, the rest, the number of its documents, and the
// length of its list in bytes; the list has of each document the distance to the one
// before, how often the term stands there, and where: the distances between places.
func writeQuire(path string, g *gatherer) (q *quire, err error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	q = &quire{path: path, docs: g.docs, has: slices.Clone(g.has), fields: make([]fileSpan, len(schema))}
	w := &quireWriter{w: bufio.NewWriterSize(f, 1<<18), g: g}
	for field := range schema {
		terms, counts, places := g.sort(field)
		q.fields[field] = w.lists(terms, counts, places, listFormOf(field))
		if field < len(q.places) {
			q.places[field] = w.lists(terms, counts, places, listPlaced)
		}
	}
	if err = errors.Join(w.w.Flush(), f.Close()); err != nil {
		return nil, fmt.Errorf("index: cannot write %s: %w", path, err)
	}
	return q, nil
}

type quireWriter struct {
	w         *bufio.Writer // keeps its first error for Flush
	g         *gatherer
	at        int64
	head, raw []byte
}

// lists writes the lists of a field, of whose terms each has so many of the places.
func (w *quireWriter) lists(terms, counts []uint32, places []place32, form listForm) fileSpan {
	from, last := w.at, ""
	for i, number := range terms {
		var docs int
		w.raw, docs = appendPostings(w.raw[:0], places[:counts[i]], form)
		places = places[counts[i]:]
		term := w.g.terms[number]
		same := sameStart(last, term)
		last = term
		w.head = binary.AppendUvarint(binary.AppendUvarint(w.head[:0], uint64(same)), uint64(len(term)-same))
		w.head = append(w.head, term[same:]...)
		w.head = binary.AppendUvarint(binary.AppendUvarint(w.head, uint64(docs)), uint64(len(w.raw)))
		_, _ = w.w.Write(w.head)
		_, _ = w.w.Write(w.raw)
		w.at += int64(len(w.head) + len(w.raw))
	}
	return fileSpan{from, w.at}
}

func sameStart(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// appendPostings appends the postings of a term that stands at these places.
func appendPostings(dst []byte, places []place32, form listForm) (raw []byte, docs int) {
	last := uint32(0)
	for len(places) > 0 {
		doc, n := places[0].doc, 1
		for n < len(places) && places[n].doc == doc {
			n++
		}
		if form != listPlaced {
			dst = binary.AppendUvarint(dst, uint64(doc-last))
		}
		dst = binary.AppendUvarint(dst, uint64(n))
		last = doc
		if form != listCounted {
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
	form listForm
	base uint32 // number of the quire's first document in the volume
	end  uint32 // and of the one behind its last
	r    io.ReaderAt
	left fileSpan
	room []byte
	buf  []byte // of room: unread
	term []byte
	head uint64 // its first bytes, see head8
	docs int
	list []byte // postings of term, good until next
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
	q.head = head8(q.term)
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
	if int64(n) > int64(len(q.buf))+q.left.to-q.left.from {
		return nil, errQuire
	}
	if len(q.buf) < n {
		if err := q.fill(n); err != nil {
			return nil, err
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
	if cap(q.room) < n {
		q.room = make([]byte, 0, n+quireBuffer)
	}
	have := copy(q.room[:cap(q.room)], q.buf)
	more := min(int64(cap(q.room)-have), q.left.to-q.left.from)
	q.buf = q.room[:have+int(more)]
	if _, err := q.r.ReadAt(q.buf[have:], q.left.from); err != nil {
		return fmt.Errorf("%w: %v", errQuire, err)
	}
	q.left.from += more
	return nil
}

// postings are those of one term of a field, in the order of documents.
type postings struct {
	docs, freqs []uint32 // docs are not kept in the form listPlaced
	positions   []int32  // freqs of each document; none in the form listCounted
}

func (p *postings) reset() {
	p.docs, p.freqs, p.positions = p.docs[:0], p.freqs[:0], p.positions[:0]
}

// appendTo appends the postings of the term the reader stands at.
func (q *quireReader) appendTo(p *postings) error {
	raw, doc, ok := q.list, q.base, true
	next := func() (v uint64) {
		if len(raw) > 0 && raw[0] < 0x80 {
			v, raw = uint64(raw[0]), raw[1:]
			return v
		}
		v, n := binary.Uvarint(raw)
		ok = ok && n > 0
		raw = raw[max(n, 0):]
		return v
	}
	for left := q.docs; left > 0 && ok; left-- {
		if q.form != listPlaced {
			doc += uint32(next())
			ok = ok && doc < q.end
			p.docs = append(p.docs, doc)
		}
		n := next()
		ok = ok && n > 0
		p.freqs = append(p.freqs, uint32(n))
		if q.form == listCounted {
			continue
		}
		pos := uint32(0)
		for ; n > 0 && ok; n-- {
			pos += uint32(next())
			p.positions = append(p.positions, int32(pos))
		}
	}
	if !ok || len(raw) != 0 || q.docs == 0 {
		return errQuire
	}
	return nil
}
