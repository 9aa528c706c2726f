package index

import (
	"context"
	"errors"
	"time"

	"dateline/query"
)

// Meant is a query that a reader may have meant, in place of the one that was
// typed; all else of the request stays.
type Meant struct {
	Q     string `json:"q"`
	Count int    `json:"count"` // articles that the search for it finds
}

// extraShare is the part of the time left to a search that its help, or another extra,
// may take: a reader who found nothing is better told so in time than told too late why.
const extraShare = 2

// help tells what would find more where a search found little. Each count is the
// total of the search it stands for. What the time does not allow for is left out.
// Volumes that turn out to be damaged are added to those of the search.
func (s *state) help(ctx context.Context, broken []bool, res *Result, b *reading, r Request) error {
	if !r.Help || res.Total == nil || res.Total.Articles >= fewArticles || r.Cursor != "" || r.Page > 1 {
		return nil
	}
	parent := ctx
	ctx, cancel := share(parent)
	defer cancel()
	c := newCounter(ctx, s)
	c.e.broken = broken
	defer c.e.release()
	err := s.amend(c, res, b, r)
	if err == nil && res.Total.Articles == 0 {
		err = relax(c, res, b, r)
	}
	if ownTimeUp(err, ctx, parent) {
		res.hurried = true
		return nil
	}
	return err
}

// share returns a context that has a part of the time that is left, for what a search
// can do without.
func share(parent context.Context) (context.Context, context.CancelFunc) {
	if end, ok := parent.Deadline(); ok {
		own, cancel := context.WithTimeout(parent, time.Until(end)/extraShare)
		return shareOf{own, parent}, cancel
	}
	own, cancel := context.WithCancel(parent)
	return shareOf{own, parent}, cancel
}

// shareOf is a share of the time of a search. A look at it is one at the whole, which
// may have ended a moment before its parts are told.
type shareOf struct {
	context.Context
	whole context.Context
}

func (p shareOf) Err() error {
	if err := p.whole.Err(); err != nil {
		return err
	}
	return p.Context.Err()
}

// ownTimeUp reports whether an error says that the time of a share is over, and not
// that of the search.
func ownTimeUp(err error, own, parent context.Context) bool {
	return err != nil && own.Err() != nil && errors.Is(err, own.Err()) && parent.Err() == nil
}

// totalOf counts a search that is only proposed: one that cannot be read finds nothing.
func (c *counter) totalOf(r Request) (int, error) {
	n, err := c.total(r)
	var bad *query.SyntaxError
	if errors.As(err, &bad) {
		return 0, nil
	}
	return n, err
}

// afresh returns the request for the first page of a search for q.
func (r Request) afresh(q string) Request {
	r.Query, r.Page, r.Cursor = q, 1, ""
	return r
}
