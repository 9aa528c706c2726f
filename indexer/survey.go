package indexer

import (
	"cmp"
	"context"
	"hash/maphash"
	"slices"
	"strings"
	"time"

	"github.com/rs/zerolog"

	"dateline/indexer/record"
	"dateline/news"
)

// Limits of a survey, which must not grow with the input.
const (
	maxRows   = 64      // ways in which the fields of one format were filled
	maxSample = 200     // bytes of a sample
	maxKnown  = 4 << 20 // ids that are held to find repeated ones; 16 bytes each
)

// Survey is what a run would read: where the fields come from, and what the
// articles are like. Its Report counts every usable record as added.
type Survey struct {
	Report
	Formats   []Group `json:"formats"`
	Languages Counts  `json:"languages,omitempty"`
	Dated     int     `json:"dated"`
	First     string  `json:"first_day,omitempty"` // that an article of the input may have appeared on
	Last      string  `json:"last_day,omitempty"`
	Repeated  int     `json:"repeated"` // articles with an id that came before: the later one would count as updated or same

	first, last news.Day
	seed        maphash.Seed
	known       map[uint64]struct{}
}

// Group is what was found in one format.
type Group struct {
	Format  string `json:"format"`
	Records int    `json:"records"` // usable ones
	Rows    []Row  `json:"fields"`
	Other   int    `json:"other,omitempty"` // fillings that found no room in Rows
}

// Row says that a field was filled from a place in so many records.
type Row struct {
	Field  string `json:"field"`
	From   string `json:"from"`
	Filled int    `json:"filled"`
	Sample string `json:"sample"` // the first; control characters are left as they are
}

// Survey reads the sources as Run does and writes nothing.
func (ix *Indexer) Survey(ctx context.Context, sources []string) (*Survey, error) {
	one := *ix
	one.tracing, one.opt.RejectFile = true, ""
	one.opt.Log = one.opt.Log.Level(zerolog.ErrorLevel) // it shows rejects itself
	total, err := one.check(sources)
	if err != nil {
		return nil, err
	}
	s := &Survey{seed: maphash.MakeSeed(), known: make(map[uint64]struct{})}
	s.Report, err = one.run(ctx, &delivery{ix: &one, survey: s, total: total, start: time.Now()}, sources)
	if s.Dated > 0 {
		s.First, s.Last = s.first.String(), s.last.String()
	}
	for i := range s.Formats {
		slices.SortStableFunc(s.Formats[i].Rows, byField)
	}
	slices.SortFunc(s.Formats, func(a, b Group) int {
		return cmp.Or(cmp.Compare(b.Records, a.Records), cmp.Compare(a.Format, b.Format))
	})
	return s, err
}

// fieldOrder is how a person would look at the fields; others follow by name.
var fieldOrder = strings.Fields("title lead body published modified source domain url id given_id authors section language tags people organisations places dateline status embargo")

func byField(a, b Row) int {
	return cmp.Or(cmp.Compare(fieldPlace(a.Field), fieldPlace(b.Field)), cmp.Compare(a.Field, b.Field), cmp.Compare(b.Filled, a.Filled))
}

func fieldPlace(name string) int {
	if i := slices.Index(fieldOrder, name); i >= 0 {
		return i
	}
	return len(fieldOrder)
}

// add notes one article.
func (s *Survey) add(it *item) Outcome {
	a := &it.article
	g := s.group(it.from.format)
	g.Records++
	for i, filled := range it.trace.Filled {
		if filled.Field == "published" && a.Published.IsZero() {
			continue // a date that cannot be read
		}
		if !slices.ContainsFunc(it.trace.Filled[:i], func(f record.Filled) bool { return f.Field == filled.Field && f.From == filled.From }) {
			g.fill(filled)
		}
	}
	if a.Language != "" {
		s.Languages.add(a.Language)
	}
	if !a.Published.IsZero() {
		s.date(a.Published)
	}
	key := maphash.String(s.seed, a.ID)
	if _, known := s.known[key]; known {
		s.Repeated++
	} else if len(s.known) < maxKnown {
		s.known[key] = struct{}{}
	}
	return Added
}

func (s *Survey) date(t news.Time) {
	first, last := t.Day(), t.Last()
	if s.Dated++; s.Dated == 1 {
		s.first, s.last = first, last
	}
	s.first, s.last = min(s.first, first), max(s.last, last)
}

func (s *Survey) group(format string) *Group {
	for i := range s.Formats {
		if s.Formats[i].Format == format {
			return &s.Formats[i]
		}
	}
	s.Formats = append(s.Formats, Group{Format: format})
	return &s.Formats[len(s.Formats)-1]
}

func (g *Group) fill(f record.Filled) {
	for i := range g.Rows {
		if r := &g.Rows[i]; r.Field == f.Field && r.From == f.From {
			r.Filled++
			return
		}
	}
	if len(g.Rows) == maxRows {
		g.Other++
		return
	}
	sample, _ := cut(clean(f.Sample), maxSample)
	g.Rows = append(g.Rows, Row{f.Field, f.From, 1, sample})
}
