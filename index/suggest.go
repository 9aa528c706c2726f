package index

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"
	"time"
	"unicode"

	"dateline/analyzers"
	"dateline/analyzers/dates"
	"dateline/news"
)

// The kinds of suggestions, in the order in which they come.
const (
	KindDate    = "date"    // a date that was understood, written out
	KindName    = "name"    // a name in the texts, or of a person, an organisation or a place
	KindPhrase  = "phrase"  // a run of words that several titles have
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
	shareOfPhrases     = 2   // and one of the rest for phrases
)

// Suggestion is one way to go on with what a reader has typed.
type Suggestion struct {
	Text  string   `json:"text"`            // the query with its last words completed; of a source, a section or a tag its name
	Kind  string   `json:"kind"`            //
	Value string   `json:"value,omitempty"` // of the facet field Kind, in place of a query
	Count int      `json:"count"`           // the total of the search that it makes
	Also  []string `json:"also"`            // the commonest other spellings of a name
}

// Suggest returns up to n completions of what is typed in r.Query, which ends where
// the cursor stands; what else r asks for stays. Names and phrases are taken from the
// texts: the last word is completed to names that begin with it in any case and with
// any marks, in articles that also have the words before it where there are such, and
// the last words to phrases of titles that hold them. Nothing is suggested that finds
// nothing, as what only hidden articles have. It ends with the context's error when
// that ends first.
func (a *Archive) Suggest(ctx context.Context, r Request, n int) (out []Suggestion, err error) {
	typed := strings.TrimLeftFunc(strings.ToValidUTF8(r.Query, "\uFFFD"), unicode.IsSpace)
	if typed == "" || len(typed) > maxTypedBytes {
		return []Suggestion{}, nil
	}
	r = r.filled()
	if r.Today == 0 {
		r.Today = news.DayOf(r.Now)
	}
	err = a.hold(nil, func(st *state) error {
		s := &suggester{state: st, ctx: ctx, r: r, now: r.Now, typed: typed, words: analyzers.QueryWords(typed),
			most: min(max(n, 1), MaxSuggestions), c: newCounter(ctx, st)}
		defer s.c.e.release()
		out, err = s.list()
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("index: no suggestions: %w", err)
	}
	return out, nil
}

// suggester makes one list.
type suggester struct {
	state *state
	ctx   context.Context
	r     Request // what else is asked
	now   time.Time
	typed string
	words []analyzers.QueryWord
	most  int
	c     *counter
}

// list makes the dates, then names and phrases by what they find, then what may be
// chosen in place of a query.
func (s *suggester) list() ([]Suggestion, error) {
	ready, err := s.state.completions(s.ctx, s.now)
	if err != nil {
		return nil, err
	}
	out, _, err := s.counted(s.date(), 1)
	if err != nil {
		return nil, err
	}
	others, _, err := s.counted(s.facets(ready), s.most/shareOfValues)
	if err != nil {
		return nil, err
	}
	texts, err := s.texts(ready, out, s.most-len(out)-len(others))
	if err != nil {
		return nil, err
	}
	return append(append(out, texts...), others...), nil
}

// texts lists n names and phrases, those that most articles have first.
func (s *suggester) texts(ready *completions, had []Suggestion, n int) ([]Suggestion, error) {
	named, err := s.names()
	if err != nil {
		return nil, err
	}
	named = append(named, s.values(ready)...)
	sort.SliceStable(named, func(i, j int) bool { return named[i].Count > named[j].Count })
	named = distinct(had, named)
	phrases, more, err := s.counted(distinct(slices.Concat(had, named), s.phrases(ready)), n/shareOfPhrases)
	if err != nil {
		return nil, err
	}
	if named, _, err = s.counted(named, n-len(phrases)); err != nil {
		return nil, err
	}
	if more, _, err = s.counted(more, n-len(phrases)-len(named)); err != nil {
		return nil, err
	}
	all := slices.Concat(named, phrases, more)
	sort.SliceStable(all, func(i, j int) bool { return all[i].Count > all[j].Count })
	return all, nil
}

// counted takes the first n suggestions of a list that find anything, each with the
// total of its search, the most first. It returns the rest of the list too.
func (s *suggester) counted(list []Suggestion, n int) (out, rest []Suggestion, err error) {
	for len(list) > 0 && len(out) < n {
		one := list[0]
		list = list[1:]
		if one.Count, err = s.total(one); err != nil {
			return nil, nil, err
		}
		if one.Count > 0 {
			out = append(out, one)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Count > out[j].Count })
	return out, list, nil
}

// total counts the search that a suggestion makes. It is kept for the next stroke
// unless an embargo will end: what that hides now it shows then.
func (s *suggester) total(one Suggestion) (int, error) {
	r := s.r.Suggested(one)
	lasting := s.state.lasting(r.Now)
	key := r.matching()
	if n, ok := s.state.totals.get(key); ok && lasting {
		return n, nil
	}
	n, err := s.c.totalOf(r)
	if err == nil && lasting && len(s.c.e.damaged()) == 0 {
		s.state.totals.put(key, n, maxTotals)
	}
	return n, err
}

// Suggested returns the request that a suggestion makes of one: its text in place of
// the query, or its value as one more to choose from.
func (r Request) Suggested(one Suggestion) Request {
	if one.Value == "" {
		return r.afresh(one.Text)
	}
	r = r.afresh("")
	r.Filters = maps.Clone(r.Filters)
	if r.Filters == nil {
		r.Filters = map[string][]string{}
	}
	if !slices.Contains(r.Filters[one.Kind], one.Value) {
		r.Filters[one.Kind] = append(slices.Clone(r.Filters[one.Kind]), one.Value)
	}
	return r
}

// facets lists the sources, sections and tags that begin as typed.
func (s *suggester) facets(ready *completions) (out []Suggestion) {
	for _, kind := range []string{KindSource, KindSection, KindTag} {
		for _, v := range ready.begin(folded(s.typed), 3, kind) {
			out = append(out, Suggestion{Text: v.label, Kind: kind, Value: v.value, Count: v.count, Also: []string{}})
		}
	}
	return out
}

// distinct drops from a list what differs in marks and capitals alone from what is in
// it or in another: a place is often both a value of articles and a word of their texts.
func distinct(had, list []Suggestion) (out []Suggestion) {
	seen := map[string]bool{}
	for _, s := range had {
		seen[folded(s.Text)] = true
	}
	for _, s := range list {
		if key := folded(s.Text); !seen[key] {
			seen[key] = true
			out = append(out, s)
		}
	}
	return out
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
func (s *suggester) date() (out []Suggestion) {
	for _, d := range dates.ParseQuery(s.typed, s.r.Today) {
		if strings.TrimSpace(s.typed[d.End:]) == "" {
			out = append(out, Suggestion{Text: s.typed[:d.Start] + dateWords(d), Kind: KindDate, Also: []string{}})
		}
	}
	return out
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
