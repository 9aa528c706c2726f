package dates

import (
	"unicode"
)

// letters and marks hold a bit for each character of the first plane: the tables of
// package unicode are searched, which was a third of the time of texts outside Latin.
var letters, marks = bits(unicode.L), bits(unicode.M)

type plane [1 << 16 / 64]uint64

func bits(table *unicode.RangeTable) *plane {
	var p plane
	for _, x := range table.R16 {
		for r := int(x.Lo); r <= int(x.Hi); r += int(x.Stride) {
			p[r/64] |= 1 << (r % 64)
		}
	}
	return &p
}

func (p *plane) has(r rune) bool { return p[r/64]>>(r%64)&1 != 0 }

func isLetter(r rune) bool {
	if uint32(r) < 1<<16 {
		return letters.has(r)
	}
	return unicode.IsLetter(r)
}

// inWord reports whether r is a letter or a mark upon one.
func inWord(r rune) bool {
	if uint32(r) < 1<<16 {
		return letters.has(r) || marks.has(r)
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

// cased reports whether r belongs to a script with capitals.
func cased(r rune) bool {
	return r < 0x590 || r >= 0x10a0 && r < 0x1100 || r >= 0x13a0 && r < 0x1400 || r >= 0x1c80 && r < 0x2e00 ||
		r >= 0xa640 && r < 0xabc0 || r >= 0xfb00 && r < 0xfb20 || r >= 0xff00
}

func isUpper(r rune) bool { return cased(r) && unicode.IsUpper(r) }
