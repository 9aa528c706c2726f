package server

import (
	"strings"
	"testing"

	"dateline/index"
)

func TestSuggest(t *testing.T) {
	h := serverFor(t, found(sampleResult())).Handler()
	for address, want := range map[string]string{
		"/api/v1/suggest?q=aliy": `{"suggestions":[{"text":"Aliyev","kind":"name","count":3,"also":["Алиев"]}]}`,
		"/api/v1/suggest":        `{"suggestions":[]}`,
	} {
		if _, body := ask(t, h, address); strings.TrimSpace(body) != want {
			t.Errorf("%s: %s, want %s", address, body, want)
		}
	}
}

// TestDroppedSpellings: a spelling is shown as it is printed, can be dropped with a
// click, and taken back.
func TestDroppedSpellings(t *testing.T) {
	res := sampleResult()
	res.Query.Spellings = []index.Spelling{{Typed: "aliyev", Found: "əliyev", Printed: "Əliyev", How: "name:convention", Articles: 7}}
	h := serverFor(t, found(res)).Handler()
	_, body := ask(t, h, "/search?q=aliyev&without=Алиев")
	contains(t, body, map[string]string{
		"as printed": `<bdi>Əliyev</bdi>`,
		"drop it":    `&amp;without=%D0%B0%D0%BB%D0%B8%D0%B5%D0%B2&amp;without=%C9%99liyev" aria-label="Search without the spelling Əliyev">×</a>`,
		"take back":  `Without the spelling алиев`,
	})
}
