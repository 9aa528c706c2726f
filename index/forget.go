package index

import "container/list"

// Forget lets go of all that is kept of earlier searches, so that the next one costs
// what it costs the first who makes it. What is made once of an edition stays.
func (a *Archive) Forget() {
	for _, one := range a.caches.all() {
		one.empty()
	}
	if s := a.now.Load(); s != nil {
		s.cache.empty()
		s.admitted.empty()
		s.totals.empty()
		s.others.empty()
	}
}

func (c *kept[K, V]) empty() {
	c.mu.Lock()
	defer c.mu.Unlock()
	clear(c.known)
	c.order, c.size = list.New(), 0
}

func (c *bounded[V]) empty() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.known = nil
}

func (c *expansionCache) empty() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.words = nil
}

func (c *admissions) empty() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.sets = nil
}
