package dates

import (
	"time"

	"dateline/news"
)

// anaphorEnglish reads what English alone counts from the last mention: the same
// period last year, that night, the following spring. The word that says which way
// stands at token i, what it speaks of at j.
func (p *parser) anaphorEnglish(i, j, offset int) int {
	if p.tables.tag != "en" {
		return 0
	}
	if end := p.samePeriod(i, j); end > 0 {
		return end
	}
	if p.at(j).class == season {
		return p.anaphoricSeason(i, j, offset)
	}
	return p.anaphoricPart(i, j, offset)
}

// anaphoricSeason reads "that summer" and "the following spring" behind a day, a
// month, a season or a year.
func (p *parser) anaphoricSeason(i, j, offset int) int {
	if p.last.grain > GrainYear || !p.recalls(i, true) || p.says(j, "fall") && p.class(j+1) == inside {
		return 0
	}
	m, year := int(p.at(j).value), p.last.from.Year()
	from, to := seasonSpan(year, m)
	switch {
	case offset > 0:
		for from <= p.last.to {
			year++
			from, to = seasonSpan(year, m)
		}
	case offset < 0:
		for from, to = seasonSpan(year+1, m); to >= p.last.from; year-- {
			from, to = seasonSpan(year, m)
		}
	case time.Month(m) == time.December && p.last.grain < GrainYear && p.last.to < from: // in February; that winter
		from, to = seasonSpan(year-1, m)
	}
	start := i
	if p.class(i-1) == article && i-1 >= p.floor {
		start--
	}
	return p.emit(start, j+1, from, to, GrainSeason, Relative)
}

// anaphoricPart reads "that night", "the next morning" and "the previous evening"
// behind a day that the paragraph named: the part of the day is token j.
func (p *parser) anaphoricPart(i, j, offset int) int {
	t := p.at(j)
	if p.tables.tag != "en" || t.class != partOfDay || t.capital() && !p.at(i).capital() || !p.lastDay.ok || !p.recallsDay(i) {
		return 0
	}
	start := i
	if p.class(i-1) == article && i-1 >= p.floor {
		start--
	}
	d := p.lastDay.from + news.Day(offset)
	return p.emit(start, j+1, d, d, GrainDay, Relative)
}

// partBeside reads "the night before" and "the morning after"; i is the part of the day.
func (p *parser) partBeside(i int) int {
	offset := news.Day(0)
	switch {
	case p.says(i+1, "before"):
		offset = -1
	case p.says(i+1, "after"):
		offset = 1
	}
	if n := p.class(i + 2); offset == 0 || p.tables.tag != "en" || p.class(i-1) != article || i-1 < p.floor || n != punct && n != and && n != clause {
		return 0
	}
	d := p.published
	if p.recallsDay(i) {
		d = p.lastDay.from
	} else if offset > 0 {
		return 0
	}
	return p.emit(i-1, i+2, d+offset, d+offset, GrainDay, Relative)
}

// recallsDay reports whether the last day that was named stands in the paragraph of
// token i, or in the one before it.
func (p *parser) recallsDay(i int) bool {
	if !p.lastDay.ok || p.lastDay.from != p.lastDay.to || i-p.lastDay.end > recallReach {
		return false
	}
	breaks := 0
	for k := p.lastDay.end; k < i; k++ {
		if p.tokens[k].flag&paragraph != 0 {
			breaks++
		}
	}
	return breaks < 2
}
