package names

import "strings"

// Name is a name of one or more words prepared to be looked for in many texts.
// It may be shared by goroutines.
type Name struct {
	ways []way
}

// way is one way to read a typed name; a list "A / B" holds two names.
type way struct {
	asked, bare []token
	whole, core *matcher // with and without particles; the same where there are none
	initials    bool     // J. Kerry
}

// maxWays bounds the names of a list.
const maxWays = 3

// PrepareName reads a name as typed, in any script.
func PrepareName(name string) *Name {
	n := &Name{}
	for part := range strings.SplitSeq(name, " / ") {
		w := way{asked: tokens(nameProper(part), maxQueryWords)}
		if len(w.asked) == 0 || len(n.ways) == maxWays {
			continue
		}
		w.bare = withoutParticles(w.asked)
		w.core = newMatcher(w.bare, w.asked)
		if w.whole = w.core; len(w.bare) < len(w.asked) {
			w.whole = newMatcher(w.asked, nil)
		}
		w.initials = len(w.core.initials) > 0
		n.ways = append(n.ways, w)
	}
	return n
}

// Match says whether a text names what the name does; see the function Match.
func (n *Name) Match(text string, broad bool) (Tier, bool) {
	return n.match(tokens(text, maxTextWords), broad)
}

func (n *Name) match(given []token, broad bool) (Tier, bool) {
	for i := range n.ways {
		if tier, ok := n.ways[i].match(given, broad); ok {
			return tier, true
		}
	}
	return 0, false
}

func (n *way) match(given []token, broad bool) (Tier, bool) {
	if len(given) == 0 {
		return 0, false
	}
	if tier, ok := matchChinese(n.asked, given); ok {
		return tier, true
	}
	limit := Loose
	if len(n.bare) == 1 {
		if limit = Convention; broad {
			limit = Balanced
		}
	}
	if n.whole != n.core && !n.initials { // Al Qaeda is also AlQaeda
		if tier, ok := n.whole.match(given, limit); ok {
			return tier, true
		}
	}
	if tier, ok := n.core.match(given, limit); ok || !n.initials {
		return tier, ok
	}
	return n.whole.match(given, max(limit, Balanced)) // the initials vouch for the rest
}

// matcher finds partners for the words of a name.
type matcher struct {
	asked    []token
	initials []token             // of words that were left out of asked
	prepared [][maxJoined]*Query // by first word and number of words
}

// newMatcher prepares the words of a name; all are those it was typed with.
func newMatcher(asked, all []token) *matcher {
	m := &matcher{asked: asked, prepared: make([][maxJoined]*Query, len(asked))}
	for i := range asked {
		for width := 1; width <= maxJoined && i+width <= len(asked); width++ {
			m.prepared[i][width-1] = Prepare(joined(asked[i : i+width]))
		}
	}
	for _, w := range all {
		if w.isInitial() {
			m.initials = append(m.initials, w)
		}
	}
	return m
}

func (m *matcher) match(given []token, limit Tier) (Tier, bool) {
	s := search{matcher: m, given: given, limit: limit, used: make([]bool, len(given)), first: len(given), last: -1}
	return s.from(0)
}

// search looks for partners of the words of a query, one after another, and
// goes back where a choice leads nowhere.
type search struct {
	*matcher
	given       []token
	limit       Tier
	used        []bool
	steps       int
	matched     int    // words of the query that have a partner
	loose       int    // those among them whose partner is only alike
	skipped     int    // words without one that are no patronymics
	typos       int    // words whose partner is a letter away
	kin         int    // words whose partner is another form of the given name: Bob, Robert
	letters     int    // words one of which is an initial of the other
	father      *Query // the patronymic without one
	first, last int    // of the partners
}

// maxSteps bounds the search in texts that repeat a name's parts.
const maxSteps = 4000

// from finds partners for the words from the i-th on.
func (m *search) from(i int) (Tier, bool) {
	if i == len(m.asked) {
		return Exact, m.plausible()
	}
	for width := 1; width <= maxJoined && i+width <= len(m.asked); width++ {
		if tier, ok := m.partner(i, width); ok {
			return tier, true
		}
	}
	if len(m.asked) < 3 {
		return 0, false
	}
	if i > 0 && m.father == nil && isPatronymic(m.asked[i].folded) {
		m.father = m.prepared[i][0]
		tier, ok := m.from(i + 1)
		m.father = nil
		if ok {
			return tier, true
		}
	}
	if m.skipped+2 >= len(m.asked) {
		return 0, false
	}
	m.skipped++
	tier, ok := m.from(i + 1)
	m.skipped--
	return tier, ok
}

// covered reports whether the partners are a whole name in the text, not a part
// of a longer one, which would contradict the words that have no partner.
func (m *search) covered() bool {
	first, last := m.first, m.last
	for first > 0 && m.partOfName(first-1) {
		first--
	}
	for last+1 < len(m.given) && m.partOfName(last+1) {
		last++
	}
	for j := first; j <= last; j++ {
		w := m.given[j]
		if !m.used[j] && !Particle(w.folded) && !Title(w.folded) && !w.isInitial() {
			return false
		}
	}
	return true
}

// partOfName reports whether a word of the text may belong to the name next to
// it. A text as short as the name asked for is one, whatever its letters look
// like: Jong-un.
func (m *search) partOfName(j int) bool {
	w := m.given[j]
	return len(m.given) <= len(m.asked) || w.name || Particle(w.folded)
}

// partner tries every unused run of words of the text for some words of the
// query, and for each the rest of the query.
func (m *search) partner(i, count int) (Tier, bool) {
	q, most := m.prepared[i][count-1], maxJoined
	if count > 1 {
		most = 4 - count // joined words stand for one, or two for two cut elsewhere
	}
	for j := range m.given {
		for width := 1; width <= most && j+width <= len(m.given); width++ {
			if m.steps++; m.steps > maxSteps || m.used[j+width-1] || !m.given[j].name {
				break
			}
			tier, how, ok := m.judge(q, i, j, count, width)
			if !ok {
				continue
			}
			old := *m
			m.use(j, width, true)
			m.first, m.last, m.matched = min(m.first, j), max(m.last, j+width-1), m.matched+count
			m.count(tier, how)
			rest, ok := m.from(i + count)
			steps := m.steps
			m.use(j, width, false)
			*m = old
			m.steps = steps
			if ok {
				return max(tier, rest), true
			}
		}
	}
	return 0, false
}

// evidence says why a word of the text was taken for a partner.
type evidence uint8

const (
	bySpelling evidence = iota
	byTypo
	byKin    // Bob for Robert
	byLetter // J for John
)

// judge says whether a run of words of the text is a partner of words of the query.
func (m *search) judge(q *Query, i, j, count, width int) (Tier, evidence, bool) {
	one := count+width == 2 && !relate(q.script, m.given[j].script).opaque()
	if one && len(m.asked) > 1 && m.asked[i].isInitial() != m.given[j].isInitial() {
		return Loose, byLetter, standsFor(m.asked[i], m.given[j])
	}
	tier, _, ok := q.compare(joined(m.given[j:j+width]), true)
	if ok && tier <= m.limitFor(q, m.given[j]) && (count+width == 2 || trustJoined(q, m.given[j], tier)) {
		return tier, bySpelling, true
	}
	switch {
	case !one || len(m.asked) < 2 || m.limit < Loose || ok:
	case m.kin == 0 && q.kindred(m.given[j].folded):
		return Loose, byKin, true
	case m.mayBeTypo(i, j):
		return Loose, byTypo, true
	}
	return 0, bySpelling, false
}

// count keeps count of the partners that need others to vouch for them.
func (m *search) count(tier Tier, how evidence) {
	switch how {
	case byKin:
		m.kin++
	case byLetter:
		m.letters++
	case byTypo:
		m.typos++
		m.loose++
	default:
		if tier == Loose {
			m.loose++
		}
	}
}

// mayBeTypo reports whether a word of the text is the i-th of a longer name with
// a slip of one letter. Only one word may have one, and the others must be near.
func (m *search) mayBeTypo(i, j int) bool {
	return len(m.asked) > 1 && m.typos == 0 && m.limit == Loose && m.asked[i].script == m.given[j].script &&
		slipped(m.asked[i].folded, m.given[j].folded)
}

// limitFor is the limit of the tier for a partner. A word alone may be balanced
// where one of the scripts hides vowels or voices: none could be nearer.
func (m *search) limitFor(q *Query, w token) Tier {
	if m.limit == Convention && q.script != w.script {
		if rel := relate(q.script, w.script); rel.abjad() || rel.opaque() {
			return Balanced
		}
	}
	return m.limit
}

// trustJoined holds words that were joined to a stricter limit: they have more
// chances to be alike.
func trustJoined(q *Query, w token, tier Tier) bool {
	if relate(q.script, w.script).opaque() {
		return true
	}
	return tier <= Convention
}

func (m *search) use(j, width int, used bool) {
	for k := range width {
		m.used[j+k] = used
	}
}
