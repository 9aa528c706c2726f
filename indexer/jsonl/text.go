package jsonl

import (
	"net/url"
	"strings"

	"dateline/news"
)

// labels are the names under which an object says what a reader should see of it.
var labels = []string{"name", "label", "title", "value", "text"}

// member returns the value of the first of the names that the object has.
func (v value) member(names ...string) value {
	for _, name := range names {
		for _, m := range v.members {
			if strings.EqualFold(m.key, name) && m.value.kind != null {
				return m.value
			}
		}
	}
	return value{}
}

// scalar returns the text of a scalar, or of what names an object.
func (v value) scalar() string {
	switch v.kind {
	case null, list:
		return ""
	case object:
		return v.member(labels...).text
	}
	return v.text
}

// join returns the text of v; the parts of a list are set apart by sep.
func (v value) join(sep string) string {
	if v.kind != list {
		return strings.TrimSpace(v.scalar())
	}
	return strings.Join(v.strings(""), sep)
}

// first returns the text of v, of a list that of its first entry with text.
func (v value) first() string {
	if v.kind == list {
		for _, item := range v.items {
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
func (v value) strings(separators string) []string {
	if v.kind == list {
		var all []string
		for _, item := range v.items {
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

// sourceOf reads an outlet: a name, or an object with id, name, domain or url.
func sourceOf(v value) news.Source {
	if v.kind == list {
		for _, item := range v.items {
			if s := sourceOf(item); s != (news.Source{}) {
				return s
			}
		}
		return news.Source{}
	}
	if v.kind != object {
		return news.Source{Name: v.first()}
	}
	return news.Source{
		ID:     v.member("id").first(),
		Name:   v.member(labels...).first(),
		Domain: hostOf(v.member("domain", "host", "url").first()),
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
