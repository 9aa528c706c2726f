package index

import "sync"

// workspace is what the evaluation of a plan in one volume writes into. Searches hand
// it on to one another, since to clear it would take longer than most of them.
type workspace struct {
	tf     []float32 // by number of the article: how often it has a leaf; 0 between two leaves
	score  []float32 // by number of the article: sums, 0 between two of them
	class  []uint8
	met    bitset      // the articles that score and class speak of
	used   [4][]uint32 // buffers
	doubts bool        // an evaluation broke off: something may be left in it
	docs   slab[uint32]
	scores slab[float32]
	marks  slab[uint8]
}

var workspaces = sync.Pool{New: func() any { return &workspace{} }}

// sized makes room for so many articles.
func (w *workspace) sized(n int) *workspace {
	if len(w.tf) < n {
		w.tf, w.score, w.class, w.met = make([]float32, n), make([]float32, n), make([]uint8, n), newBitset(n)
	}
	return w
}

// buffer returns the k-th buffer with n values, which hold anything.
func (w *workspace) buffer(k, n int) []uint32 {
	if cap(w.used[k]) < n {
		w.used[k] = make([]uint32, n, n+n/4)
	}
	return w.used[k][:n]
}

// release gives the workspace to the next search. Nothing that came out of it may be
// used any more.
func (w *workspace) release() {
	if w.doubts {
		return
	}
	w.docs.reset()
	w.scores.reset()
	w.marks.reset()
	workspaces.Put(w)
}

// slab gives out slices that live as long as a search.
type slab[T any] struct {
	pages [][]T
	page  int // that is given out next, from used on
	used  int
}

const (
	slabPage = 1 << 14 // values: the hits of a common word in a middling volume
	slabKept = 64      // pages that a search may leave behind
)

// take gives out a slice of n values, which hold anything.
func (s *slab[T]) take(n int) []T {
	for ; s.page < len(s.pages); s.page, s.used = s.page+1, 0 {
		if page := s.pages[s.page]; s.used+n <= len(page) {
			s.used += n
			return page[s.used-n : s.used : s.used]
		}
	}
	s.pages = append(s.pages, make([]T, max(n, slabPage)))
	s.used = n
	return s.pages[s.page][:n:n]
}

func (s *slab[T]) reset() {
	s.page, s.used = 0, 0
	if len(s.pages) > slabKept {
		s.pages = nil
	}
}
