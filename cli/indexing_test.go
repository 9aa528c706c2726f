package cli

import (
	"archive/zip"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/htmlindex"
)

// TestIndexingScripts reads sources as a stranger has them.
func TestIndexingScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "pick": pick, "zip": zipFiles, "encode": encode, "tree": tree},
	})
}

// zipFiles ARCHIVE FILES... packs files under their names.
func zipFiles(ts *testscript.TestScript, neg bool, args []string) {
	out, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	z := zip.NewWriter(out)
	for _, name := range args[1:] {
		w, err := z.Create(name)
		ts.Check(err)
		_, err = w.Write([]byte(ts.ReadFile(name)))
		ts.Check(err)
	}
	ts.Check(z.Close())
	ts.Check(out.Close())
}

// encode ENCODING FILES... rewrites files of UTF-8.
func encode(ts *testscript.TestScript, neg bool, args []string) {
	enc, err := htmlindex.Get(args[0])
	ts.Check(err)
	for _, name := range args[1:] {
		text, err := enc.NewEncoder().String(ts.ReadFile(name))
		ts.Check(err)
		ts.Check(os.WriteFile(ts.MkAbs(name), []byte(text), 0o644))
	}
}

// tree FILE DIR lists a folder into a file: names, times and contents.
func tree(ts *testscript.TestScript, neg bool, args []string) {
	var b strings.Builder
	ts.Check(filepath.WalkDir(ts.MkAbs(args[1]), func(p string, d fs.DirEntry, err error) error {
		if err != nil || p == ts.MkAbs(args[0]) {
			return err
		}
		info, err := d.Info()
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(p)
		fmt.Fprintf(&b, "%s %v %x\n", p, info.ModTime(), sha256.Sum256(raw))
		return err
	}))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(b.String()), 0o644))
}
