package index

import (
	"encoding/binary"
	"fmt"
	"math/bits"
)

// A list of places says of each article of a term's postings, in their order, at
// which positions the term stands. It is cut into blocks of placeBlock articles,
// each beginning at a byte; a list of several begins with four bytes for each but the first:
// where it begins, counted from the list. A block is a parameter of five bits and its
// articles: the number of positions as an Elias gamma code, then the distances
// between positions as Rice codes. On 20,000 made articles that is 12.4 MB where
// varints of the same take 19.1 and the locations of zap took 71.5.
const (
	placeBlock = 64 // articles: the table costs 2 %, a position is reached over 32 articles on average

	parameterBits = 5
	maxParameter  = 24
	escapeOnes    = 24 // so many ones in front: the distance follows as it is, in 32 bits
	maxGammaBits  = 24 // of a number of positions: an article has fewer than 16 million words
)

// bitWriter appends codes, lowest bits first.
type bitWriter struct {
	raw []byte
	acc uint64
	n   uint // bits in acc, fewer than 8
}

// put appends up to 56 bits.
func (w *bitWriter) put(v uint64, n uint) {
	w.acc |= v << w.n
	for w.n += n; w.n >= 8; w.n -= 8 {
		w.raw = append(w.raw, byte(w.acc))
		w.acc >>= 8
	}
}

// align fills up the last byte.
func (w *bitWriter) align() {
	if w.n > 0 {
		w.raw = append(w.raw, byte(w.acc))
	}
	w.acc, w.n = 0, 0
}

// gamma appends a number from 1 on.
func (w *bitWriter) gamma(v uint) {
	n := uint(bits.Len(v)) - 1
	w.put(1<<n-1, n+1)
	w.put(uint64(v)-1<<n, n)
}

// rice appends a distance.
func (w *bitWriter) rice(d int32, k uint) {
	q := uint(uint32(d)) >> k
	if q >= escapeOnes {
		w.put(1<<escapeOnes-1, escapeOnes)
		w.put(uint64(uint32(d)), 32)
		return
	}
	w.put(1<<q-1|uint64(uint32(d)&(1<<k-1))<<(q+1), q+1+k)
}

// placeEncoder makes one list after the other.
type placeEncoder struct {
	bitWriter
	starts []uint32 // of the blocks behind the first
	counts []uint   // of the block in hand: positions of each article
	gaps   []int32  // and the distances between them
	docs   int
}

// add appends the positions of the next article.
func (e *placeEncoder) add(positions []int32) {
	if e.docs > 0 && e.docs%placeBlock == 0 {
		e.flush()
		e.starts = append(e.starts, uint32(len(e.raw)))
	}
	e.docs++
	e.counts = append(e.counts, uint(len(positions)))
	last := int32(0)
	for _, p := range positions {
		e.gaps = append(e.gaps, p-last-1)
		last = p
	}
}

// flush writes the block in hand.
func (e *placeEncoder) flush() {
	k := parameterOf(e.gaps)
	e.put(uint64(k), parameterBits)
	at := 0
	for _, n := range e.counts {
		e.gamma(n)
		for _, d := range e.gaps[at : at+int(n)] {
			e.rice(d, k)
		}
		at += int(n)
	}
	e.align()
	e.counts, e.gaps = e.counts[:0], e.gaps[:0]
}

// list returns the list of the articles that were added, good until the next one
// is begun, and begins that.
func (e *placeEncoder) list(dst []byte) []byte {
	e.flush()
	for _, at := range e.starts {
		dst = binary.LittleEndian.AppendUint32(dst, at+uint32(4*len(e.starts)))
	}
	dst = append(dst, e.raw...)
	e.raw, e.starts, e.docs = e.raw[:0], e.starts[:0], 0
	return dst
}

// parameterOf returns the parameter with which the distances take the fewest bits:
// that of the mean, or the one beside it.
func parameterOf(gaps []int32) uint {
	sum := 0
	for _, d := range gaps {
		sum += int(max(d, 0))
	}
	best, least := uint(0), -1
	middle := min(bits.Len(uint(sum/max(len(gaps), 1)))-1, maxParameter)
	for k := max(middle-1, 0); k <= min(middle+1, maxParameter); k++ {
		cost := k * len(gaps)
		for _, d := range gaps {
			cost += int(max(d, 0) >> k)
		}
		if least < 0 || cost < least {
			best, least = uint(k), cost
		}
	}
	return best
}

// placeList reads one list. The bytes behind it may be read, never used.
type placeList struct {
	raw  []byte // from the beginning of the list
	size int    // of the list
	docs int
	next int // article that stands at at
	at   int // bit
	k    uint
	bad  bool // the list ended before its articles did
}

// read appends the positions of the article with a rank in the postings. Asked in
// order, it reads nothing twice.
func (l *placeList) read(dst []int32, rank int) ([]int32, error) {
	l.seek(rank)
	n, at, k, last := l.count(), l.at, l.k, int32(0)
	for ; n > 0; n-- {
		gap, bits := riceAt(window(l.raw, at), k)
		at += bits
		if last += gap + 1; last < 1 {
			l.bad = true
		}
		dst = append(dst, last)
	}
	if l.to(at); l.bad {
		return dst, l.damaged()
	}
	l.next++
	return dst, nil
}

func (l *placeList) damaged() error {
	return fmt.Errorf("%w: a list of places in %s does not fit its articles", ErrDamaged, placesFile)
}

// seek goes to an article.
func (l *placeList) seek(rank int) {
	if rank < 0 || rank >= l.docs {
		l.bad = true
		return
	}
	if block := rank / placeBlock; rank < l.next || block != l.next/placeBlock || l.next%placeBlock == 0 {
		l.enter(block)
	}
	for ; l.next < rank && !l.bad; l.next++ {
		n, at, k := l.count(), l.at, l.k
		for ; n > 0; n-- {
			_, bits := riceAt(window(l.raw, at), k)
			at += bits
		}
		l.to(at)
	}
}

// enter goes to the beginning of a block.
func (l *placeList) enter(block int) {
	blocks := (l.docs + placeBlock - 1) / placeBlock
	at := 4 * (blocks - 1)
	if block > 0 && at <= l.size {
		at = int(binary.LittleEndian.Uint32(l.raw[4*(block-1):]))
	}
	if at >= l.size {
		l.bad = true
		return
	}
	l.next, l.at = block*placeBlock, at*8
	l.k = uint(window(l.raw, l.at) & (1<<parameterBits - 1))
	l.to(l.at + parameterBits)
	if l.k > maxParameter {
		l.bad = true
	}
}

// window returns the bits from one on, 57 at the least or up to the end of the file.
func window(raw []byte, bit int) uint64 {
	if at := bit >> 3; at+8 <= len(raw) {
		return binary.LittleEndian.Uint64(raw[at:]) >> (bit & 7)
	}
	return lastWindow(raw, bit)
}

func lastWindow(raw []byte, bit int) (w uint64) {
	at := bit >> 3
	for i := min(len(raw), at+8) - 1; i >= at; i-- {
		w = w<<8 | uint64(raw[i])
	}
	return w >> (bit & 7)
}

// to steps over bits that were used. Codes are looked at before they are known to be
// the list's own: window reads nothing behind the file.
func (l *placeList) to(at int) {
	if l.at = at; at > 8*l.size {
		l.bad, l.at = true, 8*l.size
	}
}

// count reads how many positions an article has, 0 where that cannot be.
func (l *placeList) count() int {
	w := window(l.raw, l.at)
	n := bits.TrailingZeros64(^w)
	if l.bad || n > maxGammaBits {
		l.bad = true
		return 0
	}
	l.to(l.at + 2*n + 1)
	count := 1<<n | int(w>>(n+1))&(1<<n-1)
	if l.bad || count > 8*l.size-l.at { // each takes a bit at the least
		l.bad = true
		return 0
	}
	return count
}

// riceAt reads the distance in front, and how many bits it takes.
func riceAt(w uint64, k uint) (gap int32, n int) {
	q := uint(bits.TrailingZeros64(^w))
	if q >= escapeOnes {
		return int32(uint32(w >> escapeOnes)), escapeOnes + 32
	}
	return int32(q<<k | uint(w>>(q+1))&(1<<k-1)), int(q + 1 + k)
}
