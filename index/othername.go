package index

import (
	"slices"
	"sync"
	"time"
)

// otherName is one name of a thing as an edition has it: no article for one that it
// lacks. It is shared: do not change it.
type otherName struct {
	slots    []slot
	articles int
}

// maxOtherNames is how many are kept for each edition: those of some fifty countries,
// 2 MB at most. A country has two hundred, and a list of suggestions asks for them
// eight times over.
const maxOtherNames = 8192

// otherNames keeps the names last looked up.
type otherNames struct {
	mu    sync.Mutex
	names map[string]otherName
}

func (c *otherNames) get(name string) (otherName, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	o, ok := c.names[name]
	return o, ok
}

// put keeps a name unless what is known of it will change.
func (c *otherNames) put(name string, o otherName, lasting bool) {
	if !lasting {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.names == nil || len(c.names) >= maxOtherNames {
		c.names = map[string]otherName{}
	}
	c.names[name] = o
}

// lasting reports whether what is hidden at a moment stays so: no embargo will end.
func (s *state) lasting(now time.Time) bool {
	return !slices.ContainsFunc(s.volumes, func(v openVolumeState) bool { return v.lifted > now.Unix() })
}
