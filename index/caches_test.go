package index

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"dateline/index/internal/sample"
	"dateline/news"
)

// TestKeptListsChangeNothing: a search answers the same when its lists are read
// for the first time, when they are kept, when they were let go of, and when nothing is
// ever kept.
func TestKeptListsChangeNothing(t *testing.T) {
	root := archiveOf(t, sample.Articles(600, 71), 3, WriterOptions{})
	kept, plain := open(t, root), open(t, root)
	kept.caches.results = nil // else the second search would be none
	plain.now.Load().caches = &caches{lists: newLists(0), packed: newKept[listKey, *packedList](0), articles: newKept[articleKey, *news.Article](0)}
	now, lists, texts := time.Now(), 0, 0
	for i, q := range sample.Queries(300, 72) {
		r := Request{Query: q, Size: 20, Now: now, Snippets: true, Facets: FacetFields, Timeline: Yearly, Unfolded: i%2 == 0}
		want := mustSearch(t, plain, r)
		for _, when := range []string{"first", "again", "anew"} {
			if when == "anew" {
				c := kept.caches
				lists, texts = max(lists, c.lists.size), max(texts, c.articles.size)
				if kept.Forget(); c.lists.size+c.packed.size+c.articles.size+len(c.lists.known)+len(c.packed.known)+len(c.articles.known) > 0 {
					t.Fatalf("%q: something is still kept", q)
				}
			}
			got := mustSearch(t, kept, r)
			got.TookMS, want.TookMS = 0, 0
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("%q answers otherwise when its lists are read %s: %d articles, want %d", q, when, got.Total.Articles, want.Total.Articles)
			}
		}
	}
	if lists == 0 || texts == 0 {
		t.Error("nothing was kept")
	}
}

// TestCachesAreAllForgotten: what is added to the caches is let go of with a volume and
// by Forget.
func TestCachesAreAllForgotten(t *testing.T) {
	c := newCaches(Options{})
	fields := 0
	for i := range reflect.TypeFor[caches]().NumField() {
		if reflect.TypeFor[caches]().Field(i).Type.Implements(reflect.TypeFor[keeping]()) {
			fields++
		}
	}
	if all := len(c.all()); all != fields || fields < 4 {
		t.Errorf("%d of %d caches are let go of", all, fields)
	}
}

// TestCachesKeepTheirLimit puts lists of random length and asks for some of them: the
// bytes never exceed the limit, and what was used last is there.
func TestCachesKeepTheirLimit(t *testing.T) {
	const limit = 100_000
	c, random := newLists(limit), rand.New(rand.NewPCG(73, 74))
	for i := range 5000 {
		k := listKey{term: fmt.Sprint(random.IntN(400))}
		n := random.IntN(2000)
		c.put(k, &postingList{docs: make([]uint32, n), freqs: make([]uint32, n)})
		if n >= decodeWorth && n*8+entryBytes <= limit/8 && !has(c, k) {
			t.Fatalf("put %d: a list of %d is gone at once", i, n)
		}
		sum := 0
		for at := c.order.Front(); at != nil; at = at.Next() {
			sum += at.Value.(held[listKey, *postingList]).bytes
		}
		if sum != c.size || c.size > limit || len(c.known) != c.order.Len() {
			t.Fatalf("put %d: %d bytes are counted, %d held, limit %d; %d known, %d in order", i, c.size, sum, limit, len(c.known), c.order.Len())
		}
	}
}

func has(c *lists, k listKey) bool {
	_, ok := c.get(k)
	return ok
}

// TestKeptGoesWithItsVolume: when an edition has no more use for a volume, what was
// kept of it is let go of, also by a search that was under way.
func TestKeptGoesWithItsVolume(t *testing.T) {
	articles := sample.Articles(400, 75)
	root := archiveOf(t, articles, 1, WriterOptions{})
	a := open(t, root)
	for _, q := range sample.Queries(50, 76) {
		mustSearch(t, a, Request{Query: q, Size: 10})
	}
	before := len(a.caches.lists.known) + len(a.caches.articles.known)
	under := a.now.Load() // a search under way
	under.retain()
	write(t, root, articles[:300], WriterOptions{Fresh: true})
	if changed, err := a.Refresh(); err != nil || !changed {
		t.Fatal(changed, err)
	}
	if _, err := a.answer(background, under, Request{Query: "=Putin OR =oil", Size: 10}.filled(), nil); err != nil {
		t.Fatal(err)
	}
	under.release()
	if after := len(a.caches.lists.known) + len(a.caches.articles.known); before == 0 || after != 0 {
		t.Errorf("%d lists and articles were kept, %d still are", before, after)
	}
}
