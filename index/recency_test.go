package index

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"dateline/index/internal/sample"
	"dateline/news"
)

// idsOf lists the given ids of hits.
func idsOf(hits []Hit) (ids []string) {
	for _, h := range hits {
		ids = append(ids, h.GivenID)
	}
	return ids
}

// TestRecencyHalves: an article must answer twice as well to stand before one that is
// newer by the time asked for, and less where more is asked for.
func TestRecencyHalves(t *testing.T) {
	articles := []news.Article{
		{GivenID: "old", Title: "Strike strike strike", Body: "strike", Published: at("2025-01-01")},
		{GivenID: "new", Title: "Harbour", Body: "a strike in the harbour and many more words about ships and men", Published: at("2025-06-27")},
		{GivenID: "undated", Title: "Strike strike strike", Body: "strike strike"},
		{GivenID: "to come", Title: "Strike", Body: "later", Published: at("2031-01-01")},
	}
	a := open(t, archiveOf(t, articles, 2, WriterOptions{}))
	now := time.Date(2025, 6, 28, 0, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		recency Recency
		want    string
	}{
		{0, "[undated old to come new]"},
		{10 * hoursOfYear, "[old to come new undated]"}, // half a year takes a thirtieth
		{30 * hoursOfDay, "[to come new old undated]"},
		{1, "[to come new undated old]"}, // beyond a hundred halvings all are equally old
	} {
		res := mustSearch(t, a, Request{Query: "strike", Recency: tt.recency, Now: now, Size: 10})
		if got := fmt.Sprint(idsOf(res.Hits)); got != tt.want || res.Total.Articles != 4 {
			t.Errorf("%s: %s of %d, want %s", tt.recency, got, res.Total.Articles, tt.want)
		}
		if tt.recency > 0 && res.Hits[0].Score == 0 {
			t.Errorf("%s: nothing is left of the score of the newest", tt.recency)
		}
	}
}

// TestRecencyFindsAndLosesNothing: over random searches, hits, totals and facets are the
// same with any recency, classes stay in order, each score is that without it times what
// its age leaves, and of two equal ones the newer comes first.
func TestRecencyFindsAndLosesNothing(t *testing.T) {
	a := open(t, archiveOf(t, sample.Articles(400, 91), 3, WriterOptions{}))
	random := rand.New(rand.NewPCG(92, 1))
	moved, equal := 0, 0
	for _, q := range sample.Queries(150, 93) {
		r := randomRequest(random, q)
		r.Size, r.Facets, r.Unfolded, r.Explain, r.Sort, r.Any = MaxSize, FacetFields, true, true, ByRelevance, random.IntN(4) == 0
		plain := mustSearch(t, a, r)
		r.Recency = Recency(1 + random.IntN(2*hoursOfYear))
		fresh := mustSearch(t, a, r)
		if fmt.Sprint(plain.Total, plain.Facets) != fmt.Sprint(fresh.Total, fresh.Facets) {
			t.Errorf("%q: recency changes what is counted: %+v and %+v", q, plain.Total, fresh.Total)
		}
		first, second := idsOf(plain.Hits), idsOf(fresh.Hits)
		if !slices.Equal(first, second) {
			moved++
		}
		for i, h := range fresh.Hits[:max(len(fresh.Hits)-1, 0)] {
			next := fresh.Hits[i+1]
			if h.Why.Class > next.Why.Class || h.Why.Class == next.Why.Class && h.Score < next.Score {
				t.Errorf("%q: %.4f in class %d stands before %.4f in class %d", q, h.Score, h.Why.Class, next.Score, next.Why.Class)
			}
		}
		equal += fadesWithAge(t, a, r)
		for _, h := range fresh.Hits {
			whyAddsUp(t, q, h)
		}
		if slices.Sort(first); len(first) == plain.Total.Articles {
			if slices.Sort(second); !slices.Equal(first, second) {
				t.Errorf("%q: other hits with a recency of %s", q, r.Recency)
			}
		}
	}
	t.Logf("%d searches in another order, %d equal pairs", moved, equal)
	if moved < 20 || equal < 1000 {
		t.Errorf("only %d searches in another order, and %d equal pairs: too weak a test", moved, equal)
	}
}

// fadesWithAge holds scores to their age: of two hits that score the same without a
// recency, the newer has the greater score with it, or they are equally old. It returns
// how many such pairs there are.
func fadesWithAge(t *testing.T, a *Archive, r Request) (equal int) {
	t.Helper()
	scored := func(r Request) (list []candidate) {
		s, err := a.acquire()
		if err != nil {
			t.Fatal(err)
		}
		defer s.release()
		r = r.filled()
		b, err := bind(background, s, r)
		if err != nil {
			t.Fatal(err)
		}
		b.raises.words = nil // nearness is looked for in other hits
		found, err := newExecution(background, s).ranked(b, r)
		if err != nil {
			t.Fatal(err)
		}
		for i, h := range found {
			for j, d := range h.doc {
				list = append(list, candidate{volume: i, doc: d, score: h.score[j], instant: s.volumes[i].columns.instant[d]})
			}
		}
		return list
	}
	fresh := scored(r)
	r.Recency = 0
	plain := scored(r)
	for i := range plain {
		for j := range plain[:i] {
			one, other := fresh[i], fresh[j]
			if plain[i].score != plain[j].score {
				continue
			}
			if equal++; one.instant > other.instant && one.score < other.score || one.instant < other.instant && one.score > other.score || one.instant == other.instant && one.score != other.score {
				t.Errorf("%q: of two that score %f one of %d has %f and one of %d %f", r.Query, plain[i].score, one.instant, one.score, other.instant, other.score)
			}
		}
	}
	return equal
}

// whyAddsUp holds the explanation of a hit to its score.
func whyAddsUp(t *testing.T, q string, h Hit) {
	t.Helper()
	sum := 0.0
	for _, c := range h.Why.Clauses {
		sum += c.Score
	}
	if math.Abs(sum-h.Score) > 0.001*max(1, h.Score) {
		t.Errorf("%q: the clauses of %s add up to %.4f, its score is %.4f: %+v", q, h.GivenID, sum, h.Score, h.Why.Clauses)
	}
}

// TestRecencyOfEqualHits: copies of one text on many days come newest first, each with
// half the score of one that much newer.
func TestRecencyOfEqualHits(t *testing.T) {
	var articles []news.Article
	first := news.DateOf(2024, 1, 1)
	for i := range 60 {
		articles = append(articles, news.Article{GivenID: fmt.Sprint(i), Title: "Oil price rises", Body: "The same words", Published: at((first + news.Day(7*i)).String())})
	}
	a := open(t, archiveOf(t, articles, 4, WriterOptions{}))
	hits := mustSearch(t, a, Request{Query: "oil price", Recency: 7 * hoursOfDay, Size: 60, Unfolded: true}).Hits
	for i := range hits[1:] {
		if hits[i].Published < hits[i+1].Published {
			t.Errorf("%s stands before %s", hits[i].Published, hits[i+1].Published)
		}
		if i < 8 && math.Abs(hits[i].Score/hits[i+1].Score-2) > 0.01 {
			t.Errorf("%.4f, and a week older %.4f", hits[i].Score, hits[i+1].Score)
		}
	}
	walked := walkFor(t, a, Request{Query: "oil price", Recency: 7 * hoursOfDay, Size: 7, Unfolded: true})
	if !slices.Equal(walked, idsOf(hits)) {
		t.Errorf("a walk by cursor: %v", walked)
	}
}

// walkFor walks a result by its cursors.
func walkFor(t *testing.T, a *Archive, r Request) (ids []string) {
	t.Helper()
	for {
		res := mustSearch(t, a, r)
		if ids = append(ids, idsOf(res.Hits)...); res.Page.NextCursor == "" {
			return ids
		}
		r.Cursor = res.Page.NextCursor
	}
}

// TestLatest: words that ask for what is new, at either end of a query, set the order
// and are no words of it; quoted, marked, joined or alone they are.
func TestLatest(t *testing.T) {
	a := open(t, archiveOf(t, slices.Concat(
		titled("en", 5, "Gaza talks resume", "The latest on Gaza", "A father and his son"), titled("de", 4, "Ukraine Gespräche"),
		titled("ru", 4, "Переговоры в Минске"), titled("tr", 4, "Deprem haberleri"), titled("zh", 3, "中国经济"), titled("es", 3, "Huelga en Madrid")), 1, WriterOptions{}))
	for _, tt := range []struct {
		q, typed, as string // read as the search for another
	}{
		{"latest gaza", "latest", "gaza"},
		{"Latest Gaza", "Latest", "Gaza"},
		{"gaza latest", "latest", "gaza"},
		{"gaza latest news", "latest news", "gaza"},
		{"latest gaza since June", "latest", "gaza since June"},
		{"latest (gaza OR madrid)", "latest", "gaza OR madrid"},
		{"neueste ukraine", "neueste", "ukraine"},
		{"последние новости Минск", "последние новости", "Минск"},
		{"Минск последние", "последние", "Минск"},
		{"deprem son dakika", "son dakika", "deprem"},
		{"últimas noticias madrid", "últimas noticias", "madrid"},
		{"中国 最新", "最新", "中国"},
		{"最新消息 中国", "最新消息", "中国"},
		{`"latest" gaza`, "", ""}, {"=latest gaza", "", ""}, {"-latest gaza", "", ""}, {`"latest gaza"`, "", ""}, {"title:latest gaza", "", ""},
		{"latest OR gaza", "", ""}, {"(latest gaza) talks", "latest", "gaza talks"}, {"latest", "", ""}, {"latest news", "", ""}, {"the latest", "", ""},
		{"talks latest gaza", "", ""}, {"father son", "", ""}, {"latest -gaza", "", ""}, {"", "", ""},
	} {
		r := Request{Query: tt.q, Size: 20, Today: news.DateOf(2025, 10, 15)}
		res := mustSearch(t, a, r)
		read := RecencyRead{}
		if res.Query.Recency != nil {
			read = *res.Query.Recency
		}
		if read.Typed != tt.typed || read.Typed != "" && read.Recency != "7d" {
			t.Errorf("%q: %+v, want %q", tt.q, read, tt.typed)
		}
		if tt.as == "" {
			continue
		}
		same := r
		same.Query, same.Recency = tt.as, latestRecency
		if other := mustSearch(t, a, same); fmt.Sprint(idsOf(other.Hits)) != fmt.Sprint(idsOf(res.Hits)) || other.Total.Articles != res.Total.Articles || res.Total.Articles == 0 {
			t.Errorf("%q finds %v, and %q %v", tt.q, idsOf(res.Hits), tt.as, idsOf(other.Hits))
		}
		for _, sort := range []Sort{ByNewest, ByOldest} {
			r.Sort = sort
			if n := mustSearch(t, a, r).Total.Articles; n != res.Total.Articles {
				t.Errorf("%q by %s: %d, by relevance %d", tt.q, sort, n, res.Total.Articles)
			}
		}
	}
	if res := mustSearch(t, a, Request{Query: "latest gaza", Recency: 48}); res.Query.Recency.Recency != "2d" {
		t.Errorf("what is asked for does not go before what is read: %+v", res.Query.Recency)
	}
}

// FuzzRecency: what is read is written as it can be read again.
func FuzzRecency(f *testing.F) {
	for _, s := range []string{"30d", "12h", "2w", "3m", "1y", "0d", "-1d", "99999y", "1.5d", "d", "", "365d", "10001h"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, ok := ParseRecency(s)
		if !ok {
			return
		}
		if again, ok := ParseRecency(r.String()); !ok || again != r {
			t.Errorf("%q is read as %d hours, written %s and read as %d, %v", s, r, r, again, ok)
		}
	})
}
