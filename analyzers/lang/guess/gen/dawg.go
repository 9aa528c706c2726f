package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/bits"
	"strings"
)

// Parts of a trained data file of Tesseract: the words it knows, as an automaton,
// and the letters that the automaton counts in.
const (
	wordPart   = 19
	letterPart = 21
)

// tesseractWords returns the words of a trained data file.
func tesseractWords(raw []byte) ([]string, error) {
	words, letters := part(raw, wordPart), part(raw, letterPart)
	if len(words) < 10 || letters == nil {
		return nil, nil // some languages have no list
	}
	if magic := binary.LittleEndian.Uint16(words); magic != 42 {
		return nil, fmt.Errorf("word list begins with %d, 42 expected", magic)
	}
	size := binary.LittleEndian.Uint32(words[2:])
	edges := make([]uint64, binary.LittleEndian.Uint32(words[6:]))
	if err := binary.Read(bytes.NewReader(words[10:]), binary.LittleEndian, edges); err != nil {
		return nil, err
	}
	d := dawg{edges: edges, letters: alphabet(letters), shift: bits.Len32(size)}
	d.walk(0, "")
	return d.words, nil
}

// part returns one part of a trained data file, or nil.
func part(raw []byte, index int) []byte {
	n := int(binary.LittleEndian.Uint32(raw))
	at := func(i int) int64 { return int64(binary.LittleEndian.Uint64(raw[4+8*i:])) }
	if index >= n || at(index) < 0 {
		return nil
	}
	end := int64(len(raw))
	for i := range n {
		if o := at(i); o > at(index) && o < end {
			end = o
		}
	}
	return raw[at(index):end]
}

// alphabet returns the letters by their number.
func alphabet(raw []byte) []string {
	var letters []string
	for i, line := range strings.Split(string(raw), "\n") {
		letter, _, _ := strings.Cut(line, " ")
		if letter == "NULL" {
			letter = " "
		}
		if i > 0 {
			letters = append(letters, letter)
		}
	}
	return letters
}

// dawg is a word automaton. An edge holds, from the low bits up, a letter, three
// flags (last edge of its node, direction, end of a word) and the next node.
type dawg struct {
	edges   []uint64
	letters []string
	shift   int
	words   []string
}

func (d *dawg) walk(node uint64, prefix string) {
	for ; node < uint64(len(d.edges)); node++ {
		e := d.edges[node]
		letter, flags, next := e&(1<<d.shift-1), e>>d.shift, e>>(d.shift+3)
		if letter < uint64(len(d.letters)) && len(prefix) < 120 {
			word := prefix + d.letters[letter]
			if flags&4 != 0 {
				d.words = append(d.words, word)
			}
			if next != 0 {
				d.walk(next, word)
			}
		}
		if flags&1 != 0 {
			return
		}
	}
}
