package names

import (
	"strconv"
	"strings"

	"dateline/analyzers/names/gazetteer"
)

// Limits of what the gazetteer adds to a word: common names belong to a dozen
// sets of it, the first of which hold what most people mean.
const (
	maxKnownSets  = 8
	maxKnownForms = 512
)

// kin is the trust in two forms of a given name neither of which is the usual one:
// Siarhei, Serhiy. It takes the same surname to believe in it.
const kin = Loose + 1

// sure is the trust in two names of one country: a list of all languages says more
// about these than sounds do. Of towns it does not: Damask is cloth.
const sure = Folded

// shortestSure is the length of a name of a country from which on a form in the same
// script is sure: Male is a town, whatever one language calls Mali.
const shortestSure = 5

// kindred reports whether a folded word is another form of the given name.
func (q *Query) kindred(term string) bool {
	_, ok := q.known[term]
	return ok
}

// knownForms maps the other names of what a word names to the trust in each.
func knownForms(folded string, s script) map[string]Tier {
	var buffer [maxKnownSets * 2]gazetteer.Ref
	var forms map[string]Tier
	for i, ref := range gazetteer.Sets(buffer[:0], folded) {
		if i == maxKnownSets || len(forms) >= maxKnownForms {
			break
		}
		for _, m := range gazetteer.Members(ref.Set) {
			text := strings.ReplaceAll(m.Text, " ", "")
			tier := trust(ref, m, s, text)
			if old, ok := forms[text]; tier > kin || ok && old <= tier {
				continue
			}
			if forms == nil {
				forms = map[string]Tier{}
			}
			forms[text] = tier
		}
	}
	return forms
}

// trust is the tier of a member of a set. Names of persons in one script differ
// because their bearers do: Smith may be listed with Smits, and is not he.
func trust(ref gazetteer.Ref, m gazetteer.Form, s script, text string) Tier {
	person := ref.Kind == gazetteer.Given || ref.Kind == gazetteer.Family
	switch {
	case ref.Kind == gazetteer.Territory && !ref.Loose && !m.Loose && (s != scriptOf(text) || len(text) >= shortestSure):
		return sure
	case ref.Loose && m.Loose && ref.Kind == gazetteer.Given:
		return kin
	case ref.Loose && m.Loose:
		return kin + 1
	case ref.Loose || m.Loose:
		return Loose
	case person && s == scriptOf(text):
		return Loose
	case person:
		return Balanced
	}
	return Dictionary
}

// appendKnownKeys appends a key for each set of the gazetteer that holds the word.
func appendKnownKeys(dst []string, folded string) []string {
	var buffer [maxKnownSets * 2]gazetteer.Ref
	for i, ref := range gazetteer.Sets(buffer[:0], folded) {
		if i == maxKnownSets {
			break
		}
		dst = append(dst, "g:"+strconv.FormatUint(uint64(ref.Set), 36))
	}
	return dst
}
