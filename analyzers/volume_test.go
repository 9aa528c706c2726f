package analyzers_test

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"dateline/analyzers"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"
)

// tenLines is a whole program for people who know bleve: it opens a volume and
// says how many articles a query finds.
func tenLines(volume string, q query.Query) (uint64, error) {
	index, err := bleve.Open(volume)
	if err != nil {
		return 0, err
	}
	defer index.Close()
	result, err := index.Search(bleve.NewSearchRequest(q))
	if err != nil {
		return 0, err
	}
	return result.Total, nil
}

// TestDemoVolumeInBleve opens the demonstration's volume with bleve and these
// analyzers alone, finds by word, by name and by day, and leaves every file as
// it was.
func TestDemoVolumeInBleve(t *testing.T) {
	data := t.TempDir()
	if out, err := exec.Command("go", "run", "dateline", "demo", "--build-only", "--data", data).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	volumes, err := filepath.Glob(filepath.Join(data, "volumes", "*"))
	if err != nil || len(volumes) != 1 {
		t.Fatal(volumes, err)
	}
	word := bleve.NewMatchQuery("summit")
	name := analyzers.NewNameQuery("Алиев")
	exact := bleve.NewTermQuery("алиев")
	day := bleve.NewMatchQuery("27 June 2025")
	day.Analyzer = analyzers.DateQueryName

	before := sums(t, volumes[0])
	found := map[string]uint64{}
	for what, q := range map[string]query.Query{"word": word, "name": name, "spelling": exact, "day": day} {
		if found[what], err = tenLines(volumes[0], q); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
	}
	if found["word"] < 2 || found["day"] < 10 || found["spelling"] < 1 || found["name"] < 4*found["spelling"] {
		t.Errorf("found %v: the name must reach far more than its one spelling, the day every way to write it", found)
	}
	if !maps.Equal(before, sums(t, volumes[0])) {
		t.Error("a file of the volume was changed by being searched")
	}
}

func sums(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		out[path] = fmt.Sprintf("%x", sha256.Sum256(raw))
		return err
	})
	if err != nil || len(out) < 8 {
		t.Fatal(out, err)
	}
	return out
}
