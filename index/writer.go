package index

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"dateline/news"
)

// How much a Writer gathers before it binds a volume. Texts are held in memory
// until then, since a volume is bound newest first.
const (
	pendingBytes = 192 << 20
	keepEditions = 5 // for rollback
)

// Change says what an article did to the archive.
type Change uint8

// What Add can answer.
const (
	Added   Change = iota + 1 // new
	Updated                   // replaces an older text under the same id
	Same                      // nothing to do
)

// WriterOptions tune a Writer. The zero value adds to the edition in force.
type WriterOptions struct {
	Fresh bool   // start from nothing: the new edition holds only what is added (reindex)
	By    string // the command, for the record
	// AnySchema reads an edition of another schema version as far as its texts
	// go: what it holds is to be bound anew, not added to.
	AnySchema bool
	// MaxVolume is the most articles bound in one volume; 0 means the constant MaxVolume.
	MaxVolume int
	// Memory is how many bytes the process may take, of which a share gathers texts; 0
	// means as many as a volume holds at most.
	Memory   int64
	maxBytes int                 // tests lower it; 0 means pendingBytes
	hook     func(*news.Article) // tests put a failing analysis here
	undated  bool                // a benchmark leaves out the days that texts speak of
}

// Writer adds and deletes articles and publishes the result as one new edition:
// readers see all of it or nothing. One writer holds an archive at a time, in
// any process. A Writer is not safe for concurrent use.
type Writer struct {
	root    string
	opt     WriterOptions
	lock    *fileLock
	base    *edition // the one in force at the start, or nil
	taken   map[string]bool
	volumes []*writerVolume // of the edition to come, oldest first
	tmp     string

	pending  map[string]*news.Article
	replaced map[string]*writerVolume // where the older text of a pending article stands
	bytes    int
	report   Summary
	earlier  map[string][]*news.Article // texts that a pending one replaces, oldest first
	changed  bool
}

// writerVolume is a volume of the edition to come.
type writerVolume struct {
	ref    volumeRef
	v      *volume
	hidden map[string]bool
}

// Summary says what a Writer did.
type Summary struct {
	Edition string   // in force now
	Changed bool     // whether it is a new one
	Copied  int      // articles that were merged without being analysed anew
	Rejects []Reject // articles whose analysis failed; they were answered Added or Updated before
}

// OpenWriter takes the archive's lock; the folder is made if it is missing.
func OpenWriter(root string, opt WriterOptions) (*Writer, error) {
	if opt.MaxVolume <= 0 || opt.MaxVolume > MaxVolume {
		opt.MaxVolume = MaxVolume
	}
	opt.maxBytes = cmp.Or(opt.maxBytes, pendingBytes)
	lock, err := acquireLock(root)
	if err != nil {
		return nil, err
	}
	w := &Writer{root: root, opt: opt, lock: lock, tmp: filepath.Join(root, "build"), pending: map[string]*news.Article{}, replaced: map[string]*writerVolume{}, earlier: map[string][]*news.Article{}}
	if err := w.begin(); err != nil {
		w.Close()
		return nil, err
	}
	return w, nil
}

// begin opens the edition in force and clears what a killed writer left in the
// build folder: nothing published ever stands there.
func (w *Writer) begin() (err error) {
	if w.base, err = currentEdition(w.root); err != nil {
		foreign := errors.Is(err, ErrVersion) && (w.opt.Fresh || w.opt.AnySchema)
		rebuilt := errors.Is(err, ErrDamaged) && w.opt.Fresh // nothing of it is needed
		if !errors.Is(err, ErrMissing) && !foreign && !rebuilt {
			return err
		}
	} else if err := clearOld(w.root); err != nil { // what a run that ended early had bound
		return err
	}
	if w.taken, err = readTakedowns(w.root); err != nil {
		return err
	}
	if err := os.RemoveAll(w.tmp); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	if err := os.Mkdir(w.tmp, folderMode); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	if w.base == nil || w.opt.Fresh {
		return nil
	}
	for _, ref := range w.base.Volumes {
		if err := w.attach(ref); err != nil {
			return fmt.Errorf("%w; nothing is added to a damaged archive: go back with dateline rollback, or rebuild with dateline reindex", err)
		}
	}
	return nil
}

func (w *Writer) attach(ref volumeRef) error {
	v, err := openVolume(w.root, ref, sideWhole)
	if v != nil && w.opt.AnySchema && (errors.Is(err, ErrVersion) || errors.Is(err, ErrDamaged)) {
		err = v.openOld()
	}
	if err != nil {
		return err
	}
	wv := &writerVolume{ref: ref, v: v, hidden: map[string]bool{}}
	for _, id := range ref.Hidden {
		wv.hidden[id] = true
	}
	w.volumes = append(w.volumes, wv)
	return nil
}

// Close gives the lock back. What was not committed is gone.
func (w *Writer) Close() {
	for _, wv := range w.volumes {
		wv.v.close()
	}
	w.volumes = nil
	if w.lock != nil {
		os.RemoveAll(w.tmp)
		w.lock.release()
		w.lock = nil
	}
}

// Add takes one article; its ID is made when it has none. The error is a *Reject
// when this article alone is refused, and ends the run otherwise.
func (w *Writer) Add(ctx context.Context, a news.Article) (Change, error) {
	if a.ID == "" {
		a.ID = news.MakeID(&a)
	}
	switch {
	case !news.ValidID(a.ID):
		return 0, refuse(&a, fmt.Sprintf("the id %q is not of the archive's form", a.ID))
	case w.taken[a.ID]:
		return 0, refuse(&a, "the article is on the takedown list")
	case a.Title == "" && a.Lead == "" && a.Body == "":
		return 0, refuse(&a, "the article has no text")
	}
	change := w.place(&a)
	if change == Same {
		return Same, nil
	}
	w.pending[a.ID] = &a
	w.bytes += textSize(&a)
	if len(w.pending) >= w.opt.MaxVolume || w.bytes >= min(w.opt.maxBytes, gatherBytes(w.opt.Memory)) {
		return change, w.flush(ctx)
	}
	return change, nil
}

func refuse(a *news.Article, reason string) *Reject {
	return &Reject{ID: a.ID, GivenID: a.GivenID, Reason: reason}
}

// place finds out what the article does, and hides what it replaces.
func (w *Writer) place(a *news.Article) Change {
	a.Revised = false
	if old, ok := w.pending[a.ID]; ok {
		if contentHash(old) == contentHash(a) {
			return Same
		}
		w.earlier[a.ID] = append(w.earlier[a.ID], old)
		a.Revised = true
		return Updated
	}
	for i := len(w.volumes) - 1; i >= 0; i-- {
		wv := w.volumes[i]
		n, ok := wv.v.columns.find(a.ID)
		if !ok || wv.hidden[a.ID] {
			continue
		}
		if wv.v.columns.content[n] == contentHash(a) {
			return Same
		}
		wv.hidden[a.ID] = true
		w.replaced[a.ID] = wv
		a.Revised = true
		return Updated
	}
	return Added
}

// Delete hides articles in the edition to come and returns how many there were.
func (w *Writer) Delete(ids ...string) int {
	n := 0
	for _, id := range ids {
		if a, ok := w.pending[id]; ok {
			w.bytes -= textSize(a)
			delete(w.pending, id)
			delete(w.earlier, id)
			w.changed = w.changed || w.replaced[id] != nil
			delete(w.replaced, id)
			n++
		}
		for _, wv := range w.volumes {
			if _, ok := wv.v.columns.find(id); ok && !wv.hidden[id] {
				wv.hidden[id] = true
				w.changed = true
				n++
			}
		}
	}
	return n
}

// flush binds what is pending.
func (w *Writer) flush(ctx context.Context) error {
	if len(w.pending) == 0 {
		return nil
	}
	articles := make([]*news.Article, 0, len(w.pending))
	for _, a := range w.pending {
		articles = append(articles, a)
	}
	slices.SortFunc(articles, newestFirst)
	if err := w.room(w.bytes); err != nil {
		return err
	}
	before := len(w.report.Rejects)
	w.pending, w.bytes = map[string]*news.Article{}, 0 // articles goes as it is bound
	if err := w.bind(ctx, each(articles)); err != nil {
		return err
	}
	for _, r := range w.report.Rejects[before:] { // the text before it may be whole
		if list := w.earlier[r.ID]; len(list) > 0 {
			a := list[len(list)-1]
			w.pending[r.ID], w.earlier[r.ID] = a, list[:len(list)-1]
			w.bytes += textSize(a)
		}
	}
	if len(w.pending) > 0 {
		return w.flush(ctx)
	}
	clear(w.earlier)
	return nil
}

// bind freezes articles that come newest first and adds the volume.
func (w *Writer) bind(ctx context.Context, articles iter.Seq2[*news.Article, error]) error {
	f, err := freeze(ctx, w.root, w.tmp, articles, w.opt)
	if f != nil {
		w.report.Rejects = append(w.report.Rejects, f.rejects...)
		for _, r := range f.rejects { // the text that was to be replaced stays
			if wv := w.replaced[r.ID]; wv != nil && len(w.earlier[r.ID]) == 0 {
				delete(wv.hidden, r.ID)
			}
		}
	}
	if errors.Is(err, ErrEmpty) {
		return nil
	}
	if err != nil {
		return err
	}
	w.changed = true
	return w.attach(f.ref)
}

// room refuses to start what the disk cannot hold: parts, the merged segment and
// the texts stand side by side for a while, about three times the text.
func (w *Writer) room(bytes int) error {
	const spare = 64 << 20
	free, err := freeBytes(w.root)
	if err != nil {
		return err
	}
	if need := uint64(bytes)*3 + spare; free < need {
		return fmt.Errorf("index: %s has %d MB free, binding %d MB of text needs %d MB; free some and run the command again", w.root, free>>20, bytes>>20, need>>20)
	}
	return nil
}

// Commit binds what is pending, publishes one new edition and clears away what
// no kept edition names. Without any change it publishes nothing.
func (w *Writer) Commit(ctx context.Context) (Summary, error) {
	if err := w.flush(ctx); err != nil {
		return w.report, err
	}
	if w.base != nil {
		w.report.Edition = w.base.id()
	}
	if !w.changed && (w.base != nil || len(w.volumes) == 0) && !w.opt.Fresh {
		return w.report, nil
	}
	if w.opt.Fresh && len(w.volumes) == 0 {
		return w.report, fmt.Errorf("%w: no article was read, the old edition stays", ErrEmpty)
	}
	if !w.opt.Fresh {
		if err := w.mergeTiers(ctx); err != nil {
			return w.report, err
		}
	}
	e := &edition{Number: w.nextNumber(), By: w.opt.By}
	if w.base != nil {
		e.Base = w.base.Number
	}
	for _, wv := range w.volumes {
		ref := volumeRef{Name: wv.ref.Name, SHA256: wv.ref.SHA256, Articles: wv.ref.Articles, Hidden: sortedKeys(wv.hidden)}
		if len(ref.Hidden) < ref.Articles {
			e.Volumes = append(e.Volumes, ref)
		}
	}
	if err := publishEdition(w.root, e); err != nil {
		return w.report, err
	}
	w.base, w.changed = e, false
	w.report.Edition, w.report.Changed = e.id(), true
	return w.report, clearOld(w.root)
}

// nextNumber is one above every edition that was ever written here.
func (w *Writer) nextNumber() int {
	n := 0
	if ids, err := listEditions(w.root); err == nil && len(ids) > 0 {
		n = atoi(ids[len(ids)-1])
	}
	return n + 1
}

func sortedKeys[V any](set map[string]V) []string {
	keys := make([]string, 0, len(set))
	for k := range set {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// newestFirst is the order of articles in a volume.
func newestFirst(a, b *news.Article) int {
	if x, y := instantOf(a), instantOf(b); x != y {
		if x > y {
			return -1
		}
		return 1
	}
	return strings.Compare(a.ID, b.ID)
}

// each yields the articles and lets go of them.
func each(articles []*news.Article) iter.Seq2[*news.Article, error] {
	return func(yield func(*news.Article, error) bool) {
		for i, a := range articles {
			articles[i] = nil
			if !yield(a, nil) {
				return
			}
		}
	}
}
