package index

import (
	"slices"
	"sync"
	"unicode"

	"dateline/analyzers"
	"dateline/analyzers/lang"
)

// Bounds of the work for a run of letters.
const (
	maxLetterPlaces = 12  // letters that are doubted, those in the rarest pairs
	maxSpelt        = 128 // ways to write it whose articles are looked up: most articles have all pairs of a short one
)

// unspacedLetters are the scripts of letters that are written without spaces.
var unspacedLetters = []*unicode.RangeTable{unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Hiragana}

// alphabets are the letters and marks of these.
var alphabets = sync.OnceValue(func() (all [][]rune) {
	for _, table := range unspacedLetters {
		var letters []rune
		for _, r := range table.R16 {
			for c := rune(r.Lo); c <= rune(r.Hi); c += rune(r.Stride) {
				if unicode.In(c, unicode.L, unicode.M) && lang.FoldString(string(c)) == string(c) {
					letters = append(letters, c)
				}
			}
		}
		all = append(all, letters)
	}
	return all
})

// inLetters lists the runs of letters that one becomes by one slip. A mark is a letter
// here: it has a key of its own, and joins another character when it slips.
func (x *runner) inLetters() ([]change, error) {
	letters := []rune(x.one.term)
	i := slices.IndexFunc(unspacedLetters, func(t *unicode.RangeTable) bool { return unicode.Is(t, letters[0]) })
	if i < 0 || len(letters) < shortestRun {
		return nil, nil
	}
	var list []change
	seen := map[string]bool{x.one.term: true}
	try := func(text []rune) {
		if s := string(text); !seen[s] {
			seen[s] = true
			if c, ok := x.spelt(s); ok {
				list = append(list, c)
			}
		}
	}
	for _, at := range x.doubtful(letters) {
		if x.within(letters, at) {
			try(slices.Delete(slices.Clone(letters), at, at+1))
		}
		if at+1 < len(letters) {
			swapped := slices.Clone(letters)
			swapped[at], swapped[at+1] = swapped[at+1], swapped[at]
			try(swapped)
		}
		for _, r := range alphabets()[i] {
			other := slices.Clone(letters)
			other[at] = r
			if try(other); at > 0 {
				try(slices.Insert(slices.Clone(letters), at, r))
			}
		}
	}
	slices.SortStableFunc(list, likelier)
	return x.shared(list[:min(len(list), maxSpelt)])
}

// within reports whether a run without a letter is more than its beginning or its end.
func (x *runner) within(letters []rune, at int) bool {
	last := len(letters) - 1
	return at > 0 && at < last || at == 0 && letters[0] == letters[1] || at == last && letters[at] == letters[at-1]
}

// doubtful returns the letters that a slip may have hit: near the pairs that no article
// has, or else in the rarest pairs.
func (x *runner) doubtful(letters []rune) (places []int) {
	char, rest := 0, len([]rune(x.chars[0]))
	rarest := map[int]int{}
	for at := range letters {
		if rest == 0 && char+1 < len(x.chars) {
			char++
			rest = len([]rune(x.chars[char]))
		}
		rest--
		if x.mends(char-2, char+1) {
			places = append(places, at)
			rarest[at] = x.least(char-1, char)
		}
	}
	slices.SortStableFunc(places, func(a, b int) int { return rarest[a] - rarest[b] })
	return places[:min(len(places), maxLetterPlaces)]
}

// spelt reads a text as a run. It is not ok where an article has not one of its pairs.
func (x *runner) spelt(text string) (c change, ok bool) {
	c = change{text: text, slips: slipLetter, articles: 1 << 31}
	end := 1
	for _, w := range analyzers.QueryWords(text) {
		if w.Script != lang.Unspaced || w.Start >= end { // a mark at the front is no letter of the run
			return c, false
		}
		end = w.End
		c.pairs = append(c.pairs, w.Term)
		if c.articles = min(c.articles, x.articlesOf(w.Term)); c.articles == 0 {
			return c, false
		}
	}
	return c, end == len(text)
}
