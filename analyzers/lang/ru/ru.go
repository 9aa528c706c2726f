// Package ru is the language pack of Russian.
package ru

import (
	_ "embed"

	"dateline/analyzers/lang"

	snowball "github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/russian"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Russian.
var Pack = lang.Pack{
	Tag:       "ru",
	Name:      "Russian",
	Script:    "Cyrl",
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// stem is Snowball's Russian stemmer. It knows no ё, and folding leaves none.
func stem(folded string) string {
	env := snowball.NewEnv(folded)
	russian.Stem(env)
	return env.Current()
}
