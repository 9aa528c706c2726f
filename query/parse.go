// Package query is the language of the search box: it turns what a person typed
// into a tree, and prints a tree as text again.
//
// Parse never fails. It reads every text in the most sensible way and reports
// each place where that is not what was written, with a hint. docs/query.md
// describes the language for users; Fields is its table of fields.
package query

import (
	"fmt"
	"slices"
	"unicode/utf8"
)

// Parse reads a query leniently: every text has a reading. The warnings are in
// the order of the text, at most MaxWarnings of them and never nil.
func Parse(text string) (Node, []Warning) {
	cut := cutBytes(text, MaxBytes)
	p := &parser{warnings: []Warning{}}
	p.decode(text[:cut])
	if cut < len(text) {
		p.add(p.points, p.points+utf8.RuneCountInString(text[cut:]), "the query is too long",
			fmt.Sprintf("only the first %d bytes were read; search for fewer words", MaxBytes))
	}
	return p.query()
}

// ParseStrict reads a query and refuses it for what Parse would warn of. The
// error is a *SyntaxError.
func ParseStrict(text string) (Node, error) {
	node, warnings := Parse(text)
	if len(warnings) > 0 {
		w := warnings[0]
		return nil, &SyntaxError{Pos: w.Start, Msg: w.Message, Hint: w.Hint}
	}
	return node, nil
}

// parser reads one query from left to right, one step a character.
type parser struct {
	chars    []char
	bytes    int // of the text that is read
	points   int // code points of it
	i        int // the next character
	depth    int // open brackets
	field    *FieldInfo
	words    int // taken so far, see MaxWords
	prefixes int
	fuzzy    int
	full     bool // MaxWords is reached, the rest is not read
	warnings []Warning
}

// query reads all of the text.
func (p *parser) query() (Node, []Warning) {
	node := p.list()
	if node == nil && len(p.warnings) == 0 && slices.ContainsFunc(p.chars, func(c char) bool { return c.r != ' ' }) {
		p.add(0, p.points, "there is no word in this query", "type a word or a name to look for")
	}
	slices.SortStableFunc(p.warnings, func(a, b Warning) int { return a.Start - b.Start })
	return node, p.warnings[:min(len(p.warnings), MaxWarnings)]
}

// add records a warning about a range of code points.
func (p *parser) add(start, end int, message, hint string) {
	p.warnings = append(p.warnings, Warning{start, end, message, hint})
}

// warn records a warning about the characters from a up to b.
func (p *parser) warn(a, b int, message, hint string) {
	start, end := p.points, p.points
	if a < len(p.chars) {
		start = p.chars[a].cp
	}
	if b < len(p.chars) {
		end = p.chars[b].cp
	}
	for ; b > a && b <= len(p.chars) && b > 0 && p.chars[b-1].mark == ' '; b-- {
		end = p.chars[b-1].cp
	}
	p.add(start, end, message, hint)
}

// span gives the bytes of the characters from a up to b.
func (p *parser) span(a, b int) span {
	if a >= b {
		return span{}
	}
	return span{p.chars[a].at, p.chars[b-1].end}
}

// mark returns the meaning of the character at i: 0 for none, ' ' at the ends.
func (p *parser) mark(i int) rune {
	if i < 0 || i >= len(p.chars) {
		return ' '
	}
	return p.chars[i].mark
}

func (p *parser) ended() bool { return p.i >= len(p.chars) }

func (p *parser) skipSpace() {
	for !p.ended() && p.mark(p.i) == ' ' {
		p.i++
	}
}

// skip moves over a run of one mark.
func (p *parser) skip(mark rune) {
	for !p.ended() && p.mark(p.i) == mark {
		p.i++
	}
}

// quote tells whether a phrase begins at i.
func (p *parser) quote(i int) bool {
	m := p.mark(i)
	return m == plainQuote || m == angleQuote || m == cornerQuote
}

// edge tells whether a word ends before the character at i.
func (p *parser) edge(i int) bool {
	switch p.mark(i) {
	case ' ', '(', ')', '|':
		return true
	}
	return p.quote(i) && !gershayim(p.chars, i, false)
}

// keyword tells whether an operator stands at the next character.
func (p *parser) keyword(word string) bool {
	n := p.i
	for _, r := range word {
		if p.mark(n) != r {
			return false
		}
		n++
	}
	return p.edge(n)
}

// operator returns AND or OR and its length if one is next.
func (p *parser) operator() (op string, length int) {
	switch {
	case p.keyword("AND"):
		return "AND", 3
	case p.keyword("OR"):
		return "OR", 2
	case p.keyword("&"), p.keyword("&&"):
		n := p.i
		p.skip('&')
		n, p.i = p.i-n, n
		return "AND", n
	case p.mark(p.i) == '|':
		n := p.i
		p.skip('|')
		n, p.i = p.i-n, n
		return "OR", n
	}
	return "", 0
}
