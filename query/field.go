package query

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
)

// fieldName returns the letters before a colon at the next character, and where
// the value begins. A digit is no part of a name, so 10:30 stays a word.
func (p *parser) fieldName() (name string, value int) {
	n := p.i
	for n < len(p.chars) && (unicode.IsLetter(p.mark(n)) || p.mark(n) == '_') {
		n++
	}
	if n == p.i || n == len(p.chars) || p.mark(n) != ':' {
		return "", 0
	}
	return p.text(p.i, n), n + 1
}

// text returns the characters from a up to b.
func (p *parser) text(a, b int) string {
	var s strings.Builder
	for _, c := range p.chars[a:b] {
		s.WriteRune(c.r)
	}
	return s.String()
}

// named reads what begins with letters and a colon.
func (p *parser) named(name string, value int) Node {
	info := fieldNamed(name)
	switch {
	case p.field != nil && info == nil:
		return p.leaf()
	case p.field != nil:
		p.warn(p.i, value, "a field stands within a field",
			fmt.Sprintf("%s: was ignored; close the bracket of %s: before it", name, p.field.Name))
		p.i = value
		return p.operand()
	case info == nil && strings.HasPrefix(strings.ToLower(name), "http") && p.mark(value) == '/' && p.mark(value+1) == '/':
		return p.valued(fieldByName["url"], p.i, p.i)
	case info == nil:
		return p.unknown(name, value)
	}
	if p.empty(value) {
		return p.spaced(info, name, value)
	}
	return p.valued(info, p.i, value)
}

// empty tells whether nothing that could be a value begins at i.
func (p *parser) empty(i int) bool {
	m := p.mark(i)
	return m == ' ' || m == ')' || m == '|'
}

// operand reads what stands behind a colon: a bracket, a phrase or a word, in
// which another colon is no more than a character. So nothing nests but brackets.
func (p *parser) operand() Node {
	p.signs()
	if p.mark(p.i) == '(' {
		return p.bracket()
	}
	return p.leaf()
}

// unknown reads foo:bar where no field is called foo: as the words foo and bar.
func (p *parser) unknown(name string, value int) Node {
	start := p.i
	if p.depth == MaxDepth { // the two words would need a bracket of their own
		return p.leaf()
	}
	if p.empty(value) {
		return p.leaf() // the colon of a headline
	}
	p.warn(start, value, fmt.Sprintf("there is no field %s", name),
		"it was read as a word; "+fieldHint(name))
	first := p.word(start, value-1)
	if p.full {
		return first
	}
	p.i = value
	second := p.operand()
	if first == nil || second == nil {
		return cmp.Or(first, second)
	}
	nodes := []Node{first}
	if and, ok := second.(*And); ok {
		nodes = append(nodes, and.Nodes...)
	} else {
		nodes = append(nodes, second)
	}
	return &And{Nodes: nodes, span: p.span(start, p.i)}
}

// fieldHint names the field that was probably meant, or all of them.
func fieldHint(name string) string {
	name = strings.ToLower(name)
	for _, f := range fields {
		if len(name) >= 3 && (strings.HasPrefix(f.Name, name) || strings.HasPrefix(name, f.Name)) {
			return "write " + f.Name + ": for the field " + f.Name
		}
	}
	var names []string
	for _, f := range fields {
		names = append(names, f.Name)
	}
	return "the fields are " + strings.Join(names, ", ")
}

// spaced reads a field with a space after the colon.
func (p *parser) spaced(info *FieldInfo, name string, value int) Node {
	start := p.i
	p.i = value
	p.skipSpace()
	op, _ := p.operator()
	if p.ended() || p.mark(p.i) == ')' || op != "" || p.keyword("NOT") {
		p.warn(start, value, fmt.Sprintf("%s: has no value", name),
			"it was read as a word; write "+info.Example)
		p.i = value
		return p.word(start, value-1)
	}
	p.warn(start, p.i, fmt.Sprintf("a space follows %s:", name),
		"what comes next was taken as its value; write them together, as in "+info.Example)
	return p.valued(info, start, p.i)
}

// valued reads the value of a field at value. start is where the field began.
func (p *parser) valued(info *FieldInfo, start, value int) Node {
	p.i = value
	p.field = info
	warned := len(p.warnings)
	negated, _ := p.signs()
	node := p.operand()
	p.field = nil
	if node == nil {
		if len(p.warnings) == warned {
			p.warn(start, p.i, fmt.Sprintf("%s: has no value", info.Name), "it was ignored; write "+info.Example)
		}
		return nil
	}
	if inner, ok := node.(*Not); ok && info.wraps() {
		node, negated = inner.Node, !negated
	}
	if info.wraps() {
		node = &Field{Name: info.Name, Node: node, span: p.span(start, p.i)}
	}
	if negated {
		return p.not(node, start)
	}
	return node
}

// wraps tells whether the value of the field becomes a Field. Names and dates
// are nodes of their own.
func (f *FieldInfo) wraps() bool { return f.Kind != KindName && f.Kind != KindDate }
