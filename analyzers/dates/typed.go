package dates

import "dateline/news"

// typed readies the tokens of what was typed: names need no capital, and an
// abbreviation or a doubtful name stands where nothing else is in its place.
func (p *parser) typed() {
	p.markFeasts()
	for i := range p.tokens {
		t := &p.tokens[i]
		switch t.class {
		case month, weekday, holiday, partMark:
		default:
			continue
		}
		if p.needsCapital() {
			t.flag |= capital
		}
		if t.class == weekday && p.beforeLast(i) != 0 {
			t.flag &^= short
		}
		if p.alone(i) && t.flag&(short|weak|capital) != 0 {
			t.flag &^= short | weak
			if !p.needsCapital() && t.class == month { // where it would open a name
				t.flag &^= capital
			}
		}
	}
}

// alone reports whether token i is all there is, but for an article or a
// preposition before it and a mark behind it: am Mo., κυρ., on thu.
func (p *parser) alone(i int) bool {
	switch p.class(i - 1) {
	case article, inside, of, shift, deadline:
		if i > 2 {
			return false
		}
	default:
		if i > 0 && !p.is(i-1, '(') {
			return false
		}
	}
	return p.class(i+1) == punct || i+1 == len(p.tokens)
}

// wordDay reads the number of a day as a figure or in words: the 3rd, third,
// twenty-second, vinte e cinco.
func (p *parser) wordDay(i int) (d, end int) {
	if d, ok := p.small(i, 1, 31); ok && !p.inFigure(i) {
		return d, p.pointed(p.suffixed(i + 1))
	}
	t, j := p.at(i), i+1
	if t.class != ordinal && t.class != cardinal || t.value < 1 || t.value > 31 {
		return 0, 0
	}
	d = int(t.value)
	if d != 20 && d != 30 {
		return d, j
	}
	if p.class(j) == dash || p.class(j) == and {
		j++
	}
	n := p.at(j)
	if (n.class == ordinal || n.class == cardinal || n.class == one) && n.value > 0 && n.value < 10 && d+int(n.value) <= 31 {
		return d + int(n.value), j + 1
	}
	return d, i + 1
}

// pointed steps over the point that makes a number an ordinal.
func (p *parser) pointed(i int) int {
	if p.is(i, '.') && p.glued(i) && p.class(i-1) == number {
		return i + 1
	}
	return i
}

// closesDay reports whether the number of a day may end before token j: no month,
// hour, or thing counted follows.
func (p *parser) closesDay(j int) bool {
	switch t := p.at(j); t.class {
	case month, unit, counted, number, cardinal, dash, partMark, century, decadeMark, yearWord, monthMark:
		return false
	case punct:
		return t.value != ':' && t.value != '%' && t.value != '/' || !p.glued(j)
	}
	return !p.says(j, "am") && !p.says(j, "pm") && !p.says(j, "h") && !p.says(j, "uhr") && !p.says(j, "o")
}

// weekdayNumber reads Sunday 31, martes 25, Friday the thirteenth: the weekday ends
// before token j.
func (p *parser) weekdayNumber(i, j, wd int) int {
	if n := p.at(j + 1); p.tables.tag == "fr" && p.says(j, "en") && (n.value == 8 || n.value == 15) { // mardi en huit
		d := p.weekdayOn(wd, 1) + news.Day(7*(n.value/7))
		return p.emit(i, j+2, d, d, GrainDay, Relative)
	}
	k, led := j, false
	for n := 0; n < 3; n++ {
		t := p.at(k)
		if t.class != article && t.class != dayWord && t.class != of && t.class != inside && !(t.class == unit && t.value == unitDay) && !p.is(k, ',') && !p.is(k, '.') {
			break
		}
		led = led || t.class != punct
		k++
	}
	d, end := p.wordDay(k)
	if end == 0 || !p.closesDay(end) || !led && p.class(k) != number && p.class(end) != punct && end < len(p.tokens) || p.startsNoun(end) && end == k+1 && !led {
		return 0
	}
	if p.class(end) == dayWord {
		end++
	}
	return p.emitWeekdayNumber(i, end, wd, d)
}

// emitWeekdayNumber records the next day of a month that is a certain weekday too,
// or the last one where the past is spoken of.
func (p *parser) emitWeekdayNumber(i, j, wd, d int) int {
	step, day := news.Day(7), p.weekdayOn(wd, 1)
	if p.direction(i, j) < 0 {
		step, day = -7, p.weekdayOn(wd, 0)
	}
	return p.emitNumbered(i, j, d, day, step)
}

// emitNumbered records the first day, from one on and in steps of a week, whose number
// in its month is d.
func (p *parser) emitNumbered(i, j, d int, day, step news.Day) int {
	const weeks = 60 // hold every number of a day with every weekday
	for range weeks {
		if _, _, n := day.Date(); n == d {
			return p.emit(i, j, day, day, GrainDay, Partial)
		}
		day += step
	}
	return 0
}

// numberAlone reads the day of the month that an article, a word for day or a
// weekday behind it makes one: el 17, dia 12, den 15., on the 21st, 21일 월요일.
func (p *parser) numberAlone(i int) int {
	d, j := p.wordDay(i)
	if j == 0 || p.glued(i) && p.figureBefore(i-1) {
		return 0
	}
	marked := p.class(i) == number && j > i+1 || p.class(i) == ordinal
	k := j
	if p.class(k) == dayWord {
		k++
		marked = true
	}
	if w := p.at(k); w.class == weekday && w.flag&short == 0 {
		return p.emitWeekdayNumber(i, k+1, int(w.value), d)
	}
	b := p.at(i - 1)
	lead := b.class == article || b.class == dayWord || b.class == unit && b.value == unitDay && b.flag&weak == 0
	if !lead && (!marked || b.class != inside) && !(marked && p.class(j) == dayWord && i == 0) || !p.closesDay(k) {
		return 0
	}
	if n := p.at(k); n.class == other && n.end > n.start && !n.capital() && !isHanToken(p, k) || n.class == dash || n.class == and {
		return 0
	}
	return p.emitNextDay(i, k, d)
}

// emitNextDay records the next day of that number, or the last one where the past
// is spoken of.
func (p *parser) emitNextDay(i, j, d int) int {
	if p.direction(i, j) < 0 {
		return p.emitNearestDay(i, j, d)
	}
	const reach = 62 // days that hold every number of a day at least once
	for day := p.published; day < p.published+reach; day++ {
		if _, _, n := day.Date(); n == d {
			return p.emit(i, j, day, day, GrainDay, Partial)
		}
	}
	return 0
}

// dayFigures reads a day and a month in figures, in the order of the language where
// both orders make a date: 15/2, 2-15, 15.02.
func (p *parser) dayFigures(i int) (piece, int) {
	sep, j := p.figureMark(i + 1)
	a, ok := p.small(i, 1, 31)
	b, fits := p.small(j, 1, 31)
	if j == 0 || !ok || !fits || p.glued(i) && p.figureBefore(i-1) {
		return piece{}, 0
	}
	end := j + 1
	if p.is(end, '.') && p.glued(end) && sep == '.' {
		end++
	}
	sure := sep == '/' && (a > 12 || b > 12)
	if _, more := p.joined(end); more || !p.closesDay(end) || !sure && p.startsNoun(end) && p.class(i-1) != weekday && p.class(i-1) != inside && p.class(i-1) != article {
		return piece{}, 0
	}
	if p.class(i-1) == opening || p.class(i-1) == labels || sep == '.' && p.tables.tag == "en" && p.at(j).digits < 2 {
		return piece{}, 0
	}
	if p.monthOpens() && a <= 12 || b > 12 {
		a, b = b, a
	}
	if b > 12 || int32(a) > daysIn(int32(b)) {
		return piece{}, 0
	}
	return piece{day: a, month: b}, end
}

// figureMark returns the mark between two figures and the token after it; marks with
// spaces about them are read where nothing else was typed.
func (p *parser) figureMark(i int) (mark rune, next int) {
	if sep, ok := p.joined(i); ok {
		return sep, i + 1
	}
	if p.class(i+1) == number && (p.is(i, '/') || p.class(i) == dash) && len(p.tokens) == i+2 && i <= 2 {
		return '/', i + 1
	}
	return 0, 0
}

// monthOpens reports whether the language writes the month before the day in figures.
func (p *parser) monthOpens() bool {
	if p.tables.tag == "en" {
		return !p.opt.DayFirst
	}
	for _, f := range p.tables.patterns {
		if f.numeric {
			for _, part := range f.parts {
				if part.field == 'd' || part.field == 'N' {
					return part.field == 'N'
				}
			}
		}
	}
	return false
}

// spacedFigures reads 24 12 2014 and 2016 10 16, three figures with nothing between.
func (p *parser) spacedFigures(i int) (piece, int) {
	a, b, c := p.at(i), p.at(i+1), p.at(i+2)
	if b.class != number || c.class != number || b.digits > 2 || p.class(i-1) == number || p.class(i+3) == number || p.glued(i) && p.figureBefore(i-1) {
		return piece{}, 0
	}
	var d piece
	switch {
	case a.digits == 4 && c.digits <= 2:
		d = piece{year: int(a.value), month: int(b.value), day: int(c.value)}
	case a.digits <= 2 && (c.digits == 4 || c.digits == 2):
		d = piece{year: int(c.value), month: int(b.value), day: int(a.value)}
		if c.digits == 2 {
			d.year = shortYear(d.year)
		}
		if p.monthOpens() && a.value <= 12 || d.month > 12 {
			d.month, d.day = d.day, d.month
		}
	}
	if !valid(d.year, d.month, d.day) || !p.closesDay(i+3) || p.startsNoun(i+3) {
		return piece{}, 0
	}
	return d, i + 3
}

// typedYear reads the year of two digits behind a day and its month, and the one of
// "28 June in 2020".
func (p *parser) typedYear(a piece, j int) (year, end int) {
	if p.class(j) == inside {
		return p.year(j + 1)
	}
	t := p.at(j)
	if a.day == 0 || t.class != number || t.digits != 2 || p.inFigure(j) || !p.closesDay(j+1) || p.startsNoun(j+1) {
		return 0, 0
	}
	return shortYear(int(t.value)), j + 1
}

// dayTyped reads the day of "march third" behind the month a.
func (p *parser) dayTyped(a piece, j int) (piece, int) {
	d, k := p.wordDay(j)
	if y, _ := p.year(k); !p.opt.Ahead || k == 0 || p.class(j) == number || !p.closesDay(k) && y == 0 || p.class(j) == ordinal && p.class(k) == weekday && p.tables.foreign {
		return a, 0
	}
	a.day = d
	return p.withYear(a, k)
}
