package index

import (
	"fmt"
	"slices"
	"time"

	"dateline/news"
)

const (
	// autoBuckets is how many buckets a timeline has at most when the interval is
	// left to us: three months of days, as many bars as a screen shows apart.
	autoBuckets = 92
	// MaxBuckets is how many it has when an interval is asked for: 27 years of
	// days. A finer one than fits comes back as the next coarser.
	MaxBuckets = 10_000
)

// intervals from coarse to fine.
var intervals = []Interval{Yearly, Months, Daily, Hourly}

// published is when an article appeared, as far as it is known.
type published struct {
	day       news.Day // first day of the period; news.NoDay where there is no date
	hour      int
	precision news.Precision
}

// timeline counts the hits by time of publication; nil when none is asked for.
func (c *collected) timeline(r Request) *Timeline {
	if !slices.Contains(intervals, r.Timeline) && r.Timeline != Auto {
		return nil
	}
	counts := c.moments(r.Zone)
	t := &Timeline{Buckets: []Bucket{}, Coarse: []Bucket{}}
	if r.Zone != nil {
		t.Zone = r.Zone.String()
	}
	t.Interval = fitting(r.Timeline, counts)
	buckets, coarse := map[int]int{}, map[string]int{}
	for p, n := range counts {
		switch {
		case p.day == news.NoDay:
			t.Missing += n
		case p.precision < t.Interval.needs():
			coarse[p.label()] += n
		default:
			buckets[t.Interval.key(p)] += n
		}
	}
	t.fill(buckets)
	for start, n := range coarse {
		t.Coarse = append(t.Coarse, Bucket{start, n})
	}
	slices.SortFunc(t.Coarse, func(a, b Bucket) int {
		if a.Start < b.Start {
			return -1
		}
		return 1
	})
	return t
}

// moments counts the hits by what is known of their publication: in the zone,
// or on the clock of each outlet when it is nil. Dates without a time of day stay
// the days that they are.
func (c *collected) moments(zone *time.Location) map[published]int {
	counts := map[published]int{}
	var at *clock
	if zone != nil {
		at = newClock(zone)
	}
	for i, seen := range c.seen {
		columns := c.state.volumes[i].columns
		for _, k := range seen {
			if k.fail == 0 {
				counts[columns.published(k.doc, at)]++
			}
		}
	}
	return counts
}

func (c *columns) published(d uint32, at *clock) published {
	p := published{day: news.Day(c.day[d]), hour: int(c.hour[d]), precision: min(news.Precision(c.precision[d]), news.PrecisionMinute)}
	if at != nil && p.precision == news.PrecisionMinute {
		p.day, p.hour = at.show(c.instant[d])
	}
	return p
}

// fitting returns the interval asked for, or the finest coarser one that has no
// more buckets than are allowed. Left to us, it is also one in which four of five
// dates have their place.
func fitting(asked Interval, counts map[published]int) Interval {
	most, auto := MaxBuckets, asked == Auto
	if auto {
		asked, most = Hourly, autoBuckets
	}
	for i := slices.Index(intervals, asked); i > 0; i-- {
		width, placed, coarse := intervals[i].spread(counts)
		if placed > 0 && width <= most && (!auto || 4*coarse <= placed) {
			return intervals[i]
		}
	}
	return Yearly
}

// spread tells how many buckets the interval would have, how many articles would
// stand in them, and how many have a coarser date.
func (v Interval) spread(counts map[published]int) (width, placed, coarse int) {
	var span bounds
	for p, n := range counts {
		switch {
		case p.day == news.NoDay:
		case p.precision < v.needs():
			coarse += n
		default:
			span.add(v.key(p))
			placed += n
		}
	}
	return span.width(), placed, coarse
}

// bounds are the first and the last number seen.
type bounds struct {
	first, last int
	any         bool
}

func (b *bounds) add(k int) {
	if !b.any {
		b.first, b.last, b.any = k, k, true
	}
	b.first, b.last = min(b.first, k), max(b.last, k)
}

func (b *bounds) width() int {
	if !b.any {
		return 0
	}
	return b.last - b.first + 1
}

// needs is how finely a date must be written to be counted in the interval.
func (v Interval) needs() news.Precision {
	switch v {
	case Yearly:
		return news.PrecisionYear
	case Months:
		return news.PrecisionMonth
	case Daily:
		return news.PrecisionDay
	}
	return news.PrecisionMinute
}

// key numbers the buckets of an interval without gaps.
func (v Interval) key(p published) int {
	switch v {
	case Daily:
		return int(p.day)
	case Hourly:
		return int(p.day)*24 + p.hour
	}
	y, m, _ := p.day.Date()
	if v == Yearly {
		return y
	}
	return y*12 + int(m) - 1
}

// start names a bucket by its number.
func (v Interval) start(key int) string {
	switch v {
	case Yearly:
		return fmt.Sprintf("%04d", key)
	case Months:
		return fmt.Sprintf("%04d-%02d", key/12, key%12+1)
	case Daily:
		return news.Day(key).String()
	}
	day := key / 24
	if key%24 < 0 {
		day--
	}
	return fmt.Sprintf("%sT%02d", news.Day(day), key-24*day)
}

// label writes a date as far as it is known.
func (p published) label() string {
	y, m, _ := p.day.Date()
	switch p.precision {
	case news.PrecisionYear:
		return Yearly.start(y)
	case news.PrecisionMonth:
		return Months.start(y*12 + int(m) - 1)
	}
	return p.day.String()
}

// fill lists the buckets from the first to the last, those without articles too.
func (t *Timeline) fill(counts map[int]int) {
	var span bounds
	for k := range counts {
		span.add(k)
	}
	for k := range span.width() {
		t.Buckets = append(t.Buckets, Bucket{t.Interval.start(span.first + k), counts[span.first+k]})
	}
}
