package server

import (
	"encoding/json"
	"net/url"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/index"
)

// askDates asks for the dates of a text.
func askDates(t *testing.T, parameters ...string) (status int, body string) {
	t.Helper()
	values := url.Values{}
	for i := 0; i < len(parameters); i += 2 {
		values.Set(parameters[i], parameters[i+1])
	}
	res, body := ask(t, serverFor(t, found(sampleResult())).Handler(), "/api/v1/dates?"+values.Encode())
	return res.StatusCode, strings.TrimSpace(body)
}

// TestDatesAnswerAsTheCommandPrints: the lines are those that testdata/script/analyze.txtar
// expects of dateline dates for the same texts.
func TestDatesAnswerAsTheCommandPrints(t *testing.T) {
	for _, tt := range []struct {
		name       string
		parameters []string
		want       string
	}{
		{"a day without a year", []string{"text", "27 июня", "language", "ru", "published", "2025-07-01"},
			`{"mentions":[{"start":0,"end":11,"text":"27 июня","from":"2025-06-27","to":"2025-06-27","grain":"day","source":"partial","value":"2025-06-27"}]}`},
		{"no date", []string{"text", "Angela Merkel spoke", "language", "en", "published", "2025-07-01"}, `{"mentions":[]}`},
		{"a duration and a day", []string{"text", "Two days after Friday, 2 May he left.", "language", "en", "published", "2025-07-01", "timex", "true"},
			`{"mentions":[{"start":0,"end":8,"text":"Two days","source":"relative","value":"P2D","type":"DURATION"},` +
				`{"start":15,"end":28,"text":"Friday, 2 May","from":"2025-05-02","to":"2025-05-02","grain":"day","source":"partial","value":"2025-05-02","type":"DATE"}]}`},
		{"what recurs", []string{"text", "He runs every day.", "language", "en", "published", "2025-06-28", "timex", "on"},
			`{"mentions":[{"start":8,"end":17,"text":"every day","source":"relative","value":"P1D","type":"SET"}]}`},
		{"no duration is asked for", []string{"text", "He runs every day.", "language", "en", "published", "2025-06-28", "timex", "false"}, `{"mentions":[]}`},
		{"a language with its country", []string{"text", "am 27. Juni", "language", "DE-at", "published", "2025-07-01"},
			`{"mentions":[{"start":3,"end":11,"text":"27. Juni","from":"2025-06-27","to":"2025-06-27","grain":"day","source":"partial","value":"2025-06-27"}]}`},
		{"no language", []string{"text", "27 June 2025"},
			`{"mentions":[{"start":0,"end":12,"text":"27 June 2025","from":"2025-06-27","to":"2025-06-27","grain":"day","source":"explicit","value":"2025-06-27"}]}`},
		{"a language that is not determined", []string{"text", "Yesterday", "language", "und", "published", "2025-07-01"},
			`{"mentions":[{"start":0,"end":9,"text":"Yesterday","from":"2025-06-30","to":"2025-06-30","grain":"day","source":"relative","value":"2025-06-30"}]}`},
		{"no day of publication", []string{"text", "On Friday, not on 2 May 2025.", "language", "en"},
			`{"mentions":[{"start":18,"end":28,"text":"2 May 2025","from":"2025-05-02","to":"2025-05-02","grain":"day","source":"explicit","value":"2025-05-02"}]}`},
	} {
		if status, body := askDates(t, tt.parameters...); status != 200 || body != tt.want {
			t.Errorf("%s: %d\n got %s\nwant %s", tt.name, status, body, tt.want)
		}
	}
}

func TestDatesAreRefusedWithAHint(t *testing.T) {
	for param, parameters := range map[string][]string{
		"text":      {"text", strings.Repeat("a", maxDatesText+1)},
		"published": {"text", "today", "published", "someday"},
		"timex":     {"text", "today", "timex", "maybe"},
		"language":  {"text", "today", "language", strings.Repeat("a", maxValueBytes+1)},
	} {
		status, body := askDates(t, parameters...)
		var p Problem
		if err := json.Unmarshal([]byte(body), &p); err != nil || status != 400 || p.Param != param || p.Hint == "" {
			t.Errorf("%s: %d %s", param, status, body)
		}
	}
}

// jsonNames lists the names of a type's fields in JSON, those that may be absent too.
func jsonNames(of reflect.Type) (names []string) {
	for i := range of.NumField() {
		name, _, _ := strings.Cut(of.Field(i).Tag.Get("json"), ",")
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// TestDescriptionFitsDates compares the fields of the answers with those described.
func TestDescriptionFitsDates(t *testing.T) {
	raw, err := files.ReadFile("openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for before, of := range map[string]reflect.Type{
		"\n    DatesAnswer:\n": reflect.TypeFor[DateMention](), "\n        dates:\n          type: array\n": reflect.TypeFor[index.DateRead](),
	} {
		_, block, _ := strings.Cut(string(raw), before)
		_, block, _ = strings.Cut(block, "            properties:\n")
		block = block[:regexp.MustCompile(`(?m)^ {0,13}\S`).FindStringIndex(block)[0]]
		var told []string
		for _, m := range regexp.MustCompile(`(?m)^ {14}(\w+):`).FindAllStringSubmatch(block, -1) {
			told = append(told, m[1])
		}
		slices.Sort(told)
		if real := jsonNames(of); !slices.Equal(real, told) {
			t.Errorf("%v has %q, described are %q", of, real, told)
		}
	}
}
