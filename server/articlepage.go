package server

import (
	"net/http"
	"strings"

	"dateline/index"
	"dateline/news"

	"github.com/gorilla/mux"
)

// articleView is the page of one article.
type articleView struct {
	frame
	Lang, Dir string
	Headline  []piece
	Lead      [][]piece
	Body      [][]piece
	Marks     int
	Numbered  int    // of them, those that can be gone to
	Keys      string // address of the script that goes to them by keys; "" where there are none
	Back      string // address of the results
	Source    string
	SourceURL string
	Authors   []link
	Dateline  string
	Date      string
	ISO       string
	Modified  string
	ModISO    string
	Language  string
	Section   string
	Original  string // http or https, or ""
	Host      string
	Subjects  []subjectView
	Matched   []matchView
	Cancelled bool
	Revised   bool
	ID        string
	GivenID   string
	Like      []likeView
}

// subjectView is a row of links to searches: people, places, topics.
type subjectView struct {
	Name  string
	Links []link
}

// articlePage answers /article/{id}, with the matches of q= marked.
func (s *Server) articlePage(w http.ResponseWriter, r *http.Request) error {
	p, err := s.readAddress(r)
	if err != nil {
		return err
	}
	id := mux.Vars(r)["id"]
	v, err := s.view(r.Context(), id, p.Request)
	if err != nil {
		return err
	}
	page := s.articleViewOf(p.Request, v)
	page.Like = s.likeViews(r.Context(), id)
	return s.page(w, http.StatusOK, "article", page)
}

// articleViewOf lays out an article.
func (s *Server) articleViewOf(r index.Request, a *index.ArticleView) articleView {
	art := a.Article
	v := articleView{
		frame: s.frameOf(art.Title, r), Lang: art.Language, Dir: "ltr", Headline: pieces(a.Title),
		Source: closed(art.Source.Label()), SourceURL: only("source", art.Source.Key()), Dateline: closed(datelineOf(art)), Section: closed(art.Section),
		Date: clockWords(art.Published), ISO: art.Published.String(),
		Original: news.WebURL(art.URL), Matched: telling(a.Matched),
		Cancelled: art.Status == news.Cancelled, Revised: art.Revised, ID: art.ID, GivenID: art.GivenID,
	}
	if a.Dir == "rtl" {
		v.Dir = a.Dir
	}
	if v.Title == "" {
		v.Title = "Untitled article"
	}
	if len(v.Headline) == 0 {
		v.Headline = []piece{{Text: v.Title}}
	}
	if words := clockWords(art.Modified); !art.Modified.IsZero() && words != v.Date { // many outlets give both moments to every article
		v.Modified, v.ModISO = words, art.Modified.String()
	}
	v.Language, _ = languageNames(art.Language)
	v.Host = hostOf(v.Original)
	v.Edition = a.Edition
	v.JSON = address("/api/v1/articles/"+art.ID, apiQuery(r))
	v.Back = pageAddress(r)
	s.addText(&v, a)
	v.addSubjects(art)
	return v
}

// addText splits the text at its marks and numbers them through the page.
func (s *Server) addText(v *articleView, a *index.ArticleView) {
	all := [][]piece{v.Headline}
	for _, f := range a.Lead {
		v.Lead = append(v.Lead, pieces(f))
	}
	for _, f := range a.Body {
		v.Body = append(v.Body, pieces(f))
	}
	all = append(all, v.Lead...)
	all = append(all, v.Body...)
	v.Marks = number(all...)
	if v.Numbered = min(v.Marks, maxNumbered); v.Marks > 0 {
		v.Keys = s.pages.assets.hashed["marks.js"]
	}
}

// addSubjects makes each name in the metadata a search for it.
func (v *articleView) addSubjects(a news.Article) {
	for _, author := range a.Authors {
		v.Authors = append(v.Authors, link{Text: closed(author), URL: only("author", author)})
	}
	for _, s := range []struct {
		name, field string
		values      []string
	}{
		{"People", "person", a.People}, {"Organisations", "organisation", a.Organisations},
		{"Places", "place", a.Places}, {"Topics", "tag", a.Tags},
	} {
		if len(s.values) == 0 {
			continue
		}
		row := subjectView{Name: s.name}
		for _, value := range s.values {
			row.Links = append(row.Links, link{Text: closed(value), URL: only(s.field, value)})
		}
		v.Subjects = append(v.Subjects, row)
	}
}

// datelineOf is the place that stands before the text, unless the text itself
// begins with it.
func datelineOf(a news.Article) string {
	n := len(a.Dateline)
	if len(a.Body) >= n && strings.EqualFold(a.Body[:n], a.Dateline) {
		return ""
	}
	return a.Dateline
}
