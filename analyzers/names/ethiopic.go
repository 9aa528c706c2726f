package names

import "strings"

// The Ethiopic syllabary is laid out in rows of eight: a consonant with each of
// the vowels, the sixth being weak or silent.
const (
	ethiopicFirst = 0x1200
	ethiopicLast  = 0x135A
)

// ethiopicRows are the consonants of the rows, in the order of Unicode; - is a
// row of labialised syllables that names seldom have.
var ethiopicRows = strings.Fields("h l h|x m s r s|S S q|k k,w q|k k,w b|v10 v t C h|x h,w n n,y?5 -? k k,w h|x h,w w|v -? z Z y?8 d d J g g,w g t C p c|s15 c|s|z15 f p")

var ethiopicVowels = [8]string{"e|a|A", "u", "i", "a", "e|i10", "i|e?2", "o", "w|u?20 a"}

var ethiopic = func() table {
	t := table{}
	for i, row := range ethiopicRows {
		for order, vowel := range ethiopicVowels {
			if r := rune(ethiopicFirst + 8*i + order); r <= ethiopicLast {
				t[r] = ethiopicCell(r, row, vowel)
			}
		}
	}
	return t
}()

func ethiopicCell(r rune, row, vowel string) []grapheme {
	g := grapheme{letters: string(r)}
	if row != "-?" { // the row of the vowel carrier
		for spec := range strings.SplitSeq(row, ",") {
			g.segs = append(g.segs, newSegment(spec))
		}
	}
	for spec := range strings.FieldsSeq(vowel) {
		g.segs = append(g.segs, newSegment(spec))
	}
	return []grapheme{g}
}
