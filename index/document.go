package index

import (
	"fmt"
	"runtime/debug"

	"dateline/analyzers"
	"dateline/analyzers/lang"
	"dateline/analyzers/lang/all"
	"dateline/news"
)

// document is what the analysis of an article says of it beside its terms.
type document struct {
	words [3]uint32 // length of title, lead and body in words
	long  [3][]milestone
}

// documents analyses articles; one for each goroutine.
type documents struct {
	analyzer *analyzers.Analyzer
	tokens   []analyzers.Token
	gather   *gatherer
	cases    *casings               // how words are written
	seen     []uint32               // words of the article in hand: counted only when its analysis succeeds
	labels   map[string]*labelTerms // values that come again and again, such as the outlet
	buf      []byte
	hook     func(*news.Article) // tests put a failing analysis here
	undated  bool                // see WriterOptions
}

// labelTerms is a value of a keyword field by its terms.
type labelTerms struct {
	round uint32 // of the numbers
	value uint32
	words []uint32
}

func newDocuments() *documents {
	return &documents{analyzer: analyzers.New(), gather: newGatherer(), cases: newCasings(), labels: map[string]*labelTerms{}}
}

// document analyses one article. A panic in an analyzer comes back as an error,
// so that one article cannot end a run.
func (ds *documents) document(a *news.Article) (d document, err error) {
	ds.gather.begin()
	defer func() {
		if r := recover(); r != nil {
			ds.analyzer = analyzers.New() // its buffers may be half written
			ds.gather.drop()
			err = fmt.Errorf("index: the analysis of article %s failed: %v (%s)", a.ID, r, firstFrame(debug.Stack()))
		}
	}()
	if ds.hook != nil {
		ds.hook(a)
	}
	ds.seen = ds.seen[:0]
	for i, f := range schema {
		values := f.values(a)
		if len(values) == 0 {
			continue
		}
		ds.gather.enter(i)
		switch f.kind {
		case text:
			d.words[i] = ds.text(i, values[0], a)
			if i > 0 { // a title is shown whole
				d.long[i] = milestonesOf(values[0], ds.tokens)
			}
		case keyword:
			ds.keyword(i, values)
		case whole:
			for _, v := range values {
				ds.gather.add(i, ds.whole(v), 0)
			}
		}
	}
	ds.cases.count(ds.seen, all.For(a.Language).Tag)
	ds.gather.end()
	return d, nil
}

// text takes down the words of a text and returns how many they are.
func (ds *documents) text(field int, value string, a *news.Article) uint32 {
	ds.tokens = ds.analyzer.Append(ds.tokens[:0], value, analyzers.Document{
		Language: a.Language, Published: a.Published.Day(), Dates: !ds.undated,
	})
	g, forms, words := ds.gather, ds.analyzer.Forms(), 0
	for i := range ds.tokens {
		t := &ds.tokens[i]
		switch t.Kind {
		case analyzers.Word:
			f := forms[words]
			words++
			ds.see(f, t.Upper)
			g.add(field, f.Mark.Word, int(t.Pos))
		case analyzers.Stem:
			g.add(field, forms[words-1].Mark.Stem, int(t.Pos))
		default:
			g.add(field, g.number(t.Term), int(t.Pos))
		}
	}
	return uint32(words)
}

// see notes a word of the article in hand. Its form has its numbers from then on.
func (ds *documents) see(f *analyzers.Form, upper bool) {
	if f.Mark.Round != ds.gather.round {
		ds.gather.mark(f)
		f.Mark.Text = ds.cases.number(f, upper)
	}
	ds.seen = append(ds.seen, f.Mark.Text)
}

// keyword takes down each value whole and by its words. Words of different values
// stand far apart, so that no phrase reaches over the edge.
func (ds *documents) keyword(field int, values []string) {
	const gap = 100
	for i, v := range values {
		l := ds.label(v)
		ds.gather.add(field, l.value, i*gap+1)
		for j, w := range l.words {
			ds.gather.add(field, w, i*gap+j+1)
		}
	}
}

// maxLabels bounds the values that are kept: outlets, sections and tags are few
// thousands.
const maxLabels = 4096

func (ds *documents) label(v string) *labelTerms {
	l := ds.labels[v]
	if l != nil && l.round == ds.gather.round {
		return l
	}
	if len(ds.labels) >= maxLabels {
		clear(ds.labels)
	}
	l = &labelTerms{round: ds.gather.round, value: ds.whole(v)}
	for _, w := range analyzers.QueryWords(v) {
		l.words = append(l.words, ds.gather.number(w.Term))
	}
	ds.labels[v] = l
	return l
}

// whole returns the number of the term that stands for a whole value.
func (ds *documents) whole(v string) uint32 {
	ds.buf = append(append(ds.buf[:0], valueMark...), v...)
	return ds.gather.numberOf(ds.buf)
}

// reset forgets the articles of a chunk. The numbers of words begin anew when there
// are many; what was counted of them then goes to the volume.
func (ds *documents) reset(harvest func(*casings)) {
	ds.gather.reset()
	if ds.gather.full() || len(ds.cases.list) > maxNumbers {
		harvest(ds.cases)
		ds.gather.renumber()
	}
}

// dir returns the writing direction of an article's language.
func dir(language string) string { return lang.Direction(language) }
