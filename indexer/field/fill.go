package field

import (
	"strings"

	"dateline/indexer/record"
	"dateline/news"
)

// Limits on what is kept of a record beside its article.
const (
	maxExtra  = 64  // fields; an archive is no store for whole database rows
	maxSteps  = 4   // of a dot path, which is deeper than any dump known
	maxPath   = 256 // bytes; longer names are data, and would be repeated for each member below
	maxDate   = 64  // bytes; no way of writing a moment is longer
	maxSample = 80  // bytes of a value that are shown
)

// found is a value of the record with the field that it could fill.
type found struct {
	path string
	target
	depth uint8
	value *Value
}

// filling collects the values of one record in the order of the input.
type filling struct {
	m     *Mapper
	tr    *record.Trace
	found []found
	best  [count]int // index+1 into found
	art   news.Article
}

// Article fills an article from the members of a record. Text is as written;
// nothing is defaulted, and the id is only set where the record carries one of
// ours. A date that cannot be read leaves the article without one and its text
// in Extra, under "published" or "modified".
func (m *Mapper) Article(members []Member, tr *record.Trace) news.Article {
	r := filling{m: m, tr: tr, found: make([]found, 0, len(members))}
	r.walk("", members, 1, target{})
	return r.article()
}

func (r *filling) article() news.Article {
	for f := ID; f < count; f++ {
		if i := r.best[f]; i > 0 {
			r.note(f, r.found[i-1])
			r.assign(f, *r.found[i-1].value)
		}
	}
	r.keepExtra()
	return r.art
}

// walk collects members and, under dot paths, those of objects in them. around
// is what the name of the object itself leads to.
func (r *filling) walk(prefix string, members []Member, step int, around target) {
	for i := range members {
		path := members[i].Key
		if prefix != "" {
			path = prefix + "." + path
		}
		if len(path) > maxPath {
			continue
		}
		v := &members[i].Value
		t := r.m.lookup(path)
		if t.field == None && step > 1 {
			t = r.inside(path, members[i].Key, around)
		}
		if v.Kind == Object && !(t.field.takesObject() && t.field.filledBy(*v)) {
			if step < maxSteps {
				r.walk(path, v.Members, step+1, t)
			}
			continue
		}
		r.add(found{path, t, uint8(step), v})
	}
}

// inside finds what a name inside an object leads to that leads nowhere with
// its whole path: in a wrapper what it means alone, else under a name that says
// "the value" what the object's own name leads to.
func (r *filling) inside(path, key string, around target) target {
	for wrapped := true; wrapped; {
		wrapped = false
		for _, w := range wrappers {
			if rest, ok := strings.CutPrefix(path, w); ok {
				if t := r.m.lookup(rest); t.field != None {
					return t
				}
				path, wrapped = rest, true
			}
		}
	}
	if around.field != None && inner[key] {
		return around
	}
	return target{}
}

// add notes a value and whether it is the best so far for its field.
func (r *filling) add(f found) {
	r.found = append(r.found, f)
	if f.field == None || !f.field.filledBy(*f.value) || !f.plausible() {
		return
	}
	if old := r.best[f.field]; old == 0 || f.better(r.found[old-1]) {
		r.best[f.field] = len(r.found)
	}
}

// better reports whether f, which comes later, is to be preferred to old. Of two
// fields with one name the later one counts, as in most parsers.
func (f found) better(old found) bool {
	switch f.field {
	case Published, Modified:
		if a, b := old.value.readable(), f.value.readable(); a != b {
			return b
		}
	case Embargo:
		return f.holdsLonger(old)
	}
	if f.rank != old.rank {
		return f.rank < old.rank
	}
	return f.depth <= old.depth
}

// holdsLonger reports whether of two embargoes f is the safer one: the later, and
// one that cannot be read before all others. A bare "true" says only that there
// is another.
func (f found) holdsLonger(old found) bool {
	if a, b := old.value.Kind == Boolean, f.value.Kind == Boolean; a || b {
		return a
	}
	was, okOld := old.value.moment()
	is, ok := f.value.moment()
	return !ok || okOld && is.Instant.After(was.Instant)
}

// note tells the trace, if any, where a field came from.
func (r *filling) note(f Field, from found) {
	if r.tr == nil {
		return
	}
	sample := from.value.join(", ")
	if sample == "" {
		sample = from.value.Text
	}
	r.tr.Note(f.String(), from.path, short(sample))
}

// keepExtra keeps the scalars that fill no field.
func (r *filling) keepExtra() {
	for i, f := range r.found {
		if f.field != None && r.best[f.field] == i+1 {
			if f.field != Status || r.art.Status != news.Usable || usable[strings.ToLower(f.value.first())] {
				continue
			} // else a state that we do not know
		}
		if f.field == None && ignored[f.path] {
			continue
		}
		r.extra(f.path, *f.value)
	}
}

func (r *filling) extra(name string, v Value) {
	if v.Kind == Null || v.Kind > Text || v.Text == "" || len(r.art.Extra) >= maxExtra {
		return
	}
	if _, taken := r.art.Extra[name]; !taken {
		r.set(name, v.Text)
		if r.tr != nil {
			r.tr.Note(Extra.String(), name, short(v.Text))
		}
	}
}

func (r *filling) set(name, text string) {
	if r.art.Extra == nil {
		r.art.Extra = make(map[string]string)
	}
	r.art.Extra[name] = text
}
