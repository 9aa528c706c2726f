package names

// plausible judges a whole assignment: what has no partner must not contradict
// what the text has in its place.
func (m *search) plausible() bool {
	if m.matched < min(len(m.asked), 2) || m.skipped > 0 && (m.loose > 0 || !m.covered()) {
		return false
	}
	if m.typos > 0 && (m.loose > m.typos || m.skipped > 0) || !m.vouched() {
		return false
	}
	between, agreed := 0, 0
	for j := range m.given {
		w := m.given[j]
		inside := j >= m.first && j <= m.last || m.aloneWith()
		if !inside || m.used[j] || Particle(w.folded) || Title(w.folded) {
			continue
		}
		if m.father != nil && isPatronymic(w.folded) && !shareKey(m.father.keys, Keys(nil, w.folded)) {
			return false
		}
		between++
		for _, letter := range m.initials {
			if standsFor(letter, w) {
				agreed++
			}
		}
	}
	return between == 0 || len(m.initials) == 0 || agreed > 0
}

// vouched reports whether the partners that are only an initial, or another form
// of a given name, stand with one that is surely the same name. An initial in the
// text must not belong to another name: Andreas F. Karlsson is not Antreas Fakontis.
func (m *search) vouched() bool {
	weak := m.kin + m.letters
	return weak == 0 || m.loose == 0 && m.typos == 0 && m.skipped == 0 && m.matched > weak && (m.letters == 0 || m.covered())
}

// aloneWith reports whether the text is no longer than the name with its initials:
// then every word of it belongs to the name, and A. Nazarbayev is not Nursultan.
func (m *search) aloneWith() bool {
	return len(m.initials) > 0 && len(m.given) <= len(m.asked)+len(m.initials)
}

// initialPrice is what the first sounds of an initial and of a word in another
// script may cost: W for Владимир, G for Гурген.
const initialPrice = 15

// standsFor reports whether one of two words is an initial of the other.
func standsFor(a, b token) bool {
	if len(a.folded) > len(b.folded) {
		a, b = b, a
	}
	if a.script == b.script {
		return len(a.folded) < len(b.folded) && b.folded[:len(a.folded)] == a.folded
	}
	if !a.isInitial() {
		a, b = b, a
	}
	var x, y sounds
	if !listen(&x, a.folded) || !listen(&y, b.folded) {
		return false
	}
	prices, first := &inUse.Sound[relate(a.script, b.script)], &y.seg[0]
	for k := range first.n {
		if int(first.price[k])+int(x.seg[0].cheapest(prices, int(first.sound[k]))) <= initialPrice {
			return true
		}
	}
	return false
}
