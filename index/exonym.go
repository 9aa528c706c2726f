package index

import (
	"slices"
	"strings"

	"dateline/analyzers"
	"dateline/analyzers/lang"
	"dateline/analyzers/names"
	"dateline/analyzers/names/gazetteer"
	"dateline/query"

	"github.com/RoaringBitmap/roaring/v2"
)

// maxExonyms bounds the other names of one thing that are searched: countries
// have some two hundred over all languages.
const maxExonyms = 256

// exonym binds the words at the front of nodes when together they name a place or
// a person that has other names: Ivory Coast is also Elfenbeinküste.
func (b *binder) exonym(nodes []query.Node, fields []int, company int) (plan, int) {
	var words []string
	var nodesOf []int // by number of words, the nodes that they come from; 0 inside of one
	for i, n := range nodes {
		text, ok := plain(n)
		if !ok {
			break
		}
		words = append(words, knownWords(text)...)
		for len(nodesOf) < len(words) {
			nodesOf = append(nodesOf, 0)
		}
		if len(words) > 0 {
			nodesOf[len(words)-1] = i + 1
		}
	}
	known := gazetteer.Longest(words)
	if known < 2 || nodesOf[known-1] < 2 || b.r.Names == NamesExact {
		return nil, 0
	}
	n := nodesOf[known-1]
	start, _ := nodes[0].Span()
	_, end := nodes[n-1].Span()
	others := b.exonyms(b.typed[start:end], words[:known], fields)
	if len(others) == 0 {
		return nil, 0
	}
	var typed allOf
	for _, node := range nodes[:n] {
		if p := b.word(node.(*query.Word), fields, company); p != nil {
			typed = append(typed, p)
		}
	}
	return append(anyOf{typed}, others...), n
}

// knownWords returns the folded words of a typed one as the gazetteer has them: those
// of Papua-Nova by themselves, writing without spaces as one.
func knownWords(text string) (words []string) {
	for _, t := range analyzers.QueryWords(text) {
		if t.Script == lang.Unspaced {
			return []string{lang.FoldString(text)}
		}
		words = append(words, t.Term)
	}
	return words
}

// exonyms returns a leaf for each other name of what the words name, as far as the
// edition has its words. Of a single word, those are left out that are among its
// spellings.
func (b *binder) exonyms(typed string, words []string, fields []int) (out []plan) {
	asked := strings.Join(words, " ")
	tried := map[string]bool{asked: true}
	if r := b.reach(1); len(words) == 1 && r.tier != names.Exact {
		for _, sp := range b.state.spellings(asked, b.r.Now) {
			tried[sp.term] = tried[sp.term] || sp.tier <= names.Dictionary && r.holds(asked, sp)
		}
	}
	for _, ref := range gazetteer.Sets(nil, asked) {
		for _, form := range gazetteer.Members(ref.Set) {
			if b.late() {
				return nil
			}
			if tried[form.Text] || (ref.Loose || form.Loose) && b.r.Names != NamesBroad || len(out) == maxExonyms {
				continue
			}
			tried[form.Text] = true
			if l := b.otherName(typed, form.Text, fields); l != nil {
				out = append(out, l)
			}
		}
	}
	return out
}

// otherName binds one name of a thing, nil where the edition lacks a word of it.
func (b *binder) otherName(typed, name string, fields []int) plan {
	if slices.Contains(b.r.Without, name) {
		return nil
	}
	o, ok := b.state.others.get(name)
	if !ok {
		o = b.other(name)
		if b.state.lasting(b.r.Now) { // else what is known of it will change
			b.state.others.put(name, o, maxOtherNames)
		}
	}
	if o.articles == 0 {
		return nil
	}
	how := "name:" + names.Dictionary.String()
	b.told(Spelling{Typed: typed, Found: name, How: how, Articles: o.articles})
	return &leaf{typed: typed, slots: slices.Clone(o.slots), fields: fields, how: how}
}

// other looks one name of a thing up.
func (b *binder) other(name string) otherName {
	words := analyzers.QueryWords(name)
	if len(words) == 0 || len(words) > maxSlots {
		return otherName{}
	}
	if len(words) == 1 && !b.state.holdsName(words[0].Term) {
		return otherName{} // some language calls the United States Day; here it is a word
	}
	how, t := "name:"+names.Dictionary.String(), tiers[names.Dictionary]
	var o otherName
	var terms []string
	for _, w := range words {
		s := slot{{term: w.Term, weight: t.weight, class: t.class, how: how}}
		if w.Script != lang.Unspaced {
			s = append(s, b.inflected(spelling{term: w.Term, tier: names.Dictionary}, how)...)
			s.once()
		}
		o.slots, terms = append(o.slots, s), append(terms, w.Term)
	}
	o.articles = b.state.together(terms, b.r)
	return o
}

// together counts the articles that readers may see and that have all the words.
func (s *state) together(terms []string, r Request) (n int) {
	for i := range s.volumes {
		v := &s.volumes[i]
		var all *roaring.Bitmap
		for _, term := range terms {
			docs := v.having(term)
			if all == nil {
				all = docs
			} else {
				all.And(docs)
			}
			if all.IsEmpty() {
				break
			}
		}
		hidden := v.hiddenAt(r.Now)
		for it := all.Iterator(); it.HasNext(); {
			if !hidden.has(it.Next()) {
				n++
			}
		}
	}
	return n
}

// having returns the articles of a volume that have a surface term. A volume that
// cannot be read has none: the search itself will say so.
func (v *volume) having(term string) *roaring.Bitmap {
	docs := roaring.New()
	_ = v.eachList(term, func(l *packedList) { docs.Or(l.docs) })
	return docs
}

// eachList calls f with the list of a term in each text field that has it.
func (v *volume) eachList(term string, f func(*packedList)) error {
	return guarded("volume "+v.name, func() error {
		for i := range textFields {
			part, err := v.packedPart(i)
			if err != nil {
				return err
			}
			if part == nil {
				continue
			}
			l, err := part.get(term)
			if err != nil {
				return err
			}
			if l != nil {
				f(l)
			}
		}
		return nil
	})
}
