package dates

import "dateline/news"

// agoFew reads قبل شهرين and לפני יומיים, where some of a unit are one word.
func (p *parser) agoFew(i int) int {
	if t := p.at(i + 1); t.class == fewUnits {
		return p.emitCount(i, i+2, p.published, int(t.value)/100, -int(t.value)%100)
	}
	return 0
}

// aheadFew reads بعد شهرين and בעוד יומיים.
func (p *parser) aheadFew(i int) int {
	if t := p.at(i + 1); t.class == fewUnits {
		return p.emitCount(i, i+2, p.published, int(t.value)/100, int(t.value)%100)
	}
	return 0
}

// fewAgo reads 사흘 전, 이틀 후에, 半年前.
func (p *parser) fewAgo(i int) int {
	u, n := int(p.at(i).value)/100, int(p.at(i).value)%100
	switch p.class(i + 1) {
	case ago:
		return p.emitCount(i, i+2, p.published, u, -n)
	case ahead, later:
		return p.emitCount(i, i+2, p.published, u, n)
	}
	return 0
}

// shiftDay reads 지난 2일 and 오는 15일: the last or the next day of that number.
func (p *parser) shiftDay(i int) int {
	if !p.tables.bareDay {
		return 0
	}
	t := p.at(i)
	d, ok := p.small(i+1, 1, 31)
	if !ok || p.class(i+2) != dayWord || t.value == 0 || p.countsDays(i+3) {
		return 0
	}
	return p.emitDayToward(i, i+3, d, int(t.value))
}

// emitDayToward records the nearest day of that number in a direction, publication
// included.
func (p *parser) emitDayToward(i, j, d, direction int) int {
	step := news.Day(1)
	if direction < 0 {
		step = -1
	}
	const reach = 62 // days that hold every number of a day at least once
	for day, k := p.published, 0; k < reach; day, k = day+step, k+1 {
		if _, _, n := day.Date(); n == d {
			return p.emit(i, j, day, day, GrainDay, Partial)
		}
	}
	return 0
}

// countsDays reports whether the word at j makes what stands before it a number of
// days: 3일 동안, 3일 만에.
func (p *parser) countsDays(j int) bool {
	switch t := p.at(j); t.class {
	case counted:
		return p.glued(j) || p.tables.tails
	case ago, ahead, later:
		return true
	}
	return false
}

// dayPair reads 8日から12日まで and 8일부터 12일까지, which name no month: the nearest
// days, the second one not before the first.
func (p *parser) dayPair(i int) int {
	first, ok := p.small(i, 1, 31)
	if !ok || !p.tables.bareDay || p.class(i+1) != dayWord || p.glued(i) && p.class(i-1) == monthMark || p.inFigure(i) {
		return 0
	}
	j := p.joint(i+2, false)
	if p.endsLike(i+1, p.tables.fromEnds) {
		j = i + 2
	}
	last, ok := p.small(j, 1, 31)
	if j == 0 || !ok || p.class(j+1) != dayWord || last <= first || p.countsDays(j+2) {
		return 0
	}
	found := len(p.dst)
	end := p.emitDayToward(i, j+2, first, p.nearerDay(first, p.direction(i, j+2)))
	if end == 0 || len(p.dst) == found {
		return end
	}
	m := &p.dst[len(p.dst)-1]
	m.To, m.Grain = m.From+news.Day(last-first), GrainRange
	p.last.to, p.last.grain = m.To, GrainRange
	return end
}

// nearerDay returns the direction in which the day of that number lies nearer to
// publication, where no verb says which is meant.
func (p *parser) nearerDay(d, direction int) int {
	if direction != 0 {
		return direction
	}
	const half = 15 // days of a month
	if _, _, today := p.published.Date(); (d-today+2*half)%(2*half) <= half {
		return 1
	}
	return -1
}

// countedDeictic reads dua pekan lalu and 2 สัปดาห์ก่อน, whose last words are elsewhere
// the week before this one.
func (p *parser) countedDeictic(i int) int {
	n, j := p.count(i)
	t := p.at(j)
	if j == 0 || t.class != deictic || p.tables.tag != "th" && p.tables.tag != "id" {
		return 0
	}
	u, offset := splitDeictic(t.value)
	if u == unitDay || u > unitYear || offset != 1 && offset != -1 {
		return 0
	}
	return p.emitCount(i, j+1, p.published, u, n*offset)
}

// monthPair reads 4~6月期, 1-8月份 and 2024년 1~3월, two months that share one mark, and
// 9月8-12日, two days that do.
func (p *parser) monthPair(i int) int {
	j, a := i, piece{}
	if t := p.at(i); t.digits == 4 && p.class(i+1) == yearWord {
		a.year = int(t.value)
		j += 2
	}
	first, ok := p.small(j, 1, 12)
	if !ok || p.glued(j) && p.figureBefore(j-1) {
		return 0
	}
	b := a
	if p.class(j+1) == monthMark {
		d, last, end := p.sharedMark(j+2, daysIn(int32(first)), dayWord)
		if end == 0 {
			return 0
		}
		a.month, a.day, b.month, b.day = first, d, first, last
		return p.emitRange(i, end, a, b)
	}
	first, last, end := p.sharedMark(j, 12, monthMark)
	if end == 0 || p.class(end) == number && p.class(end+1) == dayWord { // 4-6月3日
		return 0
	}
	a.month, b.month = first, last
	return p.emitRange(i, end, a, b)
}

// sharedMark reads two rising numbers at i, up to most, that a dash or a word joins
// and the mark of a class follows.
func (p *parser) sharedMark(i int, most int32, mark class) (first, last, end int) {
	first, ok := p.small(i, 1, most)
	last, fits := p.small(i+2, int32(first)+1, most)
	if c := p.class(i + 1); !ok || !fits || c != dash && c != through || !p.glued(i+2) || p.class(i+3) != mark || !p.glued(i+3) {
		return 0, 0, 0
	}
	return first, last, i + 4
}

// bracketWeekday reads the weekday of 8日(月) and 8일(월) at j.
func (p *parser) bracketWeekday(j int) int {
	if !p.is(j, '(') && !p.is(j, '（') || !p.is(j+2, ')') && !p.is(j+2, '）') {
		return 0
	}
	t := p.at(j + 1)
	switch t.class {
	case weekday:
		return int(t.value)
	case monthMark:
		return 1
	case dayWord:
		return 7
	}
	return 0
}

// emitNumberedDay records the nearest day of the month that is a certain weekday.
func (p *parser) emitNumberedDay(i, j, d, wd int) int {
	const reach = 62 // days that hold every number of a day at least once
	for k := range news.Day(reach) {
		for _, day := range [...]news.Day{p.published - k, p.published + k} {
			if _, _, n := day.Date(); n == d && isoWeekday(day) == wd {
				return p.emit(i, j, day, day, GrainDay, Partial)
			}
		}
	}
	return 0
}

// weekdayBeside reads שישי הבא and רביעי שבוע הבא, where the name alone is a number too.
func (p *parser) weekdayBeside(i int) int {
	t := p.at(i)
	if t.flag&short == 0 || !p.tables.hebrewNumbers {
		return 0
	}
	if n := p.at(i + 1); n.class == shift {
		return p.shiftWeekday(i, i+2, int(n.value), int(t.value))
	}
	offset, end := p.shiftedUnit(i+1, unitWeek)
	if end == 0 {
		return 0
	}
	day := monday(p.published) + news.Day(7*offset) + news.Day(t.value-1)
	return p.emit(i, end, day, day, GrainDay, Relative)
}

// twinMonths makes one token of the two names that a month has in Arabic:
// آذار/مارس, مارس (آذار).
func (p *parser) twinMonths() {
	out := 0
	for i := 0; i < len(p.tokens); i++ {
		t := p.tokens[i]
		if t.class == month && i+2 < len(p.tokens) {
			n := p.tokens[i+2]
			same := n.class == month && n.value == t.value
			switch {
			case same && p.is(i+1, '/'):
				t.end = n.end
				i += 2
			case same && p.is(i+1, '(') && p.is(i+3, ')'):
				t.end = p.tokens[i+3].end
				i += 3
			}
		}
		p.tokens[out] = t
		out++
	}
	p.tokens = p.tokens[:out]
}

// countAway reads 3주전 and 2년후, where the unit and the word for ago are one, and
// 2 კვირაში, in two weeks, where the case of the unit looks ahead.
func (p *parser) countAway(i int) int {
	n, j := p.count(i)
	t := p.at(j)
	switch {
	case j == 0:
	case t.class == unitAway:
		return p.emitCount(i, j+1, p.published, int(t.value)/10, n*(2*(int(t.value)%10)-1))
	case p.tables.tag == "ka" && t.class == unit && t.value != unitHour && p.endsLike(j, insideEnds) && (p.opt.Ahead || p.direction(i, j+1) > 0):
		return p.emitCount(i, j+1, p.published, int(t.value), n)
	}
	return 0
}

// insideEnds is the Georgian case of what something happens in.
var insideEnds = []string{"ში"}

// sinceCount reads منذ يومين and منذ ثلاثة أيام, which is said of what is past.
func (p *parser) sinceCount(i int) int {
	if p.tables.tag != "ar" {
		return 0
	}
	if end := p.agoFew(i); end > 0 {
		return end
	}
	n, j := p.count(i + 1)
	t := p.at(j)
	if j == 0 || t.class != unit || p.at(i+1).class == ordinal {
		return 0
	}
	return p.emitCount(i, j+1, p.published, int(t.value), -n)
}
