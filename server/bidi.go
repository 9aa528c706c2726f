package server

import (
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// The controls that open a stretch of another direction, and those that close it.
// Texts hold them as their outlet wrote them; cut out of a text, or left open by
// it, they would turn what stands behind it on the page.
const (
	leftEmbedding, rightEmbedding = '\u202A', '\u202B'
	popEmbedding                  = '\u202C'
	leftOverride, rightOverride   = '\u202D', '\u202E'
	leftIsolate, firstIsolate     = '\u2066', '\u2068' // U+2067 lies between
	popIsolate                    = '\u2069'
)

// maxOpen bounds the stretches that stand open at once. Readers' programs know
// 125 at most; texts that mean it have two or three.
const maxOpen = 16

// turns follows the directions that stand open in a text.
type turns struct{ open []rune }

// closed returns a text in which every stretch of another direction ends, without
// the control characters that no page may hold.
func closed(s string) string {
	var t turns
	return t.clean(s) + t.rest()
}

// isolated returns a text closed, and apart from the words around it where they stand
// in one attribute or sentence, which <bdi> cannot part: a value in Hebrew between a
// name in English and a number turned both. Other texts are left without signs.
func isolated(s string) string {
	s = closed(s)
	for _, r := range s {
		p, _ := bidi.LookupRune(r)
		if c := p.Class(); c == bidi.R || c == bidi.AL || turning(r) {
			return string(firstIsolate) + s + string(popIsolate)
		}
	}
	return s
}

// clean drops the controls that close nothing, and those that open too much.
func (t *turns) clean(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return turning(r) || forbidden(r) }) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if forbidden(r) || turning(r) && !t.keep(r) {
			return -1
		}
		return r
	}, s)
}

func turning(r rune) bool {
	return r >= leftEmbedding && r <= rightOverride || r >= leftIsolate && r <= popIsolate
}

// forbidden reports whether HTML forbids a character: a control that is no space.
func forbidden(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' && r != '\f' || r >= 0x7F && r < 0xA0
}

func isolates(r rune) bool { return r >= leftIsolate && r <= firstIsolate }

// keep follows one control and reports whether it may stay. An isolate that ends
// ends the embeddings inside it; an embedding cannot end the isolate around it.
func (t *turns) keep(r rune) bool {
	last := len(t.open) - 1
	switch r {
	case popEmbedding:
		if last < 0 || isolates(t.open[last]) {
			return false
		}
		t.open = t.open[:last]
	case popIsolate:
		for last >= 0 && !isolates(t.open[last]) {
			last--
		}
		if last < 0 {
			return false
		}
		t.open = t.open[:last]
	default:
		if len(t.open) == maxOpen {
			return false
		}
		t.open = append(t.open, r)
	}
	return true
}

// rest closes what is open.
func (t *turns) rest() string {
	var b strings.Builder
	for ; len(t.open) > 0; t.open = t.open[:len(t.open)-1] {
		if isolates(t.open[len(t.open)-1]) {
			b.WriteRune(popIsolate)
		} else {
			b.WriteRune(popEmbedding)
		}
	}
	return b.String()
}
