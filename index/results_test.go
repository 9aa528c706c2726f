package index

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"dateline/index/internal/sample"
	"dateline/news"
)

// anyRequest makes a random request.
func anyRequest(random *rand.Rand, queries []string) Request {
	r := Request{Query: queries[random.IntN(len(queries))], Size: []int{0, 5, 20}[random.IntN(3)], Page: 1 + random.IntN(2),
		Today: news.DateOf(2025, 6, 27+random.IntN(2)), Help: random.IntN(2) == 0}
	switch random.IntN(6) {
	case 0:
		r.Facets, r.FacetMax = FacetFields, 1+random.IntN(3)
	case 1:
		r.Timeline, r.Snippets = Auto, true
	case 2:
		r.Any, r.Sort, r.Snippets = true, ByNewest, true
	case 3:
		r.Filters, r.Unfolded = map[string][]string{"language": {"en"}}, true
	case 4:
		r.Explain, r.Names = true, NamesBroad
	}
	return r
}

// TestKeptAnswersAreThoseOfASearch asks 2,000 random requests, four at a time and most
// of them often, while articles are published and taken down and embargoes end. Each
// answer is what a search of the same state gives, and no answer changes after it was given.
func TestKeptAnswersAreThoseOfASearch(t *testing.T) {
	articles := injected(sample.Articles(260, 81), rand.New(rand.NewPCG(82, 83)))
	noon := time.Date(2025, 6, 27, 12, 0, 0, 0, time.UTC)
	for i := range articles {
		if i%9 == 0 {
			articles[i].Embargo = news.Time{Instant: noon.Add(time.Duration(i%7)*time.Hour + 30*time.Minute), Precision: news.PrecisionSecond}
		}
	}
	root := archiveOf(t, articles[:240], 2, WriterOptions{})
	a := open(t, root)
	var requests []Request
	for range 40 {
		requests = append(requests, anyRequest(rand.New(rand.NewPCG(84, uint64(len(requests)))), append(sample.Queries(40, 84), "", "yesterday oil", "27 June")))
	}
	const workers, each = 4, 500
	var given sync.Map // answer -> what it said
	var repeated, compared atomic.Int64
	begun, published, stop := make(chan bool), make(chan error, 1), make(chan bool)
	go func() { published <- publishingAndTaking(a, root, articles, begun, stop) }()
	var work sync.WaitGroup
	for w := range workers {
		work.Go(func() {
			random := rand.New(rand.NewPCG(85, uint64(w)))
			for i := range each {
				if i%100 == 0 {
					select {
					case begun <- true:
					default:
					}
				}
				r := requests[random.IntN(len(requests))]
				r.Now = noon.Add(time.Duration(random.IntN(3*60)) * time.Minute)
				askedTwice(t, a, r, &given, &repeated, &compared)
			}
		})
	}
	work.Wait()
	close(stop)
	if err := <-published; err != nil {
		t.Fatal(err)
	}
	given.Range(func(res, said any) bool {
		if now := saying(t, res.(*Result)); now != said {
			t.Errorf("an answer was changed after it was given:\n%s\nwas\n%s", now, said)
		}
		return !t.Failed()
	})
	t.Logf("%d compared, %d of them kept ones", compared.Load(), repeated.Load())
	if compared.Load() < workers*each*3/4 || repeated.Load() < compared.Load()/10 {
		t.Error("too few answers were compared, or given again")
	}
}

// askedTwice compares what the archive answers with a search of the state it was asked of.
func askedTwice(t *testing.T, a *Archive, r Request, given *sync.Map, repeated, compared *atomic.Int64) {
	s, err := a.acquire()
	if err != nil {
		t.Error(err)
		return
	}
	defer s.release()
	r = r.filled()
	if _, kept := a.caches.results.get(resultKey{s, r.key(s.calm(r.Now).from)}); kept {
		repeated.Add(1)
	}
	got, err := a.Search(background, r)
	if err != nil {
		t.Error(err)
		return
	}
	if a.now.Load() != s {
		return // another edition came between: it was another question
	}
	compared.Add(1)
	want, err := a.answer(background, s, r, nil)
	if err != nil {
		t.Error(err)
		return
	}
	if g, w := saying(t, got), saying(t, want); g != w {
		t.Errorf("%+v:\n%s\nwant\n%s", r, g, w)
	}
	given.Store(got, saying(t, got))
}

// saying writes an answer without what a clock measured.
func saying(t *testing.T, res *Result) string {
	t.Helper()
	own := *res
	own.TookMS = 0
	raw, err := json.Marshal(own)
	if err != nil {
		t.Error(err)
	}
	return string(raw)
}

// publishingAndTaking publishes two articles and takes one down each time it is told.
func publishingAndTaking(a *Archive, root string, articles []news.Article, begun, stop chan bool) error {
	for n := 0; ; n++ {
		select {
		case <-stop:
			return nil
		case <-begun:
		}
		one := articles[(n*7)%len(articles)]
		one.Body += fmt.Sprint(" corrected ", n)
		if err := publish(root, one); err != nil {
			var refused *Reject
			if !errors.As(err, &refused) { // what was taken down stays so
				return err
			}
		}
		if _, err := Takedown(root, []string{news.MakeID(&articles[(n*11)%len(articles)])}); err != nil {
			return err
		}
		if _, err := a.Refresh(); err != nil {
			return err
		}
	}
}

// TestKeyHoldsTheWholeRequest changes each field of a request: its key changes too.
func TestKeyHoldsTheWholeRequest(t *testing.T) {
	for i := range reflect.TypeFor[Request]().NumField() {
		r := Request{}
		name := reflect.TypeFor[Request]().Field(i).Name
		switch f := reflect.ValueOf(&r).Elem().Field(i); {
		case name == "Now":
			continue // the span without the end of an embargo stands for it
		case name == "Zone":
			r.Zone = time.FixedZone("+04:00", 4*3600)
		case f.Kind() == reflect.Bool:
			f.SetBool(true)
		case f.Kind() == reflect.String:
			f.SetString("x")
		case f.CanInt():
			f.SetInt(7)
		case f.Kind() == reflect.Slice:
			f.Set(reflect.ValueOf([]string{"x"}))
		case f.Kind() == reflect.Map:
			f.Set(reflect.ValueOf(map[string][]string{"x": {"y"}}))
		default:
			t.Fatalf("this test knows no other value for %s", name)
		}
		if r.key(0) == (Request{}).key(0) {
			t.Errorf("requests that differ in %s have one key", name)
		}
	}
	if (Request{}).key(0) == (Request{}).key(1) {
		t.Error("requests before and after an embargo have one key")
	}
	if (Request{Query: "a\xff"}).key(0) == (Request{Query: "a\xfe"}).key(0) {
		t.Error("different bytes that are no letters have one key")
	}
}

// TestEqualRequestsSearchOnce: many equal requests wait for one search. One that is
// cancelled, or panics, fails none of the others.
func TestEqualRequestsSearchOnce(t *testing.T) {
	for _, end := range []string{"whole", "cancelled", "panic", "hurried"} {
		c := newResults(1 << 20)
		k, searches := resultKey{&state{}, end}, atomic.Int32{}
		leading, goOn := make(chan bool), make(chan bool)
		ctx, cancel := context.WithCancel(background)
		first := make(chan error, 1)
		go func() {
			defer func() { first <- fmt.Errorf("%v", recover()) }()
			c.answer(ctx, k, func() (*Result, error) {
				searches.Add(1)
				close(leading)
				<-goOn
				if end == "panic" {
					panic(end)
				}
				return &Result{hurried: end == "hurried"}, ctx.Err()
			})
		}()
		<-leading
		var others sync.WaitGroup
		for range 30 {
			others.Go(func() {
				res, err := c.answer(background, k, func() (*Result, error) {
					searches.Add(1)
					return &Result{}, nil
				})
				if err != nil || res == nil || res.hurried {
					t.Errorf("%s: another got %v, %v", end, res, err)
				}
			})
		}
		if end == "cancelled" {
			cancel()
		}
		time.Sleep(20 * time.Millisecond) // lets the others wait
		close(goOn)
		others.Wait()
		<-first
		cancel()
		n := int(searches.Load())
		if end == "whole" && n != 1 || (end == "cancelled" || end == "panic") && n != 2 || n > 31 {
			t.Errorf("%s: %d searches were made for 31 equal requests", end, n)
		}
		if len(c.flights) != 0 {
			t.Errorf("%s: %d flights are left", end, len(c.flights))
		}
	}
	c, ctx := newResults(0), context.Context(nil)
	ctx, cancel := context.WithCancel(background)
	cancel()
	if _, err := c.answer(ctx, resultKey{}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("a reader who has left gets %v", err)
	}
}

// TestAnswersGoWithTheirEdition: they take what they are counted as, and nothing once
// their edition is no longer in force. Partial answers are not kept, nor is any where
// that was asked for.
func TestAnswersGoWithTheirEdition(t *testing.T) {
	articles := sample.Articles(400, 86)
	root := archiveOf(t, articles, 2, WriterOptions{})
	a := open(t, root)
	before := heapBytes()
	for _, q := range sample.Queries(400, 87) {
		mustSearch(t, a, Request{Query: q, Size: 20, Snippets: true, Facets: FacetFields, Timeline: Yearly, Explain: true, Now: time.Unix(1e9, 0)})
	}
	a.caches.lists.empty()
	a.caches.articles.empty()
	size := a.caches.results.size
	grown := heapBytes() - before
	t.Logf("%d answers, %d bytes counted, the heap has grown by %d", len(a.caches.results.known), size, grown)
	if grown > 2*size || size > 2*grown {
		t.Errorf("%d bytes were counted, the heap has grown by %d", size, grown)
	}
	if err := publish(root, news.Article{Title: "One more"}); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Refresh(); err != nil {
		t.Fatal(err)
	}
	if c := a.caches.results; c.size != 0 || len(c.known) != 0 {
		t.Errorf("%d bytes in %d answers are left of an edition that is gone", c.size, len(c.known))
	}
	flip(t, filepath.Join(root, "volumes", currentVolumes(t, root)[0].Name, textsFile))
	if _, err := a.Scrub(background); err != nil {
		t.Fatal(err)
	}
	if res := mustSearch(t, a, Request{Query: "oil"}); !res.Edition.Partial || len(a.caches.results.known) != 0 {
		t.Errorf("%d answers of an edition in part are kept: %+v", len(a.caches.results.known), res.Edition)
	}
	afresh, err := Open(root, Options{Afresh: true})
	if err != nil {
		t.Fatal(err)
	}
	defer afresh.Close()
	if mustSearch(t, afresh, Request{}); afresh.caches.results != nil {
		t.Error("answers are kept though none were to be")
	}
}

func heapBytes() int {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
