package names

import (
	"cmp"
	"container/heap"
	"slices"
	"strings"
)

// hanSpelling looks for ways to write one word.
type hanSpelling struct {
	speller     *syllableSpeller
	word        *sharpened
	script      script // whose sounds the characters have
	has         func(a, b rune) bool
	least, most int // characters
	budget      int // pairs that may be asked for

	limit int
	asked int
	edges [][]hanEdge // by segment of the word that they begin at
	rest  [][]int     // the least price from there on, by the number of characters left
	found map[string]int
}

// hanEdge says that the characters of a syllable may stand for the segments up to end.
type hanEdge struct {
	chars      []hanChar
	end, price int
}

func (h *hanSpelling) names(limit Tier) (list []HanName) {
	h.limit, h.found = h.mostPaid(limit), map[string]int{}
	if h.limit < 0 {
		return nil
	}
	if !h.reach() {
		return nil
	}
	h.search()
	for text, price := range h.found {
		if tier, ok := h.tier(text, price); ok && tier <= limit {
			list = append(list, HanName{text, tier, float64(price) / consonantPrice})
		}
	}
	slices.SortFunc(list, func(a, b HanName) int {
		if a.Tier != b.Tier {
			return int(a.Tier) - int(b.Tier)
		}
		if a.Cost != b.Cost {
			if a.Cost < b.Cost {
				return -1
			}
			return 1
		}
		return strings.Compare(a.Text, b.Text)
	})
	return list[:min(len(list), maxHanNames)]
}

// reach finds the edges from every segment that a run can reach, and the least
// price from each to the end by the number of characters that are left. It reports
// whether any run can be paid for.
func (h *hanSpelling) reach() bool {
	n := h.word.n
	h.edges = make([][]hanEdge, n)
	reached := make([]bool, n+1)
	reached[0] = true
	for i := range n {
		if !reached[i] {
			continue
		}
		h.edges[i] = h.edgesFrom(i)
		for _, e := range h.edges[i] {
			reached[e.end] = true
		}
	}
	h.rest = make([][]int, h.most+1)
	for left := range h.rest {
		h.rest[left] = h.leastFrom(left)
	}
	if h.rest[h.most][0] > h.limit {
		return false
	}
	for i, list := range h.edges {
		list = slices.DeleteFunc(list, func(e hanEdge) bool {
			return !slices.ContainsFunc(h.rest[:h.most], func(rest []int) bool { return e.price+rest[e.end] <= h.limit })
		})
		slices.SortFunc(list, func(a, b hanEdge) int {
			return cmp.Or(a.price-b.price, int(a.chars[0].r-b.chars[0].r), a.end-b.end)
		})
		h.edges[i] = list
	}
	return true
}

// leastFrom returns the least price from each segment to the end with so many
// characters, of which some may be left over unless the length is fixed.
func (h *hanSpelling) leastFrom(left int) []int {
	n := h.word.n
	rest := make([]int, n+1)
	for i := range rest {
		rest[i] = hopeless
		if left > 0 && h.least < h.most {
			rest[i] = h.rest[left-1][i]
		}
		if left == 0 || i == n {
			continue
		}
		for _, e := range h.edges[i] {
			rest[i] = min(rest[i], e.price+h.rest[left-1][e.end])
		}
	}
	if left == 0 || h.least < h.most {
		rest[n] = 0
	}
	return rest
}

// mostPaid is the highest price of a run: that of the tier for two words like the
// typed one.
func (h *hanSpelling) mostPaid(limit Tier) int {
	convention, balanced, loose := inUse.allowance(&h.word.sounds, &sounds{script: h.script, weight: h.word.weight, consonants: h.word.consonants})
	switch limit {
	case Loose:
		return loose
	case Balanced:
		return balanced
	}
	return convention
}

// tier judges a whole run as Compare does, characters that are rarely used for
// names paid for.
func (h *hanSpelling) tier(text string, price int) (Tier, bool) {
	var t sounds
	if h.script == hangulScript {
		t.script = hangulScript
		for _, r := range text {
			if readings := hanjaReadings()[r]; len(readings) > 0 {
				readHangul(&t, string(readings[0]))
			}
		}
	} else if !listen(&t, text) {
		return 0, false
	}
	convention, balanced, loose := inUse.allowance(&h.word.sounds, &t)
	switch {
	case price <= convention:
		return Convention, true
	case price <= balanced:
		return Balanced, true
	}
	return Loose, price <= loose
}

// edgesFrom lists the characters that may stand for the segments from the i-th on.
func (h *hanSpelling) edgesFrom(i int) (list []hanEdge) {
	var column [maxHanWidth + 1]int
	for s, segs := range h.speller.segs {
		if i == 0 && h.speller.first != nil && !h.speller.first[s] {
			continue
		}
		n := min(maxHanWidth, h.word.n-i)
		h.align(column[:n+1], i, segs)
		for k := 1; k <= n; k++ {
			if column[k] <= h.limit {
				list = append(list, hanEdge{h.speller.chars[s], i + k, column[k]})
			}
		}
	}
	return list
}

// align fills the prices of the segments of a syllable for those of the word from
// the i-th on, by how many of these they stand for.
func (h *hanSpelling) align(column []int, i int, segs []segment) {
	rel := relate(h.word.script, h.script)
	column[0] = 0
	for k := 1; k < len(column); k++ {
		column[k] = column[k-1] + h.word.omit(i+k-1, h.script)
	}
	t := sounds{script: h.script}
	for j := range segs {
		t.seg[j] = segs[j]
		t.n = j + 1
		omitted := t.omit(j, h.word.script)
		diagonal := column[0]
		column[0] += omitted
		for k := 1; k < len(column); k++ {
			best := min(column[k]+omitted, column[k-1]+h.word.omit(i+k-1, h.script))
			for a := range segs[j].n {
				best = min(best, diagonal+int(segs[j].price[a])+int(h.word.against[i+k-1][rel][segs[j].sound[a]]))
			}
			diagonal, column[k] = column[k], best
		}
	}
}

// hanRun is a run that stands for the segments before at, and the edge by which it
// is to be extended next.
type hanRun struct {
	run   [maxHanRun]rune
	n     int
	at    int
	price int
	next  int // its number, and that of the character
	char  int
	least int // price of a whole run that goes on so
}

// hanRuns is a heap of runs, cheapest first and of those the longest.
type hanRuns []hanRun

func (h hanRuns) Len() int { return len(h) }
func (h hanRuns) Less(i, j int) bool {
	return h[i].least < h[j].least || h[i].least == h[j].least && h[i].at > h[j].at
}
func (h hanRuns) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *hanRuns) Push(x any)   { *h = append(*h, x.(hanRun)) }
func (h *hanRuns) Pop() any {
	last := len(*h) - 1
	x := (*h)[last]
	*h = (*h)[:last]
	return x
}

// search finds whole runs in the order of their prices, until there are enough of
// them or too many pairs were asked for.
func (h *hanSpelling) search() {
	var open hanRuns
	h.push(&open, hanRun{})
	for len(open) > 0 && len(h.found) < maxHanNames && h.asked < h.budget {
		x := &open[0]
		if x.at == h.word.n {
			if text := string(x.run[:x.n]); x.n >= max(h.least, minNameRunes) && h.found[text] == 0 {
				h.found[text] = max(x.price, 1)
			}
			heap.Pop(&open)
			continue
		}
		e := h.edges[x.at][x.next]
		longer := *x
		c := e.chars[x.char]
		longer.run[x.n] = c.r
		longer.n, longer.at, longer.price, longer.next, longer.char = x.n+1, e.end, x.price+e.price+c.price, 0, 0
		if x.char++; x.char == len(e.chars) {
			x.next, x.char = x.next+1, 0
		}
		if h.reckon(x) {
			heap.Fix(&open, 0)
		} else {
			heap.Pop(&open)
		}
		if h.goesOn(longer.run[:longer.n]) {
			h.push(&open, longer)
		}
	}
}

// reckon sets the least price of a run that goes on by its next edge; it reports
// false where there is none within the limit.
func (h *hanSpelling) reckon(x *hanRun) bool {
	if x.at == h.word.n {
		x.least = x.price
		return true
	}
	for x.n < h.most && x.next < len(h.edges[x.at]) {
		if e := h.edges[x.at][x.next]; x.price+e.price+h.rest[h.most-x.n-1][e.end] <= h.limit {
			break
		}
		x.next, x.char = x.next+1, 0
	}
	if x.n == h.most || x.next == len(h.edges[x.at]) {
		return false
	}
	e := h.edges[x.at][x.next]
	x.least = x.price + e.price + e.chars[x.char].price + h.rest[h.most-x.n-1][e.end]
	return x.price+e.price <= h.limit
}

func (h *hanSpelling) push(open *hanRuns, x hanRun) {
	if h.reckon(&x) && x.least <= h.limit {
		heap.Push(open, x)
	}
}

// goesOn reports whether the texts have the last two characters of a run.
func (h *hanSpelling) goesOn(run []rune) bool {
	if len(run) < 2 {
		return h.speller.begins == "" || strings.ContainsRune(h.speller.begins, run[0])
	}
	h.asked++
	return h.has(run[len(run)-2], run[len(run)-1])
}
