package index

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/analyzers/lang"
)

// Slips in writing without spaces. What is typed there is a run of characters, found
// as a phrase of its pairs; one wrong character breaks the two pairs that it stands in,
// and the dictionaries say which others would mend them. In Han characters the right one
// is looked for among those that the archive has beside their neighbours (hanslips.go),
// in letters among those of the script (letterslips.go).

// Bounds of the work for one run.
const (
	maxPlaces    = 4   // places at which a character is looked for, the least likely ones
	maxFollowers = 512 // characters tried at one place: whether they fit is asked of the dictionaries
	maxFitting   = 24  // of them those whose articles are looked up, the most frequent
	maxVerified  = 8   // runs counted as phrases
)

// What a slip in a run costs beside slipLetter, which is one of the ear or the hand:
// another character of the same reading, two neighbours swapped, another letter.
const slipCharacter = 2

// shortestRun is how many characters a run must have before it is doubted, as a word of
// letters must. Of three Han characters two that differ in one may be a name each: there
// only the same sound tells of a slip.
const shortestRun = 4

// change is another way to write a run.
type change struct {
	text     string
	pairs    []string
	slips    int
	articles int // that have all pairs
}

// runner looks for the slips in one run.
type runner struct {
	*amender
	one   suspect
	chars []string       // folded
	pairs []string       // of neighbours in chars
	count map[string]int // articles about, by pair
	field []int
}

// runOf makes a suspect of the run at the front of words, and says how many pairs it has.
func (a *amender) runOf(words []analyzers.QueryWord, start int, fields []string, scope string) (one suspect, n int, ok bool) {
	n = runLength(words)
	one = suspect{start: start + words[0].Start, end: start + words[n-1].End, fields: fields, scope: scope}
	one.typed = a.typed[one.start:one.end]
	one.term = lang.FoldString(one.typed)
	one.run, ok = characters(a.typed[start:], words[:n])
	return one, n, ok && len(one.run) <= longestSlip && !slices.ContainsFunc(fields, func(f string) bool { return !slices.Contains(textNames, f) })
}

// runLength returns how many words at the front are the pairs of one run.
func runLength(words []analyzers.QueryWord) int {
	n := 1
	for n < len(words) && words[n].Script == lang.Unspaced && words[n].Start < words[n-1].End {
		n++
	}
	return n
}

// characters cuts the run that some pairs of a text make. It is not ok for a single
// character, or a run that folding cuts otherwise.
func characters(text string, pairs []analyzers.QueryWord) (chars []string, ok bool) {
	edge := pairs[0].Start // where the second character of the pair before begins
	for i, w := range pairs {
		next := w.End
		switch {
		case i+1 < len(pairs):
			next = pairs[i+1].Start
		case i > 0:
			next = pairs[i-1].End
		case utf8.RuneCountInString(text[w.Start:w.End]) == 2:
			_, size := utf8.DecodeRuneInString(text[edge:])
			next = edge + size
		}
		chars = append(chars, text[edge:next])
		last := text[next:w.End]
		if last == "" || lang.FoldString(chars[i])+lang.FoldString(last) != w.Term {
			return nil, false
		}
		if edge = next; i == len(pairs)-1 {
			chars = append(chars, last)
		}
	}
	return chars, true
}

// inRun lists other ways to write a run.
func (a *amender) inRun(one suspect) ([]amendment, error) {
	x := &runner{amender: a, one: one, count: map[string]int{}}
	han := false
	for i, c := range one.run {
		c = lang.FoldString(c)
		han = han || unicode.Is(unicode.Han, firstRune(c))
		if x.chars = append(x.chars, c); i > 0 {
			x.pairs = append(x.pairs, x.chars[i-1]+c)
		}
	}
	for i, f := range textFields {
		if slices.Contains(one.fields, f.name) {
			x.field = append(x.field, i)
		}
	}
	slips := x.inLetters
	if han {
		slips = x.inHan
	}
	list, err := slips()
	if err != nil {
		return nil, err
	}
	return x.verified(list)
}

// articlesOf counts the articles that have a pair, about.
func (x *runner) articlesOf(pair string) int {
	n, ok := x.count[pair]
	if !ok {
		n = x.has(pair, x.one.fields)
		x.count[pair] = n
	}
	return n
}

// least returns how many articles have the rarest of some pairs of the run; very many
// where there is no such pair.
func (x *runner) least(from, to int) int {
	n := 1 << 31
	for i := max(from, 0); i <= min(to, len(x.pairs)-1); i++ {
		n = min(n, x.articlesOf(x.pairs[i]))
	}
	return n
}

// mends reports whether a change of the pairs from one to another leaves none that no
// article has.
func (x *runner) mends(from, to int) bool {
	return x.least(0, from-1) > 0 && x.least(to+1, len(x.pairs)) > 0
}

// inside reports whether a run without a character is more than its beginning or its
// end, which are found in all that has the run and more.
func (x *runner) inside(i int) bool {
	last := len(x.chars) - 1
	return i > 0 && i < last || i == 0 && x.chars[0] == x.chars[1] || i == last && x.chars[i] == x.chars[i-1]
}

// shared looks up how many articles have all pairs of each change, and keeps those that
// clearly more have than the run.
func (x *runner) shared(all []change) (list []change, err error) {
	for _, c := range all {
		if c.articles, err = x.sharing(c.pairs); err != nil {
			return nil, err
		}
		if c.articles >= max(amendTimes*x.one.alone, 1) {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, likelier)
	return list, nil
}

// likelier is the order of changes.
func likelier(a, b change) int {
	return cmp.Or(a.slips-b.slips, b.articles-a.articles, cmp.Compare(a.text, b.text))
}

// sharing counts the articles that have all of some pairs, hidden ones too.
func (x *runner) sharing(pairs []string) (n int, err error) {
	err = x.c.e.each(func(i int) error {
		all := everyOf(x.c.e.state.volumes[i].columns)
		for _, pair := range pairs {
			docs, err := x.c.leaf(&leaf{slots: []slot{{{term: pair, weight: 1}}}, fields: x.field}, i)
			if err != nil {
				return err
			}
			if all.And(docs); all.IsEmpty() {
				break
			}
		}
		n += int(all.GetCardinality())
		return nil
	})
	return n, err
}

// verified counts the likeliest changes as phrases.
func (x *runner) verified(list []change) (out []amendment, err error) {
	slices.SortStableFunc(list, likelier)
	for _, c := range list[:min(len(list), maxVerified)] {
		n, err := x.c.totalOf(Request{Query: x.one.scope + c.text, Names: NamesExact, Today: x.r.Today, Now: x.r.Now})
		if err != nil {
			return nil, err
		}
		if n > 0 {
			out = append(out, amendment{start: x.one.start, end: x.one.end, text: c.text, slips: c.slips, articles: n})
		}
	}
	return out, nil
}
