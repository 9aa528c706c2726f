package index

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/index/internal/sample"
	"dateline/news"
)

var background = context.Background()

// archiveOf binds articles in one run and returns the folder.
func archiveOf(t *testing.T, articles []news.Article, runs int, opt WriterOptions) string {
	t.Helper()
	root := t.TempDir()
	for i := range runs {
		write(t, root, articles[i*len(articles)/runs:(i+1)*len(articles)/runs], opt)
	}
	return root
}

func write(t *testing.T, root string, articles []news.Article, opt WriterOptions) Summary {
	t.Helper()
	w, err := OpenWriter(root, opt)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	for _, a := range articles {
		if _, err := w.Add(background, a); err != nil {
			t.Fatal(err)
		}
	}
	s, err := w.Commit(background)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func open(t *testing.T, root string) *Archive {
	t.Helper()
	a, err := Open(root, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(a.Close)
	return a
}

func mustSearch(t *testing.T, a *Archive, r Request) *Result {
	t.Helper()
	res, err := a.Search(background, r)
	if err != nil {
		t.Fatalf("%+v: %v", r, err)
	}
	return res
}

// TestVolumesArePure binds the same articles in one run and in ten, shuffled:
// after merging the volumes are equal byte for byte, and before it the scores are.
func TestVolumesArePure(t *testing.T) {
	articles := sample.Articles(1200, 1)
	one := archiveOf(t, articles, 1, WriterOptions{})
	shuffled := slices.Clone(articles)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	nine := archiveOf(t, shuffled, 9, WriterOptions{})

	a, b := open(t, one), open(t, nine)
	if n := b.Status().Volumes; n != 9 {
		t.Fatalf("%d volumes before merging, want 9", n)
	}
	for _, q := range sample.Queries(100, 3) {
		x, y := mustSearch(t, a, Request{Query: q, Size: 50}), mustSearch(t, b, Request{Query: q, Size: 50})
		if x.Total.Articles != y.Total.Articles {
			t.Fatalf("%q: %d and %d articles", q, x.Total.Articles, y.Total.Articles)
		}
		for i := range x.Hits {
			if x.Hits[i].ID != y.Hits[i].ID || x.Hits[i].Score != y.Hits[i].Score {
				t.Fatalf("%q: hit %d is %s %g in one volume and %s %g in nine", q, i, x.Hits[i].ID, x.Hits[i].Score, y.Hits[i].ID, y.Hits[i].Score)
			}
		}
	}
	if _, err := Compact(background, nine); err != nil {
		t.Fatal(err)
	}
	sameFiles(t, one, nine)
}

// TestMergeByCopying binds neighbours in time in nine runs, some with an article
// replaced: merged by copying they are the volume that one run gives.
func TestMergeByCopying(t *testing.T) {
	articles := sample.Articles(900, 10)
	for i := range articles {
		articles[i].ID = news.MakeID(&articles[i])
	}
	slices.SortFunc(articles, func(a, b news.Article) int { return newestFirst(&a, &b) })
	one, nine := archiveOf(t, articles, 1, WriterOptions{}), t.TempDir()
	for i := range 9 {
		part := slices.Clone(articles[i*100 : (i+1)*100])
		if i == 4 {
			write(t, nine, []news.Article{{ID: part[7].ID, Title: "An older text", Body: "of oil"}}, WriterOptions{})
		}
		write(t, nine, part, WriterOptions{})
	}
	s, err := Compact(background, nine)
	if err != nil {
		t.Fatal(err)
	}
	if s.Copied != 900 {
		t.Errorf("%d articles were copied, want 900", s.Copied)
	}
	x, y := open(t, one), open(t, nine)
	for _, q := range sample.Queries(50, 13) {
		if a, b := mustSearch(t, x, Request{Query: q}).Total.Articles, mustSearch(t, y, Request{Query: q}).Total.Articles; a != b {
			t.Errorf("%q: %d articles bound at once, %d after copying", q, a, b)
		}
	}
	if _, err := Reindex(background, nine); err != nil { // the slow way to the same volume
		t.Fatal(err)
	}
	kept, err := readEdition(nine, "000011", "")
	if err != nil {
		t.Fatal(err)
	}
	if got := currentVolumes(t, nine); got[0].Name != kept.Volumes[0].Name {
		t.Errorf("copied %v, analysed anew %v", kept.Volumes, got)
	}
}

func sameFiles(t *testing.T, a, b string) {
	t.Helper()
	x, y := currentVolumes(t, a), currentVolumes(t, b)
	if len(x) != 1 || len(y) != 1 || x[0].Name != y[0].Name {
		t.Fatalf("volumes %v and %v", x, y)
	}
	m, err := readManifest(filepath.Join(a, "volumes", x[0].Name), "")
	if err != nil {
		t.Fatal(err)
	}
	for name := range m.Files {
		p, err1 := os.ReadFile(filepath.Join(a, "volumes", x[0].Name, name))
		q, err2 := os.ReadFile(filepath.Join(b, "volumes", x[0].Name, name))
		if err1 != nil || err2 != nil || !bytes.Equal(p, q) {
			t.Errorf("%s differs (%v, %v)", name, err1, err2)
		}
	}
}

func currentVolumes(t *testing.T, root string) []volumeRef {
	t.Helper()
	e, err := currentEdition(root)
	if err != nil {
		t.Fatal(err)
	}
	return e.Volumes
}

func TestTiersDoNotPileUp(t *testing.T) {
	articles := sample.Articles(400, 2)
	root := archiveOf(t, articles, 100, WriterOptions{})
	refs := currentVolumes(t, root)
	if len(refs) > 2*tierSize {
		t.Errorf("%d volumes after 100 runs, want at most %d", len(refs), 2*tierSize)
	}
	if got := open(t, root).Status().Edition.Articles; got != len(articles) {
		t.Errorf("%d articles, want %d", got, len(articles))
	}
	folders, err := os.ReadDir(filepath.Join(root, "volumes"))
	if err != nil {
		t.Fatal(err)
	}
	if len(folders) > 4*tierSize {
		t.Errorf("%d volume folders are left on disk", len(folders))
	}
}

func TestOtherSchemaIsRefusedByName(t *testing.T) {
	root := archiveOf(t, sample.Articles(30, 5), 1, WriterOptions{})
	foreign(t, root)
	_, err := Open(root, Options{})
	if !errors.Is(err, ErrVersion) || !strings.Contains(err.Error(), "0-foreign") || !strings.Contains(err.Error(), "dateline reindex --data "+root) {
		t.Fatalf("got %v, want ErrVersion with both schemas and the command", err)
	}
	if _, err := Reindex(background, root); err != nil {
		t.Fatal(err)
	}
	if got := open(t, root).Status().Edition.Articles; got != 30 {
		t.Errorf("%d articles after reindex, want 30", got)
	}
	if v, err := Verify(background, root); err != nil || len(v.Problems) > 0 {
		t.Errorf("the kept edition of the other version counts as damage: %v, %v", v, err)
	}
}

// foreign rewrites the archive as if another version had made it: with another
// schema, and without a column that this one needs.
func foreign(t *testing.T, root string) {
	t.Helper()
	e, err := currentEdition(root)
	if err != nil {
		t.Fatal(err)
	}
	for i, ref := range e.Volumes {
		dir := filepath.Join(root, "volumes", ref.Name)
		m, err := readManifest(dir, "")
		if err != nil {
			t.Fatal(err)
		}
		columns, err := readSections(filepath.Join(dir, columnsFile))
		if err != nil {
			t.Fatal(err)
		}
		delete(columns, "facet.section.start")
		overwrite(t, filepath.Join(dir, columnsFile), columns.bytes())
		m.Schema, m.Files[columnsFile] = "0-foreign", fileInfo{int64(len(columns.bytes())), hashOf(columns.bytes())}
		overwrite(t, filepath.Join(dir, manifestFile), m.bytes())
		e.Volumes[i].Name, e.Volumes[i].SHA256 = m.name(), hashOf(m.bytes())
		if err := os.Rename(dir, filepath.Join(root, "volumes", m.name())); err != nil {
			t.Fatal(err)
		}
	}
	e.Schema = "0-foreign"
	raw, err := e.bytes()
	if err != nil {
		t.Fatal(err)
	}
	overwrite(t, editionPath(root, e.id()), raw)
	if err := setCurrent(root, e.id(), hashOf(raw)); err != nil {
		t.Fatal(err)
	}
}

// TestPanickingAnalysis sets one article aside and binds the rest.
func TestPanickingAnalysis(t *testing.T) {
	articles := sample.Articles(50, 6)
	marked := articles[17].GivenID
	root := t.TempDir()
	s := write(t, root, articles, WriterOptions{hook: func(a *news.Article) {
		if a.GivenID == marked {
			panic("a filter that fails")
		}
	}})
	if len(s.Rejects) != 1 || s.Rejects[0].GivenID != marked || !strings.Contains(s.Rejects[0].Reason, "a filter that fails") {
		t.Fatalf("rejects are %+v, want article %s with its reason", s.Rejects, marked)
	}
	if got := open(t, root).Status().Edition.Articles; got != 49 {
		t.Errorf("%d articles, want 49", got)
	}
	if got := mustSearch(t, open(t, root), Request{Query: "id:" + marked}).Total.Articles; got != 0 {
		t.Errorf("the rejected article is found %d times", got)
	}
}

func TestLockNamesItsHolder(t *testing.T) {
	root := archiveOf(t, sample.Articles(10, 7), 1, WriterOptions{})
	w, err := OpenWriter(root, WriterOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	_, err = OpenWriter(root, WriterOptions{})
	host, _ := os.Hostname()
	if want := fmt.Sprintf("process %d on %s", os.Getpid(), host); !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want ErrLocked with %q", err, want)
	}
	if n := open(t, root).Status().Edition.Articles; n != 10 {
		t.Errorf("a reader sees %d articles beside a writer, want 10", n)
	}
}
