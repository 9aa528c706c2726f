package cli

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"dateline/index"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"dateline": func() { os.Exit(Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts drives the program as a person at a terminal does.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "../testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("XDG_CACHE_HOME", env.WorkDir+"/cache")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "pick": pick, "outdate": outdate},
	})
}

// exits CODE PROGRAM ARGS... runs a program that must end with the code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARGS...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	if got := codeOf(ts.Exec(args[1], args[2:]...)); got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// codeOf is the exit code that a finished program had; -1 when none.
func codeOf(err error) int {
	var ended *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &ended):
		return ended.ExitCode()
	}
	return -1
}

// pick NAME REGEXP sets a variable to the first group found in the last output.
func pick(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: pick NAME REGEXP")
	}
	found := regexp.MustCompile(args[1]).FindStringSubmatch(ts.ReadFile("stdout"))
	if len(found) != 2 {
		ts.Fatalf("%s is not in the output", args[1])
	}
	ts.Setenv(args[0], found[1])
}

// outdate DIR makes the edition in force one of another schema, whole otherwise.
func outdate(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: outdate DIR")
	}
	current := filepath.Join(args[0], "CURRENT")
	id, _, _ := strings.Cut(ts.ReadFile(current), " ")
	edition := filepath.Join(args[0], "editions", id+".json")
	raw := strings.Replace(ts.ReadFile(edition), index.Fingerprint(), "0-other", 1)
	sum := regexp.MustCompile(`("sum": ")[0-9a-f]{64}`) // of the file without it
	raw = sum.ReplaceAllString(raw, "$1")
	raw = strings.Replace(raw, `"sum": "`, fmt.Sprintf(`"sum": "%x`, sha256.Sum256([]byte(raw))), 1)
	ts.Check(os.WriteFile(ts.MkAbs(edition), []byte(raw), 0o644))
	line := fmt.Sprintf("%s %x\n", id, sha256.Sum256([]byte(raw)))
	ts.Check(os.WriteFile(ts.MkAbs(current), []byte(line), 0o644))
}
