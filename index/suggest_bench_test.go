//go:build linux

package index_test

import (
	"context"
	"fmt"
	"maps"
	"runtime"
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
// titles, as a reader types them, with nothing kept from before: the time of a list,
// and that of the processor alone, the least of three runs, which other work on the
// machine disturbs less.
//
//	go test ./index -run '^$' -bench 'Suggest$' -benchtime 1x
func BenchmarkSuggest(b *testing.B) {
	articles := readAll(b, sharedFolder(b)+"/corpora/reuters21578.jsonl.gz")
	root := b.TempDir()
	bind(b, root, repeated(articles, manyArticles))
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	wall, processor, first := map[string]time.Duration{}, map[string]time.Duration{}, time.Duration(0)
	for b.Loop() {
		for range 3 {
			first = typeAll(b, root, articles, wall, processor)
		}
	}
	for unit, took := range map[string]map[string]time.Duration{"wall": wall, "cpu": processor} {
		list := slices.Sorted(maps.Values(took))
		b.ReportMetric(float64(list[len(list)/2].Microseconds())/1000, unit+"-ms-p50")
		b.ReportMetric(float64(list[len(list)*95/100].Microseconds())/1000, unit+"-ms-p95")
	}
	b.ReportMetric(float64(first.Milliseconds()), "ms-first")
	b.ReportMetric(float64(len(wall)), "lists")
}

// typeAll opens an archive and asks for each list once. It notes the least times, and
// returns that of the first list, which makes ready what the others need.
func typeAll(b *testing.B, root string, articles []news.Article, wall, processor map[string]time.Duration) time.Duration {
	b.Helper()
	a, err := index.Open(root, index.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer a.Close()
	ask := func(q string) (wall, processor time.Duration) {
		began, spent := time.Now(), index.ThreadTime()
		if _, err := a.Suggest(context.Background(), index.Request{Query: q}, index.DefaultSuggestions); err != nil {
			b.Fatal(err)
		}
		return time.Since(began), index.ThreadTime() - spent
	}
	first, _ := ask("zz")
	for i := 0; i < len(articles); i += len(articles) / 150 {
		title := articles[i].Title
		words := analyzers.QueryWords(title)
		for _, w := range words[:min(len(words), 2)] {
			for end := max(w.Start+2, 2); end <= w.End; end++ {
				took, spent := ask(title[:end])
				if had, ok := wall[title[:end]]; !ok || took < had {
					wall[title[:end]] = took
				}
				if had, ok := processor[title[:end]]; !ok || spent < had {
					processor[title[:end]] = spent
				}
			}
		}
	}
	return first
}
