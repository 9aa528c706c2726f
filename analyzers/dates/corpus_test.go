package dates

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/news"
)

// sharedLines calls read with each line of a compressed file beside the
// repository, and skips the test where that folder is missing.
func sharedLines(t testing.TB, name string, read func(line []byte)) {
	t.Helper()
	dir, err := os.Getwd()
	for err == nil && dir != filepath.Dir(dir) {
		if _, e := os.Stat(filepath.Join(dir, "go.mod")); e == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	f, err := os.Open(filepath.Join(dir, "..", "shared", name))
	if err != nil {
		t.Skip(name + ": ../shared is missing")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		read(lines.Bytes())
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}

type timexDoc struct {
	Created string `json:"dct"`
	Text    string `json:"text"`
	Timexes []struct {
		Start, End        int
		Text, Type, Value string
	} `json:"timexes"`
}

// valueSpan returns the days of an annotated value that names definite ones.
func valueSpan(value string) (from, to news.Day, ok bool) {
	if len(value) > 10 && value[10] == 'T' {
		value = value[:10]
	}
	var year, week int
	if n := len(value); n == 8 && value[5] == 'W' && value[4] == '-' {
		for _, c := range value[:4] {
			year = year*10 + int(c-'0')
		}
		week = int(value[6]-'0')*10 + int(value[7]-'0')
		from = monday(news.DateOf(year, time.January, 4)) + news.Day(7*(week-1))
		return from, from + 6, week > 0 && week < 54
	}
	for _, c := range value {
		if c >= '0' && c <= '9' || c == '-' || c == 'Q' {
			continue
		}
		return 0, 0, false
	}
	if len(value) == 3 {
		value += "0s"
	}
	if len(value) < 4 {
		return 0, 0, false
	}
	return ParseSpan(value, 0)
}

// TestIntervals prints how many annotated dates of a collection are covered by
// exactly their days; its floor keeps a change from losing what was gained.
func TestIntervals(t *testing.T) {
	for _, set := range []struct {
		name, language string
		floor          float64
	}{
		{"timex-meantime-en", "en", 0.85},
		{"timex-krauts-de.dev", "de", 0.68},
		{"timex-wikiwars-uk.dev", "uk", 0.34},
	} {
		t.Run(set.name, func(t *testing.T) { intervals(t, set.name, set.language, set.floor) })
	}
}

func intervals(t *testing.T, name, language string, floor float64) {
	e := New()
	gold, found, right := 0, 0, 0
	sharedLines(t, "eval/dates/"+name+".jsonl.gz", func(line []byte) {
		var doc timexDoc
		if err := json.Unmarshal(line, &doc); err != nil {
			t.Fatal(err)
		}
		published := news.NoDay
		if len(doc.Created) >= 10 {
			published, _ = news.ParseDay(doc.Created[:10])
		}
		got := e.Append(nil, doc.Text, language, published, Options{})
		checkMentions(t, doc.Text, got)
		n, hits := scoreDoc(t, doc, published, got)
		gold, right = gold+n, right+hits
		found += len(got)
	})
	precision, recall := float64(right)/float64(max(found, 1)), float64(right)/float64(max(gold, 1))
	f1 := 2 * precision * recall / max(precision+recall, 1e-9)
	t.Logf("%s: interval P %.3f R %.3f F1 %.3f (%d annotated)", name, precision, recall, f1, gold)
	if f1 < floor {
		t.Errorf("%s: F1 %.3f fell under %.2f", name, f1, floor)
	}
}

// scoreDoc counts the annotated dates of one document and those met by a
// mention over the same words with the same days; -v prints the others.
func scoreDoc(t *testing.T, doc timexDoc, published news.Day, got []Mention) (gold, right int) {
	offsets := make([]int, 0, len(doc.Text)+1) // of each character, in bytes
	for i := range doc.Text {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(doc.Text))
	used := make([]bool, len(got))
	for _, x := range doc.Timexes {
		from, to, ok := valueSpan(x.Value)
		if !ok || x.Type != "DATE" && x.Type != "TIME" {
			continue
		}
		gold++
		start, end := offsets[x.Start], offsets[x.End]
		at := slices.IndexFunc(got, func(m Mention) bool {
			return m.Start < end && start < m.End && m.From == from && m.To == to
		})
		if at < 0 || used[at] {
			t.Logf("missed %q = %s (published %v): ...%s...", x.Text, x.Value, published, snip(doc.Text, start, end))
			continue
		}
		used[at] = true
		right++
	}
	for i, m := range got {
		if !used[i] {
			t.Logf("spurious %q = %s (published %v): ...%s...", doc.Text[m.Start:m.End], m.Value(), published, snip(doc.Text, m.Start, m.End))
		}
	}
	return gold, right
}

func snip(text string, start, end int) string {
	return strings.ToValidUTF8(text[max(start-60, 0):min(end+60, len(text))], "")
}

func BenchmarkEnglish(b *testing.B) {
	type article struct{ Body string }
	var bodies []string
	size := 0
	sharedLines(b, "corpora/reuters21578.jsonl.gz", func(line []byte) {
		var a article
		if size < 4<<20 && json.Unmarshal(line, &a) == nil {
			bodies = append(bodies, a.Body)
			size += len(a.Body)
		}
	})
	e, published := New(), news.DateOf(1987, time.March, 2)
	var dst []Mention
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, body := range bodies {
			dst = e.Append(dst[:0], body, "en", published, Options{})
		}
	}
}
