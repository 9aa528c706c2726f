package analyzers_test

import (
	"slices"
	"testing"

	"dateline/analyzers"
	"dateline/analyzers/analyzertest"
	"dateline/analyzers/lang/all"
	"dateline/news"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"
)

// ours makes analyzers of articles in one language.
func ours(language string) analyzertest.New {
	doc := analyzers.Document{Language: language, Published: news.DateOf(2025, 7, 1), Dates: true}
	return func() func(string) []analyzertest.Token {
		a := analyzers.New()
		return func(text string) (out []analyzertest.Token) {
			for _, t := range a.Append(nil, text, doc) {
				out = append(out, analyzertest.Token{Term: t.Term, Start: int(t.Start), End: int(t.End), Pos: int(t.Pos)})
			}
			return out
		}
	}
}

// bleves makes users of one registered analyzer, which they share.
func bleves(t testing.TB, name string) analyzertest.New {
	a := registered(t, name)
	return func() func(string) []analyzertest.Token {
		return func(text string) (out []analyzertest.Token) {
			for _, t := range a.Analyze([]byte(text)) {
				out = append(out, analyzertest.Token{Term: string(t.Term), Start: t.Start, End: t.End, Pos: t.Position})
			}
			return out
		}
	}
}

func registered(t testing.TB, name string) analysis.Analyzer {
	t.Helper()
	a, err := registry.NewCache().AnalyzerNamed(name)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

var bleveNames = []string{analyzers.TextName, analyzers.TextQueryName, analyzers.NameName, analyzers.NameQueryName, analyzers.DateName, analyzers.DateQueryName}

func everyAnalyzer(t testing.TB) map[string]analyzertest.New {
	every := map[string]analyzertest.New{"plain": ours("")}
	for _, p := range all.Packs() {
		every[p.Tag] = ours(p.Tag)
	}
	for _, name := range bleveNames {
		every[name] = bleves(t, name)
	}
	return every
}

// elided are articles before every kind of word.
const elided = "L'Iran et l’Élysée, qu'il dell'O.N.U. d'aujourd'hui l'\u00adx l'a\u0301 L'東 d'1 l'"

func TestInvariants(t *testing.T) {
	for name, make := range everyAnalyzer(t) {
		for _, text := range append(slices.Clip(analyzertest.Texts), elided) {
			analyzertest.Check(t, name, make, text)
		}
	}
}

func FuzzInvariants(f *testing.F) {
	for _, text := range analyzertest.Texts {
		f.Add(text)
	}
	every := everyAnalyzer(f)
	f.Fuzz(func(t *testing.T, text string) {
		for name, make := range every {
			analyzertest.Check(t, name, make, text)
		}
	})
}
