package dates

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// vocabulary is what one language says about dates. Words are separated by
// spaces, and _ is a space inside of one; a bar inside braces lists endings:
// январ{ь|я|е}.
type vocabulary struct {
	tag      string
	months   [12]string
	weekdays [7]string
	// short names stand only beside a day or a year.
	shortMonths   [12]string
	shortWeekdays [7]string
	weak          string // months that are as often names or other words
	endings       string // of cases, added to the names of months and weekdays
	words         []words
	// monthFirst allows "June 27"; elsewhere a number after a month is no day.
	monthFirst bool
	// lowerCase allows months without a capital.
	lowerCase bool
	// looseYears accepts a bare year unless something speaks against it;
	// elsewhere something must speak for it.
	looseYears bool
	// bareDay allows 3日 without a month.
	bareDay bool
	// yearShift is taken from years after 2300 (Thai).
	yearShift int32
	// ordinalDecades marks decades like years, which only the plural tells apart.
	ordinalDecades bool
	// unitFirst has the unit before the word for its end: ay sonu.
	unitFirst bool
	// insideAhead lets the word for "in" count days ahead: in drei Tagen.
	insideAhead bool
	// nowadays are words before the one for today that make it mean our times.
	nowadays string
	// supposes are words behind the one for today that make it mean our times.
	supposes string
	// fromEnds are endings of the first of two dates that are a range, untilEnds of the
	// second where no word behind it says so.
	fromEnds, untilEnds []string
	// seed takes the words for last week and next year, and for three days ago,
	// from CLDR.
	seed bool
	// Endings of verbs that speak of what is to come, and of what was.
	futureEnds, pastEnds []string
	// stray lists words that merely end like a verb.
	stray string
	// heads are letters written together with the next word (Hebrew, Arabic);
	// tails allows any ending after an entry (Korean).
	heads string
	tails bool
	// patterns are further orders of a date, in the letters of CLDR.
	patterns []string
	// thisIsLast lets "this Tuesday" look as Tuesday does: the last one unless a verb tells.
	thisIsLast bool
	// marked has words that their marks alone tell apart: năm, nam (Vietnamese).
	marked bool
}

type words struct {
	class class
	value int32
	list  string
}

// table is a vocabulary made ready for look-up.
type table struct {
	*vocabulary
	latin                       *[0x250]rune        // see fold
	stems                       map[string]entry    // how months may begin, where only CLDR is known
	first, stemFirst            [firsts / 64]uint64 // the letters that words and stems begin with
	shapes                      [shapes / 64]uint64 // of all words, see may
	pairs                       [firsts / 64]uint64 // the two letters that they begin with, which may coincide
	longest                     [firsts]uint8       // how many characters the longest entry from one of them has
	words                       map[string]entry
	stray, assumes              map[string]bool     // of stray and supposes
	letters                     map[rune]entry      // words of one letter and a mark: à, è
	phrases                     map[string][]phrase // by their first token
	figures                     bool                // some of them begin with a number
	patterns                    []pattern
	fillers                     map[string]bool // words that stand between the fields of patterns
	bare                        bool            // nothing but CLDR is known of the language
	foreign                     bool            // it is not English
	far                         bool            // it counts days and weeks in ways of its own
	saysOne                     bool            // a year ago is "one year ago"
	figuresOnly                 bool            // it writes its months in figures
	unspaced                    bool            // words are written together
	persianYears, hebrewNumbers bool            // of the calendars that the language counts in
	yearStem                    []byte          // how its words for the year begin, where no others are known
	dotted                      bool            // a day and a month in figures are written 3.2.
}

// lookup finds a folded word.
func (t *table) lookup(word []byte) entry {
	if len(word) > maxWord {
		return entry{}
	}
	if t.may(word) {
		if e, ok := t.words[string(word)]; ok {
			return e
		}
	}
	if t.heads != "" {
		if r, n := utf8.DecodeRune(word); strings.ContainsRune(t.heads, r) {
			return t.words[string(word[n:])]
		}
	}
	if t.tails {
		if e := t.tailed(word); e.class != other {
			return e
		}
	}
	if t.bare {
		return t.stem(word)
	}
	return entry{}
}

// letter returns the entry of a word of one letter with its mark, or plain where the
// table has none: French à joins a range, and a tells what was.
func (t *table) letter(word string, plain entry) entry {
	r, _ := utf8.DecodeRuneInString(word)
	if e, ok := t.letters[unicode.ToLower(r)]; ok {
		e.flag |= plain.flag & opens
		return e
	}
	return plain
}

// tailed finds the longest entry that a word begins with.
func (t *table) tailed(word []byte) entry {
	first, size := utf8.DecodeRune(word)
	if !t.begins(first) {
		return entry{}
	}
	if second, n := utf8.DecodeRune(word[size:]); n > 0 && t.beginWith(first, second) {
		for end := len(word); end > size; {
			_, n := utf8.DecodeLastRune(word[:end])
			end -= n
			if e, ok := t.words[string(word[:end])]; ok {
				return e
			}
		}
	}
	return t.words[string(word[:min(size, len(word)-1)])]
}

// begins reports whether an entry may begin with r: it is wrong for one letter in a
// hundred or so, never for an entry.
func (t *table) begins(r rune) bool { return t.first[r%firsts/64]>>(r%64)&1 != 0 }

// beginWith reports whether an entry may begin with two letters.
func (t *table) beginWith(r, second rune) bool {
	pair := pairOf(r, second)
	return t.pairs[pair/64]>>(pair%64)&1 != 0
}

func pairOf(r, second rune) uint32 { return (uint32(r)*61 + uint32(second)) % firsts }

// firsts is how many letters are told apart by begins; a multiple of 64.
const firsts = 4096

// shapes is how many shapes of words are told apart by may: a power of two. Two
// thousand words of English leave nine in ten of all other words out.
const shapes = 1 << 14

// shape mixes what is at hand of a word without reading all of it: its length and
// letters from both ends.
func shape[T string | []byte](word T) uint32 {
	n := len(word)
	h := uint32(n)
	h = h*31 + uint32(word[0])
	h = h*31 + uint32(word[n-1])
	h = h*31 + uint32(word[n/2])
	if n > 2 {
		h = h*31 + uint32(word[1])
		h = h*31 + uint32(word[n-2])
	}
	return h % shapes
}

// may reports whether a word may be an entry; it is never wrong for one.
func (t *table) may(word []byte) bool {
	if len(word) == 0 {
		return false
	}
	h := shape(word)
	return t.shapes[h/64]>>(h%64)&1 != 0
}

// noteFirsts prepares begins and may.
func (t *table) noteFirsts() {
	for word := range t.words {
		if word == "" {
			continue
		}
		h := shape(word)
		t.shapes[h/64] |= 1 << (h % 64)
		r, size := utf8.DecodeRuneInString(word)
		second, _ := utf8.DecodeRuneInString(word[size:])
		pair := pairOf(r, second)
		t.pairs[pair/64] |= 1 << (pair % 64)
		t.first[r%firsts/64] |= 1 << (r % 64)
		n := uint8(min(utf8.RuneCountInString(word), maxWord))
		t.longest[r%firsts] = max(t.longest[r%firsts], n)
	}
}

// build makes the table of v over the words common to all languages and the names
// of the locales. Without a vocabulary the names are all there is.
func build(v *vocabulary, tag string, locales []string) *table {
	t := newTable(v, tag)
	v = t.vocabulary
	if v.marked {
		t.latin = &lowered
	}
	for _, locale := range locales {
		t.adopt(locale)
	}
	t.unspaced = tag == "th" || tag == "lo" || tag == "my" || tag == "km"
	t.persianYears, t.hebrewNumbers = tag == "fa" || tag == "lrc" || tag == "mzn", tag == "he"
	for _, list := range common {
		t.put(list.list, "", entry{class: list.class, value: list.value})
	}
	if tag == "en" {
		t.adoptEnglish()
	}
	t.own(v)
	t.foreign = tag != "en"
	t.figuresOnly = tag == "ja" || tag == "zh" || tag == "ko"
	t.saysOne = slices.Contains(sayingOne, tag)
	t.far = t.bareDay || tag == "th" || tag == "id" || tag == "ka"
	t.noteFirsts()
	if t.bare {
		t.noteStems()
	}
	return t
}

// newTable returns an empty table. What no vocabulary tells is all in small letters.
func newTable(v *vocabulary, tag string) *table {
	t := &table{vocabulary: v, latin: &latin, words: map[string]entry{}, stray: map[string]bool{}, assumes: map[string]bool{}, letters: map[rune]entry{}, phrases: map[string][]phrase{}, fillers: map[string]bool{}}
	if v == nil {
		t.vocabulary, t.bare = &vocabulary{tag: tag, lowerCase: true}, true
		for _, s := range sketches {
			if s.tag == tag {
				sketch := *s
				sketch.lowerCase = true
				t.vocabulary = &sketch
			}
		}
	}
	return t
}

// sayingOne are the languages in which a unit that nothing counts is not one.
var sayingOne = []string{"zh", "ja", "ko", "hi", "ur", "bn", "tr", "az", "kk", "fa", "th", "id", "ka", "hy", "ar"}

// own enters the words of the vocabulary.
func (t *table) own(v *vocabulary) {
	for _, list := range farFeasts[v.tag] {
		t.put(list.list, "", entry{class: list.class, value: list.value})
	}
	for _, list := range v.words {
		t.putWords(list)
	}
	for i := range v.weekdays {
		t.put(v.shortWeekdays[i], "", entry{class: weekday, value: int32(i + 1), flag: short})
		t.put(v.weekdays[i], v.endings, entry{class: weekday, value: int32(i + 1)})
	}
	unsure := flags(0)
	if t.bare {
		unsure = weak
		t.decline(v.endings)
	}
	for i := range v.months {
		t.put(v.shortMonths[i], "", entry{class: month, value: int32(i + 1), flag: short | unsure})
		t.put(v.months[i], v.endings, entry{class: month, value: int32(i + 1), flag: unsure})
	}
	for _, s := range v.patterns {
		t.addPattern(s)
	}
	for _, w := range strings.Fields(v.weak) {
		w = foldWord(w)
		e := t.words[w]
		e.flag |= weak
		t.words[w] = e
	}
	for _, w := range strings.Fields(v.stray) {
		t.stray[w] = true
	}
	for _, w := range strings.Fields(v.supposes) {
		t.assumes[foldWord(w)] = true
	}
}

// putWords enters a list of the vocabulary; the words of a row count up.
func (t *table) putWords(list words) {
	class, step := list.class, int32(0)
	switch class {
	case cardinalRow:
		class, step = cardinal, 1
	case ordinalRow:
		class, step = ordinal, 1
	}
	for i, w := range strings.Fields(list.list) {
		t.put(w, "", entry{class: class, value: list.value + step*int32(i)})
	}
}

// put enters each word of list, alone and with each of the endings.
func (t *table) put(list, endings string, e entry) {
	for _, w := range strings.Fields(list) {
		stem, inner, _ := strings.Cut(w, "{")
		inner, rest, _ := strings.Cut(inner, "}")
		for _, end := range strings.Split(inner, "|") {
			form := strings.ReplaceAll(stem+end+rest, "_", " ")
			t.enter(form, e)
			for _, tail := range strings.Fields(endings) {
				if _, taken := t.words[foldWord(form+tail)]; !taken {
					t.enter(form+tail, e)
				}
			}
		}
	}
}

// common holds what every language reads: the marks of East Asian dates and
// the ordinal ends that cannot be anything else.
var common = []words{
	{yearWord, 0, "年 년"},
	{monthMark, 0, "月 월"},
	{dayWord, 0, "日 号 號 일"},
	{partMark, unitQuarter, "q"},
	{ordinalMark, 0, "st nd rd th º ª"},
	{eraWord, islamicCalendar, "ah هـ هجري هجرية قمری هجری_قمری"}, {eraWord, persianCalendar, "شمسی خورشیدی هجری_شمسی هجری_خورشیدی"},
}
