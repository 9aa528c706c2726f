package field

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the table of names into docs/formats.md")

// shownAs says in a few words what each field is.
var shownAs = map[Field]string{
	ID: "the outlet's own id", Given: "the same, in an export", Published: "when it appeared", Modified: "when it was last changed", Embargo: "not to be found before",
	Source: "the outlet", Domain: "its host", URL: "its address on the web", Status: "whether it may be read",
}

// TestNamesInDocs holds the table of docs/formats.md to the one in the code.
func TestNamesInDocs(t *testing.T) {
	const page, begin, end = "../../docs/formats.md", "<!-- names: written by go test ./indexer/field -update -->\n", "<!-- /names -->"
	raw, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(raw), begin)
	old, after, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatalf("%s has no place for the names", page)
	}
	want := "\n| Field | Names, likeliest first |\n| --- | --- |\n"
	for f := ID; f < Extra; f++ {
		var names []string
		each(f, func(_ int, name string, weak bool) {
			if name = "`" + name + "`"; weak {
				name = "(" + name + ")"
			}
			names = append(names, name)
		})
		what := f.String()
		if shownAs[f] != "" {
			what += ", " + shownAs[f]
		}
		want += fmt.Sprintf("| %s | %s |\n", what, strings.Join(names, " "))
	}
	want += "\n"
	if *update {
		if err := os.WriteFile(page, []byte(before+begin+want+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if old != want {
		t.Errorf("the names in %s are not those of the code; run go test ./indexer/field -update", page)
	}
}

// TestOneMeaning: no name leads to two fields.
func TestOneMeaning(t *testing.T) {
	owner := make(map[string]Field)
	for f := ID; f < count; f++ {
		each(f, func(rank int, name string, _ bool) {
			if rank > 255 {
				t.Errorf("%s has more names than a rank can tell apart", f)
			}
			if other, taken := owner[plain(name)]; taken {
				t.Errorf("%q is a name of %s and of %s", name, other, f)
			}
			owner[plain(name)] = f
		})
	}
}
