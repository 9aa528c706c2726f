package index_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"dateline/analyzers"
	"dateline/analyzers/lang"
	"dateline/index"
	"dateline/news"
)

// runsOf returns the beginnings of the runs without spaces in a title, of up to n characters.
func runsOf(title string, n int) (list []string) {
	words := analyzers.QueryWords(title)
	for i := 0; i < len(words); i++ {
		from := i
		for i+1 < len(words) && words[i].Script == lang.Unspaced && words[i+1].Start < words[i].End {
			i++
		}
		if last := min(i, from+n-2); last-from >= 2 {
			list = append(list, title[words[from].Start:words[last].End])
		}
	}
	return list
}

// slipInRun replaces a character of a run by one of another, leaves one out, or swaps two.
func slipInRun(random *rand.Rand, run, other string) string {
	letters, others := []rune(run), []rune(other)
	i := random.IntN(len(letters) - 1)
	switch random.IntN(4) {
	case 0:
		i = 1 + random.IntN(len(letters)-2)
		return string(slices.Delete(letters, i, i+1))
	case 1:
		letters[i], letters[i+1] = letters[i+1], letters[i]
	default:
		others = slices.DeleteFunc(others, func(r rune) bool {
			return !unicode.Is(unicode.Han, r) && !unicode.Is(unicode.Hiragana, r) && !unicode.Is(unicode.Thai, r)
		})
		letters[i] = others[random.IntN(len(others))]
	}
	return string(letters)
}

// TestRunSlipsOnNews: of runs of four to eight characters from titles, with a slip, most
// are mended; runs of other articles that find nothing are seldom doubted.
func TestRunSlipsOnNews(t *testing.T) {
	for _, tt := range []struct {
		tag             string
		mended, doubted int // in a hundred, at least and at most
	}{{"zh", 80, 15}, {"ja", 65, 15}, {"th", 60, 15}} {
		articles := slices.DeleteFunc(readAll(t, sharedFolder(t)+"/eval/retrieval/ntrex/docs.jsonl.gz"), func(a news.Article) bool {
			return a.Language != tt.tag && !strings.HasPrefix(tt.tag, a.Language)
		})
		if len(articles) < 100 {
			t.Fatalf("%d articles in %s", len(articles), tt.tag)
		}
		a := bound(t, articles[:len(articles)*2/3])
		measureRuns(t, a, tt.tag, articles, tt.mended, tt.doubted)
	}
}

func measureRuns(t *testing.T, a *index.Archive, tag string, articles []news.Article, least, most int) {
	t.Helper()
	random := rand.New(rand.NewPCG(8, 1))
	tried, mended, first, none, doubted := 0, 0, 0, 0, 0
	for i, one := range articles {
		for _, run := range runsOf(one.Title, 4+i%5) {
			if i >= len(articles)*2/3 {
				if totalOf(t, a, index.Request{Query: run}) == 0 {
					none++
					res := helpAgrees(t, a, index.Request{Query: run})
					doubted += min(len(res.DidYouMean), 1)
				}
				continue
			}
			typed := slipInRun(random, run, articles[random.IntN(len(articles))].Title)
			if typed == run || totalOf(t, a, index.Request{Query: typed}) > 0 {
				continue
			}
			tried++
			res := helpAgrees(t, a, index.Request{Query: typed})
			at := slices.IndexFunc(res.DidYouMean, func(m index.Meant) bool { return m.Q == run || lang.FoldString(m.Q) == lang.FoldString(run) })
			if at >= 0 {
				mended++
			}
			if at == 0 {
				first++
			}
		}
	}
	t.Logf("%s: of %d runs with a slip %d are mended, %d first; of %d runs without one that find nothing %d are doubted", tag, tried, mended, first, none, doubted)
	if mended*100 < tried*least || doubted*100 > none*most || tried < 50 || none < 10 {
		t.Errorf("%s: want %d %% mended at least and %d %% doubted at most", tag, least, most)
	}
}
