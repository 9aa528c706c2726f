package eval

import (
	"context"
	"slices"
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/names"
	"dateline/index"
)

// ExactFirst searches for names that stand in an archive in several spellings
// and counts those whose first hit has every word as it was typed, but for
// marks and capitals. It asks for limit names at most that have another spelling
// of the same entity in the archive, filed under a common key; where it came
// out wrong, the query and the title stand in the second result.
func ExactFirst(ctx context.Context, list []Entity, limit int) (count Count, wrong []string, err error) {
	b := newBench(list)
	var asked []int
	for e := range list {
		for i := b.first[e]; i < b.first[e+1]; i++ {
			if b.rivals(e, i) {
				asked = append(asked, i)
			}
		}
	}
	slices.SortFunc(asked, func(x, y int) int { return compareHashes(b.texts[x], b.texts[y]) })
	err = with(ctx, b.articles(), func(a *index.Archive) error {
		for _, i := range asked[:min(limit, len(asked))] {
			res, err := a.Search(ctx, index.Request{Query: b.texts[i], Size: 1, NoCounts: true, Unfolded: true})
			if err != nil {
				return err
			}
			title := ""
			if len(res.Hits) > 0 {
				title = res.Hits[0].Title
			}
			right := holdsWords(title, b.texts[i])
			count.add(right)
			if !right {
				wrong = append(wrong, b.texts[i]+"\t"+title)
			}
		}
		return nil
	})
	return count, wrong, err
}

// rivals reports whether each word of a name shares a key with a word of
// another spelling of its entity, and some word is not the same.
func (b *bench) rivals(e, own int) bool {
	asked := nameWords(b.texts[own])
	for i := b.first[e]; i < b.first[e+1]; i++ {
		given := nameWords(b.texts[i])
		if i == own || holdsWords(b.texts[i], b.texts[own]) || len(asked) == 0 {
			continue
		}
		if !slices.ContainsFunc(asked, func(q string) bool {
			keys := names.Keys(nil, q)
			return !slices.ContainsFunc(given, func(g string) bool { return meet(keys, names.Keys(nil, g)) })
		}) {
			return true
		}
	}
	return false
}

// holdsWords reports whether a text has every word of a query, folded.
func holdsWords(text, query string) bool {
	given := foldedWords(text)
	return !slices.ContainsFunc(foldedWords(query), func(w string) bool { return !slices.Contains(given, w) })
}

func foldedWords(text string) (words []string) {
	for _, s := range lang.Words(nil, text) {
		words = append(words, strings.Clone(lang.FoldString(text[s.Start:s.End])))
	}
	return words
}
