package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"dateline/server"
)

// patience bounds the wait for a process of a test on a busy machine.
const patience = 20 * time.Second

// archiveOfOne builds an archive that holds one article.
func archiveOfOne(t *testing.T) (data string) {
	t.Helper()
	dir := t.TempDir()
	file, data := filepath.Join(dir, "news.jsonl"), filepath.Join(dir, "archive")
	if err := os.WriteFile(file, []byte(`{"id":"1","title":"Oil"}`+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	said := &strings.Builder{}
	if code := Main([]string{"index", "--data", data, file}, strings.NewReader(""), said, said); code != exitDone {
		t.Fatalf("exit code %d: %s", code, said)
	}
	return data
}

// start runs dateline as a process of its own, which ends with the test.
func start(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(patience, func() { cmd.Process.Kill() })
	t.Cleanup(func() { timer.Stop(); cmd.Process.Kill() })
}

// TestOneWriter holds an archive with an index that waits for its input: every
// other writer is told which process it is, readers and takedowns are not
// disturbed, and a signal ends it with the archive as it was.
func TestOneWriter(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		data := archiveOfOne(t)
		writer := exec.Command("dateline", "index", "--data", data, "--format", "jsonl", "-")
		if _, err := writer.StdinPipe(); err != nil { // kept open
			t.Fatal(err)
		}
		start(t, writer)
		holder := fmt.Sprintf("process %d ", writer.Process.Pid)
		awaitLock(t, data, holder)
		id := strings.Repeat("a", 26)
		if said := (&strings.Builder{}); Main([]string{"takedown", "--data", data, id}, strings.NewReader(""), said, said) != exitDone {
			t.Errorf("takedown, which cannot wait for a writer: %s", said)
		}
		for _, args := range [][]string{{"index", "-"}, {"compact"}, {"reindex"}, {"rollback"}, {"delete", id}} {
			said := &strings.Builder{}
			code := Main(append(args, "--data", data), strings.NewReader(""), said, said)
			if code != exitArchive || !strings.Contains(said.String(), holder) {
				t.Errorf("%s while another writes: exit code %d, want %d with %q: %s", args[0], code, exitArchive, holder, said)
			}
		}
		if got := articles(t, data); got != 1 {
			t.Errorf("a reader beside a writer finds %d articles, want 1", got)
		}
		writer.Process.Signal(sig)
		if code := codeOf(writer.Wait()); code != exitSignal+int(sig) {
			t.Errorf("exit code %d after %s, want %d", code, sig, exitSignal+int(sig))
		}
		said := &strings.Builder{}
		if code := Main([]string{"compact", "--data", data}, strings.NewReader(""), said, said); code != exitDone {
			t.Errorf("compact after the writer has gone: exit code %d: %s", code, said)
		}
	}
}

// awaitLock returns once the holder has the lock of the archive.
func awaitLock(t *testing.T, data, holder string) {
	t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if raw, _ := os.ReadFile(filepath.Join(data, "lock")); strings.HasPrefix(string(raw), holder) {
			return
		}
	}
	t.Fatal("the writer never took the lock")
}

// articles counts what a search finds.
func articles(t *testing.T, data string) (n int) {
	t.Helper()
	var out, said strings.Builder
	if code := Main([]string{"search", "--data", data}, strings.NewReader(""), &out, &said); code != exitDone {
		t.Fatalf("search: exit code %d: %s", code, said.String())
	}
	if _, err := fmt.Sscanf(said.String(), "articles found: %d,", &n); err != nil {
		t.Fatalf("%v: %s", err, said.String())
	}
	return n
}

// TestServeStopsCleanly: a signal is how one ends a server, so that it is no failure.
func TestServeStopsCleanly(t *testing.T) {
	serve := exec.Command("dateline", "serve", "--data", archiveOfOne(t), "--listen", "127.0.0.1:0")
	said, err := serve.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	start(t, serve)
	if line, err := bufio.NewReader(said).ReadString('\n'); err != nil || !strings.Contains(line, "serving") {
		t.Fatalf("%v: %s", err, line)
	}
	serve.Process.Signal(syscall.SIGTERM)
	if code := codeOf(serve.Wait()); code != exitDone {
		t.Errorf("exit code %d, want %d", code, exitDone)
	}
}

// TestServeReportsWhyItEnded: a listener that breaks is a failure, not a stop.
func TestServeReportsWhyItEnded(t *testing.T) {
	p := &program{data: archiveOfOne(t)}
	archive, err := p.open()
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	s, err := server.New(archive, server.Options{Listen: "127.0.0.1:0"})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	err = p.answer(context.Background(), archive, s, l, nil)
	if !errors.Is(err, net.ErrClosed) || errors.Is(err, errServed) || exitCode(err) != exitFailed {
		t.Errorf("got %v with exit code %d, want the closed listener and %d", err, exitCode(err), exitFailed)
	}
}
