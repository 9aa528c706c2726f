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
	{PrecisionSecond, time.RFC1123},
	{PrecisionSecond, "Mon, 2 Jan 2006 15:04:05 -0700"},
	{PrecisionDay, "2 January 2006"},
	{PrecisionDay, "January 2, 2006"},
	{PrecisionDay, "Jan 2, 2006"},
}

// ParseTime reads a moment in one of the ISO 8601 shapes, RFC 1123, or an
// English day. A time without a zone is taken as UTC. An empty text is an
// unknown time, not an error.
func ParseTime(s string) (Time, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Time{}, nil
	}
	for _, l := range layouts {
		t, err := time.Parse(l.layout, s)
		if err == nil {
			if t.Year() < 1 || t.Year() > 9999 {
				break
			}
			return Time{Instant: t, Precision: l.precision}, nil
		}
	}
	return Time{}, fmt.Errorf("news: cannot read %q as a date; write it as 2006-01-02T15:04:05Z or 2006-01-02", s)
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
