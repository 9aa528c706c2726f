package analyzers

import (
	"strings"
	"unicode/utf8"
)

// Firsts are the first letters of terms that are looked for in a text. Most of its
// words begin otherwise, and are passed over without being looked up, folded or stemmed.
type Firsts struct{ of [utf8.RuneSelf]bool }

// Add takes a term of any kind but Date, which is found whatever the words begin with.
func (f *Firsts) Add(term string) {
	if strings.HasPrefix(term, stemMark) {
		_, term, _ = strings.Cut(term, "/")
	}
	if term != "" && term[0] < utf8.RuneSelf {
		f.of[term[0]] = true
	}
}

// skip reports whether no term of a word can be looked for. One that is not of ASCII
// alone may be folded into any.
func (f *Firsts) skip(word string) bool {
	if first := asciiLower(word[0]); first >= utf8.RuneSelf || f.of[first] {
		return false
	}
	for i := 1; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func asciiLower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// firsts returns the first letters that are looked for, nil where a word has to be
// analysed to know how its terms begin. Dates begin at any word.
func (d Document) firsts(c *cache) *Firsts {
	if d.Dates || !c.firsts {
		return nil
	}
	return d.Firsts
}
