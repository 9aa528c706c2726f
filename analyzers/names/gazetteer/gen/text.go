package main

import (
	"strings"
	"unicode"

	"dateline/analyzers/names/gazetteer"
)

// fold returns a name as it is looked up.
func fold(name string) string { return gazetteer.Fold(name) }

// tooShort reports what cannot be told from a common word or a sign: one letter
// of any alphabet, two of a cased one.
func tooShort(folded string) bool {
	letters, cased := 0, false
	for _, r := range folded {
		if unicode.IsLetter(r) {
			letters++
		}
		cased = cased || unicode.Is(unicode.Latin, r) || unicode.Is(unicode.Cyrillic, r) || unicode.Is(unicode.Greek, r)
		if unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hangul, r) {
			letters++
		}
	}
	return letters < 2 || cased && letters < 3
}

// hasDigit reports codes and numbers, which are no names.
func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

// scriptOf returns the script of the first letter.
func scriptOf(s string) *unicode.RangeTable {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		for _, t := range scripts {
			if unicode.Is(t, r) {
				return t
			}
		}
		return nil
	}
	return nil
}

// scripts are those in which news of cities and persons is written. Names of
// territories are kept in all.
var scripts = []*unicode.RangeTable{
	unicode.Latin, unicode.Cyrillic, unicode.Arabic, unicode.Han, unicode.Hangul, unicode.Katakana, unicode.Hiragana,
	unicode.Greek, unicode.Hebrew, unicode.Georgian, unicode.Armenian, unicode.Devanagari, unicode.Bengali,
	unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Gujarati, unicode.Gurmukhi,
	unicode.Oriya, unicode.Sinhala, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Ethiopic,
}
