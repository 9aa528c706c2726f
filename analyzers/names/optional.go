package names

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// particles are words of names that other spellings leave out.
var particles = wordSet("al el ul as ad an ar at ash ush uz ur ud us de da do dos du del della di la le van von der den zu bin ben ibn bint binti abu y i e o " +
	"аль эль ибн бин бен ас оглы кызы фон ван де да дер аглы ال بن ابن بنت oglu qizi kizi ogly kyzy uulu ულუ")

// Particle reports whether a folded word is a particle of names (al, bin, von,
// оглы), which other spellings of the name leave out.
func Particle(folded string) bool { return particles[folded] }

// titles stand before or after a name and are no part of it.
var titles = wordSet("mr mrs ms miss dr prof professor sir lord lady baron baroness dame viscount earl duke count jr sr ii iii iv junior senior esq " +
	"president general gen maj major col colonel capt captain lt lieutenant minister senator king queen prince princess emir " +
	"mullah mulla molla mawlawi maulavi maulawi mawlavi maulana sheikh shaikh shaykh sheik haji hajji hadji hajj hojjat hojatoleslam ayatollah imam seyed seyyed sayyid sayed syed " +
	"tun tengku tunku datuk dato datuksri drs pastor rev father bishop politician politik politiker " +
	"мулла шейх генерал полковник доктор г-н доктор сэр барон баронесса лорд президент мл ст шейх سيد السيد شيخ الشيخ حاج الحاج دكتور ملا مولوي مولوی आयतुल्लाह श्री मा डा")

// Title reports whether a folded word is a title or a mark of generation (Dr,
// Mullah, Jr), which is no part of a name.
func Title(folded string) bool { return titles[folded] }

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// isInitial reports whether a word is one letter that stands for a name, or the two
// that write the sound of J in Cyrillic.
func (w token) isInitial() bool {
	return w.script.hasCase() && (utf8.RuneCountInString(w.folded) == 1 || w.folded == "дж")
}

// withoutParticles drops particles, titles and initials, unless nothing would
// remain.
func withoutParticles(words []token) []token {
	kept := dropWords(words, func(w token) bool { return Particle(w.folded) || Title(w.folded) || w.isInitial() })
	if kept == nil {
		kept = dropWords(words, func(w token) bool { return Title(w.folded) })
	}
	if kept == nil {
		return words
	}
	return kept
}

func dropWords(words []token, drop func(token) bool) (kept []token) {
	for _, w := range words {
		if !drop(w) {
			kept = append(kept, w)
		}
	}
	return kept
}

var patronymics = strings.Fields("ovich evich ovych evych yovych iovych avich ovna evna ivna auna euna owitsch ewitsch ovitch evitch ovic ovics evics ovics " +
	"ович евич овна евна івна ївна ійович йович ьович авич авіч евіч аўна еўна аглы")

// isPatronymic reports whether a word looks like a father's name; surnames such
// as Petrovich do too, so the place of the word must speak for it.
func isPatronymic(w string) bool {
	return slices.ContainsFunc(patronymics, func(end string) bool { return len(w) > len(end)+2 && strings.HasSuffix(w, end) })
}

// Patronymic reports whether a folded word looks like a father's name, which other
// texts leave out between a given name and a surname. Surnames such as Petrovich
// look so too: ask it of an inner word only.
func Patronymic(folded string) bool { return isPatronymic(folded) }

// nameProper cuts from a typed name what other texts leave out: a remark in
// brackets and, after a comma, titles (Angela Smith, Baroness Smith of Basildon).
func nameProper(name string) string {
	if open := strings.IndexAny(name, "(（"); open > 0 {
		if end := strings.IndexAny(name[open:], ")）"); end > 0 {
			_, size := utf8.DecodeRuneInString(name[open+end:])
			name = name[:open] + name[open+end+size:]
		} else {
			name = name[:open]
		}
	}
	before, after, ok := strings.Cut(name, ",")
	if !ok {
		return name
	}
	for _, w := range tokens(after, maxQueryWords) {
		if Title(w.folded) && len(withoutParticles(tokens(before, maxQueryWords))) > 1 {
			return before
		}
	}
	return name
}
