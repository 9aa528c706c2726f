package index

import (
	"compress/gzip"
	"encoding/json"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/analyzers"
	"dateline/analyzers/lang/all"
	"dateline/news"

	"github.com/google/go-cmp/cmp"
)

// readWhole makes a long text of one that is analysed as a whole, dates and all:
// the slow way that the postings are held to.
func readWhole(m *matcher, s string, part int, a *news.Article, tokens []analyzers.Token) *longText {
	miles := milestonesOf(s, tokens)
	if miles == nil {
		return nil
	}
	at := map[string][]int{}
	for _, k := range tokens {
		if m.terms[k.Term] != nil {
			at[k.Term] = append(at[k.Term], int(k.Pos))
		}
	}
	return &longText{
		s: s, part: part, miles: miles, tag: all.For(a.Language).Tag,
		where: func(term string) ([]int, error) { return at[term], nil },
		words: func(from, to milestone) (out []analyzers.Token) {
			for _, k := range tokens {
				if k.Pos >= int32(from.word) && k.Pos < int32(to.word) {
					out = append(out, k)
				}
			}
			return out
		},
	}
}

// slowly makes the snippets of an article from one analysis of each part.
func slowly(t *testing.T, p plan, a *news.Article) (map[string][]Fragment, []Match) {
	t.Helper()
	m := newMatcher(p)
	var long longParts
	for part, s := range []string{a.Title, a.Lead, a.Body} {
		tokens := analyzers.New().Append(nil, s, analyzers.Document{Language: a.Language, Published: a.Published.Day(), Dates: true})
		if part > 0 {
			long[part] = readWhole(m, s, part, a, tokens)
		}
	}
	shown, matched, err := m.snippets(background, a, long)
	if err != nil {
		t.Fatal(err)
	}
	return shown, matched
}

// longArticles have a body of some thousand words, and some a lead.
func longArticles(g caseMaker, n int) []news.Article {
	out := make([]news.Article, n)
	for i := range out {
		out[i] = g.article(i)
		t := tongues[g.IntN(len(tongues))]
		out[i].Body = g.text(t, 1500+g.IntN(5000))
		if g.IntN(4) == 0 {
			out[i].Lead = g.text(t, 1500+g.IntN(2000))
		}
	}
	return out
}

// TestLongTextsAreShownAsAnalysed compares the stretches of long texts that are
// found by the postings with those of texts that are analysed as a whole.
func TestLongTextsAreShownAsAnalysed(t *testing.T) {
	g := caseMaker{rand.New(rand.NewPCG(*caseSeed, 23))}
	compared, far, long := 0, 0, 0
	for compared < max(150, *cases/100) {
		articles := longArticles(g, 12)
		a := open(t, archiveOf(t, articles, 2, WriterOptions{}))
		for _, v := range a.now.Load().volumes {
			long += len(v.texts.long.doc)
		}
		for range 60 {
			r := g.request(articles)
			r.Size = 4
			b, err := bind(background, a.now.Load(), r.filled())
			if err != nil {
				t.Fatal(err)
			}
			for _, h := range mustSearch(t, a, r).Hits {
				i := slices.IndexFunc(articles, func(a news.Article) bool { return a.GivenID == h.GivenID })
				shown, matched := slowly(t, b.plan, &articles[i])
				if diff := cmp.Diff(shown, h.Snippets); diff != "" {
					t.Fatalf("%q, plan %s, in article %s of -caseseed %d (-slow +fast):\n%s", r.Query, b.plan, h.GivenID, *caseSeed, diff)
				}
				if diff := cmp.Diff(matched, h.Matched); diff != "" {
					t.Fatalf("%q, plan %s (-slow +fast):\n%s", r.Query, b.plan, diff)
				}
				compared++
				if f := h.Snippets["body"]; len(f) > 0 && f[0].Offset > 5_000 {
					far++
				}
			}
		}
		a.Close()
	}
	if far < compared/20 || long < compared/40 {
		t.Errorf("of %d hits %d were shown from behind the first 5,000 letters, %d texts were long: too weak a test", compared, far, long)
	}
}

// TestLongTextsAreShownFromTheirEnds: what matches in the first or the last sentence
// of a long text is shown, signs around it and all.
func TestLongTextsAreShownFromTheirEnds(t *testing.T) {
	filler := strings.Repeat("Nothing was said of it. ", longWords/4)
	a := open(t, archiveOf(t, []news.Article{{GivenID: "1", Body: "\u202e“Cocoa fell. " + filler + "At last coffee rose”\u202c"}}, 1, WriterOptions{}))
	for q, want := range map[string]string{"cocoa": "\u202e“Cocoa fell.", "coffee": "At last coffee rose”\u202c"} {
		f := mustSearch(t, a, Request{Query: q, Size: 1, Snippets: true}).Hits[0].Snippets["body"]
		if len(f) != 1 || len(f[0].Marks) != 1 || !strings.Contains(f[0].Text, want) {
			t.Errorf("%s: %+v", q, f)
		}
	}
}

// megabytesOfNews joins stories of Reuters to a body of two megabytes.
func megabytesOfNews(t *testing.T) string {
	t.Helper()
	f, err := os.Open("../../shared/corpora/reuters21578.jsonl.gz")
	if err != nil {
		t.Skip("the corpora in ../shared are missing")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for d := json.NewDecoder(z); b.Len() < 2<<20; b.WriteString("\n\n") {
		var a struct{ Body string }
		if err := d.Decode(&a); err != nil {
			t.Fatal(err)
		}
		b.WriteString(a.Body)
	}
	return strings.ToValidUTF8(b.String()[:2<<20], "")
}

// TestSnippetOfTwoMegabytes measures what a snippet adds to a search, on an
// article of 2 MB: the text is unpacked and a few stretches are analysed. Five
// milliseconds are the aim on two quiet cores; the test allows for busy ones.
func TestSnippetOfTwoMegabytes(t *testing.T) {
	published := news.Time{Instant: time.Date(1987, 6, 1, 0, 0, 0, 0, time.UTC), Precision: news.PrecisionSecond}
	a := news.Article{GivenID: "long", Title: "A year of news", Body: megabytesOfNews(t), Language: "en", Published: published, Source: news.Source{Name: "wire"}}
	arc := open(t, archiveOf(t, []news.Article{a}, 1, WriterOptions{}))
	began := time.Now()
	m := matcherOf(0, "cocoa")
	m.dates = true
	if whole, _, err := m.snippets(background, &a, longParts{}); err != nil || len(whole["body"]) == 0 {
		t.Fatal(whole, err)
	}
	slow := time.Since(began)
	for _, q := range []string{"cocoa", "the", "oil price Brazil", `"prime minister" OR tariff*`, "27 February 1987", "Gorbachev Reagan"} {
		with, without := Request{Query: q, Size: 1, Snippets: true}, Request{Query: q, Size: 1}
		var took [2][]time.Duration
		for range 7 {
			for i, r := range []Request{with, without} {
				began := time.Now()
				res := mustSearch(t, arc, r)
				took[i] = append(took[i], time.Since(began))
				if len(res.Hits) != 1 || i == 0 && (len(res.Hits[0].Snippets["body"]) == 0 || len(res.Hits[0].Matched) == 0) {
					t.Fatalf("%q: %+v", q, res.Hits)
				}
			}
		}
		slices.Sort(took[0])
		slices.Sort(took[1])
		t.Logf("%-30s %v with its snippet, %v without; analysed whole %v", q, took[0][3], took[1][3], slow)
		if took[0][0]-took[1][0] > slow/4 {
			t.Errorf("%q: the snippet of a long article takes %v, its whole analysis %v", q, took[0][0], slow)
		}
	}
}
