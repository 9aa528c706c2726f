package dates

import (
	"time"

	"dateline/news"
)

// viet reports whether the text is Vietnamese, whose words for day, month and year
// stand before their numbers and whose words of one syllable mean much else.
func (p *parser) viet() bool { return p.tables.marked }

// vietUnit reads what begins with a unit: quý 2 năm 2024, năm ngày trước, ngày 3.
func (p *parser) vietUnit(i int) int {
	t := p.at(i)
	if t.value == unitQuarter && t.class == unit && (p.viet() || p.tables.tag == "ro") {
		return p.vietQuarter(i)
	}
	if p.viet() && t.value == unitYear { // năm is five too
		if u := p.at(i + 1); u.class == unit && u.value != unitYear && p.class(i-1) != number && p.class(i-1) != cardinal {
			return p.vietCount(i, i+1, 5)
		}
	}
	return 0
}

// vietQuarter reads quý 2 năm 2024, quý II/2024, quý ba, trimestrul III 2024.
func (p *parser) vietQuarter(i int) int {
	n, ok := p.roman(i + 1)
	if !ok || n < 1 || n > 4 || p.glued(i+1) {
		return 0
	}
	j := i + 2
	if (p.is(j, '/') || p.class(j) == dash) && p.glued(j) && p.glued(j+1) {
		j++
	}
	year, end, source := p.yearOf(j)
	if end == 0 {
		year, end, source = p.quarterYear(n), i+2, Partial
	}
	from, to, grain := partSpan(year, unitQuarter, n)
	return p.emit(i, end, from, to, grain, source)
}

// vietCount reads what counts n of the unit at k: ba ngày trước, hai tuần nữa, ba ngày
// sau; 3 ngày qua and 3 ngày tới are stretches of time.
func (p *parser) vietCount(i, k, n int) int {
	u := p.unitOf(p.at(k))
	switch {
	case p.says(k+1, "trước"):
		return p.emitCount(i, k+2, p.published, u, -n)
	case p.class(k+1) == ahead:
		return p.emitCount(i, k+2, p.published, u, n)
	case p.says(k+1, "sau") && p.last.ok && p.class(k+2) != dayWord:
		return p.emitCount(i, k+2, p.last.to, u, n)
	case p.class(k+1) == shift:
		return k + 2
	}
	return 0
}

// vietMonths reads 6 tháng đầu năm 2024, from January on.
func (p *parser) vietMonths(i int) int {
	n, j := p.count(i)
	if !p.viet() || j == 0 || n < 2 || n > 11 || p.class(j) != unit {
		return 0
	}
	if end := p.vietCount(i, j, n); end > 0 {
		return end
	}
	if p.at(j).value != unitMonth || p.class(j+1) != edge || !p.isUnit(p.at(j+2), unitYear) && p.class(j+2) != deictic {
		return 0
	}
	year, end, source := p.yearOf(j + 2)
	if end == 0 {
		year, end, source = p.published.Year(), j+3, Partial
	}
	from, to := news.DateOf(year, 1, 1), lastOfMonth(year, 12)
	if p.says(j+1, "đầu") {
		to = lastOfMonth(year, time.Month(n))
	} else {
		from = news.DateOf(year, time.Month(13-n), 1)
	}
	return p.emit(i, end, from, to, GrainRange, source)
}

// slashDay reads 27/6 and 3-9 behind a word for day, a part of the day or a weekday.
func (p *parser) slashDay(i int) (piece, int) {
	d, ok := p.small(i, 1, 31)
	m, fits := p.small(i+2, 1, 12)
	if !p.viet() || !ok || !fits || !p.is(i+1, '/') && p.class(i+1) != dash || !p.glued(i+1) || !p.glued(i+2) || p.glued(i) && p.figureBefore(i-1) || int32(d) > daysIn(int32(m)) {
		return piece{}, 0
	}
	if _, more := p.joined(i + 3); more || p.glued(i+3) && p.class(i+3) != punct {
		return piece{}, 0
	}
	switch b := p.at(i - 1); {
	case b.class == unit && b.value == unitDay, b.class == partOfDay, b.class == weekday, b.class == through, b.class == opening, b.class == inside, b.class == deictic:
	case p.is(i-1, '(') || p.is(i-1, ','):
		if k := p.class(i - 2); k != weekday && k != deictic && k != partOfDay {
			return piece{}, 0
		}
	default:
		return piece{}, 0
	}
	return piece{day: d, month: m}, i + 3
}

// vietWeekday reports whether thứ hai at i is Monday and not the second: it has
// capitals, or a word for a day or a week beside it.
func (p *parser) vietWeekday(i int) bool {
	t, n := p.at(i), p.at(i+1)
	if t.value == 7 {
		return true
	}
	switch b := p.at(i - 1); b.class {
	case inside, partOfDay, opening, through, since, deictic:
		return true
	case unit:
		return b.value == unitDay
	}
	if n.class == shift || n.class == unit && n.value == unitWeek || p.is(i+1, '(') || p.is(i+1, ',') && p.class(i+2) == unit {
		return true
	}
	first, second := p.capitals(i)
	return first && second
}

// capitals reports whether the first and the last word of token i begin with capitals.
func (p *parser) capitals(i int) (first, last bool) {
	t := p.at(i)
	first = t.capital()
	for k := t.start; k < t.end; k++ {
		if p.text[k] == ' ' {
			last = p.text[k+1] >= 'A' && p.text[k+1] <= 'Z'
		}
	}
	return first, last
}
