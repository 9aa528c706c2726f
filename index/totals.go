package index

import "sync"

// maxTotals is how many totals are kept for each edition: those of the lists that a
// hundred readers have in sight. An entry takes some 200 bytes.
const maxTotals = 4096

// totalCache keeps the totals of the searches that suggestions make.
type totalCache struct {
	mu     sync.Mutex
	totals map[string]int
}

func (c *totalCache) get(key string) (int, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	n, ok := c.totals[key]
	return n, ok
}

func (c *totalCache) put(key string, n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.totals == nil || len(c.totals) >= maxTotals {
		c.totals = map[string]int{}
	}
	c.totals[key] = n
}

// matching writes all of a request that decides which articles match.
func (r Request) matching() string { return string(encoded(append(r.conditions(), r.Today))) }
