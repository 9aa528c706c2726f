package index

import (
	"slices"
	"strings"
	"sync"

	"dateline/analyzers"
	"dateline/news"
)

// matcher finds in a text what a plan looks for. It analyses the text again:
// the index keeps no byte offsets, which would be a fifth of its size.
// Safe for concurrent use.
type matcher struct {
	leaves []*leaf
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
		for i, s := range l.slots {
			for _, alt := range s {
				m.terms[alt.term] = append(m.terms[alt.term], reference{n, i, alt})
			}
		}
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
// overlapping; a phrase is one mark.
func (m *matcher) marks(part int, s string, a *news.Article) []mark {
	if len(m.leaves) == 0 || s == "" {
		return nil
	}
	an := analyzerPool.Get().(*analyzers.Analyzer)
	defer analyzerPool.Put(an)
	tokens := an.Append(nil, s, analyzers.Document{Language: a.Language, Published: a.Published.Day(), Dates: true})
	spots := map[[2]int][]spot{} // leaf and slot
	for _, t := range tokens {
		for _, r := range m.terms[t.Term] {
			if slices.Contains(m.leaves[r.leaf].fields, part) {
				at := [2]int{r.leaf, r.slot}
				spots[at] = append(spots[at], spot{place{int(t.Pos), r.alt.weight, r.alt.class}, int(t.Start), int(t.End), r.alt.how})
			}
		}
	}
	var marks []mark
	for i, l := range m.leaves {
		if len(l.slots) == 1 {
			for _, sp := range spots[[2]int{i, 0}] {
				marks = append(marks, mark{sp.start, sp.end, i, sp.how})
			}
			continue
		}
		marks = append(marks, phraseMarks(i, l, spots)...)
	}
	return tidy(marks)
}

// phraseMarks marks the stretches in which all slots of a leaf stand.
func phraseMarks(i int, l *leaf, spots map[[2]int][]spot) (marks []mark) {
	each := make([][]place, len(l.slots))
	for j := range l.slots {
		for _, sp := range spots[[2]int{i, j}] {
			each[j] = append(each[j], sp.place)
		}
		if len(each[j]) == 0 {
			return nil
		}
	}
	if l.window > 0 {
		for j := range l.slots { // words of a loose phrase are marked one by one
			for _, sp := range spots[[2]int{i, j}] {
				if inWindow(near(each, l.window), sp.pos, len(l.slots)+l.window) {
					marks = append(marks, mark{sp.start, sp.end, i, firstOf(l.how, sp.how)})
				}
			}
		}
		return marks
	}
	for _, p := range follow(each) {
		out := mark{start: -1, leaf: i, how: l.how}
		for j := range l.slots {
			for _, sp := range spots[[2]int{i, j}] {
				if sp.pos != p.pos+j {
					continue
				}
				if out.start < 0 || sp.start < out.start {
					out.start = sp.start
				}
				out.end = max(out.end, sp.end)
				if out.how == "" {
					out.how = sp.how
				}
			}
		}
		marks = append(marks, out)
	}
	return marks
}

func inWindow(found []place, pos, width int) bool {
	for _, p := range found {
		if pos >= p.pos && pos < p.pos+width {
			return true
		}
	}
	return false
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
	out := marks[:0]
	for _, k := range marks {
		if len(out) == 0 || k.start >= out[len(out)-1].end {
			out = append(out, k)
		} else if last := &out[len(out)-1]; k.end-k.start > last.end-last.start {
			*last = k
		}
	}
	return out
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
	for _, k := range marks {
		one := Match{Typed: m.leaves[k.leaf].typed, Found: s[k.start:k.end], How: k.how}
		if !slices.Contains(list, one) {
			list = append(list, one)
		}
	}
	return list
}
