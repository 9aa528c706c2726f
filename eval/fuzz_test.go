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
	for _, s := range []string{"q1\toil price\n", "q1\toil\tnote\r\n\r\nq2\t27 июня", "no tab", "\t\n", "a\tb\r\tc", "\xff\t\x00", "q1\tАлиев\tru\tperson\n"} {
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
			fmt.Fprintf(&b, "%s\t%s\t\t%s\t\n", topic.ID, topic.Query, topic.Kind)
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

// FuzzReadEntities: every name that is read stands in the line, once in its entity.
func FuzzReadEntities(f *testing.F) {
	for _, s := range []string{`{"id":"1","kind":"person","set":"a","variants":[{"text":"Ilham Aliyev"},{"text":"Алиев"}]}`, `{"id":"1","variants":[{"text":"x"},{"text":"x"}]}`, "{}\n{", `{"variants":[null,{"text":" "}]}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		list, err := ReadEntities(strings.NewReader(s), Choice{Limit: 2})
		if err != nil && !strings.Contains(err.Error(), "line ") {
			t.Errorf("%q: %v names no line", s, err)
		}
		asked := 0
		for _, e := range list {
			if slices.Sort(e.Variants); len(slices.Compact(e.Variants)) != len(e.Variants) {
				t.Errorf("%q gives one name twice: %q", s, e.Variants)
			}
			if e.asked {
				asked++
			}
		}
		if asked > 2 {
			t.Errorf("%q: %d entities are asked for, want two at most", s, asked)
		}
	})
}

// FuzzReadTokens: words that stand in one row are one entity.
func FuzzReadTokens(f *testing.F) {
	for _, s := range []string{"aaron\tru\tаарон\t222\tx\naaron\the\tאהרן\n", "\"a\"\tru\tа", "a\tb", "\t\t", "a\t\t\xff\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		list, err := ReadTokens(strings.NewReader(s), 0)
		if err != nil && !strings.Contains(err.Error(), "line ") {
			t.Errorf("%q: %v names no line", s, err)
		}
		seen := map[string]bool{}
		for _, e := range list {
			if seen[e.ID] || len(e.Variants) < 2 {
				t.Errorf("%q gives %q with %q", s, e.ID, e.Variants)
			}
			seen[e.ID] = true
		}
	})
}

// FuzzReadDocs: an article that is read has an id and a script.
func FuzzReadDocs(f *testing.F) {
	for _, s := range []string{`{"id":"1","lang":"ru","title":"Путин","body":"в Москве"}`, `{"id":""}`, `{"id":"x","title":"` + "\xff" + `"}`, "[]"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		docs, err := ReadDocs(strings.NewReader(s))
		if err != nil && !strings.Contains(err.Error(), "line ") {
			t.Errorf("%q: %v names no line", s, err)
		}
		for id, d := range docs {
			if id == "" || d.Script == "" {
				t.Errorf("%q gives %q: %+v", s, id, d)
			}
		}
	})
}

// FuzzMokotoff: every code has six digits, and no word has more than the limit.
func FuzzMokotoff(f *testing.F) {
	for _, s := range []string{"jackson", "schtschukin", "chchchch", "", "mn", "\xff", "一"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		codes := mokotoff(s)
		if len(codes) == 0 || len(codes) > maxCodes {
			t.Errorf("%q has %d codes", s, len(codes))
		}
		for _, c := range codes {
			if c != "="+s && (len(c) != mokotoffDigits || strings.Trim(c, "0123456789") != "") {
				t.Errorf("%q has the code %q", s, c)
			}
		}
	})
}
