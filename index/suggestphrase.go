package index

import (
	"strings"
	"unicode"

	"dateline/analyzers"
	"dateline/analyzers/lang"
)

// triedPhrases is how many phrases are looked at for one list: some cannot be shown as
// their title has them.
const triedPhrases = 8

// phrases completes the last words to phrases of titles that hold them: with as many
// words as some phrase has.
func (s *suggester) phrases(ready *completions) (out []Suggestion) {
	typed, seen := folded(s.typed), map[string]bool{}
	for i := max(len(s.words)-maxTypedWords, 0); i < len(s.words) && len(out) == 0; i++ {
		if i > 0 && len(s.words)-i < shortestPhrase {
			break // behind other words, one beginning says too little
		}
		from := s.words[i].Start
		for _, v := range begin(ready.phrases, folded(s.typed[from:]), triedPhrases, func(*completedValue) bool { return true }) {
			v.print.Do(func() { v.printed = v.phrase.print(s.state) })
			key := s.state.stemmed(v.phrase.words)
			if text := s.typed[:from] + v.printed; v.printed != "" && folded(text) != typed && !seen[key] {
				seen[key] = true
				out = append(out, Suggestion{Text: text, Kind: KindPhrase, Count: v.count, Also: []string{}})
			}
		}
	}
	return out
}

// stemmed writes the stems of folded words: the searches for oil price and oil prices
// are the same.
func (s *state) stemmed(words string) string {
	var b strings.Builder
	for word := range strings.FieldsSeq(words) {
		terms := analyzers.QueryTerms(nil, word, s.langs)
		b.WriteByte(' ')
		if len(terms) > 1 {
			word = terms[1].Term
		}
		b.WriteString(word)
	}
	return b.String()
}

// print writes a phrase as the newest of its titles has it, without the capitals of
// headlines. It is "" where signs stand between the words, or nothing can be read.
func (p *phrase) print(s *state) string {
	a, err := p.volume.article(p.doc)
	if err != nil {
		return "" // the search itself will say so
	}
	spans := lang.Words(nil, a.Title)
	if p.first+p.length > len(spans) {
		return ""
	}
	spans = spans[p.first : p.first+p.length]
	if spans[0].Script == lang.Unspaced {
		text := a.Title[spans[0].Start:spans[len(spans)-1].End]
		if strings.ContainsFunc(text, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) }) {
			return ""
		}
		return text
	}
	var b strings.Builder
	shouts := !strings.ContainsFunc(a.Title, unicode.IsLower)
	for i, w := range spans {
		if i > 0 {
			switch gap := a.Title[spans[i-1].End:w.Start]; {
			case strings.TrimSpace(gap) == "":
				b.WriteByte(' ')
			case gap == "-":
				b.WriteByte('-')
			default:
				return ""
			}
		}
		b.WriteString(s.plainly(a.Title[w.Start:w.End], shouts))
	}
	return b.String()
}

// plainly writes a word of a headline as in the midst of a sentence: names as they are
// mostly printed, other words in small letters.
func (s *state) plainly(word string, shouts bool) string {
	if !unicode.IsUpper(firstRune(word)) {
		return word
	}
	term := lang.FoldString(word)
	for _, v := range s.volumes {
		if v.names.like(term) && !s.stops[term] {
			if !shouts {
				return word
			}
			if form := v.names.printed(term); strings.ContainsFunc(form, unicode.IsLower) {
				return form
			}
		}
	}
	return strings.ToLower(word)
}
