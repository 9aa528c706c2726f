package index

import (
	"fmt"
	"slices"
	"time"

	"dateline/news"
)

// spread is how articles spread over the values of fields and over time.
type spread struct {
	facets   map[string]Facet
	timeline *Timeline
}

// maxSpreads is how many are kept for each edition of all of its articles, with other
// facets or another zone in each: those of a million articles take 150 ms to count.
const maxSpreads = 16

// FirstPage is the request of the page that a reader sees first: the newest articles,
// with what leads on from there. A serving archive has its answer ready.
func FirstPage(now time.Time) Request {
	return Request{Page: 1, Size: DefaultSize, Facets: slices.Clone(FacetFields), Timeline: Auto, Snippets: true, Help: true, Now: now, Today: news.DayOf(now)}
}

// spread counts the hits in facets and timeline. Where those are all articles, which
// every reader begins with, they are counted once for the edition.
func (e *execution) spread(c *collected, p plan, r Request) (map[string]Facet, *Timeline, error) {
	if _, all := p.(every); !all || len(c.masks) > 0 {
		return e.spreadOf(c, r)
	}
	s, zone := e.state, ""
	if r.Zone != nil {
		zone = r.Zone.String()
	}
	key := fmt.Sprintf("%q %d %d %q %q %q %d", r.Facets, r.FacetMax, r.FacetSkip, r.FacetHas, r.Timeline, zone, s.calm(r.Now).from)
	if had, ok := s.spreads.get(key); ok {
		return had.facets, had.timeline, nil
	}
	facets, timeline, err := e.spreadOf(c, r)
	if err == nil && len(e.damaged()) == 0 {
		s.spreads.put(key, spread{facets, timeline}, maxSpreads)
	}
	return facets, timeline, err
}

func (e *execution) spreadOf(c *collected, r Request) (facets map[string]Facet, t *Timeline, err error) {
	if facets = c.count(r); c.late() {
		return nil, nil, e.stopped()
	}
	if slices.Contains(r.Facets, MentionsFacet) {
		if facets[MentionsFacet], err = e.mentionsFacet(c, r); err != nil {
			return nil, nil, err
		}
	}
	if t = c.timeline(r); c.late() {
		return nil, nil, e.stopped()
	}
	if t != nil {
		t.Mentioned, err = e.mentioned(c)
	}
	return facets, t, err
}
