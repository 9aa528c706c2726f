// Package dates finds date expressions in news text and resolves them to days.
//
// A story says "last Tuesday", "27 июня" or "seit Mai"; a reader searches for
// days. Append reports each expression with its byte span and the days it
// covers, first and last, reckoned from the day the story appeared. Text that
// is not a date yields nothing, never an error.
//
// A text is cut into tokens once; each language has a table that gives its
// words a class (month, weekday, "last", "until"), and one grammar over the
// classes serves all of them. The words of a language stand in its words_ file;
// package cldr adds the names and the orders of dates that it lists, and is all
// there is for the languages without such a file. Package almanac reckons the
// calendars that a text names.
package dates

import (
	"strings"
	"sync"

	"dateline/news"
)

// Options tune one call of Append. The zero value suits most sources.
type Options struct {
	// DayFirst reads 03/04/2021 as 3 April in English too; other languages always do.
	DayFirst bool
	// ExplicitOnly keeps only the dates that name their year.
	ExplicitOnly bool
	// Timex also finds what TIMEX3 annotates besides dates: times of day, durations
	// and what recurs. Only English has words for them. None of it is for an index.
	Timex bool
	// Max bounds the mentions of one text; 0 means maxMentions.
	Max int
	// Ends gives the two ends of a range as mentions of their own in place of the
	// whole, which is how annotated texts mark them.
	Ends bool
	// Ahead reads what looks ahead: plans, forms, invitations, what is typed to a
	// calendar. A weekday, a day or a month without a year that no verb dates is
	// the next one, "in two weeks" is a day, and names need no capital. Whoever
	// reads such texts sets it; news leaves it false, for news looks back.
	Ahead bool
}

// maxMentions bounds the mentions of one text when Options names no bound; a
// year's chronology has some 400 dates.
const maxMentions = 10000

// Extractor finds dates. It does not change after New and may be shared by goroutines.
type Extractor struct {
	tables  map[string]func() *table // each made when its language is first met
	parsers *sync.Pool
}

// New returns an Extractor for all languages the package has words for: those
// with a vocabulary, and all others of CLDR with the names and orders of dates.
func New() *Extractor {
	own := map[string]*vocabulary{}
	locales := languages()
	for _, v := range vocabularies {
		own[v.tag] = v
		if locales[v.tag] == nil || v == english { // which has rules of its own for everything
			locales[v.tag] = []string{}
		}
	}
	tables := map[string]func() *table{}
	delete(locales, "und") // which has nothing but figures: what names no language is read as English
	for tag, list := range locales {
		tables[tag] = sync.OnceValue(func() *table { return build(own[tag], tag, list) })
	}
	return &Extractor{tables: tables, parsers: &sync.Pool{New: func() any { return new(parser) }}}
}

// Append appends the mentions of text to dst, in order and never overlapping.
// language is a BCP 47 tag; unknown ones are read with the English words and
// the forms common to all. Without a day of publication (news.NoDay) only
// dates that name their year are found, unless the text is a narrative: then a
// date without a year is of the year that was last named. See tells.
func (e *Extractor) Append(dst []Mention, text, language string, published news.Day, opt Options) []Mention {
	return e.read(dst, text, e.table(language), published, opt, modeText)
}

func (e *Extractor) table(language string) *table {
	if cut := strings.IndexAny(language, "-_"); cut > 0 {
		language = language[:cut]
	}
	if t, ok := e.tables[language]; ok {
		return t()
	}
	language = strings.ToLower(language)
	if modern, ok := renamed[language]; ok {
		language = modern
	}
	if t, ok := e.tables[language]; ok {
		return t()
	}
	return e.tables["en"]()
}

// renamed are codes that older software still writes.
var renamed = map[string]string{"iw": "he", "in": "id", "ji": "yi", "tl": "fil", "sh": "sr", "mo": "ro", "cmn": "zh", "arb": "ar", "pes": "fa", "prs": "fa"}

// maxText is the longest text, in bytes, that is read: offsets are 32 bits.
const maxText = 1<<31 - 1

func (e *Extractor) read(dst []Mention, text string, t *table, published news.Day, opt Options, m mode) []Mention {
	text = text[:min(len(text), maxText)]
	p := e.parsers.Get().(*parser)
	p.text, p.tables, p.published, p.opt, p.mode = text, t, published, opt, m
	p.dst, p.base, p.floor, p.last = dst, len(dst), 0, reference{}
	p.lastDay, p.lent, p.monthYear = reference{}, 0, [13]int{}
	if y := published.Year(); published == news.NoDay || y < 1100 || y > 2900 {
		p.opt.ExplicitOnly, p.published = true, 0
	}
	p.scan()
	if t.unspaced {
		p.split()
	}
	if len(t.phrases) > 0 {
		p.join()
	}
	if t.tag == "ar" {
		p.twinMonths()
	}
	if opt.Ahead {
		p.typed()
	}
	p.run()
	if m == modeText && !opt.ExplicitOnly && p.tells() {
		p.narrate()
	}
	dst = p.dst
	p.dst, p.text = nil, ""
	e.parsers.Put(p)
	return dst
}
