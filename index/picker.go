package index

import (
	"slices"
	"sort"
	"unicode/utf8"
)

// picker chooses what to show of one text. Choosing takes a few steps for each
// sentence and each mark, however they are spread.
type picker struct {
	s     string
	marks []mark
	spans []letterSpan // of the marks
	edges []edge       // of the sentences of the sections, and of the sections
	parts []section
	shown []bool // by leaf
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

// What is gained by showing a leaf that is not shown yet, by showing it as it was
// typed, since that is what a reader looks for, and by each mark. Each counts for
// more than all that may come of the next.
const (
	freshGain = 100
	typedGain = 10
	mostGain  = 9 // of leaves as typed, and of marks
)

func newPicker(s string, marks []mark, parts []section, leaves int) *picker {
	p := &picker{s: s, marks: marks, parts: parts, spans: make([]letterSpan, len(marks)), shown: make([]bool, leaves)}
	c := cutter{s: s}
	for i, k := range marks {
		c.enter(parts, k.start)
		p.spans[i].start, p.spans[i].end = c.count(k.start), c.count(k.end)
	}
	c = cutter{s: s}
	for _, sec := range parts {
		c.enter(parts, int(sec.from.at))
		ends := sentences(s, int(sec.from.at), int(sec.to.at), marks)
		p.edges = slices.Grow(p.edges, len(ends))
		for _, at := range ends {
			p.edges = append(p.edges, edge{at, c.count(at)})
		}
	}
	return p
}

// within returns the edges of the sentences of s[lo:hi], its ends among them. What
// an end of a section leaves of a sentence is left out, unless that alone is too
// long to be shown whole: the rest of the sentence is not known.
func (p *picker) within(lo, hi int) []edge {
	a := sort.Search(len(p.edges), func(i int) bool { return p.edges[i].at > lo })
	b := sort.Search(len(p.edges), func(i int) bool { return p.edges[i].at >= hi })
	out := append(make([]edge, 0, b-a+2), p.edgeAt(a-1, lo))
	out = append(append(out, p.edges[a:b]...), p.edgeAt(b-1, hi))
	long := func(i int) bool { return out[i+1].letters-out[i].letters > snippetLetters }
	for _, sec := range p.parts {
		if n := len(out); n > 1 && hi == int(sec.to.at) && hi < len(p.s) && !long(n-2) {
			out = out[:n-1]
		}
		if len(out) > 1 && lo == int(sec.from.at) && lo > 0 && !long(0) {
			out = out[1:]
		}
	}
	return out
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
	t := sweep{picker: p, gains: newGains(len(p.shown))}
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
	gains
	a, b int
}

// move counts the marks from a to b.
func (t *sweep) move(a, b int) {
	for ; t.b < b; t.b++ {
		if k := t.marks[t.b]; !t.shown[k.leaf] {
			t.add(k.leaf, k.typed())
		}
	}
	for ; t.a < a; t.a++ {
		if k := t.marks[t.a]; !t.shown[k.leaf] {
			t.drop(k.leaf, k.typed())
		}
	}
}

// gain of a leaf that is shown already is that of its marks alone.
func (t *sweep) gain() int { return t.of(t.b - t.a) }

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
