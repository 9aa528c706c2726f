package analyzers_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/analyzers"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/mapping"
)

// render writes position:term, with the mark of a term as a digit.
func render(stream analysis.TokenStream) string {
	marks := strings.NewReplacer("\x01", "1", "\x02", "2", "\x04", "4")
	var out []string
	for _, t := range stream {
		out = append(out, fmt.Sprintf("%d:%s", t.Position, marks.Replace(string(t.Term))))
	}
	return strings.Join(out, " ")
}

func TestBleveAnalyzers(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{analyzers.TextName, "Ministers of 27 June 2025", "1:ministers 2:of 3:27 4:june 5:2025"},
		{analyzers.DateName, "On 27 June 2025", "2:22025-06-27 2:22025-06 2:22025 2:2202"},
		{analyzers.DateName, "yesterday, 27 June", ""},
		{analyzers.DateQueryName, "On 27 June 2025", "2:22025-06-27"},
		{analyzers.DateQueryName, "June 2025", "1:22025-06"},
	} {
		if got := render(registered(t, tt.name).Analyze([]byte(tt.text))); got != tt.want {
			t.Errorf("%s(%q)\n got %s\nwant %s", tt.name, tt.text, got, tt.want)
		}
	}
}

// A query has the stems of all languages that may inflect its words: no Russian
// stemmer changes Latin letters, and no English one Cyrillic.
func TestBleveQueryHasStemsOfAllLanguages(t *testing.T) {
	for _, tt := range []struct {
		typed      string
		has, lacks []string
	}{
		{"Ministers", []string{"1:ministers", "1:1en/minist", "1:minist", "1:1tr/ministers", "1:1sr/ministers"}, []string{"1:1ru/ministers", "1:1ar/ministers"}},
		{"Министры", []string{"1:министры", "1:1ru/министр", "1:1uk/министры"}, []string{"1:1en/министры"}},
	} {
		got := strings.Fields(render(registered(t, analyzers.TextQueryName).Analyze([]byte(tt.typed))))
		for _, want := range tt.has {
			if !slices.Contains(got, want) {
				t.Errorf("the query %s gives %s, without %s", tt.typed, got, want)
			}
		}
		for _, wrong := range tt.lacks {
			if slices.Contains(got, wrong) {
				t.Errorf("the query %s gives %s", tt.typed, wrong)
			}
		}
	}
}

func TestBleveQueryLanguages(t *testing.T) {
	for i, list := range []any{[]string{"fr"}, []any{"fr"}} {
		m, name := bleve.NewIndexMapping(), fmt.Sprint("french", i)
		if err := m.AddCustomAnalyzer(name, map[string]any{"type": analyzers.TextQueryName, "languages": list}); err != nil {
			t.Fatal(err)
		}
		if got := render(m.AnalyzerNamed(name).Analyze([]byte("L'Algérie"))); got != "1:lalgerie 1:algerie 1:1fr/algerie" {
			t.Errorf("in French alone, L'Algérie gives %s", got)
		}
	}
	for _, wrong := range []any{"fr", []any{7}} {
		err := bleve.NewIndexMapping().AddCustomAnalyzer("wrong", map[string]any{"type": analyzers.TextQueryName, "languages": wrong})
		if err == nil || !strings.Contains(err.Error(), "languages") {
			t.Errorf("languages of %v give the error %v", wrong, err)
		}
	}
}

func TestBleveNamesShareAKey(t *testing.T) {
	keys := func(name, text string) (keys []string) {
		for _, k := range registered(t, name).Analyze([]byte(text)) {
			if k.Term[0] == 4 {
				keys = append(keys, string(k.Term))
			}
		}
		return keys
	}
	text := keys(analyzers.NameName, "Алиев")
	if !slices.ContainsFunc(keys(analyzers.NameQueryName, "Aliyev"), func(k string) bool { return slices.Contains(text, k) }) {
		t.Errorf("Aliyev and Алиев share no key: %q", text)
	}
}

// textMapping maps every document to one field that our analyzers fill.
func textMapping(t testing.TB, language string) *mapping.IndexMappingImpl {
	t.Helper()
	m := bleve.NewIndexMapping()
	if err := m.AddCustomAnalyzer("text", map[string]any{"type": analyzers.TextName, "language": language}); err != nil {
		t.Fatal(err)
	}
	m.DefaultAnalyzer = "text"
	return m
}

func TestBleveLanguageMustBeText(t *testing.T) {
	err := bleve.NewIndexMapping().AddCustomAnalyzer("text", map[string]any{"type": analyzers.TextName, "language": 7})
	if err == nil || !strings.Contains(err.Error(), "language is 7") {
		t.Errorf("a language of 7 gives the error %v", err)
	}
}

var stories = map[string]string{
	"ru": "Президент Азербайджана Ильхам Алиев прибыл в Москву",
	"az": "Prezident İlham Əliyev Bakıda çıxış edib",
	"en": "The ministers met President Ilham Aliyev in Baku on 27 June 2025",
	"uk": "Зеленський прибув до Києва",
}

func open(t testing.TB, m mapping.IndexMapping) bleve.Index {
	t.Helper()
	ix, err := bleve.NewMemOnly(m)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	for id, text := range stories {
		if err := ix.Index(id, map[string]any{"body": text}); err != nil {
			t.Fatal(err)
		}
	}
	return ix
}

func ids(t testing.TB, ix bleve.Index, r *bleve.SearchRequest) string {
	t.Helper()
	found, err := ix.Search(r)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, h := range found.Hits {
		ids = append(ids, h.ID)
	}
	slices.Sort(ids)
	return strings.Join(ids, " ")
}

// TestNameQuery runs over our analyzer and over bleve's own default.
func TestNameQuery(t *testing.T) {
	for name, m := range map[string]mapping.IndexMapping{"ours": textMapping(t, "en"), "bleve's": bleve.NewIndexMapping()} {
		ix := open(t, m)
		for _, tt := range []struct{ typed, want string }{
			{"Aliyev", "az en ru"}, {"Алиев", "az en ru"}, {"Əliyev", "az en ru"}, {"President Aliyev", "az en ru"},
			{"Zelensky", "uk"}, {"Aliyev Zelensky", ""}, {"Merkel", ""},
		} {
			q := analyzers.NewNameQuery(tt.typed)
			q.SetField("body")
			if got := ids(t, ix, bleve.NewSearchRequest(q)); got != tt.want {
				t.Errorf("%s: the name %s finds %q, want %q", name, tt.typed, got, tt.want)
			}
		}
	}
}

func TestNameQueryWithoutAWord(t *testing.T) {
	ix := open(t, bleve.NewIndexMapping())
	for _, typed := range []string{"", "…", strings.Repeat("a ", 17)} {
		q := analyzers.NewNameQuery(typed)
		if _, err := ix.Search(bleve.NewSearchRequest(q)); err == nil {
			t.Errorf("the name %q is no error", typed)
		}
	}
}

func TestStemsAndDatesInBleve(t *testing.T) {
	m := textMapping(t, "en")
	day := bleve.NewTextFieldMapping()
	day.Analyzer, day.Name = analyzers.DateName, "day"
	text := bleve.NewTextFieldMapping()
	text.Analyzer = "text"
	m.DefaultMapping.AddFieldMappingsAt("body", text, day)
	ix := open(t, m)
	for _, tt := range []struct{ typed, field, analyzer, want string }{
		{"minister", "body", analyzers.TextQueryName, "en"},
		{"2025-06-27", "day", analyzers.DateQueryName, "en"},
		{"June 2025", "day", analyzers.DateQueryName, "en"},
		{"28 June 2025", "day", analyzers.DateQueryName, ""},
	} {
		q := bleve.NewMatchQuery(tt.typed)
		q.Analyzer = tt.analyzer
		q.SetField(tt.field)
		if got := ids(t, ix, bleve.NewSearchRequest(q)); got != tt.want {
			t.Errorf("%s in %s finds %q, want %q", tt.typed, tt.field, got, tt.want)
		}
	}
}

// A name is found in another alphabet, in an index that bleve's own analyzers made.
func ExampleNewNameQuery() {
	index, err := bleve.NewMemOnly(bleve.NewIndexMapping())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer index.Close()
	index.Index("story", map[string]any{"body": "Президент Ильхам Алиев прибыл в Москву"})
	name := analyzers.NewNameQuery("Aliyev")
	name.SetField("body")
	found, err := index.Search(bleve.NewSearchRequest(name))
	fmt.Println(found.Hits[0].ID, err)
	// Output: story <nil>
}
