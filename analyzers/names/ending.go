package names

import "strings"

// ending is a case ending of names in running text and what the base form has
// in its place.
type ending struct{ text, base string }

// minStem is the least length, in bytes, of what remains of a word without its
// ending, and maxBases the number of base forms tried.
const (
	minCyrillicStem = 8 // four letters
	minLatinStem    = 4
	minTurkicStem   = 5 // or Jong would be Jongun without -un
	maxBases        = 3
)

// The endings, longest first. Adjectives come back to their own ending
// (Зеленского, Зеленский); one-vowel endings also return the -a they replace
// in names such as Обама only through the bare stem, which is close enough.
var (
	cyrillicEndings = []ending{
		{"ского", "ский"}, {"скому", "ский"}, {"ському", "ський"}, {"ського", "ський"}, {"ским", "ский"}, {"ском", "ский"}, {"ским", "ский"}, {"ським", "ський"}, {"скую", "ская"}, {"ской", "ская"},
		{"ного", "ный"}, {"ному", "ный"}, {"ным", "ный"}, {"ном", "ный"}, {"еві", ""}, {"ові", ""},
		{"ами", ""}, {"ями", ""}, {"ого", "ий"}, {"ому", "ий"}, {"ем", ""}, {"ом", ""}, {"ым", ""}, {"им", ""}, {"ой", "а"}, {"ою", "а"}, {"ей", ""}, {"ев", ""}, {"ах", ""}, {"ям", ""}, {"ам", ""},
		{"ію", "ия"}, {"ии", "ия"}, {"ию", "ий"}, {"ия", "ий"}, {"а", ""}, {"у", ""}, {"е", ""}, {"ы", ""}, {"і", ""}, {"ю", ""}, {"я", ""}, {"и", ""},
	}
	latinEndings = []ending{
		{"skiego", "ski"}, {"skiemu", "ski"}, {"skim", "ski"}, {"skeho", "sky"}, {"skemu", "sky"}, {"skym", "sky"}, {"skog", "ski"}, {"skom", "ski"},
		{"owi", ""}, {"ovi", ""}, {"ova", ""}, {"ius", ""}, {"iem", ""}, {"em", ""}, {"om", ""}, {"ym", ""}, {"ego", "y"}, {"emu", "y"},
		{"nin", ""}, {"nun", ""}, {"dan", ""}, {"den", ""}, {"dən", ""}, {"tan", ""}, {"da", ""}, {"de", ""}, {"də", ""},
		{"as", ""}, {"is", ""}, {"us", ""}, {"a", ""}, {"u", ""}, {"e", ""}, {"y", ""}, {"i", ""}, {"s", ""},
	}
	turkicEndings = []ending{{"in", ""}, {"un", ""}, {"ya", ""}}
)

// bases appends the base forms a word may be inflected from; at most maxBases.
func bases(dst []string, word string, s script) []string {
	switch s {
	case latinScript, cyrillicScript:
	default:
		return dst
	}
	if s == cyrillicScript {
		return appendBases(dst, word, cyrillicEndings, minCyrillicStem)
	}
	dst = appendBases(dst, word, latinEndings, minLatinStem)
	return appendBases(dst, word, turkicEndings, minTurkicStem)
}

// appendBases appends what is left without the first two endings that fit.
func appendBases(dst []string, word string, endings []ending, least int) []string {
	most := min(len(dst)+2, maxBases)
	for i := range endings {
		e := &endings[i]
		if len(dst) == most {
			break
		}
		if len(word)-len(e.text) < least || !strings.HasSuffix(word, e.text) {
			continue
		}
		base := word[:len(word)-len(e.text)]
		if e.base != "" {
			base += e.base
		}
		dst = append(dst, base)
	}
	return dst
}
