package eval

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/analyzers/dates"
	"dateline/news"
)

// Timex is one annotated time expression of a document.
type Timex struct {
	Start, End int // bytes of the text, half-open
	Type       string
	Value      string   // of TIMEX3: 2025-06-27, 2025-W26, P3D, PAST_REF
	Values     []string // every reading of an ambiguous one
}

// TimexDoc is a document with the time expressions that annotators saw in it.
type TimexDoc struct {
	ID, Language, Text string
	Created            news.Day // NoDay where none is given
	Timexes            []Timex
}

// ReadTimexes reads one document a line as JSON: id (or doc), lang, dct (or ref),
// text and timexes with start and end in code points, type, value and, where it
// is ambiguous, values. A line without lang is English. half takes the documents
// in half "a" or "b" as dates.Half has it; empty takes all. A line that is none is
// set aside, and bad says which and why: some sets have a few in thousands.
func ReadTimexes(r io.Reader, half string) (list []TimexDoc, bad []error, err error) {
	err = eachLine(r, func(n int, line string) error {
		d, err := readTimexDoc(line)
		switch {
		case err != nil:
			bad = append(bad, fmt.Errorf("eval: line %d of the dates: %w", n, err))
		case half == "" || half == dates.Half(d.ID):
			list = append(list, d)
		}
		return nil
	})
	return list, bad, err
}

func readTimexDoc(line string) (TimexDoc, error) {
	var raw rawDoc
	if err := json.Unmarshal([]byte(line), &raw); err != nil {
		return TimexDoc{}, err
	}
	return raw.doc()
}

// rawDoc is a line as it is written.
type rawDoc struct {
	ID, Doc, Lang, DCT, Ref, Text string
	Timexes                       []struct {
		Start, End  int
		Type, Value string
		Values      []string
	}
}

func (raw *rawDoc) doc() (TimexDoc, error) {
	d := TimexDoc{ID: raw.ID + raw.Doc, Language: raw.Lang, Text: raw.Text, Created: news.NoDay}
	if d.ID == "" {
		return d, fmt.Errorf("the document has no id")
	}
	if d.Language == "" {
		d.Language = "en"
	}
	if created := cmp.Or(raw.DCT, raw.Ref); created != "" {
		t, err := news.ParseTime(created)
		if err != nil {
			return d, fmt.Errorf("document %s: dct: %w", d.ID, err)
		}
		d.Created = t.Day()
	}
	at := offsets(raw.Text)
	for _, x := range raw.Timexes {
		if x.Start < 0 || x.End <= x.Start || x.End >= len(at) {
			return d, fmt.Errorf("document %s: an expression at [%d,%d) lies outside the text of %d characters", d.ID, x.Start, x.End, len(at)-1)
		}
		d.Timexes = append(d.Timexes, Timex{at[x.Start], at[x.End], strings.ToUpper(x.Type), x.Value, x.Values})
	}
	return d, nil
}

// offsets returns the byte at which each character begins, and the length.
func offsets(text string) []int {
	at := make([]int, 0, utf8.RuneCountInString(text)+1)
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// days returns the days of an expression that is of type DATE or TIME and
// covers definite ones, for each of its readings; the hour of a TIME is left out.
func (x Timex) days() (list []span) {
	if x.Type != "DATE" && x.Type != "TIME" {
		return nil
	}
	for _, value := range append([]string{x.Value}, x.Values...) {
		if s, ok := definite(value); ok && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

// has reports whether a value is one of the readings.
func (x Timex) has(value string) bool { return x.Value == value || slices.Contains(x.Values, value) }

// span is a run of days, both ends included.
type span struct{ from, to news.Day }

// definite reads the days of a value of TIMEX3, if it has any.
func definite(value string) (s span, ok bool) {
	const day = len("2025-06-27")
	if len(value) > day && value[day] == 'T' {
		value = value[:day]
	}
	s.from, s.to, ok = dates.ParseValue(value)
	return s, ok
}
