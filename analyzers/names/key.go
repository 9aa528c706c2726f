package names

import (
	"slices"
	"strings"
	"unicode"
)

// Limits of the candidate keys. Six classes tell enough words apart; sixteen
// forms hold every spelling seen in the development set of names.
const (
	maxKeyClasses = 6
	maxKeyForms   = 16
	// omissible is the skip price up to which a segment may be missing in keys.
	omissible = 40
	// maxKeys bounds what Keys returns for the forms of a word in sounds; keys
	// of dictionary entries and of Pinyin come on top, at most eight.
	maxKeys         = 24
	maxSyllableKeys = 6
)

// form is a key in the making.
type form struct {
	text  [maxKeyClasses]byte
	n     uint8
	price uint16
}

// forms collects the coarse readings of a word, cheapest kept.
type forms struct {
	list [maxKeyForms * 4]form
	n    int
}

// appendKeys appends the coarse keys of a word: consonant classes, equal
// neighbours once. Vowels leave no trace, so that case endings and unwritten
// vowels seldom change a key; a word without consonants has the key "*".
func (w *sounds) appendKeys(dst []string) []string {
	var f forms
	f.list[0] = form{}
	f.n = 1
	for i := range w.n {
		f.extend(&w.seg[i])
	}
	for i := range f.n {
		if x := &f.list[i]; x.n > 0 {
			dst = append(dst, string(x.text[:x.n]))
		} else {
			dst = append(dst, "*")
		}
	}
	return dst
}

// appendNewKeys appends the keys that dst does not hold since start.
func (w *sounds) appendNewKeys(dst []string, start int) []string {
	old := len(dst)
	dst = w.appendKeys(dst)
	kept := old
	for _, key := range dst[old:] {
		if !slices.Contains(dst[start:kept], key) {
			dst[kept] = key
			kept++
		}
	}
	return dst[:kept]
}

// maxHanKeys bounds the keys in sounds of a word in Han characters.
const maxHanKeys = 4

// appendHanWordKeys files a pair of Han characters under its readings, and a
// longer run, which may be a foreign or a Korean name, also under its sounds.
func appendHanWordKeys(dst []string, w *sounds, word string) []string {
	start := len(dst)
	dst = appendHanKeys(dst, word)
	if len(dst) > start || strings.ContainsFunc(word, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) {
		return dst // 間に is no name: a pair with kana is a word and its ending
	}
	dst = w.appendKeys(dst)
	dst = w.appendBareKeys(dst[:min(len(dst), start+maxHanKeys)])
	var buffer [maxHanja]string
	for _, hangul := range inHangul(buffer[:0], word) {
		if listen(w, hangul) {
			dst = w.appendBareKeys(w.appendNewKeys(dst, start))
		}
	}
	return dst[:min(len(dst), start+maxKeys)]
}

// appendBareKeys appends keys without the liquids, under which a name in Han
// characters meets its original: 卡特 has none of the r of Carter.
func (w *sounds) appendBareKeys(dst []string) []string {
	var buffer [maxKeyForms]string
	start := len(dst)
	for _, key := range w.appendKeys(buffer[:0]) {
		bare := []byte("h:")
		for i := range len(key) {
			if key[i] != 'L' && key[i] != bare[len(bare)-1] {
				bare = append(bare, key[i])
			}
		}
		if len(dst)-start < maxHanKeys && !slices.Contains(dst[start:], string(bare)) {
			dst = append(dst, string(bare))
		}
	}
	return dst
}

// maxLiquids is how many liquids a foreign name in Han characters may have lost:
// 布劳赫 is Blocher, 戈登 Gordon.
const maxLiquids = 2

// appendForeignKeys appends the keys of what a word in Han characters may be the
// sound of: those of its own sounds, and those with liquids that Chinese leaves out.
func (w *sounds) appendForeignKeys(dst []string) []string {
	start := len(dst)
	dst = w.appendNewKeys(dst, start)
	from := start
	for range maxLiquids {
		end := len(dst)
		for _, key := range dst[from:min(end, from+maxHanKeys*4)] {
			for at := 0; at <= len(key) && len(key) < maxKeyClasses; at++ {
				if at > 0 && key[at-1] == 'L' || at < len(key) && key[at] == 'L' {
					continue
				}
				if longer := key[:at] + "L" + key[at:]; !slices.Contains(dst[start:], longer) {
					dst = append(dst, longer)
				}
			}
		}
		from = end
	}
	return dst
}

// appendSyllableKeys files a word that may be Chinese, such as Jinping, with
// the pairs of Han characters so read and with its other romanisations.
func appendSyllableKeys(dst []string, folded string, s script) []string {
	start := len(dst)
	for _, reading := range readWord(folded, s) {
		if len(dst)-start == maxSyllableKeys {
			break
		}
		key := PinyinKey(strings.Join(reading, ""), "")
		if !slices.Contains(dst[start:], key) {
			dst = append(dst, key)
		}
	}
	return dst
}

// extend multiplies the forms by the classes a segment may belong to.
func (f *forms) extend(s *segment) {
	var classes [maxAlternatives + 1]byte
	var prices [maxAlternatives + 1]uint16
	n := 0
	note := func(class byte, price uint16) {
		for k := range n {
			if classes[k] == class {
				prices[k] = min(prices[k], price)
				return
			}
		}
		classes[n], prices[n] = class, price
		n++
	}
	for k := range s.n {
		note(classOf[s.sound[k]], uint16(s.price[k]))
	}
	if s.skip <= omissible {
		note(0, uint16(s.skip))
	}
	var next forms
	for i := range f.n {
		for k := range n {
			next.add(f.list[i].with(classes[k], prices[k]))
		}
	}
	next.trim()
	*f = next
}

// with is the form with one more class; 0 adds nothing but its price.
func (x form) with(class byte, price uint16) form {
	x.price += price
	if class == 0 || x.n == maxKeyClasses || x.n > 0 && x.text[x.n-1] == class {
		return x
	}
	x.text[x.n] = class
	x.n++
	return x
}

func (f *forms) add(x form) {
	for i := range f.n {
		if f.list[i].text == x.text {
			f.list[i].price = min(f.list[i].price, x.price)
			return
		}
	}
	if f.n < len(f.list) {
		f.list[f.n] = x
		f.n++
	}
}

// trim keeps the cheapest forms.
func (f *forms) trim() {
	if f.n <= maxKeyForms {
		return
	}
	slices.SortStableFunc(f.list[:f.n], func(a, b form) int { return int(a.price) - int(b.price) })
	f.n = maxKeyForms
}
