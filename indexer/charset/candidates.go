package charset

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// A candidate is an encoding and how its bytes are priced.
type candidate struct {
	name  string
	prior int // half bits against it before a byte is read
	price func(ev evidence, limit int) int
}

// cost is what the evidence costs in half bits; above limit any value above it.
func (c *candidate) cost(ev evidence, limit int) int {
	return c.prior + c.price(ev, limit-c.prior)
}

const (
	western = "en fr de es pt pt-BR it nl sv da nb fi is ca gl eu ga cy af sq"
	central = "pl cs sk hu ro hr sl sq de tk"
)

// singles are the encodings of one byte a letter with the languages that were written
// in them. The priors part encodings that agree in most letters, by how common they are
// in files of the web's time.
var singles = []struct {
	name  string
	prior int
	tags  string
}{
	{"windows-1252", 0, western + " et"},
	{"windows-1251", 0, "ru uk be bg sr mk"},
	{"windows-1250", 2, central},
	{"windows-1253", 2, "el"},
	{"windows-1254", 3, "tr ku"},
	{"windows-1255", 2, "he"},
	{"windows-1256", 2, "ar fa ur"},
	{"windows-1257", 4, "et lv lt"},
	{"windows-1258", 6, "vi"},
	{"windows-874", 2, "th"},
	{"iso-8859-2", 6, central},
	{"iso-8859-5", 6, "ru uk be bg sr mk"},
	{"iso-8859-7", 6, "el"},
	{"iso-8859-8", 8, "he"},
	{"iso-8859-15", 6, western + " et"},
	{"koi8-r", 2, "ru bg"},
	{"koi8-u", 4, "uk ru"},
	{"ibm866", 4, "ru uk be bg"},
	{"mac-cyrillic", 6, "ru uk be bg sr mk"},
}

var candidates = sync.OnceValue(func() []*candidate {
	var all []*candidate
	for _, s := range singles {
		all = append(all, single(s.name, s.prior, strings.Fields(s.tags)))
	}
	for _, m := range multis {
		all = append(all, multi(m.name, m.prior, m.tag))
	}
	return all
})

// candidateFor prices a declared encoding. One that is never chosen by itself, such as
// macintosh, is read in every language.
func candidateFor(name string) *candidate {
	for _, c := range candidates() {
		if c.name == name {
			return c
		}
	}
	return single(name, 0, slices.Collect(maps.Keys(languages())))
}

func single(name string, prior int, tags []string) *candidate {
	p := newPage(name)
	var readings []*reading
	for _, tag := range tags {
		readings = append(readings, languages()[tag].reading(&p.runes))
	}
	return &candidate{name, prior, func(ev evidence, limit int) int {
		forms := p.total(ev.raw, limit)
		if forms > limit {
			return forms
		}
		least := limit + 1 - forms
		for _, r := range readings {
			least = min(least, r.total(ev.raw))
		}
		return forms + least
	}}
}
