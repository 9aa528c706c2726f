package index

import (
	"fmt"
	"slices"
)

// maxPast is how many earlier editions stay open for cursors at once. Their
// volumes are mostly those of the edition in force.
const maxPast = 2

// acquireFor returns the state that a cursor belongs to, that in force where
// there is none; the caller must release it. It is ErrStale when the edition is
// no longer kept.
func (a *Archive) acquireFor(at *cursor) (*state, error) {
	s, err := a.acquire()
	if err != nil || at == nil || s.edition.Number == at.edition {
		return s, err
	}
	s.release()
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.closed {
		return a.acquire()
	}
	for _, p := range a.past {
		if p.edition.Number == at.edition && p.retain() {
			return p, nil
		}
	}
	return a.reopen(at.edition)
}

// reopen opens an earlier edition and keeps it at hand. Called with mu held.
func (a *Archive) reopen(number int) (*state, error) {
	id := (&edition{Number: number}).id()
	e, err := readEdition(a.root, id, "")
	if err != nil {
		return nil, fmt.Errorf("%w: edition %s; start again without a cursor", ErrStale, id)
	}
	s, err := a.open(e)
	if err != nil {
		return nil, err
	}
	if len(s.damaged) > 0 {
		a.drop(s)
		return nil, fmt.Errorf("%w: volumes of edition %s are gone; start again without a cursor", ErrStale, id)
	}
	a.past = append(a.past, s)
	if len(a.past) > maxPast {
		old := a.past[0]
		a.past = slices.Clone(a.past[1:])
		a.drop(old)
	}
	s.retain()
	return s, nil
}

// current leaves those hits of an earlier edition out that may no longer be
// shown: what an outlet withdrew since must not come back through a cursor.
func (a *Archive) current(s *state, page []candidate, c *collected) []candidate {
	now, err := a.acquire()
	if err != nil {
		return nil
	}
	defer now.release()
	if now == s {
		return page
	}
	return slices.DeleteFunc(page, func(k candidate) bool { return !now.shows(c.id(k)) })
}

// shows reports whether the edition has an article that embargoes alone can hide.
func (s *state) shows(id string) bool {
	return slices.ContainsFunc(s.volumes, func(v openVolumeState) bool {
		n, ok := v.columns.find(id)
		return ok && !v.hidden.has(n)
	})
}
