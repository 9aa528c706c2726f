package index

import (
	"fmt"
	"runtime/debug"

	"dateline/analyzers"
	"dateline/analyzers/lang"
	"dateline/analyzers/lang/all"
	"dateline/news"

	bleve "github.com/blevesearch/bleve_index_api"
)

// document is an analysed article in the shape that zapx binds.
type document struct {
	id     string
	fields []*parted
	words  [3]uint32 // length of title, lead and body in words
	long   [3][]milestone
}

// parted is one field of a document, already analysed.
type parted struct {
	name   string
	raw    []byte
	opts   bleve.FieldIndexingOptions
	length int
	freqs  bleve.TokenFrequencies
}

func (f *parted) Name() string                                     { return f.name }
func (f *parted) Value() []byte                                    { return f.raw }
func (f *parted) ArrayPositions() []uint64                         { return nil }
func (f *parted) EncodedFieldType() byte                           { return 't' }
func (f *parted) Analyze()                                         {}
func (f *parted) Options() bleve.FieldIndexingOptions              { return f.opts }
func (f *parted) AnalyzedLength() int                              { return f.length }
func (f *parted) AnalyzedTokenFrequencies() bleve.TokenFrequencies { return f.freqs }
func (f *parted) NumPlainTextBytes() uint64                        { return uint64(len(f.raw)) }
func (d *document) ID() string                                     { return d.id }
func (d *document) Size() int                                      { return 0 }
func (d *document) VisitComposite(bleve.CompositeFieldVisitor)     {}
func (d *document) HasComposite() bool                             { return false }
func (d *document) NumPlainTextBytes() uint64                      { return 0 }
func (d *document) AddIDField()                                    {}
func (d *document) StoredFieldsBytes() uint64                      { return uint64(len(d.id)) }
func (d *document) Indexed() bool                                  { return true }
func (d *document) VisitFields(visit bleve.FieldVisitor) {
	for _, f := range d.fields {
		visit(f)
	}
}

// documents turns articles into documents; one for each goroutine.
type documents struct {
	analyzer *analyzers.Analyzer
	tokens   []analyzers.Token
	terms    gatherer
	kept     gatherer            // of labels that are used again: their slabs outlive the chunk
	places   *placeChunk         // of the chunk in hand
	cases    map[string]*casing  // how often each surface form began with a capital
	seen     []written           // words of the article in hand: counted only when its analysis succeeds
	repeated map[string]*parted  // fields whose value comes again and again, such as the outlet
	hook     func(*news.Article) // tests put a failing analysis here
	undated  bool                // see WriterOptions
}

func newDocuments() *documents {
	return &documents{analyzer: analyzers.New(), cases: map[string]*casing{}, repeated: map[string]*parted{}, places: newPlaceChunk()}
}

// document analyses one article. A panic in an analyzer comes back as an error,
// so that one article cannot end a run.
func (ds *documents) document(a *news.Article) (d *document, err error) {
	begun := ds.places.mark()
	defer func() {
		if r := recover(); r != nil {
			ds.places.back(begun)
			ds.analyzer = analyzers.New() // its buffers may be half written
			err = fmt.Errorf("index: the analysis of article %s failed: %v (%s)", a.ID, r, firstFrame(debug.Stack()))
		}
	}()
	if ds.hook != nil {
		ds.hook(a)
	}
	ds.seen = ds.seen[:0]
	d = &document{id: a.ID}
	d.fields = append(d.fields, &parted{name: "_id", raw: []byte(a.ID), opts: bleve.IndexField | bleve.StoreField, length: 1, freqs: ds.single(a.ID)})
	for i, f := range schema {
		values := f.values(a)
		if len(values) == 0 {
			continue
		}
		switch f.kind {
		case text:
			p, length := ds.text(i, values[0], a)
			d.words[i] = uint32(length)
			if i > 0 { // a title is shown whole
				d.long[i] = milestonesOf(values[0], ds.tokens)
			}
			d.fields = append(d.fields, p)
		case keyword, whole:
			d.fields = append(d.fields, ds.label(f, values))
		}
	}
	ds.count(all.For(a.Language).Tag)
	return d, nil
}

// The options of words: texts have their positions in a file of our own, see placesFile,
// labels, whose are few, in the segment. The options of a field never vary by document:
// a merge keeps only those that all segments share.
const (
	textOptions  = bleve.IndexField
	labelOptions = bleve.IndexField | bleve.IncludeTermVectors
)

// oneLength is the length of every field in the segment. Scores take lengths from the
// columns; in the segment they would take a byte or two of each posting, a seventh of it.
const oneLength = 1

// text analyses a text field. Its positions go to the places of the chunk.
func (ds *documents) text(f int, value string, a *news.Article) (p *parted, length int) {
	ds.tokens = ds.analyzer.Append(ds.tokens[:0], value, analyzers.Document{
		Language: a.Language, Published: a.Published.Day(), Dates: !ds.undated,
	})
	ds.terms.start()
	for i := range ds.tokens {
		t := &ds.tokens[i]
		if t.Kind == analyzers.Word {
			length++
			ds.seen = append(ds.seen, written{t.Term, value[t.Start:t.End], t.Upper})
		}
		ds.terms.add(t.Term, int(t.Pos))
	}
	ds.terms.leave(ds.places, f)
	return &parted{name: textFields[f].name, opts: textOptions, length: oneLength, freqs: ds.terms.counts()}, length
}

// maxRepeated bounds the fields kept for reuse: outlets, languages, days and
// tags are few thousands, given ids and addresses would fill memory in vain.
const maxRepeated = 4096

// label indexes the values of a field that is no text. What was indexed before
// is used again: zapx only reads it.
func (ds *documents) label(f field, values []string) *parted {
	if len(values) > 1 {
		return ds.labelled(f, values)
	}
	key := f.name + valueMark + values[0]
	p := ds.repeated[key]
	if p == nil {
		if len(ds.repeated) >= maxRepeated || f.name == "given" || f.name == "url" {
			return ds.labelled(f, values)
		}
		ds.terms, ds.kept = ds.kept, ds.terms
		p = ds.labelled(f, values)
		ds.terms, ds.kept = ds.kept, ds.terms
		ds.repeated[key] = p
	}
	return p
}

// labelled indexes each value whole and, of a keyword field, by its words. Words
// of different values stand far apart, so that no phrase reaches over the edge.
func (ds *documents) labelled(f field, values []string) *parted {
	const gap = 100
	ds.terms.start()
	opts := labelOptions
	if f.kind == whole {
		opts = bleve.IndexField // nothing stands beside a whole value
	}
	for i, v := range values {
		if f.kind == whole {
			ds.terms.add(valueMark+v, 0)
			continue
		}
		ds.terms.add(valueMark+v, i*gap+1)
		for j, w := range analyzers.QueryWords(v) {
			ds.terms.add(w.Term, i*gap+j+1)
		}
	}
	return &parted{name: f.name, opts: opts, length: oneLength, freqs: ds.terms.located()}
}

func (ds *documents) single(term string) bleve.TokenFrequencies {
	ds.terms.start()
	ds.terms.add(term, 0)
	return ds.terms.counts()
}

// gatherer gathers the terms of one field after the other. Half of the processor
// time of indexing was allocation: here a field costs one map, terms come out of
// slabs, and the rest is used again.
type gatherer struct {
	ids   map[string]int32
	found []sighted // by id: each term once
	each  []occurrence
	slab  []bleve.TokenFreq
}

// sighted is a term of one field of one article.
type sighted struct {
	term  string
	count int
	next  int // where its next position goes
}

// slabTerms is how many terms are allocated at once: half a megabyte.
const slabTerms = 8192

// occurrence is one token: its term and where it stands.
type occurrence struct{ id, position int32 }

// start begins a field.
func (g *gatherer) start() {
	if g.ids == nil {
		g.ids = map[string]int32{}
	}
	clear(g.ids)
	g.found, g.each = g.found[:0], g.each[:0]
}

// add counts one occurrence; position 0 counts it without a position.
func (g *gatherer) add(term string, position int) {
	id, ok := g.ids[term]
	if !ok {
		id = int32(len(g.found))
		g.ids[term], g.found = id, append(g.found, sighted{term: term})
	}
	g.found[id].count++
	if position > 0 {
		g.each = append(g.each, occurrence{id, int32(position)})
	}
}

// counts returns the terms, each with its frequency.
func (g *gatherer) counts() bleve.TokenFrequencies {
	freqs := make(bleve.TokenFrequencies, len(g.found))
	for i := range g.found {
		if len(g.slab) == 0 {
			g.slab = make([]bleve.TokenFreq, slabTerms)
		}
		tf := &g.slab[0]
		g.slab = g.slab[1:]
		tf.SetFrequency(g.found[i].count)
		freqs[g.found[i].term] = tf
	}
	return freqs
}

// leave hands the positions to the places of a chunk.
func (g *gatherer) leave(to *placeChunk, f int) {
	for i := range g.found {
		c := &g.found[i]
		c.next = to.reserve(f, c.term, c.count)
	}
	for _, o := range g.each {
		c := &g.found[o.id]
		to.positions[c.next] = o.position
		c.next++
	}
}

// located returns the terms with their frequencies and positions, these all out
// of one slice.
func (g *gatherer) located() bleve.TokenFrequencies {
	freqs := g.counts()
	room := make([]*bleve.TokenLocation, len(g.each))
	for _, o := range g.each {
		c := &g.found[o.id]
		tf := freqs[c.term]
		if tf.Locations == nil {
			tf.Locations, room = room[:0:c.count], room[c.count:]
		}
		tf.Locations = append(tf.Locations, &bleve.TokenLocation{Position: int(o.position)})
	}
	return freqs
}

// dir returns the writing direction of an article's language.
func dir(language string) string { return lang.Direction(language) }
