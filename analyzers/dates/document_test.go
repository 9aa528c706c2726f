package dates

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/news"
)

// TestExamplesOfTheDocument reads the table of docs/dates.md: each text must yield the
// days beside it, and a text without any none.
func TestExamplesOfTheDocument(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "..", "docs", "dates.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(raw), "<!-- examples begin -->")
	section, _, whole := strings.Cut(rest, "<!-- examples end -->")
	if !whole {
		t.Fatal("docs/dates.md has no examples between its markers")
	}
	published, e, rows := news.DateOf(2025, 7, 2), New(), 0
	for line := range strings.Lines(section) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		if len(cells) != 5 || strings.Contains(line, "---") || strings.Contains(line, "| language |") {
			continue
		}
		rows++
		language, text, want := strings.TrimSpace(cells[1]), strings.TrimSpace(cells[2]), strings.TrimSpace(cells[3])
		var got []string
		for _, m := range e.Append(nil, text, language, published, Options{}) {
			days := m.From.String()
			if m.To != m.From {
				days += "/" + m.To.String()
			}
			got = append(got, days)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q yields %v, the document says %q", language, text, got, want)
		}
	}
	if rows < 25 {
		t.Errorf("only %d examples were read", rows)
	}
}
