package dates

import (
	"strings"
	"testing"
)

// TestTimexTable reads sentences as the press writes them with Options.Timex:
// each row has all expressions of its sentence, with their spans and values.
func TestTimexTable(t *testing.T) {
	e := New()
	right, all := 0, 0
	for _, row := range readTable(t, "timex.tsv") {
		var got []string
		for _, m := range e.Append(nil, row["sentence"], "en", day(t, row["published"]), Options{Timex: true}) {
			got = append(got, row["sentence"][m.Start:m.End]+"="+m.Value())
		}
		all++
		if s := strings.Join(got, "|"); s == row["expected"] {
			right++
		} else {
			t.Errorf("%s: %q\n got %s\nwant %s", row["published"], row["sentence"], s, row["expected"])
		}
	}
	t.Logf("%d of %d", right, all)
}
