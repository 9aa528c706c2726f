package dates

import (
	"strings"

	"dateline/news"
)

// latestQuarter reads "the latest quarter" and "its most recent quarter", the one
// that ended last; i is the unit.
func (p *parser) latestQuarter(i int) int {
	t := p.at(i)
	if p.tables.tag != "en" || p.mode != modeText || t.flag&weak != 0 || t.value != unitQuarter {
		return 0
	}
	k := i - 1
	if p.class(k) == fiscal {
		k--
	}
	switch {
	case p.says(k, "latest"):
	case p.says(k, "recent") && p.says(k-1, "most"):
		k--
	default:
		return 0
	}
	if k < p.floor {
		return 0
	}
	if p.class(k-1) == article && k-1 >= p.floor {
		k--
	}
	return p.emitPeriod(k, i+1, p.published, unitQuarter, -1)
}

// yearAgoPart reads "the year-ago quarter" where no quarter was spoken of: the
// one that ended last, a year before. The unit before its hyphen is token i, the
// quarter token j; other periods are of the year before.
func (p *parser) yearAgoPart(i, j int) int {
	end := j
	if n := p.at(j); n.class == unit && n.flag&weak == 0 && n.value >= unitMonth && n.value != unitYear && n.value != unitWeekend || p.says(j, "period") {
		end++
	}
	const reach = 120 // tokens: the paragraph before
	if p.last.ok && i-p.last.end <= reach && p.last.grain < GrainYear && p.last.grain >= GrainMonth {
		anchor := p.last
		end := p.emitInYear(i, end, p.last.from.Year()-1)
		p.last = anchor
		return end
	}
	if p.at(j).class == unit && p.at(j).value == unitQuarter {
		return p.emitPeriod(i, end, p.published, unitQuarter, -5)
	}
	return p.emitPeriod(i, end, p.published, unitYear, -1)
}

// weeksAgoOn reads "a week ago Monday", so many weeks before the last such day; the
// count ends before token k.
func (p *parser) weeksAgoOn(i, n, k, u int) int {
	j := k + 1
	if p.opt.Ahead && p.says(j, "on") {
		j++
	}
	t := p.at(j)
	if p.tables.tag != "en" || u != unitWeek || p.class(k) != ago || t.class != weekday || t.flag&short != 0 || !t.capital() && !p.opt.Ahead {
		return 0
	}
	d := p.weekdayOn(int(t.value), -1) - news.Day(7*n)
	return p.emit(i, j+1, d, d, GrainDay, Relative)
}

// businessWords tell the first half of a year from that of a match.
var businessWords = [...]string{"earnings", "profit", "profits", "sales", "revenue", "revenues", "net", "output", "exports", "imports", "results", "shipments",
	"production", "deficit", "surplus", "growth", "inflation", "income", "demand", "prices", "loss", "losses", "turnover", "orders", "traffic", "dividend", "company", "bank", "economy", "airline"}

// ofBusiness reports whether the sentence about token i speaks of business.
func (p *parser) ofBusiness(i int) bool {
	const reach = 16 // tokens to either side
	for _, step := range [...]int{-1, 1} {
		for k := i; k >= 0 && k < len(p.tokens) && (k-i)*step < reach && !p.endsSentence(k); k += step {
			if p.tokens[k].class != other {
				continue
			}
			for _, w := range &businessWords {
				if p.says(k, w) {
					return true
				}
			}
		}
	}
	return false
}

// delivered reports whether the month before token j is the one in which what is
// sold now is handed over: gold for April delivery.
func (p *parser) delivered(j int) bool {
	if p.tables.tag != "en" {
		return false
	}
	for _, w := range [...]string{"delivery", "shipment", "settlement", "loading", "contract", "contracts", "futures", "deliveries", "shipments"} {
		if p.says(j, w) {
			return true
		}
	}
	return false
}

// toldYear returns the year of a month or a day that goes on from one of another
// year in the same sentence, or 0: due in April 1989, with others in June. A year
// near publication lends nothing, for there one month is compared with another.
func (p *parser) toldYear(i int, a piece) int {
	const far = 2 // years
	if p.opensWithYear(i) && p.class(i-1) != since {
		return p.last.from.Year()
	}
	if p.tables.tag != "en" || p.mode != modeText || p.narrative || p.opt.Ahead || !p.last.named || p.last.grain > GrainMonth || !p.recalls(i, false) {
		return 0
	}
	year, month, day := p.last.to.Date()
	if y := p.published.Year(); year-y < far && y-year < far || a.month < int(month) || a.month == int(month) && (a.day == 0 || a.day < day) {
		return 0
	}
	if a.weekday > 0 || p.class(i-1) == since {
		return 0
	}
	return year
}

// monthAgain infers the year of a date; a month that no word beside it dates is the one
// that the text has named before.
func (p *parser) monthAgain(a piece, direction, j int) int {
	if a.day > 0 || p.tables.tag != "en" || p.mode != modeText || p.narrative || p.opt.Ahead {
		return p.inferYear(a, direction)
	}
	if direction < 2 && direction > -2 && p.monthYear[a.month] > 0 {
		return p.monthYear[a.month]
	}
	const farAhead = 7 // months: "the January deficit will be revised" looks back
	_, month, _ := p.published.Date()
	if direction == 1 && (a.month-int(month)+12)%12 > farAhead && p.startsNoun(j) {
		direction = -1
	}
	y := p.inferYear(a, direction)
	if direction != 0 {
		p.monthYear[a.month] = y
	}
	return y
}

// rankedDay reads the last week of March, the first Tuesday of November 2012 and the
// last day of 1999 in running text.
func (p *parser) rankedDay(i int) int {
	if p.tables.tag != "en" || p.mode != modeText || p.opt.Ahead || p.class(i-1) != article || i-1 < p.floor {
		return 0
	}
	_, u, k := p.rankedUnit(i + 1)
	if k == 0 || u != unitDay && u != unitWeek || p.class(k) != of && p.class(k) != inside {
		return 0
	}
	before := len(p.dst)
	end := p.ranked(i)
	if len(p.dst) > before { // else it names no year where one is asked for
		p.dst[before].Start = int(p.tokens[i-1].start)
	}
	return end
}

// opensWithYear reports whether the sentence of token i opened with another year:
// twenty years ago, on a cold January morning.
func (p *parser) opensWithYear(i int) bool {
	const far, opening = 2, 6 // years; tokens from the start of the sentence
	if p.tables.tag != "en" || p.mode != modeText || p.narrative || p.opt.Ahead || p.last.grain != GrainYear || !p.recalls(i, false) {
		return false
	}
	if y := p.published.Year() - p.last.from.Year(); y < far || !p.is(p.last.end, ',') {
		return false
	}
	for k := p.last.end - 1; k > p.last.end-opening; k-- {
		if p.class(k) == since { // every year since 1994
			return false
		}
		if k < 0 || p.at(k).flag&paragraph != 0 || p.endsSentence(k-1) {
			return true
		}
	}
	return false
}

// reportedYear reads "for the year, net rose": the year of publication, or the one
// before while its results are still coming in.
func (p *parser) reportedYear(i int) int {
	const settled, yearEnd = 2, 90 // the last month of reports; days that reach back over the turn of the year
	if p.tables.tag != "en" || p.mode != modeText || p.at(i).value != unitYear || !p.is(i+1, ',') || p.class(i-1) != article || i-1 < p.floor || !p.says(i-2, "for") || !p.ofBusiness(i) || p.recalls(i, true) && p.last.grain == GrainYear {
		return 0
	}
	d := p.published
	if _, m, _ := d.Date(); m <= settled {
		d -= yearEnd
	}
	return p.emitPeriod(i-1, i+1, d, unitYear, 0)
}

// compares reports whether "in 20 years" at i is the stretch of a record: the first
// visit in 20 years, the worst in five years.
func (p *parser) compares(i int) bool {
	const reach = 14 // tokens
	for k := i - 1; k > i-reach && k >= 0 && !p.endsSentence(k); k-- {
		if w := p.word(k); p.class(k) == ordinal || p.class(k) == shift || strings.HasSuffix(w, "est") || w == "worst" || w == "most" || w == "only" || w == "time" {
			return true
		}
	}
	return false
}
