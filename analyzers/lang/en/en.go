// Package en is the language pack of English.
package en

import (
	_ "embed"

	"dateline/analyzers/lang"

	snowball "github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of English.
var Pack = lang.Pack{
	Tag:        "en",
	Name:       "English",
	Script:     "Latn",
	Stem:       stem,
	StemBy:     "Snowball",
	KeepsFirst: true,
	StopWords:  lang.WordList(stopWords),
}

// stem is Snowball's English stemmer, which takes 's off first.
func stem(folded string) string {
	env := snowball.NewEnv(folded)
	english.Stem(env)
	return env.Current()
}
