package dates

import (
	"strings"
	"testing"

	"dateline/news"
)

// The rows that ask for mentions are met by ParseQuery; "none" rows have no date.
func TestQueries(t *testing.T) {
	asked, right := 0, 0
	for _, row := range readTable(t, "date-queries.tsv") {
		q, want := row["query"], row["constraint"]
		today := day(t, row["now"])
		value, isMention := strings.CutPrefix(want, "mentions=")
		if isMention && strings.HasPrefix(q, "mentions:") {
			asked++
			from, to, ok := ParseSpan(strings.Trim(strings.TrimPrefix(q, "mentions:"), `"`), today)
			if ok && spanText(from, to) == value {
				right++
			} else {
				t.Logf("%q: got %v %v %v, want %s", q, from, to, ok, value)
			}
			continue
		}
		if !isMention && want != "none" {
			continue // dates of publication: the caller's words "since" and "last week"
		}
		asked++
		got := ParseQuery(q, today)
		if want == "none" && len(got) == 0 || isMention && len(got) == 1 && spanText(got[0].From, got[0].To) == value {
			right++
		} else {
			t.Logf("%q: got %v, want %s", q, got, want)
		}
	}
	t.Logf("queries: %d/%d", right, asked)
	if right+1 < asked { // a month in a case of prepositions stays a word
		t.Errorf("only %d of %d queries read as meant", right, asked)
	}
}

func TestParseQuery(t *testing.T) {
	today := day(t, "2025-09-04")
	for q, want := range map[string]string{
		"27 June 2025":           "27 June 2025=2025-06-27",
		"raid baku 27 июня":      "27 июня=2025-06-27",
		"june 27 raid":           "june 27=2025-06-27",
		"сентябрь 2025":          "сентябрь 2025=2025-09-01/2025-09-30",
		"2025-06-27 police":      "2025-06-27=2025-06-27",
		"25 december crash":      "25 december=2024-12-25",
		"20 september raid":      "20 september=2024-09-20",
		"4 september":            "4 september=2025-09-04",
		"1986/87 wheat":          "",
		"iyunun 27-də reyd":      "iyunun 27-də=2025-06-27",
		"27 haziran baskın":      "27 haziran=2025-06-27",
		"27 de junio":            "27 de junio=2025-06-27",
		"3 septembre 2025":       "3 septembre 2025=2025-09-03",
		"2025年6月27日":             "2025年6月27日=2025-06-27",
		"elections 2024":         "",
		"may":                    "",
		"friday":                 "",
		"theresa may":            "",
		`"27 June 2025"`:         "",
		"12-14 may 2025 antalya": "12-14 may 2025=2025-05-12/2025-05-14",
		"9 мая парад 27 июня 2025 года": "9 мая=2025-05-09 27 июня 2025 года=2025-06-27",
	} {
		var got []string
		for _, typed := range ParseQuery(q, today) {
			got = append(got, q[typed.Start:typed.End]+"="+spanText(typed.From, typed.To))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %q, want %q", q, got, want)
		}
	}
}

func TestParseSpan(t *testing.T) {
	today := day(t, "2025-09-04")
	for s, want := range map[string]string{
		"2025-06-27": "2025-06-27", "2025-06": "2025-06-01/2025-06-30", "2025": "2025-01-01/2025-12-31",
		"2025-06-27..2025-07-02": "2025-06-27/2025-07-02", "27 June 2025": "2025-06-27", "june 2025": "2025-06-01/2025-06-30",
		"yesterday": "2025-09-03", "last week": "2025-08-25/2025-08-31", "today": "2025-09-04", "June": "2025-06-01/2025-06-30",
		"вчера": "2025-09-03", "на прошлой неделе": "2025-08-25/2025-08-31", "keçən həftə": "2025-08-25/2025-08-31",
		"geçen ay": "2025-08-01/2025-08-31", "la semaine dernière": "2025-08-25/2025-08-31", "letzte Woche": "2025-08-25/2025-08-31",
		"上周": "2025-08-25/2025-08-31", "1990s": "1990-01-01/1999-12-31", "2025-Q2": "2025-04-01/2025-06-30", "20250627": "2025-06-27",
		"2023..2024": "2023-01-01/2024-12-31", "27.06.2025": "2025-06-27", "last 7 days": "2025-08-28/2025-09-04",
		"27 June": "2025-06-27", "this month": "2025-09-01/2025-09-30", "2024-12": "2024-12-01/2024-12-31", "2021-22": "2021-01-01/2022-12-31",
		"monday": "2025-09-01", "2011-12": "2011-12-01/2011-12-31", "сентябрь 2025": "2025-09-01/2025-09-30", "3 days ago": "2025-09-01",
	} {
		from, to, ok := ParseSpan(s, today)
		if !ok || spanText(from, to) != want {
			t.Errorf("%q: got %v %v %v, want %s", s, from, to, ok, want)
		}
	}
	for _, s := range []string{"", "soon", "..", "27 June 2025 raid", "2025-13", "2025-02-30", "2023..2024..2025", "..2024..", "2025-09-04..2025-09-01", "737", "99999"} {
		if from, to, ok := ParseSpan(s, today); ok {
			t.Errorf("%q: read as %v..%v", s, from, to)
		}
	}
	if from, to, ok := ParseSpan("2025-09-01..", today); !ok || from != day(t, "2025-09-01") || to != news.NoDay {
		t.Errorf("an open end: got %v %v %v", from, to, ok)
	}
	if from, to, ok := ParseSpan("..2025-09", today); !ok || from != news.NoDay || to != day(t, "2025-09-30") {
		t.Errorf("an open beginning: got %v %v %v", from, to, ok)
	}
}

// TestWordsBesideATypedDate: a name or a word before a date is no month of some other
// language, whose day and year would then be those of the date.
func TestWordsBesideATypedDate(t *testing.T) {
	today := day(t, "2025-09-04")
	want := day(t, "1987-03-12")
	for _, word := range strings.Fields("geneva ian mayo bra augusta juno marta iris janet genova sebastian novak octavia febo giulia avril oil thatcher nov-air mart juli okto eka mei ago set dek") {
		q := word + " 12 march 1987"
		typed := ParseQuery(q, today)
		if len(typed) != 1 || typed[0].From != want || typed[0].To != want || q[typed[0].Start:typed[0].End] != "12 march 1987" {
			t.Errorf("%q: %+v", q, typed)
		}
	}
}

func FuzzParseSpan(f *testing.F) {
	for _, s := range []string{"2025-06-27", "..", "last week", "1990s", "上周", "a..b", "27 June 2025"} {
		f.Add(s, int32(20335))
	}
	f.Fuzz(func(t *testing.T, s string, today int32) {
		from, to, ok := ParseSpan(s, news.Day(today))
		if ok && from != news.NoDay && to != news.NoDay && from > to {
			t.Fatalf("%q: %v after %v", s, from, to)
		}
	})
}

func FuzzParseQuery(f *testing.F) {
	for _, s := range []string{"27 June 2025", `"27 June" 9 мая`, "elections 2024", "2025年6月27日 令和7年9月3日", "12-14 may"} {
		f.Add(s, int32(20335))
	}
	f.Fuzz(func(t *testing.T, q string, today int32) {
		end := 0
		for _, typed := range ParseQuery(q, news.Day(today)) {
			if typed.Start < end || typed.End <= typed.Start || typed.End > len(q) || typed.From > typed.To {
				t.Fatalf("%q: %+v after %d", q, typed, end)
			}
			end = typed.End
		}
	})
}
