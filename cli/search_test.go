package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/index"
	"dateline/news"
)

// TestSearchTellsOfCopiesAndChanges holds what a terminal shows beside the text.
func TestSearchTellsOfCopiesAndChanges(t *testing.T) {
	var out, said strings.Builder
	p := &program{out: &out, err: &said}
	p.printResult(&index.Result{
		Total: &index.Total{Articles: 6, Stories: 2, Exact: true},
		Hits: []index.Hit{{ID: "a", Title: "Oil", Updated: true, Modified: "2025-06-28", Copies: &index.Copies{Articles: 3, Outlets: 2, List: []index.Copied{
			{ID: "b", Source: news.Source{Name: "The Post" + hostile}}, {ID: "c"},
		}}}},
		Timeline: &index.Timeline{Buckets: []index.Bucket{{Start: "2025-06", Count: 3}, {Start: "2025-07"}}, Coarse: []index.Bucket{{Start: "2024", Count: 2}}, Missing: 1},
	})
	for _, want := range []string{"   updated 2025-06-28\n", " · b, c, 1 more\n", "2025-06             3\n2024                2\nno date             1\n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing from\n%s", want, out.String())
		}
	}
	if !strings.HasPrefix(said.String(), "articles found: 6 in 2 stories,") {
		t.Errorf("said %q", said.String())
	}
	harmless(t, out.String()+said.String())
}

// TestSearchFlagsMirrorTheAPI runs the flags on an archive.
func TestSearchFlagsMirrorTheAPI(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "news.jsonl")
	const lines = `{"id":"1","title":"Oil one","source":"Beacon","section":"World","body":"Oil fell.","language":"en","published":"2025-06-27"}
{"id":"2","title":"Oil two","source":"Beacon","body":"Oil rose.","language":"en","published":"2025-06-28","modified":"2025-08-01"}
`
	if err := os.WriteFile(file, []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) (int, string, string) {
		var out, said strings.Builder
		code := Main(append(args, "--data", filepath.Join(dir, "archive")), strings.NewReader(""), &out, &said)
		return code, out.String(), said.String()
	}
	if code, _, said := run("index", file); code != exitDone {
		t.Fatal(said)
	}
	for _, tt := range []struct {
		args string
		code int
		out  string // in what is printed
		not  string // in none of it
	}{
		{"--missing section oil", exitDone, "two", "one"},
		{"--source -Beacon oil", exitDone, "", "«Oil»"},
		{"--sort modified --size 1 oil", exitDone, "two", "one"},
		{"--interval day oil", exitDone, "2025-06-27          1\n2025-06-28          1\n", ""},
		{"oil", exitDone, "«Oil»", "2025-06-27          1"},
		{"--fold none --json oil", exitDone, `"timeline":{"interval":"day"`, ""},
		{"--interval week oil", exitUsage, "use one of: auto", ""},
		{"--missing colour oil", exitUsage, "use one of: source", ""},
		{"--cursor AQ oil", exitUsage, "the cursor cannot be used", ""},
		{"--cursor AQ --page 2 oil", exitUsage, "leave page out", ""},
	} {
		code, out, said := run(append([]string{"search"}, strings.Fields(tt.args)...)...)
		all := out + said
		if code != tt.code || !strings.Contains(all, tt.out) || tt.not != "" && strings.Contains(all, tt.not) {
			t.Errorf("search %s: exit code %d\n%s", tt.args, code, all)
		}
	}
	_, out, _ := run("search", "--json", "--size", "1", "oil")
	_, rest, _ := strings.Cut(out, `"next_cursor":"`)
	cursor, _, _ := strings.Cut(rest, `"`)
	if code, out, said := run("search", "--size", "1", "--cursor", cursor, "oil"); code != exitDone || strings.Count(out, "1. ") != 1 || strings.Contains(said, "next page") {
		t.Errorf("the walk from %q: exit code %d\n%s%s", cursor, code, out, said)
	}
}

// TestSearchHelps: a terminal is told what was likely meant, which word is to blame
// and what wider searches find.
func TestSearchHelps(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "news.jsonl")
	var lines strings.Builder
	for _, id := range strings.Fields("1 2 3") {
		lines.WriteString(`{"id":"` + id + `","title":"Government in talks","source":"Beacon","body":"Oil fell.","language":"en","published":"2025-06-27"}` + "\n")
	}
	if err := os.WriteFile(file, []byte(lines.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) string {
		var out, said strings.Builder
		if code := Main(append(args, "--data", filepath.Join(dir, "archive")), strings.NewReader(""), &out, &said); code != exitDone {
			t.Fatalf("%v: %s", args, said.String())
		}
		return said.String()
	}
	run("index", file)
	for args, want := range map[string]string{
		"goverment talks":    "did you mean: government talks (articles: 3)\n",
		"talks Zyxwv":        "no article has: Zyxwv\nwider: without Zyxwv (articles: 3)\n",
		"--source|Other|oil": "wider: any source, not only Other (articles: 3)\n",
		`title:"talks in"`:   "wider: the words of title:\"talks in\" anywhere (articles: 3)\n",
		"--from|2025-07|oil": "wider: published from 24 June 2025 on (articles: 3)\n",
	} {
		said := run(append([]string{"search"}, strings.Split(args, "|")...)...)
		if !strings.Contains(said, want) {
			t.Errorf("search %s: %q is missing from\n%s", args, want, said)
		}
	}
}
