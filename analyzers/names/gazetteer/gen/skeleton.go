package main

import (
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"
)

// classes of consonants, a letter each; vowels and the breath have none. They are
// coarse on purpose: only names that share next to nothing are told apart.
var classes = func() map[rune]byte {
	m := map[rune]byte{}
	for class, letters := range map[byte]string{
		'P': "bpбпβπבפპბფբպփبپ", 'F': "fvwфвφვֆվوڤف", 'T': "dtдтδτθדטתთტდդտթتدطذثضظ",
		'K': "gkqcxкгхґқғκγχξגחכקკგქღხყկգքղխقكکگخغحجך", 'S': "szjжзсцчшщђћџσςζזסצשზსჟჩცძწჭშჯզժծձճչսցջشسزژصچץ",
		'M': "mмμמםმմم", 'N': "nнњνנןნնն\u0646", 'L': "lлљλלლլلł", 'R': "rрρרრրռر",
	} {
		for _, r := range letters {
			m[r] = class
		}
	}
	return m
}()

// skeleton returns the classes of a name's consonants, and whether its script is
// one that can be compared.
func skeleton(folded string) (string, bool) {
	var b strings.Builder
	last := byte(0)
	for _, r := range folded {
		if c := classes[r]; c != 0 && c != last {
			b.WriteByte(c)
			last = c
		} else if c == 0 {
			last = 0
		}
	}
	switch scriptOf(folded) {
	case unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Hebrew, unicode.Arabic, unicode.Georgian, unicode.Armenian:
		return b.String(), true
	}
	return "", false
}

// loosenStrangers makes members of a cluster loose that sound like few others of
// it: pet names and names of another language, which the source mixes in. Names of
// the East are left alone, for their readings do differ.
func (t *Thing) loosenStrangers() {
	bones := map[string]string{}
	for name := range t.weight {
		if scriptOf(name) == unicode.Han || scriptOf(name) == unicode.Hangul {
			if len([]rune(name)) <= 2 {
				t.loosenReadings()
				return
			}
		}
		if s, ok := skeleton(name); ok {
			bones[name] = s
		}
	}
	for name, s := range bones {
		alike := -1 // itself
		for _, other := range bones {
			if near(s, other) {
				alike++
			}
		}
		if len(bones) > 1 && alike*4 < len(bones)-1 {
			t.weight[name] = looseWeight
		}
	}
}

// loosenReadings makes those readings of a single Chinese character loose that are
// not Mandarin. Wong is a 王, but no Wang, and a set cannot say so otherwise.
func (t *Thing) loosenReadings() {
	read := map[string]bool{}
	for name := range t.weight {
		if scriptOf(name) != unicode.Han {
			continue
		}
		if len([]rune(name)) > 1 {
			return
		}
		for _, sounds := range pinyin.Pinyin(name, pinyin.Args{Style: pinyin.Normal, Heteronym: true}) {
			for _, s := range sounds {
				read[fold(s)] = true
			}
		}
	}
	if len(read) == 0 {
		return
	}
	for name := range t.weight {
		if scriptOf(name) == unicode.Latin && !read[name] {
			t.weight[name] = looseWeight
		}
	}
}

// near reports that two skeletons differ in less than half of the longer.
func near(a, b string) bool {
	return 2*distance(a, b) < max(len(a), len(b)) || a == b
}

// distance is the number of edits between two short strings.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := last
			if a[i] != b[j] {
				cost++
			}
			last = row[j+1]
			row[j+1] = min(cost, last+1, row[j]+1)
		}
	}
	return row[len(b)]
}
