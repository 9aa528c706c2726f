package analyzers

import (
	"strings"

	"dateline/analyzers/lang"
)

// Form is what an Analyzer knows of a word as it is written. The same word mostly
// comes with the same Form; it does not hold on to the text.
type Form struct {
	Text string // as written
	Word string // folded
	Stem string // the marked stem, "" where it would say no more than the word
	Mark Mark
}

// Mark is the caller's own: a new Form comes without. Whoever numbers terms finds
// the numbers again here and has nothing to look up for a word that was met before.
type Mark struct{ Round, Word, Stem, Text uint32 }

// cache remembers the forms of words in one language, by the word as written: a
// word seen before costs one look-up and neither folding nor stemming. Of the
// words of Reuters-21578 that is 96 in 100.
type cache struct {
	pack   lang.Pack
	elides bool // the language writes articles on to words
	firsts bool // terms begin as the words do from which they come, where those are ASCII
	stop   map[string]bool
	known  map[string]*Form
	aged   map[string]*Form // what known was before it was full; used words come back
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
	elides := len(p.Elided) > 0
	return &cache{pack: p, elides: elides, firsts: !elides && (p.Stem == nil || p.KeepsFirst), stop: stopWords(&p), known: map[string]*Form{}, aged: map[string]*Form{}, room: maxCached}
}

// form returns what is known of a word of a text.
func (c *cache) form(word string, s *lang.Span) *Form {
	if f := c.known[word]; f != nil {
		return f
	}
	f := c.aged[word]
	if f == nil {
		f = c.make(word, s)
	}
	if len(word) <= maxCachedWord {
		c.keep(f)
	}
	return f
}

func (c *cache) keep(f *Form) {
	if len(c.known) >= c.room {
		c.known, c.aged = c.aged, c.known
		clear(c.known)
	}
	c.known[f.Text] = f
}

func (c *cache) make(word string, s *lang.Span) *Form {
	c.buf = lang.Fold(c.buf[:0], word)
	f := &Form{Word: string(c.buf)}
	if f.Text = f.Word; f.Word != word {
		f.Text = strings.Clone(word)
	}
	if c.pack.Stem == nil || s.Script == lang.Unspaced || s.Digits || c.stop[f.Word] {
		return f
	}
	if stem := stemOf(c.pack, word, f.Word, int(s.Apostrophe)); stem != f.Word {
		f.Stem = stemMark + c.pack.Tag + "/" + stem
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
