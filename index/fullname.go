package index

import (
	"dateline/analyzers"
	"dateline/analyzers/names"
	"dateline/query"
)

// maxFullName is how many words next to each other are taken for one name.
const maxFullName = 4

// fullName gathers words of a query that stand next to each other and may all be
// names, as those of one person do.
type fullName struct {
	words []*query.Word
}

// takes adds a node to the name, if it can be one more word of it. p is how the
// node was bound by itself.
func (f *fullName) takes(b *binder, n query.Node, p plan) bool {
	text, ok := plain(n)
	if !ok || p == nil || len(f.words) == maxFullName {
		return false
	}
	tokens := analyzers.QueryWords(text)
	if len(tokens) != 1 || !b.state.mayBeName(text, tokens[0].Term) {
		return false
	}
	f.words = append(f.words, n.(*query.Word))
	return true
}

// together puts beside the last words of list, which are those of the name, the
// places where they stand near each other, in any order. There each word vouches
// for the others, so that looser spellings count too; and nearness adds to the
// score of an article that has the words anyhow.
func (b *binder) together(list []plan, f *fullName, fields []int) []plan {
	words := f.words
	f.words = nil
	if len(words) < 2 || b.r.Names == NamesExact || b.r.Any {
		return list
	}
	l := &leaf{fields: fields, window: nameWindow}
	for _, w := range words {
		term := analyzers.QueryWords(w.Text)[0].Term
		s := b.forms(w.Text, term, false)
		l.slots = append(l.slots, append(s, b.named(w.Text, term, reach{tier: names.Loose, silent: true})...))
	}
	start, _ := words[0].Span()
	_, end := words[len(words)-1].Span()
	l.typed = b.typed[start:end]
	at := len(list) - len(words)
	return append(list[:at:at], anyOf{simple(allOf(list[at:])), l})
}
