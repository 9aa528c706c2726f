// Package he is the language pack of Hebrew.
package he

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"dateline/analyzers/lang"
)

//go:embed stopwords.txt
var stopWords string

//go:embed words.txt
var wordList string

// Pack is the language pack of Hebrew.
var Pack = lang.Pack{
	Tag:       "he",
	Name:      "Hebrew",
	Script:    "Hebr",
	RTL:       true,
	Stem:      stem,
	StopWords: lang.WordList(stopWords),
}

// prefixes are the letters that and, the, in, to, from, that and as are written
// with, on to the next word.
const prefixes = "והבלמשכ"

// shortest are the letters that must be left behind a prefix which no known word
// follows: ה and ו stand before any word, the others begin many of four letters.
var shortest = map[rune]int{'ה': 3, 'ו': 3, 'ב': 4, 'ל': 4, 'מ': 4, 'ש': 4, 'כ': 4}

// stem takes prefixes and the ending off. Which letter is a prefix the writing
// does not show: משרד begins with one, הצבא hides צבא behind another. So a known
// word is looked for behind each prefix first. If there is none, letters that
// may be prefixes go until the word would get too short, for לשקרן and שקרן must
// meet although the second needs no cutting.
func stem(folded string) string {
	folded = strings.ReplaceAll(folded, "'", "")
	for i, r := range folded {
		if s, ok := known(folded[:i], folded[i:]); ok {
			return s
		}
		if !strings.ContainsRune(prefixes, r) {
			break
		}
	}
	for {
		r, n := utf8.DecodeRuneInString(folded)
		rest := folded[n:]
		left, ok := shortest[r]
		if !ok || utf8.RuneCountInString(rest) < left || r != 'ו' && vowelVav(rest) {
			return base(folded)
		}
		folded = rest
	}
}

// vowelVav reports whether word begins with a ו that is a vowel of the letter
// before it: behind a prefix, one that belongs to the word is written twice.
func vowelVav(word string) bool {
	return strings.HasPrefix(word, "ו") && !strings.HasPrefix(word, "וו")
}

// known returns the stem of a word of the list, if prefix may stand before it.
// Words of two letters are part of too many others: only the article shows them.
func known(prefix, word string) (string, bool) {
	s, ok := words[word]
	if !ok {
		s, ok = words[base(word)]
	}
	if !ok || !inOrder(prefix) {
		return "", false
	}
	if utf8.RuneCountInString(word) == 2 && prefix != "" && !strings.HasSuffix(prefix, "ה") {
		return "", false
	}
	return s, true
}

// inOrder reports whether prefixes stand in the order in which they may be set:
// and, that, a preposition, the.
func inOrder(prefix string) bool {
	prefix = strings.TrimPrefix(prefix, "ו")
	for _, that := range []string{"לכש", "כש", "מש", "ש"} {
		if rest, ok := strings.CutPrefix(prefix, that); ok {
			prefix = rest
			break
		}
	}
	for _, in := range []string{"ב", "ל", "מ", "כ"} {
		if rest, ok := strings.CutPrefix(prefix, in); ok {
			prefix = rest
			break
		}
	}
	return prefix == "" || prefix == "ה"
}

// endings are those of gender, number and of a noun before another. A word in
// -יה keeps it: most are names of countries, whose people end in -י.
var endings = new(lang.Endings).
	After(3, "", "יים יות ית ים ות י ת").
	After(3, "אבגדהוזחטכלמנסעפצקרשת", "ה")

// plurals may leave less of a word that is known.
var plurals = new(lang.Endings).After(2, "", "ים ות ה")

// finals are the letters that are written otherwise at the end of a word.
var finals = strings.NewReplacer("ך", "כ", "ם", "מ", "ן", "נ", "ף", "פ", "ץ", "צ")

// base takes the ending off.
func base(word string) string {
	s, ending := endings.Strip(word)
	if ending == "" {
		if short, ending := plurals.Strip(word); ending != "" && short2[short] {
			s = short
		}
	}
	return finals.Replace(s)
}

// short2 holds the known words of two letters of which the plural is in use.
var short2 = map[string]bool{"שר": true, "שנ": true, "עמ": true, "קו": true, "הר": true, "דת": true, "ימ": true, "רב": true}

// words maps known words, and what base leaves of them, to their stems.
var words = func() map[string]string {
	m := map[string]string{}
	for _, w := range lang.WordList(wordList) {
		if whole, ok := strings.CutPrefix(w, "="); ok {
			m[whole] = whole
			continue
		}
		s := base(w)
		m[w] = s
		if _, ok := m[s]; !ok {
			m[s] = s
		}
	}
	return m
}()
