package almanac

import "testing"

// TestLunar checks new years and feasts that are known, the years with a month too
// many among them, and those in which Korea and China differ.
func TestLunar(t *testing.T) {
	for _, c := range []struct {
		place            Meridian
		year, month, day int
		want             string
	}{
		{China, 1949, 1, 1, "1949-01-29"},
		{China, 2000, 1, 1, "2000-02-05"},
		{China, 2013, 1, 1, "2013-02-10"},
		{China, 2014, 1, 1, "2014-01-31"},
		{China, 2024, 1, 1, "2024-02-10"},
		{China, 2025, 1, 1, "2025-01-29"},
		{China, 2026, 1, 1, "2026-02-17"},
		{China, 2023, 3, 1, "2023-04-20"}, // behind the second second month
		{China, 2025, 5, 5, "2025-05-31"},
		{China, 2025, 8, 15, "2025-10-06"}, // behind the second sixth
		{China, 2034, 1, 1, "2034-02-19"},  // behind the second eleventh
		{China, 2024, 12, 8, "2025-01-07"},
		{China, 2027, 1, 1, "2027-02-06"},
		{Korea, 2027, 1, 1, "2027-02-07"},
		{Korea, 1997, 1, 1, "1997-02-08"},
		{China, 1997, 1, 1, "1997-02-07"},
		{Korea, 2025, 8, 15, "2025-10-06"},
	} {
		if d, ok := Lunar(c.place, c.year, c.month, c.day); !ok || d.String() != c.want {
			t.Errorf("%d-%d-%d at %d is %v, want %s", c.year, c.month, c.day, c.place, d, c.want)
		}
	}
	if d, ok := Lunar(China, 2025, 1, 31); ok {
		t.Errorf("a month of 31 days began on %v", d)
	}
	if _, ok := Lunar(China, 1900, 1, 1); ok {
		t.Error("1900 is outside the table")
	}
}

// TestMonthsFollow: each year begins where the one before ends, and its months have
// 29 or 30 days.
func TestMonthsFollow(t *testing.T) {
	for _, years := range [][]lunarYear{chineseYears(), koreanYears()} {
		for k, y := range years {
			for m := range y.months {
				if n := y.start[m+1] - y.start[m]; n != 29 && n != 30 {
					t.Errorf("%d: month %d has %d days", firstLunar+k, m+1, n)
				}
			}
			if k > 0 && years[k-1].start[years[k-1].months] != y.start[0] {
				t.Errorf("%d does not begin where %d ends", firstLunar+k, firstLunar+k-1)
			}
			if (y.months == 13) != (y.leap > 0) {
				t.Errorf("%d has %d months and the leap month %d", firstLunar+k, y.months, y.leap)
			}
		}
	}
}

// TestTerm checks Qingming and the winter solstice.
func TestTerm(t *testing.T) {
	for _, c := range []struct {
		year, degrees int
		want          string
	}{{2024, 15, "2024-04-04"}, {2026, 15, "2026-04-05"}, {2024, 270, "2024-12-21"}, {2023, 270, "2023-12-22"}, {2025, 90, "2025-06-21"}} {
		if d, ok := Term(China, c.year, c.degrees); !ok || d.String() != c.want {
			t.Errorf("%d degrees in %d: %v, want %s", c.degrees, c.year, d, c.want)
		}
	}
}
