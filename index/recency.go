package index

import (
	"fmt"
	"math"
	"strconv"

	"dateline/news"
)

// Recency is the number of hours in which the score of an article halves as it grows
// older: of two hits of one class, the older must answer the words twice as well for
// each such time that lies between them. Zero leaves age out. It finds and loses nothing.
type Recency int

// Bounds of a recency. Below an hour clocks of outlets disagree; a thousand years are
// more than any archive spans.
const (
	minRecency = Recency(1)
	maxRecency = Recency(1000 * hoursOfYear)
)

const (
	hoursOfDay  = 24
	hoursOfYear = 365 * hoursOfDay
)

// maxHalvings is how often a score halves at most: hits that are older still are equally
// old, as are those without a date. More would leave nothing of a score in 32 bits, and
// with it nothing of the order by words.
const maxHalvings = 100

// ParseRecency reads 12h, 7d, 2w, 3m or 1y, as when: does.
func ParseRecency(s string) (Recency, bool) {
	hours, ok := parseHours(s)
	r := Recency(hours)
	return r, ok && r >= minRecency && r <= maxRecency
}

// String writes a recency so that ParseRecency reads it back.
func (r Recency) String() string {
	switch {
	case r == 0:
		return ""
	case r%hoursOfYear == 0:
		return strconv.Itoa(int(r/hoursOfYear)) + "y"
	case r%hoursOfDay == 0:
		return strconv.Itoa(int(r/hoursOfDay)) + "d"
	}
	return strconv.Itoa(int(r)) + "h"
}

// fading lowers scores by age.
type fading struct {
	recency Recency
	newest  int64 // moment of the newest hit, not later than today: its score stays
}

// fade lowers the scores of all hits by their age, that of hits to come not at all.
func (e *execution) fade(found []hits, recency Recency, r Request) {
	if recency == 0 {
		return
	}
	f := fading{recency, math.MinInt64}
	now := r.Now
	if r.Zone != nil {
		now = now.In(r.Zone)
	}
	last := news.DayOf(now).Time().Unix() + hoursOfDay*3600 - 1 // of today: within it an answer stays the same
	for i, h := range found {
		for _, d := range h.doc { // hidden ones too, or a walk would lose its place when one is withdrawn
			f.newest = max(f.newest, min(e.state.volumes[i].columns.instant[d], last))
		}
	}
	e.fading = f
	for i, h := range found {
		instant := e.state.volumes[i].columns.instant
		for j, d := range h.doc {
			h.score[j] *= f.of(instant[d])
		}
	}
}

// of returns what a score keeps at a moment of publication, 1 at most.
func (f fading) of(instant int64) float32 {
	if f.recency == 0 || instant >= f.newest {
		return 1
	}
	halvings := float64(maxHalvings)
	if instant != math.MinInt64 {
		halvings = min(halvings, float64(f.newest-instant)/float64(f.recency)/3600)
	}
	return float32(math.Exp2(-halvings))
}

// faded tells what age takes from the score of a hit, so that the clauses add up.
func (x *inspector) faded(k candidate) []Clause {
	keeps := x.fading.of(x.state.volumes[k.volume].columns.instant[k.doc])
	if keeps == 1 {
		return nil
	}
	takes := fine(float64(k.score) - float64(k.score)/float64(keeps))
	age := "no date"
	if instant := x.state.volumes[k.volume].columns.instant[k.doc]; instant != math.MinInt64 {
		age = fmt.Sprintf("%.1f days older than the newest hit", float64(x.fading.newest-instant)/(hoursOfDay*3600))
	}
	return []Clause{{Typed: "recency " + x.fading.recency.String(), Score: takes, Terms: []Adds{{Term: age, How: "recency", Times: 1, Adds: takes}}}}
}
