package index

import (
	"strings"
	"testing"

	"dateline/analyzers"
	"dateline/news"
)

// TestArticlesInCapitals: an article without small letters does not make names of
// its words, but a name that stands there is found by its other spellings.
func TestArticlesInCapitals(t *testing.T) {
	loud := strings.ToUpper("The treaty that Khrushchev signed bans every test of weapons in the air and under the sea, and the west signed it as well after a summer of talks")
	a := open(t, archiveOf(t, []news.Article{
		{GivenID: "1", Title: "COLD WAR", Body: loud, Language: "en"},
		{GivenID: "2", Title: "COLD WAR", Body: loud + " IN A VEST", Language: "en"},
	}, 2, WriterOptions{}))
	for _, tt := range []struct {
		typed  string
		others int
	}{{"west", 0}, {"treaty", 0}, {"Chruschtschow", 2}, {"Хрущёв", 2}} {
		res, err := a.Search(background, Request{Query: tt.typed})
		if err != nil {
			t.Fatal(err)
		}
		if n := len(res.Query.Spellings); (n > 0) != (tt.others > 0) {
			t.Errorf("%s has the other spellings %v", tt.typed, res.Query.Spellings)
		}
		if res.Total.Articles != 2 {
			t.Errorf("%s finds %d articles, want 2", tt.typed, res.Total.Articles)
		}
	}
}

func TestInAllCapitals(t *testing.T) {
	c := newCasings()
	words := func(s string) (list []uint32) {
		for w := range strings.FieldsSeq(s) {
			list = append(list, c.number(&analyzers.Form{Text: w, Word: strings.ToLower(w)}, true))
		}
		return list
	}
	quiet := "NATO and the EU met in Brussels while the UN looked on and the US kept its own counsel about BRICS and ASEAN for once"
	for _, tt := range []struct {
		text string
		want bool
	}{{strings.ToUpper(quiet), true}, {quiet, false}, {"KIM YONG-CHOL", false}, {strings.Repeat("平壤 ", 40), false}} {
		if got := c.inAllCapitals(words(tt.text)); got != tt.want {
			t.Errorf("%q in capitals: %v", tt.text, got)
		}
	}
}
