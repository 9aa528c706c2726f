package table

import (
	"bytes"
	"strings"
)

// span is one field of a row.
type span struct {
	start, end int  // of its text, without quotes
	next       int  // of the delimiter or line end after it
	quoted     bool //
	marked     bool // it holds doubled or escaped quotes
	suspect    int  // of a quote inside that looks like the opening of another field; 0 for none
}

// field finds the field that begins at b[at]. It reports false when a quote that
// opens it is not closed.
func (d Dialect) field(b []byte, at int) (span, bool) {
	open := at
	for open < len(b) && b[open] == ' ' {
		open++
	}
	if d.Quote != 0 && open < len(b) && b[open] == d.Quote {
		return d.quoted(b, open)
	}
	return d.bare(b, at), true
}

// bare finds a field without quotes around it; quotes inside are letters.
func (d Dialect) bare(b []byte, at int) span {
	for i := at; i < len(b); i++ {
		if b[i] == d.Comma || b[i] == '\n' {
			return span{start: at, end: i, next: i}
		}
	}
	return span{start: at, end: len(b), next: len(b)}
}

// quoted finds a field from its opening quote. The quote that closes it stands
// before a delimiter or a line end; others inside are taken as letters.
func (d Dialect) quoted(b []byte, open int) (span, bool) {
	s := span{start: open + 1, quoted: true}
	seen, line := s.start, false // how far a line end was looked for, and whether there is one
	for q := open + 1; ; {
		n := bytes.IndexByte(b[q:], d.Quote)
		if n < 0 {
			return s, false
		}
		q += n
		switch {
		case d.Escape && slashes(b[s.start:q])%2 == 1:
			s.marked = true
			q++
			continue
		case q+1 < len(b) && b[q+1] == d.Quote:
			s.marked = true
			q += 2
			continue
		}
		next := q + 1
		for next < len(b) && (b[next] == ' ' || b[next] == '\r') {
			next++
		}
		if next == len(b) || b[next] == d.Comma || b[next] == '\n' {
			s.end, s.next = q, next
			return s, true
		}
		if s.suspect == 0 && (b[q-1] == d.Comma || b[q-1] == '\n') {
			line = line || bytes.IndexByte(b[seen:q], '\n') >= 0
			if seen = q; line {
				s.suspect = q
			}
		}
		q++
	}
}

// slashes counts the backslashes at the end.
func slashes(b []byte) int { return len(b) - len(bytes.TrimRight(b, `\`)) }

// row returns the length of the first row of b with its line end. It reports
// false when the row may go on after b; whole says that it does not. columns is
// how many a row should have, 0 when that is not known. vain is how many bytes
// were looked through for the end of a quote that has none.
func (d Dialect) row(b []byte, whole bool, columns int) (n int, ok bool, vain int) {
	line := bytes.IndexByte(b, '\n') + 1
	if line == 0 {
		if !whole {
			return 0, false, 0
		}
		line = len(b)
	}
	if d.Quote == 0 || bytes.IndexByte(b[:line], d.Quote) < 0 {
		return line, true, 0
	}
	for at := 0; ; {
		s, closed := d.field(b, at)
		switch {
		case !closed && !whole:
			return 0, false, 0
		case !closed, s.suspect > 0 && d.unclosed(b, s.suspect, columns), s.quoted && d.swallows(b[s.start:s.end], columns):
			if n = bytes.IndexByte(b[at:], '\n') + 1; n == 0 {
				return len(b), true, 0
			}
			return at + n, true, len(b) - at - n
		case s.next == len(b):
			return len(b), whole, 0
		case b[s.next] == '\n':
			return s.next + 1, true, 0
		}
		at = s.next + 1
	}
}

// unclosed decides whether the quote before a suspect one was never meant to
// open a text over several lines: the line of the suspect has all columns of a row.
func (d Dialect) unclosed(b []byte, suspect, columns int) bool {
	if columns < 2 {
		return false
	}
	start := bytes.LastIndexByte(b[:suspect], '\n') + 1
	line, _, _ := bytes.Cut(b[start:], []byte{'\n'})
	return len(d.cells(line)) == columns
}

// swallowed is how many lines in a row must have all columns of a row for a
// quoted text to be rows that a stray quote has swallowed: sentences have commas
// too, but hardly tabs.
func (d Dialect) swallowed() int {
	if d.Comma == '\t' {
		return 1
	}
	return 4
}

// swallows reports whether the lines of a quoted text, but for the first and the
// last, are rows.
func (d Dialect) swallows(text []byte, columns int) bool {
	if columns < 2 {
		return false
	}
	_, text, _ = bytes.Cut(text, []byte{'\n'})
	for range d.swallowed() {
		line, rest, more := bytes.Cut(text, []byte{'\n'})
		if !more || bytes.Count(line, []byte{d.Comma}) != columns-1 {
			return false
		}
		text = rest
	}
	return true
}

// cells splits a row without its line end. A quote that is not closed is taken
// as a letter.
func (d Dialect) cells(raw []byte) []string {
	cells := make([]string, 0, 16)
	row := string(raw)
	for at := 0; ; {
		s, closed := d.field(raw, at)
		if !closed {
			s = d.bare(raw, at)
		}
		cell := row[s.start:s.end]
		if s.marked {
			cell = d.unmark(cell)
		}
		cells = append(cells, cell)
		if s.next >= len(raw) {
			return cells
		}
		at = s.next + 1
	}
}

// unmark returns a quoted text as it was before quotes in it were marked.
func (d Dialect) unmark(cell string) string {
	q := string(d.Quote)
	if d.Escape {
		return strings.NewReplacer(q+q, q, `\`+q, q, `\\`, `\`).Replace(cell)
	}
	return strings.ReplaceAll(cell, q+q, q)
}
