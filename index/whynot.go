package index

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/news"

	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// Reasons why an article is not among the hits, the first that holds.
const (
	WhyUnknown = "unknown" // no article of that id may be read: none is there, or it is withheld, taken down or under embargo
	WhyQuery   = "query"   // it does not have what the query and its days ask for
	WhyFilter  = "filter"  // a chosen value leaves it out
	WhyFolded  = "folded"  // an earlier copy of its text stands for it
	WhyPage    = "page"    // it matches, and stands on another page
	WhyShown   = "shown"   // it is on the page
)

// WhyNot tells why an article is not on the page of hits.
type WhyNot struct {
	Asked   string   `json:"asked"`
	ID      string   `json:"id,omitempty"`
	GivenID string   `json:"given_id,omitempty"`
	Title   string   `json:"title,omitempty"`
	Reason  string   `json:"reason"`
	Says    []string `json:"says"`              // the answer in sentences
	Misses  []Miss   `json:"misses,omitempty"`  // clauses that it fails
	Filters []string `json:"filters,omitempty"` // fields whose chosen values leave it out
	Under   *Copied  `json:"under,omitempty"`   // the copy that stands for it
	Rank    int      `json:"rank,omitempty"`    // among all hits, from 1
	Page    int      `json:"page,omitempty"`    // on which it stands; 0 behind the last that can be asked for
}

// reasons fills in what a request asks of the search itself.
func (x *inspector) reasons(res *Result, b *reading, found []hits, c *collected, r Request) (err error) {
	if r.Explain {
		res.Explain = x.explain(b)
	}
	if r.WhyNot != "" {
		res.WhyNot, err = x.whyNot(b, found, c, r)
	}
	return err
}

// whyNot tells why the article that a request asks after is not on its page.
func (x *inspector) whyNot(b *reading, found []hits, c *collected, r Request) (*WhyNot, error) {
	w := &WhyNot{Asked: r.WhyNot, Reason: WhyUnknown}
	at, ok, err := x.locate(r.WhyNot)
	if err != nil {
		return nil, err
	}
	if !ok {
		w.Says = []string{fmt.Sprintf("no article with the id %s can be read in this archive", r.WhyNot)}
		return w, nil
	}
	a, err := x.state.volumes[at.volume].article(at.doc)
	if errors.Is(err, ErrDamaged) {
		x.broken[at.volume] = true
		a = &news.Article{ID: c.id(at), Title: unreadable}
	} else if err != nil {
		return nil, err
	}
	w.ID, w.GivenID, w.Title = a.ID, a.GivenID, headline(a)
	if w.Misses, err = x.misses(b.plan, at, a); err != nil {
		return nil, err
	}
	w.Filters = x.filtered(at, r)
	switch {
	case len(w.Misses) > 0:
		w.Reason = WhyQuery
	case len(w.Filters) > 0:
		w.Reason = WhyFilter
	default:
		x.place(w, at, found, c, r)
	}
	w.say(a, r)
	return w, nil
}

// locate finds an article that may be read by its id: ours, or the one it was given,
// and of several articles given one the newest.
func (x *inspector) locate(id string) (at candidate, ok bool, err error) {
	own := strings.ToLower(strings.TrimSpace(id))
	err = x.each(func(i int) error {
		v := x.state.volumes[i]
		if n, found := v.columns.find(own); found && !x.hidden(i).has(n) {
			at, ok = candidate{volume: i, doc: n, instant: v.columns.instant[n]}, true
		}
		return nil
	})
	if ok || err != nil {
		return at, ok, err
	}
	err = x.each(func(i int) error {
		docs, err := x.given(i, strings.TrimSpace(id))
		for _, d := range docs {
			instant := x.state.volumes[i].columns.instant[d]
			if !x.hidden(i).has(d) && (!ok || instant > at.instant) {
				at, ok = candidate{volume: i, doc: d, instant: instant}, true
			}
		}
		return err
	})
	return at, ok, err
}

// given returns the articles of a volume that were given an id.
func (x *inspector) given(volume int, id string) (docs []uint32, err error) {
	list, err := x.postings(volume, "given", valueMark+id)
	if err != nil || list == nil {
		return nil, err
	}
	it := list.Iterator(false, false, false, nil)
	for {
		var p segment.Posting
		if p, err = it.Next(); err != nil || p == nil {
			return docs, err
		}
		docs = append(docs, uint32(p.Number()))
	}
}

// filtered returns the fields whose chosen values leave an article out.
func (x *inspector) filtered(at candidate, r Request) (fields []string) {
	masks := map[string]uint16{}
	failed := newFilters(x.state.volumes[at.volume].columns, r, masks).fails(at.doc)
	for _, name := range FacetFields {
		if failed&masks[name] != 0 {
			fields = append(fields, name)
		}
	}
	return fields
}

// place tells where an article stands that matches.
func (x *inspector) place(w *WhyNot, at candidate, found []hits, c *collected, r Request) {
	j, ok := slices.BinarySearch(found[at.volume].doc, at.doc)
	if !ok {
		return // its volume turned out to be damaged after the search
	}
	columns := x.state.volumes[at.volume].columns
	at.score, at.class, at.modified = found[at.volume].score[j], found[at.volume].class[j], columns.modified[at.doc]
	at = withChange(at)
	if story := c.story(at.volume, at.doc); story > 0 {
		if first := c.folds[story-1].first; first.volume != at.volume || first.doc != at.doc {
			v := x.state.volumes[first.volume]
			w.Reason, w.Under = WhyFolded, &Copied{ID: c.id(first), Source: v.columns.source(first.doc), Published: v.columns.moment(first.doc).String()}
			return
		}
	}
	r.Size, r.Page = max(r.Size, 1), max(r.Page, 1)
	behind := collect(x.ctx, x.state, found, r, &cursor{last: at})
	w.Reason, w.Rank = WhyPage, c.stories-behind.offered
	if w.Rank <= MaxReach/r.Size*r.Size {
		w.Page = (w.Rank-1)/r.Size + 1
	}
	if c.after == nil && w.Page == r.Page && c.keep > 0 {
		w.Reason = WhyShown
	}
}

// say puts the answer into sentences.
func (w *WhyNot) say(a *news.Article, r Request) {
	say := func(format string, args ...any) { w.Says = append(w.Says, fmt.Sprintf(format, args...)) }
	for _, m := range w.Misses {
		w.Says = append(w.Says, m.says()...)
	}
	for _, field := range w.Filters {
		say("the filter on %s leaves it out: it has %s there", field, valuesOf(a, field))
	}
	switch w.Reason {
	case WhyFolded:
		say("an earlier copy of the same text stands for it: %s; with fold=none every copy is listed", strings.Join(nonempty(w.Under.ID, w.Under.Source.Label(), w.Under.Published), " · "))
	case WhyShown:
		say("it is on this page, at rank %d", w.Rank)
	case WhyPage:
		if w.Page == 0 {
			say("it matches at rank %d, behind the last page that can be asked for: a cursor or a span of days reaches it", w.Rank)
			break
		}
		say("it matches at rank %d, on page %d of %d hits each", w.Rank, w.Page, max(r.Size, 1))
	}
}

// valuesOf prints what an article has in a field.
func valuesOf(a *news.Article, field string) string {
	for _, f := range schema {
		if f.name == field {
			if values := f.values(a); len(values) > 0 {
				return strings.Join(values, ", ")
			}
		}
	}
	return "nothing"
}

func nonempty(list ...string) []string {
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}
