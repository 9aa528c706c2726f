package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// levels are the floors of the house: a package imports only from lower floors,
// or from the places named below. See docs/architecture.md.
var levels = []struct {
	prefix string
	level  int
}{
	{"dateline/cli", 5},
	{"dateline/server", 4}, {"dateline/indexer", 4}, {"dateline/eval", 4},
	{"dateline/index", 3},
	{"dateline/analyzers/lang", 1}, {"dateline/analyzers/names", 1}, {"dateline/analyzers/dates", 1},
	{"dateline/analyzers", 2},
	{"dateline/seeds", 0},
	{"dateline/news", 0}, {"dateline/query", 0},
}

// sideways are the imports between packages of one floor that are allowed.
var sideways = [][2]string{
	{"dateline/analyzers/names", "dateline/analyzers/lang"},
	{"dateline/analyzers/dates", "dateline/analyzers/lang"},
	{"dateline/analyzers/dates", "dateline/analyzers/dates"},
	{"dateline/analyzers/lang", "dateline/analyzers/lang"},
	{"dateline/analyzers/names", "dateline/analyzers/names"},
	{"dateline/analyzers", "dateline/analyzers/analyzertest"}, // tests
	{"dateline/indexer", "dateline/indexer"},
	{"dateline/server", "dateline/server"},
	{"dateline/index/indextest", "dateline/index"},
}

// owners say who alone may import a library.
var owners = map[string][]string{
	"github.com/blevesearch/":   {"dateline/index", "dateline/analyzers", "dateline/bench"},
	"net/http":                  {"dateline/server"},
	"github.com/gorilla/":       {"dateline/server"},
	"github.com/spf13/":         {"dateline/cli"},
	"flag":                      {},
	"github.com/rs/zerolog/log": {},
}

type listed struct {
	path, dir string
	imports   []string
	files     []string
}

// packages lists our packages with what their code, not their tests, imports.
func packages(t *testing.T) []listed {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}|{{.Dir}}|{{join .Imports ","}}|{{join .GoFiles ","}}`, "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var list []listed
	for line := range strings.Lines(string(out)) {
		p := strings.Split(strings.TrimSpace(line), "|")
		list = append(list, listed{p[0], p[1], strings.Split(p[2], ","), strings.Split(p[3], ",")})
	}
	if len(list) < 10 {
		t.Fatalf("only %d packages found", len(list))
	}
	return list
}

func under(path, prefix string) bool { return path == prefix || strings.HasPrefix(path, prefix+"/") }

func level(path string) int {
	for _, l := range levels {
		if under(path, l.prefix) {
			return l.level
		}
	}
	return 6
}

func TestImportsGoDown(t *testing.T) {
	for _, p := range packages(t) {
		for _, imp := range p.imports {
			if !under(imp, "dateline") || level(imp) < level(p.path) || allowedSideways(p.path, imp) {
				continue
			}
			t.Errorf("%s imports %s: imports go down only, see docs/architecture.md", p.path, imp)
		}
	}
}

func allowedSideways(from, to string) bool {
	for _, s := range sideways {
		if under(from, s[0]) && under(to, s[1]) {
			return true
		}
	}
	return false
}

func TestLibrariesHaveOwners(t *testing.T) {
	for _, p := range packages(t) {
		for _, imp := range p.imports {
			for library, allowed := range owners {
				if imp != library && !(strings.HasSuffix(library, "/") && strings.HasPrefix(imp, library)) {
					continue
				}
				owned := false
				for _, a := range allowed {
					owned = owned || under(p.path, a)
				}
				if !owned {
					t.Errorf("%s imports %s, which only %v may", p.path, imp, allowed)
				}
			}
			if (under(p.path, "dateline/news") || under(p.path, "dateline/query")) && strings.Contains(imp, ".") {
				t.Errorf("%s imports %s: leaves import the standard library alone", p.path, imp)
			}
		}
	}
}

// TestShape holds files under 400 lines, functions to a screen, and each package
// to exactly one comment.
func TestShape(t *testing.T) {
	for _, p := range packages(t) {
		comments := 0
		for _, name := range p.files {
			path := filepath.Join(p.dir, name)
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			fset := token.NewFileSet()
			file, err := parser.ParseFile(fset, path, raw, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			if file.Doc != nil {
				comments++
			}
			if ast.IsGenerated(file) {
				continue
			}
			if n := strings.Count(string(raw), "\n"); n > 400 {
				t.Errorf("%s has %d lines, 400 are the most", path, n)
			}
			for _, d := range file.Decls {
				fn, ok := d.(*ast.FuncDecl)
				if !ok {
					continue
				}
				if n := fset.Position(fn.End()).Line - fset.Position(fn.Pos()).Line + 1; n > 40 {
					t.Errorf("%s: %s has %d lines, 40 are the most", path, fn.Name.Name, n)
				}
				if fn.Name.IsExported() && fn.Recv == nil && fn.Doc == nil {
					t.Errorf("%s: %s has no comment", path, fn.Name.Name)
				}
			}
		}
		if comments != 1 {
			t.Errorf("%s has %d package comments, one is wanted", p.path, comments)
		}
	}
}
