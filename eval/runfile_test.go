package eval

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// TestReadRun: the score decides, then the order of the lines; ids with spaces are
// known again, and what belongs to another set is refused.
func TestReadRun(t *testing.T) {
	topics := []Topic{{ID: "q 1"}, {ID: "q2"}}
	found, err := ReadRun(strings.NewReader("q_1 Q0 d1 1 0.5 x\nq_1 Q0 d2 2 7e-1 x\nq2 Q0 d4 1 1 x\nq2 Q0 d3 2 1 x\nq2 Q0 d5 3 0 x\n"), topics, 2)
	if want := map[string][]string{"q 1": {"d2", "d1"}, "q2": {"d4", "d3"}}; err != nil || !maps.EqualFunc(found, want, slices.Equal[[]string]) {
		t.Errorf("got %v, %v, want %v", found, err, want)
	}
	for _, bad := range []string{"q2 Q0 d 1 1\n", "q2 Q0 d 1 high x\n", "q2 Q0 d 1 NaN x\n", "q3 Q0 d 1 1 x\n"} {
		if _, err := ReadRun(strings.NewReader("q2 Q0 d0 1 1 x\n"+bad), topics, 10); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%q: got %v, want an error that names line 2", bad, err)
		}
	}
}

// FuzzReadRun: what was read reads the same when it is written as a run again.
func FuzzReadRun(f *testing.F) {
	for _, s := range []string{"q_1 Q0 d1 1 0.5 x\nq2 Q0 d2 2 7e-1 x\n", "q2 Q0 d 1 high x", "q2 Q0 d 1 -Inf x\nq2 Q0 e 2 0 x", "q2 Q0 d 1 1 x\nq2 Q0 d 2 1 x", "\x00 \xff"} {
		f.Add(s)
	}
	topics := []Topic{{ID: "q 1"}, {ID: "q2"}}
	f.Fuzz(func(t *testing.T, s string) {
		found, err := ReadRun(strings.NewReader(s), topics, 10)
		if err != nil {
			if !strings.Contains(err.Error(), "line ") {
				t.Errorf("%q: %v names no line", s, err)
			}
			return
		}
		var b strings.Builder
		if err := WriteRun(&b, topics, found); err != nil {
			t.Fatal(err)
		}
		again, err := ReadRun(strings.NewReader(b.String()), topics, 10)
		if err != nil || !maps.EqualFunc(found, again, slices.Equal[[]string]) {
			t.Errorf("%q gives %v, which reads back as %v, %v", s, found, again, err)
		}
	})
}
