package dates

import (
	"time"

	"dateline/news"
)

// typedFeasts are feasts that readers type and news seldom dates by: many begin
// with a common word. A name stands without the "'s" and the plural that its words
// may have.
var typedFeasts = [...]namedFeast{
	{[]string{"new", "year", "eve"}, 1231}, {[]string{"new", "year", "day"}, 101}, {[]string{"new", "year"}, 101},
	{[]string{"groundhog", "day"}, 202}, {[]string{"candlemas"}, 202}, {[]string{"lincoln", "birthday"}, 212}, {[]string{"washington", "birthday"}, nth(2, 3, 1, 0)},
	{[]string{"family", "day"}, nth(2, 3, 1, 0)}, {[]string{"waitangi", "day"}, 206}, {[]string{"republic", "day"}, 126}, {[]string{"burn", "night"}, 125},
	{[]string{"valentine", "day"}, 214}, {[]string{"david", "day"}, 301}, {[]string{"george", "day"}, 423}, {[]string{"pi", "day"}, 314},
	{[]string{"saint", "patrick", "day"}, 317}, {[]string{"saint", "patrick"}, 317}, {[]string{"st", "patrick"}, 317}, {[]string{"patrick", "day"}, 317},
	{[]string{"commonwealth", "day"}, nth(3, 2, 1, 0)}, {[]string{"human", "right", "day"}, 1210}, {[]string{"cesar", "chavez", "day"}, 331},
	{[]string{"daylight", "saving", "start"}, nth(3, 2, 7, 0)}, {[]string{"daylight", "saving", "end"}, nth(11, 1, 7, 0)},
	{[]string{"april", "fool", "day"}, 401}, {[]string{"april", "fool"}, 401}, {[]string{"sibling", "day"}, 410},
	{[]string{"emancipation", "day"}, 416}, {[]string{"patriot", "day"}, nth(4, 3, 1, 0)}, {[]string{"national", "patriot", "day"}, onOrAfter(518, 1)},
	{[]string{"victoria", "day"}, onOrAfter(518, 1)}, {[]string{"tax", "day"}, taxDay}, {[]string{"king", "day"}, kingsDay}, {[]string{"koningsdag"}, kingsDay},
	{[]string{"arbor", "day"}, nth(4, lastOne, 5, 0)}, {[]string{"admin", "day"}, onOrAfter(421, 3)}, {[]string{"secretary", "day"}, onOrAfter(421, 3)},
	{[]string{"administrative", "professional", "day"}, onOrAfter(421, 3)}, {[]string{"star", "war", "day"}, 504}, {[]string{"cinco", "de", "mayo"}, 505},
	{[]string{"early", "may", "bank", "holiday"}, nth(5, 1, 1, 0)}, {[]string{"spring", "bank", "holiday"}, nth(5, lastOne, 1, 0)},
	{[]string{"summer", "bank", "holiday"}, nth(8, lastOne, 1, 0)}, {[]string{"late", "august", "bank", "holiday"}, nth(8, lastOne, 1, 0)},
	{[]string{"ve", "day"}, 508}, {[]string{"military", "spouse", "day"}, onOrAfter(506, 5)}, {[]string{"armed", "force", "day"}, nth(5, 3, 6, 0)},
	{[]string{"reconciliation", "day"}, onOrAfter(527, 1)}, {[]string{"indian", "arrival", "day"}, 530}, {[]string{"decoration", "day"}, nth(5, lastOne, 1, 0)},
	{[]string{"d", "-", "day"}, 606}, {[]string{"flag", "day"}, 614}, {[]string{"youth", "day"}, 616},
	{[]string{"discovery", "day"}, onOrAfter(621, 1)}, {[]string{"queen", "birthday"}, nth(6, 2, 1, 0)}, {[]string{"independence", "day"}, 704},
	{[]string{"civic", "holiday"}, nth(8, 1, 1, 0)}, {[]string{"parent", "day"}, nth(7, 4, 7, 0)}, {[]string{"assumption"}, 815}, {[]string{"vj", "day"}, 815},
	{[]string{"grandparent", "day"}, nth(9, 1, 1, 6)}, {[]string{"citizenship", "day"}, 917}, {[]string{"constitution", "day"}, 917},
	{[]string{"heritage", "day"}, 924}, {[]string{"michaelmas"}, 929}, {[]string{"gandhi", "jayanti"}, 1002}, {[]string{"kruger", "day"}, 1010},
	{[]string{"indigenous", "people", "day"}, nth(10, 2, 1, 0)}, {[]string{"boss", "day"}, bossDay}, {[]string{"trafalgar", "day"}, 1021}, {[]string{"hero", "day"}, nth(10, 3, 1, 0)},
	{[]string{"sweetest", "day"}, nth(10, 3, 6, 0)}, {[]string{"guy", "fawkes", "day"}, 1105}, {[]string{"election", "day"}, nth(11, 1, 1, 1)},
	{[]string{"melbourne", "cup", "day"}, nth(11, 1, 2, 0)}, {[]string{"small", "business", "saturday"}, nth(11, 4, 4, 2)}, {[]string{"giving", "tuesday"}, nth(11, 4, 4, 5)},
	{[]string{"bonifacio", "day"}, 1130}, {[]string{"pearl", "harbor", "day"}, 1207}, {[]string{"immaculate", "conception"}, 1208},
	{[]string{"day", "of", "reconciliation"}, 1216}, {[]string{"rizal", "day"}, 1230}, {[]string{"kwanzaa"}, 1226}, {[]string{"day", "of", "the", "dead"}, 1102},
	{[]string{"all", "hallow", "eve"}, 1031}, {[]string{"first", "sunday", "of", "advent"}, onOrAfter(1127, 7)}, {[]string{"advent", "sunday"}, onOrAfter(1127, 7)},
	{[]string{"covenant", "thursday"}, byEaster - 3}, {[]string{"covenant", "thu"}, byEaster - 3}, {[]string{"thursday", "of", "mystery"}, byEaster - 3}, {[]string{"thu", "of", "mysterie"}, byEaster - 3},
	{[]string{"easter", "saturday"}, byEaster - 1}, {[]string{"easter", "eve"}, byEaster - 1}, {[]string{"white", "sunday"}, byEaster + 49}, {[]string{"white", "monday"}, byEaster + 50},
	{[]string{"whitsunday"}, byEaster + 49}, {[]string{"whitmonday"}, byEaster + 50}, {[]string{"monday", "of", "the", "holy", "spirit"}, byEaster + 50},
	{[]string{"pentecost", "monday"}, byEaster + 50}, {[]string{"ascension", "thursday"}, byEaster + 39}, {[]string{"corpus", "christi"}, byEaster + 60},
	{[]string{"mardi", "gra"}, byEaster - 47}, {[]string{"fat", "tuesday"}, byEaster - 47}, {[]string{"pancake", "tuesday"}, byEaster - 47}, {[]string{"lent"}, byEaster - 46},
	{[]string{"clean", "monday"}, byPascha - 48}, {[]string{"ash", "monday"}, byPascha - 48}, {[]string{"lazaru", "saturday"}, byPascha - 8},
	{[]string{"orthodox", "good", "friday"}, byPascha - 2}, {[]string{"orthodox", "palm", "sunday"}, byPascha - 7}, {[]string{"orthodox", "easter", "monday"}, byPascha + 1},
	{[]string{"sacrifice", "feast"}, byIslam + 1210}, {[]string{"feast", "of", "sacrifice"}, byIslam + 1210}, {[]string{"bakrid"}, byIslam + 1210}, {[]string{"eid", "al", "adha"}, byIslam + 1210},
	{[]string{"eid", "al", "fitr"}, byIslam + 1001}, {[]string{"night", "of", "measure"}, byIslam + 927}, {[]string{"night", "of", "power"}, byIslam + 927},
	{[]string{"laylat", "al", "-", "qadr"}, byIslam + 927}, {[]string{"islamic", "new", "year"}, byIslam + 101}, {[]string{"hijri", "new", "year"}, byIslam + 101},
	{[]string{"amun", "jadid"}, byIslam + 101}, {[]string{"ashura"}, byIslam + 110}, {[]string{"mawlid"}, byIslam + 312}, {[]string{"ascension", "to", "heaven"}, byIslam + 727},
	{[]string{"jamat", "ul", "-", "vida"}, lastRamadanFriday}, {[]string{"jumu", "atul", "-", "wida"}, lastRamadanFriday},
	{[]string{"passover"}, byRosh - 163}, {[]string{"pesach"}, byRosh - 163}, {[]string{"shavuot"}, byRosh - 113}, {[]string{"purim"}, byRosh - 193}, {[]string{"lag", "baomer"}, byRosh - 130},
	{[]string{"rosh", "hashana"}, byHebrew + 101}, {[]string{"tu", "bishvat"}, byHebrew + 515}, {[]string{"hanukah"}, byHebrew + 325},
	{[]string{"lohri"}, 113}, {[]string{"pongal"}, 114}, {[]string{"makar", "sankranti"}, 114}, {[]string{"baisakhi"}, 414}, {[]string{"vaisakhi"}, 414}, {[]string{"vaishakhi"}, 414}, {[]string{"vasakhi"}, 414},
	{[]string{"rabindranath", "jayanti"}, 509}, {[]string{"rabindra", "jayanti"}, 509}, {[]string{"parsi", "new", "year"}, 816},
	{[]string{"diwali"}, tithi(5, 30, 18)}, {[]string{"deepavali"}, tithi(5, 30, 18)}, {[]string{"divali"}, tithi(5, 30, 18)}, {[]string{"choti", "diwali"}, tithi(5, 29, 18)},
	{[]string{"dhantera"}, tithi(5, 28, 18)}, {[]string{"govardhan", "puja"}, tithi(6, 1, 12)}, {[]string{"bhai", "dooj"}, tithi(6, 2, 14)},
	{[]string{"dussehra"}, tithi(5, 10, 12)}, {[]string{"vijayadashami"}, tithi(5, 10, 12)}, {[]string{"karva", "chauth"}, tithi(5, 19, 20)},
	{[]string{"navaratri"}, tithi(5, 1, 6)}, {[]string{"navratri"}, tithi(5, 1, 6)}, {[]string{"valmiki", "jayanti"}, tithi(5, 15, 6)}, {[]string{"pargat", "diwa"}, tithi(5, 15, 6)},
	{[]string{"holi"}, tithi(10, 15, 18) + afterTithi - byTithi}, {[]string{"holika", "dahan"}, tithi(10, 15, 18)}, {[]string{"ganesh", "chaturthi"}, tithi(4, 4, 12)},
	{[]string{"rama", "navami"}, tithi(11, 9, 12)}, {[]string{"ram", "navami"}, tithi(11, 9, 12)}, {[]string{"mahavir", "jayanti"}, tithi(11, 13, 6)}, {[]string{"hanuman", "jayanti"}, tithi(11, 15, 6)},
	{[]string{"ugadi"}, tithi(11, 1, 6)}, {[]string{"yugadi"}, tithi(11, 1, 6)}, {[]string{"gudi", "padwa"}, tithi(11, 1, 6)}, {[]string{"chaitra", "sukladi"}, tithi(11, 1, 6)},
	{[]string{"raksha", "bandhan"}, tithi(3, 15, 12)}, {[]string{"rakhi"}, tithi(3, 15, 12)}, {[]string{"krishna", "janmashtami"}, tithi(3, 23, 24)}, {[]string{"janmashtami"}, tithi(3, 23, 24)},
	{[]string{"maha", "shivaratri"}, tithi(9, 29, 24)}, {[]string{"shivaratri"}, tithi(9, 29, 24)}, {[]string{"vasant", "panchami"}, tithi(9, 5, 9)}, {[]string{"ravida", "jayanti"}, tithi(9, 15, 6)},
	{[]string{"guru", "ravida", "jayanti"}, tithi(9, 15, 6)}, {[]string{"guru", "nanak", "jayanti"}, tithi(6, 15, 6)}, {[]string{"guru", "purnima"}, tithi(2, 15, 6)},
	{[]string{"rath", "yatra"}, tithi(2, 2, 6)}, {[]string{"buddha", "purnima"}, tithi(0, 15, 6)}, {[]string{"buddha", "jayanti"}, tithi(0, 15, 6)}, {[]string{"vesak"}, tithi(0, 15, 6)},
	{[]string{"chinese", "new", "year", "day"}, byLunar + 101}, {[]string{"chinese", "new", "year"}, byLunar + 101}, {[]string{"lunar", "new", "year"}, byLunar + 101},
	{[]string{"lantern", "festival"}, byLunar + 115}, {[]string{"dragon", "boat", "festival"}, byLunar + 505}, {[]string{"mid", "-", "autumn", "festival"}, byLunar + 815}, {[]string{"mid", "-", "autumn", "day"}, byLunar + 815},
}

// tithi writes a feast of the calendar of India.
func tithi(month, n, hour feast) feast { return byTithi + month*10_000 + n*100 + hour }

// onOrAfter writes the feast on the first such weekday from a day of the year on.
func onOrAfter(day, weekday feast) feast { return byDate + day*10 + weekday }

// Feasts that a weekend or a fast moves.
const (
	taxDay feast = bySpecial + iota
	bossDay
	kingsDay
	lastRamadanFriday
)

// specialDay returns the day of a feast that is moved.
func specialDay(f feast, year int) news.Day {
	switch f {
	case taxDay: // 15 April, but for weekends and the holiday that Washington keeps on the 16th
		d := news.DateOf(year, time.April, 15)
		return d + [8]news.Day{5: 3, 6: 3, 7: 2}[isoWeekday(d)]
	case bossDay: // the working day nearest to 16 October
		d := news.DateOf(year, time.October, 16)
		return d + [8]news.Day{6: -1, 7: 1}[isoWeekday(d)]
	case kingsDay:
		d := news.DateOf(year, time.April, 27)
		return d - [8]news.Day{7: 1}[isoWeekday(d)]
	}
	d := (byIslam + 1001).day(year) - 1
	return d - news.Day((isoWeekday(d)-5+7)%7)
}

// markFeasts makes tokens that open a typed feast holidays of its number.
func (p *parser) markFeasts() {
	if p.tables.tag != "en" {
		return
	}
	for i := range p.tokens {
		word := p.folded(i)
		n := p.typedName(i, namesByFirst[string(word)])
		if k := len(word) - 1; n < 0 && k > 0 && word[k] == 's' {
			n = p.typedName(i, namesByFirst[string(word[:k])])
		}
		if n >= 0 {
			p.tokens[i].class, p.tokens[i].value = holiday, n+1
			p.tokens[i].flag |= capital
		}
	}
}

// typedName returns the first of the names that stands at token i, or -1.
func (p *parser) typedName(i int, names []int32) int32 {
	for _, n := range names {
		if p.looseName(i, typedNames[n].words) > 0 {
			return n
		}
	}
	return -1
}

// looseName returns the token after the words at i, each with or without the end of
// a plural or a genitive, or 0.
func (p *parser) looseName(i int, words []string) int {
	for _, w := range words {
		if w == "-" {
			if p.class(i) == dash {
				i++
			}
			continue
		}
		if t := p.at(i); t.class == punct || !p.says(i, w) && (int(t.end-t.start) != len(w)+1 || p.text[t.end-1]|0x20 != 's' || !foldedPrefix(p.text[t.start:t.end], w)) {
			return 0
		}
		i++
		if p.class(i) == apostrophe && p.glued(i) {
			i++
			if p.says(i, "s") && p.glued(i) {
				i++
			}
		} else if p.class(i) == dash && p.glued(i) && p.glued(i+1) && w != words[len(words)-1] {
			i++
		}
	}
	return i
}

// foldedPrefix reports whether s begins with the small letters of prefix.
func foldedPrefix(s, prefix string) bool {
	for k := range prefix {
		if s[k]|0x20 != prefix[k] {
			return false
		}
	}
	return true
}

// typedFeast reads a feast that was marked at i, with the year or the count behind it.
func (p *parser) typedFeast(i int) int {
	f := typedNames[p.at(i).value-1]
	return p.feastWithin(i, p.looseName(i, f.words), f.feast)
}

// feastWithin records the feast at tokens [i, j) in the year that follows it: 2018,
// of 2018, next year, in a year, three months ago.
func (p *parser) feastWithin(i, j int, f feast) int {
	k := j
	if p.class(k) == of || p.class(k) == inside {
		k++
	}
	if y, end := p.year(k); end > 0 && !p.looksCounted(k, end) {
		d := f.day(y)
		return p.emit(i, end, d, d, GrainDay, Explicit)
	}
	if off, end := p.shiftedUnit(k, unitYear); end > 0 {
		return p.emitFeast(i, end, f, off)
	}
	if n, c := p.count(k); p.opt.Ahead && c > 0 && p.at(c).class == unit && (p.class(c+1) == ago || p.says(k-1, "in")) {
		end := c + 1
		if p.class(end) == ago {
			n, end = -n, end+1
		}
		from := addUnits(p.published, p.unitOf(p.at(c)), n)
		d := f.day(from.Year())
		if d < from {
			d = f.day(from.Year() + 1)
		}
		return p.emit(i, end, d, d, GrainDay, Relative)
	}
	d := p.nearestFeast(f, p.direction(i, j))
	if t := p.at(i - 1); t.class == shift && i-1 >= p.floor && t.value != 0 {
		d = p.nearestFeast(f, onward*int(t.value))
		i--
	}
	return p.emit(i, j, d, d, GrainDay, Holiday)
}
