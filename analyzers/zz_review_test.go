package analyzers

import (
	"strings"
	"testing"
	"time"
	"fmt"

	"dateline/news"
)

func TestZZApos(t *testing.T) {
	for n := 245; n < 260; n++ {
		func() {
			defer func() {
				if r := recover(); r != nil {
					fmt.Println("PANIC", n, r)
				}
			}()
			text := strings.Repeat("a", n) + "\u00ad'b"
			New().Append(nil, text, Document{Language: "en", Published: news.NoDay})
			QueryTerms(nil, text, []string{"en"})
		}()
	}
}

func TestZZHostile(t *testing.T) {
	const size = 2 << 20
	for _, unit := range []string{"same ", "1990s same ", "May ", "5 ", "5", "' ", "'", "\"", "1985 ", "1985/", "5 May 1985 ", "5/", "1-", "Friday ", "Friday, ", "the ", "of ", "early ", "from ", "last ", "a.", "a'", "à", "ß", "中", "一", "日", "ก", "\u0301", "a\u0301", "a\u00ad", "\u200d", "a", "1", "1,", "1.", "(", "-", "—", "May-", "May/", ", ", "May, ", "a, ", "two days ", "one ", "first ", "1st ", "Q1 ", "'90s ", "1990s ", "10:30 ", "2000 people ", "\n", "\n\n", "May\n\n", "\xff", "l·", "ק\"", "カ", "U.S.", "Easter ", "the following ", "yesterday same ", "Monday following ", "1985 same "} {
		for _, lang := range []string{"en", "ru", "ja", "ko", "tr", "he", "uk"} {
			prefix := ""
			if strings.HasPrefix(unit, "same") || strings.HasPrefix(unit, "the following") {
				prefix = "1990s "
			}
			text := prefix + strings.Repeat(unit, size/len(unit))
			a := New()
			start := time.Now()
			var toks []Token
			func() {
				defer func() {
					if r := recover(); r != nil {
						t.Logf("PANIC %q %s %v", unit, lang, r)
					}
				}()
				toks = a.Append(nil, text, Document{Language: lang, Published: news.DateOf(2025, 7, 1), Dates: true})
			}()
			if d := time.Since(start); d > 700*time.Millisecond {
				fmt.Printf("SLOW %q %s %v %d tokens\n", unit, lang, d, len(toks))
			}
		}
	}
}
