package dates

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode"

	"dateline/analyzers/dates/cldr"
	"dateline/news"
)

// format writes a day by a pattern of CLDR in the words of a locale.
func format(l *cldr.Locale, pattern string, d news.Day) string {
	year, month, day := d.Date()
	var out strings.Builder
	quoted := false
	for i := 0; i < len(pattern); {
		c := pattern[i]
		if c == '\'' {
			quoted = !quoted
			i++
			continue
		}
		if quoted || c >= 0x80 || !unicode.IsLetter(rune(c)) {
			out.WriteByte(c)
			i++
			continue
		}
		n := 1
		for i+n < len(pattern) && pattern[i+n] == c {
			n++
		}
		i += n
		switch {
		case c == 'y' && n == 2:
			fmt.Fprintf(&out, "%02d", year%100)
		case c == 'y', c == 'u':
			fmt.Fprint(&out, year)
		case c == 'd':
			fmt.Fprintf(&out, "%0*d", n, day)
		case (c == 'M' || c == 'L') && n <= 2:
			fmt.Fprintf(&out, "%0*d", n, int(month))
		case c == 'M' || c == 'L':
			out.WriteString(l.Months[styleOf(n, c == 'L')][month-1])
		case c == 'E' || c == 'c':
			out.WriteString(l.Weekdays[styleOf(n, c == 'c')][isoWeekday(d)-1])
		}
	}
	return out.String()
}

func styleOf(n int, alone bool) cldr.Style {
	style := cldr.Short
	if n == 4 {
		style = cldr.Wide
	}
	if alone {
		style++
	}
	return style
}

// TestEveryFormReadsBack writes days in the full, long and medium form of every
// locale, as its own text, and expects each to be read as that day. Every fourth
// year has a leap day; with -short every 17th day is taken.
func TestEveryFormReadsBack(t *testing.T) {
	step := news.Day(1)
	if testing.Short() {
		step = 17
	}
	e := New()
	var dst []Mention
	for tag := range cldr.Tags() {
		if tag == "und" {
			continue // the root of all, where the months have no names
		}
		l, _ := cldr.Find(tag)
		for form, pattern := range l.Patterns[:3] {
			wrong := 0
			for d := news.DateOf(2019, time.January, 1); d < news.DateOf(2023, time.January, 1); d += step {
				if form == 0 && d%29 != 0 && step == 1 {
					continue
				}
				text := format(l, pattern, d)
				dst = e.Append(dst[:0], text, tag, news.DateOf(2025, 6, 15), Options{})
				if _, month, _ := d.Date(); l.Tag == "dyo" && form == 2 && (month == 6 || month == 7) {
					continue // June and July are Su both
				}
				if len(dst) == 0 || dst[0].From != d || dst[0].To != d {
					if wrong++; wrong == 1 {
						t.Errorf("%s: %s: %q should be %v, got %s", tag, pattern, text, d, describe(text, dst))
					}
				}
			}
		}
	}
}

// TestEveryDigit reads a date in the digits of every script that has them.
func TestEveryDigit(t *testing.T) {
	e := New()
	for _, digits := range cldr.Digits() {
		ten := []rune(digits)
		text := strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return ten[r-'0']
			}
			return r
		}, "1974-08-30 2026-05-19")
		got := e.Append(nil, text, "und", news.DateOf(2025, 6, 15), Options{})
		if want := "1974-08-30; 2026-05-19"; len(got) != 2 || got[0].Value()+"; "+got[1].Value() != want {
			t.Errorf("%q should be %s, got %s", text, want, describe(text, got))
		}
	}
}
