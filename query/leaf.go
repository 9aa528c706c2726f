package query

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// leaf reads a word or a phrase, with the = before it.
func (p *parser) leaf() Node {
	start := p.i
	p.skip('=')
	exact := p.i > start
	if p.quote(p.i) {
		return p.phrase(start, exact)
	}
	from := p.i
	for !p.ended() && !p.edge(p.i) {
		p.i++
	}
	if p.kind() == KindKey && !exact {
		return p.values(from, p.i)
	}
	return p.token(start, from, p.i, exact)
}

// values reads the keys between commas, as in source:bbc,reuters: any of them will
// do. A comma between two digits parts nothing.
func (p *parser) values(from, to int) Node {
	var nodes []Node
	begin := from
	for i := from; i <= to; i++ {
		comma := i < to && p.mark(i) == ',' && !(i > from && i+1 < to && unicode.IsDigit(p.chars[i-1].r) && unicode.IsDigit(p.chars[i+1].r))
		if !comma && i < to {
			continue
		}
		if node := p.token(begin, begin, i, false); node != nil {
			nodes = append(nodes, node)
		}
		begin = i + 1
	}
	switch len(nodes) {
	case 0:
		return nil
	case 1:
		return nodes[0]
	}
	return &Or{Nodes: nodes, span: around(nodes)}
}

// word reads the characters from a up to b as a word without marks.
func (p *parser) word(a, b int) Node { return p.token(a, a, b, false) }

// trailing tells of punctuation that ends a clause and is no part of a word.
func trailing(mark rune) bool { return mark != 0 && strings.ContainsRune(",;:!?…", mark) }

// token makes a node of a word. start is where its marks begin.
func (p *parser) token(start, from, to int, exact bool) Node {
	end := to
	for end > from && trailing(p.mark(end-1)) {
		end--
	}
	w := &Word{Exact: exact, span: p.span(start, end)}
	if p.plainValue() {
		w.Text = p.text(from, end)
	} else {
		p.suffix(w, from, end)
	}
	if p.kind() != KindWhole {
		w.Text = p.shorten(w.Text, start, end)
	}
	if !p.hasWord(w.Text, start, to) {
		return nil
	}
	switch p.kind() {
	case KindName:
		return p.name(&Phrase{Text: w.Text, Exact: w.Exact, span: w.span}, w.Prefix || w.Fuzzy > 0, start, end)
	case KindDate:
		return p.dates(w.Text, exact, start, end)
	case KindWhole:
		w.Exact = false
	}
	p.allow(w, start, end)
	if p.take(p.count(w.Text), start) {
		return w
	}
	return nil
}

// plainValue tells whether marks in a value stand for themselves.
func (p *parser) plainValue() bool { return p.kind() == KindWhole || p.kind() == KindDate }

// kind is the kind of the field that is being read.
func (p *parser) kind() FieldKind {
	if p.field == nil {
		return KindText
	}
	return p.field.Kind
}

// count is the number of words a text counts as.
func (p *parser) count(text string) int {
	if p.plainValue() {
		return 1
	}
	n, _ := pieces(text, MaxWords)
	return max(n, 1)
}

// hasWord drops a text without a letter or digit. Only what is not mere
// punctuation is worth a warning.
func (p *parser) hasWord(text string, start, end int) bool {
	if letters(text) > 0 {
		return true
	}
	if !punctuation(text) {
		p.warn(start, end, "this has neither letter nor digit", "it was ignored; signs are not searched for")
	}
	return false
}

// suffix reads the text of a word and the * or ~1 at its end.
func (p *parser) suffix(w *Word, from, to int) {
	end := to
	for end > from && '0' <= p.mark(end-1) && p.mark(end-1) <= '9' {
		end--
	}
	if end > from && p.mark(end-1) == '~' {
		w.Fuzzy = 1
		if end < to {
			w.Fuzzy = number(p.text(end, to))
		}
		end--
	} else {
		end = to
	}
	for end > from && p.mark(end-1) == '*' {
		w.Prefix = true
		end--
	}
	wild := from
	for from < end && p.mark(from) == '*' {
		from++
	}
	if from > wild || slices.ContainsFunc(p.chars[from:end], wildcard) {
		p.warn(wild, to, "a wildcard stands before or inside a word",
			"it was not read as one; an asterisk counts at the end of a word only, as in govern*")
	} else if w.Prefix && from == end {
		p.warn(wild, to, "an asterisk stands alone", "it was ignored; write the letters a word begins with, as in govern*")
	}
	w.Text = p.text(from, end)
}

func wildcard(c char) bool { return c.mark == '*' || c.mark == '?' }

// number reads digits; large ones are all the same.
func number(digits string) int {
	n := 0
	for _, r := range digits {
		n = min(n*10+int(r-'0'), 1000)
	}
	return n
}

// shorten cuts a word that is too long.
func (p *parser) shorten(text string, start, end int) string {
	cut := cutRunes(text, MaxWordRunes)
	if len(cut) < len(text) {
		p.warn(start, end, "this word is too long",
			fmt.Sprintf("only its first %d characters were read", MaxWordRunes))
	}
	if p.plainValue() {
		return cut
	}
	if _, at := pieces(cut, MaxPhraseWords); at < len(cut) {
		p.warn(start, end, "too many words are tied together here",
			fmt.Sprintf("only the first %d were read; set spaces between them", MaxPhraseWords))
		cut = strings.TrimRightFunc(cut[:at], func(r rune) bool { return !wordy(r) })
	}
	return cut
}

// allow takes * and ~ back where they cost too much or contradict each other.
func (p *parser) allow(w *Word, start, end int) {
	n := letters(w.Text)
	switch {
	case w.Prefix && n < MinPrefixLetters:
		w.Prefix = false
		p.warn(start, end, "too few letters stand before the asterisk",
			fmt.Sprintf("it was read as a whole word; write at least %d letters", MinPrefixLetters))
	case w.Prefix && p.prefixes == MaxPrefixes:
		w.Prefix = false
		p.warn(start, end, "too many words end with an asterisk",
			fmt.Sprintf("this one was read as a whole word; a query may have %d", MaxPrefixes))
	case w.Prefix:
		p.prefixes++
		if w.Fuzzy > 0 || w.Exact {
			p.warn(start, end, "= and ~ have no effect on a word with an asterisk", "write only one of the three")
		}
		w.Fuzzy, w.Exact = 0, false
		return
	}
	if w.Fuzzy > 0 {
		p.allowFuzzy(w, n, start, end)
	}
}

func (p *parser) allowFuzzy(w *Word, n, start, end int) {
	edits := w.Fuzzy
	w.Fuzzy = 0
	switch {
	case w.Exact:
		p.warn(start, end, "= and ~ contradict each other", "the word was read as exact; write one of the two")
	case n < MinFuzzyLetters:
		p.warn(start, end, "this word is too short for ~",
			fmt.Sprintf("it was read as typed; the word needs at least %d letters", MinFuzzyLetters))
	case p.fuzzy == MaxFuzzy:
		p.warn(start, end, "too many words have a ~",
			fmt.Sprintf("this one was read as typed; a query may have %d", MaxFuzzy))
	default:
		p.fuzzy++
		w.Fuzzy = min(edits, MaxEdits)
		if edits > MaxEdits {
			p.warn(start, end, fmt.Sprintf("~ allows for at most %d letters", MaxEdits),
				fmt.Sprintf("it was read as ~%d", MaxEdits))
		}
	}
}

// take counts n words. Where they do not fit any more, the rest of the query is
// left out.
func (p *parser) take(n, start int) bool {
	if p.words+n <= MaxWords {
		p.words += n
		return true
	}
	p.warn(start, len(p.chars), "the query has too many words",
		fmt.Sprintf("this and what follows was left out; a query may have %d words", MaxWords))
	p.full = true
	p.i = len(p.chars)
	return false
}

// dates makes the node of a condition on days. before, after and when have an
// operator of their own; year is the day of publication.
func (p *parser) dates(value string, marked bool, start, end int) Node {
	if marked {
		p.warn(start, end, "=, ~ and quotation marks with ~ have no effect on a date", "write the date alone")
	}
	if !p.take(1, start) {
		return nil
	}
	r := &Range{Field: OfPublication, Op: OpOn, Value: value, span: p.span(start, end)}
	switch p.field.Name {
	case "before", "after":
		r.Op = p.field.Name
	case "mentions":
		r.Field = OfMention
	case "when":
		p.when(r, start, end)
	}
	return r
}

// when checks the value of when:, and reads a date as the day of publication.
func (p *parser) when(r *Range, start, end int) {
	r.Op = OpWhen
	digits := strings.TrimRightFunc(r.Value, func(c rune) bool { return !unicode.IsDigit(c) })
	unit := strings.ToLower(r.Value[len(digits):])
	isNumber := digits != "" && len(digits) <= 4 && strings.Trim(digits, "0123456789") == ""
	switch {
	case isNumber && len(unit) == 1 && strings.Contains("hdwmy", unit):
		r.Value = digits + unit
	case isNumber && unit == "" && len(digits) < 4:
		p.warn(start, end, "when: has no unit", "it was read as days; write 12h, 7d, 2w, 3m or 1y")
		r.Value = digits + "d"
	default:
		p.warn(start, end, "when: takes a number and a unit",
			"it was read as published:; write 12h, 7d, 2w, 3m or 1y")
		r.Op = OpOn
	}
}

// name makes the node of a name.
func (p *parser) name(ph *Phrase, marked bool, start, end int) Node {
	if marked {
		p.warn(start, end, "* and ~ have no effect on a name", "the words of a name are near each other in any case")
	}
	if !p.take(p.count(ph.Text), start) {
		return nil
	}
	return &Name{Text: ph.Text, Exact: ph.Exact, span: ph.span}
}
