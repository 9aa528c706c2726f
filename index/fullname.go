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
const maxFullName = 8

// fullName gathers words of a query that stand next to each other and may all be
// names, as those of one person do, with the particles and initials between them.
type fullName struct {
	words []nameWord
	plans int // that its words were bound to, each of one word or of several: Jong-un
}

// nameWord is one word of a typed name.
type nameWord struct {
	typed, term string
	start, end  int  // bytes of the query
	optional    bool // texts leave it out: al, bin, an initial, a title
	slot        slot
}

// takes adds the words of nodes to the name, if they can be more of it. p is how
// the nodes were bound by themselves.
func (f *fullName) takes(b *binder, nodes []query.Node, p plan) bool {
	var words []nameWord
	for _, n := range nodes {
		more := b.nameWords(n)
		if len(more) == 0 {
			return false
		}
		words = append(words, more...)
	}
	if p == nil || len(f.words)+len(words) > maxFullName {
		return false
	}
	f.words, f.plans = append(f.words, words...), f.plans+1
	return true
}

// nameWords returns the words of a node that may all belong to a name, nil where
// one cannot: Jong-un has two.
func (b *binder) nameWords(n query.Node) (words []nameWord) {
	text, ok := plain(n)
	if !ok {
		return nil
	}
	start, _ := n.Span()
	tokens := analyzers.QueryWords(text)
	for i, t := range tokens {
		if t.Script == lang.Unspaced {
			return nil
		}
		w := nameWord{typed: text[t.Start:t.End], term: t.Term, start: start + t.Start, end: start + t.End}
		w.optional = names.Particle(w.term) || honorifics[w.term] || t.Upper && utf8.RuneCountInString(w.term) == 1
		capital := unicode.IsUpper(firstRune(w.typed)) && !b.shouts // Ali is a name, and a stop word of Croatian
		if !w.optional && !b.state.mayBeName(b.cased(w.typed), w.term) && !(capital && b.state.holdsName(w.term)) && i == 0 {
			return nil
		}
		words = append(words, w)
	}
	return words
}

// honorifics are the titles that nobody searches for: texts leave them out. A
// president or a general is a word like any other.
var honorifics = map[string]bool{"mr": true, "mrs": true, "ms": true, "miss": true, "dr": true, "prof": true, "sir": true, "jr": true, "sr": true, "drs": true, "ing": true,
	"г-н": true, "др": true, "д-р": true, "мл": true, "ст": true, "د": true, "मा": true, "डा": true, "श्री": true}

// together puts beside the last plans of list, which are those of the name's
// words, the places where its words stand near each other, in any order. There each
// word vouches for the others, so that looser spellings count too and what texts
// leave out may be missing; and nearness adds to the score of an article that has
// the words anyhow.
func (b *binder) together(list []plan, f *fullName, fields []int) []plan {
	at := len(list) - f.plans
	others := b.vouched(f.words, fields)
	*f = fullName{}
	if len(others) == 0 {
		return list
	}
	out := append(anyOf{simple(allOf(list[at:]))}, others...)
	return append(list[:at:at], out)
}

// vouched returns the ways in which the words of a name stand together in texts.
func (b *binder) vouched(words []nameWord, fields []int) []plan {
	if b.r.Names == NamesExact || b.r.Any {
		return nil
	}
	var needed []nameWord
	for _, w := range words {
		if !w.optional {
			w.slot = b.vouchedSlot(w)
			needed = append(needed, w)
		}
	}
	if len(needed) < 2 {
		return nil
	}
	l := &leaf{typed: b.typed[words[0].start:words[len(words)-1].end], fields: fields, window: nameWindow}
	least := uint8(0)
	if len(needed) < len(words) {
		least = 1 // the article does not have what was typed, and ranks below those that do
	}
	for _, w := range needed {
		l.slots = append(l.slots, w.slot.classed(least, worstClass))
	}
	out := append([]plan{l}, b.shortened(l, needed)...)
	out = append(out, initialed(l, words, needed)...)
	out = append(out, b.merged(l, words)...)
	for _, p := range out {
		p.(*leaf).beside = true
	}
	return append(out, b.fullInHan(l.typed, needed, fields)...)
}

// vouchedSlot returns the spellings of a word that others vouch for.
func (b *binder) vouchedSlot(w nameWord) slot {
	s := b.forms(w.typed, w.term, false)
	return append(s, b.named(b.cased(w.typed), w.term, reach{tier: names.Loose, silent: true})...)
}

// worstClass is the class of the loosest spellings.
const worstClass = 3

// classed returns the alternatives of a slot up to a class, in no better one than
// least.
func (s slot) classed(least, most uint8) slot {
	out := make(slot, 0, len(s))
	for _, alt := range s {
		if alt.class <= most {
			alt.class = max(alt.class, least)
			out = append(out, alt)
		}
	}
	return out
}

// shortened returns the name without its inner words, or without one of them, as
// texts leave out second names and those of fathers, or write their first letters.
// What is left must stand side by side: Alexei Volkov, not Alexei Sergeevich Volkov.
func (b *binder) shortened(whole *leaf, needed []nameWord) (out []plan) {
	n := len(needed)
	if n < 3 {
		return nil
	}
	if strings.Contains(b.typed[needed[0].end:needed[1].start], ",") { // Volkov, Alexei Sergeevich
		needed = append(needed[1:n:n], needed[0])
	}
	class := uint8(worstClass)
	if n == 3 && names.Patronymic(needed[1].term) {
		class = 2
	}
	follow := func(slots ...slot) {
		l := &leaf{typed: whole.typed, fields: whole.fields, how: "name:" + names.Balanced.String()}
		for _, s := range slots {
			l.slots = append(l.slots, s.classed(class, worstClass-1))
		}
		out = append(out, l)
	}
	first, last := needed[0].slot, needed[n-1].slot
	follow(first, last)
	follow(last, first)
	if n == 3 {
		follow(first, slot{{term: string(firstRune(needed[1].term)), weight: 1}}, last)
		return out
	}
	for i := 1; i < n-1; i++ {
		var slots []slot
		for j, w := range needed {
			if j != i {
				slots = append(slots, w.slot)
			}
		}
		follow(slots...)
	}
	return out
}

// initialed returns the name with the first letter of the given name in place of
// it: J. Kerry for John Kerry. The surname must then be sure.
func initialed(whole *leaf, words, needed []nameWord) []plan {
	if len(words) != 2 || len(needed) != 2 {
		return nil
	}
	first := string(firstRune(needed[0].term))
	return []plan{&leaf{typed: whole.typed, fields: whole.fields, how: "name:" + names.Loose.String(),
		slots: []slot{{{term: first, weight: tiers[names.Loose].weight, class: worstClass}}, needed[1].slot.classed(worstClass, 1)}}}
}

// merged returns the name with two neighbours written as one, where the edition
// has such a word: Abdulrahman for Abdul Rahman, Binalshibh for bin al-Shibh.
func (b *binder) merged(whole *leaf, words []nameWord) (out []plan) {
	for i := 0; i+1 < len(words) && len(words) > 2; i++ {
		one := words[i].term + words[i+1].term
		s := b.named(capital(one), one, reach{tier: names.Convention, silent: true})
		if b.state.holdsName(one) {
			s = append(s, alternative{term: one, weight: tiers[names.Convention].weight, class: 1, how: "name:convention"})
		}
		if len(s) == 0 {
			continue
		}
		l := &leaf{typed: whole.typed, fields: whole.fields, window: nameWindow}
		for j, w := range words {
			switch {
			case j == i:
				l.slots = append(l.slots, s)
			case j != i+1 && !w.optional:
				l.slots = append(l.slots, b.vouchedSlot(w).classed(1, worstClass))
			}
		}
		if len(l.slots) > 1 {
			out = append(out, l)
		}
	}
	return out
}

// fewCapitals is the number of words that may all be written in capitals before
// that is taken for a habit: NATO, EU summit.
const fewCapitals = 3

// inCapitals reports whether a query of several words has no small letter.
func inCapitals(typed string) bool {
	return len(strings.Fields(typed)) >= fewCapitals && !strings.ContainsFunc(typed, unicode.IsLower) && strings.ContainsFunc(typed, unicode.IsUpper)
}

// sentenceWords is the number of words from which on a query with one capital, at
// its beginning, is a sentence.
const sentenceWords = 4

// asSentence reports whether a query has a capital at its beginning alone.
func asSentence(typed string) bool {
	first, size := utf8.DecodeRuneInString(typed)
	return len(strings.Fields(typed)) >= sentenceWords && unicode.IsUpper(first) && !strings.ContainsFunc(typed[size:], unicode.IsUpper)
}

// cased returns a typed word as it tells whether it is a name: in a query in
// capitals, and of the first word of a sentence, the words of the archive tell
// that alone.
func (b *binder) cased(typed string) string {
	if b.shouts || strings.HasPrefix(b.typed, typed) && asSentence(b.typed) {
		return strings.ToLower(typed)
	}
	return typed
}
