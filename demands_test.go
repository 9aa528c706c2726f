package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestDemandsNameTheirTests: every test that docs/demands.md names is there, in the
// package that stands before it.
func TestDemandsNameTheirTests(t *testing.T) {
	raw, err := os.ReadFile("docs/demands.md")
	if err != nil {
		t.Fatal(err)
	}
	word := regexp.MustCompile("`([a-z/]+)`|\\b(Test[A-Z][A-Za-z0-9]*)")
	rows := 0
	for line := range strings.Lines(string(raw)) {
		cells := strings.Split(line, "|")
		if len(cells) < 5 || strings.Trim(cells[1], " 0123456789") != "" || strings.TrimSpace(cells[1]) == "" {
			continue
		}
		rows++
		folder := ""
		for _, m := range word.FindAllStringSubmatch(cells[4], -1) {
			if m[1] != "" {
				folder = m[1]
			} else if !declares(t, folder, m[2]) {
				t.Errorf("row %s: %s has no test %s", strings.TrimSpace(cells[1]), folder, m[2])
			}
		}
	}
	if rows != 56 {
		t.Errorf("docs/demands.md has %d rows, want 56", rows)
	}
}

// declares reports whether a test file of the folder has the test.
func declares(t *testing.T, folder, name string) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(raw), "func "+name+"(t *testing.T)") {
			return true
		}
	}
	return false
}
