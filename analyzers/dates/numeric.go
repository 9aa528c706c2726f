package dates

// numeric reads the dates written in figures: 2025-06-27, 2025-06, 20250627,
// 27.06.2025, 6/27/2025.
func (p *parser) numeric(i int) (piece, int) {
	t := p.at(i)
	if p.glued(i) {
		switch b := p.at(i - 1); {
		case b.class == number, b.class == other && !isHanToken(p, i-1) && p.tables.heads == "":
			return piece{}, 0
		case b.class == dash && p.glued(i-1),
			b.class == punct && (b.value == '/' || b.value == '.' || b.value == ':' || b.value == '#' || b.value == '$') && p.class(i-2) == number:
			return piece{}, 0
		}
	}
	if t.digits == 4 {
		return p.iso(i)
	}
	if t.digits == 8 && p.mode != modeText {
		a := piece{year: int(t.value / 10000), month: int(t.value / 100 % 100), day: int(t.value % 100)}
		if valid(a.year, a.month, a.day) {
			return a, i + 1
		}
	}
	if t.digits <= 2 {
		return p.dotDate(i)
	}
	return piece{}, 0
}

// joined reports whether tokens i and i+1 are a separator and a number, both
// without a space, and returns the separator.
func (p *parser) joined(i int) (rune, bool) {
	t := p.at(i)
	if !p.glued(i) || !p.glued(i+1) || p.class(i+1) != number {
		return 0, false
	}
	switch {
	case t.class == dash:
		return '-', true
	case t.class == punct && (t.value == '.' || t.value == '/'):
		return rune(t.value), true
	}
	return 0, false
}

func (p *parser) iso(i int) (piece, int) {
	sep, ok := p.joined(i + 1)
	m := p.at(i + 2)
	if !ok || m.digits > 2 || m.value < 1 || m.value > 12 {
		return piece{}, 0
	}
	a := piece{year: int(p.at(i).value), month: int(m.value)}
	if sep2, ok := p.joined(i + 3); ok {
		d := p.at(i + 4)
		if _, more := p.joined(i + 5); sep2 != sep || d.digits > 2 || more || !valid(a.year, a.month, int(d.value)) {
			return piece{}, 0
		}
		a.day = int(d.value)
		return a, i + 5
	}
	// 2021-12 is a month; 2021-22 cannot be one, and 2011-12 in running text is
	// oftener the years of a season.
	if sep == '/' && p.tables.figuresOnly && m.value <= 12 && int(m.value) != (a.year+1)%100 && a.year >= minBareYear && a.year <= maxBareYear {
		return a, i + 3 // 2021/3
	}
	if sep != '-' || m.digits != 2 || a.year < 1000 || a.year > 2199 || p.class(i+1) == dash && p.at(i+1).value != '-' {
		return piece{}, 0
	}
	if int(m.value) == (a.year+1)%100 && p.mode == modeText {
		return piece{}, 0
	}
	return a, i + 3
}

// dotDate reads figures with day, month and year in that order, or month first
// where English writes slashes.
func (p *parser) dotDate(i int) (piece, int) {
	sep, ok := p.joined(i + 1)
	if !ok {
		return piece{}, 0
	}
	sep2, ok := p.joined(i + 3)
	y := p.at(i + 4)
	if _, more := p.joined(i + 5); !ok || sep != sep2 || more {
		return piece{}, 0
	}
	d, m, year := int(p.at(i).value), int(p.at(i+2).value), int(y.value)
	switch {
	case p.at(i+2).digits > 2:
		return piece{}, 0
	case y.digits == 2 && (sep == '/' || p.at(i).digits == 2 && p.at(i+2).digits == 2) && !p.precededByLabel(i):
		year = shortYear(year)
	case y.digits != 4:
		return piece{}, 0
	}
	monthFirst := sep != '.' && p.tables.tag == "en" && !p.opt.DayFirst
	if monthFirst && d <= 12 || m > 12 {
		d, m = m, d
	}
	if !valid(year, m, d) {
		return piece{}, 0
	}
	return piece{year: year, month: m, day: d}, i + 5
}

// precededByLabel reports whether a word such as "version" numbers what follows.
func (p *parser) precededByLabel(i int) bool { return p.class(i-1) == labels }

// eastern reads 2025年9月3日, 9月3日, 2025년 9월 3일, and 2025年 alone.
func (p *parser) eastern(i int) (piece, int) {
	t, a, j := p.at(i), piece{}, i
	if p.class(i+1) == yearWord && p.glued(i+1) && t.digits == 4 && !p.inFigure(i) && isHanToken(p, i+1) {
		a.year = int(t.value)
		if a.year < 1000 || a.year > 2999 {
			return piece{}, 0
		}
		j = p.pastEra(j + 2)
	}
	return p.easternMonth(a, j, i)
}

// pastEra steps over the year of an era that stands in brackets behind the year:
// 2019年（令和元年）6月27日.
func (p *parser) pastEra(j int) int {
	const closing = 4 // tokens behind the bracket that opens
	if p.class(j+1) == era && p.class(j+3) == yearWord && (p.is(j+closing, '）') || p.is(j+closing, ')')) && p.class(j+closing+1) == number {
		return j + closing + 1
	}
	return j
}

// easternMonth reads 9月3日 at i as the rest of a.
func (p *parser) easternMonth(a piece, i, start int) (piece, int) {
	m := p.at(i)
	if m.class != number || m.value < 1 || m.value > 12 || p.class(i+1) != monthMark || !p.glued(i+1) {
		if a.year == 0 {
			return piece{}, 0
		}
		return a, i
	}
	a.month, i = int(m.value), i+2
	if d := p.at(i); d.class == number && d.value >= 1 && d.value <= daysIn(int32(a.month)) && p.class(i+1) == dayWord && p.glued(i+1) {
		a.day, i = int(d.value), i+2
	}
	if a.day == 0 && a.year == 0 && i < start+2 {
		return piece{}, 0
	}
	return a, i
}
