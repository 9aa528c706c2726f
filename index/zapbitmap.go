package index

import (
	"encoding/binary"

	"github.com/RoaringBitmap/roaring/v2"
)

// The serialised form of a roaring bitmap without runs: blocks of 65,536 numbers,
// each a list or, where that is shorter, bits.
const (
	bitmapNoRuns  = 12346
	bitmapBlock   = 1 << 16
	bitmapLongest = 4096 // of a list
	bitmapBits    = bitmapBlock / 8
)

// bitmapPart is one block of the numbers: those from one place to another.
type bitmapPart struct{ from, to int }

// appendBitmap appends ascending numbers as the library would serialise them when
// they are added one by one. Adding them to one took zapx a tenth of all binding,
// since most terms stand in a few articles.
func appendBitmap(dst []byte, docs []uint32) []byte {
	var room [4]bitmapPart
	parts := room[:0]
	for from := 0; from < len(docs); {
		to := from + 1
		for to < len(docs) && docs[to]/bitmapBlock == docs[from]/bitmapBlock {
			to++
		}
		if to-from == bitmapBlock {
			return appendFullBitmap(dst, docs)
		}
		parts = append(parts, bitmapPart{from, to})
		from = to
	}
	dst = binary.LittleEndian.AppendUint32(dst, bitmapNoRuns)
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(parts)))
	for _, p := range parts {
		dst = binary.LittleEndian.AppendUint16(dst, uint16(docs[p.from]/bitmapBlock))
		dst = binary.LittleEndian.AppendUint16(dst, uint16(p.to-p.from-1))
	}
	at := 8 + 8*len(parts)
	for _, p := range parts {
		dst = binary.LittleEndian.AppendUint32(dst, uint32(at))
		at += min(2*(p.to-p.from), bitmapBits)
	}
	for _, p := range parts {
		dst = appendBitmapPart(dst, docs[p.from:p.to])
	}
	return dst
}

func appendBitmapPart(dst []byte, docs []uint32) []byte {
	if len(docs) <= bitmapLongest {
		for _, doc := range docs {
			dst = binary.LittleEndian.AppendUint16(dst, uint16(doc))
		}
		return dst
	}
	var bits [bitmapBits]byte
	for _, doc := range docs {
		bits[doc%bitmapBlock/8] |= 1 << (doc % 8)
	}
	return append(dst, bits[:]...)
}

// appendFullBitmap is for a block with every number in it, of which the library
// makes a run.
func appendFullBitmap(dst []byte, docs []uint32) []byte {
	b := roaring.New()
	for _, doc := range docs {
		b.Add(doc)
	}
	return append(dst, must(b.ToBytes())...) // into memory: it cannot fail
}
