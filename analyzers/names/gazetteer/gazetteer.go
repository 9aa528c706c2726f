// Package gazetteer knows which names stand for one place or person: Beijing,
// Peking and 北京; Germany, Deutschland and Almaniya; Muhammad and, loosely, Mehmet.
//
// It holds what no rule of sound reaches, compiled by gen from public data into
// one embedded file (NOTICE.txt names the sources). The file is unpacked at the
// first use. Names are given folded: words as lang.FoldString leaves them, with
// one space between the words that the analyzer finds; a run of Han, Thai or
// other writing without spaces stays whole.
package gazetteer

import (
	_ "embed"
	"strings"
	"sync"

	"dateline/analyzers/names/gazetteer/packed"

	"github.com/klauspost/compress/zstd"
)

//go:generate go run ./gen names.bin

// Kind says what a set names.
type Kind uint8

// The kinds of sets.
const (
	Territory Kind = iota // a country, a part of one with a code of its own, or a continent
	City                  // a city, or a region of a country
	Given                 // a given name
	Family                // a family name, and any name of persons that is not known to be a given one
	Person                // one person's whole name
)

// Ref says that a name belongs to a set of names of one thing.
type Ref struct {
	Set   uint32
	Kind  Kind
	Loose bool // most bearers would not answer to this form
}

// Form is one member of a set.
type Form struct {
	Text  string // folded words with one space between them
	Loose bool
}

// maxWords is the number of words of the longest name.
const maxWords = 8

//go:embed names.bin
var compressed []byte

// maxUnpacked bounds what the embedded file may unpack to.
const maxUnpacked = 32 << 20

// table is the embedded file, unpacked. A file that is damaged is a mistake of the
// build, so it panics; the tests open it.
var table = sync.OnceValue(func() *packed.Table {
	t, err := open(compressed)
	if err != nil {
		panic("gazetteer: " + err.Error())
	}
	return t
})

func open(compressed []byte) (*packed.Table, error) {
	reader, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxUnpacked))
	if err != nil {
		return nil, err
	}
	defer reader.Close()
	raw, err := reader.DecodeAll(compressed, nil)
	if err != nil {
		return nil, err
	}
	return packed.Open(raw)
}

// Sets appends the sets that a name belongs to.
func Sets(dst []Ref, folded string) []Ref {
	t := table()
	for _, r := range t.Find(folded) {
		set, rank := packed.Split(r)
		dst = append(dst, Ref{set, Kind(t.Kind(set)), rank == packed.Loose})
	}
	return dst
}

// Members returns the forms of a set, the likeliest first and the loose ones
// last; none for a set that does not exist.
func Members(set uint32) []Form {
	members := table().Members(set)
	if members == nil {
		return nil
	}
	forms := make([]Form, len(members))
	for i, m := range members {
		forms[i] = Form{m.Text, m.Rank == packed.Loose}
	}
	return forms
}

// Longest returns how many of the words at the front form the longest name of
// several words that is known, 0 when none is.
func Longest(words []string) int {
	if len(words) < 2 || words[0] == "" {
		return 0
	}
	t := table()
	longest, name := 0, words[0]
	for n := 2; n <= min(len(words), maxWords); n++ {
		name += " "
		if len(name) > packed.MaxName || !t.Begins(name) {
			break
		}
		name += words[n-1]
		if words[n-1] != "" && !strings.Contains(words[n-1], " ") && t.Find(name) != nil {
			longest = n
		}
	}
	return longest
}
