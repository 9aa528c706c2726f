package analyzers

import (
	"fmt"
	"slices"
	"sync"
	"unicode/utf8"

	"dateline/analyzers/dates"
	"dateline/analyzers/lang/all"
	"dateline/analyzers/names"
	"dateline/news"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"
)

// Names of the bleve analyzers that this package registers. They are written
// into every index. TextName takes a "language" in its configuration, a BCP 47
// tag; without one it gives no stems. TextQueryName takes "languages", a list of
// tags; without one it gives the stems of all.
const (
	TextName      = "dateline_text"       // words and the stems of one language
	TextQueryName = "dateline_text_query" // words and the stems of several languages
	NameName      = "dateline_name"       // words and spelling keys
	NameQueryName = "dateline_name_query" // the same for typed names
	DateName      = "dateline_date"       // dates that name their year
	DateQueryName = "dateline_date_query" // the finest term of each such date
)

// keyMark begins a spelling key in a field of names.
const keyMark = "\x04"

func init() {
	build := func(name string, terms func(*Analyzer, []Token, string) []Token) {
		register(name, func(map[string]any, *registry.Cache) (analysis.Analyzer, error) {
			return newBleve(terms), nil
		})
	}
	register(TextName, buildText)
	register(TextQueryName, buildTextQuery)
	build(NameName, appendNames)
	build(NameQueryName, appendNames)
	build(DateName, func(a *Analyzer, dst []Token, text string) []Token {
		return a.appendDates(dst, text, dates.AppendTerms)
	})
	build(DateQueryName, func(a *Analyzer, dst []Token, text string) []Token {
		return a.appendDates(dst, text, finest)
	})
}

func register(name string, build registry.AnalyzerConstructor) {
	if err := registry.RegisterAnalyzer(name, build); err != nil {
		panic(err) // two packages claim one name
	}
}

func buildText(config map[string]any, _ *registry.Cache) (analysis.Analyzer, error) {
	language, ok := config["language"].(string)
	if v, given := config["language"]; given && !ok {
		return nil, fmt.Errorf("%s: language is %v, not a string: give a tag such as \"en\"", TextName, v)
	}
	doc := Document{Language: language, Published: news.NoDay}
	return newBleve(func(a *Analyzer, dst []Token, text string) []Token { return a.Append(dst, text, doc) }), nil
}

// bleveAnalyzer lends an Analyzer to each call: bleve calls from many goroutines.
type bleveAnalyzer struct {
	idle  sync.Pool
	terms func(*Analyzer, []Token, string) []Token
}

// worker is an Analyzer with the buffer of its tokens.
type worker struct {
	*Analyzer
	tokens []Token
}

func newBleve(terms func(*Analyzer, []Token, string) []Token) *bleveAnalyzer {
	return &bleveAnalyzer{terms: terms, idle: sync.Pool{New: func() any { return &worker{Analyzer: New()} }}}
}

// Analyze implements bleve's analysis.Analyzer.
func (b *bleveAnalyzer) Analyze(raw []byte) analysis.TokenStream {
	w := b.idle.Get().(*worker)
	defer b.idle.Put(w)
	w.tokens = b.terms(w.Analyzer, w.tokens[:0], string(raw))
	all := make([]analysis.Token, len(w.tokens))
	stream := make(analysis.TokenStream, len(w.tokens))
	for i, t := range w.tokens {
		all[i] = analysis.Token{Term: []byte(t.Term), Start: int(t.Start), End: int(t.End), Position: int(t.Pos)}
		stream[i] = &all[i]
	}
	return stream
}

func buildTextQuery(config map[string]any, _ *registry.Cache) (analysis.Analyzer, error) {
	v, given := config["languages"]
	if !given {
		return newBleve(func(_ *Analyzer, dst []Token, text string) []Token { return appendStems(dst, text, languages()) }), nil
	}
	var tags []string
	switch list := v.(type) {
	case []string:
		tags = slices.Clone(list)
	case []any: // as a mapping comes back from JSON
		for _, t := range list {
			tag, ok := t.(string)
			if !ok {
				return nil, fmt.Errorf("%s: languages holds %v, not a string: give tags such as [\"en\", \"fr\"]", TextQueryName, t)
			}
			tags = append(tags, tag)
		}
	default:
		return nil, fmt.Errorf("%s: languages is %v, not a list: give tags such as [\"en\", \"fr\"]", TextQueryName, v)
	}
	return newBleve(func(_ *Analyzer, dst []Token, text string) []Token { return appendStems(dst, text, tags) }), nil
}

// languages are those in which a word has other terms than itself.
var languages = sync.OnceValue(func() (tags []string) {
	for _, p := range all.Packs() {
		if p.Stem != nil || len(p.Elided) > 0 {
			tags = append(tags, p.Tag)
		}
	}
	return tags
})

// appendStems appends each word with what the languages make of it: that of a
// query is not known.
func appendStems(dst []Token, text string, languages []string) []Token {
	var terms []QueryTerm
	for i, w := range QueryWords(text) {
		terms = QueryTerms(terms[:0], text[w.Start:w.End], languages)
		t := Token{Start: int32(w.Start), End: int32(w.End), Pos: int32(i + 1), Upper: w.Upper}
		from := len(dst)
		for _, q := range terms {
			if t.Term, t.Kind = q.Term, q.Kind; tells(w.Term, q) && !slices.Contains(dst[from:], t) {
				dst = append(dst, t)
			}
		}
	}
	return dst
}

// shortestBare is the length, in letters, from which on a stem without its
// language is searched for: put, the Finnish stem of Putin, would find every
// English text, and a query of bleve cannot ask for the language beside it.
const shortestBare = 4

func tells(word string, q QueryTerm) bool {
	return q.Language == "" || q.Kind == Word || utf8.RuneCountInString(q.Term) >= shortestBare || q.Term == word
}

// appendNames appends each word with its spelling keys.
func appendNames(_ *Analyzer, dst []Token, text string) []Token {
	var keys []string
	for i, w := range QueryWords(text) {
		t := Token{Term: w.Term, Start: int32(w.Start), End: int32(w.End), Pos: int32(i + 1), Upper: w.Upper}
		dst = append(dst, t)
		keys = names.Keys(keys[:0], w.Term)
		for _, k := range keys {
			t.Term = keyMark + k
			dst = append(dst, t)
		}
	}
	return dst
}

// appendDates appends only the dates of a text that name their year, at the
// positions of the words where they begin.
func (a *Analyzer) appendDates(dst []Token, text string, terms func([]string, dates.Mention) []string) []Token {
	d := &a.dates
	d.mentions, d.next = d.mentions[:0], 0
	d.find(text, Document{Published: news.NoDay}, dates.Options{ExplicitOnly: true})
	var list []string
	for i, w := range QueryWords(text) {
		for d.begins(w.End) {
			m := d.mentions[d.next]
			d.next++
			list = terms(list[:0], m)
			for _, term := range list {
				dst = append(dst, Token{Term: term, Start: int32(m.Start), End: int32(m.End), Pos: int32(i + 1), Kind: Date})
			}
		}
	}
	return dst
}

// finest appends the one term that finds what a typed date means: the day's for
// a day, the month's for a month, else that of the expression as written.
func finest(dst []string, m dates.Mention) []string {
	if m.From == news.NoDay || m.To == news.NoDay {
		return dst
	}
	switch y, month, _ := m.From.Date(); m.Grain {
	case dates.GrainDay:
		return append(dst, dates.DayTerm(m.From))
	case dates.GrainMonth:
		return append(dst, dates.MonthTerm(y, month))
	case dates.GrainYear:
		return append(dst, dates.YearTerm(y))
	}
	terms := dates.AppendTerms(nil, m)
	return append(dst, terms[:min(1, len(terms))]...)
}
