package index

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"dateline/index/internal/sample"
	"dateline/news"
)

// TestBudgetIsKept gives an archive little memory and asks much: no cache exceeds its
// share, and all of them are used; suggestions keep their most frequent values.
func TestBudgetIsKept(t *testing.T) {
	articles := sample.Articles(1500, 95)
	for i := range articles {
		articles[i].Tags = []string{fmt.Sprint("tag ", i), "all"}
	}
	root := archiveOf(t, articles, 2, WriterOptions{})
	const memory = 4 << 20
	a, err := Open(root, Options{Memory: memory})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	for _, q := range sample.Queries(600, 96) {
		mustSearch(t, a, Request{Query: q, Size: 50, Snippets: true, Facets: FacetFields})
	}
	c := a.caches
	for _, one := range []struct {
		name        string
		size, share int
	}{{"lists", c.lists.size, memory / listShare}, {"packed lists", c.packed.size, memory / packedShare}, {"articles", c.articles.size, memory / articleShare}, {"answers", c.results.size, memory / resultShare}} {
		if one.size > one.share || one.size < one.share/4 {
			t.Errorf("%s take %d bytes of %d", one.name, one.size, one.share)
		}
	}
	s := a.now.Load()
	ready, err := s.completions(background, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	most := s.budget.of(maxCompleted)
	if n := len(ready.list); n > len(completed)*most*maxBeginning || most >= 1500 {
		t.Errorf("%d completions are kept, %d of a field are to be", n, most)
	}
	if top := ready.begin(folded("all"), 1, KindTag); len(top) != 1 || top[0].count != 1500 {
		t.Errorf("the most frequent tag is %v", top)
	}
}

// TestWritersGatherWhatFits: a writer that may take little binds smaller volumes, of the
// same articles.
func TestWritersGatherWhatFits(t *testing.T) {
	for memory, want := range map[int64]int{0: pendingBytes, 1 << 20: leastGather, 64 << 20: leastGather, 256 << 20: 96 << 20, 448 << 20: pendingBytes, 8 << 30: pendingBytes} {
		if got := gatherBytes(memory); got != want {
			t.Errorf("in %d bytes %d of text are gathered, want %d", memory, got, want)
		}
	}
	articles := sample.Articles(20, 97)
	for i := range articles {
		articles[i].Body = strings.Repeat("0", 2<<20)
	}
	root := archiveOf(t, articles, 1, WriterOptions{Memory: 1 << 20})
	if n := len(currentVolumes(t, root)); n != 3 {
		t.Errorf("40 MB of text are in %d volumes, want 3 of 16 MB at most", n)
	}
	if n := mustSearch(t, open(t, root), Request{}).Total.Articles; n != len(distinctIDs(articles)) {
		t.Errorf("%d articles, want %d", n, len(articles))
	}
}

func distinctIDs(articles []news.Article) map[string]bool {
	ids := map[string]bool{}
	for i := range articles {
		ids[news.MakeID(&articles[i])] = true
	}
	return ids
}

func TestSearchesWithin(t *testing.T) {
	for _, tt := range []struct {
		memory   int64
		articles int
		want     int
	}{{256 << 20, 100_000, 10}, {1 << 30, 1_000_000, 4}, {256 << 20, 10_000_000, 2}, {256 << 20, 0, 1 << 20}} {
		if got := SearchesWithin(tt.memory, tt.articles); got != tt.want {
			t.Errorf("%d searches of %d articles in %d bytes, want %d", got, tt.articles, tt.memory, tt.want)
		}
	}
}
