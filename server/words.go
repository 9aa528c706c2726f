package server

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/index"
	"dateline/news"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// fieldNames are the headings of facets and filters.
var fieldNames = map[string]string{
	"source": "Source", "section": "Section", "language": "Language", "author": "Author", "place": "Place",
	"person": "Person", "organisation": "Organisation", "tag": "Topic", "year": "Year",
}

// noValue says that a field has no value.
func noValue(field string) string {
	if field == "year" {
		return "No date"
	}
	return "No " + strings.ToLower(fieldNames[field])
}

// howWords say to a reader why a text matched; the API has the exact terms.
var howWords = map[string]string{
	"stem": "another form of the word", "phrase": "phrase",
	"name:folded": "letters without accents", "name:dictionary": "known form of the name",
	"name:convention": "another spelling", "name:balanced": "a near spelling", "name:loose": "a distant spelling",
}

// how puts the reason of a match into words.
func how(m index.Match) string {
	if days, ok := strings.CutPrefix(m.How, "date:"); ok {
		meant := spanWords(days)
		switch from, to, isSpan := strings.Cut(days, "/"); {
		case isSpan && from != to:
			return "within " + meant // what was found may be one day of many
		case strings.EqualFold(meant, m.Typed):
			return "the same day"
		}
		return "meaning " + meant
	}
	if w, ok := howWords[m.How]; ok {
		return w
	}
	return strings.TrimPrefix(m.How, "name:")
}

// spanWords writes a value such as 2025-06-27, 2025-06 or 2025-06-01/2025-06-30
// the way a newspaper would; other values stay as they are.
func spanWords(value string) string {
	from, to, isSpan := strings.Cut(strings.Replace(value, "..", "/", 1), "/")
	if !isSpan {
		return dayWords(from)
	}
	return between(from, to)
}

// between writes an inclusive span of days, as the whole month or year that it is.
func between(from, to string) string {
	if from == to {
		return dayWords(from)
	}
	a, errA := news.ParseDay(from)
	b, errB := news.ParseDay(to)
	if errA == nil && errB == nil {
		y, m, d := a.Date()
		switch {
		case d == 1 && m == time.January && b == news.DateOf(y, time.December, 31):
			return strconv.Itoa(y)
		case d == 1 && b == news.DateOf(y, m+1, 0):
			return dayWords(from[:len("2006-01")])
		}
	}
	return dayWords(from) + " to " + dayWords(to)
}

// dayWords writes an ISO year, month or day in English.
func dayWords(iso string) string {
	t, err := news.ParseTime(iso)
	if err != nil || t.IsZero() {
		return iso
	}
	return timeWords(t)
}

// timeWords writes a moment as finely as it is known, without the hour: an
// outlet's day is what readers compare.
func timeWords(t news.Time) string {
	switch t.Precision {
	case news.PrecisionNone:
		return "date unknown"
	case news.PrecisionYear:
		return t.Instant.Format("2006")
	case news.PrecisionMonth:
		return t.Instant.Format("January 2006")
	}
	return t.Instant.Format("2 January 2006")
}

// clockWords adds the hour and its zone where the outlet gave them.
func clockWords(t news.Time) string {
	if t.Precision < news.PrecisionMinute {
		return timeWords(t)
	}
	return timeWords(t) + ", " + t.Instant.Format("15:04") + " " + zoneWords(t.Instant)
}

func zoneWords(t time.Time) string {
	if _, offset := t.Zone(); offset == 0 {
		return "UTC"
	}
	return "UTC" + t.Format("-07:00")
}

// published reads a hit's date at the precision that it was written with.
func published(h index.Hit) news.Time {
	t, err := news.ParseTime(h.Published)
	if err != nil {
		return news.Time{}
	}
	for p := news.PrecisionYear; p < t.Precision; p++ {
		if p.String() == h.Precision {
			t.Precision = p
		}
	}
	return t
}

// languageNames returns what English and the language itself call it; the
// second is empty where it would only repeat the first.
func languageNames(tag string) (english, own string) {
	t, err := language.Parse(tag)
	if err != nil || tag == "" || tag == "und" {
		return tag, ""
	}
	english, own = display.English.Tags().Name(t), display.Self.Name(t)
	if english == "" {
		return tag, ""
	}
	if strings.EqualFold(english, own) {
		own = ""
	}
	return english, own
}

// grouped writes a number with a thin space between thousands.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	var b strings.Builder
	for i, d := range digits {
		if left := len(digits) - i; i > 0 && left%3 == 0 && digits[i-1] != '-' {
			b.WriteRune('\u2009')
		}
		b.WriteRune(d)
	}
	return b.String()
}

// articles writes a count of articles.
func articles(n int) string {
	if n == 1 {
		return "1 article"
	}
	return grouped(n) + " articles"
}

// counted writes a count of articles, and of the stories in them where copies
// make the two differ.
func counted(t *index.Total) string {
	about := ""
	if !t.Exact {
		about = "about "
	}
	switch {
	case t.Stories == t.Articles:
		return about + articles(t.Articles)
	case t.Stories == 1:
		return about + articles(t.Articles) + " in 1 story"
	}
	return about + articles(t.Articles) + " in " + grouped(t.Stories) + " stories"
}

// capital begins a sentence; a word such as page=x stays as a reader wrote it.
func capital(s string) string {
	word, _, _ := strings.Cut(s, " ")
	if strings.Contains(word, "=") {
		return s
	}
	first, size := utf8.DecodeRuneInString(s)
	if first == utf8.RuneError {
		return s
	}
	return string(unicode.ToTitle(first)) + s[size:]
}

// sentence makes a whole sentence of a hint.
func sentence(s string) string {
	if strings.HasSuffix(s, "?") || strings.HasSuffix(s, ".") {
		return capital(s)
	}
	return capital(s) + "."
}

// tookWords writes how long a search ran.
func tookWords(ms float64) string {
	switch {
	case ms < 1:
		return "under 1 ms"
	case ms < 1000:
		return strconv.FormatFloat(ms, 'f', 0, 64) + " ms"
	}
	return strconv.FormatFloat(ms/1000, 'f', 1, 64) + " s"
}
