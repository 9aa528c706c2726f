package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/analyzers/lang"
	"dateline/analyzers/names"
	"dateline/query"
)

// reach says how far the expansion of a word may go.
type reach struct {
	tier names.Tier
	// alone: no other word of the query vouches for this one. Within its own
	// script it must then be near: who writes Brown does not mean Braun. Across
	// scripts, which hide some sounds, a balanced spelling is still welcome.
	alone bool
	// silent: the reader is not told of these spellings, which count in company only.
	silent bool
}

func (b *binder) reach(company int) reach {
	switch b.r.Names {
	case NamesExact:
		return reach{tier: names.Exact, alone: true}
	case NamesBroad:
		return reach{tier: names.Loose}
	}
	return reach{tier: names.Balanced, alone: company < 2}
}

func (r reach) holds(typed string, sp spelling) bool {
	if r.alone && sp.tier > names.Convention && scriptOf(typed) == scriptOf(sp.term) && !caseForm(typed, sp.term) {
		return false
	}
	return sp.tier <= r.tier
}

// caseForm reports whether a word of the same script is the typed one with an
// ending of up to three letters, in place of its last vowels: Алиевым, Меркелем.
func caseForm(typed, term string) bool {
	stem := strings.TrimRight(typed, "aeiouаеиоуыьюяй")
	more := utf8.RuneCountInString(term) - utf8.RuneCountInString(typed)
	return utf8.RuneCountInString(stem) > 3 && strings.HasPrefix(term, stem) && more > 0 && more <= 3
}

// scriptOf returns the script of the first letter of a word.
func scriptOf(s string) *unicode.RangeTable {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		for _, table := range []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Arabic, unicode.Greek, unicode.Hebrew} {
			if unicode.Is(table, r) {
				return table
			}
		}
		return nil // scripts that are read as each other's equals
	}
	return nil
}

// word binds one word that was not taken as part of a date or of a longer name.
func (b *binder) word(w *query.Word, fields []int, company int) plan {
	tokens := analyzers.QueryWords(w.Text)
	switch {
	case len(tokens) == 0:
		return nil
	case w.Prefix || w.Fuzzy > 0:
		p := b.expanded(w, tokens, fields)
		if rest := analyzers.Elided(w.Text, b.state.langs); rest != "" {
			bare := *w
			bare.Text = rest
			return anyOf{p, b.expanded(&bare, analyzers.QueryWords(rest), fields)}
		}
		return p
	case len(tokens) > 1:
		return b.compound(w, fields, company)
	}
	s := b.forms(w.Text, tokens[0].Term, w.Exact)
	l := &leaf{typed: w.Text, fields: fields}
	if l.slots = []slot{s}; w.Exact || b.r.Names == NamesExact {
		return l
	}
	l.slots[0] = append(s, b.named(b.cased(w.Text), tokens[0].Term, b.reach(company))...)
	if rest := analyzers.Elided(w.Text, b.state.langs); rest != "" { // the name in l'Iran
		l.slots[0] = append(l.slots[0], b.named(rest, joinedForm(rest), b.reach(company))...)
	}
	if !b.state.mayBeName(b.cased(w.Text), tokens[0].Term) {
		return l
	}
	others := append(b.exonyms(w.Text, []string{tokens[0].Term}, fields), b.korean(w.Text, tokens[0].Term, fields)...)
	if len(others) > 0 {
		return append(anyOf{l}, others...)
	}
	return l
}

// named returns the other spellings of a word as alternatives, and tells the
// reader of them.
func (b *binder) named(typed, folded string, r reach) (out slot) {
	if r.tier == names.Exact || !b.state.mayBeName(typed, folded) {
		return nil
	}
	for _, sp := range b.state.spellings(folded, b.r.Now) {
		if !r.holds(folded, sp) || slices.Contains(b.r.Without, sp.term) {
			continue
		}
		how := "name:" + sp.tier.String()
		t := tiers[sp.tier]
		out = append(out, alternative{term: sp.term, weight: t.weight, class: t.class, how: how})
		out = append(out, b.inflected(sp, how)...)
		if r.silent {
			continue
		}
		b.told(Spelling{Typed: typed, Found: sp.term, Printed: b.state.printed(sp.term), How: how, Articles: sp.articles})
	}
	return out
}

// inflected returns the stems of a spelling: where a text has Алиевым, its stem
// is what Алиев and Aliyev share with it.
func (b *binder) inflected(sp spelling, how string) (out slot) {
	if sp.tier > names.Convention {
		return nil
	}
	t := tiers[sp.tier]
	for _, q := range analyzers.QueryTerms(nil, sp.term, b.state.langs) {
		if q.Kind == analyzers.Stem && q.Term[0] < ' ' {
			out = append(out, alternative{term: q.Term, weight: t.weight * stemWeight, class: t.class, how: how})
		}
	}
	return out
}

func (b *binder) told(sp Spelling) {
	if !slices.Contains(b.read.Spellings, sp) {
		b.read.Spellings = append(b.read.Spellings, sp)
	}
}

// compound binds a word that the analyzer splits, such as Jin-ping or 习近平: its
// parts one after the other, or written as one, or as a name in another script.
func (b *binder) compound(w *query.Word, fields []int, company int) plan {
	list := anyOf{&leaf{typed: w.Text, slots: b.slots(w.Text, w.Exact), fields: fields, how: "phrase"}}
	if w.Exact || b.r.Names == NamesExact || strings.ContainsFunc(w.Text, unicode.IsDigit) {
		return list[0]
	}
	if p := b.hanReadings(w.Text, fields); p != nil {
		return append(list, p)
	}
	if p := b.parts(w.Text, fields); p != nil {
		list = append(list, p)
	}
	joined := joinedForm(w.Text)
	s := slot{{term: joined, weight: 1, how: "word"}}
	s = append(s, b.named(w.Text, joined, b.reach(company))...)
	return append(list, &leaf{typed: w.Text, slots: []slot{s}, fields: fields})
}

// parts binds a name that is written as one word with a sign inside, such as
// ジョン・ケリー or Jin-ping: its parts one after the other, in other spellings.
func (b *binder) parts(text string, fields []int) plan {
	l := &leaf{typed: text, fields: fields, how: "phrase"}
	for _, t := range analyzers.QueryWords(text) {
		part := text[t.Start:t.End]
		if t.Script == lang.Unspaced || !b.state.mayBeName(b.cased(part), t.Term) {
			return nil
		}
		s := b.forms(part, t.Term, false)
		l.slots = append(l.slots, append(s, b.named(b.cased(part), t.Term, reach{tier: names.Balanced})...))
	}
	return l
}

// joinedForm writes the parts of a word as one.
func joinedForm(s string) string {
	var out strings.Builder
	for _, t := range analyzers.QueryWords(s) {
		out.WriteString(t.Term)
	}
	return out.String()
}

// hanReadings binds a name typed in Han to the words that other scripts write.
func (b *binder) hanReadings(s string, fields []int) plan {
	var list anyOf
	for _, words := range names.Readings(s) {
		var all allOf
		for _, word := range words {
			sl := slot{{term: word, weight: tiers[names.Convention].weight, class: 1, how: "name:convention"}}
			for _, sp := range b.state.spellings(word, b.r.Now) {
				if sp.tier <= names.Convention {
					sl = append(sl, alternative{term: sp.term, weight: tiers[sp.tier].weight, class: 1, how: "name:" + sp.tier.String()})
				}
			}
			all = append(all, &leaf{typed: s, slots: []slot{sl}, fields: fields})
		}
		if p := simple(all); p != nil {
			list = append(list, p)
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list
}

// syllables binds words that can be read as a Chinese name: as typed, or as the
// characters that are read so, which the index holds as bigrams.
func (b *binder) syllables(nodes []query.Node, fields []int, company int) (plan, int) {
	if b.r.Names == NamesExact {
		return nil, 0
	}
	for n := min(3, len(nodes)); n >= 1; n-- {
		words := make([]string, 0, n)
		for _, node := range nodes[:n] {
			if text, ok := plain(node); ok {
				words = append(words, text)
			}
		}
		if len(words) < n {
			continue
		}
		other := append(b.hanPhrases(words, fields), b.joined(words, fields)...)
		if len(other) == 0 {
			continue
		}
		var typed allOf
		for _, node := range nodes[:n] {
			if p := b.word(node.(*query.Word), fields, company); p != nil {
				typed = append(typed, p)
			}
		}
		if p := simple(typed); p != nil {
			return append(anyOf{p}, other...), n
		}
	}
	return nil, 0
}

// joined looks for a name of several words that the text writes as one, such as
// AlQaeda, or 김정은 for Kim Jong-un.
func (b *binder) joined(words []string, fields []int) []plan {
	one := joinedForm(strings.Join(words, " "))
	if len(words) < 2 || one == "" || b.state.stops[joinedForm(words[0])] {
		return nil
	}
	for _, w := range words {
		if !b.state.mayBeName(b.cased(w), joinedForm(w)) {
			return nil
		}
	}
	typed := strings.Join(words, " ")
	first, size := utf8.DecodeRuneInString(one)
	s := b.named(string(unicode.ToUpper(first))+one[size:], one, reach{tier: names.Convention, alone: true})
	if b.state.shown(one, textNames, b.r.Now) {
		s = append(s, alternative{term: one, weight: tiers[names.Convention].weight, class: 1, how: "name:convention"})
	}
	if len(s) == 0 {
		return nil
	}
	return []plan{&leaf{typed: typed, slots: []slot{s}, fields: fields}}
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
					if !slices.Contains(s, alt) && len(s) < maxSpellings && b.state.shown(term, textNames, b.r.Now) {
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

// name binds name:"...": its words near each other, in any order and in any
// spelling, the loose ones too: the words vouch for each other.
func (b *binder) name(n *query.Name, fields []int) plan {
	tokens := analyzers.QueryWords(n.Text)
	if len(tokens) == 0 {
		return nil
	}
	limit := reach{tier: names.Loose}
	if len(tokens) == 1 {
		limit = reach{tier: names.Balanced}
	}
	if n.Exact || b.r.Names == NamesExact {
		limit = reach{tier: names.Exact, alone: true}
	}
	var slots []slot
	for _, t := range tokens {
		typed := n.Text[t.Start:t.End]
		s := b.forms(typed, t.Term, true)
		for _, part := range []string{typed, analyzers.Elided(typed, b.state.langs)} {
			r, size := utf8.DecodeRuneInString(part)
			if size > 0 {
				s = append(s, b.named(string(unicode.ToUpper(r))+part[size:], joinedForm(part), limit)...)
			}
		}
		slots = append(slots, s)
	}
	l := &leaf{typed: n.Text, slots: slots, fields: fields, window: nameWindow}
	if han := b.hanPhrases(strings.Fields(n.Text), fields); len(han) > 0 && limit.tier != names.Exact {
		return append(anyOf{l}, han...)
	}
	return l
}
