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
	case p.says(i, "closest") || p.says(i, "nearest"):
		return p.closest(i)
	case t.class == unit && t.flag&weak == 0 && (t.value == unitDay || t.value == unitWeek):
		return firstEnd(i, p.dayBeside, p.weekOfDay)
	case t.class == anaphor && p.says(i, "previous") && p.at(i+1).class == unit && p.at(i+1).flag&weak == 0 && p.at(i+1).value != unitHour && !p.last.ok:
		if end := p.previousWeekDay(i); end > 0 {
			return end
		}
		return p.emitPeriod(i, i+2, p.published, int(p.at(i+1).value), -1)
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

// dayAt reads a single day at token i as the other rules do, without recording it.
func (p *parser) dayAt(i int) (d news.Day, end int) {
	const deepest = 2 // the day after the day before Easter
	if p.nested >= deepest {
		return 0, 0
	}
	found, last, lastDay, floor := len(p.dst), p.last, p.lastDay, p.floor
	p.floor = i
	p.nested++
	end = p.rules(i)
	p.nested--
	if end > i && len(p.dst) == found+1 && p.dst[found].Grain == GrainDay {
		d = p.dst[found].From
	} else {
		end = 0
	}
	p.dst, p.last, p.lastDay, p.floor = p.dst[:found], last, lastDay, floor
	return d, end
}

// dayBeside reads "the day after Christmas" and "the day before June 3".
func (p *parser) dayBeside(i int) int {
	offset := news.Day(1)
	if p.at(i).value != unitDay || p.class(i-1) == number || p.class(i-1) == cardinal || p.class(i-1) == one {
		return 0
	}
	switch {
	case p.says(i+1, "after"):
	case p.says(i+1, "before"):
		offset = -1
	default:
		return 0
	}
	if c := p.class(i + 2); c == deictic || c == shift {
		return 0 // the day after tomorrow
	}
	d, end := p.dayAt(i + 2)
	if end == 0 {
		return 0
	}
	return p.emit(i, end, d+offset, d+offset, GrainDay, Relative)
}

// weekOfDay reads "the week of the 14th".
func (p *parser) weekOfDay(i int) int {
	if p.at(i).value != unitWeek || p.class(i+1) != of || p.class(i+2) != article {
		return 0
	}
	d, end := p.dayAt(i + 3)
	if end == 0 {
		return 0
	}
	return p.emit(i, end, monday(d), monday(d)+6, GrainWeek, Relative)
}

// closest reads "closest Monday to Oct 5th".
func (p *parser) closest(i int) int {
	const half = 3 // of a week, in days
	t := p.at(i + 1)
	if t.class != weekday || p.class(i+2) != to {
		return 0
	}
	d, end := p.dayAt(i + 3)
	if end == 0 {
		return 0
	}
	d += half
	d -= news.Day((isoWeekday(d) - int(t.value) + 7) % 7)
	return p.emit(i, end, d, d, GrainDay, Relative)
}

// previousWeekDay reads "previous week - Monday".
func (p *parser) previousWeekDay(i int) int {
	t := p.at(i + 3)
	if p.at(i+1).value != unitWeek || p.class(i+2) != dash && !p.is(i+2, ',') || t.class != weekday {
		return 0
	}
	d := monday(p.published) - 7 + news.Day(t.value-1)
	return p.emit(i, i+4, d, d, GrainDay, Relative)
}
