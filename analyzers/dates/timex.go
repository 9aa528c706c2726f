package dates

import (
	"strconv"
	"strings"

	"dateline/news"
)

// timex widens the mention that the rules took at token i up to end as TIMEX3
// has it, or reads an expression that is no date. It returns the end of either.
func (p *parser) timex(i, end int) int {
	if end > i {
		if len(p.dst) > p.base && p.dst[len(p.dst)-1].End == int(p.tokens[end-1].end) {
			return p.widened(end)
		}
		return end
	}
	if p.mode != modeText || p.tables.tag != "en" {
		return 0
	}
	switch t := p.at(i); t.class {
	case number:
		if end := p.clock(i); end > 0 {
			return end
		}
		return p.duration(i)
	case article:
		return p.fromArticle(i)
	case shift:
		if end := p.duration(i); end > 0 || !p.says(i, "current") || p.says(i+1, "account") {
			return end
		}
		return p.emitTimex(i, i+1, TypeDate, refCodes[refPresent])
	case cardinal, one, vague, unit, anaphor, approx:
		return p.duration(i)
	case indefinite:
		return p.fromIndefinite(i)
	case deictic:
		if p.nowadays(i) {
			return p.emitTimex(i, i+1, TypeDate, refCodes[refPresent])
		}
	case recurring:
		return p.fromRecurring(i)
	default:
		return p.fromRepeated(i)
	}
	return 0
}

// fromRecurring reads daily, semi-annual, weekends.
func (p *parser) fromRecurring(i int) int {
	t := p.at(i)
	switch {
	case p.named(i):
		return 0
	case p.class(i-1) == dash && p.glued(i) && p.glued(i-1): // a two-monthly average
		if t.value != unitYear || !p.says(i-2, "semi") {
			return 0
		}
		return p.emitTimex(i-2, i+1, TypeSet, "P6M")
	case t.value == unitWeekend:
		return p.emitTimex(i, i+1, TypeSet, "XXXX-WXX-WE")
	}
	return p.emitTimex(i, i+1, TypeSet, "P1"+unitCodes[t.value])
}

// fromRepeated reads Fridays, every week, parts of the day, and these days.
func (p *parser) fromRepeated(i int) int {
	if n := p.at(i + 1); n.class == unit && n.flag&weak != 0 && n.value == unitDay && p.says(i, "these") {
		return p.emitTimex(i, i+2, TypeDate, refCodes[refPresent])
	}
	switch t := p.at(i); t.class {
	case weekdayPlural:
		return p.emitTimex(i, i+1, TypeSet, "XXXX-WXX-"+string(rune('0'+t.value)))
	case every:
		return p.fromEvery(i)
	case partOfDay:
		return p.fromPart(i)
	}
	return 0
}

// fromArticle reads what begins with "the": the previous week, the past nine
// days, the future. A date behind it takes it along.
func (p *parser) fromArticle(i int) int {
	if n := p.class(i + 1); n == anaphor || n == shift {
		if end := p.rules(i + 1); end > i+1 {
			return p.timex(i+1, end)
		}
	}
	for _, rule := range [...]func(int) int{p.unanchored, p.duration, p.past} {
		if end := rule(i); end > 0 {
			return end
		}
	}
	return 0
}

// unitCodes are the letters of TIMEX3 for units of days and more.
var unitCodes = [...]string{unitDay: "D", unitWeek: "W", unitMonth: "M", unitYear: "Y", unitWeekend: "WE", unitQuarter: "Q", unitHalf: "H", unitDecade: "DE", unitCentury: "CE"}

// partCodes are the letters of TIMEX3 for parts of the day.
var partCodes = [...]struct{ word, code string }{
	{"morning", "MO"}, {"afternoon", "AF"}, {"evening", "EV"}, {"night", "NI"}, {"tonight", "NI"}, {"overnight", "NI"}, {"noon", "12:00"}, {"midnight", "24:00"}, {"midday", "MI"},
}

func (p *parser) partCode(i int) string {
	for _, c := range &partCodes {
		if p.says(i, c.word) {
			return c.code
		}
	}
	return ""
}

// emitTimex records an expression without definite days.
func (p *parser) emitTimex(i, j int, kind Type, value string) int {
	if p.crossesParagraph(i, j) {
		return 0
	}
	p.opened = i
	p.dst = append(p.dst, Mention{Start: int(p.tokens[i].start), End: int(p.tokens[j-1].end), From: news.NoDay, To: news.NoDay, Source: Relative, Type: kind, timex: value})
	return j
}

// widened takes the article, "later" and the part of the day into the last
// mention, which ends before token end.
func (p *parser) widened(end int) int {
	m := &p.dst[len(p.dst)-1]
	if p.tables.tag != "en" || m.Type != TypeDate {
		return end
	}
	i := p.opened
	if p.class(i-1) == later && i-1 >= p.floor {
		i--
	}
	if p.class(i-1) == article && i-1 >= p.floor && m.takesArticle() && (!strings.Contains(p.text[m.Start:m.End], "-") || p.class(p.opened+1) == dash && p.at(p.opened).class == unit) && !(m.Grain == GrainWeekend && p.startsNoun(end) && !p.joins(end)) {
		i--
	}
	if i < p.opened {
		m.Start = int(p.tokens[i].start)
	}
	if m.Grain != GrainDay {
		return end
	}
	code := p.partCode(end - 1)
	if code == "" && (p.says(end-1, "before") || p.says(end-1, "after")) {
		code = p.partCode(end - 2)
	}
	if n := p.at(end); code == "" && n.class == partOfDay && !n.capital() {
		code = p.partCode(end)
		end++
		m.End = int(p.tokens[end-1].end)
	}
	if code != "" {
		m.Type, m.timex = TypeTime, m.From.String()+"T"+code
	}
	return end
}

// takesArticle reports whether "the" belongs to the expression: the third
// quarter, the 1990s; but the March vote.
func (m *Mention) takesArticle() bool {
	switch m.Grain {
	case GrainQuarter, GrainHalf, GrainDecade, GrainCentury, GrainWeekend, GrainSeason:
		return true
	}
	return m.Source == Relative && m.Grain != GrainDay
}

// named reports a capital inside a sentence: the Daily Mail.
func (p *parser) named(i int) bool {
	t := p.at(i)
	return t.capital() && t.flag&(line|paragraph) == 0 && p.class(i-1) != quote && !p.endsSentence(i-1)
}

// fromIndefinite reads now, recently, soon.
func (p *parser) fromIndefinite(i int) int {
	t := p.at(i)
	if p.named(i) || p.hyphened(i+1) || p.says(i-1, "most") || p.says(i-1, "as") {
		return 0
	}
	if n := p.at(i + 1); t.value == refPast && n.class == unit && n.flag&weak != 0 {
		return p.emitTimex(i, i+2, TypeDate, refCodes[refPast])
	}
	return p.emitTimex(i, i+1, TypeDate, refCodes[t.value])
}

var refCodes = [...]string{"PAST_REF", "PRESENT_REF", "FUTURE_REF"}

// past reads "the past", "the future", "the long term", "the time being".
func (p *parser) past(i int) int {
	if p.class(i) != article {
		return 0
	}
	j := i + 1
	for _, w := range [...]string{"near", "long", "short", "immediate", "foreseeable", "recent", "not-too-distant"} {
		if p.says(j, w) {
			j++
			break
		}
	}
	switch {
	case (p.says(j, "term") || p.says(j, "run")) && j == i+1+1 && (p.says(j-1, "near") || p.says(j-1, "long") || p.says(j-1, "short")):
		return p.emitTimex(i, j+1, TypeDate, refCodes[refFuture])
	case p.says(j, "past") && p.class(j+1) != other:
		return p.emitTimex(i, j+1, TypeDate, refCodes[refPast])
	case p.says(j, "future") && !p.at(j+1).capital():
		return p.emitTimex(i, j+1, TypeDate, refCodes[refFuture])
	case p.says(j, "moment") && p.says(i-1, "at"), p.says(j, "time") && p.says(j+1, "being"):
		if p.says(j, "time") {
			j++
		}
		return p.emitTimex(i, j+1, TypeDate, refCodes[refPresent])
	}
	return 0
}

// fromEvery reads every day, each year, every two weeks, every Friday.
func (p *parser) fromEvery(i int) int {
	n, j := 1, i+1
	if c, k := p.count(j); k > 0 {
		n, j = c, k
	} else if p.says(j, "other") || p.says(j, "few") {
		n, j = 2, j+1
	}
	switch t := p.at(j); {
	case t.class == unit:
		return p.emitTimex(i, j+1, TypeSet, p.durationValue(j, strconv.Itoa(n)))
	case t.class == weekday && t.flag&short == 0:
		return p.emitTimex(i, j+1, TypeSet, "XXXX-WXX-"+string(rune('0'+t.value)))
	case t.class == partOfDay:
		return p.emitTimex(i, j+1, TypeSet, "XXXX-XX-XXT"+p.partCode(j))
	case t.class == month:
		return p.emitTimex(i, j+1, TypeSet, "XXXX-"+twoDigits(int(t.value)))
	}
	return 0
}

// fromPart reads "the morning", "noon" and "midnight" of the day last mentioned.
func (p *parser) fromPart(i int) int {
	start, d := i, p.published
	if p.at(i).capital() || p.glued(i) {
		return 0
	}
	if p.class(i-1) == article && i-1 >= p.floor {
		start--
	} else if !p.says(i, "noon") && !p.says(i, "midday") && !p.says(i, "midnight") && !p.says(i+1, "trading") && !p.says(i+1, "trade") {
		return 0
	}
	if p.class(i+1) == of {
		return p.partOf(start, i)
	}
	if c := p.class(i + 1); start == i && (c == weekday || c == deictic || c == month) { // midnight Thursday
		return p.clockDay(i, i+1, p.partCode(i))
	}
	if p.recalls(i, true) && p.last.from == p.last.to {
		d = p.last.from
	}
	return p.emitClock(start, i+1, d, p.partCode(i))
}

// partOf reads "the evening of April 19": the part of the day is token i.
func (p *parser) partOf(start, i int) int {
	n, last := len(p.dst), p.last
	if end := p.rules(i + 2); end > i+2 && len(p.dst) == n+1 {
		m := &p.dst[n]
		if m.Grain == GrainDay && m.Start == int(p.tokens[i+2].start) {
			m.Start, m.Type, m.timex = int(p.tokens[start].start), TypeTime, m.From.String()+"T"+p.partCode(i)
			return end
		}
		p.dst, p.last = p.dst[:n], last
	}
	return 0
}

// emitClock records a time of day.
func (p *parser) emitClock(i, j int, d news.Day, clock string) int {
	if p.opt.ExplicitOnly || p.crossesParagraph(i, j) {
		return 0
	}
	p.opened = i
	p.dst = append(p.dst, Mention{Start: int(p.tokens[i].start), End: int(p.tokens[j-1].end), From: d, To: d, Source: Relative, Type: TypeTime, timex: d.String() + "T" + clock})
	return j
}

func twoDigits(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }

// joins reports whether the word at i is no noun but joins what follows.
func (p *parser) joins(i int) bool {
	for _, w := range [...]string{"at", "for", "with", "after", "before", "as", "against", "because", "if", "that", "when", "where", "amid", "near", "under", "into", "it", "he", "she", "they", "we", "after", "or"} {
		if p.says(i, w) {
			return true
		}
	}
	return strings.HasSuffix(p.word(i), "ed")
}
