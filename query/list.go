package query

import "fmt"

// list is the conditions between two brackets, or of the whole query, while
// they are read.
type list struct {
	p       *parser
	all     []Node // the clauses, which must all hold
	any     []Node // the alternatives of the last clause
	op      string // read and not yet used
	opStart int
	opEnd   int
	warned  int             // warnings before the operator
	seen    map[string]bool // operators that were typed
}

// list reads conditions up to the closing bracket or the end. OR binds tighter
// than the space between two words, as it does in the search engines people
// come from: a b OR c is a and (b or c).
func (p *parser) list() Node {
	l := list{p: p, seen: map[string]bool{}}
	for {
		p.skipSpace()
		if p.ended() {
			break
		}
		if p.mark(p.i) == ')' {
			if p.depth > 0 {
				break
			}
			p.warn(p.i, p.i+1, "this bracket closes nothing", "it was ignored; remove it or open one before")
			p.i++
			continue
		}
		if op, n := p.operator(); op != "" {
			l.operator(op, p.i, p.i+n)
			p.i += n
			continue
		}
		if node := p.unary(); node != nil {
			l.add(node)
		}
	}
	return l.close()
}

// operator notes AND or OR, and drops one that has nothing to join.
func (l *list) operator(op string, start, end int) {
	p := l.p
	switch {
	case l.op != "":
		p.warn(start, end, fmt.Sprintf("%s follows another operator", op), "it was ignored; keep one of the two")
	case len(l.any) == 0:
		p.warn(start, end, fmt.Sprintf("%s has nothing before it", op),
			"it was ignored; to search for the word itself, set it in quotation marks")
	default:
		l.op, l.opStart, l.opEnd, l.warned = op, start, end, len(p.warnings)
	}
}

// add takes the next condition.
func (l *list) add(node Node) {
	if l.op != "" && !l.seen[l.op] {
		l.seen[l.op] = true
		if l.seen["AND"] && l.seen["OR"] {
			l.p.warn(l.opStart, l.opEnd, "AND and OR are mixed without brackets",
				"OR was joined first: a AND b OR c is a AND (b OR c); set brackets to say what is meant")
		}
	}
	if l.op != "OR" {
		l.endClause()
	}
	l.op = ""
	if or, ok := node.(*Or); ok {
		l.any = append(l.any, or.Nodes...)
		return
	}
	l.any = append(l.any, node)
}

// endClause moves the alternatives into the list.
func (l *list) endClause() {
	switch len(l.any) {
	case 0:
	case 1:
		if and, ok := l.any[0].(*And); ok {
			l.all = append(l.all, and.Nodes...)
		} else {
			l.all = append(l.all, l.any[0])
		}
	default:
		l.all = append(l.all, &Or{Nodes: l.any, span: around(l.any)})
	}
	l.any = nil
}

// close returns the list as one node, nil if it is empty.
func (l *list) close() Node {
	if l.op != "" && l.warned == len(l.p.warnings) { // else it is known why nothing follows
		l.p.warn(l.opStart, l.opEnd, fmt.Sprintf("%s has nothing after it", l.op),
			"it was ignored; to search for the word itself, set it in quotation marks")
	}
	l.endClause()
	switch len(l.all) {
	case 0:
		return nil
	case 1:
		return l.all[0]
	}
	return &And{Nodes: l.all, span: around(l.all)}
}

// around is the span of all nodes, which may overlap and stand in any order.
func around(nodes []Node) span {
	start, end := nodes[0].Span()
	for _, n := range nodes[1:] {
		s, e := n.Span()
		start, end = min(start, s), max(end, e)
	}
	return span{start, end}
}

// unary reads a condition with what negates it.
func (p *parser) unary() Node {
	start, negations := p.i, 0
	for {
		if p.keyword("NOT") {
			from := p.i
			p.i += len("NOT")
			p.skipSpace()
			if op, _ := p.operator(); p.ended() || p.mark(p.i) == ')' || op != "" {
				p.warn(from, from+len("NOT"), "NOT has nothing after it",
					"it was ignored; to search for the word itself, set it in quotation marks")
				return nil
			}
			negations++
			continue
		}
		minus, ok := p.signs()
		if !ok {
			break
		}
		if minus {
			negations++
		}
	}
	p.noLeft()
	node := p.nearby(p.primary())
	if node == nil || negations == 0 {
		return node
	}
	if negations > 1 {
		p.warn(start, p.i, "this is excluded twice", "two negations cancel each other; keep one to exclude it")
	}
	if negations%2 == 0 {
		return node
	}
	return p.not(node, start)
}

// not negates a node. It keeps Not out of Not.
func (p *parser) not(node Node, start int) Node {
	if inner, ok := node.(*Not); ok {
		p.warn(start, p.i, "this is excluded twice", "two negations cancel each other; keep one to exclude it")
		return inner.Node
	}
	return &Not{Node: node, span: p.span(start, p.i)}
}

// signs reads a run of + and - right before a condition. A sign that follows a
// closing quotation mark or stands alone is punctuation.
func (p *parser) signs() (minus, ok bool) {
	start := p.i
	for !p.ended() && (p.mark(p.i) == '-' || p.mark(p.i) == '+') {
		minus = minus || p.mark(p.i) == '-'
		p.i++
	}
	if p.i == start {
		return false, false
	}
	if p.ended() || p.mark(p.i) == ' ' || p.mark(p.i) == ')' || p.mark(p.i) == '|' {
		return false, false
	}
	switch p.mark(start - 1) {
	case ' ', '(', '|', ':':
	default:
		return false, true
	}
	if minus && p.i > start+1 {
		p.warn(start, p.i, "more than one sign", "one - is enough to exclude what follows")
	}
	return minus, true
}

// primary reads one condition: a bracket, a phrase, a field or a word. It
// returns nil where there was nothing to search for.
func (p *parser) primary() Node {
	switch p.mark(p.i) {
	case ' ', ')', '|':
		return nil
	case '(':
		return p.bracket()
	}
	if name, after := p.fieldName(); name != "" {
		return p.named(name, after)
	}
	return p.leaf()
}

// bracket reads what stands in brackets.
func (p *parser) bracket() Node {
	open := p.i
	if p.depth == MaxDepth {
		p.skipBracket()
		p.warn(open, p.i, fmt.Sprintf("brackets nest deeper than %d", MaxDepth),
			"this part was left out; write the query with fewer brackets")
		return nil
	}
	p.i++
	p.depth++
	warned := len(p.warnings)
	node := p.list()
	p.depth--
	if p.full {
		return node
	}
	if p.ended() {
		p.warn(open, open+1, "this bracket is not closed", "it was closed at the end of the query")
		return node
	}
	p.i++
	if node == nil && warned == len(p.warnings) {
		p.warn(open, p.i, "there is nothing in these brackets", "they were ignored")
	}
	return node
}

// skipBracket moves behind the bracket that closes the one at p.i.
func (p *parser) skipBracket() {
	for open := 0; !p.ended(); {
		switch p.mark(p.i) {
		case '(':
			open++
		case ')':
			open--
		}
		p.i++
		if open == 0 {
			return
		}
	}
}
