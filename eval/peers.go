package eval

import (
	"context"
	"slices"
	"unicode/utf8"
)

// peer is what a search engine offers for names without knowing of scripts:
// words are written in Latin letters and then compared one by one. A name is
// found when every word of the query has a partner among its words.
type peer struct {
	filed  map[string][]int           // articles under the keys of their words, ascending
	expand func(word string) []string // the keys under which a typed word is looked up
	known  map[string]map[int]bool    // the articles of words that were asked for before
}

// newPeer files the words of every text under the keys that file gives.
func newPeer(texts []string, file func(word string) []string) *peer {
	p := &peer{filed: map[string][]int{}, known: map[string]map[int]bool{}, expand: file}
	for i, text := range texts {
		for _, word := range romanise(text) {
			for _, key := range file(word) {
				if list := p.filed[key]; len(list) == 0 || list[len(list)-1] != i {
					p.filed[key] = append(list, i)
				}
			}
		}
	}
	return p
}

// newFuzzy compares words by edit distance as Elasticsearch's fuzziness AUTO
// has it: up to two letters exact, up to five one edit, longer ones two.
func newFuzzy(texts []string) *peer {
	p := newPeer(texts, func(word string) []string { return []string{word} })
	lengths := map[int][]string{}
	for word := range p.filed {
		n := utf8.RuneCountInString(word)
		lengths[n] = append(lengths[n], word)
	}
	p.expand = func(word string) (near []string) {
		n := utf8.RuneCountInString(word)
		edits := allowed(n)
		for k := n - edits; k <= n+edits; k++ {
			for _, other := range lengths[k] {
				if within(word, other, edits) {
					near = append(near, other)
				}
			}
		}
		return near
	}
	return p
}

func allowed(letters int) int {
	switch {
	case letters < 3:
		return 0
	case letters < 6:
		return 1
	}
	return 2
}

// newCodes compares words by their Daitch-Mokotoff codes.
func newCodes(texts []string) *peer { return newPeer(texts, mokotoff) }

func (p *peer) find(_ context.Context, query string) ([]int, error) {
	words := romanise(query)
	if len(words) == 0 {
		return nil, nil
	}
	var found []int
	for i := range p.holding(words[0]) {
		if !slices.ContainsFunc(words[1:], func(w string) bool { return !p.holding(w)[i] }) {
			found = append(found, i)
		}
	}
	slices.Sort(found)
	return found[:min(len(found), maxFound)], nil
}

// holding is the articles that have a partner of a word.
func (p *peer) holding(word string) map[int]bool {
	if p.known[word] == nil {
		set := map[int]bool{}
		for _, key := range p.expand(word) {
			for _, i := range p.filed[key] {
				set[i] = true
			}
		}
		p.known[word] = set
	}
	return p.known[word]
}

// within reports whether at most edits insertions, deletions, replacements and
// exchanges of neighbours make one word of the other.
func within(a, b string, edits int) bool {
	if a == b {
		return true
	}
	if edits == 0 || !similar(a, b, edits) {
		return false
	}
	x, y := []rune(a), []rune(b)
	width := len(y) + 1
	rows := make([]int, 3*width)
	before, last, row := rows[:width], rows[width:2*width], rows[2*width:]
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row[0] = i + 1
		least := row[0]
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			d := min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
			least = min(least, d)
		}
		if least > edits {
			return false
		}
		before, last, row = last, row, before
	}
	return last[len(y)] <= edits
}

// similar is a quick test: an edit takes at most one letter from each side.
func similar(a, b string, edits int) bool {
	var counts [utf8.RuneSelf]int8
	for i := range len(a) {
		if a[i] < utf8.RuneSelf {
			counts[a[i]]++
		}
	}
	for i := range len(b) {
		if b[i] < utf8.RuneSelf {
			counts[b[i]]--
		}
	}
	more, less := 0, 0
	for _, n := range counts {
		more += max(0, int(n))
		less += max(0, -int(n))
	}
	return more <= edits && less <= edits
}
