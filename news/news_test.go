package news

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

func TestTimeRoundTrip(t *testing.T) {
	for _, tt := range []struct {
		typed, want string
		precision   Precision
		day, last   string
	}{
		{"2025-06-27T23:30:00+04:00", "2025-06-27T23:30:00+04:00", PrecisionSecond, "2025-06-27", "2025-06-27"},
		{"2025-06-27T23:30Z", "2025-06-27T23:30Z", PrecisionMinute, "2025-06-27", "2025-06-27"},
		{"2025-06-27", "2025-06-27", PrecisionDay, "2025-06-27", "2025-06-27"},
		{"2024-02", "2024-02", PrecisionMonth, "2024-02-01", "2024-02-29"},
		{"1987", "1987", PrecisionYear, "1987-01-01", "1987-12-31"},
		{"Fri, 27 Jun 2025 09:00:00 +0400", "2025-06-27T09:00:00+04:00", PrecisionSecond, "2025-06-27", "2025-06-27"},
		{"", "", PrecisionNone, "", ""},
	} {
		got, err := ParseTime(tt.typed)
		if err != nil {
			t.Errorf("%q: %v", tt.typed, err)
			continue
		}
		if got.String() != tt.want || got.Precision != tt.precision || got.Day().String() != tt.day || got.Last().String() != tt.last {
			t.Errorf("%q: %s %s, days %s to %s; want %s %s, %s to %s", tt.typed, got, got.Precision, got.Day(), got.Last(), tt.want, tt.precision, tt.day, tt.last)
		}
		again, err := ParseTime(got.String())
		if err != nil || again.String() != got.String() || again.Precision != got.Precision {
			t.Errorf("%q: reads back as %s, %v", got, again, err)
		}
	}
	for _, bad := range []string{"yesterday", "2025-13-01", "0000-01-01", "03/09/2021", "3-9-2021", "13/13/2021", "2025-06-31", "31.06.2025", "31/02/2025", "2025-06-27T25:00Z", "2025-06-27T10:61Z", "June 31, 2025", "13:05 PM March 9, 2021", "March 9, 2021 13:05 PM", "9 Marchember 2021", "2021-03-09 08:30:00 and more", "12345", "202103", "2021.03", "Tue, 09 Mar", "09.03.21"} {
		if got, err := ParseTime(bad); err == nil || !strings.Contains(err.Error(), bad) {
			t.Errorf("%q: %s, %v; want an error that shows it", bad, got, err)
		}
	}
}

// TestZoneNames: what a feed says in words counts as much as an offset.
func TestZoneNames(t *testing.T) {
	for typed, want := range map[string]string{
		"Fri, 27 Jun 2025 23:00:00 EST":   "2025-06-27T23:00:00-05:00",
		"Fri, 27 Jun 2025 23:00:00 PDT":   "2025-06-27T23:00:00-07:00",
		"Fri, 27 Jun 2025 01:00:00 BST":   "2025-06-27T01:00:00+01:00",
		"Fri, 27 Jun 2025 01:00:00 CEST":  "2025-06-27T01:00:00+02:00",
		"Tue, 7 Jan 2025 01:00:00 MSK":    "2025-01-07T01:00:00+03:00",
		"Fri, 27 Jun 2025 09:00:00 GMT":   "2025-06-27T09:00:00Z",
		"Fri, 27 Jun 2025 09:00:00 UTC":   "2025-06-27T09:00:00Z",
		"Fri, 27 Jun 2025 23:00:00 GMT+3": "2025-06-27T23:00:00+03:00",
		"Fri, 27 Jun 2025 23:00:00 AKST":  "2025-06-27", // not in the table: the day stands, the moment does not
		"Fri, 27 Jun 2025 23:00:00 IST":   "2025-06-27", // three countries'
	} {
		if got, err := ParseTime(typed); err != nil || got.String() != want || got.Day().String() != want[:10] {
			t.Errorf("%q: %s, day %s, %v; want %s", typed, got, got.Day(), err, want)
		}
	}
}

// TestWaysOfWritingTimes: what dumps hold, beyond ISO 8601.
func TestWaysOfWritingTimes(t *testing.T) {
	for typed, want := range map[string]string{
		"20210309":                              "2021-03-09",
		"20210309T083000Z":                      "2021-03-09T08:30:00Z",
		"20210309T083000-0400":                  "2021-03-09T08:30:00-04:00",
		"20210309T0830":                         "2021-03-09T08:30Z",
		"20210309083000":                        "2021-03-09T08:30:00Z",
		"2021/03/09":                            "2021-03-09",
		"2021.03.09":                            "2021-03-09",
		"2021-3-9":                              "2021-03-09",
		"2021-Mar-09":                           "2021-03-09",
		"2021/03/09 08:30":                      "2021-03-09T08:30Z",
		"2021-03-09 08:30:00 UTC":               "2021-03-09T08:30:00Z",
		"2021-03-09 08:30:00.123456 +0000 UTC":  "2021-03-09T08:30:00Z",
		"2021-03-09T08:30:00+0400":              "2021-03-09T08:30:00+04:00",
		"2021-03-09T08:30:00+04":                "2021-03-09T08:30:00+04:00",
		"2021-03-09T08:30:00.5-03:30":           "2021-03-09T08:30:00-03:30",
		"2021-03-09T08:30:00,5Z":                "2021-03-09T08:30:00Z",
		"2021-03-09, 8:30":                      "2021-03-09T08:30Z",
		"09.03.2021":                            "2021-03-09",
		"9.3.2021":                              "2021-03-09",
		"09.03.2021 14:05":                      "2021-03-09T14:05Z",
		"09.03.2021, 14:05 Uhr":                 "2021-03-09T14:05Z",
		"27/06/2025":                            "2025-06-27",
		"06/27/2025":                            "2025-06-27",
		"06/27/2025 2:05:09 PM":                 "2025-06-27T14:05:09Z",
		"03/03/2021":                            "2021-03-03",
		"27-06-2025":                            "2025-06-27",
		"9 March 2021":                          "2021-03-09",
		"9 March 2021 14:05":                    "2021-03-09T14:05Z",
		"9th March, 2021":                       "2021-03-09",
		"9 Mar 21":                              "2021-03-09",
		"09-Mar-21":                             "2021-03-09",
		"26-FEB-1987 15:01:01.79":               "1987-02-26T15:01:01Z",
		"March 9, 2021":                         "2021-03-09",
		"Mar. 9, 2021":                          "2021-03-09",
		"Sept 9, 2021":                          "2021-09-09",
		"March 9th, 2021":                       "2021-03-09",
		"March 9, 2021 2:05 PM":                 "2021-03-09T14:05Z",
		"March 9, 2021 at 12:05 a.m. EST":       "2021-03-09T00:05-05:00",
		"Tuesday, March 9, 2021":                "2021-03-09",
		"March 2021":                            "2021-03",
		"Tue Apr  6 15:03:27 1993":              "1993-04-06T15:03:27Z",
		"Tue Apr 06 15:03:27 +0000 1993":        "1993-04-06T15:03:27Z",
		"Tue Apr 06 15:03:27 EDT 1993":          "1993-04-06T15:03:27-04:00",
		"Tue, 06 Apr 93 15:03:27 GMT":           "1993-04-06T15:03:27Z",
		"Tuesday, 06-Apr-93 15:03:27 GMT":       "1993-04-06T15:03:27Z",
		"6 Apr 1993 00:00:00 GMT":               "1993-04-06T00:00:00Z",
		"6 Apr 93 15:03 EDT":                    "1993-04-06T15:03-04:00",
		"Tue, 6 Apr 1993 15:03:27 +0200 (CEST)": "1993-04-06T15:03:27+02:00",
		"Thu, 1 Apr 49 00:00:00 UT":             "2049-04-01T00:00:00Z",
		"9 марта 2021":                          "2021-03-09",
		"9 марта 2021 г., 14:05":                "2021-03-09T14:05Z",
		"20:04, 23 апреля 2016":                 "2016-04-23T20:04Z",
		"вторник, 9 марта 2021":                 "2021-03-09",
		"9. März 2021":                          "2021-03-09",
		"9 mars 2021":                           "2021-03-09",
		"1er août 2021":                         "2021-08-01",
		"9 de marzo de 2021":                    "2021-03-09",
		"9 mart 2021":                           "2021-03-09",
		"27 İyun 2025":                          "2025-06-27",
		"27 iyun 2025, 14:05":                   "2025-06-27T14:05Z",
	} {
		if got, err := ParseTime(typed); err != nil || got.String() != want {
			t.Errorf("%q: %q, %v; want %q", typed, got, err, want)
		}
	}
}

func BenchmarkParseTime(b *testing.B) {
	for name, typed := range map[string]string{"ISO": "2021-03-09T08:30:00+04:00", "RFC822": "Fri, 27 Jun 2025 23:00:00 EST", "none": "yesterday"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				ParseTime(typed)
			}
		})
	}
}

func FuzzParseTime(f *testing.F) {
	for _, s := range []string{"2025-06-27T23:30:00+04:00", "2025-06", "1987", "Jan 2, 2006", "2025-06-27 10:00:00 -0700", "Fri, 27 Jun 2025 23:00:00 EST", "Fri, 27 Jun 2025 23:00:00 XYZT", "Sun, 31 Dec 0000 23:00:00 GMT+3",
		"20210309T083000Z", "09.03.2021, 14:05 Uhr", "06/27/2025 2:05 PM", "9 de marzo de 2021", "20:04, 23 апреля 2016", "Tue Apr 06 15:03:27 +0000 1993", "6 Apr 93 15:03 EDT"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := ParseTime(s)
		if err != nil {
			return
		}
		again, err := ParseTime(got.String())
		if err != nil || again.String() != got.String() {
			t.Errorf("%q gives %q, which reads back as %q, %v", s, got, again, err)
		}
	})
}

func TestDayCountsEveryDay(t *testing.T) {
	day := DateOf(1899, time.December, 30)
	for d := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC); d.Year() < 2101; d = d.AddDate(0, 0, 1) {
		if day != DayOf(d) || day.String() != d.Format(time.DateOnly) || day.Weekday() != d.Weekday() || day.Year() != d.Year() {
			t.Fatalf("day %d is %s, want %s", day, day, d.Format(time.DateOnly))
		}
		day++
	}
	if d, err := ParseDay("2025-06-27"); err != nil || d != DateOf(2025, time.June, 27) {
		t.Errorf("2025-06-27 is %s, %v", d, err)
	}
	if _, err := ParseDay("27 June"); err == nil {
		t.Error("27 June was taken as a day")
	}
}

func TestIDs(t *testing.T) {
	base := Article{Source: Source{Name: "Harbour"}, GivenID: "1", Title: "A", Body: "B"}
	id := MakeID(&base)
	if !ValidID(id) {
		t.Errorf("%q is not a valid id", id)
	}
	same := base
	same.Title, same.Source.Name = "Another text", "HARBOUR"
	if MakeID(&same) != id {
		t.Error("the same outlet and given id give another id")
	}
	other := base
	other.Source.Name = "Beacon"
	if MakeID(&other) == id {
		t.Error("two outlets share an id")
	}
	a, b := Article{URL: "https://Example.org/x?utm_source=feed&id=7#top"}, Article{URL: "https://example.org/x?id=7"}
	if MakeID(&a) != MakeID(&b) {
		t.Error("one page under two addresses has two ids")
	}
	for _, bad := range []string{"", "short", strings.Repeat("A", 26), strings.Repeat("1", 26), "../../../../../../etc/passwd"} {
		if ValidID(bad) {
			t.Errorf("%q passes as an id", bad)
		}
	}
}

func TestWebURL(t *testing.T) {
	for typed, want := range map[string]string{
		"https://example.org/a": "https://example.org/a", "HTTP://example.org": "http://example.org",
		"javascript:alert(1)": "", "data:text/html,x": "", "//example.org": "", "example.org": "", "ftp://example.org": "", "": "",
	} {
		if got := WebURL(typed); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}

func TestArticleJSONKeepsPrecision(t *testing.T) {
	for _, day := range []string{"2025", "2025-06", "2025-06-27", "2025-06-27T10:00Z", "2025-06-27T10:00:05+04:00"} {
		published, err := ParseTime(day)
		if err != nil {
			t.Fatal(err)
		}
		raw, err := json.Marshal(Article{ID: "x", Title: "T", Published: published})
		if err != nil {
			t.Fatal(err)
		}
		var back Article
		if err := json.Unmarshal(raw, &back); err != nil || back.Published.String() != day || back.Published.Precision != published.Precision {
			t.Errorf("%s comes back as %s from %s, %v", day, back.Published, raw, err)
		}
	}
}
