package guess

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"io"
	"math/bits"
	"sync"

	"dateline/analyzers/lang/guess/grams"
)

//go:generate go run ./gen model.bin

//go:embed model.bin
var trained []byte

// maxClasses bounds the classes, so that scores can stand on the stack.
const maxClasses = 160

// model says of n-grams which classes they speak for.
type model struct {
	classes  []class
	slots    []slot // a hash table with linear probing
	shift    uint
	postings []posting
}

// class is a language in one script.
type class struct {
	tag      string
	script   grams.Script
	handicap int32 // taken from the score of a language that is rarely met
}

// slot is an n-gram: where its postings begin and, in the low bits, how many there are.
type slot struct {
	key grams.Hash
	ref uint32
}

// countBits hold the number of postings in a ref.
const countBits = 6

// posting is the advantage of a class, in halves of a nat.
type posting struct{ class, score uint8 }

var load = sync.OnceValue(func() *model { return decode(trained) })

// decode reads the model that gen wrote. A model that is damaged is a mistake of
// the build, so it panics.
func decode(packed []byte) *model {
	raw, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		panic("guess: model.bin is damaged: " + err.Error())
	}
	m := &model{}
	n := int(raw[0])
	raw = raw[1:]
	for range n {
		size := int(raw[0])
		m.classes = append(m.classes, class{string(raw[1 : 1+size]), grams.Script(raw[1+size]), int32(raw[2+size])})
		raw = raw[size+3:]
	}
	var columns [4][]byte
	for i := range columns {
		size, used := binary.Uvarint(raw)
		columns[i], raw = raw[used:used+int(size)], raw[used+int(size):]
	}
	m.fill(columns[0], columns[1], columns[2], columns[3])
	return m
}

// fill builds the table from the columns of the model.
func (m *model) fill(keys, counts, names, scores []byte) {
	m.shift = 32 - uint(bits.Len(uint(len(counts)*3/2)))
	m.slots = make([]slot, 1<<(32-m.shift))
	m.postings = make([]posting, len(names))
	for i := range m.postings {
		m.postings[i] = posting{names[i], scores[i]}
	}
	key, from := grams.Hash(0), uint32(0)
	for _, n := range counts {
		delta, used := binary.Uvarint(keys)
		keys = keys[used:]
		key += grams.Hash(delta)
		m.put(key, from<<countBits|uint32(n))
		from += uint32(n)
	}
}

func (m *model) put(key grams.Hash, ref uint32) {
	i := uint32(key) >> m.shift
	for m.slots[i].ref != 0 {
		i = (i + 1) & uint32(len(m.slots)-1)
	}
	m.slots[i] = slot{key, ref}
}

// find returns the postings of an n-gram; none where the model does not know it.
func (m *model) find(key grams.Hash) []posting {
	i := uint32(key) >> m.shift
	for m.slots[i].ref != 0 {
		if s := m.slots[i]; s.key == key {
			from := s.ref >> countBits
			return m.postings[from : from+s.ref&(1<<countBits-1)]
		}
		i = (i + 1) & uint32(len(m.slots)-1)
	}
	return nil
}
