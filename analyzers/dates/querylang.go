package dates

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"dateline/analyzers/dates/cldr"
)

// monthLanguages tells which languages without a vocabulary have a month that
// begins with a word.
var monthLanguages = sync.OnceValue(func() map[string][]string {
	own := map[string]bool{}
	for _, v := range vocabularies {
		own[v.tag] = true
	}
	all, none := map[string][]string{}, blank(false)
	for tag := range cldr.Tags() {
		language, _, _ := strings.Cut(tag, "-")
		if own[language] || language == "und" {
			continue
		}
		l, _ := cldr.Find(tag)
		for _, name := range slices.Concat(l.Months[:]...) {
			if parts := none.cut(name); len(parts) > 0 && !slices.Contains(all[parts[0]], language) {
				all[parts[0]] = append(all[parts[0]], language)
			}
		}
	}
	return all
})

// maxGuessed bounds the languages that a query is read in beside those with a
// vocabulary: the commonest word, mars, is a month of 30.
const maxGuessed = 8

// longestEnding is the most letters of a case after the name of a month: Basque -ren.
const longestEnding = 3

// monthIn returns the languages in which a word is a month, or one with an ending.
func monthIn(word string) []string {
	for cut := 0; cut <= longestEnding && len(word) >= 2*cut; cut++ {
		if found := monthLanguages()[word]; found != nil {
			return found
		}
		_, n := utf8.DecodeLastRuneInString(word)
		word = word[:len(word)-n]
	}
	return nil
}

// shortestMonth is the least bytes of a word that tells a language.
const shortestMonth = 3

// guessed returns the languages without a vocabulary of which a month stands in q.
func guessed(q string) (languages []string) {
	p := parser{text: q, tables: blank(false)}
	p.scan()
	for i := range p.tokens {
		if t := p.tokens[i]; t.class != other || t.end-t.start < shortestMonth {
			continue
		}
		for _, language := range monthIn(string(p.folded(i))) {
			if len(languages) < maxGuessed && !slices.Contains(languages, language) {
				languages = append(languages, language)
			}
		}
	}
	return languages
}

// queryTables returns the tables in which q is read, in their order.
func (e *Extractor) queryTables(q string) []*table {
	var tables []*table
	for _, v := range vocabularies {
		tables = append(tables, e.tables[v.tag]())
	}
	for _, language := range guessed(q) {
		tables = append(tables, e.tables[language]())
	}
	return tables
}
