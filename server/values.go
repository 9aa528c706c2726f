package server

import (
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // zones are checked on machines that carry no zone files
	"unicode"

	"dateline/analyzers/lang"
	"dateline/index"
	"dateline/news"
	"dateline/query"
)

// valueReader reads the values of one address and keeps the first problem.
type valueReader struct {
	values   url.Values
	warnings []query.Warning
	problem  *Problem
}

func (v *valueReader) refuse(name, title, hint string) {
	if v.problem == nil {
		v.problem = &Problem{Status: http.StatusBadRequest, Title: title, Hint: hint, Param: name}
	}
}

func (v *valueReader) warn(msg, hint string) {
	v.warnings = append(v.warnings, query.Warning{Message: msg, Hint: hint})
}

// one returns the value of name, cleaned. A name that is given twice counts
// once; the reader is told.
func (v *valueReader) one(name string, limit int) string {
	all := v.values[name]
	if len(all) == 0 {
		return ""
	}
	if len(all) > 1 {
		v.warn(fmt.Sprintf("%s was given %d times; the first one counts", name, len(all)), "send it once")
	}
	return v.clean(name, all[0], limit)
}

// clean bounds a value and takes out what no text holds: control characters
// become spaces, broken UTF-8 becomes U+FFFD.
func (v *valueReader) clean(name, s string, limit int) string {
	if len(s) > limit {
		v.refuse(name, fmt.Sprintf("%s is %d bytes long", name, len(s)), fmt.Sprintf("write at most %d bytes", limit))
		return ""
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s))
}

func (v *valueReader) query(name string) string { return v.one(name, maxQueryBytes) }

// choice returns the value of name, which must be one of allowed; the first is
// meant when there is none.
func (v *valueReader) choice(name string, allowed ...string) string {
	s := v.one(name, maxValueBytes)
	if s == "" {
		return allowed[0]
	}
	if !slices.Contains(allowed, s) {
		words := strings.Join(slices.DeleteFunc(slices.Clone(allowed), func(w string) bool { return w == "" }), ", ")
		v.refuse(name, fmt.Sprintf("%s=%s is not known", name, shorten(s, 40)), "use one of: "+words)
		return allowed[0]
	}
	return s
}

// number returns the value of name, a whole number from least to most.
func (v *valueReader) number(name string, otherwise, least, most int) int {
	s := v.one(name, maxValueBytes)
	if s == "" {
		return otherwise
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < least || n > most {
		hint := fmt.Sprintf("write a whole number from %d to %d", least, most)
		if name == "page" {
			hint += fmt.Sprintf(" (page times size reaches at most %d; a cursor or a span of days reaches the rest)", index.MaxReach)
		}
		v.refuse(name, fmt.Sprintf("%s=%s cannot be used", name, shorten(s, 40)), hint)
		return otherwise
	}
	return n
}

// recency reads the time in which a score halves with age.
func (v *valueReader) recency(name string) index.Recency {
	s := v.one(name, maxValueBytes)
	if s == "" {
		return 0
	}
	r, ok := index.ParseRecency(s)
	if !ok {
		v.refuse(name, fmt.Sprintf("%s=%s is no span of time", name, shorten(s, 40)),
			"write how much older an article is that counts half as much: 12h, 7d, 2w, 3m or 1y; leave it out where age does not matter")
	}
	return r
}

func (v *valueReader) flag(name string, otherwise bool) bool {
	switch strings.ToLower(v.one(name, maxValueBytes)) {
	case "":
		return otherwise
	case "true", "1", "on", "yes":
		return true
	case "false", "0", "off", "no":
		return false
	}
	v.refuse(name, name+" is neither on nor off", "write true or false")
	return otherwise
}

// zone reads the name of a zone or its distance from UTC.
func (v *valueReader) zone(name string) *time.Location {
	s := v.one(name, maxValueBytes)
	if s == "" {
		return nil
	}
	if loc := offsetZone(s); loc != nil {
		return loc
	}
	loc, err := time.LoadLocation(s)
	if err != nil || slices.Contains(noZones, strings.ToLower(s)) {
		v.refuse(name, fmt.Sprintf("the time zone %s is not known", shorten(s, 40)), "use a name such as UTC, Europe/Istanbul or Asia/Baku, or the distance from UTC as %2B04:00")
		return nil
	}
	return loc
}

// noZones are names that the zone database has and that name no place: the
// machine's own zone means nothing to a client.
var noZones = []string{"local", "localtime", "posixrules", "factory"}

// offsetForm is a distance from UTC. The sign may be missing: in an address a
// bare plus means a space.
var offsetForm = regexp.MustCompile(`^([+-]?)(\d{2})(?::?(\d{2}))?$`)

// maxOffset is the distance of the easternmost zone in use from UTC.
const maxOffset = 14 * time.Hour

// offsetZone returns the zone of a distance such as +04:00, -0330 or +04, or nil.
func offsetZone(s string) *time.Location {
	m := offsetForm.FindStringSubmatch(s)
	if m == nil {
		return nil
	}
	hours, _ := strconv.Atoi(m[2])
	minutes, _ := strconv.Atoi(m[3]) // 0 where there are none
	far := time.Duration(hours)*time.Hour + time.Duration(minutes)*time.Minute
	switch {
	case far > maxOffset || minutes > 59:
		return nil
	case far == 0:
		return time.UTC
	case m[1] == "-":
		return time.FixedZone(fmt.Sprintf("-%02d:%02d", hours, minutes), -int(far.Seconds()))
	}
	return time.FixedZone(fmt.Sprintf("+%02d:%02d", hours, minutes), int(far.Seconds()))
}

// cursor reads the place at which a walk goes on. What it means is for the
// archive to say; only what no cursor can hold is refused here.
func (v *valueReader) cursor(name string) string {
	s := v.one(name, maxCursor)
	if s == "" {
		return ""
	}
	if strings.ContainsFunc(s, notOfCursor) {
		v.refuse(name, "the cursor cannot be read", cursorHint)
		return ""
	}
	if slices.ContainsFunc(v.values["page"], func(p string) bool { return strings.TrimSpace(p) != "" }) {
		v.refuse("page", "page and cursor were both given", "leave page out: the cursor says where the walk goes on")
	}
	return s
}

// cursorHint is what helps with any cursor that is not one of ours.
const cursorHint = "send page.next_cursor of the answer before, unchanged and with the same query and filters"

// notOfCursor is true of all but the letters that need no escape in an address.
func notOfCursor(r rune) bool {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9':
		return false
	}
	return !strings.ContainsRune("-_.~", r)
}

// interval reads the width of the timeline: by itself where there are counts,
// none where they are left out.
func (v *valueReader) interval(name string, noCounts bool) index.Interval {
	s := v.choice(name, "", string(index.Auto), string(index.Yearly), string(index.Monthly), string(index.Daily), string(index.Hourly), noInterval)
	switch {
	case s == noInterval || s == "" && noCounts:
		return ""
	case s == "":
		return index.Auto
	case noCounts:
		v.refuse(name, "a timeline is made of counts, and counts=none leaves them out", "leave out counts or interval")
	}
	return index.Interval(s)
}

// noInterval asks for no timeline.
const noInterval = "none"

// span reads the inclusive days of publication.
func (v *valueReader) span(fromName, toName string, loc *time.Location) (from, to news.Day, hasFrom, hasTo bool) {
	const hint = "write 2025, 2025-06, 2025-06-27 or 2025-06-27T10:00:00Z"
	if s := v.one(fromName, maxValueBytes); s != "" {
		first, _, err := spanEnd(s, loc)
		if from, hasFrom = first, err == nil; err != nil {
			v.refuse(fromName, fmt.Sprintf("%s=%s is no day", fromName, shorten(s, 40)), hint)
		}
	}
	if s := v.one(toName, maxValueBytes); s != "" {
		_, last, err := spanEnd(s, loc)
		if to, hasTo = last, err == nil; err != nil {
			v.refuse(toName, fmt.Sprintf("%s=%s is no day", toName, shorten(s, 40)), hint)
		}
	}
	if hasFrom && hasTo && from > to {
		v.refuse(fromName, fmt.Sprintf("the span from %s to %s ends before it begins", from, to), "swap from and to")
	}
	return from, to, hasFrom, hasTo
}

// filters reads the values that articles must or must not have.
func (v *valueReader) filters(fields []string) (keep, leave map[string][]string) {
	n := 0
	for _, field := range fields {
		for _, s := range v.values[field] {
			s = v.clean(field, s, maxValueBytes)
			if rest, ok := strings.CutPrefix(s, "-"); ok {
				leave = v.filter(leave, field, strings.TrimSpace(rest))
			} else {
				keep = v.filter(keep, field, s)
			}
			n++
		}
		for _, s := range v.values[excludePrefix+field] {
			leave = v.filter(leave, field, v.clean(excludePrefix+field, s, maxValueBytes))
			n++
		}
	}
	if n > maxFilters {
		v.refuse("", fmt.Sprintf("%d filter values in one search", n), fmt.Sprintf("send at most %d", maxFilters))
	}
	return keep, leave
}

// filter adds one value; empty ones come from forms and mean nothing.
func (v *valueReader) filter(to map[string][]string, field, value string) map[string][]string {
	if value == "" || slices.Contains(to[field], value) {
		return to
	}
	if field == "year" && !isYear(value) {
		v.refuse(field, fmt.Sprintf("year=%s is no year", shorten(value, 40)), "write it with four digits, or use from and to for a span")
		return to
	}
	if to == nil {
		to = map[string][]string{}
	}
	to[field] = append(to[field], value)
	return to
}

func isYear(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && len(s) == 4 && n > 0
}

// missing reads the fields in which an article must have no value.
func (v *valueReader) missing(name string) []string {
	var fields []string
	for _, s := range v.values[name] {
		s = v.clean(name, s, maxValueBytes)
		if s == "" || slices.Contains(fields, s) {
			continue
		}
		if !slices.Contains(index.FacetFields, s) {
			v.refuse(name, fmt.Sprintf("there is no field %q", shorten(s, 40)), "use one of: "+strings.Join(index.FacetFields, ", "))
			return nil
		}
		fields = append(fields, s)
	}
	return fields
}

// spellings reads the spellings that names are not to be found by, folded as
// the archive has them.
func (v *valueReader) spellings(name string) []string {
	var list []string
	for _, s := range v.values[name] {
		s = strings.TrimSpace(lang.FoldString(v.clean(name, s, maxValueBytes)))
		if s != "" && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	if len(list) > maxWithout {
		v.refuse(name, fmt.Sprintf("%d values of %s", len(list), name), fmt.Sprintf("send at most %d, or names=exact to search only what is typed", maxWithout))
	}
	return list
}

func (v *valueReader) mentions(name string, today news.Day) []string {
	var spans []string
	for _, s := range v.values[name] {
		s = v.clean(name, s, maxValueBytes)
		if s == "" || slices.Contains(spans, s) {
			continue
		}
		if !readableSpan(s, today) {
			v.refuse(name, fmt.Sprintf("mentions=%s names no days", shorten(s, 40)),
				"write 2025-06-27, 2025-06, 2025 or 2025-06-01..2025-06-30")
		}
		spans = append(spans, s)
	}
	if len(spans) > maxMentions {
		v.refuse(name, fmt.Sprintf("%d values of mentions", len(spans)), fmt.Sprintf("send at most %d", maxMentions))
	}
	return spans
}

// facets reads which fields to count: all of them unless told, "none" for none.
func (v *valueReader) facets(name string) []string {
	s := v.one(name, maxValueBytes)
	switch s {
	case "":
		return slices.Clone(index.FacetFields)
	case "none":
		return nil
	}
	var fields []string
	for f := range strings.SplitSeq(s, ",") {
		f = strings.TrimSpace(f)
		if !slices.Contains(index.FacetFields, f) && f != index.MentionsFacet {
			v.refuse(name, fmt.Sprintf("there is no facet %q", shorten(f, 40)), "use none or some of: "+strings.Join(index.FacetFields, ", ")+", "+index.MentionsFacet)
			return nil
		}
		if !slices.Contains(fields, f) {
			fields = append(fields, f)
		}
	}
	return fields
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
