package index

import (
	"fmt"
	"slices"
	"sort"

	"dateline/analyzers"
	"dateline/analyzers/lang/all"
	"dateline/news"
)

// longTexts returns the long parts of a hit, nil in place of those that are not
// long. Where their words stand is read from the postings.
func (e *execution) longTexts(m *matcher, k candidate, a *news.Article) (out longParts) {
	for part, s := range []string{a.Title, a.Lead, a.Body} {
		miles := e.state.volumes[k.volume].texts.long.of(k.doc, part, s)
		if miles == nil || len(m.leaves) == 0 {
			continue
		}
		p := &posted{e: e, k: k, m: m, doc: m.document(a), dates: map[string][]int{}}
		p.longText = longText{s: s, part: part, miles: miles, tag: all.For(a.Language).Tag, where: p.where, words: p.words}
		out[part] = &p.longText
	}
	return out
}

// posted is a long text whose words are found by the postings.
type posted struct {
	longText
	e     *execution
	k     candidate
	m     *matcher
	doc   analyzers.Document
	dates map[string][]int // positions of the dates that the plan has
}

func (p *posted) where(term string) (at []int, err error) {
	err = guarded("volume "+p.e.state.volumes[p.k.volume].name, func() (err error) {
		at, err = p.e.positions(p.k, p.part, term)
		return err
	})
	if isDate(term) {
		p.dates[term] = at
	}
	return at, err
}

// positions reads where in a part of one article a term stands.
func (e *execution) positions(k candidate, f int, term string) (at []int, err error) {
	list, err := e.packed(k.volume, f, term)
	if err != nil || list == nil || !list.docs.Contains(k.doc) {
		return nil, err
	}
	where, err := e.state.volumes[k.volume].places.list(f, term, list.n)
	if err != nil {
		return nil, err
	}
	found, err := where.read(nil, int(list.docs.Rank(k.doc))-1)
	if err != nil {
		return nil, fmt.Errorf("the positions of %q: %w", printable(term), err)
	}
	for _, pos := range found {
		at = append(at, int(pos))
	}
	return at, nil
}

// words analyses the text from one milestone to another, and to the one behind
// it, since a word may reach over.
func (p *posted) words(from, to milestone) []analyzers.Token {
	behind := sort.Search(len(p.miles)-1, func(i int) bool { return p.miles[i].at > to.at })
	an := textAnalyzers.Get().(*textAnalyzer)
	defer textAnalyzers.Put(an)
	tokens := an.Append(nil, p.s[from.at:p.miles[behind].at], p.doc)
	shift := int32(from.word) - 1
	for i := range tokens {
		tokens[i].Pos += shift
		tokens[i].Start += int32(from.at)
		tokens[i].End += int32(from.at)
	}
	end := sort.Search(len(tokens), func(i int) bool { return tokens[i].Pos >= int32(to.word) })
	return p.dated(tokens[:end], from, to)
}

// dated holds the dates in a stretch to the postings: what a day without its year
// means may depend on the text before the stretch. Its length does not.
func (p *posted) dated(tokens []analyzers.Token, from, to milestone) []analyzers.Token {
	if len(p.dates) == 0 {
		return tokens
	}
	spans := map[int32]analyzers.Token{} // by position, the longest date, else the word
	out := make([]analyzers.Token, 0, len(tokens))
	for _, k := range tokens {
		if have := spans[k.Pos]; k.Kind == analyzers.Date && k.End > have.End || k.Kind == analyzers.Word {
			spans[k.Pos] = k
		}
		if _, asked := p.dates[k.Term]; !asked || slices.Contains(p.dates[k.Term], int(k.Pos)) {
			out = append(out, k)
		}
	}
	for term, at := range p.dates {
		for _, pos := range at {
			k, ok := spans[int32(pos)]
			if ok && !slices.ContainsFunc(out, func(o analyzers.Token) bool { return o.Pos == k.Pos && o.Term == term }) {
				k.Term, k.Kind = term, analyzers.Date
				out = append(out, k)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b analyzers.Token) int { return int(a.Pos - b.Pos) })
	return out
}
