package analyzers

import (
	"strings"

	"dateline/analyzers/names"
	"dateline/analyzers/names/gazetteer"
)

// maxParticles is how many particles may stand in a row: van de la.
const maxParticles = 3

// particle says in which texts a word in small letters joins those around it to
// one name. Names in news cross languages, so that a particle counts in all but
// those where it is another word as often.
type particle struct {
	behind  bool   // only behind another one: the la of de la
	only    string // languages in which alone it joins; "" means all but
	nowhere string // these
}

var particleTable = map[string]particle{
	"von": {}, "van": {nowhere: "hu"}, "zu": {behind: true}, "der": {behind: true}, "den": {behind: true}, "dem": {behind: true}, "het": {behind: true},
	"ter": {nowhere: "pt es"}, "af": {only: "sv da no en de"},
	"de": {nowhere: "tr az da no nb nn sv"}, "la": {behind: true}, "las": {behind: true}, "los": {behind: true}, "le": {behind: true},
	"del": {}, "della": {}, "di": {nowhere: "id ms jv su sq"}, "da": {nowhere: "tr az sr hr bs bg sl mk da no nb nn sv de pl"}, "du": {only: "fr en pt es it nl"},
	"do": {only: "pt gl"}, "dos": {nowhere: "es gl ca"}, "das": {only: "pt"},
	"bin": {nowhere: "de tr az"}, "binti": {}, "bint": {}, "ibn": {}, "ben": {nowhere: "tr az it ro nl"}, "abu": {}, "abd": {},
	"al": {nowhere: "it es ro az tr sq nl"}, "el": {nowhere: "es ca tr az hu"}, "ul": {only: "en"}, "ur": {only: "en"},
	"oglu": {}, "ogly": {}, "qizi": {}, "kizi": {}, "kyzy": {}, "uulu": {},
	"фон": {}, "ван": {}, "де": {only: "ru be kk"}, "ла": {behind: true}, "дер": {behind: true}, "аль": {}, "эль": {}, "ель": {},
	"ибн": {}, "ібн": {}, "бин": {}, "бін": {}, "бен": {}, "бинт": {}, "оглы": {}, "огли": {}, "кызы": {}, "кизи": {}, "ал": {only: "bg sr mk uk"}, "ел": {only: "bg sr mk uk"},
	"ογλου": {}, "αλ": {}, "ελ": {}, "φον": {}, "βαν": {}, "ντερ": {behind: true}, "ντε": {}, "ντι": {}, "μπιν": {}, "ιμπν": {},
}

// joins reports whether a word in small letters joins the words around it.
// hyphen: it is written on to the next, as in al-Assad, which no other word is.
func (f *finder) joins(form string, behind, hyphen bool) bool {
	p, ok := particleTable[form]
	switch {
	case hyphen && names.Particle(form):
		return true
	case !ok || p.behind && !behind:
		return false
	case p.only != "":
		return within(p.only, f.pack.Tag)
	}
	return !within(p.nowhere, f.pack.Tag)
}

func within(list, tag string) bool { return strings.Contains(" "+list+" ", " "+tag+" ") }

// particles returns the particles from a word on and the word with a capital that
// they join to what is before, nil where they join nothing.
func (f *finder) particles(i int) []textWord {
	if i == 0 {
		return nil
	}
	for n := 0; n <= maxParticles && i+n < len(f.words); n++ {
		w := f.words[i+n]
		switch {
		case n > 0 && !beside(f.gap(i+n)) || w.Digits:
			return nil
		case w.capital && n > 0 && !f.stop[w.form]:
			if f.stop[f.words[i].form] && !f.hyphened(i) && !f.bound(i-1, i+n) {
				return nil
			}
			return f.words[i : i+n+1]
		case w.capital || !f.joins(w.form, n > 0, f.hyphened(i+n)):
			return nil
		}
	}
	return nil
}

// bound reports whether the words before particles that are common words of the
// language, as the von of Reise von Angela Merkel, and the one behind are of one
// name: a given name stands before, or several of a person, or the gazetteer knows
// the whole, as Rio de Janeiro. A country behind a person is where that one is from.
func (f *finder) bound(first, last int) bool {
	if knownAs(f.words[first].form, gazetteer.Given) || knownAs(strings.Join(f.forms(first, last-first+1), " "), anyKind...) {
		return true
	}
	for i := first; i > 0 && f.words[i].capital && beside(f.gap(i)); i-- {
		if f.words[i-1].capital && knownAs(f.words[i-1].form, gazetteer.Given, gazetteer.Family) {
			return !knownAs(f.words[last].form, gazetteer.Territory)
		}
	}
	return false
}

// hyphened reports whether a word is written on to the next with a hyphen.
func (f *finder) hyphened(i int) bool {
	return strings.Trim(f.gap(i+1), "-‐‑") == "" && i+1 < len(f.words)
}

// leading are the particles in small letters that begin a name.
var leading = map[string]bool{"bin": true, "ibn": true, "bint": true, "abu": true, "бин": true, "ибн": true}

// leads reports whether a name begins with a word in small letters: al-Qaeda, bin
// Salman.
func (f *finder) leads(i int) bool {
	if !f.follows(i + 1) {
		return false
	}
	form := f.words[i].form
	return f.hyphened(i) && names.Particle(form) || leading[form] && !f.stop[form] && f.joins(form, false, false)
}

// shortTitle reports whether a word is a title or another short form that is
// written with a point. Jr. ends a name, and mostly a sentence with it.
func shortTitle(form string) bool {
	return shortForms[form] || names.Title(form) && len(form) <= len("prof") && form != "jr" && form != "sr"
}
