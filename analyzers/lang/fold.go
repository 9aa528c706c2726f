package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers/lang/han"

	"golang.org/x/text/unicode/norm"
)

// Fold appends the form of word under which words are compared: lower case,
// compatibility forms unified, accents gone from Latin and Greek, ё as е, ı as i,
// ß as ss, Arabic without vowel signs and with one alef, yeh, kaf and heh, Hebrew
// without points, Han characters in their simplified form, digits of any script as
// ASCII ones. Apostrophes, joiners, soft
// hyphens and controls are dropped, and so are points and commas that do not
// stand between digits. Folding what is folded changes nothing; the result is
// valid UTF-8 in NFC and never begins with a control character.
func Fold(dst []byte, word string) []byte {
	start := len(dst)
	points := false
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			return foldLetters(dst, start, word, i, points)
		}
		f := asciiFold[c]
		if f == 0 {
			continue
		}
		points = points || f == '.' || f == ','
		dst = append(dst, f)
	}
	if points {
		dst = dropPoints(dst, start)
	}
	return dst
}

// FoldString returns the folded word as a string of its own.
func FoldString(word string) string {
	var buf [64]byte
	return string(Fold(buf[:0], word))
}

// asciiFold maps each ASCII byte to its folded form; 0 drops it.
var asciiFold = func() (t [utf8.RuneSelf]byte) {
	for c := byte(' '); c < 0x7f; c++ {
		t[c] = c
		if 'A' <= c && c <= 'Z' {
			t[c] = c + 'a' - 'A'
		}
	}
	t['\''], t['"'] = 0, 0
	return t
}()

// foldLetters goes on at word[i], where the first byte beyond ASCII stands. Most
// letters of living alphabets fold alone, so a table or nothing at all will do;
// at the first that does not, the whole word goes the slow way.
func foldLetters(dst []byte, start int, word string, i int, points bool) []byte {
	for i < len(word) {
		c := word[i]
		if c < utf8.RuneSelf {
			i++
			if f := asciiFold[c]; f != 0 {
				points = points || f == '.' || f == ','
				dst = append(dst, f)
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(word[i:])
		switch {
		case r < tableEnd:
			f := &foldTable[r]
			if f.length == notAlone {
				return foldSlow(dst[:start], word)
			}
			dst = append(dst, f.bytes[:f.length]...)
		case r == '\u2019' || r == '\u2018' || r == '\u200c' || r == '\u200d':
		case han.First <= r && r <= han.Last:
			dst = utf8.AppendRune(dst, han.Unify(r))
		case standsAlone(r):
			dst = append(dst, word[i:i+n]...)
		default:
			return foldSlow(dst[:start], word)
		}
		i += n
	}
	if points {
		dst = dropPoints(dst, start)
	}
	return dst
}

// standsAlone reports letters beyond the table that are their own folded form
// whatever stands beside them, unless that is a combining mark or a conjoining
// jamo: and those lead to the slow way. Han characters fold alone, too, but not
// all to themselves.
func standsAlone(r rune) bool {
	return 0x3041 <= r && r <= 0x3096 || 0x30a1 <= r && r <= 0x30fa || r == 0x30fc || // kana and the long mark
		0xac00 <= r && r <= 0xd7a3 || // Hangul syllables
		0x10d0 <= r && r <= 0x10fa // Georgian
}

// tableEnd is where Arabic ends: one table entry for each letter before it.
const tableEnd = 0x700

// notAlone marks a table entry that depends on its neighbours.
const notAlone = 0xff

// foldTable holds the folded form of each letter that does not depend on its
// neighbours. It is made by the slow way, so the two cannot differ.
var foldTable = func() (t [tableEnd]struct {
	length uint8
	bytes  [6]byte
}) {
	var buf [16]byte
	for r := rune(utf8.RuneSelf); r < tableEnd; r++ {
		out := foldSlow(buf[:0], string(r))
		t[r].length = notAlone
		if r >= 0x300 && r < 0x370 || len(out) > len(t[r].bytes) || hasMark(out) || hasPoint(out) {
			continue
		}
		t[r].length = uint8(len(out))
		copy(t[r].bytes[:], out)
	}
	return t
}()

func hasPoint(b []byte) bool {
	for _, c := range b {
		if c == '.' || c == ',' {
			return true
		}
	}
	return false
}

func hasMark(b []byte) bool {
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if unicode.Is(unicode.M, r) {
			return true
		}
		b = b[n:]
	}
	return false
}

// maxMarks is how many combining marks stay on one letter. Languages use up to
// four; normalisation itself breaks runs of more than thirty.
const maxMarks = 8

// foldSlow takes the word apart into letters and marks, maps each, and puts
// together what is left. Taking apart first makes the result independent of how
// the accents were typed; putting together last keeps й, ї and が one letter.
func foldSlow(dst []byte, word string) []byte {
	start := len(dst)
	if !utf8.ValidString(word) {
		word = strings.ToValidUTF8(word, "") // norm leaves a letter behind such bytes whole
	}
	var buf [256]byte
	rest := norm.NFKD.AppendString(buf[:0], word)
	var base rune
	marks := 0
	for len(rest) > 0 {
		r, n := utf8.DecodeRune(rest)
		rest = rest[n:]
		if dropped(r) {
			continue
		}
		r = unicode.ToLower(r)
		if unicode.Is(unicode.M, r) {
			if marks < maxMarks && keepsMark(base, r) {
				marks++
				dst = utf8.AppendRune(dst, r)
			}
			continue
		}
		base, marks = r, 0
		dst = appendLetter(dst, r)
	}
	dst = dropPoints(dst, start)
	if norm.NFC.IsNormal(dst[start:]) {
		return dst
	}
	return append(dst[:start], norm.NFC.Bytes(dst[start:])...)
}

// dropPoints removes points and commas that do not stand between two digits.
func dropPoints(dst []byte, start int) []byte {
	out := start
	for i := start; i < len(dst); i++ {
		c := dst[i]
		if (c == '.' || c == ',') && !(out > start && isDigit(dst[out-1]) && i+1 < len(dst) && isDigit(dst[i+1])) {
			continue
		}
		dst[out] = c
		out++
	}
	return dst[:out]
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
