package server

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"dateline/index"
	"dateline/query"

	"github.com/rs/zerolog"
)

// Problem is an error as the API tells it, RFC 9457. Hint says what to do about
// it; Position is where in the query, in code points from 0.
type Problem struct {
	Type      string `json:"type"`
	Title     string `json:"title"`
	Status    int    `json:"status"`
	Detail    string `json:"detail,omitempty"`
	Hint      string `json:"hint,omitempty"`
	Param     string `json:"param,omitempty"`
	Position  *int   `json:"position,omitempty"`
	RequestID string `json:"request_id,omitempty"`
}

// Error implements error.
func (p *Problem) Error() string {
	if p.Hint == "" {
		return "server: " + p.Title
	}
	return "server: " + p.Title + "; " + p.Hint
}

// statusClientGone is logged, never sent: the client closed the connection.
const statusClientGone = 499

// failing adapts a handler that may fail; its errors meet HTTP only here.
func (s *Server) failing(h func(http.ResponseWriter, *http.Request) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := h(w, r); err != nil {
			s.fail(w, r, problemOf(r, err))
		}
	})
}

// problemOf finds the status and the words for an error.
func problemOf(r *http.Request, err error) *Problem {
	var p *Problem
	var bad *query.SyntaxError
	switch {
	case errors.As(err, &p):
		copied := *p
		return &copied
	case errors.As(err, &bad):
		return &Problem{Status: http.StatusBadRequest, Title: bad.Msg, Hint: bad.Hint, Param: "q", Position: &bad.Pos}
	case errors.Is(err, index.ErrNotFound):
		return &Problem{
			Status: http.StatusNotFound, Title: "no such article",
			Hint: "it may have been withdrawn or replaced; search for its title",
		}
	case errors.Is(err, index.ErrCursor):
		return &Problem{Status: http.StatusBadRequest, Title: "the cursor cannot be used", Hint: cursorHint, Param: "cursor"}
	case errors.Is(err, index.ErrStale):
		return &Problem{
			Status: http.StatusGone, Title: "the archive has changed since", Param: "cursor",
			Hint: "start the walk again without cursor",
		}
	case errors.Is(err, errBusy):
		return &Problem{
			Status: http.StatusServiceUnavailable, Title: "too many searches at once",
			Hint: "try again in a few seconds",
		}
	case errors.Is(err, context.DeadlineExceeded):
		return &Problem{
			Status: http.StatusGatewayTimeout, Title: "the search took too long",
			Hint: "use fewer or rarer words, a span of days, or no wildcard",
		}
	case errors.Is(err, context.Canceled):
		return &Problem{Status: statusClientGone}
	}
	zerolog.Ctx(r.Context()).Error().Err(err).Msg("request failed")
	return &Problem{
		Status: http.StatusInternalServerError, Title: "the search failed",
		Hint: "try again; if it stays so, tell the operator of this archive the request id",
	}
}

// fail answers with a problem: JSON to programs, a page to people.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, p *Problem) {
	if p.Status == statusClientGone {
		if rec, ok := w.(*recorder); ok {
			rec.status = statusClientGone
		}
		return
	}
	if p.Status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", retryAfter)
	}
	if forPrograms(r.URL.Path) {
		s.writeProblem(w, r, p)
		return
	}
	s.errorPage(w, r, p)
}

// forPrograms reports whether errors at this path are read by a program.
func forPrograms(path string) bool {
	switch path {
	case healthPath, "/readyz", "/openapi.yaml", openSearchPath, suggestPath:
		return true
	}
	return strings.HasPrefix(path, "/api/")
}

// writeProblem writes p as application/problem+json.
func (s *Server) writeProblem(w http.ResponseWriter, r *http.Request, p *Problem) {
	p.RequestID = visitOf(r).id
	if p.Type == "" {
		p.Type = "about:blank"
	}
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Set("Cache-Control", noStore)
	w.WriteHeader(p.Status)
	writeJSONTo(w, p) // a client that has left is not our problem
}
