package index

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"dateline/index/internal/sample"
	"dateline/news"
)

// TestRepairReachesARunningArchive: after a rebuild has put a damaged volume
// right, an archive that had it open answers whole again, whether or not the
// damage had been found.
func TestRepairReachesARunningArchive(t *testing.T) {
	for name, scrub := range map[string]bool{"set aside": true, "not noticed yet": false} {
		t.Run(name, func(t *testing.T) {
			articles := sample.Articles(60, 14)
			root := archiveOf(t, articles, 1, WriterOptions{})
			a := open(t, root)
			flip(t, filepath.Join(root, "volumes", currentVolumes(t, root)[0].Name, textsFile))
			if scrub {
				if bad, err := a.Scrub(background); err != nil || len(bad) != 1 {
					t.Fatalf("scrub: %v, %v", bad, err)
				}
			}
			write(t, root, articles, WriterOptions{Fresh: true})
			if _, err := a.Refresh(); err != nil {
				t.Fatal(err)
			}
			res := mustSearch(t, a, Request{Query: "oil", Size: 50, Snippets: true})
			if res.Edition.Partial || res.Edition.Articles != 60 {
				t.Errorf("after the repair: %+v", res.Edition)
			}
		})
	}
}

// TestReindexHealsACutSegment: the texts are whole, so the articles are.
func TestReindexHealsACutSegment(t *testing.T) {
	root := archiveOf(t, sample.Articles(40, 20), 1, WriterOptions{})
	path := filepath.Join(root, "volumes", currentVolumes(t, root)[0].Name, segmentFile)
	os.Chmod(path, 0o644)
	if err := os.Truncate(path, 100); err != nil {
		t.Fatal(err)
	}
	if _, err := Reindex(background, root); err != nil {
		t.Fatal(err)
	}
	if st := open(t, root).Status(); st.Edition.Articles != 40 || st.Edition.Partial {
		t.Errorf("after reindex: %+v", st)
	}
}

// TestScrubOfAnOldEditionRaisesNoAlarm: editions published meanwhile may have
// cleared volumes away that a scrub still has before it.
func TestScrubOfAnOldEditionRaisesNoAlarm(t *testing.T) {
	root := archiveOf(t, sample.Articles(40, 21), 1, WriterOptions{})
	a := open(t, root)
	for i := range keepEditions + 1 {
		write(t, root, sample.Articles(10, uint64(100+i)), WriterOptions{Fresh: true})
	}
	if bad, err := a.Scrub(background); err != nil || len(bad) > 0 {
		t.Errorf("false alarm: %v, %v", bad, err)
	}
}

// TestBadRevisionInOneRun: of two texts of an article in one run the later one
// fails; the earlier one is bound.
func TestBadRevisionInOneRun(t *testing.T) {
	root := t.TempDir()
	s := write(t, root, []news.Article{{GivenID: "1", Title: "A good zebra"}, {GivenID: "2", Title: "A horse"}, {GivenID: "1", Title: "A bad zebra"}},
		WriterOptions{hook: func(a *news.Article) {
			if a.Title == "A bad zebra" {
				panic("a filter that fails")
			}
		}})
	if len(s.Rejects) != 1 || !s.Rejects[0].Revised {
		t.Errorf("rejects are %+v, want the revision alone", s.Rejects)
	}
	if got := titles(mustSearch(t, open(t, root), Request{Query: "zebra", Size: 5})); !slices.Equal(got, []string{"A good zebra"}) {
		t.Errorf("zebra finds %v", got)
	}
}

func TestDeleteOfAPendingUpdate(t *testing.T) {
	root := t.TempDir()
	write(t, root, []news.Article{{GivenID: "1", Title: "An old zebra"}, {GivenID: "2", Title: "A horse"}}, WriterOptions{})
	w, err := OpenWriter(root, WriterOptions{})
	if err != nil {
		t.Fatal(err)
	}
	a := news.Article{GivenID: "1", Title: "A new zebra"}
	if change, err := w.Add(background, a); err != nil || change != Updated {
		t.Fatal(change, err)
	}
	n := w.Delete(news.MakeID(&a))
	s, err := w.Commit(background)
	w.Close()
	if err != nil || n != 1 || !s.Changed {
		t.Errorf("%d deleted, %+v, %v", n, s, err)
	}
	if got := titles(mustSearch(t, open(t, root), Request{Query: "zebra", Size: 5})); len(got) != 0 {
		t.Errorf("zebra finds %v after it was deleted", got)
	}
}
