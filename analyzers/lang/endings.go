package lang

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Endings is a set of word endings, of which the longest that fits is taken off.
// The zero value is empty.
type Endings struct {
	list []ending
}

type ending struct {
	text   string
	leaves int    // letters of the word that must be left
	before string // letters one of which must stand before it; "" means any
	joint  bool   // no ending, see Joints
}

// After adds endings, separated by spaces, that leave at least that many letters
// of a word and follow only one of the letters before; "" allows any.
func (e *Endings) After(leaves int, before, endings string) *Endings {
	for t := range strings.FieldsSeq(endings) {
		e.list = append(e.list, ending{text: t, leaves: leaves, before: before})
	}
	slices.SortStableFunc(e.list, func(a, b ending) int { return len(b.text) - len(a.text) })
	return e
}

// Joints adds letters that may belong to the word or join an ending to it. They
// are taken off like endings, but a tail of them alone is none.
func (e *Endings) Joints(leaves int, before, letters string) *Endings {
	for t := range strings.FieldsSeq(letters) {
		e.list = append(e.list, ending{t, leaves, before, true})
	}
	return e
}

// Strip returns word without its ending, and the ending: "" when none fits.
func (e *Endings) Strip(word string) (rest, ending string) {
	for _, t := range e.list {
		if rest, ok := t.cut(word); ok && utf8.RuneCountInString(rest) >= t.leaves {
			return rest, t.text
		}
	}
	return word, ""
}

// cut takes one ending off, whatever is left.
func (t ending) cut(word string) (rest string, ok bool) {
	rest, ok = strings.CutSuffix(word, t.text)
	if !ok || rest == "" {
		return word, false
	}
	last, _ := utf8.DecodeLastRuneInString(rest)
	return rest, t.before == "" || strings.ContainsRune(t.before, last)
}

// StripAll takes endings off until none fits or finished says so: for languages
// that set one behind the other.
func (e *Endings) StripAll(word string, finished func(string) bool) string {
	for !finished(word) {
		rest, ending := e.Strip(word)
		if ending == "" {
			break
		}
		word = rest
	}
	return word
}

// maxTail is the longest tail that Spell looks into, in bytes: four endings.
const maxTail = 16

// Spell reports whether tail consists of nothing but endings, such as those
// that Turkish sets behind the apostrophe of a name. base is what stands before.
func (e *Endings) Spell(base, tail string) bool {
	if tail == "" {
		return true
	}
	if base == "" || len(tail) > maxTail {
		return false
	}
	for _, t := range e.list {
		if t.joint || len(t.text) > len(tail) {
			continue
		}
		if rest, ok := t.cut(base + tail); ok && e.Spell(base, rest[len(base):]) {
			return true
		}
	}
	return false
}
