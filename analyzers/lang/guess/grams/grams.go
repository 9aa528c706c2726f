// Package grams cuts text into the pieces that tell its language: words of one
// script, folded, and hashes of the n-grams of their letters.
//
// The trainer and the reader of the model share it, so that both see the same.
package grams

// MaxWord is the number of letters of a word that count. Longer words exist in
// agglutinating languages; what follows the 40th letter adds nothing.
const MaxWord = 40

// MaxOrder is the length of the longest n-gram; the edges of a word count as letters.
const MaxOrder = 5

// edge stands at both ends of a word. No letter is so small.
const edge = 1

// whole marks the hash of a complete word apart from the n-grams.
const whole = MaxOrder + 1

// Word is a folded word of one script.
type Word struct {
	Letters []rune // valid until the next call of Next
	Capital bool   // the first letter was a capital
	Upper   bool   // every letter was one, and there are several
}

// Hash is the key of an n-gram in the model.
type Hash uint32

// base of the polynomial; odd, so that its powers never vanish.
const base = 0x9E3779B97F4A7C15

var powers = func() (p [MaxOrder + 1]uint64) {
	p[0] = 1
	for i := 1; i < len(p); i++ {
		p[i] = p[i-1] * base
	}
	return p
}()

// Append appends the hashes of the n-grams of a word to dst: those of two to
// MaxOrder letters with the edges, every single letter, and the whole word where
// it is too long to be an n-gram. Words that are written without spaces (Han)
// give single letters and pairs alone.
func Append(dst []Hash, letters []rune) []Hash {
	if len(letters) == 0 {
		return dst
	}
	var sums [MaxWord + 3]uint64 // sums[i] is the polynomial of the first i letters
	push(&sums, 0, edge)
	for i, r := range letters {
		push(&sums, i+1, r)
	}
	n := len(letters) + 2
	push(&sums, n-1, edge)
	for end := 2; end <= n; end++ {
		for order := 2; order <= min(end, MaxOrder); order++ {
			dst = append(dst, mix(sums[end]-sums[end-order]*powers[order], uint64(order)))
		}
		if end < n {
			dst = append(dst, mix(sums[end]-sums[end-1]*base, 1))
		}
	}
	if n > MaxOrder {
		dst = append(dst, mix(sums[n], whole))
	}
	return dst
}

func push(sums *[MaxWord + 3]uint64, i int, r rune) { sums[i+1] = sums[i]*base + uint64(r) }

// mix spreads a polynomial over 32 bits.
func mix(sum, order uint64) Hash {
	sum ^= order << 57
	sum ^= sum >> 32
	sum *= 0xD6E8FEB86659FD93
	h := Hash(sum>>32) &^ 1
	if order >= long {
		h |= 1
	}
	return h
}

// long is the order from which an n-gram is Long.
const long = 4

// Long reports whether an n-gram has four letters or more. Those are what random
// letters do not hit.
func (h Hash) Long() bool { return h&1 != 0 }

// Order returns the order of the k-th hash that Append gives for a word of so many
// letters; more than MaxOrder means the whole word.
func Order(letters, k int) int {
	n := letters + 2
	for end := 2; end <= n; end++ {
		for order := 2; order <= min(end, MaxOrder); order++ {
			if k--; k < 0 {
				return order
			}
		}
		if end < n {
			if k--; k < 0 {
				return 1
			}
		}
	}
	return whole
}
