package dates

import (
	"strings"
	"testing"
	"time"

	"dateline/analyzers/dates/cldr"
	"dateline/news"
)

// prose returns some 64 kB of sentences of a language out of the table of cases, with
// three times as many words that are no dates between.
func prose(b testing.TB, language string) string {
	b.Helper()
	var text strings.Builder
	rows := readTable(b, "date-cases.tsv")
	rows = append(rows, readTable(b, "foreign-cases.tsv")...)
	for _, row := range rows {
		if row["lang"] == language {
			text.WriteString(row["sentence"] + " ")
			plain := strings.Replace(row["sentence"], row["expression"], "", 1)
			text.WriteString(strings.Repeat(plain+" ", 3))
		}
	}
	if text.Len() == 0 {
		l, ok := cldr.Find(language)
		if !ok {
			b.Skip("no words of " + language)
		}
		for month := range 12 {
			text.WriteString(format(l, l.Patterns[1], news.DateOf(2025, time.Month(month+1), 9)) + " ")
			text.WriteString(strings.Repeat(l.Weekdays[0][month%7]+" "+l.Months[1][month]+"x ", 8))
		}
	}
	return strings.Repeat(text.String()+"\n", 1+(64<<10)/text.Len())
}

// BenchmarkLanguages reads prose of languages in several scripts.
func BenchmarkLanguages(b *testing.B) {
	for _, language := range []string{"en", "ru", "uk", "de", "fr", "tr", "az", "ar", "fa", "he", "hi", "th", "ja", "zh", "ko", "el", "hu", "et", "vi", "bn"} {
		b.Run(language, func(b *testing.B) {
			text, e := prose(b, language), New()
			var dst []Mention
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				dst = e.Append(dst[:0], text, language, news.DateOf(2025, time.September, 4), Options{})
			}
		})
	}
}

// allocationsKnown is false where allocations say nothing.
var allocationsKnown = true

// TestLanguagesCostNoMemory reads the same text again and again: once the buffers have
// grown, no language allocates.
func TestLanguagesCostNoMemory(t *testing.T) {
	if !allocationsKnown {
		t.Skip("the race detector empties pools at random")
	}
	e, published := New(), news.DateOf(2025, time.September, 4)
	for _, language := range []string{"ru", "de", "tr", "ar", "fa", "he", "hi", "th", "ja", "ko", "el", "hu", "vi", "bn", "sl"} {
		text := prose(t, language)
		dst := e.Append(nil, text, language, published, Options{})
		n := testing.AllocsPerRun(5, func() { dst = e.Append(dst[:0], text, language, published, Options{}) })
		if n > 1 { // the pool of parsers may be emptied
			t.Errorf("%s: %.0f allocations a text of %d bytes", language, n, len(text))
		}
	}
}
