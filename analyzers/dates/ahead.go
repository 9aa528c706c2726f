package dates

import (
	"time"

	"dateline/news"
)

// onward is the direction of a date that no word decides where Options.Ahead is
// set: the next one, however far off.
const onward = 3

// nextYear returns the year of the next such day or month; the present month and
// today are the next.
func (p *parser) nextYear(a piece) int {
	year, month, _ := p.published.Date()
	if a.day == 0 {
		if a.month < int(month) {
			year++
		}
		return year
	}
	if a.weekday > 0 {
		for _, y := range [...]int{year, year + 1, year - 1} {
			if valid(y, a.month, a.day) && isoWeekday(news.DateOf(y, time.Month(a.month), a.day)) == a.weekday {
				return y
			}
		}
	}
	const leap = 8 // years that hold a 29 February, even about 1900
	for y := year; y <= year+leap; y++ {
		if valid(y, a.month, a.day) && news.DateOf(y, time.Month(a.month), a.day) >= p.published {
			return y
		}
	}
	return year
}

// emitExact records the day that lies a number of weeks, months or years from
// another: an appointment in two weeks is on the same weekday.
func (p *parser) emitExact(i, j int, from news.Day, u, offset int) int {
	d := addUnits(from, u, offset)
	if u == unitYear { // in three years: about this time of the year
		return p.emitPeriod(i, j, d, unitMonth, 0)
	}
	return p.emit(i, j, d, d, GrainDay, Relative)
}

// addUnits counts from a day to another; the 31st becomes the last of a shorter month.
func addUnits(from news.Day, u, n int) news.Day {
	switch u {
	case unitWeek:
		return from + news.Day(7*n)
	case unitMonth, unitYear:
		if u == unitYear {
			n *= 12
		}
		year, month, day := from.Date()
		first := news.DateOf(year, month+time.Month(n), 1)
		y, m, _ := first.Date()
		return min(first+news.Day(day-1), lastOfMonth(y, m))
	}
	return from + news.Day(n)
}

// onward reads what is typed and seldom stands in news, before the other rules.
func (p *parser) onward(i int) int {
	if end := p.typedEnglish(i); end > 0 {
		return end
	}
	switch p.tokens[i].class {
	case shift:
		return firstOf(p.ranked(i), p.weekThenDay(i))
	case unit, article:
		return p.weekThenDay(i)
	case deictic:
		return firstOf(p.lastWeekIn(i), p.dayRanked(i), p.weekThenDay(i))
	case inside:
		return p.insideSpan(i)
	case number, ordinal:
		return firstOf(p.ranked(i), p.countUntil(i), p.yearFeast(i))
	case cardinal, one:
		return p.countUntil(i)
	}
	return 0
}

// onwardLast reads what is a date only because no other rule took it.
func (p *parser) onwardLast(i int) int {
	switch p.tokens[i].class {
	case number, ordinal, cardinal:
		return firstOf(p.dayInWords(i), p.lastUnit(i), p.numberAlone(i))
	}
	return 0
}

// lastUnit reads última semana and ostatni wtorek, where the word for the last of a
// row is the one for what was.
func (p *parser) lastUnit(i int) int {
	t, n := p.at(i), p.at(i+1)
	if t.class != ordinal || t.value != -1 {
		return 0
	}
	switch {
	case n.class == weekday && n.flag&short == 0:
		return p.shiftWeekday(i, i+2, -1, int(n.value))
	case n.class == unit || n.class == yearWord:
		return p.shiftUnit(i, i+2, -1, n)
	}
	return 0
}

// lastWeekIn reads sidste uge i september, whose first words are elsewhere the week
// before this one.
func (p *parser) lastWeekIn(i int) int {
	u, offset := splitDeictic(p.at(i).value)
	if u != unitWeek || offset != -1 || p.class(i+1) != inside && p.class(i+1) != of {
		return 0
	}
	from, to, end, source := p.rankedIn(i + 2)
	if end == 0 {
		return 0
	}
	return p.emitRanked(i, end, from, to, -1, 0, unitWeek, source)
}

// dayRanked reads اليوم الثالث من شهر مارس, where the day is named before its place.
func (p *parser) dayRanked(i int) int {
	u, offset := splitDeictic(p.at(i).value)
	n, m := p.at(i+1), i+2
	if p.tables.tag != "ar" || u != unitDay || offset != 0 || n.class != ordinal || p.class(m) != of && p.class(m) != opening {
		return 0
	}
	from, to, end, source := p.rankedIn(m + 1)
	if end == 0 {
		return 0
	}
	return p.emitRanked(i, end, from, to, int(n.value), 0, unitDay, source)
}

// weekThenDay reads "next week on Tuesday" and "semana anterior - lunes".
func (p *parser) weekThenDay(i int) int {
	offset, end := p.shiftedUnit(i, unitWeek)
	if t := p.at(i); end == 0 && t.class == deictic {
		if u, off := splitDeictic(t.value); u == unitWeek {
			offset, end = off, i+1
		}
	}
	if end == 0 {
		return 0
	}
	for c := p.class(end); c == inside || c == dash || c == article || c == of || p.is(end, ',') || c == apostrophe || c == decadeMark && p.class(end-1) == apostrophe; c = p.class(end) {
		end++
	}
	t := p.at(end)
	if t.class != weekday || t.flag&short != 0 {
		return 0
	}
	d := monday(p.published) + news.Day(7*offset) + news.Day(t.value-1)
	return p.emit(i, end+1, d, d, GrainDay, Relative)
}

// insideSpan reads "in one week" and "w jeden tydzień" unless the past is spoken of.
func (p *parser) insideSpan(i int) int {
	n, k := p.count(i + 1)
	t := p.at(k)
	if k == 0 || p.class(i+1) == ordinal || t.class != unit && t.class != yearWord || p.class(k+1) == ago || p.direction(i, k+1) < 0 {
		return 0
	}
	return p.emitCount(i, k+1, p.published, p.unitOf(t), n)
}

// yearFeast reads 1950 ramazan bayramı, a feast behind its year.
func (p *parser) yearFeast(i int) int {
	y, j := p.year(i)
	if j == 0 || p.class(j) != feastWord {
		return 0
	}
	d := feastOf(int(p.at(j).value), y)
	return p.emit(i, j+1, d, d, GrainDay, Explicit)
}
