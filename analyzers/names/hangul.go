package names

import "strings"

// Hangul syllables are composed by arithmetic from a lead, a vowel and a tail.
const (
	hangulFirst = 0xAC00
	hangulLast  = 0xD7A3
	hangulTails = 28
	hangulVowel = 21
)

// The sounds of the parts, in the order of Unicode; a cell may be empty (-).
var (
	hangulLeads  = hangulParts("k|g  k|g3  n  t|d  t|d3  l|n15  m  p|b|v10  p|b3  s|z20  s|z10  -  J|C|z5|Z8|c15  J|C|c5  C|c5  k|q  t  p|f5  h|f5|x3")
	hangulVowels = hangulParts("a  e  y?5,a  y?5,e  o|u5|e8  e  y?5,o|u5|e8  y?5,e  o  w|u?20,a  w|u?20,e  o|O|e5,e|i?10  y?5,o  u  w|u?20,o|e  w|u?20,e  w|u|U?20,i  y?5,u|U  u|e5|o15?5  u|e|i?10,i  i|y10")
	hangulFinals = hangulParts("-  k|g  k|g  k,s  n  n,C  n  t|d|s10  l|r  l,k  l,m  l,p  l,s  l,t  l,p  l  m  p|b  p,s  t|s5|d  t|s  n,g|k?60  t|C|J  t|C  k|g  t|d|s  p|f  t|h?40")
)

// hangulSurnames are surname syllables whose own romanisation is not regular;
// the bearer's choice is read as an alternative (Park, Lee, Choi, Roh).
var hangulSurnames = map[rune][]segment{
	'박': hangulCell("p|b,a,r?0,k|g"),
	'이': hangulCell("l|y?0,i"),
	'최': hangulCell("C,o|O|u10,i|e|y?5"),
	'노': hangulCell("l|n,o|u5,h?0"),
	'임': hangulCell("l|y?0,i,m"),
	'유': hangulCell("l|y?0,u"),
	'정': hangulCell("J|C,o|u|e5,n,g?60"),
}

func hangulParts(cells string) [][]segment {
	var parts [][]segment
	for cell := range strings.FieldsSeq(cells) {
		parts = append(parts, hangulCell(cell))
	}
	return parts
}

func hangulCell(cell string) []segment {
	if cell == "-" {
		return nil
	}
	var segs []segment
	for spec := range strings.SplitSeq(cell, ",") {
		segs = append(segs, newSegment(spec))
	}
	return segs
}

// readHangul appends the sounds of a word in Hangul. A surname is only looked
// for in words of two to four syllables, the length of Korean full names.
func readHangul(out *sounds, word string) bool {
	length := len(word) / len("가")
	for i, r := range word {
		if r < hangulFirst || r > hangulLast {
			continue
		}
		if segs, ok := hangulSurnames[r]; ok && i == 0 && length >= 2 && length <= 4 {
			out.addAll(segs)
			continue
		}
		at := int(r - hangulFirst)
		lead := hangulLeads[at/(hangulVowel*hangulTails)]
		if out.n > 0 && len(lead) == 1 && doubles(&out.seg[out.n-1], &lead[0]) {
			lead = nil
		}
		out.addAll(lead)
		out.addAll(hangulVowels[at/hangulTails%hangulVowel])
		out.addAll(hangulFinals[at%hangulTails])
	}
	return out.n > 0
}

// doubles reports whether a nasal or an l begins a syllable as it ended the one
// before: 탐맘 is Tammam, and a consonant written twice sounds once.
func doubles(before, lead *segment) bool {
	sound := before.sound[0]
	return !before.vowel && sound == lead.sound[0] && (sound == soundM || sound == soundN || sound == soundL)
}

func (w *sounds) addAll(segs []segment) {
	for k := range segs {
		w.add(&segs[k])
	}
}
