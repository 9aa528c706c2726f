package index

import (
	"fmt"
	"strings"

	"dateline/analyzers"
	"dateline/news"
	"dateline/query"
)

// keyFields maps the fields of the query language to those of the schema: an
// outlet is found by its key and by the words of its name.
var keyFields = map[string][]string{
	"source": {"source", "outlet"}, "section": {"section"}, "language": {"language"}, "author": {"author"},
	"person": {"person"}, "organisation": {"organisation"}, "place": {"place"}, "tag": {"tag"}, "year": {"year"}, "url": {"url"},
}

// field binds a condition on one field.
func (b *binder) field(n *query.Field) plan {
	for i, f := range textFields {
		if f.name == n.Name {
			return b.node(n.Node, []int{i})
		}
	}
	return b.value(n.Name, n.Node)
}

// value binds what stands behind the colon of a keyword field.
func (b *binder) value(name string, n query.Node) plan {
	switch n := n.(type) {
	case *query.Word:
		return b.key(name, n.Text, n)
	case *query.Phrase:
		return b.key(name, n.Text, n)
	case *query.Not:
		if p := b.value(name, n.Node); p != nil {
			return &noneOf{p}
		}
	case *query.And:
		var list allOf
		for _, c := range n.Nodes {
			if p := b.value(name, c); p != nil {
				list = append(list, p)
			}
		}
		return simple(list)
	case *query.Or:
		var list anyOf
		for _, c := range n.Nodes {
			if p := b.value(name, c); p != nil {
				list = append(list, p)
			}
		}
		if len(list) > 0 {
			return list
		}
	}
	return nil
}

// key binds one value: the whole of it, or its words one after the other.
func (b *binder) key(name, value string, n query.Node) plan {
	switch name {
	case "id":
		return anyOf{&ids{strings.ToLower(value)}, whole("given", value)}
	case "url":
		return whole("url", news.CanonicalURL(value))
	case "language":
		return whole("language", strings.ToLower(value))
	case "year":
		return b.years(value, n)
	}
	var list anyOf
	for _, field := range keyFields[name] {
		list = append(list, whole(field, value))
		var slots []slot
		for _, w := range analyzers.QueryWords(value) {
			slots = append(slots, slot{{term: w.Term, weight: 1, how: "word"}})
		}
		if len(slots) > 0 {
			list = append(list, &key{field: field, slots: slots, typed: value})
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list
}

func whole(field, value string) *key {
	return &key{field: field, typed: value, slots: []slot{{{term: valueMark + value, weight: 1, how: "value"}}}}
}

// years reads 2024 or 2022..2024.
func (b *binder) years(value string, n query.Node) plan {
	from, to, span := strings.Cut(value, "..")
	if !span {
		return whole("year", value)
	}
	first, err1 := news.ParseTime(from)
	last, err2 := news.ParseTime(to)
	if err1 != nil || err2 != nil || first.Precision != news.PrecisionYear || last.Precision != news.PrecisionYear {
		start, end := n.Span()
		b.warn(start, end, fmt.Sprintf("%q is not a span of years", value), "write it as 2022..2024")
		return nil
	}
	return &days{first.Day(), last.Last()}
}
