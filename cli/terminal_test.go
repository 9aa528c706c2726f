package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"dateline/index"
	"dateline/news"
)

func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"Oil prices":                 "Oil prices",
		"a\x1b]0;title\x07b":         "a ]0;title b",
		"a\r\n\tb\x7fc":              "a   b c",
		"a\u009b31mb\u0080c\u009f":   "a 31mb c ",
		"\u202eevil\u202c":           "evil",
		"\u202aa\u202b\u202dc":       "ac",
		"\u2066a\u2067\u2068\u2069b": "ab",
		"שלום\u200f, علی\u200cاف":    "שלום\u200f, علی\u200cاف", // marks and joiners belong to the writing
	} {
		if got := printable(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// hostile is text that would clear the screen and turn what follows around.
const hostile = "oil\x1b[2J\u009b1m\u202e\u2066x"

// TestHitsCannotDriveTheTerminal fills every text of a hit.
func TestHitsCannotDriveTheTerminal(t *testing.T) {
	var out, said strings.Builder
	p := &program{out: &out, err: &said}
	piece := []index.Fragment{{Text: hostile, Marks: [][2]int{{0, 3}}}}
	p.printResult(&index.Result{
		Explain:     &index.Explain{Tree: hostile, Plan: hostile, Clauses: []index.ClauseCounts{{Typed: hostile}}},
		Significant: &index.Significant{Words: []index.SignificantWord{{Text: hostile, With: hostile}}},
		WhyNot:      &index.WhyNot{ID: "a", Title: hostile, GivenID: hostile, Says: []string{hostile}},
		Hits: []index.Hit{{ID: "a", Title: hostile, Source: news.Source{Name: hostile}, Published: hostile, Language: hostile,
			Snippets: map[string][]index.Fragment{"lead": piece, "body": piece},
			Matched:  []index.Match{{Typed: hostile, Found: hostile, How: "word"}}, Explanation: []string{hostile}}},
	})
	harmless(t, out.String()+said.String())
	if !strings.Contains(out.String(), "«oil» [2J") {
		t.Errorf("the text itself is missing from %q", out.String())
	}
}

// TestArchiveCannotDriveTheTerminal runs commands on an article whose words are hostile.
func TestArchiveCannotDriveTheTerminal(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "news.jsonl")
	line := `{"id":"1\u001b[2J","title":"Oil\u001b[2J\u009b1m \u202eprices","source":"Bea\u001b[2Jcon\u202e","body":"Oil\u0007 \u2066fell","language":"en","published":"2025-06-28"}`
	if err := os.WriteFile(file, []byte(line+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(dir, "archive")
	for _, args := range [][]string{{"index", file}, {"search", "--explain", "oil"}, {"names", "Oil"}, {"names", hostile + " Aliyev\x1b"}, {"dates", "on 27 June\u202e 2025\x1b"}, {"analyze", hostile}} {
		var out, said strings.Builder
		if code := Main(append(args, "--data", data), strings.NewReader(""), &out, &said); code != exitDone {
			t.Fatalf("%q: exit code %d: %s", args, code, said.String())
		}
		harmless(t, out.String()+said.String())
	}
}

func harmless(t *testing.T, printed string) {
	t.Helper()
	for _, r := range printed {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			t.Errorf("%U is printed: %q", r, printed)
			return
		}
	}
}
