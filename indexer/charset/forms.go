package charset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// form is what a byte is in an encoding, whatever the language.
type form uint8

const (
	edge form = iota // space, punctuation of ASCII
	number
	small
	capital
	caseless
	inner // a sign that stands inside words: apostrophe, hyphen
	sign
)

// Costs in half bits of what text seldom has.
const (
	capitalCost   = 2  // in place of a small letter
	camelCost     = 18 // a capital behind a small letter
	sinkingCost   = 8  // a small letter behind two capitals
	mixedCost     = 22 // letters of two scripts in a word
	wrongSideCost = 8  // a sign that ends words before one
	halfQuoteCost = 10 // « without a »
	betweenCost   = 12 // a sign between two letters
	countedCost   = 12 // a letter beyond ASCII behind a digit
	commonCost    = 10 // quotes and dashes
	usualCost     = 18 // currencies and the like
	oddCost       = 28 // signs that no news text has
	boxCost       = 36 // lines and blocks, of which DOS made frames
	strayMarkCost = 24 // a sign of Windows where the encoding has a control character
	forbidden     = 70 // no letter at all
)

const (
	commonSigns = "«»“”„–—…’‘\u00A0"
	openers     = "«»“„‘‚‹¿¡§№£€\u00A0" // may stand right before a word
	usualSigns  = "‚‹›•·°§№€©®™£¿¡ªº²\u00AD"
)

// page is an encoding of single bytes as text shows it.
type page struct {
	runes  [256]rune
	form   [256]form
	cost   [256]uint8
	script [256]uint8
	opens  [256]bool
	quotes [256]int8 // 1 for «, -1 for », which come together
}

func newPage(name string) *page {
	p := new(page)
	table := named(name).(*charmap.Charmap)
	iso, isCyrillic := strings.HasPrefix(name, "iso-"), false
	for b := range 256 {
		r := table.DecodeByte(byte(b))
		p.runes[b] = r
		p.form[b], p.cost[b] = shape(r)
		if iso && windowsMark(rune(b)) != 0 {
			p.form[b], p.cost[b] = sign, strayMarkCost
		}
		p.script[b] = script(r)
		isCyrillic = isCyrillic || p.script[b] == cyrillic
		p.opens[b] = b < 0x80 || strings.ContainsRune(openers, r)
		switch r {
		case '«':
			p.quotes[b] = 1
		case '»':
			p.quotes[b] = -1
		}
	}
	for b := rune('A'); isCyrillic && b <= 'z'; b++ {
		if lookalike(b) != 0 {
			p.script[b] = 0
		}
	}
	return p
}

func shape(r rune) (form, uint8) {
	switch {
	case r >= '0' && r <= '9':
		return number, 0
	case isLetter(r) && unicode.IsUpper(r):
		return capital, capitalCost
	case isLetter(r) && unicode.IsLower(r):
		return small, 0
	case isLetter(r):
		return caseless, 0
	case r == '\'' || r == '-':
		return inner, 0
	case r < 0x80:
		return edge, 0
	case r == '’' || r == '\u00AD':
		return inner, commonCost
	case strings.ContainsRune(commonSigns, r):
		return sign, commonCost
	case strings.ContainsRune(usualSigns, r):
		return sign, usualCost
	case r >= 0x2300 && r < 0x2600:
		return sign, boxCost
	case r < 0xA0 || r == utf8.RuneError || unicode.Is(unicode.Co, r):
		return sign, forbidden
	}
	return sign, oddCost
}

const cyrillic = 2

// script numbers the scripts that words are not mixed of; 0 is for what is no letter.
func script(r rune) uint8 {
	switch {
	case !isLetter(r) || unicode.Is(unicode.Mn, r):
		return 0
	case unicode.Is(unicode.Latin, r):
		return 1
	case unicode.Is(unicode.Cyrillic, r):
		return cyrillic
	case unicode.Is(unicode.Greek, r):
		return 3
	}
	return 4
}

// total is the cost of raw as letters and signs of any language. It stops above limit.
func (p *page) total(raw []byte, limit int) int {
	sum, before, capitals := 0, edge, 0
	opened, closed := false, false
	lastScript := uint8(0)
	for i, b := range raw {
		f := p.form[b]
		sum += int(p.cost[b])
		switch {
		case f == small && capitals >= 2:
			sum += sinkingCost
		case f == capital && before == small:
			sum += camelCost
		case f >= inner && b >= 0x80 && i+1 < len(raw) && p.letter(raw[i+1]):
			sum += p.signCost(b, before)
		case before == number && b >= 0x80 && p.letter(b):
			sum += countedCost
		}
		if capitals++; f != capital {
			capitals = 0
		}
		s := p.script[b]
		if s != 0 && lastScript != 0 && s != lastScript {
			sum += mixedCost
		}
		if s != 0 || !p.letter(b) {
			lastScript = s
		}
		opened, closed = opened || p.quotes[b] > 0, closed || p.quotes[b] < 0
		if before = f; sum > limit {
			break
		}
	}
	if opened != closed {
		sum += halfQuoteCost
	}
	return sum
}

// signCost is for a sign right before a letter.
func (p *page) signCost(b byte, before form) int {
	switch {
	case before >= small && before <= caseless:
		if p.form[b] == inner {
			return 0
		}
		return betweenCost
	case p.opens[b]:
		return 0
	}
	return wrongSideCost
}

func (p *page) letter(b byte) bool { return p.form[b] >= small && p.form[b] <= caseless }
