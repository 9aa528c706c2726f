package dates

import (
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/news"
)

func mention(t *testing.T, from, to string, g Grain) Mention {
	return Mention{From: day(t, from), To: day(t, to), Grain: g}
}

func TestAppendTerms(t *testing.T) {
	for _, c := range []struct {
		m    Mention
		want string
	}{
		{mention(t, "2025-06-27", "2025-06-27", GrainDay), "2025-06-27 2025-06 2025 202"},
		{mention(t, "2025-06-01", "2025-06-30", GrainMonth), "=2025-06 2025-06 2025 202"},
		{mention(t, "2025-08-31", "2025-09-01", GrainRange), "=2025-08-31/2025-09-01 2025-08-31 2025-08 2025 202 2025-09-01 2025-09"},
		{mention(t, "2025-04-01", "2025-06-30", GrainQuarter), "=2025-Q2 2025 202"},
		{mention(t, "2025-01-01", "2025-12-31", GrainYear), "=2025 2025 202"},
		{mention(t, "1990-01-01", "1999-12-31", GrainDecade), "=199 199"},
		{mention(t, "2019-01-01", "2023-12-31", GrainRange), "=2019-01-01/2023-12-31"},
	} {
		var got []string
		for _, term := range AppendTerms(nil, c.m) {
			if !strings.HasPrefix(term, Mark) {
				t.Errorf("%q has no mark", term)
			}
			got = append(got, strings.TrimPrefix(term, Mark))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %q, want %q", c.m.Value(), got, c.want)
		}
	}
}

// A search for a span finds each day inside it and none outside.
func TestCoverFindsTheDaysOfItsSpan(t *testing.T) {
	for _, c := range []struct {
		from, to string
		most     int
	}{
		{"2025-06-27", "2025-06-27", 1},
		{"2025-06-01", "2025-06-30", 1},
		{"2024-01-01", "2024-12-31", 1},
		{"1990-01-01", "1999-12-31", 1},
		{"2023-11-28", "2025-02-03", 9},
		{"2018-12-31", "2031-01-01", 5},
	} {
		from, to := day(t, c.from), day(t, c.to)
		terms := Cover(from, to)
		if len(terms) > c.most {
			t.Errorf("%s..%s: %d terms %q, want at most %d", c.from, c.to, len(terms), terms, c.most)
		}
		for d := from - 400; d <= to+400; d++ {
			found := false
			for _, term := range AppendTerms(nil, Mention{From: d, To: d}) {
				found = found || slices.Contains(terms, term)
			}
			if found != (d >= from && d <= to) {
				t.Fatalf("%s..%s: %v found: %v", c.from, c.to, d, found)
			}
		}
	}
}

func TestCoverOpenEnds(t *testing.T) {
	terms := Cover(news.NoDay, day(t, "2024-12-31"))
	if !slices.Contains(terms, YearTerm(2024)) || !slices.Contains(terms, Mark+"199") || slices.Contains(terms, YearTerm(2025)) {
		t.Errorf("got %q", terms)
	}
	if got := Cover(day(t, "2025-01-02"), day(t, "2025-01-01")); len(got) != 0 {
		t.Errorf("an empty span has terms %q", got)
	}
	if got := MonthTerm(2025, time.June); got != "\x022025-06" {
		t.Errorf("MonthTerm: %q", got)
	}
}

func TestMonthNeverMatchesADay(t *testing.T) {
	month := AppendTerms(nil, mention(t, "2025-06-01", "2025-06-30", GrainMonth))
	if slices.Contains(month, DayTerm(day(t, "2025-06-27"))) {
		t.Error("a month mention matches one of its days")
	}
}
