package index

import (
	"context"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

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
func (m *matcher) snippets(ctx context.Context, a *news.Article) (map[string][]Fragment, []Match, error) {
	out := map[string][]Fragment{}
	var matched []Match
	found := false
	for i, part := range []string{a.Title, a.Lead, a.Body} {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		marks := m.marks(i, part, a)
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
			out[name] = m.best(part, marks)
			found = true
		}
	}
	if !found {
		opening(out, a)
	}
	return out, matched, nil
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

// best picks up to snippetPieces stretches of sentences: the first with the most
// different leaves, the next only if it adds one.
func (m *matcher) best(s string, marks []mark) []Fragment {
	p := newPicker(s, marks, len(m.leaves))
	var taken [][2]int
	free := [][2]int{{0, len(s)}}
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

// picker chooses what to show of one text. Choosing takes a few steps for each
// sentence and each mark, however they are spread.
type picker struct {
	s     string
	marks []mark
	spans []letterSpan // of the marks
	edges []edge       // of the sentences
	shown []bool       // by leaf
}

// edge is the beginning or the end of a sentence, in bytes and in code points.
type edge struct{ at, letters int }

// letterSpan is where a mark lies, in code points.
type letterSpan struct{ start, end int }

// stretch is text that could be shown: whole sentences, or where long is set
// the surroundings of some marks of one sentence.
type stretch struct {
	from, to int // bytes
	a, b     int // its marks
	gain     int
	long     bool
}

// freshGain is what each leaf adds that is not shown yet. A mark adds one, up to
// one less than a leaf.
const freshGain = 10

func newPicker(s string, marks []mark, leaves int) *picker {
	p := &picker{s: s, marks: marks, spans: make([]letterSpan, len(marks)), shown: make([]bool, leaves)}
	c := cutter{s: s}
	for i, k := range marks {
		p.spans[i].start, p.spans[i].end = c.count(k.start), c.count(k.end)
	}
	c = cutter{s: s}
	for _, at := range sentences(s, marks) {
		p.edges = append(p.edges, edge{at, c.count(at)})
	}
	return p
}

// within returns the edges of the sentences of s[lo:hi], its ends among them.
func (p *picker) within(lo, hi int) []edge {
	a := sort.Search(len(p.edges), func(i int) bool { return p.edges[i].at > lo })
	b := sort.Search(len(p.edges), func(i int) bool { return p.edges[i].at >= hi })
	out := append(make([]edge, 0, b-a+2), p.edgeAt(a-1, lo))
	out = append(out, p.edges[a:b]...)
	return append(out, p.edgeAt(b-1, hi))
}

// edgeAt makes an edge of a place after the n-th edge.
func (p *picker) edgeAt(n, at int) edge {
	e := p.edges[max(n, 0)]
	return edge{at, e.letters + utf8.RuneCountInString(p.s[e.at:at])}
}

// pick returns the stretch of s[lo:hi] that gains most, the first of several:
// whole sentences, as many as fit, or marks of a sentence that is itself too long.
func (p *picker) pick(lo, hi int) (best stretch) {
	if lo >= hi {
		return best
	}
	edges := p.within(lo, hi)
	t := sweep{picker: p, counts: make([]int, len(p.shown))}
	t.b = sort.Search(len(p.marks), func(i int) bool { return p.marks[i].start >= lo })
	t.a = t.b
	for i, j := 0, 0; i+1 < len(edges); i++ {
		j = max(j, i+1)
		for j+1 < len(edges) && edges[j+1].letters-edges[i].letters <= snippetLetters {
			j++
		}
		c := stretch{from: edges[i].at, to: edges[j].at}
		if edges[j].letters-edges[i].letters > snippetLetters {
			c = t.long(c)
		} else {
			c = t.whole(c)
		}
		if c.gain > best.gain {
			best = c
		}
	}
	return best
}

// sweep counts what the marks from a to b would add; both only go up.
type sweep struct {
	*picker
	a, b   int
	counts []int // by leaf
	fresh  int   // leaves among them that are not shown
}

// move counts the marks from a to b.
func (t *sweep) move(a, b int) {
	for ; t.b < b; t.b++ {
		leaf := t.marks[t.b].leaf
		if t.counts[leaf]++; t.counts[leaf] == 1 && !t.shown[leaf] {
			t.fresh++
		}
	}
	for ; t.a < a; t.a++ {
		leaf := t.marks[t.a].leaf
		if t.counts[leaf]--; t.counts[leaf] == 0 && !t.shown[leaf] {
			t.fresh--
		}
	}
}

func (t *sweep) gain() int { return t.fresh*freshGain + min(t.b-t.a, freshGain-1) }

// whole fills in the marks and the gain of whole sentences.
func (t *sweep) whole(c stretch) stretch {
	a, b := t.a, t.b
	for a < len(t.marks) && t.marks[a].start < c.from {
		a++
	}
	for b = max(a, b); b < len(t.marks) && t.marks[b].start < c.to; {
		b++
	}
	t.move(a, b)
	c.a, c.b, c.gain = a, b, t.gain()
	return c
}

// long returns the run of marks in a long sentence that gains most, out of those
// that can be shown together.
func (t *sweep) long(c stretch) (best stretch) {
	a := t.a
	for a < len(t.marks) && t.marks[a].start < c.from {
		a++
	}
	for ; a < len(t.marks) && t.marks[a].start < c.to; a++ {
		b := max(t.b, a+1)
		for b < len(t.marks) && t.marks[b].start < c.to && t.spans[b].end-t.spans[a].start <= snippetLetters-snippetLead {
			b++
		}
		t.move(a, b)
		if g := t.gain(); g > best.gain {
			best = stretch{c.from, c.to, a, b, g, true}
		}
	}
	return best
}

// show notes what a piece shows.
func (p *picker) show(from, to int) {
	n := sort.Search(len(p.marks), func(i int) bool { return p.marks[i].start >= from })
	for ; n < len(p.marks) && p.marks[n].start < to; n++ {
		p.shown[p.marks[n].leaf] = true
	}
}

// cut returns the bytes of a stretch to show.
func (p *picker) cut(c stretch) (from, to int) {
	if !c.long {
		return trim(p.s, c.from, c.to)
	}
	from = p.begin(c)
	to = shorten(p.s, from, c.to)
	if last := p.marks[c.b-1].end; utf8.RuneCountInString(p.s[from:last]) <= snippetLetters {
		to = max(to, last)
	}
	if k, ok := p.across(to); ok && k.start > from {
		to = k.start
	}
	return trim(p.s, from, to)
}

// begin returns where to begin in a long sentence: some letters before the first
// mark, at a word, and not in a mark. A mark that fills the piece begins it.
func (p *picker) begin(c stretch) int {
	first := p.marks[c.a].start
	if p.spans[c.b-1].end-p.spans[c.a].start > snippetLetters-snippetLead {
		return first
	}
	at := first
	for n := 0; at > c.from && n < snippetLead; n++ {
		_, size := utf8.DecodeLastRuneInString(p.s[:at])
		at -= size
	}
	if at > c.from {
		at = edgeBefore(p.s, at, first)
	}
	if k, ok := p.across(at); ok {
		return k.end
	}
	return at
}

// across returns the mark that a byte lies inside of.
func (p *picker) across(at int) (mark, bool) {
	n := sort.Search(len(p.marks), func(i int) bool { return p.marks[i].end > at })
	if n == len(p.marks) || p.marks[n].start >= at {
		return mark{}, false
	}
	return p.marks[n], true
}
