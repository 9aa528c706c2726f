package index

import (
	"strings"
	"testing"

	"dateline/news"
)

// TestTypedSpellingIsShown: of two places, the one with the spelling that was
// typed is shown, though the other has more spellings; in a long text too.
func TestTypedSpellingIsShown(t *testing.T) {
	filler := strings.Repeat("Nothing more was said of the matter that day. ", 12)
	text := "At home he is Əliyev, in Moscow Алиев, in Berlin Alijew. " + filler + "Here he is Aliyev. " + filler
	for name, body := range map[string]string{"short": text, "long": text + strings.Repeat(filler, 2*longWords/100)} {
		a := open(t, archiveOf(t, []news.Article{{GivenID: name, Title: "A note", Body: body, Language: "en", Published: at("2025-06-01")}}, 1, WriterOptions{}))
		res := mustSearch(t, a, Request{Query: "Aliyev", Size: 1, Snippets: true})
		if len(res.Hits) != 1 || len(res.Hits[0].Snippets["body"]) != 1 {
			t.Fatalf("%s: %d hits, want one with one piece", name, len(res.Hits))
		}
		if got := res.Hits[0].Snippets["body"][0].Text; !strings.Contains(got, "Here he is Aliyev.") {
			t.Errorf("%s text shows %q, want the place with Aliyev", name, got)
		}
	}
}
