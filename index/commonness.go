package index

import (
	"bytes"
	"context"
	"sort"
	"sync"
)

// commonBlock is how many names are counted at once: a millisecond's work, and
// little more than the names that begin with the same three letters.
const commonBlock = 512

// commonness knows how common the names of a volume are. It counts a block of
// them when somebody first asks, since nobody asks for most; a volume does not
// change, so that a count holds for every edition.
type commonness struct {
	mu     sync.Mutex
	counts []uint32 // by term: in how many titles, leads and bodies it stands, hidden articles among them
	known  []bool   // by block
}

// common is a name with its count.
type common struct {
	term  uint32
	count uint32
}

// begin returns the span of the terms that begin with a prefix.
func (t table) begin(prefix string) (from, to int) {
	p := []byte(prefix)
	from = t.after(prefix)
	to = from + sort.Search(t.len()-from, func(i int) bool { return !bytes.HasPrefix(t.raw(from+i), p) })
	return from, to
}

// after returns the first place whose term is not before s.
func (t table) after(s string) int {
	return sort.Search(t.len(), func(i int) bool { return string(t.raw(i)) >= s })
}

// raw returns entry i without copying it.
func (t table) raw(i int) []byte { return t.text[t.at[i]:t.at[i+1]] }

// commonest returns up to n names that begin with a prefix, the most common first.
func (v *volume) commonest(ctx context.Context, prefix string, n int) ([]common, error) {
	from, to := v.names.terms.begin(prefix)
	if from == to {
		return nil, nil
	}
	c := &v.common
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.counts == nil {
		c.counts = make([]uint32, v.names.terms.len())
		c.known = make([]bool, (len(c.counts)+commonBlock-1)/commonBlock)
	}
	for block := from / commonBlock; block <= (to-1)/commonBlock; block++ {
		if c.known[block] {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := v.countBlock(block); err != nil {
			return nil, err
		}
		c.known[block] = true
	}
	return mostCommon(c.counts, from, to, n), nil
}

// countBlock reads the dictionaries along the names of one block: a walk costs a
// tenth of looking up each.
func (v *volume) countBlock(block int) error {
	terms, counts := v.names.terms, v.common.counts
	from := block * commonBlock
	to := min(from+commonBlock, terms.len())
	clear(counts[from:to])
	end := append(bytes.Clone(terms.raw(to-1)), 0)
	for _, field := range textFields {
		i := from
		err := v.eachTerm(field.name, everyTerm, terms.raw(from), end, func(term string, n int) error {
			for i < len(counts) && string(terms.raw(i)) < term {
				i++
			}
			if i < len(counts) && string(terms.raw(i)) == term {
				counts[i] += uint32(n)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// mostCommon picks the n highest counts of a span, the first of equal ones first.
func mostCommon(counts []uint32, from, to, n int) []common {
	var top []common // in order; n is small
	for i := from; i < to; i++ {
		if c := counts[i]; c > 0 && (len(top) < n || c > top[len(top)-1].count) {
			at := sort.Search(len(top), func(j int) bool { return top[j].count < c })
			if len(top) < n {
				top = append(top, common{})
			}
			copy(top[at+1:], top[at:])
			top[at] = common{uint32(i), c}
		}
	}
	return top
}
