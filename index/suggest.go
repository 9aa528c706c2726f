package index

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers"
	"dateline/analyzers/dates"
	"dateline/analyzers/lang"
	"dateline/analyzers/names"
	"dateline/news"

	"github.com/RoaringBitmap/roaring/v2"
)

// The kinds of suggestions, in the order in which they come.
const (
	KindDate    = "date"    // a date that was understood, written out
	KindName    = "name"    // a name in the texts, or of a person, an organisation or a place
	KindSource  = "source"  // the outlets, sections and tags of articles: Value is what to filter by
	KindSection = "section" //
	KindTag     = "tag"     //
)

// Bounds of a suggestion: a list that is read at a glance, made between two
// strokes of a key.
const (
	DefaultSuggestions = 8
	MaxSuggestions     = 20
	maxTypedBytes      = 256 // what is longer is a text; nobody completes it
	maxTypedWords      = 4   // that are looked for together in the values of fields
	maxAlso            = 4   // other spellings told of a name
	countedAlso        = 16  // other spellings whose articles are counted
	triedNames         = 48  // names that are counted exactly for one list
	shareOfValues      = 2   // one part in so many is for sources, sections and tags
)

// Suggestion is one way to go on with what a reader has typed.
type Suggestion struct {
	Text  string   `json:"text"`            // the query with its last words completed; of a source, a section or a tag its name
	Kind  string   `json:"kind"`            //
	Value string   `json:"value,omitempty"` // of the facet field Kind, in place of a query
	Count int      `json:"count"`           // articles that readers may see; of a name those with its other spellings too
	Also  []string `json:"also"`            // the commonest other spellings of a name
}

// Suggest returns up to n completions of what is typed, which ends where the
// cursor stands. Names are taken from the texts: the last word is completed to
// those that begin with it in any case and with any marks, in articles that also
// have the words before it where there are such. Nothing is suggested that only
// hidden articles have. It ends with the context's error when that ends first.
func (a *Archive) Suggest(ctx context.Context, typed string, n int) ([]Suggestion, error) {
	return a.suggestAt(ctx, typed, n, time.Now())
}

func (a *Archive) suggestAt(ctx context.Context, typed string, n int, now time.Time) ([]Suggestion, error) {
	typed = strings.TrimLeftFunc(strings.ToValidUTF8(typed, "\uFFFD"), unicode.IsSpace)
	if typed == "" || len(typed) > maxTypedBytes {
		return []Suggestion{}, nil
	}
	st, err := a.acquire()
	if err != nil {
		return nil, err
	}
	defer st.release()
	s := &suggester{state: st, ctx: ctx, now: now, typed: typed, words: analyzers.QueryWords(typed), most: min(max(n, 1), MaxSuggestions)}
	out, err := s.list()
	if err != nil {
		return nil, fmt.Errorf("index: no suggestions: %w", err)
	}
	return out, nil
}

// suggester makes one list.
type suggester struct {
	state *state
	ctx   context.Context
	now   time.Time
	typed string
	words []analyzers.QueryWord
	most  int
}

func (s *suggester) list() ([]Suggestion, error) {
	ready, err := s.state.completions(s.ctx, s.now)
	if err != nil {
		return nil, err
	}
	out, err := s.date()
	if err != nil {
		return nil, err
	}
	all, err := s.names()
	if err != nil {
		return nil, err
	}
	all = append(all, s.values(ready)...)
	sort.SliceStable(all, func(i, j int) bool { return all[i].Count > all[j].Count })
	all = distinct(append(slices.Clone(out), all...))[len(out):]
	var others []Suggestion
	for _, kind := range []string{KindSource, KindSection, KindTag} {
		for _, v := range ready.begin(folded(s.typed), 3, kind) {
			others = append(others, Suggestion{Text: v.label, Kind: kind, Value: v.value, Count: v.count, Also: []string{}})
		}
	}
	room := s.most - min(len(others), s.most/shareOfValues)
	out = append(out, all[:min(len(all), max(room-len(out), 0))]...)
	return append(out, others[:min(len(others), s.most-len(out))]...), nil
}

// distinct drops names that differ in marks and capitals alone: a place is often
// both a value of articles and a word of their texts.
func distinct(list []Suggestion) []Suggestion {
	seen := map[string]bool{}
	return slices.DeleteFunc(list, func(s Suggestion) bool {
		key := folded(s.Text)
		had := seen[key]
		seen[key] = true
		return had
	})
}

// values completes the last words to people, organisations and places: with as
// many words as some value has.
func (s *suggester) values(ready *completions) (out []Suggestion) {
	for i := max(len(s.words)-maxTypedWords, 0); i < len(s.words) && len(out) == 0; i++ {
		from := s.words[i].Start
		for _, v := range ready.begin(folded(s.typed[from:]), s.most, KindName) {
			out = append(out, Suggestion{Text: s.typed[:from] + v.label, Kind: KindName, Count: v.count, Also: []string{}})
		}
	}
	return out
}

// date tells how what was typed is understood as a date at its end.
func (s *suggester) date() ([]Suggestion, error) {
	for _, d := range dates.ParseQuery(s.typed, news.DayOf(s.now)) {
		if strings.TrimSpace(s.typed[d.End:]) != "" {
			continue
		}
		r := Request{Query: s.typed[:d.Start] + dateWords(d), Now: s.now, Today: news.DayOf(s.now), Unfolded: true}.filled()
		b, err := bind(s.state, r)
		if err != nil {
			return nil, err
		}
		found, err := newExecution(s.ctx, s.state).run(b.plan)
		if err != nil {
			return nil, err
		}
		if n := collect(s.state, found, r, nil).total; n > 0 {
			return []Suggestion{{Text: r.Query, Kind: KindDate, Count: n, Also: []string{}}}, nil
		}
	}
	return nil, nil
}

// dateWords writes a date out in a form that is read back as the same days.
func dateWords(d dates.Typed) string {
	from, to := d.From.Time(), d.To.Time()
	switch {
	case d.AnyYear:
		return from.Format("2 January")
	case d.From == d.To:
		return from.Format("2 January 2006")
	case d.Grain == dates.GrainMonth:
		return from.Format("January 2006")
	}
	return from.Format(time.DateOnly) + ".." + to.Format(time.DateOnly)
}

// candidateName is a name of the texts that begins as typed.
type candidateName struct {
	term  string
	count int
	docs  []*roaring.Bitmap // by volume, those that readers may see
}

// names completes the last word to names of the texts. A spelling of a name that
// is listed already counts for that one.
func (s *suggester) names() ([]Suggestion, error) {
	last := len(s.words) - 1
	if last < 0 || s.words[last].End < len(s.typed) {
		return nil, nil
	}
	among := s.before()
	found, err := s.candidates(s.words[last], among)
	if err != nil {
		return nil, err
	}
	var out []Suggestion
	told := map[string]bool{}
	for _, c := range found {
		if len(out) == s.most {
			break
		}
		if told[c.term] {
			continue
		}
		if err := s.ctx.Err(); err != nil {
			return nil, err
		}
		also := s.spelled(&c, among, told)
		if s.words[last].Script == lang.Unspaced && len(also) == 0 {
			continue // a pair of characters: a name only where others know it
		}
		text := s.typed[:s.words[last].Start] + s.written(c.term)
		out = append(out, Suggestion{Text: text, Kind: KindName, Count: c.count, Also: also})
	}
	return out, nil
}

// before returns the articles that have all words before the last one, by volume;
// nil where there are none, or no word.
func (s *suggester) before() []*roaring.Bitmap {
	if len(s.words) < 2 {
		return nil
	}
	all := make([]*roaring.Bitmap, len(s.state.volumes))
	some := false
	for i := range all {
		all[i] = s.state.volumes[i].having(s.words[0].Term)
		for _, w := range s.words[1 : len(s.words)-1] {
			all[i].And(s.state.volumes[i].having(w.Term))
		}
		some = some || !all[i].IsEmpty()
	}
	if !some {
		return nil
	}
	return all
}

// candidates returns the names that begin with a word, most articles first.
func (s *suggester) candidates(word analyzers.QueryWord, among []*roaring.Bitmap) ([]candidateName, error) {
	rough := map[string]int{}
	for i := range s.state.volumes {
		v := &s.state.volumes[i]
		top, err := v.commonest(s.ctx, word.Term, triedNames)
		if errors.Is(err, ErrDamaged) {
			continue // the search itself will say so
		}
		if err != nil {
			return nil, err
		}
		for _, c := range top {
			rough[v.names.terms.get(c.term)] += int(c.count)
		}
	}
	terms := sortedKeys(rough)
	sort.SliceStable(terms, func(i, j int) bool { return rough[terms[i]] > rough[terms[j]] })
	var out []candidateName
	for _, t := range terms[:min(len(terms), triedNames)] {
		if err := s.ctx.Err(); err != nil {
			return nil, err
		}
		c := candidateName{term: t, docs: s.visible(t, among)}
		if c.count = cardinality(c.docs); c.count > 0 {
			out = append(out, c)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].count > out[j].count })
	return out, nil
}

// visible returns the articles with a term that readers may see, by volume.
func (s *suggester) visible(term string, among []*roaring.Bitmap) []*roaring.Bitmap {
	all := make([]*roaring.Bitmap, len(s.state.volumes))
	for i := range all {
		v := &s.state.volumes[i]
		all[i] = v.having(term)
		if among != nil {
			all[i].And(among[i])
		}
		if all[i].IsEmpty() || !v.veiled(s.now) {
			continue
		}
		hidden, kept := v.hiddenAt(s.now), roaring.New()
		for it := all[i].Iterator(); it.HasNext(); {
			if d := it.Next(); !hidden.has(d) {
				kept.Add(d)
			}
		}
		all[i] = kept
	}
	return all
}

func cardinality(docs []*roaring.Bitmap) (n int) {
	for _, d := range docs {
		n += int(d.GetCardinality())
	}
	return n
}

// spelled adds to a name the articles with its other spellings, and returns the
// commonest of these. All of them are told, and so are its forms with an ending
// that are rarer than the name.
func (s *suggester) spelled(c *candidateName, among []*roaring.Bitmap, told map[string]bool) []string {
	also := []string{}
	told[c.term] = true
	if !s.state.mayBeName(c.term, c.term) {
		return also
	}
	var others []spelling
	for _, sp := range s.state.spellings(c.term, s.now) {
		switch {
		case sp.tier <= names.Convention:
			told[sp.term] = true
			others = append(others, sp)
		case sp.tier == names.Balanced && caseForm(c.term, sp.term) && 2*sp.articles < c.count:
			told[sp.term] = true
		}
	}
	sort.SliceStable(others, func(i, j int) bool { return others[i].articles > others[j].articles })
	for i, sp := range others[:min(len(others), countedAlso)] {
		docs := s.visible(sp.term, among)
		for v := range docs {
			c.docs[v].Or(docs[v])
		}
		if i < maxAlso && cardinality(docs) > 0 {
			also = append(also, s.written(sp.term))
		}
	}
	c.count = cardinality(c.docs)
	return also
}

// written writes a folded name as texts do.
func (s *suggester) written(term string) string {
	if form := s.state.printed(term); form != "" && form != term {
		return form
	}
	first, size := utf8.DecodeRuneInString(term)
	return string(unicode.ToTitle(first)) + term[size:]
}
