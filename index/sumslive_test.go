package index

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"testing"
	"time"

	"dateline/index/internal/sample"
	"dateline/news"
)

// TestSumsWhilePublishing adds up random searches while articles are added and
// replaced: every answer and its whole walk are of one edition, whatever is
// published meanwhile.
func TestSumsWhilePublishing(t *testing.T) {
	random := rand.New(rand.NewPCG(95, 96))
	articles := injected(sample.Articles(300, 97), random)
	root := archiveOf(t, articles[:250], 2, WriterOptions{})
	a := open(t, root)
	begun, published, stop := make(chan bool), make(chan error, 1), make(chan bool)
	go func() { published <- publishing(a, root, articles[250:], begun, stop) }()
	editions, changed := map[string]bool{}, 0
	queries := sample.Queries(min(max(sumQueries/4, fewestLive), 2500), 98)
	for i, q := range queries {
		select { // at most one edition a search: a walk lives as long as the five that are kept
		case begun <- true:
		default:
		}
		r := Request{Query: q, Size: 20 + i%80, Unfolded: i%3 == 0, Facets: FacetFields, FacetMax: 1 + i%30, Timeline: intervals[i%len(intervals)]}
		first := mustSearch(t, a, r)
		addsUp(t, a, r, first)
		if got := walked(t, a, r, first); !maps.Equal(got, nonEmpty(first.Timeline)) {
			t.Fatalf("%q: the walk shows %v, the timeline %v", q, got, nonEmpty(first.Timeline))
		}
		editions[first.Edition.ID] = true
		if mustSearch(t, a, Request{}).Edition.ID != first.Edition.ID {
			changed++
		}
		if t.Failed() {
			t.Fatalf("first failure at search %d: %+v", i, r)
		}
	}
	close(stop)
	if err := <-published; err != nil {
		t.Fatal(err)
	}
	t.Logf("%d searches over %d editions, %d of them overtaken while they walked", len(queries), len(editions), changed)
	if len(editions) < 5 || changed < 3 {
		t.Errorf("%d editions were searched and %d walks overtaken: nothing was published meanwhile", len(editions), changed)
	}
}

// fewestLive is how many searches it takes, however slow they are, to meet several editions.
const fewestLive = 300

// publishing adds two articles and changes one each time a search has begun.
func publishing(a *Archive, root string, fresh []news.Article, begun, stop chan bool) error {
	for n := 0; ; n++ {
		select {
		case <-stop:
			return nil
		case <-begun:
		}
		one, two := fresh[n%len(fresh)], fresh[(n+1)%len(fresh)]
		two.Body += fmt.Sprint(" corrected ", n)
		if err := publish(root, one, two); err != nil {
			return err
		}
		if _, err := a.Refresh(); err != nil {
			return err
		}
		time.Sleep(time.Millisecond) // lets a search begin before the next
	}
}

func publish(root string, articles ...news.Article) error {
	w, err := OpenWriter(root, WriterOptions{By: "index"})
	if err != nil {
		return err
	}
	defer w.Close()
	for _, one := range articles {
		if _, err := w.Add(background, one); err != nil {
			return err
		}
	}
	_, err = w.Commit(background)
	return err
}
