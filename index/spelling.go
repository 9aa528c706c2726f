package index

import (
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers/names"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// How far the expansion of one word may go. Sixty-four spellings cover every
// name of the labelled sets. A comparison costs about a microsecond; where there
// are too many, those are dropped that can be of the worst tier at best, and of
// these the rarest. Of 500 typed names, over a million terms, one in a hundred
// needs more than 1,800 comparisons.
const (
	maxSpellings  = 64
	maxCandidates = 20_000
	maxCached     = 1024 // expanded words kept for each edition
	nameWindow    = 4    // words that may stand between the words of name:"..."
)

// tiers says what each tier of spelling is worth and which class of hits it
// makes: classes are ranked before scores.
var tiers = map[names.Tier]struct {
	weight float32
	class  uint8
}{
	names.Exact: {1, 0}, names.Folded: {1, 0}, names.Dictionary: {0.8, 1}, names.Convention: {0.6, 1}, names.Balanced: {0.35, 2}, names.Loose: {0.2, 3},
}

// spelling is one term of the edition that stands for a typed word.
type spelling struct {
	term     string
	tier     names.Tier
	cost     float64
	articles int
}

// expansionCache keeps the spellings of the words last asked for.
type expansionCache struct {
	mu    sync.Mutex
	words map[string][]spelling
}

func (c *expansionCache) get(word string) ([]spelling, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	s, ok := c.words[word]
	return s, ok
}

func (c *expansionCache) put(word string, s []spelling) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.words == nil || len(c.words) >= maxCached {
		c.words = map[string][]spelling{}
	}
	c.words[word] = s
}

// spellings returns the terms of the edition that are spellings of a word, the
// best tiers first; exact ones are not among them. They are kept for the next
// search unless an embargo will end: what it hides now it shows then.
func (s *state) spellings(word string, now time.Time) []spelling {
	lasting := s.lasting(now)
	if got, ok := s.cache.get(word); ok && lasting {
		return got
	}
	out := s.best(names.Prepare(word), now)
	if lasting {
		s.cache.put(word, out)
	}
	return out
}

// printed returns how the texts mostly write a name, "" for a word that is none.
func (s *state) printed(term string) string {
	for _, v := range s.volumes {
		if form := v.names.printed(term); form != "" {
			return form
		}
	}
	return ""
}

// shown reports whether an article that readers may see has a term.
func (s *state) shown(term string, fields []string, now time.Time) (found bool) {
	for i := 0; i < len(s.volumes) && !found; i++ {
		v := &s.volumes[i]
		hidden := v.hiddenAt(now)
		_ = guarded("volume "+v.name, func() error {
			for _, field := range fields {
				d, err := v.segment.Dictionary(field)
				if err != nil {
					return err
				}
				if found = found || holdsVisible(d, term, hidden, v.veiled(now)); found {
					return nil
				}
			}
			return nil
		})
	}
	return found
}

// holdsVisible reports whether a term stands in an article that is not hidden.
func holdsVisible(d segment.TermDictionary, term string, hidden bitset, veiled bool) bool {
	if !veiled {
		ok, err := d.Contains([]byte(term))
		return ok && err == nil
	}
	list, err := d.PostingsList([]byte(term), nil, nil)
	if err != nil || list.Count() == 0 {
		return false
	}
	docs := roaring.New()
	orInto(docs, list)
	for it := docs.Iterator(); it.HasNext(); {
		if !hidden.has(it.Next()) {
			return true
		}
	}
	return false
}

// textNames are the names of the parts of an article that are read.
var textNames = []string{textFields[0].name, textFields[1].name, textFields[2].name}

// eachDictionary calls f with the dictionary of every text field. A volume that
// cannot be read has none: the search itself will say so.
func (v *volume) eachDictionary(f func(segment.TermDictionary) error) {
	_ = guarded("volume "+v.name, func() error {
		for _, field := range textFields {
			d, err := v.segment.Dictionary(field.name)
			if err == nil {
				err = f(d)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// isName reports whether a typed word is taken for a name on evidence: a capital, or
// that the archive writes it like one. A word that the archive lacks is none.
func (s *state) isName(typed, folded string) bool {
	capital := unicode.IsUpper(firstRune(typed))
	return capital && s.mayBeName(typed, folded) ||
		!s.stops[folded] && slices.ContainsFunc(s.volumes, func(v openVolumeState) bool { return v.names.like(folded) })
}

// mayBeName reports whether a typed word is worth other spellings. Words with
// digits and stop words are not, nor is a word typed in small letters that the
// archive itself writes in small letters.
func (s *state) mayBeName(typed, folded string) bool {
	if utf8.RuneCountInString(folded) < 2 || strings.ContainsFunc(folded, unicode.IsDigit) {
		return false
	}
	capital := unicode.IsUpper(firstRune(typed))
	if s.stops[folded] {
		return capital && s.holdsName(folded) // Kim is a name, and a stop word of Turkish
	}
	if capital {
		return true
	}
	exists := false
	for _, v := range s.volumes {
		if v.names.like(folded) {
			return true
		}
		exists = exists || v.contains(folded)
	}
	return !exists
}

// contains reports whether a surface term stands in a text of the volume.
func (v *volume) contains(term string) (found bool) {
	_ = v.eachList(term, func(*packedList) { found = true })
	return found
}
