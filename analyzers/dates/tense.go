package dates

import "strings"

// How far, in tokens, a verb may stand from the date it speaks of.
const (
	reachBack    = 14
	reachForward = 10
	reachReport  = 3 // "said Thursday" dates the saying; farther off it does not
	// postponeReach holds what is put off: rescheduled the annual meeting to June 18
	postponeReach = 5
	commaCost     = 4 // a comma often parts the date from a verb of another clause
)

// beside is the cost within which a verb leaves no doubt: "began on June 3".
const beside = 2

// direction tells which way a date at tokens [i, j) looks: 1 ahead, -1 back,
// doubled when the evidence stands right beside it, 0 when there is none. A
// preposition decides at once, else the nearest verb.
func (p *parser) direction(i, j int) int {
	k := i - 1
	for k > i-4 && (p.class(k) == article || p.class(k) == edge || p.class(k) == dash || p.tables.tag == "en" && (p.class(k) == approx || p.says(k, "at") && p.class(k+1) == approx)) {
		k--
	}
	switch p.class(k) {
	case deadline:
		if p.doneBy(k, j) || p.lastedUntil(k) {
			return -2
		}
		return 2
	case since:
		return -2
	case shift:
		if d := p.shifted(k); d != 0 {
			return d
		}
	case to:
		for n := k - 1; n > k-postponeReach; n-- {
			if p.postponed(n) {
				return 2
			}
		}
	case other:
		if p.class(k-1) == unit && p.says(k, "after") && p.tables.tag == "en" && !p.opt.Ahead { // 700 days after Oct. 7
			return -2
		}
	}
	return p.verbDirection(i, j)
}

// verbDirection is the way in which the nearest verb looks.
func (p *parser) verbDirection(i, j int) int {
	back, costBack := p.nearestVerb(i-1, -1, reachBack)
	ahead, costAhead := p.nearestVerb(j, 1, reachForward)
	if back == 0 || ahead != 0 && costAhead < costBack {
		back, costBack = ahead, costAhead
	}
	if b := p.class(i - 1); costBack < beside && b != opening && b != to { // "moved from May 2 to May 9" leaves a doubt
		back *= 2
	}
	if back == 0 && p.opt.Ahead {
		return onward
	}
	return back
}

// shifted tells which way the word for next or last before a date looks: আগামী ১৫
// সেপ্টেম্বর, el próximo 12 de mayo.
func (p *parser) shifted(k int) int {
	t := p.at(k)
	switch {
	case !p.tables.foreign || k < p.floor:
		return 0
	case p.opt.Ahead && t.value > 0:
		return onward
	}
	return int(2 * t.value)
}

// nearestVerb walks from token i within the sentence.
func (p *parser) nearestVerb(i, step, reach int) (direction, cost int) {
	for ; cost < reach; i, cost = i+step, cost+1 {
		if i < 0 || i >= len(p.tokens) || p.endsSentence(i) {
			return 0, cost
		}
		if p.glued(i) && p.glued(i+1) && (p.is(i, ',') || p.is(i, '.')) && p.class(i+1) == number { // inside 137,000
			cost--
			continue
		}
		if p.is(i, ',') || p.class(i) == clause || step > 0 && p.class(i) == and && p.tables.tag == "en" {
			cost += commaCost - 1
			continue
		}
		if step > 0 && p.at(i).flag&paragraph != 0 {
			return 0, cost
		}
		if step > 0 && p.class(i) == report && cost > reachReport && p.tables.tag == "en" {
			return 0, cost // what was said speaks of other days
		}
		if step > 0 && p.class(i) == to { // "agreed on Friday to meet" dates the agreement
			cost += commaCost - 1
		}
		if d := p.tense(i, cost); d != 0 {
			return d, cost
		}
		if step < 0 && p.at(i).flag&paragraph != 0 {
			return 0, cost
		}
	}
	return 0, cost
}

// endsSentence reports whether token i is a full stop before a new sentence.
func (p *parser) endsSentence(i int) bool {
	t := p.at(i)
	if t.class != punct {
		return false
	}
	switch t.value {
	case '!', '?', ';', '。', '！', '？', '؟':
		return true
	case '.':
		n := p.at(i + 1)
		return n.spaced() && (n.capital() || n.class == quote || n.class == number) && p.at(i-1).flag&short == 0 && (p.class(i-1) == number || p.at(i-1).end-p.at(i-1).start > 1)
	}
	return false
}

// tense tells what one token says of the time: 1, -1 or 0.
func (p *parser) tense(i, distance int) int {
	t := p.tokens[i]
	switch t.class {
	case future:
		if p.says(i, "due") && p.class(i+1) == to && !p.startsVerb(i+2) {
			return 0 // due to the cold
		}
		if n := p.class(i + 1); p.says(i, "set") && p.class(i-1) != present && (n == one || n == inside || n == article || n == number) {
			return -1 // the ceiling it set in December
		}
		return 1
	case past:
		return p.tenseOfPast(i)
	case report:
		if distance <= reachReport && p.class(i-1) != present {
			return -1
		}
		return 0
	case to:
		return p.infinitive(i)
	case other:
		if t.end-t.start >= 4 && t.flag&capital == 0 {
			if p.says(i, "open") && p.scheduledVerb(i) {
				return 1
			}
			return p.tenseByEnd(i)
		}
	case present:
		return p.scheduled(i, distance)
	case shift, titles, counted, edge:
		return p.tenseOfNoun(i)
	}
	return 0
}

// tenseOfNoun tells what some words say that mostly are no verbs.
func (p *parser) tenseOfNoun(i int) int {
	switch t := p.tokens[i]; t.class {
	case shift:
		if p.says(i, "next") && p.class(i+1) == other && !p.at(i+1).capital() { // at their next meeting
			return 1
		}
	case titles:
		if p.says(i, "called") && p.class(i-1) != present && p.tables.tag == "en" {
			return -1
		}
	case counted, edge:
		if n := p.class(i + 1); p.says(i, "beginning") && (n == weekday || n == month) {
			return 1
		}
		if (p.says(i, "votes") || p.says(i, "close")) && p.scheduledVerb(i) || p.says(i, "marks") && p.class(i-1) == weekday {
			return 1
		}
	}
	return 0
}

// tenseOfPast tells what a word that is mostly a past says.
func (p *parser) tenseOfPast(i int) int {
	b := p.class(i - 1)
	switch {
	case p.tables.tag == "en" && (b == future || b == to): // could hit, to cut
		return p.baseVerb(i)
	case p.says(i, "won") && p.class(i+1) == apostrophe && p.says(i+2, "t"):
		return 1 // won't
	case b == present: // to be held
		return 0
	}
	return -1
}

// infinitive reports 1 for "to" before a verb: is to meet, to be published. After
// "failed", "had" and the like it leaves the decision to that verb.
func (p *parser) infinitive(i int) int {
	if !p.startsVerb(i+1) || p.afterPast(i) {
		return 0
	}
	return 1
}

// startsVerb reports whether the word at i may be the verb of an infinitive: to
// meet; but to near 18 dollars.
func (p *parser) startsVerb(i int) bool {
	n := p.at(i)
	if p.tables.tag != "en" || n.capital() || n.class != other && n.class != present || n.start == n.end {
		return false
	}
	for _, w := range [...]string{"near", "around", "just", "only", "as", "its", "his", "her", "their", "it", "them", "him", "us", "me", "you", "what", "how", "between", "within", "for", "with", "below", "above", "under", "high", "higher", "lower", "low", "any", "our", "my", "your"} {
		if p.says(i, w) {
			return false
		}
	}
	return !strings.HasSuffix(p.word(i), "ing")
}

// baseVerb tells what a verb says whose base is also its past: could hit is to
// come, tried to cut was.
func (p *parser) baseVerb(i int) int {
	if p.class(i-1) == to && p.afterPast(i-1) {
		return 0
	}
	return 1
}

// afterPast reports whether the verb before "to" at i says that what follows was.
func (p *parser) afterPast(i int) bool {
	for _, w := range [...]string{"failed", "had", "used", "managed", "forced", "began", "continued", "refused", "tried", "returned", "sought", "able",
		"declined", "attempted", "struggled", "voted", "gathered", "met", "went", "came", "helped"} {
		if p.says(i-1, w) {
			return true
		}
	}
	return false
}

// tenseByEnd reads the tense off the ending of a word that no table holds.
func (p *parser) tenseByEnd(i int) int {
	w := p.word(i)
	if p.tables.tag == "en" {
		if w == "speaking" || w == "writing" || w == "testifying" {
			return -1
		}
		if n := p.class(i + 1); w == "unless" || w == "deadline" && (n == of || n == inside || n == present) {
			return 1
		}
		if p.says(i-1, "if") {
			return 1 // if approved on Thursday
		}
		if !strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "eed") || p.class(i-1) == present {
			return 0 // "is closed" is no past
		}
		return -1
	}
	for _, end := range p.tables.futureEnds {
		if strings.HasSuffix(w, end) && !p.tables.stray[w] {
			return 1
		}
	}
	for _, end := range p.tables.pastEnds {
		if strings.HasSuffix(w, end) && !p.tables.stray[w] {
			return -1
		}
	}
	return 0
}

// scheduled reports 1 for "is closed" and "are played" right before a date:
// without a "has" they speak of what is fixed, not of what was done.
func (p *parser) scheduled(i, distance int) int {
	const between = 2 // tokens: closed on
	if p.tables.tag != "en" || distance > between || !p.says(i, "is") && !p.says(i, "are") {
		return 0
	}
	n := p.at(i + 1)
	switch {
	case n.class == weekday || n.class == month || p.says(i+1, "on") && distance == 1: // the deadline is Monday
		return 1
	case distance != between || p.class(i+2) != inside:
		return 0
	}
	if n.class == other && strings.HasSuffix(p.word(i+1), "ed") {
		return 1
	}
	return 0
}

// doneBy reports whether "by" at k opens its sentence and what follows the
// date, read to j, was: By Sunday evening the fires were out.
func (p *parser) doneBy(k, j int) bool {
	if p.class(k+1) != weekday || !p.says(k, "by") || k > 0 && !p.endsSentence(k-1) && p.at(k).flag&paragraph == 0 {
		return false
	}
	d, _ := p.nearestVerb(j, 1, reachForward)
	return d < 0
}

// lastedUntil reports whether the "until" at k ends what is over: stayed until Tuesday.
func (p *parser) lastedUntil(k int) bool {
	if p.tables.tag != "en" || p.says(k, "by") {
		return false
	}
	for _, w := range [...]string{"stayed", "lasted", "ran", "continued", "worked", "lived", "served", "went", "raged", "waited"} {
		if p.says(k-1, w) {
			return true
		}
	}
	return false
}

// scheduledVerb reports whether a word that may be a noun is the verb of what is
// fixed: the games open in Paris, Norway votes on Monday, polls close at nine.
func (p *parser) scheduledVerb(i int) bool {
	return p.tables.tag == "en" && (p.class(i+1) == inside || p.says(i+1, "at"))
}

// postponed reports whether the verb at k puts something off: moved to Monday.
func (p *parser) postponed(k int) bool {
	for _, w := range [...]string{"moved", "postponed", "delayed", "rescheduled", "adjourned", "pushed", "deferred", "back", "extended", "prolonged", "renewed"} {
		if p.says(k, w) {
			return p.tables.tag == "en"
		}
	}
	return false
}
