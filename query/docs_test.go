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

// TestDocsWords: each row of the first table is read as it says, and every row is held.
// What the page says to mean the same is read the same.
func TestDocsWords(t *testing.T) {
	_, tables := page(t)
	want := [][2]string{
		{`oil price`, "and([oil] [price])"},
		{`"oil price"`, "[phrase oil price]"},
		{`"oil price"~5`, "[phrase5 oil price]"},
		{`oil NEAR/5 price`, "[phrase5 oil price]"},
		{`pipeline OR refinery`, "or([pipeline] [refinery])"},
		{`oil -gas`, "and([oil] not[gas])"},
		{`(strike OR protest) -football`, "and(or([strike] [protest]) not[football])"},
		{`govern*`, "[prefix govern]"},
		{`Grozny~1`, "[fuzzy1 Grozny]"},
		{`=Aliyev`, "[exact Aliyev]"},
		{`"Ilham Aliyev"~exact`, "[phrase exact Ilham Aliyev]"},
		{`covid-19`, "[covid-19]"},
	}
	rows := tables["Words and phrases"]
	if len(rows) != len(want) {
		t.Fatalf("docs/query.md has %d rows of words and phrases, %d are held", len(rows), len(want))
	}
	for i, row := range rows {
		if row[0] != "`"+want[i][0]+"`" {
			t.Errorf("row %d of docs/query.md is %s, want %s", i, row[0], want[i][0])
		}
		if node, _ := Parse(want[i][0]); dump(node) != want[i][1] {
			t.Errorf("%s reads as %s, want %s", want[i][0], dump(node), want[i][1])
		}
	}
	for _, same := range [][2]string{{"oil AROUND(5) price", "oil NEAR/5 price"}, {"a | b", "a OR b"}, {"oil NOT gas", "oil -gas"}, {"oil AND gas", "oil gas"}, {"oil & gas", "oil gas"},
		{"oil price OR cost", "oil (price OR cost)"}, {"+oil", "oil"}, {"oil - gas", "oil gas"}, {"“oil price”", `"oil price"`}, {"«oil price»", `"oil price"`}, {"「oil price」", `"oil price"`},
		{"source:bbc,reuters", "source:(bbc OR reuters)"}, {"TITLE:war", "title:war"}, {"（oil OR gas）", "oil OR gas"}} {
		one, _ := Parse(same[0])
		other, _ := Parse(same[1])
		if dump(one) != dump(other) {
			t.Errorf("%s reads as %s, and %s as %s", same[0], dump(one), same[1], dump(other))
		}
	}
}

func TestDocsLimits(t *testing.T) {
	text, tables := page(t)
	limits := []string{
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
	}
	if len(tables["Limits"]) != len(limits) {
		t.Errorf("docs/query.md tells %d limits, %d are held", len(tables["Limits"]), len(limits))
	}
	for _, want := range limits {
		if !strings.Contains(text, want) {
			t.Errorf("docs/query.md lacks %q", want)
		}
	}
}
