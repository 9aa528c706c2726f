package indexer

import (
	"compress/gzip"
	"context"
	"io"
	"os"
	"testing"
)

// BenchmarkRead reads the Reuters corpus, unpacked and packed, into a sink that only counts.
func BenchmarkRead(b *testing.B) {
	packed := shared(b, "corpora/reuters21578.jsonl.gz")
	in, err := os.Open(packed)
	if err != nil {
		b.Fatal(err)
	}
	defer in.Close()
	z, err := gzip.NewReader(in)
	if err != nil {
		b.Fatal(err)
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		b.Fatal(err)
	}
	for name, source := range map[string]string{"plain": file(b, "a.jsonl", string(raw)), "gzip": packed} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(raw)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := indexer(b, Options{}).Run(context.Background(), &count{}, []string{source}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
