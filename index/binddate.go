package index

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"dateline/analyzers/dates"
	"dateline/news"
	"dateline/query"

	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// dated binds a date at the front of nodes. A stop word before it belongs to it:
// "on June 27" asks for the day, not for the word "on".
func (b *binder) dated(nodes []query.Node, fields []int) (plan, int) {
	if word, ok := plain(nodes[0]); ok && len(nodes) > 1 && b.state.stops[joinedForm(word)] {
		if p, n := b.date(nodes[1:], fields); n > 0 {
			return p, n + 1
		}
	}
	return b.date(nodes, fields)
}

// period takes from the end of the query a phrase that speaks of publication, such as
// last week or since June, and binds it. Whoever means the words puts them in quotes.
func (b *binder) period() []plan {
	p, ok := dates.ParsePublished(b.typed, b.r.Today)
	if !ok || b.r.Any {
		return nil
	}
	rest := strings.TrimRight(b.typed[:p.Start], " ")
	for _, word := range []string{"OR", "AND", "NOT", "|", "-", ":"} {
		if strings.HasSuffix(rest, word) {
			return nil // the operator asks for the words
		}
	}
	from, to := closed(p.From, p.To)
	b.read.Dates = append(b.read.Dates, DateRead{Typed: b.typed[p.Start:p.End], From: openDay(from), To: openDay(to), Published: true})
	b.typed = rest
	return []plan{&days{from, to, b.r.Zone}}
}

// date binds the words at the front of nodes when they are a date: they match
// where the text speaks of the days, however it says so, or has the very words.
func (b *binder) date(nodes []query.Node, fields []int) (plan, int) {
	if len(fields) != len(everywhere) {
		return nil, 0 // title:"27 June" is about words
	}
	start, end := nodes[0].Span()
	for _, d := range b.dates {
		if start != d.Start || end > d.End {
			continue
		}
		n := 0
		for n < len(nodes) {
			_, ok := plain(nodes[n])
			if from, to := nodes[n].Span(); !ok || from < d.Start || to > d.End {
				break
			}
			_, end = nodes[n].Span()
			n++
		}
		if n == 0 || end != d.End {
			continue // the rest of the date stands in quotes or behind a sign
		}
		typed := b.typed[d.Start:d.End]
		b.read.Dates = append(b.read.Dates, DateRead{Typed: typed, From: d.From.String(), To: d.To.String(), AnyYear: d.AnyYear})
		p := b.mentions(typed, d.From, d.To).leaf
		p.appeared = &days{d.From, d.To, b.r.Zone}
		if d.AnyYear {
			p = b.everyYear(typed, d.From)
		}
		words := b.slots(typed, false)
		if len(words) == 0 || len(words) == 1 && strings.ContainsFunc(typed, unicode.IsDigit) {
			return p, n // 27.06.2025 is no word
		}
		return anyOf{p, &leaf{typed: typed, slots: words, fields: fields, how: "phrase", beside: len(words) > 1}}, n
	}
	return nil, 0
}

// everyYear matches the texts that mention a day of the calendar in any year
// around those in which the archive's articles appeared.
func (b *binder) everyYear(typed string, day news.Day) *leaf {
	_, month, n := day.Date()
	var s slot
	for _, year := range b.state.years() {
		if d := news.DateOf(year, month, n); d.Time().Day() == n { // 29 February
			s = append(s, alternative{term: dates.DayTerm(d), weight: 1, how: "date:" + d.String()})
		}
	}
	return &leaf{typed: typed, slots: []slot{s}, fields: everywhere}
}

// maxYears bounds the years that a day without one is looked for in.
const maxYears = 300

// years returns the years in which articles of the edition appeared and their
// neighbours, the latest maxYears of them. One wrong date adds three.
func (s *state) years() []int {
	set := map[int]bool{}
	for _, v := range s.volumes {
		values := v.columns.facets["year"].values
		for i := range values.len() {
			if y, err := strconv.Atoi(values.get(uint32(i))); err == nil {
				set[y-1], set[y], set[y+1] = true, true, true
			}
		}
	}
	years := slices.Sorted(maps.Keys(set))
	return years[max(0, len(years)-maxYears):]
}

// mentions matches the texts that mention days inside the span: single days and
// weeks by the terms of the span's cover, longer expressions such as a quarter
// or "2021-22" by what the edition's dictionary holds of them.
func (b *binder) mentions(typed string, from, to news.Day) *speaks {
	p := speaksOf(typed, from, to)
	s := p.leaf.slots[0]
	if to-from < shortestPeriod {
		return p
	}
	cover, seen := map[string]bool{}, map[string]bool{}
	for _, alt := range s {
		cover[alt.term] = true
	}
	for _, v := range b.state.volumes {
		v.eachDictionary(func(d segment.TermDictionary) error {
			it := d.AutomatonIterator(nil, []byte(dates.ValuePrefix), successor(dates.ValuePrefix))
			for entry, err := it.Next(); entry != nil; entry, err = it.Next() {
				if err != nil || b.late() {
					return err
				}
				if !cover[entry.Term] && !seen[entry.Term] && len(s) < maxPeriods && inside(entry.Term, from, to, cover) {
					seen[entry.Term] = true
					s = append(s, alternative{term: entry.Term, weight: 1, how: p.leaf.how})
				}
			}
			return nil
		})
	}
	p.leaf.slots[0] = s
	return p
}

// shortestPeriod is the shortest span that can hold an expression of more than a
// week, and maxPeriods bounds how many such expressions one search looks up.
const (
	shortestPeriod = 7
	maxPeriods     = 4096
)

// inside reports whether the expression that a term stands for lies inside the
// span and is not found by a term of the cover already.
func inside(term string, from, to news.Day, cover map[string]bool) bool {
	first, last, ok := dates.ParseValue(term[len(dates.ValuePrefix):])
	if !ok || first < from || last > to {
		return false
	}
	for _, t := range dates.AppendTerms(nil, dates.Mention{From: first, To: last, Grain: dates.GrainRange}) {
		if cover[t] {
			return false
		}
	}
	return true
}

// speaksOf matches the texts that mention a day of the span.
func speaksOf(typed string, from, to news.Day) *speaks {
	how := "date:" + from.String()
	if to != from {
		how += "/" + to.String()
	}
	var s slot
	for _, term := range dates.Cover(from, to) {
		s = append(s, alternative{term: term, weight: 1, how: how})
	}
	return &speaks{&leaf{typed: typed, slots: []slot{s}, fields: everywhere, how: how}}
}

// span binds a condition on days.
func (b *binder) span(n *query.Range) plan {
	start, end := n.Span()
	if n.Op == query.OpWhen {
		back, ok := parseAge(n.Value)
		if !ok {
			b.warn(start, end, fmt.Sprintf("%q is not an age", n.Value), "write it as 12h, 7d, 2w, 3m or 1y")
			return nil
		}
		return &days{b.r.Today - news.Day(back), lastDay, b.r.Zone}
	}
	from, to, ok := dates.ParseSpan(n.Value, b.r.Today)
	if !ok {
		b.warn(start, end, fmt.Sprintf("%q is not a date", n.Value), "write it as 2025-06-27, 2025-06, 2025 or 2025-06-01..2025-06-15")
		return nil
	}
	from, to = closed(from, to)
	switch {
	case n.Op == query.OpBefore:
		from, to = firstDay, from-1
	case n.Op == query.OpAfter:
		from, to = to+1, lastDay
	}
	if n.Field == query.OfMention {
		return b.mentions(n.Field+":"+n.Value, max(from, earliestMention), min(to, latestMention))
	}
	return &days{from, to, b.r.Zone}
}

// closed puts the ends of time in place of the open ends of a span such as 2024..
func closed(from, to news.Day) (news.Day, news.Day) {
	if from == news.NoDay {
		from = firstDay
	}
	if to == news.NoDay {
		to = lastDay
	}
	return from, to
}

// A mention before or after a day is looked for within these years: further out
// the cover of the span would be all of history.
var (
	earliestMention = news.DateOf(1000, 1, 1)
	latestMention   = news.DateOf(2999, 12, 31)
)

// parseAge reads 12h, 7d, 2w, 3m or 1y as days.
func parseAge(s string) (int, bool) {
	hours, ok := parseHours(s)
	return (hours + hoursOfDay - 1) / hoursOfDay, ok
}

// parseHours reads 12h, 7d, 2w, 3m or 1y as hours.
func parseHours(s string) (int, bool) {
	if len(s) < 2 {
		return 0, false
	}
	n := 0
	for _, c := range []byte(s[:len(s)-1]) {
		if c < '0' || c > '9' || n > 10_000 {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	switch s[len(s)-1] {
	case 'h':
		return n, true
	case 'd':
		return hoursOfDay * n, true
	case 'w':
		return 7 * hoursOfDay * n, true
	case 'm':
		return 30 * hoursOfDay * n, true
	case 'y':
		return hoursOfYear * n, true
	}
	return 0, false
}
