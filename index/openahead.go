package index

import (
	"sync"

	"golang.org/x/sync/errgroup"
)

// openersAtOnce is how many volumes are opened at once: opening is waiting for a disk, which
// serves several at a time.
const openersAtOnce = 8

// openedVolumes are volumes, by name, that were opened before they are asked for.
type openedVolumes map[string]openedVolume

type openedVolume struct {
	v   *volume
	err error
}

// openAhead opens the volumes that are not open. Called with mu held.
func (a *Archive) openAhead(refs []volumeRef) openedVolumes {
	out := openedVolumes{}
	var mu sync.Mutex
	var g errgroup.Group
	g.SetLimit(openersAtOnce)
	for _, ref := range refs {
		if a.volumes[ref.Name] != nil || a.bad[ref.Name] {
			continue
		}
		g.Go(func() error {
			v, err := openVolume(a.root, ref, sideMapped)
			mu.Lock()
			defer mu.Unlock()
			out[ref.Name] = openedVolume{v, err}
			return nil
		})
	}
	_ = g.Wait() // errors wait with their volumes
	return out
}

// take gives a volume out, and opens it where that was not done.
func (o openedVolumes) take(root string, ref volumeRef) (*volume, error) {
	had, ok := o[ref.Name]
	if !ok {
		return openVolume(root, ref, sideMapped)
	}
	delete(o, ref.Name)
	return had.v, had.err
}

// close closes the volumes that nobody took.
func (o openedVolumes) close() {
	for _, had := range o {
		if had.err == nil {
			had.v.close()
		}
	}
}
