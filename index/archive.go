package index

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"dateline/analyzers/lang/all"

	"github.com/rs/zerolog"
)

// Options tune an Archive. The zero value works.
type Options struct {
	Log    zerolog.Logger
	Afresh bool  // make every search, where an answer that was given already is given again
	Memory int64 // bytes that the process may take: a share of it is for what is kept; 0 means DefaultMemory
}

// Archive is an archive that is open for reading. It may be shared by any number
// of goroutines, and any number of processes may have it open.
type Archive struct {
	root string
	log  zerolog.Logger

	mu      sync.Mutex // guards load; readers take now
	now     atomic.Pointer[state]
	mark    string             // what CURRENT and the takedown list held when now was made
	volumes map[string]*volume // open now
	past    []*state           // earlier editions that cursors asked for, latest last
	bad     map[string]bool    // volumes that a scrub found damaged
	states  int                // opened so far
	caches  *caches            // of all volumes
	budget  budget
	closed  bool
}

// Stamp names all that answers rest on at a moment beside the request: the edition, what
// was taken down and set aside, and which embargoes have ended. While it is the same,
// equal requests have equal answers, but for parts that damage or want of time left out.
// It means something to this Archive alone, and is "" for one that was closed.
func (a *Archive) Stamp(now time.Time) (stamp string) {
	err := a.hold(nil, func(s *state) error {
		stamp = fmt.Sprintf("%d %d", s.number, s.calm(now).from)
		return nil
	})
	if err != nil {
		return ""
	}
	return stamp
}

// state is one edition, open. A search holds it from its first step to its last.
type state struct {
	number  int // among those of its archive
	edition *edition
	volumes []openVolumeState
	damaged []string
	live    int             // articles that can be found
	langs   []string        // languages of its articles
	stops   map[string]bool // words of those languages that say nothing by themselves
	users   atomic.Int32
	cache   expansionCache
	caches  *caches
	budget  budget
	copies  stories
	lengths []lengths // by volume
	words   wordList
	// completed are the values of fields that complete what is typed.
	completed completionCache
	totals    bounded[int]       // of the searches that suggestions make
	others    bounded[otherName] // the names last looked up
	mostly    mostly
	admitted  admissions
	still     atomic.Pointer[calm] // the last one asked for
	spreads   bounded[spread]      // of all articles
	slots     bounded[*daySlots]   // by zone
}

// openVolumeState is a volume with what this edition hides in it.
type openVolumeState struct {
	*volume
	hidden bitset
	gone   int   // articles hidden
	lifted int64 // from this moment on nothing more is under embargo
	veil   *atomic.Pointer[veil]
}

// bitset is a set of article numbers.
type bitset []uint64

func newBitset(n int) bitset       { return make(bitset, (n+63)/64) }
func (b bitset) set(i uint32)      { b[i>>6] |= 1 << (i & 63) }
func (b bitset) has(i uint32) bool { return b[i>>6]&(1<<(i&63)) != 0 }

// Open opens the archive in the folder root. A damaged volume is set aside and
// named by Status; a missing, damaged or foreign edition is an error.
func Open(root string, opt Options) (*Archive, error) {
	a := &Archive{root: root, log: opt.Log, volumes: map[string]*volume{}, bad: map[string]bool{}, caches: newCaches(opt), budget: budgetFor(opt.Memory)}
	if _, err := a.Refresh(); err != nil {
		return nil, err
	}
	return a, nil
}

// Refresh looks whether another edition is in force and if so opens it; searches
// under way keep theirs. It reports whether anything changed.
func (a *Archive) Refresh() (bool, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.closed {
		return false, errors.New("index: the archive was closed")
	}
	mark, err := readMark(a.root)
	if err != nil {
		return false, err
	}
	if a.now.Load() != nil && mark == a.mark {
		return false, nil
	}
	s, err := a.load()
	if err != nil {
		return false, err
	}
	a.put(s)
	a.mark = mark
	return true, nil
}

// put brings a state into force. Earlier editions are let go of too: what they
// hide depends on the takedown list. Called with mu held.
func (a *Archive) put(s *state) {
	old := append(a.past, a.now.Swap(s))
	a.past = nil
	for _, o := range old {
		if o != nil {
			a.drop(o)
		}
	}
}

// readMark returns what tells one state of the archive from another.
func readMark(root string) (string, error) {
	current, err := os.ReadFile(filepath.Join(root, "CURRENT"))
	if err != nil {
		if os.IsNotExist(err) {
			_, err = currentEdition(root) // its message says what to do
		}
		return "", err
	}
	taken, err := os.ReadFile(filepath.Join(root, takedownFile))
	if err != nil && !os.IsNotExist(err) {
		return "", fmt.Errorf("index: %w", err)
	}
	return string(current) + "\x00" + hashOf(taken), nil
}

// load opens the edition in force. Called with mu held.
func (a *Archive) load() (*state, error) {
	e, err := currentEdition(a.root)
	if err != nil {
		return nil, err
	}
	return a.open(e)
}

// open opens the volumes of an edition. Called with mu held.
func (a *Archive) open(e *edition) (*state, error) {
	taken, err := readTakedowns(a.root)
	if err != nil {
		return nil, err
	}
	a.states++
	s := &state{number: a.states, edition: e, caches: a.caches, budget: a.budget}
	s.users.Store(1)
	ahead := a.openAhead(e.Volumes)
	defer ahead.close()
	for _, ref := range e.Volumes {
		v, err := a.volume(ref, ahead)
		if errors.Is(err, ErrVersion) {
			a.drop(s)
			return nil, err
		}
		if err != nil {
			a.log.Error().Err(err).Str("volume", ref.Name).Msg("volume set aside")
			s.damaged = append(s.damaged, ref.Name)
			continue
		}
		if err := guarded("volume "+ref.Name, func() error { s.add(v, ref.Hidden, taken); return nil }); err != nil {
			a.drop(s)
			return nil, err
		}
	}
	if err := guarded("the languages", func() error { s.langs = s.languages(); return nil }); err != nil {
		a.drop(s)
		return nil, err
	}
	s.stops, s.lengths = all.StopWords(s.langs), make([]lengths, len(s.volumes))
	return s, nil
}

// add puts a volume into the state and hides what the edition and the takedown
// list hide of it.
func (s *state) add(v *volume, replaced []string, taken map[string]bool) {
	v.retain()
	o := openVolumeState{volume: v, hidden: newBitset(v.columns.len()), lifted: v.columns.lastEmbargo(), veil: new(atomic.Pointer[veil])}
	s.live += v.columns.len()
	drop := func(i uint32) {
		if !o.hidden.has(i) {
			o.hidden.set(i)
			o.gone++
			s.live--
		}
	}
	hide := func(id string) {
		if i, ok := v.columns.find(id); ok {
			drop(i)
		}
	}
	for i, w := range v.columns.withheld {
		if w != 0 {
			drop(uint32(i))
		}
	}
	for _, id := range replaced {
		hide(id)
	}
	for id := range taken {
		hide(id)
	}
	s.volumes = append(s.volumes, o)
}

// languages lists the languages of an edition's articles, sorted; "" is among them
// where an article names none.
func (s *state) languages() []string {
	seen := map[string]bool{}
	for _, v := range s.volumes {
		seen[""] = seen[""] || v.columns.facets["language"].gaps()
		values := v.columns.facets["language"].values
		for i := range values.len() {
			seen[values.get(uint32(i))] = true
		}
	}
	return sortedKeys(seen)
}

// volume returns the open volume of that name, or opens it. The map itself holds
// one use; drop lets go of it.
func (a *Archive) volume(ref volumeRef, ahead openedVolumes) (*volume, error) {
	if a.bad[ref.Name] && damagedFile(a.root, ref) != nil {
		return nil, fmt.Errorf("%w: volume %s was found damaged while serving", ErrDamaged, ref.Name)
	}
	delete(a.bad, ref.Name)
	if v, ok := a.volumes[ref.Name]; ok {
		st, err := os.Stat(filepath.Join(v.dir, manifestFile))
		if err != nil || os.SameFile(st, v.file) {
			return v, nil
		}
		// A rebuild has put another folder in its place: ours may be damaged.
		delete(a.volumes, ref.Name)
		v.release()
	}
	v, err := ahead.take(a.root, ref)
	if err != nil {
		return nil, err
	}
	v.closed = func() { a.caches.forget(v) } // not sooner: a search that goes on fills them
	v.retain()
	a.volumes[ref.Name] = v
	return v, nil
}

// drop lets go of a state that is no longer in force, and of the volumes that
// only it had. Called with mu held.
func (a *Archive) drop(s *state) {
	s.release()
	wanted := map[string]bool{}
	for _, kept := range append(a.past, a.now.Load()) {
		if kept == nil || kept == s {
			continue
		}
		for _, v := range kept.volumes {
			wanted[v.name] = true
		}
	}
	for name, v := range a.volumes {
		if !wanted[name] {
			delete(a.volumes, name)
			v.release()
		}
	}
}

// acquire returns the state in force; the caller must release it.
func (a *Archive) acquire() (*state, error) {
	for {
		s := a.now.Load()
		if s == nil {
			return nil, errors.New("index: the archive was closed")
		}
		if s.retain() {
			return s, nil
		}
	}
}

// retain takes a use unless the state has already been let go of.
func (s *state) retain() bool {
	for {
		n := s.users.Load()
		if n == 0 {
			return false
		}
		if n < math.MaxInt32 && s.users.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

func (s *state) release() {
	if s.users.Add(-1) == 0 {
		if s.caches.results != nil {
			s.caches.results.forget(s)
		}
		for _, v := range s.volumes {
			v.release()
		}
	}
}

func (s *state) info(now time.Time) EditionInfo {
	waiting := 0
	for i := range s.volumes {
		waiting += s.volumes[i].waiting(now)
	}
	return EditionInfo{ID: s.edition.id(), Articles: s.live - waiting, Partial: len(s.damaged) > 0, Damaged: s.damaged}
}

// Status describes the edition in force.
func (a *Archive) Status() Status {
	var st Status
	err := a.hold(nil, func(s *state) error {
		st = Status{Edition: s.info(time.Now()), Volumes: len(s.volumes), Ready: true}
		if len(s.damaged) > 0 {
			st.Reason = fmt.Sprintf("%d of %d volumes are damaged and set aside: dateline verify --data %s names the files", len(s.damaged), len(s.edition.Volumes), a.root)
		}
		return nil
	})
	if err != nil {
		return Status{Reason: err.Error()}
	}
	return st
}

// Follow looks for a new edition every interval until ctx ends. It makes ready what
// suggestions need, so that no reader waits for that.
func (a *Archive) Follow(ctx context.Context, every time.Duration) {
	a.prepare(ctx)
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			changed, err := a.Refresh()
			switch {
			case err != nil:
				a.log.Error().Err(err).Msg("the new edition cannot be opened, the old one stays")
			case changed:
				st := a.Status()
				a.log.Info().Str("edition", st.Edition.ID).Int("articles", st.Edition.Articles).Msg("new edition in force")
				a.prepare(ctx)
			}
		}
	}
}

// Close lets go of the archive; searches under way end in peace.
func (a *Archive) Close() {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.closed {
		return
	}
	a.closed = true
	a.put(nil)
}
