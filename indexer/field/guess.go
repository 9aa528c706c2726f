package field

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Thresholds that tell columns by what they hold, set on news tables that come
// without a head: AG News, MIND, BBC, 10kGNAD.
const (
	mostCells    = 0.8 // share of cells that must have a shape for the column to have it
	minWords     = 3   // mean words of a text; below it is a name or a category
	minBody      = 200 // mean letters of a story where nothing else tells it from a headline
	maxHead      = 300 // mean letters of a headline
	maxCategory  = 40  // letters of a category
	fewDifferent = 0.5 // share of different cells in a column of categories
	minRows      = 4   // below it, few different cells say nothing
)

// shape is what the sampled cells of a column look like.
type shape struct {
	cells                                         int // not empty
	dates, addresses, numbers, structured, tokens int
	letters, words, longest                       int
	different                                     map[string]bool
}

func shapeOf(rows [][]string, column int) shape {
	s := shape{different: make(map[string]bool)}
	for _, row := range rows {
		if column >= len(row) {
			continue
		}
		cell := strings.TrimSpace(row[column])
		if cell == "" || nothing[cell] {
			continue
		}
		s.add(cell)
	}
	return s
}

func (s *shape) add(cell string) {
	s.cells++
	s.different[cell] = true
	n := utf8.RuneCountInString(cell)
	s.letters += n
	s.longest = max(s.longest, n)
	s.words += len(strings.Fields(cell))
	switch {
	case len(cell) >= len("20060102") && Value{Kind: Text, Text: cell}.readable():
		s.dates++
	case isAddress(cell):
		s.addresses++
	case isNumber(cell):
		s.numbers++
	case cell[0] == '[' || cell[0] == '{':
		s.structured++
	case strings.ContainsFunc(cell, unicode.IsDigit) && strings.ContainsFunc(cell, unicode.IsLetter) && !strings.ContainsFunc(cell, unicode.IsSpace):
		s.tokens++
	}
}

// mostly reports whether n of the cells are most of them.
func (s shape) mostly(n int) bool { return s.cells > 0 && float64(n) >= mostCells*float64(s.cells) }

func (s shape) text() bool {
	return s.cells > 0 && s.words >= minWords*s.cells && !s.mostly(s.dates) && !s.mostly(s.addresses) && !s.mostly(s.numbers) && !s.mostly(s.structured)
}

func (s shape) category() bool {
	return s.cells >= minRows && s.longest <= maxCategory && !s.text() && !s.mostly(s.dates) && !s.mostly(s.addresses) && !s.mostly(s.numbers) && !s.mostly(s.tokens) && !s.mostly(s.structured) &&
		float64(len(s.different)) <= fewDifferent*float64(s.cells)
}

// Guess gives columns whose names say nothing the fields that their cells look
// like: dates, addresses, the longest text, a headline, a category. rows are a
// sample. Fields that have a column already keep it.
func (c *Columns) Guess(rows [][]string) {
	shapes := make([]shape, len(c.names))
	for i := range shapes {
		shapes[i] = shapeOf(rows, i)
	}
	c.guess(Published, shapes, func(s shape) bool { return s.mostly(s.dates) })
	c.guess(URL, shapes, func(s shape) bool { return s.mostly(s.addresses) })
	c.guessTexts(shapes)
	if c.HoldsText() {
		c.guess(Section, shapes, shape.category)
		c.guess(ID, shapes, func(s shape) bool { return s.mostly(s.tokens) && len(s.different) == s.cells && s.cells >= minRows })
	}
}

// guess gives the first free column that fits to f, unless f has one.
func (c *Columns) guess(f Field, shapes []shape, fits func(shape) bool) {
	if c.Holds(f) {
		return
	}
	for i, s := range shapes {
		if c.targets[i].field == None && fits(s) {
			c.targets[i] = target{field: f}
			return
		}
	}
}

// guessTexts gives the longest text to the body and the first other to the
// title. A single text is a title unless it is long.
func (c *Columns) guessTexts(shapes []shape) {
	longest, texts := -1, 0
	for i, s := range shapes {
		if c.targets[i].field != None || !s.text() {
			continue
		}
		texts++
		if longest < 0 || s.letters*shapes[longest].cells > shapes[longest].letters*s.cells {
			longest = i
		}
	}
	if longest < 0 {
		return
	}
	if s := shapes[longest]; !c.Holds(Body) && (texts > 1 || c.Holds(Title) || s.letters >= minBody*s.cells) {
		c.targets[longest] = target{field: Body}
	}
	c.guess(Title, shapes, func(s shape) bool { return s.text() && s.letters <= maxHead*s.cells })
	c.guess(Lead, shapes, func(s shape) bool { return s.text() })
}

// LooksLikeNames reports whether the cells of a row are short words that may be
// the names of columns.
func LooksLikeNames(row []string) bool {
	for i, name := range row {
		cell := strings.TrimSpace(name)
		s := shapeOf([][]string{row}, i)
		if s.dates+s.addresses+s.numbers+s.structured > 0 || utf8.RuneCountInString(cell) > maxCategory || len(strings.Fields(cell)) > minWords {
			return false
		}
	}
	return true
}

// HaveShapes reports whether some column of the rows holds texts, dates,
// addresses or numbers, so that a short word above them is no value of it.
func HaveShapes(rows [][]string, columns int) bool {
	for i := range columns {
		if s := shapeOf(rows, i); s.text() || s.mostly(s.dates) || s.mostly(s.addresses) || s.mostly(s.numbers) {
			return true
		}
	}
	return false
}
