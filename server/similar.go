package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"

	"dateline/index"
	"dateline/news"

	"github.com/gorilla/mux"
	"github.com/rs/zerolog"
)

// SimilarAnswer is what the API and the command line print for the articles that are
// like one. Fields may be added, never changed.
type SimilarAnswer struct {
	*index.Similar
	Links Links `json:"links"`
}

// NewSimilarAnswer completes what was found: lists that are empty are written as [].
func NewSimilarAnswer(found *index.Similar) SimilarAnswer {
	full := *found
	full.Words = append([]index.LikeWord{}, found.Words...)
	full.Hits = make([]index.SimilarHit, len(found.Hits))
	for i, h := range found.Hits {
		h.Hit, h.Shares = completeHit(h.Hit), append([]string{}, h.Shares...)
		full.Hits[i] = h
	}
	return SimilarAnswer{&full, Links{Self: similarAddress(found.ID), HTML: articlePath + url.PathEscape(found.ID)}}
}

// WriteTo writes the answer as one line of JSON.
func (a SimilarAnswer) WriteTo(w io.Writer) (int64, error) { return writeJSONTo(w, a) }

func similarAddress(id string) string { return "/api/v1/articles/" + url.PathEscape(id) + "/similar" }

// similar answers /api/v1/articles/{id}/similar.
func (s *Server) similar(w http.ResponseWriter, r *http.Request) error {
	values, err := addressValues(r)
	if err != nil {
		return err
	}
	v := &valueReader{values: values}
	size := v.number("size", index.DefaultSimilar, 1, index.MaxSimilar)
	if v.problem != nil {
		return v.problem
	}
	found, err := s.like(r.Context(), mux.Vars(r)["id"], size)
	if err != nil {
		return err
	}
	return writeJSON(w, NewSimilarAnswer(found))
}

// like finds similar articles within the limits of a search.
func (s *Server) like(ctx context.Context, id string, size int) (*index.Similar, error) {
	if !news.ValidID(id) {
		return nil, index.ErrNotFound
	}
	r := index.Request{Size: size, Now: s.opt.Now()}
	found, err := limited(ctx, s, func(ctx context.Context) (*index.Similar, error) { return s.searcher.Similar(ctx, id, r) })
	if err == nil && found.Edition.Partial {
		notePartial(ctx)
	}
	return found, err
}

// maxLike is how many similar articles the page of an article leads to.
const maxLike = 5

// likeView is a link to a similar article.
type likeView struct {
	link
	Lang, Dir    string
	Source, Date string
	ISO          string
}

// likeViews lays out the articles that are like the one of a page. A page without
// them is still the page of its article: what goes wrong is logged.
func (s *Server) likeViews(ctx context.Context, id string) (views []likeView) {
	found, err := s.like(ctx, id, maxLike)
	if err != nil {
		if !errors.Is(err, context.Canceled) {
			zerolog.Ctx(ctx).Warn().Err(err).Str("article", id).Msg("the page has no similar articles")
		}
		notePartial(ctx)
		return nil
	}
	for _, h := range found.Hits[:min(len(found.Hits), maxLike)] {
		t := published(h.Hit)
		v := likeView{link: link{Text: closed(h.Title), URL: articlePath + url.PathEscape(h.ID)}, Lang: h.Language, Dir: "ltr",
			Source: closed(h.Source.Label()), Date: timeWords(t), ISO: t.String()}
		if h.Dir == "rtl" {
			v.Dir = h.Dir
		}
		if v.Text == "" {
			v.Text = "Untitled article"
		}
		if len(h.Shares) > 0 {
			v.Label = fmt.Sprintf("Shares %s", closed(firstWords(h.Shares)))
		}
		views = append(views, v)
	}
	return views
}

// firstWords joins the first of some words, as many as a hint has room for.
func firstWords(words []string) string {
	const room = 6
	list := ""
	for i, w := range words[:min(len(words), room)] {
		if i > 0 {
			list += ", "
		}
		list += w
	}
	return list
}
