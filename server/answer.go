package server

import (
	"encoding/json"
	"io"
	"slices"

	"dateline/index"
	"dateline/query"
)

// Answer is what the API and the command line print for a search: the result
// with its links. Fields may be added, never changed.
type Answer struct {
	*index.Result
	Links Links `json:"links"`
}

// NewAnswer completes a result: links are made, and lists that are empty are
// written as [] so that no program has to ask for null.
func NewAnswer(r index.Request, res *index.Result) Answer {
	full := *res
	if full.Query.Warnings == nil {
		full.Query.Warnings = []query.Warning{}
	}
	hits := make([]index.Hit, len(res.Hits))
	for i, h := range res.Hits {
		hits[i] = completeHit(h)
	}
	full.Hits = hits
	full.Facets = nil
	for name, f := range res.Facets {
		if f.Values == nil {
			f.Values = []index.FacetValue{}
		}
		if full.Facets == nil {
			full.Facets = make(map[string]index.Facet, len(res.Facets))
		}
		full.Facets[name] = f
	}
	full.Timeline = completeTimeline(res.Timeline)
	full.Relaxations = slices.Clone(res.Relaxations)
	for i, x := range full.Relaxations {
		full.Relaxations[i].Params = filterValues(x.Request).Encode()
	}
	return Answer{Result: &full, Links: linksOf(r, &full)}
}

// WriteTo writes the answer as one line of JSON.
func (a Answer) WriteTo(w io.Writer) (int64, error) { return writeJSONTo(w, a) }

func completeHit(h index.Hit) index.Hit {
	if h.Copies != nil && h.Copies.List == nil {
		copies := *h.Copies
		copies.List = []index.Copied{}
		h.Copies = &copies
	}
	parts := h.Snippets
	h.Snippets = nil
	for part, fragments := range parts {
		if h.Snippets == nil {
			h.Snippets = make(map[string][]index.Fragment, len(parts))
		}
		h.Snippets[part] = completeFragments(fragments)
	}
	return h
}

func completeTimeline(t *index.Timeline) *index.Timeline {
	if t == nil {
		return nil
	}
	full := *t
	full.Buckets = append([]index.Bucket{}, t.Buckets...)
	full.Coarse = append([]index.Bucket{}, t.Coarse...)
	return &full
}

func completeFragments(fragments []index.Fragment) []index.Fragment {
	full := make([]index.Fragment, len(fragments))
	for i, f := range fragments {
		full[i] = completeFragment(f)
	}
	return full
}

func completeFragment(f index.Fragment) index.Fragment {
	if f.Marks == nil {
		f.Marks = [][2]int{}
	}
	return f
}

// completeView does for an article what NewAnswer does for a result.
func completeView(v *index.ArticleView) *index.ArticleView {
	full := *v
	full.Title = completeFragment(v.Title)
	full.Body = completeFragments(v.Body)
	if v.Lead != nil {
		full.Lead = completeFragments(v.Lead)
	}
	return &full
}

// writeJSONTo leaves < > & as they are: the answer is never part of a page, and
// news text is full of them.
func writeJSONTo(w io.Writer, v any) (int64, error) {
	c := &counter{w: w}
	e := json.NewEncoder(c)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return c.n, err
}

type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(raw []byte) (int, error) {
	n, err := c.w.Write(raw)
	c.n += int64(n)
	return n, err
}
