// Package lang holds what the analyzers know of writing: the folding under which
// two spellings of a word are one, the edges of words, and the shape of a
// language pack.
//
// The packs themselves stand one in a folder below, gathered by lang/all.
package lang

import (
	"strings"

	"golang.org/x/text/language"
)

// Pack is what is known of one language. The zero value serves a language of
// which nothing is known.
type Pack struct {
	Tag    string // primary BCP 47 subtag, lower case
	Name   string // in English
	Script string // ISO 15924 code of the usual script
	RTL    bool

	// Stem maps a folded word to what its inflected forms share; nil means that
	// there is no stemmer. The last apostrophe of the word, which folding drops,
	// stands in its place as ', because possessives and Turkish endings follow one.
	// The result depends on the argument alone and may be called by any goroutine.
	Stem   func(folded string) string
	StemBy string // whose stemmer it is; "" is this project's

	// KeepsFirst says that the stem of a word of ASCII letters begins as the word does:
	// the stemmer changes endings alone. A reader who looks for certain terms need not
	// stem what begins otherwise.
	KeepsFirst bool

	// StopWords are folded. They are indexed like any word; the list keeps common
	// words out of name expansion and knows the "on" that stands before a date.
	StopWords []string
	StopBy    string // whose list it is; "" is this project's

	// Elided are the folded articles and prepositions that lose their vowel before
	// another, and are written on to the next word with an apostrophe: the l of
	// l'Iran. See Elide.
	Elided []string

	Notes string // what a reader should know of how the language is found
}

// Primary returns the lower-case primary subtag of a BCP 47 tag: "en" of "en-US"
// and "EN", "ar" of "arb"; "" stays "". What is no tag comes back in lower case.
func Primary(tag string) string {
	if simple(tag) {
		return tag // the common case costs nothing
	}
	if t, err := language.Parse(tag); err == nil {
		if base, c := t.Base(); c != language.No {
			return macro(base).String()
		}
	}
	head, _, _ := strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	return strings.ToLower(head)
}

// macro returns the language that a corpus means by one of its varieties: Arabic
// for arb, Chinese for cmn, Swahili for swh.
func macro(base language.Base) language.Base {
	if len(base.String()) < 3 {
		return base
	}
	t, err := language.Macro.Parse(base.String())
	if err != nil {
		return base
	}
	wide, _ := t.Base()
	return wide
}

// replaced are two-letter codes that BCP 47 has withdrawn for others.
var replaced = map[string]bool{"iw": true, "in": true, "ji": true, "jw": true, "mo": true, "sh": true, "tl": true}

// simple reports whether a tag is a primary subtag in its final form already.
func simple(tag string) bool {
	if len(tag) != 2 {
		return tag == ""
	}
	return 'a' <= tag[0] && tag[0] <= 'z' && 'a' <= tag[1] && tag[1] <= 'z' && !replaced[tag]
}

// rightToLeft are the scripts that are written from right to left.
var rightToLeft = map[string]bool{
	"Adlm": true, "Arab": true, "Hebr": true, "Mand": true, "Mend": true, "Nkoo": true,
	"Rohg": true, "Samr": true, "Syrc": true, "Thaa": true,
}

// ScriptOf returns the ISO 15924 code of the script that a language is usually
// written in, or "" where that is not known. "az-Arab" is "Arab".
func ScriptOf(tag string) string {
	t, err := language.Parse(tag)
	if err != nil || tag == "" {
		return ""
	}
	s, c := t.Script()
	if c == language.No {
		return ""
	}
	return s.String()
}

// Direction returns "rtl" for a language written from right to left, and else "ltr".
func Direction(tag string) string {
	if rightToLeft[ScriptOf(tag)] {
		return "rtl"
	}
	return "ltr"
}

// WordList reads a list of words, one or more a line. "#" begins a comment.
// The words come back folded, in the order of the list.
func WordList(list string) []string {
	var words []string
	for line := range strings.Lines(list) {
		line, _, _ = strings.Cut(line, "#")
		for w := range strings.FieldsSeq(line) {
			words = append(words, FoldString(w))
		}
	}
	return words
}
