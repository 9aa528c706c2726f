package dates

import (
	"time"

	"dateline/news"
)

// period returns the calendar unit around day d, moved by offset units.
func period(d news.Day, u, offset int) (from, to news.Day, grain Grain) {
	year, month, _ := d.Date()
	switch u {
	case unitDay:
		from = d + news.Day(offset)
		return from, from, GrainDay
	case unitWeek:
		from = monday(d) + news.Day(7*offset)
		return from, from + 6, GrainWeek
	case unitWeekend:
		from = monday(d) + news.Day(7*offset) + 5
		return from, from + 1, GrainWeekend
	case unitMonth:
		from = news.DateOf(year, month+time.Month(offset), 1)
		y, m, _ := from.Date()
		return from, lastOfMonth(y, m), GrainMonth
	case unitQuarter:
		from = news.DateOf(year, (month-1)/3*3+1+time.Month(3*offset), 1)
		y, m, _ := from.Date()
		return from, lastOfMonth(y, m+2), GrainQuarter
	case unitHalf:
		from = news.DateOf(year, (month-1)/6*6+1+time.Month(6*offset), 1)
		y, m, _ := from.Date()
		return from, lastOfMonth(y, m+5), GrainHalf
	case unitYear:
		return yearSpan(year+offset, 1, GrainYear)
	case unitDecade:
		return yearSpan((year/10+offset)*10, 10, GrainDecade)
	case unitCentury:
		return yearSpan((year/100+offset)*100, 100, GrainCentury)
	}
	return news.NoDay, news.NoDay, GrainDay
}

func yearSpan(year, count int, grain Grain) (from, to news.Day, _ Grain) {
	if year < 0 || year > 2999 {
		return news.NoDay, news.NoDay, grain
	}
	return news.DateOf(year, time.January, 1), news.DateOf(year+count-1, time.December, 31), grain
}

// emitPeriod records the unit around d.
func (p *parser) emitPeriod(i, j int, d news.Day, u, offset int) int {
	from, to, grain := period(d, u, offset)
	return p.emit(i, j, from, to, grain, Relative)
}

// fromDeictic reads yesterday, торік, 去年 and 今年6月.
func (p *parser) fromDeictic(i int) int {
	u, offset := splitDeictic(p.at(i).value)
	if u == unitYear {
		if n := p.at(i + 1); p.tables.bare && n.class == number && n.digits == 4 {
			return 0 // ਇਹ ਸਾਲ 2019
		}
		year := p.published.Year() + offset
		k := i + 1
		if p.class(k) == of { // 来年の3月
			k++
		}
		if a, j := p.easternMonth(piece{year: year, relative: true}, k, k); j > k {
			return p.emitPiece(i, j, a)
		}
		j := i + 1
		if p.class(j) == month && p.monthInDate(j) {
			return p.emitPiece(i, j+1, piece{year: year, month: int(p.at(j).value), relative: true})
		}
	}
	if u == unitWeek && p.class(i+1) == weekday {
		from := monday(p.published) + news.Day(7*offset)
		d := from + news.Day(p.at(i+1).value-1)
		return p.emit(i, i+2, d, d, GrainDay, Relative)
	}
	if p.deicticIsNoun(i) {
		return 0
	}
	if u == unitDay {
		switch {
		case p.class(i-1) == beyond && i-1 >= p.floor:
			return p.emitPeriod(i-1, i+1, p.published, u, 2*offset)
		case p.class(i-1) == dash && p.glued(i) && p.class(i-2) == beyond && i-2 >= p.floor:
			return p.emitPeriod(i-2, i+1, p.published, u, 2*offset)
		}
	}
	return p.emitPeriod(i, i+1, p.published, u, offset)
}

// deicticIsNoun turns away "USA Today" and "the day after tomorrow's".
func (p *parser) deicticIsNoun(i int) bool {
	t, before := p.at(i), p.at(i-1)
	if p.tables.tag == "en" && t.capital() && t.flag&(line|upper) == 0 && p.mode == modeText && (p.says(i+1, "programme") || p.says(i+1, "program") || p.says(i+1, "show")) {
		return true
	}
	if t.flag&weak != 0 && t.capital() {
		return t.flag&line == 0 // de Morgen
	}
	if p.says(i, "overnight") {
		return !p.happened(i)
	}
	if p.tables.tag == "en" && p.nowadays(i) {
		return true
	}
	if p.tables.tag != "en" || !t.capital() || t.flag&line != 0 {
		return false
	}
	if n := p.class(i + 1); before.class == quote && (n == quote || p.is(i+1, ',')) {
		return true // NBC's "Today"
	}
	return before.class == other && before.capital() && !t.flag.has(paragraph)
}

func (f flags) has(x flags) bool { return f&x != 0 }

// shiftedUnit reads "last year", "minulého roku", "semana pasada" and returns
// the offset when the unit is u.
func (p *parser) shiftedUnit(i, u int) (offset, end int) {
	t, n := p.at(i), p.at(i+1)
	if t.class == article {
		i++
		if p.class(i) == apostrophe && p.glued(i+1) { // l'année
			i++
		}
		t, n = p.at(i), p.at(i+1)
	}
	switch {
	case t.class == shift && p.isUnit(n, u):
		return int(t.value), i + 2
	case p.isUnit(t, u) && n.class == shift:
		return int(n.value), i + 2
	}
	return 0, 0
}

// isUnit reports whether t names the unit u; the word for a year after its
// number (года, il) is the same word.
func (p *parser) isUnit(t token, u int) bool {
	return t.class == unit && int(t.value) == u || t.class == yearWord && u == unitYear
}

// fromShift reads last week, next Tuesday, last September, this summer.
func (p *parser) fromShift(i int) int {
	if end := p.rankedDay(i); end > 0 {
		return end
	}
	t, n := p.at(i), p.at(i+1)
	offset := int(t.value)
	j := i + 2
	if p.class(i+1) == article { // آخر, "cette"
		n = p.at(i + 2)
		j++
	}
	switch {
	case p.mode != modeText && offset < 0 && (n.class == number || n.class == cardinal):
		return p.lastCount(i)
	case n.class == unit || n.class == yearWord:
		return p.shiftUnit(i, j, offset, n)
	case n.class == weekday && n.flag&short == 0:
		return p.shiftWeekday(i, j, offset, int(n.value))
	case n.class == month && n.flag&short == 0 && (n.capital() || p.tables.lowerCase):
		return p.shiftMonth(i, j, offset, int(n.value))
	case n.class == season:
		return p.shiftSeason(i, j, offset, int(n.value))
	case n.class == partOfDay:
		return p.shiftPart(i, j, offset, n)
	}
	return 0
}

func (p *parser) shiftUnit(i, j, offset int, n token) int {
	u := int(n.value)
	if n.class == yearWord {
		u = unitYear
	}
	switch {
	case n.flag&weak != 0: // a plural: "in the past years" names none
		return 0
	case u == unitHour || u == unitDay && (offset != 0 || p.tables.tag == "en"):
		if u == unitDay && p.class(i-1) == article && p.last.ok && p.tables.tag == "en" && offset > 0 {
			return p.emitPeriod(i-1, j, p.last.to, unitDay, 1) // the next day
		}
		if u == unitDay && p.tables.foreign && offset > 0 && p.last.ok && p.last.to-p.last.from <= longest(unitDay, offset) {
			return p.emitPeriod(i, j, p.last.to, unitDay, 1) // наступного дня, am nächsten Tag
		}
		return 0
	case offset < 0 && (u == unitQuarter || u == unitHalf) && p.class(j) == of && p.tables.tag == "en":
		return p.lastPart(i, j, u)
	case u == unitYear && p.tables.tag == "en" && p.class(j) == apostrophe && p.class(j+1) == decadeMark && p.class(j+2) == ordinal:
		return p.partOfShifted(i, j, offset)
	case p.tables.tag == "en" && p.class(i-1) == article && !p.says(i, "current"):
		return p.nextUnit(i, j, offset, u)
	case u == unitWeekend:
		return p.emitWeekend(i, j, offset)
	case u == unitWeek && offset == 0 && p.tables.tag == "en" && isoWeekday(p.published) == 7 && p.direction(i, j) > 0 && p.mode == modeText: // said on a Sunday
		return p.emitPeriod(i, j, p.published, u, 1)
	case u == unitYear && p.class(j) == of:
		if a, end := p.easternMonth(piece{year: p.published.Year() + offset, relative: true}, j+1, j+1); end > j+1 {
			return p.emitPiece(i, end, a)
		}
	case u == unitYear && p.class(j) == month && p.monthInDate(j) && p.tables.lowerCase:
		if end := p.shiftedMonth(i, j, offset); end > 0 {
			return end
		}
	}
	return p.emitPeriod(i, j, p.published, u, offset)
}

// shiftedMonth reads last year June, the month at j.
func (p *parser) shiftedMonth(i, j, offset int) int {
	a, end := p.fromMonth(j)
	if end == 0 || a.year > 0 {
		return 0
	}
	a.year, a.relative = p.published.Year()+offset, true
	if q := p.rangeFrom(i, a, end); q > 0 && p.tables.foreign {
		return q
	}
	return p.emitPiece(i, end, a)
}

// emitWeekend: "last weekend" is the one that ended, "this" the one that is or comes.
func (p *parser) emitWeekend(i, j, offset int) int {
	if offset < 0 && isoWeekday(p.published) == 7 {
		offset = -1
	}
	if offset == 0 && p.direction(i, j) < 0 && isoWeekday(p.published) < 6 {
		offset = -1
	}
	return p.emitPeriod(i, j, p.published, unitWeekend, offset)
}

// weekendAlone reads "over the weekend": the last one unless the future is meant.
func (p *parser) weekendAlone(i int) int {
	if t := p.at(i); t.value != unitWeekend || p.class(i-1) == one {
		return 0
	}
	if p.tables.tag == "en" && (p.class(i-1) != article || p.class(i+1) == of || p.at(i).capital() && p.mode == modeText) {
		return 0
	}
	offset := 0
	if p.direction(i, i+1) <= 0 && isoWeekday(p.published) < 6 {
		offset = -1
	}
	return p.emitPeriod(i, i+1, p.published, unitWeekend, offset)
}

// unitShift reads the order unit first: semana pasada, an dernier, lundi prochain.
func (p *parser) unitShift(i int) int {
	n := p.at(i + 1)
	if n.class != shift || p.tables.tag == "en" {
		return 0
	}
	return p.shiftUnit(i, i+2, int(n.value), p.at(i))
}

func (p *parser) shiftWeekday(i, j, offset, wd int) int {
	d := p.weekdayOn(wd, 0)
	switch {
	case offset > 0 && p.opt.Ahead && p.class(i-1) != shift: // but "this coming Friday"
		d = monday(p.published) + news.Day(7*offset+wd-1)
	case offset < 0:
		d = p.published - 1
		d -= news.Day((isoWeekday(d) - wd + 7) % 7)
	case offset > 0:
		d = p.published + 1
		d += news.Day((wd - isoWeekday(d) + 7) % 7)
	case p.direction(i, j) < 0:
	case !p.opt.Ahead && p.tables.thisIsLast && p.direction(i, j) == 0: // este martes
	default:
		d = p.weekdayOn(wd, 1)
	}
	if offset > 1 || offset < -1 { // übernächsten, vorletzten
		d += news.Day(7 * (offset - offset/max(offset, -offset)))
	}
	return p.emit(i, j, d, d, GrainDay, Relative)
}

// weekdayOn returns the nearest such weekday on or before publication, or on
// or after it when direction is positive.
func (p *parser) weekdayOn(wd, direction int) news.Day {
	if direction == onward {
		return p.published + 1 + news.Day((wd-isoWeekday(p.published)+6)%7)
	}
	if direction > 0 {
		return p.published + news.Day((wd-isoWeekday(p.published)+7)%7)
	}
	return p.published - news.Day((isoWeekday(p.published)-wd+7)%7)
}

func (p *parser) shiftMonth(i, j, offset, m int) int {
	if y, end := p.year(j); end > 0 { // "last March 2020" is no relative month
		return p.emitPiece(i, end, piece{year: y, month: m})
	}
	year, published, _ := p.published.Date()
	switch {
	case offset < 0 && m >= int(published):
		year--
	case offset > 0 && m <= int(published):
		year++
	}
	a := piece{year: year, month: m}
	if d, ok := p.small(j, 1, daysIn(int32(m))); ok && p.tables.monthFirst && !p.inFigure(j) {
		a.day = d
		j = p.suffixed(j + 1)
	}
	from, to, grain := a.span()
	return p.emit(i, j, from, to, grain, Relative)
}

// shiftPart reads this morning, last night, tonight's other spellings.
func (p *parser) shiftPart(i, j, offset int, n token) int {
	if offset > 0 {
		return p.anaphoricPart(i, j-1, offset) // the next morning
	}
	return p.emitPeriod(i, j, p.published, unitDay, offset)
}

// lastCount reads "last 7 days" in the value of a filter: up to today.
func (p *parser) lastCount(i int) int {
	n, j := p.count(i + 1)
	t := p.at(j)
	if j == 0 || t.class != unit && t.class != yearWord {
		return 0
	}
	from := p.published
	year, month, d := from.Date()
	switch p.unitOf(t) {
	case unitDay:
		from -= news.Day(n)
	case unitWeek:
		from -= news.Day(7 * n)
	case unitMonth:
		from = news.DateOf(year, month-time.Month(n), d)
	case unitYear:
		from = news.DateOf(year-n, month, d)
	default:
		return 0
	}
	return p.emit(i, j+1, from, p.published, GrainRange, Relative)
}
