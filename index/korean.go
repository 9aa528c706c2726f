package index

import (
	"slices"
	"unicode"

	"dateline/analyzers/names"
)

// Korean names are written as one word of a surname, mostly of one syllable, and
// a given name; in letters they are two words or three.
const (
	shortestKorean = 2
	longestKorean  = 4
	koreanWindow   = 1 // words that may stand between its parts
)

// korean binds a name typed in Hangul to the words that letters write it in.
func (b *binder) korean(typed, folded string, fields []int) (out []plan) {
	syllables := []rune(folded)
	if n := len(syllables); n < shortestKorean || n > longestKorean {
		return nil
	}
	for _, r := range syllables {
		if !unicode.Is(unicode.Hangul, r) {
			return nil
		}
	}
	ways := [][]string{{string(syllables[:1]), string(syllables[1:])}}
	if len(syllables) == 3 {
		ways = append(ways, []string{string(syllables[:1]), string(syllables[1:2]), string(syllables[2:])})
	}
	for _, parts := range ways {
		l := &leaf{typed: typed, fields: fields, window: koreanWindow, how: "name:" + names.Convention.String()}
		limit := names.Balanced
		if len(parts) == 3 {
			limit = names.Loose // two others vouch for each
		}
		for _, part := range parts {
			if s := b.heard(part, limit); len(s) > 0 {
				l.slots = append(l.slots, s)
			}
		}
		if len(l.slots) == len(parts) {
			out = append(out, l)
		}
	}
	return append(out, b.inHanja(typed, folded, fields)...)
}

// inHanja binds a Korean name, as one word, to the Han characters that write it.
func (b *binder) inHanja(typed, folded string, fields []int) (out []plan) {
	for _, sp := range b.state.spelledInHanja(folded, b.r.Now) {
		if sp.term != folded && !slices.Contains(b.r.Without, sp.term) {
			out = append(out, b.run(typed, sp, fields))
		}
	}
	return out
}

// inHangul returns the alternatives in Hangul, where a whole name is one word and
// hides fewer sounds than a part of one.
func (s slot) inHangul() (out slot) {
	for _, alt := range s {
		if unicode.Is(unicode.Hangul, firstRune(alt.term)) {
			out = append(out, alt)
		}
	}
	return out
}

// heard returns the spellings of a part of a name, which by itself is too short to
// be one.
func (b *binder) heard(part string, limit names.Tier) (s slot) {
	for _, sp := range b.state.spellings(part, b.r.Now) {
		if sp.tier <= limit {
			t := tiers[sp.tier]
			s = append(s, alternative{term: sp.term, weight: t.weight, class: t.class, how: "name:" + sp.tier.String()})
		}
	}
	return s
}
