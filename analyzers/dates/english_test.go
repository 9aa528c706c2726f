package dates

import "testing"

// unreadEnglish are expressions that come out wrong: planned things that were
// cancelled, and one name of many that end in a number.
var unreadEnglish = map[string]bool{"the Fourth of July 2022-07-04": true, "1954 none": true, "2012 none": true, "of 2000 none": true}

// TestEnglishProse reads sentences as the press writes them: each row of the
// table has the day of publication, a sentence, an expression in it, and the
// days that it covers, or a dash where it is no date.
func TestEnglishProse(t *testing.T) {
	var c count
	e := New()
	for _, row := range readTable(t, "english.tsv") {
		if row["expected"] == "-" {
			row["expected"] = "none"
		}
		got := e.Append(nil, row["sentence"], "en", day(t, row["published"]), Options{})
		checkMentions(t, row["sentence"], got)
		right := rightCase(row, got)
		c.add(row["expected"] == "none", right)
		if right == unreadEnglish[row["expression"]+" "+row["expected"]] {
			t.Errorf("%s: %q: %q should be %s, got %s", row["published"], row["sentence"], row["expression"], row["expected"], describe(row["sentence"], got))
		}
	}
	t.Logf("dates %d/%d, traps %d/%d", c.right, c.dates, c.avoided, c.traps)
}
