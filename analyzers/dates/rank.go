package dates

import "dateline/news"

// rankOf reads a place in a row at i: first, 3rd, last as -1, second last as -2.
func (p *parser) rankOf(i int) (n, end int) {
	t := p.at(i)
	switch {
	case t.class == ordinal && t.value != 0, t.class == ago && t.value > 0: // पहले
		n, end = int(t.value), i+1
	case t.class == shift && t.value == -1:
		n, end = -1, i+1
	case t.class == number:
		if j := p.pointed(p.suffixed(i + 1)); j > i+1 {
			n, end = int(t.value), j
		} else if p.is(j, '°') && p.glued(j) {
			n, end = int(t.value), j+1
		}
	}
	if n != 0 && (p.word(end) == "个" || p.word(end) == "個") {
		end++
	}
	if n > 0 && p.class(end) == shift && p.at(end).value == -1 {
		n, end = -n, end+1
	}
	return n, end
}

// rankedUnit reads what is ranked at i: a weekday, a week or a day.
func (p *parser) rankedUnit(i int) (wd, u, end int) {
	t := p.at(i)
	if t.class == dayWord || t.class == unit && t.value == unitDay {
		if n := p.at(i + 1); n.class == weekday && n.flag&short == 0 { // يوم ثلاثاء
			return int(n.value), unitDay, i + 2
		}
		return 0, unitDay, i + 1
	}
	switch n := p.at(i + 1); {
	case p.tables.tag == "zh" && t.class == unit && t.value == unitWeek && n.class == number && n.value <= 6 && p.glued(i+1): // 个星期一
		return int(n.value), unitDay, i + 2
	case t.class == weekday && t.flag&short == 0:
		return int(t.value), unitDay, p.dayTail(i + 1)
	case t.class == unit && (t.value == unitWeek || t.value == unitMonth || t.value == unitQuarter):
		return 0, int(t.value), i + 1
	}
	return 0, 0, 0
}

// ranked reads "the first Monday of March 2014", "the last week of 2018", "the 5th
// last day of May", "the first Wednesday of next month".
func (p *parser) ranked(i int) int {
	n, j := p.rankOf(i)
	if n == 0 {
		return 0
	}
	wd, u, k := p.rankedUnit(j)
	if k == 0 {
		return 0
	}
	m := k
	for c := p.class(m); m < k+4 && (c == of || c == inside || c == article || c == monthWord || c == opening || c == unit && p.at(m).value == unitMonth && (p.class(m+1) == month || p.tables.tag == "ar" && p.class(m+1) == cardinal)); c = p.class(m) {
		m++
	}
	from, to, end, source := p.rankedIn(m)
	if end == 0 || m == k && p.class(m) == number && u != unitMonth {
		return 0
	}
	return p.emitRanked(i, end, from, to, n, wd, u, source)
}

// rankedIn reads the month or the year in which something is ranked.
func (p *parser) rankedIn(m int) (from, to news.Day, end int, source Source) {
	if t := p.at(m); t.class == month {
		a, end := p.withYear(piece{month: int(t.value)}, m+1)
		if b, k := p.withYear(a, m+2); p.is(m+1, '.') && end == m+1 && b.year > 0 {
			a, end = b, k
		}
		if y, k := p.year(end + 1); a.year == 0 && k > 0 && p.class(end) == inside {
			a.year, end = y, k
		}
		source = Explicit
		if a.year == 0 {
			a.year, source = p.rankedYear(a, m, end), Partial
		}
		from, to, _ = a.span()
		return from, to, end, source
	}
	if a, end := p.numberedMonth(m); end > 0 {
		from, to, _ = a.span()
		return from, to, end, Partial
	}
	if off, end := p.shiftedUnit(m, unitMonth); end > 0 {
		from, to, _ = period(p.published, unitMonth, off)
		return from, to, end, Relative
	}
	if t := p.at(m); t.class == deictic {
		if u, off := splitDeictic(t.value); u == unitMonth || u == unitYear {
			from, to, _ = period(p.published, u, off)
			return from, to, m + 1, Relative
		}
	}
	if y, end := p.year(m); end > 0 {
		from, to, _ = piece{year: y}.span()
		return from, to, end, Explicit
	}
	return 0, 0, 0, Explicit
}

// rankedYear returns the year of a month in which something is ranked.
func (p *parser) rankedYear(a piece, i, j int) int {
	if p.opt.Ahead {
		return p.inferYear(a, onward)
	}
	return p.inferYear(a, p.direction(i, j))
}

// nthDay reads последний день августа.
func (p *parser) nthDay(i int) int {
	if t := p.at(i); t.class != ordinal || p.at(i+1).class != unit || p.at(i+1).value != unitDay || p.at(i+1).flag&weak != 0 {
		return 0
	}
	return p.ranked(i)
}

// numberedMonth reads من شهر عشرة and the year that may follow, from the number on.
func (p *parser) numberedMonth(m int) (piece, int) {
	t := p.at(m)
	if p.tables.tag != "ar" || t.class != cardinal && t.class != number || t.value < 1 || t.value > 12 || t.digits > 2 {
		return piece{}, 0
	}
	a := piece{month: int(t.value)}
	if y, end := p.year(m + 2); end > 0 && p.class(m+1) == inside {
		a.year = y
		return a, end
	}
	a.year = p.inferYear(a, onward)
	return a, m + 1
}

// lastRank is the last of a row in the value of a rankedDay.
const lastRank = 9

// weekRank stands in the place of the weekday where it is the week that is ranked.
const weekRank = 8

// monthRanked reads the same where the month comes first: 2014년 10월 둘째 수요일.
// The month a ends before token j.
func (p *parser) monthRanked(i int, a piece, j int) int {
	if a.month == 0 || a.day > 0 {
		return 0
	}
	if !p.opt.Ahead && !p.mayRank(j) {
		return 0
	}
	if p.class(j) == monthWord {
		j++
	}
	if p.class(j) == of || p.word(j) == "的" {
		j++
	}
	n, k := p.rankOf(j)
	wd, u, end := p.rankedUnit(k)
	if t := p.at(j); t.class == rankedDay {
		n, wd, u, end = int(t.value)/10, int(t.value)%10, unitDay, j+1
		if n == lastRank {
			n = -1
		}
		if wd == weekRank {
			wd, u = 0, unitWeek
		}
	}
	if n == 0 || end == 0 || p.class(j) == number || !p.opt.Ahead && (p.class(j) != ordinal && p.class(j) != ago && p.class(j) != rankedDay || u != unitDay) {
		return 0
	}
	source := Explicit
	if a.year == 0 {
		a.year, source = p.rankedYear(a, i, end), Partial
	}
	from, to, _ := a.span()
	return p.emitRanked(i, end, from, to, n, wd, u, source)
}

// mayRank reports whether token j may lead to what is ranked in the month before it.
func (p *parser) mayRank(j int) bool {
	switch p.class(j) {
	case of, monthWord, ordinal, ago, rankedDay:
		return true
	}
	return false
}

// emitRanked records the n-th weekday, week or day between two days, from the last
// where n is below 0. A week belongs to the month that holds all of it.
func (p *parser) emitRanked(i, j int, from, to news.Day, n, wd, u int, source Source) int {
	step, first, last := news.Day(1), from, to
	if u == unitMonth || u == unitQuarter {
		return p.emitRankedPart(i, j, from, to, n, u, source)
	}
	if u == unitWeek {
		wd = 1
		last -= 6
	}
	if wd > 0 {
		step = 7
		first += news.Day((wd - isoWeekday(first) + 7) % 7)
		last -= news.Day((isoWeekday(last) - wd + 7) % 7)
	}
	d := first + step*news.Day(n-1)
	if n < 0 {
		d = last + step*news.Day(n+1)
	}
	if d < from || d > to {
		return 0
	}
	if u == unitWeek {
		return p.emit(i, j, d, d+6, GrainWeek, source)
	}
	return p.emit(i, j, d, d, GrainDay, source)
}

// shortestYear is how far, in days, the last day of a year is from the first.
const shortestYear = 364

// emitRankedPart records the n-th month or quarter of a year.
func (p *parser) emitRankedPart(i, j int, from, to news.Day, n, u int, source Source) int {
	base := from
	if n < 0 {
		base, n = to, n+1
	} else {
		n--
	}
	a, b, grain := period(base, u, n)
	if to-from < shortestYear || a < from || b > to {
		return 0
	}
	return p.emit(i, j, a, b, grain, source)
}

// weekdayInWeek reads Sunday from last week, söndag förra veckan, rabu pekan ini;
// the weekday ends before token j.
func (p *parser) weekdayInWeek(i, j, wd int) int {
	k := j
	for c := p.class(k); k < j+2 && (c == of || c == inside || c == article || c == opening || p.is(k, ',')); c = p.class(k) {
		k++
	}
	offset, end := p.shiftedUnit(k, unitWeek)
	if t := p.at(k); end == 0 && t.class == deictic {
		if u, off := splitDeictic(t.value); u == unitWeek {
			offset, end = off, k+1
		}
	}
	if end == 0 {
		return 0
	}
	d := monday(p.published) + news.Day(7*offset) + news.Day(wd-1)
	return p.emit(i, end, d, d, GrainDay, Relative)
}

// namedInside reads 23/Sep/2020, Sep-23-2020 and 2020-Sep-23: a day, a month by
// name and a year with one mark between them, in any order.
func (p *parser) namedInside(i int) (piece, int) {
	var a piece
	for k := range 3 {
		j := i + 2*k
		if k > 0 && (!p.glued(j-1) || !p.glued(j) || p.class(j-1) != dash && !p.is(j-1, '/') || p.class(j-1) != p.class(i+1)) {
			return piece{}, 0
		}
		t := p.at(j)
		switch {
		case t.class == month && a.month == 0:
			a.month = int(t.value)
		case t.class == number && t.digits == 4 && a.year == 0:
			a.year = int(t.value)
		case t.class == number && t.digits <= 2 && a.day == 0:
			a.day = int(t.value)
		default:
			return piece{}, 0
		}
	}
	if !valid(a.year, a.month, a.day) || p.glued(i) && p.figureBefore(i-1) || p.class(i+5) == dash && p.glued(i+5) {
		return piece{}, 0
	}
	return a, i + 5
}

// countUntil reads "three weeks from tomorrow" and "two weeks before Christmas": a
// count of units and the day from which it is counted.
func (p *parser) countUntil(i int) int {
	n, j := p.count(i)
	t := p.at(j)
	if j == 0 || t.class != unit && t.class != yearWord {
		return 0
	}
	j++
	switch {
	case p.says(j, "from"), p.says(j, "after"), p.says(j, "since"), p.class(j) == opening:
	case p.says(j, "before"):
		n = -n
	default:
		return 0
	}
	from, end := p.dayAt(j + 1)
	if end == 0 {
		return 0
	}
	d := addUnits(from, p.unitOf(t), n)
	return p.emit(i, end, d, d, GrainDay, Relative)
}

// nextQuarter returns the year of the next quarter of that number, the running one
// included.
func (p *parser) nextQuarter(n int) int {
	year := p.published.Year()
	if _, to, _ := partSpan(year, unitQuarter, n); to < p.published {
		year++
	}
	return year
}
