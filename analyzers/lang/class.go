package lang

import (
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

// class says how a character behaves at the edge of a word.
type class uint8

const (
	other class = iota
	letter
	hebrew // a letter between which " is an abbreviation
	digit
	mark
	apostrophe
	point // . and ,
	quote
	middot
	ignorable
	cjk // from here on, writing without spaces
	thai
	lao
	khmer
	myanmar

	// upper is set on letters that begin a name: capitals, and all letters of
	// scripts that have none.
	upper     class = 0x40
	classMask class = upper - 1
)

func (c class) kind() class    { return c & classMask }
func (c class) isLetter() bool { return c.kind() == letter || c.kind() == hebrew }
func (c class) isWord() bool   { return letter <= c.kind() && c.kind() <= mark }
func (c class) starts() bool   { return letter <= c.kind() && c.kind() <= digit }
func (c class) unspaced() bool { return c.kind() >= cjk }

// asciiClass is the part of the table that every Latin text needs.
var asciiClass = func() (t [utf8.RuneSelf]class) {
	for r := range t {
		t[r] = classify(rune(r))
	}
	return t
}()

// classPages holds the classes of the basic plane, 256 a page. A page is made
// when a text first needs it: all of them would cost every start 5 ms.
var classPages [256]atomic.Pointer[[256]class]

// classOf returns the class of a character.
func classOf(r rune) class {
	if r >= 1<<16 {
		return classify(r)
	}
	page := classPages[r>>8].Load()
	if page == nil {
		page = new([256]class)
		for i := range page {
			page[i] = classify(r&^0xff | rune(i))
		}
		classPages[r>>8].Store(page)
	}
	return page[r&0xff]
}

// classAt returns the class of the character at text[i] and its length. Bytes
// that are not UTF-8 are of class other. i may be len(text).
func classAt(text string, i int) (class, int) {
	if i >= len(text) {
		return other, 0
	}
	if c := text[i]; c < utf8.RuneSelf {
		return asciiClass[c], 1
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	if r == utf8.RuneError {
		return other, n
	}
	return classOf(r), n
}

func classify(r rune) class {
	switch {
	case r == '.' || r == ',':
		return point
	case r == '"' || r == 0x05f4 || r == 0x201d:
		return quote
	case r == 0xb7:
		return middot
	case isApostrophe(r):
		return apostrophe
	case isIgnorable(r):
		return ignorable
	case r == 0x640 || r == 0xff9e || r == 0xff9f || unicode.Is(unicode.M, r):
		return mark // tatweel and half-width voicing only change the letter before
	case unicode.Is(unicode.Nd, r):
		return digit
	case !unicode.IsLetter(r) && !unicode.Is(unicode.Nl, r):
		return other
	case r >= 0x370 && strings.TrimSpace(FoldString(string(r))) == "":
		return mark // Arabic vowel signs that were given a form of their own
	}
	return classifyLetter(r)
}

func classifyLetter(r rune) class {
	switch {
	case 0x10d0 <= r && r <= 0x10ff:
		return letter | upper // Georgian has capitals in Unicode, and no one writes them
	case r < 0x590 || unicode.IsUpper(r) || unicode.IsLower(r):
	case unicode.Is(unicode.Katakana, r) || r == 0x30fc || r == 0xff70:
		return letter | upper // a foreign word, most often a name: it stays whole
	case unicode.Is(unicode.Hebrew, r):
		return hebrew | upper
	case unicode.In(r, unicode.Han, unicode.Hiragana):
		return cjk | upper
	case unicode.Is(unicode.Thai, r):
		return thai | upper
	case unicode.Is(unicode.Lao, r):
		return lao | upper
	case unicode.Is(unicode.Khmer, r):
		return khmer | upper
	case unicode.Is(unicode.Myanmar, r):
		return myanmar | upper
	}
	if unicode.IsLower(r) {
		return letter
	}
	return letter | upper
}
