package charset

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wideSample is how much is decoded to tell whether it is UTF-16 or UTF-32.
const wideSample = 4096

// wide tells UTF-16 and UTF-32 without a byte order mark: by the zero bytes of their
// spaces and line ends, or by the declaration. It returns "" for all else.
func wide(sample []byte, declared string) string {
	hasZero := bytes.IndexByte(sample, 0) >= 0
	said := strings.HasPrefix(declared, "utf-16") || strings.HasPrefix(declared, "utf-32")
	_, bad := count(sample) // a letter that the sample cuts is not bad
	if !hasZero && (!said || bad == 0) {
		return ""
	}
	best, least := "", oddest
	for _, name := range []string{"utf-16le", "utf-16be", "utf-32le", "utf-32be"} {
		if !hasZero && name[:6] != declared[:6] {
			continue
		}
		if odd := oddness(sample[:min(len(sample), wideSample)], name); odd < least {
			best, least = name, odd
		}
	}
	return best
}

// oddest is the share of odd letters above which a reading is chance.
const oddest = 0.5

// oddness is how little a reading in name looks like text, 0 for text of one script:
// a letter of another block than the one before counts a fifth, a rare or impossible
// letter one and ten.
func oddness(sample []byte, name string) float64 {
	unit := 2
	if strings.HasPrefix(name, "utf-32") {
		unit = 4
	}
	if sample = sample[:len(sample)/unit*unit]; len(sample) == 0 {
		return oddest
	}
	sum, letters, block := 0.0, 0.0, rune(-1)
	for _, r := range string(Decode(sample, name)) {
		letters++
		switch {
		case r >= ' ' && r < 0x7F || r == '\n' || r == '\r' || r == '\t':
			continue
		case r == utf8.RuneError || unicode.IsControl(r) || !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Zs, unicode.Cf):
			sum += 10
		case !written(r):
			sum++
		case r>>8 != block && !unicode.In(r, unicode.Han, unicode.Hangul):
			sum += 0.2
		}
		block = r >> 8
	}
	return sum / letters
}
