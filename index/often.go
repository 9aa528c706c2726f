package index

import "math/bits"

// How often a term stands in the texts is kept in one byte: three bits of the
// number after the first one, and where that stands. It is never less than the
// number and an eighth more at most, so that it bounds the articles that have it.

// lift returns the byte for the least number from n on that a byte can hold.
func lift(n uint32) uint8 {
	if n < 8 {
		return uint8(n)
	}
	shift := bits.Len32(n) - 4
	n = (n-1)>>shift + 1 // rounded up
	if n == 16 {
		n, shift = 8, shift+1
	}
	return uint8((shift+1)<<3 | int(n-8))
}

// atMost returns the number that a byte stands for.
func atMost(b uint8) uint32 {
	if b < 8 {
		return uint32(b)
	}
	return (8 + uint32(b&7)) << (b>>3 - 1)
}
