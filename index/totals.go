package index

import "sync"

// bounded keeps what was found out about an edition, by name: at most as many things
// as put is told, after which it begins anew. It is safe for concurrent use; what it
// gives out is shared.
type bounded[V any] struct {
	mu    sync.Mutex
	known map[string]V
}

func (c *bounded[V]) get(name string) (V, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.known[name]
	return v, ok
}

func (c *bounded[V]) put(name string, v V, most int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known == nil || len(c.known) >= most {
		c.known = map[string]V{}
	}
	c.known[name] = v
}

// maxTotals is how many totals are kept for each edition: those of the lists that a
// hundred readers have in sight. An entry takes some 200 bytes.
const maxTotals = 4096

// matching writes all of a request that decides which articles match.
func (r Request) matching() string { return string(encoded(append(r.conditions(), r.Today))) }
