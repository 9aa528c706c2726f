package index

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"dateline/analyzers"
	"dateline/analyzers/dates"
	"dateline/query"
)

// reading is a request as it was understood: the plan, and what the reader is told of it.
type reading struct {
	read    ReadAs
	tree    string
	plan    plan
	raises  evidence
	damaged []string
	node    query.Node    // of typed; nil where it has no word
	typed   string        // the query without the words that speak of publication
	period  *days         // that these stand for; nil where there are none
	dates   []dates.Typed // in typed
	recency Recency       // asked for, or by words of typed that node is without
}

// binder binds a query tree to the schema and to the vocabulary of an edition.
type binder struct {
	state *state
	r     Request
	typed string // the query, valid UTF-8: spans of nodes count its bytes
	dates []dates.Typed
	read  *ReadAs
	// shouts: the query is written in capitals, which then tell of no name.
	shouts bool
	err    error // the first thing that a strict request refuses
	// damaged are volumes that could not be read while terms were looked up.
	damaged []string
	ctx     context.Context // nil where nobody waits for the binding by itself
}

// late reports whether the search was stopped or has no time left: what is bound then
// will not be used.
func (b *binder) late() bool { return b.ctx != nil && b.ctx.Err() != nil }

// everywhere are the parts of an article that a plain word is looked for in.
var everywhere = []int{0, 1, 2}

// bind reads the request's query and binds it. It fails with the context's error, and
// where the request is strict with a *query.SyntaxError.
func bind(ctx context.Context, s *state, r Request) (*reading, error) {
	b := &binder{ctx: ctx, state: s, r: r, typed: strings.ToValidUTF8(r.Query, "\uFFFD")}
	out := &reading{read: ReadAs{Q: r.Query, Warnings: []query.Warning{}}}
	b.read = &out.read
	period := b.period()
	if len(period) > 0 {
		out.period, _ = period[0].(*days)
	}
	b.shouts = inCapitals(b.typed)
	tree, warnings := query.Parse(b.typed)
	if r.Strict {
		if _, err := query.ParseStrict(b.typed); err != nil {
			return nil, err
		}
	}
	out.read.Warnings = append(out.read.Warnings, warnings...)
	b.dates = dates.ParseQuery(b.typed, r.Today)
	tree, out.recency = b.newest(tree)
	out.node, out.typed, out.dates = tree, b.typed, b.dates
	p := plan(every{})
	if tree != nil {
		out.tree = tree.String()
		p = b.node(tree, everywhere)
		out.raises = b.raises(tree, p)
		if p == nil {
			p = every{}
		} else if others := b.beforeRemark(); len(others) > 0 {
			p = append(anyOf{p}, others...)
		}
	}
	out.read.ReadAs = out.tree
	all := append(append(allOf{p}, period...), b.limits()...)
	if len(all) > 1 {
		p = all
	}
	out.plan, out.damaged = p, b.damaged
	return out, errors.Join(timeUp(ctx), b.err)
}

// limits are the parts of a request beside its query that decide what matches.
func (b *binder) limits() (list []plan) {
	if b.r.HasFrom || b.r.HasTo {
		d := &days{firstDay, lastDay, b.r.Zone}
		if b.r.HasFrom {
			d.from = b.r.From
		}
		if b.r.HasTo {
			d.to = b.r.To
		}
		list = append(list, d)
	}
	for _, m := range b.r.Mentions {
		from, to, ok := dates.ParseSpan(m, b.r.Today)
		if !ok {
			b.warn(0, 0, fmt.Sprintf("mentions=%s is not a day, a month, a year or a span", m), "write it as 2025-06-27, 2025-06 or 2025-06-01..2025-06-15")
			continue
		}
		from, to = closed(from, to)
		list = append(list, b.mentions(m, max(from, earliestMention), min(to, latestMention)))
	}
	return append(list, b.with()...)
}

// warn tells of what was not taken as typed; start and end are bytes.
func (b *binder) warn(start, end int, message, hint string) {
	letters := func(n int) int { return len([]rune(b.typed[:min(n, len(b.typed))])) }
	w := query.Warning{Start: letters(start), End: letters(end), Message: message, Hint: hint}
	b.read.Warnings = append(b.read.Warnings, w)
	if b.r.Strict && b.err == nil {
		b.err = &query.SyntaxError{Pos: w.Start, Msg: message, Hint: hint}
	}
}

// node binds a node to the parts of the article given. A nil plan is one that
// says nothing, such as a word of punctuation alone.
func (b *binder) node(n query.Node, fields []int) plan {
	switch n := n.(type) {
	case *query.Word:
		return simple(allOf(b.words([]query.Node{n}, fields)))
	case *query.Phrase:
		return b.phrase(n, fields)
	case *query.Name:
		return b.name(n, fields)
	case *query.Field:
		return b.field(n)
	case *query.Range:
		return b.span(n)
	case *query.Not:
		if p := b.node(n.Node, fields); p != nil {
			return &noneOf{p}
		}
		return nil
	case *query.And:
		if b.r.Any {
			return b.loosely(n.Nodes, fields)
		}
		return simple(allOf(b.words(n.Nodes, fields)))
	case *query.Or:
		var list anyOf
		for _, c := range n.Nodes {
			if p := b.node(c, fields); p != nil {
				list = append(list, p)
			}
		}
		if len(list) == 1 {
			return list[0]
		}
		if len(list) == 0 {
			return nil
		}
		return list
	}
	return nil
}

// loosely binds nodes of which the plain words need not all be there. Stop words
// say nothing then and are left out, unless there is nothing else.
func (b *binder) loosely(nodes []query.Node, fields []int) plan {
	var words, telling, rest []query.Node
	for _, n := range nodes {
		text, ok := plain(n)
		switch {
		case !ok:
			rest = append(rest, n)
		default:
			words = append(words, n)
			if !b.state.stops[joinedForm(text)] {
				telling = append(telling, n)
			}
		}
	}
	if len(telling) > 0 {
		words = telling
	}
	list := allOf(b.words(rest, fields))
	if loose := b.words(words, fields); len(loose) == 1 {
		list = append(list, loose[0])
	} else if len(loose) > 1 {
		list = append(list, anyOf(loose))
	}
	return simple(list)
}

func simple(list allOf) plan {
	switch len(list) {
	case 0:
		return nil
	case 1:
		return list[0]
	}
	return list
}

// words binds nodes that all must hold. Neighbouring plain words are looked at
// together: they may be a date, or a name that other scripts write otherwise.
func (b *binder) words(nodes []query.Node, fields []int) (list []plan) {
	company := 0
	for _, n := range nodes {
		if _, ok := plain(n); ok {
			company++
		}
	}
	var run fullName
	for i := 0; i < len(nodes) && !b.late(); {
		p, n := b.several(nodes[i:], fields, company)
		if n > 0 {
			if !run.takes(b, nodes[i:i+n], p) {
				list = b.together(list, &run, fields)
				run.takes(b, nodes[i:i+n], p)
			}
			list = append(list, p)
			i += n
			continue
		}
		if w, ok := nodes[i].(*query.Word); ok {
			p = b.word(w, fields, company)
		} else {
			p = b.node(nodes[i], fields)
		}
		if !run.takes(b, nodes[i:i+1], p) {
			list = b.together(list, &run, fields)
			run.takes(b, nodes[i:i+1], p)
		}
		if p != nil {
			list = append(list, p)
		}
		i++
	}
	return b.together(list, &run, fields)
}

// several binds the nodes at the front that only together are a date, a place or a
// name, and says how many they are.
func (b *binder) several(nodes []query.Node, fields []int, company int) (plan, int) {
	if p, n := b.dated(nodes, fields); n > 0 {
		return p, n
	}
	if p, n := b.exonym(nodes, fields, company); n > 0 {
		return p, n
	}
	return b.syllables(nodes, fields, company)
}

// plain returns the text of a word without any sign.
func plain(n query.Node) (string, bool) {
	w, ok := n.(*query.Word)
	if !ok || w.Exact || w.Prefix || w.Fuzzy > 0 {
		return "", false
	}
	return w.Text, true
}

// maxSlots bounds a phrase in writing without spaces, where each pair of
// characters is a word: a whole sentence is shorter.
const maxSlots = 40

// slots makes one slot for each word of a text: the surface form and, unless
// exact, its stems.
func (b *binder) slots(s string, exact bool) (out []slot) {
	words := analyzers.QueryWords(s)
	if len(words) > maxSlots {
		b.warn(0, 0, fmt.Sprintf("the phrase has %d words or pairs of characters, the first %d are searched", len(words), maxSlots), "search for a shorter part of it")
		words = words[:maxSlots]
	}
	for _, w := range words {
		out = append(out, b.forms(s[w.Start:w.End], w.Term, exact))
	}
	return out
}

// stemOfName is the class of the other forms of a name, that of its surest spellings:
// a Polish text with Browne is not to stand above one with Brown.
const stemOfName = 1

// What an occurrence of another form of a word counts.
const (
	stemWeight = 0.7 // another form may be another word: persons, personal
	formWeight = 0.8 // another form of a name is the same name
)

// forms returns the terms of one word, typed and folded.
func (b *binder) forms(typed, word string, exact bool) slot {
	s := slot{{term: word, weight: 1, how: "word"}}
	name := b.state.isName(b.cased(typed), word)
	for _, t := range analyzers.QueryTerms(nil, typed, b.state.langs) {
		switch {
		case t.Term == word:
		case t.Kind == analyzers.Word: // algerie of a typed l'Algérie
			alt := alternative{term: t.Term, weight: 1, how: "word"}
			if b.state.stops[t.Term] { // or of l'or is a word of French alone
				alt.in = " " + t.Language + " "
			}
			s = append(s, alt)
		case !exact:
			s = s.stem(t)
		}
	}
	for i := range s[1:] {
		if alt := &s[i+1]; name && alt.how == "stem" {
			alt.class, alt.weight = stemOfName, formWeight
		}
	}
	s.once()
	return s
}

// once makes each place of a word, the first alternative, count once: in texts of a
// language in which it has a stem other than itself, that stem stands at its places.
func (s slot) once() {
	for _, alt := range s[1:] {
		if tag, stem, marked := analyzers.MarkedStem(alt.term); marked && stem != s[0].term {
			s[0].twice, s[0].twin = s[0].twice+" "+tag+" ", alt.weight
		}
	}
}

// stem adds a stem. One that several languages share is one alternative.
func (s slot) stem(t analyzers.QueryTerm) slot {
	in := ""
	if t.Language != "" {
		in = " " + t.Language + " "
	}
	for i := range s {
		if s[i].term == t.Term {
			if s[i].in != "" && in != "" {
				s[i].in += t.Language + " "
			}
			return s
		}
	}
	return append(s, alternative{term: t.Term, weight: stemWeight, how: "stem", in: in})
}

func (b *binder) phrase(n *query.Phrase, fields []int) plan {
	slots := b.slots(n.Text, n.Exact)
	if len(slots) == 0 {
		return nil
	}
	how := "phrase"
	if len(slots) == 1 {
		how = ""
	}
	return &leaf{typed: n.Text, slots: slots, fields: fields, window: n.Slop, how: how}
}
