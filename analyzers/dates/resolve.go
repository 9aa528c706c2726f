package dates

import (
	"time"

	"dateline/news"
)

// How far ahead of publication a date without a year may lie. News speaks of
// the spring that was far oftener than of the one a year away.
const (
	maxDaysAhead   = 270
	maxMonthsAhead = 9
	// maxDaysUnsaid and maxMonthsUnsaid are the reach ahead when no word near the
	// date says which way it looks.
	maxDaysUnsaid   = 120
	maxMonthsUnsaid = 3
	// maxDaysDoubted is the reach ahead that outweighs a past verb some words
	// off: of a day almost a year ago a story would have named the year.
	maxDaysDoubted = 21
	// maxDaysSure is the reach that outweighs even a past verb beside the day: the end
	// of the fiscal year on March 31 drew closer.
	maxDaysSure = 7
)

// emitPiece resolves and records one date of the calendar.
func (p *parser) emitPiece(start, j int, a piece) int {
	source := Explicit
	if a.relative {
		source = Relative
	}
	if a = p.lend(a); a.year == 0 {
		source = p.partialSource(start, j)
		direction := p.direction(start, j)
		if a.day == 0 && p.delivered(j) {
			direction = 2
		}
		if y := p.toldYear(start, a); y > 0 {
			a.year = y
		} else {
			a.year = p.monthAgain(a, direction, j)
		}
		named := p.last.named && p.last.from.Year() == a.year && p.recalls(start, false)
		from, to, grain := a.span()
		end := p.emit(start, j, from, to, grain, source)
		p.last.named = p.last.named || named // and so on through the sentence
		return end
	}
	from, to, grain := a.span()
	return p.emit(start, j, from, to, grain, source)
}

// span returns the days of a piece whose year is known.
func (a piece) span() (from, to news.Day, grain Grain) {
	switch {
	case a.day > 0:
		if !valid(a.year, a.month, a.day) {
			return news.NoDay, news.NoDay, GrainDay
		}
		d := news.DateOf(a.year, time.Month(a.month), a.day)
		return d, d, GrainDay
	case a.month > 0:
		m := time.Month(a.month)
		return news.DateOf(a.year, m, 1), lastOfMonth(a.year, m), GrainMonth
	}
	return news.DateOf(a.year, time.January, 1), news.DateOf(a.year, time.December, 31), GrainYear
}

// inferYear chooses the year of a day or month that names none.
func (p *parser) inferYear(a piece, direction int) int {
	if p.narrative {
		return p.narrativeYear(a)
	}
	year, pubMonth, _ := p.published.Date()
	if p.mode != modeText {
		direction = -2
	}
	if direction == onward {
		return p.nextYear(a)
	}
	if a.day == 0 {
		return monthYear(year, int(pubMonth), a.month, direction)
	}
	if a.weekday > 0 {
		if y := p.weekdayYear(a, year); y > 0 {
			return y
		}
	}
	past, future := year, year
	for !valid(past, a.month, a.day) || news.DateOf(past, time.Month(a.month), a.day) > p.published {
		past--
	}
	for !valid(future, a.month, a.day) || news.DateOf(future, time.Month(a.month), a.day) < p.published {
		future++
	}
	ahead := news.DateOf(future, time.Month(a.month), a.day) - p.published
	behind := p.published - news.DateOf(past, time.Month(a.month), a.day)
	switch {
	case direction > 0 && ahead <= maxDaysAhead:
		return future
	case direction == -1 && ahead <= maxDaysDoubted && behind > maxDaysAhead, direction == -2 && ahead <= maxDaysSure && p.mode == modeText:
		return future
	case direction == 0 && ahead < behind && ahead <= maxDaysUnsaid:
		return future
	}
	return past
}

func monthYear(year, published, month, direction int) int {
	ahead := (month - published + 12) % 12
	if direction == -1 && ahead == 1 || direction > 0 && ahead <= maxMonthsAhead || direction == 0 && ahead <= maxMonthsUnsaid {
		return year + (published+ahead-1)/12
	}
	if month > published {
		return year - 1
	}
	return year
}

// weekdayYear finds the year near publication in which the date falls on the
// weekday that was written with it.
func (p *parser) weekdayYear(a piece, year int) int {
	for _, y := range [...]int{year, year - 1, year + 1} {
		d := news.DateOf(y, time.Month(a.month), a.day)
		if valid(y, a.month, a.day) && isoWeekday(d) == a.weekday && d-p.published < maxDaysAhead {
			return y
		}
	}
	return 0
}

// isoWeekday counts from 1 Monday to 7 Sunday.
func isoWeekday(d news.Day) int { return (int(d.Weekday())+6)%7 + 1 }

func monday(d news.Day) news.Day { return d - news.Day(isoWeekday(d)-1) }

// emitRange resolves and records a range; one end may lend the other its year.
func (p *parser) emitRange(start, end int, a, b piece) int {
	source := Explicit
	if a.relative || b.relative {
		source = Relative
	}
	if b.year == 0 {
		a = p.lend(a)
	}
	switch {
	case a.year == 0 && b.year == 0:
		source = p.partialSource(start, end)
		direction := p.direction(start, end)
		if a.day == 0 && p.delivered(end) {
			direction = 2
		}
		b.year = p.inferYear(b, direction)
		a.year = b.year
		if a.after(b) {
			a.year--
		}
	case a.year == 0:
		a.year = b.year
		if a.after(b) {
			a.year--
		}
	case b.year == 0:
		b.year = a.year
		if a.after(b) {
			b.year++
		}
	}
	if p.opt.Ends {
		return p.emitBothEnds(start, end, a, b, source)
	}
	from, _, _ := a.span()
	_, to, _ := b.span()
	return p.emit(start, end, from, to, GrainRange, source)
}

func (a piece) after(b piece) bool {
	return a.month > b.month || a.month == b.month && a.day > b.day
}

// partialSource tells the day of a dateline from any other without a year.
func (p *parser) partialSource(start, end int) Source {
	const reach = 7 // tokens: SAN JOSE, Costa Rica, Sept. 3
	for k := start - 1; k >= max(start-reach, 0); k-- {
		t := p.at(k)
		name := t.class != number && t.flag&upper != 0
		if k == start-1 && !p.is(k, ',') || k == start-2 && !name && !t.capital() {
			return Partial
		}
		if t.flag&(line|paragraph) != 0 && name {
			if p.is(end, '.') || p.is(end, '(') || p.class(end) == dash || p.is(end, '/') {
				return Dateline
			}
			return Partial
		}
		if !name && !t.capital() && !p.is(k, ',') && !p.is(k, '(') && !p.is(k, ')') {
			return Partial
		}
	}
	return Partial
}
