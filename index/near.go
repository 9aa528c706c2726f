package index

import (
	"math"
	"slices"
)

// near returns the beginning of each stretch of at most window words more than
// there are slots, in which every slot has a word of its own, in any order. The
// places of a slot come in order. Stretches do not overlap: each ends as early as
// it can after the one before, and then begins as late as it can.
func near(slots [][]place, window int) []place {
	return newSeating(len(slots), window).near(nil, slots)
}

// seating gives each slot a word of its own within a stretch that moves through
// a text. Slots may ask for one word, as in "oil oil": then a slot that comes
// later may send an earlier one to another of its words, as when pairs are
// matched along alternating paths.
type seating struct {
	slots    [][]place
	from, to []int  // of each slot, its places inside the stretch
	words    []int  // positions inside the stretch that a slot asks for
	room     []int  // of words, when a text begins
	held     []int  // by slot, the position of its word; -1 for none
	owner    []int  // by position modulo the stretch's length, the slot; -1 for none
	tried    []bool // by position modulo the stretch's length
}

// newSeating makes one that serves one text after the other.
func newSeating(slots, window int) *seating {
	width := slots + window
	return &seating{from: make([]int, slots), to: make([]int, slots), held: make([]int, slots), owner: make([]int, width), tried: make([]bool, width)}
}

// near appends the stretches of one text.
func (a *seating) near(found []place, slots [][]place) []place {
	a.slots, a.words = slots, a.room[:0]
	clear(a.from)
	clear(a.to)
	for i := range a.held {
		a.held[i] = -1
	}
	for i := range a.owner {
		a.owner[i] = -1
	}
	for a.advance() {
		if a.fill() {
			found = append(found, a.tighten())
		}
	}
	return found
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
	if a.words = append(a.words, next); cap(a.words) > cap(a.room) {
		a.room = a.words[:0]
	}
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
