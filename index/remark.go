package index

import (
	"slices"
	"strings"

	"dateline/query"
)

// Lists of persons tell namesakes apart by a remark in brackets, as in Anders
// Hansson (politician), and that is what people paste. No news text repeats it.

// remarkClass is that of articles that have the name and not the remark: they stand
// below those that have both.
const remarkClass = 2

// beforeRemark binds the full name before a remark at the end of a query, nil where the
// query is no name with a remark.
func (b *binder) beforeRemark() (out []plan) {
	name, rest, ok := strings.Cut(strings.TrimSpace(b.typed), " (")
	remark := strings.TrimSuffix(rest, ")")
	if !ok || remark == rest || len(words(remark)) == 0 || !strings.HasPrefix(b.typed, name) || b.r.Any {
		return nil
	}
	var f fullName
	if !f.takes(b, words(name), every{}) {
		return nil
	}
	for _, p := range b.vouched(f.words, everywhere) {
		if l, ok := p.(*leaf); ok {
			for i, s := range l.slots {
				l.slots[i] = s.shifted(remarkClass)
			}
			out = append(out, l)
		}
	}
	return out
}

// words parses plain words, none where there is anything else.
func words(typed string) []query.Node {
	tree, _ := query.Parse(typed)
	nodes := []query.Node{tree}
	if and, ok := tree.(*query.And); ok {
		nodes = and.Nodes
	}
	for _, n := range nodes {
		if _, ok := plain(n); !ok {
			return nil
		}
	}
	return nodes
}

// shifted returns the alternatives of a slot in classes worse by so many.
func (s slot) shifted(by uint8) slot {
	out := slices.Clone(s)
	for i := range out {
		out[i].class = min(out[i].class+by, worstClass)
	}
	return out
}
