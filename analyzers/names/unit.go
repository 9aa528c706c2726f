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
		limit = Convention
		if broad {
			limit = Balanced
		}
	}
	if n.whole != n.core { // Al Qaeda is also AlQaeda
		if tier, ok := n.whole.match(given, limit); ok {
			return tier, true
		}
	}
	return n.core.match(given, limit)
}

// matcher finds partners for the words of a name.
type matcher struct {
	asked    []token
	initials []string            // of words that were left out of asked
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
			m.initials = append(m.initials, w.folded)
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
	matched     int // words of the query that have a partner
	loose       int // those among them whose partner is only alike
	skipped     int // words without one that are no patronymics
	patronymics int // patronymics without one
	first, last int // of the partners
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
	if i > 0 && m.patronymics == 0 && isPatronymic(m.asked[i].folded) {
		m.patronymics++
		tier, ok := m.from(i + 1)
		m.patronymics--
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

// plausible judges a whole assignment: what has no partner must not contradict
// what the text has in its place.
func (m *search) plausible() bool {
	if m.matched < min(len(m.asked), 2) || m.skipped > 0 && (m.loose > 0 || !m.covered()) {
		return false
	}
	between, agreed := 0, 0
	for j := m.first; j <= m.last; j++ {
		w := m.given[j].folded
		if m.used[j] || Particle(w) || Title(w) {
			continue
		}
		if m.patronymics > 0 && isPatronymic(w) {
			return false
		}
		between++
		for _, letter := range m.initials {
			if strings.HasPrefix(w, letter) {
				agreed++
			}
		}
	}
	return between == 0 || len(m.initials) == 0 || agreed > 0
}

// covered reports whether the partners are a whole name in the text, not a part
// of a longer one, which would contradict the words that have no partner.
func (m *search) covered() bool {
	for j := max(m.first-1, 0); j <= m.last+1 && j < len(m.given); j++ {
		w := m.given[j]
		if !m.used[j] && (w.name || len(m.given) <= maxQueryWords) && !Particle(w.folded) && !Title(w.folded) && !w.isInitial() {
			return false
		}
	}
	return true
}

// partner tries every unused run of words of the text for some words of the
// query, and for each the rest of the query.
func (m *search) partner(i, count int) (Tier, bool) {
	q, most := m.prepared[i][count-1], maxJoined
	if count > 1 {
		most = 1 // joined words stand for one word, or were found one by one
	}
	for j := range m.given {
		for width := 1; width <= most && j+width <= len(m.given); width++ {
			if m.steps++; m.steps > maxSteps || m.used[j+width-1] || !m.given[j].name {
				break
			}
			tier, _, ok := q.Compare(joined(m.given[j : j+width]))
			if !ok || tier > m.limit || count+width > 2 && !trustJoined(q, m.given[j], tier) {
				continue
			}
			old := *m
			m.use(j, width, true)
			m.first, m.last, m.matched = min(m.first, j), max(m.last, j+width-1), m.matched+count
			if tier == Loose {
				m.loose++
			}
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

// trustJoined holds words that were joined to a stricter limit: they have more
// chances to be alike.
func trustJoined(q *Query, w token, tier Tier) bool {
	if relate(q.script, w.script) == withOpaque {
		return true
	}
	return tier <= Convention
}

func (m *search) use(j, width int, used bool) {
	for k := range width {
		m.used[j+k] = used
	}
}
