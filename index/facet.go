package index

import (
	"slices"
	"sort"
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
	wanted, unwanted map[uint32]bool
	any              bool // whether values, or none, were asked for at all
	none             bool // having no value was asked for
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

func (f facetColumn) ordinals(values []string) map[uint32]bool {
	set := map[uint32]bool{}
	for _, v := range values {
		if o, ok := f.values.find(v); ok {
			set[o] = true
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
			if f.unwanted[o] {
				pass = false
				break
			}
			pass = pass || f.wanted[o]
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
	own := c.masks[name]
	sums := map[string]*tally{}
	f := Facet{Values: []FacetValue{}}
	for i, seen := range c.seen {
		if c.late() {
			break
		}
		column := c.state.volumes[i].columns.facets[name]
		counts, missing := column.counts(seen, own)
		f.Missing += missing
		for o, n := range counts {
			if n == 0 {
				continue
			}
			v := column.values.get(uint32(o))
			if sums[v] == nil {
				sums[v] = &tally{label: column.labels.get(uint32(o))}
			}
			sums[v].count += n
		}
	}
	all := ranked(name, sums, r)
	f.Distinct = len(all)
	f.Values = all[min(r.FacetSkip, len(all)):min(r.FacetSkip+r.FacetMax, len(all))]
	if len(sums) > len(f.Values) {
		f.Other = c.other(name, f.Values, own)
	}
	return f
}

// counts counts the values of the hits that fail no filter but that of own, and
// the hits without a value.
func (f facetColumn) counts(seen []counted, own uint16) (counts []int, missing int) {
	counts = make([]int, f.values.len())
	for _, k := range seen {
		if k.fail&^own != 0 {
			continue
		}
		from, to := f.start[k.doc], f.start[k.doc+1]
		if from == to {
			missing++
			continue
		}
		counts[f.ords[from]]++
		for _, o := range f.ords[from+1 : to] {
			counts[o]++
		}
	}
	return counts, missing
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
	sort.Slice(values, func(i, j int) bool {
		a, b := values[i], values[j]
		if a.Selected != b.Selected {
			return a.Selected
		}
		if a.Count != b.Count {
			return a.Count > b.Count
		}
		return a.Value < b.Value
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
	for i, seen := range c.seen {
		if c.late() {
			break
		}
		column := c.state.volumes[i].columns.facets[name]
		unlisted := slices.Repeat([]bool{true}, column.values.len())
		for o := range column.ordinals(values) {
			unlisted[o] = false
		}
		for _, k := range seen {
			if k.fail&^own != 0 {
				continue
			}
			for _, o := range column.of(k.doc) {
				if unlisted[o] {
					n++
					break
				}
			}
		}
	}
	return n
}
