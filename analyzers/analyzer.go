// Package analyzers turns a text into index terms: its words, their stems and
// the days it speaks of, each at a position. The same terms come out of Analyzer,
// which the indexer uses, and of the bleve analyzers registered here.
package analyzers

import (
	"dateline/analyzers/lang"
	"dateline/analyzers/lang/all"
	"dateline/news"
)

// Kind says what a Token is.
type Kind uint8

// The kinds of tokens. At one position a Word comes first.
const (
	Word Kind = iota // the folded surface form
	Stem             // what inflected forms of the word share
	Date             // a day, month, year or decade that the text speaks of
)

// String returns the kind in lower case.
func (k Kind) String() string {
	switch k {
	case Word:
		return "word"
	case Stem:
		return "stem"
	}
	return "date"
}

// stemMark begins a stem term: "\x01en/run". Folding drops controls, so that no
// word begins with one.
const stemMark = "\x01"

// Token is one index term at one place of a text.
type Token struct {
	Term       string
	Start, End int32 // bytes of the text; of a Date the whole expression
	Pos        int32 // of the word, from 1
	Kind       Kind
	Upper      bool // the word begins with a capital, or its script has none
}

// Document is what an Analyzer must know of the article around a text.
type Document struct {
	Language  string   // BCP 47 tag; stems are those of its primary subtag
	Published news.Day // "today" of the text; NoDay leaves only dates that name their year
	Dates     bool     // find dates
	Firsts    *Firsts  // nil for all terms; the words of others are counted but may be left out
}

// Analyzer turns texts into tokens. It keeps buffers and caches between calls,
// so that each goroutine needs its own.
type Analyzer struct {
	spans  []lang.Span
	forms  []*Form           // of the words of the last text
	tags   map[string]*cache // by language tag as given
	caches map[string]*cache // by tag of the pack; "" serves all that are only folded
	dates  dater
}

// maxTags bounds the language tags that are remembered; a mixed archive has some
// dozens, and what an input makes up must not grow without end.
const maxTags = 256

// New returns an Analyzer.
func New() *Analyzer {
	return &Analyzer{tags: map[string]*cache{}, caches: map[string]*cache{}}
}

// Append appends the tokens of text in the order of their positions; at one
// position the Word, its Stem where that differs, and the Dates that begin there.
// The length of a text is its number of Words. Of l'Iran in a language that elides
// the article, the Word is iran. Terms outlive text and Analyzer.
func (a *Analyzer) Append(dst []Token, text string, doc Document) []Token {
	a.spans = lang.Words(a.spans[:0], text)
	a.dates.start(text, doc)
	c := a.cache(doc.Language)
	a.forms = a.forms[:0]
	pos, firsts := int32(0), doc.firsts(c)
	for i := range a.spans {
		s := &a.spans[i]
		if c.elides && s.Apostrophe > 0 {
			*s = c.pack.Elide(text, *s)
		}
		if firsts != nil && firsts.skip(text[s.Start:s.End]) {
			pos++
			continue
		}
		f := c.form(text[s.Start:s.End], s)
		if f.Word == "" {
			continue
		}
		pos++
		a.forms = append(a.forms, f)
		t := Token{Term: f.Word, Start: int32(s.Start), End: int32(s.End), Pos: pos, Upper: s.Upper}
		dst = append(dst, t)
		if f.Stem != "" {
			t.Term, t.Kind = f.Stem, Stem
			dst = append(dst, t)
		}
		if a.dates.begins(s.End) {
			dst = a.dates.append(dst, s.End, pos)
		}
	}
	return dst
}

// Forms returns what is known of the words of the text that was analysed last, one
// for each Word in order, where none was left out. The list is good until the next text.
func (a *Analyzer) Forms() []*Form { return a.forms }

func (a *Analyzer) cache(tag string) *cache {
	if c := a.tags[tag]; c != nil {
		return c
	}
	if len(a.tags) == maxTags {
		clear(a.tags)
	}
	p := all.For(tag)
	key := p.Tag
	if p.Stem == nil && len(p.Elided) == 0 {
		key = ""
	}
	c := a.caches[key]
	if c == nil {
		c = newCache(p)
		a.caches[key] = c
		a.share()
	}
	a.tags[tag] = c
	return c
}

// share divides the room between the caches.
func (a *Analyzer) share() {
	for _, c := range a.caches {
		c.room = min(maxCached, maxWords/len(a.caches))
	}
}
