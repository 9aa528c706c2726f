package server

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"time"

	"dateline/index"
	"dateline/query"
)

// NamesAnswer is what the API and the command line print for the names of a
// query. Fields may be added, never changed.
type NamesAnswer struct {
	Q         string            `json:"q"`
	ReadAs    string            `json:"read_as"`
	Spellings []index.Spelling  `json:"spellings"`
	Warnings  []query.Warning   `json:"warnings"`
	Edition   index.EditionInfo `json:"edition"`
	Names     []index.NameForms `json:"names"`
	Other     int               `json:"other"` // names that are not listed
}

// NewNamesAnswer completes a listing: lists that are empty are written as [].
// warnings are those of the other parameters.
func NewNamesAnswer(l *index.Listing, warnings []query.Warning) NamesAnswer {
	a := NamesAnswer{Q: l.Query.Q, ReadAs: l.Query.ReadAs, Spellings: l.Query.Spellings, Edition: l.Edition, Names: []index.NameForms{}, Other: l.Other}
	if a.Spellings == nil {
		a.Spellings = []index.Spelling{}
	}
	a.Warnings = joined(l.Query.Warnings, warnings)
	for _, n := range l.Names {
		if n.Forms == nil {
			n.Forms = []index.Form{}
		}
		a.Names = append(a.Names, n)
	}
	return a
}

// WriteTo writes the answer as one line of JSON.
func (a NamesAnswer) WriteTo(w io.Writer) (int64, error) { return writeJSONTo(w, a) }

// ReadNames reads the parameters of /api/v1/names as ReadRequest does; q must be
// among them. The error is a *Problem with a hint.
func ReadNames(values url.Values, now time.Time) (index.Request, []query.Warning, error) {
	p, err := readParams(values, now)
	if err == nil && p.Query == "" {
		err = missing("q", "write a name: /api/v1/names?q=aliyev")
	}
	return p.Request, p.Warnings, err
}

// names answers /api/v1/names: the forms of each name of q that a search for it
// reaches, and the reason of each.
func (s *Server) names(w http.ResponseWriter, r *http.Request) error {
	values, err := addressValues(r)
	if err != nil {
		return err
	}
	asked, warnings, err := ReadNames(values, s.opt.Now())
	if err != nil {
		return err
	}
	l, err := s.forms(r.Context(), asked)
	if err != nil {
		return err
	}
	return writeJSON(w, NewNamesAnswer(l, warnings))
}

// forms lists names within the limits of a search.
func (s *Server) forms(ctx context.Context, r index.Request) (*index.Listing, error) {
	l, err := limited(ctx, s, func(ctx context.Context) (*index.Listing, error) { return s.searcher.Forms(ctx, r) })
	if err == nil && l.Edition.Partial {
		notePartial(ctx)
	}
	return l, err
}
