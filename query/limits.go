package query

// The limits of a query. What goes beyond one is left out with a warning, so
// that no typed text can keep a server busy: the cost of a search grows with the
// terms it reads, not with the bytes that were sent.
const (
	// MaxBytes is the length of a query. The longest headline with three
	// filters stays under 400 bytes in Cyrillic; pasted articles do not fit.
	MaxBytes = 1024
	// MaxWords counts the words of the whole query, those of phrases too. Each
	// may stand for several spellings, and each spelling opens a list.
	MaxWords = 32
	// MaxWordRunes is the length of one word. The longest words of German and
	// Finnish news have about 45 letters. A value of url: or id: may be longer.
	MaxWordRunes = 64
	// MaxPhraseWords is the length of a phrase: common words in a long phrase
	// are the dearest search there is, and ten words name a sentence surely.
	MaxPhraseWords = 10
	// MaxSlop is the loosest ~N of a phrase: beyond it the words no longer
	// stand in one sentence or the next.
	MaxSlop = 50
	// MaxDepth is how deep brackets may nest, and so the depth of recursion in
	// everything that walks a tree.
	MaxDepth = 8
	// MaxPrefixes is the number of words with an asterisk: each is replaced by
	// all words of the archive that begin so.
	MaxPrefixes = 2
	// MinPrefixLetters is what must stand before the asterisk. Two letters
	// begin thousands of words, three begin some hundreds.
	MinPrefixLetters = 3
	// MaxFuzzy is the number of words with ~1 or ~2, each a walk through the
	// dictionary.
	MaxFuzzy = 3
	// MinFuzzyLetters is the length of a fuzzy word: FuzzyPrefix letters that
	// stay as typed, and one that may change.
	MinFuzzyLetters = FuzzyPrefix + 1
	// FuzzyPrefix is the number of first letters that a fuzzy word keeps: the
	// walk then begins in one corner of the dictionary.
	FuzzyPrefix = 2
	// MaxEdits is the largest ~N of a word. Three edits turn most short names
	// into other names.
	MaxEdits = 2
	// MaxWarnings bounds what is reported: after twenty oddities the text was
	// not meant as a query.
	MaxWarnings = 20
)
