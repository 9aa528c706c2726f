package jsonl

import (
	"fmt"
	"sort"
	"strings"
)

// field is one part of an article that a record can fill.
type field uint8

const (
	fieldNone field = iota
	fieldID
	fieldGiven
	fieldTitle
	fieldLead
	fieldBody
	fieldPublished
	fieldModified
	fieldEmbargo
	fieldSource
	fieldDomain
	fieldURL
	fieldAuthors
	fieldSection
	fieldLanguage
	fieldTags
	fieldPeople
	fieldOrganisations
	fieldPlaces
	fieldDateline
	fieldStatus
	fieldExtra
	fieldCount
)

// synonyms lists, field by field, our name and then the names other dumps use,
// likeliest first: where a record holds several, the earliest that is not empty
// wins. Names are compared without case, "_", "-" and space, so publishedAt
// stands for published_at and Published-At too. A dot steps into an object.
var synonyms = [fieldCount]string{
	fieldID:            "id guid docno uuid",
	fieldGiven:         "given_id",
	fieldTitle:         "title headline head hl1 name",
	fieldLead:          "lead summary description abstract",
	fieldBody:          "body text content article maintext story full_text",
	fieldPublished:     "published published_at date pub_date date_published date_publish publish_date created created_at",
	fieldModified:      "modified updated modified_at updated_at date_modified",
	fieldEmbargo:       "embargo embargoed embargo_until embargoed_until not_before",
	fieldSource:        "source source_name publisher site outlet publication",
	fieldDomain:        "domain source_domain",
	fieldURL:           "url link canonical canonical_url",
	fieldAuthors:       "authors author byline creator",
	fieldSection:       "section category",
	fieldLanguage:      "language lang in_language",
	fieldTags:          "tags topics keywords subjects",
	fieldPeople:        "people persons",
	fieldOrganisations: "organisations organizations orgs companies",
	fieldPlaces:        "places locations countries",
	fieldDateline:      "dateline",
	fieldStatus:        "status pub_status",
	fieldExtra:         "extra",
}

// ignored are fields of our own export that say something about its archive
// and nothing about the article.
var ignored = map[string]bool{"revised": true}

// target is where a name leads: a field, and its rank among the field's names.
type target struct {
	field field
	rank  int
}

// Mapper turns records into articles. It does not change after New and may be
// shared by goroutines.
type Mapper struct {
	targets map[string]target // by plain name
}

// New returns a Mapper. renames gives, for a field of ours, the one name or dot
// path that it has in the input; its usual names are then not looked for. An
// empty name leaves the field unfilled.
func New(renames map[string]string) (*Mapper, error) {
	m := &Mapper{targets: make(map[string]target)}
	for f, names := range synonyms {
		for rank, name := range strings.Fields(names) {
			m.targets[plain(name)] = target{field(f), rank}
		}
	}
	chosen := make(map[field]string, len(renames))
	for ours := range renames {
		t, ok := m.targets[plain(ours)]
		if !ok || t.field == fieldExtra {
			return nil, fmt.Errorf("jsonl: there is no field %q to map to; the fields are %s", ours, strings.Join(Fields(), ", "))
		}
		if other, twice := chosen[t.field]; twice {
			return nil, fmt.Errorf("jsonl: %q and %q name the same field; map it once", min(ours, other), max(ours, other))
		}
		chosen[t.field] = ours
	}
	if err := m.rename(chosen, renames); err != nil {
		return nil, err
	}
	return m, nil
}

// rename gives the chosen fields one name each, in place of their usual ones.
func (m *Mapper) rename(chosen map[field]string, renames map[string]string) error {
	for name, t := range m.targets {
		if _, ok := chosen[t.field]; ok {
			delete(m.targets, name)
		}
	}
	taken := make(map[string]string, len(chosen))
	for f, ours := range chosen {
		theirs := plain(renames[ours])
		if theirs == "" {
			continue
		}
		if other, twice := taken[theirs]; twice {
			return fmt.Errorf("jsonl: %q is mapped to both %s and %s; map it once", renames[ours], min(ours, other), max(ours, other))
		}
		taken[theirs] = ours
		m.targets[theirs] = target{f, 0}
	}
	return nil
}

// Fields returns the names of the fields that an input can fill, sorted.
func Fields() []string {
	var names []string
	for f := fieldID; f < fieldExtra; f++ {
		name, _, _ := strings.Cut(synonyms[f], " ")
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// lookup finds the field that a path of the input fills.
func (m *Mapper) lookup(path string) target {
	if t, ok := m.targets[path]; ok {
		return t
	}
	return m.targets[plain(path)]
}

// plain is a name as names are compared.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == '-' || r == ' ' {
			return -1
		}
		return r
	}, strings.ToLower(name))
}
