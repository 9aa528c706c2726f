package index

import (
	"context"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers/lang"
	"dateline/analyzers/lang/han"
	"dateline/analyzers/names"
)

// Names in Han characters are no words of a text: the index has every pair of
// neighbouring characters, and a name is a phrase of pairs whose readings fit.

// spelledInHan returns the runs of Han characters in the edition that write a word
// as Chinese writes foreign names, up to a tier.
func (s *state) spelledInHan(word string, limit names.Tier, now time.Time) []spelling {
	return s.runs("\x01"+limit.String()+" "+word, now, func() []names.HanName {
		return names.Prepare(word).InHan(limit, s.holdsPair)
	})
}

// spelledInHanja returns the runs that write a Korean name, given as one word.
func (s *state) spelledInHanja(word string, now time.Time) []spelling {
	return s.runs("\x02"+word, now, func() []names.HanName {
		return names.Prepare(word).InHanja(names.Balanced, func(a, b rune) bool { return s.holdsName(string([]rune{a, b})) })
	})
}

// runs returns those of some runs that stand in articles. They are kept as the
// other spellings of a word are.
func (s *state) runs(key string, now time.Time, list func() []names.HanName) (out []spelling) {
	lasting := !slices.ContainsFunc(s.volumes, func(v openVolumeState) bool { return v.lifted > now.Unix() })
	if got, ok := s.cache.get(key); ok && lasting {
		return got
	}
	if s.holdsHan() {
		for _, name := range list() {
			if n := s.phrased(name.Text, now); n > 0 {
				out = append(out, spelling{name.Text, name.Tier, name.Cost, n})
			}
		}
	}
	if lasting {
		s.cache.put(key, out)
	}
	return out
}

// phrased counts the articles that have a run of Han characters and may be found.
func (s *state) phrased(run string, now time.Time) (n int) {
	if s.together(pairsOf(run), Request{Now: now}) == 0 {
		return 0
	}
	l := &leaf{slots: runSlots(spelling{term: run}, ""), fields: everywhere}
	e := newExecution(context.Background(), s)
	if e.gatherLeaf(l) != nil {
		return 0 // the search itself will say why
	}
	defer e.release()
	n, _ = e.readers(l, func(i int) bitset { return s.volumes[i].hiddenAt(now) })
	return n
}

// hanPairs knows which two characters for foreign names stand side by side in the
// texts of a volume: a search for a name asks for thousands of pairs.
type hanPairs struct {
	once sync.Once
	bits bitset
}

// hanOrdinals numbers the characters that foreign names are written with from 1 on.
var hanOrdinals = sync.OnceValue(func() *hanNumbers {
	m := &hanNumbers{}
	for _, r := range names.Transcribed() {
		if i := r - han.First; i >= 0 && int(i) < len(m.of) && m.of[i] == 0 {
			m.n++
			m.of[i] = uint16(m.n)
		}
	}
	return m
})

type hanNumbers struct {
	of [han.Last - han.First + 1]uint16
	n  uint32
}

// at returns the place of a pair in a square of bits, false for other characters.
func (m *hanNumbers) at(a, b rune) (uint32, bool) {
	if a < han.First || a > han.Last || b < han.First || b > han.Last {
		return 0, false
	}
	x, y := uint32(m.of[a-han.First]), uint32(m.of[b-han.First])
	return (x-1)*m.n + y - 1, x > 0 && y > 0
}

// holdsPair reports whether any volume has two characters side by side.
func (s *state) holdsPair(a, b rune) bool {
	at, ok := hanOrdinals().at(a, b)
	for i := range s.volumes {
		p := &s.volumes[i].pairs
		p.once.Do(func() { p.fill(s.volumes[i].names.terms) })
		if ok && p.bits.has(at) {
			return true
		}
	}
	return false
}

func (p *hanPairs) fill(terms table) {
	numbers := hanOrdinals()
	p.bits = newBitset(int(numbers.n * numbers.n))
	for i, end := terms.after(firstHan), terms.after(afterHan); i < end; i++ {
		raw := terms.raw(i)
		first, size := utf8.DecodeRune(raw)
		second, rest := utf8.DecodeRune(raw[size:])
		if at, ok := numbers.at(first, second); ok && size+rest == len(raw) {
			p.bits.set(at)
		}
	}
}

// holdsName reports whether a term is written like a name in any volume.
func (s *state) holdsName(term string) bool {
	return slices.ContainsFunc(s.volumes, func(v openVolumeState) bool {
		_, ok := v.names.terms.find(term)
		return ok
	})
}

// The terms in Han characters lie between these.
const firstHan, afterHan = "\u4e00", "\ua000"

func (s *state) holdsHan() bool {
	return slices.ContainsFunc(s.volumes, func(v openVolumeState) bool {
		t := v.names.terms
		return t.after(firstHan) < t.after(afterHan)
	})
}

// pairsOf returns the pairs of neighbouring characters of a run.
func pairsOf(run string) (pairs []string) {
	runes := []rune(run)
	for i := 0; i+1 < len(runes); i++ {
		pairs = append(pairs, string(runes[i:i+2]))
	}
	return pairs
}

// inHan binds a word of another script to the runs of Han characters that write it.
func (b *binder) inHan(typed, folded string, limit names.Tier, fields []int) (out []plan) {
	for _, sp := range b.state.spelledInHan(folded, limit, b.r.Now) {
		if !slices.Contains(b.r.Without, sp.term) {
			out = append(out, b.run(typed, sp, fields))
		}
	}
	return out
}

// run binds a run of Han characters.
func (b *binder) run(typed string, sp spelling, fields []int) plan {
	how := "name:" + sp.tier.String()
	b.told(Spelling{Typed: typed, Found: sp.term, How: how, Articles: sp.articles})
	return &leaf{typed: typed, slots: runSlots(sp, how), fields: fields, how: how}
}

func runSlots(sp spelling, how string) (slots []slot) {
	t := tiers[sp.tier]
	for _, pair := range pairsOf(sp.term) {
		slots = append(slots, slot{{term: pair, weight: t.weight, class: t.class, how: how}})
	}
	return slots
}

// maxHanPairings bounds the ways to put the words of a full name together.
const maxHanPairings = 32

// fullInHan binds a name of several words to the runs that write them one after
// the other, as 戈登·布朗 does Gordon Brown: each vouches for the other, so that
// looser ones count too.
func (b *binder) fullInHan(typed string, words []nameWord, fields []int) (out []plan) {
	ways := []spelling{{}}
	for _, w := range words {
		var longer []spelling
		for _, before := range ways {
			for _, sp := range b.state.spelledInHan(w.term, names.Loose, b.r.Now) {
				if len(longer) < maxHanPairings {
					longer = append(longer, spelling{term: before.term + " " + sp.term, tier: max(before.tier, sp.tier)})
				}
			}
		}
		ways = longer
	}
	for _, way := range ways {
		how := "name:" + way.tier.String()
		l := &leaf{typed: typed, fields: fields, how: how}
		var terms []string
		for part := range strings.FieldsSeq(way.term) {
			l.slots = append(l.slots, runSlots(spelling{term: part, tier: way.tier}, how)...)
			terms = append(terms, pairsOf(part)...)
		}
		if len(l.slots) <= maxSlots && b.state.together(terms, b.r) > 0 {
			out = append(out, l)
		}
	}
	return out
}

// fromHan binds a name typed in Han characters to the words that other scripts
// write: as a Chinese name, as a Korean one, or by its sound, 戈登·布朗 part by part.
func (b *binder) fromHan(typed string, fields []int) (out []plan) {
	var runs []string
	for _, run := range strings.FieldsFunc(typed, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) }) {
		if strings.ContainsFunc(run, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) {
			return nil
		}
		runs = append(runs, lang.FoldString(run))
	}
	if len(runs) == 0 || len(runs) > maxFullName {
		return nil
	}
	if len(runs) == 1 {
		if p := b.hanReadings(runs[0], fields); p != nil {
			out = append(out, p)
		}
		for _, hangul := range names.InHangul(runs[0]) {
			out = append(out, b.korean(typed, hangul, fields)...)
		}
	}
	return append(out, b.bySound(typed, runs, fields)...)
}

// bySound binds the parts of a foreign name written in Han characters. A part of
// one character is too short to be told by its sound alone.
func (b *binder) bySound(typed string, runs []string, fields []int) []plan {
	l := &leaf{typed: typed, fields: fields}
	limit := names.Balanced
	if len(runs) > 1 {
		limit, l.window = names.Loose, nameWindow
	}
	for _, run := range runs {
		var s slot
		for _, sp := range b.state.spellings(run, b.r.Now) {
			if sp.tier > limit || scriptOf(sp.term) == nil && unicode.Is(unicode.Han, firstRune(sp.term)) || slices.Contains(b.r.Without, sp.term) {
				continue
			}
			t, how := tiers[sp.tier], "name:"+sp.tier.String()
			forms := append(slot{{term: sp.term, weight: t.weight, class: t.class, how: how}}, b.inflected(sp, how)...)
			forms.once()
			s = append(s, forms...)
			if sp.tier <= names.Balanced {
				b.told(Spelling{Typed: typed, Found: sp.term, Printed: b.state.printed(sp.term), How: how, Articles: sp.articles})
			}
		}
		if len(s) == 0 {
			return nil
		}
		l.slots = append(l.slots, s)
	}
	return []plan{l}
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// hanReadings binds a name typed in Han to the words that other scripts write: a
// surname and a given name, or each syllable by itself, as in Lin Yu-fang.
func (b *binder) hanReadings(s string, fields []int) plan {
	var list anyOf
	for _, words := range names.Readings(s) {
		var all allOf
		for _, word := range words {
			all = append(all, &leaf{typed: s, slots: []slot{b.reading(word)}, fields: fields})
		}
		if p := simple(all); p != nil {
			list = append(list, p)
		}
	}
	for _, syllables := range names.Syllabled(s) {
		l := &leaf{typed: s, fields: fields, window: koreanWindow}
		for _, one := range syllables {
			l.slots = append(l.slots, slot{{term: one, weight: tiers[names.Convention].weight, class: 1, how: "name:convention"}})
		}
		list = append(list, l)
	}
	if len(list) == 0 {
		return nil
	}
	return list
}

// reading returns the terms for a word of Pinyin.
func (b *binder) reading(word string) slot {
	s := slot{{term: word, weight: tiers[names.Convention].weight, class: 1, how: "name:convention"}}
	for _, sp := range b.state.spellings(word, b.r.Now) {
		if sp.tier <= names.Convention {
			s = append(s, alternative{term: sp.term, weight: tiers[sp.tier].weight, class: 1, how: "name:" + sp.tier.String()})
		}
	}
	return s
}

// hanPhrases returns a phrase of bigrams for each way to read the words as
// syllables whose bigrams the edition holds.
func (b *binder) hanPhrases(words []string, fields []int) (out []plan) {
	typed := strings.Join(words, " ")
	for _, syllables := range names.Syllables(words) {
		var slots []slot
		for i := 0; i+1 < len(syllables); i++ {
			var s slot
			key := names.PinyinKey(syllables[i], syllables[i+1])
			for _, v := range b.state.volumes {
				v.names.lookup(key, func(term string) {
					alt := alternative{term: term, weight: tiers[names.Convention].weight, class: 1, how: "name:convention"}
					if unicode.Is(unicode.Han, firstRune(term)) && !slices.Contains(s, alt) && len(s) < maxSpellings && b.state.shown(term, textNames, b.r.Now) {
						s = append(s, alt)
					}
				})
			}
			if len(s) == 0 {
				slots = nil
				break
			}
			slots = append(slots, s)
		}
		if len(slots) > 0 {
			out = append(out, &leaf{typed: typed, slots: slots, fields: fields, how: "name:convention"})
		}
	}
	return out
}
