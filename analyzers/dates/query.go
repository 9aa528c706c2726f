package dates

import (
	"sort"
	"strings"
	"sync"
	"unicode/utf8"

	"dateline/news"
)

// Typed is a date that a reader typed among ordinary words.
type Typed struct {
	Start, End int
	From, To   news.Day
	Grain      Grain
	AnyYear    bool // a day without a year; From and To are the nearest past one
}

// shared is the extractor of the two parsers below, built at first use.
var shared = sync.OnceValue(New)

// maxQuery bounds the bytes of a query that are looked at; each is read once a language.
const maxQuery = 4096

// ParseQuery finds the dates typed in q that name at least a day and a month
// or a month and a year, in any language. A bare year, month or weekday stays
// a word, and so does what stands in quotation marks. A day without a year is
// the nearest past one, reckoned from today.
func ParseQuery(q string, today news.Day) []Typed {
	if len(q) > maxQuery {
		q = q[:maxQuery]
	}
	var found []Mention
	e := shared()
	for _, t := range e.queryTables(q) {
		found = e.read(found, q, t, today, Options{DayFirst: true}, modeQuery)
	}
	// The longest reading at a place wins; of equals the first language's.
	sort.SliceStable(found, func(i, j int) bool { return found[i].End-found[i].Start > found[j].End-found[j].Start })
	var out []Typed
	for _, m := range found {
		if m.typed() && !quoted(q, m.Start) && !overlaps(out, m) {
			out = append(out, Typed{m.Start, m.End, m.From, m.To, m.Grain, m.Source == Partial && m.Grain == GrainDay})
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	return out
}

// typed reports whether a mention names enough to be meant as a date.
func (m Mention) typed() bool {
	switch m.Source {
	case Explicit, Partial, Dateline:
		return m.Grain == GrainDay || m.Grain == GrainMonth || m.Grain == GrainRange && m.To-m.From < 366
	case Holiday:
		return m.Grain == GrainDay
	}
	return false
}

func overlaps(out []Typed, m Mention) bool {
	for _, t := range out {
		if m.Start < t.End && t.Start < m.End {
			return true
		}
	}
	return false
}

// quoted reports whether an odd number of quotation marks stands before i.
func quoted(q string, i int) bool {
	n := 0
	for _, r := range q[:i] {
		if r == '"' || r == '“' || r == '”' || r == '«' || r == '»' || r == '„' {
			n++
		}
	}
	return n%2 == 1
}

// ParseSpan reads the value of a date filter: 2025-06-27, 2025-06, 2025,
// 2025-Q2, 1990s, a..b, 27 June 2025, june 2025, yesterday, last week, in any
// language. An open end of a..b is NoDay. ok is false when s is anything else.
func ParseSpan(s string, today news.Day) (from, to news.Day, ok bool) {
	s = strings.TrimSpace(s)
	if len(s) > maxQuery {
		return news.NoDay, news.NoDay, false
	}
	if left, right, found := strings.Cut(s, ".."); found {
		return openSpan(strings.TrimSpace(left), strings.TrimSpace(right), today)
	}
	e := shared()
	for _, t := range e.queryTables(s) {
		for _, m := range e.read(nil, s, t, today, Options{DayFirst: true}, modeSpan) {
			if m.whole(s) {
				return m.From, m.To, true
			}
		}
	}
	return news.NoDay, news.NoDay, false
}

// whole reports whether nothing but a short preposition stands beside the mention.
func (m Mention) whole(s string) bool {
	before := strings.TrimSpace(s[:m.Start])
	const longest = 3 // letters: the, dem, los
	return strings.TrimSpace(s[m.End:]) == "" && utf8.RuneCountInString(before) <= longest && !strings.ContainsAny(before, " 0123456789")
}

func openSpan(left, right string, today news.Day) (from, to news.Day, ok bool) {
	from, to = news.NoDay, news.NoDay
	if left == "" && right == "" || strings.Contains(right, "..") {
		return from, to, false
	}
	if left != "" {
		if from, _, ok = ParseSpan(left, today); !ok {
			return news.NoDay, news.NoDay, false
		}
	}
	if right != "" {
		if _, to, ok = ParseSpan(right, today); !ok {
			return news.NoDay, news.NoDay, false
		}
	}
	if from != news.NoDay && to != news.NoDay && from > to {
		return news.NoDay, news.NoDay, false
	}
	return from, to, true
}
