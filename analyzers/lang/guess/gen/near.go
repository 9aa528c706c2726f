package main

import (
	"maps"
	"slices"
	"strings"

	"dateline/analyzers/lang/guess/grams"
)

// near are the languages that are easily taken for each other. Their n-grams are
// chosen with more care, and their word lists, which were gathered by machine,
// are cleared of each other's words.
var near = [][]string{
	{"sr", "hr", "bs", "sl"}, {"es", "gl", "pt", "ca", "ast", "oc"}, {"id", "ms"}, {"da", "no", "sv"},
	{"nl", "af", "de", "fy", "lb"}, {"cs", "sk"}, {"pl", "szl", "hsb", "dsb"}, {"az", "tr", "tk", "crh"},
	{"ru", "bg", "mk", "uk", "be", "sr"}, {"kk", "ky", "tt", "ba"}, {"hi", "mr", "ne", "bho", "mai"}, {"ar", "fa", "ur", "ps", "ckb", "sd"},
}

// mixedLists are the languages whose word list holds much of their neighbours, which
// are named. Of such a list only the words that no neighbour knows are used.
var mixedLists = map[string][]string{"bs": {"sr", "hr"}, "ms": {"id"}}

// neighbours maps each tag to the groups it belongs to.
var neighbours = func() map[string]uint32 {
	m := map[string]uint32{}
	for i, group := range near {
		for _, tag := range group {
			m[tag] |= 1 << i
		}
	}
	return m
}()

const (
	// surely is the number of times that a word must stand in the text of a
	// neighbour to be taken for its word alone,
	surely = 3

	// enough is the number of words that a text must have for a gap to mean something.
	enough = 20000
)

// clear removes from each word list the words that only the text of a neighbour knows.
func (c Counts) clear() {
	for class := range c {
		c.dropForeign(class)
	}
	c.unmixLists()
	c.unmixSerbian()
	for a := range c {
		if c.mass(a) < enough {
			continue
		}
		for b := range c {
			if a.Tag == b.Tag || a.Script != b.Script || neighbours[a.Tag]&neighbours[b.Tag] == 0 {
				continue
			}
			for word, t := range c[b] {
				if mine, ok := c[a][word]; ok && t.Text >= surely && mine.Text == 0 {
					delete(c[a], word)
				}
			}
		}
	}
}

// oddLetter is the part of the letters of a text, as a share, below which a letter
// does not belong to its language.
const oddLetter = 5e-5

// dropForeign removes the words of a list that have letters which the running text
// of the language does not use.
func (c Counts) dropForeign(class Class) {
	if c.mass(class) < enough {
		return
	}
	letters, sum := map[rune]float64{}, 0.0
	for word, t := range c[class] {
		for _, r := range word {
			letters[r] += t.Text
			sum += t.Text
		}
	}
	for word, t := range c[class] {
		odd := func(r rune) bool { return letters[r] < oddLetter*sum && r != 'ё' } // which Russian may leave out
		if t.Text == 0 && strings.ContainsFunc(word, odd) {
			delete(c[class], word)
		}
	}
}

func (c Counts) unmixLists() {
	for tag, others := range mixedLists {
		class := Class{tag, grams.Latin}
		for word, t := range c[class] {
			for _, other := range others {
				if _, ok := c[Class{other, grams.Latin}][word]; ok {
					c[class][word] = Tally{Text: t.Text}
				}
			}
		}
	}
}

// unmixSerbian parts the lists of Serbian and Croatian by the vowel that was once
// yat: where a list has both forms, Serbian keeps "vreme" and the others "vrijeme".
func (c Counts) unmixSerbian() {
	serbian := c[Class{"sr", grams.Latin}]
	for _, tag := range []string{"hr", "bs"} {
		other := c[Class{tag, grams.Latin}]
		for _, word := range slices.Sorted(maps.Keys(other)) {
			for _, yat := range []string{"ije", "je"} {
				short := strings.Replace(word, yat, "e", 1)
				_, both := serbian[short]
				if short == word || !both || len(word) < 5 {
					continue
				}
				if other[short].Text == 0 {
					delete(other, short)
				}
				if serbian[word].Text == 0 {
					delete(serbian, word)
				}
			}
		}
	}
}
