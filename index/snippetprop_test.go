package index

import (
	goflag "flag"
	"fmt"
	"math/rand/v2"
	"testing"

	"dateline/analyzers"
	"dateline/analyzers/lang/all"
	"dateline/news"
)

// The cases of TestSnippetsAreNeverWrong: each is one hit with all it shows.
// -cases 1000000 takes about ten minutes of a processor.
var (
	cases    = goflag.Int("cases", 4_000, "shown articles that the test of snippets checks")
	caseSeed = goflag.Uint64("caseseed", 1, "seed of the articles and queries of the test of snippets")
)

func packTag(language string) string { return all.For(language).Tag }

// TestSnippetsAreNeverWrong searches random archives in more than twenty scripts
// and holds every hit to the plan, the analyzer and the rules of writing.
func TestSnippetsAreNeverWrong(t *testing.T) {
	t.Logf("%d cases from -caseseed %d", *cases, *caseSeed)
	g := caseMaker{rand.New(rand.NewPCG(*caseSeed, 17))}
	counts := &shownCounts{}
	for counts.hits < *cases && !t.Failed() {
		counts.batch(t, g)
	}
	t.Logf("%+v", *counts)
	if n := *cases; n >= 2000 && (counts.marks < n || counts.cut < n/10 || counts.pairs < n/80 || counts.silent > n/2) {
		t.Errorf("%+v: too weak a test", *counts)
	}
}

// shownCounts counts what the cases were like.
type shownCounts struct{ hits, queries, marks, cut, pairs, silent int }

// batch makes an archive and searches it some hundred times.
func (n *shownCounts) batch(t *testing.T, g caseMaker) {
	articles := make([]news.Article, 30)
	byGiven := map[string]*news.Article{}
	for i := range articles {
		articles[i] = g.article(i)
		if i == 0 && g.IntN(8) == 0 {
			articles[i].Body = g.text(tongues[g.IntN(len(tongues))], 2*longWords)
		}
		byGiven[articles[i].GivenID] = &articles[i]
	}
	a := open(t, archiveOf(t, articles, 1, WriterOptions{}))
	defer a.Close()
	texts, an := map[string][3]*shownText{}, analyzers.New()
	for range 300 {
		r := g.request(articles)
		res := mustSearch(t, a, r)
		b, err := bind(background, a.now.Load(), r.filled())
		if err != nil {
			t.Fatal(err)
		}
		n.queries++
		for _, h := range res.Hits {
			if texts[h.ID][0] == nil {
				texts[h.ID] = partsOf(an, byGiven[h.GivenID])
			}
			if err := n.check(h, b.plan, texts[h.ID]); err != nil {
				t.Errorf("query %q, plan %s, article %+v:\n%v", r.Query, b.plan, byGiven[h.GivenID], err)
				return
			}
			n.hits++
		}
	}
}

func partsOf(an *analyzers.Analyzer, a *news.Article) (out [3]*shownText) {
	for i, s := range []string{a.Title, a.Lead, a.Body} {
		out[i] = shownTextOf(an, a, i, s)
	}
	return out
}

// check holds one hit to its article.
func (n *shownCounts) check(h Hit, p plan, parts [3]*shownText) error {
	marks, any := 0, false
	for i, part := range parts {
		shown := h.Snippets[textFields[i].name]
		if err := part.checkPart(p, shown); err != nil {
			return fmt.Errorf("the %s: %w", textFields[i].name, err)
		}
		if i > 0 && len(shown) > 1 {
			n.pairs++
		}
		for _, f := range shown {
			marks += len(f.Marks)
			if i > 0 && len(f.Text) < len(part.s)/2 {
				n.cut++
			}
		}
		words, _ := part.allowed(p)
		any = any || len(words) > 0
	}
	if any && (marks == 0 || len(h.Matched) == 0) {
		return fmt.Errorf("%d marks and the reasons %v, although the text answers the query: %+v", marks, h.Matched, h.Snippets)
	}
	if marks == 0 {
		n.silent++
	}
	n.marks += marks
	return nil
}
