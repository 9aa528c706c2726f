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
// first. Nothing typed has none.
func (s *Server) suggest(w http.ResponseWriter, r *http.Request) error {
	p, err := s.readAddress(r)
	if err != nil {
		return err
	}
	release, err := s.slots.take(r.Context())
	if err != nil {
		return err
	}
	defer release()
	ctx, cancel := context.WithTimeout(r.Context(), s.opt.SearchTimeout)
	defer cancel()
	list, err := s.searcher.Suggest(ctx, p.Query, index.DefaultSuggestions)
	if err != nil {
		return err
	}
	if list == nil {
		list = []index.Suggestion{}
	}
	return writeJSON(w, SuggestAnswer{Suggestions: list})
}
