package index

import (
	"container/list"
	"fmt"
	"sync"
)

// How much memory the decoded lists of an archive may take: those of 300 words
// that a fifth of 100,000 articles have. One list may take an eighth of it.
const (
	listBytes   = 64 << 20
	entryBytes  = 200 // of a list beside its articles: key, entry and element
	decodeWorth = 64  // articles: shorter lists are read as fast as they are looked up
)

// postingList is the articles of one term in one part of one volume, decoded: in
// order of number, with how often each has the term. It is shared, never changed.
type postingList struct {
	docs  []uint32
	freqs []uint32
}

func (l *postingList) bytes() int { return entryBytes + 8*len(l.docs) }

type listKey struct {
	volume *volume
	field  int
	term   string
}

// lists keeps the lists that were read last, up to a number of bytes. It is safe
// for concurrent use; a nil one keeps nothing.
type lists struct {
	mu    sync.Mutex
	limit int
	size  int
	known map[listKey]*list.Element
	order *list.List // of *heldList, last used first
}

type heldList struct {
	key  listKey
	list *postingList
}

func newLists(limit int) *lists {
	return &lists{limit: limit, known: map[listKey]*list.Element{}, order: list.New()}
}

func (c *lists) get(k listKey) *postingList {
	if c == nil {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	at := c.known[k]
	if at == nil {
		return nil
	}
	c.order.MoveToFront(at)
	return at.Value.(*heldList).list
}

// put keeps a list unless it is too short or too long to be worth it.
func (c *lists) put(k listKey, l *postingList) {
	if c == nil || len(l.docs) < decodeWorth || l.bytes() > c.limit/8 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known[k] != nil {
		return
	}
	c.known[k] = c.order.PushFront(&heldList{k, l})
	c.size += l.bytes()
	for c.size > c.limit {
		c.remove(c.order.Back())
	}
}

func (c *lists) remove(at *list.Element) {
	h := at.Value.(*heldList)
	c.order.Remove(at)
	delete(c.known, h.key)
	c.size -= h.list.bytes()
}

// forget lets go of the lists of a volume that is no longer open.
func (c *lists) forget(v *volume) {
	if c == nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for at := c.order.Front(); at != nil; {
		next := at.Next()
		if at.Value.(*heldList).key.volume == v {
			c.remove(at)
		}
		at = next
	}
}

// decoded returns the list of a term in a part of the articles of a volume, nil
// when no article has it.
func (e *execution) decoded(volume, f int, term string) (*postingList, error) {
	v := e.state.volumes[volume].volume
	key := listKey{v, f, term}
	if l := e.state.lists.get(key); l != nil {
		return l, nil
	}
	packed, err := e.postings(volume, textFields[f].name, term)
	if err != nil || packed == nil {
		return nil, err
	}
	n := int(packed.Count())
	l := &postingList{docs: make([]uint32, 0, n), freqs: make([]uint32, 0, n)}
	it := packed.Iterator(true, false, false, nil)
	for {
		p, err := it.Next()
		if err != nil {
			return nil, fmt.Errorf("index: the postings of %q: %w", printable(term), err)
		}
		if p == nil {
			break
		}
		if err := e.tick(); err != nil {
			return nil, err
		}
		l.docs = append(l.docs, uint32(p.Number()))
		l.freqs = append(l.freqs, uint32(p.Frequency()))
	}
	e.state.lists.put(key, l)
	return l, nil
}
