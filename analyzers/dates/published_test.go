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

// TestPublishedInEveryLanguage: each language that has words by hand holds a query to
// the days since, before, after and until a date, and of the last week.
func TestPublishedInEveryLanguage(t *testing.T) {
	rows := map[string]int{}
	for _, row := range readTable(t, "published.tsv") {
		q, today := row["query"], day(t, "2025-09-04")
		rows[row["lang"]]++
		p, ok := ParsePublished(q, today)
		switch {
		case !ok:
			t.Errorf("%s: %q: nothing found, want %s", row["lang"], q, row["published"])
		case openText(p.From, p.To) != row["published"] || strings.TrimSpace(q[:p.Start]) != row["text"]:
			t.Errorf("%s: %q: got %s behind %q, want %s", row["lang"], q, openText(p.From, p.To), q[:p.Start], row["published"])
		}
		if p, ok := ParsePublished(`"`+q+`"`, today); ok {
			t.Errorf("%s: %q in quotation marks was read as %s", row["lang"], q, openText(p.From, p.To))
		}
	}
	for _, v := range vocabularies {
		if rows[v.tag] < 3 {
			t.Errorf("%s has %d queries, want 3 or more", v.tag, rows[v.tag])
		}
	}
}

func TestPublishedLeavesWordsAlone(t *testing.T) {
	today := day(t, "2025-09-04")
	for _, q := range []string{"", "morning after", "since you went away", `"last week"`, "before the storm", "long before", "day after tomorrow never dies",
		"the last days", "until death", "27 June 2025", "may", "from Baku to Kars", "12-14 may 2025", "after 8", "..", "after ..",
		"указ от 05.08.2025", "указ від 5 серпня 2025", "после дождя", "сад до утра", "nach Hause", "vor Ort", "avant première", "antes de ti", "da vinci", "seit an seit", "habe vor",
		"wahl nach dem 1. Oktober 2025", "выборы после 1 октября 2025", "erdoğan sonra", "1 Ağustos 2025", "习近平 以来", "8月1日", "从 北京 到 上海", "elections after 2026",
		"Theresa May", "il 5 agosto 2025", "na 5 agosto", "من بغداد", "5 августа", "alegeri din 5 august 2025", "ab in den urlaub", "first of may"} {
		if p, ok := ParsePublished(q, today); ok {
			t.Errorf("%q: read %q as %s", q, q[p.Start:p.End], openText(p.From, p.To))
		}
	}
}

func FuzzParsePublished(f *testing.F) {
	for _, s := range []string{"aliyev last week", "since June", "a 2025-01..2025-02", "с 1 по 5 августа", "before 2025-09-01 ", "习近平 上周", "after 99999", "自6月以来", "1 Ağustos 2025'ten sonra", "június óta", "ივნისიდან", "ก่อน สิงหาคม"} {
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
