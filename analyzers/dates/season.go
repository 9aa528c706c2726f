package dates

import (
	"time"

	"dateline/news"
)

// nineEleven reads 9/11, which names one day in history.
func (p *parser) nineEleven(i int) int {
	a, b := p.at(i), p.at(i+2)
	if p.tables.tag != "en" || a.value != 9 || a.digits != 1 || b.value != 11 || b.digits != 2 || !p.is(i+1, '/') {
		return 0
	}
	if !p.glued(i+1) || !p.glued(i+2) || p.glued(i) && p.class(i-1) != dash && p.class(i-1) != quote && !p.is(i-1, '(') {
		return 0
	}
	if p.glued(i+3) && p.is(i+3, '/') {
		return 0
	}
	d := news.DateOf(2001, time.September, 11)
	return p.emit(i, i+3, d, d, GrainDay, Holiday)
}

// fromSeason reads summer of 2022, spring 2023, летом 2022 года.
func (p *parser) fromSeason(i int) int {
	year, end, source := p.yearOf(i + 1)
	if p.says(i, "fall") && (p.class(i+1) == inside || p.class(i-1) != article && p.class(i-1) != inside && p.class(i-1) != edge) {
		return 0 // a fall in 1987
	}
	if end == 0 {
		if n := p.at(i + 1); n.class == shift && p.tables.tag != "en" {
			return p.shiftSeason(i, i+2, int(n.value), int(p.at(i).value))
		}
		return p.seasonAlone(i)
	}
	from, to := seasonSpan(year, int(p.at(i).value))
	if n := p.at(end + 1); p.hyphened(end) && n.class == number && n.digits == 2 && int(n.value) == (year+1)%100 { // the winter of 1997-98
		end += 2
	}
	return p.emit(i, end, from, to, GrainSeason, source)
}

// seasonSpan returns the three months from month m; winter ends in the next year.
func seasonSpan(year, m int) (from, to news.Day) {
	from = news.DateOf(year, time.Month(m), 1)
	return from, news.DateOf(year, time.Month(m+3), 0)
}

// seasonRest is how long, in days, a season must be over to be "last": in
// early September last summer is still that of the year before.
const seasonRest = 30

func (p *parser) shiftSeason(i, j, offset, m int) int {
	if p.says(j-1, "fall") && (p.class(j) == inside || p.class(j) == of) && p.tables.tag == "en" {
		return 0 // this fall in prices
	}
	year := p.published.Year()
	from, to := seasonSpan(year, m)
	switch {
	case offset < 0:
		for to+seasonRest > p.published {
			year--
			from, to = seasonSpan(year, m)
		}
	case offset > 0:
		for from <= p.published {
			year++
			from, to = seasonSpan(year, m)
		}
	default:
		if before, last := seasonSpan(year-1, m); last >= p.published {
			from, to = before, last
		}
	}
	return p.emit(i, j, from, to, GrainSeason, Relative)
}

// fromEra reads 令和7年9月3日, 平成元年, 民国114年.
func (p *parser) fromEra(i int) int {
	n := p.at(i + 1)
	if p.word(i+1) == "元" {
		n.class, n.value = number, 1
	}
	if n.class != number || n.value < 1 || n.value > 150 || p.class(i+2) != yearWord {
		return 0
	}
	a, j := p.easternMonth(piece{year: int(p.at(i).value) + int(n.value)}, i+3, i+3)
	return p.emitPiece(i, j, a)
}
