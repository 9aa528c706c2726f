package index

import (
	"fmt"
	"sort"

	"dateline/analyzers"
	"dateline/query"

	"github.com/blevesearch/vellum"
	"github.com/blevesearch/vellum/levenshtein"
)

// maxExpanded is how many terms one prefix or fuzzy word may stand for. The most
// frequent are taken; more would cost memory and time out of proportion, and the
// reader is told.
const maxExpanded = 512

// fuzzyWeight is what an occurrence of a word that only resembles the typed one counts.
const fuzzyWeight = 0.4

// builders make the automata of words within one and two edits; they may be
// shared, see the package levenshtein.
var builders = map[int]*levenshtein.LevenshteinAutomatonBuilder{
	1: must(levenshtein.NewLevenshteinAutomatonBuilder(1, true)),
	2: must(levenshtein.NewLevenshteinAutomatonBuilder(2, true)),
}

// expanded binds a prefix or a fuzzy word to terms of the edition. Of a word that
// the analyzer splits, such as anti-corrup*, the last part is expanded.
func (b *binder) expanded(w *query.Word, tokens []analyzers.QueryWord, fields []int) plan {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = textFields[f].name
	}
	last := len(tokens) - 1
	s := b.expansion(w, tokens[last].Term, names)
	if len(s) == 0 {
		return &none{"no word of the archive fits " + w.String()}
	}
	l := &leaf{typed: w.Text, fields: fields}
	for _, t := range tokens[:last] {
		l.slots = append(l.slots, b.forms(w.Text[t.Start:t.End], t.Term, false))
		l.how = "phrase"
	}
	l.slots = append(l.slots, s)
	return l
}

// expandedKey binds a prefix or a fuzzy word to the words of a keyword field.
func (b *binder) expandedKey(name string, w *query.Word) plan {
	var list anyOf
	for _, t := range analyzers.QueryWords(w.Text) {
		for _, field := range keyFields[name] {
			if s := b.expansion(w, t.Term, []string{field}); len(s) > 0 {
				list = append(list, &key{field: field, typed: w.Text, slots: []slot{s}})
			}
		}
	}
	if len(list) == 0 {
		return &none{"no " + name + " of the archive fits " + w.String()}
	}
	return list
}

// expansion returns the terms of some fields that a prefix or a fuzzy word
// stands for, the most frequent first.
func (b *binder) expansion(w *query.Word, folded string, fields []string) (s slot) {
	counts := map[string]uint64{}
	for _, v := range b.state.volumes {
		err := guarded("volume "+v.name, func() error { return b.scan(v.volume, w, folded, fields, counts) })
		if err != nil {
			b.damaged = append(b.damaged, v.name)
		}
	}
	terms := make([]string, 0, len(counts))
	for t := range counts {
		terms = append(terms, t)
	}
	sort.Slice(terms, func(i, j int) bool {
		if a, b := counts[terms[i]], counts[terms[j]]; a != b {
			return a > b
		}
		return terms[i] < terms[j]
	})
	if len(terms) > maxExpanded {
		start, end := w.Span()
		b.warn(start, end, fmt.Sprintf("%s stands for %d words, the %d most frequent are searched", w, len(terms), maxExpanded), "type more letters")
		terms = terms[:maxExpanded]
	}
	for _, t := range terms {
		switch {
		case !b.state.shown(t, fields, b.r.Now): // told to no one who asks for an explanation
		case t == folded:
			s = append(s, alternative{term: t, weight: 1, how: "word"})
		case w.Prefix:
			s = append(s, alternative{term: t, weight: 1, how: "prefix"})
		default:
			s = append(s, alternative{term: t, weight: fuzzyWeight, class: 1, how: "fuzzy"})
		}
	}
	return s
}

// fuzzyKept are the letters at the front that a fuzzy word keeps: slips of the
// pen are rarer there, and without them every dictionary is walked whole.
const fuzzyKept = 2

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// scan counts the terms of one volume that the word stands for.
func (b *binder) scan(v *volume, w *query.Word, folded string, fields []string, counts map[string]uint64) error {
	var automaton vellum.Automaton = everyTerm
	from, to := []byte(folded), successor(folded)
	if w.Fuzzy > 0 {
		dfa, err := builders[min(w.Fuzzy, 2)].BuildDfa(folded, uint8(min(w.Fuzzy, 2)))
		if err != nil {
			return fmt.Errorf("index: %w", err)
		}
		automaton = dfa
		from = []byte(firstRunes(folded, fuzzyKept)) // these letters must be right
		to = successor(string(from))
	}
	for _, f := range fields {
		err := v.eachTerm(f, automaton, from, to, func(term string, n int) error {
			counts[term] += uint64(n)
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// successor returns the first key after all that begin with s.
func successor(s string) []byte {
	out := []byte(s)
	for i := len(out) - 1; i >= 0; i-- {
		if out[i] < 0xff {
			out[i]++
			return out[:i+1]
		}
	}
	return nil
}
