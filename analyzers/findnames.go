package analyzers

import (
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/all"
)

// Name is a stretch of text that is written like a name.
type Name struct {
	Start int      `json:"start"` // bytes of the text, half-open
	End   int      `json:"end"`
	Text  string   `json:"text"`
	Forms []string `json:"forms"` // the folded words
}

// sentenceLanguages are those whose stop words begin no name: the language of the
// text is not asked for, and of all languages together the list would hold names.
var sentenceLanguages = []string{"az", "de", "en", "ru", "tr", "uk"}

// Names finds the stretches of a text that are written like names: words with
// capitals next to each other, in scripts that have them. A stop word that
// begins with a capital only because its sentence does is no name.
func Names(text, _ string) []Name {
	stop := all.StopWords(sentenceLanguages)
	out := []Name{}
	open := false // whether the last name may go on
	for _, s := range lang.Words(nil, text) {
		form := lang.FoldString(text[s.Start:s.End])
		if !s.Upper || s.Script == lang.Unspaced || s.Digits || (!open && stop[form]) {
			open = false
			continue
		}
		if last := len(out) - 1; open && strings.Trim(text[out[last].End:s.Start], " -‐") == "" {
			out[last].End = s.End
			out[last].Text = text[out[last].Start:s.End]
			out[last].Forms = append(out[last].Forms, form)
			continue
		}
		out = append(out, Name{s.Start, s.End, text[s.Start:s.End], []string{form}})
		open = true
	}
	return out
}
