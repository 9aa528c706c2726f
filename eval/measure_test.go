package eval

import (
	"math"
	"strings"
	"testing"
)

func TestMeasure(t *testing.T) {
	judged := map[string]map[string]int{
		"first":  {"a": 2, "b": 1, "x": 0},
		"second": {"c": 1},
		"empty":  {"d": 0}, // nothing relevant: left out
	}
	found := map[string][]string{"first": {"b", "x", "a"}, "second": {"y", "c"}}
	got := Measure(found, judged)
	dcg := 1/math.Log2(2) + 2/math.Log2(4)
	ideal := 2/math.Log2(2) + 1/math.Log2(3)
	want := Scores{Topics: 2, NDCG: (dcg/ideal + 1/math.Log2(3)) / 2, MAP: ((1+2.0/3)/2 + 0.5) / 2, MRR: (1 + 0.5) / 2, Recall: 1}
	for _, pair := range [][2]float64{{got.NDCG, want.NDCG}, {got.MAP, want.MAP}, {got.MRR, want.MRR}, {got.Recall, want.Recall}} {
		if math.Abs(pair[0]-pair[1]) > 1e-12 {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	if got.Topics != 2 {
		t.Errorf("%d topics, want 2", got.Topics)
	}
}

func TestReadQrelsNamesTheLine(t *testing.T) {
	_, err := ReadQrels(strings.NewReader("q1 0 d1 1\nq1 0 d2 high\n"))
	if err == nil || !strings.Contains(err.Error(), "line 2") || !strings.Contains(err.Error(), `"high"`) {
		t.Errorf("got %v, want an error that names line 2 and the grade", err)
	}
}

func TestReadTopicsRefusesALineWithoutTab(t *testing.T) {
	if _, err := ReadTopics(strings.NewReader("q1 oil price\n")); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("got %v, want an error that names line 1", err)
	}
}
