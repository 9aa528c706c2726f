package index

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"dateline/news"
)

// forgetful makes an archive search anew whatever was asked before.
func forgetful(a *Archive) *Archive {
	s := a.now.Load()
	own := *s.caches
	own.results = nil
	s.caches = &own
	return a
}

// watched is a context that notes when it is asked whether there is time left, by the
// time that the processor gave to its thread, and ends the search at one of these looks.
type watched struct {
	context.Context
	looks []time.Duration
	end   int // at this look there is none left; 0 for never
}

func (w *watched) Err() error {
	w.looks = append(w.looks, ThreadTime())
	if w.end > 0 && len(w.looks) >= w.end {
		return context.Canceled
	}
	return nil
}

// heavyRequests are searches in which each stage has as much to do as it can.
func heavyRequests() (list []Request) {
	names := strings.Repeat("Jacques Chirac Ronald Reagan Paul Volcker ", 6)
	for _, q := range []string{"", "said", "the of to in said a", "said OR company OR shares OR dollar OR bank OR oil OR year", `"the company said"`, "NOT oil",
		names, names + "1987", "s* c* p*", "compny~2 dolar~2", "mentions:1960..2020", "3 march 1987 said", `title:oil OR body:"of the"`, "name:\"Ronald Reagan\" NEAR/5 said", "zzxy qqqw", "source:wire said", "Kim Jong-un"} {
		list = append(list, Request{Query: q, Size: 20, Snippets: true, Facets: FacetFields, Timeline: Hourly, Today: news.DateOf(1987, 10, 20), Help: true, Significant: true, Now: time.Now()},
			Request{Query: q, Size: 10, Sort: ByNewest, NoCounts: true, Any: true, Today: news.DateOf(1987, 10, 20)},
			Request{Query: q, Size: 5, Explain: true, Names: NamesBroad, Today: news.DateOf(1987, 10, 20)})
	}
	return list
}

// longestBlind is how long a search of the agency stories may go on without a look at
// the clock. The longest is reading one article for what is often mentioned; what grows
// with the archive takes under a millisecond of these 21,578.
var longestBlind = 10 * time.Millisecond

// TestSearchesLookAtTheClock: between two looks at the deadline no stage of a search
// takes long of the processor, however busy the machine is. A search makes the same
// looks each time, so that the shortest of several times between two of them counts.
func TestSearchesLookAtTheClock(t *testing.T) {
	if testing.Short() {
		t.Skip("binds the agency stories")
	}
	a := forgetful(open(t, archiveOf(t, wireStories(t), 1, WriterOptions{})))
	for _, r := range heavyRequests() {
		if blind, at := longestGap(t, a, r); blind > longestBlind {
			t.Errorf("%.40q (counts %v, explained %v): %v without a look at the clock, after look %s", r.Query, !r.NoCounts, r.Explain, blind, at)
		}
	}
}

// longestGap is the longest time between two looks of a search.
func longestGap(t *testing.T, a *Archive, r Request) (longest time.Duration, at string) {
	t.Helper()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var least []time.Duration
	for range 4 {
		w := &watched{Context: background}
		start := ThreadTime()
		if _, err := a.Search(w, r); err != nil {
			t.Fatal(r.Query, err)
		}
		gaps := make([]time.Duration, 0, len(w.looks)+1)
		for _, look := range append(w.looks, ThreadTime()) {
			gaps, start = append(gaps, look-start), look
		}
		if len(gaps) != len(least) { // the first search reads what later ones find kept
			least = gaps
		}
		for i, gap := range gaps {
			least[i] = min(least[i], gap)
		}
	}
	for i, gap := range least {
		if gap > longest {
			longest, at = gap, fmt.Sprintf("%d of %d", i, len(least)-1)
		}
	}
	return longest, at
}

// TestSearchesEndWhenTheyAreStopped ends searches at each of their looks in turn: they
// say that they were stopped, and do not go on for long.
func TestSearchesEndWhenTheyAreStopped(t *testing.T) {
	const more = 60 // looks on the way out: one for each of the loops that are left
	a := forgetful(open(t, archiveOf(t, namesakes(400, 151), 3, WriterOptions{})))
	ended := 0
	for _, r := range heavyRequests() {
		whole := &watched{Context: background}
		for range 2 { // what the first finds out and keeps others need not look for
			whole.looks = nil
			if _, err := a.Search(whole, r); err != nil {
				t.Fatal(r.Query, err)
			}
		}
		for end := 1; end <= len(whole.looks); end += 1 + len(whole.looks)/25 {
			w := &watched{Context: background, end: end}
			_, err := a.Search(w, r)
			if err == nil && r.Help && end > len(whole.looks)/4 {
				continue // what a search can do without was left out
			}
			if !errors.Is(err, context.Canceled) {
				t.Fatalf("%.40q was stopped at look %d of %d and says %v", r.Query, end, len(whole.looks), err)
			}
			if ended++; len(w.looks) > end+more {
				t.Fatalf("%.40q was stopped at look %d of %d and went on for %d more", r.Query, end, len(whole.looks), len(w.looks)-end)
			}
		}
	}
	if ended < 300 {
		t.Errorf("only %d searches were stopped", ended)
	}
}
