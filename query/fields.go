package query

import "strings"

// FieldKind says what the value of a field is.
type FieldKind string

// The kinds of fields.
const (
	KindText  FieldKind = "text"  // words of one part of the article
	KindKey   FieldKind = "key"   // a label of the article: found whole or by its words
	KindWhole FieldKind = "whole" // one long value, found whole only
	KindName  FieldKind = "name"  // a name in any spelling
	KindDate  FieldKind = "date"  // a day or a span of days
)

// FieldInfo is one row of the table of fields.
type FieldInfo struct {
	Name    string
	Aliases []string // other ways to type the name
	Kind    FieldKind
	Help    string // what the value is compared with
	Example string // a query that uses the field
}

// fields is the one table of what may stand before a colon. The aliases are
// what people bring along from other search boxes, and no more than that: each
// is a word that can no longer be typed with a colon behind it.
var fields = []FieldInfo{
	{"title", []string{"intitle", "headline"}, KindText, "words of the headline", `title:earthquake`},
	{"lead", nil, KindText, "words of the opening paragraph", `lead:(ceasefire OR truce)`},
	{"body", nil, KindText, "words of the text below it", `body:"oil price"`},
	{"source", []string{"site"}, KindKey, "the publication", `source:(reuters OR bbc)`},
	{"section", nil, KindKey, "the section of the publication", `section:business`},
	{"language", []string{"lang"}, KindKey, "the language, as a tag", `lang:az`},
	{"author", nil, KindKey, "who wrote it", `author:smith`},
	{"person", nil, KindKey, "people the article is filed under", `person:"Ilham Aliyev"`},
	{"organisation", []string{"organization", "org"}, KindKey, "organisations it is filed under", `org:nato`},
	{"place", []string{"location"}, KindKey, "places it is filed under", `place:Baku`},
	{"tag", nil, KindKey, "its keywords", `tag:"climate change"`},
	{"id", nil, KindWhole, "the identifier of the article", `id:a1b2c3`},
	{"url", nil, KindWhole, "its web address", `url:https://example.org/news/1`},
	{"name", nil, KindName, "a name anywhere in the text, in any spelling", `name:"Ilham Aliyev"`},
	{"published", []string{"date", "on"}, KindDate, "the day of publication, or a span", `on:2025-06-27`},
	{"year", nil, KindDate, "the year of publication, or a span of years", `year:2024`},
	{"before", nil, KindDate, "published earlier than", `before:2025-06`},
	{"after", nil, KindDate, "published later than", `after:2024`},
	{"when", nil, KindDate, "published within the last hours, days, weeks, months or years", `when:7d`},
	{"mentions", nil, KindDate, "a day or a span that the text speaks of", `mentions:2025-06-20..2025-06-27`},
}

// fieldByName finds a row by its name or an alias.
var fieldByName = func() map[string]*FieldInfo {
	byName := map[string]*FieldInfo{}
	for i := range fields {
		byName[fields[i].Name] = &fields[i]
		for _, alias := range fields[i].Aliases {
			byName[alias] = &fields[i]
		}
	}
	return byName
}()

// Fields returns the table of fields, for help pages and completion.
func Fields() []FieldInfo {
	return append([]FieldInfo(nil), fields...)
}

// fieldNamed finds the field that a person typed, in capitals or not.
func fieldNamed(typed string) *FieldInfo {
	return fieldByName[strings.ToLower(typed)]
}
