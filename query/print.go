package query

import (
	"strconv"
	"strings"
	"unicode"
)

// Print returns the canonical text of a tree, the empty string for nil. It
// parses back to the same tree without a warning, as long as it is no longer
// than MaxBytes.
func Print(n Node) string {
	if n == nil {
		return ""
	}
	return n.String()
}

func (n *Word) String() string   { return render(n) }
func (n *Phrase) String() string { return render(n) }
func (n *Name) String() string   { return render(n) }
func (n *Range) String() string  { return render(n) }
func (n *Field) String() string  { return render(n) }
func (n *Not) String() string    { return render(n) }
func (n *And) String() string    { return render(n) }
func (n *Or) String() string     { return render(n) }

func render(n Node) string {
	p := printer{room: MaxDepth}
	p.node(n)
	return p.String()
}

// printer writes a tree as text.
type printer struct {
	strings.Builder
	room  int    // brackets that may still be opened
	field string // whose value is written
	group bool   // it stands in brackets
}

func (p *printer) node(n Node) {
	switch n := n.(type) {
	case *Word:
		p.word(n)
	case *Phrase:
		p.phrase(n)
	case *Name:
		p.value("name", n.Text)
		if n.Exact {
			p.WriteString("~exact")
		}
	case *Range:
		name := n.Field
		if n.Op != OpOn {
			name = n.Op
		}
		p.value(name, n.Value)
	case *Field:
		p.WriteString(n.Name + ":")
		p.field = n.Name
		p.operand(n.Node)
		p.field, p.group = "", false
	case *Not:
		p.WriteByte('-')
		p.operand(n.Node)
	case *And:
		p.and(n)
	case *Or:
		p.or(n)
	}
}

// and writes conditions with spaces between. An Or needs no brackets here, but
// is easier to read with them, so it has them while brackets are left.
func (p *printer) and(n *And) {
	for i, sub := range n.Nodes {
		if i > 0 {
			p.WriteByte(' ')
		}
		if or, ok := sub.(*Or); ok && brackets(or) >= p.room {
			p.or(or)
			continue
		}
		p.operand(sub)
	}
}

func (p *printer) or(n *Or) {
	for i, sub := range n.Nodes {
		if i > 0 {
			p.WriteString(" OR ")
		}
		p.operand(sub)
	}
}

// operand writes a node, a list of them in brackets.
func (p *printer) operand(n Node) {
	switch n.(type) {
	case *And, *Or:
		p.room--
		p.group = p.field != ""
		p.WriteByte('(')
		p.node(n)
		p.WriteByte(')')
		p.room++
	default:
		p.node(n)
	}
}

// brackets counts how deep brackets nest in the shortest text of a tree.
func brackets(n Node) int {
	deepest := 0
	each := func(sub Node, bare bool) {
		d := brackets(sub)
		switch sub.(type) {
		case *And, *Or:
			if !bare {
				d++
			}
		}
		deepest = max(deepest, d)
	}
	switch n := n.(type) {
	case *Not:
		each(n.Node, false)
	case *Field:
		each(n.Node, false)
	case *And:
		for _, sub := range n.Nodes {
			each(sub, true)
		}
	case *Or:
		for _, sub := range n.Nodes {
			each(sub, false)
		}
	}
	return deepest
}

func (p *printer) word(n *Word) {
	if n.Exact {
		p.WriteByte('=')
	}
	p.escaped(n.Text, p.special(n))
	if n.Prefix {
		p.WriteByte('*')
	}
	if n.Fuzzy > 0 {
		p.WriteString("~" + strconv.Itoa(n.Fuzzy))
	}
}

// special returns a test for the characters of a word that need a backslash.
func (p *printer) special(n *Word) func(i int, r rune) bool {
	text := n.Text
	info := fieldByName[p.field]
	whole := info != nil && info.Kind == KindWhole
	key := info != nil && info.Kind == KindKey
	operator := !n.Exact && (text == "AND" || text == "OR" || text == "NOT" || asNear(text))
	colon := p.colon(text)
	chars := spell(text)
	at := 0
	return func(i int, r rune) bool {
		at++
		last := i+len(string(r)) == len(text)
		switch {
		case quoteOf(r) != 0:
			return !gershayim(chars, at-1, false)
		case r == '\\' || r == '(' || r == ')' || r == '|' || i == colon:
			return true
		case i == 0 && (operator || strings.ContainsRune("+-=", r)):
			return true
		case key && r == ',':
			return true
		case r == '*' || r == '?':
			return !whole || last
		case r == '~':
			return !whole && strings.Trim(text[i+1:], "0123456789") == ""
		}
		return last && trailing(r)
	}
}

// spell makes characters of a word, for the test of Hebrew acronyms.
func spell(text string) []char {
	var chars []char
	for _, r := range text {
		c := char{r: r, mark: r}
		if q := quoteOf(r); q != 0 {
			c.mark = q
		}
		chars = append(chars, c)
	}
	return chars
}

// colon returns the byte of the colon that would make the word a field, or -1.
func (p *printer) colon(text string) int {
	i := strings.IndexByte(text, ':')
	if i <= 0 || strings.ContainsFunc(text[:i], func(r rune) bool { return !unicode.IsLetter(r) && r != '_' }) {
		return -1
	}
	if p.field == "" || p.group && fieldNamed(text[:i]) != nil {
		return i
	}
	return -1
}

func (p *printer) phrase(n *Phrase) {
	p.quoted(n.Text)
	if n.Slop > 0 {
		p.WriteString("~" + strconv.Itoa(n.Slop))
	}
	if n.Exact {
		p.WriteString("~exact")
	}
}

// value writes a field with a name or a date, bare if it is one simple word.
func (p *printer) value(field, text string) {
	p.WriteString(field + ":")
	simple := !strings.ContainsFunc(text, func(r rune) bool {
		return r != '-' && r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if simple && text != "" && text[0] != '-' && field != "name" {
		p.WriteString(text)
		return
	}
	p.quoted(text)
}

func (p *printer) quoted(text string) {
	p.WriteByte('"')
	chars := spell(text)
	at := 0
	p.escaped(text, func(_ int, r rune) bool {
		at++
		if quoteOf(r) != 0 {
			return !gershayim(chars, at-1, true)
		}
		return r == '\\' || r == '*'
	})
	p.WriteByte('"')
}

// escaped writes a text with a backslash before special characters.
func (p *printer) escaped(text string, special func(i int, r rune) bool) {
	for i, r := range text {
		if special(i, r) {
			p.WriteByte('\\')
		}
		p.WriteRune(r)
	}
}
