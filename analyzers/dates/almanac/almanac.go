// Package almanac reckons the days of other calendars: the solar Hijri of Iran and
// Afghanistan, the lunar Hijri, and the Hebrew.
//
// Years and months that a calendar does not have are refused. Months count from 1
// in the order in which the year has them.
package almanac

//go:generate go run ./gen ummalqura.go

import (
	"time"

	"dateline/news"
)

// Years in which the rule of 33 years agrees with the equinox in Tehran.
const (
	firstPersian = 1178
	lastPersian  = 1633
)

// Persian returns the day of a solar Hijri date of the years 1178 to 1633.
func Persian(year, month, day int) (news.Day, bool) {
	if year < firstPersian || year > lastPersian || month < 1 || month > 12 || day < 1 || day > persianMonth(year, month) {
		return news.NoDay, false
	}
	before := 31*(month-1) - max(month-7, 0)
	newYear := news.DateOf(2025, time.March, 21) // 1404
	return newYear + news.Day(365*(year-1404)+leaps(year-1)-leaps(1403)+before+day-1), true
}

// leaps counts the leap years up to year: 8 in 33.
func leaps(year int) int { return (8*year + 29) / 33 }

func persianMonth(year, month int) int {
	switch {
	case month < 7:
		return 31
	case month < 12:
		return 30
	}
	return 29 + leaps(year) - leaps(year-1)
}

// Islamic returns the days on which a lunar Hijri date may fall. From 1356 to 1500 it
// is the one day of the calendar of Umm al-Qura; outside these years, where the month
// began when the crescent was seen, it is the day of the tabular rule and the one before.
func Islamic(year, month, day int) (from, to news.Day, ok bool) {
	if year < 1 || year > 2000 || month < 1 || month > 12 || day < 1 || day > 31 {
		return news.NoDay, news.NoDay, false
	}
	if k := year - firstUmmAlQura; k >= 0 && k < len(ummAlQura) {
		return ummAlQuraDay(k, month, day)
	}
	if day == 31 || month%2 == 0 && day == 30 && (month < 12 || (11*year+14)%30 >= 11) {
		return news.NoDay, news.NoDay, false
	}
	const epoch = 492149 // days from the one before 1 Muharram 1 to 1970-01-01
	d := news.Day((11*year+3)/30 + 354*(year-1) + 30*(month-1) - (month-1)/2 + day - epoch)
	return d - 1, d, true
}

// ummAlQuraDay counts the days from the first of the table. Some months that were
// proclaimed had 28 or 31 days.
func ummAlQuraDay(k, month, day int) (from, to news.Day, ok bool) {
	d := firstUmmAlQuraDay
	for year := 0; year <= k; year++ {
		for m := 1; m <= 12; m++ {
			length := 28 + int(ummAlQura[year]>>(2*m-2)&3)
			if year == k && m == month {
				d += news.Day(day - 1)
				return d, d, day <= length
			}
			d += news.Day(length)
		}
	}
	return news.NoDay, news.NoDay, false
}

// Months of the Hebrew year from autumn. Only leap years have Adar I.
const (
	Tishri = iota + 1
	Heshvan
	Kislev
	Tevet
	Shevat
	AdarI
	Adar // in a leap year Adar II
	Nisan
	Iyar
	Sivan
	Tamuz
	Av
	Elul
)

// Hebrew returns the day of a Hebrew date of the years 3761 to 6760, which are our era.
func Hebrew(year, month, day int) (news.Day, bool) {
	if year < 3761 || year > 6760 || month < Tishri || month > Elul || day < 1 || day > hebrewMonth(year, month) {
		return news.NoDay, false
	}
	d := hebrewNewYear(year)
	for m := Tishri; m < month; m++ {
		d += news.Day(hebrewMonth(year, m))
	}
	return d + news.Day(day-1), true
}

// hebrewNewYear returns 1 Tishri: the day of the mean new moon, put off where the
// feasts of the year, or its length, would not do.
func hebrewNewYear(year int) news.Day {
	before, this, after := molad(year-1), molad(year), molad(year+1)
	switch {
	case after-this == 356:
		this += 2
	case this-before == 382:
		this++
	}
	const epoch = 2092590 // days from the first new year to 1970-01-01
	return news.Day(this - epoch)
}

// molad returns the day of the mean new moon of Tishri, which is never a Sunday, a
// Wednesday or a Friday, counted from that of the year 1.
func molad(year int) int {
	months := (235*year - 234) / 19
	parts := 12084 + 13753*months
	day := 29*months + parts/25920
	if 3*(day+1)%7 < 3 {
		day++
	}
	return day
}

// hebrewMonth returns the length of a month; 0 for Adar I of a common year.
func hebrewMonth(year, month int) int {
	length := int(hebrewNewYear(year+1) - hebrewNewYear(year))
	switch month {
	case Heshvan:
		if length%10 == 5 {
			return 30
		}
		return 29
	case Kislev:
		if length%10 == 3 {
			return 29
		}
		return 30
	case AdarI:
		if length < 383 {
			return 0
		}
		return 30
	case Tevet, Adar, Iyar, Tamuz, Elul:
		return 29
	}
	return 30
}
