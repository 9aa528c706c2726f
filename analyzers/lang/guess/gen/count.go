package main

import (
	"encoding/gob"
	"maps"
	"os"
	"slices"
	"strings"

	"dateline/analyzers/lang/guess/grams"

	"golang.org/x/text/unicode/norm"
)

// Class is a language in one script.
type Class struct {
	Tag    string
	Script grams.Script
}

// Tally says how often a word was met.
type Tally struct {
	Text float64 // in running text
	List float64 // in lists of words
}

// Counts holds the words of each class.
type Counts map[Class]map[string]Tally

// shared are the scripts in which more than one language is told apart.
var shared = []grams.Script{grams.Latin, grams.Cyrillic, grams.Arabic, grams.Devanagari, grams.Hebrew, grams.Ethiopic, grams.Bengali}

// text counts the words of running text.
func (c Counts) text(tag, text string, weight float64) { c.add(tag, text, Tally{Text: weight}) }

// list counts the words of a word list.
func (c Counts) list(tag, words string) { c.add(tag, words, Tally{List: 1}) }

func (c Counts) add(tag, text string, t Tally) {
	text = norm.NFC.String(text)
	has := scripts(text)
	for _, script := range shared {
		if !has[script] {
			continue
		}
		class := Class{tag, script}
		for walk := grams.Cut(text, script); ; {
			word, ok := walk.Next()
			if !ok {
				break
			}
			if c[class] == nil {
				c[class] = map[string]Tally{}
			}
			have := c[class][string(word.Letters)]
			c[class][string(word.Letters)] = Tally{have.Text + t.Text, have.List + t.List}
		}
	}
}

// scripts says which scripts a text has.
func scripts(text string) (has [grams.Scripts]bool) {
	a := grams.Letters()
	for _, r := range text {
		has[a.Script(r)] = true
	}
	return has
}

// mass returns the number of words of running text.
func (c Counts) mass(class Class) (n float64) {
	for _, t := range c[class] {
		n += t.Text
	}
	return n
}

// words returns the number of words of running text of a language in all scripts.
func (c Counts) words(tag string) (n float64) {
	for _, script := range shared {
		n += c.mass(Class{tag, script})
	}
	return n
}

// latinize gives Serbian in Latin letters the words of Serbian in Cyrillic ones: each
// letter has its one counterpart, and most texts come in Cyrillic.
func (c Counts) latinize() {
	to := strings.NewReplacer("а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "ђ", "đ", "е", "e", "ж", "ž", "з", "z",
		"и", "i", "ј", "j", "к", "k", "л", "l", "љ", "lj", "м", "m", "н", "n", "њ", "nj", "о", "o", "п", "p", "р", "r",
		"с", "s", "т", "t", "ћ", "ć", "у", "u", "ф", "f", "х", "h", "ц", "c", "ч", "č", "џ", "dž", "ш", "š")
	for word, t := range c[Class{"sr", grams.Cyrillic}] {
		c.add("sr", to.Replace(word), t)
	}
}

// thin removes the classes that are but the foreign words in a language.
func (c Counts) thin() {
	all := map[string]float64{}
	for class := range c {
		all[class.Tag] += c.mass(class)
	}
	for class := range c {
		if m := c.mass(class); m < 0.1*all[class.Tag] || foreign(class) {
			delete(c, class)
		}
	}
}

// notLatin are the languages of wanted and rare that are not written in Latin letters.
var notLatin = strings.Fields(`ar fa ur ps ckb hi mr ne he yi am ti bn as ru uk be bg mk kk ky tg mn tt ba
	cv os sah ce tyv sa sd ug`)

// foreign reports whether a class is an accident of the sources: languages that
// are written in another script but have many Latin product names.
func foreign(class Class) bool {
	switch class.Script {
	case grams.Latin:
		return slices.Contains(notLatin, class.Tag)
	case grams.Cyrillic:
		return class.Tag == "tk"
	}
	return false
}

func (c Counts) write(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return gob.NewEncoder(f).Encode(c)
}

func readCounts(path string) (Counts, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var c Counts
	err = gob.NewDecoder(f).Decode(&c)
	maps.DeleteFunc(c, func(class Class, _ map[string]Tally) bool { return known[class.Tag] == "" })
	return c, err
}
