// Package langtest holds what the tests of all language packs have in common.
package langtest

import (
	"strings"
	"testing"

	"dateline/analyzers/lang"
)

// stem returns the stem of a word as written, as an index would keep it.
func stem(p lang.Pack, word string) string {
	s := lang.Words(nil, word)
	if len(s) != 1 {
		return "no single word: " + word
	}
	in := lang.FoldString(word)
	if at := s[0].Apostrophe; at > 0 {
		in = lang.FoldString(word[:at]) + "'" + lang.FoldString(word[at:])
	}
	return strings.ReplaceAll(p.Stem(in), "'", "")
}

// Same checks that both words of each pair have one stem.
func Same(t *testing.T, p lang.Pack, pairs []string) {
	t.Helper()
	for _, pair := range pairs {
		a, b, _ := strings.Cut(pair, " ")
		if x, y := stem(p, a), stem(p, b); x != y {
			t.Errorf("%s and %s are forms of one word, but their stems are %q and %q", a, b, x, y)
		}
	}
}

// Different checks that the words of each pair have two stems.
func Different(t *testing.T, p lang.Pack, pairs []string) {
	t.Helper()
	for _, pair := range pairs {
		a, b, _ := strings.Cut(pair, " ")
		if x, y := stem(p, a), stem(p, b); x == y {
			t.Errorf("%s and %s are two words, but both have the stem %q", a, b, x)
		}
	}
}

// StopWords checks that the list of a pack is folded, free of doubles, made of
// single words, and of a size that leaves meaning to the rest.
func StopWords(t *testing.T, p lang.Pack) {
	t.Helper()
	stopWords(t, p, 60, 140)
}

// BorrowedStopWords checks the same of a list that comes with a library, which may
// hold all the forms of its verbs.
func BorrowedStopWords(t *testing.T, p lang.Pack) {
	t.Helper()
	stopWords(t, p, 40, 400)
}

func stopWords(t *testing.T, p lang.Pack, least, most int) {
	t.Helper()
	if n := len(p.StopWords); n < least || n > most {
		t.Errorf("%s has %d stop words, want %d to %d", p.Tag, n, least, most)
	}
	seen := map[string]bool{}
	for _, w := range p.StopWords {
		if seen[w] || w != lang.FoldString(w) || len(lang.Words(nil, w)) != 1 {
			t.Errorf("%s: stop word %q comes twice, is not folded or is no single word", p.Tag, w)
		}
		seen[w] = true
	}
}
