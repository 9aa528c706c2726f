package server

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"dateline/index"

	"github.com/gorilla/mux"
)

// FacetAnswer is the answer of /api/v1/facets/{field}.
type FacetAnswer struct {
	Field string `json:"field"`
	index.Facet
	Query   index.ReadAs      `json:"query"`
	TookMS  float64           `json:"took_ms"`
	Edition index.EditionInfo `json:"edition"`
	Page    index.Page        `json:"page"`
	Links   Links             `json:"links"`
}

// facetPageSize is how many values a page lists: a screen and a half in columns.
const facetPageSize = 60

// facetParams ask for one page of the values of a field. The request is the
// search that links lead back to.
type facetParams struct {
	params
	field    string
	has      string // beginning of a word of the values
	page     int    // from 1
	size     int    // values on the page
	standard int    // size that need not be said
}

// readFacets reads the address of a list of values. There page and size count
// values, so that they are taken out before the search is read.
func (s *Server) readFacets(r *http.Request, size int) (facetParams, error) {
	f := facetParams{field: mux.Vars(r)["field"], standard: size}
	if !slices.Contains(index.FacetFields, f.field) {
		return f, &Problem{
			Status: http.StatusNotFound, Title: "there is no such facet",
			Hint: "the facets are: " + strings.Join(index.FacetFields, ", "),
		}
	}
	values, err := addressValues(r)
	if err != nil {
		return f, err
	}
	v := valueReader{values: values}
	f.has = v.one("has", maxValueBytes)
	f.size = v.number("size", v.number("facet_size", size, 1, index.MaxFacetValues), 1, index.MaxFacetValues)
	f.page = v.number("page", 1, 1, index.MaxReach/f.size)
	search := url.Values{}
	for name, list := range values {
		if name != "has" && name != "size" && name != "page" && name != "cursor" && name != "facet_size" {
			search[name] = list
		}
	}
	f.params, err = readParams(search, s.opt.Now())
	f.Warnings = joined(f.Warnings, v.warnings)
	if v.problem != nil {
		return f, v.problem
	}
	return f, err
}

// request is what the archive is asked for.
func (f facetParams) request() index.Request {
	r := withoutHits(f.Request)
	r.Facets, r.FacetHas = []string{f.field}, f.has
	r.FacetMax, r.FacetSkip = f.size, (f.page-1)*f.size
	return r
}

// address is that of another page of the same list.
func (f facetParams) address(path string, page int) string {
	v := pageValues(changed(f.Request, func(*index.Request) {}))
	set := func(name, value string, given bool) {
		if given {
			v.Set(name, value)
		}
	}
	set("has", f.has, f.has != "")
	set("size", strconv.Itoa(f.size), f.size != f.standard)
	set("page", strconv.Itoa(page), page > 1)
	return address(path+f.field, v)
}

// by is the same page for where another size need not be said.
func (f facetParams) by(standard int) facetParams {
	f.standard = standard
	return f
}

// goesOn reports whether there is a next page and it may be asked for.
func (f facetParams) goesOn(facet index.Facet) bool {
	return f.page*f.size < facet.Distinct && (f.page+1)*f.size <= index.MaxReach
}

// facet answers /api/v1/facets/{field}: up to 100 values of one field among the
// articles that match.
func (s *Server) facet(w http.ResponseWriter, r *http.Request) error {
	f, err := s.readFacets(r, index.MaxFacetValues)
	if err != nil {
		return err
	}
	res, err := s.run(r.Context(), f.request())
	if err != nil {
		return err
	}
	a := NewAnswer(f.Request, res)
	answer := FacetAnswer{
		Field: f.field, Facet: a.Facets[f.field], Query: a.Query, TookMS: a.TookMS, Edition: a.Edition,
		Page:  index.Page{Number: f.page, Size: f.size},
		Links: Links{Self: f.address(apiFacetsPath, f.page), HTML: f.by(facetPageSize).address(facetsPath, f.page)},
	}
	if answer.Values == nil {
		answer.Values = []index.FacetValue{}
	}
	if f.goesOn(answer.Facet) {
		answer.Links.Next = f.address(apiFacetsPath, f.page+1)
	}
	if f.page > 1 {
		answer.Links.Prev = f.address(apiFacetsPath, f.page-1)
	}
	answer.Query.Warnings = joined(a.Query.Warnings, f.Warnings)
	return writeJSON(w, answer)
}

// facetsAddress is the page of all values of a field under a search.
func facetsAddress(field string, r index.Request) string {
	r.Size = index.DefaultSize // the page counts values, not hits
	return address(facetsPath+field, pageValues(changed(r, func(*index.Request) {})))
}

// facetsView is the page of all values of one field.
type facetsView struct {
	frame
	Name       string // of the field
	Among      string // "312 values among 214 articles"
	Back       string // address of the results
	Action     string // of the search box in the list
	Has        string
	Kept       []field
	All        string // address of the whole list, "" where nothing was searched in it
	Values     []facetLink
	Missing    *facetLink
	Warnings   []string
	Prev, Next string
}

// facetsPage answers /facets/{field}: every value of one field under the search
// that its reader came from.
func (s *Server) facetsPage(w http.ResponseWriter, r *http.Request) error {
	f, err := s.readFacets(r, facetPageSize)
	if err != nil {
		return err
	}
	res, err := s.run(r.Context(), f.request())
	if err != nil {
		return err
	}
	return s.page(w, http.StatusOK, "facets", s.facetsViewOf(f, res))
}

func (s *Server) facetsViewOf(f facetParams, res *index.Result) facetsView {
	r, facet := f.Request, res.Facets[f.field]
	name := fieldNames[f.field]
	v := facetsView{
		frame: s.frameOf(name+": all values", r), Name: name, Has: f.has, Back: pageAddress(r), Action: facetsPath + f.field,
	}
	v.Edition, v.Took, v.JSON = res.Edition, tookWords(res.TookMS), f.by(index.MaxFacetValues).address(apiFacetsPath, f.page)
	v.Among = amongWords(f, facet, res.Total)
	for _, warning := range joined(res.Query.Warnings, f.Warnings) {
		v.Warnings = append(v.Warnings, warning.String())
	}
	v.Kept = f.kept(v.Hidden)
	values := facet.Values
	if f.page == 1 && f.has == "" {
		values = withChosen(values, r.Filters[f.field])
		v.Missing = missingLinkOf(r, f.field, facet.Missing)
	}
	for _, value := range values {
		value.Selected = slices.Contains(r.Filters[f.field], value.Value)
		v.Values = append(v.Values, facetLinkOf(r, f.field, value))
	}
	if f.has != "" {
		v.All = facetsAddress(f.field, r)
	}
	if f.goesOn(facet) {
		v.Next = f.address(facetsPath, f.page+1)
	}
	if f.page > 1 {
		v.Prev = f.address(facetsPath, f.page-1)
	}
	return v
}

// amongWords tells how many values there are, among how many articles, and which
// are shown. A choice in the field itself does not bound its values.
func amongWords(f facetParams, facet index.Facet, total *index.Total) string {
	words := grouped(facet.Distinct) + " values"
	if facet.Distinct == 1 {
		words = "1 value"
	}
	chosen := len(f.Filters[f.field])+len(f.Exclude[f.field]) > 0 || slices.Contains(f.Missing, f.field)
	if total != nil && !chosen {
		words += " among " + articles(total.Articles)
	}
	if first := (f.page-1)*f.size + 1; len(facet.Values) > 0 && len(facet.Values) < facet.Distinct {
		words += ", " + grouped(first) + " to " + grouped(first+len(facet.Values)-1) + " shown"
	}
	return words
}

// kept are the fields that the search in the list sends along.
func (f facetParams) kept(hidden []field) []field {
	kept := slices.Clone(hidden)
	if f.Query != "" {
		kept = append(kept, field{"q", f.Query})
	}
	if f.size != f.standard {
		kept = append(kept, field{"size", strconv.Itoa(f.size)})
	}
	return kept
}
