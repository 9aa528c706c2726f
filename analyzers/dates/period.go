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

// yearBefore reads "a year earlier" and "a year ago" behind a month or a
// half of the same sentence, or a quarter of the paragraph: what is compared is the same part of the year.
func (p *parser) yearBefore(i, n, k, u int) int {
	if p.tables.tag != "en" || u != unitYear || n != 1 || p.class(k) != ago && !(p.class(k) == later && p.at(k).value < 0) || !p.recalls(i, p.last.grain == GrainQuarter) || p.class(p.last.end-1) == ago {
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
	for _, w := range [...]string{"about", "around", "nearly", "almost", "roughly", "approximately"} {
		if p.says(k, w) {
			return k
		}
	}
	if p.says(k, "over") && k-1 >= p.floor && (p.class(k-1) == inside || p.says(k-1, "for") || p.says(k-1, "after") || p.class(k-1) == of) { // in over six years
		return k
	}
	if k-1 >= p.floor && (p.says(k, "than") && (p.class(i) != one || p.class(i+2) == ago) && (p.says(k-1, "more") || p.says(k-1, "less")) || p.says(k, "least") && p.says(k-1, "at")) {
		return k - 1
	}
	return i
}

// yearEarlier reads "the year-earlier quarter" and "the year-ago period": the
// part of the year that was last spoken of, else the year before.
func (p *parser) yearEarlier(i int) int {
	t, j := p.at(i), i+2
	if t.value != unitYear || p.tables.tag != "en" || !p.hyphened(i+1) || p.class(j) != ago && !(p.class(j) == later && p.at(j).value < 0) {
		return 0
	}
	return p.yearAgoPart(i, j+1)
}

// partOfShifted reads "last year's fourth quarter" and "this year's first half";
// the year ends before token j.
func (p *parser) partOfShifted(i, j, offset int) int {
	n, k := p.at(j+2), j+3
	if p.hyphened(k) {
		k++
	}
	u := p.at(k)
	if u.class != unit || u.value != unitQuarter && u.value != unitHalf || n.value > 4 || u.value == unitHalf && n.value > 2 {
		return p.emitPeriod(i, j, p.published, unitYear, offset)
	}
	from, to, grain := partSpan(p.published.Year()+offset, int(u.value), int(n.value))
	return p.emit(i, k+1, from, to, grain, Relative)
}

// quarterFirst reads 4Q 2012, 4Q12, 2Q and 1H12.
func (p *parser) quarterFirst(i int) int {
	t, m := p.at(i), p.at(i+1)
	if t.digits != 1 || t.value < 1 || t.value > 4 || m.class != partMark || m.value == unitHalf && t.value > 2 || !p.glued(i+1) || !m.capital() || p.glued(i) || p.tables.tag != "en" {
		return 0
	}
	if n := p.at(i + 2); n.class == number && p.glued(i+2) {
		if n.digits != 2 || p.glued(i+3) && p.class(i+3) != punct {
			return 0
		}
		from, to, grain := partSpan(shortYear(int(n.value)), int(m.value), int(t.value))
		return p.emit(i, i+3, from, to, grain, Explicit)
	}
	return p.part(i, i+2, int(m.value), int(t.value))
}

// seasonAlone reads "in the spring" where a verb tells which one is meant.
func (p *parser) seasonAlone(i int) int {
	if p.tables.tag != "en" || p.mode != modeText || p.class(i-1) != article || p.at(i).capital() || p.class(i+1) == of || p.class(i+1) == inside {
		return 0
	}
	switch p.class(i - 2) {
	case inside, deadline, since, through:
	default:
		return 0
	}
	direction := p.direction(i-1, i+1)
	if direction == 0 {
		return 0
	}
	year, m := p.published.Year(), int(p.at(i).value)
	from, to := seasonSpan(year, m)
	switch {
	case direction < 0 && from > p.published:
		from, to = seasonSpan(year-1, m)
	case direction > 0 && to < p.published:
		from, to = seasonSpan(year+1, m)
	}
	return p.emit(i-1, i+1, from, to, GrainSeason, Partial)
}

// nthAlone reads "on the 25th" where no noun follows that it could number.
func (p *parser) nthAlone(i, d int) int {
	j := p.suffixed(i + 1)
	if j == i+1 || p.mode != modeText || p.class(i-1) != article {
		return 0
	}
	switch n := p.at(j); {
	case n.class == punct, n.class == and, n.class == clause, n.start == n.end:
	default:
		return 0
	}
	if !p.says(i-2, "on") && p.class(i-2) != deadline && p.class(i-2) != since || p.ofGame(i) {
		return 0
	}
	if p.recalls(i, true) && p.last.grain == GrainDay { // it begins on September 9; on the 14th they play
		year, month, first := p.last.from.Date()
		if d > first && int32(d) <= daysIn(int32(month)) {
			return p.emitPiece(i-1, j, piece{year: year, month: int(month), day: d, relative: true})
		}
	}
	return p.emitNearestDay(i-1, j, d)
}

// halfAlone reads "the second half" where a quarter, a half or a year was spoken
// of before; elsewhere it is that of a match.
func (p *parser) halfAlone(i, j, n int) int {
	if p.tables.saysOne { // there the half of a match is said so too
		return 0
	}
	if p.tables.foreign {
		return p.halfOfYear(i, j, n)
	}
	if p.class(i-1) != article && p.class(i+1) != dash && p.at(i).flag&capital == 0 {
		return 0
	}
	if told := p.recalls(i, true) && (p.last.grain == GrainQuarter || p.last.grain == GrainHalf || p.last.grain == GrainYear); !told && !p.ofBusiness(i) {
		return 0
	}
	year, best := p.published.Year(), news.Day(1<<20)
	for y := year - 1; y <= year+1; y++ {
		_, to, _ := partSpan(y, unitHalf, n)
		if d := max(to-p.published, p.published-to); d < best {
			year, best = y, d
		}
	}
	from, to, grain := partSpan(year, unitHalf, n)
	return p.emit(i, j, from, to, grain, Partial)
}

// lastPart reads "the last quarter of 2008", its fourth, and "the last half of
// last year".
func (p *parser) lastPart(i, j, u int) int {
	year, end, source := p.yearOf(j)
	if end == 0 {
		return 0
	}
	n := 4
	if u == unitHalf {
		n = 2
	}
	from, to, grain := partSpan(year, u, n)
	return p.emit(i, end, from, to, grain, source)
}

// beforeLast reports -1 for "before last" and 1 for "after next" behind token i.
func (p *parser) beforeLast(i int) int {
	n := p.at(i + 2)
	switch {
	case n.class != shift || p.tables.tag != "en" || p.at(i+3).class == unit:
		return 0
	case p.says(i+1, "before") && p.says(i+2, "last"):
		return -1
	case p.says(i+1, "after") && p.says(i+2, "next"):
		return 1
	}
	return 0
}

// unitBeforeLast reads "the week before last" and "the year after next".
func (p *parser) unitBeforeLast(i int) int {
	step := p.beforeLast(i)
	t := p.at(i)
	if step == 0 || t.flag&weak != 0 || t.value == unitHour || t.value == unitDay || t.value == unitHalf {
		return 0
	}
	start := i
	if p.class(i-1) == article && i-1 >= p.floor {
		start--
	}
	return p.emitPeriod(start, i+3, p.published, int(t.value), 2*step)
}

// quarters reads "Q1-Q3 2012" and "Q1 to Q2 2013": unit u, of number n, begins
// at token i.
func (p *parser) quarters(i, u, n int) int {
	k := p.joint(i+2, true)
	m := p.at(k)
	if k == 0 || m.class != partMark || int(m.value) != u || p.class(k+1) != number || !p.glued(k+1) || p.class(i+2) == and {
		return 0
	}
	last := int(p.at(k + 1).value)
	if last <= n || u == unitHalf && last > 2 || last > 4 {
		return 0
	}
	year, end, source := p.yearOf(k + 2)
	if end == 0 {
		year, end, source = p.quarterYear(last), k+2, Partial
	}
	from, _, _ := partSpan(year, u, n)
	_, to, _ := partSpan(year, u, last)
	return p.emit(i, end, from, to, GrainRange, source)
}

// gameWords tell the quarters of a game from those of a year.
var gameWords = [...]string{"touchdown", "touchdowns", "outscored", "trailed", "halftime", "quarterback", "fouls", "fouled", "punt", "goalkeeper",
	"midfielder", "buzzer", "layup", "playoff", "referee", "birdie", "birdied", "bogey", "bogeyed", "putt"}

// ofGame reports whether the sentence about token i speaks of a game.
func (p *parser) ofGame(i int) bool {
	const reach = 20 // tokens to either side
	for _, step := range [...]int{-1, 1} {
		for k := i; k >= 0 && k < len(p.tokens) && (k-i)*step < reach && !p.endsSentence(k); k += step {
			if p.tokens[k].class != other {
				continue
			}
			for _, w := range &gameWords {
				if p.says(k, w) {
					return p.tables.tag == "en"
				}
			}
		}
	}
	return false
}

// unitBeside reads "the month before" and "the day after" behind a mention that
// they count from.
func (p *parser) unitBeside(i int) int {
	t, offset := p.at(i), 0
	switch {
	case p.says(i+1, "before"):
		offset = -1
	case p.says(i+1, "after"):
		offset = 1
	}
	u := int(t.value)
	if offset == 0 || p.tables.tag != "en" || t.flag&weak != 0 || u == unitHour || u == unitHalf || p.class(i-1) != article || i-1 < p.floor || !p.recalls(i-1, true) {
		return 0
	}
	if n := p.class(i + 2); n != punct && n != and && n != clause && p.at(i+2).start != p.at(i+2).end || p.last.to-p.last.from > longest(u, offset) {
		return 0
	}
	d := p.last.from
	if offset > 0 {
		d = p.last.to
	}
	anchor := p.last
	end := p.emitPeriod(i-1, i+2, d, u, offset)
	p.last = anchor
	return end
}

// thatYear reads "that year" and "the following year" behind a month; it returns
// the year and the token after it, or 0.
func (p *parser) thatYear(j int) (year, end int) {
	if p.class(j) == article {
		j++
	}
	if p.tables.tag != "en" || !p.last.ok || p.class(j) != anaphor || !p.isUnit(p.at(j+1), unitYear) {
		return 0, 0
	}
	return p.last.from.Year() + int(p.at(j).value), j + 2
}
