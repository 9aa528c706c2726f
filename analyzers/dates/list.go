package dates

import "dateline/news"

// maxList bounds the days that one list names.
const maxList = 8

// dayList reads lists of days before their month: 21, 23 and 25 June. Two days in
// a row, 24 and 25 June, are a range.
func (p *parser) dayList(i int) int {
	var days [maxList]listed
	n, j := p.listDays(&days, 0, i)
	if n < 2 || n == 2 && days[1].day == days[0].day+1 || p.opener(i) < i {
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
// "and". It returns how many there are with the n before, and the token after them.
func (p *parser) listDays(days *[maxList]listed, n, i int) (count, end int) {
	closed := n > 0 && p.class(i-1) == and
	for low := int32(1); n < maxList; {
		if n > 0 {
			low = int32(days[n-1].day) + 1
		}
		d, ok := p.small(i, low, 31)
		if !ok || p.glued(i) && p.figureBefore(i-1) {
			return 0, 0
		}
		j := p.suffixed(i + 1)
		days[n] = listed{d, i, j}
		n++
		switch {
		case closed:
			return n, j
		case p.is(j, ',') && p.class(j+1) == and:
			closed, i = true, j+2
		case p.class(j) == and:
			closed, i = true, j+1
		case p.is(j, ',') && p.class(j+1) == number:
			i = j + 1
		default:
			return 0, 0
		}
	}
	return 0, 0
}

// emitList records each day of a list, the last with the month that ends before
// token end and lends its year to the others.
func (p *parser) emitList(days []listed, last piece, end int) int {
	source := Explicit
	if last.year == 0 {
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
	if t := p.at(i); t.value != unitWeek || t.flag&weak != 0 || p.tables.tag != "en" || p.class(i+1) != of || p.class(i-1) != article || i-1 < p.floor {
		return 0
	}
	a, end := p.calendar(i + 2)
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
