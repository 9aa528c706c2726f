package index

import (
	"fmt"
	"maps"
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
	// maxGap is the longest run of empty buckets that is listed: one article with
	// a wrong year must not stand behind a thousand empty ones.
	maxGap = 1000
)

// intervals from coarse to fine.
var intervals = []Interval{Yearly, Monthly, Daily, Hourly}

// timeline counts the hits by time of publication; nil when none is asked for.
func (c *collected) timeline(r Request) *Timeline {
	if !slices.Contains(intervals, r.Timeline) && r.Timeline != Auto {
		return nil
	}
	t := &Timeline{Buckets: []Bucket{}, Coarse: []Bucket{}}
	if r.Zone != nil {
		t.Zone = r.Zone.String()
	}
	days := c.days(r.Zone)
	t.Interval, t.Missing = days.fitting(r.Timeline), days.missing
	counts, coarse := days.by(t.Interval)
	if t.Interval == Hourly {
		counts = c.hours(r.Zone)
	}
	t.fill(counts)
	for _, start := range slices.Sorted(maps.Keys(coarse)) {
		t.Coarse = append(t.Coarse, Bucket{start, coarse[start]})
	}
	return t
}

// published is when an article appeared, as far as it is known: in a zone, or on
// the clock of its outlet when at is nil. Dates without a time of day stay the
// days that they are.
func (c *columns) published(d uint32, at *clock) (day news.Day, hour int, p news.Precision) {
	day, p = news.Day(c.day[d]), news.Precision(c.precision[d])
	switch {
	case p < news.PrecisionMinute:
		return day, 0, p
	case at != nil:
		day, hour = at.show(c.instant[d])
		return day, hour, p
	}
	local := c.instant[d] + int64(c.zone[d])*60
	return day, int((local - int64(day)*daySeconds) / hourSeconds), p
}

// dayCounts are the hits counted by what is known of their publication. Only
// their days are kept, which are few however many the hits.
type dayCounts struct {
	moments map[news.Day]int // with a time of day
	days    map[news.Day]int // without
	months  map[news.Day]int // by their first day
	years   map[news.Day]int
	missing int
}

// days counts the hits by day. Hits come in order of time, so that those of one
// day are counted before the map is asked.
func (c *collected) days(zone *time.Location) *dayCounts {
	out := &dayCounts{map[news.Day]int{}, map[news.Day]int{}, map[news.Day]int{}, map[news.Day]int{}, 0}
	kinds := [...]map[news.Day]int{nil, out.years, out.months, out.days, out.moments, out.moments}
	put := func(p news.Precision, day news.Day, n int) {
		if p == news.PrecisionNone {
			out.missing += n
		} else if n > 0 {
			kinds[p][day] += n
		}
	}
	at := clockIn(zone)
	for i, seen := range c.seen {
		if c.late() {
			break
		}
		columns := c.state.volumes[i].columns
		last, kind, run := news.NoDay, news.PrecisionNone, 0
		for _, k := range seen {
			if k.fail != 0 {
				continue
			}
			day, _, p := columns.published(k.doc, at)
			if day != last || p != kind {
				put(kind, last, run)
				last, kind, run = day, p, 0
			}
			run++
		}
		put(kind, last, run)
	}
	return out
}

// hours counts the hits that have a time of day by the hour.
func (c *collected) hours(zone *time.Location) map[int]int {
	counts := map[int]int{}
	at := clockIn(zone)
	for i, seen := range c.seen {
		if c.late() {
			break
		}
		columns := c.state.volumes[i].columns
		for _, k := range seen {
			if k.fail != 0 {
				continue
			}
			if day, hour, p := columns.published(k.doc, at); p >= news.PrecisionMinute {
				counts[int(day)*24+hour]++
			}
		}
	}
	return counts
}

// fitting returns the interval asked for, or the finest coarser one that has no
// more buckets than are allowed. Left to us, it is one in which four of five
// dates have their place, and a hundredth of them, far out, does not count.
func (d *dayCounts) fitting(asked Interval) Interval {
	most, auto, stray := MaxBuckets, asked == Auto, 0.0
	if auto {
		asked, most, stray = Hourly, autoBuckets, 0.01
	}
	for i := slices.Index(intervals, asked); i > 0; i-- {
		counts, coarse := d.by(intervals[i])
		if intervals[i] == Hourly {
			counts = hourly(d.moments)
		}
		placed, left := sum(counts), sum(coarse)
		if width(counts, int(stray*float64(placed))) <= most && (!auto || placed > 0 && 4*left <= placed) {
			return intervals[i]
		}
	}
	return Yearly
}

// hourly counts whole days where hours are not counted yet: enough to tell how
// many buckets there would be.
func hourly(days map[news.Day]int) map[int]int {
	counts := map[int]int{}
	for day, n := range days {
		counts[int(day)*24] += n
		counts[int(day)*24+23] += 0
	}
	return counts
}

// by sums the days up to an interval. coarse are the dates that are written less
// finely, by name.
func (d *dayCounts) by(v Interval) (counts map[int]int, coarse map[string]int) {
	counts, coarse = map[int]int{}, map[string]int{}
	for i, part := range []map[news.Day]int{d.years, d.months, d.days, d.moments} {
		for day, n := range part {
			if i >= slices.Index(intervals, v) {
				counts[v.key(day)] += n
			} else {
				coarse[intervals[i].start(intervals[i].key(day))] += n
			}
		}
	}
	return counts, coarse
}

func sum[K comparable](counts map[K]int) (n int) {
	for _, c := range counts {
		n += c
	}
	return n
}

// width is how many buckets lie between the first and the last, when up to stray
// articles at either end are left out of account.
func width(counts map[int]int, stray int) int {
	keys := slices.Sorted(maps.Keys(counts))
	if len(keys) == 0 {
		return 0
	}
	first, last := 0, len(keys)-1
	for left := stray - counts[keys[first]]; left >= 0 && first < last; left -= counts[keys[first]] {
		first++
	}
	for left := stray - counts[keys[last]]; left >= 0 && first < last; left -= counts[keys[last]] {
		last--
	}
	return keys[last] - keys[first] + 1
}

// key numbers the buckets of an interval without gaps; of hours, that of the
// first of the day.
func (v Interval) key(day news.Day) int {
	switch v {
	case Daily:
		return int(day)
	case Hourly:
		return int(day) * 24
	}
	y, m, _ := day.Date()
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
	case Monthly:
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

// fill lists the buckets in order, those without articles too.
func (t *Timeline) fill(counts map[int]int) {
	keys := slices.Sorted(maps.Keys(counts))
	for i, k := range keys {
		if i > 0 && k-keys[i-1] <= maxGap {
			for empty := keys[i-1] + 1; empty < k; empty++ {
				t.Buckets = append(t.Buckets, Bucket{t.Interval.start(empty), 0})
			}
		}
		t.Buckets = append(t.Buckets, Bucket{t.Interval.start(k), counts[k]})
	}
}
