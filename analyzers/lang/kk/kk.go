// Package kk is the language pack of Kazakh.
package kk

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/alternation"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Kazakh in Cyrillic letters.
var Pack = lang.Pack{
	Tag:       "kk",
	Name:      "Kazakh",
	Script:    "Cyrl",
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// The first letter of an ending follows the last one of the word. у and и are
// pronounced as a vowel with a consonant behind it, so endings take them for one.
const (
	vowels     = "аәеоөұүыіэяёю"
	sonorants  = "лмнңрйуиюв"
	voiced     = "бвгғджз"
	voiceless  = "кқптсфхһцчшщбвгд" // Russian names end in б, в, г, д, which are not heard
	consonants = sonorants + voiced + voiceless
)

// endings are those of number, possession and case, in the order of which they
// stand behind one another; Kazakh sets up to four. What is left is long enough
// to keep қала from қалың and бала from бас.
var endings = new(lang.Endings).
	After(3, vowels+sonorants, "лар лер").
	After(3, sonorants+voiced, "дар дер").
	After(3, voiceless, "тар тер").
	After(3, vowels, "ның нің").
	After(3, "мнң", "ның нің ні ны").
	After(3, sonorants+voiced, "дың дің ды ді").
	After(3, voiceless, "тың тің ты ті").
	After(3, vowels, "ны ні").
	After(3, vowels+sonorants+voiced, "ға ге да де дан ден дағы дегі").
	After(3, voiceless, "қа ке та те тан тен тағы тегі").
	After(3, vowels+"мнң", "нан нен").
	After(4, "ыі", "на не нда нде ндағы ндегі").
	After(5, "ыі", "н").
	After(3, vowels+sonorants, "мен").
	After(3, "зж", "бен").
	After(3, voiceless, "пен").
	After(4, vowels, "сы сі мыз міз").
	After(3, consonants, "ы і ымыз іміз").
	After(3, "яи", "сы сі")

// stem takes the endings off and brings the letters that change before a vowel
// (мектеп, мектебі; бірлік, бірлігі) and the vowel that халық loses in халқы to one.
func stem(folded string) string {
	s := endings.StripAll(strings.ReplaceAll(folded, "'", ""), func(string) bool { return false })
	s = alternation.Turn(s, 2, "г", "к")
	s = alternation.Turn(s, 2, "ғ", "қ")
	s = alternation.Turn(s, 2, "б", "п")
	s = alternation.Turn(s, 1, "лқ", "лық")
	return alternation.Turn(s, 1, "рн", "рын")
}
