package field

import (
	"strings"

	"dateline/indexer/record"
	"dateline/news"
)

// Columns is a Mapper bound to the columns of one table, so that names are
// looked up once. It does not change after Guess and may be shared by goroutines.
type Columns struct {
	m       *Mapper
	names   []string
	targets []target
	known   int
}

// Columns binds the names of a table's columns. A column that the user sends to
// a field by its number goes there whatever its name.
func (m *Mapper) Columns(names []string) *Columns {
	c := &Columns{m: m, names: names, targets: make([]target, len(names))}
	for i, name := range names {
		if c.targets[i] = m.resolve(name); c.targets[i].field != None && !c.targets[i].weak {
			c.known++
		}
		if t, ok := m.column(i + 1); ok {
			c.targets[i] = t
		}
	}
	return c
}

// resolve is lookup for a whole path at once, as flattened tables have it in
// their head.
func (m *Mapper) resolve(path string) target {
	path = strings.TrimSpace(path)
	if t := m.lookup(path); t.field != None {
		return t
	}
	dot := strings.LastIndexByte(path, '.')
	if dot < 0 {
		return target{}
	}
	r := filling{m: m}
	return r.inside(path, path[dot+1:], m.lookup(path[:dot]))
}

// Len returns the number of columns.
func (c *Columns) Len() int { return len(c.names) }

// Names returns what the columns are called.
func (c *Columns) Names() []string { return c.names }

// Known returns how many columns have a name that fills a field.
func (c *Columns) Known() int { return c.known }

// Holds reports whether some column fills the field.
func (c *Columns) Holds(f Field) bool {
	for _, t := range c.targets {
		if t.field == f && !t.weak {
			return true
		}
	}
	return false
}

// HoldsText reports whether some column fills the title, the lead or the body,
// without which a row is no article.
func (c *Columns) HoldsText() bool { return c.Holds(Title) || c.Holds(Lead) || c.Holds(Body) }

// Structured reports whether the cells of a column may hold a list or an object.
func (c *Columns) Structured(i int) bool {
	f := c.targets[i].field
	return f.isList() || f.takesObject()
}

// nothing are the words that programs write where a value is missing.
var nothing = map[string]bool{"nan": true, "NaN": true, "None": true, "null": true, "NULL": true, `\N`: true, "<NA>": true}

// Article fills an article from the cells of a row, which may be fewer than the
// columns.
func (c *Columns) Article(cells []Value, tr *record.Trace) news.Article {
	r := filling{m: c.m, tr: tr, found: make([]found, 0, len(cells))}
	for i := range cells[:min(len(cells), len(c.names))] {
		v, t := &cells[i], c.targets[i]
		if v.Kind == Text && nothing[v.Text] {
			continue
		}
		if v.Kind == Object && !(t.field.takesObject() && t.field.filledBy(*v)) {
			r.walk(c.names[i], v.Members, 2, t)
			continue
		}
		if t.field == None && c.names[i] == "" { // the numbers that data frames write in front
			continue
		}
		r.add(found{c.names[i], t, 1, v})
	}
	return r.article()
}
