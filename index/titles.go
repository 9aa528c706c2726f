package index

import (
	"context"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"sync"

	"dateline/analyzers/lang"

	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// Bounds of the phrases that are kept ready for what is typed.
const (
	maxTitles        = 300_000 // the newest of a volume, of which phrases are made
	maxVolumePhrases = 20_000  // of a volume, the most frequent
	maxPhrases       = 50_000  // of an edition
	leastTitles      = 2       // that must have a phrase
)

// phrase is a run of words that several titles have.
type phrase struct {
	words  string // folded, each after a space
	titles int    // that have it, about
	volume *volume
	doc    uint32 // the newest title that has it
	first  int    // its first word there, from 0
	length int    // in words
}

// titlePhrases keeps the phrases of a volume. They hold while the same articles are
// hidden.
type titlePhrases struct {
	mu     sync.Mutex
	hidden uint64 // a sum over what is hidden
	made   bool
	list   []phrase
}

// phrases returns the runs of words of the titles that readers may see the most
// frequent first.
func (v *volume) phrases(ctx context.Context, hidden bitset, stops map[string]bool) ([]phrase, error) {
	p := &v.titles
	p.mu.Lock()
	defer p.mu.Unlock()
	sum := sumOf(hidden)
	if p.made && p.hidden == sum {
		return p.list, nil
	}
	var list []phrase
	err := guarded("volume "+v.name, func() error {
		t, err := v.readTitles(ctx, hidden)
		if err != nil {
			return err
		}
		list, err = t.phrases(ctx, stops)
		return err
	})
	if err != nil {
		return nil, err
	}
	for i := range list {
		list[i].volume = v
	}
	p.list, p.hidden, p.made = list, sum, true
	return list, nil
}

func sumOf(hidden bitset) uint64 {
	h := fnv.New64a()
	_, _ = h.Write(pack([]uint64(hidden)))
	return h.Sum64()
}

// titleWords are the titles of a volume as numbers of words, one after the other
// with a 0 between two. Words of one title only are 0 too: no phrase has them.
type titleWords struct {
	words    []string // by number; the first is none
	unspaced []bool   // pairs of characters of writing without spaces
	ids      []uint32
	start    []uint32 // where each title begins in ids
}

// readTitles puts the newest titles of a volume together from its postings: its texts
// need not be unpacked for that.
func (v *volume) readTitles(ctx context.Context, hidden bitset) (*titleWords, error) {
	n := min(v.columns.len(), maxTitles)
	t := &titleWords{words: []string{""}, unspaced: []bool{false}, start: make([]uint32, n+1)}
	for d := range n {
		t.start[d+1] = t.start[d] + v.columns.words[0][d] + 1
	}
	t.ids = make([]uint32, t.start[n])
	d, err := v.segment.Dictionary(textFields[0].name)
	if err != nil {
		return nil, fmt.Errorf("index: the dictionary of titles: %w", err)
	}
	err = v.eachTerm(textFields[0].name, everyTerm, []byte{' '}, nil, func(term string, n int) error { // behind the marked terms
		if n < leastTitles {
			return nil
		}
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("index: the titles were not read: %w", err)
		}
		return t.put(v, d, term, hidden)
	})
	if err != nil {
		return nil, err
	}
	return t, nil
}

// put enters a word wherever titles have it.
func (t *titleWords) put(v *volume, d segment.TermDictionary, term string, hidden bitset) error {
	list, err := d.PostingsList([]byte(term), nil, nil)
	if err != nil {
		return fmt.Errorf("index: the titles with %q: %w", printable(term), err)
	}
	_, set := articlesOf(list)
	if set == nil {
		return nil // fewer than leastTitles
	}
	where, err := v.places.list(0, term, int(list.Count()))
	if err != nil {
		return err
	}
	id := uint32(len(t.words))
	spans := lang.Words(nil, term)
	t.words = append(t.words, term)
	t.unspaced = append(t.unspaced, len(spans) > 0 && spans[0].Script == lang.Unspaced)
	var at []int32
	rank := 0
	for it := set.Iterator(); it.HasNext(); rank++ {
		doc := it.Next()
		if int(doc) >= len(t.start)-1 {
			return nil
		}
		if hidden.has(doc) {
			continue
		}
		if at, err = where.read(at[:0], rank); err != nil {
			return fmt.Errorf("the titles with %q: %w", printable(term), err)
		}
		t.enter(doc, at, id)
	}
	return nil
}

// enter enters a word at its positions in one title.
func (t *titleWords) enter(doc uint32, positions []int32, id uint32) {
	for _, pos := range positions {
		if at := t.start[doc] + uint32(pos) - 1; at < t.start[doc+1]-1 {
			t.ids[at] = id
		}
	}
}

// text writes the words of a run, each after a space.
func (t *titleWords) text(at, length int) string {
	var b strings.Builder
	for _, id := range t.ids[at : at+length] {
		b.WriteByte(' ')
		b.WriteString(t.words[id])
	}
	return b.String()
}

// title returns the title that holds a place.
func (t *titleWords) title(at int) (doc uint32, first int) {
	i, ok := slices.BinarySearch(t.start, uint32(at))
	if !ok {
		i--
	}
	return uint32(i), at - int(t.start[i])
}
