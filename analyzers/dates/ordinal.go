package dates

import (
	"time"

	"dateline/news"
)

// fromOrdinal reads second quarter of 2025, first half of last year, 18th century.
func (p *parser) fromOrdinal(i int) int {
	t, j := p.at(i), i+1
	n := int(t.value)
	switch t.class {
	case number:
		if t.digits > 2 || p.inFigure(i) {
			return 0
		}
		j = p.suffixed(j)
		if p.is(j, '.') && p.glued(j) && (p.class(j+1) == unit || p.class(j+1) == century && (p.tables.tag == "de" || p.tables.tag == "tr")) {
			j++
		}
		if j == i+1 && p.class(j) != century && p.class(j) != unit {
			return 0
		}
	case ordinal:
		if end := p.rankedDay(i); end > 0 {
			return end
		}
		if p.class(j) == dash && p.glued(j) && p.glued(j+1) { // third-quarter
			j++
		}
	default:
		return 0
	}
	switch w := p.at(j); {
	case w.class == century && n >= 1 && n <= 21 && !p.owned(i):
		return p.emitCentury(i, j+1, n)
	case w.class == unit && w.value == unitQuarter && n >= 1 && n <= 4 && (t.class == ordinal || j > i+1):
		return p.part(i, j+1, unitQuarter, n)
	case w.class == unit && w.value == unitHalf && n >= 1 && n <= 2 && (t.class == ordinal || j > i+1):
		return p.part(i, j+1, unitHalf, n)
	case t.class == ordinal && j == i+1:
		return p.spelledDate(i, n, j)
	}
	return 0
}

// owned reports whether a century is one of cricket: his third century.
func (p *parser) owned(i int) bool {
	for _, w := range [...]string{"his", "her", "their", "its", "my", "a", "successive"} {
		if p.says(i-1, w) {
			return p.tables.tag == "en"
		}
	}
	return false
}

func (p *parser) emitCentury(i, j, n int) int {
	from, to, grain := yearSpan((n-1)*100, 100, GrainCentury)
	if p.class(j) == decadeMark || p.class(j) == number { // 20世纪90年代
		if d := p.at(j); d.class == number && d.digits == 2 && p.class(j+1) == decadeMark && d.value%10 == 0 {
			from, to, grain = yearSpan((n-1)*100+int(d.value), 10, GrainDecade)
			j += 2
		}
	}
	return p.emit(i, j, from, to, grain, Explicit)
}

// part resolves the n-th quarter or half whose year follows at j, or is inferred.
func (p *parser) part(i, j, u, n int) int {
	year, end, source := p.yearOf(j)
	if end == 0 {
		if p.ofGame(i) {
			return 0
		}
		if u == unitHalf {
			return p.halfAlone(i, j, n)
		}
		year, end, source = p.quarterYear(n), j, Partial
		if from, _, _ := partSpan(year, u, n); from > p.published && p.tables.tag == "en" && p.direction(i, j) < 0 {
			year-- // it lost money in the first quarter
		}
	}
	from, to, grain := partSpan(year, u, n)
	return p.emit(i, end, from, to, grain, source)
}

// yearFirstPart reads 2024 first half and 1986 fourth-quarter.
func (p *parser) yearFirstPart(i int) int {
	y, j := p.year(i)
	if p.class(j) == apostrophe && p.class(j+1) == decadeMark && p.glued(j+1) { // 1988's third quarter
		j += 2
	}
	n := p.at(j)
	if j == 0 || p.tables.tag != "en" || n.class != ordinal {
		return 0
	}
	j++
	if p.class(j) == dash && p.glued(j) && p.glued(j+1) {
		j++
	}
	u := p.at(j)
	if u.class != unit || u.value != unitQuarter && u.value != unitHalf || n.value > 4 || u.value == unitHalf && n.value > 2 {
		return 0
	}
	from, to, grain := partSpan(y, int(u.value), int(n.value))
	return p.emit(i, j+1, from, to, grain, Explicit)
}

func partSpan(year, u, n int) (from, to news.Day, grain Grain) {
	months, grain := 3, GrainQuarter
	if u == unitHalf {
		months, grain = 6, GrainHalf
	}
	last := time.Month(n * months)
	return news.DateOf(year, last-time.Month(months)+1, 1), lastOfMonth(year, last), grain
}

// quarterYear chooses the year in which the quarter's end lies nearest to publication.
func (p *parser) quarterYear(n int) int {
	if p.opt.Ahead {
		return p.nextQuarter(n)
	}
	best, year := p.published.Year(), p.published.Year()
	distance := news.Day(1 << 20)
	for y := year - 1; y <= year+1; y++ {
		_, to, _ := partSpan(y, unitQuarter, n)
		if d := max(to-p.published, p.published-to); d < distance {
			best, distance = y, d
		}
	}
	return best
}

// yearOf reads the year a quarter or season belongs to: "of 2025", "2025
// года", "of last year", "this year".
func (p *parser) yearOf(j int) (year, end int, source Source) {
	k := j
	for k < j+4 && (p.class(k) == of || p.class(k) == since && p.tables.tag == "ro" || p.class(k) == fiscal || p.class(k) == inside || p.class(k) == dash || p.is(k, ',') || p.class(k) == monthWord) {
		k++
	}
	if k = p.yearNamed(k); p.class(k) == apostrophe && !p.glued(k+1) {
		return 0, 0, Explicit
	}
	if y, end := p.year(k); end > 0 && !p.looksCounted(k, end) {
		return y, end, Explicit
	}
	if t := p.at(k); t.class == deictic {
		if u, offset := splitDeictic(t.value); u == unitYear {
			return p.published.Year() + offset, k + 1, Relative
		}
	}
	if offset, end := p.shiftedUnit(k, unitYear); end > 0 {
		return p.published.Year() + offset, end, Relative
	}
	if k == j+1 && p.class(j) == of && p.says(k, "the") && p.says(k+1, "year") {
		return p.published.Year(), k + 2, Relative
	}
	if year, end := p.ofTheYear(j); end > 0 {
		return year, end, Relative
	}
	return 0, 0, Explicit
}

// shortQuarter reads Q2 2025 and H1 2025.
func (p *parser) shortQuarter(i int) int {
	t := p.at(i)
	if t.class != partMark || !p.glued(i+1) || p.class(i+1) != number || p.at(i+1).digits != 1 || !t.capital() && p.mode == modeText {
		return 0
	}
	n, u := int(p.at(i+1).value), int(t.value)
	if n < 1 || n > 4 || u == unitHalf && n > 2 {
		return 0
	}
	if p.glued(i) || p.says(i-1, "audi") {
		return 0
	}
	if end := p.quarters(i, u, n); end > 0 {
		return end
	}
	return p.part(i, i+2, u, n)
}

// decade reads 1990s, 1990er, 1990-х годах, 1990年代.
func (p *parser) decade(i int) int {
	t := p.at(i)
	if t.digits != 4 || t.value%10 != 0 || t.value < 1000 || t.value > 2100 {
		return 0
	}
	if p.class(i+1) == apostrophe && p.tables.tag == "en" && p.class(i-1) != article && p.class(i-1) != edge && p.class(i-1) != dash {
		return 0 // 2010's lowest
	}
	if end := p.decadeEnd(i + 1); end > 0 {
		count, g := 10, GrainDecade
		if t.value%100 == 0 && (p.says(end-1, "talet") || p.says(end-1, "tallet")) { // 1800-talet
			count, g = 100, GrainCentury
		}
		from, to, grain := yearSpan(int(t.value), count, g)
		return p.emit(i, end, from, to, grain, Explicit)
	}
	return 0
}

// decadeEnd returns the token after the mark of a decade at j, or 0.
func (p *parser) decadeEnd(j int) int {
	if (p.class(j) == dash || p.class(j) == apostrophe) && p.glued(j) && p.glued(j+1) {
		j++
	}
	if p.is(j, '.') && p.glued(j) && p.class(j+1) == decadeMark { // 1960. aastate
		return j + 2
	}
	if t := p.at(j); p.tables.ordinalDecades && t.class == yearWord && t.flag&weak != 0 { // 1990 жылдары
		return j + 1
	}
	if t := p.at(j + 1); p.class(j) == ordinalMark && p.glued(j) && t.class == yearWord && t.flag&weak != 0 && p.tables.foreign && !p.tables.ordinalDecades { // 90-е годы
		return j + 2
	}
	if p.class(j) != decadeMark && !(p.tables.tag == "ka" && p.word(j) == "იან") || !p.glued(j) { // a January too
		return 0
	}
	j++
	if p.tables.ordinalDecades && (p.class(j) != yearWord || p.at(j).flag&weak == 0) {
		return 0 // 2020-ci il is a year, 1990-cı illər a decade
	}
	if t := p.at(j); t.class == yearWord || t.class == unit && t.value == unitYear || t.class == unit && t.value == unitDecade {
		j++
	}
	return j
}

// shortDecade reads '90s.
func (p *parser) shortDecade(i int) int {
	n := p.at(i + 1)
	if p.class(i) != apostrophe || n.class != number || n.digits != 2 || n.value%10 != 0 || !p.glued(i+1) || p.class(i+2) != decadeMark || !p.glued(i+2) {
		return 0
	}
	year := 1900 + int(n.value)
	if n.value < 30 {
		year += 100
	}
	from, to, grain := yearSpan(year, 10, GrainDecade)
	return p.emit(i, i+3, from, to, grain, Explicit)
}

// bareDecade reads "the 80s", which without the article may be ages.
func (p *parser) bareDecade(i int) int {
	t := p.at(i)
	if t.digits != 2 || t.value%10 != 0 || t.value < 50 || p.tables.tag != "en" || p.inFigure(i) {
		return 0
	}
	if b := p.class(i - 1); b != article && b != edge && !(b == and && p.class(i-2) == decadeMark) {
		return 0
	}
	if p.class(i+1) != decadeMark || !p.glued(i+1) || p.warm(i) {
		return 0
	}
	from, to, grain := yearSpan(1900+int(t.value), 10, GrainDecade)
	return p.emit(i, i+2, from, to, grain, Explicit)
}

// warm reports whether degrees are spoken of: highs in the 60s.
func (p *parser) warm(i int) bool {
	const reach = 8 // tokens
	for k := i - 1; k > i-reach && !p.endsSentence(k); k-- {
		if p.says(k, "temperatures") || p.says(k, "highs") || p.says(k, "lows") || p.says(k, "degrees") {
			return true
		}
	}
	return false
}

// fromDecadeWord reads les années 1990, anni Novanta.
func (p *parser) fromDecadeWord(i int) int {
	if p.tables.tag == "en" {
		return p.namedDecade(i)
	}
	return p.yearsThenDecade(i)
}

// yearPart reads 2025-Q2, 2025-H1 and 2025-W26.
func (p *parser) yearPart(i int) int {
	t, mark, n := p.at(i), p.at(i+2), p.at(i+3)
	if t.digits != 4 || t.value < 1000 || t.value > 2999 || p.class(i+1) != dash || n.class != number || n.digits > 2 {
		return 0
	}
	if !p.glued(i+1) || !p.glued(i+2) || !p.glued(i+3) {
		return 0
	}
	year, k := int(t.value), int(n.value)
	switch {
	case p.says(i+2, "w") && k >= 1 && k <= 53:
		from := monday(news.DateOf(year, time.January, 4)) + news.Day(7*(k-1))
		return p.emit(i, i+4, from, from+6, GrainWeek, Explicit)
	case mark.class == partMark && (k == 1 || k == 2 || mark.value == unitQuarter && k >= 3 && k <= 4):
		from, to, grain := partSpan(year, int(mark.value), k)
		return p.emit(i, i+4, from, to, grain, Explicit)
	}
	return 0
}

// yearsDecade reads 90-х годов, in den 90er Jahren, die siebziger Jahre: of the century
// before ours.
func (p *parser) yearsDecade(i int) int {
	t := p.at(i)
	if t.class != number || t.digits != 2 || t.value%10 != 0 || t.value < 20 || p.inFigure(i) {
		return 0
	}
	end := p.decadeEnd(i + 1)
	if end == 0 {
		return 0
	}
	from, to, grain := yearSpan(1900+int(t.value), 10, GrainDecade)
	return p.emit(i, end, from, to, grain, Explicit)
}

// compound is added to the value of a decadeName that holds the word for years.
const compound = 100

// decadeInWords reads die siebziger Jahre, Siebzigerjahre, Ende der Siebziger,
// تسعينيات القرن الماضي.
func (p *parser) decadeInWords(i int) int {
	t, j := p.at(i), i+1
	switch n := p.at(j); {
	case n.class == unit && n.value == unitYear:
		j++
	case p.tables.tag == "ar" && n.class == century && (p.class(j+1) == shift || p.class(j+1) == ordinal && p.at(j+1).value == 20):
		j += 2
	case p.tables.tag == "ar" && n.class == century: // of the nineteenth
		return 0
	case p.tables.tag == "ar", t.value >= compound:
	case !(t.capital() && p.class(i-1) == article && (p.class(i-2) == edge || p.class(i-2) == inside)):
		return 0
	}
	from, to, grain := yearSpan(1900+int(t.value)%compound, 10, GrainDecade)
	return p.emit(i, j, from, to, grain, Explicit)
}
