// Package table reads articles from the rows of tables in text: CSV, TSV and
// their kin, with columns in any order.
//
// Sniff tells how a file separates its columns, New what the columns hold: by
// the names in the first row or, where it holds data, by what the cells look
// like. A Reader then cuts the file into rows one after the other, and Article
// reads a row, which several goroutines may do at once.
package table

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"dateline/indexer/field"
	"dateline/indexer/record"
	"dateline/news"
)

// minHead is how many names must be known in a first row that alone tells a
// head; with fewer its cells must look like one as well.
const minHead = 2

// Table knows the dialect and the columns of one file. It does not change after
// New and may be shared by goroutines.
type Table struct {
	dialect Dialect
	columns *field.Columns
	named   bool // by the first row
}

// New finds out what the columns of a file hold from its first bytes, which
// should be some hundred rows and at least one. The error, for a table whose
// columns cannot be told, shows them by number and how to map them.
func New(m *field.Mapper, d Dialect, sample []byte) (*Table, error) {
	sample = bytes.TrimPrefix(sample, mark)
	if _, n := sepLine(sample); n > 0 {
		sample = sample[n:]
	}
	sample = skipBlank(sample)
	rows := d.rows(sample)
	if len(rows) == 0 {
		return nil, errors.New("the first row of the table is longer than can be looked at; map its columns by number, for instance title=1 and body=2")
	}
	t := &Table{dialect: d}
	if named := m.Columns(trimNames(rows[0])); isHead(named, rows) {
		t.columns, t.named, rows = named, true, rows[1:]
	} else {
		t.columns = m.Columns(numbers(width(rows)))
	}
	if !t.columns.HoldsText() {
		t.columns.Guess(rows)
	}
	if !t.columns.HoldsText() {
		return nil, t.untold(rows)
	}
	return t, nil
}

// isHead decides whether the first row holds names.
func isHead(c *field.Columns, rows [][]string) bool {
	known := c.Known()
	return known >= minHead || known == c.Len() ||
		field.LooksLikeNames(rows[0]) && (known > 0 || field.HaveShapes(rows[1:], c.Len()))
}

// width is the number of columns that most rows have.
func width(rows [][]string) int {
	counts, most := make(map[int]int), 0
	for _, row := range rows {
		counts[len(row)]++
		if n := len(row); counts[n] > counts[most] || counts[n] == counts[most] && n > most {
			most = n
		}
	}
	return most
}

// numbers names columns that have no names.
func numbers(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = "column " + strconv.Itoa(i+1)
	}
	return names
}

func trimNames(row []string) []string {
	names := make([]string, len(row))
	for i, name := range row {
		if names[i] = strings.TrimSpace(name); strings.HasPrefix(name, "Unnamed: ") { // as data frames call the numbers in front
			names[i] = ""
		}
	}
	return names
}

// gdelt are the numbers of columns of GDELT's tables of events, mentions and
// the knowledge graph, which come without a head.
var gdelt = map[int]bool{16: true, 27: true, 57: true, 58: true, 61: true}

// shownColumns is how many columns an error shows, shownCell how much of each.
const (
	shownColumns = 12
	shownCell    = 24
)

// untold is the error of a table whose columns cannot be told.
func (t *Table) untold(rows [][]string) error {
	row := t.columns.Names()
	if !t.named && len(rows) > 0 {
		row = rows[0]
		if t.dialect.Comma == '\t' && gdelt[len(row)] && strings.Trim(row[0], "0123456789-T") == "" {
			return fmt.Errorf("a table of GDELT without names: its %d columns are codes of events and hold no text of articles; index the articles themselves, or the articles of its DOC API as JSON", len(row))
		}
	}
	var shown []string
	for i, cell := range row[:min(len(row), shownColumns)] {
		shown = append(shown, fmt.Sprintf("%d %q", i+1, cut(cell)))
	}
	return fmt.Errorf("cannot tell which columns hold title and text; map them by number, for instance title=1 and body=2; the columns are %s", strings.Join(shown, ", "))
}

func cut(cell string) string {
	letters := []rune(cell)
	if len(letters) <= shownCell {
		return cell
	}
	return string(letters[:shownCell]) + "…"
}

// Article reads one row. A row may be shorter than the head, its last cells are
// then empty; one that is longer is an error unless what is beyond is empty.
func (t *Table) Article(raw []byte, tr *record.Trace) (news.Article, error) {
	cells := t.dialect.cells(raw)
	for i := t.columns.Len(); i < len(cells); i++ {
		if strings.TrimSpace(cells[i]) != "" {
			return news.Article{}, fmt.Errorf("the row has %d columns where the table has %d; the first beyond is %q: put texts that hold %q in quotes",
				len(cells), t.columns.Len(), cut(cells[i]), t.dialect.Comma)
		}
	}
	values := make([]field.Value, min(len(cells), t.columns.Len()))
	for i := range values {
		values[i] = field.Value{Kind: field.Text, Text: cells[i]}
		if t.columns.Structured(i) {
			if v, ok := literal(cells[i]); ok {
				values[i] = v
			}
		}
	}
	return t.columns.Article(values, tr), nil
}
