package dates

import (
	"time"

	"dateline/analyzers/dates/almanac"
	"dateline/news"
)

// The feasts of other languages, as values of feastWord: month*100+day, or a number of
// days beside Easter Sunday, or one of the feasts of other calendars.
const (
	aroundEaster = 2100
	aroundPascha = 2500 // beside Easter of the Orthodox churches
	farEaster    = 100  // days beside Easter within which feasts lie

	feastFitr      = iota + 3000 // 1 Shawwal
	feastAdha                    // 10 Dhu al-Hijja
	feastHijriYear               // 1 Muharram
	feastNowruz                  // 1 Farvardin
	feastRizdvo                  // Christmas in Ukraine
	feastKing                    // 27 April in the Netherlands, a day sooner when that is a Sunday
)

// onWeekday writes a feast of the n-th weekday of a month, and days after it, as a
// value of feastWord. The Friday from the 19th on is four days after the third Monday.
func onWeekday(month, n, weekday, after feast) int32 { return int32(nth(month, n, weekday, after)) }

// feastOf returns the day of a feast in a year.
func feastOf(f, year int) news.Day {
	switch {
	case f == feastFitr:
		return islamicFeast(year, 10, 1)
	case f == feastAdha:
		return islamicFeast(year, 12, 10)
	case f == feastHijriYear:
		return islamicFeast(year, 1, 1)
	case f == feastNowruz:
		d, _ := almanac.Persian(year-621, 1, 1)
		return d
	case f == feastRizdvo && year >= newRizdvo:
		return news.DateOf(year, time.December, 25)
	case f == feastRizdvo:
		return news.DateOf(year, time.January, 7)
	case f == feastKing:
		d := news.DateOf(year, time.April, 27)
		return d - news.Day(isoWeekday(d)/7)
	case f >= feastKing+farEaster: // as the English ones are reckoned
		return feast(f).day(year)
	case f > aroundPascha-farEaster:
		return pascha(year) + news.Day(f-aroundPascha)
	case f > aroundEaster-farEaster:
		return easter(year) + news.Day(f-aroundEaster)
	}
	return news.DateOf(year, time.Month(f/100), f%100)
}

// newRizdvo is the year in which Ukraine moved Christmas from 7 January to 25 December:
// it was kept on both days.
const newRizdvo = 2023

// islamicFeast returns the first day of a Gregorian year that is the day of a month of
// the lunar calendar. Its year is the shorter, so there is one, or two.
func islamicFeast(year, month, day int) news.Day {
	first := news.DateOf(year, time.January, 1)
	for y := otherYearOf(islamicCalendar, first) - 2; ; y++ {
		if _, d, ok := almanac.Islamic(y, month, day); !ok || d >= first {
			return d
		}
	}
}

// hebrewFeast returns the day of a month, counted from Tishri, of the Hebrew year
// that falls in a Gregorian one.
func hebrewFeast(year, month, day int) news.Day {
	for y := year + hebrewLead; ; y++ {
		if d, ok := almanac.Hebrew(y, month, day); !ok || d.Year() >= year {
			return d
		}
	}
}

// hebrewLead is by how much the Hebrew year that ends in a Gregorian one is ahead.
const hebrewLead = 3760

// fromFeast reads Weihnachten, рождество 2024, Ramazan Bayramı.
func (p *parser) fromFeast(i int) int {
	return p.emitFeastDay(i, i+1, int(p.at(i).value))
}

// nearestDay returns the last day of a feast, or the next one where the future is
// spoken of or it is the nearer.
func (p *parser) nearestDay(f, direction int) news.Day {
	past, next := feastsAround(f, p.published)
	ahead, behind := next-p.published, p.published-past
	if direction == onward || direction > 0 && ahead <= maxDaysAhead || direction == 0 && ahead < behind && ahead <= maxDaysUnsaid {
		return next
	}
	return past
}

// feastsAround returns the last day of a feast up to a day, and the first from it on.
func feastsAround(f int, day news.Day) (past, next news.Day) {
	year := day.Year()
	past, next = feastOf(f, year), feastOf(f, year)
	if past > day {
		past = feastOf(f, year-1)
	}
	if next < day {
		next = feastOf(f, year+1)
	}
	if old := news.DateOf(newRizdvo, time.January, 7); f == feastRizdvo {
		if old <= day && old > past {
			past = old
		}
		if old >= day && old < next {
			next = old
		}
	}
	return past, next
}

// lunarFeast returns the day month*100+day of the lunisolar year that begins in a
// year; the first days of the last month lie in the next. Day 0 is the eve.
func lunarFeast(place almanac.Meridian, year, f int) news.Day {
	month, day := f/100, max(f%100, 1)
	d, ok := almanac.Lunar(place, year, month, day)
	if ok && d.Year() > year { // 腊八 of the year before
		if before, fits := almanac.Lunar(place, year-1, month, day); fits && before.Year() == year {
			d = before
		}
	}
	if !ok {
		return news.NoDay
	}
	return d - news.Day(day-f%100)
}

// independence returns the day on which Israel keeps 5 Iyar: not beside a Sabbath.
func independence(year int) news.Day {
	d := hebrewFeast(year, almanac.Iyar, 5)
	switch isoWeekday(d) {
	case 1:
		if year >= 2004 {
			return d + 1
		}
	case 5:
		return d - 1
	case 6:
		return d - 2
	}
	return d
}

// easternFeast reads 东正教圣周五: the feasts about Easter as the churches of the East
// keep them.
func (p *parser) easternFeast(i int) int {
	j := i + 1
	if p.word(j) == "的" || p.word(j) == "神" {
		j++
	}
	t := p.at(j)
	f := int(t.value)
	if t.class != feastWord || f < aroundEaster-farEaster || f > aroundEaster+farEaster {
		return 0
	}
	return p.emitFeastDay(i, j+1, int(byPascha)+f-aroundEaster)
}

// lunarDate reads 农历八月十五, 음력 8월 15일: the nearest such day.
func (p *parser) lunarDate(i int) int {
	t, j := p.at(i), i+1
	m := p.at(j)
	month := int(m.value)
	switch {
	case m.class == lunarMonth:
		j++
	case m.class == number && m.value >= 1 && m.value <= 12 && p.class(j+1) == monthMark:
		j += 2
	default:
		return 0
	}
	if p.word(j) == "初" {
		j++
	}
	d, ok := p.small(j, 1, 30)
	if !ok {
		return 0
	}
	j++
	if p.class(j) == dayWord {
		j++
	}
	return p.emitFeastDay(i, j, int(t.value)+100*month+d)
}

// emitFeastDay records a feast of the year that follows it, or the nearest.
func (p *parser) emitFeastDay(i, j, f int) int {
	if y, end := p.year(j); end > 0 && !p.looksCounted(j, end) {
		d := feastOf(f, y)
		return p.emit(i, end, d, d, GrainDay, Explicit)
	}
	d := feastOf(f, p.published.Year())
	if !p.narrative {
		d = p.nearestDay(f, p.direction(i, j))
	}
	return p.emit(i, j, d, d, GrainDay, Holiday)
}

// yearsFeast reads 今年春节 and 2024年春节: the feast at j of a year whose first token
// is i.
func (p *parser) yearsFeast(i, j, year int, source Source) int {
	for k := 0; k < 2 && (p.class(j) == of || p.class(j) == inside); k++ {
		j++
	}
	if p.class(j) != feastWord {
		return 0
	}
	d := feastOf(int(p.at(j).value), year)
	return p.emit(i, j+1, d, d, GrainDay, source)
}
