package index

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/news"
	"dateline/query"
)

// formArchive holds names in several scripts, written for this test.
func formArchive(t *testing.T) *Archive {
	t.Helper()
	dir := t.TempDir()
	day := func(s string) news.Time {
		at, err := news.ParseTime(s)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	list := []news.Article{
		{GivenID: "en1", Title: "Ilham Aliyev speaks", Body: "President Aliyev spoke of oil in Baku.", Language: "en", Published: day("2025-01-01")},
		{GivenID: "en2", Title: "Oil rises", Body: "Then Aliyev left for Côte d'Ivoire.", Language: "en", Published: day("2025-01-02")},
		{GivenID: "en3", Title: "Oil falls", Body: "A word of Aliyev.", Language: "en", Published: day("2025-01-03")},
		{GivenID: "en4", Title: "Oil waits", Body: "More of Aliyev and of Xi Jinping.", Language: "en", Published: day("2025-01-04")},
		{GivenID: "ru1", Title: "Ильхам Алиев в Баку", Body: "Алиев говорил о нефти.", Language: "ru", Published: day("2025-01-05")},
		{GivenID: "zh1", Title: "習近平在北京", Body: "習近平说话。", Language: "zh", Published: day("2025-01-06")},
		{GivenID: "tr1", Title: "Erdoğan konuştu", Body: "Ankara'da Erdoğan konuştu.", Language: "tr", Published: day("2025-01-07")},
		{GivenID: "secret", Title: "Алиев молчит", Body: "Алиев молчит.", Language: "ru", Published: day("2025-01-08"), Embargo: day("2125-01-01T00:00:00Z")},
	}
	commitAll(t, dir, list[:4])
	commitAll(t, dir, list[4:])
	a, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func listed(t *testing.T, a *Archive, r Request) *Listing {
	t.Helper()
	l, err := a.Forms(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// formOf finds a form of a typed name.
func formOf(l *Listing, typed, form string) (Form, bool) {
	for _, n := range l.Names {
		for _, f := range n.Forms {
			if n.Typed == typed && f.Form == form {
				return f, true
			}
		}
	}
	return Form{}, false
}

func TestForms(t *testing.T) {
	a := formArchive(t)
	for _, tt := range []struct {
		query, typed, form, tiers, script string
		articles                          int
	}{
		{"aliyev", "aliyev", "Aliyev", "exact", "Latn", 4},
		{"aliyev", "aliyev", "Алиев", "dictionary convention", "Cyrl", 1}, // the other is under embargo
		{"Ilham Aliyev", "Ilham Aliyev", "Ilham Aliyev", "exact", "Latn", 1},
		{"Ilham Aliyev", "Ilham Aliyev", "Ильхам Алиев", "dictionary convention balanced", "Cyrl", 1},
		{"Ilham Aliyev", "Aliyev", "Алиев", "dictionary convention", "Cyrl", 1},
		{"Erdogan", "Erdogan", "Erdoğan", "folded", "Latn", 1},
		{"Xi Jinping", "Xi Jinping", "習近平", "dictionary convention", "Hani", 1},
		{"習近平", "習近平", "習近平", "exact", "Hani", 1},
		{"習近平", "習近平", "Xi Jinping", "dictionary convention balanced", "Latn", 1},
		{"Ivory Coast", "Ivory Coast", "Côte d'Ivoire", "dictionary", "Latn", 1},
		{"Ivory Coast", "Ivory Coast", "Ivory Coast", "exact", "Latn", 0},
		{"l'Iran", "l'Iran", "Irán", "", "", 0},
		{`title:Aliyev OR "Ilham Aliyev"`, "Ilham Aliyev", "Ilham Aliyev", "exact", "Latn", 1},
	} {
		f, ok := formOf(listed(t, a, Request{Query: tt.query}), tt.typed, tt.form)
		if ok != (tt.tiers != "") || ok && (!slices.Contains(strings.Fields(tt.tiers), f.Tier) || f.Script != tt.script || f.Articles != tt.articles || len(f.IDs) != min(tt.articles, formArticles)) {
			t.Errorf("%s: %s of %s: %v %+v", tt.query, tt.form, tt.typed, ok, f)
		}
	}
}

// TestFormsHaveTheLanguageOfTheirArticles counts the articles of each form anew.
func TestFormsHaveTheLanguageOfTheirArticles(t *testing.T) {
	dir := t.TempDir()
	article := func(id, language, title string) news.Article {
		return news.Article{GivenID: id, Title: title, Language: language}
	}
	commitAll(t, dir, []news.Article{article("1", "en", "Aliyev one"), article("2", "en", "Aliyev two"), article("3", "tr", "Aliyev üç"), article("4", "ru", "Алиев")})
	commitAll(t, dir, []news.Article{article("5", "tr", "Aliyev beş"), article("6", "ru", "Алиев"), article("7", "kk", "Алиев"), article("8", "de", "Alijew")})
	a, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	l := listed(t, a, Request{Query: "Aliyev"})
	for form, want := range map[string]string{"Aliyev": "", "Алиев": "ru", "Alijew": "de"} { // of four, two are English
		if f, ok := formOf(l, "Aliyev", form); !ok || f.Language != want {
			t.Errorf("%s is %q, want %q: %+v", form, f.Language, want, f)
		}
	}
	for _, f := range listed(t, a, Request{Query: "Germany"}).Names[0].Forms {
		if f.Articles == 0 && f.Language != "" {
			t.Errorf("a form of no article has a language: %+v", f)
		}
	}
}

// TestFormsAreOfTheArticlesNamed reads every article that a listing names.
func TestFormsAreOfTheArticlesNamed(t *testing.T) {
	a := formArchive(t)
	for _, n := range listed(t, a, Request{Query: "Ilham Aliyev Erdogan 習近平"}).Names {
		for _, f := range n.Forms {
			for _, id := range f.IDs {
				v, err := a.Article(context.Background(), id, Request{})
				if err != nil {
					t.Fatal(err)
				}
				if text := v.Article.Title + "\n" + v.Article.Body; !strings.Contains(text, f.Form) {
					t.Errorf("%q is not in %q", f.Form, text)
				}
			}
		}
	}
	f, _ := formOf(listed(t, a, Request{Query: "Aliyev"}), "Aliyev", "Aliyev")
	var given []string
	for _, id := range f.IDs {
		v, err := a.Article(context.Background(), id, Request{})
		if err != nil {
			t.Fatal(err)
		}
		given = append(given, v.Article.GivenID)
	}
	if !slices.Equal(given, []string{"en4", "en3", "en2"}) {
		t.Errorf("the newest articles are %q", given)
	}
}

func TestFormsStandInOrder(t *testing.T) {
	a := formArchive(t)
	l := listed(t, a, Request{Query: "spoke and Ilham Aliyev"})
	if len(l.Names) != 3 || l.Names[0].Typed != "Ilham Aliyev" || l.Names[1].Typed != "Ilham" || l.Names[2].Typed != "Aliyev" {
		t.Fatalf("%+v", l.Names)
	}
	if n := l.Names[0]; n.Start != 10 || n.End != 22 {
		t.Errorf("it stands at %d to %d", n.Start, n.End)
	}
	for _, n := range l.Names {
		absent := false
		for i, f := range n.Forms {
			if i > 0 && f.Articles > 0 && absent {
				t.Errorf("%+v stands behind what the archive lacks", f)
			}
			absent = f.Articles == 0 && f.Tier != "exact"
			if i > 0 && f.Articles > 0 && f.surer(n.Forms[i-1]) < 0 {
				t.Errorf("%+v stands behind %+v", f, n.Forms[i-1])
			}
		}
	}
}

func TestFormsTheArchiveLacks(t *testing.T) {
	a := formArchive(t)
	l := listed(t, a, Request{Query: "Germany"})
	f, ok := formOf(l, "Germany", "Deutschland")
	if !ok || f.Articles != 0 || f.Tier != "dictionary" || f.IDs == nil {
		t.Errorf("%v %+v", ok, f)
	}
	if n := l.Names[0]; len(n.Forms) > 1+maxAbsent || n.Other == 0 {
		t.Errorf("%d forms are listed of a country, and %d more", len(n.Forms), n.Other)
	}
	for _, f := range listed(t, a, Request{Query: "Beijing"}).Names[0].Forms {
		if f.Articles == 0 && f.Folded == "北京" {
			t.Error("a form is in the archive and told to be missing")
		}
	}
}

func TestFormsFollowTheRequest(t *testing.T) {
	a := formArchive(t)
	for _, f := range listed(t, a, Request{Query: "Aliyev", Names: NamesExact}).Names[0].Forms {
		if f.Form != "Aliyev" {
			t.Errorf("names=exact lists %+v", f)
		}
	}
	count := func(n Breadth) int {
		one := listed(t, a, Request{Query: "Muhammad", Names: n}).Names[0]
		return len(one.Forms) + one.Other
	}
	if exact, normal, broad := count(NamesExact), count(NamesNormal), count(NamesBroad); exact != 1 || normal <= exact || broad <= normal {
		t.Errorf("exact, normal and broad have %d, %d and %d forms", exact, normal, broad)
	}
	if f, ok := formOf(listed(t, a, Request{Query: "Aliyev", Without: []string{"алиев"}}), "Aliyev", "Алиев"); ok && f.Articles > 0 {
		t.Errorf("what was left out is listed: %+v", f)
	}
	if f, ok := formOf(listed(t, a, Request{Query: "Aliyev", Now: time.Date(2126, 1, 1, 0, 0, 0, 0, time.UTC)}), "Aliyev", "Алиев"); !ok || f.Articles != 2 {
		t.Errorf("after the embargo: %+v", f)
	}
	if l := listed(t, a, Request{Query: "spoke 2025 -Aliyev the"}); len(l.Names) != 0 {
		t.Errorf("no name is typed: %+v", l.Names)
	}
}

func TestFormsAreBounded(t *testing.T) {
	a := formArchive(t)
	var words []string
	for i := range 30 {
		words = append(words, "Qu"+strings.Repeat("q", i)+"azam")
	}
	l := listed(t, a, Request{Query: strings.Join(words, " OR ")})
	if len(l.Names) != MaxNames || l.Other != 30-MaxNames {
		t.Errorf("%d names and %d more", len(l.Names), l.Other)
	}
	for _, n := range listed(t, a, Request{Query: "China Muhammad Xi", Names: NamesBroad}).Names {
		if len(n.Forms) > MaxForms {
			t.Errorf("%d forms of %s", len(n.Forms), n.Typed)
		}
	}
}

func TestFormsFailAsSearchDoes(t *testing.T) {
	a := formArchive(t)
	var bad *query.SyntaxError
	if _, err := a.Forms(context.Background(), Request{Query: `"Aliyev`, Strict: true}); !errors.As(err, &bad) {
		t.Errorf("a strict request fails with %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := a.Forms(ctx, Request{Query: "Ilham Aliyev"}); !errors.Is(err, context.Canceled) {
		t.Errorf("after the reader left: %v", err)
	}
	for _, q := range []string{"", "  ", "\xff", `"`, "*", "-", "name:", "27 June 2025"} {
		if l := listed(t, a, Request{Query: q}); l.Names == nil || l.Query.Q != q {
			t.Errorf("%q: %+v", q, l)
		}
	}
}

// TestFormsAreWhatSearchFinds holds each form to a search for it alone, within
// the articles that the whole query finds.
func TestFormsAreWhatSearchFinds(t *testing.T) {
	a := formArchive(t)
	for _, q := range []string{"Aliyev", "Ilham Aliyev", "Xi Jinping", "習近平", "Erdogan", "Ivory Coast"} {
		res, err := a.Search(context.Background(), Request{Query: q, Size: MaxSize})
		if err != nil {
			t.Fatal(err)
		}
		found := map[string]bool{}
		for _, h := range res.Hits {
			found[h.ID] = true
		}
		for _, f := range listed(t, a, Request{Query: q}).Names[0].Forms {
			for _, id := range f.IDs {
				if !found[id] {
					t.Errorf("%s: %s has an article that the search does not find", q, f.Form)
				}
			}
			exact, err := a.Search(context.Background(), Request{Query: `"` + f.Form + `"~4`, Names: NamesExact, Unfolded: true})
			if err != nil {
				t.Fatal(err)
			}
			if f.Articles > exact.Total.Articles {
				t.Errorf("%s: %s has %d articles, a search for it %d", q, f.Form, f.Articles, exact.Total.Articles)
			}
		}
	}
}
