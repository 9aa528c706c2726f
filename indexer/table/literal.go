package table

import (
	"strings"

	"dateline/indexer/field"
)

// maxLiteral is the longest cell that is read as a list, in bytes; longer ones
// are texts.
const maxLiteral = 64 << 10

// maxNested is how deep lists in a cell may be nested.
const maxNested = 8

// literal reads a cell that holds a list or an object as programs print them:
// ['a', "b"] or {'name': 'a', 'id': None}. It reports false for anything else.
func literal(cell string) (field.Value, bool) {
	cell = strings.TrimSpace(cell)
	if len(cell) < 2 || len(cell) > maxLiteral || cell[0] != '[' && cell[0] != '{' {
		return field.Value{}, false
	}
	p := printed{rest: cell}
	v, ok := p.value(0)
	return v, ok && p.rest == ""
}

// printed reads values from the start of a text.
type printed struct{ rest string }

// accept steps over one byte, and the space behind it.
func (p *printed) accept(c byte) bool {
	if p.rest == "" || p.rest[0] != c {
		return false
	}
	p.rest = strings.TrimLeft(p.rest[1:], " \t\r\n")
	return true
}

func (p *printed) value(depth int) (field.Value, bool) {
	switch {
	case depth > maxNested || p.rest == "":
		return field.Value{}, false
	case p.accept('['):
		return p.list(depth)
	case p.accept('{'):
		return p.object(depth)
	case p.rest[0] == '\'' || p.rest[0] == '"':
		s, ok := p.quoted()
		return field.Value{Kind: field.Text, Text: s}, ok
	}
	return p.word()
}

func (p *printed) list(depth int) (field.Value, bool) {
	v := field.Value{Kind: field.List}
	for !p.accept(']') {
		item, ok := p.value(depth + 1)
		if !ok || !p.accept(',') && !strings.HasPrefix(p.rest, "]") {
			return v, false
		}
		v.Items = append(v.Items, item)
	}
	return v, true
}

func (p *printed) object(depth int) (field.Value, bool) {
	v := field.Value{Kind: field.Object}
	for !p.accept('}') {
		key, ok := p.value(depth + 1)
		if !ok || key.Kind == field.List || key.Kind == field.Object || !p.accept(':') {
			return v, false
		}
		item, ok := p.value(depth + 1)
		if !ok || !p.accept(',') && !strings.HasPrefix(p.rest, "}") {
			return v, false
		}
		v.Members = append(v.Members, field.Member{Key: key.Text, Value: item})
	}
	return v, true
}

// quoted reads a text in either quotes.
func (p *printed) quoted() (string, bool) {
	quote := p.rest[0]
	var b strings.Builder
	for i := 1; i < len(p.rest); i++ {
		switch c := p.rest[i]; {
		case c == '\\' && i+1 < len(p.rest):
			i++
			if c = p.rest[i]; c == 'n' {
				c = '\n'
			}
			b.WriteByte(c)
		case c == quote:
			p.rest = strings.TrimLeft(p.rest[i+1:], " \t\r\n")
			return b.String(), true
		default:
			b.WriteByte(c)
		}
	}
	return "", false
}

// word reads a number or a word that stands for nothing.
func (p *printed) word() (field.Value, bool) {
	end := strings.IndexAny(p.rest, ",:]} \t\r\n")
	if end <= 0 {
		return field.Value{}, false
	}
	word := p.rest[:end]
	p.rest = strings.TrimLeft(p.rest[end:], " \t\r\n")
	switch word {
	case "None", "null", "nan", "NaN":
		return field.Value{}, true
	case "True", "False", "true", "false":
		return field.Value{Kind: field.Boolean, Text: word}, true
	}
	return field.Value{Kind: field.Number, Text: word}, strings.Trim(word, "0123456789.+-eE") == ""
}
