package index

import (
	"context"
	"slices"
	"sort"

	"dateline/analyzers"
)

// How much of a long text is looked at. Each stretch that could be shown is read
// with the words around it in which the sentence it stands in ends, if that is
// short enough to be shown whole: a word has a letter at least.
const (
	maxStretches = 8
	aroundWords  = snippetLetters + snippetLetters/10
)

// longText is a long part of an article: where its words stand is known from
// elsewhere, and stretches of it can be analysed.
type longText struct {
	s     string
	part  int
	miles []milestone
	tag   string // of its language
	// where returns the positions of a term that the plan has.
	where func(term string) ([]int, error)
	// words returns the tokens from one milestone to another.
	words func(from, to milestone) []analyzers.Token
}

// longParts are the parts of an article that are long, by number.
type longParts [3]*longText

// section is a piece of a text between two milestones.
type section struct{ from, to milestone }

// wholeOf is a text as one section.
func wholeOf(s string) []section { return []section{{to: milestone{at: uint32(len(s))}}} }

// long returns what could be shown of a long text, as sections, with their marks.
func (m *matcher) long(ctx context.Context, t *longText) ([]section, []mark, error) {
	each, err := m.placesIn(t)
	if err != nil {
		return nil, nil, err
	}
	stand := make([][]place, len(m.leaves))
	for i := range m.leaves {
		stand[i] = m.stand(i, each[i])
	}
	sections := t.around(m.stretches(t, stand))
	var marks []mark
	for _, sec := range sections {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		spots := m.spots(t.part, t.words(sec.from, sec.to), t.tag)
		for i, slots := range spots {
			marks = m.leafMarks(marks, i, slots, m.inside(i, stand[i], sec))
		}
	}
	return sections, tidied(t.s, marks), nil
}

// placesIn finds the places of every slot of every leaf.
func (m *matcher) placesIn(t *longText) ([][][]place, error) {
	each := make([][][]place, len(m.leaves))
	for i, l := range m.leaves {
		each[i] = make([][]place, max(len(l.slots), 1))
	}
	for term, refs := range m.terms {
		var at []int
		for _, r := range refs {
			if !slices.Contains(m.leaves[r.leaf].fields, t.part) || !r.alt.fits(t.tag) {
				continue
			}
			if at == nil {
				var err error
				if at, err = t.where(term); err != nil {
					return nil, err
				}
			}
			for _, pos := range at {
				each[r.leaf][r.slot] = append(each[r.leaf][r.slot], place{pos, r.alt.weight, r.alt.class})
			}
		}
	}
	for i, first := range m.first {
		for j, same := range first {
			if same < j {
				each[i][j] = each[i][same]
			} else {
				slices.SortFunc(each[i][j], func(a, b place) int { return a.pos - b.pos })
			}
		}
	}
	return each, nil
}

// inside returns the places from which a leaf stands in a section. Words of a
// loose phrase are marked one by one, so that a part of it will do.
func (m *matcher) inside(i int, stand []place, sec section) []place {
	l := m.leaves[i]
	if l.window > 0 && len(l.slots) > 1 {
		return stand
	}
	from := sort.Search(len(stand), func(n int) bool { return stand[n].pos >= int(sec.from.word) })
	to := sort.Search(len(stand), func(n int) bool { return stand[n].pos+max(len(l.slots), 1) > int(sec.to.word) })
	return stand[from:max(from, to)]
}

// standing is a leaf at a position, as typed or otherwise.
type standing struct {
	pos, leaf int
	typed     bool
}

// stretches returns the first words of the stretches of about a piece's length
// in which most leaves stand that no stretch before has, first the best.
func (m *matcher) stretches(t *longText, stand [][]place) (first []int, length int) {
	var list []standing
	for i, places := range stand {
		for _, p := range places {
			list = append(list, standing{p.pos, i, p.class == 0 && p.weight == 1})
		}
	}
	slices.SortFunc(list, func(a, b standing) int {
		if a.pos != b.pos {
			return a.pos - b.pos
		}
		return a.leaf - b.leaf
	})
	begin, end := t.miles[0], t.miles[len(t.miles)-1]
	length = max(1, int(uint64(end.word-begin.word)*snippetLetters/uint64(max(1, end.letters-begin.letters))))
	shown := make([]bool, len(m.leaves))
	for len(first) < maxStretches {
		top, gain := fullest(list, length, shown)
		if gain < freshGain {
			break
		}
		for _, k := range list[top:] {
			if k.pos >= list[top].pos+length {
				break
			}
			shown[k.leaf] = true
		}
		first = append(first, list[top].pos)
	}
	return first, length
}

// fullest returns where in the list the stretch of so many words begins that
// gains most, the first of several.
func fullest(list []standing, length int, shown []bool) (top, gain int) {
	t, end := newGains(len(shown)), 0
	for i, k := range list {
		for ; end < len(list) && list[end].pos < k.pos+length; end++ {
			if have := list[end]; !shown[have.leaf] {
				t.add(have.leaf, have.typed)
			}
		}
		if g := t.of(end - i); g > gain {
			top, gain = i, g
		}
		if !shown[k.leaf] {
			t.drop(k.leaf, k.typed)
		}
	}
	return top, gain
}

// around returns the sections in which stretches lie, in order, none touching
// another.
func (t *longText) around(first []int, length int) (out []section) {
	slices.Sort(first)
	last := len(t.miles) - 1
	for _, word := range first {
		from := sort.Search(last, func(i int) bool { return int(t.miles[i].word) > word-aroundWords })
		to := sort.Search(last, func(i int) bool { return int(t.miles[i].word) >= word+length+aroundWords })
		sec := section{t.miles[max(from-1, 0)], t.miles[to]}
		if n := len(out); n > 0 && out[n-1].to.at >= sec.from.at {
			out[n-1].to = sec.to
			continue
		}
		out = append(out, sec)
	}
	return out
}
