package analyzers

import (
	"strings"
	"sync"
	"unicode"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/all"
)

// QueryTerm is a term under which a typed word is found, and how. A Stem that
// does not begin with the stem mark is a word that equals its own stem: such a
// word has no stem term in the index.
type QueryTerm struct {
	Term string
	Kind Kind
	// Language is the tag of the pack to which the term belongs, "" where it
	// answers the word everywhere. A bare stem counts in texts of its language
	// alone: the Finnish stem of Putin is put, and that is nothing to an English
	// text. A word without its article counts elsewhere too unless it is a stop
	// word there, as or of l'or is.
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
			dst = appendNew(dst, from, QueryTerm{Term: form, Kind: Word, Language: p.Tag})
		}
		stop := stopWords(&p)
		if p.Stem == nil || s.Digits || stop[form] || !writes(&p, form) {
			continue
		}
		stem := stemOf(p, word[s.Start:s.End], form, int(s.Apostrophe))
		dst = appendNew(dst, from, QueryTerm{Term: stemMark + p.Tag + "/" + stem, Kind: Stem})
		if !stop[stem] {
			dst = appendNew(dst, from, QueryTerm{Term: stem, Kind: Stem, Language: p.Tag})
		}
	}
	return dst
}

// MarkedStem tells the language and the stem of a term that is a marked stem.
func MarkedStem(term string) (tag, stem string, ok bool) {
	if rest, marked := strings.CutPrefix(term, stemMark); marked {
		return strings.Cut(rest, "/")
	}
	return "", "", false
}

// Elided returns what is left of a typed word where one of the languages elides
// an article before it, as typed: Iran of l'Iran. It is "" for any other word.
func Elided(word string, languages []string) string {
	spans := lang.Words(nil, word)
	if len(spans) != 1 || spans[0].Apostrophe == 0 {
		return ""
	}
	for _, tag := range languages {
		p := all.For(tag)
		if s := p.Elide(word, spans[0]); s != spans[0] {
			return word[s.Start:s.End]
		}
	}
	return ""
}

// stops remembers the stop words of each pack as a set.
var stops sync.Map

// stopWords returns the stop words of a pack. They have no stem: what they share
// with a content word is chance, as par in French and the Latvian stem of Paris,
// and they are in every article. The set is shared.
func stopWords(p *lang.Pack) map[string]bool {
	if set, ok := stops.Load(p.Tag); ok {
		return set.(map[string]bool)
	}
	set := make(map[string]bool, len(p.StopWords))
	for _, w := range p.StopWords {
		set[w] = true
	}
	stops.Store(p.Tag, set)
	return set
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

// writes reports whether a language may inflect a word by its script: no Russian
// stemmer changes a word in Latin letters. It spares a search two of three stems.
func writes(p *lang.Pack, form string) bool {
	own, ok := scripts[p.Script]
	if !ok || twoScripts[p.Tag] {
		return true
	}
	for _, r := range form {
		if unicode.IsLetter(r) {
			return unicode.Is(own, r)
		}
	}
	return true
}

// scripts are those of the languages that have stemmers.
var scripts = map[string]*unicode.RangeTable{
	"Latn": unicode.Latin, "Cyrl": unicode.Cyrillic, "Arab": unicode.Arabic, "Hebr": unicode.Hebrew, "Grek": unicode.Greek,
	"Armn": unicode.Armenian, "Geor": unicode.Georgian, "Deva": unicode.Devanagari,
}

// twoScripts are the languages that newspapers write in two scripts.
var twoScripts = map[string]bool{"sr": true, "kk": true, "az": true, "uz": true, "tk": true, "bs": true, "mn": true}
