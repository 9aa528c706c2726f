package guess

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// tries counts the texts of one language.
type tries struct {
	all, wrong, none int
	taken            map[string]int // what they were taken for
}

// score counts the texts of each language.
type score struct{ of map[string]*tries }

func newScore() *score { return &score{map[string]*tries{}} }

func (s *score) add(want, got string) {
	n := s.of[want]
	if n == nil {
		n = &tries{taken: map[string]int{}}
		s.of[want] = n
	}
	n.all++
	switch got {
	case want:
		return
	case "":
		n.none++
	default:
		n.wrong++
	}
	n.taken[got]++
}

// sum returns the parts of the texts, in per cent, that were named rightly and wrongly.
func (s *score) sum() (right, wrong float64) {
	var n tries
	for _, l := range s.of {
		n.all, n.wrong, n.none = n.all+l.all, n.wrong+l.wrong, n.none+l.none
	}
	return 100 * float64(n.all-n.wrong-n.none) / float64(n.all), 100 * float64(n.wrong) / float64(n.all)
}

// report logs a line for each language that had an error.
func (s *score) report(t *testing.T, what string) {
	right, wrong := s.sum()
	t.Logf("%s: %.2f %% right, %.2f %% wrong", what, right, wrong)
	for _, tag := range slices.Sorted(maps.Keys(s.of)) {
		n := s.of[tag]
		if n.wrong+n.none == 0 {
			continue
		}
		var taken []string
		for _, other := range slices.Sorted(maps.Keys(n.taken)) {
			if other != "" {
				taken = append(taken, fmt.Sprintf("%s %d", other, n.taken[other]))
			}
		}
		t.Logf("  %-3s of %4d: none %d, wrong %d  %s", tag, n.all, n.none, n.wrong, strings.Join(taken, ", "))
	}
}

// hold asserts the goals, in per cent.
func (s *score) hold(t *testing.T, leastRight, mostWrong float64) {
	t.Helper()
	if right, wrong := s.sum(); right < leastRight || wrong > mostWrong {
		t.Errorf("%.2f %% right and %.2f %% wrong, want %.1f and %.1f", right, wrong, leastRight, mostWrong)
	}
}
