package dates

import "dateline/news"

// countedEnglish reads what English alone counts: n units, read to token j, in
// "two Fridays ago", "a fortnight ago", "two weeks from now", "in three weeks'
// time", "a week from Monday".
func (p *parser) countedEnglish(i, n, j int) int {
	t := p.at(j)
	switch t.class {
	case weekdayPlural:
		if p.says(j+1, "from") && p.says(j+2, "now") {
			d := p.weekdayOn(int(t.value), onward) + news.Day(7*(n-1))
			return p.emit(i, j+3, d, d, GrainDay, Relative)
		}
		if p.class(j+1) != ago {
			return 0
		}
		d := p.published - 1
		d -= news.Day((isoWeekday(d)-int(t.value)+7)%7 + 7*(n-1))
		return p.emit(i, j+2, d, d, GrainDay, Relative)
	case fortnight:
		if p.class(j+1) != ago {
			if p.says(i-1, "in") {
				return p.inTime(i, 2*n, j+1, unitWeek)
			}
			return 0
		}
		return p.emitPeriod(i, j+2, p.published, unitWeek, -2*n)
	case unit:
	default:
		return 0
	}
	u := int(t.value)
	switch {
	case p.says(j+1, "hence"):
		return p.emitCount(i, j+2, p.published, u, n)
	case p.says(j+1, "from") && (p.says(j+2, "now") || p.says(j+2, "today")):
		return p.emitCount(i, j+3, p.published, u, n)
	case u == unitWeek && (p.says(j+1, "from") || p.says(j+1, "on")) && p.class(j+2) == weekday:
		d := p.weekdayOn(int(p.at(j+2).value), 1) + news.Day(7*n)
		return p.emit(i, j+3, d, d, GrainDay, Relative)
	case p.says(i-1, "in"):
		return p.inTime(i, n, j+1, u)
	}
	return 0
}

// inTime reads "in three weeks' time", and "in two days" where a verb right
// before it speaks of what is to come; elsewhere it is a stretch of time.
func (p *parser) inTime(i, n, j, u int) int {
	k := j
	if p.class(k) == apostrophe {
		k++
		if p.class(k) == decadeMark && p.glued(k) {
			k++
		}
	}
	if k > j && p.says(k, "time") {
		return p.emitCount(i, k+1, p.published, u, n)
	}
	if ahead := p.class(i-2) == future || p.class(i-3) == future && p.class(i-2) == other; k > j || !ahead || p.at(i).class == one || p.compares(i) {
		return 0
	}
	return p.emitCount(i, j, p.published, u, n)
}

// currentUnit reads the unit that is running: by the end of the month, earlier
// in the week, later in the day, by year's end.
func (p *parser) currentUnit(i int) int {
	t := p.at(i)
	u := int(t.value)
	if p.tables.tag != "en" || p.mode != modeText || t.flag&weak != 0 || u == unitHour || u == unitHalf {
		return 0
	}
	if p.class(i+1) == ago && u <= unitYear && u != unitWeekend {
		return p.emitPeriod(i, i+2, p.published, u, -1) // 4 pct from year ago
	}
	if end := p.wholeYear(i, u); end > 0 {
		return end
	}
	if end := p.unitEnd(i); end > 0 && u != unitDay && u != unitWeekend {
		if y, k := p.year(end); k > 0 && u == unitYear { // year-end 2012
			return p.emitPiece(i, k, piece{year: y})
		}
		const reports = 4 // months in which "at year-end" is the one that was
		if _, m, _ := p.published.Date(); u == unitYear && m <= reports && p.direction(i, end) < 0 {
			return p.emitPeriod(i, end, p.published, unitYear, -1)
		}
		return p.emitCurrent(i, end, u)
	}
	if p.class(i-1) != article || i-1 < p.floor || p.class(i+1) == dash && p.glued(i+1) || p.class(i+1) == of {
		return 0
	}
	switch {
	case p.class(i-2) == of && p.isEdge(i-3) && u != unitDay && u != unitWeekend:
		return p.emitCurrent(i-1, i+1, u)
	case p.sameUnit(i, u):
		anchor := p.last
		end := p.emit(i-1, i+1, anchor.from, anchor.to, anchor.grain, Relative)
		p.last = anchor
		return end
	case p.says(i-2, "in") && p.class(i-3) == later, u == unitDay && p.endsDay(i):
		return p.emitCurrent(i-1, i+1, u)
	}
	return 0
}

// wholeYear reads "for the full year" behind a part of that year.
func (p *parser) wholeYear(i, u int) int {
	if u != unitYear || p.class(i-2) != article || i-2 < p.floor || !p.says(i-1, "full") && !p.says(i-1, "entire") && !p.says(i-1, "whole") {
		return 0
	}
	if p.class(i+1) == of || p.says(i+1, "ended") || p.says(i+1, "ending") {
		return 0
	}
	if p.recalls(i-2, true) && p.last.grain <= GrainYear && p.last.from.Year() == p.last.to.Year() {
		return p.emitPeriod(i-2, i+1, p.last.from, unitYear, 0)
	}
	if !p.says(i-3, "for") && !p.says(i-3, "over") && !p.says(i-3, "in") {
		return 0
	}
	return p.emitPeriod(i-2, i+1, p.published, unitYear, 0)
}

// sameUnit reports whether "in the quarter" with token i speaks of the quarter,
// the month or the year that its paragraph named before.
func (p *parser) sameUnit(i, u int) bool {
	if p.class(i-2) != inside && !p.says(i-2, "for") && !p.says(i-2, "over") || p.says(i-2, "on") || !p.recalls(i-1, true) {
		return false
	}
	if n := p.at(i + 1); n.class == dash || n.class == of || n.class == ago || n.class == later || n.class == number || n.class == other && (p.says(i+1, "ended") || p.says(i+1, "before") || p.says(i+1, "after") || p.says(i+1, "just")) || p.says(i+1, "ending") || p.says(i+1, "starting") {
		return false
	}
	switch u {
	case unitMonth:
		return p.last.grain == GrainMonth
	case unitQuarter:
		return p.last.grain == GrainQuarter
	case unitYear:
		return p.last.grain == GrainYear
	}
	return false
}

// endsDay reports whether "the day" with token i is the one of the news: for the
// day, shares fell; ending the day at 8,017.
func (p *parser) endsDay(i int) bool {
	if p.class(i+1) == punct && (p.says(i-2, "for") || p.says(i-2, "on")) {
		return true
	}
	for _, w := range [...]string{"end", "ended", "ending", "ends", "finished", "closed", "closing"} {
		if p.says(i-2, w) {
			return true
		}
	}
	return false
}

// datesEvent reports whether the word at i is what a weekday with "a" is the date
// of: a Monday deadline. A Sunday newspaper comes every Sunday.
func (p *parser) datesEvent(i int) bool {
	for _, w := range [...]string{"newspaper", "paper", "tabloid", "job", "supplement", "magazine", "school", "roast", "mass", "service", "brunch", "lunch", "dinner", "show",
		"edition", "column", "ritual", "tradition", "routine", "market", "class", "program", "programme", "person", "drive", "best", "game"} {
		if p.says(i, w) {
			return false
		}
	}
	return p.startsNoun(i)
}

// isEdge reports whether the word before "of" at i+1 names a part of a unit.
func (p *parser) isEdge(i int) bool {
	return p.class(i) == edge || p.class(i+1) == of && p.tables.tag == "en" && (p.says(i, "start") || p.says(i, "turn"))
}

// unitEnd returns the token after "year's end", "year-end", "month end", or 0.
func (p *parser) unitEnd(i int) int {
	j := i + 1
	switch {
	case p.class(j) == apostrophe && p.class(j+1) == decadeMark && p.glued(j+1):
		j += 2
	case p.class(j) == dash && p.glued(j) && p.glued(j+1):
		j++
	}
	if !p.says(j, "end") || p.class(j+1) == of || i+1 == j && p.class(i-1) != deadline && p.class(i-1) != since && p.class(i-1) != through && !p.says(i-1, "before") && !p.says(i-1, "at") {
		return 0
	}
	return j + 1
}

// emitCurrent records the unit around the last mention where that stands in the
// same sentence, around the day of publication elsewhere. A day is reckoned from
// the last mention of its paragraph.
func (p *parser) emitCurrent(i, j, u int) int {
	d := p.published
	if near := p.recalls(i, u == unitDay); near && p.last.to-p.last.from <= longest(u, 0) && (p.last.to >= d || p.direction(i, j) <= 0) {
		d = p.last.from
	}
	return p.emitPeriod(i, j, d, u, 0)
}

// recallReach is how far, in tokens, a mention is remembered.
const recallReach = 60

// recalls reports whether the last mention stands in the sentence of token i,
// or, when wide, in its paragraph.
func (p *parser) recalls(i int, wide bool) bool {
	if !p.last.ok || i-p.last.end > recallReach {
		return false
	}
	for k := p.last.end; k < i; k++ {
		if p.tokens[k].flag&paragraph != 0 || !wide && p.endsSentence(k) {
			return false
		}
	}
	return true
}

// shortYearAlone reads "in '82" and "since '97".
func (p *parser) shortYearAlone(i int) int {
	y, end := p.year(i)
	if end == 0 || p.tables.tag != "en" || p.glued(end) && p.class(end) != punct && p.class(end) != quote {
		return 0
	}
	switch p.class(i - 1) {
	case inside, since, deadline, edge:
		return p.emitPiece(i, end, piece{year: y})
	}
	return 0
}

// namedDecade reads "the nineties", "mid-eighties".
func (p *parser) namedDecade(i int) int {
	b := p.class(i - 1)
	if b == dash {
		b = p.class(i - 2)
	}
	if b != article && b != edge && !(b == and && p.class(i-2) == decadeWord) {
		return 0
	}
	from, to, grain := yearSpan(1900+int(p.at(i).value), 10, GrainDecade)
	return p.emit(i, i+1, from, to, grain, Explicit)
}

// fromFiscal reads fiscal 2024, fiscal year 2026, FY2025 and FY25. Whose year
// begins when no text says: it is taken for the year of the calendar.
func (p *parser) fromFiscal(i int) int {
	j := i + 1
	if t := p.at(j); t.class == unit && t.value == unitYear {
		j++
	}
	if n := p.at(j); j == i+1 && n.class == number && n.digits == 2 && p.glued(j) && p.at(i).flag&upper != 0 && (!p.glued(j+1) || p.class(j+1) == punct) {
		return p.emitPiece(i, j+1, piece{year: shortYear(int(n.value))})
	}
	y, end := p.year(j)
	if end == 0 || p.rangeFollows(end) || p.class(end) == ordinal {
		return 0
	}
	n := len(p.dst)
	end = p.emitPiece(i, end, piece{year: y})
	if p.opt.Timex && len(p.dst) > n {
		p.dst[n].timex = "FY" + p.dst[n].Value()
	}
	return end
}

// rangeFollows reports whether a dash or "to" and a number stand at j.
func (p *parser) rangeFollows(j int) bool {
	return (p.class(j) == dash || p.class(j) == to) && p.class(j+1) == number
}

// spelledDate reads "the fourth of July" and "the nineteenth of May, 1922": n is
// the ordinal before token j.
func (p *parser) spelledDate(i, n, j int) int {
	m := p.at(j + 1)
	if p.tables.tag != "en" || p.class(j) != of || m.class != month || !p.monthInDate(j+1) || !m.capital() && p.mode == modeText || int32(n) > daysIn(m.value) {
		return 0
	}
	start := i
	if p.class(i-1) == article && i-1 >= p.floor {
		start--
	}
	a, end := p.withYear(piece{day: n, month: int(m.value)}, j+2)
	return p.emitPiece(start, end, a)
}

// weekdayRange reads "from Friday to Sunday", resolved from its first end. Five
// days and more, "Monday to Friday", are the hours of a shop.
func (p *parser) weekdayRange(i int) int {
	const longestWeek = 4
	opener := p.opener(i)
	k := p.joint(i+1, opener < i)
	b := p.at(k)
	if k == 0 || p.tables.tag != "en" || p.mode != modeText || b.class != weekday || b.flag&short != 0 || !b.capital() || p.class(i+1) == and && opener == i {
		return 0
	}
	direction := p.direction(i, k+1)
	days := (b.value - p.at(i).value + 7) % 7
	if direction == 0 || days == 0 || days >= longestWeek || p.class(opener) != opening && p.class(i+1) != through {
		return 0
	}
	from := p.weekdayOn(int(p.at(i).value), direction)
	if direction < 0 && from+news.Day(days) > p.published {
		from -= 7
	}
	if p.opt.Timex { // which has none for a range
		p.emit(i, i+1, from, from, GrainDay, Relative)
		return p.emit(k, k+1, from+news.Day(days), from+news.Day(days), GrainDay, Relative)
	}
	return p.emit(opener, k+1, from, from+news.Day(days), GrainRange, Relative)
}

// nextUnit reads "the next month" after a mention, the unit that follows it.
// "The last year" and "over the next month" are stretches, no units of the calendar.
func (p *parser) nextUnit(i, j, offset, u int) int {
	if offset <= 0 || !p.recalls(i-1, true) || p.last.to-p.last.from > longest(u, offset) {
		return 0
	}
	switch b := p.at(i - 2); {
	case b.class == inside && !p.says(i-2, "on"), b.class == through, b.class == of, b.class == deadline, p.says(i-2, "over"), p.says(i-2, "for"), p.says(i-2, "within"):
		return 0
	}
	return p.emitPeriod(i-1, j, p.last.to, u, offset)
}

// happened reports whether "overnight" says when: it opens its sentence or ends
// its clause. An overnight train and a stay overnight say how.
func (p *parser) happened(i int) bool {
	for _, w := range [...]string{"stay", "stayed", "staying", "remain", "remained", "camp", "camped", "soak", "lent", "change", "an", "the"} {
		if p.says(i-1, w) {
			return false
		}
	}
	switch n := p.at(i + 1); n.class {
	case weekday, deictic, article, opening, to: // overnight Thursday, overnight from Friday
		return false
	case other:
		return n.capital() || p.at(i).capital() || p.says(i+1, "as") || p.says(i+1, "after") || p.says(i+1, "at")
	case dash:
		return !p.glued(i + 1)
	}
	return true
}

// weekdayThe reads "Friday the 13th": the nearest day of that number which is
// that weekday, on the side that the verb tells.
func (p *parser) weekdayThe(i, wd int) int {
	d, ok := p.small(i+2, 1, 31)
	j := p.suffixed(i + 3)
	if p.tables.tag != "en" || !ok || j == i+3 || p.class(i+1) != article {
		return 0
	}
	step := news.Day(-7)
	day := p.weekdayOn(wd, -1)
	if p.direction(i, j) > 0 {
		step, day = 7, p.weekdayOn(wd, 1)
	}
	return p.emitNumbered(i, j, d, day, step)
}

// nowadays reports whether "today" at i means these times: today's world, by
// today's standards.
func (p *parser) nowadays(i int) bool {
	if !p.says(i, "today") || p.mode != modeText {
		return false
	}
	if p.class(i+1) != apostrophe || p.class(i+2) != decadeMark {
		return false
	}
	for _, w := range [...]string{"world", "society", "standards", "youth", "generation", "generations", "economy", "technology", "children", "dollars", "money", "prices", "teenagers", "consumers"} {
		if p.says(i+3, w) {
			return true
		}
	}
	return false
}
