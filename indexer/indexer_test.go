package indexer

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"dateline/news"
)

// shelf is a sink that keeps articles by id.
type shelf struct {
	articles []news.Article
	byID     map[string]news.Article
	refuse   string // title of articles to refuse
	stop     func() // called at each article
	fail     error
}

func (s *shelf) Add(_ context.Context, a news.Article) (Outcome, error) {
	if s.stop != nil {
		s.stop()
	}
	if s.fail != nil {
		return 0, s.fail
	}
	if s.refuse != "" && a.Title == s.refuse {
		return Added, fmt.Errorf("adding: %w", &Reject{"too dull"})
	}
	if s.byID == nil {
		s.byID = make(map[string]news.Article)
	}
	old, known := s.byID[a.ID]
	s.byID[a.ID] = a
	s.articles = append(s.articles, a)
	switch {
	case !known:
		return Added, nil
	case old.Body == a.Body && old.Title == a.Title:
		return Same, nil
	}
	return Updated, nil
}

func (s *shelf) titles() string {
	var all []string
	for _, a := range s.articles {
		all = append(all, a.Title)
	}
	return strings.Join(all, " ")
}

func indexer(t testing.TB, opt Options) *Indexer {
	t.Helper()
	ix, err := New(opt)
	if err != nil {
		t.Fatal(err)
	}
	return ix
}

// run reads sources and holds the report to its sum.
func run(t testing.TB, ix *Indexer, sink *shelf, sources ...string) (Report, error) {
	t.Helper()
	r, err := ix.Run(context.Background(), sink, sources)
	if r.Read != r.Added+r.Updated+r.Same+r.Rejected {
		t.Errorf("the report does not add up: %v", r)
	}
	return r, err
}

// file writes a file into the test's folder and returns its name.
func file(t testing.TB, name, text string) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	write(t, name, text)
	return name
}

func write(t testing.TB, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func gzipped(t testing.TB, text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, text); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	return b.String()
}

func zstandard(t testing.TB, text string) string {
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(w.EncodeAll([]byte(text), nil))
}

func records(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id":"%d","title":"t%d","body":"%s"}`+"\n", i, i, strings.Repeat(fmt.Sprint("word", i, " "), i%50))
	}
	return b.String()
}

// mixed has two articles in several states and four records that are none.
var mixed = []string{
	`{"id":1,"title":"one","source":"P"}`,
	`{"id":1,"title":"one","source":"P"}`,
	`{"id":1,"title":"<uno>","source":"P"}`,
	``,
	`{"id":2,"title":"dull"}`,
	`{"id":3`,
	`{"id":4,"text":" "}`,
	`["id"]`,
	`{"id":5,"title":"five","date":"soon"}`,
}

func TestOutcomesAndReject(t *testing.T) {
	rejects := filepath.Join(t.TempDir(), "rejects.jsonl")
	in := file(t, "a.jsonl", strings.Join(mixed, "\n"))
	ix := indexer(t, Options{MaxRejects: -1, RejectFile: rejects, Source: "Q", Language: "en-GB"})
	sink := &shelf{refuse: "dull"}
	r, err := run(t, ix, sink, in)
	if err != nil || r.Read != 8 || r.Added != 2 || r.Updated != 1 || r.Same != 1 || r.Rejected != 4 || r.Undated != 1 {
		t.Fatalf("%v, %v", r, err)
	}
	five := sink.articles[3]
	if five.Source.Name != "Q" || five.Language != "en" || five.GivenID != "5" || !news.ValidID(five.ID) || five.Extra["published"] != "soon" {
		t.Errorf("article %+v", five)
	}
	want := []string{"5 too dull", "6 middle of the record", "7 neither title nor body", "8 not a JSON object"}
	raw, _ := os.ReadFile(rejects)
	source, _ := os.ReadFile(in)
	stored := bufio.NewScanner(bytes.NewReader(raw))
	for i, w := range want {
		line, reason, _ := strings.Cut(w, " ")
		got := r.Rejects[i]
		if fmt.Sprint(got.Line) != line || !strings.Contains(got.Reason, reason) || got.File != in || !strings.HasPrefix(string(source[got.Offset:]), got.Sample) {
			t.Errorf("reject %d is %v, want line %s", i, got, w)
		}
		var back struct{ Record, Reason string }
		if !stored.Scan() || json.Unmarshal(stored.Bytes(), &back) != nil || back.Record != got.Sample || back.Reason != got.Reason {
			t.Errorf("reject file line %d: %s", i, stored.Text())
		}
	}
	if r.RejectFile != rejects || !strings.Contains(r.String(), "read 8") {
		t.Errorf("report: %v", r)
	}
}

func TestNoRejectNoFile(t *testing.T) {
	rejects := filepath.Join(t.TempDir(), "rejects.jsonl")
	r, err := run(t, indexer(t, Options{RejectFile: rejects}), &shelf{}, file(t, "a.jsonl", records(3)))
	if _, stat := os.Stat(rejects); err != nil || r.Added != 3 || r.RejectFile != "" || !os.IsNotExist(stat) {
		t.Errorf("%v, %v; reject file: %v", r, err, stat)
	}
}

func TestTooManyRejects(t *testing.T) {
	rejects := filepath.Join(t.TempDir(), "rejects.jsonl")
	in := file(t, "a.jsonl", records(2)+"x\ny\nz\n"+records(3))
	r, err := run(t, indexer(t, Options{MaxRejects: 1, RejectFile: rejects}), &shelf{}, in)
	var many *TooManyRejects
	if !errors.As(err, &many) || many.Count != 2 || r.Read != 4 || r.Rejected != 2 {
		t.Fatalf("%v, %v", r, err)
	}
	for _, part := range []string{"2 records", in, rejects} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("the error %q does not name %q", err, part)
		}
	}
}

func TestOrderIsThatOfTheInput(t *testing.T) {
	text := records(5000)
	in := file(t, "a.jsonl", text)
	var want string
	for _, workers := range []int{1, 4, 4} {
		ix := indexer(t, Options{})
		ix.workers = workers
		sink := &shelf{}
		r, err := run(t, ix, sink, in, in)
		if err != nil || r.Added != 5000 || r.Same != 5000 || r.Bytes != int64(2*len(text)) {
			t.Fatalf("%d workers: %v, %v", workers, r, err)
		}
		if want == "" {
			want = sink.titles()
		}
		if sink.titles() != want || !strings.HasPrefix(want, "t0 t1 t2 t3 ") {
			t.Errorf("%d workers: another order", workers)
		}
	}
}

func TestLimit(t *testing.T) {
	in := file(t, "a.jsonl", "x\n"+records(1000))
	for _, limit := range []int{1, 2, 128, 500} {
		r, err := run(t, indexer(t, Options{Limit: limit, MaxRejects: -1}), &shelf{}, in, in)
		if err != nil || r.Read != limit || r.Rejected != 1 {
			t.Errorf("limit %d: %v, %v", limit, r, err)
		}
	}
}

func TestStandardInput(t *testing.T) {
	for name, text := range map[string]string{"plain": records(3), "gzip": gzipped(t, records(3)), "zstd": zstandard(t, records(3))} {
		ix := indexer(t, Options{})
		ix.stdin = strings.NewReader(text)
		if r, err := run(t, ix, &shelf{}, "-"); err != nil || r.Added != 3 {
			t.Errorf("%s: %v, %v", name, r, err)
		}
	}
	ix := indexer(t, Options{Format: "text"})
	ix.stdin = strings.NewReader("Rain\nIt rained.")
	sink := &shelf{}
	if r, err := run(t, ix, sink, "-"); err != nil || r.Added != 1 || sink.articles[0].Title != "Rain" {
		t.Errorf("text: %v, %v", r, err)
	}
}

func TestProgress(t *testing.T) {
	var last Progress
	in := file(t, "a.jsonl.gz", gzipped(t, records(500)))
	info, _ := os.Stat(in)
	r, err := run(t, indexer(t, Options{Progress: func(p Progress) { last = p }}), &shelf{}, in)
	if err != nil || last.Read != 500 || last.Bytes != r.Bytes || last.Input != info.Size() || last.Total != info.Size() || last.Left() != 0 {
		t.Errorf("last progress %+v, file of %d bytes", last, info.Size())
	}
	half := Progress{Input: 1, Total: 4, Elapsed: time.Second}
	if half.Left() != 3*time.Second {
		t.Errorf("left %v, want 3s", half.Left())
	}
}

// When a run is cancelled it returns what was done and leaves nothing running.
func TestCancel(t *testing.T) {
	in := file(t, "a.jsonl", records(20000))
	before := runtime.NumGoroutine()
	for _, stopAt := range []int{1, 200, 3000} {
		ctx, cancel := context.WithCancel(context.Background())
		n := 0
		sink := &shelf{stop: func() {
			if n++; n == stopAt {
				cancel()
			}
		}}
		ix := indexer(t, Options{})
		ix.workers = 4
		r, err := ix.Run(ctx, sink, []string{in})
		if err != context.Canceled || r.Read != stopAt || r.Added != stopAt {
			t.Errorf("stopped at %d: %v, %v", stopAt, r, err)
		}
		cancel()
	}
	waitFor(t, before)
}

// A source that never delivers does not hold up the end of the run.
func TestCancelWhileInputWaits(t *testing.T) {
	before := runtime.NumGoroutine()
	pr, pw := io.Pipe()
	ctx, cancel := context.WithCancel(context.Background())
	ix := indexer(t, Options{})
	ix.stdin = pr
	time.AfterFunc(20*time.Millisecond, cancel)
	r, err := ix.Run(ctx, &shelf{}, []string{"-"})
	if err != context.Canceled || r.Read != 0 {
		t.Errorf("%v, %v", r, err)
	}
	pw.Close()
	waitFor(t, before)
}

// Nor does one that has no end and no record.
func TestCancelWithoutRecords(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	ix := indexer(t, Options{Format: formatJSONL})
	ix.stdin = repeated("      \n")
	time.AfterFunc(20*time.Millisecond, cancel)
	if r, err := ix.Run(ctx, &shelf{}, []string{"-"}); err != context.Canceled || r.Read != 0 {
		t.Errorf("%v, %v", r, err)
	}
}

func TestSinkFails(t *testing.T) {
	before := runtime.NumGoroutine()
	full := errors.New("disk full")
	r, err := run(t, indexer(t, Options{}), &shelf{fail: full}, file(t, "a.jsonl", records(20000)))
	if !errors.Is(err, full) || r.Read != 0 {
		t.Errorf("%v, %v", r, err)
	}
	waitFor(t, before)
}

// waitFor waits for goroutines to end, which they may do just after Run returns.
func waitFor(t *testing.T, want int) {
	t.Helper()
	for range 100 {
		if runtime.NumGoroutine() <= want {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Errorf("%d goroutines, %d before the run", runtime.NumGoroutine(), want)
}

func TestWrongOptions(t *testing.T) {
	for _, opt := range []Options{{Format: "xml"}, {Encoding: "klingon"}, {Map: map[string]string{"colour": "x"}}, {Limit: -1}, {MaxRejects: -2}} {
		if _, err := New(opt); err == nil {
			t.Errorf("New(%+v) gave no error", opt)
		}
	}
	in := file(t, "a.jsonl", records(1))
	for _, tt := range []struct {
		opt     Options
		sources []string
		want    string
	}{
		{Options{}, nil, "no source"},
		{Options{}, []string{in, in + ".absent"}, "absent"},
		{Options{}, []string{"-", "-"}, "twice"},
		{Options{RejectFile: in}, []string{in}, "reject file"},
		{Options{}, []string{file(t, "a.dat", "A story of many words.\n\nAnd more.")}, "option Format"},
		{Options{}, []string{file(t, "a.pdf", "%PDF-1.7")}, "pdftotext"},
		{Options{}, []string{file(t, "a.jsonl.xz", "\xfd7zXZ\x00\x00")}, "xz -d"},
		{Options{}, []string{file(t, "a.docx", zipped(t, "[Content_Types].xml", "<x/>"))}, "office document"},
		{Options{}, []string{file(t, "a.html", "<!DOCTYPE html><p>A")}, "web page"},
		{Options{RejectFile: file(t, "mine", "a letter")}, []string{in}, "holds something else"},
	} {
		if _, err := run(t, indexer(t, tt.opt), &shelf{}, tt.sources...); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%v: %v, want %q", tt.sources, err, tt.want)
		}
	}
}
