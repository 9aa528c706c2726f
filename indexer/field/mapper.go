package field

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// target is where a name leads: a field, and its rank among the field's names.
type target struct {
	field  Field
	rank   uint8
	weak   bool // means other things as well
	chosen bool // by the user, who is believed
}

// Mapper turns named values into articles. It does not change after New and may
// be shared by goroutines.
type Mapper struct {
	targets map[string]target // by name and by plain name
}

// New returns a Mapper. renames gives, for a field of ours, the one name or dot
// path that it has in the input, or in a table the number of its column from 1;
// its usual names are then not looked for. An empty name leaves the field unfilled.
func New(renames map[string]string) (*Mapper, error) {
	m := &Mapper{targets: make(map[string]target)}
	for f := ID; f < count; f++ {
		each(f, func(rank int, name string, weak bool) {
			for _, key := range []string{name, plain(name)} {
				if _, taken := m.targets[key]; !taken {
					m.targets[key] = target{field: f, rank: uint8(rank), weak: weak}
				}
			}
		})
	}
	m.targets["_source"] = target{} // the record itself in dumps of search engines, whose plain name is that of the outlet
	chosen := make(map[Field]string, len(renames))
	for ours := range renames {
		t, ok := m.targets[plain(ours)]
		if !ok || t.field == Extra {
			return nil, fmt.Errorf("there is no field %q to map to; the fields are %s", ours, strings.Join(Names(), ", "))
		}
		if other, twice := chosen[t.field]; twice {
			return nil, fmt.Errorf("%q and %q name the same field; map it once", min(ours, other), max(ours, other))
		}
		chosen[t.field] = ours
	}
	if err := m.rename(chosen, renames); err != nil {
		return nil, err
	}
	return m, nil
}

// rename gives the chosen fields one name each, in place of their usual ones.
func (m *Mapper) rename(chosen map[Field]string, renames map[string]string) error {
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
			return fmt.Errorf("%q is mapped to both %s and %s; map it once", renames[ours], min(ours, other), max(ours, other))
		}
		taken[theirs] = ours
		m.targets[theirs] = target{field: f, chosen: true}
		m.targets[renames[ours]] = m.targets[theirs]
	}
	return nil
}

// Field returns the part of an article that a name stands for, None for none.
func (m *Mapper) Field(name string) Field { return m.lookup(name).field }

// column returns where the user sends a column by its number, counted from 1.
func (m *Mapper) column(number int) (target, bool) {
	t := m.targets[strconv.Itoa(number)]
	return t, t.chosen
}

// lookup finds the field that a path of the input fills.
func (m *Mapper) lookup(path string) target {
	if t, ok := m.targets[path]; ok {
		return t
	}
	var space [64]byte
	if short, ok := appendPlain(space[:0], path); ok {
		return m.targets[string(short)] // without making a string of it
	}
	return m.targets[plainWide(path)]
}

// plain is a name as names are compared.
func plain(name string) string {
	if short, ok := appendPlain(nil, name); ok {
		return string(short)
	}
	return plainWide(name)
}

// appendPlain is plain for names of ASCII letters.
func appendPlain(to []byte, name string) ([]byte, bool) {
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case c >= 0x80:
			return to, false
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c == '_' || c == '-' || c == ' ':
			continue
		}
		to = append(to, c)
	}
	return to, true
}

// plainWide is plain for names with accents or of other scripts.
func plainWide(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '_' || r == '-' || unicode.IsSpace(r) || r == '\uFEFF' || unicode.Is(unicode.Mn, r):
			return -1
		case r == 'ı':
			return 'i'
		case r == 'ł':
			return 'l'
		}
		return r
	}, norm.NFD.String(strings.ToLower(name)))
}
