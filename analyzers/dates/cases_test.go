package dates

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/news"
)

func readTable(t testing.TB, name string) []map[string]string {
	t.Helper()
	raw, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n")
	header := strings.Split(lines[0], "\t")
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, cell := range strings.Split(line, "\t") {
			row[header[i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

func day(t testing.TB, s string) news.Day {
	t.Helper()
	d, err := news.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// spanText writes a span as the tables do.
func spanText(from, to news.Day) string {
	if from == to {
		return from.String()
	}
	return from.String() + "/" + to.String()
}

// rightCase reports whether the mention over the row's expression covers the
// expected days, or whether a trap stays without one.
func rightCase(row map[string]string, got []Mention) bool {
	start := strings.Index(row["sentence"], row["expression"])
	end := start + len(row["expression"])
	for _, m := range got {
		if m.Start < end && start < m.End {
			if row["expected"] == "none" {
				return false
			}
			if spanText(m.From, m.To) == row["expected"] {
				return true
			}
		}
	}
	return row["expected"] == "none"
}

type count struct{ dates, right, traps, avoided int }

func (c *count) add(trap, right bool) {
	n := 0
	if right {
		n = 1
	}
	if trap {
		c.traps, c.avoided = c.traps+1, c.avoided+n
	} else {
		c.dates, c.right = c.dates+1, c.right+n
	}
}

func TestCases(t *testing.T) {
	counts := map[string]*count{}
	e := New()
	for _, row := range append(readTable(t, "date-cases.tsv"), readTable(t, "foreign-cases.tsv")...) {
		c := counts[row["lang"]]
		if c == nil {
			c = &count{}
			counts[row["lang"]] = c
		}
		got := e.Append(nil, row["sentence"], row["lang"], day(t, row["published"]), Options{})
		right := rightCase(row, got)
		c.add(row["expected"] == "none", right)
		if !right {
			t.Errorf("%s %s: %q: %q should be %s, got %s", row["lang"], row["published"], row["sentence"], row["expression"], row["expected"], describe(row["sentence"], got))
		}
	}
	for _, tag := range slices.Sorted(maps.Keys(counts)) {
		c := counts[tag]
		t.Logf("%s: dates %d/%d, traps %d/%d", tag, c.right, c.dates, c.avoided, c.traps)
	}
}

func describe(text string, got []Mention) string {
	var out []string
	for _, m := range got {
		out = append(out, text[m.Start:m.End]+"="+spanText(m.From, m.To))
	}
	return "[" + strings.Join(out, "; ") + "]"
}
