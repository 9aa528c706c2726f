package index

import (
	"strings"

	"dateline/analyzers"
	"dateline/news"
	"dateline/query"
)

// keyFields maps the fields of the query language to those of the schema: an
// outlet is found by its key and by the words of its name.
var keyFields = map[string][]string{
	"source": {"source", "outlet"}, "section": {"section"}, "author": {"author"},
	"person": {"person"}, "organisation": {"organisation"}, "place": {"place"}, "tag": {"tag"},
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
		if (n.Prefix || n.Fuzzy > 0) && len(keyFields[name]) > 0 {
			return b.expandedKey(name, n)
		}
		return b.key(name, n.Text)
	case *query.Phrase:
		return b.key(name, n.Text)
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
func (b *binder) key(name, value string) plan {
	switch name {
	case "id":
		return anyOf{&ids{strings.ToLower(value)}, exactly("given", value)}
	case "url":
		return exactly("url", news.CanonicalURL(value))
	case "language":
		return exactly("language", strings.ToLower(value))
	}
	var list anyOf
	for _, field := range keyFields[name] {
		list = append(list, exactly(field, value))
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

func exactly(field, value string) *key {
	return &key{field: field, typed: value, slots: []slot{{{term: valueMark + value, weight: 1, how: "value"}}}}
}
