package index

import (
	"cmp"
	"container/heap"
	"slices"
)

// wordRuns are words with bounds of what they may weigh, in runs of the heaviest first.
// The run with the heaviest word is the first. A few words of many are taken, and to
// sort a run takes a millisecond: between two there is a look at the clock.
type wordRuns [][]candidateWord

// wordRunLength is how many words are sorted at once.
const wordRunLength = 4096

// runs returns the words that are names, or those that are none.
func (w *weigher) runs(all []countedWord, name bool) (out wordRuns, err error) {
	for part := range slices.Chunk(all, wordRunLength) {
		if err := w.stopped(); err != nil {
			return nil, err
		}
		var run []candidateWord
		for _, word := range part {
			if word.name == name && word.most >= significantLeast {
				run = append(run, candidateWord{word, w.most(max(float64(word.least)-float64(w.gone), 0), float64(word.most))})
			}
		}
		if len(run) > 0 {
			slices.SortFunc(run, func(a, b candidateWord) int { return cmp.Compare(b.most, a.most) })
			out = append(out, run)
		}
	}
	heap.Init(&out)
	return out, nil
}

// next takes the heaviest word away.
func (r *wordRuns) next() {
	if (*r)[0] = (*r)[0][1:]; len((*r)[0]) == 0 {
		heap.Pop(r)
		return
	}
	heap.Fix(r, 0)
}

func (r wordRuns) Len() int           { return len(r) }
func (r wordRuns) Less(i, j int) bool { return r[i][0].most > r[j][0].most }
func (r wordRuns) Swap(i, j int)      { r[i], r[j] = r[j], r[i] }
func (r *wordRuns) Push(x any)        { *r = append(*r, x.([]candidateWord)) }

// Pop takes the last run, which next has emptied.
func (r *wordRuns) Pop() any {
	last := (*r)[len(*r)-1]
	*r = (*r)[:len(*r)-1]
	return last
}
