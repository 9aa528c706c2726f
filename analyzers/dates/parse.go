package dates

import (
	"strings"

	"dateline/news"
)

// mode says what is read: running text, a search typed by a reader, or the
// value of a date filter.
type mode uint8

const (
	modeText mode = iota
	modeQuery
	modeSpan
)

// parser holds the state of one text. Parsers are pooled, so that a text costs
// no memory once the buffers have grown.
type parser struct {
	text      string
	tables    *table
	published news.Day
	opt       Options
	mode      mode
	spare     []token // of split
	narrative bool    // published is the date last read, not that of the document
	tokens    []token
	buf       []byte
	dst       []Mention
	base      int // mentions in dst that belong to the caller
	floor     int // first token that no mention has used
	last      reference
	lastDay   reference // the last one that is a day
	opened    int       // first token of the last mention
	known     knownDate
	lent      int     // the year read before a date, until the date takes it
	nested    int     // days that are being counted from, each inside of the other
	monthYear [13]int // of the months that a verb beside them dated
}

// reference is the last mention, which "the next day" counts from.
type reference struct {
	from, to news.Day
	grain    Grain
	end      int // the token after it
	ok       bool
	named    bool // it names its year
}

// run reads all tokens. A rule looks at one place and returns the token after
// the expression it took, or 0.
func (p *parser) run() {
	limit := p.opt.Max
	if limit <= 0 {
		limit = maxMentions
	}
	p.known = knownDate{}
	for i := 0; i < len(p.tokens) && len(p.dst)-p.base < limit; {
		end := p.rules(i)
		if p.opt.Timex {
			end = p.timex(i, end)
		}
		if i == 0 && end > 0 {
			p.openDiary(end)
		}
		if end > i {
			i = end
			p.floor = end
		} else {
			i++
		}
	}
}

func (p *parser) rules(i int) int {
	if i >= len(p.tokens) { // what another rule counts from is missing
		return 0
	}
	if p.opt.Ahead {
		if end := p.onward(i); end > 0 {
			return end
		}
	}
	if end := p.foreign(i); end > 0 {
		return end
	}
	end := p.ruleOf(i)
	if end == 0 && p.opt.Ahead {
		return p.onwardLast(i)
	}
	return end
}

// ruleOf is rules for what the languages share.
func (p *parser) ruleOf(i int) int {
	switch p.tokens[i].class {
	case other, punct, dash, past, report, present, to, and, future, through:
		return 0
	case number:
		return p.fromNumber(i)
	case month:
		if end := p.monthFeast(i); end > 0 {
			return end
		}
		return p.calendarAt(i, i)
	case weekday:
		return p.fromWeekday(i)
	case cardinal, one:
		return firstOf(p.counted(i), p.fromOrdinal(i))
	case ordinal:
		return p.fromOrdinal(i)
	case shift:
		return p.fromShift(i)
	case anaphor:
		return p.fromAnaphor(i)
	case deictic:
		return p.fromDeictic(i)
	case agoBefore:
		return p.fromAgoBefore(i)
	case season:
		return p.fromSeason(i)
	case decadeWord:
		return p.fromDecadeWord(i)
	case holiday:
		return p.fromHoliday(i)
	case unit:
		return p.fromUnit(i)
	case fiscal:
		return p.fromFiscal(i)
	}
	return p.fromWord(i)
}

// fromUnit tries the phrases whose first word of their own is a unit.
func (p *parser) fromUnit(i int) int {
	for _, rule := range unitRules {
		if end := rule(p, i); end > 0 {
			return end
		}
	}
	return 0
}

var unitRules = [...]func(*parser, int) int{
	(*parser).yearEarlier, (*parser).latestQuarter, (*parser).reportedYear, (*parser).unitBeforeLast, (*parser).unitBeside, (*parser).weekOf, (*parser).dayBeforeYesterday, (*parser).unitShift, (*parser).weekendAlone, (*parser).currentUnit,
}

func (p *parser) fromNumber(i int) int {
	if p.tables.tag == "en" && (p.says(i-1, "version") || p.says(i-1, "build") || p.says(i-1, "release")) && p.is(i+1, '.') {
		return 0
	}
	for _, rule := range numberRules {
		if end := rule(p, i); end > 0 {
			return end
		}
	}
	return 0
}

// numberRules in the order of what they need to see: the more of a date is
// written, the sooner it is tried.
var numberRules = [...]func(*parser, int) int{
	(*parser).nineEleven, (*parser).dayList, (*parser).dayRange, (*parser).decade, (*parser).bareDecade, (*parser).yearPart, (*parser).yearFirstPart, (*parser).fromOrdinal,
	(*parser).counted, (*parser).seasonYears, (*parser).quarterFirst, func(p *parser, i int) int { return p.calendarAt(i, i) }, (*parser).dayAlone,
}

// fromWord tries the phrases that open with a word of some other class.
func (p *parser) fromWord(i int) int {
	switch p.tokens[i].class {
	case apostrophe, quote:
		if end := p.shortDecade(i); end > 0 {
			return end
		}
		return p.shortYearAlone(i)
	case era:
		return p.fromEra(i)
	case partOfDay:
		return p.partBeside(i)
	}
	return p.shortQuarter(i)
}

func firstOf(ends ...int) int {
	for _, end := range ends {
		if end > 0 {
			return end
		}
	}
	return 0
}

// at returns token i, or a blank one outside the text.
func (p *parser) at(i int) token {
	if i < 0 || i >= len(p.tokens) {
		return token{flag: spaced | line | paragraph}
	}
	return p.tokens[i]
}

func (p *parser) class(i int) class { return p.at(i).class }

// glued reports whether token i stands right after token i-1.
func (p *parser) glued(i int) bool { return i > 0 && i < len(p.tokens) && !p.tokens[i].spaced() }

// is reports whether token i is the punctuation mark r.
func (p *parser) is(i int, r rune) bool {
	t := p.at(i)
	return t.class == punct && t.value == r
}

// says reports whether token i is the English word.
func (p *parser) says(i int, word string) bool {
	t := p.at(i)
	return int(t.end-t.start) == len(word) && strings.EqualFold(p.text[t.start:t.end], word)
}

func (p *parser) word(i int) string { t := p.at(i); return p.text[t.start:t.end] }

// small returns the value of token i when it is a number of one or two digits
// between low and high that is no part of a longer figure.
func (p *parser) small(i int, low, high int32) (int, bool) {
	t := p.at(i)
	if t.class != number || t.digits > 2 || t.value < low || t.value > high {
		return 0, false
	}
	return int(t.value), true
}

// emit records the tokens [i, j) as a mention, widened to the left by the
// words that shade it.
func (p *parser) emit(i, j int, from, to news.Day, grain Grain, source Source) int {
	if from == news.NoDay || to == news.NoDay || from > to || p.crossesParagraph(i, j) || p.taken(i) {
		return 0
	}
	if p.class(i-1) != since || !p.recalls(i, false) { // "the lowest since 2008" compares; what is told goes on
		p.last = reference{from, to, grain, j, true, source == Explicit}
	}
	if grain == GrainDay {
		p.lastDay = reference{from, to, grain, j, true, source == Explicit}
	}
	if p.opt.ExplicitOnly && source != Explicit {
		return j
	}
	i = p.shaded(i)
	p.opened = i
	p.dst = append(p.dst, Mention{
		Start: int(p.tokens[i].start), End: int(p.tokens[j-1].end),
		From: from, To: to, Grain: grain, Source: source,
	})
	return j
}

// taken reports whether the last mention reaches over token i: another rule that was
// tried at the same place has recorded it.
func (p *parser) taken(i int) bool {
	n := len(p.dst)
	return n > p.base && int(p.tokens[i].start) < p.dst[n-1].End
}

// crossesParagraph reports whether a paragraph begins inside tokens [i, j).
func (p *parser) crossesParagraph(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if p.tokens[k].flag&paragraph != 0 {
			return true
		}
	}
	return false
}

// shaded steps back over "the end of", "early", "mid-".
func (p *parser) shaded(i int) int {
	if p.class(i) == shift && i-1 >= p.floor && p.tables.tag == "en" && p.says(i-1, "this") { // this past Monday
		i--
	}
	k := i
	if k-1 > p.floor && p.class(k-1) == article {
		k--
	}
	if k-1 > p.floor && p.class(k-1) == of {
		k--
	}
	if k-1 > p.floor && p.class(k-1) == dash && p.glued(k) && p.glued(k-1) {
		k--
	}
	if k-1 < p.floor || !p.isEdge(k-1) || k == i && p.tables.tag == "en" && (p.says(k-1, "close") || p.says(k-1, "rest") || p.says(k-1, "beginning")) {
		return p.approximated(i)
	}
	k--
	if k-1 >= p.floor && p.class(k-1) == article {
		k--
	}
	return k
}
