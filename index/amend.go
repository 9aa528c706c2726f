package index

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/analyzers/lang"
	"dateline/query"
)

// When another query is proposed. Of 200 queries of two words from Reuters titles, with
// a slip in one, 172 find nothing and 183 fewer than five articles; for 181 of these
// the right query is proposed, for 164 first. Of 153 such queries without a slip that
// find fewer than five, seven are doubted (TestSlipsOnReuters, over 5,395 articles).
const (
	fewArticles = 5  // a search that finds as many is left alone
	amendTimes  = 10 // how many times as many articles the other query must find
	maxMeant    = 3  // queries proposed
)

// Bounds of the work for one search. A walk through the words of 100,000 articles for
// the neighbours of one takes 0.1 to 0.6 ms, a count a tenth of that or less.
const (
	maxSuspects   = 4  // words that are doubted, the rarest
	maxAmendments = 3  // ways to write one of them that are tried
	maxAmended    = 12 // queries counted
	shortestSlip  = 4  // letters of a word whose neighbours are looked for: those of a shorter one are other words
	longerSlip    = 6  // letters from which on two slips are looked for where one explains nothing
	longestSlip   = 32 // letters of the longest
	shortestPart  = 3  // letters of each part of a word that was run together
)

// suspect is a word of the query that may not be what the reader meant.
type suspect struct {
	start, end int      // bytes of the query
	typed      string   //
	term       string   // folded
	alone      int      // articles that have it, however spelled
	fields     []string // whose dictionaries have the words it may stand for
	next       int      // byte where the next word of the same clause begins; 0 for none
	scope      string   // "title:" before the word; "" for a plain one
	run        []string // its characters, where it is written without spaces
}

// amendment is another way to write a part of the query.
type amendment struct {
	start, end int
	text       string
	slips      int // what it takes to have meant it
	articles   int // that have it, about
}

// amender looks for the queries that a reader may have meant.
type amender struct {
	*state
	c        *counter
	b        *reading
	r        Request
	typed    string
	suspects []suspect
}

// amend fills in the queries that were likely meant and find clearly more.
func (s *state) amend(c *counter, res *Result, b *reading, r Request) error {
	a := &amender{state: s, c: c, b: b, r: r, typed: strings.ToValidUTF8(r.Query, "\uFFFD")}
	a.clause(b.node, textNames, "")
	if err := a.doubt(); err != nil {
		return err
	}
	var ways [][]amendment
	for _, one := range a.suspects {
		some, err := a.amendments(one)
		if err != nil {
			return err
		}
		if len(some) > 0 {
			ways = append(ways, some)
		}
	}
	var err error
	res.DidYouMean, err = a.proven(combined(ways), res.Total.Articles)
	return err
}

// clause gathers the words under a node that must be in a text or in a value. What is
// excluded or marked as exact, a beginning or fuzzy is as the reader wants it.
func (a *amender) clause(n query.Node, fields []string, scope string) {
	switch n := n.(type) {
	case *query.Word:
		if _, ok := plain(n); ok {
			a.words(n, fields, scope)
		}
	case *query.Phrase:
		if !n.Exact {
			a.words(n, fields, scope)
		}
	case *query.Name:
		if !n.Exact {
			a.words(n, fields, scope)
		}
	case *query.Field:
		if keys := keyFields[n.Name]; len(keys) > 0 {
			a.clause(n.Node, keys, n.Name+":")
		} else if slices.Contains(textNames, n.Name) {
			a.clause(n.Node, []string{n.Name}, n.Name+":")
		}
	case *query.And:
		for _, c := range n.Nodes {
			a.clause(c, fields, scope)
		}
	case *query.Or:
		for _, c := range n.Nodes {
			a.clause(c, fields, scope)
		}
	}
}

// words adds the words of a node.
func (a *amender) words(n query.Node, fields []string, scope string) {
	start, end := n.Span()
	if name, ok := n.(*query.Name); ok { // its span begins with the field
		start += max(strings.LastIndex(a.typed[start:end], name.Text), 0)
	}
	list := analyzers.QueryWords(a.typed[start:end])
	for i := 0; i < len(list); i++ {
		w := list[i]
		if w.Script == lang.Unspaced {
			run, n, ok := a.runOf(list[i:], start, fields, scope)
			if i += n - 1; ok && !a.dated(run) {
				a.suspects = append(a.suspects, run)
			}
			continue
		}
		one := suspect{start: start + w.Start, end: start + w.End, typed: a.typed[start+w.Start : start+w.End], term: w.Term, fields: fields, scope: scope}
		if strings.ContainsFunc(w.Term, unicode.IsDigit) || a.dated(one) {
			continue
		}
		if last := len(a.suspects) - 1; last >= 0 && a.suspects[last].run == nil && strings.TrimSpace(a.typed[a.suspects[last].end:one.start]) == "" && a.suspects[last].scope == scope {
			a.suspects[last].next = one.end
		}
		a.suspects = append(a.suspects, one)
	}
}

// dated reports whether a word is part of a date.
func (a *amender) dated(one suspect) bool {
	for _, d := range a.b.dates {
		if d.Start <= one.start && one.end <= d.End {
			return true
		}
	}
	return false
}

// doubt keeps the rarest words. A name that the spelling search has found is none
// of them.
func (a *amender) doubt() error {
	all := a.suspects
	a.suspects = nil
	for _, one := range all[:min(len(all), maxDropped)] {
		if a.stops[one.term] && one.next == 0 {
			continue
		}
		n, err := a.c.totalOf(Request{Query: one.scope + one.typed, Names: a.r.Names, Today: a.r.Today, Now: a.r.Now})
		if err != nil {
			return err
		}
		if one.alone = n; n > 0 && a.spelled(one) {
			continue
		}
		a.suspects = append(a.suspects, one)
	}
	slices.SortStableFunc(a.suspects, func(x, y suspect) int { return x.alone - y.alone })
	a.suspects = a.suspects[:min(len(a.suspects), maxSuspects)]
	slices.SortFunc(a.suspects, func(x, y suspect) int { return x.start - y.start })
	return nil
}

// spelled reports whether the search has found a word as a name in other spellings.
func (a *amender) spelled(one suspect) bool {
	if one.alone < fewArticles && !unicode.IsUpper(firstRune(one.typed)) {
		return false
	}
	return slices.ContainsFunc(a.b.read.Spellings, func(sp Spelling) bool { return sp.Typed == one.typed || folded(sp.Typed) == " "+one.term })
}

// amendments lists the best other ways to write a word.
func (a *amender) amendments(one suspect) ([]amendment, error) {
	if one.run != nil {
		list, err := a.inRun(one)
		return ordered(list), err
	}
	list := append(a.swapped(one), a.joinedWith(one)...)
	parts, err := a.parted(one)
	if err != nil {
		return nil, err
	}
	near, err := a.near(one)
	if err != nil {
		return nil, err
	}
	return ordered(append(append(list, parts...), near...)), nil
}

// ordered returns the likeliest amendments.
func ordered(list []amendment) []amendment {
	slices.SortStableFunc(list, func(x, y amendment) int {
		return cmp.Or(x.slips-y.slips, y.articles-x.articles, cmp.Compare(x.text, y.text))
	})
	return list[:min(len(list), maxAmendments)]
}

// rewritten is an amendment of a whole word, in capitals where it was typed so.
func (one *suspect) rewritten(term string, slips, articles int) amendment {
	return amendment{start: one.start, end: one.end, text: shaped(one.typed, term), slips: slips, articles: articles}
}

// shaped gives a word the capitals of another.
func shaped(typed, word string) string {
	switch {
	case utf8.RuneCountInString(typed) > 1 && typed == strings.ToUpper(typed) && typed != strings.ToLower(typed):
		return strings.ToUpper(word)
	case unicode.IsUpper(firstRune(typed)):
		return capital(word)
	}
	return word
}

// combined puts the ways to write each word together: the best of all, then with
// one of them changed, then each alone.
func combined(ways [][]amendment) (out [][]amendment) {
	if len(ways) == 0 {
		return nil
	}
	best := make([]amendment, len(ways))
	for i := range ways {
		best[i] = ways[i][0]
	}
	out = append(out, best)
	for i := range ways {
		for j := range ways[i] {
			if len(ways) > 1 {
				out = append(out, ways[i][j:j+1])
			}
			if j > 0 {
				other := slices.Clone(best)
				other[i] = ways[i][j]
				out = append(out, other)
			}
		}
	}
	return out
}

// proven counts what amended queries find, and returns those that find clearly more
// than the one that was typed, the likeliest first.
func (a *amender) proven(all [][]amendment, found int) ([]Meant, error) {
	type meant struct {
		Meant
		slips int
	}
	var list []meant
	seen := map[string]bool{a.typed: true}
	for _, some := range all {
		q, slips, ok := a.amended(some)
		if !ok || seen[q] || len(seen) > maxAmended {
			continue
		}
		seen[q] = true
		n, err := a.c.totalOf(a.r.afresh(q))
		if err != nil {
			return nil, err
		}
		if n >= max(amendTimes*found, 1) {
			list = append(list, meant{Meant{q, n}, slips})
		}
	}
	slices.SortStableFunc(list, func(x, y meant) int { return cmp.Or(x.slips-y.slips, y.Count-x.Count) })
	var out []Meant
	for _, m := range list[:min(len(list), maxMeant)] {
		out = append(out, m.Meant)
	}
	return out, nil
}

// amended writes the query with some of its words otherwise, all else as it was
// typed. It is not ok where two amendments overlap.
func (a *amender) amended(some []amendment) (q string, slips int, ok bool) {
	var b strings.Builder
	at := 0
	for _, one := range some {
		if one.start < at {
			return "", 0, false
		}
		b.WriteString(a.typed[at:one.start] + one.text)
		at = one.end
		slips += one.slips
	}
	return b.String() + a.typed[at:], slips, true
}
