package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The lengths of phrases, in words, and in pairs of characters of writing without
// spaces: from two characters, which are a word, to six.
const (
	shortestPhrase = 2
	longestPhrase  = 4
	longestPairs   = 5
)

// coveredBy is how nearly as often a longer phrase must stand in titles, in
// hundredths, to take the place of a part of it: "prime minister narendra" is a
// fragment where all but a few go on with "modi".
const coveredBy = 75

// rung is the runs of one length: of each place of the titles the run that begins
// there, 0 for one that too few have.
type rung struct {
	parts []uint32 // the words of the titles, 0 between two titles
	ids   []uint32
	count []int // titles that have run i, from 1
	at    []int // its first place
	cover []int // titles of the longer phrase that it is the most frequent part of
}

// phrases finds the frequent runs of words: those of each length are pairs of
// neighbouring runs of the length before, so that what few titles have is never
// looked at again.
func (t *titleWords) phrases(ctx context.Context, stops map[string]bool) (out []phrase, err error) {
	below := t.single()
	for length := 1; length <= longestPairs; length++ {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("index: the phrases of titles were not made: %w", err)
		}
		above := below.pairs()
		for id := 1; id < len(above.count); id++ {
			if at := above.at[id]; t.worth(at, length+1, stops) {
				for _, part := range []uint32{below.ids[at], below.ids[at+1]} {
					below.cover[part] = max(below.cover[part], above.count[id])
				}
			}
		}
		for id := 1; id < len(below.count); id++ {
			if at := below.at[id]; below.count[id] >= leastTitles && t.worth(at, length, stops) && below.cover[id]*100 < below.count[id]*coveredBy {
				doc, first := t.title(at)
				out = append(out, phrase{words: t.text(at, length), titles: below.count[id], doc: doc, first: first, length: length})
			}
		}
		below = above
	}
	slices.SortFunc(out, morePhrase)
	return slices.Clone(out[:min(len(out), maxVolumePhrases)]), nil
}

// morePhrase orders phrases, the most frequent first.
func morePhrase(a, b phrase) int { return cmp.Or(b.titles-a.titles, cmp.Compare(a.words, b.words)) }

// single makes the first rung.
func (t *titleWords) single() *rung {
	r := &rung{parts: t.ids, ids: t.ids, count: make([]int, len(t.words)), at: make([]int, len(t.words)), cover: make([]int, len(t.words))}
	r.tally()
	return r
}

// tally counts the titles that have each run, and notes where it stands first. Titles
// are parted by 0: a run that one title has twice counts once.
func (r *rung) tally() {
	last := make([]int, len(r.count)) // the title that each was counted in, from 1
	title := 1
	for i, id := range r.ids {
		switch {
		case r.parts[i] == 0:
			title++
		case id == 0 || last[id] == title:
		default:
			if r.count[id] == 0 {
				r.at[id] = i
			}
			last[id] = title
			r.count[id]++
		}
	}
}

// pairs makes the next rung.
func (r *rung) pairs() *rung {
	keys := make([]uint64, 0, len(r.ids))
	for i := 0; i+1 < len(r.ids); i++ {
		if a, b := r.ids[i], r.ids[i+1]; a != 0 && b != 0 {
			keys = append(keys, uint64(a)<<32|uint64(b))
		}
	}
	slices.Sort(keys)
	frequent := keys[:0]
	for i := 0; i < len(keys); {
		j := i
		for j < len(keys) && keys[j] == keys[i] {
			j++
		}
		if j-i >= leastTitles {
			frequent = append(frequent, keys[i])
		}
		i = j
	}
	n := len(frequent) + 1
	next := &rung{parts: r.parts, ids: make([]uint32, len(r.ids)), count: make([]int, n), at: make([]int, n), cover: make([]int, n)}
	for i := 0; i+1 < len(r.ids); i++ {
		a, b := r.ids[i], r.ids[i+1]
		if a == 0 || b == 0 {
			continue
		}
		k, ok := slices.BinarySearch(frequent, uint64(a)<<32|uint64(b))
		if !ok {
			continue
		}
		next.ids[i] = uint32(k + 1)
	}
	next.tally()
	return next
}

// worth reports whether a run is what a person would search for: it has the right
// length, no end of it is a word that says nothing, and pairs of characters share one
// with the next.
func (t *titleWords) worth(at, length int, stops map[string]bool) bool {
	ids := t.ids[at : at+length]
	if t.unspaced[ids[0]] {
		for i := 1; i < length; i++ {
			if !t.unspaced[ids[i]] || !chained(t.words[ids[i-1]], t.words[ids[i]]) {
				return false
			}
		}
		return length <= longestPairs && !stops[t.words[ids[0]]] && utf8.RuneCountInString(t.words[ids[0]]) > 1
	}
	if length < shortestPhrase || length > longestPhrase || stops[t.words[ids[0]]] || stops[t.words[ids[length-1]]] {
		return false
	}
	letters := false
	for _, id := range ids {
		if t.unspaced[id] {
			return false
		}
		letters = letters || strings.IndexFunc(t.words[id], unicode.IsLetter) >= 0
	}
	return letters
}

// chained reports whether the second pair of characters begins with the last
// character of the first.
func chained(a, b string) bool {
	last, _ := utf8.DecodeLastRuneInString(a)
	return last == firstRune(b)
}
