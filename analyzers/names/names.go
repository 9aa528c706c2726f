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

import (
	"slices"

	"dateline/analyzers/lang"
)

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
	dst = appendKnownKeys(appendEntryKeys(dst, folded), folded)
	var w sounds
	if !listen(&w, folded) {
		if len(dst) == start {
			dst = append(dst, "="+folded)
		}
		return dst
	}
	if w.script == hanScript {
		return appendHanWordKeys(dst, &w, folded)
	}
	dst = w.appendKeys(dst)
	if w.script == hangulScript {
		dst = w.appendBareKeys(dst)
	}
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
	known     map[string]Tier // forms of the gazetteer
	readings  [][]string      // of a word that may be Chinese, in Pinyin
	spelled   map[string]int  // its other romanisations, with their syllables
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
	q.known = knownForms(q.folded, q.script)
	q.keys = Keys(nil, q.folded)
	var w sounds
	if !listen(&w, q.folded) {
		q.soundless = true
		return q
	}
	q.forms = append(q.forms, sharpen(&w))
	if q.script == hanScript {
		q.keys = w.appendForeignKeys(q.keys)
	} else {
		q.keys = w.appendBareKeys(q.keys)
	}
	for _, base := range bases(nil, q.folded, q.script) {
		if listen(&w, base) {
			q.forms = append(q.forms, sharpen(&w))
		}
	}
	if q.script == hanScript {
		for _, hangul := range inHangul(nil, q.folded) {
			if listen(&w, hangul) {
				q.forms = append(q.forms, sharpen(&w))
			}
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
//
// Words in Han characters are compared by sound only if a key leads from one
// to the other: an index holds every pair of neighbouring characters, and many
// of those sound like some name.
func (q *Query) Compare(term string) (tier Tier, cost float64, ok bool) {
	return q.compare(term, false)
}

// CompareFiled is Compare for a term that is filed under one of the query's keys.
func (q *Query) CompareFiled(term string) (tier Tier, cost float64, ok bool) {
	return q.compare(term, true)
}

// compare is Compare; whole says that a term in Han characters is known to be a
// whole word.
func (q *Query) compare(term string, whole bool) (tier Tier, cost float64, ok bool) {
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
	listed, member := q.known[term]
	if member = member && listed < kin; member && listed == sure {
		return Dictionary, 0.05, true
	}
	tier, cost, ok = q.compareSounds(term, whole)
	switch {
	case member && ok && tier > Convention && q.script == scriptOf(term):
		// The sound says more than a list of all languages: Damask is no Damascus.
	case member && listed == Dictionary:
		return Dictionary, 0.05, true
	case member && (!ok || listed < tier):
		return listed, 0.3, true
	case !ok && known.set != 0:
		return Loose, 0.5, true
	}
	return tier, cost, ok
}

func (q *Query) compareSounds(term string, whole bool) (Tier, float64, bool) {
	other := scriptOf(term)
	if q.script == hanScript || other == hanScript {
		return q.compareHan(term, other, whole)
	}
	if q.soundless {
		return 0, 0, false
	}
	if n := q.spelled[term]; n > 0 {
		return syllableTier(n), 0.1, true
	}
	var t sounds
	if !listenAs(&t, term, other) {
		return 0, 0, false
	}
	price, tier := q.forms[0].judge(&t, endingPrice)
	if tier == Loose && !whole && !shareKey(q.keys, Keys(nil, term)) {
		return 0, 0, false // no look-up leads there
	}
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
	convention, balanced, loose := inUse.allowance(&s.sounds, t)
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
func (q *Query) compareHan(term string, other script, whole bool) (Tier, float64, bool) {
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
	tier, cost, ok := q.soundHan(term, other)
	if ok && !whole && !shareKey(q.keys, Keys(nil, term)) {
		return 0, 0, false
	}
	return tier, cost, ok
}

func shareKey(a, b []string) bool {
	return slices.ContainsFunc(a, func(key string) bool { return slices.Contains(b, key) })
}

// soundHan compares the sounds of a word in Han characters, in Mandarin and, of
// a whole name, in Korean.
func (q *Query) soundHan(term string, other script) (Tier, float64, bool) {
	var t sounds
	if len(q.forms) == 0 || !listen(&t, term) {
		return 0, 0, false
	}
	best, price := Loose+1, 0
	try := func(s *sharpened, t *sounds) {
		if p, tier := s.judge(t, 0); tier < best {
			best, price = tier, p
		}
	}
	try(q.forms[0], &t)
	switch {
	case q.script == other:
		best = max(best, Loose) // homophones are many
	case q.script == hanScript:
		for _, s := range q.forms[1:] {
			try(s, &t)
		}
	default:
		var buffer [maxHanja]string
		for _, hangul := range inHangul(buffer[:0], term) {
			if listen(&t, hangul) {
				try(q.forms[0], &t)
			}
		}
	}
	if best > Loose {
		return 0, 0, false
	}
	return best, float64(price)/consonantPrice + 0.05, true
}
