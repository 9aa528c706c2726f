package dates

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/news"
)

// utterance is one expression of a set of sentences typed to assistants.
type utterance struct {
	ID, Set, Lang, Ref, Text, Grain string
	Timexes                         []struct {
		Bstart, Bend int
		Type, Value  string
		Values       []string
	}
}

// goldSpans returns the days that an annotation of a calendar date allows.
func (u utterance) goldSpans(k int) (spans [][2]news.Day) {
	x := u.Timexes[k]
	for _, v := range append(x.Values, x.Value) {
		d, err := news.ParseDay(v)
		if err != nil {
			if from, to, ok := ParseValue(v); ok {
				spans = append(spans, [2]news.Day{from, to})
			}
			continue
		}
		grain := map[string]int{"week": unitWeek, "month": unitMonth, "quarter": unitQuarter, "year": unitYear}[u.Grain]
		if grain == 0 {
			grain = unitDay
		}
		from, to, _ := period(d, grain, 0)
		spans = append(spans, [2]news.Day{from, to})
	}
	return spans
}

// looksAhead reports in which direction the row asks. Three sources make up the
// set, and each has its own. One gives a bare weekday or day the first one after
// its reference and never the one before; another gives both in values, so that
// either is right; both are lines typed to an assistant. The third is sentences
// of histories and diaries, which are read as news is.
func (u utterance) looksAhead() bool { return u.Set != "dateparser" }

// vietnameseDay is the day for which the Vietnamese lines of one source were annotated:
// there "last year" is 2016 and "this Thursday" 2 February 2017. The set gives them the
// day of the other languages of the source.
var vietnameseDay = news.DateOf(2017, time.February, 2)

// otherWay reports whether the mention is the same day of the calendar or the week
// as the annotated one, on the other side of today: what is typed to an assistant
// looks ahead, what stands in news without a verb looks back.
func otherWay(m Mention, spans [][2]news.Day) bool {
	return slices.ContainsFunc(spans, func(s [2]news.Day) bool {
		_, month, day := m.From.Date()
		_, month2, day2 := s[0].Date()
		sameDate := m.Source != Explicit && month == month2 && day == day2 && m.To-m.From < 32
		return sameDate || m.Source == Relative && m.From == m.To && s[0] == s[1] && (s[0]-m.From == 7 || s[0]-m.From == 14)
	})
}

// utterancesRight is the number that was reached.
const utterancesRight = 2496

// TestUtterances counts the calendar dates read right in each language, and those
// that are right but for the way they look.
func TestUtterances(t *testing.T) {
	e := New()
	var right, other, all [2]map[string]int
	for k := range all {
		right[k], other[k], all[k] = map[string]int{}, map[string]int{}, map[string]int{}
	}
	show := os.Getenv("DATES_SHOW")
	sharedLines(t, "eval/dates/timex-utterances.dev.jsonl.gz", func(line []byte) {
		var u utterance
		if err := json.Unmarshal(line, &u); err != nil {
			t.Fatal(err)
		}
		if len(u.Ref) < 10 {
			return
		}
		ref, _ := news.ParseDay(u.Ref[:10])
		if u.Lang == "vi" && u.Set == "duckling" {
			ref = vietnameseDay
		}
		got := e.Append(nil, u.Text, u.Lang, ref, Options{Ahead: u.looksAhead()})
		for k, x := range u.Timexes {
			spans := u.goldSpans(k)
			if !strings.EqualFold(x.Type, "date") || len(spans) == 0 {
				continue
			}
			h := half(u.ID)
			all[h][u.Lang]++
			ok := slices.ContainsFunc(got, func(m Mention) bool {
				return m.Start < x.Bend && x.Bstart < m.End && slices.Contains(spans, [2]news.Day{m.From, m.To})
			})
			over := func(m Mention) bool { return m.Start < x.Bend && x.Bstart < m.End && otherWay(m, spans) }
			if ok {
				right[h][u.Lang]++
			} else if slices.ContainsFunc(got, over) {
				other[h][u.Lang]++
			} else if h == 0 && strings.Contains(show, u.Lang) {
				t.Logf("%s (%s) %q should be %s %s: %s", u.Lang, u.Ref[:10], u.Text, x.Value, u.Grain, describe(u.Text, got))
			}
		}
	})
	n, m, o := 0, 0, 0
	for _, tag := range slices.Sorted(maps.Keys(all[0])) {
		r, a := right[0][tag]+right[1][tag], all[0][tag]+all[1][tag]
		way := other[0][tag] + other[1][tag]
		n, m, o = n+r, m+a, o+way
		t.Logf("%s: tuned %d/%d held %d/%d, %.1f, the other way %.1f", tag, right[0][tag], all[0][tag], right[1][tag], all[1][tag], 100*float64(r)/float64(a), 100*float64(r+way)/float64(a))
	}
	t.Logf("all: %d of %d, %.1f, the other way %.1f", n, m, 100*float64(n)/float64(m), 100*float64(n+o)/float64(m))
	if n < utterancesRight {
		t.Errorf("%d right fell under %d", n, utterancesRight)
	}
}
