package index

import (
	"context"
	"errors"
	"fmt"
	"math"
	"time"

	"dateline/news"
)

// Search answers one request from the edition in force. It ends with the
// context's error when the deadline passes, with a *query.SyntaxError when a
// strict request cannot be read, and with ErrDamaged when a volume turns out to
// be unreadable. Safe for concurrent use.
func (a *Archive) Search(ctx context.Context, r Request) (*Result, error) {
	began := time.Now()
	r = r.filled()
	at, err := r.at()
	if err != nil {
		return nil, err
	}
	var res *Result
	err = a.hold(at, func(s *state) (err error) {
		res, err = s.search(ctx, r, func() (*Result, error) { return a.answer(ctx, s, r, at) })
		return err
	})
	if err != nil {
		return nil, err
	}
	res.TookMS = math.Round(float64(time.Since(began).Microseconds())/10) / 100
	return res, nil
}

// search asks for an answer once, and gives it out again while nothing of what decides
// it changes. Each caller has a copy of its own, whose parts are shared.
func (s *state) search(ctx context.Context, r Request, search func() (*Result, error)) (*Result, error) {
	if s.caches.results == nil {
		return search()
	}
	res, err := s.caches.results.answer(ctx, resultKey{s, r.key(s.calm(r.Now).from)}, search)
	if err != nil {
		return nil, err
	}
	own := *res
	own.Page.NextCursor = cursorAt(res.Page.NextCursor, r.Now)
	return &own, nil
}

// answer searches one edition.
func (a *Archive) answer(ctx context.Context, s *state, r Request, at *cursor) (*Result, error) {
	b, err := bind(ctx, s, r)
	if err != nil {
		return nil, err
	}
	res := &Result{Query: b.read, Edition: s.info(r.Now), Hits: []Hit{}, Page: Page{Number: r.Page, Size: r.Size}}
	e := newExecution(ctx, s).setAside(b.damaged)
	defer e.release()
	found, c, err := e.collected(b, r, at)
	if err != nil {
		return nil, err
	}
	page := c.page(r)
	look := newInspector(e, r)
	if err := look.reasons(res, b, found, c, r); err != nil {
		return nil, err
	}
	if c.more() && len(page) > 0 {
		k := page[len(page)-1]
		res.Page.NextCursor = cursorAfter(s.edition.Number, r, k, c.id(k))
	}
	if err := look.show(res, page, c, b, r); err != nil {
		return nil, err
	}
	if err := e.counts(res, c, b.plan, r); err != nil {
		return nil, err
	}
	if err := s.help(ctx, e.broken, res, b, r); err != nil {
		return nil, err
	}
	if names := e.damaged(); len(names) > 0 {
		a.log.Error().Strs("volumes", names).Msg("volumes turned out to be damaged in a search")
		res.Edition.note(names)
	}
	if res.Total != nil {
		res.Total.Exact = !res.Edition.Partial
	}
	return res, nil
}

// counts fills in total, facets, timeline and what is mentioned often.
func (e *execution) counts(res *Result, c *collected, p plan, r Request) (err error) {
	if r.NoCounts {
		return nil
	}
	res.Total = &Total{Articles: c.total, Stories: c.stories}
	if res.Facets, res.Timeline, err = e.spread(c, p, r); err != nil {
		return err
	}
	if r.Significant {
		if res.Significant, err = e.significantInTime(c, p, r); err != nil {
			return err
		}
		res.hurried = res.hurried || res.Significant == nil
	}
	return e.stopped()
}

// filled returns the request with defaults in place of what was left out.
func (r Request) filled() Request {
	r.Size = min(max(r.Size, 0), MaxSize)
	r.Page = min(max(r.Page, 1), MaxReach/max(r.Size, 1))
	if r.FacetMax <= 0 {
		r.FacetMax = DefaultFacetMax
	}
	r.FacetMax = min(r.FacetMax, MaxFacetValues)
	r.FacetSkip = min(max(r.FacetSkip, 0), MaxReach)
	if r.Names == "" {
		r.Names = NamesNormal
	}
	if r.Now.IsZero() {
		r.Now = time.Now()
	}
	return r
}

// show fills in the hits of the page.
func (x *inspector) show(res *Result, page []candidate, c *collected, b *reading, r Request) error {
	if err := x.scorePage(page, b.plan); err != nil {
		return err
	}
	m, copies := newMatcher(b.plan), c.copies(page)
	for _, k := range page {
		if err := x.ctx.Err(); err != nil {
			return fmt.Errorf("index: the search was stopped: %w", err)
		}
		a, err := x.article(k.volume, k.doc)
		if errors.Is(err, ErrDamaged) { // the hit stands, its text cannot be shown
			x.broken[k.volume] = true
			a = &news.Article{ID: x.state.volumes[k.volume].columns.id(k.doc), Title: unreadable}
		} else if err != nil {
			return err
		}
		h := Hit{ID: a.ID, GivenID: a.GivenID, Score: round(float64(k.score)), Title: headline(a), URL: a.URL, Source: a.Source,
			Published: a.Published.String(), Precision: a.Published.Precision.String(), Language: a.Language,
			Dir: dir(a.Language), Section: a.Section, Updated: updated(a), Modified: a.Modified.String()}
		if story := c.story(k.volume, k.doc); story > 0 {
			h.Copies = copies[story]
		}
		if r.Snippets {
			if err := x.snippets(&h, m, k, a); err != nil {
				return err
			}
		}
		if r.Explain {
			if h.Why, err = x.why(b.plan, k); err != nil {
				return err
			}
			h.Explanation = h.Why.Lines()
		}
		res.Hits = append(res.Hits, h)
	}
	return nil
}

// snippets fills in what a hit shows. Where the postings turn out to be damaged,
// its long parts are analysed whole.
func (e *execution) snippets(h *Hit, m *matcher, k candidate, a *news.Article) (err error) {
	h.Snippets, h.Matched, err = m.snippets(e.ctx, a, e.longTexts(m, k, a))
	if errors.Is(err, ErrDamaged) {
		e.broken[k.volume] = true
		h.Snippets, h.Matched, err = m.snippets(e.ctx, a, longParts{})
	}
	if err != nil {
		return fmt.Errorf("index: the search was stopped: %w", err)
	}
	return nil
}

// unreadable stands in place of the title of an article whose text is damaged.
const unreadable = "[this text is damaged: run dateline verify]"

func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }
