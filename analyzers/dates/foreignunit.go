package dates

import "unicode/utf8"

// aheadCount reads через неделю, over drie dagen, dans trois jours; the count
// begins at j.
func (p *parser) aheadCount(i, j int) int {
	if p.class(j) == approx {
		j++
	}
	n, k := p.count(j)
	if k == 0 {
		n, k = 1, j
	}
	t := p.at(k)
	if t.class != unit && t.class != yearWord || k == j && (t.flag&weak != 0 || p.at(k+1).digits == 4) {
		return 0
	}
	return p.emitCount(i, k+1, p.published, p.unitOf(t), n)
}

// insideCount reads in drei Tagen where the future is spoken of.
func (p *parser) insideCount(i int) int {
	if _, j := p.count(i + 1); j == 0 || !p.tables.insideAhead || p.class(i+1) == ordinal || p.direction(i, i+3) <= 0 {
		return 0
	}
	return p.aheadCount(i, i+1)
}

// edgeUnit reads к концу года, Ende der Woche, fin de mes: the present unit.
func (p *parser) edgeUnit(i int) int {
	j := i + 1
	if p.class(j) == of || p.class(j) == article {
		j = p.linked(j)
	}
	if !p.presentUnit(j) || j == i+1 && p.tables.looseYears && p.at(j).class == unit && p.tables.tag != "de" {
		return 0
	}
	switch n := p.at(j + 1); n.class {
	case shift, number, deictic, of, anaphor, month:
		return 0
	}
	return p.emitPeriod(i, j+1, p.published, p.unitOf(p.at(j)), 0)
}

// unitEdge reads the same in the other order: ay sonu, aasta lõpuks.
func (p *parser) unitEdge(i int) int {
	if !p.presentUnit(i) || p.class(i+1) != edge || !p.tables.unitFirst {
		return 0
	}
	switch b := p.at(i - 1); b.class {
	case shift, number, deictic, cardinal, ordinal, ordinalMark, month, anaphor, one:
		return 0
	case punct:
		if p.class(i-2) == number {
			return 0
		}
	}
	return p.emitPeriod(i, i+2, p.published, p.unitOf(p.at(i)), 0)
}

// daysAgo reads 3일 전, where the word for a day is the one in dates.
func (p *parser) daysAgo(i int) int {
	n, j := p.count(i)
	if j == 0 || p.class(j) != dayWord || p.at(i).value < 1 {
		return 0
	}
	switch p.class(j + 1) {
	case ago:
		return p.emitCount(i, j+2, p.published, unitDay, -n)
	case ahead, later:
		return p.emitCount(i, j+2, p.published, unitDay, n)
	}
	return 0
}

// longestShort is the most letters of an abbreviation for a year: god.
const longestShort = 3

// presentUnit reports whether token i is a week, a month, a quarter or a year, and one.
func (p *parser) presentUnit(i int) bool {
	t := p.at(i)
	if t.flag&weak != 0 {
		return false
	}
	if t.class == yearWord {
		n := utf8.RuneCountInString(p.text[t.start:t.end])
		return n > 1 && (n > longestShort || !p.is(i+1, '.'))
	}
	return t.class == unit && (t.value == unitWeek || t.value == unitMonth || t.value == unitYear || t.value == unitQuarter)
}

// unitAgo reads неделю назад and aasta tagasi, which leave out the one. Where the one
// is always said, some other count stands before such words: several days ago.
func (p *parser) unitAgo(i int) int {
	t := p.at(i)
	if p.class(i+1) != ago || t.flag&weak != 0 || p.tables.saysOne {
		return 0
	}
	switch p.class(i - 1) {
	case number, cardinal, one, shift, ordinal, ordinalMark, punct:
		return 0
	}
	return p.emitCount(i, i+2, p.published, p.unitOf(t), -1)
}
