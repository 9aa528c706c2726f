package charset

import (
	"bytes"
	_ "embed"
	"math"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding"
)

//go:embed characters.txt
var charactersFile string

// multis are the encodings of two and more bytes a letter. common is the range of first
// bytes of the characters that the standard counts as the common ones.
var multis = []struct {
	name        string
	prior       int
	tag         string
	first, last byte
}{
	{"gb18030", 0, "zh-Hans", 0xB0, 0xD7},
	{"big5", 2, "zh-Hant", 0xA4, 0xC6},
	{"shift_jis", 2, "ja", 0x88, 0x97},
	{"euc-jp", 4, "ja", 0xB0, 0xCF},
	{"euc-kr", 2, "ko", 0xB0, 0xC8},
}

// Costs in half bits of what stands in text of two bytes a letter. A common character
// that was not counted costs as much as the rarest that were, and a rare one as much as
// two bytes of a strange language.
const (
	wordLetterCost = 10 // a letter of ASCII
	touchingCost   = 8  // a small letter of ASCII beside a character
	fullMarkCost   = 10 // 、。「
	hiraganaCost   = 13
	katakanaCost   = 17
	halfKanaCost   = 24 // one byte, which nearly any byte can be
	firstLevelCost = 28
	rareCost       = 38
	strangeCost    = 44
)

// prices are those of all characters of the first plane for one language.
type prices [1 << 16]uint8

// rankCost falls with the rank as counts do in running text: the commonest character
// of Chinese is one in 25, the thousandth one in 6000.
func rankCost(rank int) uint8 {
	return uint8(2 * (4.6 + 1.3*(math.Log2(float64(rank+15))-math.Log2(15))))
}

func newPrices(list string, enc encoding.Encoding, first, last byte, japanese bool) *prices {
	p := new(prices)
	for r := range p {
		p[r] = generalCost(rune(r), japanese)
	}
	decoder := enc.NewDecoder()
	for lead := int(first); lead <= int(last); lead++ {
		for trail := 0x40; trail < 0xFF; trail++ {
			text, err := decoder.Bytes([]byte{byte(lead), byte(trail)})
			if r, n := utf8.DecodeRune(text); err == nil && n == len(text) && r >= 0x3400 && r < 0xE000 {
				p[r] = firstLevelCost
			}
		}
	}
	rank := 0
	for _, r := range list {
		p[r] = min(rankCost(rank), firstLevelCost)
		rank++
	}
	return p
}

func generalCost(r rune, japanese bool) uint8 {
	switch {
	case r < 0x80:
		if 'a' <= r|0x20 && r|0x20 <= 'z' {
			return wordLetterCost
		}
		return 0
	case r >= 0x3041 && r <= 0x3096 && japanese:
		return hiraganaCost
	case r >= 0x30A1 && r <= 0x30FE && japanese:
		return katakanaCost
	case r >= 0xFF61 && r <= 0xFF9F && japanese:
		return halfKanaCost
	case r >= 0x3000 && r < 0x3020, r >= 0xFF01 && r <= 0xFF1F, strings.ContainsRune("“”‘’·…—《》", r):
		return fullMarkCost
	case r >= 0x4E00 && r < 0xA000, r >= 0xAC00 && r < 0xD7A4, r >= 0xFF20 && r < 0xFF5F:
		return rareCost
	case r >= 0xE000 && r < 0xF900, r >= 0xFFF0, r < 0xA0, r >= 0xD800 && r < 0xE000:
		return forbidden
	}
	return strangeCost
}

// commonCharacters are the lists of characters.txt by language.
var commonCharacters = sync.OnceValue(func() map[string]string {
	all := make(map[string]string)
	tag := ""
	for line := range strings.Lines(charactersFile) {
		switch line = strings.TrimSuffix(line, "\n"); {
		case line == "" || line[0] == '#':
		case line[0] < utf8.RuneSelf:
			tag = line
		default:
			all[tag] += line
		}
	}
	return all
})

func multi(name string, prior int, tag string) *candidate {
	var p *prices
	for _, m := range multis {
		if m.name == name {
			p = newPrices(commonCharacters()[tag], named(name), m.first, m.last, tag == "ja")
		}
	}
	enc := named(name)
	return &candidate{name, prior, func(ev evidence, limit int) int {
		text, err := enc.NewDecoder().Bytes(ev.raw)
		if err != nil {
			return limit + 1
		}
		return p.total(text, limit)
	}}
}

// total is the cost of text. What cannot be decoded at its end is a letter that was cut.
func (p *prices) total(text []byte, limit int) int {
	sum, before := 0, ' '
	text = bytes.TrimSuffix(text, []byte(" "))
	if cut := bytes.TrimSuffix(text, []byte("\uFFFD")); len(cut) < len(text) {
		text, sum = cut, rareCost
	}
	for _, r := range string(text) {
		if r < 1<<16 {
			sum += int(p[r])
		} else {
			sum += strangeCost
		}
		if before >= utf8.RuneSelf && 'a' <= r && r <= 'z' || r >= utf8.RuneSelf && 'a' <= before && before <= 'z' {
			sum += touchingCost
		}
		if before = r; sum > limit {
			break
		}
	}
	return sum
}
