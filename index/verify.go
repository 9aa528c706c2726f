package index

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
)

// Problem is one thing that verify found wrong.
type Problem struct {
	Path   string `json:"path"`
	What   string `json:"what"`
	Mended bool   `json:"mended,omitempty"`
}

// String names the file and what is wrong with it.
func (p Problem) String() string {
	s := p.Path + ": " + p.What
	if p.Mended {
		s += " (mended)"
	}
	return s
}

// Verification is what Verify looked at and found.
type Verification struct {
	Editions int       `json:"editions"`
	Volumes  int       `json:"volumes"`
	Files    int       `json:"files"`
	Bytes    int64     `json:"bytes"`
	Problems []Problem `json:"problems"`
}

// Damaged reports whether a problem is left that could not be mended.
func (v *Verification) Damaged() bool {
	for _, p := range v.Problems {
		if !p.Mended {
			return true
		}
	}
	return false
}

// Verify hashes every file of every edition that is kept and names each that is
// not as it was published. It deletes nothing. The one thing it changes is
// bleve's snapshot file, which any tool that opens a volume for writing rewrites
// and which depends on the schema alone: it is put back.
func Verify(ctx context.Context, root string) (*Verification, error) {
	v := &Verification{Problems: []Problem{}}
	if _, err := os.Stat(filepath.Join(root, "CURRENT")); err != nil {
		_, err := currentEdition(root)
		return nil, err
	}
	v.Files++
	if _, err := currentEdition(root); err != nil && !errors.Is(err, ErrVersion) {
		v.problem(filepath.Join(root, "CURRENT"), err.Error())
	}
	if _, err := readTakedowns(root); err != nil {
		v.problem(filepath.Join(root, takedownFile), err.Error())
	}
	refs, err := v.editions(root)
	if err != nil {
		return nil, err
	}
	for _, ref := range refs {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		v.Volumes++
		v.volume(root, ref)
	}
	return v, nil
}

func (v *Verification) problem(path, what string) {
	v.Problems = append(v.Problems, Problem{Path: path, What: what})
}

// editions reads every edition kept and returns the volumes that they name, once each.
func (v *Verification) editions(root string) (refs []volumeRef, err error) {
	ids, err := listEditions(root)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for _, id := range ids {
		v.Editions++
		v.Files++
		e, err := readEdition(root, id, "")
		if err != nil && !errors.Is(err, ErrVersion) { // another version is no damage
			v.problem(editionPath(root, id), err.Error())
		}
		if e == nil {
			continue
		}
		for _, ref := range e.Volumes {
			if !seen[ref.Name] {
				seen[ref.Name] = true
				refs = append(refs, ref)
			}
		}
	}
	return refs, nil
}

func (v *Verification) volume(root string, ref volumeRef) {
	m, err := readManifest(filepath.Join(root, "volumes", ref.Name), ref.SHA256)
	v.Files++
	if err == nil {
		v.Files += len(m.Files)
		for _, info := range m.Files {
			v.Bytes += info.Size
		}
	}
	for _, p := range checkVolume(root, ref) {
		if filepath.Base(p.Path) == filepath.Base(snapshotFile) && m != nil {
			p.Mended = mendSnapshot(p.Path, m) == nil
		}
		v.Problems = append(v.Problems, p)
	}
}

// mendSnapshot puts bleve's snapshot file back, when ours is the one that was published.
func mendSnapshot(path string, m *manifest) error {
	sh, err := newShell()
	if err != nil {
		return err
	}
	if hashOf(sh.snapshot) != m.Files[snapshotFile].SHA256 {
		return fmt.Errorf("%w: %s was made by another version of bleve", ErrDamaged, path)
	}
	if err := replaceFile(path, sh.snapshot); err != nil {
		return err
	}
	return os.Chmod(path, frozenMode)
}

// checkVolume hashes every file of a volume and names each that differs, is
// missing or was cut. It changes nothing.
func checkVolume(root string, ref volumeRef) (problems []Problem) {
	dir := filepath.Join(root, "volumes", ref.Name)
	m, err := readManifest(dir, ref.SHA256)
	if err != nil {
		return []Problem{{Path: filepath.Join(dir, manifestFile), What: err.Error()}}
	}
	names := make([]string, 0, len(m.Files))
	for name := range m.Files {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		path, want := filepath.Join(dir, name), m.Files[name]
		got, err := hashFile(path)
		switch {
		case err != nil:
			problems = append(problems, Problem{Path: path, What: err.Error()})
		case got != want:
			problems = append(problems, Problem{Path: path, What: fmt.Sprintf("is not the file that was published: %d bytes with SHA-256 %.12s…, published were %d with %.12s…", got.Size, got.SHA256, want.Size, want.SHA256)})
		}
	}
	return problems
}

// VolumeRow describes one volume of the edition in force.
type VolumeRow struct {
	Name     string           `json:"name"`
	Articles int              `json:"articles"`
	Hidden   int              `json:"hidden"`
	First    string           `json:"first"`
	Last     string           `json:"last"`
	Bytes    map[string]int64 `json:"bytes"` // by file
	Words    int64            `json:"words"`
}

// Volumes describes the volumes of the edition in force.
func Volumes(root string) ([]VolumeRow, error) {
	e, err := currentEdition(root)
	if err != nil {
		return nil, err
	}
	var rows []VolumeRow
	for _, ref := range e.Volumes {
		m, err := readManifest(filepath.Join(root, "volumes", ref.Name), ref.SHA256)
		if err != nil {
			return nil, err
		}
		row := VolumeRow{Name: ref.Name, Articles: ref.Articles, Hidden: len(ref.Hidden), First: m.First, Last: m.Last, Bytes: map[string]int64{}}
		for name, info := range m.Files {
			row.Bytes[name] = info.Size
		}
		for _, t := range m.Fields {
			row.Words += t.Words
		}
		rows = append(rows, row)
	}
	return rows, nil
}
