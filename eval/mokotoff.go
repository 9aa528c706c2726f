package eval

import (
	"slices"
	"strings"
)

// rule is a row of the Daitch-Mokotoff table: the codes of some letters at the
// start of a word, before a vowel, and elsewhere. A dash is no code; two sets of
// codes mean that the letters are coded both ways.
type rule struct {
	letters string
	codes   [][3]string
}

// mokotoffRules are the published rules of 1985, the longest letters first.
var mokotoffRules = func() (list []rule) {
	for line := range strings.Lines(strings.TrimSpace(mokotoffTable)) {
		letters, codes, _ := strings.Cut(strings.TrimSpace(line), ":")
		var sets [][3]string
		for set := range strings.SplitSeq(codes, "|") {
			c := strings.Fields(set)
			sets = append(sets, [3]string{c[0], c[1], c[2]})
		}
		for _, l := range strings.Fields(letters) {
			list = append(list, rule{l, sets})
		}
	}
	slices.SortStableFunc(list, func(a, b rule) int { return len(b.letters) - len(a.letters) })
	return list
}()

const mokotoffTable = `
ai aj ay ei ej ey oi oj oy ui uj uy: 0 1 -
au: 0 7 -
eu: 1 1 -
a e i o u ue: 0 - -
ia ie io iu: 1 - -
b fb f p pf ph v w: 7 7 7
chs ks x: 5 54 54
ch: 5 5 5 | 4 4 4
ck: 5 5 5 | 45 45 45
c: 5 5 5 | 4 4 4
cz cs csz czs drz drs ds dsh dsz dz dzh dzs: 4 4 4
d dt t th: 3 3 3
g k kh q: 5 5 5
h: 5 5 -
j: 1 - - | 4 4 4
l: 8 8 8
mn nm: 66 66 66
m n: 6 6 6
rz rs: 94 94 94 | 4 4 4
r: 9 9 9
schtsch schtsh schtch shtch shch shtsh stch stsch sc strz strs stsh szcz szcs zdz zdzh zhdzh: 2 4 4
sht scht schd st szt shd szd sd zd zhd: 2 43 43
s sch sh sz tch ttch ttsch trz trs tsch tsh ts tts ttsz tc tz ttz tzs tsz z zh zs zsch zsh: 4 4 4
y: 1 - -
`

const (
	mokotoffDigits = 6
	maxCodes       = 16 // branches of one word; the longest surnames have eight
)

// branch is a code in the making, with the last code that was added: two
// letters of one code next to each other count once.
type branch struct{ digits, last string }

// mokotoff returns the codes of a word in small Latin letters. A word without
// such letters is its own code.
func mokotoff(word string) []string {
	branches := []branch{{}}
	start := true
	for i := 0; i < len(word); {
		at := slices.IndexFunc(mokotoffRules, func(r rule) bool { return strings.HasPrefix(word[i:], r.letters) })
		if at < 0 {
			i++
			continue
		}
		r := mokotoffRules[at]
		i += len(r.letters)
		column := 2
		switch {
		case start:
			column = 0
		case i < len(word) && strings.ContainsRune("aeiou", rune(word[i])):
			column = 1
		}
		start = false
		branches = grow(branches, r, column)
	}
	if start {
		return []string{"=" + word}
	}
	var codes []string
	for _, b := range branches {
		code := (b.digits + "000000")[:mokotoffDigits]
		if !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	return codes
}

func grow(branches []branch, r rule, column int) (next []branch) {
	for _, b := range branches {
		for _, set := range r.codes {
			n := b
			switch code := set[column]; {
			case code == "-":
				n.last = ""
			case code != b.last || r.letters == "mn" || r.letters == "nm":
				n.digits += code
				n.last = code
			}
			if !slices.Contains(next, n) && len(next) < maxCodes {
				next = append(next, n)
			}
		}
	}
	return next
}
