package index

import (
	"cmp"
	"container/heap"
)

// before is positive where a hit may stand before another, 0 where they are level.
func (k rising) before(o rising) int {
	return cmp.Or(int(o.class)-int(k.class), cmp.Compare(k.bound, o.bound))
}

// besideHeap is a heap of the best hits, the worst of them on top.
type besideHeap []rising

func (s besideHeap) Len() int           { return len(s) }
func (s besideHeap) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }
func (s besideHeap) Less(i, j int) bool { return s[i].before(s[j]) < 0 }
func (s *besideHeap) Push(x any)        { *s = append(*s, x.(rising)) }
func (s *besideHeap) Pop() any          { panic("index: nothing is taken from it") }

// offer keeps the most best.
func (s *besideHeap) offer(k rising, most int) {
	if len(*s) < most {
		heap.Push(s, k)
	} else if (*s)[0].before(k) < 0 {
		(*s)[0] = k
		heap.Fix(s, 0)
	}
}

// foremost parts the hits that can rise highest, about so many, from the rest.
func foremost(list []rising, most int) (best, rest []rising) {
	var top besideHeap
	for _, k := range list {
		top.offer(k, most)
	}
	n := 0
	for i, k := range list {
		if k.before(top[0]) >= 0 {
			list[n], list[i] = k, list[n]
			n++
		}
	}
	return list[:n], list[n:]
}

// shown reports which hits can be on the page: those that are neither hidden nor left
// out by a filter. Of copies, of which one may stand for others, it says no.
func (e *execution) shown(found []hits, r Request) (out [][]bool) {
	masks, folds := map[string]uint16{}, e.state.stories()
	for i, h := range found {
		v := &e.state.volumes[i]
		tests, hidden := newFilters(v.columns, r, masks), v.hiddenAt(r.Now)
		shown := make([]bool, len(h.doc))
		for j, d := range h.doc {
			shown[j] = !hidden.has(d) && tests.fails(d) == 0 && (folds.of[i] == nil || folds.of[i][d] == 0)
		}
		out = append(out, shown)
	}
	return out
}

// worst returns the last of the most best hits shown, and whether there are so many.
func (e *execution) worst(found []hits, shown [][]bool, most int) (rising, bool) {
	var best besideHeap
	for i, h := range found {
		for j := range h.doc {
			if shown[i][j] {
				best.offer(rising{i, j, h.score[j], h.class[j]}, most)
			}
		}
	}
	if len(best) < most {
		return rising{}, false
	}
	return best[0], true
}
