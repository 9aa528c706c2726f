// Package han unites the hands in which Han characters are written: traditional,
// simplified and new Japanese forms of one character are one to a search, so that
// 習近平 is 习近平 and 沢 is 澤. The pairs come from OpenCC, see NOTICE.txt.
//
// Its table is read when the package is loaded and does not change: it may be
// shared by goroutines.
package han

import (
	_ "embed"
	"strings"
)

//go:generate go run ./gen characters.txt

//go:embed characters.txt
var characters string

// The block of unified ideographs. What lies beyond it is rare enough to be left
// as it is written.
const (
	First = 0x4e00
	Last  = 0x9fff
)

// simple holds the simplified form of each character of the block, 0 for its own.
var simple = func() (t [Last - First + 1]uint16) {
	for line := range strings.Lines(characters) {
		if line[0] == '#' {
			continue
		}
		pair := []rune(strings.TrimSpace(line))
		for i := 1; i < len(pair); i++ {
			t[pair[i]-First] = uint16(pair[0])
		}
	}
	return t
}()

// Unify returns the simplified form of a character, and any other rune as it is.
// What it returns, it leaves alone.
func Unify(r rune) rune {
	if r < First || r > Last {
		return r
	}
	if s := simple[r-First]; s != 0 {
		return rune(s)
	}
	return r
}
