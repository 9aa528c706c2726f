package server

import (
	"strings"

	"dateline/index"
)

// dateView is a date of the query; Read is empty where it would repeat what was
// typed, and for a day without a year, which is found in all of them.
type dateView struct {
	Typed, Read string
	AnyYear     bool
	Published   bool   // the search is held to articles of these days
	Words       string // where the same words are searched for as words
}

func dateViewOf(r index.Request, d index.DateRead) dateView {
	v := dateView{Typed: d.Typed, AnyYear: d.AnyYear, Published: d.Published}
	if d.Published {
		v.Read = periodWords(d.From, d.To)
		v.Words = pageAddress(changed(r, func(n *index.Request) {
			n.Query = strings.TrimSuffix(strings.TrimRight(n.Query, " "), d.Typed) + `"` + d.Typed + `"`
		}))
		return v
	}
	if read := between(d.From, d.To); !d.AnyYear && !strings.EqualFold(read, d.Typed) {
		v.Read = read
	}
	return v
}

// latestView tells of words that were read as a wish for what is new.
type latestView struct {
	Typed, Age string
	Words      string // where they are searched for as words
}

func latestOf(r index.Request, l *index.RecencyRead) *latestView {
	if l == nil {
		return nil
	}
	recency, _ := index.ParseRecency(l.Recency)
	return &latestView{Typed: l.Typed, Age: ageWords(recency), Words: pageAddress(changed(r, func(n *index.Request) {
		if l.End <= len(n.Query) && n.Query[l.Start:l.End] == l.Typed {
			n.Query = n.Query[:l.Start] + `"` + n.Query[l.Start:l.End] + `"` + n.Query[l.End:]
		}
	}))}
}

// ageWords writes the time in which scores halve.
func ageWords(r index.Recency) string {
	text := r.String()
	n, unit := text[:max(len(text)-1, 0)], map[byte]string{'h': "hour", 'd': "day", 'y': "year"}[(text + " ")[max(len(text)-1, 0)]]
	if n != "1" {
		unit += "s"
	}
	return n + " " + unit
}

// periodWords writes a span of days that may be open.
func periodWords(from, to string) string {
	switch {
	case from == "":
		return "until " + dayWords(to)
	case to == "":
		return "from " + dayWords(from) + " on"
	case from == to:
		return "on " + dayWords(from)
	}
	return "from " + dayWords(from) + " to " + dayWords(to)
}
