package index

import (
	"fmt"
	"slices"
	"time"
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
	defer s.release()
	if p := a.kept(at.edition); p != nil {
		return p, nil
	}
	p, err := a.reopen(at.edition)
	if err != nil {
		return nil, err
	}
	if err := guarded("edition "+p.edition.id(), func() error { p.obey(s); return nil }); err != nil {
		a.mu.Lock()
		defer a.mu.Unlock()
		a.drop(p)
		return nil, err
	}
	a.keep(s, p)
	return p, nil
}

// kept returns an earlier edition that is open, and marks it as the last used.
func (a *Archive) kept(number int) *state {
	a.mu.Lock()
	defer a.mu.Unlock()
	for i, p := range a.past {
		if p.edition.Number == number && p.retain() {
			a.past = append(slices.Delete(slices.Clone(a.past), i, i+1), p)
			return p
		}
	}
	return nil
}

// reopen opens an earlier edition.
func (a *Archive) reopen(number int) (*state, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	id := (&edition{Number: number}).id()
	stale := fmt.Errorf("%w: edition %s; start again without a cursor", ErrStale, id)
	e, err := readEdition(a.root, id, "")
	if err != nil || a.closed || slices.ContainsFunc(e.Volumes, func(v volumeRef) bool { return a.bad[v.Name] }) {
		return nil, stale
	}
	s, err := a.open(e)
	if err != nil {
		return nil, err
	}
	if len(s.damaged) > 0 {
		a.drop(s)
		return nil, stale
	}
	return s, nil
}

// obey hides in an earlier edition what readers may not see in the one in force:
// what was withdrawn, deleted or put under embargo since must not come back
// through a cursor. A text that was corrected since is shown as it was.
func (s *state) obey(now *state) {
	at := time.Now()
	for i := range s.volumes {
		v := &s.volumes[i]
		same := slices.IndexFunc(now.volumes, func(o openVolumeState) bool { return o.volume == v.volume })
		for d := range uint32(v.columns.len()) {
			if v.hidden.has(d) || same >= 0 && !now.volumes[same].hiddenAt(at).has(d) {
				continue
			}
			if !now.shows(v.columns.id(d), at) {
				v.hidden.set(d)
				v.gone++
				s.live--
			}
		}
	}
}

// keep holds an earlier edition open for the next page of its walk, unless what
// it obeyed is no longer in force.
func (a *Archive) keep(obeyed, s *state) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.closed || a.now.Load() != obeyed {
		return // the caller's use is the last
	}
	s.retain()
	a.past = append(a.past, s)
	if len(a.past) > maxPast {
		old := a.past[0]
		a.past = slices.Clone(a.past[1:])
		a.drop(old)
	}
}
