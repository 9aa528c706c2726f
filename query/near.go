package query

import (
	"fmt"
	"strings"
)

// nearby reads what may follow a condition to ask for another near it: a NEAR/5 b,
// or a AROUND(5) b as in some web searches. Both mean "a b"~5; in a longer chain
// each is near the one before. first is returned as it is where none follows.
func (p *parser) nearby(first Node) Node {
	if first == nil || p.kind() != KindText {
		return first
	}
	c := chain{operands: []operand{{node: first}}}
	for !p.full {
		begun := p.i
		p.skipSpace()
		n, length := p.distance()
		if length == 0 {
			p.i = begun
			break
		}
		start := p.i
		p.i += length
		slop := p.slop(n, start)
		p.skipSpace()
		if !p.plainNext() {
			p.warn(start, start+length, "nothing stands behind this that could be near",
				"it was ignored; write two words with it between, as in oil NEAR/5 price")
			break
		}
		if right := p.leaf(); right != nil {
			p.join(&c, right, slop, start, start+length)
		}
	}
	return c.node()
}

// noLeft warns of NEAR/5 where a condition should begin. It is read as words.
func (p *parser) noLeft() {
	if _, length := p.distance(); length > 0 && p.kind() == KindText {
		p.warn(p.i, p.i+length, "nothing stands before this that could be near",
			"it was read as a word; write two words with it between, as in oil NEAR/5 price")
	}
}

// distance returns the number of NEAR/5 or AROUND(5) and its length, if one is next.
func (p *parser) distance() (n, length int) {
	for _, form := range [...]struct{ before, after string }{{"NEAR/", ""}, {"AROUND(", ")"}} {
		i := p.i
		if !p.spells(i, form.before) {
			continue
		}
		i += len(form.before)
		digits := i
		for '0' <= p.mark(i) && p.mark(i) <= '9' {
			i++
		}
		if i > digits && p.spells(i, form.after) && p.edge(i+len(form.after)) {
			return number(p.text(digits, i)), i + len(form.after) - p.i
		}
	}
	return 0, 0
}

// spells tells whether the characters from i are these, none of them escaped.
func (p *parser) spells(i int, text string) bool {
	for _, r := range text {
		if p.mark(i) != r {
			return false
		}
		i++
	}
	return true
}

// plainNext tells whether a word or a phrase is next, and no sign, bracket, field
// or operator.
func (p *parser) plainNext() bool {
	switch p.mark(p.i) {
	case ' ', ')', '(', '|', '-', '+':
		return false
	}
	op, _ := p.operator()
	name, _ := p.fieldName()
	return op == "" && name == "" && !p.keyword("NOT")
}

// chain is conditions of which neighbours stand near each other.
type chain struct {
	pairs    []Node
	operands []operand
}

// operand is one condition of a chain. It is kept beside its pairs where they do
// not say all of it: the words of a phrase must stand together too.
type operand struct {
	node Node
	kept bool
}

// join adds a condition that shall be near the last one.
func (p *parser) join(c *chain, right Node, slop, start, end int) {
	left := &c.operands[len(c.operands)-1]
	next := operand{node: right}
	a, b := nearWords(left.node), nearWords(right)
	switch {
	case a == nil || b == nil || a.Exact != b.Exact:
		p.warn(start, end, "only plain words and phrases can stand near each other",
			"it was read as a space; leave out brackets, fields, * and ~, and set = before both or none")
		left.kept, next.kept = true, true
	case words(a.Text+" "+b.Text) > MaxPhraseWords:
		p.warn(start, end, "too many words shall stand near each other",
			fmt.Sprintf("it was read as a space; at most %d words can", MaxPhraseWords))
		left.kept, next.kept = true, true
	default:
		pair := &Phrase{Text: a.Text + " " + b.Text, Slop: slop, Exact: a.Exact, span: around([]Node{left.node, right})}
		c.pairs = append(c.pairs, pair)
		left.kept = left.kept || words(a.Text) > 1
		next.kept = words(b.Text) > 1
	}
	c.operands = append(c.operands, next)
}

// node returns the chain as one condition.
func (c *chain) node() Node {
	if len(c.operands) == 1 {
		return c.operands[0].node
	}
	nodes := c.pairs
	for _, o := range c.operands {
		switch and, ok := o.node.(*And); {
		case !o.kept:
		case ok:
			nodes = append(nodes, and.Nodes...)
		default:
			nodes = append(nodes, o.node)
		}
	}
	if len(nodes) == 1 {
		return nodes[0]
	}
	return &And{Nodes: nodes, span: around([]Node{c.operands[0].node, c.operands[len(c.operands)-1].node})}
}

// nearWords reads a condition as words that may stand near others, nil where it
// is anything else.
func nearWords(n Node) *Phrase {
	switch n := n.(type) {
	case *Word:
		if !n.Prefix && n.Fuzzy == 0 {
			return &Phrase{Text: n.Text, Exact: n.Exact}
		}
	case *Phrase:
		return n
	}
	return nil
}

// words counts the words of a text, MaxPhraseWords+1 standing for more.
func words(text string) int {
	n, _ := pieces(text, MaxPhraseWords)
	return n
}

// asNear tells whether a word would be read as an operator of nearness.
func asNear(text string) bool {
	digits, ok := strings.CutPrefix(text, "NEAR/")
	return ok && digits != "" && strings.Trim(digits, "0123456789") == ""
}
