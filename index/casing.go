package index

import (
	"unicode"
	"unicode/utf8"

	"dateline/analyzers"
)

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

// print counts so many occurrences that are written so.
func (c *casing) print(text string, count int32) {
	if have := c.form(text); have != nil {
		have.count += count
		return
	}
	c.forms = append(c.forms, printed{text, count})
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

// casings counts how words are written, by the word as it is written: which surface
// form that is, and whether it has a capital, follows from it.
type casings struct {
	known map[string]uint32 // by word as written
	list  []written
}

// written is a word as it stands in texts.
type written struct {
	text, term string
	upper      bool
	loud       int32 // of those with a capital: occurrences in articles without small letters
	plain      int32 // all others
}

func newCasings() *casings { return &casings{known: map[string]uint32{}} }

// number returns the number of a word as written.
func (c *casings) number(f *analyzers.Form, upper bool) uint32 {
	n, ok := c.known[f.Text]
	if !ok {
		n = uint32(len(c.list))
		c.known[f.Text] = n
		c.list = append(c.list, written{text: f.Text, term: f.Word, upper: upper})
	}
	return n
}

// count notes how the words seen in an article are written. In some languages a
// capital tells as little as in an article that has no small letters.
func (c *casings) count(seen []uint32, language string) {
	loud := nounCapitals[language] || c.inAllCapitals(seen)
	for _, n := range seen {
		if w := &c.list[n]; loud && w.upper {
			w.loud++
		} else {
			w.plain++
		}
	}
}

// harvest adds what was counted to the forms of a volume, and begins anew.
func (c *casings) harvest(cases map[string]*casing) {
	for i := range c.list {
		w := &c.list[i]
		if w.loud+w.plain == 0 {
			continue
		}
		form := cases[w.term]
		if form == nil {
			form = &casing{}
			cases[w.term] = form
		}
		form.all += w.plain
		form.loud += w.loud
		if w.upper {
			form.upper += w.plain
			form.print(w.text, w.loud+w.plain)
		}
	}
	clear(c.known)
	clear(c.list)
	c.list = c.list[:0]
}

// An article is taken to be written without small letters when most of its first
// words are: names and abbreviations alone do not fill so many.
const (
	loudSample = 40
	loudLeast  = 20
)

func (c *casings) inAllCapitals(words []uint32) bool {
	cased, loud := 0, 0
	for _, n := range words[:min(len(words), loudSample)] {
		word := c.list[n].text
		first, size := utf8.DecodeRuneInString(word)
		second, _ := utf8.DecodeRuneInString(word[size:])
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
