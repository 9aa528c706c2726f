// Package de is the language pack of German.
package de

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"

	snowball "github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/german"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of German.
var Pack = lang.Pack{
	Tag:       "de",
	Name:      "German",
	Script:    "Latn",
	Stem:      stem,
	StemBy:    "Snowball, mended",
	Notes:     "ß is ss. Müller, Muller and Mueller meet at the stem.",
	StopWords: lang.WordList(stopWords),
}

// stem is Snowball's German stemmer. It takes umlauts off in its last step, so
// that words whose folding took them off before come out alike; those that were
// typed with an e (Mueller) lose it first.
func stem(folded string) string {
	env := snowball.NewEnv(umlauts(folded))
	german.Stem(env)
	return env.Current()
}

// apart are pieces of words in which the e behind a, o or u is a sound of its own,
// where the stem would meet another word's (Poet, Pot) or look strange.
var apart = []string{
	"israel", "michael", "rafael", "raphael", "ismael", "aero", "phae", "poet", "poes", "koex", "koeff", "oboe", "noel", "joel", "boeing",
	"duell", "nuell", "suell", "tuell", "xuell", "duett", "nuett", "manuel", "samuel",
	"zuers", "zuerk", "zuerte", "suez", "venezuel", "guerill", "guerr", "puert", "buenos", "statue",
}

// umlauts takes the e off ae, oe and ue where they stand for ä, ö and ü: at the
// head of a word or behind a consonant other than q (neue, Bauer, Quelle), and
// before a consonant or, of ae, before u (Haeuser).
func umlauts(word string) string {
	if !strings.Contains(word, "ae") && !strings.Contains(word, "oe") && !strings.Contains(word, "ue") {
		return word
	}
	for _, piece := range apart {
		if strings.Contains(word, piece) {
			return word
		}
	}
	out := make([]byte, 0, len(word))
	for i := 0; i < len(word); i++ {
		if word[i] == 'e' && umlaut(word, i) {
			continue
		}
		out = append(out, word[i])
	}
	return string(out)
}

// umlaut reports whether the e at word[i] makes an umlaut of the letter before.
func umlaut(word string, i int) bool {
	if i == 0 || i+1 == len(word) || strings.IndexByte("aou", word[i-1]) < 0 {
		return false
	}
	if i > 1 && (word[i-2] == 'q' || isVowel(word[i-2])) {
		return false
	}
	return !isVowel(word[i+1]) || word[i-1] == 'a' && word[i+1] == 'u'
}

func isVowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }
