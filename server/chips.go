package server

import (
	"slices"
	"strings"

	"dateline/index"
)

// chips are what narrows a search, each with the address without it.
type chips struct {
	request index.Request
	links   []link
}

func (c *chips) add(text string, without func(*index.Request)) {
	c.links = append(c.links, link{Text: text, Label: "Remove the filter " + text, URL: pageAddress(changed(c.request, without))})
}

// chipsOf lists what narrows the search.
func chipsOf(r index.Request, facets map[string]index.Facet) []link {
	c := &chips{request: r}
	for _, field := range index.FacetFields {
		c.addField(field, facets)
	}
	c.addDays()
	for _, m := range r.Mentions {
		c.add("Speaks of "+spanWords(m), func(n *index.Request) { n.Mentions = without(n.Mentions, m) })
	}
	switch r.Names {
	case index.NamesExact:
		c.add("Names exactly as typed", func(n *index.Request) { n.Names = "" })
	case index.NamesBroad:
		c.add("Distant spellings too", func(n *index.Request) { n.Names = "" })
	}
	if r.Recency > 0 {
		c.add("Newer first: half as much "+ageWords(r.Recency)+" on", func(n *index.Request) { n.Recency = 0 })
	}
	for _, s := range r.Without {
		c.add("Without the spelling "+isolated(s), func(n *index.Request) { n.Without = without(n.Without, s) })
	}
	for _, s := range r.With {
		c.add("With "+isolated(strings.ReplaceAll(s, "|", " or ")), func(n *index.Request) { n.With = without(n.With, s) })
	}
	if r.Any {
		c.add("Any of the words", func(n *index.Request) { n.Any = false })
	}
	if r.Unfolded {
		c.add("Every copy of a text", func(n *index.Request) { n.Unfolded = false })
	}
	return c.links
}

func (c *chips) addField(field string, facets map[string]index.Facet) {
	for _, value := range c.request.Filters[field] {
		c.add(fieldNames[field]+": "+isolated(chosenLabel(field, value, facets)), func(n *index.Request) { n.Filters[field] = without(n.Filters[field], value) })
	}
	for _, value := range c.request.Exclude[field] {
		c.add("Not "+strings.ToLower(fieldNames[field])+": "+isolated(chosenLabel(field, value, facets)), func(n *index.Request) { n.Exclude[field] = without(n.Exclude[field], value) })
	}
	if slices.Contains(c.request.Missing, field) {
		c.add(noValue(field), func(n *index.Request) { n.Missing = without(n.Missing, field) })
	}
}

// addDays makes one chip of a span that has both its ends, since a bar of the
// timeline sets both.
func (c *chips) addDays() {
	r := c.request
	switch {
	case r.HasFrom && r.HasTo:
		c.add("Published "+between(r.From.String(), r.To.String()), func(n *index.Request) { n.HasFrom, n.HasTo = false, false })
	case r.HasFrom:
		c.add("From "+dayWords(r.From.String()), func(n *index.Request) { n.HasFrom = false })
	case r.HasTo:
		c.add("To "+dayWords(r.To.String()), func(n *index.Request) { n.HasTo = false })
	}
}
