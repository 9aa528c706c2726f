package index

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// slowSentences reads every letter of a text.
func slowSentences(s string, from, to int, marks []mark) []int {
	edges, closing := []int{from}, false
	for i, r := range s[from:to] {
		i, after := i+from, i+from+utf8.RuneLen(r)
		space, ends := unicode.IsSpace(r), false
		switch {
		case strings.ContainsRune("。！？", r):
			ends, closing = true, false
		case r == '.':
			closing = !abbreviates(s[:i])
		case strings.ContainsRune("!?؟։।", r):
			closing = true
		case strings.ContainsRune("\"'”’»)]", r):
		default:
			ends, closing = space && closing || r == '\n' && strings.HasPrefix(s[i+1:], "\n"), false
		}
		within := slices.ContainsFunc(marks, func(k mark) bool { return k.start < after && after < k.end })
		if ends && !within && after < to && graphemeEdge(s, after) {
			edges = append(edges, after)
		}
	}
	return append(edges, to)
}

// TestSentencesPassOverNothing holds the edges of sentences to those found letter by letter.
func TestSentencesPassOverNothing(t *testing.T) {
	pieces := strings.Split("a|B| |  |.|!|?|\n|\n\n|\r\n|\"|'|)|]|”|’|»|。|！|？|؟|։|।|U.S.|25.| 1|é|中|\u2003|\u0301|\u200d|🇩🇪|\t|\x85", "|")
	r := rand.New(rand.NewPCG(3, 5))
	for range 20000 {
		var b strings.Builder
		for range 1 + r.IntN(40) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		s := b.String()
		at := []int{0}
		for i := range s {
			at = append(at, i)
		}
		at = append(at, len(s))
		pick := func() int { return at[r.IntN(len(at))] }
		from, to := pick(), pick()
		from, to = min(from, to), max(from, to)
		var marks []mark
		if k := (mark{start: pick(), end: pick()}); k.start < k.end {
			marks = append(marks, k)
		}
		if want, got := slowSentences(s, from, to, marks), sentences(s, from, to, marks); !slices.Equal(want, got) {
			t.Fatalf("%q from %d to %d with %v: %v instead of %v", s, from, to, marks, got, want)
		}
	}
}
