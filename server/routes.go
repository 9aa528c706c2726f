package server

import (
	"net/http"

	"github.com/gorilla/mux"
)

// healthPath is the one route that never asks for a key.
const healthPath = "/healthz"

// routes is the list of everything that can be asked for; openapi.yaml says the
// same, and a test compares the two. HEAD is answered wherever GET is.
func (s *Server) routes() *mux.Router {
	r := mux.NewRouter()
	get := func(path string, h func(http.ResponseWriter, *http.Request) error) {
		r.Handle(path, s.failing(h)).Methods(http.MethodGet)
	}
	// of are the routes whose answers stay the same while the archive does.
	of := func(path string, h func(http.ResponseWriter, *http.Request) error) { get(path, s.tagged(h)) }
	of("/", s.searchPage)
	of("/search", s.searchPage)
	of("/article/{id}", s.articlePage)
	of("/facets/{field}", s.facetsPage)
	of(namesPath, s.namesPage)
	get(openSearchPath, s.openSearch)
	of(suggestPath, s.suggestToBrowser)
	of("/api/v1/search", s.search)
	of("/api/v1/articles/{id}", s.article)
	of("/api/v1/articles/{id}/similar", s.similar)
	of("/api/v1/facets/{field}", s.facet)
	of("/api/v1/timeline", s.timeline)
	of("/api/v1/names", s.names)
	of("/api/v1/suggest", s.suggest)
	get("/api/v1/dates", s.findDates)
	get("/openapi.yaml", s.openAPI)
	get(healthPath, s.health)
	get("/readyz", s.ready)
	get("/assets/{file}", s.asset)
	r.Use(noteRoute)
	r.NotFoundHandler = s.failing(notFound)
	r.MethodNotAllowedHandler = s.failing(methodNotAllowed)
	return r
}

func notFound(http.ResponseWriter, *http.Request) error {
	return &Problem{
		Status: http.StatusNotFound, Title: "there is nothing at this address",
		Hint: "the routes of the API are listed in /openapi.yaml, the search page is /",
	}
}

func methodNotAllowed(w http.ResponseWriter, _ *http.Request) error {
	w.Header().Set("Allow", "GET, HEAD")
	return &Problem{
		Status: http.StatusMethodNotAllowed, Title: "this address only answers GET and HEAD",
		Hint: "put the parameters into the address: /api/v1/search?q=...",
	}
}
