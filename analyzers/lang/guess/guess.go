// Package guess tells the language of a text.
//
// Most scripts belong to one language and settle the matter. For the others a
// model holds how much each n-gram of letters speaks for each language; the
// scores of the n-grams of a text add up. A text that says too little, or speaks
// for two languages alike, has none: a wrong language costs a reader more than
// an unknown one.
package guess

import (
	"slices"
	"unicode/utf8"

	"dateline/analyzers/lang/guess/grams"
)

// maxBytes is how much of a text is looked at. Articles are told apart by their
// first paragraph; the rest is for those that open with a list of names.
const maxBytes = 3072

// surveyed is how much of a text tells its script, in bytes. A letter that it cuts
// counts as none.
const surveyed = 1024

// Language returns the primary BCP 47 subtag of the language that a text is
// written in, of two letters where there is one: "no" for both forms of
// Norwegian, "sr" for Serbian in both scripts, "zh" for Chinese. It returns ""
// when unsure. Only the beginning of a long text is read. Any goroutine may
// call it; the first call takes some milliseconds to unpack the model.
func Language(text string) string {
	text = composed(head(text))
	s := look(text[:min(len(text), surveyed)])
	script := s.script()
	if script == grams.None || s.bilingual(script) && load().judge(text, grams.Latin) != "" {
		return ""
	}
	if script == grams.Han {
		return eastAsian(text)
	}
	if tag, ok := only[script]; ok {
		return tag
	}
	if script == grams.Arabic && sorani(text, s.letters[script]) {
		return "ckb"
	}
	return load().judge(text, script)
}

// Languages returns the subtags that Language can answer with, sorted.
func Languages() []string {
	tags := []string{"ckb", "ja", "ko", "zh"}
	for _, tag := range only {
		tags = append(tags, tag)
	}
	for _, c := range load().classes {
		tags = append(tags, c.tag)
	}
	slices.Sort(tags)
	return slices.Compact(tags)
}

// head returns the part of a text that is looked at, not cut within a letter.
func head(text string) string {
	if len(text) <= maxBytes {
		return text
	}
	end := maxBytes
	for end > maxBytes-utf8.UTFMax && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}
