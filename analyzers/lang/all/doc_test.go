package all

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/analyzers/lang"
)

var update = flag.Bool("update", false, "write the tables of docs/languages.md anew")

// The tables stand between these lines of the page; the rest is written by hand.
const (
	page     = "../../../docs/languages.md"
	tableTop = "<!-- from here on written by go test ./analyzers/lang/all -update -->\n"
	tableEnd = "<!-- to here -->\n"
)

func TestLanguagesPage(t *testing.T) {
	raw, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(raw), tableTop)
	have, after, end := strings.Cut(rest, tableEnd)
	if !ok || !end {
		t.Fatalf("%s lacks the lines around its tables", page)
	}
	want := tables()
	if *update {
		if err := os.WriteFile(page, []byte(before+tableTop+want+tableEnd+after), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if have != want {
		t.Errorf("the tables of %s are not those of the packs: run go test ./analyzers/lang/all -update", page)
	}
}

// tables prints the languages that have more than a name, and the others.
func tables() string {
	var b strings.Builder
	var plain []string
	stems := 0
	b.WriteString("\n| language | tag | script | stemmer | stop words | elided | notes |\n|---|---|---|---|---|---|---|\n")
	for _, p := range Packs() {
		if p.Stem == nil && p.StopWords == nil && p.Elided == nil && p.Notes == "" {
			plain = append(plain, fmt.Sprintf("%s (%s)", p.Name, p.Tag))
			continue
		}
		if p.Stem != nil {
			stems++
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s | %s |\n", p.Name, p.Tag, p.Script, stemmer(p), stopList(p), strings.Join(p.Elided, " "), p.Notes)
	}
	fmt.Fprintf(&b, "\n%d languages have a stemmer. Of these only the name and the script are known, and words are found as they are\nwritten: %s.\n\n", stems, strings.Join(plain, ", "))
	var others []string
	for _, s := range served {
		others = append(others, fmt.Sprintf("%s (%s) by %s", s.name, s.tag, s.by))
	}
	fmt.Fprintf(&b, "Served by the pack of another language: %s.\n\n", strings.Join(others, ", "))
	return b.String()
}

func stemmer(p lang.Pack) string {
	if p.Stem == nil {
		return ""
	}
	return cmp.Or(p.StemBy, "own")
}

func stopList(p lang.Pack) string {
	if p.StopWords == nil {
		return ""
	}
	return fmt.Sprintf("%d, %s", len(p.StopWords), cmp.Or(p.StopBy, "own"))
}
