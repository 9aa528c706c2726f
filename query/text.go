package query

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// char is one character of the typed text as the parser sees it.
type char struct {
	r       rune // what goes into a word
	mark    rune // r where it may have a meaning of its own, 0 behind a backslash, a quote's family
	at, end int  // bytes of the typed text
	cp      int  // code points before it
}

// The families of quotation marks: a phrase ends at a mark of the family that
// opened it, whichever way that mark points, since half the world writes „a“,
// »a« or ”a”, and phones turn straight marks into any of these.
const (
	plainQuote  = '"'
	angleQuote  = '«'
	cornerQuote = '「'
)

// quoteOf returns the family of a quotation mark, 0 for all else.
func quoteOf(r rune) rune {
	switch r {
	case '"', '“', '”', '„', '‟', '〝', '〞', '〟':
		return plainQuote
	case '«', '»':
		return angleQuote
	case '「', '」', '『', '』', '《', '》':
		return cornerQuote
	}
	return 0
}

// invisible tells of marks that come along with pasted text and are no part of a
// word: directions, joiners that forbid a line break, soft hyphens, the byte
// order mark. The zero-width joiners stay, Persian and Hindi are spelled with them.
func invisible(r rune) bool {
	switch {
	case r == 0xAD, r == 0x61C, r == 0x200E, r == 0x200F, r == 0x2060, r == 0xFEFF:
		return true
	}
	return 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069
}

// plain maps what looks and means the same in a query to one character: every
// kind of space, controls and damaged text to a space, and the full-width
// punctuation of Chinese and Japanese keyboards to ASCII.
func plain(r rune) rune {
	switch {
	case unicode.IsSpace(r), unicode.IsControl(r), r == utf8.RuneError, r == 0x200B:
		return ' '
	case '！' <= r && r <= '～' && !unicode.IsLetter(r) && !unicode.IsDigit(r):
		return r - '！' + '!'
	}
	return r
}

// decode splits the text into characters, resolves backslashes and warns of
// bytes that are not UTF-8.
func (p *parser) decode(text string) {
	p.chars = make([]char, 0, len(text))
	slash, slashCP := -1, 0 // byte and code point of a backslash before this character
	bad := -1               // code point of the first damage
	cp := 0
	for at := 0; at < len(text); cp++ {
		r, size := utf8.DecodeRuneInString(text[at:])
		c := char{r: plain(r), at: at, end: at + size, cp: cp}
		at += size
		if r == utf8.RuneError && size == 1 && bad < 0 {
			bad = cp
		}
		if invisible(r) {
			continue
		}
		if c.r == '\\' && slash < 0 {
			slash, slashCP = c.at, cp
			continue
		}
		c.mark = c.r
		if q := quoteOf(c.r); q != 0 {
			c.mark = q
		}
		if slash >= 0 {
			c.at, c.cp = slash, slashCP
			if c.r != ' ' {
				c.mark = 0
			}
		}
		slash = -1
		p.chars = append(p.chars, c)
	}
	p.bytes, p.points = len(text), cp
	if bad >= 0 {
		p.add(bad, bad+1, "the text is damaged from here on: it is not UTF-8",
			"damaged characters were read as spaces; type the query again")
	}
}

// hebrew tells of the letters between which a quotation mark spells an acronym.
func hebrew(r rune) bool { return 'א' <= r && r <= 'ת' }

// gershayim tells whether the plain quotation mark at i stands inside a Hebrew
// acronym. Where no phrase is open, a mark whose word ends with another mark
// opens a phrase behind a one-letter prefix instead.
func gershayim(chars []char, i int, inPhrase bool) bool {
	if chars[i].mark != plainQuote || i == 0 || i+1 >= len(chars) ||
		!hebrew(chars[i-1].r) || !hebrew(chars[i+1].r) {
		return false
	}
	if inPhrase {
		return true
	}
	for i++; i < len(chars) && hebrew(chars[i].r); i++ {
	}
	return i == len(chars) || chars[i].mark != plainQuote
}

// wordy tells of characters that the analyzer makes words of.
func wordy(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// letters counts the letters and digits of a text.
func letters(text string) int {
	n := 0
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			n++
		}
	}
	return n
}

// joins tells of marks that hold a word together between letters: don't, U.S.
func joins(r rune) bool {
	return strings.ContainsRune("'’.\u200c\u200d\"״", r)
}

// pieces counts the words that a text is likely to be split into, and gives the
// byte at which piece number max+1 begins, or the length of the text.
func pieces(text string, max int) (n, cut int) {
	inside := false
	cut = len(text)
	for i, r := range text {
		switch {
		case !inside && (unicode.IsLetter(r) || unicode.IsNumber(r)):
			if n++; n == max+1 {
				cut = i
			}
			inside = true
		case !wordy(r) && !joins(r):
			inside = false
		}
	}
	return n, cut
}

// punctuation tells whether a text is nothing that a person would look for:
// the dash between two words of a headline.
func punctuation(text string) bool {
	for _, r := range text {
		if !unicode.IsPunct(r) && (r >= utf8.RuneSelf || wordy(r)) {
			return false
		}
	}
	return true
}

// cutRunes returns the first max code points.
func cutRunes(text string, max int) string {
	n := 0
	for i := range text {
		if n++; n > max {
			return text[:i]
		}
	}
	return text
}

// cutBytes returns where to cut a text so that at most max bytes are left and no
// character is split, damaged ones included.
func cutBytes(text string, max int) int {
	if len(text) <= max {
		return len(text)
	}
	cut := 0
	for i := range text {
		if i > max {
			break
		}
		cut = i
	}
	return cut
}
