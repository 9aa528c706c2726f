package dates

// spacedDecade reads 1990 के दशक, ১৯৯০-এর দশকে: a year, and the word for a decade apart.
func (p *parser) spacedDecade(i int) int {
	t := p.at(i)
	if t.value%10 != 0 {
		return 0
	}
	j := p.suffixed(i + 1)
	if p.class(j) == of {
		j++
	}
	if n := p.at(j); n.class != unit || n.value != unitDecade || p.glued(i) && p.figureBefore(i-1) {
		return 0
	}
	return p.emitDecade(i, j+1, t)
}

// wordsDecade reads नब्बे के दशक.
func (p *parser) wordsDecade(i int) int {
	t, j := p.at(i), i+1
	if p.class(j) == of {
		j++
	}
	if n := p.at(j); n.class != unit || n.value != unitDecade || t.value%10 != 0 {
		return 0
	}
	return p.emitDecade(i, j+1, t)
}

// decadeBehind reads دهه ۱۹۹۰, ทศวรรษ 1990, שנות ה-90.
func (p *parser) decadeBehind(i int) int {
	j := i + 1
	if p.class(j) == other && p.class(j+1) == dash && p.glued(j+1) && p.glued(j+2) { // ה-90
		j += 2
	}
	t := p.at(j)
	if t.class != number && t.class != cardinal || t.value%10 != 0 || t.class == number && p.glued(j+1) && p.figureAfter(j+1) {
		return 0
	}
	return p.emitDecade(i, j+1, t)
}

// emitDecade records the decade that t begins, of two digits or four.
func (p *parser) emitDecade(i, j int, t token) int {
	year := int(t.value)
	switch {
	case year >= 20 && year < 100:
		if p.tables.persianYears {
			return p.emitPersianDecade(i, j, 1300+year)
		}
		year += 1900
	case p.tables.persianYears && year >= 1300 && year < 1500:
		return p.emitPersianDecade(i, j, year)
	case p.tables.yearShift > 0 && year >= 2300 && year < 2700:
		year -= int(p.tables.yearShift)
	case year < 1000 || year > 2100:
		return 0
	}
	from, to, grain := yearSpan(year, 10, GrainDecade)
	return p.emit(i, j, from, to, grain, Explicit)
}

// emitPersianDecade records ten years of the solar Hijri.
func (p *parser) emitPersianDecade(i, j, year int) int {
	from, _, ok := otherDay(persianCalendar, year, 1, 1)
	next, _, ok2 := otherDay(persianCalendar, year+10, 1, 1)
	if !ok || !ok2 {
		return 0
	}
	return p.emit(i, j, from, next-1, GrainDecade, Explicit)
}
