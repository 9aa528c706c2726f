package dates

import (
	"strconv"

	"dateline/news"
)

// duration reads a stretch of time at i: two years, the past decade, 27-year, a
// few days, two and a half years, half an hour, years.
func (p *parser) duration(i int) int {
	if p.class(i) == unit && !p.says(i, "half") {
		return p.bareUnits(i)
	}
	if p.class(i) == approx && !p.says(i, "another") {
		return 0
	}
	j, led := p.durationLead(i)
	if j < i {
		return 0
	}
	text, k := p.amount(j)
	if k == 0 {
		return p.ledUnit(i, j, led)
	}
	text, k = p.upTo(text, k)
	k = p.between(k)
	t := p.at(k)
	if p.class(i) == article && !led && !p.hyphened(k-1) && t.flag&weak == 0 || p.class(j) == one && p.hyphened(k+1) && !p.says(k+2, "old") && !p.says(k+2, "long") { // a year-on-year rise
		return 0
	}
	switch {
	case t.class != unit && t.class != century && t.class != fortnight, t.value == unitHalf, t.value == unitWeekend:
		return 0
	case t.value == unitQuarter && (text == "1" || text == "3" && p.class(k+1) == of):
		return 0
	}
	if p.hyphened(k - 1) {
		i = j
	}
	return p.emitDuration(i, k, text)
}

// upTo reads the second of two amounts, the one that counts: two to three years, a
// three-to-five-year term. The first ends before token k.
func (p *parser) upTo(text string, k int) (string, int) {
	j := k
	if p.hyphened(j) {
		j++
	}
	if p.tables.tag != "en" || p.class(j) != to && !p.says(j, "or") {
		return text, k
	}
	j++
	if p.hyphened(j) {
		j++
	}
	if c := p.class(j); c != number && c != cardinal {
		return text, k
	}
	more, end := p.amount(j)
	if end == 0 || p.at(p.between(end)).class != unit {
		return text, k
	}
	return more, end
}

// durationLead steps over "the past", "the next", "the first"; led is true when
// there was such a word. It returns -1 for "this" and "that".
func (p *parser) durationLead(i int) (j int, led bool) {
	j = i
	if p.class(j) == article {
		j++
	}
	const longest = 3 // words: the first whole
	for j <= i+longest && (p.class(j) == shift || p.class(j) == anaphor || p.says(j, "final") || p.says(j, "first") && p.class(j+1) != unit || p.says(j, "whole")) {
		if p.says(j, "that") || p.says(j, "this") || p.says(j, "same") {
			return -1, false
		}
		j++
		led = true
	}
	return j, led
}

// ledUnit reads "the past year" and "recent months": the unit j without a number.
func (p *parser) ledUnit(i, j int, led bool) int {
	t := p.at(j)
	if n := p.at(j + 1); !led && p.class(i) == article && t.class == unit && t.flag&weak == 0 && t.value > unitDay && (p.says(j+1, "ended") || p.says(j+1, "ending")) && n.spaced() {
		return p.emitDuration(i, j, "1") // the year ended Sept. 30
	}
	if !led || t.class != unit || p.class(j+1) == of || t.value == unitWeekend || t.flag&weak == 0 && p.class(i) != article {
		return 0
	}
	if t.flag&weak == 0 {
		return p.emitDuration(i, j, "1")
	}
	end := p.emitDuration(i, j, "X")
	if n := p.at(j + 2); end == j+1 && p.class(end) == and && n.class == unit && n.flag&weak != 0 { // the coming days and weeks
		p.dst[len(p.dst)-1].End = int(n.end)
		return j + 3
	}
	return end
}

// emitDuration records the stretch whose unit is token k, widened by "about"
// and "or so"; "ago" behind a vague one makes it the past.
func (p *parser) emitDuration(start, k int, text string) int {
	end := k + 1
	if p.class(end) == and && p.class(end+1) == one && p.says(end+2, "half") && p.at(k).class == unit { // a year and a half
		text, end = text+".5", end+3
	}
	value := p.durationValue(k, text)
	if t := p.at(k); value == "" || t.value == unitHour && t.class == unit && t.capital() && !p.at(start).capital() { // 60 Minutes
		return 0
	}
	if p.class(start) != article {
		start = p.approximated(start)
	}
	if n, err := strconv.Atoi(text); err == nil && p.class(end) == later && p.at(k).class == unit && p.at(k).value != unitHour {
		if p.at(end).value > 0 { // of something that the text does not date
			return p.emitTimex(start, end+1, TypeDuration, value)
		}
		return p.emitFromPublished(start, end+1, int(p.at(k).value), n*int(p.at(end).value))
	}
	switch {
	case p.class(end) == ago && p.at(k).value != unitHour:
		return p.emitTimex(start, end+1, TypeDate, refCodes[refPast])
	case p.at(k).value == unitHour && p.at(k).class == unit && (p.class(end) == ago || p.class(end) == later && !p.says(end+1, "than")):
		end++
	case p.class(end) == dash && p.glued(end) && p.says(end+1, "old"):
		end += 2
	case p.says(end, "old"):
		end++
	}
	if p.class(start) == one && end > k+1 && p.class(k+1) == dash { // a decade-old feud
		start++
	}
	if p.class(start) == one && p.isRate(start) {
		return p.emitTimex(start, end, TypeSet, value)
	}
	return p.emitTimex(start, end, TypeDuration, value)
}

// isRate reports whether "a year" at i follows what is counted: 15 a year, two
// dollars a day, twice a week.
func (p *parser) isRate(i int) bool {
	b := p.at(i - 1)
	return b.class == number || b.class == counted || b.class == unit && b.flag&weak != 0 || p.is(i-1, '%') || p.says(i-1, "times") || p.says(i-1, "twice") || p.says(i-1, "once")
}

// amount reads how many: 30, 2.5, two, twenty-four, a few, several, two and a half, half an.
func (p *parser) amount(i int) (text string, end int) {
	t := p.at(i)
	if t.class == vague || t.class == one && p.class(i+1) == vague {
		j := i + 1
		if t.class == one {
			j++
		}
		if p.class(j) == of && p.says(j-1, "couple") {
			j++
		}
		return "X", j
	}
	if p.at(i).class == unit && p.says(i, "half") && p.class(i+1) == one {
		return "half", i + 2
	}
	if t.class == ordinal || t.class == number && (t.digits > 3 || p.glued(i) && p.figureBefore(i-1)) {
		return "", 0
	}
	if t.class == number {
		text, end = strconv.Itoa(int(t.value)), i+1
		if n := p.at(i + 2); p.is(i+1, '.') && p.glued(i+1) && p.glued(i+2) && n.class == number && n.digits == 1 {
			text, end = text+"."+strconv.Itoa(int(n.value)), i+3
		}
	} else if t.class == cardinal || t.class == one {
		text, end = strconv.Itoa(int(t.value)), i+1
		if n := p.at(i + 2); t.value >= 20 && t.value%10 == 0 && p.class(i+1) == dash && p.glued(i+1) && n.class == cardinal && n.value < 10 {
			text, end = strconv.Itoa(int(t.value+n.value)), i+3
		} else if n := p.at(i + 1); t.value >= 20 && t.value%10 == 0 && n.class == cardinal && n.value < 10 && t.class == cardinal { // twenty four hours
			text, end = strconv.Itoa(int(t.value+n.value)), i+2
		}
	}
	if end == 0 {
		return "", 0
	}
	return p.andHalf(text, end)
}

// andHalf reads "and a half" and "-and-a-half" behind the number that ends before
// token end.
func (p *parser) andHalf(text string, end int) (string, int) {
	k := end
	if p.hyphened(k) && p.class(k+1) == and && p.hyphened(k+2) {
		k++
	}
	if p.class(k) != and {
		return text, end
	}
	k++
	if p.hyphened(k) {
		k++
	}
	h := k + 1
	if p.hyphened(h) {
		h++
	}
	if p.class(k) == one && p.says(h, "half") {
		return text + ".5", h + 1
	}
	return text, end
}

// hyphened reports whether a hyphen joins token k to the next: 27-year.
func (p *parser) hyphened(k int) bool {
	return p.class(k) == dash && p.glued(k) && p.glued(k+1)
}

// between steps over the hyphen or the word between a number and its unit.
func (p *parser) between(k int) int {
	if p.hyphened(k) {
		return k + 1
	}
	for _, w := range [...]string{"straight", "consecutive", "full", "more", "long", "additional", "extra", "business", "trading", "working", "further", "whole", "short", "other", "successive"} {
		if p.says(k, w) {
			return k + 1
		}
	}
	if p.class(k) == shift && p.class(k+1) == unit && p.class(k-2) == article { // he turned 80 last month
		return k + 1
	}
	return k
}

// durationValue writes text units of token k as TIMEX3 does.
func (p *parser) durationValue(k int, text string) string {
	t, prefix, code := p.at(k), "P", ""
	switch {
	case t.class == century:
		code = "CE"
	case t.class == fortnight:
		n, err := strconv.Atoi(text)
		if err != nil {
			return "PXW"
		}
		return "P" + strconv.Itoa(2*n) + "W"
	case t.value == unitHour:
		prefix, code = "PT", "H"
		if w := p.word(k); w[0]|0x20 == 'm' {
			code = "M"
		} else if w[0]|0x20 == 's' {
			code = "S"
		}
	case t.class == unit:
		code = unitCodes[t.value]
	}
	if text == "half" {
		switch code {
		case "H":
			return "PT30M"
		case "Y":
			return "P6M"
		case "DE":
			return "P5Y"
		case "CE":
			return "P50Y"
		}
		text = "0.5"
	}
	return prefix + text + code
}

// bareUnits reads plurals that no number counts: for years, in months, days of
// rain, years ago.
func (p *parser) bareUnits(i int) int {
	t := p.at(i)
	if t.flag&weak == 0 || t.value == unitQuarter || t.class != unit || t.capital() {
		return 0
	}
	switch {
	case p.hyphened(i+1) && p.says(i+2, "long"):
		return p.emitTimex(i, i+3, TypeDuration, p.durationValue(i, "X"))
	case p.class(i+1) == ago, p.says(i-1, "for"), p.says(i-1, "in"), p.says(i-1, "within"), p.says(i-1, "over"), p.says(i-1, "after"), p.class(i+1) == of && !p.says(i-1, "the"), p.class(i+1) == later, p.says(i-1, "take"), p.says(i-1, "took"), p.says(i-1, "spent"),
		(p.says(i-1, "just") || p.says(i-1, "only") || p.says(i-1, "mere")) && (p.says(i+1, "before") || p.says(i+1, "after")):
		return p.emitDuration(i, i, "X")
	}
	return 0
}

// unanchored reads "the previous week" and "the next day" where no mention came
// before that they could count from: they count from publication.
func (p *parser) unanchored(i int) int {
	t, u := p.at(i+1), p.at(i+2)
	if t.class != anaphor && !(t.class == shift && u.value == unitDay && p.says(i+1, "next")) || t.value == 0 && !p.says(i+1, "same") || u.class != unit || u.flag&weak != 0 || u.value == unitHour || u.value == unitHalf {
		return 0
	}
	return p.emitFromPublished(i, i+3, int(u.value), int(t.value))
}

// emitFromPublished records the unit so many units from publication, with its
// days in the value alone: the text does not say that it counts from there.
func (p *parser) emitFromPublished(i, j, u, offset int) int {
	from, to, grain := period(p.published, u, offset)
	if from == news.NoDay || p.opt.ExplicitOnly {
		return 0
	}
	return p.emitTimex(i, j, TypeDate, Mention{From: from, To: to, Grain: grain}.Value())
}
