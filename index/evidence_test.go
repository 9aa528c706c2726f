package index

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"dateline/index/internal/sample"
	"dateline/news"
)

// TestNearWordsComeFirst: of articles with the same words, the one that has them
// near each other is first, and nearness finds nothing by itself.
func TestNearWordsComeFirst(t *testing.T) {
	far := "Harbour walls were painted by a crew of nine that came over the hills on foot and by cart in spring, and then there was a strike."
	near := "There was a harbour strike, which a crew of nine that came over the hills on foot and by cart in spring saw, and walls were painted."
	articles := []news.Article{
		{GivenID: "far", Body: far, Published: dayOf(news.DateOf(2025, 5, 2)), Language: "en"},
		{GivenID: "near", Body: near, Published: dayOf(news.DateOf(2025, 5, 1)), Language: "en"},
		{GivenID: "half", Body: "The harbour is new.", Language: "en"},
	}
	a := open(t, archiveOf(t, articles, 1, WriterOptions{}))
	for any, total := range map[bool]int{false: 2, true: 3} {
		res := mustSearch(t, a, Request{Query: "strike harbour", Any: any, Size: 5, Explain: true})
		if res.Total.Articles != total || res.Hits[0].GivenID != "near" || res.Hits[1].GivenID != "far" {
			t.Errorf("any %t: %d articles, %v; want near before far", any, res.Total.Articles, given(res))
		}
		if why := res.Hits[0].Why; len(why.Clauses) != 3 || why.Clauses[2].Typed != "strike harbour" || why.Clauses[2].Terms[0].How != "near" {
			t.Errorf("any %t: the score is explained by %+v; want both words and their nearness", any, why.Clauses)
		}
	}
}

// TestTypedDayOfPublication: where any of the words will do, an article of the typed
// day stands before others that do not speak of it; it is not found by that alone.
func TestTypedDayOfPublication(t *testing.T) {
	on := func(id, body string, day int) news.Article {
		return news.Article{GivenID: id, Body: body, Published: dayOf(news.DateOf(2025, 5, day)), Language: "en"}
	}
	articles := []news.Article{on("often", "The mayor of Quillon. The mayor met a mayor.", 9), on("then", "A mayor spoke at length of fish and nets.", 2), on("silent", "Rain fell.", 2)}
	for i := range 20 {
		articles = append(articles, on(fmt.Sprint("other ", i), "Snow fell.", 10+i%9))
	}
	a := open(t, archiveOf(t, articles, 2, WriterOptions{}))
	res := mustSearch(t, a, Request{Query: "mayor 2 May 2025", Any: true, Size: 50})
	if want := []string{"then", "often"}; !slices.Equal(given(res), want) {
		t.Errorf("found %v, want %v", given(res), want)
	}
}

func dayOf(d news.Day) news.Time { return news.Time{Instant: d.Time(), Precision: news.PrecisionDay} }

func given(res *Result) (ids []string) {
	for _, h := range res.Hits {
		ids = append(ids, h.GivenID)
	}
	return ids
}

// TestEvidenceAgreesWithItsDefinition: what nearness adds is the score of the words
// as one term, looked for near each other in every article and not in the best hits
// alone, and counted where they are hits.
func TestEvidenceAgreesWithItsDefinition(t *testing.T) {
	s := open(t, archiveOf(t, sample.Articles(nearDepth, 81), 3, WriterOptions{})).now.Load()
	raised := 0
	for _, q := range sample.Queries(600, 82) {
		r := Request{Query: q, Size: 10, Today: news.DateOf(2025, 10, 15)}.filled()
		b, err := bind(background, s, r)
		if err != nil {
			t.Fatal(err)
		}
		if len(b.raises.words) == 0 {
			continue
		}
		e := newExecution(background, s)
		plain, err := e.run(b.plan)
		if err != nil {
			t.Fatal(err)
		}
		near := &leaf{fields: b.raises.words[0].fields, window: nameWindow}
		for _, w := range b.raises.words {
			near.slots = append(near.slots, w.slots[0])
		}
		want, n := byDefinition(t, s, plain, near)
		raised += n
		if err := e.raise(plain, b, r); err != nil {
			t.Fatal(err)
		}
		for i, h := range plain {
			for j, d := range h.doc {
				if math.Abs(float64(h.score[j]-want[i][d])) > 1e-4*float64(want[i][d]) {
					t.Errorf("%q: article %d of volume %d scores %g, by definition %g", q, d, i, h.score[j], want[i][d])
				}
			}
		}
	}
	if raised < 50 {
		t.Errorf("only %d hits were raised: too weak a test", raised)
	}
}

// byDefinition returns the scores of hits with nearness added, and of how many.
func byDefinition(t *testing.T, s *state, plain []hits, near *leaf) (want []map[uint32]float32, n int) {
	t.Helper()
	e := newExecution(background, s)
	if _, err := e.run(near); err != nil {
		t.Fatal(err)
	}
	for i, h := range plain {
		for _, d := range e.found[near][i].doc {
			if slices.Contains(h.doc, d) {
				n++
			}
		}
	}
	for i, h := range plain {
		scores, o := map[uint32]float32{}, e.found[near][i]
		for j, d := range h.doc {
			scores[d] = h.score[j]
			if at := slices.Index(o.doc, d); at >= 0 {
				tf, length := float64(o.tf[at]), weightedLength(s.volumes[i].columns, d)/e.stats.average
				scores[d] += float32(inverse(e.stats.articles, n) * tf * (bm25K1 + 1) / (tf + bm25K1*(1-bm25B+bm25B*length)))
			}
		}
		want = append(want, scores)
	}
	return want, n
}

// TestRankingDoesNotDependOnVolumes: the same articles in one volume and in five give
// the same hits with the same scores, evidence included.
func TestRankingDoesNotDependOnVolumes(t *testing.T) {
	articles := sample.Articles(400, 83)
	one, five := open(t, archiveOf(t, articles, 1, WriterOptions{})), open(t, archiveOf(t, articles, 5, WriterOptions{}))
	for i, q := range sample.Queries(400, 84) {
		r := Request{Query: q, Size: 100, Any: i%2 == 0, Unfolded: true, Today: news.DateOf(2025, 10, 15)}
		a, b := mustSearch(t, one, r), mustSearch(t, five, r)
		for j := range a.Hits {
			if x, y := a.Hits[j], b.Hits[j]; x.ID != y.ID || x.Score != y.Score {
				t.Errorf("%q: hit %d is %s with %g in one volume, %s with %g in five", q, j, x.ID, x.Score, y.ID, y.Score)
				break
			}
		}
	}
}
