// Package eval measures how good the answers are: retrieval on judged topics,
// names and dates on labelled cases, all through the real search.
//
// Measures are those of TREC: nDCG@10 with the grade as gain, MAP, MRR and
// recall@100, each the mean over the topics that have a relevant article.
package eval

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"sort"
)

// Scores are the means over topics.
type Scores struct {
	Topics int     `json:"topics"` // with at least one relevant article
	NDCG   float64 `json:"ndcg@10"`
	MAP    float64 `json:"map"`
	MRR    float64 `json:"mrr"`
	Recall float64 `json:"recall@100"`
}

// String prints the scores on one line.
func (s Scores) String() string {
	return fmt.Sprintf("topics %d  nDCG@10 %.4f  MAP %.4f  MRR %.4f  recall@100 %.4f", s.Topics, s.NDCG, s.MAP, s.MRR, s.Recall)
}

const (
	ndcgDepth   = 10
	recallDepth = 100
)

// Measure scores rankings: for each topic the documents found, best first,
// against the grades of its judged documents. A topic without a relevant
// document is left out; one that found nothing scores 0.
func Measure(found map[string][]string, judged map[string]map[string]int) Scores {
	var s Scores
	each := measureEach(found, judged)
	for _, topic := range slices.Sorted(maps.Keys(each)) { // in one order, for sums of floats depend on it
		one := each[topic]
		s.Topics++
		s.NDCG, s.MAP, s.MRR, s.Recall = s.NDCG+one.NDCG, s.MAP+one.MAP, s.MRR+one.MRR, s.Recall+one.Recall
	}
	if n := float64(s.Topics); n > 0 {
		s.NDCG, s.MAP, s.MRR, s.Recall = s.NDCG/n, s.MAP/n, s.MRR/n, s.Recall/n
	}
	return s
}

// measureEach scores each topic that has a relevant document by itself.
func measureEach(found map[string][]string, judged map[string]map[string]int) map[string]Scores {
	each := map[string]Scores{}
	for topic, grades := range judged {
		relevant := 0
		for _, g := range grades {
			if g > 0 {
				relevant++
			}
		}
		if relevant > 0 {
			s := Scores{Topics: 1}
			s.add(found[topic], grades, relevant)
			each[topic] = s
		}
	}
	return each
}

func (s *Scores) add(found []string, grades map[string]int, relevant int) {
	hits, precision, gain := 0, 0.0, 0.0
	for i, doc := range found {
		g := grades[doc]
		if g <= 0 {
			continue
		}
		hits++
		precision += float64(hits) / float64(i+1)
		if hits == 1 {
			s.MRR += 1 / float64(i+1)
		}
		if i < ndcgDepth {
			gain += float64(g) / math.Log2(float64(i+2))
		}
		if i < recallDepth {
			s.Recall += 1 / float64(relevant)
		}
	}
	s.MAP += precision / float64(relevant)
	s.NDCG += gain / ideal(grades)
}

// ideal is the gain of the best possible first ten.
func ideal(grades map[string]int) float64 {
	var list []int
	for _, g := range grades {
		if g > 0 {
			list = append(list, g)
		}
	}
	sort.Sort(sort.Reverse(sort.IntSlice(list)))
	sum := 0.0
	for i, g := range list[:min(len(list), ndcgDepth)] {
		sum += float64(g) / math.Log2(float64(i+2))
	}
	return sum
}

// share is the part of the cases that came out right.
func (c Count) share() float64 { return float64(c.Right) / float64(max(c.All, 1)) }
