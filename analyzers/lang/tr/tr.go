// Package tr is the language pack of Turkish.
package tr

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Turkish.
var Pack = lang.Pack{
	Tag:       "tr",
	Name:      "Turkish",
	Script:    "Latn",
	Stem:      stem,
	Notes:     "ı, İ, i and I are one letter. Endings behind an apostrophe are taken off: Erdoğan'ın.",
	StopWords: lang.WordList(stopWords),
}

const (
	vowels     = "aeiou"
	consonants = "bcdfghjklmnprstvyz"
	voiceless  = "cfhkpst"
	voiced     = vowels + "bdgjlmnrvyz"
)

// endings are those of nouns, on folded words, where four vowels of an ending
// have become two. Snowball's Turkish stemmer checks the harmony of vowels, of
// which folding leaves too little, and people type without the dots. The n, s
// and y that join an ending to a vowel look like the last letter of the word
// (Erdoğan-ın, ülke-nin), so a last one goes as well: the forms of a word then
// meet, if at less than its stem. Short words keep four letters of it.
var endings = new(lang.Endings).
	After(3, "", "lar ler la le").
	After(3, voiced, "da de dan den daki deki dir dur").
	After(3, voiceless, "ta te tan ten taki teki tir tur").
	After(3, consonants, "imiz umuz").
	After(4, vowels, "nin nun ni nu na ne nda nde ndan nden ndaki ndeki yi yu ya ye yla yle si su").
	After(4, consonants, "in un i u a e").
	Joints(4, vowels, "n s y")

// finished keeps the names of countries (Türkiye, Almanya) from those of peoples.
func finished(word string) bool {
	return len(word) >= len("türkiye")-1 && (strings.HasSuffix(word, "iye") || strings.HasSuffix(word, "iya") || strings.HasSuffix(word, "nya"))
}

// stem takes the endings of case, possession and number off, and brings the
// letters that change before a vowel (kitap, kitabı; çocuk, çocuğu) to one.
func stem(folded string) string {
	if head, tail, ok := strings.Cut(folded, "'"); ok {
		folded = head
		if !endings.Spell(head, tail) {
			folded += tail // Qur'an
		}
	}
	s := endings.StripAll(folded, finished)
	if s == "" {
		return s
	}
	switch head := s[:len(s)-1]; s[len(s)-1] {
	case 'b':
		return head + "p"
	case 'd':
		return head + "t"
	case 'g':
		return head + "k"
	}
	return s
}
