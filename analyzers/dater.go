package analyzers

import (
	"sync"

	"dateline/analyzers/dates"
	"dateline/news"
)

// extractor holds the date words of all languages once for the whole process.
var extractor = sync.OnceValue(dates.New)

// dater hands out the dates of one text at the words where they begin.
type dater struct {
	mentions []dates.Mention
	next     int
	known    map[days][]string // terms by what they say
}

// days is what the terms of a mention depend on.
type days struct {
	from, to news.Day
	grain    dates.Grain
}

// maxDays is the number of different dates at which the cache of terms begins
// anew: about 1 MB. A year of news speaks of some 2,000.
const maxDays = 1 << 12

func (d *dater) start(text string, doc Document) {
	d.mentions, d.next = d.mentions[:0], 0
	if doc.Dates {
		d.find(text, doc, dates.Options{})
	}
}

func (d *dater) find(text string, doc Document, opt dates.Options) {
	d.mentions = extractor().Append(d.mentions, text, doc.Language, doc.Published, opt)
}

// begins reports whether a date begins before byte end and was not handed out.
func (d *dater) begins(end int) bool {
	return d.next < len(d.mentions) && d.mentions[d.next].Start < end
}

// append appends the terms of the dates that begin before byte end, at pos.
func (d *dater) append(dst []Token, end int, pos int32) []Token {
	for d.begins(end) {
		m := d.mentions[d.next]
		d.next++
		for _, term := range d.terms(m) {
			dst = append(dst, Token{Term: term, Start: int32(m.Start), End: int32(m.End), Pos: pos, Kind: Date})
		}
	}
	return dst
}

func (d *dater) terms(m dates.Mention) []string {
	key := days{m.From, m.To, m.Grain}
	terms, ok := d.known[key]
	if ok {
		return terms
	}
	if d.known == nil || len(d.known) >= maxDays {
		d.known = map[days][]string{}
	}
	terms = dates.AppendTerms(nil, m)
	d.known[key] = terms
	return terms
}
