package index

import (
	"context"
	"fmt"
	"strings"

	"dateline/news"
)

// Article returns a whole article with what answers the request's query marked.
// It is ErrNotFound when the archive does not hold it, or may not show it.
func (a *Archive) Article(_ context.Context, id string, r Request) (*ArticleView, error) {
	s, err := a.acquire()
	if err != nil {
		return nil, err
	}
	defer s.release()
	article, err := s.article(id)
	if err != nil {
		return nil, err
	}
	b, err := bind(s, r.filled())
	if err != nil {
		return nil, err
	}
	m := newMatcher(b.plan)
	v := &ArticleView{Article: *article, Dir: dir(article.Language), Edition: s.info()}
	title := headline(article)
	marks := m.marks(0, title, article)
	v.Title = fragment(title, 0, len(title), marks)
	v.Matched = m.matched(nil, title, marks)
	v.Lead, v.Matched = m.paragraphs(1, article.Lead, article, v.Matched)
	v.Body, v.Matched = m.paragraphs(2, article.Body, article, v.Matched)
	return v, nil
}

// article finds a visible article by its id.
func (s *state) article(id string) (*news.Article, error) {
	for i := len(s.volumes) - 1; i >= 0; i-- {
		if n, ok := s.volumes[i].columns.find(id); ok && !s.volumes[i].hidden.has(n) {
			return s.volumes[i].article(n)
		}
	}
	return nil, fmt.Errorf("%w: %s", ErrNotFound, id)
}

// paragraphs cuts a part at its empty lines.
func (m *matcher) paragraphs(part int, s string, a *news.Article, matched []Match) ([]Fragment, []Match) {
	marks := m.marks(part, s, a)
	matched = m.matched(matched, s, marks)
	var out []Fragment
	at := 0
	for piece := range strings.SplitSeq(s, "\n\n") {
		if from, to := trim(s, at, at+len(piece)); to > from {
			out = append(out, fragment(s, from, to, marks))
		}
		at += len(piece) + 2
	}
	return out, matched
}
