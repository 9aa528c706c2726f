package index

import (
	goflag "flag"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"dateline/analyzers"
	"dateline/index/internal/sample"
	"dateline/news"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"
)

var (
	planCases = goflag.Int("plans", 400, "random plans that are compared with bleve")
	planSeed  = goflag.Uint64("planseed", 12, "seed of the random plans")
)

// plansOf binds random queries over an archive.
func plansOf(t *testing.T, s *state, n int, seed uint64) map[string]plan {
	t.Helper()
	plans := map[string]plan{}
	for _, q := range sample.Queries(n, seed) {
		b, err := bind(background, s, Request{Query: q, Names: NamesNormal, Today: news.DateOf(2025, 10, 15)})
		if err != nil {
			t.Fatalf("%q: %v", q, err)
		}
		plans[q] = b.plan
	}
	return plans
}

// foundBy lists what a plan finds: scored, and with lazy as for a page, when places are
// read where they decide.
func foundBy(t *testing.T, s *state, p plan, lazy bool) []string {
	t.Helper()
	e := newExecution(background, s)
	e.lazy, e.unscored = lazy, lazy
	defer e.release()
	hits, err := e.run(p)
	if err != nil {
		t.Fatalf("%s: %v", p, err)
	}
	ids := []string{}
	for i, h := range hits {
		if !slices.IsSorted(h.doc) {
			t.Fatalf("%s: hits out of order: %v", p, h.doc)
		}
		for _, d := range h.doc {
			ids = append(ids, s.volumes[i].columns.id(d))
		}
	}
	sort.Strings(ids)
	return ids
}

// TestPlansAgreeWithBleve evaluates random plans with our executor and with
// bleve over the same articles, volume by volume.
func TestPlansAgreeWithBleve(t *testing.T) {
	s := open(t, archiveOf(t, sample.Articles(700, 11), 3, WriterOptions{})).now.Load()
	var indexes []bleve.Index
	for _, v := range s.volumes {
		indexes = append(indexes, bleveWithPlaces(t, v.volume))
	}
	compared, empty := 0, 0
	for q, p := range plansOf(t, s, *planCases, *planSeed) {
		bq, err := bleveQuery(p)
		if err != nil {
			t.Fatalf("%q: %v", q, err)
		}
		want := bleveFinds(t, indexes, bq)
		for _, lazy := range []bool{false, true} {
			if got := foundBy(t, s, p, lazy); !slices.Equal(got, want) {
				t.Errorf("%q as %s (lazy: %v): ours %d, bleve %d articles", q, p, lazy, len(got), len(want))
			}
		}
		compared++
		if len(want) == 0 {
			empty++
		}
	}
	if compared < min(*planCases/2, 250) || empty > compared/2 {
		t.Errorf("%d plans compared, %d of them found nothing: too weak a test", compared, empty)
	}
}

func bleveFinds(t *testing.T, indexes []bleve.Index, q query.Query) []string {
	t.Helper()
	ids := []string{}
	for _, ix := range indexes {
		res, err := ix.Search(bleve.NewSearchRequestOptions(q, 10_000, 0, false))
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range res.Hits {
			ids = append(ids, h.ID)
		}
	}
	sort.Strings(ids)
	return ids
}

// naive holds every article as its tokens: the slow engine that answers by
// looking at each article in turn.
type naive struct {
	articles []news.Article
	tokens   [][3][]analyzers.Token
	words    [][3]int
	average  float64
}

func newNaive(articles []news.Article) *naive {
	n := &naive{articles: articles}
	an := analyzers.New()
	total := 0.0
	for _, a := range articles {
		var parts [3][]analyzers.Token
		var words [3]int
		for i, s := range []string{a.Title, a.Lead, a.Body} {
			parts[i] = an.Append(nil, s, analyzers.Document{Language: a.Language, Published: a.Published.Day(), Dates: true})
			for _, tk := range parts[i] {
				if tk.Kind == analyzers.Word {
					words[i]++
				}
			}
			total += float64(textFields[i].weight) * float64(words[i])
		}
		n.tokens, n.words = append(n.tokens, parts), append(n.words, words)
	}
	n.average = total / float64(len(articles))
	return n
}

// frequency counts a leaf in article i by definition: for every position in a
// part, whether each slot has one of its terms there. Where the typed word itself
// stands, its stem is not counted beside it.
func (n *naive) frequency(l *leaf, i int) (tf float64, class uint8) {
	class = 255
	for _, f := range l.fields {
		at := map[int]map[string]bool{}
		last := 0
		for _, tk := range n.tokens[i][f] {
			if at[int(tk.Pos)] == nil {
				at[int(tk.Pos)] = map[string]bool{}
			}
			at[int(tk.Pos)][tk.Term] = true
			last = int(tk.Pos)
		}
		for p := 1; p <= last; p++ {
			if len(l.slots) == 1 {
				for _, tk := range n.tokens[i][f] {
					for k, alt := range l.slots[0] {
						if beside(l.slots[0], k, at[p]) {
							continue
						}
						if int(tk.Pos) == p && tk.Term == alt.term && alt.fits(n.articles[i].Language) {
							tf += float64(textFields[f].weight) * float64(alt.weight)
							class = min(class, alt.class)
						}
					}
				}
				continue
			}
			if w, c, ok := phraseAt(l.slots, at, p, n.articles[i].Language); ok {
				tf += float64(textFields[f].weight) * w
				class = min(class, c)
			}
		}
	}
	return tf, class
}

// together reports whether one part of article i has every slot of a leaf.
func (n *naive) together(l *leaf, i int) bool {
	return slices.ContainsFunc(l.fields, func(f int) bool {
		return !slices.ContainsFunc(l.slots, func(s slot) bool {
			tf, _ := n.frequency(&leaf{slots: []slot{s}, fields: []int{f}}, i)
			return tf == 0
		})
	})
}

// beside reports whether an alternative is the marked stem of one before it that
// stands at the same position. Stems of the typed word, the first, may come behind
// its other forms.
func beside(s slot, k int, terms map[string]bool) bool {
	if _, _, marked := analyzers.MarkedStem(s[k].term); !marked || s[k].how == "word" {
		return false
	}
	if s[k].how == "stem" {
		return terms[s[0].term]
	}
	for k--; k > 0; k-- {
		if _, _, marked := analyzers.MarkedStem(s[k].term); !marked {
			break
		}
	}
	return terms[s[k].term]
}

func phraseAt(slots []slot, at map[int]map[string]bool, p int, language string) (weight float64, class uint8, ok bool) {
	weight = 1
	for j, s := range slots {
		best := -1
		for k, alt := range s {
			if at[p+j][alt.term] && alt.fits(language) && (best < 0 || alt.class < s[best].class) {
				best = k
			}
		}
		if best < 0 {
			return 0, 0, false
		}
		weight, class = min(weight, float64(s[best].weight)), max(class, s[best].class)
	}
	return weight, class, true
}

// TestScoresAgreeWithTheFormula compares the scores of leaves with BM25F worked
// out by definition.
func TestScoresAgreeWithTheFormula(t *testing.T) {
	articles := sample.Articles(300, 21)
	s := open(t, archiveOf(t, articles, 2, WriterOptions{})).now.Load()
	n := newNaive(articles)
	checked := 0
	for q, p := range plansOf(t, s, 150, 22) {
		leaves(p, func(l *leaf) {
			if l.window > 0 && len(l.slots) > 1 {
				return // TestNearIsItsDefinition holds these
			}
			if checked++; checked > 200 {
				return
			}
			if err := compareScores(s, n, l); err != nil {
				t.Errorf("%q: %s: %v", q, l, err)
			}
		})
	}
	if checked < 100 {
		t.Errorf("only %d leaves checked", checked)
	}
}

func compareScores(s *state, n *naive, l *leaf) error {
	e := newExecution(background, s)
	hits, err := e.run(l)
	if err != nil {
		return err
	}
	got := map[string]float64{}
	class := map[string]uint8{}
	for i, h := range hits {
		for j, d := range h.doc {
			got[s.volumes[i].columns.id(d)] = float64(h.score[j])
			class[s.volumes[i].columns.id(d)] = h.class[j]
		}
	}
	tf := make([]float64, len(n.articles))
	classes := make([]uint8, len(n.articles))
	df := 0
	for i := range n.articles {
		if tf[i], classes[i] = n.frequency(l, i); tf[i] > 0 {
			df++
		}
	}
	if df != len(got) {
		return fmt.Errorf("%d articles, by definition %d", len(got), df)
	}
	if l.beside { // its rarity is that of its words together
		df = 0
		for i := range n.articles {
			if n.together(l, i) {
				df++
			}
		}
	}
	idf := math.Log(1 + (float64(len(n.articles))-float64(df)+0.5)/(float64(df)+0.5))
	for i, a := range n.articles {
		if tf[i] == 0 {
			continue
		}
		length := 2*float64(n.words[i][0]) + 1.5*float64(n.words[i][1]) + float64(n.words[i][2])
		want := idf * tf[i] * 2.2 / (tf[i] + 1.2*(0.25+0.75*length/n.average))
		id := news.MakeID(&a)
		if math.Abs(got[id]-want) > 1e-4*want {
			return fmt.Errorf("article %s scores %g, by definition %g", a.GivenID, got[id], want)
		}
		if class[id] != classes[i] && len(l.slots) == 1 {
			return fmt.Errorf("article %s has class %d, by definition %d", a.GivenID, class[id], classes[i])
		}
	}
	return nil
}

// TestExactSpellingFirst: whatever the scores, a hit that has the word as it was
// typed stands before every hit that has only another spelling.
func TestExactSpellingFirst(t *testing.T) {
	a := open(t, archiveOf(t, sample.Articles(60, 31), 1, WriterOptions{}))
	mixed := 0
	for _, name := range []string{"Aliyev", "Алиев", "Putin", "Путин", "Меркель", "Merkel", "Berlin", "Берлин", "aliyev", "путин"} {
		res := mustSearch(t, a, Request{Query: name, Size: 100, Snippets: true, Names: NamesBroad})
		variant := false
		for i, h := range res.Hits {
			exact := slices.ContainsFunc(h.Matched, func(m Match) bool { return m.How == "word" })
			if exact && variant {
				t.Errorf("%s: hit %d has the exact spelling after one that has not", name, i)
			}
			if !exact && !variant && i > 0 {
				mixed++
			}
			variant = variant || !exact
		}
		if !slices.ContainsFunc(res.Query.Spellings, func(s Spelling) bool { return strings.HasPrefix(s.How, "name:") }) {
			t.Errorf("%s: no other spelling was searched", name)
		}
	}
	if mixed < 4 {
		t.Errorf("only %d of the names had both kinds of hits", mixed)
	}
}

// TestBleveProgramOpensAVolume: bleve reads a volume as its own index and leaves
// every byte of it as it was.
func TestBleveProgramOpensAVolume(t *testing.T) {
	root := archiveOf(t, []news.Article{
		{GivenID: "1", Title: "Алиев в Баку", Body: "Переговоры прошли 27 июня 2025 года.", Language: "ru"},
		{GivenID: "2", Title: "Oil prices", Body: "Traders sold oil.", Language: "en"},
	}, 1, WriterOptions{})
	dir := filepath.Join(root, "volumes", currentVolumes(t, root)[0].Name)
	before := hashes(t, dir)
	for range 2 {
		ix, err := bleve.Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		word := bleve.NewMatchQuery("trading trader")
		name := analyzers.NewNameQuery("Aliyev")
		name.SetField("title")
		date := bleve.NewMatchQuery("27 June 2025")
		date.Analyzer = analyzers.DateQueryName
		phrase := bleve.NewMatchPhraseQuery("sold oil") // the places of words are in a file that bleve does not know
		for q, want := range map[query.Query]int{word: 1, name: 1, date: 1, phrase: 0} {
			res, err := ix.Search(bleve.NewSearchRequest(q))
			if err != nil || int(res.Total) != want {
				t.Errorf("%T finds %v, %v; want %d", q, res, err, want)
			}
		}
		if err := ix.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if after := hashes(t, dir); !slices.Equal(before, after) {
		t.Errorf("bleve changed the volume:\n%v\n%v", before, after)
	}
}

func hashes(t *testing.T, dir string) (out []string) {
	t.Helper()
	for _, path := range listFiles(t, dir) {
		if info, err := hashFile(path); err == nil {
			out = append(out, path+" "+info.SHA256)
		}
	}
	if len(out) != 9 {
		t.Fatalf("%d files in a volume: %v", len(out), out)
	}
	return out
}
