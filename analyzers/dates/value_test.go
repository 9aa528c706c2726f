package dates

import (
	"testing"
	"time"

	"dateline/news"
)

// TestValuesReadBack writes the value of every kind of mention over two centuries
// and reads the same days out of it.
func TestValuesReadBack(t *testing.T) {
	check := func(g Grain, from, to news.Day) {
		t.Helper()
		m := Mention{From: from, To: to, Grain: g}
		if f, l, ok := ParseValue(m.Value()); !ok || f != from || l != to {
			t.Fatalf("%s %s: %s to %s, %v; want %s to %s", g, m.Value(), f, l, ok, from, to)
		}
	}
	for year := 1900; year < 2100; year++ {
		first := func(m time.Month) news.Day { return news.DateOf(year, m, 1) }
		check(GrainYear, first(1), news.DateOf(year, 12, 31))
		check(GrainHalf, first(1), first(7)-1)
		check(GrainHalf, first(7), first(13)-1)
		for m := time.January; m <= time.December; m++ {
			check(GrainMonth, first(m), first(m+1)-1)
			check(GrainDay, first(m)+8, first(m)+8)
			check(GrainRange, first(m)+3, first(m)+40)
			if m%3 == 1 {
				check(GrainQuarter, first(m), first(m+3)-1)
			}
			if m%3 == 0 {
				check(GrainSeason, first(m), first(m+3)-1)
			}
		}
		if year%10 == 0 {
			check(GrainDecade, first(1), news.DateOf(year+9, 12, 31))
		}
		if year%100 == 0 {
			check(GrainCentury, first(1), news.DateOf(year+99, 12, 31))
		}
	}
	for monday := news.DateOf(1999, time.January, 4); monday < news.DateOf(2040, time.January, 1); monday += 7 {
		check(GrainWeek, monday, monday+6)
		check(GrainWeekend, monday+5, monday+6)
	}
	for _, bad := range []string{"", "x", "20250627", "2025-13", "2025-Q5", "2025-W54", "2025-02-30", "1", "-25", "2025-06-27/2025-06-26", "2025-XX", "99999"} {
		if from, to, ok := ParseValue(bad); ok {
			t.Errorf("%q reads as %s to %s", bad, from, to)
		}
	}
}

func FuzzParseValue(f *testing.F) {
	for _, s := range []string{"2025-06-27", "2025-W26-WE", "2022-WI", "20", "199", "2025-06-27/2025-07-01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if from, to, ok := ParseValue(s); ok && from > to {
			t.Errorf("%q runs backwards from %s to %s", s, from, to)
		}
	})
}
