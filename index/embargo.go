package index

import (
	"math"
	"slices"
	"time"
)

// veil is what a volume hides for a span of time: what its edition hides, and
// what is under embargo all that while.
type veil struct {
	from, to int64 // seconds since 1970
	hidden   bitset
}

// hiddenAt returns the articles of a volume that no reader may see at a moment.
// The set is shared: do not change it.
func (o *openVolumeState) hiddenAt(now time.Time) bitset {
	at := now.Unix()
	if o.lifted <= at {
		return o.hidden
	}
	if v := o.veil.Load(); v != nil && v.from <= at && at < v.to {
		return v.hidden
	}
	v := &veil{from: math.MinInt64, to: math.MaxInt64, hidden: slices.Clone(o.hidden)}
	for i, end := range o.columns.embargo {
		if end > at {
			v.hidden.set(uint32(i))
			v.to = min(v.to, end)
		} else {
			v.from = max(v.from, end)
		}
	}
	o.veil.Store(v)
	return v.hidden
}

// veiled reports whether a volume hides anything at a moment.
func (o *openVolumeState) veiled(now time.Time) bool { return o.gone > 0 || o.lifted > now.Unix() }

// waiting counts the articles that only an embargo hides.
func (o *openVolumeState) waiting(now time.Time) (n int) {
	if o.lifted <= now.Unix() {
		return 0
	}
	for i, end := range o.columns.embargo {
		if end > now.Unix() && !o.hidden.has(uint32(i)) {
			n++
		}
	}
	return n
}

// lastEmbargo is the moment from which on nothing is under embargo.
func (c *columns) lastEmbargo() int64 {
	last := int64(math.MinInt64)
	for _, end := range c.embargo {
		last = max(last, end)
	}
	return last
}

// shows reports whether the edition has an article that readers may see at a moment.
func (s *state) shows(id string, now time.Time) bool {
	for i := range s.volumes {
		if n, ok := s.volumes[i].columns.find(id); ok && !s.volumes[i].hiddenAt(now).has(n) {
			return true
		}
	}
	return false
}
