package dates

// rangeFrom reads the second end of a range whose first, a, ends before token
// j, and records it. It returns 0 when there is none.
func (p *parser) rangeFrom(start int, a piece, j int) int {
	opener := p.opener(start)
	if a.day > 0 && opener == start {
		if end := p.listAfter(start, a, j); end > 0 {
			return end
		}
	}
	joint := p.joint(j, opener < start)
	if p.tables.foreign && a.month > 0 && a.day == 0 && p.is(j, '/') && p.class(j+1) == month { // Juni/Juli 2014
		joint = j + 1
	}
	if joint == 0 {
		return p.rangeByEndings(start, a, j)
	}
	if a.day > 0 && p.class(joint) == number {
		if end := p.sameMonth(start, a, j, joint); end > 0 {
			return end
		}
	}
	if a.month == 0 {
		if end := p.shortYears(start, a, j, joint); end > 0 {
			return end
		}
	}
	joint = p.skipWeekday(p.skipArticle(joint))
	b, end := p.calendar(joint)
	if end == 0 || (b.day > 0) != (a.day > 0) || (b.month > 0) != (a.month > 0) {
		return 0
	}
	if p.class(j) == and && (opener == start || p.rangeOpens(opener)) && p.class(end) != amid {
		return 0
	}
	if a.month == 0 && (!p.yearsPair(a.year, b.year) || p.looksCounted(joint, end)) {
		return 0
	}
	if p.opt.Timex && p.tables.tag == "en" {
		return p.emitEnds(start, j, joint, end, a, b)
	}
	return p.emitRange(opener, end, a, b)
}

// emitEnds records the two ends of a range as expressions of their own: TIMEX3
// has none for a range.
func (p *parser) emitEnds(start, j, joint, end int, a, b piece) int {
	n := len(p.dst)
	if p.emitRange(start, end, a, b) == 0 {
		return 0
	}
	if len(p.dst) == n {
		return end
	}
	m := p.dst[n]
	p.dst = p.dst[:n]
	if a.year == 0 {
		a.year = m.From.Year()
	}
	if b.year == 0 {
		b.year = m.To.Year()
	}
	for _, part := range [...]struct {
		piece
		i, j int
	}{{a, start, j}, {b, joint, end}} {
		from, to, grain := part.span()
		p.emit(part.i, part.j, from, to, grain, m.Source)
	}
	return end
}

// skipWeekday steps over the second weekday of Friday, May 2 to Sunday, May 4.
func (p *parser) skipWeekday(i int) int {
	if p.class(i) != weekday {
		return i
	}
	if p.is(i+1, ',') {
		return i + 2
	}
	return i + 1
}

func (p *parser) skipArticle(i int) int {
	if c := p.class(i); c == article || p.tables.foreign && c == inside || p.viet() && c == unit {
		return i + 1
	}
	return i
}

// opener returns the token of "from" or "between" before start, or start.
func (p *parser) opener(start int) int {
	k := start - 1
	if k > p.floor && (p.class(k) == article || p.tables.foreign && p.class(k) == inside || p.viet() && p.class(k) == unit) {
		k--
	}
	if k >= p.floor && (p.class(k) == opening || p.rangeOpens(k) || p.class(k) == since && p.tables.tag == "fa") { // از … تا
		return k
	}
	return start
}

// joint returns the token after the word or dash that joins the ends of a
// range at j, or 0.
func (p *parser) joint(j int, opened bool) int {
	switch p.class(j) {
	case dash:
		return j + 1
	case through:
		if p.tables.heads != "" && p.class(j+1) == dash && p.glued(j+2) { // 8 ל-12
			return j + 2
		}
		return j + 1
	case to:
		return j + 1
	case and:
		return j + 1
	case deadline:
		if opened || p.says(j, "through") || p.says(j, "till") || p.tables.tag == "de" && p.says(j, "bis") {
			return j + 1
		}
	case article:
		if opened && p.tables.tag == "pt" && p.says(j, "a") { // de 3 a 17 de outubro
			return j + 1
		}
	}
	return 0
}

// sameMonth reads May 12-14, September 12 to 16, April 24 and 25.
func (p *parser) sameMonth(start int, a piece, j, k int) int {
	d, ok := p.small(k, int32(a.day)+1, daysIn(int32(a.month)))
	if !ok || p.inFigure(k) && p.class(k-1) != dash || p.class(k+1) == month || p.class(k+1) == monthMark || p.looksCounted(k, k+1) || a.year > 0 {
		return 0
	}
	if !p.tables.monthFirst && p.class(k+1) != dayWord {
		return 0
	}
	if p.class(j) == and && p.startsNoun(k+1) {
		return 0
	}
	end := p.suffixed(k + 1)
	if p.class(end) == dayWord {
		end++
	}
	a, end = p.withYear(a, end)
	b := a
	b.day = d
	return p.emitRange(p.opener(start), end, a, b)
}

// startsNoun reports whether a word at i may be what a number counts.
func (p *parser) startsNoun(i int) bool {
	t := p.at(i)
	return t.class == other && t.end > t.start && !t.capital() || t.class == counted
}

// shortYears reads 2021-22.
func (p *parser) shortYears(start int, a piece, j, k int) int {
	t := p.at(k)
	if t.class != number || t.digits != 2 || p.class(j) != dash || !p.glued(j) || !p.glued(k) || p.glued(k+1) && (p.class(k+1) == number || p.hyphened(k+1)) {
		return 0
	}
	y := a.year/100*100 + int(t.value)
	if y == a.year/100*100 && a.year%100 == 99 {
		y += 100
	}
	if !p.yearsPair(a.year, y) {
		return 0
	}
	return p.emitRange(start, k+1, a, piece{year: y})
}

// seasonYears reads the two halves of a season or a budget: 2021/22, 2021/2022.
func (p *parser) seasonYears(i int) int {
	a, b := p.at(i), p.at(i+2)
	if a.digits != 4 || a.value < minBareYear || a.value > maxBareYear || !p.is(i+1, '/') || !p.glued(i+1) || b.class != number || !p.glued(i+2) {
		return 0
	}
	if next := a.value + 1; b.digits != 4 && b.digits != 2 || b.value != next && b.value != next%100 {
		return 0
	}
	if p.glued(i) && p.figureBefore(i-1) || p.glued(i+3) && p.figureAfter(i+3) {
		return 0
	}
	return p.emitRange(i, i+3, piece{year: int(a.value)}, piece{year: int(a.value) + 1})
}

// longestYears is the longest range of years that is believed.
const longestYears = 150

func (p *parser) yearsPair(a, b int) bool {
	return a < b && b-a <= longestYears && a >= 1500 && b < 2200
}

// dayRange reads the ranges that name the month once, at the end: 12-14 May,
// from 2 to 4 July, с 12 по 16 сентября.
func (p *parser) dayRange(i int) int {
	d1, ok := p.small(i, 1, 31)
	if !ok || p.inFigure(i) {
		return 0
	}
	j := p.suffixed(i + 1)
	if p.is(j, '.') && p.glued(j) {
		j++
	}
	if p.class(j) == dayWord && p.glued(j) {
		j++
	}
	opener := p.opener(i)
	k := p.joint(j, opener < i)
	if k == 0 {
		return 0
	}
	if p.class(k) == through { // bis zum
		k++
	}
	k = p.skipArticle(k)
	d2, ok := p.small(k, int32(d1)+1, 31)
	if !ok || p.class(j) == and && opener < i && p.rangeOpens(opener) && d2 > d1+1 {
		return 0
	}
	m := p.suffixed(k + 1)
	if p.class(m) == of {
		m++
	}
	t := p.at(m)
	if t.class != month || !p.monthInDate(m) || int32(d2) > daysIn(t.value) {
		return 0
	}
	a, end := p.withYear(piece{day: d1, month: int(t.value)}, m+1)
	b := a
	b.day = d2
	return p.emitRange(opener, end, a, b)
}
