package server

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"dateline/index"
)

// Paths that links lead to.
const (
	searchPath    = "/search"
	articlePath   = "/article/"
	facetsPath    = "/facets/"
	apiSearchPath = "/api/v1/search"
	apiFacetsPath = "/api/v1/facets/"
)

// Links are the addresses around an answer, relative to the server.
type Links struct {
	Self string `json:"self"`
	Next string `json:"next,omitempty"`
	Prev string `json:"prev,omitempty"`
	HTML string `json:"html"`
}

// Values writes a request as parameters; ReadRequest reads them back to the
// same request. What has its default value is left out, so that two addresses
// of one search are equal.
func Values(r index.Request) url.Values {
	v := filterValues(r)
	set := func(name, value string, given bool) {
		if given {
			v.Set(name, value)
		}
	}
	set("size", strconv.Itoa(r.Size), r.Size != index.DefaultSize)
	set("facets", facetList(r.Facets), !slices.Equal(r.Facets, index.FacetFields))
	set("facet_size", strconv.Itoa(r.FacetMax), r.FacetMax > 0)
	set("highlight", "false", !r.Snippets)
	set("explain", "true", r.Explain)
	set("significant", "true", r.Significant)
	set("whynot", r.WhyNot, r.WhyNot != "")
	set("counts", "none", r.NoCounts)
	set("interval", noInterval, r.Timeline == "" && !r.NoCounts)
	set("interval", string(r.Timeline), r.Timeline != "" && r.Timeline != index.Auto)
	set("syntax", "strict", r.Strict)
	return v
}

// filterValues writes the part of a request that a reader of a page chose.
func filterValues(r index.Request) url.Values {
	v := url.Values{}
	set := func(name, value string, given bool) {
		if given {
			v.Set(name, value)
		}
	}
	set("q", r.Query, r.Query != "")
	set("from", r.From.String(), r.HasFrom)
	set("to", r.To.String(), r.HasTo)
	for _, field := range index.FacetFields {
		for _, s := range r.Filters[field] {
			v.Add(field, s)
		}
		for _, s := range r.Exclude[field] {
			v.Add(excludePrefix+field, s)
		}
	}
	for name, list := range map[string][]string{"missing": r.Missing, "mentions": r.Mentions, "without": r.Without, "with": r.With} {
		for _, s := range list {
			v.Add(name, s)
		}
	}
	set("match", "any", r.Any)
	set("names", string(r.Names), r.Names != "" && r.Names != index.NamesNormal)
	set("recency", r.Recency.String(), r.Recency > 0)
	set("sort", string(r.Sort), r.Sort != "")
	set("fold", "none", r.Unfolded)
	set("page", strconv.Itoa(r.Page), r.Page > 1 && r.Cursor == "")
	set("cursor", r.Cursor, r.Cursor != "")
	if r.Zone != nil {
		v.Set("tz", r.Zone.String())
	}
	return v
}

func facetList(fields []string) string {
	if len(fields) == 0 {
		return "none"
	}
	return strings.Join(fields, ",")
}

func address(path string, v url.Values) string {
	if len(v) == 0 {
		return path
	}
	return path + "?" + v.Encode()
}

// linksOf makes the links of an API answer.
func linksOf(r index.Request, res *index.Result) Links {
	at := func(r index.Request) string { return address(apiSearchPath, Values(r)) }
	l := Links{Self: at(r), HTML: pageAddress(r)}
	if next, ok := following(r, res); ok {
		l.Next = at(next)
	}
	if r.Page > 1 && r.Cursor == "" {
		r.Page--
		l.Prev = at(r)
	}
	return l
}

// following is the request for the hits after those of res. Pages are counted
// as far as they may be, since a number still leads somewhere when the archive
// has changed; behind them a cursor goes on.
func following(r index.Request, res *index.Result) (index.Request, bool) {
	r.Page = max(r.Page, 1)
	within := r.Cursor == "" && (r.Page+1)*r.Size <= index.MaxReach
	switch {
	case r.Size == 0:
		return r, false
	case within && hasMore(r, res):
		r.Page++
		return r, true
	case !within && res.Page.NextCursor != "":
		r.Page, r.Cursor = 1, res.Page.NextCursor
		return r, true
	}
	return r, false
}

// hasMore reports whether there are hits behind the page. Without counts a full
// page is taken as a sign of more.
func hasMore(r index.Request, res *index.Result) bool {
	if res.Total == nil {
		return len(res.Hits) == r.Size
	}
	return r.Page*r.Size < res.Total.Stories
}

// pageAddress is the address of the results page for a request.
func pageAddress(r index.Request) string { return address(searchPath, pageValues(r)) }

// pageValues writes all of a request that decides what its page shows.
func pageValues(r index.Request) url.Values {
	v := filterValues(r)
	if r.Size != index.DefaultSize && r.Size != 0 {
		v.Set("size", strconv.Itoa(r.Size))
	}
	if r.Strict {
		v.Set("syntax", "strict")
	}
	return v
}

// articleAddress is the address of an article page that marks what the request
// looked for and can lead back to its results.
func articleAddress(id string, r index.Request) string {
	return address(articlePath+url.PathEscape(id), pageValues(r))
}

// only is the address of all articles with one value of a field.
func only(field, value string) string {
	return address(searchPath, url.Values{field: {value}})
}

// apiQuery keeps what decides the marks of an article.
func apiQuery(r index.Request) url.Values {
	v := filterValues(r)
	for name := range v {
		if name != "q" && name != "mentions" && name != "names" && name != "without" {
			v.Del(name)
		}
	}
	return v
}

// hostOf is the part of an address that tells a reader where it leads.
func hostOf(u string) string {
	p, err := url.Parse(u)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(p.Hostname(), "www.")
}
