package eval

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
)

// permutations is how often the signs of the differences are drawn: enough to
// tell 0.05 from 0.04 (the error there is 0.003), and done in a moment.
const permutations = 5000

// Difference is how far one run is from another by one measure, and how likely
// a difference as large would be if it were chance which run had which score.
type Difference struct {
	Measure      string
	Ours, Theirs float64
	Better       int // topics at which ours is better
	Worse        int
	P            float64
}

// String prints the difference on one line.
func (d Difference) String() string {
	gain := "new"
	if d.Theirs > 0 {
		gain = fmt.Sprintf("%+.1f %%", 100*(d.Ours/d.Theirs-1))
	}
	return fmt.Sprintf("%s %.4f against %.4f (%s; better at %d topics, worse at %d; p %.4f)", d.Measure, d.Ours, d.Theirs, gain, d.Better, d.Worse, d.P)
}

// Compare compares two runs over the topics that have a relevant document, by
// nDCG@10 and by reciprocal rank, with paired randomisation tests.
func Compare(ours, theirs map[string][]string, judged map[string]map[string]int) []Difference {
	a, b := measureEach(ours, judged), measureEach(theirs, judged)
	list := []Difference{
		{Measure: "nDCG@10"},
		{Measure: "reciprocal rank"},
	}
	for i, of := range []func(Scores) float64{func(s Scores) float64 { return s.NDCG }, func(s Scores) float64 { return s.MRR }} {
		var x, y []float64
		for _, topic := range slices.Sorted(maps.Keys(a)) {
			x, y = append(x, of(a[topic])), append(y, of(b[topic]))
		}
		list[i].fill(x, y)
	}
	return list
}

// fill works out the difference from the scores of both runs, topic by topic.
func (d *Difference) fill(ours, theirs []float64) {
	n := float64(max(len(ours), 1))
	for i := range ours {
		d.Ours += ours[i] / n
		d.Theirs += theirs[i] / n
		switch {
		case ours[i] > theirs[i]:
			d.Better++
		case ours[i] < theirs[i]:
			d.Worse++
		}
	}
	d.P = randomisation(ours, theirs)
}

// randomisation is the two-sided p of a paired randomisation test: how often the
// mean difference is as large when each pair is exchanged or left by a coin. What
// was observed counts as one of the draws, so that p is never 0. The coins fall
// the same way on every run.
func randomisation(a, b []float64) float64 {
	observed := 0.0
	for i := range a {
		observed += a[i] - b[i]
	}
	// Sums of the same numbers in another order may differ in the last bits.
	const rounding = 1e-9
	random := rand.New(rand.NewPCG(21578, permutations))
	extreme := 1
	for range permutations {
		sum := 0.0
		for i := range a {
			if d := a[i] - b[i]; random.Uint64()&1 == 0 {
				sum += d
			} else {
				sum -= d
			}
		}
		if math.Abs(sum) >= math.Abs(observed)-rounding {
			extreme++
		}
	}
	return float64(extreme) / (permutations + 1)
}
