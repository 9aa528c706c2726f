package index

import (
	"bytes"
	"slices"
	"strings"

	"dateline/analyzers"
	"dateline/analyzers/lang/all"
)

// filters test the articles of one volume against the facet choices of a request.
type filters []filter

// filter is the choice in one field: of the wanted values one must be there,
// when there are any, or none at all where that is wanted too, and none of the
// unwanted.
type filter struct {
	mask             uint16
	column           facetColumn
	wanted, unwanted bitset // of ordinals
	any              bool   // whether values, or none, were asked for at all
	none             bool   // having no value was asked for
}

func newFilters(c *columns, r Request, masks map[string]uint16) (out filters) {
	for i, name := range FacetFields {
		want, not := r.Filters[name], r.Exclude[name]
		none := slices.Contains(r.Missing, name)
		if len(want)+len(not) == 0 && !none {
			continue
		}
		f := filter{mask: 1 << i, column: c.facets[name], any: len(want) > 0 || none, none: none}
		f.wanted, f.unwanted = f.column.ordinals(want), f.column.ordinals(not)
		masks[name] = f.mask
		out = append(out, f)
	}
	return out
}

func (f facetColumn) ordinals(values []string) bitset {
	set := newBitset(f.values.len())
	for _, v := range values {
		if o, ok := f.values.find(v); ok {
			set.set(o)
		}
	}
	return set
}

// gaps reports whether an article has no value.
func (f facetColumn) gaps() bool {
	for i := 1; i < len(f.start); i++ {
		if f.start[i] == f.start[i-1] {
			return true
		}
	}
	return false
}

func (f facetColumn) of(doc uint32) []uint32 { return f.ords[f.start[doc]:f.start[doc+1]] }

// fails returns the masks of the filters that the article does not pass.
func (fs filters) fails(doc uint32) (mask uint16) {
	for _, f := range fs {
		ords := f.column.of(doc)
		pass := !f.any || f.none && len(ords) == 0
		for _, o := range ords {
			if f.unwanted.has(o) {
				pass = false
				break
			}
			pass = pass || f.wanted.has(o)
		}
		if !pass {
			mask |= f.mask
		}
	}
	return mask
}

// count makes the facets asked for.
func (c *collected) count(r Request) map[string]Facet {
	out := map[string]Facet{}
	for _, name := range r.Facets {
		if slices.Contains(FacetFields, name) {
			out[name] = c.facet(name, r)
		}
	}
	return out
}

type tally struct {
	label string
	count int
}

func (c *collected) facet(name string, r Request) Facet {
	f, own := Facet{Values: []FacetValue{}}, c.masks[name]
	sums, single := c.sums(&f, name, own)
	all := ranked(name, sums, r)
	f.Distinct = len(all)
	f.Values = all[min(r.FacetSkip, len(all)):min(r.FacetSkip+r.FacetMax, len(all))]
	switch {
	case len(sums) == len(f.Values):
	case single: // every article is counted once
		for _, t := range sums {
			f.Other += t.count
		}
		for _, v := range f.Values {
			f.Other -= v.Count
		}
	default:
		f.Other = c.other(name, f.Values, own)
	}
	return f
}

// sums counts the values of a field and the articles without one. It tells too whether
// every article has one value at most.
func (c *collected) sums(f *Facet, name string, own uint16) (sums map[string]*tally, single bool) {
	sums, single = map[string]*tally{}, true
	for i := range c.passed {
		if c.late() {
			break
		}
		column := c.state.volumes[i].columns.facets[name]
		single = single && column.single
		counts := make([]uint32, column.values.len())
		f.Missing += column.tally(counts, c.passed[i]) + column.tally(counts, c.failing(i, own))
		for o, n := range counts {
			if n == 0 {
				continue
			}
			v := column.values.get(uint32(o))
			t := sums[v]
			if t == nil {
				t = &tally{label: column.labels.get(uint32(o))}
				sums[v] = t
			}
			t.count += int(n)
		}
	}
	return sums, single
}

// failing returns the hits of a volume that fail the filter of own alone.
func (c *collected) failing(volume int, own uint16) (docs []uint32) {
	if own == 0 {
		return nil
	}
	for _, k := range c.failed[volume] {
		if k.fail == own {
			docs = append(docs, k.doc)
		}
	}
	return docs
}

// tally counts the values of some articles, and those without a value.
func (f facetColumn) tally(counts []uint32, docs []uint32) (missing int) {
	if f.single && len(f.ords) == len(f.start)-1 { // every article has one
		for _, d := range docs {
			counts[f.ords[d]]++
		}
		return 0
	}
	for _, d := range docs {
		from, to := f.start[d], f.start[d+1]
		if from == to {
			missing++
			continue
		}
		counts[f.ords[from]]++
		for _, o := range f.ords[from+1 : to] {
			counts[o]++
		}
	}
	return missing
}

// ranked lists the values most articles first; those that were chosen are
// listed first.
func ranked(name string, sums map[string]*tally, r Request) []FacetValue {
	values := make([]FacetValue, 0, len(sums))
	has := folded(r.FacetHas)
	for v, t := range sums {
		value := FacetValue{Value: v, Label: label(name, v, t.label), Count: t.count, Selected: slices.Contains(r.Filters[name], v)}
		if r.FacetHas == "" || has != "" && (begins(v, has) || begins(value.Label, has)) {
			values = append(values, value)
		}
	}
	slices.SortFunc(values, func(a, b FacetValue) int {
		if a.Selected != b.Selected {
			if a.Selected {
				return -1
			}
			return 1
		}
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return strings.Compare(a.Value, b.Value)
	})
	return values
}

// folded writes the words of a text as they are compared, each after a space.
func folded(text string) string {
	var b strings.Builder
	for _, w := range analyzers.QueryWords(text) {
		b.WriteByte(' ')
		b.WriteString(w.Term)
	}
	return b.String()
}

// begins reports whether a run of words of the value begins as typed.
func begins(value, has string) bool { return strings.Contains(folded(value), has) }

func label(field, value, given string) string {
	if given != "" {
		return given
	}
	if field == "language" {
		if name := all.For(value).Name; name != "" {
			return name
		}
	}
	return value
}

// other counts the articles that have a value which is not listed.
func (c *collected) other(name string, listed []FacetValue, own uint16) (n int) {
	values := make([]string, len(listed))
	for i, v := range listed {
		values[i] = v.Value
	}
	for i := range c.passed {
		if c.late() {
			break
		}
		column := c.state.volumes[i].columns.facets[name]
		unlisted := bytes.Repeat([]byte{1}, column.values.len())
		for _, v := range values {
			if o, ok := column.values.find(v); ok {
				unlisted[o] = 0
			}
		}
		n += column.having(unlisted, c.passed[i]) + column.having(unlisted, c.failing(i, own))
	}
	return n
}

// having counts the articles that have one of the values that are marked by a 1. It
// does not stop at the first, which would have the processor guess where that stands.
func (f facetColumn) having(marked []byte, docs []uint32) (n int) {
	for _, d := range docs {
		any := byte(0)
		for _, o := range f.ords[f.start[d]:f.start[d+1]] {
			any |= marked[o]
		}
		n += int(any)
	}
	return n
}
