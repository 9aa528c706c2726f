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

// helpShare is the part of the time left to a search that its help may take: a
// reader who found nothing is better told so in time than told too late why.
const helpShare = 2

// help tells what would find more where a search found little. Each count is the
// total of the search it stands for. What the time does not allow for is left out.
func (s *state) help(ctx context.Context, res *Result, b *reading, r Request) error {
	if !r.Help || res.Total == nil || res.Total.Articles >= fewArticles || r.Cursor != "" || r.Page > 1 {
		return nil
	}
	parent := ctx
	if end, ok := ctx.Deadline(); ok {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, time.Until(end)/helpShare)
		defer cancel()
	}
	c := newCounter(ctx, s)
	err := s.amend(c, res, b, r)
	if err == nil && res.Total.Articles == 0 {
		err = relax(c, res, b, r)
	}
	if err != nil && errors.Is(err, ctx.Err()) && parent.Err() == nil {
		return nil // its own time is up
	}
	return err
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
