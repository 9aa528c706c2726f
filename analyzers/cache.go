package analyzers

import (
	"strings"

	"dateline/analyzers/lang"
)

// forms are the terms of a word as written. stem is "" where it would say no
// more than the word.
type forms struct{ word, stem string }

// cache remembers the forms of words in one language, by the word as written: a
// word seen before costs one look-up and neither folding nor stemming. Of the
// words of Reuters-21578 that is 96 in 100.
type cache struct {
	pack   lang.Pack
	elides bool // the language writes articles on to words
	stop   map[string]bool
	known  map[string]forms
	aged   map[string]forms // what known was before it was full; used words come back
	room   int              // words in known at which it is full
	buf    []byte
}

const (
	// maxCached is the number of words at which a cache lets go of those it has
	// not met since it was last full. Two such maps take 8 MB, for each language
	// that has a stemmer and once for all others.
	maxCached = 1 << 15
	// maxWords is shared by the caches of an Analyzer. Eight languages have full
	// ones; forty, which few archives hold, get 6,500 words each.
	maxWords = 8 * maxCached
	// maxCachedWord is the longest word worth keeping, in bytes.
	maxCachedWord = 48
)

func newCache(p lang.Pack) *cache {
	return &cache{pack: p, elides: len(p.Elided) > 0, stop: stopWords(&p), known: map[string]forms{}, aged: map[string]forms{}, room: maxCached}
}

// forms returns the terms of a word of a text. They do not hold on to the text.
func (c *cache) forms(word string, s *lang.Span) forms {
	if f, ok := c.known[word]; ok {
		return f
	}
	f, ok := c.aged[word]
	if !ok {
		f = c.make(word, s)
	}
	if len(word) <= maxCachedWord {
		c.keep(word, f)
	}
	return f
}

func (c *cache) keep(word string, f forms) {
	if len(c.known) >= c.room {
		c.known, c.aged = c.aged, c.known
		clear(c.known)
	}
	key := f.word
	if key != word {
		key = strings.Clone(word)
	}
	c.known[key] = f
}

func (c *cache) make(word string, s *lang.Span) forms {
	c.buf = lang.Fold(c.buf[:0], word)
	f := forms{word: string(c.buf)}
	if c.pack.Stem == nil || s.Script == lang.Unspaced || s.Digits || c.stop[f.word] {
		return f
	}
	if stem := stemOf(c.pack, word, f.word, int(s.Apostrophe)); stem != f.word {
		f.stem = stemMark + c.pack.Tag + "/" + stem
	}
	return f
}

// stemOf returns the stem of a word whose folded form is given. The stemmer sees
// the last apostrophe, which the folded form has not.
func stemOf(p lang.Pack, word, folded string, apostrophe int) string {
	in := folded
	if apostrophe > 0 {
		in = lang.FoldString(word[:apostrophe]) + "'" + lang.FoldString(word[apostrophe:])
	}
	out := strings.ReplaceAll(p.Stem(in), "'", "")
	if out == "" {
		return folded
	}
	return out
}
