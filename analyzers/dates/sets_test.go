package dates

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/news"
)

// half numbers the half of a development set that a document is in: rules are tuned
// on the first, the second tells what they are worth.
func half(id string) int { return strings.Index("ab", Half(id)) }

// tally counts annotated dates, mentions, and the pairs that agree.
type tally struct{ gold, found, right int }

func (c tally) f1() (precision, recall, f1 float64) {
	precision, recall = 100*float64(c.right)/float64(max(c.found, 1)), 100*float64(c.right)/float64(max(c.gold, 1))
	return precision, recall, 2 * precision * recall / max(precision+recall, 1e-9)
}

// goldDays returns the days of an annotated value that covers definite ones.
func goldDays(value string) (from, to news.Day, ok bool) {
	value, _, _ = strings.Cut(value, "T")
	if len(value) == 2 && (value < "10" || value > "21") {
		return 0, 0, false
	}
	return ParseValue(value)
}

// scored is one document with the language it is in.
type scored struct {
	ID, Lang string
	timexDoc
}

// score counts the annotated dates of a document; DATES_SHOW=1 prints what differs
// in the first half.
func (doc scored) score(t *testing.T, got []Mention) (c tally) {
	var offsets []int // of each character, in bytes
	for i := range doc.Text {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(doc.Text))
	used := make([]bool, len(got))
	show := os.Getenv("DATES_SHOW") != "" && half(doc.ID) == 0
	c.found = len(got)
	for _, x := range doc.Timexes {
		from, to, ok := goldDays(x.Value)
		if !ok || x.Type != "DATE" && x.Type != "TIME" {
			continue
		}
		c.gold++
		start, end := offsets[x.Start], offsets[x.End]
		at := slices.IndexFunc(got, func(m Mention) bool { return m.Start < end && start < m.End && m.From == from && m.To == to })
		if at >= 0 && !used[at] {
			used[at] = true
			c.right++
		} else if show {
			t.Logf("missed %q = %s (%s): ...%s...", x.Text, x.Value, doc.Created, snip(doc.Text, start, end))
		}
	}
	for i, m := range got {
		if !used[i] && show {
			t.Logf("extra %q = %s (%s): ...%s...", doc.Text[m.Start:m.End], m.Value(), doc.Created, snip(doc.Text, m.Start, m.End))
		}
	}
	return c
}

// TestSets holds the interval F1 of each half of the annotated sets of other
// languages to what was reached.
func TestSets(t *testing.T) {
	for _, set := range []struct {
		name, language string
		floors         [2]float64
	}{
		{"timex-krauts-de.dev", "de", [2]float64{86, 75}},
		{"timex-wikiwars-uk.dev", "uk", [2]float64{90, 83}},
		{"timex-estonian.dev", "et", [2]float64{74, 75}},
	} {
		t.Run(set.name, func(t *testing.T) {
			e := New()
			var halves [3]tally
			sharedLines(t, "eval/dates/"+set.name+".jsonl.gz", func(line []byte) {
				var doc scored
				if err := json.Unmarshal(line, &doc); err != nil {
					t.Fatal(err)
				}
				published := news.NoDay
				if len(doc.Created) >= 10 {
					published, _ = news.ParseDay(doc.Created[:10])
				}
				got := e.Append(nil, doc.Text, set.language, published, Options{Ends: true})
				checkMentions(t, doc.Text, got)
				c := doc.score(t, got)
				for _, k := range []int{half(doc.ID), 2} {
					halves[k].gold += c.gold
					halves[k].found += c.found
					halves[k].right += c.right
				}
			})
			for k, c := range halves {
				p, r, f1 := c.f1()
				t.Logf("%s %s: interval P %.1f R %.1f F1 %.1f (%d annotated)", set.name, [3]string{"tuned", "held", "all"}[k], p, r, f1, c.gold)
				if k < 2 && f1 < set.floors[k] {
					t.Errorf("F1 %.1f fell under %.1f", f1, set.floors[k])
				}
			}
		})
	}
}
