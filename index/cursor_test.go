package index

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/index/internal/sample"
	"dateline/news"
)

// TestCursorOutlivesNewEditions: a walk that began before others were published
// goes on over what it began with, until its edition is cleared away.
func TestCursorOutlivesNewEditions(t *testing.T) {
	articles := sample.Articles(60, 31)
	root := archiveOf(t, articles, 1, WriterOptions{})
	a := open(t, root)
	r := Request{Size: 10, Unfolded: true, Sort: ByNewest}
	want := map[string]bool{}
	for page := 1; page <= 6; page++ {
		r.Page = page
		for _, h := range mustSearch(t, a, r).Hits {
			want[h.ID] = true
		}
	}
	r.Page = 0
	res := mustSearch(t, a, r)
	first := res.Page.NextCursor
	for i := range 3 { // three editions while the walk is under way
		write(t, root, []news.Article{{GivenID: "new " + string(rune('a'+i)), Title: "newest of all", Published: news.Time{Instant: time.Now(), Precision: news.PrecisionSecond}}}, WriterOptions{})
		if _, err := a.Refresh(); err != nil {
			t.Fatal(err)
		}
	}
	met := 0
	for ; ; res = mustSearch(t, a, r) {
		for _, h := range res.Hits {
			if !want[h.ID] {
				t.Errorf("%s was not there when the walk began, or is met twice", h.ID)
			}
			delete(want, h.ID)
			met++
		}
		if r.Cursor = res.Page.NextCursor; r.Cursor == "" {
			break
		}
	}
	if met != 60 {
		t.Errorf("%d of 60 articles met", met)
	}
	for i := range keepEditions {
		write(t, root, []news.Article{{GivenID: "later " + string(rune('a'+i)), Title: "still newer"}}, WriterOptions{})
	}
	if _, err := a.Refresh(); err != nil {
		t.Fatal(err)
	}
	r.Cursor = first
	if _, err := a.Search(background, r); !errors.Is(err, ErrStale) {
		t.Errorf("the cursor of an edition that was cleared away: %v, want ErrStale", err)
	}
	if n := len(a.past); n > maxPast {
		t.Errorf("%d earlier editions are held open", n)
	}
}

// TestCursorShowsNothingWithdrawn: what was taken down, or withdrawn by its
// outlet, after a walk began is not met on it.
func TestCursorShowsNothingWithdrawn(t *testing.T) {
	articles := sample.Articles(30, 32)
	root := archiveOf(t, articles, 1, WriterOptions{})
	a := open(t, root)
	r := Request{Size: 5, Sort: ByOldest, Unfolded: true}
	all := mustSearch(t, a, Request{Size: 30, Sort: ByOldest, Unfolded: true}).Hits
	r.Cursor = mustSearch(t, a, r).Page.NextCursor
	taken, withdrawn := all[6].ID, all[8]
	if _, err := Takedown(root, []string{taken}); err != nil {
		t.Fatal(err)
	}
	for _, o := range articles {
		if o.GivenID == withdrawn.GivenID {
			o.Status = news.Cancelled
			write(t, root, []news.Article{o}, WriterOptions{})
		}
	}
	if _, err := a.Refresh(); err != nil {
		t.Fatal(err)
	}
	met := 0
	for r.Cursor != "" {
		res := mustSearch(t, a, r)
		for _, h := range res.Hits {
			met++
			if h.ID == taken || h.ID == withdrawn.ID {
				t.Errorf("%s is shown after it was withdrawn", h.ID)
			}
		}
		r.Cursor = res.Page.NextCursor
	}
	if met != 23 {
		t.Errorf("%d articles met behind the first page, want 23 of 25", met)
	}
}

// TestCursorObeysWhatIsInForce: on a walk over an earlier edition neither copies,
// facets nor counts tell of what was withdrawn or put under embargo since, and a
// copy that may be shown stands in for one that may not.
func TestCursorObeysWhatIsInForce(t *testing.T) {
	text := func(id, source, published string) news.Article {
		return news.Article{GivenID: id, Title: "Storm", Body: "It came.", Source: news.Source{Name: source}, Published: at(published)}
	}
	leader, copied, later := text("1", "Harbour", "2025-06-01T08:00Z"), text("2", "Beacon", "2025-06-01T09:00Z"), text("3", "Pier", "2025-06-02T08:00Z")
	root := archiveOf(t, []news.Article{text("0", "Quay", "2025-07-01T08:00Z"), leader, copied, later}, 1, WriterOptions{})
	a := open(t, root)
	r := Request{Query: "storm", Size: 1, Sort: ByNewest, Facets: FacetFields, Timeline: Daily}
	r.Cursor = mustSearch(t, a, r).Page.NextCursor
	leader.Status, later.Embargo = news.Withheld, at("2999-01-01")
	write(t, root, []news.Article{leader, later}, WriterOptions{})
	if _, err := a.Refresh(); err != nil {
		t.Fatal(err)
	}
	res := mustSearch(t, a, r)
	if len(res.Hits) != 1 || res.Hits[0].GivenID != "2" || res.Hits[0].Copies != nil || res.Page.NextCursor != "" {
		t.Errorf("after the first page come %+v", res.Hits)
	}
	if res.Total.Articles != 2 || len(res.Facets["source"].Values) != 2 || res.Edition.Articles != 2 {
		t.Errorf("%+v, sources %+v, edition %+v; want what readers may see now", res.Total, res.Facets["source"], res.Edition)
	}
}

// TestCloseDuringSearch: a search that is under way when the archive is closed
// ends as if it were not.
func TestCloseDuringSearch(t *testing.T) {
	root := archiveOf(t, sample.Articles(50, 34), 1, WriterOptions{})
	a, err := Open(root, Options{})
	if err != nil {
		t.Fatal(err)
	}
	s, err := a.acquire()
	if err != nil {
		t.Fatal(err)
	}
	a.Close()
	res, err := a.answer(background, s, Request{Size: 10, Unfolded: true}.filled(), nil)
	if err != nil || len(res.Hits) != 10 {
		t.Errorf("%d hits, %v", len(res.Hits), err)
	}
	s.release()
}

// TestCursorRefused: nothing but a cursor of this very search is taken for one.
func TestCursorRefused(t *testing.T) {
	a := open(t, archiveOf(t, sample.Articles(40, 33), 1, WriterOptions{}))
	r := Request{Query: "oil OR ship", Size: 5}
	good := mustSearch(t, a, r).Page.NextCursor
	refused := func(r Request, what string) {
		t.Helper()
		if _, err := a.Search(background, r); !errors.Is(err, ErrCursor) {
			t.Errorf("%s: %v, want ErrCursor", what, err)
		}
	}
	for name, other := range map[string]Request{
		"other words": {Query: "oil", Size: 5}, "another order": {Query: r.Query, Size: 5, Sort: ByNewest},
		"a filter": {Query: r.Query, Size: 5, Filters: map[string][]string{"source": {"harbour"}}}, "copies unfolded": {Query: r.Query, Size: 5, Unfolded: true},
	} {
		other.Cursor = good
		refused(other, name)
	}
	early := r
	early.Cursor, early.Now = good, time.Now().AddDate(-1, 0, 0)
	refused(early, "a cursor from the future")
	same := Request{Size: 5, Filters: map[string][]string{"source": {"harbour", "pier"}, "tag": nil}}
	swapped := Request{Size: 5, Filters: map[string][]string{"source": {"pier", "harbour"}}, Exclude: map[string][]string{}}
	if swapped.Cursor = mustSearch(t, a, same).Page.NextCursor; swapped.Cursor != "" {
		mustSearch(t, a, swapped) // the same search, written otherwise
	}
	random := rand.New(rand.NewPCG(1, 2))
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ "
	for range 10_000 {
		raw := []byte(good)
		switch random.IntN(4) {
		case 0:
			raw = raw[:random.IntN(len(raw))]
		case 1:
			raw = append(raw, letters[random.IntN(len(letters))])
		default:
			for range 1 + random.IntN(3) {
				raw[random.IntN(len(raw))] = letters[random.IntN(len(letters))]
			}
		}
		if c, err := readCursor(string(raw)); err == nil && string(raw) != good {
			t.Fatalf("the mutation %q was read as %+v", raw, c)
		}
	}
	r.Cursor, r.Size = good, 7
	if res, err := a.Search(background, r); err != nil || len(res.Hits) == 0 {
		t.Errorf("another page size: %v", err)
	}
}

func FuzzCursor(f *testing.F) {
	f.Add(cursorAfter(7, Request{Query: "x", Now: time.Unix(1e9, 0)}, candidate{class: 3, score: 1.5, instant: -5}, strings.Repeat("a", news.IDLength)))
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		c, err := readCursor(s)
		if err != nil {
			return
		}
		if !news.ValidID(c.last.id) || c.edition <= 0 {
			t.Errorf("%q gives %+v", s, c)
		}
	})
}

// TestTieBreak: articles that no order tells apart still come once each.
func TestTieBreak(t *testing.T) {
	var articles []news.Article
	for i := range 50 {
		articles = append(articles, news.Article{GivenID: string(rune('A' + i)), Title: "one and the same", Body: "oil"})
	}
	a := open(t, archiveOf(t, articles, 2, WriterOptions{}))
	for _, order := range []Sort{ByRelevance, ByNewest, ByOldest, ByModified} {
		r := Request{Query: "oil", Size: 7, Sort: order, Unfolded: true}
		var ids []string
		for {
			res := mustSearch(t, a, r)
			for _, h := range res.Hits {
				ids = append(ids, h.ID)
			}
			if r.Cursor = res.Page.NextCursor; r.Cursor == "" {
				break
			}
		}
		slices.Sort(ids)
		if len(ids) != 50 || len(slices.Compact(ids)) != 50 {
			t.Errorf("%s: %d articles met, want each of 50 once", order, len(ids))
		}
	}
}
