// Package uk is the language pack of Ukrainian.
package uk

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/alternation"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Ukrainian.
var Pack = lang.Pack{
	Tag:       "uk",
	Name:      "Ukrainian",
	Script:    "Cyrl",
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// endings are those of nouns and adjectives. -ій is one where adjectives have it
// most; Сергій and комісій keep the і of Сергія and комісія. Verbs keep theirs:
// -али and -ати are as often plurals of nouns (канали, солдати) and names come
// first in news.
var endings = new(lang.Endings).
	After(3, "", "а я у ю і ї и е є о ь й").
	After(3, "", "ом ем єм ам ям ами ями ьми ах ях ою ею єю ові еві єві ів їв ей").
	After(3, "бвкмнптфхжчшщ", "ій").
	After(3, "", "ий їй ого ього ому ьому им ім їм ими іми їми их іх їх ої ьої ая яя")

// possessive are the endings left on Харков(а) and Петров(а) once the case is gone;
// the nominative Харків loses its own as a plural of the second case would.
var possessive = new(lang.Endings).After(3, "", "ов ев єв ів їв")

// stem takes the ending of case and number off, the vowel that stands in ринок
// but not in ринку, and undoes the softening of республіці. Letters that change
// between open and closed syllables are brought to one where place names need it:
// Київ, Києва.
func stem(folded string) string {
	folded = strings.ReplaceAll(folded, "'", "")
	if s, ok := strings.CutSuffix(folded, "ець"); ok && utf8.RuneCountInString(s) >= 3 {
		return s + "ц" // українець, українця
	}
	s, ending := endings.Strip(alternation.Turn(folded, 2, "ртій", "ртія")) // партій, but золотій
	switch ending {
	case "я", "ю", "ям", "ях", "ями": // рішення, but рішень
		s = alternation.Single(s)
	}
	s, _ = possessive.Strip(s)
	if head, ok := strings.CutSuffix(s, "їв"); ok {
		s = head + "єв"
	}
	s = alternation.Turn(s, 2, "иц", "ик") // республіка, республіці
	s = alternation.Turn(s, 2, "іц", "ік")
	return alternation.Fleeting(s, "ео", "кнц", 4)
}
