package dates

import (
	"fmt"

	"dateline/news"
)

// Grain says how coarse an expression is.
type Grain uint8

// The grains, finest first. A Range is any span that is no unit of the calendar.
const (
	GrainDay Grain = iota
	GrainWeek
	GrainWeekend
	GrainMonth
	GrainQuarter
	GrainSeason
	GrainHalf
	GrainYear
	GrainDecade
	GrainCentury
	GrainRange
)

var grainNames = [...]string{"day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade", "century", "range"}

// String returns the word the API uses: day, week, weekend, month and so on.
func (g Grain) String() string { return grainNames[g] }

// Source says what an expression rests on.
type Source uint8

const (
	// Explicit names its own year.
	Explicit Source = iota
	// Partial is a date of the calendar whose year was inferred.
	Partial
	// Relative counts from the day of publication or from an earlier mention.
	Relative
	// Holiday names a feast.
	Holiday
	// Dateline is the place-and-day line that opens an agency story.
	Dateline
)

var sourceNames = [...]string{"explicit", "partial", "relative", "holiday", "dateline"}

// String returns the word the API uses.
func (s Source) String() string { return sourceNames[s] }

// Mention is one date expression: its bytes [Start, End) in the text and the
// days From to To it covers, both inclusive.
type Mention struct {
	Start, End int
	From, To   news.Day // NoDay where no definite days are meant
	Grain      Grain
	Source     Source
	Type       Type   // TypeDate unless Options.Timex asks for others
	timex      string // the value where the days do not tell it
}

// Type is the kind of an expression in TIMEX3.
type Type uint8

// The kinds of TIMEX3.
const (
	TypeDate Type = iota
	TypeTime
	TypeDuration
	TypeSet
)

var typeNames = [...]string{"DATE", "TIME", "DURATION", "SET"}

// String returns the word of TIMEX3: DATE, TIME, DURATION or SET.
func (t Type) String() string { return typeNames[t] }

// seasonCodes by the month a season begins in, as TIMEX3 writes them.
var seasonCodes = map[int]string{3: "SP", 6: "SU", 9: "FA", 12: "WI"}

// Value writes the days in the manner of TIMEX3: 2025-06-27, 2025-06, 2025-Q2,
// 2025-W26, 199 for the nineties, and 2025-06-27/2025-06-29 for a range.
//
// With Options.Timex it may also be 2025-06-27TMO, P3D, PXY or PAST_REF.
func (m Mention) Value() string {
	if m.timex != "" {
		return m.timex
	}
	if m.From == news.NoDay || m.To == news.NoDay {
		return ""
	}
	year, month, _ := m.From.Date()
	switch m.Grain {
	case GrainDay:
		return m.From.String()
	case GrainWeek:
		y, w := m.From.Time().ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, w)
	case GrainWeekend:
		y, w := m.From.Time().ISOWeek()
		return fmt.Sprintf("%04d-W%02d-WE", y, w)
	case GrainMonth:
		return fmt.Sprintf("%04d-%02d", year, month)
	case GrainQuarter:
		return fmt.Sprintf("%04d-Q%d", year, (month+2)/3)
	case GrainHalf:
		return fmt.Sprintf("%04d-H%d", year, (month+5)/6)
	case GrainSeason:
		return fmt.Sprintf("%04d-%s", year, seasonCodes[int(month)])
	case GrainYear:
		return fmt.Sprintf("%04d", year)
	case GrainDecade:
		return fmt.Sprintf("%03d", year/10)
	case GrainCentury:
		return fmt.Sprintf("%02d", year/100)
	}
	return m.From.String() + "/" + m.To.String()
}
