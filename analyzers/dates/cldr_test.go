package dates

import (
	"encoding/json"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/analyzers/dates/cldr"
	"dateline/news"
)

// formRight reports whether the date of a form is read as what was written; a form
// without a year may fall in any.
func formRight(text, language, value string, e *Extractor) (string, bool) {
	got := e.Append(nil, text, language, news.DateOf(2015, 6, 15), Options{})
	for _, m := range got {
		v := m.Value()
		if tail, anyYear := strings.CutPrefix(value, "XXXX"); anyYear && strings.HasSuffix(v, tail) && m.From == m.To || v == value {
			return v, true
		}
	}
	return describe(text, got), false
}

// ambiguous are figures that no reader could tell without knowing their order: a
// year of two digits, or a month and a day without a year.
var ambiguous = regexp.MustCompile(`^\d+[-./]\d+([-./]\d\d?)?$`)

// TestForms reads the forms of dates that were written with CLDR: in every locale of
// its modern coverage 99.5 % must be read. DATES_SHOW=1 prints the others.
func TestForms(t *testing.T) {
	e := New()
	right, all := map[string]int{}, map[string]int{}
	sharedLines(t, "eval/dates/timex-cldr.dev.jsonl.gz", func(line []byte) {
		var row struct {
			Lang, Form, Text string
			Timexes          []struct{ Value string }
		}
		if err := json.Unmarshal(line, &row); err != nil {
			t.Fatal(err)
		}
		if ambiguous.MatchString(row.Text) {
			return
		}
		all[row.Lang]++
		got, ok := formRight(row.Text, row.Lang, row.Timexes[0].Value, e)
		if ok {
			right[row.Lang]++
		} else if os.Getenv("DATES_SHOW") != "" {
			t.Logf("%s %s %q should be %s: %s", row.Lang, row.Form, row.Text, row.Timexes[0].Value, got)
		}
	})
	n, m := 0, 0
	for _, tag := range slices.Sorted(maps.Keys(all)) {
		n, m = n+right[tag], m+all[tag]
		l, ok := cldr.Find(tag)
		if ok && l.Modern && float64(right[tag]) < 0.995*float64(all[tag]) {
			t.Errorf("%s: %d of %d", tag, right[tag], all[tag])
		}
	}
	t.Logf("all: %d of %d", n, m)
}
