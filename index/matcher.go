package index

import (
	"slices"
	"strings"
	"sync"

	"dateline/analyzers"
	"dateline/analyzers/lang/all"
	"dateline/news"
)

// matcher finds in a text what a plan looks for. It analyses the text again, of
// a long one a few stretches: the index keeps no byte offsets, which would be a
// fifth of its size.
// Safe for concurrent use.
type matcher struct {
	leaves []*leaf
	first  [][]int // of each slot of each leaf, the first slot that asks for the same
	terms  map[string][]reference
	dates  bool // it looks for dates
	firsts analyzers.Firsts
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

// typed tells whether the mark is on what was typed, letter for letter.
func (k mark) typed() bool { return k.how == "word" || k.how == "phrase" }

// textAnalyzer is an analyzer with the buffer of its words.
type textAnalyzer struct {
	*analyzers.Analyzer
	buffer []analyzers.Token
}

// keptTokens is the longest buffer that is kept: 2 MB, a text of 20,000 words.
const keptTokens = 1 << 16

var textAnalyzers = sync.Pool{New: func() any { return &textAnalyzer{Analyzer: analyzers.New()} }}

// words analyses a text. What it returns is good until the next call.
func (an *textAnalyzer) words(s string, doc analyzers.Document) []analyzers.Token {
	tokens := an.Append(an.buffer[:0], s, doc)
	if cap(tokens) <= keptTokens {
		an.buffer = tokens
	}
	return tokens
}

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
				m.dates = m.dates || isDate(alt.term)
				m.firsts.Add(alt.term)
			}
		}
		m.first = append(m.first, first)
	})
	return m
}

// isDate reports whether a term is that of a date.
func isDate(term string) bool { return term != "" && term[0] == 2 }

// spot is a token that fills a slot.
type spot struct {
	place
	start, end int
	how        string
}

// marks returns the marks of one part of an article, in order and not
// overlapping; a phrase is one mark. No mark breaks a grapheme. The time is that
// of the analysis: the rest takes a step for each word found.
func (m *matcher) marks(part int, s string, a *news.Article) (marks []mark) {
	if len(m.leaves) == 0 || s == "" {
		return nil
	}
	an := textAnalyzers.Get().(*textAnalyzer)
	defer textAnalyzers.Put(an)
	spots := m.spots(part, an.words(s, m.document(a)), all.For(a.Language).Tag)
	for i, slots := range spots {
		marks = m.leafMarks(marks, i, slots, m.stand(i, m.places(i, slots)))
	}
	return tidied(s, marks)
}

// tidied widens marks to graphemes and puts them in order.
func tidied(s string, marks []mark) []mark {
	for i, k := range marks {
		marks[i].start, marks[i].end = graphemeBefore(s, k.start), graphemeAt(s, k.end, len(s))
	}
	return tidy(marks)
}

// document is what the analysis must know of an article. Dates take half of its
// time, and few queries speak of any. Words that begin as no term does are passed over.
func (m *matcher) document(a *news.Article) analyzers.Document {
	return analyzers.Document{Language: a.Language, Published: a.Published.Day(), Dates: m.dates, Firsts: &m.firsts}
}

// spots finds the words of a text for each slot of each leaf, in order.
func (m *matcher) spots(part int, tokens []analyzers.Token, tag string) [][][]spot {
	out := make([][][]spot, len(m.leaves))
	for i, l := range m.leaves {
		out[i] = make([][]spot, max(len(l.slots), 1))
	}
	for _, t := range tokens {
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

// places are the positions of the spots of each slot of a leaf.
func (m *matcher) places(i int, slots [][]spot) [][]place {
	each := make([][]place, len(slots))
	for j, list := range slots {
		if j < len(m.first[i]) && m.first[i][j] < j {
			each[j] = each[m.first[i][j]]
			continue
		}
		each[j] = make([]place, len(list))
		for n, sp := range list {
			each[j][n] = sp.place
		}
	}
	return each
}

// stand returns where a leaf stands: its word, or the beginning of each stretch
// in which all its slots do.
func (m *matcher) stand(i int, each [][]place) []place {
	for _, list := range each {
		if len(list) == 0 {
			return nil
		}
	}
	switch l := m.leaves[i]; {
	case len(each) == 1:
		return each[0]
	case l.window > 0:
		return near(each, l.window)
	}
	return follow(nil, each)
}

// leafMarks adds the marks of a leaf that stands at the places found.
func (m *matcher) leafMarks(marks []mark, i int, slots [][]spot, found []place) []mark {
	l := m.leaves[i]
	switch {
	case len(slots) == 1:
		for _, sp := range slots[0] {
			marks = append(marks, mark{sp.start, sp.end, i, sp.how})
		}
		return marks
	case l.window > 0:
		return append(marks, looseMarks(i, l, slots, m.first[i], found)...)
	}
	next := make([]int, len(slots)) // of each slot, its first spot not passed yet
	for _, p := range found {
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
