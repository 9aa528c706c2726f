package field

import (
	"net/url"
	"strings"

	"dateline/news"
)

// Kind says what a value is.
type Kind uint8

// The kinds, scalars before List.
const (
	Null    Kind = iota // nothing; with a text it is a number that is none, as NaN
	Boolean             //
	Number              //
	Text                //
	List                //
	Object              //
)

// Value is what a record says under a name. Scalars have their text: numbers as
// written, so that an id of 19 digits stays exact.
type Value struct {
	Kind    Kind
	Text    string
	Items   []Value
	Members []Member
}

// Member is a value with its name.
type Member struct {
	Key   string
	Value Value
}

// labels are the names under which an object says what a reader should see of it.
var labels = []string{"name", "label", "title", "value", "text", "content"}

// member returns the value of the first of the names that the object has.
func (v Value) member(names ...string) Value {
	for _, name := range names {
		for _, m := range v.Members {
			if strings.EqualFold(m.Key, name) && m.Value.Kind != Null {
				return m.Value
			}
		}
	}
	return Value{}
}

// scalar returns the text of a scalar, or of what names an object.
func (v Value) scalar() string {
	switch v.Kind {
	case Null, List:
		return ""
	case Object:
		return v.label()
	}
	return v.Text
}

// label returns what names an object. Of a name with a text as value, the name
// is the kind of thing and the value the thing.
func (v Value) label() string {
	if val := v.member("value"); val.Kind == Text && v.member("name").Kind == Text {
		return val.Text
	}
	if text := v.member(labels...).Text; text != "" {
		return text
	}
	first, last := v.member("first", "firstname", "first_name").Text, v.member("last", "lastname", "last_name").Text
	return strings.TrimSpace(first + " " + last)
}

// join returns the text of v; the parts of a list are set apart by sep.
func (v Value) join(sep string) string {
	if v.Kind != List {
		return strings.TrimSpace(v.scalar())
	}
	return strings.Join(v.strings(""), sep)
}

// first returns the text of v, of a list that of its first entry with text.
func (v Value) first() string {
	if v.Kind == List {
		for _, item := range v.Items {
			if s := item.first(); s != "" {
				return s
			}
		}
		return ""
	}
	return strings.TrimSpace(v.scalar())
}

// strings returns the entries of a list. A single text is split at the
// separators, if any, since keywords often come as one text.
func (v Value) strings(separators string) []string {
	if v.Kind == List {
		var all []string
		for _, item := range v.Items {
			if s := item.first(); s != "" {
				all = append(all, s)
			}
		}
		return all
	}
	parts := []string{v.scalar()}
	if separators != "" {
		parts = strings.FieldsFunc(parts[0], func(r rune) bool { return strings.ContainsRune(separators, r) })
	}
	kept := parts[:0]
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			kept = append(kept, p)
		}
	}
	return kept
}

// sourceOf reads an outlet: a name, an address, or an object with id, name,
// domain or url.
func sourceOf(v Value) news.Source {
	if v.Kind == List {
		for _, item := range v.Items {
			if s := sourceOf(item); s != (news.Source{}) {
				return s
			}
		}
		return news.Source{}
	}
	if v.Kind != Object {
		name := v.first()
		if isAddress(name) {
			return news.Source{Domain: hostOf(name)}
		}
		return news.Source{Name: name}
	}
	return news.Source{
		ID:     v.member("id").first(),
		Name:   v.member(labels...).first(),
		Domain: hostOf(v.member("domain", "host", "url", "uri").first()),
	}
}

// hostOf returns the host name in a domain or an address, without "www.".
func hostOf(s string) string {
	if strings.Contains(s, "://") {
		u, err := url.Parse(s)
		if err != nil {
			return ""
		}
		s = u.Hostname()
	}
	return strings.TrimPrefix(strings.ToLower(s), "www.")
}
