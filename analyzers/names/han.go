package names

import (
	"strings"
	"unicode/utf8"

	"github.com/mozillazg/go-pinyin"
)

// Limits of the readings of a character and of a run of characters.
const (
	maxCharReadings = 3 // the dictionary lists them by frequency; later ones are rare
	maxReadings     = 8
	minNameRunes    = 2 // a lone syllable says nothing
	maxNameRunes    = 4
)

// toneless turns the marked vowels of Pinyin into plain ones. ü is written u,
// as newspapers do where they do not write it yu.
var toneless = strings.NewReplacer(
	"ā", "a", "á", "a", "ǎ", "a", "à", "a", "ē", "e", "é", "e", "ě", "e", "è", "e", "ê", "e", "ế", "e", "ề", "e",
	"ī", "i", "í", "i", "ǐ", "i", "ì", "i", "ō", "o", "ó", "o", "ǒ", "o", "ò", "o", "ū", "u", "ú", "u", "ǔ", "u", "ù", "u",
	"ü", "u", "ǖ", "u", "ǘ", "u", "ǚ", "u", "ǜ", "u", "ń", "n", "ň", "n", "ǹ", "n", "ḿ", "m", "\u0300", "", "\u0304", "", "\u030c", "",
)

// readingsOf appends the toneless readings of a character.
func readingsOf(dst []string, r rune) []string {
	first := len(dst)
	for marked := range strings.SplitSeq(pinyin.PinyinDict[int(r)], ",") {
		if marked == "" || len(dst)-first == maxCharReadings {
			break
		}
		reading, seen := toneless.Replace(marked), false
		for _, other := range dst[first:] {
			seen = seen || other == reading
		}
		if !seen {
			dst = append(dst, reading)
		}
	}
	return dst
}

// Homophones reports whether two Han characters have a reading in common, tones left
// aside: who types by sound mistakes one for the other.
func Homophones(a, b rune) bool {
	var first, second [maxCharReadings]string
	others := readingsOf(second[:0], b)
	for _, reading := range readingsOf(first[:0], a) {
		if contains(others, reading) {
			return true
		}
	}
	return false
}

// PinyinKey is the key under which Keys files a pair of Han characters that may
// be read a and b, syllables of Pinyin without tones.
func PinyinKey(a, b string) string { return "py:" + a + b }

// appendHanKeys appends the keys of a pair of Han characters in all readings.
func appendHanKeys(dst []string, word string) []string {
	a, size := utf8.DecodeRuneInString(word)
	b, rest := utf8.DecodeRuneInString(word[size:])
	if size+rest != len(word) || rest == 0 {
		return dst
	}
	var first, second [maxCharReadings]string
	seconds := readingsOf(second[:0], b)
	for _, x := range readingsOf(first[:0], a) {
		for _, y := range seconds {
			dst = append(dst, PinyinKey(x, y))
		}
	}
	return dst
}

// readsAs reports whether Han characters can be read as these syllables.
func readsAs(word string, syllables []string) bool {
	var buffer [maxCharReadings]string
	i := 0
	for _, r := range word {
		if i == len(syllables) || !contains(readingsOf(buffer[:0], r), syllables[i]) {
			return false
		}
		i++
	}
	return i == len(syllables)
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// sameHan reports whether two Han words share a character and are read alike
// in the others: 習近 and 习近 are one name in two hands.
func sameHan(a, b string) bool {
	var left, right [maxCharReadings]string
	shared := false
	for a != "" && b != "" {
		x, n := utf8.DecodeRuneInString(a)
		y, m := utf8.DecodeRuneInString(b)
		a, b = a[n:], b[m:]
		if x == y {
			shared = true
			continue
		}
		p, q := readingsOf(left[:0], x), readingsOf(right[:0], y)
		if len(p) == 0 || len(q) == 0 || p[0] != q[0] {
			return false
		}
	}
	return shared && a == b
}

// doubleSurnames are the surnames of two characters still met in the news.
var doubleSurnames = map[string]bool{
	"欧阳": true, "歐陽": true, "司马": true, "司馬": true, "诸葛": true, "諸葛": true, "上官": true, "司徒": true,
	"慕容": true, "令狐": true, "夏侯": true, "尉迟": true, "皇甫": true, "公孙": true, "公孫": true, "东方": true,
}

// Readings lists the ways a Chinese name in Han characters is written in
// Latin letters, likeliest first, each as the words it consists of: 习近平 is
// [["xi" "jinping"]]. It is nil for what is not a name of two to four Han
// characters.
func Readings(han string) [][]string {
	count := utf8.RuneCountInString(han)
	if count < minNameRunes || count > maxNameRunes {
		return nil
	}
	surname := 1
	if runes := []rune(han); count > 2 && doubleSurnames[string(runes[:2])] {
		surname = 2
	}
	all := [][]string{nil}
	position := 0
	for _, r := range han {
		readings := readingsOf(nil, r)
		if len(readings) == 0 {
			return nil
		}
		all = extendReadings(all, readings, position == 0 || position == surname)
		position++
	}
	return all
}

// Syllabled lists the readings of a Chinese name of three or four characters as
// syllables, for texts that write each by itself: Lin Yu-fang. The surname is one
// character.
func Syllabled(han string) [][]string {
	if count := utf8.RuneCountInString(han); count <= minNameRunes || count > maxNameRunes {
		return nil
	}
	all := [][]string{nil}
	for _, r := range han {
		readings := readingsOf(nil, r)
		if len(readings) == 0 {
			return nil
		}
		all = extendReadings(all, readings, true)
	}
	return all
}

// extendReadings multiplies name readings by those of one more character, as a
// new word or as the next syllable of the last one.
func extendReadings(all [][]string, readings []string, newWord bool) [][]string {
	var next [][]string
	for _, reading := range readings {
		for _, words := range all {
			if len(next) == maxReadings {
				return next
			}
			extended := append([]string(nil), words...)
			if newWord {
				extended = append(extended, reading)
			} else {
				extended[len(extended)-1] += reading
			}
			next = append(next, extended)
		}
	}
	return next
}
