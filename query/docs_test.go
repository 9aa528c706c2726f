package query

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

// page reads the page for users and returns the rows of its tables by heading,
// each row as its cells.
func page(t *testing.T) (text string, tables map[string][][]string) {
	t.Helper()
	raw, err := os.ReadFile("../docs/query.md")
	if err != nil {
		t.Fatal(err)
	}
	tables = map[string][][]string{}
	heading := ""
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSpace(line)
		if title, ok := strings.CutPrefix(line, "## "); ok {
			heading = title
		}
		if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| ---") {
			continue
		}
		line = strings.ReplaceAll(line, `\|`, "\x00")
		var cells []string
		for cell := range strings.SplitSeq(strings.Trim(line, "|"), "|") {
			cells = append(cells, strings.TrimSpace(strings.ReplaceAll(cell, "\x00", "|")))
		}
		tables[heading] = append(tables[heading], cells)
	}
	for heading, rows := range tables {
		tables[heading] = rows[1:] // the first names the columns
	}
	return string(raw), tables
}

// TestDocsFields holds the table of the page to the table of the parser.
func TestDocsFields(t *testing.T) {
	_, tables := page(t)
	rows := tables["Fields"]
	if len(rows) != len(Fields()) {
		t.Fatalf("docs/query.md has %d fields, the parser %d", len(rows), len(Fields()))
	}
	for i, f := range Fields() {
		var aliases []string
		for _, a := range f.Aliases {
			aliases = append(aliases, "`"+a+"`")
		}
		want := []string{"`" + f.Name + "`", strings.Join(aliases, ", "), string(f.Kind), f.Help, "`" + f.Example + "`"}
		if got := rows[i]; strings.Join(got, " | ") != strings.Join(want, " | ") {
			t.Errorf("docs/query.md has %q, want %q", got, want)
		}
	}
}

func TestFieldExamples(t *testing.T) {
	for _, f := range Fields() {
		node, warnings := Parse(f.Example)
		if len(warnings) > 0 || node == nil || strings.HasPrefix(dump(node), "[") == f.wraps() {
			t.Errorf("%s: the example %q reads as %s, %v", f.Name, f.Example, dump(node), warnings)
		}
		for _, name := range append(f.Aliases, f.Name, strings.ToUpper(f.Name)) {
			_, value, _ := strings.Cut(f.Example, ":")
			if got, _ := Parse(name + ":" + value); Print(got) != Print(node) {
				t.Errorf("%s:%s reads as %s, want %s", name, value, Print(got), Print(node))
			}
		}
	}
}

// TestDocsExamples reads the examples of the page: those of the syntax and of the
// fields without a warning, those of oddities as the page says.
func TestDocsExamples(t *testing.T) {
	text, tables := page(t)
	good, _, _ := strings.Cut(text, "## Warnings")
	examples := regexp.MustCompile("`-?[a-z]+:[^`]+`").FindAllString(good, -1) // all with a field
	for _, row := range tables["Words and phrases"] {
		examples = append(examples, regexp.MustCompile("`[^`]+`").FindAllString(row[0], -1)...)
	}
	for _, code := range examples {
		if code != "`foo:bar`" {
			if node, warnings := Parse(strings.Trim(code, "`")); node == nil || len(warnings) > 0 {
				t.Errorf("%s reads as %s, %v", code, dump(node), warnings)
			}
		}
	}
	if len(tables["Warnings"]) == 0 {
		t.Fatal("docs/query.md shows no warnings")
	}
	for _, row := range tables["Warnings"] {
		node, warnings := Parse(strings.Trim(row[0], "`"))
		if got := "`" + Print(node) + "`"; got != row[1] || len(warnings) != 1 {
			t.Errorf("%s reads as %s, the page says %s; warnings %v", row[0], got, row[1], warnings)
		}
	}
}

func TestDocsLimits(t *testing.T) {
	text, _ := page(t)
	for _, want := range []string{
		fmt.Sprintf("| the query | %d bytes |", MaxBytes),
		fmt.Sprintf("| words, those in phrases included | %d |", MaxWords),
		fmt.Sprintf("| one word | %d characters |", MaxWordRunes),
		fmt.Sprintf("| one phrase, or one word of several parts | %d words |", MaxPhraseWords),
		fmt.Sprintf("| brackets within brackets | %d |", MaxDepth),
		fmt.Sprintf("| words with `*` | %d, each with at least %d letters before it |", MaxPrefixes, MinPrefixLetters),
		fmt.Sprintf("| words with `~` | %d, each of at least %d letters; the first %d letters stay as typed |", MaxFuzzy, MinFuzzyLetters, FuzzyPrefix),
		fmt.Sprintf("| letters that may differ | %d |", MaxEdits),
		fmt.Sprintf("| places in `\"a b\"~N` | %d |", MaxSlop),
		fmt.Sprintf("| warnings | %d |", MaxWarnings),
	} {
		if !strings.Contains(text, want) {
			t.Errorf("docs/query.md lacks %q", want)
		}
	}
}
