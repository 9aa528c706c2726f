package index

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"dateline/index/internal/sample"
	"dateline/news"
)

// dayRuns is how often a job that indexes every minute runs in a day.
var dayRuns = 24 * 60

// TestEveryMinuteForADay: a job that indexes every minute for a day, mostly what is
// there already, piles up neither volumes nor editions nor disk, and loses nothing.
func TestEveryMinuteForADay(t *testing.T) {
	if testing.Short() {
		t.Skip("publishes as often as a day has minutes")
	}
	root := t.TempDir()
	articles := sample.Articles(2*dayRuns+10, 61)
	most, added := 0, 0
	for run := range dayRuns {
		feed := articles[2*run : 2*run+10] // two new ones; eight stood in the feed a minute ago
		if run%7 == 3 {
			feed[0].Body += fmt.Sprint(" corrected ", run)
		}
		w, err := OpenWriter(root, WriterOptions{By: "index"})
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range feed {
			change, err := w.Add(background, a)
			if err != nil {
				t.Fatal(err)
			}
			if change == Added {
				added++
			}
		}
		if _, err := w.Commit(background); err != nil {
			t.Fatal(err)
		}
		w.Close()
		most = max(most, len(currentVolumes(t, root)))
	}
	a := open(t, root)
	if got := mustSearch(t, a, Request{}).Total.Articles; got != added || added != 2*dayRuns+8 {
		t.Errorf("%d articles are found of %d added, want %d", got, added, 2*dayRuns+8)
	}
	if limit := 4 * tierSize; most > limit { // of 1, 10, 100 and 1,000 articles
		t.Errorf("up to %d volumes stood side by side, want at most %d", most, limit)
	}
	ids, err := listEditions(root)
	if err != nil || len(ids) > keepEditions {
		t.Errorf("%d editions are kept (%v), want %d", len(ids), err, keepEditions)
	}
	// What five editions keep may not grow beyond a few times the whole, and what each
	// small volume costs however little is in it.
	standing, bound := diskUse(t, root), diskUse(t, archiveOf(t, everyArticle(t, a), 1, WriterOptions{}))
	small := diskUse(t, archiveOf(t, articles[:1], 1, WriterOptions{}))
	if limit := 3*bound + int64(most)*small; standing > limit {
		t.Errorf("%d kB on disk, bound at once %d kB, want at most %d kB", standing>>10, bound>>10, limit>>10)
	}
	t.Logf("%d runs: at most %d volumes, %d kB on disk, bound at once %d kB, one article %d kB", dayRuns, most, standing>>10, bound>>10, small>>10)
}

// everyArticle reads the whole archive back.
func everyArticle(t *testing.T, a *Archive) (articles []news.Article) {
	t.Helper()
	s, err := a.acquire()
	if err != nil {
		t.Fatal(err)
	}
	defer s.release()
	for _, v := range s.volumes {
		for i := range uint32(v.columns.len()) {
			if v.hidden.has(i) {
				continue
			}
			one, err := v.article(i)
			if err != nil {
				t.Fatal(err)
			}
			articles = append(articles, *one)
		}
	}
	return articles
}

func diskUse(t *testing.T, root string) (n int64) {
	t.Helper()
	err := filepath.WalkDir(root, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if os.IsNotExist(err) {
			return nil
		}
		n += info.Size()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}
