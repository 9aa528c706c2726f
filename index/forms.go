package index

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/analyzers/lang"
	"dateline/analyzers/names/gazetteer"
)

// Bounds of a listing of forms.
const (
	MaxNames     = 16  // names of one query: a query has some 150 words, and nobody lists those of a whole text
	MaxForms     = 100 // forms of one name: the 64 spellings that a word can have, and what other words name it
	maxAbsent    = 24  // forms that the archive lacks: a country has two hundred, and after the likeliest they tell little
	formArticles = 3   // articles named for each form, to look at how it is written
)

// Listing says what a search for the names of a query reaches.
type Listing struct {
	Query   ReadAs      // as Search tells it
	Edition EditionInfo //
	Names   []NameForms // in the order of the query, a whole name before its words
	Other   int         // names that are not listed
}

// NameForms lists the forms of one name. Start and End count code points of the
// query, half-open; both are 0 for what the query does not hold in one piece.
type NameForms struct {
	Typed string `json:"typed"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Forms []Form `json:"forms"` // surest tier first, then by articles; what the archive lacks last
	Other int    `json:"other"` // forms that are not listed
}

// Form is one way to write a name.
type Form struct {
	Form     string   `json:"form"`     // as articles mostly print it; of one that the archive lacks its words with capitals
	Folded   string   `json:"folded"`   // as it is compared; for one word also a value of Request.Without
	Tier     string   `json:"tier"`     // exact, folded, dictionary, convention, balanced, loose
	Articles int      `json:"articles"` // that readers may see; 0 for a known form that the archive lacks
	Script   string   `json:"script"`   // ISO 15924, Zzzz where it has no letter
	Language string   `json:"language"` // BCP 47, that more than half of its articles are in; "" where none is
	IDs      []string `json:"ids"`      // of the newest of its articles
}

// Forms lists, for each name of the request's query, the forms that a search for
// it reaches, and those of the gazetteer that no article has. Of the request the
// query counts, and Names, Without, Strict and Now: articles are counted over the
// whole edition. Words with an ending are found by their stem too and are not
// listed. It fails as Search does. Safe for concurrent use.
func (a *Archive) Forms(ctx context.Context, r Request) (out *Listing, err error) {
	r = r.filled()
	err = a.hold(nil, func(s *state) error {
		out, err = a.forms(ctx, s, r)
		return err
	})
	return out, err
}

func (a *Archive) forms(ctx context.Context, s *state, r Request) (*Listing, error) {
	b, err := bind(ctx, s, r)
	if err != nil {
		return nil, err
	}
	g := newLister(ctx, s, r)
	g.search.setAside(b.damaged)
	g.read(b.plan)
	g.known()
	out := &Listing{Query: b.read, Edition: s.info(r.Now), Names: []NameForms{}}
	if err := g.list(out); err != nil {
		return nil, fmt.Errorf("index: the names were not listed: %w", err)
	}
	if broken := g.search.damaged(); len(broken) > 0 {
		a.log.Error().Strs("volumes", broken).Msg("volumes turned out to be damaged in a listing of names")
		out.Edition.Partial, out.Edition.Damaged = true, append(slices.Clone(out.Edition.Damaged), broken...)
	}
	return out, nil
}

// lister makes one listing. It reads the plan of the query, so that nothing is
// listed that a search would not look for.
type lister struct {
	binder *binder
	search *execution
	counts *suggester
	having map[string]docSets
	names  []*typedName
}

// typedName is a stretch of the query with the leaves that look for it.
type typedName struct {
	typed  string
	at     int // bytes; past the query where it does not hold it in one piece
	leaves []wanted
	is     bool // a name, or like one
}

func newLister(ctx context.Context, s *state, r Request) *lister {
	typed := strings.ToValidUTF8(r.Query, "\uFFFD")
	return &lister{
		binder: &binder{state: s, r: r, typed: typed, shouts: inCapitals(typed)}, search: newExecution(ctx, s),
		counts: &suggester{state: s, ctx: ctx, now: r.Now}, having: map[string]docSets{},
	}
}

// wanted is a leaf with the alternatives that are words.
type wanted struct {
	*leaf
	anywhere bool // in an article, however far from each other
}

// read notes the leaves of a plan. The words of a name that the plan looks for one
// by one, as those of a Chinese name typed in Han, are noted as one.
func (g *lister) read(p plan) {
	switch p := p.(type) {
	case *leaf:
		g.take(p, false)
	case anyOf:
		for _, c := range p {
			g.read(c)
		}
	case allOf:
		if l := oneName(p); l != nil {
			g.take(l, true)
			return
		}
		for _, c := range p {
			g.read(c)
		}
	}
}

// oneName returns leaves that look for words of one name as a leaf for all of
// them, nil where they are not such.
func oneName(list allOf) *leaf {
	var one leaf
	for i, p := range list {
		l, ok := p.(*leaf)
		if !ok || len(l.slots) != 1 || i > 0 && l.typed != one.typed {
			return nil
		}
		one.typed, one.fields = l.typed, l.fields
		one.slots = append(one.slots, l.slots[0])
	}
	return &one
}

// take notes one leaf.
func (g *lister) take(l *leaf, anywhere bool) {
	slots := spelled(l)
	if slots == nil {
		return
	}
	n := g.name(l.typed)
	n.leaves = append(n.leaves, wanted{&leaf{typed: l.typed, slots: slots, fields: l.fields, window: l.window, how: l.how}, anywhere})
	n.is = n.is || slices.ContainsFunc(slots, func(s slot) bool {
		return slices.ContainsFunc(s, func(alt alternative) bool { return alt.how != "word" })
	})
}

// spelled returns the slots of a leaf with the words in them alone, nil where one
// has none, as that of a date.
func spelled(l *leaf) (slots []slot) {
	for _, s := range l.slots {
		var words slot
		for _, alt := range s {
			if (alt.how == "word" || strings.HasPrefix(alt.how, "name:")) && alt.term != "" && alt.term[0] >= ' ' {
				words = append(words, alt)
			}
		}
		if len(words) == 0 {
			return nil
		}
		slots = append(slots, words)
	}
	return slots
}

// name returns the entry of a typed name, a new one with the leaf for what was
// typed itself.
func (g *lister) name(typed string) *typedName {
	for _, n := range g.names {
		if n.typed == typed {
			return n
		}
	}
	n := &typedName{typed: typed, at: strings.Index(g.binder.typed, typed)}
	if n.at < 0 {
		n.at = len(g.binder.typed)
	}
	words := analyzers.QueryWords(typed)
	l := &leaf{typed: typed, fields: everywhere}
	n.is = len(words) > 0
	for _, w := range words {
		l.slots = append(l.slots, slot{{term: w.Term, weight: 1, how: "word"}})
		n.is = n.is && g.binder.state.mayBeName(g.binder.cased(typed[w.Start:w.End]), w.Term)
	}
	if len(words) > 0 && len(words) <= maxSlots {
		n.leaves = append(n.leaves, wanted{leaf: l})
	}
	g.names = append(g.names, n)
	return n
}

// known notes the names of several words that the gazetteer has, which the plan
// says nothing of where the archive has no other form of them.
func (g *lister) known() {
	typed := g.binder.typed
	words := analyzers.QueryWords(typed)
	for i := range words {
		var terms []string
		for j := i; j < len(words) && words[j].Script != lang.Unspaced; j++ {
			if j > i && strings.Trim(typed[words[j-1].End:words[j].Start], " -") != "" {
				break // no name goes on over a sign
			}
			terms = append(terms, words[j].Term)
		}
		if n := gazetteer.Longest(terms[:min(len(terms), maxFullName)]); n > 1 {
			g.name(typed[words[i].Start:words[i+n-1].End]).is = true
		}
	}
}

// list fills in the names of a listing.
func (g *lister) list(out *Listing) error {
	g.names = slices.DeleteFunc(g.names, func(n *typedName) bool { return !n.is || len(n.leaves) == 0 })
	slices.SortStableFunc(g.names, func(a, b *typedName) int {
		if a.at != b.at {
			return a.at - b.at
		}
		return len(b.typed) - len(a.typed)
	})
	out.Other = max(len(g.names)-MaxNames, 0)
	for _, n := range g.names[:min(len(g.names), MaxNames)] {
		forms, err := g.forms(n)
		if err != nil {
			return err
		}
		one := NameForms{Typed: n.typed, Forms: forms}
		if typed := g.binder.typed; n.at < len(typed) {
			one.Start = utf8.RuneCountInString(typed[:n.at])
			one.End = one.Start + utf8.RuneCountInString(n.typed)
		}
		if more := len(forms) - MaxForms; more > 0 {
			one.Forms, one.Other = forms[:MaxForms], more
		}
		absent, other := g.absent(n.typed, forms, MaxForms-len(one.Forms))
		one.Forms, one.Other = append(one.Forms, absent...), one.Other+other
		out.Names = append(out.Names, one)
	}
	return nil
}

// absent returns up to room forms that the gazetteer has of a name and no article
// has, and says how many more there are. A form that articles have and the search
// does not reach is none of them.
func (g *lister) absent(typed string, have []Form, room int) (out []Form, other int) {
	if g.binder.r.Names == NamesExact {
		return nil, 0
	}
	broad, told := g.binder.r.Names == NamesBroad, map[string]bool{}
	for _, f := range have {
		told[f.Folded] = true
	}
	for _, ref := range gazetteer.Sets(nil, gazetteer.Fold(typed)) {
		for _, m := range gazetteer.Members(ref.Set) {
			if told[m.Text] || (ref.Loose || m.Loose) && !broad || slices.Contains(g.binder.r.Without, m.Text) {
				continue
			}
			told[m.Text] = true
			switch terms := wordsOf(m.Text); {
			case len(terms) == 0 || g.binder.state.together(terms, g.binder.r) > 0:
			case len(out) < min(maxAbsent, room):
				out = append(out, Form{Form: capitals(m.Text), Folded: m.Text, Tier: "dictionary", Script: scriptCode(m.Text), IDs: []string{}})
			default:
				other++
			}
		}
	}
	return out, other
}

func wordsOf(text string) (terms []string) {
	for _, w := range analyzers.QueryWords(text) {
		terms = append(terms, w.Term)
	}
	return terms
}

// capitals writes folded words with capitals.
func capitals(folded string) string {
	words := strings.Fields(folded)
	for i, w := range words {
		first, size := utf8.DecodeRuneInString(w)
		words[i] = string(unicode.ToTitle(first)) + w[size:] // Georgian has capitals and no use for them here
	}
	return strings.Join(words, " ")
}

// scriptCodes are the ISO 15924 codes of the scripts that news is written in.
var scriptCodes = []struct {
	table *unicode.RangeTable
	code  string
}{
	{unicode.Latin, "Latn"}, {unicode.Cyrillic, "Cyrl"}, {unicode.Arabic, "Arab"}, {unicode.Han, "Hani"}, {unicode.Greek, "Grek"},
	{unicode.Hebrew, "Hebr"}, {unicode.Hangul, "Hang"}, {unicode.Katakana, "Kana"}, {unicode.Hiragana, "Hira"}, {unicode.Armenian, "Armn"},
	{unicode.Georgian, "Geor"}, {unicode.Devanagari, "Deva"}, {unicode.Bengali, "Beng"}, {unicode.Gurmukhi, "Guru"}, {unicode.Gujarati, "Gujr"},
	{unicode.Oriya, "Orya"}, {unicode.Tamil, "Taml"}, {unicode.Telugu, "Telu"}, {unicode.Kannada, "Knda"}, {unicode.Malayalam, "Mlym"},
	{unicode.Sinhala, "Sinh"}, {unicode.Thai, "Thai"}, {unicode.Lao, "Laoo"}, {unicode.Myanmar, "Mymr"}, {unicode.Khmer, "Khmr"},
	{unicode.Ethiopic, "Ethi"}, {unicode.Tibetan, "Tibt"}, {unicode.Mongolian, "Mong"}, {unicode.Thaana, "Thaa"}, {unicode.Syriac, "Syrc"},
}

// scriptCode returns the code of the script of the first letter of a name.
func scriptCode(name string) string {
	for _, r := range name {
		for _, s := range scriptCodes {
			if unicode.Is(s.table, r) {
				return s.code
			}
		}
	}
	return "Zzzz"
}
