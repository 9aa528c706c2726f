package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/analyzers/lang"
	"dateline/analyzers/names"
	"dateline/query"
)

// maxFullName is how many words next to each other are taken for one name.
const maxFullName = 5

// fullName gathers words of a query that stand next to each other and may all be
// names, as those of one person do, with the particles and initials between them.
type fullName struct {
	words []nameWord
}

// nameWord is one word of a typed name.
type nameWord struct {
	typed, term string
	start, end  int  // bytes of the query
	optional    bool // texts leave it out: al, bin, an initial
}

// takes adds a node to the name, if it can be one more word of it. p is how the
// node was bound by itself.
func (f *fullName) takes(b *binder, n query.Node, p plan) bool {
	text, ok := plain(n)
	if !ok || p == nil || len(f.words) == maxFullName {
		return false
	}
	tokens := analyzers.QueryWords(text)
	if len(tokens) != 1 || tokens[0].Script == lang.Unspaced {
		return false
	}
	w := nameWord{typed: text, term: tokens[0].Term}
	w.start, w.end = n.Span()
	w.optional = names.Particle(w.term) || tokens[0].Upper && utf8.RuneCountInString(w.term) == 1
	if !w.optional && !b.state.mayBeName(b.cased(text), w.term) {
		return false
	}
	f.words = append(f.words, w)
	return true
}

// together puts beside the last plans of list, which are those of the name's
// words, the places where its words stand near each other, in any order. There each
// word vouches for the others, so that looser spellings count too and what texts
// leave out may be missing; and nearness adds to the score of an article that has
// the words anyhow.
func (b *binder) together(list []plan, f *fullName, fields []int) []plan {
	words := f.words
	f.words = nil
	if len(words) < 2 || b.r.Names == NamesExact || b.r.Any {
		return list
	}
	at := len(list) - len(words)
	out := anyOf{simple(allOf(list[at:]))}
	for i := 1; i < len(words)-1; i++ { // the surname stands at an end
		words[i].optional = words[i].optional || names.Patronymic(words[i].term)
	}
	var needed []nameWord
	for _, w := range words {
		if !w.optional {
			needed = append(needed, w)
		}
	}
	if len(needed) > 1 {
		out = append(out, b.near(words, needed, fields, len(needed) < len(words)))
	}
	if len(out) == 1 {
		return list
	}
	return append(list[:at:at], out)
}

// near matches the needed words of a name near each other. Where words were left
// out the article does not have what was typed, and ranks below those that do.
func (b *binder) near(words, needed []nameWord, fields []int, partly bool) *leaf {
	l := &leaf{typed: b.typed[words[0].start:words[len(words)-1].end], fields: fields, window: nameWindow}
	for _, w := range needed {
		s := b.forms(w.typed, w.term, false)
		s = append(s, b.named(b.cased(w.typed), w.term, reach{tier: names.Loose, silent: true})...)
		for i := range s {
			if partly {
				s[i].class = max(s[i].class, 1)
			}
		}
		l.slots = append(l.slots, s)
	}
	return l
}

// fewCapitals is the number of words that may all be written in capitals before
// that is taken for a habit: NATO, EU summit.
const fewCapitals = 3

// inCapitals reports whether a query of several words has no small letter.
func inCapitals(typed string) bool {
	return len(strings.Fields(typed)) >= fewCapitals && !strings.ContainsFunc(typed, unicode.IsLower) && strings.ContainsFunc(typed, unicode.IsUpper)
}

// cased returns a typed word as it tells whether it is a name: in a query in
// capitals the words of the archive tell that alone.
func (b *binder) cased(typed string) string {
	if b.shouts {
		return strings.ToLower(typed)
	}
	return typed
}
