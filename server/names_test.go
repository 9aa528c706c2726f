package server

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/index"
)

var propertyLine = regexp.MustCompile(`(?m)^        (\w+):`)

// TestDescriptionFitsNames compares the fields of an answer with those described.
func TestDescriptionFitsNames(t *testing.T) {
	raw, err := files.ReadFile("openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for schema, v := range map[string]any{"NamesAnswer": NamesAnswer{}, "NameForms": index.NameForms{}, "Form": index.Form{}} {
		_, block, _ := strings.Cut(string(raw), "\n    "+schema+":\n")
		block = block[:regexp.MustCompile(`(?m)^    \w`).FindStringIndex(block)[0]]
		_, block, _ = strings.Cut(block, "properties:\n")
		var told, real []string
		for _, m := range propertyLine.FindAllStringSubmatch(block, -1) {
			told = append(told, m[1])
		}
		line, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		var fields map[string]any
		if err := json.Unmarshal(line, &fields); err != nil {
			t.Fatal(err)
		}
		real = sortedKeys(fields)
		slices.Sort(told)
		if !slices.Equal(real, told) {
			t.Errorf("%s has %q, described are %q", schema, real, told)
		}
	}
}

func TestNamesAreRefusedWithAHint(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	for _, target := range []string{"/api/v1/names", "/api/v1/names?q=+", "/api/v1/names?q=a&names=wide", "/api/v1/names?q=" + strings.Repeat("a", maxQueryBytes+1)} {
		res, body := ask(t, h, target)
		var p Problem
		if err := json.Unmarshal([]byte(body), &p); err != nil || res.StatusCode != 400 || p.Hint == "" || p.Param == "" || p.RequestID == "" {
			t.Errorf("%.60s: %d %s", target, res.StatusCode, body)
		}
	}
}

func TestNamesOfNothingAreAList(t *testing.T) {
	var b strings.Builder
	if _, err := NewNamesAnswer(&index.Listing{Names: []index.NameForms{{}}}, nil).WriteTo(&b); err != nil || strings.Contains(b.String(), "null") {
		t.Errorf("%v: %s", err, b.String())
	}
}
