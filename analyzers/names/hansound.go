package names

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"dateline/analyzers/lang/han"
)

// Foreign names are written in Han characters by their Mandarin sound: 洛克斐勒
// is luo-ke-fei-le, Rockefeller. Each initial and final of Pinyin lists the
// foreign sounds it stands for; vowels that only carry a consonant cost little
// to leave out.
var (
	hanInitials = hanParts("b b|p8|v15  p p|b8|f20  m m  f f|v5|h15|p20  d d|t5  t t|d5  n n|l25  l l|r  g g|k5|J20  k k|g8|x15|h15|c25|q  h h|x|g15|f20  " +
		"j J|C8|g3|k8|Z5|z8  q C|k8|c8|J8|t20  x S|s|h5|x8|C20|z15  zh J|C|Z|z8|d20  ch C|c8|S15|J10|t20  sh S|s5|Z15|C15  r r|l|Z|J8|y15  " +
		"z z|c3|s8|J20  c c|s8|C20|z15  s s|S10|z5|t12|c15  y y|i?8  w w|v|u?25")
	hanFinals = hanParts("a a|A|e15  o o|u|a8?6  e e|A|a8|o10|u15?4  ai a|e|i15 y|i?8  ei e|a|i10 y|i?8  ao a|o u|o?8  ou o|u  an a|e5|A n|m10  en e|A|a8|i15?15 n|m10  ang a|o5|e15 n|m20 g|k20?40  " +
		"eng e|o|u|a10 n|m10 g|k20?40  ong o|u n|m10 g|k20?40  i i|e5|y?10  ia i|y?5 a|e15  iao i|y?5 a|o|e15 u|o?8  ie i|y?5 e|a10  iu i|y?5 u|o  ian i|y?10 a|e n|m10  in i|e10 n|m8  iang i|y?10 a|e10 n|m20 g|k20?40  ing i|e10 n|m10 g|k20?40  iong i|y?10 o|u n|m10 g|k20?40  " +
		"u u|o|w|U?4  ua u|w?8 a|o15  uo o|u|a15|w  uai u|w?8 a|e i|y?8  ui u|w?8 e|i y|i?5  uan u|w?8 a|o n|m10  un u|o|e10 n|m10  uang u|w?8 a n|m20 g|k20?40  ue U|u|i?5 e  er e|a|A?3 r|l")
	// After z, c, s, zh, ch, sh and r a final i is no vowel at all.
	hanHiss = newSegment("i|e?3")
)

// hanParts reads a list of parts of syllables, separated by two spaces, each
// followed by its segments.
func hanParts(list string) map[string][]segment {
	parts := map[string][]segment{}
	for cell := range strings.SplitSeq(list, "  ") {
		f := strings.Fields(cell)
		for _, spec := range f[1:] {
			parts[f[0]] = append(parts[f[0]], newSegment(spec))
		}
	}
	return parts
}

// readHan appends the sounds of Han characters in Mandarin, each in its most
// frequent reading.
func readHan(out *sounds, word string) bool {
	var buffer [maxCharReadings]string
	for _, r := range word {
		readings := readingsOf(buffer[:0], r)
		if len(readings) == 0 {
			continue
		}
		segs := hanSyllable(readings[0])
		out.addAll(segs)
	}
	return out.n > 0
}

// hanSyllables holds the segments of every syllable of Pinyin.
var hanSyllables = func() map[string][]segment {
	all := map[string][]segment{}
	for syllable := range pinyinSpelling {
		all[syllable] = splitHan(syllable)
	}
	return all
}()

func hanSyllable(syllable string) []segment { return hanSyllables[syllable] }

func splitHan(syllable string) (segs []segment) {
	n := 0
	for k := min(2, len(syllable)); k > 0 && n == 0; k-- {
		if _, ok := hanInitials[syllable[:k]]; ok {
			n = k
		}
	}
	segs = append(segs, hanInitials[syllable[:n]]...)
	initial, final := syllable[:n], syllable[n:]
	switch {
	case final == "i" && strings.Contains(" zh ch sh r z c s ", " "+initial+" "):
		return append(segs, hanHiss)
	case initial == "y" && (final == "i" || final == "in" || final == "ing" || final[0] == 'u'):
		segs = nil // the y is only written
	case initial == "w" && final == "u":
		segs = nil
	}
	return append(segs, hanFinals[final]...)
}

//go:embed hanja.txt
var hanjaText string

// hanjaReadings are the Korean readings of Han characters. They are read when
// first needed.
var hanjaReadings = sync.OnceValue(func() map[rune][]rune {
	readings := map[rune][]rune{}
	for line := range strings.Lines(hanjaText) {
		line = strings.TrimSpace(line)
		syllable, size := utf8.DecodeRuneInString(line)
		if syllable < hangulFirst {
			continue
		}
		for _, char := range line[size:] {
			if char = han.Unify(char); !slices.Contains(readings[char], syllable) {
				readings[char] = append(readings[char], syllable)
			}
		}
	}
	return readings
})

// InHangul returns the ways a Korean name of three or four Han characters is
// written in Hangul, none for what cannot be one.
func InHangul(han string) []string { return inHangul(nil, han) }

// maxHanja bounds the Korean readings of a name: its surname may have three.
const maxHanja = 3

// inHangul appends the ways a Korean name in Han characters is written in
// Hangul; only the surname is read in more than one way.
func inHangul(dst []string, han string) []string {
	if n := utf8.RuneCountInString(han); n < 3 || n > maxNameRunes {
		return dst
	}
	first, size := utf8.DecodeRuneInString(han)
	var rest strings.Builder
	for _, r := range han[size:] {
		readings := hanjaReadings()[r]
		if len(readings) == 0 {
			return dst
		}
		rest.WriteRune(readings[0])
	}
	for i, r := range hanjaReadings()[first] {
		if i == maxHanja {
			break
		}
		dst = append(dst, string(r)+rest.String())
	}
	return dst
}
