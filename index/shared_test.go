package index_test

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/analyzers"
	"dateline/index"
	"dateline/indexer"
	"dateline/news"
)

// sharedFolder returns the folder of corpora beside the project, or skips.
func sharedFolder(t testing.TB) string {
	t.Helper()
	dir := "../../shared"
	if _, err := os.Stat(filepath.Join(dir, "corpora")); err != nil {
		t.Skip("the corpora in ../shared are missing")
	}
	return dir
}

// gather keeps what an indexer reads.
type gather struct{ articles *[]news.Article }

func (g gather) Add(_ context.Context, a news.Article) (indexer.Outcome, error) {
	*g.articles = append(*g.articles, a)
	return indexer.Added, nil
}

func readAll(t testing.TB, paths ...string) (articles []news.Article) {
	t.Helper()
	ix, err := indexer.New(indexer.Options{MaxRejects: -1})
	if err != nil {
		t.Fatal(err)
	}
	report, err := ix.Run(context.Background(), gather{&articles}, paths)
	if err != nil || report.Rejected > 0 {
		t.Fatal(report, err)
	}
	return articles
}

func bind(t testing.TB, root string, articles []news.Article) map[index.Change]int {
	t.Helper()
	w, err := index.OpenWriter(root, index.WriterOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	counts := map[index.Change]int{}
	for _, a := range articles {
		change, err := w.Add(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		counts[change]++
	}
	if s, err := w.Commit(context.Background()); err != nil || len(s.Rejects) > 0 {
		t.Fatal(s, err)
	}
	return counts
}

// bound binds articles and opens what comes of it.
func bound(t *testing.T, articles []news.Article) *index.Archive {
	t.Helper()
	root := t.TempDir()
	bind(t, root, articles)
	a, err := index.Open(root, index.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(a.Close)
	return a
}

func volumeNames(t *testing.T, root string) (names []string) {
	t.Helper()
	rows, err := index.Volumes(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		names = append(names, r.Name)
	}
	return names
}

// TestReutersInTenRuns: the 21,577 articles bound in one run and in ten are,
// once merged, the same volume byte for byte; sent again they change nothing.
func TestReutersInTenRuns(t *testing.T) {
	if testing.Short() {
		t.Skip("binds 21,577 articles twice")
	}
	articles := thinned(readAll(t, sharedFolder(t)+"/corpora/reuters21578.jsonl.gz"))
	one, ten, all := t.TempDir(), t.TempDir(), len(articles)
	if all < 21_577/everyNth {
		t.Fatalf("%d articles read, want %d", all, 21_577/everyNth)
	}
	if got := bind(t, one, articles); !maps.Equal(got, map[index.Change]int{index.Added: all}) {
		t.Errorf("first run: %v, want %d added", got, all)
	}
	names := volumeNames(t, one)
	if got := bind(t, one, articles); !maps.Equal(got, map[index.Change]int{index.Same: all}) || !slices.Equal(names, volumeNames(t, one)) {
		t.Errorf("second run: %v, want %d the same and no new volume", got, all)
	}
	for i := range 10 { // every tenth article, so that the runs overlap in time
		var part []news.Article
		for j := i; j < len(articles); j += 10 {
			part = append(part, articles[j])
		}
		bind(t, ten, part)
	}
	if got := volumeNames(t, ten); !slices.Equal(names, got) {
		t.Errorf("bound in ten runs and merged: %v, in one: %v", got, names)
	}
}

// everyNth is the part of the articles that is bound, as one in so many.
var everyNth = 1

func thinned(articles []news.Article) (some []news.Article) {
	for i := 0; i < len(articles); i += everyNth {
		some = append(some, articles[i])
	}
	return some
}

// wholeArchiveQueries is how many random queries the whole archive is asked.
var wholeArchiveQueries = 200

// TestWholeArchiveCounts binds three collections in one archive: on random
// queries the total, the facets and a walk agree, and every article opens.
func TestWholeArchiveCounts(t *testing.T) {
	if testing.Short() {
		t.Skip("binds 32,600 articles")
	}
	shared := sharedFolder(t)
	articles := thinned(readAll(t, shared+"/corpora/reuters21578.jsonl.gz", shared+"/eval/retrieval/ntrex/docs.jsonl.gz", shared+"/eval/retrieval/slavicner/docs.jsonl.gz"))
	a := bound(t, articles)
	if n := a.Status().Edition.Articles; n < 32_600/everyNth {
		t.Errorf("%d articles, want at least %d", n, 32_600/everyNth)
	}
	for i, q := range realQueries(articles, wholeArchiveQueries) {
		agree(t, a, q, index.Sort([]string{"relevance", "newest", "oldest"}[i%3]))
	}
	for i := range articles {
		id := news.MakeID(&articles[i])
		v, err := a.Article(context.Background(), id, index.Request{})
		if err != nil || v.Article.GivenID != articles[i].GivenID {
			t.Fatalf("article %s does not open: %v", articles[i].GivenID, err)
		}
	}
}

// realQueries takes words, pairs and phrases out of the articles themselves.
func realQueries(articles []news.Article, n int) []string {
	random := rand.New(rand.NewPCG(71, 1))
	out := make([]string, n)
	for i := range out {
		words := analyzers.QueryWords(articles[random.IntN(len(articles))].Body)
		for len(words) < 3 {
			words = analyzers.QueryWords(articles[random.IntN(len(articles))].Body)
		}
		at := random.IntN(len(words) - 2)
		a, b := words[at].Term, words[at+1].Term
		out[i] = []string{a, a + " " + b, fmt.Sprintf("%q", a+" "+b), a + " OR " + b, a + " -" + b, "before:1988 " + a, "lang:ru OR " + a}[i%7]
	}
	return out
}

func agree(t *testing.T, a *index.Archive, q string, sort index.Sort) {
	t.Helper()
	search := func(page int) *index.Result {
		res, err := a.Search(context.Background(), index.Request{Query: q, Unfolded: true, Page: page, Size: index.MaxSize, Facets: index.FacetFields, Sort: sort})
		if err != nil {
			t.Fatalf("%q: %v", q, err)
		}
		return res
	}
	first := search(1)
	total := first.Total.Articles
	for _, field := range []string{"source", "language", "year", "section"} {
		f := first.Facets[field]
		sum := f.Missing + f.Other
		for _, v := range f.Values {
			sum += v.Count
		}
		if sum != total {
			t.Errorf("%q: facet %s sums to %d, total %d", q, field, sum, total)
		}
	}
	seen := map[string]bool{}
	for page := 1; (page-1)*index.MaxSize < min(total, index.MaxReach); page++ {
		for _, h := range search(page).Hits {
			if seen[h.ID] {
				t.Fatalf("%q: %s stands on two pages", q, h.ID)
			}
			seen[h.ID] = true
		}
	}
	if len(seen) != min(total, index.MaxReach) {
		t.Errorf("%q: %d articles on all pages, total %d", q, len(seen), total)
	}
	if strings.TrimSpace(q) == "" {
		t.Error("an empty query was made")
	}
}
