package server

import (
	"slices"
	"strings"
	"unicode"

	"dateline/index"
	"dateline/news"
)

// dateView is a date of the query; Read is empty where it would repeat what was
// typed. YearBefore leads from a day without a year, read as one of this year,
// to the same day of the last: archives are about the past.
type dateView struct {
	Typed, Read string
	YearBefore  link
}

func dateViewOf(d index.DateRead, r index.Request) dateView {
	v := dateView{Typed: d.Typed, Read: between(d.From, d.To)}
	if strings.EqualFold(v.Read, d.Typed) {
		v.Read = ""
	}
	day, err := news.ParseDay(d.From)
	if err != nil || d.From != d.To || namesYear(d.Typed, d.From) || !strings.Contains(r.Query, d.Typed) {
		return v
	}
	year, month, n := day.Date()
	text := dayWords(news.DateOf(year-1, month, n).String())
	to := changed(r, func(c *index.Request) { c.Query = strings.Replace(c.Query, d.Typed, text, 1) })
	v.YearBefore = link{Text: text, URL: pageAddress(to)}
	return v
}

// namesYear reports whether typed holds the year of the ISO day, or is such
// that none can be added: three numbers, or no number as in "yesterday".
func namesYear(typed, day string) bool {
	digits := strings.Map(func(r rune) rune {
		if n, ok := digitOf(r); ok {
			return n
		}
		return ' '
	}, typed)
	numbers := strings.Fields(digits)
	return len(numbers) == 0 || len(numbers) > 2 || slices.Contains(numbers, day[:4]) || slices.Contains(numbers[1:], day[2:4])
}

// digitOf returns the ASCII form of a decimal digit of any script.
func digitOf(r rune) (rune, bool) {
	if !unicode.Is(unicode.Nd, r) {
		return 0, false
	}
	zero := r
	for unicode.Is(unicode.Nd, zero-1) && r-zero < 9 {
		zero--
	}
	return '0' + r - zero, true
}
