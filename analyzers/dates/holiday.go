package dates

import (
	"time"

	"dateline/news"
)

// Feasts whose day is reckoned; all others are month*100+day.
const (
	feastEaster = iota + 1
	feastGoodFriday
	feastThanksgiving
)

// feastDay returns the day of a feast in a year.
func feastDay(feast, year int) news.Day {
	switch feast {
	case feastEaster:
		return easter(year)
	case feastGoodFriday:
		return easter(year) - 2
	case feastThanksgiving: // the fourth Thursday of November
		d := news.DateOf(year, time.November, 1)
		return d + news.Day((4-isoWeekday(d)+7)%7) + 21
	}
	return news.DateOf(year, time.Month(feast/100), feast%100)
}

// easter reckons the Western Easter Sunday by the rule of Meeus, exact for
// every Gregorian year.
func easter(year int) news.Day {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	n := h + l - 7*((a+11*h+22*l)/451) + 114
	return news.DateOf(year, time.Month(n/31), n%31+1)
}

// feasts are the English names longest first; "'s" is written as one sign.
var feasts = [...]struct {
	words []string
	feast int
}{
	{[]string{"christmas", "eve"}, 1224},
	{[]string{"christmas", "day"}, 1225},
	{[]string{"christmas"}, 1225},
	{[]string{"boxing", "day"}, 1226},
	{[]string{"new", "year", "'", "s", "eve"}, 1231},
	{[]string{"new", "year", "'", "s", "day"}, 101},
	{[]string{"victory", "day"}, 509},
	{[]string{"may", "day"}, 501},
	{[]string{"good", "friday"}, feastGoodFriday},
	{[]string{"easter", "sunday"}, feastEaster},
	{[]string{"easter"}, feastEaster},
	{[]string{"thanksgiving", "day"}, feastThanksgiving},
	{[]string{"thanksgiving"}, feastThanksgiving},
	{[]string{"valentine", "'", "s", "day"}, 214},
	{[]string{"halloween"}, 1031},
}

// fromHoliday reads the name of a feast at i, and the year that may follow.
func (p *parser) fromHoliday(i int) int {
	if !p.at(i).capital() && p.mode == modeText {
		return 0
	}
	for _, f := range feasts {
		j := p.phrase(i, f.words)
		if j == 0 {
			continue
		}
		if t := p.at(j); t.class == other && t.capital() && len(f.words) == 1 && j-i == 1 {
			return 0 // Easter Island, Christmas Carol
		}
		if y, end := p.year(j); end > 0 && !p.looksCounted(j, end) {
			d := feastDay(f.feast, y)
			return p.emit(i, end, d, d, GrainDay, Explicit)
		}
		d := p.nearestFeast(f.feast, p.direction(i, j))
		return p.emit(i, j, d, d, GrainDay, Holiday)
	}
	return 0
}

// phrase returns the token after the words at i, or 0.
func (p *parser) phrase(i int, words []string) int {
	for k, w := range words {
		if w == "'" {
			if p.class(i+k) != apostrophe {
				return 0
			}
		} else if !p.says(i+k, w) {
			return 0
		}
	}
	return i + len(words)
}

func (p *parser) nearestFeast(feast, direction int) news.Day {
	year := p.published.Year()
	past := feastDay(feast, year)
	if past > p.published {
		past = feastDay(feast, year-1)
	}
	future := feastDay(feast, year)
	if future < p.published {
		future = feastDay(feast, year+1)
	}
	ahead, behind := future-p.published, p.published-past
	if direction > 0 && ahead <= maxDaysAhead || direction == 0 && ahead < behind && ahead <= maxDaysUnsaid {
		return future
	}
	return past
}

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
		return 0
	}
	from, to := seasonSpan(year, int(p.at(i).value))
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
