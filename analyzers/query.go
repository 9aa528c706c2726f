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
	// Language is the tag of the pack in whose texts alone the term answers the
	// word, "" where it does so everywhere. The Finnish stem of Putin is put,
	// and that is nothing to an English text.
	Language string
}

// QueryTerms appends the terms under which a typed word is found in texts of the
// given languages: its folded form first, then for each language the Word that is
// left where it elides the article that was typed (iran of l'Iran), the marked stem
// and the stem itself. No term comes twice for one language. What is not exactly one word, as
// QueryWords cuts it, appends nothing. Give the word as typed: of Erdoğan'ın the
// folded form no longer shows where the name ends.
func QueryTerms(dst []QueryTerm, word string, languages []string) []QueryTerm {
	var one [2]lang.Span
	spans := lang.Words(one[:0], word)
	if len(spans) != 1 {
		return dst
	}
	from := len(dst)
	folded := lang.FoldString(word[spans[0].Start:spans[0].End])
	dst = append(dst, QueryTerm{Term: folded, Kind: Word})
	if spans[0].Script == lang.Unspaced {
		return dst
	}
	for _, tag := range languages {
		p := all.For(tag)
		s, form := p.Elide(word, spans[0]), folded
		if s != spans[0] {
			form = lang.FoldString(word[s.Start:s.End])
			dst = appendNew(dst, from, QueryTerm{Term: form, Kind: Word})
		}
		if p.Stem == nil || s.Digits {
			continue
		}
		stem := stemOf(p, word[s.Start:s.End], form, int(s.Apostrophe))
		dst = appendNew(dst, from, QueryTerm{Term: stemMark + p.Tag + "/" + stem, Kind: Stem})
		dst = appendNew(dst, from, QueryTerm{Term: stem, Kind: Stem, Language: p.Tag})
	}
	return dst
}

func appendNew(dst []QueryTerm, from int, t QueryTerm) []QueryTerm {
	for _, have := range dst[from:] {
		if have.Term == t.Term && (have.Language == "" || have.Language == t.Language) {
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
