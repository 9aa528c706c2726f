package index

import (
	"fmt"
	"strings"
	"time"

	"dateline/news"
)

// A plan is what is really searched: a query tree bound to the schema and to the
// vocabulary of one edition. It prints itself, and is evaluated by exec.go and,
// in tests, by bleve (bleveq_test.go).
type plan interface{ String() string }

// alternative is one term that answers a typed word.
type alternative struct {
	term   string
	weight float32 // of one occurrence, against 1 for what was typed
	class  uint8   // 0 for what was typed and its stems; names have one class a tier
	how    string  // word, stem, name:<tier>, date:<days>
	in     string  // tags of the only languages in whose texts it counts, as " fr it "; "" means all
	twice  string  // tags of the languages in whose texts a stem of the slot stands at each of its places
	twin   float32 // the weight of that stem, by which the term itself then counts less
}

// fits reports whether the alternative counts in a text whose language has the
// pack of that tag.
func (a alternative) fits(tag string) bool {
	return a.in == "" || among(a.in, tag)
}

// among reports whether a tag is in a list such as " fr it ".
func among(tags, tag string) bool { return tag != "" && strings.Contains(tags, " "+tag+" ") }

// slot holds the alternatives for one position of a text.
type slot []alternative

// leaf matches articles in whose text the slots follow each other. It is scored
// as one term: BM25F over the parts of the article, its occurrences weighted by
// alternative, its document frequency that of the whole group.
type leaf struct {
	typed    string
	slots    []slot
	fields   []int // into textFields
	window   int   // 0: each slot right after the one before; else all within that many words, in any order
	how      string
	appeared *days // of a typed date: the days, on which an article may also have appeared
	// beside: it stands beside a plan that finds most of its articles, and mostly raises
	// their scores. Its document frequency is that of the articles with all of its words
	// in one part, so that they need not all be read for it, see execlater.go.
	beside bool
}

// key matches articles by one of the terms of a keyword field. It is not scored.
type key struct {
	field string
	slots []slot
	typed string
}

// days matches articles published in an inclusive span. It is not scored.
type days struct {
	from, to news.Day
	zone     *time.Location // of moments; nil means that of each outlet
}

// ids matches one article by its id. It is not scored.
type ids struct{ id string }

// speaks matches articles whose text mentions a day inside a span. It is not
// scored, and what it finds is marked.
type speaks struct{ leaf *leaf }

type (
	allOf  []plan
	anyOf  []plan
	noneOf struct{ p plan } // the articles that p does not match
	every  struct{}
	none   struct{ why string }
)

func (a alternative) String() string {
	t := printable(a.term)
	if a.weight != 1 {
		t += fmt.Sprintf("^%.2g", a.weight)
	}
	if a.class != 0 {
		t += fmt.Sprintf("/%d", a.class)
	}
	if a.in != "" {
		t += "@" + strings.Join(strings.Fields(a.in), ",")
	}
	return t
}

func (s slot) String() string {
	parts := make([]string, len(s))
	for i, a := range s {
		parts[i] = a.String()
	}
	return "{" + strings.Join(parts, " ") + "}"
}

func (l *leaf) String() string {
	names := make([]string, len(l.fields))
	for i, f := range l.fields {
		names[i] = textFields[f].name
	}
	return strings.Join(names, "+") + ":" + printSlots(l.slots, l.window)
}

func printSlots(slots []slot, window int) string {
	parts := make([]string, len(slots))
	for i, s := range slots {
		parts[i] = s.String()
	}
	out := strings.Join(parts, " ")
	if len(slots) > 1 {
		out = "\"" + out + "\""
	}
	if window > 0 {
		out += fmt.Sprintf("~%d", window)
	}
	return out
}

func (k *key) String() string { return k.field + ":" + printSlots(k.slots, 0) }
func (d *days) String() string {
	return fmt.Sprintf("published:[%s..%s]", openDay(d.from), openDay(d.to))
}
func (d *ids) String() string    { return "id:" + d.id }
func (s *speaks) String() string { return "mentions(" + s.leaf.String() + ")" }
func (a allOf) String() string   { return "(" + join(a, " AND ") + ")" }
func (a anyOf) String() string   { return "(" + join(a, " OR ") + ")" }
func (n *noneOf) String() string { return "NOT " + n.p.String() }
func (every) String() string     { return "*" }
func (n *none) String() string   { return "nothing(" + n.why + ")" }

func join(list []plan, sep string) string {
	parts := make([]string, len(list))
	for i, p := range list {
		parts[i] = p.String()
	}
	return strings.Join(parts, sep)
}

// openDay prints the ends of time, which stand for open ends, as nothing.
func openDay(d news.Day) string {
	if d == firstDay || d == lastDay {
		return ""
	}
	return d.String()
}

// firstDay and lastDay stand for open ends of a span.
const (
	firstDay = news.NoDay + 1
	lastDay  = news.Day(1<<31 - 1)
)

// printable shows the reserved bytes of a term as words.
func printable(term string) string {
	if term == "" {
		return `""`
	}
	switch term[0] {
	case 1:
		return "stem:" + term[1:]
	case 2:
		return "date:" + term[1:]
	case 3:
		return "=" + term[1:]
	}
	return term
}

// leaves calls f for every leaf that can be marked in a text: those under a
// negation are left out.
func leaves(p plan, f func(*leaf)) {
	switch p := p.(type) {
	case *leaf:
		f(p)
	case *speaks:
		f(p.leaf)
	case allOf:
		for _, c := range p {
			leaves(c, f)
		}
	case anyOf:
		for _, c := range p {
			leaves(c, f)
		}
	}
}
