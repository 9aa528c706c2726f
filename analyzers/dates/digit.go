package dates

import (
	"slices"
	"unicode/utf8"

	"dateline/analyzers/dates/cldr"
)

// zeros are the digits zero outside ASCII, in order. near tells for each sixteen
// characters of the first plane whether there are digits among them.
var zeros, near = func() (all []rune, near [1 << 12]bool) {
	for _, digits := range cldr.Digits() {
		zero, _ := utf8.DecodeRuneInString(digits)
		if zero < utf8.RuneSelf {
			continue
		}
		all = append(all, zero)
		if zero < 1<<16 { // there no ten digits cross such a border
			near[zero>>4] = true
		}
	}
	slices.Sort(all)
	return all, near
}()

// farDigit returns the value of a digit outside ASCII, or -1.
func farDigit(r rune) int32 {
	if r < 1<<16 && !near[r>>4] {
		return -1
	}
	i, exact := slices.BinarySearch(zeros, r)
	if exact {
		return 0
	}
	if i == 0 || r-zeros[i-1] > 9 {
		return -1
	}
	return r - zeros[i-1]
}
