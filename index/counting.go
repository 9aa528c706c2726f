package index

import (
	"context"
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"
)

// counter counts what searches of one edition would find: the totals that Search
// gives, without scores and without hits. Searches that are alike share the lists of
// their words, so that the tenth of them costs little. A counter is for one goroutine.
type counter struct {
	e     *execution
	lists map[string][]*roaring.Bitmap // by leaf as it prints itself: its articles in each volume
	kept  map[string][]*roaring.Bitmap // by what is asked beside the query: the articles that may be counted; nil means all
}

func newCounter(ctx context.Context, s *state) *counter {
	return &counter{e: newExecution(ctx, s), lists: map[string][]*roaring.Bitmap{}, kept: map[string][]*roaring.Bitmap{}}
}

// total returns how many articles a request finds. It ends with the context's error,
// or with a *query.SyntaxError where the request is strict and its query is not.
func (c *counter) total(r Request) (int, error) {
	r = r.filled()
	b, err := bind(c.e.ctx, c.e.state, r)
	if err != nil {
		return 0, err
	}
	c.e.setAside(b.damaged)
	return c.count(b.plan, r)
}

// count returns how many articles a plan finds among those that a request admits.
func (c *counter) count(p plan, r Request) (n int, err error) {
	err = c.e.each(func(i int) error {
		docs, err := c.docs(p, i)
		if err != nil {
			return err
		}
		if only := c.admitted(r)[i]; only != nil {
			n += int(docs.AndCardinality(only))
		} else {
			n += int(docs.GetCardinality())
		}
		return nil
	})
	return n, err
}

func everyOf(c *columns) *roaring.Bitmap {
	all := roaring.New()
	all.AddRange(0, uint64(c.len()))
	return all
}

// docs returns the articles of volume i that a plan matches, hidden ones among them.
// It may be shared: do not change it.
func (c *counter) docs(p plan, i int) (*roaring.Bitmap, error) {
	if err := c.e.ctx.Err(); err != nil {
		return nil, fmt.Errorf("index: the count was stopped: %w", err)
	}
	v := &c.e.state.volumes[i]
	switch p := p.(type) {
	case *leaf:
		return c.leaf(p, i)
	case *speaks:
		return c.leaf(p.leaf, i)
	case *key:
		if err := c.e.gatherKey(p); err != nil || c.e.marked[p][i] == nil {
			return roaring.New(), err
		}
		return c.e.marked[p][i], nil
	case *days:
		return roaring.BitmapOf(daysIn(v.columns, p)...), nil
	case *ids:
		if n, ok := v.columns.find(p.id); ok {
			return roaring.BitmapOf(n), nil
		}
	case *noneOf:
		docs, err := c.docs(p.p, i)
		if err != nil {
			return nil, err
		}
		return roaring.AndNot(everyOf(v.columns), docs), nil
	case every:
		return everyOf(v.columns), nil
	case allOf:
		return c.every(p, i)
	case anyOf:
		return c.any(p, i)
	}
	return roaring.New(), nil
}

func (c *counter) every(list allOf, i int) (*roaring.Bitmap, error) {
	out := everyOf(c.e.state.volumes[i].columns)
	for _, p := range list {
		docs, err := c.docs(p, i)
		if err != nil {
			return nil, err
		}
		if out.And(docs); out.IsEmpty() {
			break
		}
	}
	return out, nil
}

// any joins what some plans match. A phrase is looked for only in the articles that no
// other of them has: beside the words of a name, which most articles with the name
// have, its nearness decides about few.
func (c *counter) any(list anyOf, i int) (*roaring.Bitmap, error) {
	out := roaring.New()
	var phrases []*leaf
	for _, p := range list {
		if l, ok := p.(*leaf); ok && len(l.slots) > 1 && !c.counted(l, i) {
			phrases = append(phrases, l)
			continue
		}
		docs, err := c.docs(p, i)
		if err != nil {
			return nil, err
		}
		out.Or(docs)
	}
	for _, l := range phrases {
		if out.IsEmpty() {
			docs, err := c.leaf(l, i)
			if err != nil {
				return nil, err
			}
			out.Or(docs)
		} else if err := c.phrase(out, l, i); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// phrase adds to some articles those others that have a phrase.
func (c *counter) phrase(docs *roaring.Bitmap, l *leaf, i int) error {
	for _, f := range l.fields {
		more, err := c.e.candidates(l, i, f)
		if err != nil {
			return err
		}
		if more == nil {
			continue
		}
		w := c.e.workspace(i)
		err = c.e.phraseAmong(w, l, i, f, roaring.AndNot(more, docs))
		docs.AddMany(w.drain().doc)
		if err != nil {
			return err
		}
	}
	return nil
}

// counted reports whether the articles of a leaf are known.
func (c *counter) counted(l *leaf, i int) bool {
	lists := c.lists[l.String()]
	return lists != nil && lists[i] != nil
}

// leaf returns the articles that have a leaf.
func (c *counter) leaf(l *leaf, i int) (*roaring.Bitmap, error) {
	key := l.String()
	lists := c.lists[key]
	if lists == nil {
		lists = make([]*roaring.Bitmap, len(c.e.state.volumes))
		c.lists[key] = lists
	}
	if lists[i] != nil {
		return lists[i], nil
	}
	docs := roaring.New()
	if len(l.slots) == 1 {
		if err := c.word(docs, l, i); err != nil {
			return nil, err
		}
	} else if len(l.slots) > 1 {
		if err := c.phrase(docs, l, i); err != nil {
			return nil, err
		}
	}
	lists[i] = docs
	return docs, nil
}

// word adds the articles that have one of the alternatives of a word.
func (c *counter) word(docs *roaring.Bitmap, l *leaf, i int) error {
	lists, err := c.e.termLists(l.slots[0], l.fields, i)
	if err == nil {
		docs.Or(unionOf(lists))
	}
	return err
}
