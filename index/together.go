package index

import (
	"cmp"
	"slices"
	"strings"

	"dateline/analyzers"
	"dateline/analyzers/names"
	"dateline/news"

	"github.com/RoaringBitmap/roaring/v2"
)

// pairTies are how many of the articles with one of two names must have both side by
// side, of those with the rarer one, for the two to be one name: New York.
const (
	pairTies  = 0.6
	pairTried = 24 // pairs that stand in the same articles and are looked at: a millisecond each
)

// pairs brings names together that stand side by side in most of the articles that
// have one of them. The pair takes the place of each of which it is most.
func (w *weigher) pairs(list []weighed) ([]weighed, error) {
	tried := 0
	out := slices.Clone(list)
	for i, a := range list {
		for j, b := range list {
			if i == j || tried == pairTried || !w.mayPair(a, b) {
				continue
			}
			tried++
			pair, err := w.sideBySide(a, b)
			if err != nil {
				return nil, err
			}
			if float64(pair.count) < pairTies*float64(min(a.count, b.count)) || pair.count < significantLeast {
				continue
			}
			out = slices.DeleteFunc(out, func(o weighed) bool {
				return (o.term == a.term || o.term == b.term) && float64(pair.count) >= pairTies*float64(o.count)
			})
			out = append(out, pair)
		}
	}
	slices.SortStableFunc(out, order)
	return out, nil
}

// mayPair reports whether enough of the articles with one of two names have both.
func (w *weigher) mayPair(a, b weighed) bool {
	both := 0
	for i := range a.docs {
		if a.docs[i] != nil && b.docs[i] != nil {
			both += int(a.docs[i].AndCardinality(b.docs[i]))
		}
	}
	return float64(both) >= pairTies*float64(min(a.count, b.count)) && both >= significantLeast
}

// sideBySide counts two names as a phrase.
func (w *weigher) sideBySide(a, b weighed) (weighed, error) {
	l := &leaf{typed: a.term + " " + b.term, fields: everywhere, slots: []slot{{{term: a.term, weight: 1}}, {{term: b.term, weight: 1}}}}
	got := weighed{term: l.typed, with: []string{l.typed}, docs: make([]*roaring.Bitmap, len(a.docs)), all: make([]*roaring.Bitmap, len(a.docs))}
	err := w.each(func(i int) error {
		o, err := w.phraseLeaf(l, i)
		if err != nil {
			return err
		}
		got.all[i] = roaring.BitmapOf(o.doc...)
		if w.hidden[i] != nil {
			got.all[i].AndNot(w.hidden[i])
		}
		got.docs[i] = roaring.And(got.all[i], w.found[i])
		return nil
	})
	w.sum(&got)
	return got, err
}

// sum counts and scores anew what the sets of a word hold.
func (w *weigher) sum(got *weighed) {
	got.count, got.background = 0, 0
	for i := range got.docs {
		if got.docs[i] != nil {
			got.count += int(got.docs[i].GetCardinality())
			got.background += int(got.all[i].GetCardinality())
		}
	}
	got.score = w.likelihood(float64(got.count), float64(got.background))
}

// MaxWithBytes is the longest value of Request.With that a word is given: as long as
// a value in an address may be.
const MaxWithBytes = 256

// joined is how long the spellings of two words are in one value.
func joined(a, b []string) (n int) {
	for _, s := range append(slices.Clone(a), b...) {
		n += len(s) + len(alternativeMark)
	}
	return n - len(alternativeMark)
}

// grouped brings words together that are the same: an article counts once for all.
func (w *weigher) grouped(list []weighed, same func(a, b string) bool) (out []weighed) {
	for _, word := range list {
		i := slices.IndexFunc(out, func(o weighed) bool { return same(o.term, word.term) && joined(o.with, word.with) <= MaxWithBytes })
		if i < 0 {
			out = append(out, word)
			continue
		}
		one := &out[i]
		one.with = append(one.with, word.with...)
		for v := range one.docs {
			if one.docs[v] != nil && word.docs[v] != nil {
				one.docs[v], one.all[v] = roaring.Or(one.docs[v], word.docs[v]), roaring.Or(one.all[v], word.all[v])
			}
		}
		w.sum(one)
	}
	slices.SortStableFunc(out, order)
	return out[:min(len(out), significantShown)]
}

// nameMatcher compares names. Each is prepared once: that takes longer than to compare.
type nameMatcher map[string]*names.Name

// same reports whether two names are surely spellings of one: Aliyev and Алиев. A fault
// in the comparison leaves them apart.
func (m nameMatcher) same(a, b string) (same bool) {
	if strings.Contains(a, " ") != strings.Contains(b, " ") {
		return false
	}
	defer func() {
		if recover() != nil {
			same = false
		}
	}()
	if m[a] == nil {
		m[a] = names.PrepareName(capital(a))
	}
	tier, ok := m[a].Match(capital(b), false)
	return ok && tier <= names.Convention
}

// sameWord reports whether two words are forms of one in a language of the result.
func sameWord(a, b string, langs []string) bool {
	stems := analyzers.QueryTerms(nil, a, langs)
	return slices.ContainsFunc(analyzers.QueryTerms(nil, b, langs), func(t analyzers.QueryTerm) bool {
		return t.Term[0] < ' ' && slices.ContainsFunc(stems, func(o analyzers.QueryTerm) bool { return o.Term == t.Term })
	})
}

// commonLanguage is the part of the articles found that must be in a language for its
// endings to be taken for endings.
const commonLanguage = 0.25

// languages lists the languages that many of the articles found are in.
func (w *weigher) languages() (langs []string) {
	counts := map[string]int{}
	for i, docs := range w.found {
		column := w.state.volumes[i].columns.facets["language"]
		for it := docs.Iterator(); it.HasNext(); {
			for _, ord := range column.of(it.Next()) {
				counts[column.values.get(ord)]++
			}
		}
	}
	for _, tag := range sortedKeys(counts) {
		if float64(counts[tag]) >= commonLanguage*w.population.found {
			langs = append(langs, tag)
		}
	}
	return langs
}

// told lists words as a reader sees them.
func (w *weigher) told(list []weighed, name bool) []SignificantWord {
	out := []SignificantWord{}
	for _, word := range list {
		one := SignificantWord{Text: w.printedAs(word, name), With: strings.Join(word.with, alternativeMark), Count: word.count, Background: word.background, Score: round(word.score)}
		out = append(out, one)
	}
	return out
}

// printedAs writes a word as texts do: a name as they mostly have it, any other word
// as the newest of the articles found has it, in small letters.
func (w *weigher) printedAs(word weighed, name bool) string {
	if name {
		parts := strings.Split(word.term, " ")
		for i, p := range parts {
			parts[i] = cmp.Or(w.state.printed(p), p)
		}
		return strings.Join(parts, " ")
	}
	for i, docs := range word.docs {
		if docs == nil || docs.IsEmpty() {
			continue
		}
		if a, err := w.state.volumes[i].article(docs.Minimum()); err == nil {
			return cmp.Or(writtenIn(a, word.term), word.term)
		}
	}
	return word.term
}

// writtenIn returns a word as an article writes it, in small letters; "" where it is
// not in the beginning of the article.
func writtenIn(a *news.Article, term string) string {
	an := textAnalyzers.Get().(*textAnalyzer)
	defer textAnalyzers.Put(an)
	for _, part := range []string{a.Title, a.Lead, cutAt(a.Body, tellingBytes)} {
		for _, t := range an.Append(nil, part, analyzers.Document{Language: a.Language}) {
			if t.Kind == analyzers.Word && t.Term == term {
				return strings.ToLower(part[t.Start:t.End])
			}
		}
	}
	return ""
}
