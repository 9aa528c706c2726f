// Package be is the language pack of Belarusian.
package be

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/alternation"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Belarusian.
var Pack = lang.Pack{
	Tag:       "be",
	Name:      "Belarusian",
	Script:    "Cyrl",
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// endings are those of nouns and adjectives. -ія goes only where it may be the
// plural of an adjective (рускія, апошнія), so that Расія keeps its і.
var endings = new(lang.Endings).
	After(3, "", "а я у ю ы і е э о ь й").
	After(3, "", "ам ям ом ем ой ай яй ей эй ою аю яю ею амі ямі ьмі ах ях аў яў оў еў").
	After(3, "", "ая яя ое ее ае яе ага яга ога аму яму ому ым ім ую юю ых іх ымі імі").
	After(3, "", "ыя ыі ыю ый ыяй ыяў ыям ыях ыямі").
	After(3, "кгх", "ія").
	After(3, "н", "ія іі ію іяй іяў ій іям іях іямі")

// possessive are the endings left on Іванова once the case is gone; the
// nominative Іваноў loses its own as a plural of the second case would.
var possessive = new(lang.Endings).After(4, "", "ов ав ев яв")

// stem takes the ending of case and number off and undoes the changes that the
// spelling shows: у and ў, д and т before -е (горадзе, прэзідэнце), к before -ы
// (рэспубліцы), and the vowels that change with the stress (горад, гарады).
func stem(folded string) string {
	folded = strings.ReplaceAll(folded, "'", "")
	if rest, ok := strings.CutPrefix(folded, "ў"); ok {
		folded = "у" + rest // урад, but яго ўрад
	}
	s, ending := endings.Strip(folded)
	switch ending {
	case "е", "ю", "я", "яў", "ям", "ях": // рашэнне and Беларуссю, but законны
		s = alternation.Single(s)
	}
	if ending == "е" {
		s = alternation.Turn(s, 2, "дз", "д")
		s = alternation.Turn(s, 2, "ц", "т")
	}
	s = strings.ReplaceAll(s, "ў", "в")
	s, _ = possessive.Strip(s)
	s = alternation.Turn(s, 2, "іц", "ік")
	s = alternation.Turn(s, 2, "ыц", "ык")
	s = alternation.Fleeting(s, "аеэо", "кцнлр", 4)
	if utf8.RuneCountInString(s) >= 5 || s == "войн" || s == "земл" {
		s = unstressed.Replace(s) // short words would meet others: слова and слава
	}
	return s
}

// unstressed writes every vowel as it is written without stress.
var unstressed = strings.NewReplacer("о", "а", "э", "а", "е", "я")
