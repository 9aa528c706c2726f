package dates

import "dateline/news"

// typedEnglish reads what English readers type and the press does not write.
func (p *parser) typedEnglish(i int) int {
	if p.tables.tag != "en" {
		return 0
	}
	switch t := p.at(i); {
	case p.says(i, "upcoming"):
		return p.upcoming(i, i+1, i+2)
	case t.class == number || t.class == cardinal:
		if p.says(i+1, "upcoming") {
			return p.upcoming(i, i, i+2)
		}
		return firstEnd(i, p.yearQuarter, p.monthYearFigures, p.spelledOut)
	case t.class == anaphor && p.says(i, "previous") && p.at(i+1).class == weekday && p.at(i+1).flag&short == 0:
		d := monday(p.published) - 7 + news.Day(p.at(i+1).value-1)
		return p.emit(i, i+2, d, d, GrainDay, Relative)
	case t.class == month && p.beforeLast(i) != 0:
		a := piece{month: int(t.value)}
		a.year = p.nextYear(a) + p.beforeLast(i)
		from, to, grain := a.span()
		return p.emit(i, i+3, from, to, grain, Relative)
	}
	return 0
}

// firstEnd returns the end of the first of the rules that reads something at i.
func firstEnd(i int, rules ...func(int) int) int {
	for _, rule := range rules {
		if end := rule(i); end > 0 {
			return end
		}
	}
	return 0
}

// upcoming reads "upcoming two weeks" and "two upcoming weeks", the unit that lies so
// many ahead: the number is token n, the unit token u at the earliest.
func (p *parser) upcoming(i, n, u int) int {
	count, end := p.count(n)
	t := p.at(u)
	if end == 0 || t.class != unit || t.value == unitHour {
		return 0
	}
	return p.emitPeriod(i, u+1, p.published, int(t.value), count)
}

// yearQuarter reads 18q4.
func (p *parser) yearQuarter(i int) int {
	t, q, n := p.at(i), p.at(i+1), p.at(i+2)
	if t.class != number || t.digits != 2 || q.class != partMark || q.value != unitQuarter || !p.glued(i+1) || n.class != number || n.digits != 1 || !p.glued(i+2) || n.value < 1 || n.value > 4 || p.glued(i) || p.glued(i+3) {
		return 0
	}
	from, to, grain := partSpan(shortYear(int(t.value)), unitQuarter, int(n.value))
	return p.emit(i, i+3, from, to, grain, Explicit)
}

// monthYearFigures reads 2/2013.
func (p *parser) monthYearFigures(i int) int {
	m, ok := p.small(i, 1, 12)
	y := p.at(i + 2)
	if !ok || !p.is(i+1, '/') || !p.glued(i+1) || !p.glued(i+2) || y.class != number || y.digits != 4 || p.glued(i+3) && p.class(i+3) != punct || p.glued(i) && p.figureBefore(i-1) {
		return 0
	}
	return p.emitPiece(i, i+3, piece{year: int(y.value), month: m})
}

// spelledOut reads "the twenty third day of September".
func (p *parser) spelledOut(i int) int {
	d, j := p.wordDay(i)
	if p.class(i) != cardinal || j < i+2 {
		return 0
	}
	if t := p.at(j); t.class == unit && t.value == unitDay {
		j++
	}
	m := p.at(j + 1)
	if p.class(j) != of || m.class != month || int32(d) > daysIn(m.value) {
		return 0
	}
	a, end := p.withYear(piece{day: d, month: int(m.value)}, j+2)
	return p.emitPiece(i, end, a)
}
