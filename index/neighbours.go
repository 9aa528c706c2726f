package index

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/analyzers/dates"
	"dateline/analyzers/lang/all"
	"dateline/analyzers/names"
	"dateline/news"
)

// neighbours looks in one article for what comes nearest to words that it lacks.
type neighbours struct {
	parts  [3][]analyzers.Token
	words  []neighbour // each once
	langs  []string    // its own, in which its words have stems
	speaks string      // the tag of its pack
}

// neighbour is a word of the article.
type neighbour struct {
	term, text string
	part       int
	upper      bool
}

// newNeighbours analyses an article as it was indexed.
func newNeighbours(a *news.Article) *neighbours {
	n := &neighbours{langs: []string{a.Language}, speaks: all.For(a.Language).Tag}
	an := textAnalyzers.Get().(*textAnalyzer)
	defer textAnalyzers.Put(an)
	seen := map[string]bool{}
	for i, s := range []string{a.Title, a.Lead, a.Body} {
		n.parts[i] = an.Append(nil, s, analyzers.Document{Language: a.Language, Published: a.Published.Day(), Dates: true})
		for _, t := range n.parts[i] {
			if t.Kind == analyzers.Word && !seen[t.Term] {
				seen[t.Term] = true
				n.words = append(n.words, neighbour{t.Term, s[t.Start:t.End], i, t.Upper})
			}
		}
	}
	return n
}

// nearest fills in what comes nearest to a leaf that the article does not have: for
// each word that it lacks another, or how far its words stand apart.
func (n *neighbours) nearest(m *Miss, l *leaf) {
	apart, whole := -1, false
	for _, f := range l.fields {
		places := make([][]place, len(l.slots))
		every := true
		for i, s := range l.slots {
			places[i] = n.places(s, f)
			every = every && len(places[i]) > 0
		}
		if !every {
			continue
		}
		whole = true
		if between, moved := closest(places); apart < 0 || between < apart {
			apart, m.Moved = between, moved
		}
	}
	if whole && len(l.slots) > 1 {
		m.Between = &apart
		return
	}
	for _, s := range l.slots {
		if !n.has(s, l.fields) {
			m.Near = append(m.Near, n.instead(s)...)
		}
	}
	if len(m.Near) == 0 && len(l.slots) > 1 && !slices.ContainsFunc(l.slots, func(s slot) bool { return !n.has(s, l.fields) }) {
		m.Between = &apart // each word in another part
	}
}

// has reports whether one of the parts has an alternative of a slot.
func (n *neighbours) has(s slot, fields []int) bool {
	return slices.ContainsFunc(fields, func(f int) bool { return len(n.places(s, f)) > 0 })
}

// places returns where the alternatives of a slot stand in a part, in order.
func (n *neighbours) places(s slot, part int) (out []place) {
	for _, t := range n.parts[part] {
		if slices.ContainsFunc(s, func(a alternative) bool { return a.term == t.Term && a.fits(n.speaks) }) {
			out = append(out, place{pos: int(t.Pos)})
		}
	}
	return slices.CompactFunc(out, func(a, b place) bool { return a.pos == b.pos })
}

// closest returns how few other words stand between those of a phrase, and whether
// they then stand in another order.
func closest(places [][]place) (between int, moved bool) {
	type stand struct{ pos, slot int }
	var stands []stand
	for i, list := range places {
		for _, p := range list {
			stands = append(stands, stand{p.pos, i})
		}
	}
	slices.SortFunc(stands, func(a, b stand) int { return cmp.Or(a.pos-b.pos, a.slot-b.slot) })
	last := make([]int, len(places)) // where each word was seen last; 0 for not yet
	between = -1
	for _, s := range stands {
		last[s.slot] = s.pos
		first := slices.Min(last)
		if first == 0 {
			continue
		}
		if others := max(s.pos-first+1-len(places), 0); between < 0 || others < between {
			between, moved = others, !slices.IsSorted(last)
		}
	}
	return between, moved
}

// instead returns what the article has in place of a word: the word itself in a part
// that was not asked for, another form of it, another spelling, or a word that
// differs in a letter or begins alike. Each kind is told once.
func (n *neighbours) instead(s slot) (out []Nearest) {
	word := s[0].term // as typed, folded
	if word == "" || word[0] < ' ' {
		return nil // a date: what the article speaks of is told of mentions: alone
	}
	stems := map[string]bool{}
	for _, t := range analyzers.QueryTerms(nil, word, n.langs) {
		stems[t.Term] = true
	}
	told := map[string]bool{}
	tell := func(w neighbour, how string) {
		if !told[how] {
			told[how] = true
			out = append(out, Nearest{word, w.text, textFields[w.part].name, how})
		}
	}
	query := names.PrepareName(word)
	for i, w := range n.words {
		switch {
		case slices.ContainsFunc(s, func(a alternative) bool { return a.term == w.term }):
			tell(w, "elsewhere")
		case n.stemmed(i, stems):
			tell(w, "stem")
		case w.upper && spelledLike(query, w.text):
			tell(w, "name")
		case oneLetter(word, w.term):
			tell(w, "letters")
		case utf8.RuneCountInString(word) >= 4 && (strings.HasPrefix(w.term, word) || len(w.term) >= 4 && strings.HasPrefix(word, w.term)):
			tell(w, "beginning")
		}
	}
	slices.SortStableFunc(out, func(a, b Nearest) int { return slices.Index(nearness, a.How) - slices.Index(nearness, b.How) })
	return out[:min(len(out), maxNearest)]
}

// nearness is the order in which replacements are told, and maxNearest how many.
var nearness = []string{"elsewhere", "stem", "name", "letters", "beginning"}

const maxNearest = 2

// stemmed reports whether a word of the article has a stem among some.
func (n *neighbours) stemmed(i int, stems map[string]bool) bool {
	for _, t := range analyzers.QueryTerms(nil, n.words[i].text, n.langs) {
		if t.Kind == analyzers.Stem && stems[t.Term] {
			return true
		}
	}
	return false
}

// spelledLike reports whether a word of an article is a spelling of a name. A fault
// in the comparison costs this word alone.
func spelledLike(query *names.Name, text string) (like bool) {
	defer func() {
		if recover() != nil {
			like = false
		}
	}()
	_, like = query.Match(text, true)
	return like
}

// oneLetter reports whether two words of four letters or more differ in one letter.
func oneLetter(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 4 || len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) == len(y) {
		return i < len(x) && slices.Equal(x[i+1:], y[i+1:])
	}
	return slices.Equal(x[i:], y[i+1:])
}

// spoken lists the days and units that the article speaks of.
func (n *neighbours) spoken() (out []string) {
	for _, part := range n.parts {
		for _, t := range part {
			if unit, ok := strings.CutPrefix(t.Term, dates.Mark); ok && len(t.Term) >= monthLength && !slices.Contains(out, unit) {
				out = append(out, unit)
			}
		}
	}
	slices.Sort(out)
	return out
}
