package dates

import (
	"fmt"
	"slices"
	"time"

	"dateline/news"
)

// Mark opens every index term that stands for a date; no word begins with it.
const Mark = "\x02"

// maxDaily is the longest mention, in days, that a search for one of its days
// finds. A week is still about each of its days; a month is not.
const maxDaily = 7

// firstYear and lastYear bound an open span in Cover: no archive of news
// speaks of days outside them often enough to pay for the terms.
const (
	firstYear = 1500
	lastYear  = 2199
)

// DayTerm is the index term of one day.
func DayTerm(d news.Day) string { return Mark + d.String() }

// MonthTerm is the index term of one month.
func MonthTerm(year int, m time.Month) string { return fmt.Sprintf(Mark+"%04d-%02d", year, m) }

// YearTerm is the index term of one year.
func YearTerm(year int) string { return fmt.Sprintf(Mark+"%04d", year) }

func decadeTerm(year int) string { return fmt.Sprintf(Mark+"%03d", year/10) }

// AppendTerms appends the index terms of m. A mention of at most a week yields
// each of its days with the month, year and decade around it. A longer one
// yields only the units that wholly contain it, so a search for a day never
// finds a story that merely names the month. What is no single day also yields
// "=" and its Value, which matches the expression as it was written.
func AppendTerms(dst []string, m Mention) []string {
	if m.From == news.NoDay || m.To == news.NoDay || m.From > m.To {
		return dst
	}
	start := len(dst)
	if m.Grain != GrainDay {
		dst = append(dst, Mark+"="+m.Value())
	}
	if m.To-m.From < maxDaily {
		for d := m.From; d <= m.To; d++ {
			year, month, _ := d.Date()
			for _, term := range [...]string{DayTerm(d), MonthTerm(year, month), YearTerm(year), decadeTerm(year)} {
				if !slices.Contains(dst[start:], term) {
					dst = append(dst, term)
				}
			}
		}
		return dst
	}
	y1, m1, _ := m.From.Date()
	y2, m2, _ := m.To.Date()
	if y1 == y2 && m1 == m2 {
		dst = append(dst, MonthTerm(y1, m1))
	}
	if y1 == y2 {
		dst = append(dst, YearTerm(y1))
	}
	if y1/10 == y2/10 {
		dst = append(dst, decadeTerm(y1))
	}
	return dst
}

// Cover returns the smallest set of decade, year, month and day terms whose
// units make up the days from to to, both inclusive. NoDay leaves that end open.
func Cover(from, to news.Day) []string {
	if from == news.NoDay {
		from = news.DateOf(firstYear, time.January, 1)
	}
	if to == news.NoDay {
		to = news.DateOf(lastYear, time.December, 31)
	}
	from = max(from, news.DateOf(firstYear, time.January, 1))
	to = min(to, news.DateOf(lastYear, time.December, 31))
	var terms []string
	for from <= to {
		year, month, day := from.Date()
		term, last := DayTerm(from), from
		if day == 1 && lastOfMonth(year, month) <= to {
			term, last = MonthTerm(year, month), lastOfMonth(year, month)
			if month == time.January && lastOfMonth(year, time.December) <= to {
				term, last = YearTerm(year), lastOfMonth(year, time.December)
				if year%10 == 0 && lastOfMonth(year+9, time.December) <= to {
					term, last = decadeTerm(year), lastOfMonth(year+9, time.December)
				}
			}
		}
		terms = append(terms, term)
		from = last + 1
	}
	return terms
}

func lastOfMonth(year int, m time.Month) news.Day { return news.DateOf(year, m+1, 0) }
