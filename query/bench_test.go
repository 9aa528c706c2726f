package query

import "testing"

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, w := Parse(`name:"Ilham Aliyev" (pipeline OR "oil price"~5) -source:reuters when:7d`); len(w) > 0 {
			b.Fatal(w)
		}
	}
}
