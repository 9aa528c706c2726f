package dates

import (
	"strings"
	"testing"

	"dateline/news"
)

// TestEveryCaseInEveryMode reads all sentences of the tables as they may be met: with
// each option, without a day of publication, and at the end of a history. Whatever is
// read stands in order, inside the text and apart from the rest.
func TestEveryCaseInEveryMode(t *testing.T) {
	e, published := New(), day(t, "2025-09-04")
	history := strings.Repeat("On 3 March 1943 they left. On 7 May 1944 they came back. In June 1945 it ended. ", 4)
	options := []Options{{}, {ExplicitOnly: true}, {Timex: true}, {Ends: true}, {Ahead: true}, {DayFirst: true},
		{Timex: true, Ends: true, Ahead: true, ExplicitOnly: true}}
	var dst []Mention
	sentences := 0
	for _, table := range []string{"date-cases.tsv", "foreign-cases.tsv", "english.tsv", "full-dates.tsv"} {
		for _, row := range readTable(t, table) {
			language := row["lang"]
			if language == "" {
				language = "en"
			}
			sentence := strings.NewReplacer("[", "", "]", "").Replace(row["sentence"])
			for _, text := range []string{sentence, history + sentence, sentence + " " + sentence} {
				for _, opt := range options {
					for _, d := range []news.Day{published, news.NoDay} {
						dst = e.Append(dst[:0], text, language, d, opt)
						if opt.Timex { // durations cover no days
							checkApart(t, text, dst)
						} else {
							checkMentions(t, text, dst)
						}
					}
				}
			}
			sentences++
		}
	}
	if sentences < 2500 {
		t.Errorf("only %d sentences", sentences)
	}
}

// checkApart holds the spans of mentions to their order and their text.
func checkApart(t *testing.T, text string, got []Mention) {
	t.Helper()
	end := 0
	for _, m := range got {
		if m.Start < end || m.End <= m.Start || m.End > len(text) {
			t.Fatalf("%q: mention [%d,%d) after %d", text, m.Start, m.End, end)
		}
		end = m.End
	}
}
