package index

import (
	"runtime/debug"
)

// hold runs f over the edition in force, or over that of a cursor, and keeps that open
// meanwhile. Columns are mapped: where a file turns out to have been cut short under
// its mapping, which the kernel answers with a fault, its volume is set aside and f
// runs again over the rest. A goroutine that f starts has to guard itself, see guarded.
func (a *Archive) hold(at *cursor, f func(*state) error) error {
	for {
		s, err := a.acquireFor(at)
		if err != nil {
			return err
		}
		cut, err := s.watch(f)
		s.release()
		if len(cut) == 0 {
			return err
		}
		a.log.Error().Strs("volumes", cut).Msg("files were cut short while they were open, their volumes are set aside")
		if err := a.setAside(cut); err != nil {
			return err
		}
	}
}

// watch runs f and names the volumes whose files were cut short, where f ended in a
// panic for that. The zeros behind the end of a cut file may lead anywhere, so that
// any panic counts; one of a whole edition goes on.
func (s *state) watch(f func(*state) error) (cut []string, err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			if cut = s.cut(); len(cut) == 0 {
				panic(r)
			}
		}
	}()
	return nil, f(s)
}

// cut names the volumes whose files no longer have the sizes that were published.
func (s *state) cut() (names []string) {
	for _, v := range s.volumes {
		if v.checkSizes() != nil {
			names = append(names, v.name)
		}
	}
	return names
}
