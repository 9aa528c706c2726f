package index

import (
	"encoding/json"
	goflag "flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/news"
)

var madePages = goflag.Bool("madepages", false, "show pages with title and snippets, not the bare hits")

var madeDir = goflag.String("made", "", "folder with an archive (dateline) and searches of it (queries.jsonl), as the comparison of searches in bench makes them")

var madeCounts = goflag.Bool("counts", false, "the searches of -made are counted in four facets and a monthly timeline")

// madeSearch is one search of the comparison.
type madeSearch struct {
	Class    string
	Words    []string
	From, To string
}

// request is the search as the comparison makes it, for the ten best alone or counted
// in facets and a timeline too.
func (q madeSearch) request(tb testing.TB) Request {
	r := Request{Query: strings.Join(q.Words, " "), Size: 10, NoCounts: true, Snippets: *madePages, Today: news.DateOf(2024, 1, 1)}
	if *madeCounts {
		r.NoCounts, r.Facets, r.Timeline = false, []string{"source", "section", "tag", "year"}, Monthly
	}
	switch q.Class {
	case "any of":
		r.Query = strings.Join(q.Words, " OR ")
	case "phrase":
		r.Query = `"` + r.Query + `"`
	case "prefix":
		r.Query += "*"
	case "fuzzy":
		r.Query += "~1"
	case "newest first":
		r.Sort = ByNewest
	case "date range":
		from, err := news.ParseTime(q.From)
		to, err2 := news.ParseTime(q.To)
		if err != nil || err2 != nil {
			tb.Fatal(q, err, err2)
		}
		r.From, r.To, r.HasFrom, r.HasTo = from.Day(), to.Day(), true, true
	}
	return r
}

// plainWords turns a search that is read as a name or a date into one for its words.
func (q madeSearch) plainWords() madeSearch {
	for i, w := range q.Words {
		q.Words[i] = "=" + w
	}
	return q
}

func madeSearches(tb testing.TB) (a *Archive, classes []string, byClass map[string][]Request) {
	if *madeDir == "" {
		tb.Skip("no -made folder is given")
	}
	f, err := os.Open(filepath.Join(*madeDir, "queries.jsonl"))
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	byClass = map[string][]Request{}
	put := func(class string, r Request) {
		if !slices.Contains(classes, class) {
			classes = append(classes, class)
		}
		byClass[class] = append(byClass[class], r)
	}
	for dec := json.NewDecoder(f); dec.More(); {
		var q madeSearch
		if err := dec.Decode(&q); err != nil {
			tb.Fatal(err)
		}
		put(q.Class, q.request(tb))
		if q.Class == "two-word name" || q.Class == "date phrase" {
			put(q.Class+" as plain words", q.plainWords().request(tb))
		}
	}
	if a, err = Open(filepath.Join(*madeDir, "dateline"), Options{}); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { a.Close() })
	forgetful(a)
	for _, class := range classes { // what is made once in the life of a process
		if _, err := a.Search(background, byClass[class][0]); err != nil {
			tb.Fatal(err)
		}
	}
	return a, classes, byClass
}

// chill lets go of all that is kept of earlier searches.
func chill(a *Archive) {
	s := a.now.Load()
	for _, v := range s.volumes {
		s.caches.forget(v.volume)
	}
	s.cache.mu.Lock()
	clear(s.cache.words)
	s.cache.mu.Unlock()
	s.others.mu.Lock()
	clear(s.others.known)
	s.others.mu.Unlock()
}

// BenchmarkSearches makes the searches of the comparison class by class: warm, where
// the same search was made before, and cold, where nothing is kept of any. It reports
// the middle of a class, the processor time of a search, and what one takes when nothing
// else is in its way.
func BenchmarkSearches(b *testing.B) {
	a, classes, byClass := madeSearches(b)
	for _, class := range classes {
		for _, cold := range []bool{false, true} {
			name := strings.ReplaceAll(class, " ", "-") + map[bool]string{false: "/warm", true: "/cold"}[cold]
			b.Run(name, func(b *testing.B) { benchClass(b, a, byClass[class], cold) })
		}
	}
}

func benchClass(b *testing.B, a *Archive, list []Request, cold bool) {
	took := make([][]float64, len(list))
	var cpu time.Duration
	for b.Loop() {
		for i, r := range list {
			if cold {
				chill(a)
			}
			used, start := processorTime(b), time.Now()
			if _, err := a.Search(background, r); err != nil {
				b.Fatal(r.Query, err)
			}
			took[i] = append(took[i], float64(time.Since(start).Microseconds()))
			cpu += processorTime(b) - used
		}
	}
	var middle []float64
	runs, least := 0, 0.0
	for _, t := range took {
		slices.Sort(t)
		middle, runs = append(middle, t[len(t)/2]), runs+len(t)
		least += t[0] / float64(len(took))
	}
	slices.Sort(middle)
	b.ReportMetric(least, "µs-least")
	b.ReportMetric(middle[len(middle)/2], "µs-p50")
	b.ReportMetric(float64(cpu.Microseconds())/float64(runs), "µs-cpu")
}
