package index

import "dateline/news"

// Sort is the order of hits.
type Sort string

// The orders a search can ask for. Ties are broken by newest, then by id.
const (
	ByRelevance Sort = "relevance"
	ByNewest    Sort = "newest"
	ByOldest    Sort = "oldest"
)

// Breadth says how far from the typed spelling a name may be found.
type Breadth string

// The breadths of a name search. The zero value means NamesNormal.
const (
	NamesExact  Breadth = "exact"  // only what was typed, folded
	NamesNormal Breadth = "normal" // spellings by convention and balanced ones
	NamesBroad  Breadth = "broad"  // loose spellings too
)

// Request is one search. The zero value asks for the newest articles.
type Request struct {
	Query    string              // as a person typed it
	Strict   bool                // refuse what a lenient search warns of
	Any      bool                // of the plain words any will do, those with most come first
	From, To news.Day            // inclusive days of publication; 0 and NoDay mean open: use HasFrom, HasTo
	HasFrom  bool                //
	HasTo    bool                //
	Filters  map[string][]string // facet field -> values, any of which must hold
	Exclude  map[string][]string // facet field -> values, none of which may hold
	Mentions []string            // a day, month, year or a..b that the text must speak of
	Names    Breadth             //
	Sort     Sort                // zero: relevance when there is a query, else newest
	Page     int                 // from 1; 0 means 1
	Size     int                 // hits on the page; 0 means none, see DefaultSize
	Facets   []string            // facet fields to count
	FacetMax int                 // values listed in each; 0 means DefaultFacetMax
	Snippets bool                // make snippets for the hits on the page
	Explain  bool                // fill Result.Explain
	NoCounts bool                // leave total and facets out
	Today    news.Day            // what relative dates in the query are resolved against
}
