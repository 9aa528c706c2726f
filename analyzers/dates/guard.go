package dates

import "strings"

// monthInDate reports whether the month at i may belong to a date of which
// more is written.
func (p *parser) monthInDate(i int) bool {
	t := p.at(i)
	if p.class(i+1) == number && p.glued(i+1) { // DEC7, a contract of a commodity exchange
		return false
	}
	if p.class(i-1) == number || p.class(i-1) == ordinalMark { // 25th march 2015
		if y, _ := p.year(i + 1); y > 0 {
			return true
		}
	}
	return t.capital() || p.tables.lowerCase || p.mode != modeText || p.tables.tag == "en" && t.flag&weak == 0
}

// monthStands judges a month alone, at tokens [i, j).
func (p *parser) monthStands(i, j int) bool {
	t := p.at(i)
	if p.mode == modeSpan {
		return true
	}
	if p.mode == modeQuery { // в сентябре; English has "in may" for too much else
		return p.tables.lowerCase && p.tables.tag != "en" && p.class(i-1) == inside && t.flag&(weak|short) == 0
	}
	if t.flag&short != 0 {
		return false
	}
	if p.tables.lowerCase && !p.needsCapital() {
		return p.lowerMonthStands(i, j)
	}
	if !t.capital() {
		return false
	}
	lead := p.monthLead(i)
	if t.flag&weak == 0 {
		return true
	}
	if !lead && !p.monthNamesNoun(i, j) {
		return false
	}
	n := p.at(j)
	if n.class == report || n.class == apostrophe && p.tables.tag != "en" {
		return false
	}
	return true
}

func (p *parser) needsCapital() bool { return p.tables.tag == "en" || p.tables.tag == "de" }

// monthLead reports whether the word before a month speaks for a date.
func (p *parser) monthLead(i int) bool {
	b := p.at(i - 1)
	switch b.class {
	case inside, since, deadline, edge, opening, shift, through:
		return true
	case future:
		return p.says(i-1, "ending") || p.says(i-1, "starting")
	case of:
		return p.class(i-2) != other || !p.at(i-2).capital()
	case other, clause:
		return p.tables.tag == "en" && (p.says(i-1, "for") || p.says(i-1, "before") || p.says(i-1, "after") || p.says(i-1, "ended"))
	case dash:
		return p.class(i-2) == edge || p.class(i-2) == month
	case and, to:
		return p.class(i-2) == month || b.class == to && p.class(i-2) == unit && p.tables.tag == "en"
	case article:
		n := p.at(i + 1)
		return p.tables.tag == "en" && n.class == other && n.end > n.start && !n.capital() && !p.says(i+1, "on")
	case punct:
		return p.class(i-2) == month && p.is(i-1, ',')
	case unit: // شهر مارس
		return p.tables.foreign && b.value == unitMonth && b.flag&weak == 0
	}
	return false
}

// lowerMonthStands: where months are written small, one that is capitalised
// must open its sentence or follow a preposition, and a weak one needs it.
func (p *parser) lowerMonthStands(i, j int) bool {
	t := p.at(i)
	lead := p.monthLead(i)
	if lead || p.tables.unitFirst && (p.class(j) == edge || p.class(j) == ordinal && p.at(j).value == -1) { // temmuz sonunda
		return true
	}
	if p.tables.endings != "" && p.class(j) == apostrophe && p.glued(j) && p.glued(j+1) { // Haziran'da
		return true
	}
	if t.flag&weak != 0 || t.capital() && !p.viet() {
		return p.class(j-1) == monthWord
	}
	return true
}

// looksCounted reports whether the number at i, read to j, counts what follows:
// 2000 people, 2025 dollars.
func (p *parser) looksCounted(i, j int) bool {
	n := p.at(j)
	if p.says(j, "level") && p.aboutNow(i) || p.says(j, "per") && (p.says(j+1, "share") || p.class(j+1) == dash) {
		return false
	}
	if n.class == counted || n.class == unit && n.value == unitHour || n.class == unit && n.value != unitQuarter && n.value != unitHalf && p.at(i).digits < 4 {
		return true
	}
	if p.says(j, "local") && p.says(j+1, "time") || p.tables.tag == "en" && n.class == unit && n.flag&weak != 0 { // 2000 years
		return true
	}
	return p.is(j, '%') || p.is(j, ':') && p.glued(j) && p.class(j+1) == number
}

// Bare years outside these bounds are oftener counts than years.
const (
	minBareYear = 1900
	maxBareYear = 2099
	minLedYear  = 1500 // after "in", "since" and the like
)

// yearStands judges a bare year at tokens [i, j).
func (p *parser) yearStands(i, j int) bool {
	t := p.at(i)
	if t.value >= 2300 && t.class == number {
		t.value -= p.tables.yearShift
	}
	if p.mode == modeSpan {
		return true
	}
	if p.mode == modeQuery || t.class != number || p.looksCounted(i, j) || p.spansHours(i, j) || p.tables.tag == "en" && p.inTitle(i, j) || p.figureGoesOn(j) {
		return false
	}
	n := p.at(j)
	if isHanToken(p, j-1) && j > i+1 {
		return t.value >= 1000
	}
	led := p.yearLead(i)
	if j > i+1 && p.class(j-1) == yearWord && p.at(j-1).flag&weak == 0 && t.value >= minLedYear && t.value <= maxBareYear {
		return true
	}
	if t.value < minLedYear || t.value > maxBareYear || t.value < minBareYear && !led {
		return false
	}
	if j > i+1 { // a year word or an ordinal mark follows
		return true
	}
	if n.class == cardinal || n.class == number {
		return false
	}
	if p.class(i-1) == approx && p.tables.tag == "en" && !p.approximateYear(i, j) {
		return false
	}
	if led {
		return !(n.class == other && p.pluralNoun(j) && p.tables.tag == "en" && !p.eventNoun(j))
	}
	if p.is(i-1, '(') && (p.is(j, ')') || n.class == dash || p.is(j, ',')) {
		return true
	}
	return (p.tables.looseYears || p.narrative) && p.looseYear(i, j)
}

// figureGoesOn reports whether token j belongs to the figure before it.
func (p *parser) figureGoesOn(j int) bool {
	n := p.at(j)
	return n.class == number && !n.spaced() || n.class == monthMark || n.class == dash && p.glued(j) && p.glued(j+1) && p.class(j+1) == number
}

// spansHours reports whether the number at i, read to j, opens a range whose end
// is no year: from 1800 to 2100, between 1900 and 2000 GMT.
func (p *parser) spansHours(i, j int) bool {
	k := p.joint(j, true)
	if p.opener(i) == i || k == 0 {
		return false
	}
	n := p.at(k)
	return n.class == number && n.digits == 4 && (n.value > maxBareYear || p.looksCounted(k, k+1))
}

// approximateYear reports whether the number behind "about" is a year: until at
// least 2010, since about 1990. It counts nothing that follows.
func (p *parser) approximateYear(i, j int) bool {
	k := i - 1
	if p.says(k, "least") && p.says(k-1, "at") {
		k--
	}
	n := p.at(j)
	compared := p.says(k, "than") && strings.HasSuffix(p.word(k-1), "er") && !p.says(k-1, "fewer") // tougher than 2012
	return p.tables.tag == "en" && (compared || p.yearLead(k)) && (n.class == punct || n.class == and || n.class == clause || n.start == n.end)
}

// yearLead reports whether the word before a number makes it a year.
func (p *parser) yearLead(i int) bool {
	switch b := p.at(i - 1); b.class {
	case inside, since, deadline, edge, opening:
		return true
	case of:
		return p.tables.tag == "en" || p.class(i-2) == edge // principios de 2019
	case through:
		return p.says(i-1, "até")
	case yearWord:
		return true
	case approx:
		return p.tables.foreign && p.yearLead(i-1)
	case to:
		for _, w := range [...]string{"back", "dates", "dated", "dating", "date"} {
			if p.says(i-2, w) {
				return p.tables.tag == "en"
			}
		}
	case unit:
		return b.value == unitYear
	case deictic: // ਇਹ ਸਾਲ 2019
		u, _ := splitDeictic(b.value)
		return p.tables.bare && u == unitYear
	case dash:
		return p.class(i-2) == edge || p.tables.foreign && p.class(i-2) == inside
	}
	return false
}

// looseYear weighs the neighbours of a number from 1900 to 2099 that no
// preposition makes a year.
func (p *parser) looseYear(i, j int) bool {
	b, n := p.at(i-1), p.at(j)
	switch b.class {
	case labels, titles, quote, number, counted:
		return false
	}
	if n.class == quote || p.says(j, "by") && p.at(j+1).capital() || p.is(j, '-') {
		return false
	}
	if n.class == other && n.end > n.start && !n.capital() && p.pluralNoun(j) {
		return p.eventNoun(j) || p.aboutNow(i)
	}
	if b.class == to || b.class == present || p.tables.tag != "en" && n.class == other && n.capital() {
		return false
	}
	if p.is(j, '/') || p.is(i-1, '/') {
		return false
	}
	return true
}

// pluralNoun reports whether the word at i looks like an English plural.
func (p *parser) pluralNoun(i int) bool {
	w := p.word(i)
	n := len(w)
	return n > 3 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i' && !p.at(i).capital()
}

// eventNoun reports whether a plural names what happens in years.
func (p *parser) eventNoun(i int) bool {
	for _, w := range [...]string{"elections", "games", "talks", "polls", "protests", "riots", "championships",
		"sanctions", "attacks", "accords", "results", "sales", "earnings", "finals", "exports", "imports", "prices",
		"hostilities", "was", "has", "exports", "figures", "events", "clashes", "revenues", "profits", "levels",
		"olympics", "floods", "wars", "reforms", "awards", "ceremonies", "demonstrations", "agreements", "losses", "remains", "proceeds", "begins", "ends"} {
		if p.says(i, w) {
			return true
		}
	}
	return false
}

// notOurYear reports whether what follows a number at j makes it a year before
// Christ or the number of a house: 1500 BC, 1900 block, 2014 Elm Street.
func (p *parser) notOurYear(j int) bool {
	t := p.at(j)
	if p.says(j, "block") || t.flag&upper != 0 && (p.says(j, "bc") || p.says(j, "bce")) || p.says(j, "b") && p.is(j+1, '.') && p.says(j+2, "c") {
		return true
	}
	if t.class != other || !t.capital() {
		return false
	}
	for _, w := range [...]string{"street", "avenue", "road", "boulevard", "lane", "drive"} {
		if p.says(j+1, w) && p.at(j+1).capital() {
			return true
		}
	}
	return false
}

// maxYearsAhead is how far ahead a year behind a name is believed: Euro 2028.
const maxYearsAhead = 15

// inTitle turns away the years of titles and laws, and counts: Blade Runner 2049,
// 2001: A Space Odyssey, H.R. 2025, 1999 of them.
func (p *parser) inTitle(i, j int) bool {
	t, b := p.at(i), p.at(i-1)
	if b.class == other && b.capital() && int(t.value) > p.published.Year()+maxYearsAhead {
		return true
	}
	if p.is(i-1, '.') && p.class(i-2) == labels && p.glued(i-1) { // No. 2020
		return true
	}
	if p.class(j) == of && (p.says(j+1, "them") || p.says(j+1, "those") || p.says(j+1, "whom") || p.says(j+1, "these")) {
		return true
	}
	if p.notOurYear(j) {
		return true
	}
	if n := p.at(j + 1); p.class(j) == to && n.class == number && n.digits == 4 && n.value < t.value {
		return true // a vote of 1999 to 1850
	}
	if p.is(j, ':') && p.glued(j) && t.flag&line == 0 && p.class(i-1) != inside && p.at(j+1).capital() && p.at(j+1).spaced() {
		return true
	}
	return p.is(i-1, '.') && p.says(i-2, "R") && p.is(i-3, '.') && p.says(i-4, "H")
}

// monthNamesNoun reports whether the month before token j dates the noun there:
// the company's March output, said May sales rose.
func (p *parser) monthNamesNoun(i, j int) bool {
	b, n := p.at(i-1), p.at(j)
	if p.tables.tag != "en" || n.class != other || n.capital() || n.start == n.end {
		return false
	}
	if p.at(i).flag&(line|paragraph) != 0 || p.endsSentence(i-1) {
		return p.eventNoun(j) || p.measured(j) // March sales rose
	}
	if p.possessive(i-1) || b.class == one {
		return !strings.HasSuffix(p.word(j), "ed")
	}
	if b.capital() {
		return false
	}
	if b.class != report && b.class != decadeMark && b.class != other {
		return false
	}
	return !strings.HasSuffix(p.word(j), "ed")
}

// measured reports whether the noun at i opens what is counted every month: May
// housing starts.
func (p *parser) measured(i int) bool {
	for _, w := range [...]string{"housing", "retail", "consumer", "producer", "wholesale", "industrial", "output", "production", "unemployment", "inflation", "trade", "orders", "shipments", "deliveries", "payrolls", "factory", "auto", "car", "crude"} {
		if p.says(i, w) {
			return true
		}
	}
	return false
}

// aboutNow reports whether the number at i, behind "the" or a word for whose, is
// of the years about publication: the 1986 budgets, their 1987 ranges.
func (p *parser) aboutNow(i int) bool {
	const about = 6 // years
	d := int(p.at(i).value) - p.published.Year()
	return p.tables.tag == "en" && d <= about && d >= -about && (p.class(i-1) == article || p.possessive(i-1))
}

// possessive reports whether the word at i says whose: his June wedding.
func (p *parser) possessive(i int) bool {
	for _, w := range [...]string{"his", "her", "its", "their", "our"} {
		if p.says(i, w) {
			return true
		}
	}
	return false
}
