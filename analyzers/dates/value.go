package dates

import (
	"strconv"
	"strings"
	"time"

	"dateline/news"
)

// ValuePrefix begins the index term of a mention as it was written.
const ValuePrefix = Mark + "="

// ParseValue returns the days that the value of a mention covers: it reads back
// what Value writes, and nothing else.
func ParseValue(s string) (from, to news.Day, ok bool) {
	if left, right, span := strings.Cut(s, "/"); span {
		from, err1 := news.ParseDay(left)
		to, err2 := news.ParseDay(right)
		return from, to, err1 == nil && err2 == nil && from <= to
	}
	head, tail, parts := strings.Cut(s, "-")
	n, err := strconv.Atoi(head)
	if err != nil || n < 0 || head[0] == '+' {
		return news.NoDay, news.NoDay, false
	}
	if !parts {
		return wholeYears(n, len(head))
	}
	if len(head) != 4 {
		return news.NoDay, news.NoDay, false
	}
	return partOfYear(n, tail)
}

// wholeYears reads a century, a decade or a year by the number of its digits.
func wholeYears(n, digits int) (from, to news.Day, ok bool) {
	years, known := map[int]int{2: 100, 3: 10, 4: 1}[digits]
	if !known {
		return news.NoDay, news.NoDay, false
	}
	return news.DateOf(n*years, time.January, 1), news.DateOf((n+1)*years, time.January, 0), true
}

// partOfYear reads what stands behind the year: a day, a month, W26, W26-WE, Q2,
// H1 or the code of a season.
func partOfYear(year int, s string) (from, to news.Day, ok bool) {
	months := func(first time.Month, n int) (news.Day, news.Day, bool) {
		return news.DateOf(year, first, 1), news.DateOf(year, first+time.Month(n), 0), true
	}
	for month, code := range seasonCodes {
		if s == code && (month == 3 || month == 6 || month == 9 || month == 12) {
			return months(time.Month(month), 3)
		}
	}
	n, err := strconv.Atoi(strings.TrimLeft(s, "QHW"))
	switch {
	case len(s) == 2 && s[0] == 'Q' && err == nil && n >= 1 && n <= 4:
		return months(time.Month(3*n-2), 3)
	case len(s) == 2 && s[0] == 'H' && err == nil && n >= 1 && n <= 2:
		return months(time.Month(6*n-5), 6)
	case len(s) == 2 && s[0] <= '9' && err == nil && n >= 1 && n <= 12:
		return months(time.Month(n), 1)
	case s != "" && s[0] == 'W':
		return week(year, s)
	}
	d, err := news.ParseDay(strconv.Itoa(year) + "-" + s)
	return d, d, err == nil && year > 999
}

// week reads W26, Monday to Sunday by ISO 8601, and its weekend W26-WE.
func week(year int, s string) (from, to news.Day, ok bool) {
	number, weekend := strings.CutSuffix(s[1:], "-WE")
	n, err := strconv.Atoi(number)
	if err != nil || len(number) != 2 || n < 1 || n > 53 {
		return news.NoDay, news.NoDay, false
	}
	fourth := news.DateOf(year, time.January, 4) // is always in week 1
	from = fourth - news.Day((fourth.Weekday()+6)%7) + news.Day(7*(n-1))
	if y, w := from.Time().ISOWeek(); y != year || w != n {
		return news.NoDay, news.NoDay, false
	}
	if weekend {
		return from + 5, from + 6, true
	}
	return from, from + 6, true
}
