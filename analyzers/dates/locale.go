package dates

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/analyzers/dates/cldr"
)

// languages lists the locales of the table by their language: a text in Serbian
// may be in either script, whatever its tag says.
func languages() map[string][]string {
	all := map[string][]string{}
	for tag := range cldr.Tags() {
		language, _, _ := strings.Cut(tag, "-")
		all[language] = append(all[language], tag)
	}
	return all
}

// adopt enters what the locale writes. Words that the vocabulary of the language
// lists are entered later and win.
func (t *table) adopt(tag string) {
	l, ok := cldr.Find(tag)
	if !ok {
		return
	}
	t.adoptNames(l.Weekdays, l.OtherWeekdays, weekday)
	t.adoptNames(l.Months, l.OtherMonths, month)
	for _, p := range l.Patterns {
		t.addPattern(p)
		t.glue(p, l)
	}
	t.adoptRelative(l)
	t.adoptCalendars(l)
}

// minAlone is the least number of letters in a weekday that may stand alone in a
// language of which only the table is known.
const minAlone = 4

func (t *table) adoptNames(names [cldr.Styles][]string, others []string, c class) {
	for _, style := range [...]cldr.Style{cldr.ShortAlone, cldr.Short, cldr.WideAlone, cldr.Wide} {
		for i, name := range names[style] {
			e := entry{class: c, value: int32(i + 1)}
			abbreviated := style >= cldr.Short && name != names[cldr.Wide][i] && name != names[cldr.WideAlone][i]
			if abbreviated || c == weekday && utf8.RuneCountInString(name) < minAlone {
				e.flag |= short
			}
			t.adoptName(name, e)
		}
	}
	for i, list := range others {
		for name := range strings.SplitSeq(list, "|") {
			t.adoptName(name, entry{class: c, value: int32(i + 1), flag: short})
		}
	}
}

// adoptName enters one name. Names in figures and Han characters are read by rules
// of their own, and a month of a language without a vocabulary is weak: whether
// its name is another word too is not known.
func (t *table) adoptName(name string, e entry) {
	if name == "" || strings.ContainsAny(name, "月월") || e.class == weekday && len(name) == 1 {
		return
	}
	if strings.IndexFunc(name, func(r rune) bool { return !unicode.IsDigit(r) }) < 0 {
		return // 1 to 12
	}
	if t.bare && e.class == month {
		e.flag |= weak
	}
	t.enter(name, e)
}

// glue enters the months with the text that a pattern writes together with them:
// MMMM'ren' d gives urtarrilaren.
func (t *table) glue(pattern string, l *cldr.Locale) {
	before, after, found := strings.Cut(pattern, "MMM")
	if !found {
		return
	}
	style := cldr.Short
	if strings.HasPrefix(after, "M") {
		style = cldr.Wide
	}
	tail := firstWord(strings.TrimPrefix(strings.TrimLeft(after, "M"), "'"), strings.HasPrefix(strings.TrimLeft(after, "M"), "'"))
	head := lastWord(strings.TrimSuffix(before, "'"), strings.HasSuffix(before, "'"))
	if head+tail == "" {
		return
	}
	for i, name := range l.Months[style] {
		t.adoptName(head+name+tail, entry{class: month, value: int32(i + 1)})
	}
}

// firstWord returns the letters that s begins with. Those of ASCII are text in
// quotes only.
func firstWord(s string, quoted bool) string {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) || r < utf8.RuneSelf && !quoted {
			return s[:i]
		}
	}
	return s
}

// lastWord returns the letters that s ends with.
func lastWord(s string, quoted bool) string {
	start := len(s)
	for start > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:start])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) || r < utf8.RuneSelf && !quoted {
			break
		}
		start -= n
	}
	return s[start:]
}

// adoptRelative takes over the words for yesterday and last week, and of three
// days ago the words beside the number.
func (t *table) adoptRelative(l *cldr.Locale) {
	units := map[string]int{"day": unitDay, "week": unitWeek, "month": unitMonth, "year": unitYear}
	for _, r := range l.Relative {
		if t.relativeStands(r) {
			t.enter(r.Text, entry{class: deictic, value: at(units[r.Unit], r.Offset)})
		}
	}
	if !t.bare && !t.seed {
		return
	}
	for _, c := range l.Counted {
		t.adoptCounted(c, int32(units[c.Unit]))
	}
	t.noteYears()
}

// shortestYearStem is the least letters by which a form of the word for a year is known.
const shortestYearStem = 3

// noteYears finds how the words for the year begin, of which CLDR has some forms and a
// date often another: vit, viteve, vitit.
func (t *table) noteYears() {
	stem := ""
	for _, word := range slices.Sorted(maps.Keys(t.words)) {
		if e := t.words[word]; e.class != unit || e.value != unitYear {
			continue
		}
		if stem == "" {
			stem = word
		}
		for !strings.HasPrefix(word, stem) {
			_, n := utf8.DecodeLastRuneInString(stem)
			stem = stem[:len(stem)-n]
		}
	}
	if t.yearStem = nil; utf8.RuneCountInString(stem) >= shortestYearStem {
		t.yearStem = []byte(stem)
	}
}

// relativeStands turns away "now" words for the present unit, which are often a
// phrase of two common words, and what is too short to be sure of.
func (t *table) relativeStands(r cldr.Relative) bool {
	if strings.ContainsAny(r.Text, "0123456789+-()/") || !t.bare && !t.seed && (r.Unit != "day" || strings.Contains(r.Text, " ")) {
		return false
	}
	return utf8.RuneCountInString(r.Text) > 2
}

// adoptCounted reads "fyrir {0} dögum": the word after the number is the unit and
// what stands before it, or after the unit, says ago or ahead.
func (t *table) adoptCounted(c cldr.Counted, u int32) {
	before, after, _ := strings.Cut(c.Text, "{0}")
	before, after = strings.TrimSpace(before), strings.TrimSpace(after)
	name, rest, _ := strings.Cut(after, " ")
	switch {
	case name == "" || strings.ContainsAny(c.Text, "+-().%") || strings.IndexFunc(name, unicode.IsDigit) >= 0:
		return
	case before == "" && rest != "" && !c.Ahead:
		t.enter(rest, entry{class: ago})
	case before == "" && rest != "":
		t.enter(rest, entry{class: ahead})
	case before != "" && rest == "" && !c.Ahead:
		t.enter(before, entry{class: agoBefore})
	case before != "" && rest == "":
		t.enter(before, entry{class: aheadBefore})
	default:
		return
	}
	t.enter(name, entry{class: unit, value: u})
}
