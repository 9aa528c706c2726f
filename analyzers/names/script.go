package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// script is the writing of a word, as far as it matters to its sounds.
type script uint8

const (
	otherScript script = iota
	latinScript
	cyrillicScript
	greekScript
	georgianScript
	armenianScript
	arabicScript
	hebrewScript
	kanaScript
	hangulScript
	hanScript
	devanagariScript // the scripts of India follow in the order of Unicode
	sinhalaScript    = devanagariScript + 9
	thaiScript       = devanagariScript + 10
	laoScript        = devanagariScript + 11
	burmeseScript    = devanagariScript + 12
	khmerScript      = devanagariScript + 13
	ethiopicScript   = devanagariScript + 14
)

// scriptOf is the script of the first letter that has one. A word that begins
// with a Latin letter and holds a Cyrillic one is Cyrillic: keyboards that lack
// і give Iван, and the letter looks the same.
func scriptOf(word string) script {
	if word != "" && word[0] >= 'a' && word[0] <= 'z' && isASCII(word) {
		return latinScript // most words, and this is asked of every candidate
	}
	for i, r := range word {
		switch s := runeScript(r); {
		case s == latinScript && holdsCyrillic(word[i:]):
			return cyrillicScript
		case s != otherScript:
			return s
		}
	}
	return otherScript
}

func isASCII(word string) bool {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func holdsCyrillic(word string) bool {
	for i := range len(word) - 1 {
		if word[i]&0xFC == 0xD0 && runeScript(rune(word[i]&0x1F)<<6|rune(word[i+1]&0x3F)) == cyrillicScript {
			return true
		}
	}
	return false
}

func runeScript(r rune) script {
	switch {
	case r < 0x80:
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return latinScript
		}
		return otherScript
	case r < 0x370:
		if unicode.IsLetter(r) && !unicode.Is(unicode.Lm, r) {
			return latinScript
		}
		return otherScript
	case r < 0x400:
		return greekScript
	case r < 0x530:
		return cyrillicScript
	case r < 0x590:
		return armenianScript
	case r < 0x600:
		return hebrewScript
	case r < 0x780:
		return arabicScript
	case r >= 0x900 && r < 0xE00:
		return devanagariScript + script((r-0x900)/0x80)
	case r >= 0xE00 && r < 0xE80:
		return thaiScript
	case r >= 0xE80 && r < 0xF00:
		return laoScript
	case r >= 0x1000 && r < 0x10A0:
		return burmeseScript
	case r >= 0x10A0 && r < 0x1100, r >= 0x1C90 && r < 0x1CC0:
		return georgianScript
	case r >= 0x1E00 && r < 0x1F00:
		return latinScript
	case r >= 0x1F00 && r < 0x2000:
		return greekScript
	}
	return wideScript(r)
}

func wideScript(r rune) script {
	switch {
	case r >= ethiopicFirst && r < 0x13A0:
		return ethiopicScript
	case r >= 0x1780 && r < 0x1800:
		return khmerScript
	case r >= 0x3041 && r < 0x3100:
		return kanaScript
	case r >= hangulFirst && r <= hangulLast:
		return hangulScript
	case unicode.Is(unicode.Han, r):
		return hanScript
	case r >= 0xFB50 && r < 0xFE00, r >= 0xFE70 && r < 0xFF00:
		return arabicScript
	}
	return otherScript
}

// hasCase reports whether the script tells capitals from small letters.
func (s script) hasCase() bool {
	return s == latinScript || s == cyrillicScript || s == greekScript || s == armenianScript
}

func (s script) abjad() bool  { return s == arabicScript || s == hebrewScript }
func (s script) opaque() bool { return s == kanaScript || s == hangulScript || s == hanScript }

// abugida reports whether the letters of the script carry a vowel of their own.
func (s script) abugida() bool { return s >= devanagariScript && s <= ethiopicScript }

// relate is the relation of two scripts: that of the one which hides more.
func relate(a, b script) Relation {
	if a == b {
		return sameScript
	}
	return max(relations[a], relations[b])
}

// relations says what each script makes of a comparison with another.
var relations = func() (all [ethiopicScript + 1]Relation) {
	for s := range all {
		all[s] = twoAlphabets
		if script(s).abugida() {
			all[s] = withAbugida
		}
	}
	all[arabicScript], all[hebrewScript] = withArabic, withHebrew
	all[kanaScript], all[hangulScript], all[hanScript] = withKana, withHangul, withHan
	return all
}()

// tables and abugidas hold what reads the words of a script.
var (
	tables = func() (all [ethiopicScript + 1]reader) {
		for s, t := range map[script]table{latinScript: latin, cyrillicScript: cyrillic, greekScript: greek, georgianScript: georgian,
			armenianScript: armenian, arabicScript: arabic, hebrewScript: hebrew, ethiopicScript: ethiopic} {
			all[s] = newReader(t)
		}
		return all
	}()
	abugidas = func() (all [ethiopicScript + 1]*abugida) {
		all[sinhalaScript], all[thaiScript], all[laoScript], all[burmeseScript], all[khmerScript] = sinhala, thai, lao, burmese, khmer
		copy(all[devanagariScript:], indic[:])
		return all
	}()
)

// listen reads the sounds of a folded word; it reports false where the script
// has no table (Tibetan).
func listen(out *sounds, word string) bool {
	return listenAs(out, word, scriptOf(word))
}

// listenAs is listen for a word whose script is known.
func listenAs(out *sounds, word string, s script) bool {
	out.n, out.weight, out.consonants = 0, 0, 0
	out.script = s
	switch s {
	case kanaScript:
		return kana.read(out, strings.Map(kanaOf, word), false)
	case hangulScript:
		return readHangul(out, word)
	case hanScript:
		return readHan(out, word)
	}
	if t := &tables[s]; t.table != nil {
		return t.read(out, word, s.hasCase() || s == georgianScript)
	}
	a := abugidas[s]
	return a != nil && a.read(out, word)
}
