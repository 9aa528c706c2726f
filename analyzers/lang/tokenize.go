package lang

import "unicode/utf8"

// MaxWord is the length in bytes at which a word is cut. Longer ones are data
// that slipped into a text, and index terms have a price a byte.
const MaxWord = 256

// Script says how a piece of text was cut out.
type Script uint8

// The ways in which words are found.
const (
	Spaced   Script = iota // a word between spaces or signs
	Unspaced               // two neighbouring characters of Han, kana, Thai, Lao, Khmer or Burmese writing
)

// Span is a word of a text. A position is one Span: the n-th Span of a text is
// its n-th word.
type Span struct {
	Start, End int    // bytes of the text, half-open, on character edges
	Apostrophe int32  // offset in the word of its last apostrophe; 0 means none
	Script     Script //
	Upper      bool   // begins with a capital, or its script has none
	Digits     bool   // holds a digit
}

// Words appends the words of text in order. A word is a run of letters, marks and
// digits; an apostrophe stays inside between letters, a point or comma between
// digits, a point between single letters (U.S.), and so do signs that nobody sees.
// Writing without spaces comes out as overlapping pairs of characters (Katakana, which
// writes foreign words, as words), each with
// its marks; a character that stands alone comes out alone. Bytes that are not
// UTF-8 separate words.
func Words(dst []Span, text string) []Span {
	for i := 0; i < len(text); {
		c, n := classAt(text, i)
		switch {
		case c.starts():
			var s Span
			s, i = word(text, i)
			dst = append(dst, s)
		case c.unspaced():
			dst, i = pairs(dst, text, i, c.kind())
		default:
			i += n
		}
	}
	return dst
}

// word returns the word that begins at text[start], and where to go on.
func word(text string, start int) (Span, int) {
	first, _ := classAt(text, start)
	s := Span{Start: start, Upper: first&upper != 0}
	var last class      // of the last letter or digit
	single, run := 0, 0 // letters since the last point, and of which a point was kept
	apart := int32(0)   // the last apostrophe, which counts once a letter follows it
	for i := start; ; {
		if end := letterRun(text, i, start+MaxWord); end > i {
			last, s.Apostrophe, s.End = letter, apart, end
			single, i = single+end-i, end
		}
		c, n := classAt(text, i)
		c = c.kind()
		if n == 0 || i+n-start > MaxWord {
			return s, i
		}
		switch {
		case c.starts():
			s.Digits = s.Digits || c == digit
			last, s.Apostrophe, s.End = c, apart, i+n
			single++
		case c == mark:
			s.End = i + n
		case c == ignorable:
		case c == apostrophe && last.isLetter() && letterAt(text, i+n):
			apart = int32(i - start)
		case c == point && last == digit && digitAt(text, i+n):
		case text[i] == '.' && last.isLetter() && single == run+1 && singleAt(text, i+n):
			run = single
		case c == quote && last == hebrew && hebrewAt(text, i+n):
		case c == middot && text[i-1]|0x20 == 'l' && i+n < len(text) && text[i+n]|0x20 == 'l':
		default:
			return s, i
		}
		i += n
	}
}

// letterRun returns where the run of ASCII letters ends that begins at text[i],
// before limit: most words are one.
func letterRun(text string, i, limit int) int {
	for limit = min(limit, len(text)); i < limit && plainLetter[text[i]]; i++ {
	}
	return i
}

var plainLetter = func() (t [256]bool) {
	for c := range utf8.RuneSelf {
		t[c] = asciiClass[c].kind() == letter
	}
	return t
}()

func letterAt(text string, i int) bool {
	c, _ := classAt(text, i)
	return c.isLetter()
}

func digitAt(text string, i int) bool {
	c, _ := classAt(text, i)
	return c.kind() == digit
}

func hebrewAt(text string, i int) bool {
	c, _ := classAt(text, i)
	return c.kind() == hebrew
}

// singleAt reports whether one letter stands alone at text[i], as in U.S.
func singleAt(text string, i int) bool {
	c, n := classAt(text, i)
	if !c.isLetter() {
		return false
	}
	next, _ := classAt(text, i+n)
	return !next.isWord()
}

// pairs appends the overlapping pairs of the run of unspaced writing at text[i].
func pairs(dst []Span, text string, i int, kind class) ([]Span, int) {
	start := i
	end, i := character(text, i)
	if c, _ := classAt(text, i); c.kind() != kind {
		return append(dst, Span{Start: start, End: end, Script: Unspaced, Upper: true}), i
	}
	for {
		c, _ := classAt(text, i)
		if c.kind() != kind {
			return dst, i
		}
		second := i
		end, i = character(text, i)
		dst = append(dst, Span{Start: start, End: end, Script: Unspaced, Upper: true})
		start = second
	}
}

// character returns the end of the character at text[i] with its marks, and where
// the next one begins. Marks past half of MaxWord are left outside.
func character(text string, i int) (end, next int) {
	limit := i + MaxWord/2
	_, n := classAt(text, i)
	end = i + n
	for next = end; ; {
		c, n := classAt(text, next)
		if c = c.kind(); n == 0 || c != mark && c != ignorable || next+n > limit {
			return end, next
		}
		next += n
		if c == mark {
			end = next
		}
	}
}
