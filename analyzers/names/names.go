// Package names tells whether two words spell one name, in any two of a dozen
// scripts: Aliyev, Əliyev, Алиев, Alijew.
//
// Keys files a word of the dictionary under coarse keys; a typed word, prepared
// once, names the keys to look under and judges each candidate. Graphemes are
// sets of sounds with prices, so no language has to be guessed, and a weighted
// alignment of the sounds accepts or refuses, in tiers. What no rule of sound
// reaches (Beijing, Peking) stands in a small dictionary.
//
// Nothing here changes after the package is loaded: all of it may be shared by
// goroutines. Words are expected as lang.Fold leaves them, unless a comment
// says "as typed".
package names

import "dateline/analyzers/lang"

// Tier says why a word was taken for a spelling of another, best first.
type Tier uint8

// The tiers. Folded is kept for callers that tell marks apart before folding.
const (
	Exact      Tier = iota // the same word once both are folded
	Folded                 // the same but for marks
	Dictionary             // two names of one place or person
	Convention             // one name under two conventions of spelling
	Balanced               // very likely one name, or an inflected form of it
	Loose                  // alike; to be trusted only next to another matching word
)

// String is the name of the tier in lower case.
func (t Tier) String() string {
	if int(t) < len(tierNames) {
		return tierNames[t]
	}
	return "none"
}

var tierNames = [...]string{"exact", "folded", "dictionary", "convention", "balanced", "loose"}

// maxNameBytes is the length beyond which a word is no name.
const maxNameBytes = 64

// Keys appends the keys under which a folded word of a dictionary is filed: at
// most maxKeys, none for what cannot be a name.
func Keys(dst []string, folded string) []string {
	if folded == "" || len(folded) > maxNameBytes {
		return dst
	}
	start := len(dst)
	dst = appendEntryKeys(dst, folded)
	var w sounds
	if !listen(&w, folded) {
		if w.script == hanScript {
			dst = appendHanKeys(dst, folded)
		}
		if len(dst) == start {
			dst = append(dst, "="+folded)
		}
		return dst
	}
	dst = w.appendKeys(dst)
	var buffer [maxBases]string
	for _, base := range bases(buffer[:0], folded, w.script) {
		if listen(&w, base) {
			dst = w.appendNewKeys(dst, start)
		}
	}
	if len(dst)-start > maxKeys {
		dst = dst[:start+maxKeys]
	}
	return appendSyllableKeys(dst, folded, w.script)
}

// Query is a typed word prepared for comparison. It does not change.
type Query struct {
	folded    string
	script    script
	entries   []entry
	readings  [][]string     // of a word that may be Chinese, in Pinyin
	spelled   map[string]int // its other romanisations, with their syllables
	forms     []*sharpened
	keys      []string
	soundless bool
}

// Prepare reads a word as typed, in any script.
func Prepare(word string) *Query {
	q := &Query{folded: lang.FoldString(word)}
	if len(q.folded) > maxNameBytes {
		q.soundless = true
		return q
	}
	q.script = scriptOf(q.folded)
	q.entries = dictionary[q.folded]
	q.keys = Keys(nil, q.folded)
	var w sounds
	if !listen(&w, q.folded) {
		q.soundless = true
		return q
	}
	q.forms = append(q.forms, sharpen(&w))
	for _, base := range bases(nil, q.folded, q.script) {
		if listen(&w, base) {
			q.forms = append(q.forms, sharpen(&w))
		}
	}
	q.readings = readWord(q.folded, q.script)
	q.spelled = spellings(q.readings)
	return q
}

// Keys is the keys under which the spellings of the word are filed. The slice
// belongs to the query.
func (q *Query) Keys() []string { return q.keys }

// Compare judges a folded word: whether it spells the same name, how surely,
// and at what price in consonants (0 is the same word).
func (q *Query) Compare(term string) (tier Tier, cost float64, ok bool) {
	switch {
	case term == "" || q.folded == "":
		return 0, 0, false
	case term == q.folded:
		return Exact, 0, true
	case len(term) > maxNameBytes:
		return 0, 0, false
	}
	var known entry
	if len(q.entries) > 0 {
		if known, ok = meet(q.entries, dictionary[term]); ok && !known.loose {
			return Dictionary, 0.05, true
		}
	}
	tier, cost, ok = q.compareSounds(term)
	if !ok && known.set != 0 {
		return Loose, 0.5, true
	}
	return tier, cost, ok
}

func (q *Query) compareSounds(term string) (Tier, float64, bool) {
	other := scriptOf(term)
	if q.script == hanScript || other == hanScript {
		return q.compareHan(term, other)
	}
	if q.soundless {
		return 0, 0, false
	}
	if n := q.spelled[term]; n > 0 {
		return syllableTier(n), 0.1, true
	}
	var t sounds
	if !listen(&t, term) {
		return 0, 0, false
	}
	price, tier := q.forms[0].judge(&t, endingPrice)
	if tier <= Loose {
		return tier, float64(price) / consonantPrice, true
	}
	if price >= hopeless {
		return 0, 0, false
	}
	return q.compareBases(term, &t)
}

// syllableTier is the trust in another romanisation of n syllables: one alone
// is shared by a dozen surnames.
func syllableTier(n int) Tier {
	if n < minNameRunes {
		return Loose
	}
	return Convention
}

// endingPrice is what a case ending may add to the price of two words: without
// hope of that, the second chance is not worth its time.
const endingPrice = 260

// judge aligns two words. The tier is beyond Loose where they do not match; the
// price is then still known up to slack above the loose threshold.
func (s *sharpened) judge(t *sounds, slack int) (price int, tier Tier) {
	convention, balanced, loose := allowance(&s.sounds, t)
	price = s.align(t, max(loose, 0)+slack)
	switch {
	case price <= convention:
		return price, Convention
	case price <= balanced:
		return price, Balanced
	case price <= loose:
		return price, Loose
	}
	return price, Loose + 1
}

// compareBases gives inflected forms their second chance: one of the two, or
// both, without its ending. It must then fit better than two plain words.
func (q *Query) compareBases(term string, t *sounds) (Tier, float64, bool) {
	best, price := Loose+1, 0
	try := func(s *sharpened, t *sounds) {
		p, tier := s.judge(t, 0)
		if tier = max(tier, Convention) + 1; p < hopeless && tier < best {
			best, price = tier, p
		}
	}
	for _, form := range q.forms[1:] {
		try(form, t)
	}
	var buffer [maxBases]string
	for _, base := range bases(buffer[:0], term, t.script) {
		if !listen(t, base) {
			continue
		}
		try(q.forms[0], t)
		if len(q.forms) > 1 {
			try(q.forms[1], t)
		}
	}
	if best > Loose {
		return 0, 0, false
	}
	return best, float64(price)/consonantPrice + 0.1, true
}

// compareHan compares where one side is written in Han characters.
func (q *Query) compareHan(term string, other script) (Tier, float64, bool) {
	switch {
	case q.script == other:
		if sameHan(q.folded, term) {
			return Balanced, 0.2, true
		}
	case q.script == hanScript && (other == latinScript || other == cyrillicScript):
		for _, reading := range Syllables([]string{term}) {
			if readsAs(q.folded, reading) {
				return Convention, 0.1, true
			}
		}
	default:
		for _, reading := range q.readings {
			if len(reading) >= minNameRunes && readsAs(term, reading) {
				return Convention, 0.1, true
			}
		}
	}
	return 0, 0, false
}
