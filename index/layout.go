package index

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// latinKeys are the keys of the three rows of letters of an American keyboard, in
// order; layouts are what the same keys write on others.
const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,."

// layouts are those of languages in other scripts: Russian, Ukrainian, Greek, Hebrew,
// Arabic. Each key is one letter; two that write a ligature are left out as -.
var layouts = []string{
	"йцукенгшщзхъфывапролджэячсмитьбю",
	"йцукенгшщзхїфівапролджєячсмитьбю",
	";ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,.",
	"/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ",
	"ضصثقفغعهخحجدشسيبلاتنمكطئءؤر-ىةوز",
}

// keyboards lead from what a key writes on one layout to what it writes on another:
// from each of the others to Latin, and back.
var keyboards = func() (out []map[rune]rune) {
	latin := []rune(latinKeys)
	for _, layout := range layouts {
		there, back := map[rune]rune{}, map[rune]rune{}
		for i, r := range []rune(layout) {
			if r != '-' && r != latin[i] {
				there[latin[i]] = r
				back[r] = latin[i]
			}
		}
		out = append(out, there, back)
	}
	return out
}()

// swapped writes a word as its keys would on another layout of the keyboard. Signs
// that are letters there belong to the word: j,jhjyf.
func (a *amender) swapped(one suspect) (out []amendment) {
	start, end := a.keys(one)
	if out = a.onKeys(one, start, end); len(out) == 0 && (start < one.start || end > one.end) {
		out = a.onKeys(one, one.start, one.end)
	}
	return out
}

// onKeys writes some bytes around a word as other layouts would.
func (a *amender) onKeys(one suspect, start, end int) (out []amendment) {
	typed := strings.ToLower(a.typed[start:end])
	if utf8.RuneCountInString(typed) < shortestPart {
		return nil
	}
	for _, keys := range keyboards {
		other := strings.Map(func(r rune) rune {
			if to, ok := keys[r]; ok {
				return to
			}
			return unicode.ReplacementChar
		}, typed)
		if strings.ContainsFunc(other, func(r rune) bool { return !unicode.IsLetter(r) }) {
			continue
		}
		if n := a.has(joinedForm(other), one.fields); n > 0 && a.visible(other, one.fields) {
			out = append(out, amendment{start: start, end: end, text: shaped(one.typed, other), slips: slipLayout, articles: n})
		}
	}
	return out
}

// keys returns the bytes around a word that the same run of keys wrote.
func (a *amender) keys(one suspect) (start, end int) {
	key := func(b byte) bool { return strings.IndexByte("[];',.", b) >= 0 || 'a' <= b|0x20 && b|0x20 <= 'z' }
	start, end = one.start, one.end
	for start > 0 && key(a.typed[start-1]) {
		start--
	}
	for end < len(a.typed) && key(a.typed[end]) {
		end++
	}
	return start, end
}
