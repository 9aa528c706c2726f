package index

import "dateline/news"

const (
	entryBytes  = 200 // of a list beside its articles: key, entry and element
	decodeWorth = 64  // articles: shorter lists are read as fast as they are looked up
	packedBytes = 500 // of a list that was found in its file, or found to be missing, at most
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

func (k listKey) of() any { return k.volume }

// lists keeps the lists that were read last.
type lists struct{ *kept[listKey, *postingList] }

func newLists(limit int) *lists { return &lists{newKept[listKey, *postingList](limit)} }

// put keeps a list unless it is too short to be worth it.
func (c *lists) put(k listKey, l *postingList) {
	if len(l.docs) >= decodeWorth {
		c.kept.put(k, l, l.bytes())
	}
}

// decoded returns a list open, nil where it is none.
func (e *execution) decoded(volume, f int, term string, packed *packedList) (*postingList, error) {
	key := listKey{e.state.volumes[volume].volume, f, term}
	if l, ok := e.state.caches.lists.get(key); ok {
		return l, nil
	}
	l := &postingList{docs: packed.docs.ToArray(), freqs: make([]uint32, 0, packed.n)}
	l.freqs = packed.all(l.freqs, l.docs, e.workspace(volume).buffer(2, chunkBuffer)[:0])
	if err := e.ticks(volume, packed.n); err != nil {
		return nil, err
	}
	e.state.caches.lists.put(key, l)
	return l, nil
}

type articleKey struct {
	volume *volume
	doc    uint32
}

func (k articleKey) of() any { return k.volume }

// article returns a stored article, which nobody may change.
func (e *execution) article(volume int, doc uint32) (*news.Article, error) {
	v := e.state.volumes[volume].volume
	key := articleKey{v, doc}
	if a, ok := e.state.caches.articles.get(key); ok {
		return a, nil
	}
	a, err := v.article(doc)
	if err != nil {
		return nil, err
	}
	e.state.caches.articles.put(key, a, articleSize(a))
	return a, nil
}

// articleSize is about how much memory an unpacked article takes.
func articleSize(a *news.Article) int {
	n := entryBytes + textSize(a) + len(a.URL) + len(a.Section) + len(a.Dateline)
	for _, list := range [][]string{a.Authors, a.Tags, a.People, a.Organisations, a.Places} {
		for _, v := range list {
			n += stringBytes + len(v)
		}
	}
	for name, value := range a.Extra {
		n += entryBytes + len(name) + len(value)
	}
	return n
}

// stringBytes is what a string takes beside its letters.
const stringBytes = 16

// caches are what an archive keeps of its volumes beside their files, and of what was
// asked of it.
type caches struct {
	lists    *lists
	packed   *kept[listKey, *packedList] // nil for a term that is missing
	articles *kept[articleKey, *news.Article]
	results  *results // nil keeps none
}

func newCaches(opt Options) *caches {
	b := budgetFor(opt.Memory)
	c := &caches{lists: newLists(b.lists), packed: newKept[listKey, *packedList](b.packed), articles: newKept[articleKey, *news.Article](b.articles)}
	if !opt.Afresh {
		c.results = newResults(b.results)
	}
	return c
}

// keeping is one of the caches.
type keeping interface {
	forget(owner any)
	empty()
}

func (c *caches) all() []keeping {
	all := []keeping{c.lists, c.packed, c.articles}
	if c.results != nil {
		all = append(all, c.results)
	}
	return all
}

func (c *caches) forget(v *volume) {
	for _, one := range c.all() {
		one.forget(v)
	}
}
