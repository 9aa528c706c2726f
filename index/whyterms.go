package index

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"dateline/analyzers"

	"github.com/RoaringBitmap/roaring/v2"
)

// Adds is what one term adds in one part of the article.
type Adds struct {
	Term  string  `json:"term"`
	How   string  `json:"how"` // word, stem, name:<tier>, date:<days>, or others
	Part  string  `json:"part,omitempty"`
	Times int     `json:"times"`
	Adds  float64 `json:"adds"`
}

// maxWhyTerms bounds the terms told of one clause. What the others add is told as
// one, so that the sum holds.
const maxWhyTerms = 20

// terms lists the terms of a leaf in an article. Adds is their weight in the stream
// that is scored.
func (x *inspector) terms(l *leaf, volume int, doc uint32) (out []Adds, err error) {
	for _, f := range l.fields {
		var found [][]spelledPlace
		for _, s := range l.slots {
			places, err := x.spelled(s, volume, f, doc)
			if err != nil {
				return nil, err
			}
			found = append(found, places)
		}
		for _, a := range gathered(l, found) {
			a.Part, a.Adds = textFields[f].name, a.Adds*float64(textFields[f].weight)
			out = append(out, a)
		}
	}
	return out, nil
}

// spelledPlace is a place with the alternative that stands there.
type spelledPlace struct {
	place
	alt alternative
}

// spelled reads where the alternatives of a slot stand in one part of an article.
func (x *inspector) spelled(s slot, volume, f int, doc uint32) (out []spelledPlace, err error) {
	for _, alt := range s {
		has, err := x.list(termIn{volume, f, alt.term})
		if err != nil {
			return nil, err
		}
		if !has.Contains(doc) {
			continue
		}
		reader, err := x.slotReader(slot{alt}, volume, f)
		if err != nil {
			return nil, err
		}
		places, err := reader.places(nil, doc)
		if err != nil {
			return nil, err
		}
		for _, p := range places {
			out = append(out, spelledPlace{p, alt})
		}
	}
	slices.SortStableFunc(out, func(a, b spelledPlace) int { return a.pos - b.pos })
	return out, nil
}

// list returns the articles of one list of postings.
func (x *inspector) list(at termIn) (*roaring.Bitmap, error) {
	if have := x.lists[at]; have != nil {
		return have, nil
	}
	list, err := x.postings(at.volume, textFields[at.field].name, at.term)
	if err != nil {
		return nil, err
	}
	docs := roaring.New()
	if list != nil {
		orInto(docs, list)
	}
	x.lists[at] = docs
	return docs, nil
}

// gathered counts the occurrences of a leaf by how they are spelled.
func gathered(l *leaf, found [][]spelledPlace) (out []Adds) {
	add := func(term, how string, weight float32) {
		i := slices.IndexFunc(out, func(a Adds) bool { return a.Term == term })
		if i < 0 {
			i, out = len(out), append(out, Adds{Term: term, How: how})
		}
		out[i].Times++
		out[i].Adds += float64(weight)
	}
	if len(l.slots) == 1 {
		for _, p := range found[0] {
			if twin(found[0], p) {
				continue
			}
			add(printable(p.alt.term), cmp.Or(p.alt.how, l.how, "word"), p.weight)
		}
		return out
	}
	for _, p := range together(l, found) {
		term, how := spelledAt(found, p.pos)
		add(term, cmp.Or(l.how, how), p.weight)
	}
	return out
}

// twin reports whether a place is that of a stem beside the word that was typed.
func twin(places []spelledPlace, p spelledPlace) bool {
	tag, _, marked := analyzers.MarkedStem(p.alt.term)
	return marked && slices.ContainsFunc(places, func(o spelledPlace) bool { return o.pos == p.pos && among(o.alt.twice, tag) })
}

// together returns the places where the words of a leaf stand as it asks.
func together(l *leaf, found [][]spelledPlace) []place {
	each := make([][]place, len(found))
	for i, list := range found {
		if len(list) == 0 {
			return nil
		}
		for _, p := range list {
			each[i] = append(each[i], p.place)
		}
	}
	if l.window > 0 {
		return near(each, l.window)
	}
	return follow(nil, each)
}

// spelledAt returns the words of an occurrence that begins at a position, of those
// that may stand in any order the nearest, and how the least sure of them was found.
func spelledAt(found [][]spelledPlace, pos int) (term, how string) {
	words, class := make([]string, len(found)), uint8(0)
	for i, list := range found {
		best := slices.MinFunc(list, func(a, b spelledPlace) int {
			return cmp.Or(distance(a.pos, pos+i)-distance(b.pos, pos+i), int(a.class)-int(b.class))
		})
		words[i] = printable(best.alt.term)
		if how == "" || best.class > class {
			how, class = best.alt.how, best.class
		}
	}
	return strings.Join(words, " "), cmp.Or(how, "near")
}

func distance(a, b int) int { return max(a-b, b-a) }

// dividedAmong divides a score among terms by what each has in the stream that is scored.
func dividedAmong(terms []Adds, score float64) []Adds {
	sum := 0.0
	for _, t := range terms {
		sum += t.Adds
	}
	slices.SortStableFunc(terms, func(a, b Adds) int { return cmp.Compare(b.Adds, a.Adds) })
	rest := Adds{How: "others"}
	for i := range terms {
		terms[i].Adds = fine(score * terms[i].Adds / math.Max(sum, math.SmallestNonzeroFloat64))
		if i >= maxWhyTerms {
			rest.Times, rest.Adds = rest.Times+terms[i].Times, rest.Adds+terms[i].Adds
		}
	}
	if len(terms) <= maxWhyTerms {
		return terms
	}
	rest.Term = fmt.Sprintf("%d more", len(terms)-maxWhyTerms)
	return append(terms[:maxWhyTerms:maxWhyTerms], rest)
}

// fine rounds what is summed, more finely than the sum is.
func fine(x float64) float64 { return math.Round(x*1e7) / 1e7 }
