package dates

// maxListed bounds the days of a list that name their month once.
const maxListed = 8

// foreignDays reads the days of a list as days: am 3., 10. und 17. Mai, 5 и 9 мая. Two that
// follow each other are left to the rule of ranges, which says the same.
func (p *parser) foreignDays(i int) int {
	at, days, n, j := p.listed(i)
	if p.class(j) == of {
		j++
	}
	m := p.at(j)
	if n < 2 || n == 2 && (days[1] == days[0]+1 || p.class(j+1) == amid) || m.class != month || !p.monthInDate(j) || int32(days[n-1]) > daysIn(m.value) {
		return 0
	}
	a, end := p.withYear(piece{month: int(m.value)}, j+1)
	found, floor := len(p.dst), p.floor
	for k := range n {
		a.day = days[k]
		last := at[k] + 1
		if k == n-1 {
			last = end
		}
		if p.emitPiece(at[k], last, a) == 0 { // the 29th of a short February
			p.dst, p.floor = p.dst[:found], floor
			return 0
		}
		p.floor = last
	}
	return end
}

// listed returns the tokens and the values of the n days of a list at i, and the
// token after the last; they must rise.
func (p *parser) listed(i int) (at, days [maxListed]int, n, j int) {
	for j = i; n < maxListed; {
		d, ok := p.small(j, 1, 31)
		if !ok || n > 0 && d <= days[n-1] || p.glued(j) {
			return at, days, 0, 0
		}
		at[n], days[n] = j, d
		n++
		j = p.suffixed(j + 1)
		if p.is(j, '.') && p.glued(j) {
			j++
		}
		next := p.listJoint(j)
		if next == 0 {
			break
		}
		j = next
	}
	return at, days, n, j
}

// listJoint returns the token of the next day of a list after the comma or the "and"
// at j, or 0.
func (p *parser) listJoint(j int) int {
	if !p.is(j, ',') && p.class(j) != and {
		return 0
	}
	j++
	for k := 0; k < 2 && (p.class(j) == inside || p.class(j) == article); k++ {
		j++
	}
	if _, ok := p.small(j, 1, 31); !ok {
		return 0
	}
	return j
}

// yearsDecade reads 90-х годов, in den 90er Jahren, die siebziger Jahre: of the century
// before ours.
func (p *parser) yearsDecade(i int) int {
	t := p.at(i)
	if t.class != number || t.digits != 2 || t.value%10 != 0 || t.value < 20 || p.inFigure(i) {
		return 0
	}
	end := p.decadeEnd(i + 1)
	if end == 0 {
		return 0
	}
	from, to, grain := yearSpan(1900+int(t.value), 10, GrainDecade)
	return p.emit(i, end, from, to, grain, Explicit)
}

// decadeInWords reads die siebziger Jahre, تسعينيات القرن الماضي.
func (p *parser) decadeInWords(i int) int {
	j := i + 1
	switch n := p.at(j); {
	case n.class == unit && n.value == unitYear:
		j++
	case p.tables.tag != "ar":
		return 0
	case n.class == century && (p.class(j+1) == shift || p.class(j+1) == ordinal && p.at(j+1).value == 20):
		j += 2
	case n.class == century: // of the nineteenth
		return 0
	}
	from, to, grain := yearSpan(1900+int(p.at(i).value), 10, GrainDecade)
	return p.emit(i, j, from, to, grain, Explicit)
}
