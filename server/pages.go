package server

import (
	"bytes"
	"fmt"
	"html/template"
	"net/http"

	"dateline/index"

	"github.com/rs/zerolog"
)

// frame is what every page shows around its content.
type frame struct {
	Title   string
	Q       string
	Hidden  []field // filters that a new query keeps
	Style   string
	Icon    string
	Script  string // of the suggestions; every page works without it
	Demo    bool
	Home    bool
	Edition index.EditionInfo
	Took    string // of the search, "" where there was none
	JSON    string // address of the same answer in the API
	// Canonical is the one address of a page that many lead to; "" names none.
	Canonical string
}

// field is a name with a value, of a form.
type field struct{ Name, Value string }

// pages are the parsed templates, one set a page.
type pages struct {
	byName map[string]*template.Template
	assets *assets
}

func loadPages(a *assets) (*pages, error) {
	p := &pages{byName: map[string]*template.Template{}, assets: a}
	funcs := template.FuncMap{"articles": articles, "grouped": grouped, "capital": capital, "sentence": sentence, "closed": closed, "isolated": isolated}
	for _, name := range []string{"search", "article", "facets", "names", "error"} {
		t, err := template.New(name).Funcs(funcs).ParseFS(files, "ui/frame.html", "ui/parts.html", "ui/"+name+".html")
		if err != nil {
			return nil, fmt.Errorf("server: templates: %w", err)
		}
		p.byName[name] = t
	}
	return p, nil
}

// page renders a whole page before the first byte leaves.
func (s *Server) page(w http.ResponseWriter, status int, name string, data any) error {
	var b bytes.Buffer
	if err := s.pages.byName[name].ExecuteTemplate(&b, "frame", data); err != nil {
		return fmt.Errorf("server: page %s: %w", name, err)
	}
	cache := revalidate
	if status != http.StatusOK {
		cache = noStore
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", cache)
	w.Header().Set("Content-Length", fmt.Sprint(b.Len()))
	w.WriteHeader(status)
	w.Write(b.Bytes()) // the client may have left; there is nobody to tell
	return nil
}

// frameOf makes the surroundings of a page about request r.
func (s *Server) frameOf(title string, r index.Request) frame {
	f := frame{
		Title: closed(title), Q: r.Query, Demo: s.opt.Demo,
		Style: s.pages.assets.hashed["style.css"], Icon: s.pages.assets.hashed["icon.svg"],
		Script: s.pages.assets.hashed["box.js"],
	}
	kept := filterValues(r)
	kept.Del("q")
	kept.Del("page")
	kept.Del("cursor")
	for _, name := range sortedKeys(kept) {
		for _, v := range kept[name] {
			f.Hidden = append(f.Hidden, field{name, v})
		}
	}
	return f
}

// errorView is a problem for people.
type errorView struct {
	frame
	Problem *Problem
}

// errorPage writes a problem as a page that keeps the search box.
func (s *Server) errorPage(w http.ResponseWriter, r *http.Request, p *Problem) {
	p.RequestID = visitOf(r).id
	q := r.URL.Query().Get("q")
	v := errorView{frame: s.frameOf(capital(p.Title), index.Request{Query: shorten(q, maxQueryBytes)}), Problem: p}
	if err := s.page(w, p.Status, "error", v); err != nil {
		zerolog.Ctx(r.Context()).Error().Err(err).Msg("error page failed")
		s.writeProblem(w, r, p)
	}
}
