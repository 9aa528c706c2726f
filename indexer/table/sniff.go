package table

import (
	"bytes"
	"strings"
)

// Dialect says how a file separates its columns.
type Dialect struct {
	Comma  byte // between columns
	Quote  byte // around texts that hold the delimiter; 0 for none
	Escape bool // a quote in a quoted text is written \" rather than ""
}

// Default returns the dialect of RFC 4180 with another delimiter.
func Default(comma byte) Dialect { return Dialect{Comma: comma, Quote: '"'} }

// commas are the delimiters that are tried, the likelier first.
var commas = []byte{',', '\t', ';', '|'}

// Thresholds of Sniff.
const (
	sniffRows     = 200 // more tell nothing new
	minConsistent = 0.8 // share of rows with one number of columns; the rest may be damaged
)

// Sniff tells the dialect from the first bytes of a file: the delimiter that
// gives most rows one number of columns, two at the least. It reports false when
// there is none, as in prose.
func Sniff(sample []byte) (Dialect, bool) {
	rest := bytes.TrimPrefix(sample, mark)
	if d, n := sepLine(rest); n > 0 {
		return d.withEscape(rest[n:]), true
	}
	var best Dialect
	score := 0.0
	for _, quote := range []byte{'"', '\'', 0} {
		for _, comma := range commas {
			d := Dialect{Comma: comma, Quote: quote}.withEscape(rest)
			if s := d.consistency(rest); s > score {
				best, score = d, s
			}
		}
	}
	return best, score >= minConsistent && !best.prose(rest)
}

// withEscape tells how quotes inside quoted texts are written.
func (d Dialect) withEscape(sample []byte) Dialect {
	q := string(d.Quote)
	empty := bytes.Count(sample, []byte(string(d.Comma)+q+q+string(d.Comma)))
	d.Escape = d.Quote != 0 && bytes.Count(sample, []byte(`\`+q)) > bytes.Count(sample, []byte(q+q))-empty
	return d
}

// sepLine reads the first line "sep=;" that spreadsheets write, and its length.
func sepLine(raw []byte) (Dialect, int) {
	if len(raw) < 5 || !strings.EqualFold(string(raw[:4]), "sep=") {
		return Dialect{}, 0
	}
	end := bytes.IndexByte(raw, '\n') + 1
	if line := bytes.TrimRight(raw[:max(end, 0)], "\r\n"); len(line) != 5 {
		return Dialect{}, 0
	}
	return Default(raw[4]), end
}

// rows splits a sample, without its last row unless that is whole.
func (d Dialect) rows(sample []byte) (all [][]string) {
	for len(sample) > 0 && len(all) < sniffRows {
		n, ok, _ := d.row(sample, false, 0)
		if !ok {
			break
		}
		if raw := trimEnd(sample[:n]); len(raw) > 0 {
			all = append(all, d.cells(raw))
		}
		sample = sample[n:]
	}
	if len(all) < sniffRows && len(sample) > 0 && (len(all) < 2 || len(sample) < wholeSample) {
		if n, _, _ := d.row(sample, true, 0); n == len(sample) {
			all = append(all, d.cells(trimEnd(sample)))
		}
	}
	return all
}

// wholeSample is the rest of a sample up to which it is taken for the last row
// of the file. A row that is cut off would count against its dialect.
const wholeSample = 512

// consistency is the share of rows that have the commonest number of columns,
// a little less where quotes are left over and a little more with more columns.
func (d Dialect) consistency(sample []byte) float64 {
	rows := d.rows(sample)
	counts := make(map[int]int)
	quotes, cells := 0, 0
	for _, row := range rows {
		counts[len(row)]++
		for _, cell := range row {
			cells++
			if cell != "" && (cell[0] == '"' || cell[0] == '\'' && cell[len(cell)-1] != '\'') {
				quotes++
			}
		}
	}
	columns := 1
	for n, rows := range counts {
		if rows > counts[columns] || rows == counts[columns] && n > columns {
			columns = n
		}
	}
	if columns < 2 || len(rows) < 2 {
		return 0
	}
	share := float64(counts[columns]) / float64(len(rows))
	share -= 0.1 * float64(quotes) / float64(cells)
	if d.Quote == '\'' && !bytes.Contains(sample, []byte{d.Comma, '\''}) {
		return 0
	}
	return share + 0.0001*float64(min(columns, 100)) - 0.001*float64(bytes.IndexByte([]byte{'"', '\'', 0}, d.Quote))
}

// prose reports whether the delimiter of the first row is that of sentences:
// a space follows each.
func (d Dialect) prose(sample []byte) bool {
	if d.Comma == '\t' {
		return false
	}
	rows := d.rows(sample)
	spaced := 0
	for _, cell := range rows[0][1:] {
		if strings.HasPrefix(cell, " ") {
			spaced++
		}
	}
	return spaced == len(rows[0])-1 && strings.ContainsAny(strings.Join(rows[0], ""), ".!?")
}
