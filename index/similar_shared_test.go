package index_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/analyzers"
	"dateline/analyzers/lang/all"
	"dateline/index"
	"dateline/news"
)

// likeEvery is which of the articles with a topic are asked about, as one in so many.
var likeEvery = 25

// TestSimilarArticlesShareTheirTopic measures, on the topics that Reuters filed its
// articles under, how many of the five most similar ones have one in common with
// the article asked about; of five found by the words of its title; and of any.
func TestSimilarArticlesShareTheirTopic(t *testing.T) {
	if testing.Short() {
		t.Skip("binds 21,577 articles")
	}
	articles := thinned(readAll(t, sharedFolder(t)+"/corpora/reuters21578.jsonl.gz"))
	a := bound(t, articles)
	var tagged []news.Article
	tags := map[string][]string{}
	for _, art := range articles {
		if len(art.Tags) > 0 {
			tagged = append(tagged, art)
			tags[news.MakeID(&art)] = art.Tags
		}
	}
	random := rand.New(rand.NewPCG(3, 4))
	var similar, titled, any share
	var took []float64
	for i := 0; i < len(tagged); i += likeEvery {
		id := news.MakeID(&tagged[i])
		began := time.Now()
		res, err := a.Similar(context.Background(), id, index.Request{})
		took = append(took, float64(time.Since(began).Microseconds())/1000)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range res.Hits {
			similar.add(tags, id, h.ID)
		}
		for _, other := range byTitle(t, a, &tagged[i], id) {
			titled.add(tags, id, other)
		}
		for range 5 {
			any.add(tags, id, news.MakeID(&articles[random.IntN(len(articles))]))
		}
	}
	slices.Sort(took)
	t.Logf("similar %s, by title %s, any %s; median %.1f ms, p95 %.1f ms", similar, titled, any, took[len(took)/2], took[len(took)*95/100])
	if everyNth == 1 && similar.part() < 0.7 || similar.part() < titled.part()+0.05 || similar.part() < 5*any.part() || similar.all < titled.all {
		t.Errorf("of the similar articles %s share a topic, of those with words of the title %s", similar, titled)
	}
}

// share counts pairs of articles with a topic in common. Half of the articles were
// filed under none: filed leaves these out.
type share struct{ common, all, filed int }

func (s *share) add(tags map[string][]string, a, b string) {
	s.all++
	if len(tags[b]) > 0 {
		s.filed++
	}
	if slices.ContainsFunc(tags[a], func(tag string) bool { return slices.Contains(tags[b], tag) }) {
		s.common++
	}
}

func (s share) part() float64 { return float64(s.common) / float64(max(s.all, 1)) }

func (s share) String() string {
	return fmt.Sprintf("%.3f of %d (%.3f of %d that are filed)", s.part(), s.all, float64(s.common)/float64(max(s.filed, 1)), s.filed)
}

// byTitle finds five articles with the words of a title.
func byTitle(t *testing.T, a *index.Archive, of *news.Article, id string) (ids []string) {
	t.Helper()
	stops := all.StopWords([]string{"en"})
	var words []string
	for _, w := range analyzers.QueryWords(of.Title) {
		if !stops[w.Term] {
			words = append(words, "="+w.Term)
		}
	}
	if len(words) == 0 {
		return nil
	}
	res, err := a.Search(context.Background(), index.Request{Query: strings.Join(words, " OR "), Size: 10})
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range res.Hits {
		if h.ID != id && len(ids) < 5 {
			ids = append(ids, h.ID)
		}
	}
	return ids
}

// TestSimilarArticlesCrossScripts: nine outlets of the seeds tell of one meeting in
// nine languages and five scripts. Each finds the others by their names.
func TestSimilarArticlesCrossScripts(t *testing.T) {
	articles := readAll(t, "../seeds/articles.jsonl")
	a := bound(t, articles)
	meeting := []string{"en-2025-10-10-dushanbe", "ru-2025-10-09-dushanbe", "uk-2025-10-10-dushanbe", "az-2025-10-10-dusenbe", "de-2025-10-10-duschanbe",
		"fa-2025-10-10-dushanbe", "ar-2025-10-10-dushanbe", "el-2025-10-10-dousanbe", "pl-2025-10-10-duszanbe"}
	found, other := 0, 0
	for _, id := range meeting {
		res, err := a.Similar(context.Background(), id, index.Request{Size: 8})
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, h := range res.Hits {
			if slices.Contains(meeting, h.GivenID) {
				n++
			}
		}
		if n == 0 {
			t.Errorf("%s finds no other: %v", id, res.Words)
		}
		found, other = found+n, other+len(res.Hits)-n
	}
	t.Logf("%d of the %d articles that the nine find tell of the meeting", found, found+other)
	if found < 36 { // half of the 72 that there are
		t.Errorf("only %d of 72 are found", found)
	}
}
