package news

import "time"

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
