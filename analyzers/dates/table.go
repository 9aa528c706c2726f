package dates

import (
	"slices"
	"strings"
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
}

type words struct {
	class class
	value int32
	list  string
}

// table is a vocabulary made ready for look-up.
type table struct {
	*vocabulary
	stems                       map[string]entry    // how months may begin, where only CLDR is known
	first, stemFirst            [firsts / 64]uint64 // the letters that words and stems begin with
	pairs                       [firsts / 64]uint64 // the two letters that they begin with, which may coincide
	longest                     [firsts]uint8       // how many characters the longest entry from one of them has
	words                       map[string]entry
	stray, assumes              map[string]bool     // of stray and supposes
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
	dotted                      bool            // a day and a month in figures are written 3.2.
}

// lookup finds a folded word.
func (t *table) lookup(word []byte) entry {
	if len(word) > maxWord {
		return entry{}
	}
	if e, ok := t.words[string(word)]; ok {
		return e
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

// noteFirsts prepares begins.
func (t *table) noteFirsts() {
	for word := range t.words {
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
	t := &table{vocabulary: v, words: map[string]entry{}, stray: map[string]bool{}, assumes: map[string]bool{}, phrases: map[string][]phrase{}, fillers: map[string]bool{}}
	if v == nil {
		t.vocabulary, t.bare = &vocabulary{tag: tag, lowerCase: true}, true
		v = t.vocabulary
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

// sayingOne are the languages in which a unit that nothing counts is not one.
var sayingOne = []string{"zh", "ja", "ko", "hi", "ur", "bn", "tr", "az", "kk", "fa", "th", "id", "ka", "hy", "ar"}

// own enters the words of the vocabulary.
func (t *table) own(v *vocabulary) {
	for _, list := range farFeasts[v.tag] {
		t.put(list.list, "", entry{class: list.class, value: list.value})
	}
	for _, list := range v.words {
		t.put(list.list, "", entry{class: list.class, value: list.value})
	}
	for i := range v.weekdays {
		t.put(v.shortWeekdays[i], "", entry{class: weekday, value: int32(i + 1), flag: short})
		t.put(v.weekdays[i], v.endings, entry{class: weekday, value: int32(i + 1)})
	}
	for i := range v.months {
		t.put(v.shortMonths[i], "", entry{class: month, value: int32(i + 1), flag: short})
		t.put(v.months[i], v.endings, entry{class: month, value: int32(i + 1)})
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

// put enters each word of list, alone and with each of the endings.
func (t *table) put(list, endings string, e entry) {
	for _, w := range strings.Fields(list) {
		stem, inner, _ := strings.Cut(w, "{")
		for _, end := range strings.Split(strings.TrimSuffix(inner, "}"), "|") {
			form := strings.ReplaceAll(stem+end, "_", " ")
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
