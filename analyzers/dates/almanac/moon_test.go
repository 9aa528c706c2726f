package almanac

import (
	"strings"
	"testing"

	"dateline/news"
)

// TestMoon holds the feasts of China and India to the days on which they were kept.
func TestMoon(t *testing.T) {
	for _, c := range []struct {
		name string
		day  func(year int) news.Day
		days string
	}{
		{"Chinese New Year", func(y int) news.Day { return lunarDay(y, 1, 1) }, `1976-01-31 1985-02-20 2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22
			2005-02-09 2006-01-29 2007-02-18 2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08
			2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17`},
		{"Mid-Autumn", func(y int) news.Day { return lunarDay(y, 8, 15) }, "2018-09-24 2020-10-01 2021-09-21 2023-09-29 2025-10-06"},
		{"Dragon Boat", func(y int) news.Day { return lunarDay(y, 5, 5) }, "2019-06-07 2020-06-25 2023-06-22 2025-05-31"},
		{"Diwali", func(y int) news.Day { return Hindu(y, 5, 30, 18) }, `2000-10-26 2005-11-01 2010-11-05 2012-11-13 2013-11-03 2014-10-23 2015-11-11
			2016-10-30 2017-10-19 2018-11-07 2019-10-27 2020-11-14 2021-11-04 2022-10-24 2023-11-12 2024-10-31 2025-10-20`},
		{"Holi", func(y int) news.Day { return Hindu(y, 10, 15, 18) + 1 }, "2018-03-02 2019-03-21 2020-03-10 2021-03-29 2022-03-18 2024-03-25 2025-03-14"},
		{"Ganesh Chaturthi", func(y int) news.Day { return Hindu(y, 4, 4, 12) }, "2018-09-13 2019-09-02 2020-08-22 2021-09-10 2023-09-19 2024-09-07 2025-08-27"},
		{"Rama Navami", func(y int) news.Day { return Hindu(y, 11, 9, 12) }, "2020-04-02 2021-04-21 2022-04-10 2023-03-30 2024-04-17 2025-04-06"},
		{"Raksha Bandhan", func(y int) news.Day { return Hindu(y, 3, 15, 12) }, "2018-08-26 2019-08-15 2020-08-03 2021-08-22 2025-08-09"},
	} {
		for _, want := range strings.Fields(c.days) {
			day, _ := news.ParseDay(want)
			if got := c.day(day.Year()); got != day {
				t.Errorf("%s was kept on %s, got %v", c.name, want, got)
			}
		}
	}
}

func lunarDay(year, month, day int) news.Day {
	d, _ := Lunar(China, year, month, day)
	return d
}

// TestMoonYears asks for each month of two centuries: every year has it, once.
func TestMoonYears(t *testing.T) {
	for year := 1900; year < 2100; year++ {
		for month := range 12 {
			if d := Hindu(year, month, 15, 18); d == news.NoDay && (month < 7 || month > 9) { // which the sun may hurry through
				t.Errorf("%d has no full moon of month %d", year, month)
			}
		}
	}
}
