package server

import (
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/index"
)

// TestHelpIsAskedForAndTold: the API and the page ask for help, the other routes do
// not; each wider search is told with the parameters that make it.
func TestHelpIsAskedForAndTold(t *testing.T) {
	wide := index.Request{Query: "oil", Filters: map[string][]string{"source": {"a", "-b"}}, HasFrom: true, From: mustDay("2025-06-01"), Size: 5}
	res := index.Result{
		Total: &index.Total{Exact: true}, DidYouMean: []index.Meant{{Q: "oil price", Count: 60}}, Absent: []string{"prise"},
		Relaxations: []index.Relaxation{{Kind: index.RelaxWord, What: "prise", Q: "oil", Count: 3, Request: wide}},
	}
	h := serverFor(t, found(res)).Handler()
	_, body := ask(t, h, "/api/v1/search?q=oil+prise")
	var got struct {
		DidYouMean  []map[string]any `json:"did_you_mean"`
		Absent      []string         `json:"absent"`
		Relaxations []struct {
			Kind, What, Q, Params string
			Count                 int
		} `json:"relaxations"`
	}
	if err := json.Unmarshal([]byte(body), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.DidYouMean) != 1 || got.DidYouMean[0]["q"] != "oil price" || got.DidYouMean[0]["count"] != 60.0 || !slices.Equal(got.Absent, []string{"prise"}) {
		t.Errorf("%s", body)
	}
	if len(got.Relaxations) != 1 || got.Relaxations[0].Count != 3 || got.Relaxations[0].Kind != "word" {
		t.Fatalf("%s", body)
	}
	values, err := url.ParseQuery(got.Relaxations[0].Params)
	if err != nil {
		t.Fatal(err)
	}
	again, warnings, err := ReadRequest(values, testDay)
	if err != nil || len(warnings) > 0 || again.Query != "oil" || again.From != wide.From || !again.HasFrom || !slices.Equal(again.Filters["source"], []string{"a"}) {
		t.Errorf("%s is read as %+v, %v, %v", got.Relaxations[0].Params, again, warnings, err)
	}
}

// TestHelpIsDescribed: openapi.yaml names every field and every kind of help.
func TestHelpIsDescribed(t *testing.T) {
	raw, err := files.ReadFile("openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, v := range map[string]any{"Meant": index.Meant{}, "Relaxation": index.Relaxation{What: "x", Field: "tag"}, "Suggestion": index.Suggestion{Value: "x"}} {
		_, block, _ := strings.Cut(string(raw), "\n    "+name+":\n")
		block = block[:regexp.MustCompile(`(?m)^    \w|\z`).FindStringIndex(block)[0]]
		body, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		var fields map[string]any
		if err := json.Unmarshal(body, &fields); err != nil {
			t.Fatal(err)
		}
		for field := range fields {
			if !strings.Contains(block, field+":") {
				t.Errorf("%s: the field %s is not described in\n%s", name, field, block)
			}
		}
	}
	for _, kind := range []string{index.RelaxWord, index.RelaxAbsent, index.RelaxPart, index.RelaxPhrase, index.RelaxFilter, index.RelaxExclude, index.RelaxMentions,
		index.RelaxWithout, index.RelaxWidened, index.RelaxDates, index.RelaxFilters, index.RelaxNames, index.RelaxAny} {
		if !regexp.MustCompile(`enum: \[[^\n]*\b`+kind+`\b`).Match(raw) || Wider(index.Relaxation{Kind: kind, Q: "-"}) == "-" {
			t.Errorf("the kind %s is not described, or has no words for readers", kind)
		}
	}
}
