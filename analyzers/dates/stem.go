package dates

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// Where only CLDR is known of a language, its cases are not. A word that begins like a
// month and goes on with a few letters is one too, beside a day or a year:
// septembra, сентябрында, septembrī.
const (
	minStem   = 4 // letters of the name that must stand
	cutStem   = 2 // letters at its end that may be others
	maxEnding = 6 // letters that may follow
)

// addStems notes how the name of a month may begin.
func (t *table) addStems(name []byte, e entry) {
	for cut := 0; cut <= cutStem && utf8.RuneCount(name) >= minStem; cut++ {
		old, taken := t.stems[string(name)]
		if taken && old.value != e.value {
			e.class = other // juni and juli begin alike
		}
		t.stems[string(name)] = e
		first, _ := utf8.DecodeRune(name)
		t.stemFirst[first%firsts/64] |= 1 << (first % 64)
		_, n := utf8.DecodeLastRune(name)
		name = name[:len(name)-n]
	}
}

// decline adds endings to the months of CLDR, of which the short ones are not told by
// how they begin: май, майында; июнь, июнунда.
func (t *table) decline(endings string) {
	if endings == "" {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(t.words)) {
		e := t.words[name]
		if e.class != month || e.flag&short != 0 {
			continue
		}
		bare := strings.TrimSuffix(name, "ь")
		for end := range strings.FieldsSeq(endings) {
			for _, form := range [...]string{name + foldWord(end), bare + foldWord(end)} {
				if _, taken := t.words[form]; !taken {
					t.words[form] = entry{class: month, value: e.value, flag: weak}
				}
			}
		}
	}
}

// noteStems prepares the stems of all months that are words.
func (t *table) noteStems() {
	t.stems = map[string]entry{}
	for word, e := range t.words {
		if e.class == month {
			t.addStems([]byte(word), entry{class: month, value: e.value, flag: short | weak})
		}
	}
}

// stem finds the month with whose name a word begins.
func (t *table) stem(word []byte) entry {
	first, _ := utf8.DecodeRune(word)
	if t.stemFirst[first%firsts/64]>>(first%64)&1 == 0 {
		return entry{}
	}
	for n := 0; n <= maxEnding+cutStem; n++ {
		if e, ok := t.stems[string(word)]; ok {
			return e
		}
		_, size := utf8.DecodeLastRune(word)
		word = word[:len(word)-size]
	}
	return entry{}
}
