package index

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// What is printed of a plan for a reader. A name is searched in up to 64 spellings
// with their stems in forty languages, and in Han as up to 64 runs: nobody reads
// those, but how many there are tells why a search is slow or wide.
const (
	briefTerms = 8       // alternatives of a word
	briefWays  = 6       // ways to write a name
	briefBytes = 4 << 10 // of the whole: two screens
)

// brief prints a plan as String does, with the first alternatives of each word and
// the number of the others.
func brief(p plan) string {
	s := briefly(p)
	if len(s) <= briefBytes {
		return s
	}
	cut := briefBytes
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return fmt.Sprintf("%s … (%d bytes more)", s[:cut], len(s)-cut)
}

func briefly(p plan) string {
	switch p := p.(type) {
	case *leaf:
		names := make([]string, len(p.fields))
		for i, f := range p.fields {
			names[i] = textFields[f].name
		}
		return strings.Join(names, "+") + ":" + briefSlots(p.slots, p.window)
	case *speaks:
		return "mentions(" + briefly(p.leaf) + ")"
	case *key:
		return p.field + ":" + briefSlots(p.slots, 0)
	case *noneOf:
		return "NOT " + briefly(p.p)
	case allOf:
		return "(" + briefList(p, " AND ", len(p)) + ")"
	case anyOf:
		return "(" + briefList(p, " OR ", briefWays) + ")"
	}
	return p.String()
}

func briefList(list []plan, sep string, most int) string {
	var parts []string
	for _, p := range list[:min(most, len(list))] {
		parts = append(parts, briefly(p))
	}
	if more := len(list) - most; more > 0 {
		parts = append(parts, fmt.Sprintf("%d more ways", more))
	}
	return strings.Join(parts, sep)
}

func briefSlots(slots []slot, window int) string {
	short := make([]slot, len(slots))
	for i, s := range slots {
		short[i] = s
		if more := len(s) - briefTerms; more > 0 {
			short[i] = append(s[:briefTerms:briefTerms], alternative{term: fmt.Sprintf("+%d more", more), weight: 1})
		}
	}
	return printSlots(short, window)
}
