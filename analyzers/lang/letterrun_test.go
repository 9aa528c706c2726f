package lang

import (
	"slices"
	"strings"
	"testing"
)

// slowWords cuts a text of one word or several letter by letter, by the rules of Words
// for writing with spaces.
func slowWords(text string) (spans []Span) {
	for i := 0; i < len(text); {
		c, n := classAt(text, i)
		switch {
		case c.starts():
			var s Span
			s, i = slowWord(text, i)
			spans = append(spans, s)
		case c.unspaced():
			spans, i = pairs(spans, text, i, c.kind())
		default:
			i += n
		}
	}
	return spans
}

func slowWord(text string, start int) (Span, int) {
	first, _ := classAt(text, start)
	s := Span{Start: start, Upper: first&upper != 0}
	var last class
	letters, kept, apart := 0, 0, int32(0)
	for i := start; ; {
		c, n := classAt(text, i)
		c = c.kind()
		if n == 0 || i+n-start > MaxWord {
			return s, i
		}
		switch {
		case c.starts():
			s.Digits = s.Digits || c == digit
			last, s.Apostrophe, s.End = c, apart, i+n
			letters++
		case c == mark:
			s.End = i + n
		case c == ignorable:
		case c == apostrophe && last.isLetter() && letterAt(text, i+n):
			apart = int32(i - start)
		case c == point && last == digit && digitAt(text, i+n):
		case text[i] == '.' && last.isLetter() && letters == kept+1 && singleAt(text, i+n):
			kept = letters
		case c == quote && last == hebrew && hebrewAt(text, i+n):
		case c == middot && text[i-1]|0x20 == 'l' && i+n < len(text) && text[i+n]|0x20 == 'l':
		default:
			return s, i
		}
		i += n
	}
}

// FuzzLetterRun: runs of plain letters are taken as they would be one by one.
func FuzzLetterRun(f *testing.F) {
	for _, s := range []string{"", "The U.S. of l'Iran don't 1,500.5 col·lecció", "ab\u0301c x\u00adyz", "Straße a.b.c. A.B", "x'1 'n' rock'n'roll", "日本a語 カナabc",
		strings.Repeat("a", 600), strings.Repeat("a", 255) + "é" + strings.Repeat("b", 300), strings.Repeat("a", 254) + "'bcd", "a\xffb\xc3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := Words(nil, s), slowWords(s); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	})
}
