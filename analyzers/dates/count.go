package dates

import (
	"unicode/utf8"

	"dateline/news"
)

// maxCount is the largest count of "N days ago" that is read.
const maxCount = 400

// count reads a small number, as a figure or a word.
func (p *parser) count(i int) (n, end int) {
	t := p.at(i)
	switch t.class {
	case number:
		if t.digits <= 3 && t.value <= maxCount && !p.inFigure(i) {
			return int(t.value), i + 1
		}
	case cardinal, ordinal:
		return int(t.value), i + 1
	case month:
		if p.tables.tag == "pt" && p.says(i, "dez") { // ten, and December
			return 10, i + 1
		}
	case one:
		return 1, i + 1
	}
	return 0, 0
}

// counted reads three days ago, год назад, 3天前, three days later.
func (p *parser) counted(i int) int {
	n, j := p.count(i)
	if j == 0 {
		return 0
	}
	if p.tables.tag == "en" {
		if end := p.countedEnglish(i, n, j); end > 0 {
			return end
		}
	}
	t := p.at(j)
	if t.class != unit && t.class != yearWord {
		return 0
	}
	j++
	k := j
	if p.class(k) == dash && p.glued(k) && p.glued(k+1) { // 3 gün-
		return 0
	}
	if end := p.yearBefore(i, n, k, p.unitOf(t)); end > 0 {
		return end
	}
	switch p.class(k) {
	case ago:
		if end := p.weeksAgoOn(i, n, k, p.unitOf(t)); end > 0 {
			return end
		}
		return p.emitCount(i, k+1, p.published, p.unitOf(t), -n)
	case ahead:
		return p.emitCount(i, k+1, p.published, p.unitOf(t), n)
	case later:
		return p.countedFrom(i, k, p.unitOf(t), n)
	}
	return 0
}

// countedFrom reads what counts from the date named before: two days later, a year
// earlier. Token k says which way.
func (p *parser) countedFrom(i, k int, u, n int) int {
	if p.tables.foreign && p.at(k).value > 0 && !p.last.ok && p.at(k).flag&weak == 0 {
		return p.emitCount(i, k+1, p.published, u, n)
	}
	if !p.last.ok || p.class(k+1) == of || p.says(k+1, "than") || p.at(k).flag&weak != 0 && !p.closesLater(i, k+1) {
		return 0
	}
	if p.at(k).value > 0 {
		return p.emitCount(i, k+1, p.last.to, u, n)
	}
	anchor := p.last
	end := p.emitCount(i, k+1, anchor.from, u, -n)
	p.last = anchor // the next "a year earlier" counts from the same year
	return end
}

func (p *parser) unitOf(t token) int {
	if t.class == yearWord {
		return unitYear
	}
	return int(t.value)
}

func (p *parser) emitCount(i, j int, from news.Day, u, offset int) int {
	if u == unitHour || u == unitWeekend || u == unitHalf {
		return 0
	}
	if p.opt.Ahead && u > unitDay && u <= unitYear {
		return p.emitExact(i, j, from, u, offset)
	}
	return p.emitPeriod(i, j, from, u, offset)
}

// fromAgoBefore reads vor drei Tagen, il y a trois ans, hace tres días.
func (p *parser) fromAgoBefore(i int) int {
	j := i + 1
	if p.tables.tag == "fr" { // il y a
		if !p.says(j, "a") {
			return 0
		}
		j++
	}
	if p.opt.Ahead && p.class(j) == approx { // in news vor rund zehn Jahren is no year
		j++
	}
	n, k := p.count(j)
	if k == 0 {
		return 0
	}
	t := p.at(k)
	if t.class != unit && t.class != yearWord {
		return 0
	}
	return p.emitCount(i, k+1, p.published, p.unitOf(t), -n)
}

// dayBeforeYesterday reads "the day before yesterday", "the day after tomorrow".
func (p *parser) dayBeforeYesterday(i int) int {
	start, j := i, i
	if p.class(i-1) == article && i-1 >= p.floor {
		start--
	}
	if p.at(j).class != unit || p.at(j).value != unitDay || p.class(j+2) != deictic {
		return 0
	}
	_, offset := splitDeictic(p.at(j + 2).value)
	switch {
	case p.says(j+1, "before") && p.says(j+2, "yesterday"):
		offset--
	case p.says(j+1, "after") && p.says(j+2, "tomorrow"):
		offset++
	default:
		return 0
	}
	return p.emitPeriod(start, j+3, p.published, unitDay, offset)
}

// dayAlone reads "the 10th of this month", and 3日 where the language allows it.
func (p *parser) dayAlone(i int) int {
	d, ok := p.small(i, 1, 31)
	if !ok || p.inFigure(i) {
		return 0
	}
	if j := p.suffixed(i + 1); j > i+1 && p.class(j) == of {
		offset, end := p.shiftedUnit(j+1, unitMonth)
		if end == 0 && p.says(j+1, "the") && p.says(j+2, "month") {
			end = j + 3
		}
		if end == 0 {
			return 0
		}
		from, to, _ := period(p.published, unitMonth, offset)
		day := from + news.Day(d-1)
		if day > to {
			return 0
		}
		start := i
		if p.class(i-1) == article && i-1 >= p.floor {
			start--
		}
		return p.emit(start, end, day, day, GrainDay, Relative)
	}
	if p.tables.tag == "en" {
		return p.nthAlone(i, d)
	}
	if !p.tables.bareDay || p.class(i+1) != dayWord || !p.glued(i+1) && isHanToken(p, i+1) || p.glued(i) && p.class(i-1) == monthMark || p.class(i-1) == labels || p.countsDays(i+2) {
		return 0
	}
	if p.tables.tag == "zh" && !p.opt.Ahead && (p.text[p.at(i).start] >= utf8.RuneSelf || p.word(i+1) != "日") {
		return 0 // 三日 is three days, 2号 a number
	}
	if wd := p.bracketWeekday(i + 2); wd > 0 {
		return p.emitNumberedDay(i, i+5, d, wd)
	}
	return p.emitNearestDay(i, i+2, d)
}

// emitNearestDay records the last day of that number, or the next one.
func (p *parser) emitNearestDay(i, j, d int) int {
	step := news.Day(-1)
	if p.direction(i, j) > 0 {
		step = 1
	}
	const reach = 62 // days that hold every number of a day at least once
	for day, k := p.published, 0; k < reach; day, k = day+step, k+1 {
		if _, _, n := day.Date(); n == d {
			return p.emit(i, j, day, day, GrainDay, Partial)
		}
	}
	return 0
}
