package dates

import "dateline/news"

// maxList bounds the days that one list names.
const maxList = 8

// dayList reads lists of days before their month: 21, 23 and 25 June, am 3., 10. und
// 17. Mai. Two days in a row, 24 and 25 June, are a range.
func (p *parser) dayList(i int) int {
	var days [maxList]listed
	n, j := p.listDays(&days, 0, i)
	if n < 2 || n == 2 && days[1].day == days[0].day+1 || p.opener(i) < i && (n == 2 || !p.tables.foreign) { // des 3, 10 et 17 mai, but du 3 au 17
		return 0
	}
	if p.class(j) == of {
		j++
	}
	t := p.at(j)
	if t.class != month || !p.monthInDate(j) || int32(days[n-1].day) > daysIn(t.value) {
		return 0
	}
	a, end := p.withYear(piece{day: days[n-1].day, month: int(t.value)}, j+1)
	if n == 2 && p.class(end) == amid {
		return 0 // 8 ile 12 Eylül arasında
	}
	return p.emitList(days[:n], a, end)
}

// listAfter reads lists of days behind their month: October 9, 11 and 14. The
// first day, a, ends before token j and begins at start.
func (p *parser) listAfter(start int, a piece, j int) int {
	if a.year > 0 || !p.tables.monthFirst || p.class(start) != month || !p.is(j, ',') && p.class(j) != and {
		return 0
	}
	days := [maxList]listed{{a.day, start, j}}
	n, end := p.listDays(&days, 1, j+1)
	if n < 2 || n == 2 && (p.is(j, ',') || days[1].day == a.day+1) || p.startsNoun(end) || int32(days[n-1].day) > daysIn(int32(a.month)) {
		return 0
	}
	a, end = p.withYear(piece{day: days[n-1].day, month: a.month}, end)
	return p.emitList(days[:n], a, end)
}

// listed is a day of a list and its tokens.
type listed struct{ day, i, j int }

// listDays reads rising days from token i on, joined by commas, the last by
// "and", which English alone insists upon. It returns how many there are with the n
// before, and the token after them.
func (p *parser) listDays(days *[maxList]listed, n, i int) (count, end int) {
	closed := n > 0 && p.class(i-1) == and
	for low := int32(1); n < maxList; {
		if n > 0 {
			low = int32(days[n-1].day) + 1
		}
		d, ok := p.small(i, low, 31)
		if !ok || p.glued(i) && (p.tables.foreign || p.figureBefore(i-1)) {
			return 0, 0
		}
		j := p.suffixed(i + 1)
		days[n] = listed{d, i, j}
		n++
		if p.tables.foreign && p.is(j, '.') && p.glued(j) {
			j++
		}
		next := p.nextListed(j)
		switch {
		case closed && !p.tables.foreign, next == 0 && p.tables.foreign:
			return n, j
		case next == 0:
			return 0, 0
		}
		closed, i = !p.is(j, ',') || p.class(j+1) == and, next
	}
	return 0, 0
}

// nextListed returns the token of the next day of a list after the comma or the "and"
// at j, or 0.
func (p *parser) nextListed(j int) int {
	comma := p.is(j, ',') || p.tables.foreign && p.is(j, '/') && p.glued(j) && p.glued(j+1) && p.is(j-1, '.') // 3./10. Mai
	if comma {
		j++
	}
	switch {
	case p.class(j) == and:
		j++
	case !comma:
		return 0
	}
	for k := 0; k < 2 && p.tables.foreign && (p.class(j) == inside || p.class(j) == article); k++ {
		j++
	}
	if _, ok := p.small(j, 1, 31); !ok {
		return 0
	}
	return j
}

// emitList records each day of a list, the last with the month that ends before
// token end and lends its year to the others.
func (p *parser) emitList(days []listed, last piece, end int) int {
	source := Explicit
	if last = p.lend(last); last.year == 0 {
		source = p.partialSource(days[0].i, end)
		last.year = p.inferYear(last, p.direction(days[0].i, end))
	}
	found, floor := len(p.dst), p.floor
	for k, d := range days {
		a, j := last, d.j
		a.day = d.day
		if k == len(days)-1 {
			j = end
		}
		from, to, grain := a.span()
		if p.emit(d.i, j, from, to, grain, source) == 0 { // the 29th of a short February
			p.dst, p.floor = p.dst[:found], floor
			return 0
		}
		p.floor = j
	}
	return end
}

// weekOf reads "the week of Nov. 13", Monday to Sunday around that day.
func (p *parser) weekOf(i int) int {
	t, k := p.at(i), i+2
	if t.value != unitWeek || t.flag&weak != 0 || p.class(i-1) != article || i-1 < p.floor {
		return 0
	}
	switch c := p.class(i + 1); {
	case p.tables.foreign && (c == of || c == opening || c == article): // die Woche vom 6. Oktober, la semaine du 6
		k = p.linked(k)
	case c != of:
		return 0
	}
	a, end := p.calendar(k)
	if end == 0 || a.day == 0 {
		return 0
	}
	source := Explicit
	if a.year == 0 {
		source, a.year = Partial, p.inferYear(a, p.direction(i-1, end))
	}
	d, _, _ := a.span()
	if d == news.NoDay {
		return 0
	}
	return p.emit(i-1, end, monday(d), monday(d)+6, GrainWeek, source)
}
