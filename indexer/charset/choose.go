// Package charset tells which encoding a file is written in.
//
// Archives of thirty years hold a dozen encodings, and few files say which. Choose
// believes what cannot be chance (a byte order mark, valid UTF-8), then what the
// file declares unless its bytes contradict it, and else reads the bytes in every
// encoding and language that it knows and takes the reading that is likeliest: for
// letters by the pairs of letters that the language has (letters.txt), for Chinese,
// Japanese and Korean by its common characters (characters.txt). Decode and
// NewReader turn the bytes into UTF-8; Repair mends texts that were decoded wrongly
// before they came.
package charset

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf8"
)

var (
	bomUTF8 = []byte("\xEF\xBB\xBF")
	marks   = []struct {
		bom  string
		name string
	}{ // UTF-32 first: its mark begins with that of UTF-16
		{"\xEF\xBB\xBF", utf8Name}, {"\xFF\xFE\x00\x00", "utf-32le"}, {"\x00\x00\xFE\xFF", "utf-32be"},
		{"\xFF\xFE", "utf-16le"}, {"\xFE\xFF", "utf-16be"},
	}
)

// Choose tells the encoding of a file from its first bytes and from what it
// declares: byte order mark, valid UTF-8, declaration, then the likeliest reading.
// It returns a name as Decode takes it; "utf-8" when nothing speaks against it.
//
// A sample of ASCII alone is given the declared encoding, for what comes later in
// the file. Where most of a sample is UTF-8 and some lines are not, the answer is
// for those lines.
func Choose(sample []byte, declared string) string {
	declared, _ = Known(declared)
	for _, m := range marks {
		if strings.HasPrefix(string(sample[:min(4, len(sample))]), m.bom) {
			return m.name
		}
	}
	if name := escaped(sample); name != "" {
		return name
	}
	if name := wide(sample, declared); name != "" {
		return name
	}
	if declared != "" && Wide(declared) { // contradicted, or without a letter of its own
		declared = ""
	}
	good, bad := count(sample)
	if bad == 0 {
		if good > 0 || declared == "" {
			return utf8Name
		}
		return declared
	}
	if random(sample) {
		return utf8Name
	}
	if good > mostly*bad {
		if sample = foreign(sample); len(sample) == 0 {
			return utf8Name // damaged, not foreign
		}
	}
	return likeliest(sample, declared)
}

// mostly is how many letters of UTF-8 a byte that is none must be outnumbered by for
// a file to be UTF-8 with strange lines. In text of other encodings, chance makes at
// most one such letter for every two bytes.
const mostly = 4

// count counts the letters beyond ASCII that are valid UTF-8, and the bytes that are
// not. A letter cut by the end of the sample is neither; nor is one cut by its
// beginning, if others follow.
func count(sample []byte) (good, bad int) {
	for i := 0; i < len(sample); {
		if i+8 <= len(sample) && binary.LittleEndian.Uint64(sample[i:])&0x8080808080808080 == 0 {
			i += 8 // ASCII, as most of most samples is
			continue
		}
		if sample[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(sample[i:])
		switch {
		case r != utf8.RuneError || n > 1:
			good++
		case good > 0 && !utf8.FullRune(sample[i:]):
			return good, bad
		default:
			bad++
		}
		i += n
	}
	lead := 0
	for lead < min(3, len(sample)) && sample[lead]&0xC0 == 0x80 {
		lead++
	}
	if lead > 0 && bad == lead && good >= 2 {
		bad = 0
	}
	return good, bad
}

// foreign returns the lines of a file of UTF-8 that are in another encoding: those
// with more bytes that are no UTF-8 than letters that are.
func foreign(sample []byte) []byte {
	var rest []byte
	for line := range bytes.Lines(sample) {
		if utf8.Valid(line) {
			continue
		}
		if good, bad := count(line); bad > good {
			rest = append(rest, line...)
		}
	}
	return rest
}

// random reports whether a sample has more control characters than any text: one in
// fifty bytes. Random bytes have one in nine.
func random(sample []byte) bool {
	controls := 0
	for _, b := range sample {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B {
			controls++
		}
	}
	return controls > 3 && controls*50 > len(sample)
}

// escaped finds ISO-2022-JP by the sequences that lead to its letters.
func escaped(sample []byte) string {
	i := bytes.IndexByte(sample, 0x1B)
	if i < 0 {
		return ""
	}
	for _, start := range []string{"\x1B$B", "\x1B$@", "\x1B(J", "\x1B(I", "\x1B$(D"} {
		if bytes.Contains(sample[i:], []byte(start)) && !bytes.ContainsFunc(sample, func(r rune) bool { return r >= utf8.RuneSelf }) {
			return "iso-2022-jp"
		}
	}
	return ""
}

// slack is by how much, in half bits for each byte beyond ASCII, the declared
// encoding may read worse than the best one: the right one reads at 8, a wrong one
// at 20 and more, and languages without a table lie between.
const slack = 5

// likeliest reads what is not ASCII in sample in every encoding, and takes the one
// that it costs least to write so.
func likeliest(sample []byte, declared string) string {
	ev := gather(sample)
	best, least := utf8Name, unreadable*ev.high+unreadableASCII*(len(ev.raw)-ev.high)
	for _, c := range candidates() {
		if cost := c.cost(ev, least); cost < least {
			best, least = c.name, cost
		}
	}
	if declared == "" || declared == utf8Name || declared == best {
		return best
	}
	if cost := candidateFor(declared).cost(ev, forbidden*len(ev.raw)); cost <= least+slack*ev.high {
		return declared
	}
	return best
}

// unreadable is the cost for a byte beyond ASCII, and unreadableASCII that for one of
// ASCII beside it, above which a sample is no text in any encoding.
const (
	unreadable      = 45
	unreadableASCII = 16
)
