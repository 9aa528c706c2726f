package index

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"dateline/index/internal/sample"
	"dateline/news"
)

func TestAddUpdateSameDelete(t *testing.T) {
	root := t.TempDir()
	articles := sample.Articles(20, 41)
	write(t, root, articles, WriterOptions{})
	changed := articles[3]
	changed.Body = "A correction about zebras."
	w, err := OpenWriter(root, WriterOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		a    news.Article
		want Change
	}{{articles[2], Same}, {changed, Updated}, {changed, Same}, {news.Article{GivenID: "new", Title: "New zebras"}, Added}} {
		if got, err := w.Add(background, tt.a); err != nil || got != tt.want {
			t.Errorf("%s: %d, %v; want %d", tt.a.GivenID, got, err, tt.want)
		}
	}
	if n := w.Delete(news.MakeID(&articles[5])); n != 1 {
		t.Errorf("%d deleted, want 1", n)
	}
	if _, err := w.Commit(background); err != nil {
		t.Fatal(err)
	}
	w.Close()
	a := open(t, root)
	res := mustSearch(t, a, Request{Query: "zebras", Size: 10})
	if res.Total.Articles != 2 || !(res.Hits[0].Updated != res.Hits[1].Updated) {
		t.Errorf("zebras: %+v, want two, one of them updated", res.Hits)
	}
	if n := mustSearch(t, a, Request{}).Total.Articles; n != 20 {
		t.Errorf("%d articles, want 20: one new, one deleted", n)
	}
	if _, err := a.Article(background, news.MakeID(&articles[5]), Request{}); !errors.Is(err, ErrNotFound) {
		t.Errorf("a deleted article opens: %v", err)
	}
	if s := write(t, root, nil, WriterOptions{}); s.Changed {
		t.Error("a run that changes nothing published an edition")
	}
}

// TestTakedownOutlivesEverything: what was taken down stays hidden through
// rollback, reindex and being sent again.
func TestTakedownOutlivesEverything(t *testing.T) {
	root := t.TempDir()
	articles := sample.Articles(12, 42)
	write(t, root, articles[:6], WriterOptions{})
	write(t, root, articles[6:], WriterOptions{})
	gone := news.MakeID(&articles[1])
	server := open(t, root)
	if added, err := Takedown(root, []string{gone}); err != nil || len(added) != 1 {
		t.Fatal(added, err)
	}
	hidden := func(when string) {
		t.Helper()
		if _, err := server.Refresh(); err != nil {
			t.Fatal(err)
		}
		if _, err := server.Article(background, gone, Request{}); !errors.Is(err, ErrNotFound) {
			t.Errorf("after %s the article opens: %v", when, err)
		}
		for _, h := range mustSearch(t, server, Request{Size: 50}).Hits {
			if h.ID == gone {
				t.Errorf("after %s the article is found", when)
			}
		}
	}
	hidden("takedown")
	if _, err := Rollback(root, ""); err != nil {
		t.Fatal(err)
	}
	hidden("rollback")
	if _, err := Reindex(background, root); err != nil {
		t.Fatal(err)
	}
	hidden("reindex")
	w, err := OpenWriter(root, WriterOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	var refused *Reject
	if _, err := w.Add(background, articles[1]); !errors.As(err, &refused) || !strings.Contains(refused.Reason, "takedown") {
		t.Errorf("sent again: %v, want a reject that names the takedown list", err)
	}
	for _, v := range server.now.Load().volumes {
		if _, ok := v.columns.find(gone); ok {
			t.Error("a volume bound after the takedown still holds the article")
		}
	}
}

// TestFailedUpdateKeepsTheOldText: a new text whose analysis fails does not take
// the published one with it.
func TestFailedUpdateKeepsTheOldText(t *testing.T) {
	root := t.TempDir()
	write(t, root, []news.Article{{GivenID: "1", Title: "A zebra"}}, WriterOptions{})
	s := write(t, root, []news.Article{{GivenID: "1", Title: "A bad zebra"}, {GivenID: "2", Title: "A horse"}}, WriterOptions{hook: func(a *news.Article) {
		if a.GivenID == "1" {
			panic("a filter that fails")
		}
	}})
	if len(s.Rejects) != 1 || !s.Rejects[0].Revised {
		t.Errorf("rejects are %+v", s.Rejects)
	}
	if got := titles(mustSearch(t, open(t, root), Request{Query: "zebra", Size: 5})); len(got) != 1 || got[0] != "A zebra" {
		t.Errorf("zebra finds %v, want the text that was published", got)
	}
}

// TestTakedownBesideAWriter: taking down does not wait for a long reindex.
func TestTakedownBesideAWriter(t *testing.T) {
	root := t.TempDir()
	articles := sample.Articles(5, 45)
	write(t, root, articles, WriterOptions{})
	w, err := OpenWriter(root, WriterOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	a := open(t, root)
	if _, err := Takedown(root, []string{news.MakeID(&articles[0])}); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Refresh(); err != nil {
		t.Fatal(err)
	}
	if n := mustSearch(t, a, Request{}).Total.Articles; n != 4 {
		t.Errorf("%d articles beside a writer, want 4", n)
	}
}

// TestRollbackFollowsTheBase: after a rollback and a new edition, the next
// rollback leads to what that edition was made from, not to what was left.
func TestRollbackFollowsTheBase(t *testing.T) {
	root := archiveOf(t, sample.Articles(6, 46), 2, WriterOptions{})
	if got, err := Rollback(root, ""); err != nil || got != "000001" {
		t.Fatalf("%s, %v; want 000001", got, err)
	}
	if s := write(t, root, []news.Article{{Title: "New"}}, WriterOptions{}); s.Edition != "000003" {
		t.Fatalf("edition %s", s.Edition)
	}
	if got, err := Rollback(root, ""); err != nil || got != "000001" {
		t.Errorf("rollback leads to %s, %v; want 000001", got, err)
	}
}

// TestTiersOfLongTextsEnd: volumes that are full by bytes are left alone.
func TestTiersOfLongTextsEnd(t *testing.T) {
	root := t.TempDir()
	articles := sample.Articles(260, 47)
	opt := WriterOptions{maxBytes: 20_000}
	for i := range 13 {
		write(t, root, articles[i*20:(i+1)*20], opt)
	}
	if n := open(t, root).Status().Edition.Articles; n != 260 {
		t.Errorf("%d articles, want 260", n)
	}
}

// TestReindexUnderLoad rebuilds and rolls back while clients search: no search
// fails, and the new edition is in force without a restart.
func TestReindexUnderLoad(t *testing.T) {
	root := archiveOf(t, sample.Articles(500, 43), 2, WriterOptions{})
	a := open(t, root)
	ctx, stop := context.WithCancel(background)
	var group sync.WaitGroup
	var searches, failed atomic.Int64
	for c := range 4 {
		group.Go(func() {
			queries := sample.Queries(50, uint64(c))
			for i := 0; ctx.Err() == nil; i++ {
				res, err := a.Search(background, Request{Query: queries[i%len(queries)], Size: 5, Snippets: true})
				searches.Add(1)
				if err != nil || res.Edition.Partial || res.Edition.Articles != 500 {
					failed.Add(1)
				}
			}
		})
	}
	group.Go(func() { a.Follow(ctx, 5*time.Millisecond) })
	for range 4 {
		s, err := Reindex(background, root)
		if err != nil {
			t.Fatal(err)
		}
		wait(t, a, s.Edition)
	}
	began := time.Now()
	id, err := Rollback(root, "")
	if err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took > time.Second {
		t.Errorf("rollback took %s", took)
	}
	wait(t, a, id)
	stop()
	group.Wait()
	if failed.Load() > 0 || searches.Load() < 100 {
		t.Errorf("%d of %d searches failed", failed.Load(), searches.Load())
	}
}

func wait(t *testing.T, a *Archive, edition string) {
	t.Helper()
	for range 2000 {
		if a.Status().Edition.ID == edition {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Fatalf("edition %s is not in force, %s is", edition, a.Status().Edition.ID)
}

// childEnv makes this test binary write or rebuild an archive until it is killed.
const childEnv = "DATELINE_TEST_CHILD"

func TestMain(m *testing.M) {
	if root := os.Getenv(childEnv); root != "" {
		child(root)
	}
	os.Exit(m.Run())
}

// child adds a batch of ten and rebuilds, over and over, and tells each edition
// that was published.
func child(root string) {
	for i := 0; ; i++ {
		w, err := OpenWriter(root, WriterOptions{})
		if err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		for j := range 10 {
			w.Add(background, news.Article{GivenID: fmt.Sprintf("%d-%d-%d", os.Getpid(), i, j), Title: "Batch"})
		}
		s, err := w.Commit(background)
		w.Close()
		if err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		fmt.Println("published", s.Edition, (i+1)*10)
		if i%3 == 2 {
			if _, err := Reindex(background, root); err != nil {
				fmt.Println("error", err)
				os.Exit(1)
			}
		}
	}
}

// TestKilledWriters kills a writing process at random moments: the archive opens
// on a whole edition every time and holds every batch that was acknowledged.
func TestKilledWriters(t *testing.T) {
	root := t.TempDir()
	random := rand.New(rand.NewPCG(44, 1))
	acknowledged := 0
	for round := range 20 {
		out := killed(t, root, time.Duration(50+random.IntN(500))*time.Millisecond)
		if strings.Contains(out, "error") {
			t.Fatalf("round %d: %s", round, out)
		}
		acknowledged += 10 * strings.Count(out, "published")
		if acknowledged == 0 {
			continue
		}
		a, err := Open(root, Options{})
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		n := mustSearch(t, a, Request{}).Total.Articles
		st := a.Status()
		a.Close()
		if n%10 != 0 || n < acknowledged || len(st.Edition.Damaged) > 0 {
			t.Fatalf("round %d: %d articles, %d were acknowledged, %+v", round, n, acknowledged, st)
		}
		acknowledged = n // a batch may be published and not yet told of
	}
	if acknowledged < 100 {
		t.Errorf("only %d articles were written in twenty rounds", acknowledged)
	}
	v, err := Verify(background, root)
	if err != nil || len(v.Problems) > 0 {
		t.Errorf("verify: %v %v", v, err)
	}
}

// killed runs the child for a while, kills it and returns what it said.
func killed(t *testing.T, root string, after time.Duration) string {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childEnv+"="+root)
	var out strings.Builder
	cmd.Stdout = &out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(after)
	cmd.Process.Kill()
	cmd.Wait()
	return out.String()
}
