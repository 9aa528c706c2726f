package grams

import (
	"strings"
	"unicode"
)

// Words walks over the words of one script in a text. What belongs to no
// language is left out: addresses of sites and letters, words with digits,
// abbreviations with full stops within.
type Words struct {
	alphabet *Alphabet
	text     string
	script   Script
	pos      int
	letters  [MaxWord]rune
}

// Cut returns a walk over the words of a script.
func Cut(text string, script Script) Words {
	return Words{alphabet: Letters(), text: text, script: script}
}

// Pos returns the byte offset that the walk has reached.
func (w *Words) Pos() int { return w.pos }

// Next returns the next word; ok is false at the end of the text.
func (w *Words) Next() (word Word, ok bool) {
	for w.pos < len(w.text) {
		r, size := decode(w.text, w.pos)
		if w.alphabet.Script(r) == None && !unicode.IsDigit(r) {
			w.pos += size
			continue
		}
		if word, ok := w.word(); ok {
			return word, true
		}
	}
	return Word{}, false
}

// shape is what is known of a word while it is read.
type shape struct {
	n       int  // letters kept
	capital bool // the first letter was one
	alike   int  // letters of another script that look the same
	bad     bool // it has a digit or letters of another script
}

// word reads the letters that follow and reports whether they make a word.
func (w *Words) word() (Word, bool) {
	var s shape
	for w.pos < len(w.text) {
		r, size := decode(w.text, w.pos)
		switch script := w.alphabet.Script(r); {
		case script == w.script:
			w.letter(&s, r)
		case script == Latin && w.script == Cyrillic && lookalike(r) != 0:
			w.keep(&s, lookalike(r))
			s.alike++
		case script != None || unicode.IsDigit(r):
			s.bad = true
		case isApostrophe(r) && s.n > 0 && w.letterAt(w.pos+size):
			w.keep(&s, '\'')
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		case w.isAddress(r):
			w.skip()
			return Word{}, false
		default:
			return w.made(s)
		}
		w.pos += size
	}
	return w.made(s)
}

func (w *Words) letter(s *shape, r rune) {
	f := w.alphabet.Fold(r)
	if s.n == 0 && f != r && unicode.IsUpper(r) {
		s.capital = true
	}
	if f != 0 {
		w.keep(s, f)
	}
}

func (w *Words) keep(s *shape, r rune) {
	if s.n < MaxWord {
		w.letters[s.n] = r
		s.n++
	}
}

// made returns the word that was read. Letters that look the same alone make none.
func (w *Words) made(s shape) (Word, bool) {
	word := Word{Letters: w.letters[:s.n], Capital: s.capital}
	return word, !s.bad && s.n > s.alike
}

// skip goes on to the next space.
func (w *Words) skip() {
	if n := strings.IndexFunc(w.text[w.pos:], unicode.IsSpace); n >= 0 {
		w.pos += n
	} else {
		w.pos = len(w.text)
	}
}

// isAddress reports whether the sign that ends a word shows that it is part of an
// address, a file name or an abbreviation rather than of a sentence.
func (w *Words) isAddress(r rune) bool {
	rest := w.text[w.pos:]
	switch r {
	case '@', '_', '\\', '=':
		return true
	case ':':
		return strings.HasPrefix(rest, "://")
	case '.':
		return w.script == Latin && w.letterAt(w.pos+1)
	}
	return false
}

func (w *Words) letterAt(i int) bool {
	if i >= len(w.text) {
		return false
	}
	r, _ := decode(w.text, i)
	return w.alphabet.Script(r) != None
}

// lookalike returns the Cyrillic letter that a Latin one is often typed for, or 0.
func lookalike(r rune) rune {
	const latin, cyrillic = "aceijopsxyABCEHIJKMOPSTX", "асеіјорѕхуавсеніјкморѕтх"
	if i := strings.IndexRune(latin, r); i >= 0 {
		return []rune(cyrillic)[i]
	}
	return 0
}

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', 'ʼ', 'ʻ', '‘', '`', '´', 'ʹ':
		return true
	}
	return false
}
