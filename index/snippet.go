package index

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"dateline/news"
)

// How much of a text a snippet shows, in code points. Two pieces of about two
// lines each fit a result on a page and on a telephone.
const (
	snippetLetters = 220
	snippetPieces  = 2
	snippetLead    = snippetLetters / 3 // before the first mark of a long sentence
	headlineWords  = 12                 // of an untitled article
)

// snippets makes the pieces shown for a hit: the whole title, and of lead and
// body what holds the most different words of the query. Where only the title
// matched, the lead or the first words of the body are shown. It looks at ctx
// before the two long steps, analysing a part and choosing from it.
func (m *matcher) snippets(ctx context.Context, a *news.Article, long longParts) (map[string][]Fragment, []Match, error) {
	out := map[string][]Fragment{}
	var matched []Match
	found := false
	for i, part := range []string{a.Title, a.Lead, a.Body} {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		sections, marks, err := m.sections(ctx, i, part, a, long[i])
		if err != nil {
			return nil, nil, err
		}
		matched = m.matched(matched, part, marks)
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		name := textFields[i].name
		switch {
		case i == 0:
			if part != "" {
				out[name] = []Fragment{fragment(part, 0, len(part), marks)}
			}
		case len(marks) > 0:
			if best := m.best(part, marks, sections); len(best) > 0 {
				out[name], found = best, true
			}
		}
	}
	if !found {
		opening(out, a)
	}
	return out, matched, nil
}

// sections returns the marks of a part, and what of it they are all of: the whole,
// or of a long part the stretches that could be shown.
func (m *matcher) sections(ctx context.Context, part int, s string, a *news.Article, long *longText) ([]section, []mark, error) {
	if long == nil {
		return wholeOf(s), m.marks(part, s, a), nil
	}
	return m.long(ctx, long)
}

// opening shows the beginning of the article.
func opening(out map[string][]Fragment, a *news.Article) {
	name, part := "lead", a.Lead
	if part == "" {
		name, part = "body", a.Body
	}
	if part == "" {
		return
	}
	end := shorten(part, 0, len(part))
	out[name] = []Fragment{fragment(part, 0, end, nil)}
}

// headline is the title, or for an untitled article its first words: so many
// words, and in writing without spaces so many letters.
func headline(a *news.Article) string {
	if a.Title != "" {
		return a.Title
	}
	s := strings.TrimSpace(firstOf(a.Lead, a.Body))
	end := shorten(s, 0, len(s))
	words := strings.Fields(s[:end])
	if len(words) <= headlineWords && end == len(s) {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:min(headlineWords, len(words))], " ") + " …"
}

// best picks up to snippetPieces stretches of sentences out of some sections: the
// first with the most different leaves, the next only if it adds one.
func (m *matcher) best(s string, marks []mark, sections []section) []Fragment {
	p := newPicker(s, marks, sections, len(m.leaves))
	var taken, free [][2]int
	for _, sec := range sections {
		free = append(free, [2]int{int(sec.from.at), int(sec.to.at)})
	}
	for len(taken) < snippetPieces {
		top, where := stretch{}, 0
		for i, f := range free {
			if c := p.pick(f[0], f[1]); c.gain > top.gain {
				top, where = c, i
			}
		}
		if top.gain < freshGain {
			break
		}
		from, to := p.cut(top)
		taken = append(taken, [2]int{from, to})
		p.show(from, to)
		free = slices.Replace(free, where, where+1, [2]int{free[where][0], from}, [2]int{to, free[where][1]})
	}
	slices.SortFunc(taken, func(a, b [2]int) int { return a[0] - b[0] })
	c := cutter{s: s, marks: marks}
	out := make([]Fragment, len(taken))
	for i, t := range taken {
		c.enter(sections, t[0])
		out[i] = c.cut(t[0], t[1])
	}
	return out
}

// trim leaves out the space around s[from:to], but for one that carries a mark.
func trim(s string, from, to int) (int, int) {
	piece := s[from:to]
	begin := from + len(piece) - len(strings.TrimLeftFunc(piece, unicode.IsSpace))
	to = max(begin, begin+len(strings.TrimSpace(piece)))
	if begin > from {
		begin = max(graphemeBefore(s, begin), from)
	}
	return begin, to
}
