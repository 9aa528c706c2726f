package index

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/analyzers/lang"
	"dateline/analyzers/names"
	"dateline/analyzers/names/gazetteer"

	"github.com/RoaringBitmap/roaring/v2"
)

// maxWays bounds the ways to put a name of several words together out of the
// spellings of each that are looked at on: the surest are kept.
const maxWays = 64

// docSets are articles that readers may see, by volume.
type docSets []*roaring.Bitmap

// way is one choice of a term for each slot of a leaf.
type way struct {
	leaf  wanted
	slots []slot // of one alternative each
	tier  names.Tier
	docs  docSets // articles that have all of its terms
}

// forms returns the forms of a name that stand in articles, and the one that was
// typed even where it does not.
func (g *lister) forms(n *typedName) ([]Form, error) {
	found := map[string]Form{}
	for _, l := range n.leaves {
		ways, err := g.ways(l)
		if err != nil {
			return nil, err
		}
		for _, w := range ways {
			f, err := g.form(n, w)
			if err != nil {
				return nil, err
			}
			if f.Articles > 0 {
				found[f.Folded] = f.or(found[f.Folded])
			}
		}
	}
	typed := gazetteer.Fold(n.typed)
	if _, ok := found[typed]; !ok && typed != "" {
		found[typed] = Form{Form: n.typed, Folded: typed, Tier: names.Exact.String(), Script: scriptCode(typed), IDs: []string{}}
	}
	var out []Form
	for _, key := range sortedKeys(found) {
		out = append(out, found[key])
	}
	slices.SortStableFunc(out, Form.surer)
	return out, nil
}

// or returns of two findings of one form the surer, with the articles of the one
// that has more: words side by side are among those near each other.
func (f Form) or(o Form) Form {
	most := f
	if o.Articles > f.Articles {
		most = o
	}
	if o.Articles > 0 && tierNamed(o.Tier) <= tierNamed(f.Tier) {
		f = o
	}
	f.Articles, f.IDs, f.Language = most.Articles, most.IDs, most.Language
	return f
}

// surer orders forms: by tier, then the commonest first.
func (f Form) surer(o Form) int {
	return cmp.Or(cmp.Compare(tierNamed(f.Tier), tierNamed(o.Tier)), cmp.Compare(o.Articles, f.Articles))
}

// tierNamed returns the tier of a name such as convention.
func tierNamed(s string) names.Tier {
	for t := names.Exact; t < names.Loose; t++ {
		if t.String() == s {
			return t
		}
	}
	return names.Loose
}

// tierOf returns the tier of a reason; a word has none but that of its phrase.
func tierOf(how string) names.Tier {
	if tier, ok := strings.CutPrefix(how, "name:"); ok {
		return tierNamed(tier)
	}
	return names.Exact
}

// ways lists the choices of terms that stand together in some article.
func (g *lister) ways(l wanted) ([]way, error) {
	ways := []way{{leaf: l, tier: tierOf(l.how)}}
	for _, s := range l.slots {
		var longer []way
		for _, w := range ways {
			if err := g.search.ctx.Err(); err != nil {
				return nil, context.Cause(g.search.ctx)
			}
			for _, alt := range s {
				if next, ok := g.extended(w, alt); ok {
					longer = append(longer, next)
				}
			}
		}
		slices.SortStableFunc(longer, func(a, b way) int { return cmp.Compare(a.tier, b.tier) })
		if len(l.slots) > 1 {
			longer = longer[:min(len(longer), maxWays)]
		}
		ways = longer
	}
	return ways, nil
}

// extended returns a way with one more term, if any article has all of them.
func (g *lister) extended(w way, alt alternative) (way, bool) {
	docs, ok := g.having[alt.term]
	if !ok {
		docs = g.counts.visible(alt.term, nil)
		g.having[alt.term] = docs
	}
	if w.docs != nil {
		docs = shared(w.docs, docs)
	}
	if docs == nil || cardinality(docs) == 0 {
		return w, false
	}
	next := way{leaf: w.leaf, tier: max(w.tier, tierOf(alt.how)), docs: docs}
	next.slots = append(slices.Clip(w.slots), slot{alt})
	return next, true
}

// shared returns the articles that two sets share, nil where there is none.
func shared(a, b docSets) docSets {
	some := false
	for i := range a {
		some = some || a[i].Intersects(b[i])
	}
	if !some {
		return nil
	}
	out := make(docSets, len(a))
	for i := range a {
		out[i] = roaring.And(a[i], b[i])
	}
	return out
}

// form counts the articles of a way. The words of a phrase must follow each other
// in them, those of a full name stand near each other.
func (g *lister) form(n *typedName, w way) (Form, error) {
	l := &leaf{typed: w.leaf.typed, slots: w.slots, fields: w.leaf.fields, window: w.leaf.window}
	docs := w.docs
	if len(w.slots) > 1 && !w.leaf.anywhere {
		var err error
		if docs, err = g.matching(l); err != nil {
			return Form{}, err
		}
	}
	f := Form{Folded: joinedTerms(w.slots), Articles: cardinality(docs), Tier: w.tier.String(), IDs: []string{}}
	if f.Articles == 0 {
		return f, nil
	}
	f.Language = g.language(docs)
	newest := g.newest(docs)
	for _, k := range newest {
		f.IDs = append(f.IDs, g.binder.state.volumes[k.volume].columns.id(k.doc))
	}
	if f.Script = scriptCode(f.Folded); len(l.slots) > 1 && l.window == 0 && !w.leaf.anywhere {
		f.Form = g.quoted(l, newest[0])
	}
	f.Form = cmp.Or(f.Form, g.printed(n, f.Folded))
	if w.tier == names.Exact {
		f.Tier = typedTier(n.typed, f).String()
	}
	return f, nil
}

// typedTier says how a form made of the typed words alone differs from what was
// typed: by its marks, or by a particle or an article that it leaves out.
func typedTier(typed string, f Form) names.Tier {
	switch {
	case strings.EqualFold(f.Form, typed):
		return names.Exact
	case f.Folded == gazetteer.Fold(typed) || !strings.Contains(typed, " "):
		return names.Folded
	}
	return names.Convention
}

// matching returns the articles that a leaf matches.
func (g *lister) matching(l *leaf) (docSets, error) {
	found, err := g.search.run(l)
	g.search.forget(l) // each leaf is run once
	if err != nil {
		return nil, err
	}
	out := make(docSets, len(found))
	for i, h := range found {
		out[i] = roaring.New()
		hidden := g.binder.state.volumes[i].hiddenAt(g.binder.r.Now)
		for _, doc := range h.doc {
			if !hidden.has(doc) {
				out[i].Add(doc)
			}
		}
	}
	return out, nil
}

// language returns the one that more than half of the articles are in, "" where none
// is. Articles without a language count among the whole: of twenty of which two are
// German, the form is not known to be.
func (g *lister) language(docs docSets) string {
	articles := map[string]int{}
	for i, set := range docs {
		if set.IsEmpty() {
			continue
		}
		column := g.binder.state.volumes[i].columns.facets["language"]
		counts := make([]int, column.values.len())
		for it := set.Iterator(); it.HasNext(); {
			for _, o := range column.of(it.Next()) {
				counts[o]++
			}
		}
		for o, n := range counts {
			if n > 0 {
				articles[column.values.get(uint32(o))] += n
			}
		}
	}
	for language, n := range articles {
		if 2*n > cardinality(docs) {
			return language
		}
	}
	return ""
}

// newest returns the newest articles of a set; in a volume they come first.
func (g *lister) newest(docs docSets) (list []candidate) {
	for i, set := range docs {
		it := set.Iterator()
		for n := 0; n < formArticles && it.HasNext(); n++ {
			list = append(list, candidate{volume: i, doc: it.Next()})
		}
	}
	volumes := g.binder.state.volumes
	slices.SortStableFunc(list, func(a, b candidate) int {
		x, y := volumes[a.volume].columns, volumes[b.volume].columns
		return cmp.Or(cmp.Compare(y.instant[b.doc], x.instant[a.doc]), strings.Compare(x.id(a.doc), y.id(b.doc)))
	})
	return list[:min(len(list), formArticles)]
}

// printed returns a form with each word as most articles print it.
func (g *lister) printed(n *typedName, folded string) string {
	var words []string
	for term := range strings.FieldsSeq(folded) {
		form := g.binder.state.printed(term)
		if form == "" && lang.FoldString(n.typed) == term {
			form = n.typed
		}
		words = append(words, cmp.Or(form, term))
	}
	return strings.Join(words, " ")
}

// quoted returns a phrase as an article prints it, "" where its text
// cannot be read.
func (g *lister) quoted(l *leaf, k candidate) string {
	a, err := g.binder.state.volumes[k.volume].article(k.doc)
	if err != nil {
		return "" // the listing stands, as does a hit whose text is damaged
	}
	m := newMatcher(l)
	for part, text := range []string{headline(a), a.Lead, a.Body} {
		if marks := m.marks(part, text, a); len(marks) > 0 {
			return strings.Join(strings.Fields(text[marks[0].start:marks[0].end]), " ")
		}
	}
	return ""
}

// joinedTerms writes terms as a text does: words with a space between them, and
// pairs of characters as the run that they are pairs of.
func joinedTerms(slots []slot) string {
	var b strings.Builder
	last := ""
	for _, s := range slots {
		term := s[0].term
		first, size := utf8.DecodeRuneInString(term)
		tail, _ := utf8.DecodeLastRuneInString(last)
		switch {
		case last != "" && tail == first && isPair(last) && isPair(term):
			b.WriteString(term[size:])
		case last != "" && isPair(last) && isPair(term):
			b.WriteString("·" + term)
		case last != "":
			b.WriteString(" " + term)
		default:
			b.WriteString(term)
		}
		last = term
	}
	return b.String()
}

// isPair reports whether a term is a pair of characters of writing without spaces.
func isPair(term string) bool {
	words := analyzers.QueryWords(term)
	return utf8.RuneCountInString(term) == 2 && len(words) == 1 && words[0].Script == lang.Unspaced
}
