package dates

import "testing"

// TestAhead holds what is typed into a plan to the days it means, seen from a
// Tuesday, and the same words in news to the days behind it.
func TestAhead(t *testing.T) {
	e, today := New(), day(t, "2024-05-14")
	for _, row := range []struct{ lang, text, ahead, news string }{
		{"en", "Lunch on Friday", "2024-05-17", "2024-05-10"},
		{"en", "friday", "2024-05-17", ""},
		{"en", "call her on 3 March", "2025-03-03", "2024-03-03"},
		{"en", "20/6", "2024-06-20", ""},
		{"en", "the last Monday of May", "2024-05-27", "2024-05-27"},
		{"en", "in two weeks", "2024-05-28", ""},
		{"en", "three weeks from tomorrow", "2024-06-05", "2024-05-15"},
		{"en", "Diwali 2024", "2024-10-31", "2024-01-01/2024-12-31"},
		{"en", "chinese new year 2025", "2025-01-29", "2025-01-01/2025-12-31"},
		{"en", "passover 2024", "2024-04-23", "2024-01-01/2024-12-31"},
		{"en", "boss's day", "2024-10-16", ""},
		{"en", "tax day 2022", "2022-04-18", "2022-01-01/2022-12-31"},
		{"en", "Thanksgiving 3 months ago", "2024-11-28", "2023-11-23"},
		{"en", "upcoming two weeks", "2024-05-27/2024-06-02", ""},
		{"en", "two upcoming days", "2024-05-16", ""},
		{"en", "18q4", "2018-10-01/2018-12-31", ""},
		{"en", "2/2013", "2013-02-01/2013-02-28", ""},
		{"en", "1 week hence", "2024-05-21", "2024-05-20/2024-05-26"},
		{"en", "the twenty third day of September", "2024-09-23", "2023-09-01/2023-09-30"},
		{"en", "closest Monday to Oct 5th", "2024-10-07", "2024-05-13"},
		{"en", "the day after Christmas", "2024-12-26", "2023-12-25"},
		{"en", "3 days after Easter", "2025-04-23", "2024-03-31"},
		{"en", "the week of the 20th", "2024-05-20/2024-05-26", ""},
		{"en", "World Refugee Day", "2024-06-20", ""},
		{"en", "International Day of Peace 2023", "2023-09-21", "2023-01-01/2023-12-31"},
		{"en", "previous month", "2024-04-01/2024-04-30", ""},
		{"en", "last week's Sunday", "2024-05-12", "2024-05-06/2024-05-12"},
		{"en", "previous Wednesday", "2024-05-08", "2024-05-08"},
		{"en", "March after next", "2026-03-01/2026-03-31", ""},
		{"de", "Treffen am Freitag", "2024-05-17", "2024-05-10"},
		{"de", "am 20.6.", "2024-06-20", "2024-06-20"},
		{"ru", "через неделю", "2024-05-21", "2024-05-20/2024-05-26"},
		{"ru", "в пятницу", "2024-05-17", "2024-05-10"},
		{"fr", "le 20", "2024-05-20", ""},
		{"es", "el martes 4", "2024-06-04", "2024-05-14"},
		{"tr", "cuma günü", "2024-05-17", "2024-05-10"},
		{"ar", "يوم الجمعة", "2024-05-17", "2024-05-10"},
		{"sv", "söndag förra veckan", "2024-05-12", "2024-05-12"},
		{"pt", "último trimestre de 2023", "2023-10-01/2023-12-31", ""},
		{"ko", "2024년 10월 둘째 수요일", "2024-10-09", "2024-10-09"},
		{"ko", "다음 주 금요일", "2024-05-24", "2024-05-24"},
	} {
		for _, want := range []struct {
			ahead bool
			days  string
		}{{true, row.ahead}, {false, row.news}} {
			got := e.Append(nil, row.text, row.lang, today, Options{Ahead: want.ahead})
			checkMentions(t, row.text, got)
			first := ""
			if len(got) > 0 {
				first = spanText(got[0].From, got[0].To)
			}
			if first != want.days {
				t.Errorf("%s: %q with Ahead %v should be %q, got %s", row.lang, row.text, want.ahead, want.days, describe(row.text, got))
			}
		}
	}
}
