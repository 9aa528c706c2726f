package jsonl

import (
	"strings"

	"dateline/indexer/field"
)

// maxAround is how many objects may stand around an array of articles, as in
// {"response":{"docs":[...]}}.
const maxAround = 3

// containers are the names under which APIs and dumps keep lists of articles.
var containers = map[string]bool{
	"articles": true, "items": true, "results": true, "docs": true, "documents": true, "hits": true, "data": true, "records": true, "entries": true,
	"rows": true, "news": true, "stories": true, "posts": true, "value": true, "newsitems": true, "list": true,
}

// parts are lists of objects that belong to one article.
var parts = map[string]bool{
	"comments": true, "replies": true, "related": true, "images": true, "media": true, "attachments": true, "links": true, "videos": true, "photos": true, "entities": true,
}

// array is a list of objects inside others.
type array struct {
	name  string // the names around it and its own
	start int    // behind its bracket
	depth int    // objects around it
}

// prober looks for a list of articles in an object.
type prober struct {
	b     []byte
	m     *field.Mapper
	found array
	seen  map[field.Field]bool // of the outermost object
}

// probe decides what the object at the start of b is. whole means that it is no
// wrapper; with a name in the array it is one; more that it cannot be told yet.
func probe(b []byte, m *field.Mapper) (array, state) {
	p := prober{b: b, m: m, seen: make(map[field.Field]bool)}
	_, st := p.object(0, "", 1)
	if p.found.start > 0 {
		return p.found, whole
	}
	return array{}, st
}

// object looks through the object at p.b[at]. It stops early, with whole, when
// the question is settled.
func (p *prober) object(at int, around string, depth int) (end int, st state) {
	for at++; ; {
		if at = space(p.b, at); at < len(p.b) && p.b[at] == ',' {
			at = space(p.b, at+1)
		}
		if at >= len(p.b) {
			return at, more
		}
		if p.b[at] == '}' {
			return at + 1, whole
		}
		if p.b[at] != '"' {
			return at, broken
		}
		behind := skipString(p.b, at)
		if behind < 0 {
			return at, more
		}
		key := string(p.b[at+1 : behind-1])
		if at = space(p.b, behind); at >= len(p.b) {
			return at, more
		}
		if p.b[at] != ':' {
			return at, broken
		}
		at, st = p.member(space(p.b, at+1), key, around, depth)
		if st != whole || p.found.start > 0 || p.seen[field.Body] {
			return at, st
		}
	}
}

// member looks at one value.
func (p *prober) member(at int, key, around string, depth int) (end int, st state) {
	if at >= len(p.b) {
		return at, more
	}
	name := strings.TrimPrefix(around+"."+key, ".")
	f := p.m.Field(key)
	switch p.b[at] {
	case '[':
		first := space(p.b, at+1)
		if first >= len(p.b) {
			return first, more
		}
		if p.b[first] == '{' {
			if is, st := p.articles(first, key, f); st != whole {
				return first, st
			} else if is {
				p.found = array{name, at + 1, depth}
				return at, whole
			}
		}
	case '{':
		if depth < maxAround && f != field.Source && f != field.Authors {
			return p.object(at, name, depth+1)
		}
	}
	if end, st = skipValue(p.b, at); st == whole && depth == 1 && p.b[at] != '[' && end-at > len(`""`) {
		p.seen[f] = true
	}
	return end, st
}

// articles decides whether the list whose first object begins at p.b[first]
// holds articles rather than parts of one.
func (p *prober) articles(first int, key string, f field.Field) (bool, state) {
	plain := strings.ToLower(strings.ReplaceAll(key, "_", ""))
	switch {
	case containers[plain] && !p.seen[field.Body] && !(p.seen[field.Title] && p.seen[field.Published]):
		return true, whole // an article may have entries of its own
	case parts[plain] || f != field.None || p.seen[field.Title] || p.seen[field.Published]:
		return false, whole
	}
	end, st := skipValue(p.b, first)
	if st != whole {
		return false, st
	}
	v, err := parse(p.b[first:end])
	if err != nil {
		return false, whole
	}
	has := make(map[field.Field]bool)
	for _, m := range v.Members {
		has[p.m.Field(m.Key)] = true
	}
	return has[field.Body] && (has[field.Title] || has[field.Published]) || has[field.Title] && has[field.Published], whole
}

// Shape is how JSON stands in a file.
type Shape uint8

// The shapes of a file.
const (
	None   Shape = iota // no JSON
	Lines               // one object a line
	Values              // an array, an object around one, objects over several lines
)

// Sniff tells how JSON stands in a file from its first bytes.
func Sniff(sample []byte, m *field.Mapper) Shape {
	b := trim(sample)
	next := space(b, min(1, len(b)))
	switch {
	case len(b) == 0:
		return None
	case b[0] == '[':
		if next == len(b) || strings.IndexByte("{[]", b[next]) >= 0 {
			return Values
		}
		return None
	case b[0] != '{' || next < len(b) && b[next] != '"' && b[next] != '}':
		return None
	}
	end, st := skipValue(b, 0)
	line, rest, several := strings.Cut(string(b), "\n")
	switch {
	case st == whole && end > len(line): // over several lines
		return Values
	case several && st != whole && end > len(line) && !strings.HasPrefix(strings.TrimSpace(rest), "{"):
		return Values
	case st == whole && strings.HasPrefix(strings.TrimSpace(string(b[end:min(len(line), len(b))])), "{"): // two on a line
		return Values
	}
	if found, _ := probe(b[:len(line)], m); found.start > 0 {
		return Values
	}
	return Lines
}
