package names

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"dateline/analyzers/names/gazetteer"
)

// Signature is what a Sieve judges a word of a vocabulary by. From the low end it
// holds the script (5 bits), three marks, how many segments the word shares with
// its base forms (3 bits), one more mark, four bits of its spelling, and the first
// segments as symbols of six bits, 0 after the last. It depends on the word alone.
type Signature uint64

const (
	scriptBits    = 0x1F
	knownMark     = 0x20 // the gazetteer, the dictionary or the syllables of Pinyin have the word
	longMark      = 0x40 // it goes on after the segments that have found room
	inflectedMark = 0x80 // it may be an inflected form
	sharedShift   = 8
	maxShared     = 7
	cutMark       = 1 << 11 // its base forms are the word without some last segments
	spelledShift  = 12
	spelledMask   = 0xF
	symbolShift   = 16
	symbolBits    = 6
	maxSymbols    = (64 - symbolShift) / symbolBits
	symbolMask    = 1<<symbolBits - 1
)

// Segments up to escape-1 are one symbol; the others take two, the first of which
// is one of the last three.
const (
	escape   = 61
	maxCodes = escape + 3*(symbolMask+1)
)

// Sign returns the signature of a folded word.
func Sign(folded string) Signature {
	sign := Signature(hashBits(folded)) << spelledShift
	if len(folded) > maxNameBytes {
		return sign // a word without sounds
	}
	s := scriptOf(folded)
	sign |= Signature(s)
	if isKnown(folded, s) {
		sign |= knownMark
	}
	var w sounds
	if s == hanScript || !listenAs(&w, folded, s) {
		return sign
	}
	symbols, n := books()[s].write(&w)
	sign |= symbols << symbolShift
	if n < w.n {
		sign |= longMark
	}
	return sign | basesOf(folded, &w, n)
}

// shared is how many segments the word has in common with all of its base forms, -1
// where it has none.
func (sign Signature) shared() int {
	if sign&inflectedMark == 0 {
		return -1
	}
	return int(sign >> sharedShift & maxShared)
}

// code is the code of the first segment of symbols, 0 after the last.
func (symbols Signature) code() int {
	code := int(symbols & symbolMask)
	if code >= escape {
		code = escape + (code-escape)<<symbolBits + int(symbols>>symbolBits&symbolMask)
	}
	return code
}

// next is what follows a first segment with this code.
func (symbols Signature) next(code int) Signature {
	if code >= escape {
		return symbols >> (2 * symbolBits)
	}
	return symbols >> symbolBits
}

// basesOf is what a signature with n segments says of the base forms of a word.
func basesOf(folded string, w *sounds, n int) (marks Signature) {
	var buffer [maxBases]string
	var base sounds
	shared, cut := min(n, maxShared), true
	for _, text := range bases(buffer[:0], folded, w.script) {
		if !listen(&base, text) {
			continue
		}
		marks = inflectedMark
		same := 0
		for same < min(w.n, base.n) && w.seg[same] == base.seg[same] {
			same++
		}
		shared, cut = min(shared, same), cut && same == base.n
	}
	if marks != 0 {
		marks |= Signature(shared) << sharedShift
		if cut {
			marks |= cutMark
		}
	}
	return marks
}

// isKnown reports whether Compare may find the word in a list.
func isKnown(folded string, s script) bool {
	var buffer [maxKnownSets * 2]gazetteer.Ref
	return len(dictionary[folded]) > 0 || len(gazetteer.Sets(buffer[:0], folded)) > 0 ||
		isReadable(folded, s) || strings.ContainsAny(folded, "-‑ ")
}

// isReadable reports whether readWord finds a reading; most words have none.
func isReadable(folded string, s script) bool {
	if len(folded) > maxNameRunes*maxSyllableBytes {
		return false
	}
	switch s {
	case cyrillicScript:
		return palladiusSpelling.reads(folded, maxNameRunes)
	case latinScript:
		return pinyinSpelling.reads(folded, maxNameRunes) || wadeSpelling.reads(folded, maxNameRunes)
	}
	return false
}

// reads reports whether a word falls into as many syllables at most.
func (s spelling) reads(word string, most int) bool {
	if word == "" || most == 0 {
		return word == ""
	}
	for n := min(len(word), maxSyllableBytes); n > 0; n-- {
		if len(s[word[:n]]) > 0 && s.reads(word[n:], most-1) {
			return true
		}
	}
	return false
}

// hashBits is four bits of the spelling of a word.
func hashBits(word string) byte {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return byte(h>>28^h>>12) & spelledMask
}

// book numbers the segments of a script from 1 on.
type book struct {
	segs  []segment // by code less one
	codes map[segment]int
}

// write returns the symbols of the segments that find room, and their number.
func (b *book) write(w *sounds) (symbols Signature, n int) {
	for at := 0; n < w.n; n++ {
		code := b.codes[w.seg[n]]
		width := 1
		if code >= escape {
			width = 2
			code = escape + (code-escape)>>symbolBits | (code-escape)&symbolMask<<symbolBits
		}
		if code == 0 || at+width > maxSymbols {
			break // the sieve asks no more of the rest than that it exists
		}
		symbols |= Signature(code) << (at * symbolBits)
		at += width
	}
	return symbols, n
}

// books are the books of all scripts. A signature is part of a volume, whose
// bytes may depend on nothing else: segments stand in an order of their own,
// those of single letters, which are the frequent ones, before the others.
var books = sync.OnceValue(func() *[ethiopicScript + 1]book {
	all := &[ethiopicScript + 1]book{}
	for s := range script(len(all)) {
		common, rare := segmentsOf(s)
		b := book{codes: map[segment]int{}}
		for _, segs := range [][]segment{common, rare} {
			slices.SortFunc(segs, compareSegments)
			for _, seg := range slices.Compact(segs) {
				if b.codes[seg] == 0 && len(b.segs)+1 < maxCodes {
					b.segs = append(b.segs, seg)
					b.codes[seg] = len(b.segs)
				}
			}
		}
		all[s] = b
	}
	return all
})

// segmentsOf lists the segments in the tables of a script.
func segmentsOf(s script) (common, rare []segment) {
	rare = []segment{softE, softO}
	ofTable := func(t table) {
		for _, rows := range t {
			for i := range rows {
				if g := &rows[i]; utf8.RuneCountInString(g.letters) == 1 {
					common = append(common, g.segs...)
				} else {
					rare = append(rare, g.segs...)
				}
			}
		}
	}
	switch {
	case s == kanaScript:
		ofTable(kana)
	case s == hangulScript:
		common = slices.Concat(slices.Concat(hangulLeads, hangulVowels, hangulFinals)...)
		for _, parts := range hangulSurnames {
			rare = append(rare, parts...)
		}
	case tables[s].table != nil:
		ofTable(tables[s].table)
	case abugidas[s] != nil:
		ofTable(abugidas[s].consonants)
		ofTable(abugidas[s].signs)
		common = append(common, abugidas[s].inherent)
	}
	return common, rare
}

func compareSegments(a, b segment) int {
	flat := func(s segment) []byte {
		return append(append(s.sound[:], s.price[:]...), s.n, s.skip, s.weight)
	}
	return bytes.Compare(flat(a), flat(b))
}
