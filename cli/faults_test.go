package cli

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// What one hostile document may cost, whatever is in it.
const (
	maxFaultMemory = 512 << 20
	maxFaultTime   = 10 * time.Second // of processors
)

// raceCost is how many times as much a program under the race detector may take.
var raceCost = 1

// indexed runs index as a process of its own, holds it to the costs above and
// returns what it says.
func indexed(t *testing.T, wantCode int, args ...string) string {
	t.Helper()
	cmd := exec.Command("dateline", append([]string{"index"}, args...)...)
	var said bytes.Buffer
	cmd.Stderr = &said
	if code := codeOf(cmd.Run()); code != wantCode {
		t.Fatalf("%v: exit code %d, want %d: %s", args, code, wantCode, &said)
	}
	state := cmd.ProcessState
	if spent := state.UserTime() + state.SystemTime(); spent > maxFaultTime*time.Duration(raceCost) {
		t.Errorf("%v took %v", args, spent)
	}
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok && usage.Maxrss<<10 > maxFaultMemory*int64(raceCost) {
		t.Errorf("%v took %d MB", args, usage.Maxrss>>10)
	}
	return said.String()
}

// found is how many articles a query finds.
func found(t *testing.T, data, query string) (n int) {
	t.Helper()
	var out, said strings.Builder
	if code := Main([]string{"search", "--data", data, query}, strings.NewReader(""), &out, &said); code != exitDone {
		t.Fatalf("search %q: exit code %d: %s", query, code, said.String())
	}
	if _, err := fmt.Sscanf(said.String()[strings.Index(said.String(), "articles found"):], "articles found: %d,", &n); err != nil {
		t.Fatalf("search %q: %v: %s", query, err, said.String())
	}
	return n
}

// TestLongWords: letters without end are kept or cut, and what stands around them
// is found.
func TestLongWords(t *testing.T) {
	for name, word := range map[string]string{
		"32 kB":           strings.Repeat("x", 32<<10),
		"1 MB":            strings.Repeat("x", 1<<20),
		"1 MB of letters": strings.Repeat("я", 1<<19),
		"marks":           "e" + strings.Repeat("\u0301", 1<<18),
		"towers":          strings.Repeat("a"+strings.Repeat("\u0316\u0301\u0489", 100)+" ", 1000),
		"joined":          strings.Repeat("👩\u200d", 1<<16),
		"Han":             strings.Repeat("新聞", 1<<17),
	} {
		dir := t.TempDir()
		in, data := filepath.Join(dir, "a.txt"), filepath.Join(dir, "archive")
		if err := os.WriteFile(in, []byte("Beacon "+name+"\nThe harbour was "+word+" and closed."), 0o644); err != nil {
			t.Fatal(err)
		}
		if said := indexed(t, exitDone, "--data", data, in); !strings.Contains(said, "1 added, 0 updated, 0 same, 0 rejected") {
			t.Errorf("%s: %s", name, said)
		}
		for _, query := range []string{"beacon", "harbour", "closed"} {
			if n := found(t, data, query); n != 1 {
				t.Errorf("%s: %d articles found for %q", name, n, query)
			}
		}
	}
}

// TestHugeDocument: a document of 100 MB is refused with the reason, as a file and
// as a line, and what stands beside it is read.
func TestHugeDocument(t *testing.T) {
	dir := t.TempDir()
	folder, data := filepath.Join(dir, "news"), filepath.Join(dir, "archive")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	huge := func(name, start, end string) {
		file, err := os.Create(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		io.WriteString(file, start)
		part := []byte(strings.Repeat("many words ", 1<<16))
		for n := 0; n < 100<<20; n += len(part) {
			if _, err := file.Write(part); err != nil {
				t.Skip("no room for a document of 100 MB:", err)
			}
		}
		io.WriteString(file, end)
	}
	huge("1.txt", "Huge\n", "")
	huge("2.jsonl", `{"id":"1","title":"before"}`+"\n"+`{"id":"2","title":"`, "\"}\n"+`{"id":"3","title":"after"}`+"\n")
	said := indexed(t, exitRejected, "--data", data, folder)
	for _, want := range []string{"read 4 ", "2 added, 0 updated, 0 same, 2 rejected", "1.txt: the file is longer than the limit", "2.jsonl:2 (byte 28): line of "} {
		if !strings.Contains(said, want) {
			t.Errorf("want %q: %s", want, said)
		}
	}
	if found(t, data, "before") != 1 || found(t, data, "after") != 1 {
		t.Error("what stands beside the line is not found")
	}
}

// TestOddLetters: a word is found however its letters were put together, in the
// text and in the query.
func TestOddLetters(t *testing.T) {
	for name, tt := range map[string]struct{ text, query string }{
		"NFC in the text":       {`caf\u00e9`, "cafe\u0301"},
		"NFD in the text":       {`cafe\u0301`, "caf\u00e9"},
		"Hangul in pieces":      {`\u1112\u1161\u11ab\u1100\u116e\u11a8`, "한국"},
		"word joiner":           {`har\u2060vest`, "harvest"},
		"zero width in a query": {"harvest", "har\u200bvest"},
		"zero width in a text":  {`har\u200bvest`, "harvest"},
		"soft hyphen":           {`har\u00advest`, "harvest"},
		"joiner":                {`می\u200cخواهم`, "می\u200cخواهم"},
		"byte order mark":       {`\ufeffharvest`, "harvest"},
		"override":              {`\u202eharvest\u202c`, "harvest"},
		"isolates":              {`\u2066harvest\u2069`, "harvest"},
		"emoji":                 {`harvest👩\u200d🌾`, "harvest"},
		"wide letters":          {`ｈａｒｖｅｓｔ`, "harvest"},
		"ligature":              {`ﬁeld`, "field"},
		"lone surrogate":        {`\ud800 harvest \udfff`, "harvest"},
		"half a pair":           {`harvest \ud83d`, "harvest"},
		"bad UTF-8":             {"\xff\xfe harvest \xc3(", "harvest"},
		"NUL":                   {`\u0000 harvest\u0000`, "harvest"},
		"control characters":    {`\u001b[31mred\u0007 harvest`, "harvest"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			in, data := filepath.Join(dir, "a.jsonl"), filepath.Join(dir, "archive")
			if err := os.WriteFile(in, []byte(`{"id":"1","title":"Odd","body":"the `+tt.text+` here","language":"en"}`+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
			must(t, "index", "--data", data, in)
			if n := found(t, data, tt.query); n != 1 {
				t.Errorf("%d articles found for %q", n, tt.query)
			}
			var out strings.Builder
			Main([]string{"search", "--data", data, "odd"}, strings.NewReader(""), &out, io.Discard)
			if strings.ContainsFunc(out.String(), drives) {
				t.Errorf("the terminal gets %q", out.String())
			}
		})
	}
}

// drives tells letters that would drive a terminal or reach beyond their text.
func drives(r rune) bool {
	return r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}
