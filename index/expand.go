package index

import (
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/analyzers/lang/all"
	"dateline/analyzers/names"
	"dateline/query"
)

// How far the expansion of one word may go. Sixty-four spellings cover every
// name of the labelled sets; a coarse key of a short name holds thousands of
// terms, and each costs a comparison of about a microsecond.
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
// best tiers first; exact ones are not among them.
func (s *state) spellings(word string) []spelling {
	if got, ok := s.cache.get(word); ok {
		return got
	}
	q := names.Prepare(word)
	best := map[string]spelling{}
	tried := 0
	for _, key := range q.Keys() {
		for _, v := range s.volumes {
			v.names.lookup(key, func(term string) {
				if _, seen := best[term]; seen || tried >= maxCandidates {
					return
				}
				tried++
				if tier, cost, ok := q.Compare(term); ok && tier > names.Folded {
					best[strings.Clone(term)] = spelling{term: term, tier: tier, cost: cost}
				}
			})
		}
	}
	out := make([]spelling, 0, len(best))
	for term, sp := range best {
		sp.term, sp.articles = term, s.frequency(term)
		if sp.articles > 0 {
			out = append(out, sp)
		}
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if a.tier != b.tier {
			return a.tier < b.tier
		}
		if a.articles != b.articles {
			return a.articles > b.articles
		}
		return a.term < b.term
	})
	out = out[:min(len(out), maxSpellings)]
	s.cache.put(word, out)
	return out
}

// frequency counts the articles that have a surface term, hidden ones among them.
func (s *state) frequency(term string) (n int) {
	for _, v := range s.volumes {
		docs := new(bitmap)
		for _, f := range textFields {
			d, err := v.segment.Dictionary(f.name)
			if err != nil {
				continue
			}
			if list, err := d.PostingsList([]byte(term), nil, nil); err == nil && list.Count() > 0 {
				orInto(docs, list)
			}
		}
		n += int(docs.GetCardinality())
	}
	return n
}

// mayBeName reports whether a typed word is worth other spellings. Words with
// digits and stop words are not, nor is a word typed in small letters that the
// archive itself writes in small letters.
func (s *state) mayBeName(typed, folded string) bool {
	if utf8.RuneCountInString(folded) < 2 || strings.ContainsFunc(folded, unicode.IsDigit) || stopWords()[folded] {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(typed); unicode.IsUpper(r) {
		return true
	}
	exists := false
	for _, v := range s.volumes {
		if _, like := v.names.terms.find(folded); like {
			return true
		}
		exists = exists || v.contains(folded)
	}
	return !exists
}

// stopWords are those of every language.
var stopWords = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, p := range all.Packs() {
		for _, w := range p.StopWords {
			set[w] = true
		}
	}
	return set
})

func (v *volume) contains(term string) bool {
	for _, f := range textFields {
		if d, err := v.segment.Dictionary(f.name); err == nil {
			if ok, err := d.Contains([]byte(term)); err == nil && ok {
				return true
			}
		}
	}
	return false
}

// limit is the loosest tier that a word is expanded to: alone it must be near,
// in company of another word of the query it may be further.
func (b *binder) limit(company int) names.Tier {
	switch {
	case b.r.Names == NamesExact:
		return names.Exact
	case b.r.Names == NamesBroad:
		return names.Loose
	case company > 1:
		return names.Balanced
	}
	return names.Convention
}

// word binds one word that was not taken as part of a date or of a longer name.
func (b *binder) word(w *query.Word, fields []int, company int) plan {
	tokens := analyzers.QueryWords(w.Text)
	switch {
	case len(tokens) == 0:
		return nil
	case w.Prefix || w.Fuzzy > 0:
		return b.expanded(w, tokens[0].Term, fields)
	case len(tokens) > 1:
		return b.compound(w, fields, company)
	}
	s := b.forms(w.Text, tokens[0].Term, w.Exact)
	if !w.Exact {
		s = append(s, b.named(w.Text, tokens[0].Term, b.limit(company))...)
	}
	return &leaf{typed: w.Text, slots: []slot{s}, fields: fields}
}

// named returns the other spellings of a word as alternatives, and tells the
// reader of them.
func (b *binder) named(typed, folded string, limit names.Tier) (out slot) {
	if limit == names.Exact || !b.state.mayBeName(typed, folded) {
		return nil
	}
	for _, sp := range b.state.spellings(folded) {
		if sp.tier > limit {
			break
		}
		how := "name:" + sp.tier.String()
		t := tiers[sp.tier]
		out = append(out, alternative{term: sp.term, weight: t.weight, class: t.class, how: how})
		b.told(Spelling{Typed: typed, Found: sp.term, How: how, Articles: sp.articles})
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
	joined := joinedForm(w.Text)
	s := slot{{term: joined, weight: 1, how: "word"}}
	s = append(s, b.named(w.Text, joined, b.limit(company))...)
	return append(list, &leaf{typed: w.Text, slots: []slot{s}, fields: fields})
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
			for _, sp := range b.state.spellings(word) {
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
		han := b.hanPhrases(words, fields)
		if len(han) == 0 {
			continue
		}
		var typed allOf
		for _, node := range nodes[:n] {
			if p := b.word(node.(*query.Word), fields, company); p != nil {
				typed = append(typed, p)
			}
		}
		if p := simple(typed); p != nil {
			return append(anyOf{p}, han...), n
		}
	}
	return nil, 0
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
					alt := alternative{term: strings.Clone(term), weight: tiers[names.Convention].weight, class: 1, how: "name:convention"}
					if !slices.Contains(s, alt) && len(s) < maxSpellings {
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
	limit := names.Loose
	if len(tokens) == 1 {
		limit = names.Balanced
	}
	if n.Exact || b.r.Names == NamesExact {
		limit = names.Exact
	}
	var slots []slot
	for _, t := range tokens {
		s := slot{{term: t.Term, weight: 1, how: "word"}}
		typed := n.Text[t.Start:t.End]
		r, size := utf8.DecodeRuneInString(typed)
		slots = append(slots, append(s, b.named(string(unicode.ToUpper(r))+typed[size:], t.Term, limit)...))
	}
	l := &leaf{typed: n.Text, slots: slots, fields: fields, window: nameWindow}
	if han := b.hanPhrases(strings.Fields(n.Text), fields); len(han) > 0 && limit != names.Exact {
		return append(anyOf{l}, han...)
	}
	return l
}
