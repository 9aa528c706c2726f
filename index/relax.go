package index

import (
	"maps"
	"slices"
	"strings"

	"dateline/analyzers"
	"dateline/analyzers/dates"
	"dateline/analyzers/lang"
	"dateline/news"
	"dateline/query"
)

// Relaxation is a wider search than one that found nothing.
type Relaxation struct {
	Kind   string `json:"kind"`            //
	What   string `json:"what,omitempty"`  // what is left out, or read more widely, as the reader gave it
	Field  string `json:"field,omitempty"` // of a filter
	Q      string `json:"q"`               // its query
	Params string `json:"params"`          // all of its parameters, as an address has them; the server writes them
	Count  int    `json:"count"`           // the articles that it finds: one at least
	// Request is the wider search.
	Request Request `json:"-"`
}

// The kinds of relaxations, in the order in which they come.
const (
	RelaxWord     = "word"     // without one word, phrase or name
	RelaxAbsent   = "absent"   // without all words that no article has
	RelaxPart     = "part"     // without one condition of the query, such as title:war or -gas
	RelaxPhrase   = "phrase"   // the words of a phrase or name anywhere
	RelaxFilter   = "filter"   // any value of one field
	RelaxExclude  = "exclude"  // with the values of one field that were left out
	RelaxMentions = "mentions" // whatever days the text speaks of
	RelaxWithout  = "without"  // with the spellings that were left out
	RelaxWith     = "with"     // without the words that the search was narrowed by
	RelaxWidened  = "widened"  // days around those of publication too
	RelaxDates    = "dates"    // all days of publication
	RelaxFilters  = "filters"  // without all that is asked beside the query
	RelaxNames    = "names"    // more distant spellings of names
	RelaxAny      = "any"      // any of the words
)

// Bounds of the wider searches that are tried for one that found nothing. Ten words
// are a long query, and a search of the demonstration archive has four filters at most.
const (
	maxDropped = 10 // parts of the query, each left out in turn
	maxRelaxed = 32 // searches counted in all
)

// widenings are the days by which a span of publication is tried to grow at both
// ends: what a reader misremembers is the week, the month or the year.
var widenings = []news.Day{7, 31, 366}

// relaxer tries wider searches.
type relaxer struct {
	c     *counter
	r     Request
	b     *reading
	parts []query.Node
	tried int
	out   []Relaxation
}

// relax fills in what wider searches than a fruitless one would find.
func relax(c *counter, res *Result, b *reading, r Request) error {
	x := &relaxer{c: c, r: r, b: b, parts: conditions(b.node)}
	x.r.Recency = b.recency // the word for it is none of the parts
	absent, err := x.words()
	res.Absent = absent
	for _, try := range []func() error{x.phrases, x.filters, x.dates, x.all} {
		if err == nil {
			err = try()
		}
	}
	res.Relaxations = x.out
	return err
}

// conditions returns the parts of a query that all must hold.
func conditions(n query.Node) []query.Node {
	if and, ok := n.(*query.And); ok {
		return and.Nodes
	}
	if n == nil {
		return nil
	}
	return []query.Node{n}
}

// try counts a wider search, and lists it if it finds anything.
func (x *relaxer) try(kind, field, what string, r Request) (int, error) {
	if x.tried++; x.tried > maxRelaxed || r.unbounded() {
		return 0, nil
	}
	n, err := x.c.totalOf(r)
	if err == nil && n > 0 {
		x.out = append(x.out, Relaxation{Kind: kind, Field: field, What: what, Q: r.Query, Count: n, Request: r})
	}
	return n, err
}

// printed writes a query of some conditions, with the words at its end that speak
// of publication unless they are left out.
func (x *relaxer) printed(parts []query.Node, period bool) string {
	text := ""
	if len(parts) == 1 {
		text = query.Print(parts[0])
	} else if len(parts) > 1 {
		text = query.Print(&query.And{Nodes: parts})
	}
	if period && x.b.period != nil {
		text = strings.TrimSpace(text + " " + x.tail())
	}
	return text
}

// tail is the end of the query that speaks of publication.
func (x *relaxer) tail() string {
	return strings.TrimSpace(strings.TrimPrefix(strings.ToValidUTF8(x.r.Query, "\uFFFD"), x.b.typed))
}

// words leaves out each condition of the query in turn, the words of one date
// together, and all words that no article has at once. It returns these.
func (x *relaxer) words() (absent []string, err error) {
	groups := x.groups()
	var rest []query.Node
	for _, g := range groups[:min(len(groups), maxDropped)] {
		what, kind := x.text(g), kindOf(g[0])
		n := 0
		looked := kind == RelaxWord || inText(g[0])
		if looked {
			alone := Request{Query: x.printed(g, false), Names: x.r.Names, Without: x.r.Without, Today: x.r.Today, Now: x.r.Now}
			if n, err = x.c.totalOf(alone); err != nil {
				return absent, err
			}
		}
		if looked && n == 0 {
			absent = append(absent, what)
		} else {
			rest = append(rest, g...)
		}
		if _, err = x.try(kind, "", what, x.without(g)); err != nil {
			return absent, err
		}
	}
	slices.SortStableFunc(x.out, func(a, b Relaxation) int { return b.Count - a.Count })
	if len(absent) > 1 && len(rest) > 0 && len(groups) <= maxDropped {
		_, err = x.try(RelaxAbsent, "", strings.Join(absent, ", "), x.r.afresh(x.printed(rest, true)))
	}
	return absent, err
}

// without returns the request without some conditions of the query. Without its last
// one the days that it asks for stay as parameters, since the words for them would
// be words if they stood alone.
func (x *relaxer) without(g []query.Node) Request {
	others := slices.DeleteFunc(slices.Clone(x.parts), func(n query.Node) bool { return slices.Contains(g, n) })
	if len(others) > 0 {
		return x.r.afresh(x.printed(others, true))
	}
	r := x.spanned()
	r.Query = ""
	return r
}

// groups are the conditions of the query, those that are one date together.
func (x *relaxer) groups() (groups [][]query.Node) {
	last := -1
	for _, n := range x.parts {
		start, end := n.Span()
		date := slices.IndexFunc(x.b.dates, func(d dates.Typed) bool { return d.Start <= start && end <= d.End })
		if date >= 0 && date == last {
			groups[len(groups)-1] = append(groups[len(groups)-1], n)
		} else {
			groups = append(groups, []query.Node{n})
		}
		last = date
	}
	return groups
}

// text returns conditions as they were typed.
func (x *relaxer) text(group []query.Node) string {
	start, _ := group[0].Span()
	_, end := group[len(group)-1].Span()
	if start >= end || end > len(x.b.typed) {
		return x.printed(group, false)
	}
	return x.b.typed[start:end]
}

// kindOf tells words of a text from other conditions.
func kindOf(n query.Node) string {
	switch n.(type) {
	case *query.Word, *query.Phrase, *query.Name:
		return RelaxWord
	}
	return RelaxPart
}

// inText reports whether a node asks for words in one part of an article.
func inText(n query.Node) bool {
	f, ok := n.(*query.Field)
	return ok && slices.Contains(textNames, f.Name)
}

// phrases looks for the words of each phrase anywhere.
func (x *relaxer) phrases() error {
	for i, n := range x.parts {
		loose := loosened(n)
		if loose == nil {
			var err error
			if loose, err = x.parted(i); err != nil {
				return err
			}
		}
		if loose == nil {
			continue
		}
		if _, err := x.try(RelaxPhrase, "", x.text(x.parts[i:i+1]), x.loosely(i, loose)); err != nil {
			return err
		}
	}
	return nil
}

// loosely returns the request with another node in the place of one condition.
func (x *relaxer) loosely(i int, loose query.Node) Request {
	parts := append(append(slices.Clone(x.parts[:i]), conditions(loose)...), x.parts[i+1:]...)
	return x.r.afresh(x.printed(parts, true))
}

// maxParted bounds the places at which a run of writing without spaces is parted.
const maxParted = 12

// parted reads a word that is a run without spaces, which is searched as a phrase, as
// two, at the place where most is found: nil where it is none or nothing is.
func (x *relaxer) parted(i int) (loose query.Node, err error) {
	text, ok := plain(x.parts[i])
	words := analyzers.QueryWords(text)
	if !ok || len(words) == 0 || words[0].Script != lang.Unspaced || runLength(words) < len(words) {
		return nil, nil
	}
	chars, ok := characters(text, words)
	if !ok {
		return nil, nil
	}
	most := 0
	for at := 2; at+2 <= len(chars) && at < maxParted; at++ {
		two := &query.And{Nodes: []query.Node{&query.Word{Text: strings.Join(chars[:at], "")}, &query.Word{Text: strings.Join(chars[at:], "")}}}
		if latest()[foldedWords(two.Nodes[0].(*query.Word).Text)] || latest()[foldedWords(two.Nodes[1].(*query.Word).Text)] {
			continue // it would be read as a wish for what is new
		}
		n, err := x.c.totalOf(x.loosely(i, two))
		if err != nil {
			return nil, err
		}
		if n > most {
			loose, most = two, n
		}
	}
	return loose, nil
}

// loosened returns the words of a phrase, nil for what is none or has one word.
func loosened(n query.Node) query.Node {
	text := ""
	switch n := n.(type) {
	case *query.Phrase:
		text = n.Text
	case *query.Name:
		text = n.Text
	case *query.Field:
		if _, ok := n.Node.(*query.Phrase); ok {
			if loose := loosened(n.Node); loose != nil {
				return &query.Field{Name: n.Name, Node: loose}
			}
		}
		return nil
	}
	var list []query.Node
	for word := range strings.FieldsSeq(text) {
		list = append(list, &query.Word{Text: word})
	}
	if len(list) < 2 {
		return nil
	}
	return &query.And{Nodes: list}
}

// filters drops what is asked beside the query, one after the other.
func (x *relaxer) filters() error {
	for _, field := range FacetFields {
		if values := x.r.Filters[field]; len(values) > 0 || slices.Contains(x.r.Missing, field) {
			r := x.r.afresh(x.r.Query)
			r.Filters = but(r.Filters, field)
			r.Missing = slices.DeleteFunc(slices.Clone(r.Missing), func(s string) bool { return s == field })
			if _, err := x.try(RelaxFilter, field, strings.Join(values, ", "), r); err != nil {
				return err
			}
		}
		if values := x.r.Exclude[field]; len(values) > 0 {
			r := x.r.afresh(x.r.Query)
			r.Exclude = but(r.Exclude, field)
			if _, err := x.try(RelaxExclude, field, strings.Join(values, ", "), r); err != nil {
				return err
			}
		}
	}
	if len(x.r.Mentions) > 0 {
		r := x.r.afresh(x.r.Query)
		r.Mentions = nil
		if _, err := x.try(RelaxMentions, "", strings.Join(x.r.Mentions, ", "), r); err != nil {
			return err
		}
	}
	if len(x.r.With) > 0 {
		r := x.r.afresh(x.r.Query)
		r.With = nil
		if _, err := x.try(RelaxWith, "", strings.Join(x.r.With, ", "), r); err != nil {
			return err
		}
	}
	if len(x.r.Without) == 0 {
		return nil
	}
	r := x.r.afresh(x.r.Query)
	r.Without = nil
	_, err := x.try(RelaxWithout, "", strings.Join(x.r.Without, ", "), r)
	return err
}

// but copies filters without those of one field.
func but(all map[string][]string, field string) map[string][]string {
	some := maps.Clone(all)
	delete(some, field)
	return some
}
