package index

import (
	"bytes"
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

// TestVerifyNamesEveryDamage flips a bit in each published file, cuts it and
// takes it away: verify names the file each time, opening deletes nothing.
func TestVerifyNamesEveryDamage(t *testing.T) {
	articles := sample.Articles(200, 3)
	root := archiveOf(t, articles, 2, WriterOptions{})
	if _, err := Takedown(root, []string{news.MakeID(&articles[0]), news.MakeID(&articles[1])}); err != nil {
		t.Fatal(err)
	}
	var files []string
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !strings.HasSuffix(d.Name(), "lock") {
			files = append(files, path)
		}
		return err
	})
	if err != nil || len(files) < 15 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	random := rand.New(rand.NewPCG(3, 4))
	for _, path := range files {
		whole, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		flips := 3
		if len(whole) < 3000 {
			flips = 40 // of the small files that all rests on, nearly every byte
		}
		for range flips {
			raw, at := bytes.Clone(whole), random.IntN(len(whole))
			raw[at] ^= 1 << random.IntN(8)
			overwrite(t, path, raw)
			expectDamage(t, root, path, fmt.Sprintf("a bit of byte %d", at))
		}
		overwrite(t, path, whole[:len(whole)/2])
		expectDamage(t, root, path, "the cut")
		overwrite(t, path, whole)
	}
	v, err := Verify(background, root)
	if err != nil || len(v.Problems) != 0 {
		t.Errorf("after restoring: %v %v", v, err)
	}
}

func overwrite(t *testing.T, path string, raw []byte) {
	t.Helper()
	os.Chmod(path, 0o644)
	if err := os.WriteFile(path, raw, 0o644); err != nil {
		t.Fatal(err)
	}
}

func expectDamage(t *testing.T, root, path, kind string) {
	t.Helper()
	before := listFiles(t, root)
	if a, err := Open(root, Options{}); err == nil {
		a.Close()
	}
	if after := listFiles(t, root); !slices.Equal(before, after) {
		t.Errorf("%s of %s: opening changed the files from %v to %v", kind, path, before, after)
	}
	v, err := Verify(background, root)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range v.Problems {
		if p.Path == path || strings.Contains(p.What, filepath.Base(path)) {
			return
		}
	}
	t.Errorf("%s of %s is not named: %v", kind, path, v.Problems)
}

func listFiles(t *testing.T, root string) (files []string) {
	t.Helper()
	filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		files = append(files, path)
		return err
	})
	return files
}

// TestDamagedVolumeIsSetAside cuts a segment: the rest of the archive answers
// and says that it is partial.
func TestDamagedVolumeIsSetAside(t *testing.T) {
	root := archiveOf(t, sample.Articles(100, 4), 2, WriterOptions{})
	ref := currentVolumes(t, root)[0]
	path := filepath.Join(root, "volumes", ref.Name, segmentFile)
	os.Chmod(path, 0o644)
	if err := os.Truncate(path, 100); err != nil {
		t.Fatal(err)
	}
	res := mustSearch(t, open(t, root), Request{Size: 10})
	if !res.Edition.Partial || !slices.Equal(res.Edition.Damaged, []string{ref.Name}) || res.Total.Articles != 50 {
		t.Errorf("got %+v with %d articles, want a partial edition of 50 that names %s", res.Edition, res.Total.Articles, ref.Name)
	}
	_, err := OpenWriter(root, WriterOptions{})
	if !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "rollback") {
		t.Errorf("a writer gave %v, want ErrDamaged with a remedy", err)
	}
}

// TestSegmentCutUnderASearch cuts a mapped segment while the archive is open:
// no search dies of it, the other volume answers, and the answer says so.
func TestSegmentCutUnderASearch(t *testing.T) {
	root := archiveOf(t, sample.Articles(400, 8), 2, WriterOptions{})
	a := open(t, root)
	cut := currentVolumes(t, root)[1].Name
	path := filepath.Join(root, "volumes", cut, segmentFile)
	os.Chmod(path, 0o644)
	if err := os.Truncate(path, 4096); err != nil {
		t.Fatal(err)
	}
	for _, q := range sample.Queries(50, 9) {
		res, err := a.Search(background, Request{Query: "oil " + q, Size: 5, Names: NamesBroad})
		if err != nil {
			t.Fatalf("%q: %v", q, err)
		}
		if !res.Edition.Partial || !slices.Equal(res.Edition.Damaged, []string{cut}) {
			t.Fatalf("%q: the answer does not say that %s is damaged: %+v", q, cut, res.Edition)
		}
	}
	if n := mustSearch(t, a, Request{Query: "oil"}).Total.Articles; n == 0 {
		t.Error("the whole volume does not answer")
	}
}

// flip changes one bit in the middle of a file.
func flip(t *testing.T, path string) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	raw[len(raw)/2] ^= 4
	overwrite(t, path, raw)
}

// TestDamagedTextShowsItsHit: a hit whose text cannot be read stays a hit, and
// the answer says that it is partial.
func TestDamagedTextShowsItsHit(t *testing.T) {
	root := archiveOf(t, sample.Articles(60, 14), 1, WriterOptions{})
	whole := mustSearch(t, open(t, root), Request{Query: "oil", Size: 50})
	flip(t, filepath.Join(root, "volumes", currentVolumes(t, root)[0].Name, textsFile))
	res := mustSearch(t, open(t, root), Request{Query: "oil", Size: 50, Snippets: true})
	if !res.Edition.Partial || res.Total.Articles != whole.Total.Articles || len(res.Hits) != len(whole.Hits) || res.Total.Exact {
		t.Fatalf("%d hits of %+v in %+v, want %d and a partial answer", len(res.Hits), res.Total, res.Edition, len(whole.Hits))
	}
	for i, h := range res.Hits {
		if h.ID != whole.Hits[i].ID {
			t.Errorf("hit %d is %s, was %s", i, h.ID, whole.Hits[i].ID)
		}
	}
}

// TestMergeHealsDamage: a damaged segment is not copied on; the articles are
// bound anew from their texts.
func TestMergeHealsDamage(t *testing.T) {
	articles := sample.Articles(80, 15)
	root, healthy := archiveOf(t, articles, 2, WriterOptions{}), archiveOf(t, articles, 1, WriterOptions{})
	flip(t, filepath.Join(root, "volumes", currentVolumes(t, root)[1].Name, segmentFile))
	s, err := Compact(background, root)
	if err != nil || s.Copied != 0 {
		t.Fatalf("%+v, %v; want a merge that copies nothing", s, err)
	}
	if got, want := currentVolumes(t, root), currentVolumes(t, healthy); got[0].Name != want[0].Name {
		t.Errorf("merged %v, bound from the articles %v", got, want)
	}
}

// TestRollbackRefusesADamagedEdition: an older edition is checked before it is
// put in force.
func TestRollbackRefusesADamagedEdition(t *testing.T) {
	articles := sample.Articles(10, 16)
	root := archiveOf(t, articles, 1, WriterOptions{})
	w, err := OpenWriter(root, WriterOptions{})
	if err != nil {
		t.Fatal(err)
	}
	w.Delete(news.MakeID(&articles[3]))
	if _, err := w.Commit(background); err != nil {
		t.Fatal(err)
	}
	w.Close()
	write(t, root, []news.Article{{Title: "More"}}, WriterOptions{})
	raw, err := os.ReadFile(editionPath(root, "000002"))
	if err != nil {
		t.Fatal(err)
	}
	id := []byte(news.MakeID(&articles[3]))
	overwrite(t, editionPath(root, "000002"), bytes.Replace(raw, id, append([]byte{'z'}, id[1:]...), 1))
	if _, err := Rollback(root, "000002"); !errors.Is(err, ErrDamaged) {
		t.Errorf("rollback to a damaged edition: %v, want ErrDamaged", err)
	}
	if got, err := Rollback(root, ""); err != nil || got != "000001" {
		t.Errorf("rollback goes to %s, %v; want 000001, the last whole one", got, err)
	}
}

func TestVerifyMendsTheSnapshot(t *testing.T) {
	root := archiveOf(t, sample.Articles(10, 17), 1, WriterOptions{})
	flip(t, filepath.Join(root, "volumes", currentVolumes(t, root)[0].Name, snapshotFile))
	if n := mustSearch(t, open(t, root), Request{}).Total.Articles; n != 10 {
		t.Errorf("%d articles with a changed snapshot file, want 10", n)
	}
	v, err := Verify(background, root)
	if err != nil || len(v.Problems) != 1 || !v.Problems[0].Mended || v.Damaged() {
		t.Fatalf("%+v, %v; want one problem, mended", v, err)
	}
	if v, err = Verify(background, root); err != nil || len(v.Problems) != 0 {
		t.Errorf("after mending: %+v, %v", v, err)
	}
}

func TestFreshBuildRecoversADamagedArchive(t *testing.T) {
	root := archiveOf(t, sample.Articles(10, 18), 1, WriterOptions{})
	flip(t, editionPath(root, "000001"))
	if _, err := OpenWriter(root, WriterOptions{}); !errors.Is(err, ErrDamaged) {
		t.Errorf("adding to a damaged archive: %v, want ErrDamaged", err)
	}
	if s := write(t, root, sample.Articles(4, 19), WriterOptions{Fresh: true}); s.Edition != "000002" {
		t.Errorf("edition %s, want 000002", s.Edition)
	}
	if n := mustSearch(t, open(t, root), Request{}).Total.Articles; n != 4 {
		t.Errorf("%d articles, want 4", n)
	}
}

// TestScrubSetsDamageAside: a bit that flips while the archive is open is found,
// the volume is left out, the rest answers and says so.
func TestScrubSetsDamageAside(t *testing.T) {
	root := archiveOf(t, sample.Articles(40, 20), 2, WriterOptions{})
	a := open(t, root)
	if bad, err := a.Scrub(background); err != nil || len(bad) > 0 {
		t.Fatalf("a whole archive: %v, %v", bad, err)
	}
	name := currentVolumes(t, root)[0].Name
	flip(t, filepath.Join(root, "volumes", name, textsFile))
	if bad, err := a.Scrub(background); err != nil || !slices.Equal(bad, []string{name}) {
		t.Fatalf("after a flipped bit: %v, %v; want %s", bad, err, name)
	}
	res := mustSearch(t, a, Request{})
	if res.Total.Articles != 20 || !res.Edition.Partial || !strings.Contains(a.Status().Reason, "damaged") {
		t.Errorf("%d articles in %+v, %q", res.Total.Articles, res.Edition, a.Status().Reason)
	}
}
