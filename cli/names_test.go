package cli

import (
	"encoding/json"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/index"
	"dateline/server"

	"github.com/rivo/uniseg"
	"github.com/rs/zerolog"
)

// nameArchive binds a few articles with one name in four scripts.
func nameArchive(t *testing.T) (data string) {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "news.jsonl")
	lines := `{"id":"1","title":"Алиев в Баку","language":"ru"}
{"id":"2","title":"Ilham Aliyev spoke","language":"en"}
{"id":"3","title":"الهام علييف","language":"ar"}
{"id":"4","title":"阿利耶夫说","language":"zh"}
`
	if err := os.WriteFile(file, []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	data = filepath.Join(dir, "archive")
	if code, _, said := dateline("index", file, "--data", data); code != exitDone {
		t.Fatal(said)
	}
	return data
}

func dateline(args ...string) (code int, out, said string) {
	var stdout, stderr strings.Builder
	code = Main(args, strings.NewReader(""), &stdout, &stderr)
	return code, stdout.String(), stderr.String()
}

// TestNamesStandInColumns measures columns as a terminal draws them.
func TestNamesStandInColumns(t *testing.T) {
	data := nameArchive(t)
	for _, typed := range []string{"Aliyev", "علييف", "阿利耶夫"} {
		code, out, said := dateline("names", typed, "--data", data)
		if code != exitDone || strings.Count(out, "\n") < 4 {
			t.Fatalf("%s: %d %s %s", typed, code, out, said)
		}
		at := 0
		for line := range strings.Lines(out) {
			for _, code := range []string{" Latn ", " Cyrl ", " Arab ", " Hani ", " Hang ", " Kana "} {
				before, _, ok := strings.Cut(line, code)
				if !ok {
					continue
				}
				width := uniseg.StringWidth(before)
				if at == 0 {
					at = width
				}
				if width != at {
					t.Errorf("%s: the script stands at %d, not %d: %s", typed, width, at, line)
				}
			}
		}
		if at == 0 {
			t.Errorf("%s: no script in %s", typed, out)
		}
	}
}

// TestNamesPrintWhatTheAPIAnswers compares the two byte by byte.
func TestNamesPrintWhatTheAPIAnswers(t *testing.T) {
	data := nameArchive(t)
	archive, err := index.Open(data, index.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	srv, err := server.New(archive, server.Options{Log: zerolog.Nop()})
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range []url.Values{{"q": {"Ilham Aliyev"}}, {"q": {"Aliyev"}, "names": {"exact"}}, {"q": {"Алиев"}, "names": {"broad"}, "without": {"aliyev", "علييف"}}, {"q": {`"Aliyev`}}} {
		rec := httptest.NewRecorder()
		srv.Handler().ServeHTTP(rec, httptest.NewRequest("GET", "/api/v1/names?"+v.Encode(), nil))
		args := []string{"names", v.Get("q"), "--json", "--data", data}
		for name, values := range v {
			for _, value := range values {
				if name != "q" {
					args = append(args, "--"+name, value)
				}
			}
		}
		code, out, said := dateline(args...)
		if code != exitDone || out != rec.Body.String() {
			t.Errorf("%v: %d %s\nprinted  %sanswered %s", v, code, said, out, rec.Body)
		}
		var a server.NamesAnswer
		if err := json.Unmarshal([]byte(out), &a); err != nil || len(a.Names) == 0 {
			t.Errorf("%v: %v: %s", v, err, out)
		}
	}
}

func TestNamesRefuseWhatTheAPIRefuses(t *testing.T) {
	data := nameArchive(t)
	for _, args := range [][]string{{"names", " "}, {"names", "Aliyev", "--names", "wide"}, {"names", strings.Repeat("a", 2000)}, {"names", `"Aliyev`, "--syntax", "strict"}} {
		if code, out, said := dateline(append(args, "--data", data)...); code != exitUsage || out != "" || !strings.Contains(said, "dateline:") {
			t.Errorf("%.40q: exit code %d, %q, %q", args, code, out, said)
		}
	}
}
