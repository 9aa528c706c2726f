package server

import (
	"context"
	"net/http"

	"dateline/index"
)

// SuggestAnswer is the answer of /api/v1/suggest.
type SuggestAnswer struct {
	Suggestions []index.Suggestion `json:"suggestions"`
}

// suggest answers /api/v1/suggest: ways to go on with what is typed in q, likeliest
// first, under the filters of the address. Nothing typed has none.
func (s *Server) suggest(w http.ResponseWriter, r *http.Request) error {
	p, err := s.readAddress(r)
	if err != nil {
		return err
	}
	list, err := s.completions(r.Context(), p.Request, index.DefaultSuggestions)
	if err != nil {
		return err
	}
	return writeJSON(w, SuggestAnswer{Suggestions: list})
}

// completions asks for suggestions within the limits of a search; none is an empty
// list.
func (s *Server) completions(ctx context.Context, r index.Request, n int) ([]index.Suggestion, error) {
	list, err := limited(ctx, s, func(ctx context.Context) ([]index.Suggestion, error) {
		return s.searcher.Suggest(ctx, r, n)
	})
	if err != nil {
		return nil, err
	}
	if list == nil {
		list = []index.Suggestion{}
	}
	return list, nil
}
