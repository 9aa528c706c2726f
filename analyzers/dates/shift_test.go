package dates

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/news"
)

// wholeWeeks counts from the day of publication in steps that keep the weekday,
// so that what is relative to it by days must move by the very same days.
const wholeWeeks = 52 * 7

// byDays reports whether a mention lies a fixed number of days from publication:
// weekdays, "yesterday", "this week"; the length of months and years varies.
func byDays(text string, m Mention) bool {
	return !strings.Contains(text[m.Start:m.End], "month") && m.Source == Relative && (m.Grain == GrainDay || m.Grain == GrainWeek || m.Grain == GrainWeekend)
}

// TestShiftedByWeeks moves the day of publication by whole weeks: the same
// expressions are found, explicit ones stay where they were, and those that
// count days or weeks from publication move with it.
func TestShiftedByWeeks(t *testing.T) {
	e, moved, stayed := New(), 0, 0
	for _, row := range readTable(t, "english.tsv") {
		text, published := row["sentence"], day(t, row["published"])
		before := e.Append(nil, text, "en", published, Options{})
		after := e.Append(nil, text, "en", published+wholeWeeks, Options{})
		if len(before) != len(after) {
			t.Errorf("%q: %s, 52 weeks later %s", text, describe(text, before), describe(text, after))
			continue
		}
		explicit := false
		for i, m := range before {
			n := after[i]
			switch {
			case m.Start != n.Start || m.End != n.End:
				t.Errorf("%q: %s became %s", text, describe(text, before), describe(text, after))
			case m.Source == Explicit:
				explicit = true
				stayed++
				if m != n {
					t.Errorf("%q: explicit %q moved", text, text[m.Start:m.End])
				}
			case byDays(text, m) && !explicit && !anchored(before[:i]):
				moved++
				if n.From != m.From+wholeWeeks || n.To != m.To+wholeWeeks {
					t.Errorf("%q: %q moved from %v to %v", text, text[m.Start:m.End], m.From, n.From)
				}
			}
		}
	}
	if moved < 80 || stayed < 70 {
		t.Errorf("only %d moved and %d stayed", moved, stayed)
	}
}

// anchored reports whether a later expression may count from one of these
// rather than from publication.
func anchored(before []Mention) bool {
	for _, m := range before {
		if m.Source != Relative {
			return true
		}
	}
	return false
}

// TestShiftedByYears moves the day of publication by 28 years, after which the
// calendar repeats: every expression that is not explicit lies 28 years later.
func TestShiftedByYears(t *testing.T) {
	const years = 28
	e := New()
	for _, row := range readTable(t, "english.tsv") {
		text, published := row["sentence"], day(t, row["published"])
		before := e.Append(nil, text, "en", published, Options{})
		after := e.Append(nil, text, "en", yearsLater(published, years), Options{})
		if len(before) != len(after) {
			continue // a year too far ahead to be one
		}
		explicit := false
		for i, m := range before {
			explicit = explicit || m.Source == Explicit
			feast := m.Source == Holiday // of which Easter follows the moon
			if explicit || feast {
				continue
			}
			if want := yearsLater(m.From, years); after[i].From != want {
				t.Errorf("%q: %q moved from %v to %v, want %v", text, text[m.Start:m.End], m.From, after[i].From, want)
			}
		}
	}
}

func yearsLater(d news.Day, years int) news.Day {
	y, m, n := d.Date()
	return news.DateOf(y+years, m, n)
}

// checkTimex holds what is found with Options.Timex to what holds without.
func checkTimex(t *testing.T, text string, got []Mention) {
	t.Helper()
	end := 0
	for _, m := range got {
		if m.Start < end || m.End <= m.Start || m.End > len(text) {
			t.Fatalf("%q: expression [%d,%d) after %d", text, m.Start, m.End, end)
		}
		if !borders(text, m.Start) || !borders(text, m.End) {
			t.Fatalf("%q: expression [%d,%d) cuts a letter", text, m.Start, m.End)
		}
		if (m.From == news.NoDay) != (m.To == news.NoDay) || m.From > m.To || m.Value() == "" {
			t.Fatalf("%q: %q is %q, %v to %v", text, text[m.Start:m.End], m.Value(), m.From, m.To)
		}
		end = m.End
	}
}

// borders reports whether no letter of well-formed text is cut at byte i.
func borders(text string, i int) bool {
	return i == len(text) || utf8.RuneStart(text[i]) || !utf8.ValidString(text)
}

func FuzzTimex(f *testing.F) {
	for _, s := range []string{"the past nine days", "at 3 p.m. on Friday, two and a half hours", "24:00, 18:00 UTC, June 1st", "half a century ago", "every second Tuesday",
		"the 61-year-old’s three-week trip in the coming months", "from 2009 to 2011", "last year's fourth quarter", "the same month a year ago", "twenty-four years ago", "the evening of", "two weeks before", "the day after", "closest monday to", "world day of", "the night before", "that spring", "two to", "’82 '90s 4Q12"} {
		f.Add(s, int32(20335))
	}
	e := New()
	f.Fuzz(func(t *testing.T, text string, published int32) {
		checkTimex(t, text, e.Append(nil, text, "en", news.Day(published), Options{Timex: true}))
		checkTimex(t, text, e.Append(nil, text, "en", news.Day(published), Options{}))
		checkMentions(t, text, e.Append(nil, text, "en", news.Day(published), Options{Ahead: true}))
	})
}

// TestTimex holds the types and values of what is no date.
func TestTimex(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The index fell in the past nine days.", "the past nine days DURATION P9D"},
		{"He held it for more than 24 hours.", "more than 24 hours DURATION PT24H"},
		{"It took two and a half hours.", "two and a half hours DURATION PT2.5H"},
		{"The 61-year-old man waited half a century.", "61-year-old DURATION P61Y; half a century DURATION P50Y"},
		{"A two-day visit, a few weeks and years of talks.", "two-day DURATION P2D; a few weeks DURATION PXW; years DURATION PXY"},
		{"Sales doubled over the past two decades.", "the past two decades DURATION P2DE"},
		{"He runs every day, twice a week, on Fridays.", "every day SET P1D; a week SET P1W; Fridays SET XXXX-WXX-5"},
		{"The annual report is now out; it was recently read.", "annual SET P1Y; now DATE PRESENT_REF; recently DATE PAST_REF"},
		{"They met at 3 p.m. Friday and at 18:00 GMT.", "3 p.m. Friday TIME 2013-03-22T15:00; 18:00 GMT TIME 2013-03-22T18:00Z"},
		{"Shots were heard on Monday night.", "Monday night TIME 2013-03-18TNI"},
		{"He led it from 2009 to 2011.", "2009 DATE 2009; 2011 DATE 2011"},
		{"Profit fell in the third quarter.", "the third quarter DATE 2012-Q3"},
		{"It was sold a month earlier.", "a month earlier DATE 2013-02"},
		{"About two weeks ago he left.", "About two weeks ago DATE 2013-W10"},
		{"He was caught on the evening of March 19.", "the evening of March 19 TIME 2013-03-19TEV"},
		{"Three quarters of them won 3-2 at 10.", ""},
	} {
		var got []string
		for _, m := range New().Append(nil, c.text, "en", day(t, "2013-03-22"), Options{Timex: true}) {
			got = append(got, c.text[m.Start:m.End]+" "+m.Type.String()+" "+m.Value())
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}
