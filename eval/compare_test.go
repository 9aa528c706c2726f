package eval

import (
	"math"
	"strings"
	"testing"
)

// TestRandomisation: with all pairs n apart in one direction, only the two draws in
// which every coin falls alike are as extreme, so that p is 2 in 2^n.
func TestRandomisation(t *testing.T) {
	ones := func(n int) (list []float64) {
		for range n {
			list = append(list, 1)
		}
		return list
	}
	for _, tt := range []struct {
		name        string
		a, b        []float64
		p, allowing float64
	}{
		{"nothing to compare", nil, nil, 1, 0},
		{"equal runs", []float64{0.1, 0.7, 1}, []float64{0.1, 0.7, 1}, 1, 0},
		{"differences that cancel", []float64{1, 0, 0.3}, []float64{0, 1, 0.3}, 1, 0},
		{"one topic", ones(1), make([]float64, 1), 1, 0},
		{"three topics", ones(3), make([]float64, 3), 2.0 / 8, 0.02},
		{"five topics, the other way", make([]float64, 5), ones(5), 2.0 / 32, 0.01},
		{"ten topics", ones(10), make([]float64, 10), 2.0 / 1024, 0.002},
		{"thirty topics", ones(30), make([]float64, 30), 1.0 / (permutations + 1), 0},
		// The signed sums of 3, 1 and 1 are 5, 3, 3, 1 and their opposites; 3 or more are 6 of 8.
		{"differences of several sizes", []float64{3, 1, 0}, []float64{0, 0, 1}, 6.0 / 8, 0.02},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := randomisation(tt.a, tt.b)
			if math.Abs(got-tt.p) > tt.allowing+1e-12 {
				t.Errorf("p is %.4f, want %.4f", got, tt.p)
			}
			if back := randomisation(tt.b, tt.a); back != got {
				t.Errorf("p is %.4f one way and %.4f the other", got, back)
			}
		})
	}
}

func TestCompare(t *testing.T) {
	judged := map[string]map[string]int{"a": {"d1": 1}, "b": {"d2": 1}, "c": {"d3": 0}}
	ours := map[string][]string{"a": {"d1"}, "b": {"d9", "d2"}, "c": {"d3"}}
	theirs := map[string][]string{"a": {"d9", "d8", "d7", "d1"}, "b": {"d2"}}
	list := Compare(ours, theirs, judged)
	if len(list) != 2 {
		t.Fatal(list)
	}
	d := list[1]
	if d.Ours != 0.75 || d.Theirs != 0.625 || d.Better != 1 || d.Worse != 1 {
		t.Errorf("%+v", d)
	}
	if s := d.String(); !strings.Contains(s, "0.7500 against 0.6250 (+20.0 %; better at 1 topics, worse at 1; p ") {
		t.Error(s)
	}
}
