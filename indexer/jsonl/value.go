package jsonl

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"dateline/indexer/field"
)

// Limits on one record, so that a line of brackets costs no more than a line of text.
const (
	maxDepth  = 64      // of nesting; real records stay below 10
	maxItems  = 1024    // kept of one list; the rest is checked and dropped, as with embeddings
	maxValues = 1 << 16 // fields of a record, and again entries of its lists
)

// syntaxError says where a record stops being JSON.
type syntaxError struct {
	at  int
	msg string
}

func (e *syntaxError) Error() string {
	return fmt.Sprintf("broken JSON at byte %d of the record: %s", e.at, e.msg)
}

// parser reads JSON as encoding/json does and forgives three things that dumps
// contain and that it refuses: raw control characters in strings, NaN, Infinity.
type parser struct {
	raw     []byte
	at      int
	depth   int
	fields  int
	entries int // kept of all lists
}

// parse reads one record, which must be one value.
func parse(raw []byte) (field.Value, error) {
	p := parser{raw: raw}
	v, err := p.value()
	if err != nil {
		return field.Value{}, err
	}
	if p.space(); p.at < len(raw) {
		return field.Value{}, p.fail("more text after the end of the record")
	}
	return v, nil
}

func (p *parser) fail(msg string) error {
	if p.at >= len(p.raw) {
		msg = "it ends in the middle of the record"
	}
	return &syntaxError{p.at, msg}
}

func (p *parser) space() {
	for p.at < len(p.raw) && p.raw[p.at] <= ' ' {
		p.at++
	}
}

// peek returns the next byte after space, 0 at the end.
func (p *parser) peek() byte {
	p.space()
	if p.at >= len(p.raw) {
		return 0
	}
	return p.raw[p.at]
}

func (p *parser) value() (v field.Value, err error) {
	switch c := p.peek(); {
	case c == '"':
		v.Kind = field.Text
		v.Text, err = p.str()
	case c == '{':
		v, err = p.nested(p.object)
	case c == '[':
		v, err = p.nested(p.list)
	case c == '-' || '0' <= c && c <= '9':
		v, err = p.number()
	default:
		v, err = p.word()
	}
	return v, err
}

func (p *parser) nested(read func() (field.Value, error)) (field.Value, error) {
	if p.depth++; p.depth > maxDepth {
		return field.Value{}, p.fail(fmt.Sprintf("nested deeper than %d", maxDepth))
	}
	p.at++
	v, err := read()
	p.depth--
	return v, err
}

func (p *parser) object() (field.Value, error) {
	v := field.Value{Kind: field.Object}
	if p.peek() == '}' {
		p.at++
		return v, nil
	}
	for {
		if p.peek() != '"' {
			return v, p.fail("a field name in double quotes was expected")
		}
		key, err := p.str()
		if err != nil {
			return v, err
		}
		if p.peek() != ':' {
			return v, p.fail("a colon was expected after a field name")
		}
		p.at++
		val, err := p.value()
		if err != nil {
			return v, err
		}
		if p.fields++; p.fields > maxValues {
			return v, p.fail(fmt.Sprintf("more than %d fields", maxValues))
		}
		v.Members = append(v.Members, field.Member{Key: key, Value: val})
		done, err := p.next('}')
		if done || err != nil {
			return v, err
		}
	}
}

func (p *parser) list() (field.Value, error) {
	v := field.Value{Kind: field.List}
	if p.peek() == ']' {
		p.at++
		return v, nil
	}
	for {
		val, err := p.value()
		if err != nil {
			return v, err
		}
		if len(v.Items) < maxItems && p.entries < maxValues {
			p.entries++
			v.Items = append(v.Items, val)
		}
		done, err := p.next(']')
		if done || err != nil {
			return v, err
		}
	}
}

// next reads the comma before another member, or the end.
func (p *parser) next(end byte) (done bool, err error) {
	switch p.peek() {
	case ',':
		p.at++
		return false, nil
	case end:
		p.at++
		return true, nil
	}
	return false, p.fail(fmt.Sprintf("a comma or %q was expected", end))
}

var words = []struct {
	raw  string
	kind field.Kind
}{{"true", field.Boolean}, {"false", field.Boolean}, {"null", field.Null}, {"NaN", field.Null}, {"Infinity", field.Null}, {"-Infinity", field.Null}}

func (p *parser) word() (field.Value, error) {
	for _, w := range words {
		if bytes.HasPrefix(p.raw[p.at:], []byte(w.raw)) {
			p.at += len(w.raw)
			if w.raw == "null" {
				return field.Value{}, nil
			}
			return field.Value{Kind: w.kind, Text: w.raw}, nil
		}
	}
	return field.Value{}, p.fail("a value was expected")
}

func (p *parser) number() (field.Value, error) {
	start := p.at
	if p.accept("-") && p.at < len(p.raw) && p.raw[p.at] == 'I' {
		p.at = start
		return p.word()
	}
	if zero := p.accept("0"); !zero && p.digits() == 0 {
		return field.Value{}, p.fail("a digit was expected")
	}
	if p.accept(".") && p.digits() == 0 {
		return field.Value{}, p.fail("a digit was expected after the decimal point")
	}
	if p.accept("eE") {
		p.accept("+-")
		if p.digits() == 0 {
			return field.Value{}, p.fail("a digit was expected in the exponent")
		}
	}
	return field.Value{Kind: field.Number, Text: string(p.raw[start:p.at])}, nil
}

// accept steps over one byte of set.
func (p *parser) accept(set string) bool {
	if p.at < len(p.raw) && strings.IndexByte(set, p.raw[p.at]) >= 0 {
		p.at++
		return true
	}
	return false
}

func (p *parser) digits() int {
	start := p.at
	for p.at < len(p.raw) && '0' <= p.raw[p.at] && p.raw[p.at] <= '9' {
		p.at++
	}
	return p.at - start
}

// str reads a string from its opening quote. Bytes that are no UTF-8 stay as
// they are: whoever keeps the text repairs it.
func (p *parser) str() (string, error) {
	p.at++
	rest := p.raw[p.at:]
	end := bytes.IndexByte(rest, '"')
	if end < 0 {
		p.at = len(p.raw)
		return "", p.fail("")
	}
	if bytes.IndexByte(rest[:end], '\\') < 0 {
		p.at += end + 1
		return string(rest[:end]), nil
	}
	return p.escaped()
}

func (p *parser) escaped() (string, error) {
	var b strings.Builder
	b.Grow(closing(p.raw[p.at:]))
	for {
		rest := p.raw[p.at:]
		n := 0
		for n < len(rest) && rest[n] != '"' && rest[n] != '\\' {
			n++
		}
		b.Write(rest[:n])
		p.at += n
		if n+1 >= len(rest) && (n >= len(rest) || rest[n] == '\\') {
			p.at = len(p.raw)
			return "", p.fail("")
		}
		p.at++
		if rest[n] == '"' {
			return b.String(), nil
		}
		if err := p.escape(&b); err != nil {
			return "", err
		}
	}
}

// closing returns the number of bytes before the quote that ends a string.
func closing(rest []byte) int {
	for at := 0; ; {
		n := bytes.IndexByte(rest[at:], '"')
		if n < 0 {
			return len(rest)
		}
		at += n
		slashes := 0
		for at-slashes > 0 && rest[at-slashes-1] == '\\' {
			slashes++
		}
		if slashes%2 == 0 {
			return at
		}
		at++
	}
}

const (
	escapes = `"\/bfnrt`
	meaning = "\"\\/\b\f\n\r\t"
)

// escape reads what follows a backslash.
func (p *parser) escape(b *strings.Builder) error {
	c := p.raw[p.at]
	if i := strings.IndexByte(escapes, c); i >= 0 {
		p.at++
		b.WriteByte(meaning[i])
		return nil
	}
	r := p.unit()
	if r < 0 {
		return p.fail("an escape that JSON does not have")
	}
	p.at += 5
	if utf16.IsSurrogate(r) {
		whole := utf8.RuneError // half a pair on its own, as left by cutting a text by UTF-16 units
		if p.at < len(p.raw) && p.raw[p.at] == '\\' {
			p.at++
			if whole = utf16.DecodeRune(r, p.unit()); whole == utf8.RuneError {
				p.at--
			} else {
				p.at += 5
			}
		}
		r = whole
	}
	b.WriteRune(r)
	return nil
}

// unit returns the UTF-16 unit of an escape uXXXX that begins here, or -1.
func (p *parser) unit() rune {
	if p.at+5 > len(p.raw) || p.raw[p.at] != 'u' {
		return -1
	}
	r := rune(0)
	for _, c := range p.raw[p.at+1 : p.at+5] {
		switch {
		case '0' <= c && c <= '9':
			r = r<<4 | rune(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return -1
		}
	}
	return r
}
