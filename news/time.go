package news

import (
	"fmt"
	"strings"
	"time"
)

// Precision says how finely a moment was written by its outlet.
type Precision uint8

// From unknown to finest. A Time of PrecisionNone has no moment at all.
const (
	PrecisionNone Precision = iota
	PrecisionYear
	PrecisionMonth
	PrecisionDay
	PrecisionMinute
	PrecisionSecond
)

var precisionNames = [...]string{"", "year", "month", "day", "minute", "second"}

// String returns the word the API uses: year, month, day, minute, second, or "".
func (p Precision) String() string { return precisionNames[p] }

// Time is a moment in its own zone together with how finely it was written.
// Coarse times stand at the first moment of their period, in UTC.
type Time struct {
	Instant   time.Time
	Precision Precision
}

// layouts by precision: ISO 8601 shapes as ParseTime reads and String writes them.
var layouts = []struct {
	precision Precision
	layout    string
}{
	{PrecisionSecond, time.RFC3339},
	{PrecisionSecond, "2006-01-02T15:04:05"},
	{PrecisionSecond, "2006-01-02 15:04:05"},
	{PrecisionSecond, "2006-01-02 15:04:05Z07:00"},
	{PrecisionSecond, "2006-01-02 15:04:05 -0700"},
	{PrecisionSecond, "2006-01-02T15:04:05-0700"},
	{PrecisionMinute, "2006-01-02T15:04Z07:00"},
	{PrecisionMinute, "2006-01-02T15:04"},
	{PrecisionMinute, "2006-01-02 15:04"},
	{PrecisionDay, time.DateOnly},
	{PrecisionDay, "20060102"},
	{PrecisionMonth, "2006-01"},
	{PrecisionYear, "2006"},
	{PrecisionSecond, time.RFC1123Z},
	{PrecisionSecond, namedZone},
	{PrecisionSecond, "Mon, 2 Jan 2006 15:04:05 -0700"},
	{PrecisionDay, "2 January 2006"},
	{PrecisionDay, "January 2, 2006"},
	{PrecisionDay, "Jan 2, 2006"},
}

// namedZone is RFC 1123 with a zone that has a name, as feeds write it.
const namedZone = "Mon, 2 Jan 2006 15:04:05 MST"

// zoneHours are the names of RFC 5322 and the European ones, in hours ahead of
// UTC. A name that several countries use has the meaning that feeds give it.
var zoneHours = map[string]int{
	"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
	"GMT": 0, "UTC": 0, "WET": 0, "BST": 1, "CET": 1, "CEST": 2, "MSK": 3,
}

// ParseTime reads a moment in one of the ISO 8601 shapes, RFC 1123, or an
// English day. A time without a zone is taken as UTC; of a time in a zone with
// an unknown name only the day is kept. An empty text is an unknown time, not
// an error.
func ParseTime(s string) (Time, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Time{}, nil
	}
	for _, l := range layouts {
		t, err := time.ParseInLocation(l.layout, s, time.UTC) // never by the names of this machine's zone
		if err != nil {
			continue
		}
		read := Time{Instant: t, Precision: l.precision}
		if l.layout == namedZone {
			read = inNamedZone(t)
		}
		if y := read.Instant.Year(); y < 1 || y > 9999 {
			break
		}
		return read, nil
	}
	return Time{}, fmt.Errorf("news: cannot read %q as a date; write it as 2006-01-02T15:04:05Z or 2006-01-02", s)
}

// inNamedZone gives a time as package time reads it the offset of its zone's
// name. Package time takes the clock for one in UTC, whatever the name.
func inNamedZone(t time.Time) Time {
	name, offset := t.Zone()
	hours, known := zoneHours[name]
	if offset != 0 { // GMT+3
		hours, known = offset/3600, true
	}
	clock := t.UTC()
	if !known {
		return Time{Instant: clock.Truncate(24 * time.Hour), Precision: PrecisionDay}
	}
	zone := time.UTC
	if hours != 0 {
		zone = time.FixedZone(name, hours*3600)
	}
	y, m, d := clock.Date()
	return Time{Instant: time.Date(y, m, d, clock.Hour(), clock.Minute(), clock.Second(), clock.Nanosecond(), zone), Precision: PrecisionSecond}
}

// IsZero reports whether the time is unknown.
func (t Time) IsZero() bool { return t.Precision == PrecisionNone }

// Day returns the first day of the period on the outlet's own clock, or NoDay.
func (t Time) Day() Day {
	if t.IsZero() {
		return NoDay
	}
	return DayOf(t.Instant)
}

// Last returns the last day of the period: Day itself from day precision on.
func (t Time) Last() Day {
	y, m, _ := t.Instant.Date()
	switch t.Precision {
	case PrecisionNone:
		return NoDay
	case PrecisionYear:
		return DateOf(y, time.December, 31)
	case PrecisionMonth:
		return DateOf(y, m+1, 0)
	}
	return t.Day()
}

// String writes the time at its own precision; ParseTime reads it back unchanged.
func (t Time) String() string {
	switch t.Precision {
	case PrecisionNone:
		return ""
	case PrecisionYear:
		return t.Instant.Format("2006")
	case PrecisionMonth:
		return t.Instant.Format("2006-01")
	case PrecisionDay:
		return t.Instant.Format(time.DateOnly)
	case PrecisionMinute:
		return t.Instant.Format("2006-01-02T15:04Z07:00")
	}
	return t.Instant.Format(time.RFC3339)
}

// MarshalText implements encoding.TextMarshaler with String.
func (t Time) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler with ParseTime.
func (t *Time) UnmarshalText(raw []byte) (err error) {
	*t, err = ParseTime(string(raw))
	return err
}
