package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/news"

	"github.com/rivo/uniseg"
)

// How much of a text a snippet shows, in code points. Two pieces of about two
// lines each fit a result on a page and on a telephone.
const (
	snippetLetters = 220
	snippetPieces  = 2
	headlineWords  = 12 // of an untitled article
)

// snippets makes the pieces shown for a hit: the whole title, and of lead and
// body what holds the most different words of the query. Where only the title
// matched, the lead or the first words of the body are shown.
func (m *matcher) snippets(a *news.Article) (map[string][]Fragment, []Match) {
	out := map[string][]Fragment{}
	var matched []Match
	found := false
	for i, part := range []string{a.Title, a.Lead, a.Body} {
		marks := m.marks(i, part, a)
		matched = m.matched(matched, part, marks)
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
	return out, matched
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

// headline is the title, or for an untitled article its first words.
func headline(a *news.Article) string {
	if a.Title != "" {
		return a.Title
	}
	words := strings.Fields(firstOf(a.Lead, a.Body))
	if len(words) <= headlineWords {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:headlineWords], " ") + " …"
}

// best picks up to snippetPieces stretches of sentences: the first with the most
// different leaves, the next only if it adds one.
func (m *matcher) best(s string, marks []mark) []Fragment {
	edges := outside(sentences(s), marks)
	shown := map[int]bool{}
	var taken [][2]int
	for len(taken) < snippetPieces {
		from, to, gain := 0, 0, 0.0
		for i := range edges[:len(edges)-1] {
			f, t := stretch(s, edges, i, marks)
			if g := gainOf(f, t, marks, shown, taken); g > gain {
				from, to, gain = f, t, g
			}
		}
		if gain < 1 {
			break
		}
		taken = append(taken, [2]int{from, to})
		for _, k := range marks {
			if k.start >= from && k.end <= to {
				shown[k.leaf] = true
			}
		}
	}
	if len(taken) == 2 && taken[1][0] < taken[0][0] {
		taken[0], taken[1] = taken[1], taken[0]
	}
	out := make([]Fragment, len(taken))
	for i, t := range taken {
		out[i] = fragment(s, t[0], t[1], marks)
	}
	return out
}

// outside drops the edges that fall into a mark: "on Dec. 25" ends no sentence.
func outside(edges []int, marks []mark) []int {
	out, k := edges[:0], 0
	for _, at := range edges {
		for k < len(marks) && marks[k].end <= at {
			k++
		}
		if k == len(marks) || marks[k].start >= at {
			out = append(out, at)
		}
	}
	return out
}

// gainOf counts the leaves a stretch would add, and a little for every mark.
func gainOf(from, to int, marks []mark, shown map[int]bool, taken [][2]int) float64 {
	for _, t := range taken {
		if from < t[1] && t[0] < to {
			return 0
		}
	}
	fresh := map[int]bool{}
	n := 0
	for _, k := range marks {
		if k.start >= from && k.end <= to {
			n++
			if !shown[k.leaf] {
				fresh[k.leaf] = true
			}
		}
	}
	return float64(len(fresh)) + float64(min(n, 9))/100
}

// stretch returns whole sentences from the i-th on, as many as fit. A sentence
// that is itself too long is cut at words around its first mark.
func stretch(s string, edges []int, i int, marks []mark) (from, to int) {
	from, to = edges[i], edges[i+1]
	if utf8.RuneCountInString(s[from:to]) > snippetLetters {
		return around(s, from, to, marks)
	}
	for j := i + 2; j < len(edges) && utf8.RuneCountInString(s[from:edges[j]]) <= snippetLetters; j++ {
		to = edges[j]
	}
	return trim(s, from, to)
}

// around cuts a long sentence so that its first mark stands in the first half.
func around(s string, from, to int, marks []mark) (int, int) {
	for _, k := range marks {
		if k.start < from || k.end > to {
			continue
		}
		begin := k.start
		for n := 0; begin > from && n < snippetLetters/3; n++ {
			_, size := utf8.DecodeLastRuneInString(s[:begin])
			begin -= size
		}
		if begin > from {
			begin = max(edgeBefore(s, begin, k.start), from)
		}
		end := max(shorten(s, begin, to), k.end)
		return trim(s, begin, end)
	}
	return trim(s, from, shorten(s, from, to))
}

// edgeBefore returns the first word edge in s[at:limit], or a grapheme edge
// where the writing has no spaces.
func edgeBefore(s string, at, limit int) int {
	if i := strings.IndexFunc(s[at:limit], unicode.IsSpace); i >= 0 {
		return at + i
	}
	return graphemeAt(s, at, limit)
}

// graphemeAt returns the first grapheme edge at or after at, limit at most.
func graphemeAt(s string, at, limit int) int {
	lookback := at
	for n := 0; lookback > 0 && n < 32; n++ { // no grapheme of news is longer
		_, size := utf8.DecodeLastRuneInString(s[:lookback])
		lookback -= size
	}
	rest, pos, state := s[lookback:], lookback, -1
	for pos < at && rest != "" {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		pos += len(cluster)
	}
	return min(pos, limit)
}

// shorten returns where to end a piece that begins at from: at most
// snippetLetters on, at a word edge, or a grapheme edge where there is none.
func shorten(s string, from, to int) int {
	end, space := from, -1
	for n := 0; end < to; n++ {
		r, size := utf8.DecodeRuneInString(s[end:])
		if unicode.IsSpace(r) {
			space = end
		}
		if n == snippetLetters {
			if space > from {
				return space
			}
			return graphemeAt(s, end, to)
		}
		end += size
	}
	return to
}

func trim(s string, from, to int) (int, int) {
	piece := s[from:to]
	from += len(piece) - len(strings.TrimLeftFunc(piece, unicode.IsSpace))
	return from, max(from, from+len(strings.TrimSpace(piece)))
}

// sentences returns the edges of the sentences of s, the ends among them. A
// sentence ends at a paragraph, or at a closing mark before space.
func sentences(s string) []int {
	edges := []int{0}
	closing := false
	for i, r := range s {
		switch {
		case r == '.' && abbreviates(s[:i]):
			closing = false
		case strings.ContainsRune("。！？", r):
			edges = append(edges, i+utf8.RuneLen(r))
			closing = false
		case strings.ContainsRune(".!?؟։।", r):
			closing = true
		case closing && strings.ContainsRune("\"'”’»)]", r):
		case r == '\n' && i+1 < len(s) && s[i+1] == '\n', closing && unicode.IsSpace(r):
			edges = append(edges, i+utf8.RuneLen(r))
			closing = false
		default:
			closing = false
		}
	}
	if edges[len(edges)-1] != len(s) {
		edges = append(edges, len(s))
	}
	if len(edges) == 1 {
		edges = append(edges, len(s))
	}
	return edges
}

// abbreviates reports whether a point after s ends no sentence: it follows one
// letter, as in U.S., or a number of one or two digits, as in German "am 25. Mai".
func abbreviates(s string) bool {
	last, size := utf8.DecodeLastRuneInString(s)
	before, more := utf8.DecodeLastRuneInString(s[:len(s)-size])
	switch {
	case unicode.IsUpper(last):
		return !unicode.IsLetter(before)
	case unicode.IsDigit(last) && unicode.IsDigit(before):
		third, _ := utf8.DecodeLastRuneInString(s[:len(s)-size-more])
		return !unicode.IsDigit(third)
	}
	return unicode.IsDigit(last)
}

// fragment cuts s[from:to] out with its marks, counted in code points.
func fragment(s string, from, to int, marks []mark) Fragment {
	f := Fragment{Text: s[from:to], Offset: utf8.RuneCountInString(s[:from]), Marks: [][2]int{}}
	at, letters := from, 0
	count := func(to int) int {
		letters += utf8.RuneCountInString(s[at:to])
		at = to
		return letters
	}
	for _, k := range marks {
		if k.start >= from && k.end <= to && k.start >= at {
			f.Marks = append(f.Marks, [2]int{count(k.start), count(k.end)})
		}
	}
	return f
}
