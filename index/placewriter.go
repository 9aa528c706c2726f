package index

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
)

// sectionWriter writes a side file section by section, as sections.bytes does,
// without holding it in memory.
type sectionWriter struct {
	f         *os.File
	w         *bufio.Writer
	at        int64
	directory map[string]extent
}

func newSectionWriter(path string) (*sectionWriter, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	w := &sectionWriter{f: f, w: bufio.NewWriterSize(f, 1<<20), directory: map[string]extent{}}
	w.write([]byte(sectionMagic))
	return w, nil
}

// write goes on with the section in hand; an error comes back from close.
func (w *sectionWriter) write(raw []byte) {
	_, _ = w.w.Write(raw) // a bufio.Writer keeps its first error for Flush
	w.at += int64(len(raw))
}

// begin returns where the next section begins.
func (w *sectionWriter) begin() int64 {
	w.write(make([]byte, -w.at&(sectionAlign-1)))
	return w.at
}

// end ends the section that began at a place.
func (w *sectionWriter) end(name string, from int64) { w.directory[name] = extent{from, w.at - from} }

// close finishes the file and has it on disk.
func (w *sectionWriter) close() error {
	raw, _ := json.Marshal(w.directory) // a map of plain numbers cannot fail
	w.write(raw)
	w.write(binary.LittleEndian.AppendUint32(nil, uint32(len(raw))))
	w.write([]byte(sectionMagic))
	err := w.w.Flush()
	if err == nil {
		err = w.f.Sync()
	}
	if cerr := w.f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return fmt.Errorf("index: cannot write %s: %w", w.f.Name(), err)
	}
	return nil
}

// abort gives up a file that is not finished.
func (w *sectionWriter) abort() { w.f.Close() }

// placeWriter writes the places of a volume: field by field, term by term in
// order, article by article. The bytes depend on that alone.
type placeWriter struct {
	*sectionWriter
	encoder placeEncoder
	buffer  []byte
	from    int64 // of the lists of the field in hand
	count   int   // its terms
	terms   []byte
	groups  []byte
	last    []byte // its last term
}

func newPlaceWriter(path string) (*placeWriter, error) {
	w, err := newSectionWriter(path)
	if err != nil {
		return nil, err
	}
	return &placeWriter{sectionWriter: w, from: w.begin()}, nil
}

// term writes the list of a term whose articles were given to the encoder. One that
// no article has is left out.
func (w *placeWriter) term(term []byte) {
	if w.encoder.docs == 0 {
		return
	}
	shared := 0
	if w.count%placeGroup == 0 {
		w.groups = binary.LittleEndian.AppendUint32(w.groups, uint32(len(w.terms)))
		w.groups = binary.LittleEndian.AppendUint64(w.groups, uint64(w.at-w.from))
	} else {
		for shared < min(len(term), len(w.last)) && term[shared] == w.last[shared] {
			shared++
		}
	}
	w.buffer = w.encoder.list(w.buffer[:0])
	w.terms = binary.AppendUvarint(w.terms, uint64(shared))
	w.terms = binary.AppendUvarint(w.terms, uint64(len(term)-shared))
	w.terms = append(w.terms, term[shared:]...)
	w.terms = binary.AppendUvarint(w.terms, uint64(len(w.buffer)))
	w.write(w.buffer)
	w.last = append(w.last[:0], term...)
	w.count++
}

// field ends a field; the next term is of another.
func (w *placeWriter) field(f int) {
	name := textFields[f].name
	w.end(name+".lists", w.from)
	for _, s := range []struct {
		name string
		raw  []byte
	}{{".terms", w.terms}, {".groups", w.groups}} {
		from := w.begin()
		w.write(s.raw)
		w.end(name+s.name, from)
	}
	w.from, w.count, w.terms, w.groups = w.begin(), 0, w.terms[:0], w.groups[:0]
}
