package dates

import (
	"time"

	"dateline/analyzers/dates/almanac"
	"dateline/news"
)

// feast says how the day of a feast is reckoned in a year: month*100+day, or one
// of the kinds below.
type feast int

const (
	// byEaster+n lies n days after Easter Sunday, byPascha after that of the East.
	byEaster feast = 10_000
	byPascha feast = 12_000
	// byWeekday+month*100+n*10+weekday is the n-th such weekday of a month, the
	// last where n is lastOne; two more digits are days to add.
	byWeekday feast = 100_000
	// byIslam+month*100+day and byHebrew+month*100+day are days of those calendars.
	byIslam  feast = 30_000
	byHebrew feast = 40_000
	// byLunar+month*100+day is a day of the calendar of China, byKorea of that of
	// Korea, of which day 0 is the eve; byTerm+n is the day on which the sun is n
	// degrees on its way.
	byLunar feast = 50_000
	byKorea feast = 52_000
	byTerm  feast = 54_000
	// ofIsrael is the day of the independence of Israel.
	ofIsrael feast = 55_000
	// byRosh+n lies n days after the Jewish new year: what precedes it in spring is
	// always as far from it.
	byRosh feast = 60_000
	// byDate+(month*100+day)*10+weekday is the first such weekday from that day on,
	// bySpecial one of the feasts of specialDay.
	byDate    feast = 300_000
	bySpecial feast = 500_000
	// byTithi+month*10_000+tithi*100+hour is a day of the calendar of India, and
	// afterTithi the day after.
	byTithi    feast = 600_000
	afterTithi feast = 800_000
	lastOne    feast = 5
)

// nth writes a feast of the n-th weekday of a month, and days after it.
func nth(month, n, weekday, after feast) feast {
	return byWeekday + after*10_000 + month*100 + n*10 + weekday
}

// day returns the day of a feast in a year.
func (f feast) day(year int) news.Day {
	const reach = 1000 // of days beside Easter
	switch {
	case f >= byTithi:
		return tithiDay(int(f-byTithi), year)
	case f >= bySpecial:
		return specialDay(f, year)
	case f >= byDate:
		d := feast((f - byDate) / 10).day(year)
		return d + news.Day((int(f-byDate)%10-isoWeekday(d)+7)%7)
	case f >= byWeekday:
		rest := int(f - byWeekday)
		return weekdayOfMonth(year, time.Month(rest/100%100), rest/10%10, rest%10) + news.Day(rest/10_000)
	case f >= byRosh-reach:
		return hebrewFeast(year, 1, 1) + news.Day(f-byRosh)
	case f == ofIsrael:
		return independence(year)
	case f >= byTerm:
		d, _ := almanac.Term(almanac.China, year, int(f-byTerm))
		return d
	case f >= byKorea:
		return lunarFeast(almanac.Korea, year, int(f-byKorea))
	case f >= byLunar:
		return lunarFeast(almanac.China, year, int(f-byLunar))
	case f >= byHebrew:
		return hebrewFeast(year, int(f-byHebrew)/100, int(f-byHebrew)%100)
	case f >= byIslam:
		return islamicFeast(year, int(f-byIslam)/100, int(f-byIslam)%100)
	case f >= byPascha-reach && f > byEaster+reach:
		return pascha(year) + news.Day(f-byPascha)
	case f >= byEaster-reach:
		return easter(year) + news.Day(f-byEaster)
	}
	return news.DateOf(year, time.Month(f/100), int(f%100))
}

// tithiDay reads the month, the tithi and the hour out of a number, and whether the
// day after is meant.
func tithiDay(n, year int) news.Day {
	const after = int(afterTithi - byTithi)
	d := almanac.Hindu(year, n%after/10_000, n/100%100, float64(n%100))
	if d != news.NoDay {
		d += news.Day(n / after)
	}
	return d
}

func weekdayOfMonth(year int, m time.Month, n, wd int) news.Day {
	if feast(n) == lastOne {
		d := lastOfMonth(year, m)
		return d - news.Day((isoWeekday(d)-wd+7)%7)
	}
	d := news.DateOf(year, m, 1)
	return d + news.Day((wd-isoWeekday(d)+7)%7) + news.Day(7*(n-1))
}

// easter reckons the Western Easter Sunday by the rule of Meeus, exact for
// every Gregorian year.
func easter(year int) news.Day {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	n := h + l - 7*((a+11*h+22*l)/451) + 114
	return news.DateOf(year, time.Month(n/31), n%31+1)
}

// pascha reckons Easter Sunday of the Orthodox churches by the Julian calendar,
// which lags the Gregorian one by thirteen days from 1900 to 2099.
func pascha(year int) news.Day {
	const lag = 13
	d := (19*(year%19) + 15) % 30
	e := (2*(year%4) + 4*(year%7) - d + 34) % 7
	n := d + e + 114
	return news.DateOf(year, time.Month(n/31), n%31+1) + lag
}

// feasts are the English names, of those that begin alike the longest first;
// "'s" is written as two words.
var feasts = [...]struct {
	words []string
	feast feast
}{
	{[]string{"christmas", "eve"}, 1224},
	{[]string{"christmas", "day"}, 1225},
	{[]string{"christmas"}, 1225},
	{[]string{"boxing", "day"}, 1226},
	{[]string{"new", "year", "'", "s", "eve"}, 1231},
	{[]string{"new", "year", "'", "s", "day"}, 101},
	{[]string{"victory", "day"}, 509},
	{[]string{"may", "day"}, 501},
	{[]string{"april", "fools", "'", "day"}, 401},
	{[]string{"july", "fourth"}, 704},
	{[]string{"good", "friday"}, byEaster - 2},
	{[]string{"easter", "sunday"}, byEaster},
	{[]string{"easter", "monday"}, byEaster + 1},
	{[]string{"easter"}, byEaster},
	{[]string{"palm", "sunday"}, byEaster - 7},
	{[]string{"maundy", "thursday"}, byEaster - 3},
	{[]string{"holy", "thursday"}, byEaster - 3},
	{[]string{"holy", "saturday"}, byEaster - 1},
	{[]string{"ash", "wednesday"}, byEaster - 46},
	{[]string{"shrove", "tuesday"}, byEaster - 47},
	{[]string{"ascension", "day"}, byEaster + 39},
	{[]string{"whit", "sunday"}, byEaster + 49},
	{[]string{"whit", "monday"}, byEaster + 50},
	{[]string{"pentecost", "sunday"}, byEaster + 49},
	{[]string{"pentecost"}, byEaster + 49},
	{[]string{"corpus", "christi", "day"}, byEaster + 60},
	{[]string{"orthodox", "easter"}, byPascha},
	{[]string{"orthodox", "christmas"}, 107},
	{[]string{"thanksgiving", "day"}, nth(11, 4, 4, 0)},
	{[]string{"thanksgiving"}, nth(11, 4, 4, 0)},
	{[]string{"black", "friday"}, nth(11, 4, 4, 1)},
	{[]string{"cyber", "monday"}, nth(11, 4, 4, 4)},
	{[]string{"martin", "luther", "king", "jr", ".", "day"}, nth(1, 3, 1, 0)},
	{[]string{"martin", "luther", "king", "day"}, nth(1, 3, 1, 0)},
	{[]string{"mlk", "day"}, nth(1, 3, 1, 0)},
	{[]string{"presidents", "'", "day"}, nth(2, 3, 1, 0)},
	{[]string{"presidents", "day"}, nth(2, 3, 1, 0)},
	{[]string{"memorial", "day"}, nth(5, lastOne, 1, 0)},
	{[]string{"labor", "day"}, nth(9, 1, 1, 0)},
	{[]string{"labour", "day"}, 501},
	{[]string{"columbus", "day"}, nth(10, 2, 1, 0)},
	{[]string{"mother", "'", "s", "day"}, nth(5, 2, 7, 0)},
	{[]string{"father", "'", "s", "day"}, nth(6, 3, 7, 0)},
	{[]string{"remembrance", "sunday"}, nth(11, 2, 7, 0)},
	{[]string{"remembrance", "day"}, 1111},
	{[]string{"veterans", "'", "day"}, 1111},
	{[]string{"veterans", "day"}, 1111},
	{[]string{"armistice", "day"}, 1111},
	{[]string{"juneteenth"}, 619},
	{[]string{"bastille", "day"}, 714},
	{[]string{"anzac", "day"}, 425},
	{[]string{"australia", "day"}, 126},
	{[]string{"canada", "day"}, 701},
	{[]string{"earth", "day"}, 422},
	{[]string{"bonfire", "night"}, 1105},
	{[]string{"guy", "fawkes", "night"}, 1105},
	{[]string{"patrick", "'", "s", "day"}, 317},
	{[]string{"stephen", "'", "s", "day"}, 1226},
	{[]string{"andrew", "'", "s", "day"}, 1130},
	{[]string{"international", "women", "'", "s", "day"}, 308},
	{[]string{"international", "workers", "'", "day"}, 501},
	{[]string{"all", "saints", "'", "day"}, 1101},
	{[]string{"all", "souls", "'", "day"}, 1102},
	{[]string{"epiphany"}, 106},
	{[]string{"valentine", "'", "s", "day"}, 214},
	{[]string{"halloween"}, 1031},
	{[]string{"xmas", "eve"}, 1224},
	{[]string{"xmas"}, 1225},
	{[]string{"mothers", "day"}, nth(5, 2, 7, 0)},
	{[]string{"mothers", "'", "day"}, nth(5, 2, 7, 0)},
	{[]string{"fathers", "day"}, nth(6, 3, 7, 0)},
	{[]string{"fathers", "'", "day"}, nth(6, 3, 7, 0)},
	{[]string{"mothering", "sunday"}, byEaster - 21},
	{[]string{"pancake", "day"}, byEaster - 47},
	{[]string{"trinity", "sunday"}, byEaster + 56},
	{[]string{"saint", "patrick", "'", "s", "day"}, 317},
	{[]string{"paddy", "'", "s", "day"}, 317},
	{[]string{"eid", "al", "-", "fitr"}, byIslam + 1001},
	{[]string{"eid", "ul", "-", "fitr"}, byIslam + 1001},
	{[]string{"eid", "al", "-", "adha"}, byIslam + 1210},
	{[]string{"eid", "ul", "-", "adha"}, byIslam + 1210},
	{[]string{"rosh", "hashanah"}, byHebrew + 101},
	{[]string{"yom", "kippur"}, byHebrew + 110},
	{[]string{"sukkot"}, byHebrew + 115},
	{[]string{"shemini", "atzeret"}, byHebrew + 122},
	{[]string{"simchat", "torah"}, byHebrew + 123},
	{[]string{"hanukkah"}, byHebrew + 325},
	{[]string{"chanukah"}, byHebrew + 325},
}

// fromHoliday reads the name of a feast at i, and the year that may follow.
func (p *parser) fromHoliday(i int) int {
	if !p.at(i).capital() && p.mode == modeText {
		return 0
	}
	if t := p.at(i); p.opt.Ahead && t.class == holiday && t.value > 0 {
		return p.typedFeast(i)
	}
	for _, f := range &feasts {
		j := p.phrase(i, f.words)
		if j == 0 {
			continue
		}
		if p.namesMore(i, j, len(f.words)) {
			return 0
		}
		start := i
		if k := i - 1; p.is(k, '.') && p.says(k-1, "st") && k-1 >= p.floor { // St. Patrick's Day
			start = k - 1
		} else if p.says(k, "st") && k >= p.floor {
			start = k
		}
		return p.feastWithin(start, j, f.feast)
	}
	return 0
}

// monthFeast reads the feasts that begin with a month: May Day, July Fourth.
func (p *parser) monthFeast(i int) int {
	if n := p.at(i + 1); p.tables.tag != "en" || !n.capital() || n.class != unit && n.class != ordinal && n.class != other {
		return 0
	}
	return p.fromHoliday(i)
}

func (p *parser) emitFeast(i, j int, f feast, offset int) int {
	d := f.day(p.published.Year() + offset)
	return p.emit(i, j, d, d, GrainDay, Holiday)
}

// namesMore reports whether the name of a feast, tokens [i, j), is part of
// another: Easter Island, the Good Friday Agreement, Lunar New Year's Eve.
func (p *parser) namesMore(i, j, words int) bool {
	t := p.at(j)
	if t.class == other && t.capital() && words == 1 && j-i == 1 {
		return true
	}
	for _, w := range [...]string{"agreement", "accord", "accords", "rising", "offensive", "uprising", "massacre", "deal", "pact", "peace"} {
		if p.says(j, w) {
			return true
		}
	}
	for _, w := range [...]string{"lunar", "chinese", "persian", "iranian", "jewish", "tibetan", "islamic", "ethiopian", "orthodox"} {
		if p.says(i-1, w) {
			return true
		}
	}
	return false
}

// phrase returns the token after the words at i, or 0.
func (p *parser) phrase(i int, words []string) int {
	for k, w := range words {
		if w == "'" {
			if p.class(i+k) != apostrophe {
				return 0
			}
		} else if !p.says(i+k, w) {
			return 0
		}
	}
	return i + len(words)
}

func (p *parser) nearestFeast(f feast, direction int) news.Day {
	year := p.published.Year()
	past := f.day(year)
	if past > p.published {
		past = f.day(year - 1)
	}
	future := f.day(year)
	if future < p.published {
		future = f.day(year + 1)
	}
	ahead, behind := future-p.published, p.published-past
	if direction == onward {
		return future
	}
	if direction == -1 && ahead <= maxDaysDoubted && behind > maxDaysAhead {
		return future
	}
	if direction > 0 && ahead <= maxDaysAhead || direction == 0 && ahead < behind && ahead <= maxDaysUnsaid {
		return future
	}
	return past
}
