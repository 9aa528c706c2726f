package indexer

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
)

func encoded(t *testing.T, e encoding.Encoding, text string) string {
	t.Helper()
	raw, err := e.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// TestMailsAreDecodedOnce: the text of a mail is read in the encoding that it names,
// also where a file of nothing else would be decoded as a whole.
func TestMailsAreDecodedOnce(t *testing.T) {
	const japaneseText, chineseText = "昨日の嵐でフェリーは港に留まる", "昨天的风暴使渡轮停在港口"
	for label, tt := range map[string]struct {
		e    encoding.Encoding
		text string
	}{"iso-2022-jp": {japanese.ISO2022JP, japaneseText}, "shift_jis": {japanese.ShiftJIS, japaneseText}, "gb2312": {simplifiedchinese.GBK, chineseText}} {
		mail := "From: a@b.example\nSubject: x\nMessage-ID: <1@x>\nContent-Type: text/plain; charset=" + label + "\n\n" + encoded(t, tt.e, strings.Repeat(tt.text+"\n", 3))
		sink := &shelf{}
		if _, err := run(t, indexer(t, Options{}), sink, file(t, "a.eml", mail)); err != nil || len(sink.articles) != 1 || !strings.Contains(sink.articles[0].Body, tt.text) {
			t.Errorf("%s: %v, %+v", label, err, sink.articles)
		}
	}
}

// TestLinesOfTwoEncodings: of a dump joined from two each line is read as it is
// written.
func TestLinesOfTwoEncodings(t *testing.T) {
	var dump strings.Builder
	for i := range 20 {
		line := fmt.Sprintf(`{"id":"%d","title":"渡轮停在港口","body":"昨天的风暴使渡轮停在港口，今天恢复"}`, i)
		if i%2 == 1 {
			line = encoded(t, simplifiedchinese.GBK, line)
		}
		dump.WriteString(line + "\n")
	}
	sink := &shelf{}
	if _, err := run(t, indexer(t, Options{}), sink, file(t, "a.jsonl", dump.String())); err != nil || len(sink.articles) != 20 {
		t.Fatalf("%d articles, %v", len(sink.articles), err)
	}
	for _, a := range sink.articles {
		if a.Title != "渡轮停在港口" {
			t.Errorf("line %s was read as %q", a.GivenID, a.Title)
		}
	}
}

// TestOldLineEnds: rows that end in a carriage return alone are rows.
func TestOldLineEnds(t *testing.T) {
	for name, text := range map[string]string{
		"a.csv":   "title,body\rRain,It rained for days.\rTea,Tea is dearer now.\r",
		"a.jsonl": "{\"title\":\"Rain\",\"body\":\"It rained.\"}\r{\"title\":\"Tea\",\"body\":\"Dearer.\"}\r",
	} {
		if r, err := run(t, indexer(t, Options{}), &shelf{}, file(t, name, text)); err != nil || r.Added != 2 {
			t.Errorf("%s: %v, %v", name, r, err)
		}
	}
}

// TestTextsOfOneName: of two text files that would have one id the second is set
// aside by name instead of replacing the first; the same file twice is the same.
func TestTextsOfOneName(t *testing.T) {
	dir := t.TempDir()
	for _, year := range []string{"y1", "y2"} {
		if err := os.MkdirAll(filepath.Join(dir, year, "01"), 0o755); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, year, "01", "1.txt"), "Rain of "+year+"\n\nIt rained.")
	}
	first, second := filepath.Join(dir, "y1", "01"), filepath.Join(dir, "y2", "01")
	r, err := run(t, indexer(t, Options{MaxRejects: -1}), &shelf{}, first, second, first)
	if err != nil || r.Added != 1 || r.Same != 1 || r.Rejected != 1 || !strings.Contains(r.Rejects[0].Reason, "would be replaced") {
		t.Errorf("%v, %v, %v", r, err, r.Rejects)
	}
	if r, err = run(t, indexer(t, Options{}), &shelf{}, dir); err != nil || r.Added != 2 {
		t.Errorf("from above: %v, %v", r, err)
	}
}

// TestArchiveIsNoSource: the archive that is written lies in the folder that is read.
func TestArchiveIsNoSource(t *testing.T) {
	dir := t.TempDir()
	archive := filepath.Join(dir, "dateline-data")
	if err := os.MkdirAll(filepath.Join(archive, "rejects"), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(archive, "rejects", "1.jsonl"), `{"title":"Rejected before"}`+"\n")
	write(t, filepath.Join(dir, "news.jsonl"), `{"title":"Rain","body":"It rained."}`+"\n")
	if r, err := run(t, indexer(t, Options{Archive: archive}), &shelf{}, dir); err != nil || r.Added != 1 || r.Read != 1 {
		t.Errorf("%v, %v", r, err)
	}
}

// TestWhatLooksLikeAnother: a text that begins with From is a text, an article with
// a list of entries is an article, an empty table is none.
func TestWhatLooksLikeAnother(t *testing.T) {
	for _, tt := range []struct{ name, text, title, body string }{
		{"a.txt", "From our correspondent alpha\nLondon: beta rain\n\ngamma\n", "From our correspondent alpha", "beta rain"},
		{"a.json", `{"headline":"Rain","published":"2025-06-27","entries":[{"title":"t1","text":"x"}],"text":"alpha words"}`, "Rain", "alpha words"},
	} {
		sink := &shelf{}
		if _, err := run(t, indexer(t, Options{}), sink, file(t, tt.name, tt.text)); err != nil || len(sink.articles) != 1 || sink.articles[0].Title != tt.title || !strings.Contains(sink.articles[0].Body, tt.body) {
			t.Errorf("%s: %v, %+v", tt.name, err, sink.articles)
		}
	}
	if r, err := run(t, indexer(t, Options{}), &shelf{}, file(t, "empty.csv", "")); err != nil || r.Read != 0 {
		t.Errorf("an empty table: %v, %v", r, err)
	}
}

// TestCodeIsNoNews: of a folder that holds a whole project the news are read.
func TestCodeIsNoNews(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"news.csv":  "title,body\nRain,It rained for days.\n",
		"main.go":   "import (\n\t\"fmt\"\n\t\"title\"\n)\n",
		"app.log":   "date,title\n2025-06-27,started\n2025-06-28,stopped\n",
		"query.sql": "title,body\nselect,from\nselect,from\n",
	} {
		write(t, filepath.Join(dir, name), text)
	}
	if r, err := run(t, indexer(t, Options{}), &shelf{}, dir); err != nil || r.Added != 1 || r.Skipped != 3 {
		t.Errorf("%v, %v", r, err)
	}
}
