package indexer

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/indexer/jsonl"
	"dateline/indexer/text"
	"dateline/news"
)

// texts returns every text of an article.
func texts(a news.Article) []string {
	all := slices.Concat([]string{a.GivenID, a.URL, a.Title, a.Lead, a.Body, a.Source.ID, a.Source.Name, a.Source.Domain, a.Language, a.Section, a.Dateline},
		a.Authors, a.Tags, a.People, a.Organisations, a.Places)
	for k, v := range a.Extra {
		all = append(all, k, v)
	}
	return all
}

// fit checks that an article may be kept.
func fit(t testing.TB, a news.Article) {
	t.Helper()
	for _, s := range texts(a) {
		if !utf8.ValidString(s) || strings.ContainsFunc(s, control) {
			t.Errorf("unclean text %q", s)
		}
	}
	switch {
	case !news.ValidID(a.ID):
		t.Errorf("id %q", a.ID)
	case a.Title == "" && a.Body == "":
		t.Error("an article without text")
	case len(a.Title) > MaxTitle || len(a.Body) > MaxBody || len(a.Lead) > MaxLead || len(a.GivenID) > maxID:
		t.Errorf("over a limit: title %d, lead %d, body %d, id %d", len(a.Title), len(a.Lead), len(a.Body), len(a.GivenID))
	case a.URL != "" && !strings.HasPrefix(a.URL, "http"):
		t.Errorf("address %q", a.URL)
	}
}

func finished(t testing.TB, a news.Article) news.Article {
	t.Helper()
	if _, err := finish(&a, &Options{}); err != nil {
		t.Fatal(err)
	}
	fit(t, a)
	return a
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"plain": "plain", "a\x00b\x1b[1m": "ab[1m", "a\r\nb\rc": "a\nb\nc", "a\tb": "a\tb", "\xffa\xc3": "\uFFFDa\uFFFD", "é\u202Ex": "é\u202Ex", "": "",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
	if got := cleanLine(" a\nb\tc \x00"); got != "a b c" {
		t.Errorf("cleanLine gives %q", got)
	}
}

func TestLongTextsAreCut(t *testing.T) {
	a := news.Article{Title: "x" + strings.Repeat("é", MaxTitle), Body: "x" + strings.Repeat("日", MaxBody)}
	shortened, err := finish(&a, &Options{})
	fit(t, a)
	if err != nil || !shortened || a.Extra["truncated"] != "title body" || len(a.Title) != MaxTitle-1 || len(a.Body) < MaxBody-3 {
		t.Errorf("title %d, body %d, extra %v, %v", len(a.Title), len(a.Body), a.Extra, err)
	}
}

func TestFinish(t *testing.T) {
	for _, tt := range []struct {
		name     string
		in, want news.Article // compared without id
	}{
		{"addresses", news.Article{Title: "A", URL: "javascript:alert(1)"}, news.Article{Title: "A", Extra: map[string]string{"url": "javascript:alert(1)"}}},
		{"web address", news.Article{Title: "A", URL: " https://a.example/x "}, news.Article{Title: "A", URL: "https://a.example/x"}},
		{"only a lead", news.Article{Lead: "L"}, news.Article{Body: "L"}},
		{"lead is the body", news.Article{Lead: "B", Body: "B "}, news.Article{Body: "B"}},
		{"lists", news.Article{Title: "A", Tags: []string{"a", " a ", "", "b\n"}}, news.Article{Title: "A", Tags: []string{"a", "b"}}},
		{"language", news.Article{Title: "A", Language: "pt_BR"}, news.Article{Title: "A", Language: "pt"}},
		{"language name", news.Article{Title: "A", Language: "Russian"}, news.Article{Title: "A", Language: "ru"}},
		{"language code", news.Article{Title: "A", Language: "deu-AT"}, news.Article{Title: "A", Language: "de"}},
		{"no language", news.Article{Title: "A", Language: "Klingon, maybe"}, news.Article{Title: "A", Extra: map[string]string{"language": "Klingon, maybe"}}},
		{"extra", news.Article{Title: "A", Extra: map[string]string{"a\x00": "1\x00", "b": "", "\x01": "x"}}, news.Article{Title: "A", Extra: map[string]string{"a": "1"}}},
	} {
		got := finished(t, tt.in)
		got.ID = ""
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

func TestIds(t *testing.T) {
	byID := finished(t, news.Article{GivenID: "7", Title: "A"})
	if again := finished(t, news.Article{GivenID: "7", Title: "B"}); again.ID != byID.ID {
		t.Error("the same given id made two ids")
	}
	long := finished(t, news.Article{GivenID: strings.Repeat("x", 1000), Title: "A"})
	if !strings.HasPrefix(long.GivenID, "sha256-") {
		t.Errorf("long given id became %q", long.GivenID)
	}
	if ours := finished(t, news.Article{ID: byID.ID, Title: "C"}); ours.ID != byID.ID {
		t.Error("an id of ours was not kept")
	}
}

// FuzzRecord holds both formats to what an archive may contain.
func FuzzRecord(f *testing.F) {
	for _, seed := range []string{
		`{"title":"A\u0000","url":"http://[::1","source":"\ud800"}`, "{\"title\":\"\xff\",\"x\x00\":\"y\"}", "Title: a\x00\nDate: \xff\n\nb", `{"body":"\r\n","lead":"x"}`, "\xFF\xFE\x00\xD8",
	} {
		f.Add([]byte(seed))
	}
	ix := indexer(f, Options{})
	parsers := map[string]parser{formatJSONL: jsonl.Article(ix.mapper), formatText: text.Article}
	f.Fuzz(func(t *testing.T, raw []byte) {
		for format, parse := range parsers {
			it := item{from: &origin{format: format, parse: parse, encoding: encodingUTF8, id: "a/b", section: "a"}}
			if ix.decode(&it, raw); it.reason == "" {
				fit(t, it.article)
			}
			if strings.Contains(it.reason, "fault") {
				t.Fatalf("%q: %s", raw, it.reason)
			}
		}
	})
}
