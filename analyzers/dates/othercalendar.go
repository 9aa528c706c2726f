package dates

import (
	"strings"

	"dateline/analyzers/dates/almanac"
	"dateline/analyzers/dates/cldr"
	"dateline/news"
)

// The calendars beside the Gregorian, as the hundreds of the value of a month.
const (
	persianCalendar = iota + 1
	islamicCalendar
	hebrewCalendar
)

// calendarNames are the keys of the calendars in the table of CLDR.
var calendarNames = [...]string{persianCalendar: "persian", islamicCalendar: "islamic", hebrewCalendar: "hebrew"}

// calendarYears are the years that a text may give in each calendar.
var calendarYears = [...][2]int32{persianCalendar: {1200, 1500}, islamicCalendar: {1000, 1600}, hebrewCalendar: {5000, 6000}}

// adoptCalendars enters the months of other calendars, as the locale or else the
// root writes them.
func (t *table) adoptCalendars(l *cldr.Locale) {
	root, _ := cldr.Find("und")
	for calendar := persianCalendar; calendar <= hebrewCalendar; calendar++ {
		names := l.Calendars[calendarNames[calendar]]
		if names == nil {
			names = root.Calendars[calendarNames[calendar]]
		}
		for i, name := range names {
			t.enterMonth(calendar, i, name)
		}
	}
}

// adoptEnglish enters the months that are one word: English has no phrases, which
// would cost it a pass over its tokens.
func (t *table) adoptEnglish() {
	l, _ := cldr.Find("en")
	t.adoptCalendars(l)
	clear(t.phrases)
	for word, e := range t.words {
		e.flag &^= opens
		t.words[word] = e
	}
}

// enterMonth enters the month i, from 0, as CLDR lists them: of the Hebrew year the
// eighth is the Adar of leap years. A word that is known otherwise stays what it is.
func (t *table) enterMonth(calendar, i int, name string) {
	if calendar == hebrewCalendar && i >= almanac.Adar {
		i--
	}
	if strings.ContainsAny(name, "月월") {
		return // Chinese and Japanese number the months of every calendar
	}
	if old, taken := t.words[foldWord(name)]; !taken || old.class == other {
		t.enter(name, entry{class: otherMonth, value: int32(100*calendar + i + 1)})
	}
}

// otherDate reads ۱۲ شهریور ۱۴۰۴, 1 رمضان 1446, 12 Ramadan 1446, Ramadan 1446.
func (p *parser) otherDate(i int) int {
	t, j := p.at(i), i
	numbered := t.class == number || t.class == ordinal
	if numbered {
		if _, ok := p.small(i, 1, 31); t.class == number && !ok || p.glued(i) && p.figureBefore(i-1) {
			return 0
		}
		j = p.suffixed(i + 1)
		if p.isOf(j) {
			j++
		}
	}
	m := p.at(j)
	if m.class != otherMonth {
		return 0
	}
	calendar, month := int(m.value)/100, int(m.value)%100
	year, end := p.yearOfCalendar(j+1, calendar)
	switch {
	case numbered && end > 0:
		return p.emitOther(i, end, calendar, year, month, int(t.value), Explicit)
	case numbered:
		return p.inferOther(i, j+1, calendar, month, int(t.value))
	case end > 0:
		return p.emitOtherMonth(i, end, calendar, year, month)
	}
	return 0
}

// yearOfCalendar reads the year of a calendar at i, with the words that may stand around.
func (p *parser) yearOfCalendar(i, calendar int) (year, end int) {
	for k := 0; k < 3 && p.beforeYear(i); k++ {
		i++
	}
	t := p.at(i)
	years := calendarYears[calendar]
	if t.class != number || t.value < years[0] || t.value > years[1] {
		return 0, 0
	}
	end = i + 1
	if p.class(end) == eraWord {
		end++
	}
	return int(t.value), end
}

// beforeYear reports whether token i may stand between a month and its year.
func (p *parser) beforeYear(i int) bool {
	switch t := p.at(i); t.class {
	case of, inside, monthWord:
		return true
	case unit:
		return t.value == unitYear
	case punct:
		return t.value == ',' || t.value == '،'
	}
	return false
}

// otherDay returns the days of a date of a calendar.
func otherDay(calendar, year, month, day int) (from, to news.Day, ok bool) {
	switch calendar {
	case persianCalendar:
		from, ok = almanac.Persian(year, month, day)
	case islamicCalendar:
		return almanac.Islamic(year, month, day)
	case hebrewCalendar:
		from, ok = almanac.Hebrew(year, month, day)
	}
	return from, from, ok
}

func (p *parser) emitOther(i, j, calendar, year, month, day int, source Source) int {
	from, to, ok := otherDay(calendar, year, month, day)
	if !ok {
		return 0
	}
	grain := GrainDay
	if from < to {
		grain = GrainRange // where the month began when the crescent was seen
	}
	return p.emit(i, j, from, to, grain, source)
}

// emitOtherMonth records a month of another calendar, which lies across two of ours.
func (p *parser) emitOtherMonth(i, j, calendar, year, month int) int {
	from, to, ok := otherDay(calendar, year, month, 1)
	if !ok {
		return 0
	}
	for day := 28; day <= 31; day++ {
		if _, last, ok := otherDay(calendar, year, month, day); ok {
			to = last
		}
	}
	return p.emit(i, j, from, to, GrainRange, Explicit)
}

// emitOtherYear records a year of another calendar.
func (p *parser) emitOtherYear(i, j, calendar, year int) int {
	from, _, ok := otherDay(calendar, year, 1, 1)
	next, _, ok2 := otherDay(calendar, year+1, 1, 1)
	if !ok || !ok2 {
		return 0
	}
	return p.emit(i, j, from, next-1, GrainRange, Explicit)
}

// inferOther chooses the year of a day that names none: the last one, or the next
// where the future is spoken of.
func (p *parser) inferOther(i, j, calendar, month, day int) int {
	if p.opt.ExplicitOnly {
		return 0
	}
	const around = 3 // years in which every day of a calendar comes at least once
	last, next := news.NoDay, news.NoDay
	now := otherYearOf(calendar, p.published)
	for year := now - around; year <= now+around; year++ {
		d, _, ok := otherDay(calendar, year, month, day)
		if ok && d <= p.published {
			last = d
		}
		if ok && d >= p.published && next == news.NoDay {
			next = d
		}
	}
	d := last
	if next != news.NoDay && next-p.published <= maxDaysAhead && p.direction(i, j) > 0 {
		d = next
	}
	return p.emit(i, j, d, d, GrainDay, Partial)
}

// otherYearOf returns about the year of a day in a calendar.
func otherYearOf(calendar int, d news.Day) int {
	year := d.Year()
	switch calendar {
	case persianCalendar:
		return year - 621
	case islamicCalendar:
		return (year-622)*33/32 + 1
	}
	return year + 3760
}

// otherFigures reads ۱۴۰۴/۰۶/۱۲ and سال ۱۴۰۴ where the years of the language are
// those of the solar Hijri, and 1446 هـ everywhere.
func (p *parser) otherFigures(i int) int {
	t := p.at(i)
	if t.class != number || t.digits != 4 || t.value < 1300 || t.value > 1499 || p.glued(i) && p.figureBefore(i-1) {
		return 0
	}
	if p.class(i+1) == eraWord {
		return p.emitOtherYear(i, i+2, int(p.at(i+1).value), int(t.value))
	}
	if !p.tables.persianYears {
		return 0
	}
	sep, ok := p.joined(i + 1)
	sep2, ok2 := p.joined(i + 3)
	if ok && ok2 && sep == sep2 {
		return p.emitOther(i, i+5, persianCalendar, int(t.value), int(p.at(i+2).value), int(p.at(i+4).value), Explicit)
	}
	if b := p.at(i - 1); !ok && (b.class == unit && b.value == unitYear || b.class == inside) && !p.looksCounted(i, i+1) {
		return p.emitOtherYear(i, i+1, persianCalendar, int(t.value))
	}
	return 0
}
