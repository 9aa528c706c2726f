package dates

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tableOf reads the rows of the table of docs/dates.md between two markers.
func tableOf(t *testing.T, name string, columns, least int) (rows [][]string) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "..", "docs", "dates.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(raw), "<!-- "+name+" begin -->")
	section, _, whole := strings.Cut(rest, "<!-- "+name+" end -->")
	if !whole {
		t.Fatalf("docs/dates.md has no %s between markers", name)
	}
	for line := range strings.Lines(section) {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| ---") {
			continue
		}
		cells := strings.Split(strings.Trim(line, "|"), "|")
		if len(cells) != columns {
			t.Fatalf("%s: %q has %d columns, not %d", name, line, len(cells), columns)
		}
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		rows = append(rows, cells)
	}
	if len(rows) <= least {
		t.Fatalf("only %d rows of %s were read", len(rows)-1, name)
	}
	return rows[1:] // without the names of the columns
}

// read lists what a sentence yields as the document writes it.
func read(t *testing.T, language, sentence, published string) string {
	t.Helper()
	var list []string
	for _, m := range shared().Append(nil, sentence, language, day(t, published), Options{}) {
		list = append(list, sentence[m.Start:m.End]+" = "+spanText(m.From, m.To))
	}
	return strings.Join(list, "; ")
}

// TestExamplesOfTheDocument: each sentence yields the one expression and the days
// that stand beside it, or none where there are none.
func TestExamplesOfTheDocument(t *testing.T) {
	languages := map[string]bool{}
	for _, row := range tableOf(t, "examples", 5, 100) {
		want := ""
		if row[4] != "none" {
			want = row[3] + " = " + row[4]
		} else if !strings.Contains(row[1], row[3]) {
			t.Errorf("%s: %q does not have %q", row[0], row[1], row[3])
		}
		if got := read(t, row[0], row[1], row[2]); got != want {
			t.Errorf("%s, %s: %q yields %q, the document says %q", row[0], row[2], row[1], got, want)
		}
		languages[row[0]] = true
	}
	for _, v := range vocabularies {
		if !languages[v.tag] {
			t.Errorf("no example is in %s, which has words of its own", v.tag)
		}
	}
}

// TestMissesOfTheDocument: what the document says is read wrong may be read by now,
// which is told, so that the row is moved.
func TestMissesOfTheDocument(t *testing.T) {
	for _, row := range tableOf(t, "misses", 5, 5) {
		if got := read(t, row[0], row[1], row[2]); got == row[3] {
			t.Logf("%s: %q is read as it is meant by now: move it in docs/dates.md", row[0], row[1])
		} else if got == "" && row[4] != "nothing" || got != "" && got != row[4] {
			t.Logf("%s: %q yields %q by now, docs/dates.md says %q", row[0], row[1], got, row[4])
		}
	}
}

// TestQueriesOfTheDocument: each query is held to the days of publication, or asks
// for the days that are spoken of, or is words alone, as the document says.
func TestQueriesOfTheDocument(t *testing.T) {
	today := day(t, "2025-09-04")
	for _, row := range tableOf(t, "queries", 3, 15) {
		q, published, mentioned := strings.Trim(row[0], "`"), "", ""
		if p, ok := ParsePublished(q, today); ok {
			published = openText(p.From, p.To)
			q = q[:p.Start]
		}
		for _, typed := range ParseQuery(q, today) {
			mentioned = spanText(typed.From, typed.To)
			if typed.AnyYear {
				mentioned = "any year"
			}
		}
		if published != row[1] || mentioned != row[2] {
			t.Errorf("%s: published %q, speaks of %q; the document says %q, %q", row[0], published, mentioned, row[1], row[2])
		}
	}
}
