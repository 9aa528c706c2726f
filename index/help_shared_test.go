package index_test

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/index"
	"dateline/news"
)

// realArchive binds a part of the Reuters articles, or skips.
func realArchive(t *testing.T) (*index.Archive, []news.Article) {
	t.Helper()
	if testing.Short() {
		t.Skip("binds some thousand articles")
	}
	all := readAll(t, sharedFolder(t)+"/corpora/reuters21578.jsonl.gz")
	var articles []news.Article
	for i := 0; i < len(all); i += 4 * everyNth {
		articles = append(articles, all[i])
	}
	return bound(t, articles), articles
}

// titleWords returns up to n neighbouring words of a random title.
func titleWords(random *rand.Rand, articles []news.Article, n int) []string {
	var words []string
	for _, w := range analyzers.QueryWords(articles[random.IntN(len(articles))].Title) {
		words = append(words, w.Term)
	}
	from := random.IntN(max(len(words)-n, 0) + 1)
	return words[from:min(from+n, len(words))]
}

// slip changes one letter of a word, swaps two, or leaves one out, behind the first.
func slip(random *rand.Rand, word string) string {
	letters := []rune(word)
	i := 1 + random.IntN(len(letters)-2)
	switch random.IntN(3) {
	case 0:
		return string(slices.Delete(letters, i, i+1))
	case 1:
		letters[i] = rune('a' + random.IntN(26))
	default:
		letters[i], letters[i+1] = letters[i+1], letters[i]
	}
	return string(letters)
}

func totalOf(t *testing.T, a *index.Archive, r index.Request) int {
	t.Helper()
	r.Help = false
	res, err := a.Search(context.Background(), r)
	if err != nil {
		t.Fatalf("%+v: %v", r, err)
	}
	return res.Total.Articles
}

// helpAgrees searches for all that is proposed beside a request, and returns it.
func helpAgrees(t *testing.T, a *index.Archive, r index.Request) *index.Result {
	t.Helper()
	r.Help = true
	res, err := a.Search(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range res.DidYouMean {
		other := r
		if other.Query = m.Q; totalOf(t, a, other) != m.Count {
			t.Errorf("%q means %q of %d, which finds %d", r.Query, m.Q, m.Count, totalOf(t, a, other))
		}
	}
	for _, x := range res.Relaxations {
		if n := totalOf(t, a, x.Request); n != x.Count {
			t.Errorf("%q, %s: %d counted, %d found", r.Query, x.Kind, x.Count, n)
		}
	}
	list, err := a.Suggest(context.Background(), r, index.DefaultSuggestions)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range list {
		if n := totalOf(t, a, r.Suggested(s)); n != s.Count {
			t.Errorf("%q goes on to %s %q: %d counted, %d found", r.Query, s.Kind, s.Text, s.Count, n)
		}
	}
	return res
}

// TestHelpOnTheSeeds: on the demonstration archive in its many languages every count of
// help is the total of the search that it leads to.
func TestHelpOnTheSeeds(t *testing.T) {
	articles := readAll(t, "../seeds/articles.jsonl")
	a := bound(t, articles)
	random := rand.New(rand.NewPCG(5, 1))
	helped := 0
	for i := range 150 {
		words := titleWords(random, articles, 1+i%3)
		if k := len(words) - 1; k >= 0 && utf8.RuneCountInString(words[k]) > 3 && i%2 == 0 {
			words[k] = slip(random, words[k])
		}
		r := index.Request{Query: strings.Join(words, " "), Today: news.DateOf(2025, 10, 15)}
		if i%5 == 0 {
			r.Filters = map[string][]string{"language": {"ru", "az"}}
		}
		res := helpAgrees(t, a, r)
		helped += len(res.DidYouMean) + len(res.Relaxations)
	}
	if helped < 50 {
		t.Errorf("only %d proposals: too weak a test", helped)
	}
}

// TestSlipsOnReuters: of queries of two words with one slip most are mended, queries
// without a slip that find little are seldom doubted, and every count is true.
func TestSlipsOnReuters(t *testing.T) {
	a, articles := realArchive(t)
	random := rand.New(rand.NewPCG(6, 1))
	const slips = 200
	tried, none, few, mended, first, rare, doubted := 0, 0, 0, 0, 0, 0, 0
	for tried < slips {
		words := titleWords(random, articles, 2)
		if len(words) < 2 || utf8.RuneCountInString(words[0]) < 5 || strings.ContainsAny(words[0]+words[1], "0123456789") {
			continue
		}
		right := strings.Join(words, " ")
		if n := totalOf(t, a, index.Request{Query: right}); n < 5 {
			rare++
			doubted += min(len(helpAgrees(t, a, index.Request{Query: right}).DidYouMean), 1)
		}
		if totalOf(t, a, index.Request{Query: right}) < 10 {
			continue
		}
		tried++
		res := helpAgrees(t, a, index.Request{Query: slip(random, words[0]) + " " + words[1]})
		if res.Total.Articles < 5 {
			few++
		}
		if res.Total.Articles == 0 {
			none++
		}
		if at := slices.IndexFunc(res.DidYouMean, func(m index.Meant) bool { return m.Q == right }); at >= 0 {
			mended++
			if at == 0 {
				first++
			}
		}
	}
	t.Logf("of %d queries with a slip %d find nothing and %d fewer than five; %d are mended, %d of them first; %d of %d without a slip that find fewer than five are doubted",
		tried, none, few, mended, first, doubted, rare)
	if mended*10 < few*9 || first*10 < few*8 || doubted*10 > rare {
		t.Error("fewer slips are mended than nine of ten, or eight of ten at once; or more than one of ten rare queries is doubted")
	}
}
