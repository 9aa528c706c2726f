package analyzers

import (
	"dateline/analyzers/lang"
	"dateline/analyzers/lang/all"
)

// QueryTerm is a term under which a typed word is found, and how. A Stem that
// does not begin with the stem mark is a word that equals its own stem: such a
// word has no stem term in the index.
type QueryTerm struct {
	Term string
	Kind Kind
}

// QueryTerms appends the terms under which a typed word is found in texts of the
// given languages: its folded form first, then for each stemmer the marked stem
// and the stem itself. No term comes twice. What is not exactly one word, as
// QueryWords cuts it, appends nothing. Give the word as typed: of Erdoğan'ın the
// folded form no longer shows where the name ends.
func QueryTerms(dst []QueryTerm, word string, languages []string) []QueryTerm {
	var one [2]lang.Span
	spans := lang.Words(one[:0], word)
	if len(spans) != 1 {
		return dst
	}
	word = word[spans[0].Start:spans[0].End]
	folded := lang.FoldString(word)
	from := len(dst)
	dst = append(dst, QueryTerm{folded, Word})
	if spans[0].Digits || spans[0].Script == lang.Unspaced {
		return dst
	}
	for _, tag := range languages {
		p := all.For(tag)
		if p.Stem == nil {
			continue
		}
		stem := stemOf(p, word, folded, int(spans[0].Apostrophe))
		dst = appendNew(dst, from, QueryTerm{stemMark + p.Tag + "/" + stem, Stem})
		dst = appendNew(dst, from, QueryTerm{stem, Stem})
	}
	return dst
}

func appendNew(dst []QueryTerm, from int, t QueryTerm) []QueryTerm {
	for _, have := range dst[from:] {
		if have.Term == t.Term {
			return dst
		}
	}
	return append(dst, t)
}

// QueryWord is one word of a typed text.
type QueryWord struct {
	Term       string // folded
	Start, End int    // bytes of the text
	Script     lang.Script
	Upper      bool // begins with a capital, or its script has none
}

// QueryWords returns the words of a typed text, cut as Analyzer cuts texts: the
// n-th is at position n.
func QueryWords(text string) []QueryWord {
	var words []QueryWord
	for _, s := range lang.Words(nil, text) {
		if term := lang.FoldString(text[s.Start:s.End]); term != "" {
			words = append(words, QueryWord{term, s.Start, s.End, s.Script, s.Upper})
		}
	}
	return words
}
