package eval

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// WriteRun writes rankings as a TREC run; scores only keep the order.
func WriteRun(w io.Writer, topics []Topic, found map[string][]string) error {
	for _, t := range topics {
		for i, doc := range found[t.ID] {
			if _, err := fmt.Fprintf(w, "%s Q0 %s %d %d dateline\n", inRun(t.ID), doc, i+1, len(found[t.ID])-i); err != nil {
				return fmt.Errorf("eval: %w", err)
			}
		}
	}
	return nil
}

// inRun is a topic's name as a run has it, whose columns are parted by spaces.
func inRun(topic string) string { return strings.ReplaceAll(topic, " ", "_") }

// scoredDoc is one line of a run.
type scoredDoc struct {
	doc   string
	score float64
}

// ReadRun reads a TREC run of any engine: topic, anything, document, rank, score,
// name of the run. The score decides, as it does for TREC, and of equal ones the
// line that comes first; depth documents are kept for each topic. A topic of the
// run that is not among the topics is an error: the files belong to different sets.
func ReadRun(r io.Reader, topics []Topic, depth int) (map[string][]string, error) {
	ids := map[string]string{}
	for _, t := range topics {
		ids[inRun(t.ID)] = t.ID
	}
	lists := map[string][]scoredDoc{}
	err := eachLine(r, func(n int, line string) error {
		cols := strings.Fields(line)
		if len(cols) != 6 {
			return fmt.Errorf("eval: line %d of the run has %d columns; write topic Q0 document rank score name", n, len(cols))
		}
		score, err := strconv.ParseFloat(cols[4], 64)
		if err != nil || score != score {
			return fmt.Errorf("eval: line %d of the run: the score %q is not a number", n, cols[4])
		}
		id, known := ids[cols[0]]
		if !known {
			return fmt.Errorf("eval: line %d of the run: the topic %q is none of the topics; give the run and the topics of one set", n, cols[0])
		}
		lists[id] = append(lists[id], scoredDoc{cols[2], score})
		return nil
	})
	found := map[string][]string{}
	for topic, list := range lists {
		slices.SortStableFunc(list, func(a, b scoredDoc) int { return cmp.Compare(b.score, a.score) })
		for _, d := range list[:min(len(list), depth)] {
			if !slices.Contains(found[topic], d.doc) {
				found[topic] = append(found[topic], d.doc)
			}
		}
	}
	return found, err
}
