package names

import "unicode/utf8"

// minSlipRunes is the length from which a word with one wrong letter still looks
// like itself: half of the words of four letters have such a neighbour.
const minSlipRunes = 5

// slipped reports whether two words differ by one letter that was put in, left
// out or exchanged for another, or by two neighbours that changed places.
func slipped(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if utf8.RuneCountInString(b) < minSlipRunes || len(b)-len(a) > utf8.UTFMax {
		return false
	}
	for a != "" {
		x, n := utf8.DecodeRuneInString(a)
		y, m := utf8.DecodeRuneInString(b)
		if x == y {
			a, b = a[n:], b[m:]
			continue
		}
		if a == b[m:] || a[n:] == b || a[n:] == b[m:] {
			return true
		}
		x2, n2 := utf8.DecodeRuneInString(a[n:])
		y2, m2 := utf8.DecodeRuneInString(b[m:])
		return x == y2 && x2 == y && a[n+n2:] == b[m+m2:]
	}
	return utf8.RuneCountInString(b) == 1
}
