package cli

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"dateline/index"
)

// manyRecords are more than can be under way between the reader and the archive,
// so that a process that has taken half of them has articles.
const manyRecords = 6000

func numbered(from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		fmt.Fprintf(&b, `{"id":"%d","title":"Report %d","body":"The ministry spoke of %d tonnes. %s","language":"en","date":"2024-05-%02d"}`+"\n",
			i, i, i, strings.Repeat("More was not said. ", 20), i%28+1)
	}
	return b.String()
}

// interrupted runs a command that reads standard input, feeds it half of the
// records, and ends it as Ctrl-C does.
func interrupted(t *testing.T, args ...string) (said string) {
	t.Helper()
	cmd := exec.Command("dateline", args...)
	var b bytes.Buffer
	cmd.Stderr = &b
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	start(t, cmd)
	if _, err := io.WriteString(in, numbered(0, manyRecords/2)); err != nil {
		t.Fatal(err)
	}
	cmd.Process.Signal(syscall.SIGINT)
	if code := codeOf(cmd.Wait()); code != exitSignal+int(syscall.SIGINT) {
		t.Fatalf("exit code %d: %s", code, &b)
	}
	return b.String()
}

// must runs a command that has to end well.
func must(t *testing.T, args ...string) {
	t.Helper()
	said := &strings.Builder{}
	if code := Main(args, strings.NewReader(""), said, said); code != exitDone {
		t.Fatalf("%v: exit code %d: %s", args, code, said)
	}
}

// rebuilt are the volumes of an archive that is bound anew. Their names are hashes
// of what is in them.
func rebuilt(t *testing.T, data string) (names []string) {
	t.Helper()
	must(t, "reindex", "--data", data)
	volumes, err := index.Volumes(data)
	if err != nil || len(volumes) == 0 {
		t.Fatalf("%d volumes: %v", len(volumes), err)
	}
	for _, v := range volumes {
		names = append(names, v.Name)
	}
	return names
}

// TestInterruptedIndex: what is whole is published, and the same command again
// makes the archive that it would have become.
func TestInterruptedIndex(t *testing.T) {
	dir := t.TempDir()
	all, once, twice := filepath.Join(dir, "all.jsonl"), filepath.Join(dir, "once"), filepath.Join(dir, "twice")
	if err := os.WriteFile(all, []byte(numbered(0, manyRecords)), 0o644); err != nil {
		t.Fatal(err)
	}
	said := interrupted(t, "index", "--data", twice, "--format", "jsonl", "-")
	for _, want := range []string{"edition 000001 is in force", "run the same command again: what is there is counted as same", "stopped by a signal"} {
		if !strings.Contains(said, want) {
			t.Errorf("the process does not say %q: %s", want, said)
		}
	}
	if n := articles(t, twice); n == 0 || n > manyRecords/2 {
		t.Errorf("%d articles after the signal, want some of %d", n, manyRecords/2)
	}
	must(t, "verify", "--data", twice)
	must(t, "index", "--data", twice, all)
	must(t, "index", "--data", once, all)
	if n := articles(t, twice); n != manyRecords {
		t.Errorf("%d articles in the end, want %d", n, manyRecords)
	}
	if a, b := rebuilt(t, once), rebuilt(t, twice); !slices.Equal(a, b) {
		t.Errorf("volumes %v after a signal, %v without one", b, a)
	}
}

// TestInterruptedReindex: a part of the sources must not replace the whole.
func TestInterruptedReindex(t *testing.T) {
	data := archiveOfOne(t)
	said := interrupted(t, "reindex", "--data", data, "--format", "jsonl", "-")
	if !strings.Contains(said, "nothing was published, the archive is as it was") {
		t.Errorf("the process says %s", said)
	}
	if n := articles(t, data); n != 1 {
		t.Errorf("%d articles, want the one that was there", n)
	}
}

// TestInterruptedDryRun: what was seen is shown.
func TestInterruptedDryRun(t *testing.T) {
	data := filepath.Join(t.TempDir(), "archive")
	interrupted(t, "index", "--dry-run", "--data", data, "--format", "jsonl", "-")
	if _, err := os.Stat(data); !os.IsNotExist(err) {
		t.Errorf("a dry run made %s: %v", data, err)
	}
}
