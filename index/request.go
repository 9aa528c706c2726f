package index

import (
	"time"

	"dateline/news"
)

// Sort is the order of hits.
type Sort string

// The orders a search can ask for. Ties are broken by newest, then by id.
const (
	ByRelevance Sort = "relevance"
	ByNewest    Sort = "newest"
	ByOldest    Sort = "oldest"
	ByModified  Sort = "modified" // last changed first; articles that say nothing of a change count from their publication
)

// Interval is the width of the buckets of a timeline.
type Interval string

// The intervals of a timeline. The zero value asks for none.
const (
	Auto    Interval = "auto" // the finest of the others that gives no more than a screen of buckets
	Yearly  Interval = "year"
	Monthly Interval = "month"
	Daily   Interval = "day"
	Hourly  Interval = "hour"
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
	Query       string              // as a person typed it
	Strict      bool                // refuse what a lenient search warns of
	Any         bool                // of the plain words any will do, those with most come first
	From, To    news.Day            // inclusive days of publication; 0 and NoDay mean open: use HasFrom, HasTo
	HasFrom     bool                //
	HasTo       bool                //
	Filters     map[string][]string // facet field -> values, any of which must hold
	Exclude     map[string][]string // facet field -> values, none of which may hold
	Missing     []string            // facet fields in which the article must have no value
	Mentions    []string            // a day, month, year or a..b that the text must speak of
	Names       Breadth             //
	With        []string            // words that must be there exactly, folded; of spellings with | between them any
	Without     []string            // folded spellings that no typed name may be found by
	Recency     Recency             // how fast scores fade with age; zero: not at all, unless the query asks for the latest
	Sort        Sort                // zero: relevance when there is a query, else newest
	Unfolded    bool                // list every copy of a text; else the earliest stands for all of its day
	Cursor      string              // Page.NextCursor of the page before; Page is then ignored
	Page        int                 // from 1; 0 means 1
	Size        int                 // hits on the page; 0 means none, see DefaultSize
	Facets      []string            // facet fields to count
	FacetMax    int                 // values listed in each; 0 means DefaultFacetMax
	FacetHas    string              // list only values that have a word beginning with this, folded
	FacetSkip   int                 // values to pass over, for the pages of a long list
	Timeline    Interval            // count by time of publication; zero: no timeline
	Zone        *time.Location      // of the timeline's instants; nil means that of each outlet
	Now         time.Time           // what embargoes are held to; zero means time.Now
	Snippets    bool                // make snippets for the hits on the page
	Explain     bool                // fill Result.Explain
	WhyNot      string              // an id, ours or its outlet's: fill Result.WhyNot with why it is not on the page
	Significant bool                // fill Result.Significant
	NoCounts    bool                // leave total and facets out
	Today       news.Day            // what relative dates in the query are resolved against
	Help        bool                // where little is found, say what would find more: Result.DidYouMean, Result.Relaxations
}
