package dates

import (
	"time"

	"dateline/news"
)

// fromWeekday reads Friday, "Friday, 27 June 2025", "Tuesday last week" and
// "lundi prochain".
func (p *parser) fromWeekday(i int) int {
	t, j := p.at(i), i+1
	named := p.class(j) == weekdayShift
	if named { // bazar ertəsi
		t.value = (t.value-1+p.at(j).value+7)%7 + 1
		j++
	}
	first, date := j, p.dateAfter(j, t.flag&short != 0)
	if a, end := p.calendar(date); end > 0 && a.day > 0 && p.sameDay(int(t.value), a, date) {
		a.weekday = int(t.value)
		if q := p.rangeFrom(i, a, end); q > 0 {
			return q
		}
		return p.emitPiece(i, end, a)
	}
	if t.flag&short != 0 || !named && !p.weekdayStands(i) {
		return 0
	}
	if n := p.at(first); n.class == shift && p.tables.tag != "en" && !p.isPeriod(p.at(first+1)) {
		return p.shiftWeekday(i, first+1, int(n.value), int(t.value))
	}
	k := first
	if p.class(k) == of {
		k++
	}
	if offset, end := p.shiftedUnit(k, unitWeek); end > 0 && p.class(k) == shift {
		d := monday(p.published) + news.Day(7*offset) + news.Day(t.value-1)
		return p.emit(i, end, d, d, GrainDay, Relative)
	}
	return p.weekdayAlone(i, first, t.value)
}

// weekdayAlone reads a weekday that no date follows, which ends before token j.
func (p *parser) weekdayAlone(i, j int, wd int32) int {
	if p.opt.Ahead {
		if end := firstOf(p.weekdayInWeek(i, p.dayTail(j), int(wd)), p.weekdayNumber(i, p.dayTail(j), int(wd))); end > 0 {
			return end
		}
	}
	if end := p.weekdayThe(i, int(wd)); end > 0 {
		return end
	}
	if end := p.weekdayRange(i); end > 0 {
		return end
	}
	if step := p.beforeLast(i); step != 0 {
		d := p.weekdayOn(int(wd), step)
		if d == p.published {
			d += news.Day(7 * step)
		}
		d += news.Day(7 * step)
		return p.emit(i, i+3, d, d, GrainDay, Relative)
	}
	end := p.dayTail(j)
	d := p.weekdayOn(int(wd), p.direction(i, end))
	if next := p.last.to + 1 + news.Day((int(wd)-isoWeekday(p.last.to+1)+7)%7); p.endsRange(i) && (next <= p.published || p.tables.foreign) {
		d = next
	}
	return p.emit(i, end, d, d, GrainDay, Relative)
}

// endsRange reports whether the weekday at i ends what a day right before it
// began: from Sunday night until Monday morning.
func (p *parser) endsRange(i int) bool {
	if c := p.class(i - 1); c != deadline && c != to && c != through || p.tables.tag != "en" && c != through {
		return false
	}
	gap := i - 1 - p.last.end // a part of the day may stand between
	return p.last.ok && p.last.grain == GrainDay && (gap == 0 || gap == 1 && p.class(p.last.end) == partOfDay)
}

// dateAfter steps over what may stand between a weekday and its date: Friday
// night, June 27; Fri. 27 June; Friday (June 27).
func (p *parser) dateAfter(j int, short bool) int {
	if p.class(j) == partOfDay && !p.at(j).capital() {
		j++
	}
	if p.is(j, '.') && p.glued(j) && short {
		j++
	}
	for last := j + 2; j < last; j++ {
		switch c := p.class(j); {
		case c == of, c == article, c == partOfDay, c == inside, p.is(j, ','), p.is(j, '('):
		default:
			return p.afterWeekday(j)
		}
	}
	return j
}

// longestLead is the most tokens that CLDR has between a weekday and its date.
const longestLead = 6

// afterWeekday steps over the words and marks that the patterns of the language
// have there.
func (p *parser) afterWeekday(j int) int {
	k := j
	for k < j+longestLead && k < len(p.tokens) {
		t := p.tokens[k]
		if c := t.class; c == number || c == month {
			return k
		}
		if !(t.class == punct && (t.value == ',' || t.value == '،' || t.value == '፣')) && !p.tables.fillers[string(p.folded(k))] {
			return j
		}
		k++
	}
	return j
}

// sameDay reports whether the date at token i may be the weekday wd before it:
// it does not open a line of its own and does not fall on another weekday.
func (p *parser) sameDay(wd int, a piece, i int) bool {
	if p.at(i).flag&line != 0 && !p.is(i-1, ',') {
		return false
	}
	return a.year == 0 || !valid(a.year, a.month, a.day) || isoWeekday(news.DateOf(a.year, time.Month(a.month), a.day)) == wd
}

// dayTail steps over the word for day after a weekday: salı günü, terça-feira.
func (p *parser) dayTail(i int) int {
	switch {
	case p.class(i) == dayWord:
		return i + 1
	case p.class(i) == dash && p.glued(i) && p.class(i+1) == dayWord && p.glued(i+1):
		return i + 2
	}
	return i
}

func (p *parser) isPeriod(t token) bool {
	return t.class == unit || t.class == yearWord || t.class == month || t.class == weekday
}

// weekdayStands turns away titles and names: Friday Night Lights, Black Friday.
func (p *parser) weekdayStands(i int) bool {
	t := p.at(i)
	if p.class(i-1) == every || p.class(i-2) == every && p.says(i-1, "other") || p.class(i-1) == ordinal && (p.class(i-2) == every || p.class(i+1) == of || p.class(i+1) == inside) {
		return false // every second Friday, the first Tuesday of November
	}
	if p.viet() {
		return p.vietWeekday(i)
	}
	if p.tables.tag == "de" && !t.capital() && p.mode == modeText { // montags bis freitags
		return false
	}
	if p.tables.tag != "en" {
		return t.flag&weak == 0 || p.dayTail(i+1) > i+1 || t.capital() && (p.class(i-1) == article || p.class(i-1) == opening || p.class(i-1) == through) || p.class(i+1) == partOfDay || p.class(i+1) == shift // την Τρίτη, luni seara, terça passada
	}
	if !t.capital() && p.mode == modeText || p.says(i-1, "recent") {
		return false
	}
	before, after := p.at(i-1), p.at(i+1)
	if after.class == partOfDay && after.capital() && after.flag&upper == 0 {
		return false
	}
	for _, w := range [...]string{"prayers", "mornings", "afternoons", "evenings", "nights"} {
		if p.says(i+1, w) {
			return false // which recur
		}
	}
	for _, paper := range [...]string{"Times", "Telegraph", "Mail", "Mirror", "Express", "Herald", "Post", "Group", "Club", "Review", "Magazine", "Society"} {
		if p.word(i+1) == paper {
			return false
		}
	}
	for _, name := range [...]string{"Black", "Bloody", "Super", "Sheffield", "Ash", "Fat", "Maundy", "Palm", "Cyber", "Giving", "Good", "Ruby", "Man", "Girl", "Casual", "Freaky", "Taco"} {
		if p.word(i-1) == name {
			return false
		}
	}
	return before.class != one || p.datesEvent(i+1)
}

// fromAnaphor reads what counts from the last mention: the following year,
// that same month, the previous day.
func (p *parser) fromAnaphor(i int) int {
	if !p.last.ok {
		return 0
	}
	start, j := i, i+1
	if p.class(j) == anaphor { // that same
		j++
	}
	offset := int(p.at(j - 1).value)
	if end := p.anaphorEnglish(i, j, offset); end > 0 {
		return end
	}
	n := p.at(j)
	if p.class(i-1) == article && i-1 >= p.floor {
		start--
	}
	switch {
	case n.class == unit && n.value != unitHour && n.flag&weak == 0 && !p.hyphened(j+1):
		if n.value == unitDay && p.last.to > p.last.from && p.lastDay.ok && i-p.lastDay.end <= recallReach {
			p.last = p.lastDay // the same day, though a week was named since
		}
		if p.last.to-p.last.from > longest(int(n.value), offset) || n.value == unitHalf && p.class(j+1) == of {
			return 0
		}
		if offset > 0 {
			return p.emitPeriod(start, j+1, p.last.to, int(n.value), offset)
		}
		anchor := p.last
		end := p.emitPeriod(start, j+1, anchor.from, int(n.value), offset)
		p.last = anchor // the next "previous week" is the same one
		return end
	case n.class == weekday && offset > 0 && p.last.from == p.last.to:
		d := p.last.to + 1
		d += news.Day((int(n.value) - isoWeekday(d) + 7) % 7)
		return p.emit(start, j+1, d, d, GrainDay, Relative)
	}
	return 0
}

// longest is the longest mention, in days, that "that same day" or "the previous
// week" may point back to: of a month or a year that was named no one day is meant.
func longest(u, offset int) news.Day {
	switch u {
	case unitDay, unitWeekend:
		if offset != 0 {
			return 4 // the day after the talks of 2 to 6 May
		}
		return 1
	case unitWeek:
		return 6
	case unitMonth:
		return 30
	case unitQuarter:
		return 91
	}
	return 366
}
