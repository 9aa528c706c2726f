package news

import (
	"fmt"
	"strings"
	"time"
)

// ParseTime reads a moment as dumps, feeds and mails write it: ISO 8601 with its
// kin (2021-03-09T08:30:00+04:00, 20210309T083000Z, 2021/03/09 08:30), days that
// begin with the day (09.03.2021 14:05, 9 March 2021, 9-Mar-21), English days
// (March 9, 2021 2:05 PM), RFC 822 and the date of Unix. Of numbers between
// slashes it reads those that can mean only one day: 27/06/2025, not 03/09/2021.
//
// A time without a zone is taken as UTC; of a time in a zone with an unknown
// name only the day is kept. Two digits of a year are those of 1950 to 2049. An
// empty text is an unknown time, not an error.
func ParseTime(s string) (Time, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Time{}, nil
	}
	if len(s) >= len("2006-01-02T15:04:05Z") && s[4] == '-' && s[10] == 'T' { // by far the commonest
		if t, err := time.ParseInLocation(time.RFC3339, s, time.UTC); err == nil && t.Year() > 0 {
			return Time{Instant: t, Precision: PrecisionSecond}, nil
		}
	}
	if len(s) <= maxTime {
		p := timeParser{rest: s}
		if p.moment() {
			if t, ok := p.time(); ok {
				return t, nil
			}
		}
	}
	return Time{}, fmt.Errorf("news: cannot read %q as a date; write it as 2006-01-02T15:04:05Z or 2006-01-02", s)
}

// maxTime is longer than any way of writing a moment, in bytes.
const maxTime = 96

// timeParser reads a moment from the start of rest and gathers its parts.
type timeParser struct {
	rest                 string
	year, month, day     int
	hour, minute, second int
	precision            Precision
	zone                 *time.Location // nil where none is named
	vague                bool           // in a zone that is not known
}

// moment reads all of the text.
func (p *timeParser) moment() bool {
	if p.startsWithClock() { // 14:05, 9 March 2021
		if !p.clock() {
			return false
		}
		clock := p.precision
		p.skip(" ,")
		ok := p.date() && p.precision == PrecisionDay
		p.precision = clock
		p.era()
		return ok && p.rest == ""
	}
	if !p.date() {
		return false
	}
	p.era()
	if p.rest == "" {
		return true
	}
	if p.precision != PrecisionDay || !p.between() {
		return p.rest == "" && p.precision == PrecisionSecond // the date of Unix ends with the year
	}
	return p.clock() && p.zoned() && p.rest == ""
}

// between steps over what stands between a day and a clock.
func (p *timeParser) between() bool {
	rest := p.rest
	if p.accept('T') || p.accept('t') {
		return true
	}
	p.skip(" ,-–|")
	for _, word := range []string{"at ", "um ", "в "} {
		if after, ok := strings.CutPrefix(p.rest, word); ok {
			p.rest = after
		}
	}
	return p.rest != rest
}

// date reads a day, a month or a year.
func (p *timeParser) date() bool {
	if n := p.countDigits(); n > 0 {
		return p.numbers(n)
	}
	word := p.word()
	if m := monthOf(word); m > 0 {
		return p.monthFirst(m)
	}
	if word == "" || !p.accept(',') && !weekday(word) {
		return false
	}
	p.skip(" ")
	if n := p.countDigits(); n > 0 {
		return p.numbers(n)
	}
	m := monthOf(p.word())
	return m > 0 && p.monthFirst(m)
}

// numbers reads a date that begins with n digits.
func (p *timeParser) numbers(n int) bool {
	switch n {
	case 4:
		p.year = p.number(4)
		return p.yearFirst()
	case 8, 14:
		p.year, p.month, p.day = p.number(4), p.number(2), p.number(2)
		p.precision = PrecisionDay
		if n == 14 {
			p.hour, p.minute, p.second = p.number(2), p.number(2), p.number(2)
			p.precision = PrecisionSecond
		}
		return true
	case 1, 2:
		p.day = p.number(n)
		return p.dayFirst()
	}
	return false
}

// yearFirst reads what follows a year: nothing, a month, a month and a day.
func (p *timeParser) yearFirst() bool {
	p.precision = PrecisionYear
	if p.rest == "" {
		return true
	}
	mark := p.rest[0]
	if mark != '-' && mark != '/' && mark != '.' {
		return false
	}
	p.rest = p.rest[1:]
	n := p.countDigits()
	if n == 0 { // 2021-Mar-09
		if p.month = monthOf(p.word()); p.month == 0 {
			return false
		}
	} else if p.month = p.number(n); n > 2 {
		return false
	}
	p.precision = PrecisionMonth
	if !p.accept(mark) {
		return p.rest == "" && n == 2 && mark != '.'
	}
	n = p.countDigits()
	p.day, p.precision = p.number(n), PrecisionDay
	return n == 1 || n == 2
}

// dayFirst reads month and year after a day.
func (p *timeParser) dayFirst() bool {
	p.precision = PrecisionDay
	if mark := p.peek(); mark == '.' || mark == '/' || mark == '-' {
		p.rest = p.rest[1:]
		if n := p.countDigits(); n > 0 {
			p.month = p.number(n)
			if n > 2 || !p.accept(mark) || p.countDigits() != 4 {
				return false
			}
			p.year = p.number(4)
			return mark == '.' || p.oneDay()
		}
	}
	p.skip(" ")
	p.ordinal()
	if p.month = monthOf(p.word()); p.month == 0 {
		return false
	}
	p.skip(" -.,/")
	p.of()
	return p.shortYear()
}

// oneDay settles which of two numbers is the day, where that can be told.
func (p *timeParser) oneDay() bool {
	if p.day <= 12 && p.month > 12 {
		p.day, p.month = p.month, p.day
		return true
	}
	return p.day > 12 || p.day == p.month
}

// monthFirst reads what follows the name of a month: March 9, 2021; March 2021;
// Mar 9 08:30:00 UTC 2021.
func (p *timeParser) monthFirst(month int) bool {
	p.month = month
	p.skip(" .-")
	switch n := p.countDigits(); n {
	case 4:
		p.year, p.precision = p.number(4), PrecisionMonth
		return p.rest == ""
	case 1, 2:
		p.day, p.precision = p.number(n), PrecisionDay
	default:
		return false
	}
	p.ordinal()
	p.skip(" ,-")
	if !p.startsWithClock() {
		return p.shortYear()
	}
	if !p.clock() || !p.zoned() || p.countDigits() != 4 {
		return false
	}
	p.year = p.number(4)
	return true
}

// shortYear reads a year of four digits, or of two after a named month.
func (p *timeParser) shortYear() bool {
	switch p.countDigits() {
	case 4:
		p.year = p.number(4)
		return true
	case 2:
		if p.year = 1900 + p.number(2); p.year < 1950 {
			p.year += 100
		}
		return true
	}
	return false
}

// clock reads a time of day, with AM or PM, or of four or six digits after a T.
func (p *timeParser) clock() bool {
	n := p.countDigits()
	if n == 4 || n == 6 {
		p.hour, p.minute, p.precision = p.number(2), p.number(2), PrecisionMinute
		if n == 6 {
			p.second, p.precision = p.number(2), PrecisionSecond
			p.fraction()
		}
		return true
	}
	if n != 1 && n != 2 {
		return false
	}
	p.hour = p.number(n)
	if !p.accept(':') || p.countDigits() != 2 {
		return false
	}
	p.minute, p.precision = p.number(2), PrecisionMinute
	if p.accept(':') {
		if p.countDigits() != 2 {
			return false
		}
		p.second, p.precision = p.number(2), PrecisionSecond
		p.fraction()
	}
	return p.half()
}

// fraction steps over fractions of a second, which no archive needs.
func (p *timeParser) fraction() {
	if c := p.peek(); (c == '.' || c == ',') && len(p.rest) > 1 && isDigit(p.rest[1]) {
		p.rest = p.rest[1:]
		p.rest = p.rest[p.countDigits():]
	}
}

// half reads AM or PM, if it is there.
func (p *timeParser) half() bool {
	rest := strings.TrimLeft(p.rest, " \u00a0\u202f")
	lower := strings.ToLower(rest[:min(len(rest), len("p.m."))])
	for _, mark := range []string{"a.m.", "p.m.", "am", "pm"} {
		if !strings.HasPrefix(lower, mark) {
			continue
		}
		p.rest = rest[len(mark):]
		if p.hour < 1 || p.hour > 12 {
			return false
		}
		p.hour %= 12
		if mark[0] == 'p' {
			p.hour += 12
		}
		break
	}
	return true
}

// time returns the parts as a moment, if there is such a day and such a time.
func (p *timeParser) time() (Time, bool) {
	switch p.precision {
	case PrecisionYear:
		p.month, p.day = 1, 1
	case PrecisionMonth:
		p.day = 1
	}
	if p.vague {
		p.hour, p.minute, p.second, p.zone, p.precision = 0, 0, 0, nil, PrecisionDay
	}
	zone := p.zone
	if zone == nil {
		zone = time.UTC
	}
	if p.year < 1 || p.month < 1 || p.month > 12 || p.day < 1 || p.hour > 23 || p.minute > 59 || p.second > 59 {
		return Time{}, false
	}
	t := time.Date(p.year, time.Month(p.month), p.day, p.hour, p.minute, p.second, 0, zone)
	return Time{Instant: t, Precision: p.precision}, t.Day() == p.day
}
