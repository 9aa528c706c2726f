package dates

import (
	"time"

	"dateline/news"
)

// samePeriod reads "the same period last year" and "the same quarter a year
// earlier": the last mention in another year. i is the token of "same", j the one
// after it.
func (p *parser) samePeriod(i, j int) int {
	if p.tables.tag != "en" || !p.says(j-1, "same") || !p.recalls(i, true) || p.last.grain >= GrainYear {
		return 0
	}
	if n := p.at(j); n.class != unit && !p.says(j, "period") && !p.says(j, "time") {
		return 0
	}
	year, end := p.otherYear(j + 1)
	if end == 0 {
		return 0
	}
	start := i
	if p.class(i-1) == article && i-1 >= p.floor {
		start--
	}
	return p.emitInYear(start, end, year)
}

// otherYear reads the year that a comparison names: last year, a year earlier,
// in 2008, of the previous year.
func (p *parser) otherYear(j int) (year, end int) {
	for k := j; k < j+2 && (p.class(j) == of || p.class(j) == inside || p.class(j) == article); k++ {
		j++
	}
	if y, end := p.year(j); end > 0 {
		return y, end
	}
	if off, end := p.shiftedUnit(j, unitYear); end > 0 {
		return p.published.Year() + off, end
	}
	if p.class(j) == anaphor && p.isUnit(p.at(j+1), unitYear) {
		return p.last.from.Year() + int(p.at(j).value), j + 2
	}
	n, k := p.count(j)
	if k == 0 || !p.isUnit(p.at(k), unitYear) || p.class(k+1) != ago && p.class(k+1) != later && !p.says(k+1, "before") {
		return 0, 0
	}
	return p.last.from.Year() - n, k + 2
}

// yearBefore reads "a year earlier" and "a year ago" behind a month, a quarter
// or a half of the same sentence: what is compared is the same part of the year.
func (p *parser) yearBefore(i, n, k, u int) int {
	if p.tables.tag != "en" || u != unitYear || n != 1 || p.class(k) != ago && !(p.class(k) == later && p.at(k).value < 0) || !p.recalls(i, false) {
		return 0
	}
	switch p.last.grain {
	case GrainMonth, GrainQuarter, GrainHalf:
		anchor := p.last
		end := p.emitInYear(i, k+1, p.last.from.Year()-1)
		p.last = anchor
		return end
	}
	return 0
}

// emitInYear records the last mention as it lies in another year.
func (p *parser) emitInYear(i, j, year int) int {
	moved := func(d news.Day) news.Day {
		y, m, n := d.Date()
		if d == lastOfMonth(y, m) {
			return lastOfMonth(year, m)
		}
		return news.DateOf(year, m, n)
	}
	from, to := moved(p.last.from), moved(p.last.to)
	switch grain := p.last.grain; {
	case grain == GrainWeek, grain == GrainWeekend:
		_, week := p.last.from.Time().ISOWeek()
		from = monday(news.DateOf(year, time.January, 4)) + news.Day(7*(week-1))
		to = from + 6
		if grain == GrainWeekend {
			from += 5
		}
	case p.last.to.Year() != p.last.from.Year():
		return 0
	}
	return p.emit(i, j, from, to, p.last.grain, Relative)
}

// approximated steps back over "about" and "more than" before a count.
func (p *parser) approximated(i int) int {
	switch p.class(i) {
	case number, cardinal, one:
	default:
		return i
	}
	if p.tables.tag != "en" || i-1 < p.floor || p.class(i-1) != approx || p.class(i+1) == month || p.is(i+1, '/') {
		return i
	}
	k := i - 1
	for _, w := range [...]string{"about", "around", "nearly", "almost", "roughly", "approximately", "over"} {
		if p.says(k, w) {
			return k
		}
	}
	if k-1 >= p.floor && (p.says(k, "than") && p.class(i) != one && (p.says(k-1, "more") || p.says(k-1, "less")) || p.says(k, "least") && p.says(k-1, "at")) {
		return k - 1
	}
	return i
}
