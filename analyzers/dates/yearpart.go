package dates

// The quarters and halves of years in languages other than English.

// partAt reads a quarter or a half at i: 第二季度, 上半年, ikinci çeyreğinde, II квартале,
// الربع الثاني. It returns the unit, the number and the token after it.
func (p *parser) partAt(i int) (u, n, end int) {
	t := p.at(i)
	if t.class == labels && p.word(i) == "第" {
		i++
		t = p.at(i)
	}
	switch t.class {
	case partName:
		return int(t.value) / 10, int(t.value) % 10, i + 1
	case unit:
		return p.partBehind(i)
	case ordinal, cardinal:
		end = i + 1
	case number:
		if t.digits > 1 {
			return 0, 0, 0
		}
		end = p.suffixed(i + 1)
	default:
		return 0, 0, 0
	}
	w := p.at(end)
	return p.partNumbered(int(t.value), w, end+1)
}

// partBehind reads a part whose number follows the unit at i: kuartal II, ไตรมาส 2.
func (p *parser) partBehind(i int) (u, n, end int) {
	t := p.at(i + 1)
	switch {
	case t.class == ordinal, t.class == number && t.digits == 1, t.class == cardinal && !isHanToken(p, i+1):
		return p.partNumbered(int(t.value), p.at(i), i+2)
	}
	return 0, 0, 0
}

// partNumbered checks that a year has n of the unit w; -1 is the last.
func (p *parser) partNumbered(n int, w token, end int) (int, int, int) {
	count := 0
	switch {
	case w.class != unit || w.flag&weak != 0:
	case w.value == unitQuarter:
		count = 4
	case w.value == unitHalf:
		count = 2
	}
	if n == -1 {
		n = count
	}
	if n < 1 || n > count {
		return 0, 0, 0
	}
	return int(w.value), n, end
}

// partOfYear records the part, or the feast, at j of a year whose first token is i.
func (p *parser) partOfYear(i, j, year int, source Source) int {
	for k := 0; k < 2 && (p.class(j) == of || p.is(j, ',')); k++ {
		j++
	}
	u, n, end := p.partAt(j)
	if end == 0 {
		return p.yearsFeast(i, j, year, source)
	}
	from, to, grain := partSpan(year, u, n)
	return p.emit(i, end, from, to, grain, source)
}

// yearPartInWords reads 2024年上半年, 2025-ci ilin ikinci rübündə.
func (p *parser) yearPartInWords(i int) int {
	if !p.partFollows(i) {
		return 0
	}
	y, j := p.year(i)
	if j == 0 || y < minLedYear || y > maxBareYear || p.class(j) == punct {
		return 0
	}
	return p.partOfYear(i, j, y, Explicit)
}

// unitPart reads الربع الثاني من عام 2025, semester I 2024. Without a year a half is
// that of a match.
func (p *parser) unitPart(i int) int {
	if t := p.at(i); t.class != unit || t.value != unitQuarter && t.value != unitHalf {
		return 0
	}
	u, n, end := p.partAt(i)
	if end == 0 {
		return 0
	}
	return p.part(i, end, u, n)
}

// partAlone reads 上半年 and 하반기, of the year of publication unless one follows.
func (p *parser) partAlone(i int) int {
	u, n, end := p.partAt(i)
	year, k, source := p.yearOf(end)
	if k == 0 {
		year, k, source = p.published.Year(), end, Partial
	}
	from, to, grain := partSpan(year, u, n)
	return p.emit(i, k, from, to, grain, source)
}

// partNumber reads 3분기 and 二季度 without a year.
func (p *parser) partNumber(i int) int {
	if !p.tables.figuresOnly || p.glued(i) && p.figureBefore(i-1) {
		return 0
	}
	u, n, end := p.partAt(i)
	if u != unitQuarter {
		return 0
	}
	return p.part(i, end, u, n)
}

// partFollows reports whether a quarter, a half or a feast stands within reach of the
// year at i: most years have none.
func (p *parser) partFollows(i int) bool {
	const reach = 6 // tokens: 2025-ci ilin ikinci rübündə
	for k := i + 1; k < min(i+reach+1, len(p.tokens)); k++ {
		switch t := &p.tokens[k]; t.class {
		case partName, feastWord:
			return true
		case unit:
			return t.value == unitQuarter || t.value == unitHalf
		}
	}
	return false
}
