package index

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// written is a word as it stands in a text.
type written struct {
	term, text string
	upper      bool
}

// casing counts how a surface form is written. In a script without case every
// occurrence counts as a capital one.
type casing struct {
	upper, all int32
	loud       int32     // occurrences in articles without small letters, which tell nothing
	forms      []printed // of the occurrences with a capital
}

// printed is a way to write a surface form, as Erdoğan is one of erdogan.
type printed struct {
	text  string
	count int32
}

// nameLike reports whether a form is written like a name at least three times in
// four. Headlines in capitals and first words of sentences do not make a common
// word a name, nor do the names that it is part of, as in Bank of Japan.
func (c *casing) nameLike() bool { return 4*c.upper >= 3*c.all }

// form returns how often the form is written so, nil when it never was.
func (c *casing) form(text string) *printed {
	for i := range c.forms {
		if c.forms[i].text == text {
			return &c.forms[i]
		}
	}
	return nil
}

// add counts what another part of the volume has.
func (c *casing) add(other *casing) {
	c.upper += other.upper
	c.all += other.all
	c.loud += other.loud
	for _, p := range other.forms {
		if have := c.form(p.text); have != nil {
			have.count += p.count
		} else {
			c.forms = append(c.forms, p)
		}
	}
}

// usual returns how the form is mostly written, of two the one that sorts first:
// the bytes of a volume may not depend on the order in which its parts were read.
func (c *casing) usual() string {
	best := printed{}
	for _, p := range c.forms {
		if p.count > best.count || p.count == best.count && p.text < best.text {
			best = p
		}
	}
	return best.text
}

// unheard reports whether nothing is known of a form but that it stands in articles
// without small letters. It may be a name and may be any word.
func (c *casing) unheard() bool { return c.all == 0 && c.loud > 0 }

// nounCapitals are the languages in which every noun begins with a capital.
var nounCapitals = map[string]bool{"de": true, "lb": true}

// count notes how the words seen in an article are written. In some languages a
// capital tells as little as in an article that has no small letters.
func (ds *documents) count(language string) {
	loud := nounCapitals[language] || inAllCapitals(ds.seen)
	for _, w := range ds.seen {
		c := ds.cases[w.term]
		if c == nil {
			c = &casing{}
			ds.cases[w.term] = c
		}
		if loud && w.upper {
			c.loud++
			c.print(w)
			continue
		}
		c.all++
		if w.upper {
			c.upper++
			c.print(w)
		}
	}
	ds.seen = ds.seen[:0]
}

// An article is taken to be written without small letters when most of its first
// words are: names and abbreviations alone do not fill so many.
const (
	loudSample = 40
	loudLeast  = 20
)

func inAllCapitals(words []written) bool {
	cased, loud := 0, 0
	for _, w := range words[:min(len(words), loudSample)] {
		first, size := utf8.DecodeRuneInString(w.text)
		second, _ := utf8.DecodeRuneInString(w.text[size:])
		if !unicode.IsLetter(second) || !unicode.IsUpper(first) && !unicode.IsLower(first) {
			continue
		}
		cased++
		if unicode.IsUpper(first) && unicode.IsUpper(second) {
			loud++
		}
	}
	return cased >= loudLeast && loud*10 >= cased*9
}

// print counts how a word is written. The text is copied only where it is new: a
// piece of it would keep the whole article in memory.
func (c *casing) print(w written) {
	if have := c.form(w.text); have != nil {
		have.count++
		return
	}
	text := w.term
	if text != w.text {
		text = strings.Clone(w.text)
	}
	c.forms = append(c.forms, printed{text, 1})
}
