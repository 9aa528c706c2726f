package index

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/index/internal/sample"
	"dateline/news"
)

// namesakes are articles in which two names and a day stand together or apart, some of
// them copies of others.
func namesakes(n int, seed uint64) (articles []news.Article) {
	random := rand.New(rand.NewPCG(seed, seed))
	fill := []string{"oil", "talks", "the", "prices", "Baku", "market", "said", "in", "John", "Kerry", "Kery", "Angela", "Merkel", "Merkels", "J"}
	for i := range n {
		text := func(most int) (s string) {
			for range 1 + random.IntN(most) {
				switch random.IntN(12) {
				case 0:
					s += "John Kerry "
				case 1:
					s += "Merkel met Angela "
				case 2:
					s += []string{"27 June 2025 ", "Nowruz ", "نوروز "}[random.IntN(3)]
				default:
					s += fill[random.IntN(len(fill))] + " "
				}
			}
			return s
		}
		a := news.Article{GivenID: fmt.Sprint(i), Title: text(6), Body: text(60), Language: "en", Source: news.Source{Name: fmt.Sprint("paper ", i%7)}}
		a.Published, _ = news.ParseTime(fmt.Sprintf("2025-%02d-%02d", 1+random.IntN(12), 1+random.IntN(28)))
		if i > 0 && random.IntN(9) == 0 {
			old := articles[random.IntN(i)]
			a.Title, a.Body, a.Published = old.Title, old.Body, old.Published
		}
		articles = append(articles, a)
	}
	return articles
}

// TestLaterIsAtOnce: a page is the same whether the places of names and dates are read
// for all hits or for those alone that may rise into it.
func TestLaterIsAtOnce(t *testing.T) {
	s := open(t, archiveOf(t, namesakes(1500, 141), 3, WriterOptions{})).now.Load()
	queries := append(sample.Queries(150, 142), "John Kerry", "Kerry John", "Angela Merkel", "John Kerry 27 June 2025", "Merkel 27 June 2025", "oil John Kerry",
		"John Kerry Angela Merkel", "Angela Merkel prices -Baku", "Jon Kery", "Nowruz", "نوروز", "نوروز Merkel", "John Kerry OR Angela Merkel", "angela merkel (politician)", "talks 27 June 2025")
	spared := 0
	for i, q := range queries {
		r := Request{Query: q, Size: 1 + i%12, Page: 1 + i%3, Names: NamesNormal, Today: news.DateOf(2025, 10, 15), Unfolded: i%4 == 0, Any: i%5 == 4}
		if i%3 == 1 {
			r.Filters = map[string][]string{"source": {"paper 2", "paper 3"}}
		}
		spared += compareLater(t, s, r.filled())
	}
	if spared < 1000 {
		t.Errorf("only %d hits were not read: too weak a test", spared)
	}
}

// compareLater evaluates a request in both ways, and says in how many hits the places
// were not read.
func compareLater(t *testing.T, s *state, r Request) (spared int) {
	t.Helper()
	b, err := bind(background, s, r)
	if err != nil {
		t.Fatal(err)
	}
	late, soon := newExecution(background, s), newExecution(background, s)
	found, err := late.ranked(b, r)
	if err != nil {
		t.Fatal(err)
	}
	want, err := soon.run(b.plan)
	if err == nil {
		err = soon.raise(want, b, r)
	}
	if err != nil {
		t.Fatal(err)
	}
	for i := range want {
		if !slices.Equal(found[i].doc, want[i].doc) {
			t.Fatalf("%q finds %v in volume %d, want %v", r.Query, found[i].doc, i, want[i].doc)
		}
		for j := range want[i].doc {
			if got, full := found[i].score[j], want[i].score[j]; got < full*0.9999 {
				spared++
			}
		}
	}
	got, all := collect(background, s, found, r, nil), collect(background, s, want, r, nil)
	a, z := got.page(r), all.page(r)
	if got.total != all.total || got.stories != all.stories || len(a) != len(z) {
		t.Fatalf("%q finds %d articles and shows %d, want %d and %d", r.Query, got.total, len(a), all.total, len(z))
	}
	for j := range a {
		if math.Abs(float64(a[j].score-z[j].score)) > 1e-4*float64(z[j].score) || a[j].class != z[j].class ||
			a[j].score == z[j].score && (a[j].volume != z[j].volume || a[j].doc != z[j].doc) {
			t.Fatalf("%q: hit %d is article %d of volume %d with %g (class %d), want %d of %d with %g (class %d)", r.Query, j,
				a[j].doc, a[j].volume, a[j].score, a[j].class, z[j].doc, z[j].volume, z[j].score, z[j].class)
		}
	}
	return spared
}

// TestPagesDoNotDependOnWhatIsCounted: in every order a page shows the same hits with
// the same scores whether totals are asked for or not, and those that it explains.
func TestPagesDoNotDependOnWhatIsCounted(t *testing.T) {
	a := forgetful(open(t, archiveOf(t, namesakes(700, 143), 3, WriterOptions{})))
	sorts := []Sort{ByRelevance, ByNewest, ByOldest, ByModified}
	hits := 0
	for i, q := range append(sample.Queries(80, 144), "", "John Kerry", "Angela Merkel", "oil John Kerry", "Merkel 27 June 2025", "talks OR Merkel", "prices -Baku") {
		for _, order := range sorts {
			r := Request{Query: q, Size: 5, Page: 1 + i%2, Sort: order, Today: news.DateOf(2025, 10, 15), Unfolded: i%3 == 0}
			want := mustSearch(t, a, r)
			r.NoCounts = true
			bare := mustSearch(t, a, r)
			r.Explain = true
			told := mustSearch(t, a, r)
			for j, h := range want.Hits {
				if len(bare.Hits) != len(want.Hits) || bare.Hits[j].ID != h.ID || told.Hits[j].ID != h.ID ||
					math.Abs(bare.Hits[j].Score-h.Score) > 2e-4 || math.Abs(told.Hits[j].Score-h.Score) > 2e-4 {
					t.Fatalf("%q by %s: hit %d is %v with counts, %v without, %v explained", q, order, j, h, bare.Hits[j], told.Hits[j])
				}
				hits++
			}
			if (bare.Page.NextCursor == "") != (want.Page.NextCursor == "") {
				t.Fatalf("%q by %s: without counts the page ends otherwise", q, order)
			}
		}
	}
	if hits < 700 {
		t.Errorf("only %d hits were compared", hits)
	}
}
