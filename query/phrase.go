package query

import (
	"fmt"
	"strings"
)

// phrase reads what stands in quotation marks, and what follows them. start is
// where its marks begin.
func (p *parser) phrase(start int, exact bool) Node {
	open := p.i
	family := p.mark(open)
	p.i++
	for !p.ended() && (p.mark(p.i) != family || gershayim(p.chars, p.i, true)) {
		p.i++
	}
	ph := &Phrase{Text: p.phraseText(open+1, p.i), Exact: exact}
	if p.ended() {
		p.warn(open, open+1, "this quotation mark is not closed", "the phrase was closed at the end of the query")
	} else {
		p.i++
		p.phraseMarks(ph)
	}
	ph.span = p.span(start, p.i)
	if letters(ph.Text) == 0 {
		p.warn(start, p.i, "there is no word in these quotation marks", "they were ignored")
		return nil
	}
	return p.phraseNode(ph, start)
}

// phraseText joins the words between two quotation marks by single spaces.
func (p *parser) phraseText(from, to int) string {
	var words []string
	starred := false
	for a := from; a < to; {
		b := a
		for b < to && !p.separates(b) {
			b++
		}
		if b > a && p.kind() == KindWhole {
			words = append(words, p.text(a, b))
		} else if b > a {
			words = append(words, p.cutWord(p.text(a, b), a, b))
		}
		for b < to && p.separates(b) {
			starred = starred || p.mark(b) == '*'
			b++
		}
		a = b
	}
	if starred {
		p.warn(from, to, "an asterisk stands in a phrase",
			"it was ignored; it counts only at the end of a word outside quotation marks")
	}
	return strings.Join(words, " ")
}

// separates tells whether the character parts two words of a phrase: a space, an
// asterisk, or a quotation mark of another family than the phrase's.
func (p *parser) separates(i int) bool {
	if p.mark(i) == '*' {
		return p.kind() != KindWhole
	}
	return p.mark(i) == ' ' || p.quote(i) && !gershayim(p.chars, i, true)
}

// cutWord cuts one word of a phrase.
func (p *parser) cutWord(word string, a, b int) string {
	cut := cutRunes(word, MaxWordRunes)
	if len(cut) < len(word) {
		p.warn(a, b, "this word is too long", fmt.Sprintf("only its first %d characters were read", MaxWordRunes))
	}
	return cut
}

// phraseMarks reads ~5 and ~exact behind a phrase.
func (p *parser) phraseMarks(ph *Phrase) {
	for !p.ended() && p.mark(p.i) == '~' {
		tilde := p.i
		p.i++
		from := p.i
		for '0' <= p.mark(p.i) && p.mark(p.i) <= '9' {
			p.i++
		}
		switch {
		case p.i > from:
			ph.Slop = p.slop(number(p.text(from, p.i)), tilde)
		case p.keyword("exact"), p.exactTilde():
			ph.Exact = true
			p.i += len("exact")
		default:
			p.warn(tilde, p.i, "nothing that is known follows ~",
				`it was ignored; write "two words"~5 for words that stand near, or "two words"~exact`)
		}
	}
}

// exactTilde tells whether exact~ is next: another mark follows.
func (p *parser) exactTilde() bool {
	end := p.i + len("exact")
	return end < len(p.chars) && p.mark(end) == '~' && p.text(p.i, end) == "exact"
}

func (p *parser) slop(n, tilde int) int {
	if n > MaxSlop {
		p.warn(tilde, p.i, fmt.Sprintf("words of a phrase stand at most %d places apart", MaxSlop),
			fmt.Sprintf("it was read as ~%d", MaxSlop))
	}
	return min(n, MaxSlop)
}

// phraseNode makes the node that a phrase stands for in the field being read.
func (p *parser) phraseNode(ph *Phrase, start int) Node {
	end := p.i
	switch p.kind() {
	case KindDate:
		text := strings.TrimSpace(p.cutWord(ph.Text, start, end))
		if letters(text) == 0 {
			return nil
		}
		return p.dates(text, ph.Exact || ph.Slop > 0, start, end)
	case KindWhole:
		if !strings.Contains(ph.Text, " ") {
			if !p.take(1, start) {
				return nil
			}
			return &Word{Text: ph.Text, span: ph.span}
		}
		ph.Exact, ph.Slop = false, 0
	default:
		if n, at := pieces(ph.Text, MaxPhraseWords); n > MaxPhraseWords {
			p.warn(start, end, "this phrase is too long",
				fmt.Sprintf("only its first %d words were read", MaxPhraseWords))
			ph.Text = strings.TrimRightFunc(ph.Text[:at], func(r rune) bool { return !wordy(r) })
		}
	}
	if p.kind() == KindName {
		return p.name(ph, ph.Slop > 0, start, end)
	}
	if !p.take(p.count(ph.Text), start) {
		return nil
	}
	return ph
}
