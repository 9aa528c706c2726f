package eval

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/index"
	"dateline/news"
)

var update = flag.Bool("update", false, "write the golden figures")

// slack is how far a figure of a sample may lie below the golden one. One entity
// in two hundred is 0.005, and a table of sounds that helps a script may cost
// another script an entity or two; more than that is a loss and must be looked
// at. A figure that is better by more than the slack asks for a new golden file.
const slack = 0.01

// labelledSet opens a file of the shared sets, or skips the test.
func labelledSet(t *testing.T, name string) io.Reader {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "shared", "eval", name))
	if err != nil {
		t.Skip("the labelled sets beside the project are missing: ../shared/eval")
	}
	t.Cleanup(func() { f.Close() })
	if !strings.HasSuffix(name, ".gz") {
		return f
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// golden compares figures of a sample with those on file, or writes them.
func golden(t *testing.T, name string, got map[string]float64) {
	t.Helper()
	goldenWithin(t, name, got, slack)
}

// goldenWithin compares figures with those on file, or writes them.
func goldenWithin(t *testing.T, name string, got map[string]float64, slack float64) {
	t.Helper()
	path := filepath.Join("testdata", name+".json")
	if *update {
		raw, _ := json.MarshalIndent(got, "", "\t")
		if err := os.WriteFile(path, append(raw, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]float64{}
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	for _, figure := range slices.Sorted(maps.Keys(want)) {
		have, known := got[figure]
		switch {
		case !known:
			t.Errorf("%s: no longer measured", figure)
		case have < want[figure]-slack:
			t.Errorf("%s is %.3f, was %.3f", figure, have, want[figure])
		case have > want[figure]+slack:
			t.Logf("%s is %.3f, was %.3f: run the test with -update", figure, have, want[figure])
		}
	}
}

// figures are those of a report that the golden files hold: of the search
// itself as it comes, with names=broad and with names=exact, and of the
// commonest pairs of scripts.
func figures(r *NameReport) map[string]float64 {
	round := func(x float64) float64 { return float64(int(x*10000+0.5)) / 10000 }
	out := map[string]float64{}
	for _, f := range r.Systems[:3] {
		out[f.Search+" recall"] = round(f.Recall)
		out[f.Search+" precision"] = round(f.Precision)
		if f.Surnames.Queries > 0 {
			out[f.Search+" surname recall"] = round(f.Surnames.Recall)
			out[f.Search+" surname precision"] = round(f.Surnames.Precision)
		}
	}
	for p, c := range r.Systems[0].Pairs {
		if c.All >= 200 { // an entity more or less must stay within the slack
			out[fmt.Sprintf("%s to %s", p.Query, p.Article)] = round(c.share())
		}
	}
	return out
}

func TestFiguresOfNames(t *testing.T) {
	for _, tt := range []struct {
		name string
		Choice
	}{
		{"persons", Choice{Sets: []string{"everypolitician", "eu-sanctions"}, Kind: "person", Limit: 200}},
		{"territories", Choice{Sets: []string{"cldr-territory"}, Limit: 8}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			list, err := ReadEntities(labelledSet(t, "names/names.dev.jsonl.gz"), tt.Choice)
			if err != nil {
				t.Fatal(err)
			}
			measured(t, tt.name, list)
		})
	}
}

func TestFiguresOfSingleWords(t *testing.T) {
	list, err := ReadTokens(labelledSet(t, "names/name-tokens.dev.tsv.gz"), 400)
	if err != nil {
		t.Fatal(err)
	}
	measured(t, "words", list)
}

func measured(t *testing.T, name string, list []Entity) {
	t.Helper()
	report, err := MeasureNames(context.Background(), list)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, name, figures(report))
}

func TestFiguresOfLabelledPairs(t *testing.T) {
	list, err := LabelledPairs(context.Background(), labelledSet(t, "names/labelled-pairs.dev.tsv"), index.NamesNormal)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]float64{}
	for _, l := range list {
		if l.Right+l.Lost >= 50 {
			got[l.Kind+" precision"], got[l.Kind+" recall"] = l.Precision(), l.Recall()
		}
	}
	golden(t, "labelled", got)
}

func TestNamesAreMeasuredThroughTheSearch(t *testing.T) {
	list, err := ReadEntities(strings.NewReader(`{"id":"1","kind":"person","set":"a","variants":[{"text":"Ilham Aliyev"},{"text":"Ильхам Алиев"},{"text":"Ilham Alijew"},{"text":"Zorro","form":"alias"}]}
{"id":"2","kind":"person","set":"a","variants":[{"text":"Ilham Aliyev"},{"text":"Pjotr Tschaikowski"}]}
{"id":"3","kind":"place","set":"a","variants":[{"text":"Baku"}]}
{"id":"4","kind":"person","set":"b","variants":[{"text":"Genghis Khan"}]}
`), Choice{Sets: []string{"a"}, Kind: "person"})
	if err != nil || len(list) != 2 || len(list[0].Variants) != 3 {
		t.Fatalf("read %+v, %v; want two persons, the first with three names", list, err)
	}
	r, err := MeasureNames(context.Background(), list)
	if err != nil {
		t.Fatal(err)
	}
	normal, exact := r.Systems[0], r.Systems[2]
	if normal.Recall != 0.5 || normal.Cross != 1 || normal.Queries != 5 {
		t.Errorf("recall %.2f, between scripts %.2f with %d queries; want 0.5, 1 and 5", normal.Recall, normal.Cross, normal.Queries)
	}
	if exact.Recall != 0 || exact.Precision != 0 {
		t.Errorf("folding alone has recall %.2f and precision %.2f; want 0 and 0: it finds the namesake only", exact.Recall, exact.Precision)
	}
	if c := normal.Pairs[Pair{"Latin", "Cyrillic"}]; c == nil || *c != (Count{2, 2}) {
		t.Errorf("Latin to Cyrillic is %v, want 2 of 2", c)
	}
	if len(r.Misses) != 2 || r.Failures[0].Pairs != 2 {
		t.Errorf("misses %+v for %+v; want the two of Pjotr Tschaikowski", r.Misses, r.Failures)
	}
}

func TestTraceTellsScriptsApart(t *testing.T) {
	articles := []news.Article{
		{GivenID: "ru", Title: "Путин в Москве", Language: "ru"}, {GivenID: "en", Title: "Putin in Moscow", Language: "en"},
		{GivenID: "no", Title: "Погода в Москве", Language: "ru"},
	}
	docs := map[string]Doc{"ru": {"ru", "Cyrillic"}, "en": {"en", "Latin"}, "no": {"ru", "Cyrillic"}}
	judged := map[string]map[string]int{"q": {"ru": 1, "en": 1}}
	err := with(context.Background(), articles, func(a *index.Archive) error {
		b, err := Trace(context.Background(), a, []Topic{{"q", "Putin", "person"}}, judged, docs, news.DayOf(time.Now()))
		if err != nil {
			return err
		}
		if b.All.NDCG != 1 || b.Folded.Recall != 0.5 {
			t.Errorf("nDCG %.2f and recall by folding %.2f, want 1 and 0.5", b.All.NDCG, b.Folded.Recall)
		}
		for _, x := range b.Persons {
			if x.Recall != 1 || x.Cut != 1 || x.Precision != 1 {
				t.Errorf("%+v; want all ones", x)
			}
		}
		if len(b.Beyond) != 1 || b.Beyond[0] != (Beyond{"Cyrillic", 1, 1}) {
			t.Errorf("beyond folding is %+v, want one case in Cyrillic, found", b.Beyond)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestSurname(t *testing.T) {
	for name, want := range map[string]string{
		"Ilham Aliyev": "Aliyev", "Убирия, Бежан Михайлович": "Убирия", "Vladimir Vladimirovich PUTIN": "PUTIN", "AL-DIN Hasan Izz": "AL-DIN", "习近平": "", "Pelé": "",
	} {
		if got := surname(name); got != want {
			t.Errorf("the surname of %s is %q, want %q", name, got, want)
		}
	}
}

func TestScriptOf(t *testing.T) {
	for text, want := range map[string]string{"Putin": "Latin", "Путин, V.": "Cyrillic", "東京タワー": "Kana", "習近平": "Han", "2025": "other", "ಮೈಸೂರು": "Kannada"} {
		if got := ScriptOf(text); got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
}
