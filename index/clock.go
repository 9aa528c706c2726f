package index

import (
	"math"
	"time"

	"dateline/news"
)

// clock tells the day and hour of instants in one zone. It keeps the offset
// until the clocks of the zone change next, since articles come in order of
// time. It belongs to one goroutine.
type clock struct {
	zone     *time.Location
	from, to int64 // instants between which offset holds
	offset   int64 // seconds ahead of UTC
}

const (
	hourSeconds = 3600
	daySeconds  = 24 * hourSeconds
)

func newClock(zone *time.Location) *clock { return &clock{zone: zone} }

// clockIn is the clock of a zone, nil for none.
func clockIn(zone *time.Location) *clock {
	if zone == nil {
		return nil
	}
	return newClock(zone)
}

// show returns what the clock shows at an instant: the day, and the hour of it.
func (c *clock) show(instant int64) (news.Day, int) {
	if instant < c.from || instant >= c.to {
		c.set(instant)
	}
	local := instant + c.offset
	day := local / daySeconds
	if local%daySeconds < 0 {
		day--
	}
	return news.Day(day), int((local - day*daySeconds) / hourSeconds)
}

// set looks up the offset in force at an instant and how long it holds.
func (c *clock) set(instant int64) {
	t := time.Unix(instant, 0).In(c.zone)
	_, offset := t.Zone()
	start, end := t.ZoneBounds()
	c.from, c.to, c.offset = math.MinInt64, math.MaxInt64, int64(offset)
	if !start.IsZero() {
		c.from = start.Unix()
	}
	if !end.IsZero() {
		c.to = end.Unix()
	}
}
