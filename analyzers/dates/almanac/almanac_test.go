package almanac

import (
	"testing"

	"dateline/news"
)

// TestKnownDays checks days that are known in both calendars.
func TestKnownDays(t *testing.T) {
	for _, c := range []struct {
		calendar         string
		year, month, day int
		want             string
	}{
		{"persian", 1357, 11, 22, "1979-02-11"}, // the victory of the revolution
		{"persian", 1399, 12, 30, "2021-03-20"}, // a leap day
		{"persian", 1400, 1, 1, "2021-03-21"},
		{"persian", 1403, 1, 1, "2024-03-20"},
		{"persian", 1403, 12, 30, "2025-03-20"},
		{"persian", 1404, 6, 12, "2025-09-03"},
		{"persian", 1285, 5, 14, "1906-08-06"},
		{"islamic", 1446, 9, 1, "2025-03-01"},
		{"islamic", 1447, 1, 1, "2025-06-26"},
		{"islamic", 1445, 10, 1, "2024-04-10"},
		{"islamic", 1356, 1, 1, "1937-03-14"},
		{"islamic", 1500, 12, 30, "2077-11-16"},
		{"islamic", 1400, 1, 1, "1979-11-20"}, // the seizure of the Great Mosque
		{"hebrew", 5708, Iyar, 5, "1948-05-14"},
		{"hebrew", 5734, Tishri, 10, "1973-10-06"},
		{"hebrew", 5784, Tishri, 22, "2023-10-07"},
		{"hebrew", 5785, Tishri, 1, "2024-10-03"},
		{"hebrew", 5784, AdarI, 30, "2024-03-10"},
		{"hebrew", 5785, Nisan, 15, "2025-04-13"},
		{"hebrew", 5786, Tishri, 1, "2025-09-23"},
		{"hebrew", 5785, Kislev, 25, "2024-12-26"},
	} {
		var d news.Day
		ok := false
		switch c.calendar {
		case "persian":
			d, ok = Persian(c.year, c.month, c.day)
		case "islamic":
			d, _, ok = Islamic(c.year, c.month, c.day)
		case "hebrew":
			d, ok = Hebrew(c.year, c.month, c.day)
		}
		if !ok || d.String() != c.want {
			t.Errorf("%s %d-%d-%d is %v, want %s", c.calendar, c.year, c.month, c.day, d, c.want)
		}
	}
}

// TestTabular checks the rule outside the table: the day itself may be off by one.
func TestTabular(t *testing.T) {
	for _, c := range []struct {
		year, month, day int
		want             string // the later of the two days
	}{
		{1, 1, 1, "0622-07-19"}, // 16 July of the Julian calendar
		{1300, 1, 1, "1882-11-12"},
		{1355, 12, 30, "1937-03-13"},
		{1501, 1, 1, "2077-11-17"},
	} {
		from, to, ok := Islamic(c.year, c.month, c.day)
		if !ok || to.String() != c.want || to-from != 1 {
			t.Errorf("%d-%d-%d is %v to %v, want %s", c.year, c.month, c.day, from, to, c.want)
		}
	}
}

// TestYearsFollow walks through all days: none is missing and none comes twice.
func TestYearsFollow(t *testing.T) {
	check := func(name string, last *news.Day, d news.Day) {
		if *last != news.NoDay && d != *last+1 {
			t.Fatalf("%s: %v follows %v", name, d, *last)
		}
		*last = d
	}
	persian, islamic, hebrew := news.NoDay, news.NoDay, news.NoDay
	for year := 1300; year <= 1500; year++ {
		for month := 1; month <= 13; month++ {
			for day := 1; day <= 31; day++ {
				if d, ok := Persian(year, month, day); ok {
					check("persian", &persian, d)
				}
				if from, to, ok := Islamic(year, month, day); ok && from == to {
					check("islamic", &islamic, from)
				}
				if d, ok := Hebrew(4300+year, month, day); ok {
					check("hebrew", &hebrew, d)
				}
			}
		}
	}
}
