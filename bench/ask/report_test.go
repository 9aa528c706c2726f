package ask

import (
	"strings"
	"testing"
)

// sampleReport is one of three engines, made up.
func sampleReport() Report {
	queries := []Query{{Class: Common}, {Class: Name}, {Class: NameWords}, {Class: Phrase}}
	r := Report{Articles: 12345, Engines: []string{ours, bleve, lucene}, Queries: queries, Warm: Results{}, Cold: Results{},
		Builds: map[string][]Build{ours: {{Wall: 1, CPU: 2, Peak: 30, Size: 40}}, bleve: {{Wall: 4, CPU: 2, Peak: 50, Size: 100}}, lucene: {{Wall: 0.5, CPU: 2, Peak: 30, Size: 30}}},
		Web: map[string][]Web{
			ours:   {{Took: []float64{1, 2}, Again: Crowd{[]float64{5}, 400}, Afresh: Crowd{[]float64{6}, 99}, Bytes: 2000}},
			lucene: {{Took: []float64{30, 40}, Again: Crowd{[]float64{5}, 100}, Afresh: Crowd{[]float64{4}, 33}}},
		}}
	for e, took := range map[string]float64{ours: 2, bleve: 10, lucene: 3} {
		for _, amount := range Amounts {
			r.Warm.Add(e, amount, Round{Took: []float64{took, 1.5 * took, took, took}, CPU: []float64{took, took, took, took},
				Totals: []int{100, 100 * int(took), 50, 0}})
		}
	}
	return r
}

// TestReport reads each part of a report of figures that are known.
func TestReport(t *testing.T) {
	var out strings.Builder
	sampleReport().Write(&out)
	for _, want := range []string{
		"## 12,345 articles",
		"| indexing, articles a second | bleve | ≥ 3 | 4.00 | 12345 | 3086 | yes |",
		"| indexing, articles a second | lucene | ≥ 0.9 | 0.500 | 12345 | 24690 | no |",
		"| on disk, MB | bleve | ≤ 0.45 | 0.400 | 40.00 | 100 | yes |",
		"| on disk, MB | lucene | ≤ 1.2 | 1.33 | 40.00 | 30.00 | no |",
		"| from start to first page, ms | lucene | - | - | - | - | - |", // not measured
		"| plain, warm, p50, ms | bleve | ≤ 0.25 | 0.200 | 2.00 | 10.00 | yes |",
		"| plain, warm, p50, ms | lucene | ≤ 0.5 | 0.667 | 2.00 | 3.00 | no |",
		"| page, cold, p50, ms | lucene | ≤ 0.25 | - | - | - | - |",
		"| two-word name, plain, warm, p50 to that of its plain words | - | ≤ 1.5 | 1.50 | 1.50 | - | yes |",
		"| HTTP, eight clients, answers a second | lucene | ≥ 4 | 4.00 | 400 | 100 | yes |",
		"| HTTP, eight clients, p99 of the answers to searches not made before, ms | lucene | ≤ 1 | 1.50 | 6.00 | 4.00 | no |",
		"| HTTP, one client, whole answer, p99, ms | - | ≤ 15 | 2.00 | 2.00 | - | yes |",
		"| one client, p50, ms | 2.00 | 40.00 |",
		"| kB of an answer | 2.00 | 0.000 |",
		"| common term | 1.00, 0 of 1 | 1.00, 0 of 1 |",
		"| two-word name | 4.98, 1 of 1 | 1.50, 1 of 1 |",
		"| phrase | 1.00, 0 of 1 | 1.00, 0 of 1 |", // nobody finds any
		"| fuzzy | - | - |",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the report lacks %q", want)
		}
	}
	if t.Failed() {
		t.Log(out.String())
	}
}
