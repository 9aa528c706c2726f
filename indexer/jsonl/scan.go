package jsonl

import (
	"bytes"
	"strings"
)

// state is what a look at the start of a value told.
type state uint8

const (
	whole  state = iota // it ends here
	more                // it goes on after the bytes that are there
	broken              // it is no JSON from here on
)

// skipValue returns where the value that begins at b[at] ends. It looks at
// brackets, strings and words only: what is wrong inside is for the parser to
// say, but a quote too few or a bracket that does not match is told here, so
// that reading can go on behind.
func skipValue(b []byte, at int) (end int, st state) {
	var n nesting
	for at < len(b) {
		switch c := b[at]; {
		case c == ',' || c == ':' || c <= ' ':
			if c > ' ' && n.depth == 0 {
				return at, broken
			}
			at++
			continue
		case c == '"':
			if at = skipString(b, at); at < 0 {
				return len(b), more
			}
		case c == '{' || c == '[' || c == '}' || c == ']':
			if !n.fits(c) {
				return at, broken
			}
			at++
		default:
			size, st := skipWord(b[at:])
			if st != whole {
				return at, st
			}
			at += size
		}
		if n.depth == 0 {
			return at, whole
		}
	}
	return len(b), more
}

// nesting are the brackets that are open, each as the one that closes it.
type nesting struct {
	open  [maxDepth]byte
	depth int
}

// fits opens or closes a bracket. It reports false when none like it is open,
// or too many are.
func (n *nesting) fits(c byte) bool {
	switch {
	case c == '{' || c == '[':
		if n.depth == maxDepth {
			return false
		}
		n.open[n.depth] = c + 2 // the bracket that closes it
		n.depth++
	case n.depth == 0 || n.open[n.depth-1] != c:
		return false
	default:
		n.depth--
	}
	return true
}

// skipString returns what follows the string that begins at b[at], -1 when it
// does not end.
func skipString(b []byte, at int) int {
	for at++; ; at++ {
		n := bytes.IndexByte(b[at:], '"')
		if n < 0 {
			return -1
		}
		at += n
		slashes := 0
		for b[at-slashes-1] == '\\' {
			slashes++
		}
		if slashes%2 == 0 {
			return at + 1
		}
	}
}

// skipWord returns the length of a number or a word of JSON.
func skipWord(b []byte) (int, state) {
	n := 0
	for n < len(b) && (b[n] >= '0' && b[n] <= '9' || b[n]|0x20 >= 'a' && b[n]|0x20 <= 'z' || strings.IndexByte("+-.", b[n]) >= 0) {
		n++
	}
	word := string(b[:min(n, 64)])
	if n == len(b) && n < 64 {
		return n, more
	}
	if strings.Trim(word, "0123456789+-.eE") == "" && word != "" {
		return n, whole
	}
	for _, w := range words {
		if word == w.raw {
			return n, whole
		}
	}
	return n, broken
}

// space returns the first place from at that is no space, and len(b) for none.
func space(b []byte, at int) int {
	for at < len(b) && b[at] <= ' ' {
		at++
	}
	return at
}
