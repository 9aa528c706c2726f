package index

import (
	"errors"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/analyzers/lang"
	"dateline/analyzers/names"
	"dateline/analyzers/names/gazetteer"

	"github.com/RoaringBitmap/roaring/v2"
)

// candidateName is a name of the texts that begins as typed.
type candidateName struct {
	term  string
	count int
	docs  []*roaring.Bitmap // by volume, those that readers may see
}

// names completes the last word to names of the texts. A spelling of a name that
// is listed already counts for that one.
func (s *suggester) names() ([]Suggestion, error) {
	last := len(s.words) - 1
	if last < 0 || s.words[last].End < len(s.typed) {
		return nil, nil
	}
	among := s.before()
	found, err := s.candidates(s.words[last], among)
	if err != nil {
		return nil, err
	}
	var out []Suggestion
	told := map[string]bool{}
	for _, c := range found {
		if len(out) == s.most {
			break
		}
		if told[c.term] {
			continue
		}
		if err := s.ctx.Err(); err != nil {
			return nil, err
		}
		own := c.count
		also, other := s.spelled(&c, among, told)
		if own*rarerForm < other {
			continue
		}
		if s.words[last].Script == lang.Unspaced && len(gazetteer.Sets(nil, c.term)) == 0 {
			continue // a pair of characters: a name only where it is known to be one
		}
		text := s.typed[:s.words[last].Start] + s.written(c.term)
		out = append(out, Suggestion{Text: text, Kind: KindName, Count: c.count, Also: also})
	}
	return out, nil
}

// before returns the articles that have all words before the last one, by volume;
// nil where there are none, or no word.
func (s *suggester) before() []*roaring.Bitmap {
	if len(s.words) < 2 {
		return nil
	}
	all := make([]*roaring.Bitmap, len(s.state.volumes))
	some := false
	for i := range all {
		all[i] = s.state.volumes[i].having(s.words[0].Term)
		for _, w := range s.words[1 : len(s.words)-1] {
			all[i].And(s.state.volumes[i].having(w.Term))
		}
		some = some || !all[i].IsEmpty()
	}
	if !some {
		return nil
	}
	return all
}

// candidates returns the names that begin with a word, most articles first.
func (s *suggester) candidates(word analyzers.QueryWord, among []*roaring.Bitmap) ([]candidateName, error) {
	rough := map[string]int{}
	for i := range s.state.volumes {
		v := &s.state.volumes[i]
		top, err := v.commonest(s.ctx, word.Term, triedNames)
		if errors.Is(err, ErrDamaged) {
			continue // the search itself will say so
		}
		if err != nil {
			return nil, err
		}
		for _, c := range top {
			rough[v.names.terms.get(c.term)] += int(c.count)
		}
	}
	terms := sortedKeys(rough)
	sort.SliceStable(terms, func(i, j int) bool { return rough[terms[i]] > rough[terms[j]] })
	var out []candidateName
	for _, t := range terms[:min(len(terms), triedNames)] {
		if err := s.ctx.Err(); err != nil {
			return nil, err
		}
		c := candidateName{term: t, docs: s.visible(t, among)}
		if c.count = cardinality(c.docs); c.count > 0 {
			out = append(out, c)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].count > out[j].count })
	return out, nil
}

// visible returns the articles with a term that readers may see, by volume.
func (s *suggester) visible(term string, among []*roaring.Bitmap) []*roaring.Bitmap {
	all := make([]*roaring.Bitmap, len(s.state.volumes))
	for i := range all {
		v := &s.state.volumes[i]
		all[i] = v.having(term)
		if among != nil {
			all[i].And(among[i])
		}
		if all[i].IsEmpty() || !v.veiled(s.now) {
			continue
		}
		hidden, kept := v.hiddenAt(s.now), roaring.New()
		for it := all[i].Iterator(); it.HasNext(); {
			if d := it.Next(); !hidden.has(d) {
				kept.Add(d)
			}
		}
		all[i] = kept
	}
	return all
}

func cardinality(docs []*roaring.Bitmap) (n int) {
	for _, d := range docs {
		n += int(d.GetCardinality())
	}
	return n
}

// rarerForm is how many times as many articles must have another spelling of a name
// that begins as typed too, so that the name is taken for a slip of an outlet: Offeing.
const rarerForm = 20

// spelled adds to a name the articles with its other spellings, and returns the
// commonest of these, and how many articles have the commonest that begins as typed.
// All of them are told, and so are its forms with an ending that are rarer than the name.
func (s *suggester) spelled(c *candidateName, among []*roaring.Bitmap, told map[string]bool) (also []string, other int) {
	also = []string{}
	told[c.term] = true
	if !s.state.mayBeName(c.term, c.term) {
		return also, 0
	}
	typed := s.words[len(s.words)-1].Term
	var others []spelling
	for _, sp := range s.state.spellings(c.term, s.now) {
		switch {
		case sp.tier <= names.Convention:
			told[sp.term] = true
			others = append(others, sp)
		case sp.tier == names.Balanced && caseForm(c.term, sp.term) && 2*sp.articles < c.count:
			told[sp.term] = true
		}
	}
	sort.SliceStable(others, func(i, j int) bool { return others[i].articles > others[j].articles })
	for i, sp := range others[:min(len(others), countedAlso)] {
		docs := s.visible(sp.term, among)
		if strings.HasPrefix(sp.term, typed) {
			other = max(other, cardinality(docs))
		}
		for v := range docs {
			c.docs[v].Or(docs[v])
		}
		if i < maxAlso && cardinality(docs) > 0 {
			also = append(also, s.written(sp.term))
		}
	}
	c.count = cardinality(c.docs)
	return also, other
}

// written writes a folded name as texts do.
func (s *suggester) written(term string) string {
	if form := s.state.printed(term); form != "" && form != term {
		return form
	}
	first, size := utf8.DecodeRuneInString(term)
	return string(unicode.ToTitle(first)) + term[size:]
}
