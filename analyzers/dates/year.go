package dates

import (
	"bytes"
	"unicode/utf8"

	"dateline/news"
)

// year reads the number of a year and the word that may follow it.
func (p *parser) year(i int) (int, int) {
	t := p.at(i)
	if t.class == apostrophe {
		n := p.at(i + 1)
		if n.class != number || n.digits != 2 || n.spaced() {
			return 0, 0
		}
		return shortYear(int(n.value)), i + 2
	}
	if t.class != number || t.digits != 4 || t.value < 1000 || t.value > 2999 {
		return 0, 0
	}
	if p.inFigure(i) {
		return 0, 0
	}
	j := i + 1
	if t.value >= 2300 && p.tables.yearShift > 0 {
		t.value -= p.tables.yearShift
	}
	return int(t.value), p.yearWords(j)
}

// yearWords steps over the words and endings of a year whose number ends before j.
func (p *parser) yearWords(j int) int {
	if p.is(j, '.') && p.glued(j) && p.class(j+1) == yearWord { // 2004. aasta, 2025. godine
		j++
	}
	if p.tables.foreign && p.class(j) == dash && p.glued(j) && p.class(j+1) == yearWord && p.glued(j+1) { // 2019-yil
		j++
	}
	if p.class(j) == yearWord || p.tables.bare && p.namesYear(j) {
		return p.dotted(j)
	}
	if p.tables.bare && p.class(j) == ordinalMark && p.class(j+1) == yearWord { // 2019 нчы ел
		return j + 2
	}
	if k := p.suffixed(j); k > j && (p.class(k-1) == ordinalMark || p.class(k-1) == decadeMark) {
		j = k
		if p.class(j) == yearWord {
			j = p.dotted(j)
		}
	}
	return j
}

// dotted steps over an abbreviated year word and its point.
func (p *parser) dotted(i int) int {
	if p.is(i+1, '.') && p.glued(i+1) && p.at(i).end-p.at(i).start <= 4 && p.class(i+2) != other {
		return i + 2
	}
	return i + 1
}

// Newspapers join the year to a day in ways that no pattern of CLDR has: 27. junija
// leta 2019, 27 qershor të vitit 2019, 2019 жылғы 27 маусымда. A day whose year was
// passed over would be given the nearest year, and be found under a wrong day, which is
// worse than not to be found: so what stands between may be looser here than elsewhere.

// What may stand between a day and its year.
const (
	maxJoint   = 5 // tokens: ", di l ' anno"
	maxUnknown = 2 // words of which nothing is known
	// maxUnknownLetters tells a word that joins from one that says something. Where the
	// words of the language are known, the unknown are nouns and verbs.
	maxUnknownLetters, maxStrangeLetters = 8, 3
)

// withOtherYear reads what may give a its year where no number stands right behind it.
func (p *parser) withOtherYear(a piece, i int) (piece, int) {
	if p.lent > 0 {
		return a, i
	}
	if y, end := p.yearJoined(a, i); end > 0 {
		a.year = y
		return a, end
	}
	return p.withShiftedYear(a, i)
}

// lend gives a the year that was read before it.
func (p *parser) lend(a piece) piece {
	if a.year == 0 {
		a.year = p.lent
	}
	return a
}

// joint is what stands between a day and the number of its year.
type joint struct{ named, inside, comma, unknown bool }

// yearJoined reads the year that words join to the date a before token i.
func (p *parser) yearJoined(a piece, i int) (year, end int) {
	last := i + 1
	for last < i+maxJoint && last < len(p.tokens) && p.tokens[last].digits != 4 {
		last++
	}
	if last == i+maxJoint || last >= len(p.tokens) { // no number that may be a year is near, as behind most days
		return 0, 0
	}
	var between joint
	words := 0
	for j := i; j <= last; j++ {
		t := p.tokens[j]
		if t.flag&paragraph != 0 {
			return 0, 0
		}
		switch {
		case t.class == number:
			if y, k := p.year(j); k > 0 && j > i && p.joinsYear(a, between, j, k) {
				return y, k
			}
			return 0, 0
		case p.namesYear(j):
			between.named = true
		case t.class == of, t.class == apostrophe && p.glued(j), t.class == dash && p.glued(j) && p.glued(j+1), p.tables.fillers[string(p.folded(j))],
			t.class == opening && p.says(j, "del"): // del 2019 in Spanish
		case t.class == inside, t.class == article:
			between.inside = true
		case t.class == punct && t.value == '.' && p.glued(j) && between.named: // พ.ศ.
		case t.class == punct && (t.value == ',' || t.value == '،' || t.value == '၊'):
			between.comma = true
		case t.class == other && words < maxUnknown && p.mayJoin(j):
			between.unknown = true
			words++
		default:
			return 0, 0
		}
	}
	return 0, 0
}

// namesYear reports whether token j is a word for the year.
func (p *parser) namesYear(j int) bool {
	t := p.at(j)
	if t.class == yearWord || t.class == unit && t.value == unitYear {
		return p.tables.tag != "en"
	}
	stem := p.tables.yearStem
	return len(stem) > 0 && t.class == other && t.end > t.start && bytes.HasPrefix(p.folded(j), stem)
}

// mayJoin reports whether an unknown word may join a year to a day. What is typed may be
// of another language, and the word its month: geneva 12 march 1987.
func (p *parser) mayJoin(j int) bool {
	t, longest := p.at(j), maxStrangeLetters
	if p.tables.bare {
		longest = maxUnknownLetters
	}
	return p.mode == modeText && t.end > t.start && !t.capital() && !p.tables.unspaced && p.tables.tag != "en" && utf8.RuneCountInString(p.text[t.start:t.end]) <= longest
}

// joinsYear judges the number at j, read as a year to k, behind what stands between.
// Where nothing names it a year it must be a likely one, and count nothing.
func (p *parser) joinsYear(a piece, between joint, j, k int) bool {
	named := between.named || k > j+1 && p.class(k-1) == yearWord
	switch {
	case named:
		return true
	case between.comma || p.looksCounted(j, k):
		return false
	case between.inside || between.unknown:
		y := p.at(j).value
		return a.day > 0 && y >= minBareYear && y <= int32(max(p.published.Year(), minBareYear)+maxYearsAhead) && (p.closed(k) || p.tables.bare)
	}
	return true
}

// closed reports whether nothing follows at k that the number before it could count.
func (p *parser) closed(k int) bool {
	t := p.at(k)
	switch t.class {
	case punct, quote, clause, and, dash:
		return true
	}
	return t.start == t.end
}

// countsBehind reports whether the date before token k ends in a comma and a number that
// counts what follows.
func (p *parser) countsBehind(k int) bool {
	return k > 1 && p.is(k-2, ',') && p.class(k-1) == number && p.looksCounted(k-1, k)
}

// maxBehind bounds the tokens between a year and the day that follows.
const maxBehind = 2

// yearBeforeDate reads a date behind its year, 2019 жылғы 27 маусымда, 2019. gada
// jūnijā, where the patterns of the language take in less.
func (p *parser) yearBeforeDate(i int) int {
	if p.tokens[i].digits != 4 || p.lent > 0 {
		return 0
	}
	y, j := p.year(i)
	if j == 0 || !p.leadsDay(i, j) {
		return 0
	}
	inner := p.behindYear(j)
	switch t := p.at(inner); t.class {
	case number:
		if t.digits > 2 {
			return 0
		}
	case month, ordinal, cardinal, opening:
	default:
		return 0
	}
	if p.class(inner) == month && p.class(inner-1) == inside {
		return 0 // compared with the year 2019, in May
	}
	whole, least := p.calendar(i)
	if whole.day > 0 {
		p.known = knownDate{i, least, whole}
		return 0
	}
	found, last, lastDay, floor := len(p.dst), p.last, p.lastDay, p.floor
	p.lent, p.floor = y, inner
	end := p.rules(inner)
	p.lent, p.floor = 0, floor
	if end <= max(inner, least) || len(p.dst) == found || p.dst[found].Source != Explicit || p.dst[found].From.Year() != y {
		p.dst, p.last, p.lastDay = p.dst[:found], last, lastDay
		return 0
	}
	p.dst[found].Start = int(p.tokens[i].start)
	return end
}

// leadsDay reports whether the number at i, read as a year to j, is named one, so that
// a day may follow.
func (p *parser) leadsDay(i, j int) bool {
	return j > i+1 || p.namesYear(i-1) || p.tables.monthFirst || p.tables.bare
}

// behindYear steps over what may stand between a year and its day.
func (p *parser) behindYear(j int) int {
	for n := 0; n < maxBehind && j < len(p.tokens); n++ {
		switch t := p.tokens[j]; {
		case t.class == of, t.class == inside, t.class == article, t.class == ahead, // Hindi में is in, of years and of days to come
			t.class == punct && t.value == '.' && p.glued(j),
			t.class == punct && (t.value == ',' || t.value == '၊') && p.tables.bare, p.tables.fillers[string(p.folded(j))] && t.class == other:
			j++
		default:
			return j
		}
	}
	return j
}

// twinMonth steps over the other name of the month that ends before j: 27 يونيو/حزيران.
func (p *parser) twinMonth(j int, m int32) int {
	if n := p.at(j + 1); n.class != month || n.value != m {
		return j
	}
	switch {
	case p.is(j, '/'):
		return j + 2
	case p.is(j, '(') && p.is(j+2, ')'):
		return j + 3
	}
	return j
}

// pastWeekday steps over the weekday of a date that ends before token j and names its
// year: 27 Haziran 2019 Perşembe. Alone it would be a day near publication.
func (p *parser) pastWeekday(a piece, j int) int {
	k := j
	if p.is(k, ',') || p.is(k, '(') {
		k++
	}
	from, _, _ := p.lend(a).span()
	if w := p.at(k); a.day == 0 || w.class != weekday || from == news.NoDay || p.lend(a).year == 0 || isoWeekday(from) != int(w.value) {
		return j
	}
	if p.is(k+1, ')') && p.is(k-1, '(') {
		return k + 2
	}
	return k + 1
}
