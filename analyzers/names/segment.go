package names

import (
	"strings"
	"unicode/utf8"
)

// maxSegments bounds the part of a word that is compared: longer words than
// this are not names, and a fixed array keeps comparison free of allocation.
const maxSegments = 24

// maxAlternatives bounds the sounds of one place of a word.
const maxAlternatives = 6

// segment is one place of a word: the sounds its letters may stand for, each
// with a price, and the price of leaving the place out.
type segment struct {
	sound  [maxAlternatives]uint8
	price  [maxAlternatives]uint8
	n      uint8
	skip   uint8
	weight uint8
	vowel  bool // the first sound is a vowel
}

// sounds is a word as the alignment sees it.
type sounds struct {
	seg        [maxSegments]segment
	n          int
	weight     int // sum of the weights of its segments
	consonants int
	script     script
}

// grapheme is a row of a script's table: letters and the segments they write.
type grapheme struct {
	letters string
	where   byte // 0 anywhere, '^' at the start, '$' at the end, '~' before e, i, y, и, ю
	segs    []segment
}

// table finds the graphemes of a script by first rune, longest first.
type table map[rune][]grapheme

// newTable reads rows of "letters=segments", one a line or separated by two
// spaces. Segments are separated by a space; a segment is alternatives
// separated by |, each a letter of soundLetters with an optional price, then
// optionally ? and the price of leaving the segment out. "x=" writes nothing.
func newTable(rows string) table {
	t := table{}
	for line := range strings.Lines(rows) {
		for cell := range strings.SplitSeq(strings.TrimSpace(line), "  ") {
			letters, spec, ok := strings.Cut(strings.TrimSpace(cell), "=")
			if !ok {
				continue
			}
			g := grapheme{letters: letters}
			if last := letters[len(letters)-1]; last == '$' || last == '~' {
				g.where, g.letters = last, letters[:len(letters)-1]
			} else if letters[0] == '^' {
				g.where, g.letters = '^', letters[1:]
			}
			for s := range strings.FieldsSeq(spec) {
				g.segs = append(g.segs, newSegment(s))
			}
			first, _ := utf8.DecodeRuneInString(g.letters)
			t[first] = insert(t[first], g)
		}
	}
	return t
}

// insert keeps rows longest first, and those bound to a place before others.
func insert(rows []grapheme, g grapheme) []grapheme {
	at := 0
	for at < len(rows) && (len(rows[at].letters) > len(g.letters) ||
		len(rows[at].letters) == len(g.letters) && (rows[at].where != 0 || g.where == 0)) {
		at++
	}
	rows = append(rows, grapheme{})
	copy(rows[at+1:], rows[at:])
	rows[at] = g
	return rows
}

// newSegment reads one segment of a table, such as "x|k10?5".
func newSegment(spec string) segment {
	alternatives, skip, skippable := strings.Cut(spec, "?")
	var s segment
	for alt := range strings.SplitSeq(alternatives, "|") {
		price, _ := number(alt, 1)
		code := soundCode[alt[0]]
		if int(code) >= soundCount {
			panic("names: a table holds " + spec + ", which is no sound")
		}
		s.sound[s.n], s.price[s.n] = code, uint8(price)
		s.n++
	}
	s.vowel = isVowel(s.sound[0])
	s.weight, s.skip = consonantPrice, consonantPrice
	switch {
	case s.vowel:
		s.weight, s.skip = vowelPrice, vowelPrice
	case alternatives[0] == 'h':
		s.weight, s.skip = 60, 40
	case alternatives[0] == 'y':
		s.weight, s.skip = 25, 20
	}
	if skippable {
		price, _ := number(skip, 0)
		s.skip = uint8(price)
		s.weight = min(s.weight, s.skip)
	}
	return s
}

// read turns a folded word into its sounds. It reports false for a word whose
// script has no table, or of which nothing could be read.
func (t table) read(out *sounds, word string, once bool) bool {
	return reader{table: t}.read(out, word, once)
}

// reader is a table with its rows for alphabets at hand: every candidate of a
// look-up is read, and a map is slow for that.
type reader struct {
	table
	low *[0x600][]grapheme // nil, or the rows by first rune
}

func newReader(t table) reader {
	r := reader{t, new([0x600][]grapheme)}
	for first, rows := range t {
		if int(first) < len(r.low) {
			r.low[first] = rows
		}
	}
	return r
}

func (t reader) rows(r rune) []grapheme {
	if t.low != nil && int(r) < len(t.low) {
		return t.low[r]
	}
	return t.table[r]
}

func (t reader) read(out *sounds, word string, once bool) bool {
	previous := rune(-1)
	for i := 0; i < len(word) && out.n < maxSegments; {
		r, size := utf8.DecodeRuneInString(word[i:])
		g := find(t.rows(r), word, i)
		switch {
		case g == nil:
			i += size
		case once && r == previous && len(g.letters) == size:
			i += size // a letter written twice sounds once
		default:
			for k := range g.segs {
				out.add(&g.segs[k])
			}
			i += len(g.letters)
		}
		previous, _ = utf8.DecodeLastRuneInString(word[:i])
	}
	return out.n > 0
}

func find(rows []grapheme, word string, i int) *grapheme {
	rest := word[i:]
	for k := range rows {
		g := &rows[k]
		if len(g.letters) > 1 && !strings.HasPrefix(rest, g.letters) {
			continue
		}
		end := i + len(g.letters)
		switch g.where {
		case '^':
			if i != 0 {
				continue
			}
		case '$':
			if end != len(word) {
				continue
			}
		case '~':
			if next, _ := utf8.DecodeRuneInString(word[end:]); !strings.ContainsRune("eiyию", next) {
				continue
			}
		}
		return g
	}
	return nil
}

var (
	soundE, soundO = soundCode['e'], soundCode['o']
	softE          = newSegment("e|o5")
	softO          = newSegment("o|e5")
)

// add appends a segment. After a sibilant e and o are one vowel to many
// newspapers: Gorbachev, Gorbatschow.
func (w *sounds) add(s *segment) {
	if w.n == maxSegments {
		return
	}
	if w.n > 0 && s.n == 1 && (s.sound[0] == soundE || s.sound[0] == soundO) && w.afterSibilant() {
		if s.sound[0] == soundE {
			s = &softE
		} else {
			s = &softO
		}
	}
	w.seg[w.n] = *s
	w.n++
	w.weight += int(s.weight)
	if s.weight >= 60 {
		w.consonants++
	}
}

func (w *sounds) afterSibilant() bool {
	letter := soundLetters[w.seg[w.n-1].sound[0]]
	return letter == 'C' || letter == 'S'
}
