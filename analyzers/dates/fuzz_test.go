package dates

import (
	"math/rand"
	"slices"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers/dates/cldr"
	"dateline/news"
)

// checkRunes fails where a mention begins or ends inside a character.
func checkRunes(t *testing.T, text string, got []Mention) {
	t.Helper()
	for _, m := range got {
		if !utf8.RuneStart(text[m.Start]) || m.End < len(text) && !utf8.RuneStart(text[m.End]) {
			t.Fatalf("%q: mention [%d,%d) cuts a character", text, m.Start, m.End)
		}
	}
}

// randomText mixes words of dates of a few locales with characters of random scripts.
func randomText(r *rand.Rand, pieces []string) string {
	scripts := []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Arabic, unicode.Han, unicode.Thai, unicode.Hebrew,
		unicode.Devanagari, unicode.Hangul, unicode.Nd, unicode.Mn, unicode.P, unicode.Zs}
	text := ""
	for range 1 + r.Intn(60) {
		switch r.Intn(4) {
		case 0:
			text += pieces[r.Intn(len(pieces))]
		case 1:
			text += string(rune('0'+r.Intn(10))) + string(rune('0'+r.Intn(10)))
		case 2:
			table := scripts[r.Intn(len(scripts))]
			if len(table.R16) > 0 {
				x := table.R16[r.Intn(len(table.R16))]
				text += string(rune(x.Lo) + rune(r.Intn(int((x.Hi-x.Lo)/x.Stride)+1))*rune(x.Stride))
			}
		default:
			text += []string{" ", ".", ",", "-", "/", "\n", "'", "\xff", "\u200f", "年", "月", "日"}[r.Intn(12)]
		}
	}
	return text
}

// FuzzForeign reads random text in every language: mentions lie inside the text on the
// borders of characters, in order and apart, and cover at least a day.
func FuzzForeign(f *testing.F) {
	tags := slices.Collect(cldr.Tags())
	for seed := range int64(300) {
		f.Add(seed)
	}
	e := New()
	f.Fuzz(func(t *testing.T, seed int64) {
		r := rand.New(rand.NewSource(seed))
		tag := tags[r.Intn(len(tags))]
		l, _ := cldr.Find(tag)
		pieces := slices.Concat(l.Months[0], l.Months[2], l.Weekdays[0], []string{"2025", "1404", "ago"})
		for range 8 {
			pieces = append(pieces, format(l, l.Patterns[r.Intn(4)], news.Day(r.Intn(20000))))
		}
		for _, c := range l.Relative {
			pieces = append(pieces, c.Text)
		}
		text := randomText(r, pieces)
		published := news.DateOf(2000+r.Intn(30), time.Month(1+r.Intn(12)), 1+r.Intn(28))
		if r.Intn(8) == 0 {
			published = news.NoDay
		}
		got := e.Append(nil, text, tag, published, Options{Ends: r.Intn(2) == 0, Ahead: r.Intn(2) == 0})
		checkMentions(t, text, got)
		checkRunes(t, text, got)
	})
}
