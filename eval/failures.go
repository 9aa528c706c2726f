package eval

import (
	"cmp"
	"slices"
	"strings"

	"dateline/analyzers/lang"
	"dateline/analyzers/names"
)

// Failure is a reason for which names were not found, and how many pairs of a
// query and an article it explains.
type Failure struct {
	Reason string
	Pairs  int
}

// The reasons, in the order in which they are tried.
const (
	noSounds = "a script without a table of sounds"
	hanName  = "Han characters on one side"
	moreWord = "the query has more words than the article"
	another  = "another name: less than half of the letters in common"
	noKey    = "a word shares no key with any of the article"
	refused  = "a word shares a key and is refused by its price"
	tooLoose = "alike, but too loosely for a plain search"
	unfound  = "every word is accepted, the search does not find it"
)

// Miss is a pair of spellings that the search does not bring together.
type Miss struct {
	Pair
	Typed, Written  string
	Entities, Pairs int // in how many it occurs
}

// maxMisses is how many of the commonest misses are told.
const maxMisses = 20

// explain finds the reasons for what was missed, and the commonest pairs of
// words: those of most entities, and among these of most pairs.
func (b *bench) explain(list []missed) ([]Failure, []Miss) {
	j := judgement{queries: map[string]*names.Query{}, keys: map[string][]string{}, latin: map[string]string{}}
	reasons := map[string]int{}
	type counted struct {
		Miss
		last int
	}
	pairs := map[[2]string]*counted{}
	for _, m := range list {
		reason, blamed := j.why(b.texts[m.query], b.texts[m.article])
		reasons[reason]++
		for _, words := range blamed {
			c := pairs[words]
			if c == nil {
				c = &counted{Miss{Pair: Pair{ScriptOf(words[0]), ScriptOf(words[1])}, Typed: words[0], Written: words[1]}, -1}
				pairs[words] = c
			}
			c.Pairs++
			if c.last != m.entity {
				c.Entities++
				c.last = m.entity
			}
		}
	}
	var failures []Failure
	for reason, n := range reasons {
		failures = append(failures, Failure{reason, n})
	}
	slices.SortFunc(failures, func(x, y Failure) int { return cmp.Or(y.Pairs-x.Pairs, strings.Compare(x.Reason, y.Reason)) })
	var misses []Miss
	for _, c := range pairs {
		misses = append(misses, c.Miss)
	}
	slices.SortFunc(misses, func(x, y Miss) int {
		return cmp.Or(y.Entities-x.Entities, y.Pairs-x.Pairs, compareHashes(x.Typed+"\t"+x.Written, y.Typed+"\t"+y.Written)) // of the equal ones any
	})
	return failures, misses[:min(len(misses), maxMisses)]
}

// judgement keeps words that were prepared, for the same ones come again and again.
type judgement struct {
	queries map[string]*names.Query
	keys    map[string][]string
	latin   map[string]string
}

// why says why a query does not find an article, and which words are to blame:
// those without partners, each with the one it is most like, or both names whole.
func (j *judgement) why(query, article string) (reason string, blamed [][2]string) {
	asked, given := nameWords(query), nameWords(article)
	whole := [][2]string{{lang.FoldString(query), lang.FoldString(article)}}
	q, a := ScriptOf(query), ScriptOf(article)
	switch {
	case len(asked) == 0 || len(given) == 0 || j.mute(asked[0], q) || j.mute(given[0], a):
		return noSounds, whole
	case q == "Han" || a == "Han":
		return hanName, whole
	}
	left, free, worst := j.partners(asked, given)
	switch {
	case len(left) == 0 && worst > names.Convention:
		return tooLoose, whole
	case len(left) == 0:
		return unfound, whole
	case len(free) == 0:
		return moreWord, whole
	}
	reason = refused
	for _, word := range left {
		other, alike := j.nearest(word, free)
		switch {
		case alike:
			blamed = append(blamed, [2]string{word, other})
		case len(left) == 1 && len(free) == 1:
			return another, [][2]string{{word, other}}
		default:
			return another, whole
		}
		if !meet(j.keysOf(word), j.keysOf(other)) {
			reason = noKey
		}
	}
	return reason, blamed
}

// nearest returns the word that has most letters in common with another, both
// written in Latin, and whether these are half of the longer one.
func (j *judgement) nearest(word string, list []string) (best string, alike bool) {
	most := -1.0
	for _, other := range list {
		a, b := j.latinOf(word), j.latinOf(other)
		common := 0
		for letter := 'a'; letter <= 'z'; letter++ {
			common += min(strings.Count(a, string(letter)), strings.Count(b, string(letter)))
		}
		if share := float64(common) / float64(max(len(a), len(b), 1)); share > most {
			best, most = other, share
		}
	}
	return best, most >= 0.5
}

func (j *judgement) latinOf(word string) string {
	s, ok := j.latin[word]
	if !ok {
		s = strings.Join(romanise(word), "")
		j.latin[word] = s
	}
	return s
}

// partners returns the words of a query that no word of the article stands for,
// the words of the article that stand for none, and the worst tier between.
func (j *judgement) partners(asked, given []string) (left, free []string, worst names.Tier) {
	used := make([]bool, len(given))
	for _, word := range asked {
		best, at := names.Loose+1, -1
		for i, other := range given {
			if tier, _, ok := j.prepared(word).Compare(other); ok && tier < best && !used[i] {
				best, at = tier, i
			}
		}
		switch {
		case at >= 0:
			used[at] = true
			worst = max(worst, best)
		case !names.Particle(word):
			left = append(left, word)
		}
	}
	for i, other := range given {
		if !used[i] && !names.Particle(other) {
			free = append(free, other)
		}
	}
	return left, free, worst
}

// mute reports whether a word of a script is filed under nothing but itself.
func (j *judgement) mute(word, script string) bool {
	keys := j.keysOf(word)
	return script != "Han" && (len(keys) == 0 || len(keys) == 1 && keys[0] == "="+word)
}

func (j *judgement) prepared(word string) *names.Query {
	if j.queries[word] == nil {
		j.queries[word] = names.Prepare(word)
	}
	return j.queries[word]
}

func (j *judgement) keysOf(word string) []string {
	keys, ok := j.keys[word]
	if !ok {
		keys = names.Keys(nil, word)
		j.keys[word] = keys
	}
	return keys
}

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(key string) bool { return slices.Contains(b, key) })
}

// nameWords returns the folded words of a name; writing without spaces comes in
// the pieces that a hyphen, a point or a space leaves.
func nameWords(text string) (words []string) {
	for _, s := range lang.Words(nil, text) {
		if s.Script == lang.Unspaced {
			return strings.FieldsFunc(lang.FoldString(text), func(r rune) bool { return strings.ContainsRune(" ·・=＝-,、", r) })
		}
		words = append(words, lang.FoldString(text[s.Start:s.End]))
	}
	return words
}
