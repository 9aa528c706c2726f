package indexer

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"dateline/news"
)

// damage is a file and what is to be made of it; added -1 stands for a part.
type damage struct {
	name, text      string
	added, rejected int
	reason          string
}

func damages(t *testing.T) []damage {
	half := gzipped(t, records(3000))
	half = half[:len(half)/2]
	packed := zstandard(t, records(3000))
	deep := records(2)
	for range maxNesting + 1 {
		deep = gzipped(t, deep)
	}
	return []damage{
		{"empty.jsonl", "", 0, 0, ""},
		{"empty.txt", "", 0, 1, "neither title nor body"},
		{"blank.jsonl", " \n\r\n\n", 0, 0, ""},
		{"mark.jsonl", "\xEF\xBB\xBF" + records(2), 2, 0, ""},
		{"mark", "\xEF\xBB\xBF" + records(2), 2, 0, ""},
		{"crlf.jsonl", strings.ReplaceAll(records(2), "\n", "\r\n"), 2, 0, ""},
		{"nul.jsonl", "{\"title\":\"a\x00b\"}\n\x00\x00\n", 1, 1, "NUL"},
		{"cut.jsonl", strings.TrimSuffix(records(2), "\"}\n"), 1, 1, "middle of the record"},
		{"long.jsonl", records(1) + `{"title":"` + strings.Repeat("x", 20<<20) + "\"}\n" + records(3), 4, 1, "longer than the limit"},
		{"long.txt", strings.Repeat("x", 20<<20), 0, 1, "longer than the limit"},
		{"bad.jsonl", "{\"title\":\"\xff\xc3(\"}", 1, 0, ""},
		{"deep.jsonl", `{"title":` + strings.Repeat(`{"a":`, 5000), 0, 1, "nested deeper"},
		{"half.jsonl.gz", half, -1, 1, "the rest of the file cannot be read: unexpected EOF"},
		{"head.gz", half[:5], 0, 1, "cannot be decompressed"},
		{"tail.jsonl.gz", gzipped(t, records(2)) + "garbage", 2, 1, "the rest of the file"},
		{"twice.jsonl.gz", gzipped(t, gzipped(t, records(2))), 2, 0, ""},
		{"deep.jsonl.gz", deep, 0, 1, "packed in more than 4 layers"},
		{"words.bz2", bzip2Words, 2, 0, ""},
		{"half.bz2", bzip2Words[:len(bzip2Words)-20], 0, 1, "the rest of the file cannot be read"},
		{"two.jsonl.gz", gzipped(t, records(2)) + gzipped(t, `{"title":"z"}`), 3, 0, ""},
		{"good.zst", zstandard(t, records(2)), 2, 0, ""},
		{"misnamed.jsonl", zstandard(t, records(2)), 2, 0, ""},
		{"half.zst", packed[:len(packed)/2], -1, 1, "the rest of the file"},
		{"records.txt", records(2), 2, 0, ""},
	}
}

func TestDamage(t *testing.T) {
	for _, tt := range damages(t) {
		ix := indexer(t, Options{MaxRejects: -1})
		ix.maxLine = 1 << 20
		sink := &shelf{}
		r, err := run(t, ix, sink, file(t, tt.name, tt.text))
		if err != nil || r.Rejected != tt.rejected || (tt.added >= 0 && r.Added+r.Same != tt.added) {
			t.Errorf("%s: %v, %v; %v", tt.name, r, err, r.Rejects)
			continue
		}
		if tt.added < 0 && (r.Added < 100 || r.Added >= 3000) {
			t.Errorf("%s: %d whole records read", tt.name, r.Added)
		}
		if tt.rejected > 0 && !strings.Contains(r.Rejects[0].Reason, tt.reason) {
			t.Errorf("%s: %v, want %q", tt.name, r.Rejects[0], tt.reason)
		}
		for _, a := range sink.articles {
			fit(t, a)
		}
	}
}

func TestBomb(t *testing.T) {
	text := records(100) + strings.Repeat(" ", 3<<20) + "\n" + records(100)
	for name, packed := range map[string]string{"gzip": gzipped(t, text), "zstd": zstandard(t, text)} {
		ix := indexer(t, Options{MaxRejects: -1})
		ix.bombFloor = 1 << 20
		r, err := run(t, ix, &shelf{}, file(t, "a.jsonl", packed))
		if err != nil || r.Rejected != 1 || r.Added != 100 || !strings.Contains(r.Rejects[0].Reason, "more than 200 times") {
			t.Errorf("%s: %v, %v %v", name, r, err, r.Rejects)
		}
		ix.bombFloor = bombFloor
		if r, err := run(t, ix, &shelf{}, file(t, "b.jsonl", packed)); err != nil || r.Rejected != 0 || r.Added != 100 || r.Same != 100 {
			t.Errorf("%s below the floor: %v, %v", name, r, err)
		}
	}
}

// tree is a folder with what folders hold.
func tree(t *testing.T) map[string]string {
	return map[string]string{
		"sport/002.txt":       "Second\nbody",
		"sport/001.txt":       "First\nbody",
		"sport/.hidden.txt":   "Hidden\nbody",
		".git/x.txt":          "Hidden\nbody",
		"arts/a.txt":          "Title: Arts\nSection: Stage\n\nbody",
		"dump/a.ndjson":       `{"title":"Line"}`,
		"dump/b.jsonl.gz":     gzipped(t, `{"title":"Packed"}`),
		"dump/c.json":         "{\n\"title\": \"settings\"\n}\n",
		"dump/d":              `{"title":"Sniffed"}`,
		"dump/e.pdf":          "%PDF",
		"dump/f.json":         `[{"title":"array"}]`,
		"zz/Überblick/1.txt":  "Last\nbody",
		"dump/rejects.jsonl":  `{"file":"of an earlier run","title":"not read"}`,
		"dump/packed.txt.gz":  gzipped(t, "Text\nbody"),
		"dump/zero.json":      "",
		"sport/003.TXT":       "Third\nbody",
		"sport/more/deep.txt": "Deep\nbody",
	}
}

func TestFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "paper")
	for name, text := range tree(t) {
		write(t, filepath.Join(dir, name), text)
	}
	outside := file(t, "secret.txt", "Secret\nbody")
	for link, to := range map[string]string{"sport/link.txt": outside, "sport/loop": ".", "arts/inside.txt": "a.txt"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip("no symbolic links here")
		}
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o600); err != nil {
		t.Log("no named pipes here")
	}
	sink := &shelf{}
	r, err := run(t, indexer(t, Options{RejectFile: filepath.Join(dir, "dump/rejects.jsonl")}), sink, dir)
	if err != nil || r.Rejected != 0 {
		t.Fatalf("%v, %v %v", r, err, r.Rejects)
	}
	if got, want := sink.titles(), "Arts Line Packed Sniffed Text First Second Third Deep Last"; got != want {
		t.Errorf("read %s\nwant %s", got, want)
	}
	if r.Skipped < 9 {
		t.Errorf("%d skipped, want .git, .hidden.txt, 3 links, a pipe, c.json, e.pdf, f.json, zero.json", r.Skipped)
	}
	for title, want := range map[string][2]string{
		"Arts": {"paper/arts/a.txt", "Stage"}, "First": {"paper/sport/001.txt", "sport"}, "Deep": {"paper/sport/more/deep.txt", "more"}, "Last": {"paper/zz/Überblick/1.txt", "Überblick"},
	} {
		for _, a := range sink.articles {
			if a.Title == title && (a.GivenID != want[0] || a.Section != want[1] || !a.Published.IsZero()) {
				t.Errorf("%s has id %q, section %q, date %v; want %v and no date", title, a.GivenID, a.Section, a.Published, want)
			}
		}
	}
}

// A folder and its files one by one give the same ids.
func TestFolderAndFilesAgree(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "sport")
	write(t, filepath.Join(dir, "1.txt"), "One\nbody")
	sink := &shelf{}
	r, err := run(t, indexer(t, Options{}), sink, dir, filepath.Join(dir, "1.txt"), dir+"/")
	if err != nil || r.Added != 1 || r.Same != 2 {
		t.Errorf("%v, %v: %+v", r, err, sink.articles)
	}
}

func TestForcedFormat(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "10001"), "From: Ann\nSubject: Rain\n\nIt rained.")
	sink := &shelf{}
	r, err := run(t, indexer(t, Options{Format: "text"}), sink, dir)
	if err != nil || r.Added != 1 || sink.articles[0].Title != "Rain" {
		t.Errorf("%v, %v", r, err)
	}
}

func TestUnreadableFile(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.txt"), "A\nbody")
	write(t, filepath.Join(dir, "b.txt"), "B\nbody")
	if err := os.Chmod(filepath.Join(dir, "a.txt"), 0); err != nil || os.Geteuid() == 0 {
		t.Skip("rights do not bind here")
	}
	r, err := run(t, indexer(t, Options{MaxRejects: -1}), &shelf{}, dir)
	if err != nil || r.Added != 1 || r.Rejected != 1 {
		t.Errorf("%v, %v", r, err)
	}
}

// shared finds a file beside the repository, or skips the test.
func shared(t testing.TB, name string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for dir != filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			name = filepath.Join(dir, "..", "shared", name)
			break
		}
		dir = filepath.Dir(dir)
	}
	if _, err := os.Stat(name); err != nil {
		t.Skip("the folder ../shared is missing")
	}
	return name
}

func TestReuters(t *testing.T) {
	sink := &count{}
	start := time.Now()
	r, err := indexer(t, Options{}).Run(t.Context(), sink, []string{shared(t, "corpora/reuters21578.jsonl.gz")})
	if err != nil || r.Read != 21577 || r.Added != 21577 || r.Undated != 0 || r.Cut != 0 {
		t.Errorf("%v, %v", r, err)
	}
	if sink.dated != 21576 || sink.language != 21577 || sink.outlet != 21577 || sink.tagged < 10000 || sink.bodies < 19000 {
		t.Errorf("%+v", sink)
	}
	t.Logf("%v: %.0f MB/s, %d processors; %+v", r, float64(r.Bytes)/1e6/time.Since(start).Seconds(), runtime.GOMAXPROCS(0), *sink)
}

// count is a sink that only counts which parts are filled.
type count struct{ dated, language, outlet, tagged, bodies int }

func (c *count) Add(_ context.Context, a news.Article) (Outcome, error) {
	for _, part := range []struct {
		n      *int
		filled bool
	}{
		{&c.dated, !a.Published.IsZero()}, {&c.language, a.Language == "en"}, {&c.outlet, a.Source.Name == "Reuters"},
		{&c.tagged, len(a.Tags) > 0}, {&c.bodies, a.Body != ""},
	} {
		if part.filled {
			*part.n++
		}
	}
	return Added, nil
}
