package analyzers

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers/lang"
	"dateline/analyzers/names"
	"dateline/analyzers/names/gazetteer"
)

// Bounds of what is looked up in the gazetteer for scripts without capitals.
const (
	maxKnownWords = 5  // of one name
	maxKnownRun   = 12 // characters of writing without spaces; 弗拉基米尔 has five, กรุงเทพมหานคร ten
	leastKnown    = 3  // letters of a name that is looked up; two spell too many common words
	leastCity     = 4  // of a city in Arabic or Hebrew, which leave vowels out: the three of Nîmes are a word too
	leastInside   = 4  // of one inside a run: Thai for yesterday has the three of the city of Van
	leastSyllable = 2  // of one in Han or Hangul, where each is a syllable
)

// uncased finds a known name that begins with a word in a script without capitals,
// and returns how many words it has, 0 for none.
func (f *finder) uncased(i int) int {
	w := f.words[i]
	switch first, _ := utf8.DecodeRuneInString(f.text[w.Start:]); {
	case w.Digits:
		return 0
	case w.Script == lang.Unspaced:
		return f.knownRun(i)
	case hasCase(first):
		return 0
	}
	if n := f.knownWords(i); n > 0 {
		f.found(w.Start, f.words[i+n-1].End, f.forms(i, n))
		return n
	}
	start, end := f.knownInside(w)
	if start == end {
		return 0
	}
	f.found(start, end, []string{lang.FoldString(f.text[start:end])})
	return 1
}

// hasCase reports whether a letter is of a script that writes names with capitals.
// Georgian has capitals and writes none.
func hasCase(r rune) bool {
	return (unicode.IsUpper(r) || unicode.IsLower(r) || unicode.IsTitle(r)) && !unicode.Is(unicode.Georgian, r)
}

func (f *finder) found(start, end int, forms []string) {
	f.out = append(f.out, Name{start, end, f.text[start:end], forms})
}

func (f *finder) forms(i, n int) (forms []string) {
	for _, w := range f.words[i : i+n] {
		forms = append(forms, w.form)
	}
	return forms
}

// knownWords returns how many words from one on are together a known name: one that
// the gazetteer has whole, a place or a person of one word, or two and more names of
// persons next to each other.
func (f *finder) knownWords(i int) int {
	n := 1
	for n < maxKnownWords && i+n < len(f.words) && f.words[i+n].Script != lang.Unspaced && strings.Trim(f.gap(i+n), " -‐・·\u200c") == "" {
		n++
	}
	forms := f.forms(i, n)
	if whole := gazetteer.Longest(forms); whole > 1 && knownAs(strings.Join(forms[:whole], " "), anyKind...) {
		return whole
	}
	persons, known := 0, 0 // words up to the last name, and names
	for j, form := range forms {
		switch {
		case f.worth(form) && knownAs(form, gazetteer.Given, gazetteer.Family, gazetteer.Person):
			persons, known = j+1, known+1
		case j > 0 && names.Particle(form):
		case f.dotted(i+j) && known > 0: // ジョン・ケリー: one known name vouches for the other
			persons, known = j+1, known+1
		default:
			forms = forms[:j]
		}
		if j >= len(forms) {
			break
		}
	}
	if known > 1 {
		return persons
	}
	if f.stands(f.words[i].form) {
		return 1
	}
	return 0
}

// stands reports whether a word alone is a known place or person.
func (f *finder) stands(form string) bool {
	if !f.worth(form) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(form)
	if unicode.In(first, unicode.Arabic, unicode.Hebrew) && utf8.RuneCountInString(form) < leastCity {
		return knownAs(form, gazetteer.Territory)
	}
	return knownAs(form, whole...)
}

// dotted reports whether a word is joined to the one before with the dot that
// Japanese writes inside foreign names.
func (f *finder) dotted(i int) bool { return f.gap(i) == "・" }

var (
	whole   = []gazetteer.Kind{gazetteer.Territory, gazetteer.City, gazetteer.Person} // named by one word
	anyKind = append([]gazetteer.Kind{gazetteer.Given, gazetteer.Family}, whole...)
)

// worth reports whether a word is long enough to be looked up and no stop word.
func (f *finder) worth(form string) bool {
	least := leastKnown
	if first, _ := utf8.DecodeRuneInString(form); unicode.In(first, unicode.Hangul, unicode.Han) {
		least = leastSyllable
	}
	return utf8.RuneCountInString(form) >= least && !f.stop[form]
}

// particlesOf are what languages write on to a word: before it in Arabic and
// Hebrew, behind it in Korean.
var particlesOf = []struct {
	table  *unicode.RangeTable
	before []string
	behind []string
}{
	{unicode.Arabic, []string{"و", "ب", "ل", "ف"}, nil},
	{unicode.Hebrew, []string{"ו", "ב", "ל", "מ", "ש", "ה"}, nil},
	{unicode.Hangul, nil, []string{"에서는", "에서", "에게", "에는", "으로", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "로", "도"}},
}

// knownInside returns the bytes of a known place or person inside a word that has a
// particle written on to it: 서울 of 서울에서.
func (f *finder) knownInside(w textWord) (start, end int) {
	word := f.text[w.Start:w.End]
	first, _ := utf8.DecodeRuneInString(word)
	for _, p := range particlesOf {
		if !unicode.Is(p.table, first) {
			continue
		}
		for _, head := range p.before {
			if rest, ok := strings.CutPrefix(word, head); ok && f.stands(lang.FoldString(rest)) {
				return w.End - len(rest), w.End
			}
		}
		for _, tail := range p.behind {
			if rest, ok := strings.CutSuffix(word, tail); ok && f.stands(lang.FoldString(rest)) {
				return w.Start, w.Start + len(rest)
			}
		}
	}
	return 0, 0
}

// knownRun looks for the longest known name that begins with a pair of characters,
// and returns how many pairs begin inside it.
func (f *finder) knownRun(i int) int {
	last := i
	for last+1 < len(f.words) && last-i < maxKnownRun && f.words[last+1].Start < f.words[last].End {
		last++
	}
	for ; last >= i; last-- {
		start, end := f.words[i].Start, f.words[last].End
		letters := last - i + 2
		form := gazetteer.Fold(f.text[start:end])
		if form == "" || strings.Contains(form, " ") || !f.knownLetters(form, letters) {
			continue
		}
		f.found(start, end, []string{form})
		if last+1 < len(f.words) && f.words[last+1].Start < end {
			return letters // the pair of its last character with the next begins inside too
		}
		return letters - 1
	}
	return 0
}

// knownLetters reports whether a run of so many characters is a known name. Names
// of persons of two characters are common words too often.
func (f *finder) knownLetters(form string, letters int) bool {
	first, _ := utf8.DecodeRuneInString(form)
	switch {
	case f.stop[form] || !unicode.Is(unicode.Han, first) && letters < leastInside:
		return false
	case knownAs(form, whole...):
		return true
	}
	return letters >= leastKnown && unicode.Is(unicode.Han, first) && knownAs(form, gazetteer.Family, gazetteer.Given)
}
