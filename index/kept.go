package index

import (
	"container/list"
	"sync"
)

// owned is a key of what belongs to a volume, or to a state of an archive, and is let
// go of with it.
type owned interface {
	comparable
	of() any // a pointer
}

// kept keeps what was used last of the volumes or states of an archive, up to a number
// of bytes. Values are shared by those who ask for them: nobody may change them. It is
// safe for concurrent use.
type kept[K owned, V any] struct {
	mu    sync.Mutex
	limit int
	size  int
	known map[K]*list.Element
	order *list.List // of held, last used first
}

type held[K owned, V any] struct {
	key   K
	value V
	bytes int
}

// largest is the part of the room that one value may take at most.
const largest = 1.0 / 8

func newKept[K owned, V any](limit int) *kept[K, V] {
	return &kept[K, V]{limit: limit, known: map[K]*list.Element{}, order: list.New()}
}

func (c *kept[K, V]) get(key K) (value V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	at := c.known[key]
	if at == nil {
		return value, false
	}
	c.order.MoveToFront(at)
	return at.Value.(held[K, V]).value, true
}

// put keeps a value of so many bytes unless it is too large.
func (c *kept[K, V]) put(key K, value V, bytes int) {
	if float64(bytes) > largest*float64(c.limit) {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known[key] != nil {
		return
	}
	c.known[key] = c.order.PushFront(held[K, V]{key, value, bytes})
	c.size += bytes
	for c.size > c.limit {
		c.remove(c.order.Back())
	}
}

func (c *kept[K, V]) remove(at *list.Element) {
	h := at.Value.(held[K, V])
	c.order.Remove(at)
	delete(c.known, h.key)
	c.size -= h.bytes
}

// forget lets go of what belongs to a volume or state that is no longer open.
func (c *kept[K, V]) forget(owner any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for at := c.order.Front(); at != nil; {
		next := at.Next()
		if at.Value.(held[K, V]).key.of() == owner {
			c.remove(at)
		}
		at = next
	}
}
