// Package field knows what dumps call the parts of an article and fills an
// article from named values, whatever syntax they were written in.
//
// A Mapper holds the names. JSON gives it a tree of values, a table the cells of
// a row. Where a record holds several names of one part, the likeliest that says
// something wins, and what fills no part is kept beside the article.
package field

import (
	"sort"
	"strings"
)

// Field is one part of an article that a record can fill.
type Field uint8

// The parts of an article. None stands for a name that is not known, Extra for
// an object whose members are kept beside the article.
const (
	None Field = iota
	ID
	Given
	Title
	Lead
	Body
	Published
	Modified
	Embargo
	Source
	Domain
	URL
	Authors
	Section
	Language
	Tags
	People
	Organisations
	Places
	Dateline
	Status
	Extra
	count
)

// String returns our name of the field, "" for None.
func (f Field) String() string {
	name, _, _ := strings.Cut(synonyms[f], " ")
	return name
}

// Names returns the names of the fields that an input can fill, sorted.
func Names() []string {
	var names []string
	for f := ID; f < Extra; f++ {
		names = append(names, f.String())
	}
	sort.Strings(names)
	return names
}

// takesObject reports whether an object can fill the field as a whole.
func (f Field) takesObject() bool {
	switch f {
	case Source, Authors, Section, People, Organisations, Places, Extra:
		return true
	}
	return false
}

// isList reports whether several entries fill the field.
func (f Field) isList() bool {
	switch f {
	case Authors, Tags, People, Organisations, Places:
		return true
	}
	return false
}
