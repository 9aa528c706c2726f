// Package cldr holds what the languages of the world write in a date: the names
// of months and weekdays, the order of day, month and year, the words for
// yesterday and for the months of other calendars.
//
// The table is made from the Common Locale Data Repository by the program in gen;
// NOTICE.txt names its sources and their licence. A locale is parsed when it is
// asked for.
package cldr

//go:generate go run ./gen locales.txt

import (
	_ "embed"
	"iter"
	"strconv"
	"strings"
	"sync"
)

//go:embed locales.txt
var table string

// Style says in which place a name stands and how long it is.
type Style int

// A name in a date (3 января) may differ from the one that stands alone (январь).
const (
	Wide Style = iota
	WideAlone
	Short
	ShortAlone
	Styles // their number
)

// Locale is what one language in one script writes. The names of its regions
// are gathered in Others.
type Locale struct {
	Tag    string // BCP 47: language, and script where it is not the usual one
	Modern bool   // of the coverage at which nothing should be missing
	// Months from January and Weekdays from Monday.
	Months, Weekdays [Styles][]string
	// OtherMonths and OtherWeekdays list further names by their number from 0,
	// several of one number apart by a bar.
	OtherMonths, OtherWeekdays []string
	// Patterns are date patterns in the letters of CLDR: y, M, L, d, E, with
	// other letters in quotes. The first four are full, long, medium and short.
	Patterns []string
	// Relative are words for a day, week, month or year counted from today.
	Relative []Relative
	// Counted are phrases such as "{0} days ago".
	Counted []Counted
	// Calendars gives the names of the months of persian, islamic and hebrew, from
	// the first. Eras gives the names of their eras, and of buddhist, roc and
	// japanese (from Meiji).
	Calendars, Eras map[string][]string
}

// Relative is a word or phrase for the Unit that lies Offset from the present one.
type Relative struct {
	Unit   string // day, week, month, year
	Offset int
	Text   string
}

// Counted is a phrase for a number of units ago, or ahead; {0} stands for the number.
type Counted struct {
	Unit  string // day, week, month, year
	Ahead bool
	Text  string
}

// index finds the lines of a locale by its tag.
var index = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, block := range strings.Split(table, "\n= ")[1:] {
		head, lines, _ := strings.Cut(block, "\n")
		tag, _, _ := strings.Cut(head, " ")
		all[tag] = block[:len(head)] + "\n" + lines
	}
	return all
})

// Tags yields the tag of every locale, in the order of the table.
func Tags() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, block := range strings.Split(table, "\n= ")[1:] {
			tag, _, _ := strings.Cut(block, "\n")
			tag, _, _ = strings.Cut(tag, " ")
			if !yield(tag) {
				return
			}
		}
	}
}

// Digits returns the ten digits, from zero, of every way of writing numbers that has them.
func Digits() []string {
	line, _, _ := strings.Cut(table[strings.Index(table, "\ndigits\t")+1:], "\n")
	return strings.Split(line, "\t")[1:]
}

// Find returns the locale of a tag as Tags yields it.
func Find(tag string) (*Locale, bool) {
	block, ok := index()[tag]
	if !ok {
		return nil, false
	}
	head, lines, _ := strings.Cut(block, "\n")
	l := &Locale{Tag: tag, Modern: strings.HasSuffix(head, " modern"), Calendars: map[string][]string{}, Eras: map[string][]string{}}
	for line := range strings.Lines(lines) {
		key, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		l.read(key, strings.Split(rest, "\t"))
	}
	l.fill()
	return l, true
}

// fill gives a style that the table leaves out the names of the one it equals.
func (l *Locale) fill() {
	for style, like := range [Styles]Style{Wide, Wide, Wide, Short} {
		for _, names := range []*[Styles][]string{&l.Months, &l.Weekdays} {
			if names[style] == nil {
				names[style] = names[like]
			}
		}
	}
}

// read takes in one line of the table.
func (l *Locale) read(key string, cells []string) {
	kind, name, _ := strings.Cut(key, " ")
	switch kind {
	case "months":
		style, _ := strconv.Atoi(name)
		l.Months[style] = cells
	case "weekdays":
		style, _ := strconv.Atoi(name)
		l.Weekdays[style] = cells
	case "othermonths":
		l.OtherMonths = cells
	case "otherweekdays":
		l.OtherWeekdays = cells
	case "patterns":
		l.Patterns = cells
	case "calendar":
		l.Calendars[name] = cells
	case "era":
		l.Eras[name] = cells
	case "relative":
		for offset, cell := range cells {
			for text := range strings.SplitSeq(cell, "|") {
				if text != "" {
					l.Relative = append(l.Relative, Relative{name, offset - 2, text})
				}
			}
		}
	case "ago", "ahead":
		for _, text := range cells {
			l.Counted = append(l.Counted, Counted{name, kind == "ahead", text})
		}
	}
}
