package dates

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// part is one piece of a date pattern.
type part struct {
	field rune   // 'd', 'y', 'M' a month by name, 'N' by number, 'E' a weekday, 0 literal text
	text  string // of a literal, one folded token
}

// pattern is an order in which a language writes a date, made from a pattern of
// CLDR such as "d. MMMM y".
type pattern struct {
	parts   []part
	last    int  // the last part that is a field
	numeric bool // the month is a number: every mark must stand as it is written
}

// addPattern compiles a pattern. Weekdays at its ends are left out, with the text
// that binds them: a date is found with or without.
func (t *table) addPattern(s string) {
	parts := t.compile(s)
	first, last, fields := fieldsOf(parts)
	if !strings.ContainsAny(fields, "MN") || len(fields) < 2 {
		return
	}
	end := last + 1
	for end < len(parts) && parts[end].field == 0 && !leadsOn(parts[end].text) {
		end++
	}
	if end < len(parts) { // the text before a weekday binds the weekday
		end = last + 1
	}
	for _, f := range parts[:first] {
		t.addFiller(f)
	}
	t.dotted = t.dotted || strings.HasPrefix(fields, "dN") && parts[first+1].text == "."
	p := pattern{parts: parts[first:end], last: last - first, numeric: strings.Contains(fields, "N")}
	if p.numeric && len(fields) < 3 && (len(p.parts) != 4 || p.parts[3].text != "." || fields != "dN") {
		return // 3.2. is a day; 02-13 and 8.01 may be anything
	}
	for _, old := range t.patterns {
		if old.same(p) {
			return
		}
	}
	t.patterns = append(t.patterns, p)
	for _, f := range p.parts {
		if !p.numeric {
			t.addFiller(f)
		}
	}
}

// addFiller notes a word that stands between fields.
func (t *table) addFiller(f part) {
	if r, _ := utf8.DecodeRuneInString(f.text); f.field == 0 && (unicode.IsLetter(r) || r == '་') {
		t.fillers[f.text] = true
	}
}

// fieldsOf returns where the first and the last field but weekdays stand, and the letters of all.
func fieldsOf(parts []part) (first, last int, fields string) {
	first = -1
	for i, f := range parts {
		if f.field != 0 && f.field != 'E' {
			if first < 0 {
				first = i
			}
			last = i
			fields += string(f.field)
		}
	}
	return first, last, fields
}

// leadsOn reports whether a mark announces more text.
func leadsOn(mark string) bool { return mark == "," || mark == "،" || mark == "-" }

func (p pattern) same(q pattern) bool {
	if len(p.parts) != len(q.parts) {
		return false
	}
	for i := range p.parts {
		if p.parts[i] != q.parts[i] {
			return false
		}
	}
	return true
}

// compile cuts a pattern of CLDR into its parts.
func (t *table) compile(s string) []part {
	var parts []part
	literal := ""
	flush := func() {
		for _, text := range t.cut(literal) {
			parts = append(parts, part{text: text})
		}
		literal = ""
	}
	quoted := false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == '\'' {
			quoted = !quoted
			i += n
			continue
		}
		if quoted || r >= utf8.RuneSelf || !unicode.IsLetter(r) {
			literal += s[i : i+n]
			i += n
			continue
		}
		end := i
		for end < len(s) && s[end] == s[i] {
			end++
		}
		flush()
		parts = append(parts, part{field: fieldOf(r, end-i)})
		i = end
	}
	flush()
	return parts
}

// fieldOf names the field of n letters r.
func fieldOf(r rune, n int) rune {
	switch r {
	case 'M', 'L':
		if n < 3 {
			return 'N'
		}
		return 'M'
	case 'c', 'e':
		return 'E'
	case 'u':
		return 'y'
	}
	return r
}

// patterned reads the longest date at i that a pattern of the language describes.
func (p *parser) patterned(i int) (best piece, end int) {
	t := p.at(i)
	if t.class == number && p.glued(i) && p.figureBefore(i-1) {
		return piece{}, 0
	}
	for k := range p.tables.patterns {
		f := &p.tables.patterns[k]
		switch f.parts[0].field {
		case 'M':
			if t.class != month {
				continue
			}
		case 'y':
			if t.class != number || t.digits == 1 {
				continue
			}
		default:
			if t.class != number || t.digits > 2 {
				continue
			}
		}
		if a, j := p.follow(f, i); j > end {
			best, end = a, j
		}
	}
	return best, end
}

// follow reads the date of one pattern at i.
func (p *parser) follow(f *pattern, i int) (piece, int) {
	var a piece
	j, seen := i, false
	for k := range f.parts {
		part := &f.parts[k]
		if part.field == 0 {
			switch next := j; {
			case j < len(p.tokens) && string(p.folded(j)) == part.text:
				j++
				seen = true
			case f.numeric && (k < f.last || len(f.parts) == 4):
				return piece{}, 0
			default:
				j = next
			}
			continue
		}
		if !f.numeric && k > 0 {
			j = p.skipFillers(j, part.field, seen)
		}
		if j = p.field(&a, part.field, j, f.numeric); j == 0 {
			return piece{}, 0
		}
		seen = false
	}
	if a.day > 0 && a.year > 0 && !valid(a.year, a.month, a.day) || int32(a.day) > daysIn(int32(a.month)) {
		return piece{}, 0
	}
	if n := p.at(j); n.class == number && p.glued(j) || f.numeric && p.joinsFigure(j) {
		return piece{}, 0
	}
	if p.class(j) == dash && p.class(j+1) == ordinalMark && a.day > 0 { // június 27-én
		j = p.suffixed(j)
	}
	return a, j
}

// joinsFigure reports whether a mark and a number glued at j go on with the figure.
func (p *parser) joinsFigure(j int) bool {
	_, more := p.joined(j)
	return more
}

// maxFillers bounds the words between two fields of a date that its pattern does not list.
const maxFillers = 2

// skipFillers steps over what may stand before a field: the point of an
// abbreviation, a comma, and the words that other patterns of the language use.
func (p *parser) skipFillers(j int, field rune, seen bool) int {
	for n := 0; n < maxFillers && j < len(p.tokens); n++ {
		t := p.tokens[j]
		switch {
		case field == 'M' && t.class == month || field != 'M' && t.class == number:
			return j
		case t.class == punct && (t.value == '.' || t.value == '׳') && p.glued(j), t.class == of, t.class == ordinalMark && p.glued(j),
			t.class == punct && (t.value == ',' || t.value == '،'):
		case t.class != punct && p.tables.fillers[string(p.folded(j))]:
		default:
			return j
		}
		j++
	}
	return j
}

// field reads one field at j into a and returns the token after it, or 0.
func (p *parser) field(a *piece, field rune, j int, numeric bool) int {
	t := p.at(j)
	switch {
	case field == 'M' && t.class == month:
		a.month = int(t.value)
	case field == 'E' && t.class == weekday, field == 'G':
	case t.class != number:
		return 0
	case field == 'd' && t.digits <= 2 && t.value >= 1 && t.value <= 31:
		a.day = int(t.value)
	case field == 'N' && t.digits <= 2 && t.value >= 1 && t.value <= 12:
		a.month = int(t.value)
	case field == 'y' && t.digits == 4 && t.value >= 1000 && t.value <= 2999:
		a.year = int(t.value)
		if t.value >= 2300 {
			a.year -= int(p.tables.yearShift)
		}
	case field == 'y' && t.digits == 2 && numeric:
		a.year = shortYear(int(t.value))
	default:
		return 0
	}
	return j + 1
}
