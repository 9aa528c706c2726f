package index

import (
	"math"
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
	others = append(others, b.inHan(w.Text, tokens[0].Term, names.Balanced, fields)...)
	if len(others) > 0 {
		return append(anyOf{l}, others...)
	}
	return l
}

// named returns the other spellings of a word as alternatives, and tells the
// reader of them.
func (b *binder) named(typed, folded string, r reach) (out slot) {
	if r.tier == names.Exact || b.late() || !b.state.mayBeName(typed, folded) {
		return nil
	}
	for _, sp := range b.state.spellings(folded, b.r.Now) {
		if !r.holds(folded, sp) || slices.Contains(b.r.Without, sp.term) {
			continue
		}
		how := "name:" + sp.tier.String()
		t := tiers[sp.tier]
		forms := append(slot{{term: sp.term, weight: t.weight, class: t.class, how: how}}, b.inflected(sp, how)...)
		forms.once()
		out = append(out, forms...)
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
			out = append(out, alternative{term: q.Term, weight: t.weight * formWeight, class: t.class, how: how})
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
	list = append(list, b.exonyms(w.Text, knownWords(w.Text), fields)...)
	if others := b.fromHan(w.Text, fields); len(others) > 0 {
		return append(list, others...)
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

// capital returns a word with a capital, which says that it is a name.
func capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

// joinedForm writes the parts of a word as one.
func joinedForm(s string) string {
	var out strings.Builder
	for _, t := range analyzers.QueryWords(s) {
		out.WriteString(t.Term)
	}
	return out.String()
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
// AlQaeda, or 김정은 for Kim Jong-un and for Jong-un Kim.
func (b *binder) joined(words []string, fields []int) (out []plan) {
	if len(words) < 2 || b.state.stops[joinedForm(words[0])] {
		return nil
	}
	for _, w := range words {
		if !b.state.mayBeName(b.cased(w), joinedForm(w)) {
			return nil
		}
	}
	typed, last := strings.Join(words, " "), len(words)-1
	if p := b.joinedAs(typed, joinedForm(typed), fields); p != nil {
		out = append(out, p)
	}
	out = append(out, b.inHanja(typed, joinedForm(typed), fields)...)
	turned := joinedForm(words[last] + strings.Join(words[:last], ""))
	out = append(out, b.inHanja(typed, turned, fields)...)
	if s := b.named(capital(turned), turned, reach{tier: names.Convention, alone: true, silent: true}).inHangul(); len(s) > 0 {
		b.tell(typed, s)
		out = append(out, &leaf{typed: typed, slots: []slot{s}, fields: fields})
	}
	return out
}

// tell tells the reader of the spellings in a slot, their stems aside.
func (b *binder) tell(typed string, s slot) {
	for _, alt := range s {
		if strings.HasPrefix(alt.how, "name:") && alt.term[0] >= ' ' {
			b.told(Spelling{Typed: typed, Found: alt.term, Printed: b.state.printed(alt.term), How: alt.how, Articles: b.state.frequency(alt.term, math.MaxUint64, b.r.Now)})
		}
	}
}

// joinedAs binds what a name of several words is as one.
func (b *binder) joinedAs(typed, one string, fields []int) plan {
	if one == "" {
		return nil
	}
	s := b.named(capital(one), one, reach{tier: names.Convention, alone: true, silent: true})
	s = append(s, b.named(capital(one), one, reach{tier: names.Balanced, alone: true, silent: true}).inHangul()...)
	b.tell(typed, s)
	if b.state.shown(one, textNames, b.r.Now) {
		s = append(s, alternative{term: one, weight: tiers[names.Convention].weight, class: 1, how: "name:convention"})
	}
	if len(s) == 0 {
		return nil
	}
	return &leaf{typed: typed, slots: []slot{s}, fields: fields}
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
			if part != "" {
				s = append(s, b.named(capital(part), joinedForm(part), limit)...)
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
