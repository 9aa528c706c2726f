package names

import (
	"strings"
	"unicode/utf8"

	"dateline/analyzers/lang"
)

// Limits of Match: names are short, and what is compared with them is a name or
// a sentence.
const (
	maxQueryWords = 12
	maxTextWords  = 256
	maxJoined     = 3 // neighbours that may be one word elsewhere: Jong-un, Jongun
)

// token is a word of a name or of a text.
type token struct {
	folded string
	script script
	name   bool // may be a name: begins with a capital or has no case
}

// Match says whether a text names what the query names, and by the worst of
// the tiers of its words. Every word of the query needs a partner, in any
// order; particles, initials and inner patronymics may lack one. A query of one
// word is held to the strict threshold, words of longer ones verify each other
// and may be looser; broad loosens the strict one by a tier.
func Match(query, text string, broad bool) (Tier, bool) {
	return PrepareName(query).Match(text, broad)
}

// tokens cuts a text into words; writing without spaces comes as whole runs of
// one script.
func tokens(text string, most int) []token {
	spans := lang.Words(nil, text)
	var list []token
	for i := 0; i < len(spans) && len(list) < most; i++ {
		s := spans[i]
		if s.Script == lang.Spaced {
			folded := lang.FoldString(text[s.Start:s.End])
			sc := scriptOf(folded)
			list = append(list, token{folded, sc, s.Upper || !sc.hasCase()})
			continue
		}
		end := s.End
		for i+1 < len(spans) && spans[i+1].Script == lang.Unspaced && spans[i+1].Start <= end {
			i++
			end = spans[i].End
		}
		list = appendRuns(list, lang.FoldString(text[s.Start:end]))
	}
	return list
}

// appendRuns splits writing without spaces where its script changes.
func appendRuns(list []token, run string) []token {
	for run != "" {
		first, n := utf8.DecodeRuneInString(run)
		sc := runeScript(first)
		for n < len(run) {
			r, size := utf8.DecodeRuneInString(run[n:])
			if runeScript(r) != sc {
				break
			}
			n += size
		}
		list = append(list, token{run[:n], sc, true})
		run = run[n:]
	}
	return list
}

func joined(words []token) string {
	if len(words) == 1 {
		return words[0].folded
	}
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.folded)
	}
	return b.String()
}

// matchChinese compares a name in Han characters with one spelled in syllables,
// whichever of the two was asked for, and two in Han.
func matchChinese(asked, given []token) (Tier, bool) {
	if len(asked) == 1 && asked[0].script == hanScript {
		return matchHanQuery(asked[0].folded, given)
	}
	readings := Syllables(foldedWords(asked))
	for _, g := range given {
		if g.script != hanScript {
			continue
		}
		for _, reading := range readings {
			if holdsReading(g.folded, reading) {
				return Convention, true
			}
		}
		if holdsKnown(g.folded, asked) {
			return Dictionary, true
		}
	}
	return 0, false
}

func foldedWords(words []token) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = w.folded
	}
	return list
}

// windows calls yes with each run of n characters of a word until one fits.
func windows(word string, n int, yes func(string) bool) bool {
	runes := []rune(word)
	for i := 0; i+n <= len(runes); i++ {
		if yes(string(runes[i : i+n])) {
			return true
		}
	}
	return false
}

func holdsReading(han string, syllables []string) bool {
	return windows(han, len(syllables), func(w string) bool { return readsAs(w, syllables) })
}

// holdsKnown reports whether every word of a query has a pair of characters in
// a Han text that the dictionary gives for it.
func holdsKnown(han string, asked []token) bool {
	for i := 0; i < len(asked); i++ {
		found := false
		for width := 1; width <= maxJoined && i+width <= len(asked) && !found; width++ {
			entries := dictionary[joined(asked[i:i+width])]
			found = windows(han, minNameRunes, func(w string) bool {
				e, ok := meet(entries, dictionary[w])
				return ok && !e.loose
			})
			if found {
				i += width - 1
			}
		}
		if !found {
			return false
		}
	}
	return true
}

func matchHanQuery(han string, given []token) (Tier, bool) {
	count := utf8.RuneCountInString(han)
	for i, g := range given {
		if g.script == hanScript {
			if strings.Contains(g.folded, han) {
				return Exact, true
			}
			if windows(g.folded, count, func(w string) bool { return sameHan(han, w) }) {
				return Balanced, true
			}
			continue
		}
		for width := 1; width <= maxJoined && i+width <= len(given); width++ {
			words := given[i : i+width]
			for _, reading := range Syllables(foldedWords(words)) {
				if words[0].name && readsAs(han, reading) {
					return Convention, true
				}
			}
			if holdsKnown(han, words) && words[0].name {
				return Dictionary, true
			}
		}
	}
	return 0, false
}
