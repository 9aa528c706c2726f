package dates

// bareSeason reads летом, im Herbst, kevadel: of the year that is told of, or the
// last one that began.
func (p *parser) bareSeason(i int) int {
	t := &p.tokens[i]
	adverb := t.value > adverbial
	if adverb {
		t.value -= adverbial // read as the noun from here on
	}
	if end := p.fromSeason(i); end > 0 {
		return end
	}
	k := i - 1
	if p.class(k) == article {
		k--
	}
	if p.class(i+1) == dash && p.glued(i+1) && p.glued(i+2) { // Winter-Biathlon
		return 0
	}
	if p.class(k) == every || p.class(i-1) == shift || !adverb && p.class(k) != inside && p.class(k) != deadline && p.class(k) != since {
		return 0
	}
	return p.emitSeason(i, i+1, p.seasonYear(int(t.value), p.direction(i, i+1)), Partial)
}

// seasonYear returns the year in which the season from month m that is meant began.
func (p *parser) seasonYear(m, direction int) int {
	year := p.published.Year()
	if p.narrative {
		return year
	}
	from, to := seasonSpan(year, m)
	switch {
	case direction > 0 && to < p.published:
		return year + 1
	case direction <= 0 && from > p.published:
		return year - 1
	}
	return year
}

func (p *parser) emitSeason(i, j, year int, source Source) int {
	from, to := seasonSpan(year, int(p.at(j-1).value)%adverbial)
	return p.emit(i, j, from, to, GrainSeason, source)
}

// yearSeason reads mullu kevadel, torik vlitku, 올해 상반기: a word for a year, and a
// season or another part of it.
func (p *parser) yearSeason(i int) int {
	u, offset := splitDeictic(p.at(i).value)
	if u != unitYear {
		return 0
	}
	if p.class(i+1) != season {
		return p.partOfYear(i, i+1, p.published.Year()+offset, Relative)
	}
	return p.emitSeason(i, i+2, p.published.Year()+offset, Relative)
}

// seasonOfYear reads 2000. aasta suveks, 2022-ci ilin yayında.
func (p *parser) seasonOfYear(i int) int {
	if t := p.at(i); t.digits != 4 || t.class != number {
		return 0
	}
	y, j := p.year(i)
	if j < i+2 || p.class(j) != season {
		return 0
	}
	return p.emitSeason(i, j+1, y, Explicit)
}

// shiftYearSeason reads järgmise aasta suvel, geçen yılın ikinci çeyreğinde.
func (p *parser) shiftYearSeason(i int) int {
	offset, end := p.shiftedUnit(i, unitYear)
	if end == 0 {
		return 0
	}
	if p.class(end) != season {
		return p.partOfYear(i, end, p.published.Year()+offset, Relative)
	}
	return p.emitSeason(i, end+1, p.published.Year()+offset, Relative)
}
