// Package ka is the language pack of Georgian.
package ka

import (
	_ "embed"
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/alternation"
)

//go:embed stopwords.txt
var stopWords string

// Pack is the language pack of Georgian.
var Pack = lang.Pack{
	Tag:       "ka",
	Name:      "Georgian",
	Script:    "Geor",
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// particles are written on to a finished word: -ც is "also", -ვე "the same".
var particles = new(lang.Endings).After(4, "აიოუსმდ", "ც").After(4, "სიდ", "ვე")

// postpositions stand behind a case, of which they leave more or less. The long
// ones hold it; the rest follow the bare stem.
var postpositions = new(lang.Endings).
	After(2, "", "ისთვის ისათვის ისგან ისაგან ისკენ ისკენა იდან იდანვე ისთან ისადმი").
	After(2, "აეოუი", "სთვის სთან სგან სკენ სადმი დან").
	After(2, "", "ში ზე თან დან ამდე მდე")

// cases are the endings of a word without a postposition: those of a stem in a
// consonant, and the shorter ones of a stem in a vowel.
var cases = new(lang.Endings).
	After(2, "", "ი მა ის ისა ით ითა ად ს სა").
	After(2, "აეოუი", "მ ს დ").
	After(2, "ოუ", "თი")

// plurals are the new ones, with the vowel that may follow them, and the old.
var plurals = new(lang.Endings).
	After(2, "", "ებ").
	After(4, consonants, "თა ნი")

// ergative is what the ending -მა looks like in თავდასხმა, of which თავდასხმის
// must not leave more.
var ergative = new(lang.Endings).After(5, consonants, "მ")

const consonants = "ბგდვზთკლმნპჟრსტფქღყშჩცძწჭხჯჰ"

// stem takes off particle, postposition, case and plural, each once: თბილისი
// ends like a case of its own. Then it takes the vowel off that ქვეყანა and
// მთავარი lose in some of their cases (ქვეყნის, მთავრის).
func stem(folded string) string {
	s, _ := particles.Strip(strings.ReplaceAll(folded, "'", ""))
	rest, ending := postpositions.Strip(s)
	if ending == "" {
		rest, _ = cases.Strip(s)
	}
	s, _ = finalVowel.Strip(rest)
	s, _ = ergative.Strip(s)
	for range 2 { // განცხადება ends like a plural, and its plural is განცხადებები
		s, _ = plurals.Strip(s)
	}
	if s == "სახელ" {
		return s // name: it loses no vowel, and house is სახლი
	}
	return alternation.Fleeting(s, "აეო", "ნლრმ", 3)
}

// finalVowel is the last letter of a stem that its genitive goes without.
var finalVowel = new(lang.Endings).After(2, "", "ა ე")
