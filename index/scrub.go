package index

import (
	"context"
	"errors"
	"path/filepath"
	"time"
)

// A server reads its volumes through while it serves: bit rot otherwise shows
// when an article is asked for, or never.
const (
	scrubRate  = 20 << 20       // bytes a second: a minute a gigabyte, and no load to speak of
	scrubEvery = 24 * time.Hour // of an edition that stays
)

// Scrub hashes every file of the edition in force and sets volumes aside that
// are not as they were published: searches go on without them and say so. It
// returns the names of the damaged volumes. Bleve's snapshot file is not ours
// to judge.
func (a *Archive) Scrub(ctx context.Context) ([]string, error) {
	s, err := a.acquire()
	if err != nil {
		return nil, err
	}
	defer s.release()
	var bad []string
	for _, v := range s.volumes {
		if err := pause(ctx, v.size()); err != nil {
			return bad, err
		}
		ref := s.edition.ref(v.name)
		if p := damagedFile(a.root, ref); p != nil {
			if e, err := currentEdition(a.root); err == nil && e.ref(v.name).Name == "" {
				continue // it was cleared away meanwhile
			}
			a.log.Error().Str("file", p.Path).Str("problem", p.What).Msg("a published file is damaged, its volume is set aside")
			bad = append(bad, v.name)
		}
	}
	if len(bad) > 0 {
		err = a.setAside(bad)
	}
	return bad, err
}

// size is how many bytes the volume's files have.
func (v *volume) size() (n int64) {
	for _, info := range v.manifest.Files {
		n += info.Size
	}
	return n
}

// pause waits as long as reading n bytes may take.
func pause(ctx context.Context, n int64) error {
	select {
	case <-time.After(time.Duration(n) * time.Second / scrubRate):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// setAside reloads the edition in force without some volumes.
func (a *Archive) setAside(names []string) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.closed {
		return errors.New("index: the archive was closed")
	}
	for _, name := range names {
		a.bad[name] = true
	}
	s, err := a.load()
	if err != nil {
		return err
	}
	a.put(s)
	return nil
}

// Guard scrubs every edition once it is in force, and again every day.
func (a *Archive) Guard(ctx context.Context) {
	for ctx.Err() == nil {
		edition := a.Status().Edition.ID
		if _, err := a.Scrub(ctx); err != nil && ctx.Err() == nil {
			a.log.Error().Err(err).Msg("the volumes could not be read through")
		}
		for until := time.Now().Add(scrubEvery); time.Now().Before(until) && a.Status().Edition.ID == edition; {
			if pause(ctx, scrubRate) != nil {
				return
			}
		}
	}
}

// damagedFile returns what is wrong with a volume beside bleve's snapshot file,
// nil when nothing is.
func damagedFile(root string, ref volumeRef) *Problem {
	for _, p := range checkVolume(root, ref) {
		if filepath.Base(p.Path) != filepath.Base(snapshotFile) {
			return &p
		}
	}
	return nil
}

// ref returns how the edition names a volume, the zero value when it does not.
func (e *edition) ref(name string) volumeRef {
	for _, r := range e.Volumes {
		if r.Name == name {
			return r
		}
	}
	return volumeRef{}
}
