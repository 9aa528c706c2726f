package server

import (
	"net/http"
	"strings"

	"dateline/index"
	"dateline/news"
)

// TimelineAnswer is the answer of /api/v1/timeline.
type TimelineAnswer struct {
	Timeline *index.Timeline   `json:"timeline"`
	Total    *index.Total      `json:"total"`
	Query    index.ReadAs      `json:"query"`
	Edition  index.EditionInfo `json:"edition"`
	TookMS   float64           `json:"took_ms"`
}

// timeline answers /api/v1/timeline: how many articles match in each year,
// month, day or hour.
func (s *Server) timeline(w http.ResponseWriter, r *http.Request) error {
	p, err := s.readAddress(r)
	if err != nil {
		return err
	}
	interval := p.Timeline
	if interval == "" {
		return &Problem{
			Status: http.StatusBadRequest, Title: "there is no timeline without an interval", Param: "interval",
			Hint: "leave interval and counts out, or use one of: auto, year, month, day, hour",
		}
	}
	p.Request = withoutHits(p.Request)
	p.Timeline = interval
	res, err := s.run(r.Context(), p.Request)
	if err != nil {
		return err
	}
	a := NewAnswer(p.Request, res)
	if a.Timeline == nil { // an archive of nothing
		a.Timeline = completeTimeline(&index.Timeline{Interval: interval})
	}
	a.Query.Warnings = joined(a.Query.Warnings, p.Warnings)
	return writeJSON(w, TimelineAnswer{a.Timeline, a.Total, a.Query, a.Edition, a.TookMS})
}

// timelineView is the chart over the results: a list of bars that are links, so
// that it works by keyboard and reads as a list where it cannot be seen.
type timelineView struct {
	Heading     string
	Zone        string
	Bars        []barView
	TooMany     bool     // to be drawn
	First, Last string   // under the ends of the chart
	Most        string   // what the highest bar stands for: "July 2025 (88)"
	Coarse      []string // dates that are written coarser than the bars, in words
	CoarseMore  int      // articles with other such dates
	Undated     link     // articles without a date
	Mentioned   *rowView // what the articles speak of
}

// rowView is the second row of the chart.
type rowView struct {
	Heading, First, Last, Most string
	Bars                       []barView
	Silent                     int // articles that name no days
}

// barView is one span of time; without articles it is a gap.
type barView struct {
	Label       string // "June 2025: 88 articles"
	URL         string // "" where it would lead to the same page
	Top, Height int    // in units of barUnits
	Count       int
}

// barUnits is the height of the highest bar. The style sheet decides how high
// that is on the page.
const barUnits = 100

// intervalWords are the headings of the chart.
var intervalWords = map[index.Interval]string{
	index.Yearly: "Published, by year", index.Monthly: "Published, by month", index.Daily: "Published, by day", index.Hourly: "Published, by hour",
}

// maxBars is how many bars are drawn: a year of days. An interval that was asked
// for may give more, which a program can use and no reader can tell apart.
const maxBars = 366

// maxCoarse is how many coarse dates are put into words; an archive that knows
// only months would fill the page with them.
const maxCoarse = 4

// timelineOf lays out the chart. There is none where it would be a single bar.
func timelineOf(r index.Request, t *index.Timeline) *timelineView {
	if t == nil || len(t.Buckets) < 2 && len(t.Coarse) == 0 && t.Missing == 0 {
		return nil
	}
	v := timelineView{Heading: intervalWords[t.Interval], Zone: t.Zone}
	if v.Heading == "" {
		v.Heading = "Published"
	}
	most := 0
	for _, b := range t.Buckets {
		if b.Count > most {
			most, v.Most = b.Count, bucketWords(b.Start)+" ("+grouped(b.Count)+")"
		}
	}
	v.TooMany = len(t.Buckets) > maxBars
	if n := len(t.Buckets); n > 0 && !v.TooMany {
		for _, b := range t.Buckets {
			v.Bars = append(v.Bars, barOf(r, b, most))
		}
		v.First, v.Last = bucketWords(t.Buckets[0].Start), bucketWords(t.Buckets[n-1].Start)
	}
	for i, b := range t.Coarse {
		if i >= maxCoarse {
			v.CoarseMore += b.Count
			continue
		}
		// No link: a search of that year or month finds the finer dates in it too.
		v.Coarse = append(v.Coarse, bucketLabel(b))
	}
	if l := missingLinkOf(r, "year", t.Missing); l != nil && !l.Selected {
		v.Undated = link{Text: l.Text + ": " + grouped(l.Count), URL: l.URL}
	}
	v.Mentioned = mentionedOf(r, t.Mentioned)
	return &v
}

// mentionWords are the headings of the second row.
var mentionWords = map[index.Interval]string{
	index.Yearly: "Speaking of the year", index.Monthly: "Speaking of the month", index.Daily: "Speaking of the day",
}

// maxMentioned is how many bars the second row has: the years of history that
// archives speak of are more than a page is wide.
const maxMentioned = 120

// mentionedOf lays out the second row, nil where there would be a single bar. Of too
// many bars the latest are drawn.
func mentionedOf(r index.Request, m *index.Mentioned) *rowView {
	if m == nil || len(m.Buckets) < 2 {
		return nil
	}
	buckets := m.Buckets[max(0, len(m.Buckets)-maxMentioned):]
	v := &rowView{Heading: mentionWords[m.Interval], Silent: m.Missing, First: bucketWords(buckets[0].Start), Last: bucketWords(buckets[len(buckets)-1].Start)}
	most := 0
	for _, b := range buckets {
		if b.Count > most {
			most, v.Most = b.Count, bucketWords(b.Start)+" ("+grouped(b.Count)+")"
		}
	}
	for _, b := range buckets {
		bar := barOf(r, b, most)
		bar.URL = pageAddress(changed(r, func(n *index.Request) { n.Mentions = []string{b.Start} }))
		if len(r.Mentions) == 1 && r.Mentions[0] == b.Start {
			bar.URL = ""
		}
		v.Bars = append(v.Bars, bar)
	}
	return v
}

func barOf(r index.Request, b index.Bucket, most int) barView {
	v := barView{Label: bucketLabel(b), Count: b.Count}
	if b.Count == 0 || most == 0 {
		return v
	}
	v.Height = max(b.Count*barUnits/most, 2) // a single article must be seen beside a thousand
	v.Top = barUnits - v.Height
	v.URL = bucketAddress(r, b.Start)
	return v
}

// bucketAddress is the search within a bucket: its days are the span. It is
// empty where the search has that span already, as that of an hour does.
func bucketAddress(r index.Request, start string) string {
	day, _, _ := strings.Cut(start, "T")
	t, err := news.ParseTime(day)
	if err != nil || t.IsZero() {
		return ""
	}
	first, last := t.Day(), t.Last()
	if r.HasFrom && r.HasTo && r.From == first && r.To == last {
		return ""
	}
	return pageAddress(changed(r, func(n *index.Request) {
		n.HasFrom, n.HasTo, n.From, n.To = true, true, first, last
	}))
}

func bucketLabel(b index.Bucket) string { return bucketWords(b.Start) + ": " + articles(b.Count) }

// bucketWords writes the start of a bucket as a newspaper would.
func bucketWords(start string) string {
	day, hour, ok := strings.Cut(start, "T")
	if !ok || len(hour) != 2 {
		return dayWords(start)
	}
	return dayWords(day) + ", " + hour + ":00"
}
