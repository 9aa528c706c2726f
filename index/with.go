package index

import (
	"fmt"
	"strings"

	"dateline/analyzers"
)

// alternativeMark stands between the spellings in a value of Request.With, any of
// which will do. No word has it.
const alternativeMark = "|"

// with binds the words that a search is narrowed by: each exactly as it is written,
// folded, without other forms and spellings, so that an article has it or has not. A
// value of several words is a phrase.
func (b *binder) with() (list []plan) {
	for _, value := range b.r.With {
		l := &leaf{typed: value, fields: everywhere, slots: []slot{nil}}
		ways := anyOf{}
		for spelling := range strings.SplitSeq(value, alternativeMark) {
			slots := verbatim(spelling)
			switch {
			case len(slots) == 1:
				l.slots[0] = append(l.slots[0], slots[0]...)
			case len(slots) > 1:
				ways = append(ways, &leaf{typed: strings.TrimSpace(spelling), fields: everywhere, slots: slots, how: "phrase"})
			}
		}
		if len(l.slots[0]) > 0 {
			ways = append(ways, l)
		}
		switch len(ways) {
		case 0:
			b.warn(0, 0, fmt.Sprintf("with=%s has no word", value), "write a word, or several with | between them")
		case 1:
			list = append(list, ways[0])
		default:
			list = append(list, ways)
		}
	}
	return list
}

// verbatim makes a slot for each word of a text, which it alone fills.
func verbatim(text string) (slots []slot) {
	words := analyzers.QueryWords(text)
	for _, w := range words[:min(len(words), maxSlots)] {
		slots = append(slots, slot{{term: w.Term, weight: 1, how: "word"}})
	}
	return slots
}
