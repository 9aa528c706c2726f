package dates

import (
	"strings"
	"time"

	"dateline/news"
)

// piece is a date of the calendar as it was written; zero fields were not.
type piece struct {
	year, month, day int
	weekday          int  // 1 Monday .. 7 Sunday
	relative         bool // the year was said as "last year"
}

// knownDate is a date that a rule has read and left to another: its tokens and itself.
type knownDate struct {
	start, end int
	piece      piece
}

// calendarAt reads a date of the calendar, or a range of two, whose first
// token of its own is i; start is where the mention begins.
func (p *parser) calendarAt(start, i int) int {
	a, j := p.calendar(i)
	if j == 0 {
		return 0
	}
	if p.opt.Ahead || p.tables.foreign {
		if end := p.monthRanked(start, a, j); end > 0 {
			return end
		}
	}
	if end := p.rangeFrom(start, a, j); end > 0 {
		return end
	}
	if a.month == 0 && !p.yearStands(i, j) || a.month > 0 && a.day == 0 && a.year+p.lent == 0 && !p.monthStands(i, j) {
		return 0
	}
	if w := p.at(j); p.opt.Ahead && a.day > 0 && a.year == 0 {
		if p.is(j, ',') || p.is(j, '(') {
			w = p.at(j + 1)
		}
		if w.class == weekday { // Jul 18, Fri
			a.weekday = int(w.value)
		}
	}
	return p.emitPiece(start, p.pastWeekday(a, j), a)
}

// calendar reads one date at i: as the rules have it, or as a pattern of the
// language where that takes in more. Bare years and bare months are not judged here.
func (p *parser) calendar(i int) (piece, int) {
	if k := p.known; k.end > 0 && k.start == i {
		return k.piece, k.end
	}
	a, j := p.ruled(i)
	if len(p.tables.patterns) > 0 {
		if b, k := p.patterned(i); p.countsBehind(k) {
			return a, j // 27 juin, 1500 personnes
		} else if k > j || k == j && k > 0 && p.class(i) == number && a.year > 0 && a.day > 0 {
			if b.year == 0 && b.day > 0 {
				return p.withYear(b, k)
			}
			return b, k // 1/2/03: in the order of the language
		}
	}
	return a, j
}

func (p *parser) ruled(i int) (piece, int) {
	switch p.class(i) {
	case number:
		for _, rule := range figureRules {
			if a, j := rule(p, i); j > 0 {
				return a, j
			}
		}
		if a, j := p.slashDay(i); j > 0 {
			return a, j
		}
		if p.opt.Ahead {
			if a, j := p.dayFigures(i); j > 0 {
				return a, j
			}
			if a, j := p.spacedFigures(i); j > 0 {
				return a, j
			}
		}
		if y, j := p.year(i); j > 0 {
			return piece{year: y}, j
		}
	case month:
		if a, j := p.namedInside(i); j > 0 {
			return a, j
		}
		return p.fromMonth(i)
	}
	return piece{}, 0
}

// figureRules read dates that begin with a number.
var figureRules = [...]func(*parser, int) (piece, int){
	(*parser).numeric, (*parser).eastern, (*parser).namedInside, (*parser).dayMonth, (*parser).yearFirst,
}

// shortYear completes a year of two digits: the archive holds more of the
// twenty-first century than of the years before 1950.
func shortYear(y int) int {
	if y >= 50 {
		return 1900 + y
	}
	return 2000 + y
}

// inFigure reports whether the number at i is part of a longer figure: 1,998,
// 10.12.20.25, $1999, Mi-2000, 3-1/4, 2010A.
func (p *parser) inFigure(i int) bool {
	return p.glued(i) && p.figureBefore(i-1) || p.glued(i+1) && p.figureAfter(i+1)
}

// figureBefore reports whether token k makes one figure with the number glued to its end.
func (p *parser) figureBefore(k int) bool {
	switch t := p.at(k); t.class {
	case number:
		return true
	case other:
		return p.tables.heads == "" && !isHanToken(p, k)
	case punct:
		if insideFigures(t.value) {
			return p.class(k-1) == number && p.glued(k) && !p.commaYear(k)
		}
		return strings.ContainsRune(`$€£¥#№+@_\`, t.value)
	case dash:
		return p.glued(k) && p.tables.heads == "" && p.class(k-1) != edge && p.class(k-1) != of && p.class(k-1) != inside && p.class(k-1) != month && !(p.class(k-1) == number && p.at(k-1).digits == 4)
	}
	return false
}

// figureAfter reports whether token j makes one figure with the number it is glued to.
func (p *parser) figureAfter(j int) bool {
	switch t := p.at(j); t.class {
	case number:
		return true
	case other, one, partMark:
		return !isHanToken(p, j)
	case punct:
		if insideFigures(t.value) {
			return p.class(j+1) == number && p.glued(j+1) && !p.commaYear(j)
		}
		return strings.ContainsRune("%_$", t.value)
	case dash: // 3-1/4
		return p.class(j+1) == number && p.glued(j+1) && p.is(j+2, '/') && p.glued(j+2) && p.class(j+3) == number && p.glued(j+3)
	}
	return false
}

// commaYear reports whether the comma at j parts a day from a year: 22,2013. The
// groups of a figure have three digits.
func (p *parser) commaYear(j int) bool {
	return p.is(j, ',') && p.at(j-1).digits <= 2 && p.at(j+1).digits == 4
}

// insideFigures reports the marks that join two numbers to one figure.
func insideFigures(mark rune) bool { return mark == ',' || mark == '.' || mark == ':' || mark == '/' }

func isHanToken(p *parser, i int) bool {
	return i >= 0 && p.text[p.tokens[i].start] >= 0xe3
}

// suffixed steps over the mark of an ordinal: 1st, 27-də, 1°, 3.
func (p *parser) suffixed(i int) int {
	switch {
	case p.tables.ordinalDecades && p.class(i) == dash && p.glued(i) && p.class(i+1) == decadeMark && p.glued(i+1):
		return i + 2 // 2020-ci
	case p.tables.foreign && p.class(i) == dash && p.glued(i) && p.class(i+1) == and && p.glued(i+1):
		return i + 2 // 1-й, whose й is folded to the Russian for "and"
	case p.class(i) == ordinalMark && p.glued(i):
		return i + 1
	case p.class(i) == article && p.glued(i) && (p.tables.tag == "el" || p.tables.tag == "nl" && p.says(i, "de")): // 4ο, 2de
		return i + 1
	case p.tables.foreign && p.is(i, '.') && p.glued(i) && p.class(i+1) == ordinalMark && p.glued(i+1): // 1.º
		return i + 2
	case p.opt.Ahead && p.tables.tag == "pt" && p.class(i) == article && p.glued(i): // 1o de março
		return i + 1
	case p.tables.foreign && p.is(i, ':') && p.glued(i) && p.class(i+1) == ordinalMark && p.glued(i+1): // 3:e
		return i + 2
	case (p.class(i) == dash || p.class(i) == apostrophe) && p.glued(i) && p.class(i+1) == ordinalMark && p.glued(i+1):
		return i + 2
	case (p.is(i, '°') || p.is(i, '.')) && p.glued(i) && p.class(i+1) == month:
		return i + 1
	}
	return i
}

// dayMonth reads 27 June, 27th of June 2025, 27. Juni, 27 de junio de 2025.
func (p *parser) dayMonth(i int) (piece, int) {
	d, ok := p.small(i, 1, 31)
	if !ok || p.inFigure(i) {
		return piece{}, 0
	}
	j := p.suffixed(i + 1)
	for p.isOf(j) && j <= i+maxBehind+1 { // 27 ga watan Yuni
		j++
	}
	if p.class(j) == dash && p.glued(j) && p.glued(j+1) { // 27-Jun-2025
		j++
	}
	t := p.at(j)
	if t.class != month || !p.monthInDate(j) || int32(d) > daysIn(t.value) || p.namedPerson(j) {
		return piece{}, 0
	}
	a := piece{day: d, month: int(t.value)}
	return p.withYear(a, j+1)
}

// withYear reads the year that may follow a month or a day: ", 2025", "de 2025".
func (p *parser) withYear(a piece, i int) (piece, int) {
	i = p.twinMonth(i, int32(a.month))
	j := i
	if p.class(j) == monthWord {
		j++
		i = j
	}
	for p.is(j, '.') && p.glued(j) || p.is(j, ',') || p.class(j) == of || p.class(j) == opening && p.tables.tag == "es" || p.class(j) == dash && p.glued(j) && p.glued(j+1) || p.is(j, '/') {
		j++
		if j-i > 2 {
			return a, i
		}
	}
	y, k := p.year(j)
	if k == 0 && p.opt.Ahead {
		y, k = p.typedYear(a, j)
	}
	if k == 0 || p.looksCounted(j, k) && (j == i || p.is(j-1, ',')) {
		return p.withOtherYear(a, i)
	}
	if a.day == 0 && p.mode == modeText && (y < minLedYear || y > lastYear) { // May 1360: a price
		return a, i
	}
	a.year = y
	return a, k
}

// withShiftedYear reads "last year" after a month: декабре прошлого года.
func (p *parser) withShiftedYear(a piece, i int) (piece, int) {
	j := i
	if p.isOf(j) || p.tables.foreign && p.class(j) == opening {
		j = max(p.linked(j), j+1)
	}
	if p.class(j) == deictic {
		if u, off := splitDeictic(p.at(j).value); u == unitYear {
			a.year, a.relative = p.published.Year()+off, true
			return a, j + 1
		}
	}
	if off, end := p.shiftedUnit(j, unitYear); end > 0 {
		a.year, a.relative = p.published.Year()+off, true
		return a, end
	}
	if y, end := p.thatYear(j); end > 0 {
		a.year, a.relative = y, true
		return a, end
	}
	return a, i
}

// fromMonth reads what begins with a month: June 27, June 27, 2025, June 2025.
func (p *parser) fromMonth(i int) (piece, int) {
	t := p.at(i)
	if !p.monthInDate(i) {
		return piece{}, 0
	}
	a := piece{month: int(t.value)}
	j := i + 1
	if p.is(j, '.') && p.glued(j) {
		j++
	}
	if p.tables.monthFirst || p.opt.Ahead {
		for p.class(j) == monthWord || p.class(j) == article {
			j++
		}
		d, ok := p.small(j, 1, daysIn(t.value))
		if ok = ok && !p.inFigure(j) && !p.looksCounted(j, j+1) && !(p.hyphened(j+1) && p.class(j+2) == unit); !ok {
			d, ok = p.spelledDay(i, j)
		}
		if b, k := p.dayTyped(a, j); !ok && k > 0 {
			return b, k
		}
		if ok {
			a.day = d
			if t.value == 9 && d == 11 && p.namesAttacks(p.suffixed(j+1)) {
				a.year = 2001
			}
			if a.year > 0 {
				return a, p.suffixed(j + 1)
			}
			return p.withYear(a, p.suffixed(j+1))
		}
	}
	b, k := p.withYear(a, i+1)
	if b.year+p.lent == 0 && t.flag&short != 0 && p.mode == modeText {
		return piece{}, 0
	}
	return b, k
}

// spelledDay reads the day of "April one": agencies write figures from ten on
// only. What stands around must not make it a count: in April two people, May one ask.
func (p *parser) spelledDay(i, j int) (int, bool) {
	d, n, before := p.at(j), p.at(j+1), p.at(i-1)
	if p.tables.tag != "en" || p.mode != modeText || d.class != cardinal || d.value > 9 || p.glued(j) {
		return 0, false
	}
	if n.class == counted || n.class == unit || n.class == of || n.class == dash && p.glued(j+1) || p.pluralNoun(j+1) {
		return 0, false
	}
	if before.class == inside && !p.says(i-1, "on") || before.class == since && d.value > 1 || p.at(i).flag&(line|paragraph) != 0 {
		return 0, false
	}
	return int(d.value), before.class != punct || p.at(i).flag&weak == 0
}

// namesAttacks reports whether "September 11" is the day of 2001.
func (p *parser) namesAttacks(i int) bool {
	return p.says(i, "attacks") || p.says(i, "terrorist") || p.says(i, "terror") || p.says(i, "hijackers")
}

// yearFirst reads 2025-ci il avqustun 31-də and 2025 m. rugpjūčio 8.
func (p *parser) yearFirst(i int) (piece, int) {
	y, j := p.year(i)
	if j == 0 {
		return piece{}, 0
	}
	if b, k := p.dayMonth(j); k > 0 && j > i+1 && p.class(j-1) == yearWord && b.year == 0 && p.tables.foreign { // 2023 წლის 15 მარტს
		b.year = y
		return b, k
	}
	t := p.at(j)
	if t.class != month || j == i+1 && !p.tables.monthFirst && !p.opt.Ahead && p.tables.tag != "" || !p.monthInDate(j) {
		return piece{}, 0
	}
	if p.tables.tag == "en" {
		return piece{}, 0
	}
	a := piece{year: y, month: int(t.value)}
	j++
	if p.class(j) == monthWord {
		j++
	}
	if d, ok := p.small(j, 1, daysIn(t.value)); ok && !p.inFigure(j) {
		a.day = d
		j = p.suffixed(j + 1)
	}
	return a, j
}

// daysIn bounds the day of a month; February may have 29.
func daysIn(m int32) int32 {
	switch time.Month(m) {
	case time.February:
		return 29
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}

// valid reports whether the day exists.
func valid(year, month, day int) bool {
	if year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1 || int32(day) > daysIn(int32(month)) {
		return false
	}
	return month != 2 || day != 29 || news.DateOf(year, 2, 29).Time().Month() == time.February
}
