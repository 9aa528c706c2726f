package main

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// packages are the sources, each with its version. The calendars that are no
// longer published on their own come from the last version that was.
var packages = []string{
	"cldr-core@48.2.0", "cldr-dates-full@48.2.0", "cldr-cal-islamic-full@48.2.0", "cldr-cal-hebrew-full@48.2.0",
	"cldr-dates-full@46.1.0", // names since replaced, which older news has
	"cldr-cal-persian-full@46.1.0", "cldr-cal-buddhist-full@39.0.0", "cldr-cal-japanese-full@39.0.0", "cldr-cal-roc-full@28.0.0",
}

// fetch downloads the packages that cache lacks.
func fetch(cache string) error {
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return err
	}
	for _, p := range packages {
		if _, err := os.Stat(archive(cache, p)); err == nil {
			continue
		}
		cmd := exec.Command("npm", "pack", "--silent", p)
		cmd.Dir, cmd.Stdout, cmd.Stderr = cache, os.Stderr, os.Stderr
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("npm %s: %w", p, err)
		}
	}
	return nil
}

// archive returns the path of a package in cache.
func archive(cache, name string) string {
	return filepath.Join(cache, strings.ReplaceAll(name, "@", "-")+".tgz")
}

// each calls f with the files of the packages of a name, with or without a
// version, whose path ends in suffix, and with the name of the folder they stand
// in, which is the tag of a locale.
func each(cache, name, suffix string, f func(tag string, raw []byte) error) error {
	for _, p := range packages {
		if p != name && !strings.HasPrefix(p, name+"@") {
			continue
		}
		if err := eachIn(archive(cache, p), suffix, f); err != nil {
			return fmt.Errorf("%s: %w", p, err)
		}
	}
	return nil
}

func eachIn(path, suffix string, f func(tag string, raw []byte) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		return err
	}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if !strings.HasSuffix(h.Name, suffix) {
			continue
		}
		raw, err := io.ReadAll(r)
		if err != nil {
			return err
		}
		if err := f(filepath.Base(filepath.Dir(h.Name)), raw); err != nil {
			return fmt.Errorf("%s: %w", h.Name, err)
		}
	}
}
