package main

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// locale gathers the lines of one language in one script.
type locale struct {
	tag              string
	months, weekdays [4][]string // by cldr.Style
	others           [2][]string // further names of months, of weekdays
	patterns         []string
	calendars, eras  map[string][]string
	fields           map[string][]string // by the key of a line
}

// weekdayKeys from Monday.
var weekdayKeys = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

// patternKeys are the available formats that are kept beside the four of every locale.
var patternKeys = []string{"yMMMM", "MMMMd", "MMMd", "yMMM", "yMMMd", "yMMMMd"}

// gregorian takes in the names of tag: as they are when tag is the locale itself,
// as further names when it is one of its regions.
func (l *locale) gregorian(tag string, g gregorian) {
	months, weekdays := styles(g.Months, numbers(12)), styles(g.Days, weekdayKeys)
	if tag != l.tag {
		l.region(0, months)
		l.region(1, weekdays)
		return
	}
	l.months, l.weekdays = months, weekdays
	for _, key := range []string{"full", "long", "medium", "short"} {
		l.patterns = append(l.patterns, text(g.DateFormats[key]))
	}
	for _, key := range patternKeys {
		p := text(g.DateTimeFormats.AvailableFormats[key])
		if p != "" && !slices.Contains(l.patterns, p) {
			l.patterns = append(l.patterns, p)
		}
	}
}

// older takes in the names of another version as further ones.
func (l *locale) older(g gregorian) {
	l.region(0, styles(g.Months, numbers(12)))
	l.region(1, styles(g.Days, weekdayKeys))
}

// text returns a pattern, which may be wrapped with the digits it wants.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		return text(v["_value"])
	}
	return ""
}

// numbers returns "1" to n as keys.
func numbers(n int) []string {
	var keys []string
	for i := range n {
		keys = append(keys, strconv.Itoa(i+1))
	}
	return keys
}

// styles orders the names by cldr.Style.
func styles(names map[string]map[string]map[string]string, keys []string) (all [4][]string) {
	for style, path := range [4][2]string{{"format", "wide"}, {"stand-alone", "wide"}, {"format", "abbreviated"}, {"stand-alone", "abbreviated"}} {
		all[style] = pick(names[path[0]][path[1]], keys)
	}
	return all
}

func pick(names map[string]string, keys []string) []string {
	var list []string
	for _, key := range keys {
		list = append(list, clean(names[key]))
	}
	return list
}

// clean keeps a name on its line.
func clean(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\t' || r == '\n' || r == '|' }), " ")
}

// region keeps what a region writes otherwise.
func (l *locale) region(which int, names [4][]string) {
	for _, list := range names {
		for i, name := range list {
			if l.others[which] == nil {
				l.others[which] = make([]string, len(list))
			}
			have := strings.Split(l.others[which][i], "|")
			if !slices.ContainsFunc(have, func(s string) bool { return strings.EqualFold(s, name) }) {
				l.others[which][i] = strings.TrimPrefix(l.others[which][i]+"|"+name, "|")
			}
		}
	}
}

// named reports whether the months have names: 39 locales of CLDR have none yet.
func (l *locale) named() bool {
	return len(l.months[0]) == 12 && l.months[0][0] != "M01"
}

// calendar takes in the months and the eras of another calendar.
func (l *locale) calendar(name string, g gregorian) {
	keys := slices.SortedFunc(maps.Keys(g.Months["format"]["wide"]), byNumber)
	if name == "persian" || name == "islamic" || name == "hebrew" {
		l.calendars[name] = pick(g.Months["format"]["wide"], keys)
	}
	last := map[string]string{"japanese": "232", "roc": "1"}[name]
	for _, key := range slices.SortedFunc(maps.Keys(g.Eras["eraNames"]), byNumber) {
		if last != "" && byNumber(key, last) < 0 || strings.Contains(key, "-") {
			continue
		}
		era := g.Eras["eraNames"][key]
		if abbr := g.Eras["eraAbbr"][key]; abbr != era {
			era += "|" + abbr
		}
		l.eras[name] = append(l.eras[name], era)
		if last == "" {
			break // what follows counts back from the first year
		}
	}
}

// byNumber orders 2 before 10 and 7 before 7-yeartype-leap.
func byNumber(a, b string) int {
	x, _ := strconv.Atoi(strings.TrimSuffix(a, "-yeartype-leap"))
	y, _ := strconv.Atoi(strings.TrimSuffix(b, "-yeartype-leap"))
	if x != y {
		return x - y
	}
	return len(a) - len(b)
}

// field takes in the words that count from today in one unit.
func (l *locale) field(unit string, names map[string]any) {
	relative := make([]string, 5)
	for i := range relative {
		relative[i] = clean(text(names["relative-type-"+strconv.Itoa(i-2)]))
	}
	l.fields["relative "+unit] = relative
	for key, name := range map[string]string{"ago": "past", "ahead": "future"} {
		forms, _ := names["relativeTime-type-"+name].(map[string]any)
		var list []string
		for _, k := range slices.Sorted(maps.Keys(forms)) {
			if s := clean(text(forms[k])); strings.Contains(s, "{0}") && !slices.Contains(list, s) {
				list = append(list, s)
			}
		}
		l.fields[key+" "+unit] = list
	}
}

// like is the style that an empty one equals.
var like = [4]int{0, 0, 0, 2}

// write writes the lines of a locale, without what repeats another line or the root.
func (l *locale) write(out *strings.Builder, tag string, modern bool, root *locale) {
	head := tag
	if modern {
		head += " modern"
	}
	fmt.Fprintf(out, "= %s\n", head)
	for which, names := range [2][4][]string{l.months, l.weekdays} {
		key := [2]string{"months", "weekdays"}[which]
		for style, list := range names {
			if style == 0 || !slices.Equal(list, names[like[style]]) {
				line(out, key+" "+strconv.Itoa(style), list)
			}
		}
		line(out, "other"+key, unlike(l.others[which], names))
	}
	line(out, "patterns", l.patterns)
	for _, key := range slices.Sorted(maps.Keys(l.fields)) {
		if tag != "und" && !slices.Equal(l.fields[key], root.fields[key]) {
			line(out, key, l.fields[key])
		}
	}
	writeNames(out, "calendar", l.calendars, root.calendars, tag == "und")
	writeNames(out, "era", l.eras, root.eras, tag == "und")
}

func writeNames(out *strings.Builder, name string, own, root map[string][]string, isRoot bool) {
	for _, key := range slices.Sorted(maps.Keys(own)) {
		if isRoot || !slices.Equal(own[key], root[key]) {
			line(out, name+" "+key, own[key])
		}
	}
}

// unlike drops the names that the locale itself has.
func unlike(others []string, names [4][]string) []string {
	out := make([]string, len(others))
	for i, cell := range others {
		if len(names[0]) <= i {
			continue
		}
		var kept []string
		for _, name := range strings.Split(cell, "|") {
			if !slices.ContainsFunc(names[:], func(list []string) bool { return strings.EqualFold(list[i], name) }) {
				kept = append(kept, name)
			}
		}
		out[i] = strings.Join(kept, "|")
	}
	return out
}

// line writes one line unless it is empty.
func line(out *strings.Builder, key string, cells []string) {
	if strings.Join(cells, "") != "" {
		fmt.Fprintf(out, "%s\t%s\n", key, strings.Join(cells, "\t"))
	}
}
