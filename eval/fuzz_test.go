package eval

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// FuzzReadTopics: what was read reads the same when it is written again.
func FuzzReadTopics(f *testing.F) {
	for _, s := range []string{"q1\toil price\n", "q1\toil\tnote\r\n\r\nq2\t27 июня", "no tab", "\t\n", "a\tb\r\tc", "\xff\t\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		topics, err := ReadTopics(strings.NewReader(s))
		if err != nil {
			if !strings.Contains(err.Error(), "line ") {
				t.Errorf("%q: %v names no line", s, err)
			}
			return
		}
		var b strings.Builder
		for _, topic := range topics {
			fmt.Fprintf(&b, "%s\t%s\t\n", topic.ID, topic.Query)
		}
		again, err := ReadTopics(strings.NewReader(b.String()))
		if err != nil || !slices.Equal(topics, again) {
			t.Errorf("%q gives %q, which reads back as %q, %v", s, topics, again, err)
		}
	})
}

// FuzzReadQrels: what was read reads the same when it is written again.
func FuzzReadQrels(f *testing.F) {
	for _, s := range []string{"q1 0 d1 1\n", "oil price\t0\td 1\t2\r\n", "q1 0 d1 -1\nq1 0 d1 3", "q1 0 d1 high", "q1 0 d1", "\t\t\t1", "q 0 d 99999999999999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		judged, err := ReadQrels(strings.NewReader(s))
		if err != nil {
			if !strings.Contains(err.Error(), "line ") {
				t.Errorf("%q: %v names no line", s, err)
			}
			return
		}
		var b strings.Builder
		for topic, grades := range judged {
			for doc, grade := range grades {
				fmt.Fprintf(&b, "%s\t0\t%s\t%d\n", topic, doc, grade)
			}
		}
		again, err := ReadQrels(strings.NewReader(b.String()))
		if err != nil || !maps.EqualFunc(judged, again, maps.Equal[map[string]int, map[string]int]) {
			t.Errorf("%q gives %v, which reads back as %v, %v", s, judged, again, err)
		}
	})
}

func TestReadTopicsNamesTheLineThatIsTooLong(t *testing.T) {
	_, err := ReadTopics(strings.NewReader("q1\toil\nq2\t" + strings.Repeat("x", maxLine)))
	if err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("got %v, want an error that names line 2", err)
	}
}
