package eval

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/index"
	"dateline/news"
)

// example is a pair of spellings that docs/names.md speaks of.
type example struct {
	typed, written string
	found          bool
}

// examples reads the table between the markers of the document.
func examples(t *testing.T) (list []example) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "docs", "names.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(raw), "<!-- examples begin -->")
	section, _, whole := strings.Cut(rest, "<!-- examples end -->")
	if !whole {
		t.Fatal("docs/names.md has no examples between its markers")
	}
	for line := range strings.Lines(section) {
		cells := strings.Split(line, "|")
		if len(cells) < 5 {
			continue
		}
		for column := 2; column <= 3; column++ {
			for pair := range strings.SplitSeq(cells[column], ";") {
				if typed, written, ok := strings.Cut(pair, "→"); ok {
					list = append(list, example{strings.TrimSpace(typed), strings.TrimSpace(written), column == 2})
				}
			}
		}
	}
	return list
}

// TestExamplesOfTheDocument: what the document says is found must be. What it
// says is not found may be by now, which is told, so that the row is moved.
func TestExamplesOfTheDocument(t *testing.T) {
	list := examples(t)
	if len(list) < 30 {
		t.Fatalf("only %d examples were read", len(list))
	}
	for _, e := range list {
		article := []news.Article{{GivenID: "0", Title: e.written}}
		err := with(context.Background(), article, func(a *index.Archive) error {
			found, err := archived{a, index.NamesNormal}.find(context.Background(), e.typed)
			switch {
			case err != nil:
				return err
			case e.found && len(found) == 0:
				t.Errorf("%s does not find %s, as the document says", e.typed, e.written)
			case !e.found && len(found) > 0:
				t.Logf("%s finds %s by now: move it in docs/names.md", e.typed, e.written)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
