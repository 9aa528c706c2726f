// Package az is the language pack of Azerbaijani.
package az

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Azerbaijani.
var Pack = lang.Pack{
	Tag:       "az",
	Name:      "Azerbaijani",
	Script:    "Latn",
	Stem:      stem,
	Notes:     "ı, İ, i and I are one letter; ə stays.",
	StopWords: lang.WordList(stopWords),
}

const (
	vowels     = "aeəiou"
	consonants = "bcdfghjklmnpqrstvxyz"
)

// endings are those of nouns, on folded words, where four vowels of an ending
// have become two. The n, s and y that join an ending to a vowel look like the
// last letter of the word (Azərbaycan-ın, ölkə-nin), so a last one goes as well:
// the forms of a word then meet, if at less than its stem. Short words keep four
// letters of it, or Bakı would meet every other bak-.
var endings = new(lang.Endings).
	After(3, "", "lar lər dir dur da də dan dən daki dəki").
	After(3, consonants, "imiz umuz").
	After(4, vowels, "nin nun ni nu na nə nda ndə ndan ndən ndaki ndəki si su").
	After(4, "aeəou", "ya yə").
	After(4, consonants, "in un i u a ə").
	Joints(4, vowels, "n s").
	Joints(4, "ao", "y") // elsewhere it stands for the k of birlik, gələcək

// irregular are words too short for the rule about -iya.
var irregular = map[string]string{"bakiya": "baki"}

// finished keeps names of countries and -iya nouns (Almaniya, Türkiyə, partiya)
// from the names of peoples that are left without it.
func finished(word string) bool {
	return len(word) >= len("partiya") && (strings.HasSuffix(word, "iya") || strings.HasSuffix(word, "iyə"))
}

// stem takes the endings of case, possession and number off, and brings the
// letters that change before a vowel (uşaq, uşağı; birlik, birliyi) to one.
func stem(folded string) string {
	if head, tail, ok := strings.Cut(folded, "'"); ok {
		folded = head
		if !endings.Spell(head, tail) {
			folded += tail // Qur'an
		}
	}
	if s, ok := irregular[folded]; ok {
		return s
	}
	s := endings.StripAll(folded, finished)
	switch {
	case strings.HasSuffix(s, "g"):
		return s[:len(s)-1] + "q"
	case strings.HasSuffix(s, "əy"), strings.HasSuffix(s, "iy"), strings.HasSuffix(s, "uy"):
		return s[:len(s)-1] + "k"
	}
	return s
}
