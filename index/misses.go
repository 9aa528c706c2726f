package index

import (
	"fmt"
	"slices"
	"strings"

	"dateline/news"
)

// Miss is a clause of a query that an article fails, and the nearest that it has.
type Miss struct {
	Clause   string    `json:"clause"`
	Excluded bool      `json:"excluded,omitempty"` // it has what the query leaves out
	Has      []string  `json:"has,omitempty"`      // what stands in the place that was asked for, or what was left out
	Near     []Nearest `json:"near,omitempty"`     // for words that it lacks
	// Between is how many other words stand between those of a phrase where they
	// come closest, -1 where they do not stand in one part together.
	Between *int `json:"between,omitempty"`
	Moved   bool `json:"moved,omitempty"` // they stand there in another order
}

// Nearest is what an article has instead of a word.
type Nearest struct {
	Typed string `json:"typed"`
	Found string `json:"found"`
	Part  string `json:"part"`
	How   string `json:"how"` // elsewhere, stem, name, letters, beginning
}

// maxMisses bounds the clauses that are told: a query has 32 words at most, and a
// reader corrects the first few.
const maxMisses = 16

// misses returns the smallest clauses of a plan that an article fails, none where it
// answers the plan.
func (x *inspector) misses(p plan, at candidate, a *news.Article) (out []Miss, err error) {
	_, ok, err := x.clauses(p, at.volume, at.doc)
	if ok || err != nil {
		return nil, err
	}
	var failed []plan
	if err := x.failing(p, at, &failed); err != nil {
		return nil, err
	}
	n := newNeighbours(a)
	for _, f := range failed[:min(len(failed), maxMisses)] {
		m, err := x.miss(f, at, a, n)
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}

// failing gathers the smallest parts of a plan that fail. Of several ways that all
// fail those are left out that look for what another is about: the spellings of a
// name are one clause.
func (x *inspector) failing(p plan, at candidate, out *[]plan) error {
	list, any := asList(p)
	if list == nil {
		*out = append(*out, p)
		return nil
	}
	var ways []plan
	for _, c := range list {
		_, ok, err := x.clauses(c, at.volume, at.doc)
		if err != nil {
			return err
		}
		if ok {
			continue
		}
		if err := x.failing(c, at, &ways); err != nil {
			return err
		}
	}
	for _, w := range ways {
		if !any || !slices.ContainsFunc(*out, func(o plan) bool { return aboutSame(o, w) }) {
			*out = append(*out, w)
		}
	}
	return nil
}

// asList returns the parts of a plan that is a list of others, and whether any will do.
func asList(p plan) (list []plan, any bool) {
	switch p := p.(type) {
	case allOf:
		return p, false
	case anyOf:
		return p, true
	}
	return nil, false
}

// aboutSame reports whether two clauses look for the same words, or one for some of
// those of the other.
func aboutSame(a, b plan) bool {
	x, y := typedOf(a), typedOf(b)
	return strings.Contains(x, y) || strings.Contains(y, x)
}

// typedOf returns what a clause was made from.
func typedOf(p plan) string {
	switch p := p.(type) {
	case *leaf:
		return p.typed
	case *speaks:
		return p.leaf.typed
	case *key:
		return p.field + ":" + p.typed
	case *noneOf:
		return "-" + typedOf(p.p)
	}
	return brief(p)
}

// miss tells of one clause that an article fails.
func (x *inspector) miss(p plan, at candidate, a *news.Article, n *neighbours) (Miss, error) {
	m := Miss{Clause: typedOf(p)}
	switch p := p.(type) {
	case *leaf:
		n.nearest(&m, p)
	case *speaks:
		m.Clause, m.Has = "mentions:"+p.leaf.typed, n.spoken()
	case *key:
		m.Has = keyValues(a, p.field)
	case *days:
		m.Has = nonempty(a.Published.String())
	case *ids:
		m.Has = []string{a.ID}
	case *noneOf:
		m.Excluded = true
		clauses, _, err := x.clauses(p.p, at.volume, at.doc)
		if err != nil {
			return m, err
		}
		m.Has = wordsBehind(clauses)
	}
	m.Has = m.Has[:min(len(m.Has), maxTold)]
	return m, nil
}

// wordsBehind returns the words by which an article answers clauses, stems and conditions
// only where there is no word.
func wordsBehind(clauses []Clause) (words []string) {
	var others []string
	for _, c := range clauses {
		if len(c.Terms) == 0 {
			others = append(others, c.Typed)
		}
		for _, t := range c.Terms {
			switch {
			case slices.Contains(words, t.Term) || slices.Contains(others, t.Term):
			case strings.HasPrefix(t.Term, "stem:"):
				others = append(others, t.Term)
			default:
				words = append(words, t.Term)
			}
		}
	}
	if len(words) == 0 {
		return others
	}
	return words
}

// maxTold is how many things of a kind are told of an article.
const maxTold = 8

// keyValues returns what an article has in a keyword field.
func keyValues(a *news.Article, field string) []string {
	for _, f := range schema {
		if f.name == field {
			return f.values(a)
		}
	}
	return nil
}

// nearWords say what a word has to do with the one that was asked for.
var nearWords = map[string]string{
	"elsewhere": "not the part that was asked for", "stem": "another form", "name": "another spelling", "letters": "one letter differs", "beginning": "it begins alike",
}

// says puts a miss into sentences.
func (m Miss) says() (out []string) {
	has := "nothing"
	if len(m.Has) > 0 {
		has = strings.Join(m.Has, ", ")
	}
	switch {
	case m.Excluded:
		return []string{fmt.Sprintf("it has %s, which the query leaves out", has)}
	case m.Between != nil && *m.Between < 0:
		return []string{fmt.Sprintf("the words of %q stand in different parts of it", m.Clause)}
	case m.Between != nil:
		order := ""
		if m.Moved {
			order = ", in another order"
		}
		return []string{fmt.Sprintf("the words of %q do not stand as asked: %d other words between them where they come closest%s", m.Clause, *m.Between, order)}
	case m.Has != nil:
		return []string{fmt.Sprintf("%s does not hold: it has %s", m.Clause, has)}
	case len(m.Near) == 0:
		return []string{fmt.Sprintf("it has no %q, nor anything near", m.Clause)}
	}
	for _, n := range m.Near {
		out = append(out, fmt.Sprintf("it has no %q as asked; nearest: %s in the %s (%s)", n.Typed, n.Found, n.Part, nearWords[n.How]))
	}
	return out
}
