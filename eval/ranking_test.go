package eval

import (
	"context"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/index"
	"dateline/indexer"
	"dateline/news"
	"dateline/seeds"
)

// rankingSets are the sets whose figures are held to the golden ones.
var rankingSets = []string{"seeds", "time63", "ntrex", "slavicner", "known"}

// rankingSlack is how far a figure may lie below the golden one: less than one
// article of time63 moved down a place. Rankings do not depend on chance.
const rankingSlack = 0.002

// rankingTopics are as many topics of the large sets as take some seconds.
var rankingTopics = map[string]int{"slavicner": 400, "ntrex": 100}

// TestFiguresOfRanking holds the answers on judged sets to the golden figures,
// which -update writes anew.
func TestFiguresOfRanking(t *testing.T) {
	for _, set := range rankingSets {
		t.Run(set, func(t *testing.T) {
			topics, judged, paths := judgedSet(t, set)
			var scores Scores
			err := with(context.Background(), articlesOf(t, paths), func(a *index.Archive) error {
				found, err := Run(context.Background(), a, topics, 100, index.Request{Today: news.DateOf(2026, 1, 1)})
				scores = Measure(found, Of(topics, judged))
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			four := func(x float64) float64 { return math.Round(1e4*x) / 1e4 }
			goldenWithin(t, "ranking-"+set, map[string]float64{
				"nDCG@10": four(scores.NDCG), "MAP": four(scores.MAP), "MRR": four(scores.MRR), "recall@100": four(scores.Recall)}, rankingSlack)
		})
	}
}

// judgedSet returns the topics of a set, their judgements, and where its articles are.
func judgedSet(t *testing.T, set string) (topics []Topic, judged map[string]map[string]int, articles string) {
	t.Helper()
	var err, err2 error
	switch set {
	case "seeds":
		articles = filepath.Join(t.TempDir(), "seeds.jsonl")
		raw, readErr := io.ReadAll(seeds.Articles())
		if err := errors.Join(readErr, os.WriteFile(articles, raw, 0o600)); err != nil {
			t.Fatal(err)
		}
		topics, err = ReadTopics(strings.NewReader(seeds.Topics()))
		judged, err2 = ReadQrels(strings.NewReader(seeds.Qrels()))
	case "known":
		return known500(t)
	default:
		folder := "retrieval/" + set + "/"
		topics, err = ReadTopics(labelledSet(t, folder+"queries.tsv"))
		judged, err2 = ReadQrels(labelledSet(t, folder+"qrels.tsv.gz"))
		articles = filepath.Join("..", "..", "shared", "eval", folder, "docs.jsonl.gz")
	}
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	return Sample(topics, rankingTopics[set]), judged, articles
}

// known500 makes the queries for known items.
func known500(t *testing.T) (topics []Topic, judged map[string]map[string]int, articles string) {
	t.Helper()
	items, err := KnownItems(corpus(t), 500)
	if err != nil {
		t.Fatal(err)
	}
	judged = map[string]map[string]int{}
	docs := map[string]bool{}
	for _, i := range items {
		topics = append(topics, i.Topic)
		judged[i.ID] = map[string]int{i.Doc: 1}
		docs[i.Doc] = true
	}
	if len(topics) != 500 || len(docs) != 500 {
		t.Errorf("%d queries for %d articles, want 500 for as many", len(topics), len(docs))
	}
	return topics, judged, corpusPath
}

// gather keeps what an indexer reads.
type gather struct{ articles *[]news.Article }

func (g gather) Add(_ context.Context, a news.Article) (indexer.Outcome, error) {
	*g.articles = append(*g.articles, a)
	return indexer.Added, nil
}

func articlesOf(t *testing.T, path string) (articles []news.Article) {
	t.Helper()
	ix, err := indexer.New(indexer.Options{MaxRejects: -1})
	if err != nil {
		t.Fatal(err)
	}
	if report, err := ix.Run(context.Background(), gather{&articles}, []string{path}); err != nil || report.Rejected > 0 {
		t.Fatal(report, err)
	}
	return articles
}
