package index

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/analyzers"
	"dateline/index/internal/sample"
	"dateline/news"

	"github.com/RoaringBitmap/roaring/v2"
)

// invented makes articles out of many words of very different frequency, each
// article of one of eight matters whose words it prefers.
func invented(n int, seed uint64) []news.Article {
	random := rand.New(rand.NewPCG(seed, 3))
	word := func(i int) string {
		w := fmt.Sprintf("w%c%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/676)
		if i%3 == 0 {
			return strings.ToUpper(w[:1]) + w[1:]
		}
		return w
	}
	text := func(matter, words int) string {
		var b strings.Builder
		for range words {
			i := int(math.Exp(random.Float64() * math.Log(3000)))
			if random.IntN(6) == 0 {
				i = matter*300 + int(math.Exp(random.Float64()*math.Log(200)))
			}
			b.WriteString(word(i) + " ")
		}
		return b.String()
	}
	list := sample.Articles(n, seed)
	for i := range list {
		matter := random.IntN(8)
		list[i].Title, list[i].Body, list[i].Language = text(matter, 3), text(matter, 20+random.IntN(40)), "en"
		list[i].Tags = []string{fmt.Sprint("matter ", matter)}
		if list[i].Lead != "" {
			list[i].Lead = text(matter, 6)
		}
		if i%37 == 0 {
			list[i].Embargo = at("2027-01-01")
		}
	}
	return list
}

// slowWords weighs every word by definition: it looks into each article.
func slowWords(n *naive, in func(i int) bool, now time.Time) (words, names []weighed, bySlow map[string]weighed) {
	count, all, upper := map[string]int{}, map[string]int{}, map[string][2]int{}
	var p population
	for i, a := range n.articles {
		seen := map[string]bool{}
		for _, part := range n.tokens[i] {
			for _, t := range part {
				if t.Kind != analyzers.Word {
					continue
				}
				c := upper[t.Term]
				c[1]++
				if t.Upper {
					c[0]++
				}
				upper[t.Term] = c
				seen[t.Term] = true
			}
		}
		if embargoOf(a.Embargo) > now.Unix() {
			continue
		}
		p.all++
		if in(i) {
			p.found++
		}
		for term := range seen {
			all[term]++
			if in(i) {
				count[term]++
			}
		}
	}
	bySlow = map[string]weighed{}
	for term, c := range count {
		w := weighed{term: term, count: c, background: all[term], score: p.likelihood(float64(c), float64(all[term]))}
		bySlow[term] = w
		if c < significantLeast || w.score <= 0 || !mayTell(term) {
			continue
		}
		if 4*upper[term][0] >= 3*upper[term][1] {
			names = append(names, w)
		} else {
			words = append(words, w)
		}
	}
	for _, list := range []*[]weighed{&words, &names} {
		slices.SortFunc(*list, order)
		*list = (*list)[:min(len(*list), significantKept)]
	}
	return words, names, bySlow
}

// TestSignificantWordsAreTheBest: on random results, small ones that are read and
// large ones for which the list of words is walked, over one volume and several,
// the words and names kept are those that a look into every article keeps, with its
// counts. Articles under embargo count nowhere.
func TestSignificantWordsAreTheBest(t *testing.T) {
	now := at("2026-01-01").Instant
	articles := invented(1500, 81)
	n := newNaive(articles)
	defer func(n int) { smallVolume = n }(smallVolume)
	for _, tt := range []struct{ runs, small int }{{1, 0}, {4, 0}, {4, 8192}} {
		runs := tt.runs
		smallVolume = tt.small
		s := open(t, archiveOf(t, articles, runs, WriterOptions{})).now.Load()
		random, walked, inexact, full := rand.New(rand.NewPCG(5, 6)), 0, 0, 0
		for trial := range 40 {
			r := Request{Size: 1, Now: now}.filled()
			in, p := randomResult(articles, random, trial, &r)
			e := newExecution(background, s)
			found, err := e.run(p)
			if err != nil {
				t.Fatal(err)
			}
			w := e.newWeigher(collect(background, s, found, r, nil), p, r)
			w.asked = map[string]bool{}
			words, names, exact, err := w.best()
			if err != nil {
				t.Fatal(err)
			}
			if w.population.found > significantTexts {
				walked++
			}
			if !exact {
				inexact++
				continue
			}
			slowW, slowN, _ := slowWords(n, in, now)
			for kind, pair := range map[string][2][]weighed{"words": {words, slowW}, "names": {names, slowN}} {
				full += len(pair[0]) / significantKept
				if got, want := printWeighed(pair[0]), printWeighed(pair[1]); got != want {
					t.Fatalf("%d volumes, result %d of %g articles, %s:\n got %s\nwant %s", runs, trial, w.population.found, kind, got, want)
				}
			}
		}
		t.Logf("%+v: %d of 40 walked, %d not sure", tt, walked, inexact)
		if walked < 15 || walked > 38 || full < 30 || inexact > 0 && (runs == 1 || tt.small > 0) || inexact > 15 {
			t.Errorf("%d volumes: %d results of 40 were walked, %d are not sure to be exact, %d lists are full: too weak a test", runs, walked, inexact, full)
		}
	}
}

// randomResult chooses articles by a matter, a word or chance.
func randomResult(articles []news.Article, random *rand.Rand, trial int, r *Request) (func(i int) bool, plan) {
	if trial%2 == 0 {
		tag := fmt.Sprint("matter ", random.IntN(8))
		r.Filters = map[string][]string{"tag": {tag}}
		if trial%4 == 0 { // and an outlet, for smaller results
			source := articles[random.IntN(len(articles))].Source.Name
			r.Filters["source"] = []string{source}
			return func(i int) bool { return articles[i].Tags[0] == tag && articles[i].Source.Name == source }, every{}
		}
		return func(i int) bool { return articles[i].Tags[0] == tag }, every{}
	}
	section := articles[random.IntN(len(articles))].Section
	year := fmt.Sprint(2025 + trial%4/2)
	r.Filters = map[string][]string{"year": {year}}
	if section != "" {
		r.Filters["section"] = []string{section}
	}
	return func(i int) bool {
		return yearOf(&articles[i]) == year && (section == "" || articles[i].Section == section)
	}, every{}
}

func printWeighed(list []weighed) string {
	var b strings.Builder
	for _, w := range list {
		fmt.Fprintf(&b, "%s %d/%d %.3f, ", w.term, w.count, w.background, w.score)
	}
	return b.String()
}

// TestSignificantWordsNarrow: the count beside each word and name is the total of the
// search that is narrowed to it, and no word of the query is news.
func TestSignificantWordsNarrow(t *testing.T) {
	a := open(t, archiveOf(t, append(invented(500, 91), floodsMany()...), 2, WriterOptions{}))
	checked, spelled := 0, 0
	for _, r := range []Request{
		{Query: "Kuznetsov"}, {Query: "flood OR dam"}, {Query: "=dam valley -bank", Any: true}, {Query: "wba"}, {Query: "wbaa OR wcaa OR wdaa"},
		{Query: "", Filters: map[string][]string{"tag": {"matter 3"}}}, {Query: "before:2025-06"}, {Query: "Kuznetsov", With: []string{"oka|ока", "the river"}},
		{Query: "", HasFrom: true, From: news.DateOf(2025, 8, 1), Exclude: map[string][]string{"source": {"harbour"}}},
	} {
		r.Significant, r.Now, r.Today = true, at("2026-01-01").Instant, news.DateOf(2026, 1, 1)
		res := mustSearch(t, a, r)
		s := res.Significant
		if s.Articles != res.Total.Articles || s.Of != res.Edition.Articles {
			t.Errorf("%q: %d of %d articles, the totals are %+v and %d", r.Query, s.Articles, s.Of, res.Total, res.Edition.Articles)
		}
		for _, w := range slices.Concat(s.Words, s.Names) {
			narrow := r
			narrow.With = append(slices.Clone(r.With), w.With)
			if got := mustSearch(t, a, narrow).Total.Articles; got != w.Count {
				t.Errorf("%q: %s is in %d articles, narrowed to it there are %d", r.Query, w.With, w.Count, got)
			}
			if got := mustSearch(t, a, Request{With: []string{w.With}, Now: r.Now}).Total.Articles; got != w.Background {
				t.Errorf("%q: %s is in %d articles of all, a search for it finds %d", r.Query, w.With, w.Background, got)
			}
			if r.Query != "" && strings.EqualFold(w.Text, r.Query) {
				t.Errorf("%q is often mentioned with itself", w.Text)
			}
			if strings.Contains(w.With, "|") {
				spelled++
			}
			checked++
		}
	}
	if checked < 60 || spelled < 3 {
		t.Errorf("only %d words, %d of several spellings: too weak a test", checked, spelled)
	}
}

// TestGroupedStayInAnAddress: a word of very many spellings narrows the search to as
// many of them as the value of a parameter holds.
func TestGroupedStayInAnAddress(t *testing.T) {
	w := &weigher{population: population{found: 50, all: 100}}
	var list []weighed
	for i := range 40 {
		docs := []*roaring.Bitmap{roaring.BitmapOf(uint32(i))}
		list = append(list, weighed{term: fmt.Sprint("Николаевский ", i), with: []string{fmt.Sprint("николаевский ", i)}, docs: docs, all: docs, count: 1, background: 1})
	}
	out := w.grouped(list, func(a, b string) bool { return true })
	if len(out) < 2 {
		t.Fatalf("%d groups", len(out))
	}
	for i, one := range out {
		value := strings.Join(one.with, alternativeMark)
		if len(value) > MaxWithBytes || i == 0 && len(value) < MaxWithBytes/2 {
			t.Errorf("group %d has a value of %d bytes, at most %d fit", i, len(value), MaxWithBytes)
		}
	}
}

// floodsMany tells of one matter in two scripts often enough for its names to count.
func floodsMany() (list []news.Article) {
	for i := range 12 {
		for _, a := range floods()[1:4] {
			a.GivenID, a.Published = fmt.Sprint(a.GivenID, " again ", i), at("2025-06-01")
			a.Body += fmt.Sprintf(" Report %d from Nizhny Novgorod.", i)
			list = append(list, a)
		}
	}
	return list
}

// TestNamesOftenMentioned: spellings of a name stand together, the words of one name
// too, as they are printed.
func TestNamesOftenMentioned(t *testing.T) {
	a := open(t, archiveOf(t, append(invented(300, 92), floodsMany()...), 1, WriterOptions{}))
	s := mustSearch(t, a, Request{Query: "Kuznetsov", Significant: true}).Significant
	var names []string
	for _, n := range s.Names {
		names = append(names, n.Text+"="+n.With)
	}
	text := strings.Join(names, "; ")
	for _, want := range []string{"Nizhny Novgorod=nizhny novgorod", "Oka=oka|ока"} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is not among %s", want, text)
		}
	}
	if strings.Contains(text, "Novgorod=novgorod") {
		t.Errorf("a part of a name stands beside it: %s", text)
	}
	if s := mustSearch(t, a, Request{Significant: true}).Significant; !s.Exact || len(s.Words)+len(s.Names) > 0 || s.Words == nil || s.Names == nil {
		t.Errorf("all articles differ from all articles in %+v", s)
	}
	if s := mustSearch(t, a, Request{Query: "Kuznetsov"}).Significant; s != nil {
		t.Errorf("not asked for: %+v", s)
	}
}

// TestTheMostAWordCanScore holds the bound to every count that it speaks of.
func TestTheMostAWordCanScore(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 9))
	for range 3000 {
		all := 2 + random.IntN(200)
		p := population{float64(1 + random.IntN(all-1)), float64(all)}
		least := 1 + random.IntN(all)
		most := least + random.IntN(all-least+1)
		bound, best := p.most(float64(least), float64(most)), 0.0
		for b := least; b <= most; b++ {
			for c := max(0, b+int(p.found)-all); c <= min(b, int(p.found)); c++ {
				best = max(best, p.likelihood(float64(c), float64(b)))
			}
		}
		if math.Abs(bound-best) > 1e-6 {
			t.Fatalf("%v, %d to %d: bound %g, the most is %g", p, least, most, bound, best)
		}
	}
}

// TestNarrowedByWords: with asks for exactly the word, or for any of its spellings.
func TestNarrowedByWords(t *testing.T) {
	a := open(t, archiveOf(t, []news.Article{
		{GivenID: "1", Title: "Oil price", Language: "en"}, {GivenID: "2", Title: "Oils", Body: "price of oil", Language: "en"}, {GivenID: "3", Title: "Нефть", Lead: "oil", Language: "ru"},
	}, 1, WriterOptions{}))
	for with, want := range map[string]int{"oil": 3, "oils": 1, "OIL ": 3, "oils|нефть": 2, "oil price": 1, "oil price|oils": 2, "price|": 2, "oi": 0, "!!": 3} {
		res := mustSearch(t, a, Request{With: []string{with}, Size: 5})
		if res.Total.Articles != want || (with == "!!") != (len(res.Query.Warnings) == 1) {
			t.Errorf("with=%s: %d articles, %v; want %d", with, res.Total.Articles, res.Query.Warnings, want)
		}
	}
	if res := mustSearch(t, a, Request{Query: "price", With: []string{"oil", "oils"}}); res.Total.Articles != 1 {
		t.Errorf("two words: %+v", res.Total)
	}
}
