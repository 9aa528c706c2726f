package jsonl

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"dateline/news"
)

// Limits on what is kept of a record beside its article.
const (
	maxExtra = 64  // fields; an archive is no store for whole database rows
	maxSteps = 4   // of a dot path, which is deeper than any dump known
	maxPath  = 256 // bytes; longer names are data, and would be repeated for each member below
	maxDate  = 64  // bytes; no way of writing a moment is longer
)

// found is a value of the record with the field that it could fill.
type found struct {
	path string
	target
	value *value
}

// mapping collects the values of one record in the order of the input.
type mapping struct {
	m     *Mapper
	found []found
	best  [fieldCount]int // index+1 into found
	art   news.Article
}

// Map reads one line as an article. Text is as written except for JSON's own
// escapes; nothing is defaulted, and the id is only set where the record
// carries one of ours. A date that cannot be read leaves the article without
// one and its text in Extra, under "published" or "modified".
func (m *Mapper) Map(line []byte) (news.Article, error) {
	v, err := parse(line)
	if err != nil {
		return news.Article{}, err
	}
	if v.kind != object {
		return news.Article{}, errors.New("not a JSON object")
	}
	r := mapping{m: m}
	r.walk("", v.members, 1)
	for f := fieldID; f < fieldCount; f++ {
		if i := r.best[f]; i > 0 {
			r.assign(f, *r.found[i-1].value)
		}
	}
	r.keepExtra()
	return r.art, nil
}

// walk collects members and, under dot paths, those of objects in them.
func (r *mapping) walk(prefix string, members []member, step int) {
	for i := range members {
		path := members[i].key
		if prefix != "" {
			path = prefix + "." + path
		}
		if len(path) > maxPath {
			continue
		}
		v := &members[i].value
		t := r.m.lookup(path)
		if v.kind == object && !t.field.takesObject() {
			if step < maxSteps {
				r.walk(path, v.members, step+1)
			}
			continue
		}
		r.found = append(r.found, found{path, t, v})
		if t.field == fieldNone || !t.field.filledBy(*v) {
			continue
		}
		// Of two fields with one name the later one counts, as in most parsers.
		if old := r.best[t.field]; old == 0 || t.rank <= r.found[old-1].rank {
			r.best[t.field] = len(r.found)
		}
	}
}

func (f field) takesObject() bool {
	switch f {
	case fieldSource, fieldAuthors, fieldSection, fieldPeople, fieldOrganisations, fieldPlaces, fieldExtra:
		return true
	}
	return false
}

// filledBy reports whether v says anything for the field.
func (f field) filledBy(v value) bool {
	switch {
	case f == fieldExtra:
		return v.kind == object
	case v.kind == null: // NaN is no text, but as a date it is one that cannot be read
		return v.text != "" && (f == fieldPublished || f == fieldModified)
	case f == fieldSource && v.kind == object:
		return sourceOf(v) != (news.Source{})
	}
	return v.join(" ") != ""
}

func (r *mapping) assign(f field, v value) {
	a := &r.art
	switch f {
	case fieldID:
		r.assignID(v.join(" "))
	case fieldGiven:
		a.GivenID = v.join(" ")
	case fieldTitle:
		a.Title = v.join(" ")
	case fieldLead:
		a.Lead = v.join("\n")
	case fieldBody:
		a.Body = v.join("\n\n")
	case fieldPublished:
		a.Published = r.date("published", v)
	case fieldModified:
		a.Modified = r.date("modified", v)
	case fieldEmbargo:
		a.Embargo = r.embargo(v)
	case fieldSource:
		a.Source = sourceOf(v)
	case fieldDomain:
		if a.Source.Domain == "" {
			a.Source.Domain = hostOf(v.join(" "))
		}
	case fieldURL:
		a.URL = v.first()
	case fieldAuthors:
		a.Authors = v.strings("")
	case fieldSection:
		a.Section = v.first()
	case fieldLanguage:
		a.Language = v.first()
	default:
		r.assignLists(f, v)
	}
}

func (r *mapping) assignLists(f field, v value) {
	a := &r.art
	switch f {
	case fieldTags:
		a.Tags = v.strings(",;")
	case fieldPeople:
		a.People = v.strings(";")
	case fieldOrganisations:
		a.Organisations = v.strings(";")
	case fieldPlaces:
		a.Places = v.strings(";")
	case fieldDateline:
		a.Dateline = v.join(" ")
	case fieldStatus:
		if status := statusOf(v.first()); status != news.Usable {
			a.Status = status
		}
	case fieldExtra:
		for _, m := range v.members {
			r.extra(m.key, m.value)
		}
	}
}

// assignID tells an id of ours, which an export carries, from a foreign one.
func (r *mapping) assignID(id string) {
	if news.ValidID(id) {
		r.art.ID = id
		return
	}
	r.art.GivenID = id
}

// date reads a moment: one of the shapes of news.ParseTime, or a JSON number
// with the seconds or milliseconds since 1970.
func (r *mapping) date(name string, v value) news.Time {
	raw := v.first()
	if v.kind == null {
		raw = v.text
	}
	if v.kind == number {
		if t, ok := unixTime(raw); ok {
			return t
		}
	}
	if len(raw) <= maxDate {
		if t, err := news.ParseTime(raw); err == nil {
			return t
		}
	}
	r.set(name, raw)
	return news.Time{}
}

// embargo reads until when an article must not be shown. One that cannot be read
// keeps the article from readers for good: showing it too early is the worse
// mistake.
func (r *mapping) embargo(v value) news.Time {
	t := r.date("embargo", v)
	if t.IsZero() {
		r.art.Status = news.Withheld
	}
	return t
}

// Numbers between these are read as Unix seconds (1973 to 5138), a thousand
// times larger ones as milliseconds (to 2286). Smaller ones may be 20060102,
// larger ones 20060102150405.
const (
	minUnix      = 100_000_000
	maxUnix      = 100_000_000_000
	maxUnixMilli = 10_000_000_000_000
)

func unixTime(raw string) (news.Time, bool) {
	n, err := strconv.ParseFloat(raw, 64)
	if err != nil || n < minUnix || n >= maxUnixMilli {
		return news.Time{}, false
	}
	if n < maxUnix {
		n *= 1000
	}
	return news.Time{Instant: time.UnixMilli(int64(n)).UTC().Truncate(time.Second), Precision: news.PrecisionSecond}, true
}

// keepExtra keeps the scalars that fill no field.
func (r *mapping) keepExtra() {
	for i, f := range r.found {
		if f.field != fieldNone && r.best[f.field] == i+1 {
			if f.field != fieldStatus || r.art.Status != news.Usable || usable[strings.ToLower(f.value.first())] {
				continue
			} // else a state that we do not know
		}
		if f.field == fieldNone && ignored[f.path] {
			continue
		}
		r.extra(f.path, *f.value)
	}
}

func (r *mapping) extra(name string, v value) {
	if v.kind == null || v.kind > text || v.text == "" || len(r.art.Extra) >= maxExtra {
		return
	}
	if _, taken := r.art.Extra[name]; !taken {
		r.set(name, v.text)
	}
}

func (r *mapping) set(name, text string) {
	if r.art.Extra == nil {
		r.art.Extra = make(map[string]string)
	}
	r.art.Extra[name] = text
}

// usable are the words for the usual state, which need not be kept.
var usable = map[string]bool{"usable": true, "stat:usable": true, "published": true}

func statusOf(word string) news.Status {
	switch strings.TrimPrefix(strings.ToLower(word), "stat:") {
	case "withheld", "embargoed":
		return news.Withheld
	case "cancelled", "canceled":
		return news.Cancelled
	}
	return news.Usable
}
