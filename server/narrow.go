package server

import (
	"maps"
	"slices"

	"dateline/index"
	"dateline/news"
)

// facetView is one facet as a list of links.
type facetView struct {
	Field   string
	Name    string
	Open    bool // shown unfolded
	Values  []facetLink
	Rest    []facetLink // values that are folded
	Other   int
	Missing *facetLink // articles without a value; nil where there are none
	All     string     // address of the list of all values; "" where all are in sight
}

// facetLink adds a value to the search, or takes it out again.
type facetLink struct {
	Text     string
	Lang     string // of Text, where it is not English
	Also     string // the same in another language
	AlsoLang string
	Count    int
	Selected bool
	URL      string
	Without  string // address that leaves these articles out; "" for a chosen value
}

// unfolded are the facets that readers use most; the others open by a click.
var unfolded = map[string]bool{"source": true, "section": true, "language": true, "year": true}

// changed returns a copy of r after f, on its first page. Filters may be
// changed freely: they are copied.
func changed(r index.Request, f func(*index.Request)) index.Request {
	r.Page, r.Cursor = 1, ""
	r.Filters, r.Exclude = cloneFilters(r.Filters), cloneFilters(r.Exclude)
	r.Mentions, r.Missing = slices.Clone(r.Mentions), slices.Clone(r.Missing)
	r.Without, r.With = slices.Clone(r.Without), slices.Clone(r.With)
	f(&r)
	return r
}

func cloneFilters(m map[string][]string) map[string][]string {
	c := make(map[string][]string, len(m)+1)
	for k, v := range maps.All(m) {
		c[k] = slices.Clone(v)
	}
	return c
}

// cleared keeps the query and the order, and drops what narrows it.
func cleared(r index.Request) index.Request {
	return index.Request{Query: r.Query, Sort: r.Sort, Strict: r.Strict, Size: r.Size, Zone: r.Zone}
}

func without(values []string, value string) []string {
	return slices.DeleteFunc(values, func(s string) bool { return s == value })
}

// facetsOf lays out the facets in their usual order, chosen values first.
func facetsOf(r index.Request, all map[string]index.Facet) []facetView {
	var views []facetView
	for _, name := range index.FacetFields {
		f := all[name]
		v := facetView{Field: name, Name: fieldNames[name], Other: f.Other, Missing: missingLinkOf(r, name, f.Missing)}
		for _, value := range withChosen(f.Values, r.Filters[name]) {
			v.Values = append(v.Values, facetLinkOf(r, name, value))
			v.Open = v.Open || value.Selected
		}
		chosen := v.Missing != nil && v.Missing.Selected
		if len(v.Values) == 0 && !chosen {
			continue
		}
		v.Open = v.Open || chosen || unfolded[name]
		v.fold(len(r.Filters[name]))
		if v.Other > 0 || len(v.Rest) > 0 {
			v.All = facetsAddress(name, r)
		}
		views = append(views, v)
	}
	return views
}

// shownValues is how many values a facet lists before it folds the others.
const shownValues = 6

// fold keeps the column of facets short; the chosen values stay in sight.
func (v *facetView) fold(chosen int) {
	n := max(shownValues, chosen)
	if len(v.Values) > n+1 { // to fold a single one saves nothing
		v.Values, v.Rest = v.Values[:n], v.Values[n:]
	}
}

// withChosen puts the chosen values on top, those without articles too: a
// choice must be seen to be undone.
func withChosen(values []index.FacetValue, chosen []string) []index.FacetValue {
	var top, rest []index.FacetValue
	for _, v := range values {
		v.Selected = slices.Contains(chosen, v.Value)
		if v.Selected {
			top = append(top, v)
		} else {
			rest = append(rest, v)
		}
	}
	for _, c := range chosen {
		if !slices.ContainsFunc(top, func(v index.FacetValue) bool { return v.Value == c }) {
			top = append(top, index.FacetValue{Value: c, Label: c, Selected: true})
		}
	}
	return append(top, rest...)
}

func facetLinkOf(r index.Request, field string, v index.FacetValue) facetLink {
	l := facetLink{Text: labelOf(field, v), Count: v.Count, Selected: v.Selected}
	if field == "language" {
		if english, own := languageNames(v.Value); own != "" {
			l.Text, l.Also, l.AlsoLang = english, own, v.Value
		}
	}
	if v.Selected {
		l.URL = pageAddress(changed(r, func(n *index.Request) { n.Filters[field] = without(n.Filters[field], v.Value) }))
		return l
	}
	l.URL = pageAddress(changed(r, func(n *index.Request) {
		n.Filters[field] = append(n.Filters[field], v.Value)
		n.Exclude[field] = without(n.Exclude[field], v.Value)
	}))
	l.Without = pageAddress(changed(r, func(n *index.Request) { n.Exclude[field] = append(n.Exclude[field], v.Value) }))
	return l
}

// missingLinkOf adds the articles that have no value in a field to those with the
// values chosen, or takes them out again; nil where there is nothing to choose.
func missingLinkOf(r index.Request, field string, count int) *facetLink {
	chosen := slices.Contains(r.Missing, field)
	if count == 0 && !chosen {
		return nil
	}
	l := facetLink{Text: noValue(field), Count: count, Selected: chosen}
	l.URL = pageAddress(changed(r, func(n *index.Request) {
		n.Missing = without(n.Missing, field)
		if !chosen {
			n.Missing = append(n.Missing, field)
		}
	}))
	return &l
}

func labelOf(field string, v index.FacetValue) string {
	if field == "language" {
		english, _ := languageNames(v.Value)
		return english
	}
	if v.Label != "" {
		return v.Label
	}
	return v.Value
}

func chosenLabel(field, value string, facets map[string]index.Facet) string {
	for _, v := range facets[field].Values {
		if v.Value == value {
			return labelOf(field, v)
		}
	}
	return labelOf(field, index.FacetValue{Value: value})
}

func dayValue(d news.Day, has bool) string {
	if !has {
		return ""
	}
	return d.String()
}
