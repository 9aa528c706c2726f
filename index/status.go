package index

import "errors"

// Limits that a caller may want to name.
const (
	DefaultSize     = 20     // hits on a page: a screen and a half
	MaxSize         = 100    // more is an export
	MaxReach        = 10_000 // page*size: deeper pages cost memory for every hit before them
	DefaultFacetMax = 10     // values listed in a facet before "more"
	MaxFacetValues  = 100    // values of one facet that a caller may ask for
)

// FacetFields are the fields that can be counted and filtered by, in the order
// in which a page shows them.
var FacetFields = []string{"source", "section", "language", "author", "place", "person", "organisation", "tag", "year"}

// Sentinels for the states of an archive. Wrapped errors carry the place and the remedy.
var (
	ErrNotFound = errors.New("index: no such article")
	ErrMissing  = errors.New("index: no archive here")
	ErrLocked   = errors.New("index: the archive is being written by another process")
	ErrDamaged  = errors.New("index: the archive is damaged")
	ErrVersion  = errors.New("index: the archive was built by another version")
	ErrEmpty    = errors.New("index: nothing to bind")
	ErrCursor   = errors.New("index: the cursor cannot be used")             // it is no cursor, or of another search
	ErrStale    = errors.New("index: the edition of the cursor is not kept") // start the walk again
)

// Status describes the archive that is being served.
type Status struct {
	Edition EditionInfo `json:"edition"`
	Volumes int         `json:"volumes"`
	Ready   bool        `json:"ready"`
	Reason  string      `json:"reason,omitempty"` // why it is not ready, or only in part
}
