// Package de is the language pack of German.
package de

import (
	_ "embed"

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
	StopWords: lang.WordList(stopWords),
}

// stem is Snowball's German stemmer. It takes umlauts off in its last step, so
// that words whose folding took them off before come out alike.
func stem(folded string) string {
	env := snowball.NewEnv(folded)
	german.Stem(env)
	return env.Current()
}
