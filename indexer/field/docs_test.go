package field_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/indexer"
	"dateline/news"
)

// endings are how files of the examples are called; a mail has no ending.
var endings = map[string]string{"jsonl": "a.jsonl", "json": "a.json", "csv": "a.csv", "tsv": "a.tsv", "sgml": "a.sgm", "mail": "00001", "text": "a.txt"}

// kept is a sink that keeps what it is given.
type kept struct{ articles []news.Article }

func (k *kept) Add(_ context.Context, a news.Article) (indexer.Outcome, error) {
	k.articles = append(k.articles, a)
	return indexer.Added, nil
}

// examples are the blocks of docs/formats.md as "format\ntext".
func examples(t *testing.T) (all []string) {
	t.Helper()
	raw, err := os.ReadFile("../../docs/formats.md")
	if err != nil {
		t.Fatal(err)
	}
	for i, block := range strings.Split("\n"+string(raw), "\n```") {
		if i%2 == 1 {
			all = append(all, block+"\n")
		}
	}
	return all
}

// TestExamples indexes each example of docs/formats.md, without any option, as a
// file of its format and, where its content alone tells it, without a name that does.
func TestExamples(t *testing.T) {
	counts := make(map[string]int)
	var want []news.Article
	for _, example := range examples(t) {
		format, text, _ := strings.Cut(example, "\n")
		name, known := endings[format]
		if !known {
			t.Fatalf("an example of the unknown format %q", format)
		}
		counts[format]++
		names := []string{name, "unnamed"}
		if format == "text" {
			names = names[:1] // any file is text
		}
		for _, name := range names {
			what := fmt.Sprintf("%s %d as %s", format, counts[format], name)
			got := indexed(t, what, name, text)
			if want == nil {
				want = got
			}
			sameArticles(t, what, got, want)
		}
	}
	if counts["csv"] < 7 || len(counts) != len(endings) {
		t.Errorf("examples by format: %v", counts)
	}
}

func indexed(t *testing.T, what, name, text string) []news.Article {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	ix, err := indexer.New(indexer.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var sink kept
	if r, err := ix.Run(t.Context(), &sink, []string{file}); err != nil || r.Rejected > 0 {
		t.Errorf("%s: %v, %v", what, err, r.Rejects)
	}
	return sink.articles
}

// sameArticles holds articles to the first ones: title and text, and what else
// they have.
func sameArticles(t *testing.T, what string, got, want []news.Article) {
	t.Helper()
	if len(got) == 0 || len(got) < len(want) && !strings.HasPrefix(what, "text") && !strings.HasPrefix(what, "mail") {
		t.Errorf("%s: %d articles", what, len(got))
	}
	for i, a := range got {
		w := want[i]
		if a.Title != w.Title || strings.Join(strings.Fields(a.Body), " ") != strings.Join(strings.Fields(w.Body), " ") {
			t.Errorf("%s: title %q, body %q; want %q, %q", what, a.Title, a.Body, w.Title, w.Body)
		}
		if day := a.Published.Day(); day != w.Published.Day() && !strings.HasPrefix(what, "text 1") {
			t.Errorf("%s: published %s, want %s", what, day, w.Published.Day())
		}
		if len(a.Authors) > 0 && a.Authors[0] != w.Authors[0] {
			t.Errorf("%s: author %q, want %q", what, a.Authors, w.Authors)
		}
		if s := a.Section; s != w.Section && s != "" && !strings.HasPrefix(what, "text 1") && !strings.HasPrefix(what, "mail") {
			t.Errorf("%s: section %q, want %q", what, s, w.Section)
		}
	}
}
