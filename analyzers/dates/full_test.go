package dates

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/news"
)

// writtenIn returns the number n in the digits of the script that one digit is of.
func writtenIn(digit rune, n int) string {
	zero := digit - rune(digitOf(digit))
	return strings.Map(func(r rune) rune { return zero + r - '0' }, strconv.Itoa(n))
}

// digitsAt returns the value and the length of the number of four digits at byte i,
// which is no part of a longer one.
func digitsAt(s string, i int) (n, size, count int) {
	for _, r := range s[i:] {
		d := digitOf(r)
		if d < 0 {
			break
		}
		n, count, size = n*10+int(d), count+1, size+utf8.RuneLen(r)
	}
	return n, size, count
}

// inYear writes the year that a sentence names, 2019, as another, in its own digits
// and its own era.
func inYear(sentence string, year int) (string, bool) {
	var out strings.Builder
	changed := false
	for i := 0; i < len(sentence); {
		r, n := utf8.DecodeRuneInString(sentence[i:])
		v, size, count := digitsAt(sentence, i)
		switch {
		case count == 4 && (v == 2019 || v == 2019+543):
			out.WriteString(writtenIn(r, v-2019+year))
			changed = true
		case count > 0:
			out.WriteString(sentence[i : i+size])
		default:
			size = n
			out.WriteString(sentence[i : i+n])
		}
		i += size
	}
	return out.String(), changed
}

// bracketed parts a sentence from its expression: [27 June 2019].
func bracketed(marked string) (sentence string, start, end int) {
	before, rest, _ := strings.Cut(marked, "[")
	inside, after, _ := strings.Cut(rest, "]")
	return before + inside + after, len(before), len(before) + len(inside)
}

// spanOf returns the days of 2019-06-27, 2019-06 or 2019 as the tables write them.
func spanOf(t *testing.T, value string) string {
	t.Helper()
	from, to, ok := ParseValue(value)
	if !ok {
		t.Fatalf("%q is no value", value)
	}
	return spanText(from, to)
}

// TestFullDates reads dates as newspapers of many languages write them, in the year
// that the table names, in near ones and in others 7, 25 and 60 years back: each
// sentence has one date, and it moves with its year. What names no year is the last one.
func TestFullDates(t *testing.T) {
	e, published := New(), day(t, "2025-09-04")
	right, all := map[string]int{}, map[string]int{}
	rows := map[string]int{}
	for _, row := range readTable(t, "full-dates.tsv") {
		lang := row["lang"]
		rows[lang]++
		for _, year := range []int{2019, 2025, 2024, 2018, 2000, 1965} {
			marked, moved := inYear(row["sentence"], year)
			if !moved && year != 2019 {
				continue
			}
			want := row["expected"]
			if moved {
				want = strings.Replace(want, "2019", strconv.Itoa(year), 1)
			}
			if want == "2025-06-27" && moved {
				continue // which says nothing of the year
			}
			sentence, start, end := bracketed(marked)
			got := e.Append(nil, sentence, lang, published, Options{})
			checkMentions(t, sentence, got)
			all[lang]++
			if len(got) == 1 && got[0].Start < end && start < got[0].End && spanText(got[0].From, got[0].To) == spanOf(t, want) {
				right[lang]++
			} else {
				t.Errorf("%s: %q should be %s, got %s", lang, marked, want, describe(sentence, got))
			}
		}
	}
	n, m, languages := 0, 0, 0
	for _, lang := range slices.Sorted(maps.Keys(all)) {
		n, m = n+right[lang], m+all[lang]
		if right[lang] == all[lang] {
			languages++
		}
		t.Logf("%s: %d of %d", lang, right[lang], all[lang])
	}
	t.Logf("full dates: %d of %d, all of them in %d of %d languages", n, m, languages, len(all))
}

// TestYearsBeside reads what stands beside a day and is no year of it, and the weekday
// of a date that names its year, which is no day of its own.
func TestYearsBeside(t *testing.T) {
	for _, c := range []struct{ lang, sentence, want string }{
		{"en", "On 27 June 2000 people marched.", "27 June = 2025-06-27"},
		{"en", "It opened on June 27, 2019 (Thursday).", "June 27, 2019 (Thursday) = 2019-06-27"},
		{"ru", "27 июня более 2000 человек вышли на площадь.", "27 июня = 2025-06-27"},
		{"ru", "27 июня ещё 1954 человека уехали.", "27 июня = 2025-06-27"},
		{"ru", "По сравнению с 2019 годом в июне продажи выросли.", "2019 годом = 2019-01-01/2019-12-31; июне = 2025-06-01/2025-06-30"},
		{"ru", "После провала 2019 года, 27 июня он ушёл.", "2019 года = 2019-01-01/2019-12-31; 27 июня = 2025-06-27"},
		{"ru", "С 5 по 7 июня года 2019 шёл дождь.", "С 5 по 7 июня года 2019 = 2019-06-05/2019-06-07"},
		{"kk", "Жиын 2019 жылғы 5-7 маусымда өтті.", "2019 жылғы 5-7 маусымда = 2019-06-05/2019-06-07"},
		{"fr", "Le 27 juin, 1500 personnes ont défilé.", "27 juin = 2025-06-27"},
		{"de", "Am 27. Juni mit 1950 Menschen.", "27. Juni = 2025-06-27"},
		{"de", "Am 27. Juni gab es 1950 Anzeigen.", "27. Juni = 2025-06-27"},
		{"de", "Der Vertrag vom 27. Juni 2019, Donnerstag, gilt.", "27. Juni 2019, Donnerstag = 2019-06-27"},
		{"tr", "Köprü 27 Haziran 2019 Perşembe günü açıldı.", "27 Haziran 2019 Perşembe = 2019-06-27"},
		{"sw", "Tarehe 27 Juni watu 3000 walikusanyika.", "27 Juni = 2025-06-27"},
		{"es", "El 27 de junio con 1500 casas a oscuras.", "27 de junio = 2025-06-27"},
		{"sv", "Den 27 juni såldes 2100 hem.", "27 juni = 2025-06-27"},
	} {
		if got := read(t, c.lang, c.sentence, "2025-09-04"); got != c.want {
			t.Errorf("%s: %q yields %q, want %q", c.lang, c.sentence, got, c.want)
		}
	}
}

// TestNoLanguage reads a text whose language is not known, or said not to be, as English.
func TestNoLanguage(t *testing.T) {
	for _, language := range []string{"", "und", "UND", "und-Latn", "qaa"} {
		if got := read(t, language, "It opened on June 27 and on 2024-03-01.", "2025-09-04"); got != "June 27 = 2025-06-27; 2024-03-01 = 2024-03-01" {
			t.Errorf("%q: got %q", language, got)
		}
	}
}

// TestYearsMove moves the year of every case that names one back by seven: the
// expression moves along, whatever the day of publication.
func TestYearsMove(t *testing.T) {
	const back = 7
	e, moved := New(), 0
	for _, row := range append(readTable(t, "date-cases.tsv"), readTable(t, "foreign-cases.tsv")...) {
		sentence, expression := row["sentence"], row["expression"]
		from, to, ok := caseDays(row["expected"])
		if !ok || strings.Count(sentence, expression) != 1 || from.Year() != to.Year() {
			continue
		}
		year := strconv.Itoa(from.Year())
		if strings.Count(sentence, year) != 1 || !strings.Contains(expression, year) {
			continue
		}
		y, m, d := from.Date()
		y2, m2, d2 := to.Date()
		earlier := strconv.Itoa(y - back)
		if m == 2 && d == 29 || m2 == 2 && d2 > 27 || strings.Contains(sentence, earlier) {
			continue
		}
		if strings.Contains(expression, "כיפור") {
			continue // the fast is of the Hebrew calendar: it has another day each year
		}
		moved++
		other := map[string]string{
			"sentence":   strings.Replace(sentence, year, earlier, 1),
			"expression": strings.Replace(expression, year, earlier, 1),
			"expected":   spanText(news.DateOf(y-back, m, d), news.DateOf(y2-back, m2, d2)),
		}
		got := e.Append(nil, other["sentence"], row["lang"], day(t, row["published"]), Options{})
		if !rightCase(other, got) {
			t.Errorf("%s: %q should be %s, got %s", row["lang"], other["sentence"], other["expected"], describe(other["sentence"], got))
		}
	}
	if moved < 45 {
		t.Errorf("only %d cases name a year", moved)
	}
	t.Logf("%d years moved", moved)
}

// caseDays reads the days that a case expects.
func caseDays(expected string) (from, to news.Day, ok bool) {
	left, right, span := strings.Cut(expected, "/")
	if !span {
		right = left
	}
	from, err := news.ParseDay(left)
	to, err2 := news.ParseDay(right)
	return from, to, err == nil && err2 == nil
}

// TestFeastsOfTheEast: Easter of the Orthodox churches is their own; Christmas is on 7
// January in Russian, Serbian and Georgian, on 25 December in Bulgarian, Romanian and
// Greek, and in Ukrainian on the one until 2023 and on the other from 2023 on.
func TestFeastsOfTheEast(t *testing.T) {
	for _, c := range []struct{ lang, published, sentence, want string }{
		{"uk", "2025-01-20", "На Різдво він був удома.", "2024-12-25"},
		{"uk", "2024-01-20", "На Різдво він був удома.", "2023-12-25"},
		{"uk", "2023-01-20", "На Різдво він був удома.", "2023-01-07"},
		{"uk", "2022-01-20", "На Різдво він був удома.", "2022-01-07"},
		{"uk", "2023-12-20", "На Різдво він буде вдома.", "2023-12-25"},
		{"uk", "2022-12-20", "На Різдво він буде вдома.", "2023-01-07"},
		{"uk", "2025-09-04", "Це було на Різдво 2019 року.", "2019-01-07"},
		{"uk", "2025-05-04", "На Великдень він був удома.", "2025-04-20"},
		{"ru", "2024-06-04", "На Пасху он был дома.", "2024-05-05"},
		{"ru", "2025-01-20", "На Рождество он был дома.", "2025-01-07"},
		{"be", "2024-06-04", "На Вялікдзень ён быў дома.", "2024-05-05"},
		{"bg", "2025-01-20", "На Коледа той беше у дома.", "2024-12-25"},
		{"bg", "2024-06-04", "На Великден той беше у дома.", "2024-05-05"},
		{"sr", "2025-01-20", "На Божић је био код куће.", "2025-01-07"},
		{"sr", "2024-06-04", "Na Uskrs je bio kod kuće.", "2024-05-05"},
		{"ro", "2025-01-20", "De Crăciun a fost acasă.", "2024-12-25"},
		{"ro", "2024-06-04", "De Paște a fost acasă.", "2024-05-05"},
		{"el", "2025-01-20", "Τα Χριστούγεννα ήταν στο σπίτι.", "2024-12-25"},
		{"el", "2024-06-04", "Το Πάσχα ήταν στο σπίτι.", "2024-05-05"},
		{"ka", "2025-01-20", "შობას ის სახლში იყო.", "2025-01-07"},
		{"ka", "2024-06-04", "აღდგომას ის სახლში იყო.", "2024-05-05"},
		{"pl", "2024-06-04", "Na Wielkanoc był w domu.", "2024-03-31"},
	} {
		got := shared().Append(nil, c.sentence, c.lang, day(t, c.published), Options{})
		if len(got) != 1 || spanText(got[0].From, got[0].To) != c.want {
			t.Errorf("%s, %s: %q should be %s, got %s", c.lang, c.published, c.sentence, c.want, describe(c.sentence, got))
		}
	}
}
