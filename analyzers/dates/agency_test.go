package dates

import (
	"strings"
	"testing"
	"time"

	"dateline/news"
)

// TestAgencyProse holds what the copy of news agencies taught: tables, prices,
// spelled days, budgets, and dates that name no year.
func TestAgencyProse(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// prices and counts
		{"Jul/May 3-1/4 over", "[]"},
		{"MAY7 1922L 1925H and 2010A", "[]"},
		{"It cost 2014.93 (1994.94).", "[]"},
		{"It fell below the 2000 level.", "[]"},
		{"It trades from 1800 to 2100 local time.", "[]"},
		{"It trades between 1900 and 2000 GMT.", "[]"},
		{"Offers close at 1550 hrs EDT.", "[]"},
		{"He named 1,998 (1998) cases.", "[1998=1998-01-01/1998-12-31]"},
		{"Back to 1986 levels.", "[1986=1986-01-01/1986-12-31]"},
		{"Output rose in 1986 to 2000 tonnes.", "[1986=1986-01-01/1986-12-31]"},

		// years of seasons and budgets, and quarters behind their year
		{"The 1985/86 crop and the 2021/2022 season.", "[1985/86=1985-01-01/1986-12-31; 2021/2022=2021-01-01/2022-12-31]"},
		{"In the 1986 first quarter it lost.", "[1986 first quarter=1986-01-01/1986-03-31]"},
		{"Fiscal 1986 fourth-quarter results.", "[1986 fourth-quarter=1986-10-01/1986-12-31]"},
		{"The 1987/89 and 1987/88/89 loans, lot 3.1987/88.", "[]"},

		// days in letters
		{"Payable May one, record April nine.", "[May one=1987-05-01; April nine=1987-04-09]"},
		{"It expires July one, 1997.", "[July one, 1997=1997-07-01]"},
		{"In March two people met.", "[March=1987-03-01/1987-03-31]"},
		{"By June five candidates were left.", "[June=1987-06-01/1987-06-30]"},
		{"Asked. May one ask why?", "[]"},
		{"On June one of them left.", "[June=1986-06-01/1986-06-30]"},

		// the nearest day when nothing tells which way a date looks
		{"Qtly div 15 cts  Pay May 11  Record March 31", "[May 11=1987-05-11; March 31=1987-03-31]"},
		{"A dividend, payable August 15.", "[August 15=1987-08-15]"},
		{"A strike in June is possible.", "[June=1987-06-01/1987-06-30]"},
		{"Output fell in December.", "[December=1986-12-01/1986-12-31]"},

		// counting back from the last mention
		{"In 1985 it earned more than a year earlier, and grew from a year earlier.", "[1985=1985-01-01/1985-12-31; a year earlier=1984-01-01/1984-12-31; a year earlier=1984-01-01/1984-12-31]"},
		{"In 1986 it rose from the previous week.", "[1986=1986-01-01/1986-12-31]"},
		{"The week of 1986 saw that half of the rise.", "[1986=1986-01-01/1986-12-31]"},
		{"Talks of 2-4 March ended; the following day he left.", "[2-4 March=1987-03-02/1987-03-04; the following day=1987-03-05]"},
		{"They vote on the first Tuesday of November.", "[the first Tuesday of November=1986-11-04]"},
	} {
		got := New().Append(nil, c.text, "en", day(t, "1987-03-17"), Options{})
		if s := describe(c.text, got); s != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}

// TestTimeGrowsWithText holds the reading of repeated words to linear time: four
// times the text may not take sixteen times as long.
func TestTimeGrowsWithText(t *testing.T) {
	e, published := New(), news.DateOf(2025, time.July, 1)
	read := func(unit string, size int) time.Duration {
		text := "1990s " + strings.Repeat(unit, size/len(unit))
		start := time.Now()
		e.Append(nil, text, "en", published, Options{})
		e.Append(nil, text, "en", published, Options{Timex: true})
		return time.Since(start)
	}
	for _, unit := range []string{"same ", "the following ", "May ", "5 ", "1985/", "'", "3-", "of ", "last ", "early ", ", ", "Friday, ",
		"the last ", "two and a half ", "by the end of the year ", "the week before ", "3 p.m. on ", "fiscal ", "about ", "May 5, 1,1,1,", "1,000,", "the fourth of ", "at noon ", "that night ", "the night before ", "first half ", "for the year, ", "In 1990, May ", "two to ", "the last week of "} {
		short, long := read(unit, 50_000), read(unit, 200_000)
		if long > 10*short && long > 500*time.Millisecond {
			t.Errorf("%q: 50 kB took %v and 200 kB %v", unit, short, long)
		}
	}
}
