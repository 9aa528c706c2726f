// Package ru is the language pack of Russian.
package ru

import (
	_ "embed"
	"unicode/utf8"

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
	StemBy:    "Snowball, mended",
	Notes:     "ё is е.",
	StopWords: lang.WordList(stopWords),
}

// stem is Snowball's Russian stemmer. It knows no ё, and folding leaves none. It
// takes the end of Лавров, Амстердам and Карабах for an ending, and leaves it in
// Лаврова; so it looks a second time where such an end is left.
func stem(folded string) string {
	once := snow(folded)
	if _, end := like.Strip(once); end == "" {
		return once
	}
	if twice := snow(once); utf8.RuneCountInString(twice) >= leaves {
		return twice
	}
	return once
}

// like are ends of names that look like endings.
var like = new(lang.Endings).After(leaves, "", "ов ев ам ах ом ем ав")

// leaves is how many letters a second look must leave: голова, head, and гол, goal,
// stay apart.
const leaves = 4

func snow(word string) string {
	env := snowball.NewEnv(word)
	russian.Stem(env)
	return env.Current()
}
