package server

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/index"
)

// snippetView is a stretch of a text. Before and After say that an ellipsis
// stands there, because the text goes on.
type snippetView struct {
	Pieces        []piece
	Before, After bool
}

// snippetsOf lays out what a hit shows of its lead and its body. Between two
// stretches one ellipsis is enough.
func snippetsOf(h index.Hit) []snippetView {
	var views []snippetView
	for _, part := range []string{"lead", "body"} {
		for _, f := range h.Snippets[part] {
			v := snippetView{Pieces: pieces(f), Before: f.Offset > 0, After: goesOn(f.Text)}
			if n := len(views); n > 0 && views[n-1].After {
				v.Before = false
			}
			views = append(views, v)
		}
	}
	return views
}

// cutLetters is the length from which a stretch without a closing mark counts
// as cut off: an archive cuts at words only what is longer than its snippets,
// while a short lead or a table may be whole and end in nothing.
const cutLetters = 150

// goesOn reports whether s breaks off in the middle of a sentence. A fragment
// tells where it begins in its text and not where that ends, so that the end
// of a sentence is taken for the end: no ellipsis stands there.
func goesOn(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi) || r == '"' || r == '\''
	})
	last, _ := utf8.DecodeLastRuneInString(s)
	return !unicode.Is(unicode.Sentence_Terminal, last) && last != '\u2026' && utf8.RuneCountInString(s) >= cutLetters
}
