package field

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// filledBy reports whether v says anything for the field.
func (f Field) filledBy(v Value) bool {
	switch {
	case f == Extra:
		return v.Kind == Object
	case v.Kind == Null: // NaN is no text, but as a date it is one that cannot be read
		return v.Text != "" && (f == Published || f == Modified)
	case f == Source && (v.Kind == Object || v.Kind == List):
		return sourceOf(v).Key() != ""
	case f == Embargo && noEmbargo[strings.ToLower(v.first())]:
		return false
	case v.Kind == Text:
		return strings.TrimSpace(v.Text) != ""
	}
	return v.first() != ""
}

// noEmbargo are the values of a field that says whether there is an embargo.
var noEmbargo = map[string]bool{"false": true, "no": true, "none": true, "0": true}

// plausible reports whether the value has the shape of its field. Only what can
// be told for certain is turned down: an address is no story, a number neither.
// Names that the user chose are believed.
func (f found) plausible() bool {
	if f.chosen {
		return true
	}
	switch f.field {
	case Title:
		return f.value.Kind != Boolean && !isAddress(f.value.Text)
	case Body:
		return f.value.Kind != Number && f.value.Kind != Boolean && !isAddress(f.value.Text) && !isNumber(f.value.Text)
	case Section, Language:
		return !isAddress(f.value.Text)
	case URL:
		return !strings.ContainsFunc(strings.TrimSpace(f.value.Text), unicode.IsSpace)
	case ID:
		return !f.weak || !strings.ContainsFunc(f.value.Text, unicode.IsSpace)
	case Published:
		return !f.weak || f.value.readable()
	}
	return true
}

// isAddress reports whether s is a web address and nothing else.
func isAddress(s string) bool {
	s = strings.TrimSpace(s)
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")) && !strings.ContainsFunc(s, unicode.IsSpace)
}

// isNumber reports whether s is a number and nothing else.
func isNumber(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && len(s) <= 24 && strings.Trim(s, "0123456789.,+-eE") == "" && strings.ContainsAny(s, "0123456789")
}

// short returns the start of a value for a person to look at.
func short(s string) string {
	if len(s) <= maxSample {
		return s
	}
	end := maxSample
	for end > maxSample-utf8.UTFMax && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + "…"
}
