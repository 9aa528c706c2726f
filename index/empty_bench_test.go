package index

import (
	"os"
	"testing"
)

// BenchmarkEmptyQuery asks an archive for its newest articles, with what the search page
// shows beside them. DATELINE_OPEN names it.
func BenchmarkEmptyQuery(b *testing.B) {
	root := os.Getenv("DATELINE_OPEN")
	if root == "" {
		b.Skip("DATELINE_OPEN names no archive")
	}
	a, err := Open(root, Options{Afresh: true})
	if err != nil {
		b.Fatal(err)
	}
	defer a.Close()
	for name, r := range map[string]Request{
		"hits":   {Size: 20, NoCounts: true},
		"facets": {Size: 0, Facets: FacetFields},
		"total":  {Size: 0},
		"time":   {Size: 0, Timeline: Auto},
		"page":   {Size: 20, Facets: FacetFields, Timeline: Auto, Snippets: true},
		"second": {Size: 20, Page: 2, Facets: FacetFields, Timeline: Auto, Snippets: true},
		"oldest": {Size: 20, Sort: ByOldest, Facets: FacetFields, Timeline: Auto, Snippets: true},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := a.Search(background, r); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
