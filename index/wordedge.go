package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers/lang"
)

// edgeBefore returns where a piece may begin in s[at:limit]: behind the first
// space, where there is none outside of words, and in writing without spaces
// between graphemes.
func edgeBefore(s string, at, limit int) int {
	if i := strings.IndexFunc(s[at:limit], unicode.IsSpace); i >= 0 {
		return graphemeAt(s, at+i, limit)
	}
	if _, end := wordAt(s, at); end > at {
		return graphemeAt(s, min(end, limit), limit)
	}
	return graphemeAt(s, at, limit)
}

// shorten returns where to end a piece that begins at from: at most
// snippetLetters on, at a space, or where the second half has none outside of
// words, and in writing without spaces between graphemes.
func shorten(s string, from, to int) int {
	end, half, space := from, from, -1
	for n := 0; end < to; n++ {
		r, size := utf8.DecodeRuneInString(s[end:])
		if n == snippetLetters/2 {
			half = end
		}
		if n >= snippetLetters/2 && unicode.IsSpace(r) && graphemeEdge(s, end) { // not in the end of a line, \r\n
			space = end
		}
		if n == snippetLetters {
			if space > from {
				return space
			}
			if start, _ := wordAt(s, end); start >= half && start < end && graphemeEdge(s, start) {
				return start
			}
			return graphemeAt(s, end, to)
		}
		end += size
	}
	return to
}

// wordAt returns the word of writing with spaces that a byte lies inside of, and
// the byte twice where there is none. Words with no sign between them are data cut
// at MaxWord.
func wordAt(s string, at int) (start, end int) {
	from := at - min(at, 2*lang.MaxWord)
	for from > 0 && !utf8.RuneStart(s[from]) {
		from--
	}
	start, end = at, at
	last := lang.Span{}
	for _, w := range lang.Words(nil, s[from:min(at+lang.MaxWord, len(s))]) {
		if w.Script != lang.Spaced {
			continue
		}
		if between := s[from+last.End : from+w.Start]; last.End > 0 && strings.TrimLeftFunc(between, unicode.IsMark) == "" {
			w.Start = last.Start
		}
		if last = w; from+w.Start < at && from+w.End > at {
			start, end = from+w.Start, from+w.End
		}
	}
	return start, end
}
