package index

import "github.com/RoaringBitmap/roaring/v2"

// combine returns the hits of p in volume i, scored. A volume that turns out to be
// damaged has none.
func (e *execution) combine(p plan, i int) (h hits) {
	err := guarded("volume "+e.state.volumes[i].name, func() (err error) {
		h, err = e.hits(p, i, nil)
		return err
	})
	if err != nil {
		e.broken[i] = true
		return hits{}
	}
	return h
}

// hits returns the hits of p in volume i, scored: of some articles, in order, or of all
// where these are nil. Of lists with AND it is found out first which articles have
// all, and these alone are scored.
func (e *execution) hits(p plan, i int, only []uint32) (hits, error) {
	w := e.workspace(i)
	switch p := p.(type) {
	case *leaf:
		set := e.sets[p][i]
		if set == nil {
			return hits{}, nil
		}
		docs := w.among(set, only)
		return e.leafHits(p, i, docs, only == nil)
	case allOf:
		return e.intersect(p, i, only)
	case anyOf:
		return e.union(p, i, only)
	}
	set, err := e.matching(p, i)
	if err != nil {
		return hits{}, err
	}
	return w.unscored(w.among(set, only)), nil
}

// among lists those of some articles that are in a set, all of it where these are nil.
func (w *workspace) among(set *roaring.Bitmap, only []uint32) []uint32 {
	if only == nil {
		return w.array(set)
	}
	out := w.docs.take(len(only))[:0]
	for _, d := range only {
		if set.Contains(d) {
			out = append(out, d)
		}
	}
	return out
}

func (w *workspace) unscored(docs []uint32) hits {
	h := hits{docs, w.scores.take(len(docs)), w.marks.take(len(docs))}
	clear(h.score)
	clear(h.class)
	return h
}

// intersect combines with AND: scores add, the worst class counts.
func (e *execution) intersect(list allOf, i int, only []uint32) (hits, error) {
	set, err := e.matching(list, i)
	if err != nil {
		return hits{}, err
	}
	w := e.workspace(i)
	docs := w.among(set, only)
	out := w.unscored(docs)
	for _, p := range list {
		var h hits
		switch p := p.(type) {
		case *leaf:
			h, err = e.leafHits(p, i, docs, false)
		case allOf, anyOf:
			h, err = e.hits(p, i, docs)
		default:
			continue // a condition
		}
		if err != nil {
			return hits{}, err
		}
		for j := range out.doc {
			out.score[j] += h.score[j]
			out.class[j] = max(out.class[j], h.class[j])
		}
	}
	return out, nil
}

// union combines with OR: scores add, the best class counts.
func (e *execution) union(list anyOf, i int, only []uint32) (hits, error) {
	found := make([]hits, 0, len(list))
	for _, p := range list {
		h, err := e.hits(p, i, only)
		if err != nil {
			return hits{}, err
		}
		if len(h.doc) > 0 {
			found = append(found, h)
		}
	}
	return e.workspace(i).merge(found), nil
}

// matching returns the articles of volume i that p matches. They may be shared, and
// lie in its mapped file: they are not to be changed.
func (e *execution) matching(p plan, i int) (*roaring.Bitmap, error) {
	if err := e.ticks(i, 1); err != nil {
		return nil, err
	}
	columns := e.state.volumes[i].columns
	switch p := p.(type) {
	case *leaf:
		return e.sets[p][i], nil
	case *speaks:
		return e.sets[p.leaf][i], nil
	case *key:
		return e.marked[p][i], nil
	case *days:
		return e.daysOf(p, i), nil
	case *ids:
		if n, ok := columns.find(p.id); ok {
			return roaring.BitmapOf(n), nil
		}
	case *noneOf:
		docs, err := e.matching(p.p, i)
		if err != nil {
			return nil, err
		}
		return roaring.AndNot(everyOf(columns), docs), nil
	case every:
		return everyOf(columns), nil
	case allOf:
		return e.matchingAll(p, i)
	case anyOf:
		return e.matchingAny(p, i)
	}
	return roaring.New(), nil
}

// daysOf keeps the articles of days for this search.
func (e *execution) daysOf(d *days, i int) *roaring.Bitmap {
	set := e.desks[i].days[d]
	if set == nil {
		set = roaring.New()
		set.AddMany(daysIn(e.state.volumes[i].columns, d))
		e.desks[i].days[d] = set
	}
	return set
}

func (e *execution) matchingAll(list allOf, i int) (*roaring.Bitmap, error) {
	var out *roaring.Bitmap
	for _, p := range list {
		minus, ok := p.(*noneOf)
		if ok && out != nil {
			p = minus.p
		}
		docs, err := e.matching(p, i)
		switch {
		case err != nil:
			return nil, err
		case out == nil:
			out = docs
		case ok:
			out = roaring.AndNot(out, docs)
		default:
			out = roaring.And(out, docs)
		}
		if out.IsEmpty() {
			break
		}
	}
	if out == nil {
		out = everyOf(e.state.volumes[i].columns)
	}
	return out, nil
}

func (e *execution) matchingAny(list anyOf, i int) (*roaring.Bitmap, error) {
	sets := make([]*roaring.Bitmap, 0, len(list))
	for _, p := range list {
		docs, err := e.matching(p, i)
		if err != nil {
			return nil, err
		}
		sets = append(sets, docs)
	}
	return roaring.FastOr(sets...), nil
}
