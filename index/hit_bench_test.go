package index

import (
	"testing"

	"dateline/index/internal/sample"
)

// BenchmarkKeptAnswer gives an answer again, beside making it.
func BenchmarkKeptAnswer(b *testing.B) {
	root := b.TempDir()
	w, err := OpenWriter(root, WriterOptions{})
	if err != nil {
		b.Fatal(err)
	}
	for _, one := range sample.Articles(3000, 98) {
		if _, err := w.Add(background, one); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := w.Commit(background); err != nil {
		b.Fatal(err)
	}
	w.Close()
	r := Request{Query: "oil minister", Size: 20, Snippets: true, Facets: FacetFields, Timeline: Auto}
	for name, opt := range map[string]Options{"kept": {}, "made": {Afresh: true}} {
		b.Run(name, func(b *testing.B) {
			a, err := Open(root, opt)
			if err != nil {
				b.Fatal(err)
			}
			defer a.Close()
			b.ReportAllocs()
			for b.Loop() {
				if _, err := a.Search(background, r); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
