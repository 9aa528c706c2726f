package index

import (
	"sync"

	"dateline/analyzers/lang/all"

	"github.com/RoaringBitmap/roaring/v2"
)

// languageSets knows which articles of a volume are written in which language.
type languageSets struct {
	once sync.Once
	docs []*roaring.Bitmap // by number of the language in its column
}

func (v *volume) languages() []*roaring.Bitmap {
	v.written.once.Do(func() {
		column := v.columns.facets["language"]
		v.written.docs = make([]*roaring.Bitmap, column.values.len())
		for o := range v.written.docs {
			v.written.docs[o] = roaring.New()
		}
		for d := range uint32(v.columns.len()) {
			if of := column.of(d); len(of) > 0 {
				v.written.docs[of[0]].Add(d)
			}
		}
	})
	return v.written.docs
}

// speakers are the articles of a volume that are written in some languages.
type speakers struct {
	column facetColumn
	ords   []bool          // by number of the language in the column; nil means every article
	docs   *roaring.Bitmap // nil means every article
}

// none reports whether no article is.
func (s speakers) none() bool { return s.docs != nil && s.docs.IsEmpty() }

// speakers returns the articles written in the languages of some tags, all where
// there are none.
func (e *execution) speakers(volume int, tags string) speakers {
	if tags == "" {
		return speakers{}
	}
	known := e.desks[volume].speak
	s, ok := known[tags]
	if !ok {
		s = e.state.volumes[volume].speakers(tags)
		known[tags] = s
	}
	return s
}

func (v *volume) speakers(tags string) speakers {
	docs := v.languages()
	s := speakers{column: v.columns.facets["language"], ords: make([]bool, len(docs))}
	var list []*roaring.Bitmap
	for i := range s.ords {
		if s.ords[i] = among(tags, all.For(s.column.values.get(uint32(i))).Tag); s.ords[i] {
			list = append(list, docs[i])
		}
	}
	s.docs = roaring.FastOr(list...)
	if int(s.docs.GetCardinality()) == v.columns.len() {
		return speakers{}
	}
	return s
}

func (s speakers) has(d uint32) bool {
	if s.ords == nil {
		return true
	}
	of := s.column.of(d)
	return len(of) > 0 && s.ords[of[0]]
}
