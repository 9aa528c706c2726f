package index

import (
	"math"
	"slices"
	"strings"
	"sync"

	"dateline/analyzers"
	"dateline/analyzers/lang/all"
	"dateline/news"
)

// matcher finds in a text what a plan looks for. It analyses the text again:
// the index keeps no byte offsets, which would be a fifth of its size.
// Safe for concurrent use.
type matcher struct {
	leaves []*leaf
	first  [][]int // of each slot of each leaf, the first slot that asks for the same
	terms  map[string][]reference
}

// reference says that a term is an alternative in a slot of a leaf.
type reference struct {
	leaf, slot int
	alt        alternative
}

// mark is a stretch of text that answers a word, a phrase or a date of a query.
type mark struct {
	start, end int // bytes
	leaf       int
	how        string
}

var analyzerPool = sync.Pool{New: func() any { return analyzers.New() }}

func newMatcher(p plan) *matcher {
	m := &matcher{terms: map[string][]reference{}}
	leaves(p, func(l *leaf) {
		n := len(m.leaves)
		m.leaves = append(m.leaves, l)
		first := make([]int, len(l.slots))
		for i, s := range l.slots {
			first[i] = slices.IndexFunc(l.slots, func(o slot) bool { return slices.Equal(o, s) })
			if first[i] < i {
				continue
			}
			for _, alt := range s {
				m.terms[alt.term] = append(m.terms[alt.term], reference{n, i, alt})
			}
		}
		m.first = append(m.first, first)
	})
	return m
}

// spot is a token that fills a slot.
type spot struct {
	place
	start, end int
	how        string
}

// marks returns the marks of one part of an article, in order and not
// overlapping; a phrase is one mark. No mark breaks a grapheme. The time is that
// of the analysis: the rest takes a step for each word found.
func (m *matcher) marks(part int, s string, a *news.Article) []mark {
	if len(m.leaves) == 0 || s == "" {
		return nil
	}
	var marks []mark
	for i, slots := range m.spots(part, s, a) {
		if len(slots) > 1 {
			marks = append(marks, phraseMarks(i, m.leaves[i], slots, m.first[i])...)
			continue
		}
		for _, sp := range slots[0] {
			marks = append(marks, mark{sp.start, sp.end, i, sp.how})
		}
	}
	for i, k := range marks {
		marks[i].start, marks[i].end = graphemeBefore(s, k.start), graphemeAt(s, k.end, len(s))
	}
	return tidy(marks)
}

// spots finds the words of a text for each slot of each leaf, in order.
func (m *matcher) spots(part int, s string, a *news.Article) [][][]spot {
	out := make([][][]spot, len(m.leaves))
	for i, l := range m.leaves {
		out[i] = make([][]spot, max(len(l.slots), 1))
	}
	an := analyzerPool.Get().(*analyzers.Analyzer)
	defer analyzerPool.Put(an)
	tag := all.For(a.Language).Tag
	for _, t := range an.Append(nil, s, analyzers.Document{Language: a.Language, Published: a.Published.Day(), Dates: true}) {
		for _, r := range m.terms[t.Term] {
			if slices.Contains(m.leaves[r.leaf].fields, part) && r.alt.fits(tag) {
				sp := spot{place{int(t.Pos), r.alt.weight, r.alt.class}, int(t.Start), int(t.End), r.alt.how}
				out[r.leaf][r.slot] = append(out[r.leaf][r.slot], sp)
			}
		}
	}
	for i, first := range m.first {
		for j, same := range first {
			out[i][j] = out[i][same]
		}
	}
	return out
}

// phraseMarks marks the stretches in which all slots of a leaf stand.
func phraseMarks(i int, l *leaf, slots [][]spot, first []int) (marks []mark) {
	each := make([][]place, len(slots))
	for j, list := range slots {
		if len(list) == 0 {
			return nil
		}
		if first[j] < j {
			each[j] = each[first[j]]
			continue
		}
		each[j] = make([]place, len(list))
		for n, sp := range list {
			each[j][n] = sp.place
		}
	}
	if l.window > 0 {
		return looseMarks(i, l, slots, first, near(each, l.window))
	}
	next := make([]int, len(slots)) // of each slot, its first spot not passed yet
	for _, p := range follow(each) {
		out := mark{start: -1, leaf: i, how: l.how}
		for j, list := range slots {
			for next[j] < len(list) && list[next[j]].pos < p.pos+j {
				next[j]++
			}
			for n := next[j]; n < len(list) && list[n].pos == p.pos+j; n++ {
				out.include(list[n])
			}
		}
		marks = append(marks, out)
	}
	return marks
}

func (k *mark) include(sp spot) {
	if k.start < 0 || sp.start < k.start {
		k.start = sp.start
	}
	k.end = max(k.end, sp.end)
	k.how = firstOf(k.how, sp.how)
}

// looseMarks marks the words of a loose phrase one by one: found are the
// beginnings of the stretches in which they stand, in order.
func looseMarks(i int, l *leaf, slots [][]spot, first []int, found []place) (marks []mark) {
	width := len(slots) + l.window
	for j, list := range slots {
		if first[j] < j {
			continue // its words are marked already
		}
		n := 0
		for _, sp := range list {
			for n < len(found) && found[n].pos+width <= sp.pos {
				n++
			}
			if n < len(found) && found[n].pos <= sp.pos {
				marks = append(marks, mark{sp.start, sp.end, i, firstOf(l.how, sp.how)})
			}
		}
	}
	return marks
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// tidy sorts marks and drops those that lie in or across another, the longer
// one of two staying.
func tidy(marks []mark) []mark {
	slices.SortFunc(marks, func(a, b mark) int {
		if a.start != b.start {
			return a.start - b.start
		}
		if a.end != b.end {
			return b.end - a.end
		}
		if c := strings.Compare(rank(a.how), rank(b.how)); c != 0 {
			return c
		}
		return a.leaf - b.leaf
	})
	var out []mark
	replaced := false
	for _, k := range marks {
		if len(out) == 0 || k.start >= out[len(out)-1].end {
			out = append(out, k)
		} else if last := &out[len(out)-1]; k.end-k.start > last.end-last.start {
			*last, replaced = k, true
		}
	}
	if replaced {
		return patched(out, marks)
	}
	return out
}

// patched adds to kept, which comes in order, those of all marks that lie in none
// of it: the words of a phrase that had to give way to a longer one beside it.
func patched(kept, all []mark) (out []mark) {
	next, end := 0, 0
	for _, k := range all {
		for next < len(kept) && kept[next].end <= k.start {
			out, end = append(out, kept[next]), kept[next].end
			next++
		}
		if k.start >= end && (next == len(kept) || k.end <= kept[next].start) {
			out, end = append(out, k), k.end
		}
	}
	return append(out, kept[next:]...)
}

// rank orders reasons for one stretch of text: what was typed, then dates, then
// the rest.
func rank(how string) string {
	switch {
	case how == "word":
		return "0"
	case strings.HasPrefix(how, "date:"):
		return "1"
	}
	return "2" + how
}

// matched lists what the marks of a text answer, each once.
func (m *matcher) matched(list []Match, s string, marks []mark) []Match {
	seen := make(map[Match]bool, len(list)) // a prefix finds thousands of words
	for _, one := range list {
		seen[one] = true
	}
	for _, k := range marks {
		one := Match{Typed: m.leaves[k.leaf].typed, Found: s[k.start:k.end], How: k.how}
		if !seen[one] {
			seen[one] = true
			list = append(list, one)
		}
	}
	return list
}

// near returns the beginning of each stretch of at most window words more than
// there are slots, in which every slot has a word of its own, in any order. The
// places of a slot come in order. Stretches do not overlap: each ends as early as
// it can after the one before, and then begins as late as it can.
func near(slots [][]place, window int) (found []place) {
	a := newSeating(slots, len(slots)+window)
	for a.advance() {
		if a.fill() {
			found = append(found, a.tighten())
		}
	}
	return found
}

// seating gives each slot a word of its own within a stretch that moves through
// a text. Slots may ask for one word, as in "oil oil": then a slot that comes
// later may send an earlier one to another of its words, as when pairs are
// matched along alternating paths.
type seating struct {
	slots    [][]place
	from, to []int  // of each slot, its places inside the stretch
	words    []int  // positions inside the stretch that a slot asks for
	held     []int  // by slot, the position of its word; -1 for none
	owner    []int  // by position modulo the stretch's length, the slot; -1 for none
	tried    []bool // by position modulo the stretch's length
}

func newSeating(slots [][]place, width int) *seating {
	a := &seating{slots: slots, from: make([]int, len(slots)), to: make([]int, len(slots)),
		held: make([]int, len(slots)), owner: make([]int, width), tried: make([]bool, width)}
	for i := range a.held {
		a.held[i] = -1
	}
	for i := range a.owner {
		a.owner[i] = -1
	}
	return a
}

// advance moves the end of the stretch to the next word that a slot asks for,
// and reports whether there was one.
func (a *seating) advance() bool {
	next := math.MaxInt
	for i, s := range a.slots {
		if a.to[i] < len(s) {
			next = min(next, s[a.to[i]].pos)
		}
	}
	if next == math.MaxInt {
		return false
	}
	for i, s := range a.slots {
		for a.to[i] < len(s) && s[a.to[i]].pos == next {
			a.to[i]++
		}
	}
	a.words = append(a.words, next)
	a.drop(next - len(a.owner) + 1)
	return true
}

// drop leaves the words before pos out of the stretch.
func (a *seating) drop(pos int) {
	for len(a.words) > 0 && a.words[0] < pos {
		a.words = a.words[1:]
	}
	for i, s := range a.slots {
		for a.from[i] < a.to[i] && s[a.from[i]].pos < pos {
			a.from[i]++
		}
		if at := a.held[i]; at >= 0 && at < pos {
			a.owner[at%len(a.owner)], a.held[i] = -1, -1
		}
	}
}

// fill reports whether every slot could be given a word of its own.
func (a *seating) fill() bool {
	if len(a.words) < len(a.slots) {
		return false
	}
	for i := range a.slots {
		if a.from[i] == a.to[i] {
			return false
		}
	}
	for i := range a.slots {
		if a.held[i] < 0 {
			clear(a.tried)
			if !a.seat(i) {
				return false
			}
		}
	}
	return true
}

// seat gives slot i a word, if need be that of a slot that can take another.
func (a *seating) seat(i int) bool {
	inside := a.slots[i][a.from[i]:a.to[i]]
	for _, p := range inside {
		if at := p.pos % len(a.owner); a.owner[at] < 0 {
			a.owner[at], a.held[i] = i, p.pos
			return true
		}
	}
	for _, p := range inside {
		at := p.pos % len(a.owner)
		if a.tried[at] {
			continue
		}
		a.tried[at] = true
		if a.seat(a.owner[at]) {
			a.owner[at], a.held[i] = i, p.pos
			return true
		}
	}
	return false
}

// tighten moves the beginning of a filled stretch on for as long as every slot
// keeps a word, returns it, and leaves the stretch empty.
func (a *seating) tighten() (out place) {
	for a.fill() {
		out = place{pos: slices.Min(a.held), weight: 1}
		for i, s := range a.slots {
			p := bestAt(s, a.held[i])
			out.weight, out.class = min(out.weight, p.weight), max(out.class, p.class)
		}
		a.drop(out.pos + 1)
	}
	a.drop(math.MaxInt)
	return out
}
