package dates

import (
	"time"
	"unicode/utf8"

	"dateline/news"
)

// maxLinks bounds the small words between the parts of a date: de l'année, nel corso del.
const maxLinks = 3

// linked steps over the small words between two parts of one date, and the mark
// that joins one to the next word: de l'année, della, im, din.
func (p *parser) linked(j int) int {
	for last := j + maxLinks; j < last; j++ {
		switch c := p.class(j); {
		case c == of, c == article, c == inside:
		case c == apostrophe && p.glued(j) && p.glued(j+1):
		case c == since && p.tables.tag == "ro": // din
		case c == opening && p.tables.tag == "es": // del
		default:
			return j
		}
	}
	return j
}

// weekOffset reads last week or this week at j, in one word or two.
func (p *parser) weekOffset(j int) (offset, end int) {
	if t := p.at(j); t.class == deictic {
		if u, off := splitDeictic(t.value); u == unitWeek {
			return off, j + 1
		}
	}
	if c := p.class(j); c != shift && c != unit {
		return 0, 0
	}
	return p.shiftedUnit(j, unitWeek)
}

// deicticWeekday reads am gestrigen Dienstag and heute, Mittwoch, as one day where
// they are one.
func (p *parser) deicticWeekday(i, offset int) int {
	j := i + 1
	if p.is(j, ',') {
		j++
	}
	d, t := p.published+news.Day(offset), p.at(j)
	if t.class != weekday || t.flag&short != 0 || p.class(p.dateAfter(j+1, false)) == number {
		return 0
	}
	if wd := int(t.value); isoWeekday(d) != wd {
		if p.tables.tag != "de" || offset >= 0 || j > i+1 {
			return 0
		}
		d = p.weekdayOn(wd, -1) // the paper of Thursday writes gestrigen Dienstag
	}
	return p.emit(i, j+1, d, d, GrainDay, Relative)
}

// unitBesideLast reads im Jahr darauf and dagen innan, the unit beside the date that
// was named last; what lies before may count from publication.
func (p *parser) unitBesideLast(i int) int {
	t, n := p.at(i), p.at(i+1)
	if n.class != later || t.flag&weak != 0 || p.tables.tag == "en" {
		return 0
	}
	switch p.class(i - 1) {
	case number, cardinal, one, ordinal, ordinalMark, shift, vague:
		return 0
	}
	u, offset := p.unitOf(t), int(n.value)
	if u == unitHour || u == unitWeekend || u == unitHalf {
		return 0
	}
	switch {
	case p.last.ok && p.last.to-p.last.from <= longest(u, offset):
		return p.emitPeriod(i, i+2, p.last.to, u, offset)
	case offset < 0 && u >= unitWeek:
		return p.emitPeriod(i, i+2, p.published, u, offset)
	}
	return 0
}

// halfOfYear reads im zweiten Halbjahr without its year: the half that ended last or
// is running, the nearest by its end. A word for any half tells nothing.
func (p *parser) halfOfYear(i, j, n int) int {
	if p.tables.tag == "en" || p.at(j-1).flag&weak != 0 {
		return 0
	}
	best, year := news.Day(1<<20), p.published.Year()
	for y := year - 1; y <= year+1; y++ {
		_, to, _ := partSpan(y, unitHalf, n)
		if d := max(to-p.published, p.published-to); d < best {
			best, year = d, y
		}
	}
	from, to, grain := partSpan(year, unitHalf, n)
	return p.emit(i, j, from, to, grain, Partial)
}

// yearsThenDecade reads los años noventa, jaren '90, latach dziewięćdziesiątych,
// δεκαετία του 1990: a word for years and the first year of a decade.
func (p *parser) yearsThenDecade(i int) int {
	t, j := p.at(i), i+1
	if t.class == unit && (t.value != unitYear || t.flag&weak == 0 || !p.decadeLed(i-1)) {
		return 0
	}
	if t.class != unit {
		j = p.linked(j)
	}
	if p.class(j) == apostrophe && p.glued(j+1) {
		j++
	}
	n := p.at(j)
	year := int(n.value)
	switch {
	case n.digits == 4 && t.class == yearWord: // roku 2000
		return 0
	case n.class == number && n.digits == 4 && year%10 == 0 && year >= 1000 && year <= 2100:
	case (n.class == number && n.digits == 2 || n.class == cardinal) && year%10 == 0 && year >= 20 && year < 100:
		year += 1900
	default:
		return 0
	}
	if n.class == number && p.glued(j+1) && p.figureAfter(j+1) || p.class(j+1) == counted || p.class(j+1) == unit || n.digits == 4 && p.class(j+1) != and && p.joint(j+1, true) > 0 && p.class(p.joint(j+1, true)) == number {
		return 0
	}
	from, to, grain := yearSpan(year, 10, GrainDecade)
	return p.emit(i, j+1, from, to, grain, Explicit)
}

// decadeLed reports whether the token before a word for years lets a decade follow,
// where a count would stand without it.
func (p *parser) decadeLed(k int) bool {
	switch p.class(k) {
	case article, inside, of, edge, since, opening, deadline, punct:
		return true
	}
	return false
}

// greekDay reads τρίτη Σεπτεμβρίου, the third, whose number is the name of a weekday too.
func (p *parser) greekDay(i int) int {
	t, m := p.at(i), p.at(i+1)
	if p.tables.tag != "el" || m.class != month || t.flag&weak == 0 {
		return 0
	}
	if d := t.value + 1; d <= daysIn(m.value) && p.monthInDate(i+1) {
		a, end := p.withYear(piece{day: int(d), month: int(m.value)}, i+2)
		return p.emitPiece(i, end, a)
	}
	return 0
}

// coming reads Swedish på fredag, the next one; the last one is i fredags, and på
// fredagen either.
func (p *parser) coming(i int) int {
	t := p.at(i)
	if p.tables.tag != "sv" || !p.says(i-1, "på") || t.flag&short != 0 || p.text[t.end-1] != 'g' || p.class(i+1) == number || p.class(i+1) == article || p.class(i+1) == shift {
		return 0
	}
	d := p.weekdayOn(int(t.value), onward)
	return p.emit(i, i+1, d, d, GrainDay, Relative)
}

// namedPerson reports whether the abbreviated month at j is a first name: 9. Jan
// Meier. Where nouns are written small a capital tells no name.
func (p *parser) namedPerson(j int) bool {
	t, n := p.at(j), p.at(j+1)
	return p.tables.tag == "de" && t.flag&short != 0 && t.value == int32(time.January) && n.class == other && n.capital() && n.spaced() && utf8.RuneCountInString(p.word(j+1)) > 1
}

// betweenCount reads Italian tra due settimane, whose first word is also "between".
func (p *parser) betweenCount(i int) int {
	if p.tables.tag != "it" {
		return 0
	}
	return p.aheadCount(i, i+1)
}

// rangeOpens reports whether token k, before the first end of a range that a word
// joins at j, belongs to the range: od 3 do 17 października, in den Jahren 2010 bis 2012.
func (p *parser) rangeOpens(k int) bool {
	if !p.tables.foreign || k < 0 {
		return false
	}
	t := p.at(k)
	return t.class == since || t.class == unit && t.value == unitYear || p.tables.tag == "pt" && t.class == of
}

// yearNamed steps over the word for a year before its number: vara anului 2019.
func (p *parser) yearNamed(k int) int {
	if t, n := p.at(k), p.at(k+1); p.tables.foreign && t.class == unit && t.value == unitYear && n.class == number && n.digits == 4 {
		return k + 1
	}
	return k
}

// dayPart reads am Nachmittag where the paragraph has named the day that it is part
// of, and la nuit dernière.
func (p *parser) dayPart(i int) int {
	if n := p.at(i + 1); n.class == shift && n.value == -1 && p.class(i-1) == article {
		return p.emitPeriod(i, i+2, p.published, unitDay, -1)
	}
	if p.tables.tag != "de" || p.class(i-1) != inside || !p.at(i).capital() || p.mode != modeText || !p.lastDay.ok || !p.recalls(i, true) || p.class(i+1) == deictic {
		return 0
	}
	return p.emit(i, i+1, p.lastDay.from, p.lastDay.to, GrainDay, Relative)
}

// todayCount reads heute vor zwanzig Jahren: the very day so long ago, or
// ahead.
func (p *parser) todayCount(i, offset int) int {
	j, sign := i+2, -1
	switch c := p.class(i + 1); {
	case c == agoBefore && p.tables.tag != "fr":
	case c == aheadBefore, c == inside && p.tables.insideAhead:
		sign = 1
	default:
		return 0
	}
	n, k := p.count(j)
	t := p.at(k)
	if k == 0 || t.class != unit || t.value < unitDay || t.value > unitYear || p.class(j) == ordinal {
		return 0
	}
	d := addUnits(p.published+news.Day(offset), int(t.value), sign*n)
	return p.emit(i, k+1, d, d, GrainDay, Relative)
}

// roman reads the number of a quarter or a century at i, as a figure, a word or in Roman
// numerals.
func (p *parser) roman(i int) (n int, ok bool) {
	if t := p.at(i); t.class == number && t.digits <= 2 || t.class == cardinal || t.class == one {
		return int(t.value), true
	}
	t, last := p.at(i), 0
	for _, r := range p.text[t.start:t.end] {
		v := 0
		switch r {
		case 'I':
			v = 1
		case 'V':
			v = 5
		case 'X':
			v = 10
		default:
			return 0, false
		}
		if n += v; v > last {
			n -= 2 * last
		}
		last = v
	}
	return n, n > 0
}

// centuryNumber reads thế kỷ 19, siglo XIX and secolul al XIX-lea.
func (p *parser) centuryNumber(i int) int {
	j := p.linked(i + 1)
	n, ok := p.roman(j)
	if !ok || n < 1 || n > 21 || p.class(j) == one || !p.viet() && p.class(j) == cardinal {
		return 0
	}
	return p.emitCentury(i, j+1, n)
}

// romanFirst reads XIX secolo and w III kwartale 2024.
func (p *parser) romanFirst(i int) int {
	u := p.at(i + 1)
	if c := p.text[p.tokens[i].start]; c != 'I' && c != 'V' && c != 'X' || u.class != century && u.class != unit {
		return 0
	}
	n, ok := p.roman(i)
	switch {
	case !ok || n > 21:
	case u.class == century:
		return p.emitCentury(i, i+2, n)
	case u.value == unitQuarter && n <= 4, u.value == unitHalf && n <= 2:
		return p.part(i, i+2, int(u.value), n)
	}
	return 0
}

// halfOfEdge reads w pierwszej połowie 2024 roku and la primera mitad de 2024, whose
// word for half is also the one for the midst.
func (p *parser) halfOfEdge(i int) int {
	n := p.at(i)
	if n.class != ordinal || n.value < 1 || n.value > 2 || p.class(i+1) != edge {
		return 0
	}
	year, end, source := p.yearOf(i + 2)
	if end == 0 {
		return 0
	}
	from, to, grain := partSpan(year, unitHalf, int(n.value))
	return p.emit(i, end, from, to, grain, source)
}

// ofTheYear reads des Jahres, de l'année, roku: the year of publication.
func (p *parser) ofTheYear(j int) (year, end int) {
	k := p.linked(j)
	if !p.tables.foreign || !p.isUnit(p.at(k), unitYear) || p.at(k).flag&weak != 0 || k == j && p.class(k) != yearWord {
		return 0, 0
	}
	switch p.class(k + 1) {
	case shift, number, deictic, anaphor, ago:
		return 0, 0
	}
	return p.published.Year(), k + 1
}

// closesLater reports whether nothing at k says after what the count at i is: due
// giorni dopo, but due giorni dopo il voto.
func (p *parser) closesLater(i, k int) bool {
	t := p.at(k)
	switch t.class {
	case other: // Due anni dopo tornò
		return i > 0 && p.endsSentence(i-1) && !t.capital()
	case punct, and, past, present, future:
		return true
	}
	return t.start == t.end // the text ends
}
