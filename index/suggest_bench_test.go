package index_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"dateline/analyzers"
	"dateline/index"
	"dateline/news"
)

// manyArticles is the size of the archive that suggestions are measured on: the
// Reuters articles again and again, with other ids and days.
const manyArticles = 100_000

// repeated makes n articles out of fewer.
func repeated(articles []news.Article, n int) (out []news.Article) {
	for i := range n {
		a := articles[i%len(articles)]
		if round := i / len(articles); round > 0 {
			a.GivenID, a.URL = fmt.Sprintf("%s-%d", a.GivenID, round), ""
			a.Published.Instant = a.Published.Instant.AddDate(0, 0, 40*round)
		}
		out = append(out, a)
	}
	return out
}

// BenchmarkSuggest measures the list for every beginning of the words that open
// titles, as a reader types them; first, without anything kept from before:
//
//	go test ./index -run '^$' -bench 'Suggest$' -benchtime 1x
func BenchmarkSuggest(b *testing.B) {
	articles := readAll(b, sharedFolder(b)+"/corpora/reuters21578.jsonl.gz")
	root := b.TempDir()
	bind(b, root, repeated(articles, manyArticles))
	a, err := index.Open(root, index.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer a.Close()
	began := time.Now()
	if _, err := a.Suggest(context.Background(), index.Request{Query: "zz"}, 8); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(time.Since(began).Milliseconds()), "ms/first")
	var took []time.Duration
	for b.Loop() {
		for i := 0; i < len(articles); i += len(articles) / 150 {
			words := analyzers.QueryWords(articles[i].Title)
			for _, w := range words[:min(len(words), 2)] {
				for end := max(w.Start+2, 2); end <= w.End; end++ {
					began := time.Now()
					if _, err := a.Suggest(context.Background(), index.Request{Query: articles[i].Title[:end]}, 8); err != nil {
						b.Fatal(err)
					}
					took = append(took, time.Since(began))
				}
			}
		}
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms/p50")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "ms/p95")
	b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "ms/max")
	b.ReportMetric(float64(len(took)), "lists")
}
