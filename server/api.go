package server

import (
	"bytes"
	"context"
	"fmt"
	"net/http"

	"dateline/index"
	"dateline/news"
	"dateline/query"

	"github.com/gorilla/mux"
)

// limited asks the archive within the limits of a search: a slot, and a deadline of
// its own.
func limited[T any](ctx context.Context, s *Server, ask func(context.Context) (T, error)) (none T, err error) {
	release, err := s.slots.take(ctx)
	if err != nil {
		return none, err
	}
	defer release()
	ctx, cancel := context.WithTimeout(ctx, s.opt.SearchTimeout)
	defer cancel()
	return ask(ctx)
}

// run searches within the limits.
func (s *Server) run(ctx context.Context, r index.Request) (*index.Result, error) {
	res, err := limited(ctx, s, func(ctx context.Context) (*index.Result, error) { return s.searcher.Search(ctx, r) })
	if err == nil && !res.Whole() {
		notePartial(ctx)
	}
	return res, err
}

// view reads one article within the same limits.
func (s *Server) view(ctx context.Context, id string, r index.Request) (*index.ArticleView, error) {
	if !news.ValidID(id) {
		return nil, index.ErrNotFound
	}
	v, err := limited(ctx, s, func(ctx context.Context) (*index.ArticleView, error) { return s.searcher.Article(ctx, id, r) })
	if err == nil && v.Edition.Partial {
		notePartial(ctx)
	}
	return v, err
}

// search answers /api/v1/search.
func (s *Server) search(w http.ResponseWriter, r *http.Request) error {
	p, err := s.readAddress(r)
	if err != nil {
		return err
	}
	p.Help = true
	res, err := s.run(r.Context(), p.Request)
	if err != nil {
		return err
	}
	a := NewAnswer(p.Request, res)
	a.Query.Warnings = joined(a.Query.Warnings, p.Warnings)
	return writeJSON(w, a)
}

// article answers /api/v1/articles/{id}; with q= its matches are marked.
func (s *Server) article(w http.ResponseWriter, r *http.Request) error {
	p, err := s.readAddress(r)
	if err != nil {
		return err
	}
	v, err := s.view(r.Context(), mux.Vars(r)["id"], p.Request)
	if err != nil {
		return err
	}
	return writeJSON(w, completeView(v))
}

// withoutHits asks for what is counted over all that match, and nothing else.
func withoutHits(r index.Request) index.Request {
	r.Size, r.Page, r.Cursor = 0, 1, ""
	r.Facets, r.Snippets, r.NoCounts, r.Timeline = nil, false, false, ""
	return r
}

// joined puts the warnings of the query before those of the other parameters,
// as the command line does; it is never nil, so that programs read [].
func joined(first, second []query.Warning) []query.Warning {
	return append(append([]query.Warning{}, first...), second...)
}

func missing(name, hint string) error {
	return &Problem{Status: http.StatusBadRequest, Title: "the parameter " + name + " is missing", Hint: hint, Param: name}
}

// health says that the process lives, whatever the archive does.
func (s *Server) health(w http.ResponseWriter, _ *http.Request) error {
	return writeState(w, map[string]string{"status": "ok"})
}

// ready says whether searches can be answered.
func (s *Server) ready(w http.ResponseWriter, _ *http.Request) error {
	st := s.searcher.Status()
	if !st.Ready {
		return &Problem{
			Status: http.StatusServiceUnavailable, Title: "the archive is not ready", Detail: st.Reason,
			Hint: "wait until it is open, or look into the server's log",
		}
	}
	return writeState(w, st)
}

func writeState(w http.ResponseWriter, v any) error {
	return writeBody(w, "application/json", noStore, v)
}

func writeJSON(w http.ResponseWriter, v any) error {
	return writeBody(w, "application/json", revalidate, v)
}

// writeBody encodes before it writes, so that a failure can still be answered
// as a problem.
func writeBody(w http.ResponseWriter, kind, cache string, v any) error {
	var b bytes.Buffer
	if _, err := writeJSONTo(&b, v); err != nil {
		return fmt.Errorf("server: encode the answer: %w", err)
	}
	return send(w, kind, cache, b.Bytes())
}

func send(w http.ResponseWriter, kind, cache string, raw []byte) error {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Cache-Control", cache)
	w.Header().Set("Content-Length", fmt.Sprint(len(raw)))
	w.Write(raw) // the client may have left; there is nobody to tell
	return nil
}
