// Package packed is the form in which the sets of names are stored and searched:
// a sorted, front-coded table of names, and for each name the sets it belongs to.
//
// Pack writes it and Open reads it; what Open takes is what Pack writes, byte for
// byte. An open Table is read where it lies: names are put together only when
// asked for. It does not change and may be shared by goroutines.
package packed

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
)

// Rank says how usual a name is for what it names, most usual first.
type Rank uint8

// The ranks. Loose is for forms that most bearers would not answer to.
const (
	Main   Rank = iota // the English or the local name, or that of many languages
	Common             // of a language with much news
	Usual              // of a language with news
	Rare               // of another language
	Stray              // of no known language
	Loose
)

// Set is a set of names of one thing.
type Set struct {
	Kind    uint8
	Members []Member
}

// Member is a name in a set.
type Member struct {
	Text string
	Rank Rank
}

// MaxName is the longest name in bytes, so that a length fits a byte.
const MaxName = 120

const (
	magic     = "names1"
	blockSize = 16  // names between two that are written in full
	rankBits  = 3   // of a reference
	maxRefs   = 255 // sets of one name
	maxCount  = 1e7 // of names, sets and references: a limit against damaged data
)

type ref struct {
	text string
	set  int
	rank Rank
}

// Pack writes the sets. Their numbers follow their first members in order, so
// that names next to each other have numbers next to each other.
func Pack(sets []Set) ([]byte, error) {
	sets = slices.Clone(sets)
	for i := range sets {
		members := slices.Clone(sets[i].Members)
		slices.SortFunc(members, compareMembers)
		sets[i].Members = members
		if len(members) < 2 {
			return nil, fmt.Errorf("set %d has %d members: two at least are needed", i, len(members))
		}
	}
	slices.SortFunc(sets, compareSets)
	var refs []ref
	for i, s := range sets {
		for _, m := range s.Members {
			if m.Text == "" || len(m.Text) > MaxName || m.Rank > Loose {
				return nil, fmt.Errorf("name %q: 1 to %d bytes and a known rank are needed", m.Text, MaxName)
			}
			refs = append(refs, ref{m.Text, i, m.Rank})
		}
	}
	slices.SortFunc(refs, func(a, b ref) int { return cmp.Or(strings.Compare(a.text, b.text), a.set-b.set) })
	return write(sets, refs)
}

func compareMembers(a, b Member) int {
	return cmp.Or(cmp.Compare(a.Rank, b.Rank), strings.Compare(a.Text, b.Text))
}

func compareSets(a, b Set) int {
	return cmp.Or(
		strings.Compare(a.Members[0].Text, b.Members[0].Text),
		cmp.Compare(a.Kind, b.Kind),
		slices.CompareFunc(a.Members, b.Members, compareMembers))
}

// write lays the sections down one after another; alike beside alike is what
// makes the whole compress well.
func write(sets []Set, refs []ref) ([]byte, error) {
	var kinds, shared, lengths, text, counts, ranks, deltas []byte
	for _, s := range sets {
		kinds = append(kinds, s.Kind)
	}
	names, last, lastSet := 0, "", 0
	for i := 0; i < len(refs); {
		name := refs[i].text
		common := 0
		if names%blockSize != 0 {
			common = commonPrefix(last, name)
		}
		shared, lengths = append(shared, byte(common)), append(lengths, byte(len(name)-common))
		text = append(text, name[common:]...)
		n := 0
		for ; i < len(refs) && refs[i].text == name; i, n = i+1, n+1 {
			if n > 0 && refs[i].set == lastSet {
				return nil, fmt.Errorf("name %q stands twice in one set", name)
			}
			deltas = binary.AppendVarint(deltas, int64(refs[i].set-lastSet))
			ranks = append(ranks, byte(refs[i].rank))
			lastSet = refs[i].set
		}
		if n > maxRefs {
			return nil, fmt.Errorf("name %q belongs to %d sets, at most %d are possible", name, n, maxRefs)
		}
		counts, last = append(counts, byte(n)), name
		names++
	}
	raw := []byte(magic)
	for _, n := range []int{len(sets), names, len(refs), len(text)} {
		raw = binary.AppendUvarint(raw, uint64(n))
	}
	return slices.Concat(raw, kinds, shared, lengths, text, counts, ranks, deltas), nil
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
