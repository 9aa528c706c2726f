package index

import (
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/news"
)

// TestWalksOverNamesMeetEachHitOnce walks in small steps over searches whose first page
// reads the places of names and dates for the best alone, and every later page for all:
// a score that differed in its last bit would bring a hit twice, or lose one.
func TestWalksOverNamesMeetEachHitOnce(t *testing.T) {
	a := forgetful(open(t, archiveOf(t, namesakes(500, 161), 3, WriterOptions{})))
	random, walks := rand.New(rand.NewPCG(161, 162)), 0
	parts := []string{"John Kerry", "Angela Merkel", "oil", "talks", "prices", "27 June 2025", "Baku", "market said", "Nowruz"}
	for range 40 {
		q := ""
		for range 1 + random.IntN(4) {
			q += parts[random.IntN(len(parts))] + " "
		}
		r := Request{Query: q, Size: 3 + random.IntN(5), Today: news.DateOf(2025, 10, 15), Any: random.IntN(3) == 0, Unfolded: random.IntN(2) == 0}
		if random.IntN(4) == 0 {
			r.Recency = 30 * hoursOfDay
		}
		small := idsOfWalk(t, a, r)
		r.Size = MaxSize
		if large := idsOfWalk(t, a, r); !slices.Equal(small, large) {
			t.Fatalf("%q: by %d a walk meets %d hits, by %d %d, or others", q, r.Size, len(small), MaxSize, len(large))
		}
		if len(small) > 30 {
			walks++
		}
	}
	if walks < 20 {
		t.Errorf("only %d walks were long", walks)
	}
}

// idsOfWalk are the ids that a walk by cursor meets.
func idsOfWalk(t *testing.T, a *Archive, r Request) (ids []string) {
	t.Helper()
	for {
		res := mustSearch(t, a, r)
		for _, h := range res.Hits {
			ids = append(ids, h.ID)
		}
		if r.Cursor = res.Page.NextCursor; r.Cursor == "" {
			return ids
		}
	}
}
