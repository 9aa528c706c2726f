package text

import (
	"reflect"
	"strings"
	"testing"

	"dateline/indexer/record"
	"dateline/news"
)

func TestParse(t *testing.T) {
	day, _ := news.ParseTime("2021-03-09")
	long := strings.Repeat("word ", 300)
	for _, tt := range []struct {
		name, in string
		want     news.Article
	}{
		{"headline and story", "Rain stops play\n\nIt rained.\nAll day.\n", news.Article{Title: "Rain stops play", Body: "\nIt rained.\nAll day.\n"}},
		{"headline only", "Rain stops play", news.Article{Title: "Rain stops play"}},
		{"mark, crlf, blank start", "\xEF\xBB\xBF\r\n\r\nRain\r\nIt rained.\r\n", news.Article{Title: "Rain", Body: "It rained.\n"}},
		{"old line ends", "Rain\rIt rained.", news.Article{Title: "Rain", Body: "It rained."}},
		{"UTF-16 LE", "\xFF\xFER\x00\xE9\x00\n\x00x\x00", news.Article{Title: "Ré", Body: "x"}},
		{"UTF-16 BE, cut", "\xFE\xFF\x00R\x00\xE9\x00\n\x00x\x00", news.Article{Title: "Ré", Body: "x"}},
		{"no headline", long + "\nmore", news.Article{Body: long + "\nmore"}},
		{"empty", "", news.Article{}},
		{"header", "Title: Rain\nDate: 2021-03-09\nAuthor: Ann; Bo\nTags: wet, cold\nURL: https://a.example/1\nSource: Post\nLanguage: en\nSection: Sport\n\nIt rained.",
			news.Article{Title: "Rain", Published: day, Authors: []string{"Ann", "Bo"}, Tags: []string{"wet", "cold"}, URL: "https://a.example/1",
				Source: news.Source{Name: "Post"}, Language: "en", Section: "Sport", Body: "\nIt rained."}},
		{"header of a mail", "From: Ann\nSubject: Rain,\n  heavy\nX-Lines: 3\n\nIt rained.",
			news.Article{Title: "Rain, heavy", Authors: []string{"Ann"}, Extra: map[string]string{"X-Lines": "3"}, Body: "\nIt rained."}},
		{"header without title", "date: 2021-03-09\nsource: Post\n\nRain\nIt rained.",
			news.Article{Title: "Rain", Published: day, Source: news.Source{Name: "Post"}, Body: "It rained."}},
		{"headline before header", "Rain\nDate: 2021-03-09\nSource: Post\n\nIt rained.",
			news.Article{Title: "Rain", Published: day, Source: news.Source{Name: "Post"}, Body: "\nIt rained."}},
		{"date that cannot be read", "Title: Rain\nDate: soon\n\nx", news.Article{Title: "Rain", Extra: map[string]string{"published": "soon"}, Body: "\nx"}},
		{"one known key is a headline", "Source: the sea\nIt begins here.\n\nx", news.Article{Title: "Source: the sea", Body: "It begins here.\n\nx"}},
		{"prose among keys", "Title: Rain\nDate: 2021-03-09\nAnd so it rained.\n\nx", news.Article{Title: "Title: Rain", Body: "Date: 2021-03-09\nAnd so it rained.\n\nx"}},
	} {
		if got := parse([]byte(tt.in)); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", tt.name, got, tt.want)
		}
	}
}

// FuzzParse: no word of a file is lost when it has no header block.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"Rain\n\nIt rained.", "Title: a\nDate: 2021\n\nb", "\xFF\xFEa", "\xFE\xFF", "a\r\rb", "Title:\nDate:\n\n", "Title: a\n b\nDate: x\n c", "\n\n\n", ":\n:\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		a := parse(raw)
		if !reflect.DeepEqual(a, parse(raw)) {
			t.Fatalf("two readings of %q differ", raw)
		}
		if len(a.Title) > maxHeadline && !strings.Contains(strings.ToLower(string(raw)), ":") {
			t.Fatalf("title of %d bytes", len(a.Title))
		}
		if block, _, _ := cutBlank(strings.TrimLeft(lineEnds(decode(raw)), " \t\n")); block != "" {
			if _, fields := header(block); fields != nil {
				return
			}
		}
		if got, want := strings.Fields(a.Title+"\n"+a.Body), strings.Fields(lineEnds(decode(raw))); len(got) != len(want) {
			t.Fatalf("%d words of %d in %q", len(got), len(want), raw)
		}
	})
}

// TestTrace: each field names the line it came from.
func TestTrace(t *testing.T) {
	for in, want := range map[string][]record.Filled{
		"Rain\n\nIt rained.": {{Field: "title", From: "first line", Sample: "Rain"}, {Field: "body", From: "the text", Sample: "It rained."}},
		"Subject: Rain\nDate: 2021-03-09\nX-Lines: 3\n\nIt rained.": {{Field: "title", From: "Subject", Sample: "Rain"}, {Field: "published", From: "Date", Sample: "2021-03-09"},
			{Field: "extra", From: "X-Lines", Sample: "3"}, {Field: "body", From: "the text", Sample: "It rained."}},
		"Rain\nDate: soon\nSource: Post\n\nIt rained.": {{Field: "extra", From: "Date", Sample: "soon"}, {Field: "source", From: "Source", Sample: "Post"},
			{Field: "title", From: "first line", Sample: "Rain"}, {Field: "body", From: "the text", Sample: "It rained."}},
	} {
		var tr record.Trace
		got, err := Article([]byte(in), &tr)
		if err != nil || !reflect.DeepEqual(got, parse([]byte(in))) || !reflect.DeepEqual(tr.Filled, want) {
			t.Errorf("%q: %+v, %v; want %+v", in, tr.Filled, err, want)
		}
	}
}
