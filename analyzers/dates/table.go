package dates

import (
	"strings"
	"unicode/utf8"
)

// vocabulary is what one language says about dates. Words are separated by
// spaces; a bar inside braces lists endings: январ{ь|я|е}.
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
	words map[string]entry
	stray map[string]bool
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
		for end := len(word); end > 0; {
			_, n := utf8.DecodeLastRune(word[:end])
			end -= n
			if e, ok := t.words[string(word[:end])]; ok {
				return e
			}
		}
	}
	return entry{}
}

// build makes the table of v over the words common to all languages.
func build(v *vocabulary) *table {
	t := &table{vocabulary: v, words: map[string]entry{}, stray: map[string]bool{}}
	for _, list := range common {
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
	return t
}

// put enters each word of list, alone and with each of the endings.
func (t *table) put(list, endings string, e entry) {
	for _, w := range strings.Fields(list) {
		stem, inner, _ := strings.Cut(w, "{")
		for _, end := range strings.Split(strings.TrimSuffix(inner, "}"), "|") {
			form := foldWord(stem + end)
			t.words[form] = e
			for _, tail := range strings.Fields(endings) {
				if _, taken := t.words[form+foldWord(tail)]; !taken {
					t.words[form+foldWord(tail)] = e
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
}
