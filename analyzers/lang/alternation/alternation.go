// Package alternation undoes changes inside a stem that part the forms of one
// word where endings alone do not: vowels that come and go, letters that soften.
//
// What comes out need not be a stem that a grammar would print. It has to be the
// same for all forms, so a change is undone wherever it may have happened.
package alternation

import (
	"strings"
	"unicode/utf8"
)

// vowels of the alphabets whose packs ask, folded.
const vowels = "aeiouy" + "аеиоуыэюяіїєъў" + "აეიოუ"

// IsVowel reports whether r is a vowel of a Latin, Cyrillic or Georgian alphabet.
func IsVowel(r rune) bool { return strings.ContainsRune(vowels, r) }

// Fleeting takes the vowel before the last letter out: the e of Czech válek and
// Karel, which is not in válka and Karla. The vowel must be one of fleeting, the
// last letter one of last, a consonant must stand before the vowel, and at least
// that many letters must be left.
func Fleeting(word, fleeting, last string, leaves int) string {
	end, n := utf8.DecodeLastRuneInString(word)
	vowel, m := utf8.DecodeLastRuneInString(word[:len(word)-n])
	head := word[:len(word)-n-m]
	before, _ := utf8.DecodeLastRuneInString(head)
	if head == "" || IsVowel(before) || !strings.ContainsRune(fleeting, vowel) || !strings.ContainsRune(last, end) {
		return word
	}
	if utf8.RuneCountInString(head)+1 < leaves {
		return word
	}
	return head + word[len(word)-n:]
}

// Turn puts another end in the place of one that word has, when at least that
// many letters stand before it. Else it returns word.
func Turn(word string, leaves int, end, other string) string {
	head, ok := strings.CutSuffix(word, end)
	if !ok || utf8.RuneCountInString(head) < leaves {
		return word
	}
	return head + other
}

// Single takes one of two equal letters off the end.
func Single(word string) string {
	last, n := utf8.DecodeLastRuneInString(word)
	head := word[:len(word)-n]
	if before, _ := utf8.DecodeLastRuneInString(head); head == "" || before != last {
		return word
	}
	return head
}
