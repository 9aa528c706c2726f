package news

import (
	"fmt"
	"time"
)

// Day is a calendar day of the Gregorian calendar, counted from 1 January 1970,
// which is 0. It has no zone: it is the day as the outlet's own clock showed it.
type Day int32

// NoDay stands for an unknown day. It sorts before every real one.
const NoDay Day = -1 << 31

// DayOf returns the day that t shows in its own zone.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return DateOf(y, m, d)
}

// DateOf returns the day y-m-d; like time.Date it normalises values that are out of range.
func DateOf(y int, m time.Month, d int) Day {
	return Day(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// ParseDay reads a day written YYYY-MM-DD.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return NoDay, fmt.Errorf("news: %q is not a day written YYYY-MM-DD", s)
	}
	return DayOf(t), nil
}

// Date returns the year, month and day of the month.
func (d Day) Date() (int, time.Month, int) { return d.Time().Date() }

// Time returns the day's first moment in UTC.
func (d Day) Time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday { return time.Weekday(((int(d)+4)%7 + 7) % 7) }

// Year returns the calendar year.
func (d Day) Year() int { y, _, _ := d.Date(); return y }

// String writes the day as YYYY-MM-DD, and an unknown one as "".
func (d Day) String() string {
	if d == NoDay {
		return ""
	}
	return d.Time().Format(time.DateOnly)
}
