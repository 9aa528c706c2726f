package index

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/analyzers"
	"dateline/news"

	"github.com/RoaringBitmap/roaring/v2"
	bleve "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// plainDocument is an article as zapx takes it, by definition: every term of every
// field with all its places.
type plainDocument struct{ fields []*plainField }

type plainField struct {
	name  string
	value string
	opts  bleve.FieldIndexingOptions
	freqs bleve.TokenFrequencies
}

func (f *plainField) Name() string                                     { return f.name }
func (f *plainField) Value() []byte                                    { return []byte(f.value) }
func (f *plainField) ArrayPositions() []uint64                         { return nil }
func (f *plainField) EncodedFieldType() byte                           { return 't' }
func (f *plainField) Analyze()                                         {}
func (f *plainField) Options() bleve.FieldIndexingOptions              { return f.opts }
func (f *plainField) AnalyzedLength() int                              { return oneLength }
func (f *plainField) AnalyzedTokenFrequencies() bleve.TokenFrequencies { return f.freqs }
func (f *plainField) NumPlainTextBytes() uint64                        { return 0 }

func (d *plainDocument) ID() string                                 { return d.fields[0].value }
func (d *plainDocument) Size() int                                  { return 0 }
func (d *plainDocument) VisitComposite(bleve.CompositeFieldVisitor) {}
func (d *plainDocument) HasComposite() bool                         { return false }
func (d *plainDocument) NumPlainTextBytes() uint64                  { return 0 }
func (d *plainDocument) AddIDField()                                {}
func (d *plainDocument) StoredFieldsBytes() uint64                  { return 0 }
func (d *plainDocument) Indexed() bool                              { return true }
func (d *plainDocument) VisitFields(visit bleve.FieldVisitor) {
	for _, f := range d.fields {
		visit(f)
	}
}

// add counts a term at a place; place 0 counts it without one.
func (f *plainField) add(term string, pos int) {
	tf := f.freqs[term]
	if tf == nil {
		tf = &bleve.TokenFreq{}
		f.freqs[term] = tf
	}
	tf.SetFrequency(tf.Frequency() + 1)
	if pos > 0 {
		tf.Locations = append(tf.Locations, &bleve.TokenLocation{Position: pos})
	}
}

// plainOf analyses an article. Texts have their positions where they are asked for.
func plainOf(an *analyzers.Analyzer, a *news.Article, positions bool) *plainDocument {
	id := &plainField{name: idField, value: a.ID, opts: bleve.IndexField | bleve.StoreField, freqs: bleve.TokenFrequencies{}}
	id.add(a.ID, 0)
	d := &plainDocument{fields: []*plainField{id}}
	for _, row := range schema {
		values := row.values(a)
		if row.kind == unindexed || len(values) == 0 {
			continue
		}
		f := &plainField{name: row.name, opts: labelOptions, freqs: bleve.TokenFrequencies{}}
		if row.kind == whole || row.kind == text && !positions {
			f.opts = textOptions
		}
		d.fields = append(d.fields, f)
		for i, v := range values {
			switch row.kind {
			case text:
				for _, t := range an.Append(nil, v, analyzers.Document{Language: a.Language, Published: a.Published.Day(), Dates: true}) {
					if positions {
						f.add(t.Term, int(t.Pos))
					} else {
						f.add(t.Term, 0)
					}
				}
			case keyword:
				f.add(valueMark+v, i*100+1)
				for j, w := range analyzers.QueryWords(v) {
					f.add(w.Term, i*100+j+1)
				}
			case whole:
				f.add(valueMark+v, 0)
			}
		}
	}
	return d
}

// boundByZapx returns the segment that zapx makes of articles, which come newest first.
func boundByZapx(t *testing.T, articles []*news.Article, chunk int) []byte {
	t.Helper()
	an := analyzers.New()
	var segs []segment.Segment
	for part := range slices.Chunk(articles, chunk) {
		var docs []bleve.Document
		for _, a := range part {
			docs = append(docs, plainOf(an, a, false))
		}
		seg, _, err := plugin.New(docs)
		if err != nil {
			t.Fatal(err)
		}
		segs = append(segs, seg)
	}
	path := filepath.Join(t.TempDir(), "articles.zap")
	if err := mergeSegments(segs, make([]*roaring.Bitmap, len(segs)), path, nil); err != nil {
		t.Fatal(err)
	}
	return contentOf(t, path)
}

// boundByUs returns the folder in which our own way of binding puts them.
func boundByUs(t *testing.T, articles []*news.Article, chunk int) string {
	t.Helper()
	f, err := newFreezer(t.TempDir(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(f.close)
	ds := newDocuments()
	for part := range slices.Chunk(articles, chunk) {
		b, err := f.bind(ds, chunkOf(len(f.quires), part))
		if err == nil {
			err = f.take(b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := f.merge(context.Background()); err != nil {
		t.Fatal(err)
	}
	return f.dir
}

func chunkOf(number int, articles []*news.Article) chunk {
	return chunk{number: number, articles: articles}
}

func contentOf(t *testing.T, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// TestSewnAsByZapx: our own binding writes the very bytes that zapx writes, for
// articles of all kinds and wherever they are cut.
func TestSewnAsByZapx(t *testing.T) {
	for _, n := range []int{1, 2, 40, 3000} {
		articles := strangeArticles(rand.New(rand.NewPCG(uint64(n), 7)), n)
		want := boundByZapx(t, articles, 1+n/3)
		for _, chunk := range []int{n, 1 + n/7} {
			if got := contentOf(t, filepath.Join(boundByUs(t, articles, chunk), segmentFile)); !bytes.Equal(got, want) {
				t.Fatalf("%d articles in chunks of %d: %d bytes differ from the %d of zapx from byte %d on", n, chunk, len(got), len(want), firstDifference(got, want))
			}
		}
	}
}

func firstDifference(a, b []byte) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}

// strangeArticles has common and rare words, dates, several languages, values of
// several words and of none, repeated values and absent fields.
func strangeArticles(r *rand.Rand, n int) (list []*news.Article) {
	words := strings.Fields("the of l'Iran Iran's ministers minister said 12 March 2019 yesterday on Tuesday U.S. Erdoğan'ın 大統領 Владимир в and 1,500 naïve Straße")
	sentence := func(most int) string {
		var s []string
		for range r.IntN(most + 1) {
			w := words[r.IntN(len(words))]
			if r.IntN(9) == 0 {
				w = fmt.Sprintf("w%dx", r.IntN(5*n))
			}
			s = append(s, w)
		}
		return strings.Join(s, " ")
	}
	languages := []string{"", "en", "fr", "tr", "ru", "zh"}
	for i := range n {
		a := &news.Article{GivenID: fmt.Sprint("g", i), Title: sentence(6), Body: sentence(60), Language: languages[r.IntN(len(languages))]}
		if r.IntN(3) > 0 {
			a.Published = must(news.ParseTime(fmt.Sprintf("2019-0%d-1%d", 1+r.IntN(9), r.IntN(10))))
		}
		if n > 2 && r.IntN(2) == 0 {
			a.Lead, a.Section, a.Source.Name = sentence(9), "…", "The "+words[r.IntN(3)]
			a.Tags = []string{"oil", "crude oil", "oil", sentence(130)}
			a.URL = fmt.Sprint("https://example.org/", r.IntN(n))
		}
		if r.IntN(200) == 0 {
			a.Body = strings.Repeat(a.Body+" once more ", 200)
		}
		a.ID = news.MakeID(a)
		list = append(list, a)
	}
	slices.SortFunc(list, newestFirst)
	return list
}

// TestBitmapAsRoaring: postings are written as the library writes them.
func TestBitmapAsRoaring(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{1, 2, 4095, 4096, 4097, 65536, 131072} {
		for _, share := range []int{1, 2, 40} {
			b := roaring.New()
			var docs []uint32
			for doc := uint32(0); len(docs) < n && doc < MaxVolume; doc++ {
				if r.IntN(share) == 0 {
					docs = append(docs, doc)
					b.Add(doc)
				}
			}
			if want := must(b.ToBytes()); len(docs) > 0 && !bytes.Equal(appendBitmap(nil, docs), want) {
				t.Errorf("%d numbers, one of %d: not as the library writes them", len(docs), share)
			}
		}
	}
}

// TestQuireDamage: a quire that is not as it was written ends the binding with an
// error, wherever it is cut.
func TestQuireDamage(t *testing.T) {
	dir := t.TempDir()
	ds := newDocuments()
	for _, a := range strangeArticles(rand.New(rand.NewPCG(3, 3)), 30) {
		if _, err := ds.document(a); err != nil {
			t.Fatal(err)
		}
	}
	q, err := writeQuire(filepath.Join(dir, "quire"), ds.gather)
	if err != nil {
		t.Fatal(err)
	}
	whole := contentOf(t, q.path)
	byID := make([]uint32, q.docs)
	for i := range byID {
		byID[i] = uint32(i)
	}
	id := func(i uint32) string { return fmt.Sprintf("%026d", i) }
	for cut := 0; cut < len(whole); cut += 97 {
		if err := os.WriteFile(q.path, whole[:cut], 0o600); err != nil {
			t.Fatal(err)
		}
		if err := (&sewing{[]*quire{q}, id, byID}).segment(background, filepath.Join(dir, fmt.Sprint(cut))); err == nil {
			t.Fatalf("a quire cut at byte %d of %d was bound", cut, len(whole))
		}
	}
}

// FuzzQuire: whatever becomes of a quire on disk, reading it gives terms in which
// every document is one of the volume, or errQuire.
func FuzzQuire(f *testing.F) {
	ds := newDocuments()
	for _, a := range strangeArticles(rand.New(rand.NewPCG(4, 4)), 20) {
		if _, err := ds.document(a); err != nil {
			f.Fatal(err)
		}
	}
	q, err := writeQuire(filepath.Join(f.TempDir(), "quire"), ds.gather)
	if err != nil {
		f.Fatal(err)
	}
	whole, err := os.ReadFile(q.path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(0, byte(1))
	f.Add(len(whole)/2, byte(255))
	f.Fuzz(func(t *testing.T, at int, flip byte) {
		raw := bytes.Clone(whole)
		if at >= 0 {
			raw[at%len(raw)] ^= flip
		}
		for field := range schema {
			readQuire(t, q, raw, q.fields[field], listFormOf(field))
		}
		for _, span := range q.places {
			readQuire(t, q, raw, span, listPlaced)
		}
	})
}

func readQuire(t *testing.T, q *quire, raw []byte, span fileSpan, form listForm) {
	r := &quireReader{form: form, end: uint32(q.docs), r: bytes.NewReader(raw), left: span, room: make([]byte, 64)}
	var p postings
	for {
		err := r.next()
		if errors.Is(err, io.EOF) {
			return
		}
		p.reset()
		if err == nil {
			err = r.appendTo(&p)
		}
		if errors.Is(err, errQuire) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, doc := range p.docs {
			if int(doc) >= q.docs {
				t.Fatalf("document %d of %d", doc, q.docs)
			}
		}
	}
}
