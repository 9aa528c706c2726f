package dates

import (
	"strings"
	"testing"

	"dateline/news"
)

// openText writes a span as the table does, two points for an open end.
func openText(from, to news.Day) string {
	if from == to {
		return from.String()
	}
	ends := [2]string{from.String(), to.String()}
	for i, s := range ends {
		if s == "" {
			ends[i] = ".."
		}
	}
	return strings.Join(ends[:], "/")
}

// The rows that ask for days of publication are met by ParsePublished, and no
// other row has such a phrase.
func TestPublished(t *testing.T) {
	for _, row := range readTable(t, "date-queries.tsv") {
		q, today := row["query"], day(t, row["now"])
		value, asked := strings.CutPrefix(row["constraint"], "published=")
		if strings.Contains(q, ":") { // fields belong to the language of queries
			continue
		}
		p, ok := ParsePublished(q, today)
		switch {
		case ok != asked:
			t.Errorf("%q: found %v, want %s", q, ok, row["constraint"])
		case ok && openText(p.From, p.To) != value:
			t.Errorf("%q: got %s, want %s", q, openText(p.From, p.To), value)
		case ok && strings.TrimSpace(q[:p.Start]) != row["text"]:
			t.Errorf("%q: left %q, want %q", q, q[:p.Start], row["text"])
		}
	}
}

func TestPublishedLeavesWordsAlone(t *testing.T) {
	today := day(t, "2025-09-04")
	for _, q := range []string{"", "morning after", "since you went away", `"last week"`, "before the storm", "long before", "day after tomorrow never dies",
		"the last days", "until death", "27 June 2025", "may", "from Baku to Kars", "12-14 may 2025", "after 8", "..", "after .."} {
		if p, ok := ParsePublished(q, today); ok {
			t.Errorf("%q: read %q as %s", q, q[p.Start:p.End], openText(p.From, p.To))
		}
	}
}

func FuzzParsePublished(f *testing.F) {
	for _, s := range []string{"aliyev last week", "since June", "a 2025-01..2025-02", "с 1 по 5 августа", "before 2025-09-01 ", "习近平 上周", "after 99999"} {
		f.Add(s, int32(20335))
	}
	f.Fuzz(func(t *testing.T, q string, today int32) {
		p, ok := ParsePublished(q, news.Day(today))
		if ok && (p.Start < 0 || p.Start >= p.End || p.End > len(q)) {
			t.Fatalf("%q: %+v", q, p)
		}
		if ok && p.From != news.NoDay && p.To != news.NoDay && p.From > p.To {
			t.Fatalf("%q: %+v runs backwards", q, p)
		}
	})
}
