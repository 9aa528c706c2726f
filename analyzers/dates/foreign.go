package dates

import (
	"strings"

	"dateline/news"
)

// foreign looks before the common rules and leaves to them what it does not know.
func (p *parser) foreign(i int) int {
	if p.tables.foreign {
		return p.abroad(i)
	}
	if c := p.tokens[i].class; c == otherMonth || c == number && p.class(i+1) == otherMonth {
		return p.otherDate(i) // 12 Ramadan 1446
	}
	return 0
}

// abroad reads what languages other than English say in an order of their own.
func (p *parser) abroad(i int) int {
	c := p.tokens[i].class
	switch c {
	case number:
		return p.foreignNumber(i)
	case other:
		if p.tables.hebrewNumbers {
			return p.hebrewDate(i)
		}
		if p.tokens[i].flag&capital != 0 {
			return p.romanFirst(i)
		}
		return 0
	case punct, article, of, past, future, and, dash, month:
		return 0
	case cardinal, ordinal, one:
		return firstOf(p.vietMonths(i), p.fromCardinal(i), p.halfOfEdge(i))
	case unit, yearWord:
		return firstOf(p.vietUnit(i), p.unitPart(i), p.unitAgo(i), p.unitEdge(i), p.unitBesideLast(i), p.yearsThenDecade(i))
	case deictic:
		return firstOf(p.yearSeason(i), p.dayOfDeictic(i))
	case shift:
		return firstOf(p.shiftWeek(i), p.shiftYearSeason(i), p.shiftDay(i), p.nthWeekday(i))
	case weekday:
		return firstOf(p.weekdayBeside(i), p.weekdayOfWeek(i), p.greekDay(i), p.coming(i))
	case aheadBefore, inside, opening, since:
		return p.aheadFrom(i)
	}
	return p.abroadNamed(i)
}

// aheadFrom reads what a preposition makes a day to come, or one since when.
func (p *parser) aheadFrom(i int) int {
	switch p.tokens[i].class {
	case aheadBefore:
		return firstOf(p.aheadFew(i), p.aheadCount(i, i+1))
	case inside:
		return p.insideCount(i)
	case since:
		return p.sinceCount(i)
	}
	return p.betweenCount(i)
}

// abroadNamed reads what begins with a rarer kind of word.
func (p *parser) abroadNamed(i int) int {
	switch p.tokens[i].class {
	case edge:
		return p.edgeUnit(i)
	case century:
		return p.centuryNumber(i)
	case season:
		return p.bareSeason(i)
	case agoBefore:
		return p.agoFew(i)
	case otherMonth:
		return p.otherDate(i)
	case decadeName:
		return p.decadeInWords(i)
	case decadeWord:
		return p.decadeBehind(i)
	case weekWeekday:
		return p.fromWeekWeekday(i)
	case neighbour:
		return p.fromNeighbour(i)
	case feastWord:
		return p.fromFeast(i)
	case partOfDay:
		return p.dayPart(i)
	case eastChurch:
		return p.easternFeast(i)
	case lunarWord:
		return p.lunarDate(i)
	case fewUnits:
		return p.fewAgo(i)
	case partName:
		return p.partAlone(i)
	}
	return 0
}

// foreignNumber tries what begins with a number, the commonest token of dates.
func (p *parser) foreignNumber(i int) int {
	if end := p.yearBeforeDate(i); end > 0 {
		return end
	}
	for _, rule := range foreignNumberRules {
		if end := rule(p, i); end > 0 {
			return end
		}
	}
	return 0
}

var foreignNumberRules = [...]func(*parser, int) int{
	(*parser).otherDate, (*parser).otherFigures, (*parser).dottedDay, (*parser).farNumber, (*parser).daysAgo, (*parser).vietMonths, (*parser).seasonOfYear, (*parser).yearsDecade,
}

// farNumber tries what few languages write, the commonest numbers first.
func (p *parser) farNumber(i int) int {
	t := p.tokens[i]
	if t.digits == 4 {
		if t.value%10 == 0 {
			if end := p.spacedDecade(i); end > 0 {
				return end
			}
		}
		if p.tables.figuresOnly {
			if end := p.monthPair(i); end > 0 {
				return end
			}
		}
		return p.yearPartInWords(i)
	}
	if t.digits > 3 || !p.tables.far {
		return 0
	}
	return firstOf(p.dayPair(i), p.monthPair(i), p.countedDeictic(i), p.countAway(i), p.spacedDecade(i), p.partNumber(i))
}

// fromCardinal tries what begins with a number in words.
func (p *parser) fromCardinal(i int) int {
	if end := firstOf(p.dayInWords(i), p.nthWeekday(i)); end > 0 {
		return end
	}
	switch t := p.tokens[i]; {
	case t.class == ordinal:
		return firstOf(p.nthDay(i), p.otherDate(i))
	case p.tables.figuresOnly:
		return firstOf(p.daysAgo(i), p.countAway(i))
	case t.value >= 20 && t.value%10 == 0:
		return p.wordsDecade(i)
	case p.tables.far:
		return firstOf(p.countedDeictic(i), p.countAway(i))
	}
	return 0
}

// dayInWords reads первое марта, тридцать первое октября, yirmi dokuz Mayıs.
func (p *parser) dayInWords(i int) int {
	t, j := p.at(i), i+1
	d := t.value
	if n := p.at(j); (d == 20 || d == 30) && (n.class == ordinal || n.class == cardinal || n.class == one) && n.value > 0 && n.value < 10 {
		d += n.value
		j++
	}
	if n := p.at(j); p.tables.tag == "ar" && d < 10 && n.class == ordinal && (n.value == 20 || n.value == 30) { // السابع والعشرين
		d += n.value
		j++
	}
	if p.isOf(j) {
		j++
	}
	m := p.at(j)
	if m.class != month || d < 1 || d > daysIn(m.value) || !p.monthInDate(j) || p.class(i-1) == number || p.at(i-1).class == cardinal {
		return 0
	}
	a, end := p.withYear(piece{day: int(d), month: int(m.value)}, j+1)
	return p.emitPiece(i, end, a)
}

// isOf reports whether token i may stand between a day and its month: the Arabic من
// is the one that opens a range.
func (p *parser) isOf(i int) bool {
	c := p.class(i)
	return c == of || c == opening && p.tables.tag == "ar"
}

// nthWeekday reads третій вівторок у вересні 2014 and the last Monday in March.
func (p *parser) nthWeekday(i int) int {
	n, wd := p.at(i), p.at(i+1)
	if n.class != ordinal && !(n.class == shift && n.value == -1) || wd.class != weekday || n.value > 5 {
		return 0
	}
	first := p.dayTail(i + 2)
	j := first
	for k := 0; k < 2 && (p.isOf(j) || p.class(j) == inside || p.class(j) == article); k++ {
		j++
	}
	j = max(j, p.linked(first))
	m := p.at(j)
	if m.class != month || j == first && (p.tables.months[0] == "" || n.class == shift) {
		return 0
	}
	a, end := p.withYear(piece{month: int(m.value)}, j+1)
	source := Explicit
	if a.year == 0 {
		a.year, source = p.inferYear(a, p.direction(i, end)), Partial
	}
	from, to, _ := a.span()
	d := from + news.Day((int(wd.value)-isoWeekday(from)+7)%7) + news.Day(7*(n.value-1))
	if n.value < 0 {
		d = to - news.Day((isoWeekday(to)-int(wd.value)+7)%7)
	}
	if d > to {
		return 0
	}
	return p.emit(i, end, d, d, GrainDay, source)
}

// shiftWeek reads gelecek hafta çarşamba.
func (p *parser) shiftWeek(i int) int {
	t, w, d := p.at(i), p.at(i+1), p.at(i+2)
	if w.class != unit || w.value != unitWeek || d.class != weekday || d.flag&short != 0 {
		return 0
	}
	day := monday(p.published) + news.Day(7*t.value) + news.Day(d.value-1)
	return p.emit(i, i+3, day, day, GrainDay, Relative)
}

// weekdayOfWeek reads середа цього тижня and lundi de la semaine prochaine, where the name alone would be no date.
func (p *parser) weekdayOfWeek(i int) int {
	j := p.dayTail(i + 1)
	if c := p.class(j); c == of || c == inside || c == article {
		j = p.linked(j)
	}
	offset, end := p.weekOffset(j)
	if end == 0 || p.at(i).flag&short != 0 {
		return 0
	}
	day := monday(p.published) + news.Day(7*offset) + news.Day(p.at(i).value-1)
	return p.emit(i, end, day, day, GrainDay, Relative)
}

// dayOfDeictic reads 来週の月曜日 and 本月十日: a day of a week or a month in one word.
func (p *parser) dayOfDeictic(i int) int {
	if p.class(i-1) == vague {
		return i + 1 // beberapa tahun lalu
	}
	u, offset := splitDeictic(p.at(i).value)
	if u == unitDay && offset == 0 && i > 0 && p.tables.nowadays != "" && p.class(i-1) != punct && strings.Contains(" "+p.tables.nowadays+" ", " "+string(p.folded(i-1))+" ") {
		return i + 1 // noch heute, von heute auf morgen
	}
	if u == unitDay && offset == 0 && p.mode == modeText && i+1 < len(p.tokens) && p.tables.assumes[string(p.folded(i+1))] {
		return i + 1 // wie wir heute wissen, heute wäre es anders
	}
	if u == unitDay && offset < 0 && p.at(i).flag&weak != 0 && p.direction(i, i+1) > 0 {
		return p.emitPeriod(i, i+1, p.published, u, -offset) // कल is yesterday and tomorrow
	}
	if u == unitDay {
		if end := firstOf(p.deicticWeekday(i, offset), p.todayCount(i, offset)); end > 0 {
			return end
		}
	}
	from, to, _ := period(p.published, u, offset)
	j := i + 1
	if p.class(j) == of {
		j++
	}
	switch t := p.at(j); {
	case u == unitWeek && t.class == weekday && t.flag&short == 0:
		d := from + news.Day(t.value-1)
		return p.emit(i, j+1, d, d, GrainDay, Relative)
	case u == unitMonth && t.class == number && t.value >= 1 && t.value <= 31 && p.class(j+1) == dayWord:
		if d := from + news.Day(t.value-1); d <= to {
			return p.emit(i, j+2, d, d, GrainDay, Relative)
		}
	}
	return 0
}

// fromWeekWeekday reads 上周二 and the like, one word for a day of a week.
func (p *parser) fromWeekWeekday(i int) int {
	v := p.at(i).value
	d := monday(p.published) + news.Day(7*(v/10-weekBase)+v%10-1)
	return p.emit(i, i+1, d, d, GrainDay, Relative)
}

// fromNeighbour reads накануне, am Vortag, the day after: counted from the last day
// that was named, or else from publication.
func (p *parser) fromNeighbour(i int) int {
	offset := int(p.at(i).value)
	if p.last.ok && p.last.to-p.last.from <= longest(unitDay, offset) {
		anchor := p.last
		end := p.emitPeriod(i, i+1, p.last.to, unitDay, offset)
		if offset < 0 {
			p.last = anchor // the next Vortag is the same one
		}
		return end
	}
	if offset >= 0 && !p.opt.Ahead {
		return 0
	}
	return p.emitPeriod(i, i+1, p.published, unitDay, offset)
}

// dottedDay reads 28.10. behind a preposition or a weekday, where days are written so.
func (p *parser) dottedDay(i int) int {
	d, ok := p.small(i, 1, 31)
	sep, joined := p.joined(i + 1)
	m := p.at(i + 2)
	if !ok || !joined || sep != '.' || !p.tables.dotted || m.digits > 2 || m.value < 1 || m.value > 12 || int32(d) > daysIn(m.value) || p.glued(i) {
		return 0
	}
	point := p.is(i+3, '.') && p.glued(i+3)
	if n := p.at(i + 4); point && n.class == number && p.glued(i+4) || !point {
		return 0
	}
	switch p.class(i - 1) {
	case inside, since, deadline, opening, through, weekday, article:
	default:
		return 0
	}
	return p.emitPiece(i, i+4, piece{day: d, month: int(m.value)})
}
