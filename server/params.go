package server

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"dateline/analyzers/dates"
	"dateline/index"
	"dateline/news"
	"dateline/query"
)

// Limits of one request. A person never meets them; a program that does is
// told which one, and what to do instead.
const (
	maxQueryBytes = 1 << 10            // some 150 words: longer is a text, not a query
	maxValueBytes = index.MaxWithBytes // of any other value: the longest headline-like tags have half of that
	maxFilters    = 64                 // values of all filters together
	maxMentions   = 8                  // spans of days that a text must speak of
	maxParams     = 200                // names and values in one address
	maxWithout    = 64                 // spellings left out: as many as one word can have
	maxWith       = 8                  // words that a search is narrowed by
	maxCursor     = 1 << 10            // bytes: a cursor holds the keys of one hit, and an address bears no more
)

// params is everything that one address can say.
type params struct {
	index.Request
	Warnings []query.Warning
}

// ReadRequest reads the parameters of the API into a request, with warnings of
// what was ignored. now is what "yesterday" is reckoned from. The error is a
// *Problem with a hint.
func ReadRequest(values url.Values, now time.Time) (index.Request, []query.Warning, error) {
	p, err := readParams(values, now)
	return p.Request, p.Warnings, err
}

// readAddress reads the parameters of r; text that is no proper query string is
// refused, where net/http would drop it without a word.
func (s *Server) readAddress(r *http.Request) (params, error) {
	values, err := addressValues(r)
	if err != nil {
		return params{}, err
	}
	return readParams(values, s.opt.Now())
}

func addressValues(r *http.Request) (url.Values, error) {
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, &Problem{
			Status: http.StatusBadRequest, Title: "the address cannot be read", Detail: err.Error(),
			Hint: "percent-encode the values: % as %25, & as %26, ; as %3B",
		}
	}
	return values, nil
}

// readParams is the one place where parameters become a request.
func readParams(values url.Values, now time.Time) (params, error) {
	v := &valueReader{values: values}
	p := params{Request: index.Request{Zone: v.zone("tz"), Now: now}}
	if p.Zone != nil {
		now = now.In(p.Zone)
	}
	p.Today = news.DayOf(now)
	p.Query = v.query("q")
	p.Strict = v.choice("syntax", "lenient", "strict") == "strict"
	p.From, p.To, p.HasFrom, p.HasTo = v.span("from", "to", p.Zone)
	p.Filters, p.Exclude = v.filters(index.FacetFields)
	p.Missing = v.missing("missing")
	p.Mentions = v.mentions("mentions", p.Today)
	p.Any = v.choice("match", "all", "any") == "any"
	p.Names = index.Breadth(v.choice("names", "", string(index.NamesExact), string(index.NamesNormal), string(index.NamesBroad)))
	p.Without = v.spellings("without")
	p.With = v.words("with")
	p.Recency = v.recency("recency")
	p.Sort = index.Sort(v.choice("sort", "", string(index.ByRelevance), string(index.ByNewest), string(index.ByOldest), string(index.ByModified)))
	p.Unfolded = v.choice("fold", "copies", "none") == "none"
	p.Cursor = v.cursor("cursor")
	p.Size = v.number("size", index.DefaultSize, 0, index.MaxSize)
	p.Page = v.number("page", 1, 1, index.MaxReach/max(p.Size, 1))
	p.Facets = v.facets("facets")
	p.FacetMax = v.number("facet_size", 0, 1, index.MaxFacetValues)
	p.Snippets = v.flag("highlight", true)
	p.Explain = v.flag("explain", false)
	p.Significant = v.flag("significant", false)
	p.WhyNot = v.one("whynot", maxValueBytes)
	p.NoCounts = v.choice("counts", "exact", "none") == "none"
	p.Timeline = v.interval("interval", p.NoCounts)
	v.unknown(p.Strict)
	p.Warnings = v.warnings
	if v.problem != nil {
		return p, v.problem
	}
	return p, nil
}

// paramNames are all names that readParams knows.
var paramNames = append([]string{
	"q", "from", "to", "tz", "mentions", "match", "names", "recency", "sort", "page", "size", "facets",
	"facet_size", "highlight", "explain", "whynot", "counts", "syntax", "missing", "fold", "cursor", "interval", "without", "with", "significant",
}, filterNames()...)

// excludePrefix makes the name that leaves articles out: exclude_source=.
const excludePrefix = "exclude_"

func filterNames() []string {
	var names []string
	for _, f := range index.FacetFields {
		names = append(names, f, excludePrefix+f)
	}
	return names
}

// aliases are names that other search services use for the same thing.
var aliases = map[string]string{
	"query": "q", "search": "q", "text": "q", "keywords": "q", "since": "from", "after": "from", "start": "from",
	"until": "to", "before": "to", "end": "to", "sources": "source", "domain": "source", "lang": "language",
	"org": "organisation", "organization": "organisation", "name": "person", "people": "person", "places": "place",
	"tags": "tag", "sortby": "sort", "order": "sort", "pagesize": "size", "per_page": "size", "limit": "size",
	"rows": "size", "offset": "page", "timezone": "tz", "facet": "facets", "freshness": "recency", "half_life": "recency", "next_cursor": "cursor", "histogram": "interval",
}

// unknown warns of names that mean nothing, so that a slip of the pen does not
// widen a search unnoticed; a strict request is refused.
func (v *valueReader) unknown(strict bool) {
	n := 0
	for _, name := range sortedKeys(v.values) {
		n += len(v.values[name])
		if slices.Contains(paramNames, name) {
			continue
		}
		shown := shorten(strings.ToValidUTF8(name, "\uFFFD"), 40)
		msg := fmt.Sprintf("the parameter %q is not known and was ignored", shown)
		hint := "all parameters are listed in /openapi.yaml"
		if near := nearest(name); near != "" {
			hint = "did you mean " + near + "?"
		}
		if strict {
			v.refuse(shown, fmt.Sprintf("the parameter %q is not known", shown), hint)
			return
		}
		v.warn(msg, hint)
	}
	if n > maxParams {
		v.refuse("", fmt.Sprintf("%d parameters in one address", n), fmt.Sprintf("send at most %d", maxParams))
	}
}

// nearest returns the known name that an unknown one most likely stands for, or "".
func nearest(name string) string {
	name = strings.ToLower(name)
	if known, ok := aliases[name]; ok {
		return known
	}
	if len(name) < 3 || len(name) > 24 {
		return ""
	}
	for _, known := range paramNames {
		if len(known) > 2 && oneSlip(name, known) {
			return known
		}
	}
	return ""
}

// oneSlip reports whether a and b differ by one letter changed, added, dropped,
// or two neighbours swapped.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	a, b = a[i:], b[i:]
	switch {
	case len(b)-len(a) == 1:
		return a == b[1:]
	case len(a) != len(b) || len(a) == 0:
		return len(a) == len(b)
	case a[1:] == b[1:]:
		return true
	}
	return len(a) > 1 && a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:]
}

// spanEnd reads one end of a span of days of publication. A coarse day stands
// for all of its period, a moment with a zone for the day it is in loc.
func spanEnd(s string, loc *time.Location) (first, last news.Day, err error) {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00"} {
		if t, err := time.Parse(layout, s); err == nil && loc != nil {
			s = t.In(loc).Format(time.DateOnly)
		}
	}
	t, err := news.ParseTime(s)
	if err != nil {
		return news.NoDay, news.NoDay, err
	}
	return t.Day(), t.Last(), nil
}

// readableSpan reports whether s names days that a text could speak of.
func readableSpan(s string, today news.Day) bool {
	_, _, ok := dates.ParseSpan(s, today)
	return ok
}
